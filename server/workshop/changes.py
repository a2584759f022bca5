"""What happened in a workshop. Past tense; None fields were not touched."""

from collections.abc import Mapping
from dataclasses import dataclass

from server.board.changes import Masked
from server.board.model import Color
from server.workshop.model import (
    Ask,
    BoardRef,
    Card,
    Clock,
    Language,
    Level,
    Link,
    Logo,
    Mix,
    Moment,
    Pocket,
    Seat,
    Seating,
    Show,
    Signal,
    Spot,
    Step,
)
from server.workshop.public import Public


@dataclass(frozen=True, slots=True)
class WorkshopCreated:
    workshop: str
    title: str
    language: Language
    code: str
    key: str
    levels: tuple[Level, ...] = ()
    links: tuple[Link, ...] = ()
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkshopChanged:
    title: str | None = None
    language: Language | None = None
    levels: tuple[Level, ...] | None = None
    begins: tuple[str, ...] | None = None
    languages: tuple[Language, ...] | None = None
    asks: tuple[Ask, ...] | None = None
    logos: tuple[Logo, ...] | None = None


@dataclass(frozen=True, slots=True)
class BoardsArranged:
    """The agenda's boards, whole and in order: short enough to send, and no two devices can differ about it."""

    boards: tuple[BoardRef, ...]


@dataclass(frozen=True, slots=True)
class BoardShown:
    """Everybody is led there; what the screens presented ends."""

    board: str


@dataclass(frozen=True, slots=True)
class SeatTaken:
    seat: Seat


@dataclass(frozen=True, slots=True)
class SeatsKept:
    """Seats of the roster, new or changed, whole."""

    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class SeatsFreed:
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatsMissed:
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatChanged:
    """`at` is when somebody came to a seat that was kept for them."""

    seat: str
    name: str | None = None
    color: Color | None = None
    blocked: bool | None = None
    table: str | None = None
    help: int | None = None
    hand: int | None = None
    done: str | None = None
    card: Card | None = None
    away: bool | None = None
    here: str | None = None
    at: int | None = None
    open: bool | None = None
    lent: int | None = None
    turn: int | None = None
    stands: Mapping[str, int] | None = None


@dataclass(frozen=True, slots=True)
class MixPut:
    mix: Mix


@dataclass(frozen=True, slots=True)
class MixRemoved:
    mix: str


@dataclass(frozen=True, slots=True)
class SeatingSet:
    """Somebody who came late has places; nobody else moved."""

    mix: str
    seating: Seating


@dataclass(frozen=True, slots=True)
class PocketKept:
    """Told to nobody but the seat itself."""

    pocket: Pocket


@dataclass(frozen=True, slots=True)
class MeetingsKept:
    """Pairs who met in earlier workshops, beside those known, or `anew` instead of them."""

    pairs: tuple[tuple[str, str], ...]
    anew: bool = False


@dataclass(frozen=True, slots=True)
class LinkAdded:
    link: Link


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """Renewed (a higher generation) or revoked."""

    link: str
    generation: int
    revoked: bool


@dataclass(frozen=True, slots=True)
class StepPut:
    """Added, changed or moved: the step stands behind `after` ("": first) and nowhere else."""

    step: Step
    after: str


@dataclass(frozen=True, slots=True)
class StepRemoved:
    step: str


@dataclass(frozen=True, slots=True)
class StepStarted:
    """At `at` ms; with its clock. The step before ends, the spot goes out, and so does what the screens presented."""

    step: str
    board: str
    at: int
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class ClockSet:
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class SignalGiven:
    signal: Signal
    at: int


@dataclass(frozen=True, slots=True)
class SpotSet:
    """It ends what the screens presented."""

    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class ShowSet:
    """It ends the spot."""

    show: Show | None = None


@dataclass(frozen=True, slots=True)
class DayPaused:
    """A day that begins to rest ends what the screens presented."""

    on: bool


@dataclass(frozen=True, slots=True)
class MomentsKept:
    """All named moments there are now."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class PublicKept:
    """All that is decided about the public version."""

    public: Public


Change = (
    WorkshopCreated | WorkshopChanged | BoardsArranged | BoardShown | SeatTaken | SeatChanged | LinkAdded
    | LinkChanged | StepPut | StepRemoved | StepStarted | ClockSet | SignalGiven | SpotSet | ShowSet | DayPaused
    | SeatsKept | SeatsFreed | SeatsMissed | MixPut | MixRemoved | SeatingSet | PocketKept
    | MeetingsKept | MomentsKept | PublicKept | Masked
)  # fmt: skip
