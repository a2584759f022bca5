"""From rows of cells to people, and what is wrong or doubtful in each.

What stands in a cell is text and stays text: "=1+1" is a strange name. What nobody can see in it (control characters,
marks that turn the direction of what follows) is dropped and told.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from server.roster.headings import Kind, fold
from server.roster.sheet import FIELDS, MAX_CELL, WRONG, Doubtful, Field, Flaw, Row, Wrong
from server.workshop.model import MAX_NAME, Level

_WORDS = re.compile(r"([\s<>()\[\],;]+)")
_EMAIL = re.compile(r"[^@]+@[^@]+\.[^@.]{2,}")  # asked of single words: within a long text it would look at each place
_EMPTIED = re.compile(r"[<(\[]\s*[>)\]]")
_MISREAD = re.compile("\ufffd|Ã[¤¶¼„–œŸ©¨¡]")  # a program before us read UTF-8 as something else, or could not
_JOINERS = "\u200c\u200d"  # some scripts and emoji are wrong without
_NOTHING = frozenset({"", "keine", "kein", "keiner", "none", "na", "ka", "entfaellt", "nichts"})

Places = Mapping[Kind, int]  # which column holds what
Unseen = Literal["characters", "email"]


class People:
    """Takes line after line: `rows` of those taken, `refused` of the others, `problems` of all."""

    def __init__(self, places: Places, levels: Iterable[Level], width: int) -> None:
        self.rows: list[Row] = []
        self.refused: list[Row] = []
        self.problems: list[Flaw] = []
        self._places, self._width = places, width
        self._levels = {fold(level.title): level.title for level in reversed([*levels])}
        self._known: dict[str, list[Row]] = {}

    def add(self, line: int, cells: Sequence[str]) -> None:
        self._line, self._wrong = line, False
        said = {field: self._said(field, cells) for field in FIELDS}
        said["level"] = self._level(said["level"])
        for field in FIELDS[1:]:
            if len(said[field]) > MAX_CELL:
                self._note(field, "cut", said[field])
                said[field] = said[field][:MAX_CELL].rstrip()
        if not fold(said["name"]):
            self._note("name", "no_name", said["name"])
        elif len(said["name"]) > MAX_NAME:
            self._note("name", "name_too_long", said["name"])
        if any(cell.strip() for cell in cells[self._width :]) and self._width:
            self._note("name", "shifted", said["name"])  # a delimiter within a text without quotes
        row = Row(line, **said)
        if not self._wrong:
            self._compare(row)
        if self._wrong:
            self.refused.append(replace(row, name=row.name[:MAX_CELL]))
        else:
            self.rows.append(row)
            self._known.setdefault(fold(row.name), []).append(row)

    def _said(self, field: Field, cells: Sequence[str]) -> str:
        kinds: tuple[Kind, ...] = ("first", "last") if field == "name" and "name" not in self._places else (field,)
        texts = []
        for kind in kinds:
            text, codes = plain(cell_at(cells, self._places.get(kind, -1)))
            texts.append(text)
            for code in codes:
                self._note(field, code, text)
        text = " ".join(text for text in texts if text)
        return "" if field != "name" and _is_nothing(field, text) else text

    def _level(self, said: str) -> str:
        title = self._levels.get(fold(said), "")
        if said and self._levels and not title:
            self._note("level", "unknown_level", said)
        return title

    def _compare(self, row: Row) -> None:
        others = self._known.get(fold(row.name), [])
        for other in others:
            if replace(other, line=row.line, name=row.name) == row:
                self._note("name", "double", str(other.line))
                return
        if others:
            self._note("name", "same_name", str(others[0].line))

    def _note(self, column: Field, code: Wrong | Doubtful, value: str) -> None:
        self.problems.append(Flaw(self._line, column, code, value[:MAX_CELL]))
        self._wrong = self._wrong or code in WRONG


def cell_at(cells: Sequence[str], at: int) -> str:
    return cells[at] if 0 <= at < len(cells) else ""


def _is_nothing(field: Field, text: str) -> bool:
    """Tell whether "-" or "keine" was written to say that there is nothing: people "of one project" would be kept
    apart for it."""
    return fold(text) in _NOTHING or (field == "access" and fold(text) in {"nein", "no"})


def plain(cell: str) -> tuple[str, list[Unseen]]:
    """Give a cell as one line of what can be seen, without e-mail addresses, and what was doubtful in it."""
    codes: list[Unseen] = []
    text = " ".join(unicodedata.normalize("NFC", cell).split())
    seen = "".join(sign for sign in text if sign.isprintable() or sign in _JOINERS)
    if seen != text or _MISREAD.search(seen):
        codes.append("characters")
    kept = seen
    if "@" in seen:
        kept = "".join(word for word in _WORDS.split(seen) if not _EMAIL.fullmatch(word))
    if kept != seen:
        codes.append("email")
        kept = _EMPTIED.sub("", kept)
    return " ".join(kept.split()), codes
