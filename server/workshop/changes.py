"""What happened in a workshop. Past tense; None fields were not touched."""

from dataclasses import dataclass

from server.board.changes import Masked
from server.board.model import Color
from server.workshop.model import BoardRef, Language, Level, Link, Seat


@dataclass(frozen=True, slots=True)
class WorkshopCreated:
    workshop: str
    title: str
    language: Language
    code: str
    key: str
    levels: tuple[Level, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkshopChanged:
    title: str | None = None
    language: Language | None = None
    levels: tuple[Level, ...] | None = None


@dataclass(frozen=True, slots=True)
class BoardsArranged:
    """The agenda's boards, whole and in order: short enough to send, and no two devices can differ about it."""

    boards: tuple[BoardRef, ...]


@dataclass(frozen=True, slots=True)
class BoardShown:
    board: str


@dataclass(frozen=True, slots=True)
class SeatTaken:
    seat: Seat


@dataclass(frozen=True, slots=True)
class SeatChanged:
    seat: str
    name: str | None = None
    color: Color | None = None
    blocked: bool | None = None


@dataclass(frozen=True, slots=True)
class LinkAdded:
    link: Link


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """Renewed (a higher generation) or revoked."""

    link: str
    generation: int
    revoked: bool


Change = (
    WorkshopCreated | WorkshopChanged | BoardsArranged | BoardShown | SeatTaken | SeatChanged | LinkAdded
    | LinkChanged | Masked
)  # fmt: skip
