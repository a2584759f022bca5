"""Files of other programs become drafts of boards, and nothing in them is lost without a word."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.limits import MAX_TEXT
from server.board.model import Board, Point, When
from server.board.refusals import Refusal
from server.exports import csv_, markdown
from server.exports.document import printable
from server.imports.draft import MAX_ROWS, Draft, Field
from server.imports.reading import read
from tests.exports import samples as boards
from tests.imports import samples

WHITE = str.maketrans("", "", " \t\r\n")


def told(draft: Draft) -> dict[str, list[str]]:
    """Texts by field, in order."""
    found: dict[str, list[str]] = {}
    for piece in draft.pieces:
        field = draft.fields[piece.field]
        found.setdefault(f"{field.stand}/{field.title}".lstrip("/"), []).append(piece.text)
    return found


def flaws(draft: Draft) -> list[tuple[int, str]]:
    return [(flaw.line, flaw.code) for flaw in draft.flaws]


def test_a_table_with_a_title_above_its_headings() -> None:
    draft = read(samples.TABLE.encode(), "liste.csv", "de")
    assert (draft.kind, draft.title, draft.layout) == ("table", "Zehn Jahre Netzwerk", "timeline")
    assert (draft.start, draft.end) == ("2015", "2020")
    assert told(draft) == {
        "Gründung": ["Erste Förderung", "=1+1"],
        "": ["Ohne Feld"],
        "Krise": ["Treffen fallen aus"],
    }
    assert draft.pieces[0].points == (Point(1, "Bescheid"), Point(2, "vom Bund"), Point(1, "Feier"))
    assert draft.pieces[1].points == (Point(1, "irgendwann"),), "what is no date is not lost"
    assert flaws(draft) == [(4, "date"), (5, "no_field"), (6, "no_text")]
    assert [(one.heading, one.why) for one in draft.left] == [("Ansprechpartner", "unknown")]


@pytest.mark.parametrize(
    "encoded",
    [
        samples.TABLE.encode("utf-8-sig"),
        samples.TABLE.encode("utf-16"),
        samples.TABLE.replace("•", "-").replace("◦", " -").encode("cp1252"),
        samples.TABLE.replace("\r\n", "\n").encode(),
        samples.TABLE.replace(";", "\t").encode(),
    ],
)
def test_whatever_program_wrote_it(encoded: bytes) -> None:
    draft = read(encoded, "liste.csv", "de")
    assert told(draft)["Gründung"] == ["Erste Förderung", "=1+1"]
    assert [point.text for point in draft.pieces[0].points] == ["Bescheid", "vom Bund", "Feier"]


def test_a_grid_of_columns() -> None:
    draft = read(samples.GRID.encode(), "swot.csv", "de")
    assert draft.kind == "grid"
    assert told(draft) == {
        "Stärken": ["Kurze Wege", "Vertrauen"],
        "Schwächen": ["Zu viele Anträge"],
        "Chancen": ["Neue Fördermittel", "Junge Leute"],
    }


def test_the_sticky_notes_of_mural_by_area_from_top_to_bottom() -> None:
    draft = read(samples.MURAL.encode("utf-8-sig"), "mural.csv", "de")
    assert draft.kind == "mural"
    assert told(draft) == {
        "Hürden": ["Beschlüsse bleiben liegen"],
        "Stärken": ["Vertrauen ist gewachsen\nseit dem ersten Treffen", "Kurze Wege & klare Zuständigkeit"],
        "": ['"Wir" statt "die"'],
    }
    colors = {piece.text.split()[0]: piece.color for piece in draft.pieces}
    assert colors == {"Beschlüsse": "orange", "Vertrauen": "green", "Kurze": "yellow", '"Wir"': "blue"}
    assert draft.pieces[0].points == (Point(1, "#Rat"), Point(1, "#Verwaltung"))
    assert {one.heading for one in draft.left} >= {"ID", "Last Updated By"}, "people are named and not taken over"


def test_frames_of_miro_as_blocks_of_a_list() -> None:
    draft = read(samples.MIRO.encode(), "miro.csv", "de")
    assert draft.kind == "list"
    assert told(draft) == {
        "Was uns trägt": ["Kurze Wege", "Vertrauen, gewachsen in zehn Jahren"],
        "Was uns bremst": ["Zu viele Anträge\nund Formulare", "Wissen geht in Rente"],
    }
    assert draft.pieces[1].points == (Point(1, "Quartier"),), "what stands beside it is not lost"


def test_columns_of_miro_by_their_headings() -> None:
    data = b"Type,Text,Frame,Tags\r\nsticky_note,Kurze Wege,Frame 1,Quartier\r\nsticky_note,Vertrauen,,\r\n"
    draft = read(data, "miro.csv", "en")
    assert (draft.kind, told(draft)) == ("table", {"Frame 1": ["Kurze Wege"], "": ["Vertrauen"]})


BLOCKS = "Type,Text,Tags\r\nsticky_note,Kurze Wege,Rat\r\n\r\n{}Type,Text,Tags\r\nsticky_note,Zu viel,\r\n"


def test_headings_that_come_again_are_no_note() -> None:
    draft = read(BLOCKS.format("").encode(), "miro.csv", "de")
    assert told(draft) == {"": ["Kurze Wege", "Zu viel"]} and draft.pieces[0].points == (Point(1, "#Rat"),)
    assert [one.heading for one in draft.columns] == ["Text", "Tags"]
    other = "Text,Frame\nKurze Wege,Stärken\n\nTitle,Description,Frame\nZu viel,seit Mai,Schwächen\n"
    draft = read(other.encode(), "miro.csv", "de")
    assert told(draft) == {"Stärken": ["Kurze Wege"], "Schwächen": ["Zu viel"]}
    assert draft.pieces[1].points == (Point(1, "seit Mai"),)


def test_a_name_above_each_block_is_its_field() -> None:
    draft = read(b"Frame 1\r\n" + BLOCKS.format("Frame 2\r\n").encode(), "miro.csv", "de")
    assert (draft.title, told(draft)) == ("", {"Frame 1": ["Kurze Wege"], "Frame 2": ["Zu viel"]})


def test_words_that_could_be_headings_stay_a_note_within_a_block() -> None:
    draft = read(b"Text,Tags\nKurze Wege,Rat\nTitel,Thema\nIdee,\n", "x.csv", "de")
    assert told(draft) == {"": ["Kurze Wege", "Titel", "Idee"]}


def test_the_name_of_the_board_may_stand_above_its_frames() -> None:
    draft = read(b"Unser Board\r\n\r\n" + samples.MIRO.encode(), "miro.csv", "de")
    assert draft.title == "Unser Board" and list(told(draft)) == ["Was uns trägt", "Was uns bremst"]


def test_an_outline_in_markdown() -> None:
    draft = read(samples.MARKDOWN.encode(), "verlauf.md", "de")
    assert (draft.kind, draft.title, draft.prompt) == ("outline", "Zehn Jahre Netzwerk", "Was hat uns geprägt?")
    assert told(draft) == {
        "Gründung": [
            "Erste Förderung",
            "Vertrag mit dem Land",
            "Ein **fester** Satz, siehe Bericht (https://example.org/bericht)",
            "Ein Absatz ohne Punkt davor.",
        ],
        "Krise/Verwaltung": ["Alles digital"],
        "Krise/Menschen": ["Treffen fallen aus"],
    }
    assert Field("Leer") in draft.fields
    assert draft.pieces[1].points == (Point(1, "14 Kommunen"), Point(2, "davon drei Kreise"), Point(1, "drei Jahre"))
    assert [piece.when for piece in draft.pieces if piece.when][2] == When("2020", circa=True)
    assert flaws(draft) == [(14, "paragraph")]


def test_a_workbook_with_a_second_sheet() -> None:
    rows: list[list[object]] = [["Feld", "Karte", "Datum"], ["A", "Kurze Wege", None], ["A", 2.5, "2017"]]
    draft = read(samples.workbook(rows, [["mehr"]]), "karten.xlsx", "de")
    assert told(draft) == {"A": ["Kurze Wege", "2,5"]}
    assert [(one.heading, one.why) for one in draft.left] == [("Anhang", "sheet")]


def test_a_form_can_be_chosen() -> None:
    data = samples.GRID.encode()
    assert [read(data, "x.csv", "de", form).kind for form in ("", "grid", "list")] == ["grid", "grid", "list"]  # type: ignore[arg-type]
    assert told(read(data, "x.csv", "de", "list"))[""][0] == "Stärken"


def test_a_text_too_long_for_a_note_goes_on_in_the_next() -> None:
    text = "Wort " * 1_000
    draft = read(f"Text\n{text}\n{'x' * MAX_TEXT}\n".encode(), "lang.csv", "de")
    assert "".join(piece.text for piece in draft.pieces).replace(" ", "") == "Wort" * 1_000 + "x" * MAX_TEXT
    assert all(len(piece.text) <= MAX_TEXT for piece in draft.pieces)
    assert flaws(draft) == [(2, "split")], "2,000 characters fit"


def test_five_thousand_rows_and_not_one_more() -> None:
    data = "Feld;Text\n" + "".join(f"F{n % 7};Karte {n}\n" for n in range(MAX_ROWS))
    assert len(read(data.encode(), "x.csv", "de").pieces) == MAX_ROWS
    rows: list[list[object]] = [["Feld", "Text"], *([f"F{n % 7}", f"Karte {n} {'x' * 500}"] for n in range(MAX_ROWS))]
    assert len(read(samples.workbook(rows), "x.xlsx", "de").pieces) == MAX_ROWS
    with pytest.raises(Refusal) as refused:
        read((data + "F1;zu viel\n" * 20).encode(), "x.csv", "de")
    assert (refused.value.code, refused.value.fields["why"]) == ("bad_import", "rows")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"%PDF-1.7", "format"),
        (b"\xd0\xcf\x11\xe0xls", "format"),
        (b"PK\x03\x04no workbook", "damaged"),
        (b"\0" * 50 + b"x", "format"),
        (b'Text\n"never closed\n', "quotes"),
        (b"x" * (8 * 1024 * 1024 + 1), "size"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_word(data: bytes, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(data, "x.csv", "de")
    assert (refused.value.code, refused.value.fields["why"]) == ("bad_import", why)


@pytest.mark.slow
@given(boards.boards())
def test_our_own_csv_gives_every_note_once(board: Board) -> None:
    written = csv_.render(board, boards.GERMAN)
    shown = list(csv.reader(io.StringIO(written.decode("utf-8-sig")), delimiter=";"))[1:]
    try:
        draft = read(written, "tafel.csv", "de")
    except Refusal as refused:
        assert refused.fields["why"] == "empty" and not any(row[2].strip() for row in shown)
        return
    missing = {flaw.line for flaw in draft.flaws if flaw.code == "no_text"}
    assert {piece.line for piece in draft.pieces} | missing >= set(range(2, len(shown) + 2))


@pytest.mark.parametrize("board", [boards.hostile(), boards.quadrants(60), boards.stands(40), boards.timeline(80)])
def test_our_own_files_come_back_with_all_texts(board: Board) -> None:
    texts = {_bare(note.text) for note in board.notes.values()}
    for name, written in (
        ("t.csv", csv_.render(board, boards.GERMAN)),
        ("t.md", markdown.render(board, boards.GERMAN)),
    ):
        draft = read(written, name, "de")
        said = {_bare(piece.text) for piece in draft.pieces}
        if name == "t.csv":
            assert texts <= said
            dates = sorted(piece.when.start for piece in draft.pieces if piece.when)
            assert dates == sorted(note.when.start for note in board.notes.values() if note.when)
        else:
            whole = "\n".join(said)
            assert sum(text not in whole for text in texts) <= 4, "a level stands behind, markup within words is ours"


def _bare(text: str) -> str:
    """Without what cannot be seen and without blanks."""
    return "".join(sign for sign in text if sign.isprintable()).translate(WHITE)


@given(st.text(max_size=400), st.sampled_from(["x.md", "x.csv", "x.txt"]))
def test_any_text_is_read_or_refused_and_no_sign_that_can_be_seen_is_lost(text: str, name: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        read(data, name, "de")
    except Refusal as refused:
        assert refused.code == "bad_import"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read(data, "x.csv", "de")
    except Refusal as refused:
        assert refused.code == "bad_import"


cells = st.text(alphabet=st.sampled_from("abcäß ;,\"'=-+@\n#*123.:"), max_size=30)


@given(st.lists(st.tuples(cells, cells, cells, cells), min_size=1, max_size=8))
def test_every_cell_of_a_table_is_found_again_or_told(rows: list[tuple[str, str, str, str]]) -> None:
    written = io.StringIO()
    out = csv.writer(written, delimiter=";")
    out.writerow(("Feld", "Text", "Unterpunkte", "Datum"))
    out.writerows(rows)
    try:
        draft = read(written.getvalue().encode(), "x.csv", "de")
    except Refusal as refused:
        assert refused.fields["why"] == "empty"
        return
    told_lines = {flaw.line for flaw in draft.flaws if flaw.code == "no_text"}
    for line, row in enumerate(rows, 2):
        said = "".join(
            piece.text + "".join(p.text for p in piece.points) for piece in draft.pieces if piece.line == line
        )
        dated = any(piece.when for piece in draft.pieces if piece.line == line)
        for cell in (row[1], row[2], "" if dated else row[3]):
            wanted = [sign for sign in cell if sign.isalnum()]
            assert line in told_lines or all(sign in said for sign in wanted), (line, cell, said)


@pytest.mark.parametrize("board", [boards.hostile(), boards.quadrants(60), boards.stands(40)])
def test_the_grid_for_other_whiteboards_has_every_note_once_in_its_column(board: Board) -> None:
    written = csv_.render(board, replace(boards.GERMAN, grid=True))
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig")), delimiter=";"))
    cells = [_bare(cell) for row in rows[1:] for cell in row if cell]
    for note in board.notes.values():
        text = _bare(printable(note.text))
        assert sum(text in cell for cell in cells) >= 1
    assert len(cells) == len(board.notes)
    if "Feld <b>" not in written.decode("utf-8-sig"):
        draft = read(written, "raster.csv", "de", "grid")
        assert sorted(_bare(piece.text) for piece in draft.pieces) == sorted(
            _bare(f"{note.text}") for note in board.notes.values()
        )
        assert sum(len(piece.points) for piece in draft.pieces) == sum(len(n.points) for n in board.notes.values())
