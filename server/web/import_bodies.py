"""The bodies of requests and replies about files that become boards. See bodies.py."""

from msgspec import Raw, Struct

from server.board.model import Color, Layout, Point
from server.imports.draft import Flaw, Left, Used


class BoardFile(Struct, frozen=True):
    """A CSV, XLSX or Markdown file, or our own JSON of a board, as `application/octet-stream` (up to 8 MB)."""

    body: Raw


class FieldRead(Struct, frozen=True):
    """A field to be with how many notes. `known`: the board they are added to has it."""

    title: str
    stand: str
    notes: int
    known: bool


class NoteRead(Struct, frozen=True):
    """A note to be. `when` is its date in words, "" without one."""

    line: int
    field: int
    text: str
    points: tuple[Point, ...]
    when: str
    color: Color


class BoardRead(Struct, frozen=True):
    """What a file says. `kind`: "table" (one row a note), "grid" (the first row names the fields), "list", "outline"
    (Markdown), "mural", or "board" (our own JSON). Of `notes` and `flawed` lines the first 400 are told; `left` is
    what was not taken over. `board` is the one that was made or added to, "" as long as it was only checked."""

    kind: str
    title: str
    layout: Layout
    dated: int
    notes: int
    flawed: int
    fields: list[FieldRead]
    shown: list[NoteRead]
    flaws: list[Flaw]
    columns: list[Used]
    left: list[Left]
    board: str
