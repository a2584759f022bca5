"""What was read of a list of people: whom it names, what is wrong or doubtful in it, and what was left out.

Light: a worker imports this and reading.py, the libraries stay in the process that does the work.
"""

from dataclasses import dataclass
from typing import Literal

from server.board.refusals import Refusal

Field = Literal["name", "organisation", "region", "level", "project", "function", "branch", "access"]
FIELDS: tuple[Field, ...] = ("name", "organisation", "region", "level", "project", "function", "branch", "access")

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 2_000
MAX_COLUMNS = 100  # what stands further right is not looked at
MAX_CELL = 120  # characters of every field but the name

Wrong = Literal["no_name", "name_too_long", "double"]
Doubtful = Literal["same_name", "unknown_level", "cut", "characters", "email", "shifted"]
WRONG: frozenset[str] = frozenset({"no_name", "name_too_long", "double"})  # a row with one of these is not taken


@dataclass(frozen=True, slots=True)
class Row:
    """A person, as the list has them. `line` is the row as a spreadsheet numbers it; `level` a level's own title."""

    line: int
    name: str
    organisation: str = ""
    region: str = ""
    level: str = ""
    project: str = ""
    function: str = ""
    branch: str = ""
    access: str = ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong (the row is not taken) or doubtful (it is) in one field.

    `value` is what stood there, shortened; for "double" and "same_name" the line of the first.
    """

    line: int
    column: Field
    code: Wrong | Doubtful
    value: str = ""

    @property
    def matters(self) -> bool:
        """Tell whether the row was not taken for this."""
        return self.code in WRONG


@dataclass(frozen=True, slots=True)
class Column:
    """A column that was taken: `letter` as in a spreadsheet, and its heading, "" where the file has none."""

    letter: str
    heading: str
    field: Field


@dataclass(frozen=True, slots=True)
class Left:
    """A column that was not taken over: nobody knows what it is, an e-mail address (never stored), a second one for
    the same, or levels where the workshop has none."""

    letter: str
    heading: str
    why: Literal["unknown", "email", "twice", "no_levels"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """`headed`: a heading row was found; without one only names are taken. `name` is the file's. `refused` are the rows
    that are not taken."""

    name: str
    headed: bool
    rows: tuple[Row, ...]
    refused: tuple[Row, ...]
    problems: tuple[Flaw, ...]
    columns: tuple[Column, ...]
    left: tuple[Left, ...]


Why = Literal["empty", "format", "size", "rows", "names", "titles", "quotes", "damaged"]
Line = tuple[int, list[str]]  # a row's number and its cells, as they stand


def bad(why: Why, **fields: int) -> Refusal:
    """Refuse a file whole."""
    return Refusal("bad_roster", {"why": why, **fields})
