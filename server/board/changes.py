"""What happened on a board. Past tense; each is one entry of the log, wrapped in an Entry (wire/messages.py).

Fields that are None were not touched. `NoteRestored` carries the whole note because views have dropped it.
"""

from dataclasses import dataclass

from server.board.model import Color, Layout, Note, Point, Shape, Sign, When, Zone


@dataclass(frozen=True, slots=True)
class BoardCreated:
    board: str
    title: str
    layout: Layout
    prompt: str = ""
    start: str = ""
    end: str = ""
    zones: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardChanged:
    title: str | None = None
    prompt: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class NoteAdded:
    note: Note


@dataclass(frozen=True, slots=True)
class NoteEdited:
    note: str
    text: str | None = None
    points: tuple[Point, ...] | None = None
    when: When | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class NoteMoved:
    note: str
    zone: str
    order: str
    when: When | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class NoteStyled:
    note: str
    color: Color | None = None
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    note: str


@dataclass(frozen=True, slots=True)
class NoteRestored:
    note: Note


@dataclass(frozen=True, slots=True)
class ZoneAdded:
    zone: Zone


@dataclass(frozen=True, slots=True)
class ZoneChanged:
    zone: str
    title: str | None = None
    sign: Sign | None = None
    color: Color | None = None
    question: str | None = None
    host: str | None = None
    speaker: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ZoneMoved:
    zone: str
    order: str


@dataclass(frozen=True, slots=True)
class ZoneRemoved:
    zone: str


@dataclass(frozen=True, slots=True)
class ActUndone:
    """Follows the change that took the seat's last act back; both leave the seat's list of acts."""


@dataclass(frozen=True, slots=True)
class Masked:
    """Something the reader may not see took this seq. Evolves nothing."""


Change = (
    BoardCreated | BoardChanged | NoteAdded | NoteEdited | NoteMoved | NoteStyled | NoteRemoved | NoteRestored
    | ZoneAdded | ZoneChanged | ZoneMoved | ZoneRemoved | ActUndone | Masked
)  # fmt: skip
