"""What a board is: zones that give notes their meaning, and notes.

Everything is frozen; `evolve` makes the next state. The same shapes travel on the wire as JSON objects with these
field names. A *view* (see visibility.py) is an ordinary Board with authors blanked and removed notes dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from server.board.match import Match
from server.board.photo import Photo

Layout = Literal["timeline", "quadrants", "columns", "stands", "questions", "exchange"]
Color = Literal["white", "blue", "green", "yellow", "orange", "lilac"]
Shape = Literal["rectangle", "oval", "circle", "strip", "cloud"]
Sign = Literal["", "plus", "minus", "up", "flag", "heart", "question", "star", "people", "eye"]
See = Literal["all", "own"]
Veil = Literal["", "own", "desk"]  # who still reads a note's content: everybody, its author, the moderation desk
Status = Literal["draft", "endorsed", "final"]
BallotKind = Literal["dots", "rating", "consent", "ranking", "commitment"]
MaterialKind = Literal["image", "pdf", "link"]
InquiryKind = Literal["question", "contact"]
Side = Literal["", "search", "offer"]

LAYOUTS: tuple[Layout, ...] = ("timeline", "quadrants", "columns", "stands", "questions", "exchange")
COLORS: tuple[Color, ...] = ("white", "blue", "green", "yellow", "orange", "lilac")
SHAPES: tuple[Shape, ...] = ("rectangle", "oval", "circle", "strip", "cloud")


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
    """One thought. `order` is a fractional key (ordering.py) within its zone; ties are broken by id.

    `veil` tells who may read it yet. `source` is where a note sent from another board came from, "<board>/<note>", or
    the part of a photo it was read from, "photo:<photo>/<region>".
    `likes` and `offers` ("I can answer that") count seats; `answer` is the one line a question was answered with.
    `round` is the one it was written in; 0 is none.
    """

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
    veil: Veil = ""
    cluster: str = ""
    source: str = ""
    table: str = ""  # where its author sat; blank in the views of everyone but facilitators
    likes: int = 0
    offers: int = 0
    answer: str = ""
    volunteers: tuple[str, ...] = ()  # seats that offer to answer, in the order they did; for facilitators
    round: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a page in pixels, so that its place is kept until it is there."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Material:
    """What lies at a stand. A picture or PDF has a media id (web/media_api.py), pages and `alt`, what is to be seen;
    a link has an address."""

    id: str
    kind: MaterialKind
    title: str
    alt: str = ""
    url: str = ""
    media: str = ""
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class HandOver:
    """What the group of a round leaves to the next, in up to three lines."""

    round: int
    lines: tuple[str, ...]
    at: int = 0


@dataclass(frozen=True, slots=True)
class Zone:
    """A labelled region. A lane of a timeline, a quadrant, a column, a stand, a category of an exchange, or (with
    `parent`) a column of a stand, a `side` of a category.

    Notes lie in zones without children only. `color` is a lane's card colour; `question`, `host`, `speaker`, `place`
    and all from `variants` on belong to stands: the question as a level is asked it, by card colour; the minutes of an
    input and the server's ms when the one that runs ends (0: none); headlines for the plenary; hand-overs by round;
    topics of the project.
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
    locked: bool = False  # for participants
    variants: Mapping[Color, str] = field(default_factory=dict)
    materials: tuple[Material, ...] = ()
    input_minutes: int = 0
    input_ends: int = 0
    headlines: tuple[str, ...] = ()
    hand_overs: tuple[HandOver, ...] = ()
    topics: tuple[str, ...] = ()
    side: Side = ""


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many have visited a stand; `seats`, who, is in no view."""

    id: str  # the stand's zone
    count: int = 0
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interface:
    """Where two projects touch, as a visitor sees it. `zones` are their stands, `confirmed` those that agree."""

    id: str
    zones: tuple[str, str]
    reason: str
    author: str = ""  # seat id; blank in the views of everyone but facilitators
    at: int = 0
    confirmed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inquiry:
    """What a visitor asks of a stand: a question, or to be reached (`name`, and in `text` how).

    A contact request is for the stand's host and facilitators only. So is a question that is `held`, because it was
    asked in a step where notes are veiled, until it is answered.
    """

    id: str
    zone: str
    kind: InquiryKind = "question"
    text: str = ""
    name: str = ""
    author: str = ""  # seat id; blank in the views of everyone but facilitators
    at: int = 0
    answer: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True)
class Cluster:
    """Notes of one zone under one heading (`Note.cluster`); `order` is its place among the zone's clusters."""

    id: str
    zone: str
    order: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """How many notes, tables and notes of each card colour a statement is condensed from."""

    notes: int = 0
    tables: int = 0
    levels: Mapping[Color, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence condensed from notes. `sources` are note ids of this board, or "<board>/<note>" of another."""

    id: str
    text: str
    zone: str
    order: str
    status: Status = "draft"
    cluster: str = ""
    sources: tuple[str, ...] = ()
    support: Support = Support()
    at: int = 0


@dataclass(frozen=True, slots=True)
class Rules:
    """What participants and scribes may do on a board now. Facilitators may everything, hosts on their own stand.

    `edit` is of one's own notes. `see` "own": new notes are veiled until they are revealed. `hold`: new notes wait
    for the moderation desk. `anonymous`: no author is stored. Limits count notes written
    since the step began (`Board.since`) and not removed; 0 is none.
    `round` is the one that new notes are of; 0 is none.
    """

    add: bool = True
    edit: bool = True
    move: bool = True
    see: See = "all"
    hold: bool = False
    anonymous: bool = False
    per_person: int = 0
    per_table: int = 0
    round: int = 0


@dataclass(frozen=True, slots=True)
class Tally:
    """What one item of a ballot got. `counts[v]` is how many gave it the value v; `total` is what ranks it."""

    item: str
    total: int
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Entered:
    """A badge that has a paper, and the seats that entered it, the last one last: more than one entered it twice."""

    badge: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote on items: "note:<id>", "cluster:<id>" or "statement:<id>".

    dots: value = dots on the item, at most `per_item`, together at most `budget`. rating: 1 to 5. consent: 1 yes,
    2 concern, 3 veto. ranking: 1 is best, at most `budget` ranks. commitment: 0 to 3. `tallies` are empty while open.
    `badges` are those a scribe has cast for, in the order they were first entered; for facilitators.
    """

    id: str
    kind: BallotKind
    question: str
    items: tuple[str, ...]
    budget: int = 0
    per_item: int = 0
    named: bool = False
    open: bool = True
    voters: int = 0
    tallies: tuple[Tally, ...] = ()
    reasons: tuple[str, ...] = ()  # of concerns and vetoes, without names
    at: int = 0
    badges: tuple[Entered, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What one voter has marked; the whole of it, replaced by the next. `voter` is a seat id or "badge <number>"."""

    ballot: str
    voter: str
    marks: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """The state of one board at `seq` changes. `start`/`end` are the first and last date of a timeline's axis.

    `since` is when its last step began, in ms since 1970. `papers` ("<ballot>/<voter>") and `backers` (note -> seats
    that like it) are read by nobody but their voters; facilitators see those of named ballots once closed.
    """

    id: str = ""
    title: str = ""
    prompt: str = ""
    layout: Layout = "columns"
    start: str = ""
    end: str = ""
    zones: Mapping[str, Zone] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    clusters: Mapping[str, Cluster] = field(default_factory=dict)
    statements: Mapping[str, Statement] = field(default_factory=dict)
    ballots: Mapping[str, Ballot] = field(default_factory=dict)
    inquiries: Mapping[str, Inquiry] = field(default_factory=dict)
    turnouts: Mapping[str, Turnout] = field(default_factory=dict)
    interfaces: Mapping[str, Interface] = field(default_factory=dict)
    matches: Mapping[str, Match] = field(default_factory=dict)
    photos: Mapping[str, Photo] = field(default_factory=dict)
    rules: Rules = Rules()
    since: int = 0
    papers: Mapping[str, Paper] = field(default_factory=dict)
    backers: Mapping[str, "Backers"] = field(default_factory=dict)
    acts: Mapping[str, tuple["Act", ...]] = field(
        default_factory=dict
    )  # seat -> its last acts; never leaves the server


@dataclass(frozen=True, slots=True)
class Backers:
    """Seats that like a note."""

    likes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """Where a note lies after clusters were arranged; `cluster` "" is in none."""

    note: str
    cluster: str
    zone: str
    order: str


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One act on clusters: those that are new or changed, those that are gone, and the notes that went with them."""

    clusters: tuple[Cluster, ...] = ()
    gone: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Face:
    """The fields of a board that ChangeBoard touches."""

    title: str
    prompt: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Act:
    """What one change did to one thing: (before, after), None where it did not exist. Exactly one pair is set; with a
    zone, the `sides` that came or went with it."""

    note: tuple[Note | None, Note | None] | None = None
    zone: tuple[Zone | None, Zone | None] | None = None
    face: tuple[Face, Face] | None = None
    arranged: tuple[Arrangement, Arrangement] | None = None
    statement: tuple[Statement | None, Statement | None] | None = None
    inquiry: tuple[Inquiry | None, Inquiry | None] | None = None
    sides: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. `zones` are the stands they host, with their columns. `table` is where they sit now. `reachable`: they
    have said how to reach them."""

    seat: str
    role: "Role"
    zones: frozenset[str] = frozenset()
    table: str = ""
    reachable: bool = True


Role = Literal["facilitator", "participant", "host", "scribe", "screen", "guest"]
ROLES: tuple[Role, ...] = ("facilitator", "participant", "host", "scribe", "screen", "guest")
