"""What was read of a file that is to become a board: its fields and notes, what is doubtful, and what was left out.

Light: a worker imports this, the readers stay in the process that does the work. Nothing a file says is dropped without
a word: what does not fit a note's form goes into its points or a second note, and a Flaw names the line.
"""

from dataclasses import dataclass
from typing import Literal

from server.board.limits import MAX_NOTES
from server.board.model import Color, Layout, Point, Shape, When
from server.board.refusals import Refusal

MAX_BYTES = 8 * 1024 * 1024
MAX_ROWS = MAX_NOTES
SHOWN = 80  # characters of a flaw's value

Kind = Literal["table", "grid", "list", "outline", "mural"]
KINDS: tuple[Kind, ...] = ("table", "grid", "list", "outline", "mural")
Form = Literal["", "table", "grid", "list"]  # how to read a table; "" finds out

Wrong = Literal["no_text"]
Doubtful = Literal[
    "formula", "no_field", "field_cut", "fields", "split", "date", "date_order", "color", "characters", "paragraph",
    "deep", "stack",
]  # fmt: skip
WRONG: frozenset[str] = frozenset({"no_text"})  # a row with one of these is not taken

Why = Literal["empty", "format", "size", "rows", "quotes", "report", "damaged"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the board, to be; `stand` is the title of the stand it is a column of, or ""."""

    title: str
    stand: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A note to be. `line` is its row as a spreadsheet or an editor counts; `field` its place among the draft's.
    `stack` is the heading it lies under there."""

    line: int
    field: int
    text: str
    points: tuple[Point, ...] = ()
    when: When | None = None
    color: Color = "white"
    shape: Shape = "rectangle"
    stack: str = ""
    round: int = 0


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong (the row is not taken) or doubtful (it is), and what stood there, shortened."""

    line: int
    code: Wrong | Doubtful
    value: str = ""


@dataclass(frozen=True, slots=True)
class Used:
    """A column that was taken: `letter` as in a spreadsheet, its heading, and what it was taken for."""

    letter: str
    heading: str
    what: str


@dataclass(frozen=True, slots=True)
class Left:
    """What was not taken over: a column nobody knows, one that stands there twice, one that no board has (places and
    people of another program), another sheet of the workbook, or what of a board of ours only its JSON file brings
    back whole."""

    letter: str
    heading: str
    why: Literal["unknown", "twice", "other", "sheet", "whole"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A board to be. `title` and `prompt` are the file's own, or ""; `start` and `end` the axis of a timeline."""

    kind: Kind
    title: str = ""
    prompt: str = ""
    layout: Layout = "columns"
    start: str = ""
    end: str = ""
    fields: tuple[Field, ...] = ()
    pieces: tuple[Piece, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    columns: tuple[Used, ...] = ()
    left: tuple[Left, ...] = ()


def alike(title: str) -> str:
    """Give what counts when two fields are the same: not capitals, not blanks."""
    return " ".join(title.casefold().split())


def unreadable(why: Why, **fields: int) -> Refusal:
    """Refuse a file whole."""
    return Refusal("bad_import", {"why": why, **fields})
