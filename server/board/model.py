"""What a board is: zones that give notes their meaning, and notes.

Everything is frozen; `evolve` makes the next state. The same shapes travel on the wire as JSON objects with these
field names. A *view* (see visibility.py) is an ordinary Board with authors blanked and removed notes dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Layout = Literal["timeline", "quadrants", "columns", "stands"]
Color = Literal["white", "blue", "green", "yellow", "orange", "lilac"]
Shape = Literal["rectangle", "oval", "circle", "strip", "cloud"]
Sign = Literal["", "plus", "minus", "up", "flag", "heart", "question", "star", "people", "eye"]

LAYOUTS: tuple[Layout, ...] = ("timeline", "quadrants", "columns", "stands")
COLORS: tuple[Color, ...] = ("white", "blue", "green", "yellow", "orange", "lilac")
SHAPES: tuple[Shape, ...] = ("rectangle", "oval", "circle", "strip", "cloud")

MAX_TEXT = 2_000  # characters of a note, and of all its points together
MAX_TITLE = 200
MAX_PROMPT = 500
MAX_POINTS = 30
MAX_ZONES = 200
MAX_NOTES = 5_000


@dataclass(frozen=True, slots=True)
class Point:
    """One sub-point of a note; level 1 or 2."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """A date as exactly as people know it.

    `start` is "2017", "2017-Q2", "2017-06" or "2017-06-15": its form is its precision. `end` is "" or, for a range, a
    date of the same forms not before `start`. `circa` marks "ca.". See dates.py for the extent in days.
    """

    start: str
    end: str = ""
    circa: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """One thought. `order` is a fractional key (ordering.py) within its zone; ties are broken by id."""

    id: str
    zone: str
    order: str
    text: str
    points: tuple[Point, ...] = ()
    color: Color = "white"
    shape: Shape = "rectangle"
    when: When | None = None
    author: str = ""  # seat id; blank in the views of everyone but facilitators
    behalf: str = ""  # a scribe's "badge 47": for whom it was written
    at: int = 0  # milliseconds since 1970, server clock
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Zone:
    """A labelled region. A lane of a timeline, a quadrant, a column, a stand, or (with `parent`) a column of a stand.

    Notes lie in zones without children only. `color` is a lane's card colour; `question`, `host`, `speaker`, `place`
    belong to stands.
    """

    id: str
    title: str
    order: str
    parent: str = ""
    sign: Sign = ""
    color: Color = "white"
    question: str = ""
    host: str = ""
    speaker: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """The state of one board at `seq` changes. `start`/`end` are the first and last date of a timeline's axis."""

    id: str = ""
    title: str = ""
    prompt: str = ""
    layout: Layout = "columns"
    start: str = ""
    end: str = ""
    zones: Mapping[str, Zone] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    acts: Mapping[str, tuple["Act", ...]] = field(
        default_factory=dict
    )  # seat -> its last acts; never leaves the server


@dataclass(frozen=True, slots=True)
class Face:
    """The fields of a board that ChangeBoard touches."""

    title: str
    prompt: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Act:
    """What one change did to one thing: (before, after), None where it did not exist. Exactly one pair is set."""

    note: tuple[Note | None, Note | None] | None = None
    zone: tuple[Zone | None, Zone | None] | None = None
    face: tuple[Face, Face] | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `zones` are the stands a host link opens, with their columns."""

    seat: str
    role: "Role"
    zones: frozenset[str] = frozenset()


Role = Literal["facilitator", "participant", "host", "scribe", "screen", "guest"]
ROLES: tuple[Role, ...] = ("facilitator", "participant", "host", "scribe", "screen", "guest")
