"""Every message of the socket. docs/wire.md, docs/asyncapi.json and the client's wire.gen.ts are generated from here.

Socket.IO events, default namespace. Client to server, each acknowledged: `hello`, `command`, `catch_up`. Server to
client: `snapshot`, `changes`, `presence`, `seat`, `own`, `goodbye`. A room is "<workshop id>" or
"<workshop id>/<board id>".
"""

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from server.board.model import Note, Paper
from server.workshop.deals import Deal
from server.workshop.hosting import Beside, Due
from server.workshop.model import Card
from server.workshop.partners import Partner
from server.workshop.places import Mate, Places

Room = Annotated[str, Meta(max_length=90)]
Id = Annotated[str, Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9_-]+$")]


class Follow(Struct, frozen=True, forbid_unknown_fields=True):
    """A room to follow, with what the client already has ("" and 0: nothing)."""

    room: Room
    epoch: Annotated[str, Meta(max_length=40)] = ""
    seq: Annotated[int, Meta(ge=0)] = 0


class Hello(Struct, frozen=True, forbid_unknown_fields=True):
    """First message, and again whenever the rooms followed change. Replaces the earlier list of rooms."""

    v: int
    token: Annotated[str, Meta(max_length=300)]
    rooms: Annotated[list[Follow], Meta(max_length=80)]


class CommandEnvelope(Struct, frozen=True, forbid_unknown_fields=True):
    """One command. `id` is made by the client once and kept over every resend; `body` is the command's own fields."""

    id: Id
    room: Room
    type: Annotated[str, Meta(max_length=40)]
    body: msgspec.Raw = msgspec.field(default_factory=lambda: msgspec.Raw(b"{}"))


class Attend(Struct, frozen=True, forbid_unknown_fields=True):
    """The one ephemeral command: type "attend" tells which zone of the room the person looks at. Never stored."""

    zone: Annotated[str, Meta(max_length=40)] = ""


class CatchUp(Struct, frozen=True, forbid_unknown_fields=True):
    """Ask for what is missing in one room after a gap was seen. Answered by `changes` or `snapshot`."""

    room: Room
    epoch: Annotated[str, Meta(max_length=40)]
    seq: Annotated[int, Meta(ge=0)]


class HelloAck(Struct, frozen=True):
    """What a device needs to know of its own seat, because shared frames carry no authors.

    `now`: server's ms. `mine`: room -> ids of the seat's own notes and inquiries; `veiled`: room -> those notes whose
    content shared frames do not hold; `papers`: room -> its papers, those for badges too; `backed`: room -> note ->
    "like", "offer" or "like offer"; `visited`: room -> stands it has been at; `deals`: room -> answers to
    listings that it has given or got. `behalf`: note -> "Badge 47", for whom a scribe wrote it. `done` is the step it
    has finished.
    """

    ok: bool
    v: int
    seat: str
    role: str
    name: str
    color: str
    now: int
    mine: dict[str, list[str]]
    zones: list[str] = []
    behalf: dict[str, str] = {}
    veiled: dict[str, list[Note]] = {}
    papers: dict[str, list[Paper]] = {}
    backed: dict[str, dict[str, str]] = {}
    table: str = ""
    help: bool = False
    hand: bool = False
    done: str = ""
    badge: int = 0
    card: Card | None = None
    away: bool = False
    here: str = ""
    open: bool = False
    places: list[Places] = []
    mates: list[Mate] = []
    mates_at: str = ""
    contact: str = ""
    partners: list[Partner] = []
    due: list[Due] = []
    beside: list[Beside] = []
    visited: dict[str, list[str]] = {}
    deals: dict[str, list[Deal]] = {}


class Ack(Struct, frozen=True):
    """The command is durable at `seq` of its room."""

    ok: bool
    seq: int


class RefusalAck(Struct, frozen=True):
    """Declined. `retry`: whether the same message may succeed later unchanged."""

    ok: bool
    code: str
    fields: dict[str, Any]
    retry: bool


class Entry(Struct, frozen=True, omit_defaults=True):
    """One change of a log. `body` has the fields of the change `type`; `by` is blank but for facilitators.

    `at` is server ms since 1970, `cmd` the command's id (blank in masked entries).
    """

    seq: int
    at: int
    type: str
    body: Any
    by: str = ""
    cmd: str = ""


class Changes(Struct, frozen=True):
    """Contiguous changes of one room; the first follows `after`."""

    room: str
    epoch: str
    after: int
    changes: list[Entry]


class Snapshot(Struct, frozen=True):
    """The reader's view of a room at `seq`. `state`: a Board or a Workshop; zones, notes, seats, links are lists."""

    room: str
    epoch: str
    seq: int
    state: Any


class Presence(Struct, frozen=True):
    """How many participants are here and, per room, how many of them look at each zone. Lossy; the latest counts.

    `seats` (ids) is sent to facilitators and screens only.
    """

    room: str
    here: int
    zones: dict[str, dict[str, int]] = {}
    seats: list[str] | None = None


class SeatNow(Struct, frozen=True):
    """Your own seat after a change of it, whoever made it: shared frames tell nobody of seats.

    `places`: where you go in the rounds of each mix; `mates`: who is at your table in the round that runs, which is the
    step `mates_at`. `contact` is how you can be reached, `partners` whom you have met, with your own notes on them.
    `due`: who is waited for at the station you host, in the round that runs; `beside`: who else hosts your stand.
    `zones`: the stands you host, by a link or as a plan names you, as "<board>/<zone>".
    """

    name: str
    color: str
    table: str
    help: bool
    hand: bool
    done: str
    badge: int
    card: Card | None
    away: bool
    here: str
    open: bool
    places: list[Places]
    mates: list[Mate]
    mates_at: str
    contact: str
    partners: list[Partner]
    due: list[Due]
    beside: list[Beside]
    zones: list[str]


class OwnNow(Struct, frozen=True):
    """What is your own in one room, after another of your devices has done something, or somebody has answered
    your listing: as in HelloAck, of this room."""

    room: str
    mine: list[str]
    behalf: dict[str, str]
    veiled: list[Note]
    papers: list[Paper]
    backed: dict[str, str]
    visited: list[str]
    deals: list[Deal] = []


class Goodbye(Struct, frozen=True):
    """The server ends this connection. `retry`: whether to connect again by itself (a restart) or not (revoked)."""

    code: str
    retry: bool


CLIENT_EVENTS: dict[str, type[Struct]] = {"hello": Hello, "command": CommandEnvelope, "catch_up": CatchUp}
SERVER_EVENTS: dict[str, type[Struct]] = {
    "snapshot": Snapshot,
    "changes": Changes,
    "presence": Presence,
    "seat": SeatNow,
    "own": OwnNow,
    "goodbye": Goodbye,
}
