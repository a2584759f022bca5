"""What a board of ours was written to comes back as that board, as far as the file can say."""

import csv
import io

import pytest

from server.board.model import Ballot, Board, Cluster, Note, Point, Statement, Tally, When, Zone
from server.board.refusals import Refusal
from server.exports import csv_, markdown
from server.exports.options import Options
from server.exports.words import word
from server.imports import headings
from server.imports.draft import Field
from server.imports.making import Words, for_board, new_board
from server.imports.reading import read
from server.workshop.model import LANGUAGES
from tests.exports import samples as boards
from tests.imports import samples

WORDS = Words("Ohne Feld", "Tafel")
ZONES = (
    Zone("z1", "Stärken", "a1", color="blue"),
    Zone("z2", "Schwächen", "a2", host="Amira"),
    Zone("z3", "Leer", "a3"),
)
NOTES = (
    Note(
        "n1",
        "z1",
        "a1",
        "Kurze Wege",
        (Point(1, "im Haus"), Point(2, "zu Fuß")),
        "green",
        "oval",
        cluster="c1",
        round=2,
    ),
    Note("n2", "z1", "a2", "=1+1", color="lilac", cluster="c1"),
    Note("n3", "z1", "a3", "Vertrauen: 2017: gewachsen", when=When("2017-Q2", "2018", circa=True)),
    Note("n4", "z2", "a1", "Zu viele\nAnträge", when=When("2017-06-15")),
    Note("n5", "z2", "a2", "*Kursiv* (Bund)", cluster="c2"),
)
SENT = Board(
    "b", "Wo stehen wir?", "Was trägt?", "quadrants", zones={zone.id: zone for zone in ZONES},
    notes={note.id: note for note in NOTES},
    clusters={"c1": Cluster("c1", "z1", "a1", "Nähe"), "c2": Cluster("c2", "z2", "a1", "Nähe")},
    statements={"s1": Statement("s1", "Wir bleiben nah", "z1", "a1", sources=("n1",))},
    ballots={"v1": Ballot("v1", "dots", "Was zuerst?", ("cluster:c1",), open=False, voters=3,
                          tallies=(Tally("cluster:c1", 3),))},
)  # fmt: skip


def back(name: str, written: bytes, language: str = "de") -> list[tuple[object, ...]]:
    """Each note of the board that is made: its field, stack, text, points, date, round, colour and shape."""
    made = new_board(read(written, name, language), "", None, "i1", WORDS)  # type: ignore[arg-type]
    return _told(Board(zones={z.id: z for z in made.zones}, notes={n.id: n for n in made.notes},
                       clusters={one.id: one for one in made.clusters}))  # fmt: skip


def _told(board: Board) -> list[tuple[object, ...]]:
    notes = sorted(board.notes.values(), key=lambda one: (board.zones[one.zone].order, not one.cluster, one.order))
    return [
        (
            board.zones[note.zone].title, board.clusters[note.cluster].title if note.cluster else "", note.text,
            note.points, note.when, note.round, note.color, note.shape,
        )
        for note in notes
    ]  # fmt: skip


@pytest.mark.parametrize("options", [boards.GERMAN, boards.ENGLISH])
def test_a_board_comes_back_from_its_table(options: Options) -> None:
    written = csv_.render(SENT, options)
    assert back("tafel.csv", written, options.language) == _told(SENT)
    draft = read(written, "tafel.csv", options.language)
    assert (draft.left, draft.flaws) == ((), ())


@pytest.mark.parametrize("board", [boards.stands(60), boards.quadrants(60), boards.timeline(80)])
def test_boards_of_every_kind_come_back_from_their_table(board: Board) -> None:
    made = new_board(read(csv_.render(board, boards.GERMAN), "t.csv", "de"), "", None, "i1", WORDS)
    same = {(n.text, n.points, n.when, n.color, n.shape) for n in board.notes.values()}
    assert {(n.text, n.points, n.when, n.color, n.shape) for n in made.notes} == same
    assert made.layout == (board.layout if board.layout != "quadrants" else "columns")


def test_a_workbook_saved_from_our_table_reads_alike() -> None:
    rows = list(csv.reader(io.StringIO(csv_.render(SENT, boards.GERMAN).decode("utf-8-sig")), delimiter=";"))
    assert back("tafel.xlsx", samples.workbook([list[object](row) for row in rows])) == _told(SENT)


@pytest.mark.parametrize("options", [boards.GERMAN, boards.ENGLISH])
def test_a_board_comes_back_from_its_markdown_and_only_its_cards_do(options: Options) -> None:
    draft = read(markdown.render(SENT, options), "tafel.md", options.language)
    assert (draft.title, draft.prompt) == (SENT.title, SENT.prompt)
    made = back("tafel.md", markdown.render(SENT, options), options.language)
    assert [one[:5] for one in made] == [one[:5] for one in _told(SENT)]
    assert draft.fields == (Field("Stärken"), Field("Schwächen"), Field("Leer"))
    assert [one.why for one in draft.left] == ["whole"] * 3, "the host, the statement and the vote are told"
    assert draft.flaws == ()


def test_a_timeline_keeps_what_has_no_date_in_its_lane() -> None:
    board = boards.timeline(80)
    draft = read(markdown.render(board, boards.GERMAN), "t.md", "de")
    assert draft.layout == "timeline" and {field.title for field in draft.fields} == {"Bund", "Land", "Kommune"}
    assert sorted(piece.text for piece in draft.pieces) == sorted(note.text for note in board.notes.values())


def test_on_a_board_that_is_there_a_stack_is_a_point() -> None:
    brought = for_board(read(csv_.render(SENT, boards.GERMAN), "t.csv", "de"), SENT, "i2", WORDS)
    assert [note.zone for note in brought.notes] == ["z1", "z1", "z1", "z2", "z2"]
    assert [note.points[-1:] for note in brought.notes][1] == (Point(1, "#Nähe"),)
    assert not any(note.cluster for note in brought.notes)


def test_what_our_files_say_where_nothing_has_a_name_is_known() -> None:
    known = {"undated": headings.UNDATED, "others": headings.OTHERS, "report-overview": headings.OVERVIEWS}
    for name, words in known.items():
        assert {word(language, f"exports-{name}") for language in LANGUAGES} == words


def test_a_heading_of_other_peoples_tables_is_the_card() -> None:
    draft = read("Überschrift;Text\nKurze Wege;im Haus\n".encode(), "x.csv", "de")
    assert [(piece.text, piece.points, piece.stack) for piece in draft.pieces] == [
        ("Kurze Wege", (Point(1, "im Haus"),), "")
    ]


def test_the_workbook_of_the_whole_workshop_says_which_file_to_take() -> None:
    for title in ("Überblick", "Overview"):
        with pytest.raises(Refusal) as refused:
            read(samples.workbook([["Zehn Jahre"], ["48 Karten"]], [["x"]], title), "bericht.xlsx", "de")
        assert refused.value.fields["why"] == "report"


def test_a_cell_whose_formula_has_no_value_is_told() -> None:
    data = samples.workbook([["Feld", "Text"], ["A", "Kurze Wege"], ["A", '=B2&"!"']])
    draft = read(data, "x.xlsx", "de")
    assert [(flaw.line, flaw.code, flaw.value) for flaw in draft.flaws] == [(3, "formula", "B"), (3, "no_text", "")]
