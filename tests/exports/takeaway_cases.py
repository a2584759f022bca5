"""A workshop in which everybody has something to take along, and any; see workshops.py."""

from dataclasses import replace

from hypothesis import strategies as st

from server.board.match import Match
from server.board.model import (
    Ballot,
    Board,
    Cluster,
    Inquiry,
    Interface,
    Note,
    Paper,
    Point,
    Tally,
    Turnout,
    Veil,
    Zone,
)
from server.workshop.model import BoardRef, Pocket, Seat, Workshop
from tests.exports import samples, workshops

SECRETS = ("GEHEIM-KONTAKT", "GEHEIM-NOTIZ", "GEHEIM-KARTE", "GEHEIM-ANFRAGE", "GEHEIM-ANTWORT")


def ordinary() -> tuple[Workshop, tuple[Board, ...]]:
    """Of three people p0 and p1 have released their contacts to each other; p2 keeps everything to themselves."""
    workshop, (fields, wall, market, asked, off) = workshops.ordinary()
    pockets = {
        "p0": Pocket("p0", "amira@example.org", {"3": "Ruft im Mai an", "2": "Kennt den Förderweg"}, ("2",)),
        "p1": Pocket("p1", "jan@example.org", {"1": "GEHEIM-NOTIZ"}, ("1",)),
        "p2": Pocket("p2", "GEHEIM-KONTAKT", {}, ("1",)),
    }
    boards = (_fields(fields), wall, _market(market), _asked(asked), off, _exchange())
    ref = BoardRef("swap", "Suche und Biete", "exchange")
    return replace(workshop, pockets=pockets, boards=(*workshop.boards, ref)), boards


def _fields(board: Board) -> Board:
    zone = board.notes["n0"].zone
    notes = {
        "n0": replace(board.notes["n0"], author="p0", cluster="c", likes=3, points=(Point(1, "zuerst Nord"),)),
        "n1": replace(board.notes["n1"], author="p1"),
        "own": replace(board.notes["own"], text="Bleibt unter uns", author="p0"),
        "other": Note("other", zone, "z5", "GEHEIM-KARTE", author="p1", veil="own"),
        "held": replace(board.notes["held"], text="GEHEIM-KARTE", author="p1"),
        "gone": replace(board.notes["gone"], author="p0"),
    }
    commitment = Ballot(
        "k", "commitment", "Wer macht mit?", ("statement:s",), open=False, voters=2,
        tallies=(Tally("statement:s", 4, (0, 1, 0, 1)),), at=workshops.BEGAN + 1,
    )  # fmt: skip
    papers = {f"k/p{at}": Paper("k", f"p{at}", {"statement:s": mark}) for at, mark in ((0, 3), (1, 1))}
    return replace(
        board, notes={**board.notes, **notes}, clusters={"c": Cluster("c", zone, "a1", "Kurze Wege")},
        ballots={**board.ballots, "k": commitment}, papers=papers,
    )  # fmt: skip


def _market(board: Board) -> Board:
    inquiries = {
        "q": Inquiry("q", "s0", text="Wann geht es los?", author="p0", at=1, answer="Im Mai."),
        "c": Inquiry("c", "s2", "contact", "0228 4711", "Amira Öz", author="p0", at=2),
        "x": Inquiry("x", "s0", "contact", "GEHEIM-ANFRAGE", "Fremd", author="p1", at=3),
    }
    touch = Interface("i", ("s0", "s1"), "Beide wollen Radwege.", author="p0", at=1, confirmed=("s0",))
    turnouts = {"s0": Turnout("s0", 2, ("p0", "p1")), "s1": Turnout("s1", 1, ("p1",))}
    return replace(board, inquiries=inquiries, interfaces={"i": touch}, turnouts=turnouts)


def _asked(board: Board) -> Board:
    return replace(board, notes={**board.notes, "q1": replace(board.notes["q1"], author="p1", volunteers=("p0",))})


def _exchange() -> Board:
    zones = {"k": Zone("k", "Material", "a1"), "s": Zone("s", "Suche", "a1", "k", side="search")}
    notes = {id: Note(id, "s", f"a{at}", text, author=seat) for at, (id, text, seat) in enumerate(_LISTINGS)}
    matches = {
        "yes": Match("yes", "balken", "agreed", "Acht Stück", author="p0", at=1),
        "no": Match("no", "dielen", "open", "GEHEIM-ANTWORT", author="p2", at=2),
    }
    return Board("swap", "Suche und Biete", "", "exchange", zones=zones, notes=notes, matches=matches)


_LISTINGS = (("balken", "Zwölf Balken", "p1"), ("dielen", "Alte Dielen", "p1"))


@st.composite
def written(draw: st.DrawFn) -> tuple[Workshop, tuple[Board, ...]]:
    """Any boards, whose notes are by "me" or "you", removed, held or private as it comes; each text tells whose."""
    boards: list[Board] = []
    for number, board in enumerate(draw(st.lists(samples.boards(), min_size=1, max_size=3))):
        notes = {}
        for at, note in enumerate(board.notes.values()):
            seat, veil = draw(st.sampled_from(["me", "you"])), draw(_VEILS)
            id = f"{seat}-{number}-{at}-"
            notes[id] = replace(note, id=id, author=seat, veil=veil, text=id, points=(), cluster="")
        boards.append(replace(board, id=f"b{number}", title=f"Tafel {number}", notes=notes, statements={}, ballots={}))
    seats = {id: Seat(id, "participant", badge=at) for at, id in enumerate(("me", "you"), 1)}
    refs = tuple(BoardRef(board.id, board.title, board.layout, draw(st.booleans())) for board in boards)
    return Workshop("w", "Probe", seats=seats, boards=refs), tuple(boards)


_VEILS: st.SearchStrategy[Veil] = st.sampled_from(["", "desk", "own"])
