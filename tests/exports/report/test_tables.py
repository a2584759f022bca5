"""The report as workbook and CSV: opened again, with all notes once, and what people typed as typed (rule E2)."""

import csv
import io
import zipfile
from typing import Any

import pytest
from openpyxl import load_workbook

from server.exports.csv_ import unguarded
from tests.exports.report.opened import hostile_texts, made


def in_workbook(sample: str = "ordinary") -> Any:
    return load_workbook(io.BytesIO(made("xlsx", sample)))


def test_the_workbook_has_a_sheet_for_each_board_votes_people_and_the_log() -> None:
    names = in_workbook().sheetnames
    for name in ("Überblick", "Wo stehen wir?".replace("?", ""), "Abstimmungen", "Wer dabei war", "Verlauf"):
        assert name in names


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
