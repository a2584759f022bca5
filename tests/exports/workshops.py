"""Workshops to report on: an ordinary one with everything in it, a large one, one of hostile texts, and any."""

import random
from dataclasses import replace

from hypothesis import strategies as st

from server.board.model import (
    Ballot,
    Board,
    Color,
    HandOver,
    Inquiry,
    Interface,
    Layout,
    Material,
    Note,
    Statement,
    Support,
    Tally,
    Turnout,
    Zone,
)
from server.board.photo import Photo, Region
from server.exports.options import Options
from server.media import prints
from server.workshop.model import BoardRef, Card, Logo, Mix, Seat, Seating, Station, Step, Workshop
from tests.exports import samples
from tests.media.flipchart import COLUMNS, flipchart, logo

BEGAN = 1_795_420_800_000  # 23 November 2026, 09:00 in Berlin
GERMAN = Options("de", date="2026-11-23", zone="Europe/Berlin")
ENGLISH = Options("en", date="2026-11-23", zone="Europe/Berlin")


def ordinary() -> tuple[Workshop, tuple[Board, ...]]:
    """Five boards, one of them taken off; notes removed, held back and private; votes, rounds, people."""
    boards = (_fields(), _wall(), _market(), _asked(), replace(samples.columns(3), id="off", title="Alter Versuch"))
    refs = tuple(BoardRef(board.id, board.title, board.layout, removed=board.id == "off") for board in boards)
    seats = {
        f"p{i}": Seat(f"p{i}", "participant", name, color, at=BEGAN, badge=i + 1, open=i < 2, card=Card(f"Amt {i}"))
        for i, (name, color) in enumerate(_PEOPLE)
    }
    stations = (Station("s0", "Tafel 0"), Station("s1", "Tafel 1"))
    seatings = tuple(Seating(id, (i % 2, (i + 1) % 2), (0, 0)) for i, id in enumerate(seats))
    steps = (
        Step("open", "Ankommen", minutes=15, began=BEGAN, ended=BEGAN + 1_200_000),
        Step("write", "Wo stehen wir?", "fields", {"de": "Was trägt uns?"}, 30, began=BEGAN + 1_200_000),
        Step("lunch", "Mittag", minutes=60, skipped=True),
    )
    workshop = Workshop(
        "w1", "Zehn Jahre Netzwerk", levels=samples.LEVELS, boards=refs, steps=steps, begins=("2026-11-23T09:00",),
        seats=seats, mixes={"m": Mix("m", "Marktstände", stations, 2, board="market", begun=2, seatings=seatings)},
    )  # fmt: skip
    return workshop, boards


FILES = {"m-chart": prints.photo(flipchart()), "m-tall": prints.photo(flipchart(900)), "m-city": logo("STADT"),
         "m-fund": logo("FÖRDERER")}  # fmt: skip


def pictured() -> tuple[Workshop, tuple[Board, ...]]:
    """The ordinary one with a flipchart whose cards were read, photos that no report may show, and two logos."""
    workshop, boards = ordinary()
    zones = {f"z{at}": Zone(f"z{at}", title, f"a{at}") for at, (title, _) in enumerate(COLUMNS)}
    cards = [(at, row, text) for at, (_, texts) in enumerate(COLUMNS) for row, text in enumerate(texts)]
    notes = {
        f"c{at}{row}": Note(f"c{at}{row}", f"z{at}", f"a{row}", text.replace("\n", " "), source=f"photo:p1/r{at}{row}")
        for at, row, text in cards
    }
    regions = tuple(
        Region(f"r{at}{row}", at * 333 + 20, 160 + row * 260, 270, 200, "card", f"z{at}") for at, row, _ in cards
    )
    shown = Photo(
        "p1", "m-chart", 2_000, 1_500, "Flipchart vom Vormittag", "Drei Spalten mit acht Karten auf braunem Papier",
        "Jan Weber", "report", at=BEGAN, regions=regions,
    )  # fmt: skip
    hidden = (
        Photo("p2", "m-tall", 900, 675, "Nur hier", "Gruppe", consent="workshop"),
        Photo("p3", "m-tall", 900, 675, "Entwurf", consent="report"),
        Photo("p4", "m-tall", 900, 675, "Einspruch", "Gruppe", consent="public", veiled=True),
        Photo("p5", "m-gone", 900, 675, "Ohne Datei", "Gruppe", consent="public"),
    )
    photos = {one.id: one for one in (shown, *hidden)}
    chart = Board("chart", "Was wir mitnehmen", "", "columns", zones=zones, notes=notes, photos=photos)
    logos = (Logo("m-fund", "Stiftung Nachbarschaft"), Logo("m-city", "Stadt Lindenau", False))
    refs = (*workshop.boards, BoardRef("chart", chart.title, "columns"))
    return replace(workshop, boards=refs, logos=logos), (*boards, chart)


_PEOPLE: list[tuple[str, Color]] = [("Amira Öz", "blue"), ("Jan Weber", "green"), ("Privat Person", "yellow")]


def _fields() -> Board:
    board = samples.quadrants(9)
    zone = next(iter(board.zones))
    more = {
        "gone": Note("gone", zone, "z1", "Weggeworfen"),
        "held": Note("held", zone, "z2", "Zurückgehalten", veil="desk"),
        "own": Note("own", zone, "z3", "", veil="own"),
        "abc": Note("abc", zone, "z4", "Die Landesstelle Nord (LSN) hilft, der BMFSFJ auch. Und die KiTa?"),
    }
    more["gone"] = replace(more["gone"], removed=True)
    statement = Statement(
        "s", "Wir halten zusammen.", zone, "a1", "final", sources=("n0", "wall/n1", "nobody"),
        support=Support(2, 1, {"blue": 1, "green": 1}), at=BEGAN,
    )  # fmt: skip
    photos = {
        "shown": Photo("shown", "m1", 40, 30, "Flipchart", "Was uns trägt", "A. Öz", "report"),
        "room": Photo("room", "m2", 40, 30, "Nur im Raum", "Leute", "J. Weber"),
        "veiled": Photo("veiled", "m3", 40, 30, "Verdeckt", "Leute", "J. Weber", "public", veiled=True),
    }
    ballot = Ballot(
        "v", "dots", "Womit fangen wir an?", ("note:n0", "statement:s"), 3, 1, open=False, voters=3,
        tallies=(Tally("note:n0", 2), Tally("statement:s", 5)), reasons=("Zu teuer",), at=BEGAN,
    )  # fmt: skip
    return replace(
        board, id="fields", photos=photos, notes=board.notes | more, statements={"s": statement}, ballots={"v": ballot}
    )  # fmt: skip


def _wall() -> Board:
    return replace(samples.timeline(12), id="wall")


def _market() -> Board:
    board = samples.stands(12)
    stand = replace(
        board.zones["s0"], headlines=("Ein Topf für alle.",), hand_overs=(HandOver(2, ("Offen:", "Geld"), 1),),
        materials=(Material("m", "image", "Plan", alt="Ein Lageplan", media="x"),), topics=("Verkehr",),
    )  # fmt: skip
    inquiries = {
        "q": Inquiry("q", "s0", text="Wann geht es los?", at=1),
        "a": Inquiry("a", "s0", text="Wer zahlt?", answer="Das Land.", at=2),
        "c": Inquiry("c", "s0", "contact", "0228 4711", "Ömer", at=3),
    }
    touch = {"i": Interface("i", ("s0", "s1"), "Beide wollen Radwege.", at=1, confirmed=("s0",))}
    return replace(
        board, id="market", zones=board.zones | {"s0": stand}, inquiries=inquiries, interfaces=touch,
        turnouts={"s0": Turnout("s0", 7)},
    )  # fmt: skip


def _asked() -> Board:
    zones = {"o": Zone("o", "Offen", "a1"), "b": Zone("b", "Beantwortet", "a2")}
    notes = {
        "q1": Note("q1", "o", "a1", "Wer vergibt die Mittel?"),
        "q2": Note("q2", "b", "a1", "Wann tagt der Beirat?", answer="Im Mai."),
    }
    return Board("asked", "Kurze Fragen", "", "questions", zones=zones, notes=notes)


def large(boards: int = 30, notes: int = 2_000, people: int = 200) -> tuple[Workshop, tuple[Board, ...]]:
    """Boards of all layouts, with statements and votes; everybody in three rounds."""
    chance = random.Random(1)
    kinds = (samples.quadrants, samples.columns, samples.timeline, samples.stands)
    made = [_large_board(kinds[at % 4](_share(notes, boards, at)), at, chance) for at in range(boards)]
    refs = tuple(BoardRef(board.id, board.title, board.layout) for board in made)
    steps = tuple(
        Step(f"st{at}", f"Schritt {at + 1}", board.id, {"de": "Ein Gedanke, eine Karte."}, 12,
             began=BEGAN + at * 900_000, ended=BEGAN + at * 900_000 + 800_000, day=1 + 2 * at // boards)
        for at, board in enumerate(made)
    )  # fmt: skip
    seats = {
        f"p{i}": Seat(f"p{i}", "participant", f"Amira Öz {i}", chance.choice(["blue", "green", "yellow"]), at=BEGAN,
                      badge=i + 1, card=Card("Stadt Lindenau", function="Referentin"), open=i % 3 == 0)
        for i in range(people)
    }  # fmt: skip
    stations = tuple(Station(f"s{at}", f"Tafel {at}") for at in range(3))
    seatings = tuple(
        Seating(id, tuple((i + turn) % 3 for turn in range(3)), tuple((i // 3) % 5 + 1 for _ in range(3)))
        for i, id in enumerate(seats)
    )
    workshop = Workshop(
        "w2", "Zehn Jahre Netzwerk Lebendige Quartiere", levels=samples.LEVELS, boards=refs, steps=steps, seats=seats,
        begins=("2026-11-23T09:00", "2026-11-24T09:00"),
        mixes={"m": Mix("m", "Marktstände", stations, 3, board="b3", begun=3, seatings=seatings)},
    )  # fmt: skip
    return workshop, tuple(made)


def _share(notes: int, boards: int, at: int) -> int:
    return notes // boards + (at < notes % boards)


def _large_board(board: Board, at: int, chance: random.Random) -> Board:
    notes = {
        f"{note.id}": replace(note, text=f"{note.text[:-1]}.{at}#", at=BEGAN + at * 900_000 + number)
        for number, note in enumerate(board.notes.values())
    }
    statements = {
        f"s{one}": Statement(
            f"s{one}", f"Wir arbeiten über alle Ebenen hinweg zusammen, Aussage {one + 1}.", next(iter(board.zones)),
            f"a{one + 1}", "final", sources=tuple(chance.sample(sorted(notes), min(6, len(notes)))),
            support=Support(6, 3, {"blue": 2, "green": 2, "yellow": 2}), at=BEGAN + at,
        )
        for one in range(2)
    }  # fmt: skip
    items = tuple(f"statement:{id}" for id in statements)
    tallies = tuple(Tally(item, chance.randint(1, 80)) for item in items)
    ballot = Ballot("v", "dots", "Womit fangen wir an?", items, open=False, voters=88, tallies=tallies, at=BEGAN + at)
    return replace(
        board, id=f"b{at}", title=f"{board.title} {at + 1}", notes=notes, statements=statements,
        ballots={"v": ballot} if at % 3 == 0 else {},
    )  # fmt: skip


def hostile() -> tuple[Workshop, tuple[Board, ...]]:
    """Hostile texts wherever people can type."""
    evil = samples.HOSTILE[0]
    board = samples.hostile()
    first = next(iter(board.notes))
    board = replace(
        board,
        statements={"s": Statement("s", '=HYPERLINK("http://x.y","klick")', "a", "a1", "final", sources=(first,))},
        ballots={"v": Ballot("v", "consent", "<b>Ja?</b>", (f"note:{first}",), open=False, voters=1,
                             tallies=(Tally(f"note:{first}", 1, (0, 1, 0, 0)),), reasons=("#panic()",))},
    )  # fmt: skip
    seat = Seat("p", "participant", "=1+1|<script>", at=1, badge=1, card=Card("@SUM(A1)", function="-1"), open=True)
    steps = (Step("s", "<script>alert(1)</script>", "h", {"de": evil}, 5, began=BEGAN, ended=BEGAN + 1),)
    workshop = Workshop(
        "w3", "=cmd|' /C calc'!A0 <b>#let x</b>", levels=samples.LEVELS, seats={"p": seat}, steps=steps,
        boards=(BoardRef("h", board.title, "columns"),), begins=("2026-11-23T09:00",),
    )  # fmt: skip
    return workshop, (board,)


@st.composite
def workshops(draw: st.DrawFn) -> tuple[Workshop, tuple[Board, ...]]:
    """Any boards, some taken off; any notes removed, held or private, some answered."""
    made: list[Board] = []
    refs: list[BoardRef] = []
    for number, board in enumerate(draw(st.lists(samples.boards(), min_size=1, max_size=3))):
        notes = {
            id: replace(note, veil=draw(st.sampled_from(["", "", "desk"])), answer=draw(st.sampled_from(["", "Ja."])))
            for id, note in board.notes.items()
        }
        layout: Layout = draw(st.sampled_from(["columns", "timeline", "stands", "questions"]))
        made.append(replace(board, id=f"b{number}", notes=notes, layout=layout))
        refs.append(BoardRef(f"b{number}", board.title, layout, removed=draw(st.booleans())))
    return Workshop("w", draw(samples.texts), boards=tuple(refs)), tuple(made)
