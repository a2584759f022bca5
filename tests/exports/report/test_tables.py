"""The report as workbook and CSV: opened again, with all notes once, and what people typed as typed (rule E2)."""

import csv
import io
import textwrap
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from server.board.model import Tally
from server.exports.csv_ import unguarded
from server.exports.report import formats
from tests.exports import workshops
from tests.exports.report.opened import hostile_texts, made


def in_workbook(sample: str = "ordinary") -> Any:
    return load_workbook(io.BytesIO(made("xlsx", sample)))


def test_the_workbook_has_a_sheet_for_each_board_votes_people_and_the_log() -> None:
    names = in_workbook().sheetnames
    for name in ("Überblick", "Wo stehen wir?".replace("?", ""), "Abstimmungen", "Wer dabei war", "Verlauf"):
        assert name in names


def test_boards_whose_titles_begin_alike_have_sheets_of_their_own() -> None:
    workshop, boards = workshops.ordinary()
    long = "Wie geht es mit uns allen denn weiter im Frühling?"  # cut at a blank
    told = tuple(replace(board, title=long) for board in boards)
    refs = tuple(replace(ref, title=long) for ref in workshop.boards)
    content = formats.render("xlsx", replace(workshop, boards=refs), told, workshops.GERMAN, lambda share: True)
    names = load_workbook(io.BytesIO(content)).sheetnames
    assert len({name.casefold() for name in names}) == len(names) > len(boards)
    assert "Wie geht es mit uns allen denn" in names


def test_votes_are_figures_in_the_workbook_and_each_answer_of_consent_has_a_column() -> None:
    workshop, boards = workshops.ordinary()
    last = Tally("statement:s", 1, (0, 1))
    asked = replace(boards[0].ballots["v"], id="w", kind="consent", tallies=(Tally("note:n0", 3, (0, 5, 2, 1)), last))
    counts = (0, 0, 1, 0, 0, 1)
    rated = replace(boards[0].ballots["v"], id="x", kind="rating", tallies=(Tally("note:n0", 7, counts), last))
    told = (replace(boards[0], ballots=boards[0].ballots | {"w": asked, "x": rated}), *boards[1:])
    book = load_workbook(io.BytesIO(formats.render("xlsx", workshop, told, workshops.GERMAN, lambda share: True)))
    rows = [list(row) for row in book["Abstimmungen"].iter_rows(values_only=True)]
    heads = {tuple(row[1:]): rows[at + 1 :] for at, row in enumerate(rows) if row[1] == "Platz"}
    dots = next(below for head, below in heads.items() if "Ergebnis" in head)
    assert [row[1] for row in dots[:2]] == [1, 2] and [row[3] for row in dots[:3]] == [5, 2, 3.5]
    consent = next(below for head, below in heads.items() if "Veto" in head)
    assert consent[0][3:] == [1, 2, 5]


def test_numbers_stand_under_a_head_that_says_so_and_the_first_column_is_no_wider_than_it_need_be() -> None:
    book = in_workbook("large")
    for sheet in book.worksheets[1:]:
        assert sheet.column_dimensions["A"].width <= 31, sheet.title
    told = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    assert any(row[0] == "Karten-Nr." for row in told) and not any(row[0] == "Karte" for row in told)


@pytest.mark.parametrize("sample", ("ordinary", "hostile"))
def test_every_row_of_the_workbook_is_as_high_as_its_text(sample: str) -> None:
    """LibreOffice takes the heights that a file says, and prints over the next row what is higher."""
    wrapped = 0
    for sheet in in_workbook(sample).worksheets[1:]:
        widths = {at: one.width for one in sheet.column_dimensions.values() for at in range(one.min, one.max + 1)}
        for row in sheet.iter_rows():
            high = sheet.row_dimensions[row[0].row].height or 15
            for cell in row:
                parts = [textwrap.wrap(line, int(widths[cell.column])) for line in str(cell.value or "").split("\n")]
                lines = sum(len(part) or 1 for part in parts)
                wrapped += lines > 1
                assert high >= min(400, 15 * lines), (sheet.title, cell.coordinate)
    assert wrapped


def test_figures_of_the_workbook_stand_below_their_heads() -> None:
    cells = [cell for sheet in in_workbook() for row in sheet.iter_rows() for cell in row if cell.data_type == "n"]
    assert {cell.alignment.horizontal for cell in cells if cell.value is not None} == {"left"}


def test_no_cell_of_the_workbook_is_a_formula_or_a_link() -> None:
    book = in_workbook("hostile")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert not any(cell.hyperlink for cell in cells)
    with zipfile.ZipFile(io.BytesIO(made("xlsx", "hostile"))) as parts:
        assert not any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("extension", ["xlsx", "csv", "zip"])
def test_tables_hold_hostile_texts_as_typed(extension: str) -> None:
    cells = set(_cells(extension, "hostile"))
    assert not [text for text in hostile_texts() if text not in cells]


@pytest.mark.parametrize("extension", ["xlsx", "csv", "zip"])
def test_tables_hold_every_note_once(extension: str) -> None:
    cells = [cell for cell in _cells(extension, "large") if cell.endswith("#")]
    assert len(cells) == len(set(cells)) == 2_000


def test_the_column_of_levels_has_every_level_and_nothing_else() -> None:
    workshop, (first, wall, *rest) = workshops.ordinary()
    id, note = next((id, note) for id, note in wall.notes.items() if wall.zones[note.zone].color == "blue")
    liked = replace(note, color="blue", likes=3, source=f"{first.id}/n0")
    boards = (first, replace(wall, notes=wall.notes | {id: liked}), *rest)
    options = replace(workshops.GERMAN, levels=workshop.levels)
    made_ = formats.render("csv", workshop, boards, options, lambda share: True).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(made_, newline=""), delimiter=";"))
    assert {row["Ebene"] for row in rows} == {"Bund", "Land", "Kommune", ""}
    assert all((row["Ebene"] == "Bund") == (row["Farbe"] == "blau") for row in rows)
    [row] = [row for row in rows if row["Text"] == note.text]
    assert row["Ebene"] == "Bund" and row["Dazu"].startswith("3 Stimmen, aus „")


def _cells(extension: str, sample: str) -> list[str]:
    if extension == "xlsx":
        book = in_workbook(sample)
        return [
            cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)
        ]
    if extension == "csv":
        files = [made("csv", sample)]
    else:
        with zipfile.ZipFile(io.BytesIO(made("zip", sample))) as packed:
            files = [packed.read(name) for name in packed.namelist()]
    return [
        unguarded(cell)
        for file in files
        for row in csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";")
        for cell in row
    ]


@pytest.mark.parametrize("extension", ["csv", "zip"])
def test_no_cell_of_a_csv_begins_as_a_formula_does(extension: str) -> None:
    if extension == "csv":
        files = [made("csv", "hostile")]
    else:
        with zipfile.ZipFile(io.BytesIO(made("zip", "hostile"))) as packed:
            files = [packed.read(name) for name in packed.namelist()]
    for file in files:
        for row in csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"):
            assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]
