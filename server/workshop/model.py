"""What a workshop is: its boards in the order of the day, the seats of its people, and the links that give roles.

Secrets are never in the log: a link's secret is derived from the server's key, the link id and its generation
(web/security.py), so renewing is one counter and nothing in a backup opens a door.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from server.board.model import BallotKind, Color, Layout, Role, Rules
from server.workshop.public import Public

Language = Literal["de", "en"]
Form = Literal["alone", "pairs", "table", "plenary"]  # how people sit together during a step
Signal = Literal["none", "bell", "gong"]
Visit = Literal["any", "once"]
Way = Literal["", "left", "ahead", "right", "back", "up", "down"]
Trait = Literal["color", "organisation", "region", "project", "function", "branch"]  # what people can have in common
Ask = Literal["organisation", "region", "project", "function", "branch", "access"]
TRAITS: tuple[Trait, ...] = ("color", "organisation", "region", "project", "function", "branch")
LANGUAGES: tuple[Language, ...] = ("de", "en")
MAX_BOARDS = 60
MAX_SEATS = 20_000
MAX_LINKS = 200
MAX_LOGOS = 6
MAX_NAME = 60
MAX_STEPS = 100
MAX_MINUTES = 24 * 60
MAX_PAGES = 1_000  # results one after the other
FILM_PAGES = 12
MAX_TABLE = 12  # characters of a table's name
MAX_CARD = 120  # characters of one field of a card
MAX_MIXES = 50
MAX_MET = 20_000  # pairs who met in earlier workshops
MAX_CONTACT = 200  # characters
MAX_JOT = 500  # characters
MAX_PARTNERS = 500
MAX_MOMENTS = 100


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
class Vote:
    """The ballot a step opens on its board: on all notes, clusters or statements there are by then."""

    kind: BallotKind
    on: Literal["notes", "clusters", "statements"] = "clusters"
    budget: int = 0
    per_item: int = 0
    named: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the agenda. `board` "" is a break, a talk, the lobby. `prompts` by language.

    `minutes` 0 runs without a clock. `rules` are set on the board when the step begins. `method` names a page of the
    library. `began` and `ended` are ms since 1970 of its last run, 0 before. `round` (from 1) of `mix` is what begins
    with it: everybody is sent to their group.
    """

    id: str
    title: str
    board: str = ""
    prompts: Mapping[str, str] = field(default_factory=dict)
    minutes: int = 0
    form: Form = "plenary"
    rules: Rules = Rules()
    signal: Signal = "none"
    vote: Vote | None = None
    day: int = 1
    method: str = ""
    skipped: bool = False
    began: int = 0
    ended: int = 0
    mix: str = ""
    round: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """The countdown all devices show. `ends` is ms since 1970 while it runs; 0 is paused, with `left` ms to go."""

    ends: int
    left: int
    total: int


@dataclass(frozen=True, slots=True)
class Spot:
    """What everybody is led to look at: "note:<id>", "cluster:<id>", "zone:<id>", "statement:<id>", "ballot:<id>".

    "board:<id>" is the whole board: the screens' walk from zone to zone rests. `until` is ms since 1970 for what has a
    time of its own, such as the minute of a question; 0 for as long as it is not ended.
    """

    board: str
    item: str
    until: int = 0


@dataclass(frozen=True, slots=True)
class Show:
    """What the screens present instead of what there is to work on: the day's results, how `board` grew, who met
    whom, or which stands of `board` are about the same.

    `page` is the result shown, from 0; of stands their matrix, then their interfaces. A film has twelve pictures of
    four seconds; it has played since `at` ms, from picture `page` on, or stands there if `at` is 0. Results and
    contacts are on no board ("").
    """

    kind: Literal["results", "film", "contacts", "overlap"]
    board: str
    page: int
    at: int


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
class Card:
    """What a person says of themselves. `access`: what they need to take part, such as a seat near the door."""

    organisation: str = ""
    region: str = ""
    project: str = ""
    function: str = ""
    branch: str = ""
    access: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place. `link` and `generation` tell by which door; "" is the join code. `color` is their level's.

    `at` is ms since 1970 when they came; 0 is a seat kept free for somebody on the roster. `badge` is the number on
    the name tag, from 1. `help` and `hand` (wants to speak) are ms since 1970 when they were raised, 0 is no. `done`
    is the id of the step the person has finished, `here` of the round at whose table they have said that they are.
    `away`: no group waits for them. `open`: whom they have met may be listed. `lent`: until when, in ms since 1970, the
    name tag opens this seat for one more device. `turn` counts how often its devices had to leave it. `stands`: links
    of stands that it has opened beside the door it came by, with their generation.
    """

    id: str
    role: Role
    name: str = ""
    color: Color = "white"
    link: str = ""
    generation: int = 0
    blocked: bool = False
    at: int = 0
    table: str = ""
    help: int = 0
    hand: int = 0
    done: str = ""
    badge: int = 0
    card: Card | None = None
    away: bool = False
    here: str = ""
    open: bool = False
    lent: int = 0
    turn: int = 0
    stands: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Station:
    """Where one group of a mix meets: a table, or a stand (`id` is the zone's on the mix's board).

    `capacity` 0 is no limit. `hosts` are the seats that stay there and are not mixed. `closed`: nobody is sent there
    any more. `way` is where to turn, seen from the screen: the arrow on the phones.
    """

    id: str
    title: str
    place: str = ""
    capacity: int = 0
    hosts: tuple[str, ...] = ()
    closed: bool = False
    way: Way = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a mix should keep to.

    `apart`: who has the same is kept apart. `spread`: each group has somebody of each kind. `rather`: who has the same
    meets only when there is nobody else. `together`: seats that stay together. `earlier`: who met in the rounds of
    other mixes, or in earlier workshops, is to meet others now.
    """

    apart: tuple[Trait, ...] = ()
    spread: tuple[Trait, ...] = ()
    rather: tuple[Trait, ...] = ()
    together: tuple[tuple[str, ...], ...] = ()
    earlier: bool = True


@dataclass(frozen=True, slots=True)
class Seating:
    """Where a seat goes in each round: a place in the mix's `stations`, -1 for nowhere; and at which table there, from
    1, or 0 where there is but one. `left`: where they sat in rounds before they were sent on, as the round's index, the
    station and the table."""

    seat: str
    stations: tuple[int, ...]
    tables: tuple[int, ...]
    left: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Mix:
    """Newly mixed groups over `rounds`. `begun` of them have begun and stay as they were. `seatings` by seat id."""

    id: str
    title: str
    stations: tuple[Station, ...]
    rounds: int
    board: str = ""
    visit: Visit = "any"
    wishes: Wishes = Wishes()
    seed: int = 0
    begun: int = 0
    seatings: tuple[Seating, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A name for how a board stood after its change `seq`, made at `at` ms since 1970: "Stand vor der Mittagspause"."""

    id: str
    title: str
    board: str
    seq: int
    at: int


@dataclass(frozen=True, slots=True)
class Pocket:
    """What a person keeps for themselves; see contacts.py. `contact` is how to be reached, told to those of `released`
    (badges) who have released theirs too. `jots`: badge -> a note on whom they met. `links` counts how often a link to
    their take-away was made or taken back: one opens it while that is odd."""

    seat: str
    contact: str = ""
    jots: Mapping[str, str] = field(default_factory=dict)
    released: tuple[str, ...] = ()
    links: int = 0


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture for title pages: `media` is its file (web/media_api.py), `alt` what it says. It is that of somebody who
    pays (`funder`), or of who invites."""

    media: str
    alt: str
    funder: bool = True


@dataclass(frozen=True, slots=True)
class Workshop:
    """The state of one workshop. `stage` is the board everybody is led to, `step` the running item of the agenda.

    `languages` are those people are asked in beside `language`; () is every one, as before they could be chosen.
    `begins` are the planned starts of its days, local time as "2026-11-23T09:30". `rang` is when a signal was last
    given, in ms since 1970. `paused`: the day rests; nothing can be written until it goes on. `asks` are the fields of
    a card that people are asked for when they come. `met` are pairs of seats who met in earlier workshops.
    `moments` are named states of its boards, in the order they were named. `logos` stand on the report's title page.
    `public` is None until somebody prepares one.
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
    steps: tuple[Step, ...] = ()
    step: str = ""
    begins: tuple[str, ...] = ()
    clock: Clock | None = None
    spot: Spot | None = None
    show: Show | None = None
    signal: Signal = "none"
    rang: int = 0
    paused: bool = False
    languages: tuple[Language, ...] = ()
    links: Mapping[str, Link] = field(default_factory=dict)
    seats: Mapping[str, Seat] = field(default_factory=dict)
    mixes: Mapping[str, Mix] = field(default_factory=dict)
    pockets: Mapping[str, Pocket] = field(default_factory=dict)  # never leave the server but to their own seat
    asks: tuple[Ask, ...] = ()
    met: tuple[tuple[str, str], ...] = ()
    moments: tuple[Moment, ...] = ()
    logos: tuple[Logo, ...] = ()
    public: Public | None = None
