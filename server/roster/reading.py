"""From the list an organiser has to people, and what is wrong with it: `read`, for pool.py, because a file may take
a core for a second.
"""

import re
from collections.abc import Sequence
from typing import Any

from server.roster.headings import PEOPLE, Headings, Kind, fold, letter
from server.roster.people import People, Places, cell_at, plain
from server.roster.sheet import FIELDS, MAX_BYTES, MAX_CELL, MAX_ROWS, Column, Left, Line, Sheet, bad
from server.workshop.model import MAX_NAME, Language, Level

_OLE = b"\xd0\xcf\x11\xe0"  # XLS, and XLSX behind a password
_NAMES = 0.8  # of the first column of a file without headings
_NAME = re.compile(r"(?!.*[\d@])\S+(?: \S+){0,5}")


def read(data: bytes, name: str, levels: tuple[Level, ...], language: Language) -> Sheet:
    """Read a list of people. `name` is the file's; `language` is how dates and ticks of a workbook are written.

    Raises Refusal `bad_roster` with `why`: empty, format, size (`limit` rows), rows (`limit`), names, quotes (`line`),
    damaged.
    """
    lines = lines_of(data, language, PEOPLE)
    if not lines:
        raise bad("empty")
    at = PEOPLE.row(lines)
    heads = [] if at is None else [plain(cell)[0] for cell in lines[at][1]]
    places: Places = {"name": _names(lines)} if at is None else _places(heads)
    lines = lines if at is None else lines[at + 1 :]
    if len(lines) > MAX_ROWS:
        raise bad("rows", limit=MAX_ROWS)
    columns, left = _columns(heads, places, lines, levels)
    width = 0 if _zipped(data) else len(heads)  # beside a table of a workbook there may be remarks
    people = People(places, levels, width)
    for line, cells in lines:
        people.add(line, cells)
    found = (tuple(people.rows), tuple(people.refused), tuple(people.problems))
    return Sheet(plain(name)[0][:MAX_CELL], at is not None, *found, columns, left)


def lines_of(data: bytes, language: Language, known: Headings[Any]) -> list[Line]:
    """Read the rows that have anything in them. Raises Refusal `bad_roster`: size, format, quotes, damaged."""
    if len(data) > MAX_BYTES:
        raise bad("size", limit=MAX_ROWS)
    if data.startswith(_OLE):
        raise bad("format")
    # The libraries behind it stay in the process that does the work.
    if _zipped(data):
        from server.roster import workbook

        return workbook.lines(data, language)
    from server.roster import delimited

    return delimited.lines(data, known=known)


def _zipped(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def _names(lines: Sequence[Line]) -> int:
    """Find the column of names in a file without headings: the first there is, if it looks like names."""
    column = min(at for _, cells in lines for at, cell in enumerate(cells) if cell.strip())
    said = [text for _, cells in lines if (text := plain(cell_at(cells, column))[0])]
    if sum(map(_is_name, said)) < _NAMES * len(said) or not said:
        raise bad("names")
    return column


def _is_name(text: str) -> bool:
    return len(text) <= MAX_NAME and bool(fold(text)) and bool(_NAME.fullmatch(text))


def _places(heads: Sequence[str]) -> Places:
    """Tell which column holds what; of two for the same the first."""
    places: dict[Kind, int] = {}
    for at, heading in enumerate(heads):
        kind = PEOPLE.kind(heading)
        if kind and kind != "email":
            places.setdefault(kind, at)
    if "first" in places and "name" in places:
        full = places.pop("name")
        places.setdefault("last", full)  # "Vorname; Name"
    if not places.keys() & {"name", "first", "last"}:
        raise bad("names")
    return places


def _columns(
    heads: Sequence[str], places: Places, lines: Sequence[Line], levels: Sequence[Level]
) -> tuple[tuple[Column, ...], tuple[Left, ...]]:
    """Tell of every column that has a heading or anything in it what it was taken for, or why it was left."""
    used = {at for _, cells in lines for at, cell in enumerate(cells) if cell.strip()}
    used |= {at for at, heading in enumerate(heads) if heading}
    by_place = {at: kind for kind, at in places.items()}
    columns, left = [], []
    for at in sorted(used):
        heading = heads[at][:MAX_CELL] if at < len(heads) else ""
        kind, taken = PEOPLE.kind(heading), by_place.get(at)
        if taken == "level" and not levels:
            left.append(Left(letter(at), heading, "no_levels"))
        elif taken in FIELDS or taken in ("first", "last"):
            columns.append(Column(letter(at), heading, taken if taken in FIELDS else "name"))
        else:
            left.append(Left(letter(at), heading, "email" if kind == "email" else "twice" if kind else "unknown"))
    return tuple(columns), tuple(left)
