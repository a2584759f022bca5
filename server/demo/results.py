"""What the facilitator says on the day: statements, the question round, the names of stands. Data only, our words."""

from dataclasses import dataclass

from server.board import commands as k
from server.workshop.model import Step

TITLE = "Zehn Jahre Netzwerk Gesunde Nachbarschaften"


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a cluster of strengths is condensed to, and the stand's column where it is taken further."""

    heading: str
    text: str
    column: str


SENTENCES = (
    Sentence(
        "Nah an den Menschen",
        "Wir reden mit den Menschen im Viertel: an ihrer Tür und in ihrer Sprache.",
        "c-works",
    ),
    Sentence(
        "Kurze Wege, schnelle Hilfe",
        "Zwischen einem Anruf und der ersten Hilfe liegt bei uns oft nur ein Tag.",
        "a-works",
    ),
    Sentence(
        "Wissen, das weitergeht",
        "Was eine von uns gelernt hat, können ein Jahr später alle.",
        "b-works",
    ),
    Sentence(
        "Vertrauen auf Augenhöhe",
        "Wir vertrauen einander so weit, dass auch ein Streit uns voranbringt.",
        "c-works",
    ),
    Sentence(
        "Viele Häuser, ein Netz",
        "Vom Verein bis zum Ministerium: Wir ziehen gemeinsam und bleiben dran.",
        "a-works",
    ),
)

QUESTIONS_BOARD = {
    "layout": "questions",
    "title": "Kurze Fragen an die Stände",
    "prompt": "Was willst du von den Ständen noch wissen?",
    "zones": [
        {"id": "open", "title": "Offen"},
        {"id": "answered", "title": "Beantwortet"},
        {"id": "later", "title": "Danach klären"},
    ],
    "after": "stands",
    "step": False,
}


def question_step(board: str) -> Step:
    """Give the step that the facilitator puts in before the promises."""
    prompts = {
        "de": "Was willst du von den Ständen noch wissen? Eine Frage, höchstens 140 Zeichen.",
        "en": "What else do you want to know from the stands? One question, 140 characters at most.",
    }
    return Step("ask", "Kurze Fragen an die Stände", board, prompts, minutes=12, method="short-question")


# Only what the agenda has otherwise: a command that changes nothing is in no log, and check.py looks for each there.
FURNITURE: dict[str, tuple[k.Command, ...]] = {
    "milestones": (
        k.ChangeBoard("Zehn Jahre unterwegs", "Welcher Moment hat uns weitergebracht?", "2016", "2026"),
    ),
    "stands": (
        k.ChangeBoard("Drei Marktstände", "Drei Fragen, drei Runden: Wo hilfst du mit?"),
        k.ChangeZone(
            "a", "Gemeinsam planen", question="Wie kommen Bund, Land und Kommune vor dem ersten Spatenstich zusammen?",
            host="Zeynep", speaker="Stadtplanung Lindenkiez", place="Foyer links",
        ),
        k.ChangeZone(
            "b", "Wissen weitergeben", question="Was muss passieren, damit niemand bei null anfangen muss?",
            host="Björn", speaker="Landesstelle Nord", place="Galerie",
        ),
        k.ChangeZone(
            "c", "Menschen begeistern", question="Was hält Nachbarinnen und Nachbarn bei der Stange?",
            host="Małgorzata", speaker="Stadtteilmütter Nordhang", place="Wintergarten",
        ),
        *(
            command
            for stand in "abc"
            for command in (
                k.ChangeZone(f"{stand}-works", "Das gelingt schon", sign="plus"),
                k.ChangeZone(f"{stand}-needs", "Das fehlt uns", sign="question"),
                k.AddZone(f"{stand}-next", "Das verabreden wir", stand, sign="flag"),
            )
        ),
    ),
}  # fmt: skip
