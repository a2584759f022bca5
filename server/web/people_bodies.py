"""The bodies of requests and replies about people: the roster, and plans of mixed groups. See bodies.py."""

from typing import Annotated

from msgspec import Meta, Raw, Struct

from server.board.model import Color
from server.roster.comparing import Was
from server.roster.sheet import Column, Flaw, Left, Row
from server.roster.stands import StandColumn, StandFlaw, StandLeft
from server.web.bodies import Asked, Id, Short
from server.workshop.mixes.certificate import Broken, Contacts
from server.workshop.mixes.request import MAX_GROUPS, MAX_PEOPLE, MAX_ROUNDS
from server.workshop.model import MAX_MINUTES, Card, Trait, Visit, Way
from server.workshop.plans import Rather

LONGEST = 10.0  # s that a plan may take

Seconds = Annotated[float, Meta(ge=0.1, le=LONGEST)]
Few = Annotated[int, Meta(ge=0, le=MAX_GROUPS)]


class RosterFile(Struct, frozen=True):
    """A CSV or XLSX file, as `application/octet-stream`."""

    body: Raw


class Expected(Struct, frozen=True):
    """A row that is taken. `was`: "new", "changed" or "same", beside those who are on the roster; `seat` is the one it
    was compared with, "" for somebody new.
    """

    line: int
    name: str
    color: Color
    card: Card
    was: Was
    seat: str


class RosterRead(Struct, frozen=True):
    """What a file says. `refused` are the rows that are not taken, `problems` name the line and why, `left` the columns
    that are not taken over."""

    rows: list[Expected]
    refused: list[Row]
    problems: list[Flaw]
    columns: list[Column]
    left: list[Left]
    headed: bool


class StandsFile(Struct, frozen=True):
    """A CSV or XLSX file of projects, or what was pasted of one, as `application/octet-stream`."""

    body: Raw


class StandRead(Struct, frozen=True):
    """A row that makes a stand, or, with `was` "changed", changes `zone`, which it is laid over."""

    line: int
    title: str
    question: str
    host: str
    speaker: str
    place: str
    topics: tuple[str, ...]
    zone: str
    was: Was


class StandsRead(Struct, frozen=True):
    """What a file says. `problems` name the line and why, `left` the columns that are not taken over."""

    rows: list[StandRead]
    problems: list[StandFlaw]
    columns: list[StandColumn]
    left: list[StandLeft]
    headed: bool


class MeetingsFile(Struct, frozen=True):
    """A CSV file that `exports/contacts.csv` of an earlier workshop gave, as `application/octet-stream`."""

    body: Raw


class MeetingsRead(Struct, frozen=True):
    """Of `rows` in the file both are here in `pairs`, `new` of which were not known. `unknown` are names of people who
    are not here, `unclear` names that two have, 100 at most."""

    rows: int
    pairs: int
    new: int
    unknown: list[str]
    unclear: list[str]


class AskedStation(Asked, frozen=True):
    id: Id
    title: Short = ""
    place: Short = ""
    capacity: Annotated[int, Meta(ge=0, le=MAX_PEOPLE)] = 0
    hosts: Annotated[tuple[Id, ...], Meta(max_length=20)] = ()
    closed: bool = False
    way: Way = ""


class AskedWishes(Asked, frozen=True):
    apart: tuple[Trait, ...] = ()
    spread: tuple[Trait, ...] = ()
    rather: tuple[Trait, ...] = ()
    together: Annotated[tuple[Annotated[tuple[Id, ...], Meta(max_length=100)], ...], Meta(max_length=500)] = ()
    earlier: bool = True


class NewMix(Asked, frozen=True):
    """`stations`, or else `tables` so many or for pairs (`size` 2) or trios, or else the stands of `board`.

    `minutes` of each round; a step for each is put behind `after`, none with `steps` false. `work` is a name by which
    progress is asked for.
    """

    title: Short
    rounds: Annotated[int, Meta(ge=1, le=MAX_ROUNDS)]
    board: Annotated[str, Meta(max_length=40)] = ""
    stations: Annotated[tuple[AskedStation, ...], Meta(max_length=MAX_GROUPS)] = ()
    tables: Few = 0
    size: Annotated[int, Meta(ge=0, le=3)] = 0
    visit: Visit = "any"
    wishes: AskedWishes = AskedWishes()
    minutes: Annotated[int, Meta(ge=0, le=MAX_MINUTES)] = 20
    steps: bool = True
    after: Annotated[str, Meta(max_length=40)] | None = None
    seed: int = 0
    seconds: Seconds = LONGEST
    work: Annotated[str, Meta(max_length=40)] = ""


class PlanAgain(Asked, frozen=True):
    """What is left out stays. The rounds that have begun stay in any case; of `stations`, those left out are closed."""

    title: Short | None = None
    rounds: Annotated[int, Meta(ge=1, le=MAX_ROUNDS)] | None = None
    stations: Annotated[tuple[AskedStation, ...], Meta(max_length=MAX_GROUPS)] | None = None
    visit: Visit | None = None
    wishes: AskedWishes | None = None
    seed: int | None = None
    seconds: Seconds = LONGEST
    work: Annotated[str, Meta(max_length=40)] = ""


class Bound(Struct, frozen=True):
    """What no plan can exceed: contacts of whoever has the least, and repeats."""

    least: int
    repeats: int


class AtTables(Struct, frozen=True):
    """The plan, plain rotation of fixed tables, and the bound, table by table."""

    plan: Contacts
    rotation: Contacts
    bound: Bound


class Certified(Struct, frozen=True):
    """Counted from the stored plan: the plan, what of the wishes is broken, plain rotation, and the bound, all station
    by station; and table by table `rather` and, where a station has several, `tables`."""

    people: int
    plan: Contacts
    broken: Broken
    rotation: Contacts
    bound: Bound
    rather: Rather
    tables: AtTables | None


class MixMade(Struct, frozen=True):
    mix: str
    steps: list[str]
    certificate: Certified


class Work(Struct, frozen=True):
    """How far a plan is, from 0 to 1."""

    done: float
