"""The document as a workbook (XLSX). Every text is written as a string: no cell is a formula, a link or a date."""

import io
import re
import textwrap
from datetime import datetime
from typing import Any

import xlsxwriter

from server.exports.document import Document
from server.exports.options import Options
from server.exports.report.sheets import Cell, Grid, Sheet, sheets

_LONGEST = 31  # characters of a sheet's name, says Excel; and it forbids these:
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_MOST = 32_767  # characters of a cell
_WIDE, _NARROW = 70, 8  # characters of a column
_FIRST = 30  # of the first: numbers and headings, that the text beside them is seen without scrolling
_LINE, _TALL = 15, 409  # points of a line; of a row at most, says Excel


def render(document: Document, options: Options) -> bytes:
    """Write it: heads that stay in sight, a filter where there is one table."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(
        made,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    day = document.date or "1980-01-01"
    book.set_properties({"title": document.title, "created": datetime.fromisoformat(day)})
    looks = {
        "head": book.add_format({"bold": True, "bottom": 2, "valign": "top", "text_wrap": True}),
        "cell": book.add_format({"valign": "top", "text_wrap": True}),
        "figure": book.add_format({"valign": "top", "align": "left"}),  # below its head, however wide the column is
        "title": book.add_format({"bold": True, "font_size": 16}),
    }
    names: set[str] = set()
    for number, sheet in enumerate(sheets(document)):
        _write(book.add_worksheet(_name(sheet.title, names)), sheet, looks, first=number == 0)
    book.close()
    return made.getvalue()


def _write(page: Any, sheet: Sheet, looks: dict[str, Any], first: bool) -> None:
    at = 0
    widths = _widths(sheet.grids)
    for grid in sheet.grids:
        if at:
            at += 1
        head = looks["title"] if first else looks["head"]
        for column, name in enumerate(grid.columns):
            page.write_string(at, column, name[:_MOST], head)
        for row, cells in enumerate(grid.rows, at + 1):
            if (lines := _lines(cells, widths)) > 1:  # Excel would find out by itself, LibreOffice would not
                page.set_row(row, min(_TALL, _LINE * lines))
            for column, cell in enumerate(cells):
                if not isinstance(cell, str):
                    page.write_number(row, column, cell, looks["figure"])
                elif cell:
                    page.write_string(row, column, cell[:_MOST], looks["cell"])
        at += len(grid.rows) + 1
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    if not first and sheet.grids:
        page.freeze_panes(1, 0)
        page.repeat_rows(0)
        if len(sheet.grids) == 1 and sheet.grids[0].rows:
            page.autofilter(0, 0, len(sheet.grids[0].rows), len(sheet.grids[0].columns) - 1)


def _widths(grids: tuple[Grid, ...]) -> list[int]:
    most = max((len(grid.columns) for grid in grids), default=0)
    found = [_NARROW] * most
    for grid in grids:
        for row in (grid.columns, *grid.rows):
            for column, cell in enumerate(row):
                longest = max((len(line) for line in str(cell).split("\n")), default=0)
                widest = _WIDE if column or most == 1 else _FIRST
                found[column] = max(found[column], min(widest, longest + 2))
    return found


def _lines(cells: tuple[Cell, ...], widths: list[int]) -> int:
    """Tell how many lines a row takes, broken between words as programs do."""
    pairs = zip(cells, widths, strict=False)
    return max((sum(_broken(line, width) for line in str(cell).split("\n")) for cell, width in pairs), default=1)


def _broken(line: str, width: int) -> int:
    return len(textwrap.wrap(line, width)) if len(line) > width else 1


def _name(title: str, taken: set[str]) -> str:
    """Make a name of a title that Excel takes, and that no other sheet has."""
    base = _FORBIDDEN.sub(" ", title).strip().strip("'").strip() or "–"
    base = f"{base} -" if base.casefold() == "history" else base
    name, number = base[:_LONGEST].rstrip("' "), 1
    while name.casefold() in taken:
        number += 1
        end = f" ({number})"
        name = base[: _LONGEST - len(end)].rstrip("' ") + end
    taken.add(name.casefold())
    return name
