"""What a board came to stands in its files: clusters as headings, statements with sources, closed ballots."""

import csv
import io
from dataclasses import replace

from server.board import commands as k
from server.board.model import Actor, Board, When
from server.board.visibility import view
from server.exports import csv_, markdown, results
from server.exports.document import Facts, Notes
from server.exports.options import Options
from server.exports.outline import outline
from tests.unit.scripts import FACILITATOR, created
from tests.unit.test_board import run

OPTIONS = Options(language="de")


def board() -> Board:
    made = run(Board(), created(), FACILITATOR)
    for number, text in enumerate(("Kurze Wege", "Feste Namen", "Offene Türen")):
        made = run(made, k.AddNote(f"n{number}", "z0", text), Actor(f"p{number}", "participant", table=str(number)))
    made = run(made, k.MakeCluster("c1", ("n0", "n1"), "Nähe"), FACILITATOR)
    return run(made, k.WriteStatement("s1", "Nähe trägt uns.", cluster="c1"), FACILITATOR)


def told(made: Board) -> str:
    return markdown.render(made, OPTIONS).decode()


def test_clusters_are_headings_and_every_note_stands_once() -> None:
    section = outline(board(), OPTIONS).sections[0]
    blocks = [(block.title, len(block.entries)) for block in section.blocks if isinstance(block, Notes)]
    assert blocks == [("Nähe", 2), ("Weitere Karten", 1)]
    rows = list(csv.DictReader(io.StringIO(csv_.render(board(), OPTIONS).decode("utf-8-sig")), delimiter=";"))
    assert {row["Text"]: row["Überschrift"] for row in rows} == {
        "Kurze Wege": "Nähe", "Feste Namen": "Nähe", "Offene Türen": "",
    }  # fmt: skip


def test_a_statement_names_its_support_and_its_sources() -> None:
    text = told(board())
    assert "Nähe trägt uns" in text and "2 Karten von 2 Tischen" in text
    assert "Kurze Wege; Feste Namen" in text


def test_a_ballot_is_told_once_it_is_closed_and_its_objections_without_names() -> None:
    made = run(board(), k.OpenBallot("v1", "consent", "Einverstanden?", ("statement:s1",)), FACILITATOR)
    made = run(made, k.CastPaper("v1", {"statement:s1": 1}), Actor("anna", "participant"))
    made = run(made, k.CastPaper("v1", {"statement:s1": 3}, "Zu früh"), Actor("ben", "participant"))
    assert "Einverstanden?" not in told(made)
    made = run(made, k.CloseBallot("v1"), FACILITATOR)
    text = told(made)
    assert "1 Ja, 0 Bedenken, 1 Veto" in text and "Zu früh" in text and "2 Personen" in text
    assert "anna" not in text and "ben" not in text.replace("haben", "").replace("oben", "")


def test_what_is_veiled_is_in_no_file() -> None:
    made = run(board(), k.HoldNote("n2"), FACILITATOR)

    assert "Offene Türen" not in told(view(made, "public")) and "Offene Türen" in told(view(made, "full"))


def test_of_two_that_say_the_same_a_ballot_tells_when_and_where() -> None:
    made = run(Board(), replace(created(), layout="timeline", start="2015", end="2025"), FACILITATOR)
    for id, text, year in (("n0", "Netzwerktag", "2018"), ("n1", "netzwerktag", "2021"), ("n2", "Gründung", "2015")):
        made = run(made, k.AddNote(id, "z0", text, when=When(year)), Actor("anna", "participant"))
    made = run(made, k.OpenBallot("v1", "dots", "Was prägt?", ("note:n0", "note:n1", "note:n2"), 3, 3), FACILITATOR)
    made = run(made, k.CloseBallot("v1"), FACILITATOR)
    section = results.sections(made, "de")[0]
    names = [label for block in section.blocks if isinstance(block, Facts) for label, _ in block.pairs]
    zone = made.zones["z0"].title
    assert sorted(names) == sorted([f"Netzwerktag (2018 · {zone})", f"netzwerktag (2021 · {zone})", "Gründung"])
