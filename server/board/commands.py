"""What may be asked of a board. Imperative; decoded from the wire by type name (`add_note` is AddNote).

Ids of new notes and zones are made by the client (1 to 40 characters of A-Z a-z 0-9 _ -), so that a phone can show
its own note before the server has answered. A field left out of an edit (None) stays as it is.
"""

from dataclasses import dataclass

from server.board.model import Color, Layout, Note, Point, Shape, Sign, When, Zone


@dataclass(frozen=True, slots=True)
class CreateBoard:
    """First command of a board's log; a facilitator's (sent by the server when a workshop gets a board)."""

    board: str
    title: str
    layout: Layout
    prompt: str = ""
    start: str = ""
    end: str = ""
    zones: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()  # only an import or a restore brings notes with it


@dataclass(frozen=True, slots=True)
class ChangeBoard:
    title: str | None = None
    prompt: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class AddNote:
    """`after` is the note it follows: None for the end of the zone, "" for its beginning."""

    note: str
    zone: str
    text: str
    points: tuple[Point, ...] = ()
    color: Color = "white"
    shape: Shape = "rectangle"
    when: When | None = None
    after: str | None = None
    behalf: str = ""


@dataclass(frozen=True, slots=True)
class EditNote:
    """`undated` takes the date away; it cannot be None because None leaves it."""

    note: str
    text: str | None = None
    points: tuple[Point, ...] | None = None
    when: When | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class MoveNote:
    """To a zone, behind `after` (None: the end, "": the beginning); `when` redates it in the same act."""

    note: str
    zone: str
    after: str | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class StyleNote:
    note: str
    color: Color | None = None
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class RemoveNote:
    note: str


@dataclass(frozen=True, slots=True)
class RestoreNote:
    note: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back one's own last act on this board."""


@dataclass(frozen=True, slots=True)
class AddZone:
    zone: str
    title: str
    parent: str = ""
    after: str | None = None
    sign: Sign = ""
    color: Color = "white"
    question: str = ""
    host: str = ""
    speaker: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ChangeZone:
    zone: str
    title: str | None = None
    sign: Sign | None = None
    color: Color | None = None
    question: str | None = None
    host: str | None = None
    speaker: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class MoveZone:
    """Behind `after` among its siblings (None: the end, "": the beginning)."""

    zone: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveZone:
    """Refused while a note, even a removed one, or a child zone lies in it."""

    zone: str


Command = (
    CreateBoard | ChangeBoard | AddNote | EditNote | MoveNote | StyleNote | RemoveNote | RestoreNote | Undo
    | AddZone | ChangeZone | MoveZone | RemoveZone
)  # fmt: skip
