"""The bodies of HTTP requests and replies. docs and /api/openapi.json are generated from here.

Requests refuse fields they do not know; lengths that the deciders check anyway are repeated only where they keep
memory bounded. Everything sent here passes msgspec before any code of ours looks at it.
"""

from typing import Annotated, Any, Literal

from msgspec import Meta, Raw, Struct

from server.agendas.reading import MAX_BYTES
from server.board.limits import MAX_TOPIC, MAX_TOPICS
from server.board.model import Color, Inquiry, Layout, Role, Side, Sign
from server.suggestions.offers import Duplicate, Proposal
from server.workshop.model import Language, Level

Text = Annotated[str, Meta(max_length=2_000)]
Short = Annotated[str, Meta(max_length=300)]
Id = Annotated[str, Meta(min_length=1, max_length=40, pattern="^[A-Za-z0-9_-]+$")]
Extension = Literal["json", "csv", "md", "pdf", "png"]


class Asked(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of every request body."""


class NewWorkshop(Asked, frozen=True):
    """`languages` are those people are asked in beside `language`; without them it is the only one.

    `template` is a ready-made agenda's id or that of one board's template; "" begins empty. `agenda`, the text of a
    YAML file, goes before it.
    """

    title: Short
    language: Language = "de"
    template: Annotated[str, Meta(max_length=40)] = ""
    languages: Annotated[tuple[Language, ...], Meta(max_length=2)] = ()
    agenda: Annotated[str, Meta(max_length=MAX_BYTES)] = ""


class LinkUrl(Struct, frozen=True):
    """A door as its holder needs it."""

    id: str
    role: Role
    url: str


class WorkshopMade(Struct, frozen=True):
    """`token` is the creator's own facilitator seat."""

    workshop: str
    code: str
    key: str
    links: list[LinkUrl]
    token: str
    seat: str


class Door(Struct, frozen=True):
    """What a join code or key opens."""

    workshop: str
    title: str
    language: Language
    levels: list[Level]
    code: str


class Join(Asked, frozen=True):
    """`token` is the seat the device had before; while it stands it is kept, and no second seat is made."""

    code: Annotated[str, Meta(max_length=60)]
    name: Short = ""
    color: Color = "white"
    token: Short = ""


class Joined(Struct, frozen=True):
    workshop: str
    token: str
    seat: str
    role: Role


class Fragment(Asked, frozen=True):
    """The two halves of a link's fragment `#<link>.<secret>`."""

    link: Id
    secret: Annotated[str, Meta(max_length=80)]


class TakeawayLink(Asked, frozen=True):
    """Whether a link opens one's take-away."""

    on: bool


class TakeawayUrl(Struct, frozen=True):
    """The link to one's take-away, "" without one."""

    url: str


class TakeawayKey(Asked, frozen=True):
    """The two halves of such a link's fragment `#<seat>.<secret>`."""

    seat: Id
    secret: Annotated[str, Meta(max_length=80)]


class Opens(Struct, frozen=True):
    """What a link gives. A host's stand has a title and, among the stands of its board, a number from 1.

    A name tag's link has the `name` on it and the `color` of its bearer's level, and the join `code` for somebody else.
    """

    role: Role
    stand: str = ""
    number: int = 0
    name: str = ""
    color: Color = "white"
    code: str = ""


class Enter(Fragment, frozen=True):
    """`color` is the level of who enters as a participant."""

    name: Short = ""
    color: Color = "white"
    token: Short = ""


class Entered(Struct, frozen=True):
    """`zones` are the stands a host link opens, each "<board>/<zone>"."""

    workshop: str
    token: str
    seat: str
    role: Role
    zones: list[str]


class LinkShown(Struct, frozen=True):
    """`url` is empty for a revoked link: no secret opens it."""

    id: str
    role: Role
    title: str
    zone: str
    url: str
    revoked: bool


class Links(Struct, frozen=True):
    links: list[LinkShown]
    join_url: str
    code: str


class NewZone(Asked, frozen=True):
    """A zone of a new board; `parent` is the id of another, which becomes a stand with columns, or a category. Its two
    sides come by themselves."""

    title: Short
    id: Annotated[str, Meta(max_length=40)] = ""
    parent: Annotated[str, Meta(max_length=40)] = ""
    sign: Sign = ""
    color: Color = "white"
    question: Text = ""
    host: Short = ""
    speaker: Short = ""
    place: Short = ""
    topics: Annotated[tuple[Annotated[str, Meta(max_length=MAX_TOPIC)], ...], Meta(max_length=MAX_TOPICS)] = ()
    side: Side = ""


class NewBoard(Asked, frozen=True):
    """From a template's board, or described field by field. `after`: the board before it; null: last, "": first.

    `step`: put a step for it behind the last one; once a day runs, before its closing words, a last step without a
    board.
    """

    template: Annotated[str, Meta(max_length=40)] = ""
    layout: Layout | None = None
    title: Short = ""
    prompt: Text = ""
    start: Annotated[str, Meta(max_length=10)] = ""
    end: Annotated[str, Meta(max_length=10)] = ""
    zones: Annotated[list[NewZone], Meta(max_length=200)] = []
    after: Annotated[str, Meta(max_length=40)] | None = None
    step: bool = True


class BoardMade(Struct, frozen=True):
    """`step` is the id of the step that came with it, "" if none was asked for."""

    board: str
    step: str = ""


class Moment(Struct, frozen=True):
    """When the board came to be as it was after change `seq`, in ms since 1970."""

    seq: int
    at: int


class AgendaBoard(Struct, frozen=True):
    layout: Layout
    title: dict[Language, str]


class AgendaStep(Struct, frozen=True):
    """`board`: whether it has one; without it is a talk or a break."""

    title: dict[Language, str]
    minutes: int
    day: int
    board: bool
    method: str


class AgendaListed(Struct, frozen=True):
    """A ready-made agenda. `people`: for how many, from and to; `minutes` of all days together, breaks included."""

    id: str
    title: dict[Language, str]
    summary: dict[Language, str]
    people: tuple[int, int]
    minutes: int
    days: int
    boards: list[AgendaBoard]
    steps: list[AgendaStep]


class Agendas(Struct, frozen=True):
    agendas: list[AgendaListed]


class AgendaBrought(Struct, frozen=True):
    """How many boards and steps an import has made."""

    boards: int
    steps: int


class MethodListed(Struct, frozen=True):
    """A page of the library, /methods/<id>."""

    id: str
    title: dict[Language, str]
    summary: dict[Language, str]
    people: dict[Language, str]
    time: dict[Language, str]


class Methods(Struct, frozen=True):
    methods: list[MethodListed]


class AgendaFile(Struct, frozen=True):
    """An agenda in YAML; read by agendas/reading.py, which says what is wrong with it."""

    body: Raw


class Suggested(Struct, frozen=True):
    """What could be put together on the board as it is after change `seq`; the largest first."""

    seq: int
    duplicates: tuple[Duplicate, ...]
    clusters: tuple[Proposal, ...]


class Inquiries(Struct, frozen=True):
    """As the board was after change `seq`; the oldest first."""

    seq: int
    inquiries: tuple[Inquiry, ...]


class MediaFile(Struct, frozen=True):
    """A picture or a PDF (up to 15 MB), read by media/pages.py, which says what is wrong with it."""

    body: Raw


class MediaPage(Struct, frozen=True):
    """In pixels."""

    width: int
    height: int


class MediaMade(Struct, frozen=True):
    """Its pages are `/media/<workshop>/<media>/<number>.webp`, counted from 1. Of a `faint` one
    hardly anything is seen on white."""

    media: str
    kind: Literal["image", "pdf"]
    pages: list[MediaPage]
    thumbnail: str
    faint: bool


class Import(Struct, frozen=True):
    """Our own JSON export of a board (up to 8 MB); read by exports/json, which says what is wrong with it."""

    body: Raw


class Problem(Struct, frozen=True):
    """Declined. `retry`: whether the same request may succeed later unchanged."""

    code: str
    fields: dict[str, Any]
    retry: bool


class Health(Struct, frozen=True):
    ok: bool
