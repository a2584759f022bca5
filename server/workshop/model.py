"""What a workshop is: its boards in the order of the day, the seats of its people, and the links that give roles.

Secrets are never in the log: a link's secret is derived from the server's key, the link id and its generation
(web/security.py), so renewing is one counter and nothing in a backup opens a door.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from server.board.model import Color, Layout, Role

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")
MAX_BOARDS = 60
MAX_SEATS = 20_000
MAX_LINKS = 200
MAX_NAME = 60


@dataclass(frozen=True, slots=True)
class Level:
    """A group of participants with a card colour of its own, such as Bund, Land, Kommune."""

    color: Color
    title: str


@dataclass(frozen=True, slots=True)
class BoardRef:
    """A board of the workshop; its content is a room of its own, `<workshop id>/<board id>`."""

    id: str
    title: str
    layout: Layout
    removed: bool = False  # off the agenda; its log stays, and RestoreBoard brings it back


@dataclass(frozen=True, slots=True)
class Link:
    """A door: whoever holds its secret gets `role`. `zone` is the stand of a host link, as "<board id>/<zone id>"."""

    id: str
    role: Role
    title: str = ""
    zone: str = ""
    generation: int = 1
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place. `link` and `generation` tell by which door; "" is the join code. `color` is their level's."""

    id: str
    role: Role
    name: str = ""
    color: Color = "white"
    link: str = ""
    generation: int = 0
    blocked: bool = False
    at: int = 0


@dataclass(frozen=True, slots=True)
class Workshop:
    """The state of one workshop. `boards` are in the order of the day; `stage` is the board everybody is led to.

    `code` is what people type ("KT4M 9XQ2" without the space), `key` the longer one in the QR code.
    """

    id: str = ""
    title: str = ""
    language: Language = "de"
    code: str = ""
    key: str = ""
    levels: tuple[Level, ...] = ()
    boards: tuple[BoardRef, ...] = ()
    stage: str = ""
    links: Mapping[str, Link] = field(default_factory=dict)
    seats: Mapping[str, Seat] = field(default_factory=dict)
