"""The document as tables, for workbooks and CSV: a sheet for each chapter and each board, alike rows under one head.

A cell is a number or a string, and a string is never anything else: who writes it sees to that.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.exports.csv_ import guarded
from server.exports.document import (
    Block,
    Bullet,
    Dates,
    Document,
    Facts,
    Highlight,
    Notes,
    Paragraph,
    Photo,
    Section,
    Table,
    Text,
    printable,
)
from server.exports.formats import safe_name
from server.exports.options import Options
from server.exports.words import word
from server.workshop.model import Language

Cell = str | int | float
_NOTE = ("number", "zone", "cluster", "text", "points", "date", "level", "color", "besides")
_STAMP = (1980, 1, 1, 0, 0, 0)  # a zip's oldest date: the same report gives the same bytes


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under a head. `name` tells it from the others of its sheet."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    title: str
    grids: tuple[Grid, ...]


def sheets(document: Document) -> list[Sheet]:
    """Give all of it; the first sheet says what the workbook is about."""
    language = document.language
    told = Sheet(
        word(language, "exports-report-overview"),
        (Grid("", (document.title,), tuple((fact,) for fact in document.facts)),),
    )
    return [told, *(sheet for section in document.sections for sheet in _of(section, language))]


def table(document: Document, options: Options) -> bytes:
    """Write every note of the report as one CSV, with its chapter and board."""
    language = document.language
    rows: list[tuple[Cell, ...]] = []
    for chapter in document.sections:
        for part in chapter.sections or (chapter,):
            own = part.title if part is not chapter else ""
            rows += [(chapter.title, own, *row) for row in _notes(part, language)]
    columns = (_column(language, "chapter"), word(language, "exports-report-column-board"), *_heads(language))
    return _csv(Grid("", columns, tuple(rows)), language)


def archive(document: Document, options: Options) -> bytes:
    """Write every sheet as a CSV of its own, in one zip, and the photos."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for number, sheet in enumerate(sheets(document)):
            for grid in sheet.grids:
                name = "-".join(filter(None, (f"{number:02}", safe_name(sheet.title), safe_name(grid.name))))
                out.writestr(zipfile.ZipInfo(f"{name}.csv", _STAMP), _csv(grid, document.language))
        whole = _walk(Section("", sections=document.sections), "")
        photos = [(above, block) for above, block in whole if isinstance(block, Photo)]
        for number, (above, photo) in enumerate(photos, 1):
            name = "-".join(filter(None, (f"{number:02}", safe_name(photo.title or above))))
            out.writestr(zipfile.ZipInfo(f"photos/{name}.jpg", _STAMP), photo.content)
    return packed.getvalue()


def _csv(grid: Grid, language: Language) -> bytes:
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    for row in (grid.columns, *grid.rows):
        rows.writerow(_figure(cell, language) if not isinstance(cell, str) else guarded(cell) for cell in row)
    return text.getvalue().encode("utf-8-sig")


def _figure(number: float, language: Language) -> str:
    """As programs of that country read it."""
    return f"{number:g}".replace(".", "," if language == "de" else ".")


def _of(section: Section, language: Language) -> Iterator[Sheet]:
    """A section whose parts stand apart has a sheet for each of them; its own blocks come first."""
    apart = [one for one in section.sections if one.apart]
    rest = Section(section.title, section.blocks, tuple(one for one in section.sections if not one.apart))
    if grids := tuple(_grids(rest, language)):
        yield Sheet(section.title, grids)
    for one in apart:
        yield Sheet(one.title, tuple(_grids(one, language)))


def _grids(section: Section, language: Language) -> Iterator[Grid]:
    """Put alike rows together: what is said, tables with the same head, and notes, each with the heading above it."""
    heading, text = _column(language, "heading"), _column(language, "text")
    blocks = list(_walk(section, ""))
    if notes := _filled(_heads(language), _notes(section, language)):
        yield Grid(word(language, "exports-report-notes"), *notes)
    heads = dict.fromkeys(block.columns for _, block in blocks if isinstance(block, Table))
    for number, columns in enumerate(heads, 1):
        alike = [(above, block) for above, block in blocks if isinstance(block, Table) and block.columns == columns]
        rows = [(above, *map(_cell, row)) for above, block in alike for row in block.rows]
        yield Grid(str(number) if len(heads) > 1 else "", *(_filled((heading, *columns), rows) or ((), ())))
    said = [(above, *row) for above, block in blocks for row in _said(block)]
    if found := _filled((heading, _column(language, "label"), text), said):
        yield Grid(text, *found)


def _walk(section: Section, above: str) -> Iterator[tuple[str, Block]]:
    for block in section.blocks:
        yield above, block
    for one in section.sections:
        yield from _walk(one, " / ".join(filter(None, (above, one.title))))


def _said(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Paragraph():
            yield "", _plain(block.text)
        case Facts():
            yield from ((label, _plain(text)) for label, text in block.pairs)
        case Highlight():
            yield "", _plain(block.text)
            yield from (("", _plain(line)) for line in block.lines)
        case Photo():
            told = " · ".join(filter(None, (block.title, block.alt, block.credit)))
            yield from (("", told), *((label, _plain(text)) for label, text in block.cards))
        case Dates():
            yield from ((date.shown, date.title) for date in block.dates)


def _heads(language: Language) -> tuple[str, ...]:
    own = ("number",)
    return tuple(_column(language, name) if name in own else word(language, f"exports-column-{name}") for name in _NOTE)


def _notes(section: Section, language: Language) -> list[tuple[Cell, ...]]:
    return [
        (
            entry.number, above, entry.cluster, printable(entry.note.text), _points(entry.points), entry.when,
            entry.level, word(language, f"exports-color-{entry.note.color}"), ", ".join(entry.besides),
        )
        for above, block in _walk(section, "")
        if isinstance(block, Notes)
        for entry in block.entries
    ]  # fmt: skip


def _filled(
    columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]
) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]] | None:
    """Leave out columns that are empty throughout; None if there is nothing."""
    rows = list(rows)
    kept = [at for at in range(len(columns)) if any(row[at] != "" for row in rows)]
    if not kept:
        return None
    return tuple(columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows)


def _points(bullets: tuple[Bullet, ...], level: int = 1) -> str:
    mark = "• " if level == 1 else "   ◦ "
    lines = [(f"{mark}{_plain(one.text)}", _points(one.children, level + 1)) for one in bullets]
    return "\n".join(part for line in lines for part in line if part)


def _cell(text: Text) -> Cell:
    """A citation alone is the note's number, to sort and to look up; a figure alone is a number."""
    if len(text) == 1 and text[0].value is not None:
        return text[0].value
    return text[0].ref if len(text) == 1 and text[0].ref else _plain(text)


def _plain(text: Text) -> str:
    return "".join(span.text for span in text)


def _column(language: Language, name: str) -> str:
    return word(language, f"exports-report-column-{name}")
