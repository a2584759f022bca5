"""The shape of a board's file: the fields of the model, with the limits for what comes from outside. See archive.py."""

from dataclasses import fields
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.board import model
from server.board.limits import (
    MAX_BALLOTS,
    MAX_CLUSTERS,
    MAX_HAND_OVERS,
    MAX_HEADLINES,
    MAX_INPUT,
    MAX_INQUIRIES,
    MAX_INTERFACES,
    MAX_ITEMS,
    MAX_LINE,
    MAX_LINES,
    MAX_MATERIALS,
    MAX_NOTES,
    MAX_PAGE_SIDE,
    MAX_PAGES,
    MAX_PHOTOS,
    MAX_POINTS,
    MAX_PROMPT,
    MAX_REASON,
    MAX_ROUND,
    MAX_SOURCES,
    MAX_STATEMENT,
    MAX_STATEMENTS,
    MAX_TEXT,
    MAX_TITLE,
    MAX_TOPIC,
    MAX_TOPICS,
    MAX_URL,
    MAX_VOLUNTEERS,
    MAX_ZONES,
)
from server.board.model import BallotKind, Color, Layout, MaterialKind, See, Shape, Side, Sign, Status, Veil
from server.exports.photo_file import PhotoRead

Id = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+\Z")]
Ref = Annotated[str, Meta(max_length=40, pattern=r"^[A-Za-z0-9_-]*\Z")]
# nothing lies between a key and the same one with a "0" behind it (board/ordering.py)
Order = Annotated[str, Meta(min_length=1, max_length=400, pattern=r"^[0-9A-Za-z]*[1-9A-Za-z]\Z")]
Item = Annotated[str, Meta(max_length=60, pattern=r"^(note|cluster|statement):[A-Za-z0-9_-]{1,40}\Z")]
Date = Annotated[str, Meta(max_length=10)]
Title = Annotated[str, Meta(max_length=MAX_TITLE)]
Prompt = Annotated[str, Meta(max_length=MAX_PROMPT)]
Line = Annotated[str, Meta(max_length=MAX_LINE)]
Text = Annotated[str, Meta(max_length=MAX_TEXT)]
Count = Annotated[int, Meta(ge=0, le=2**53)]


class Point(Struct, frozen=True, forbid_unknown_fields=True):
    level: Literal[1, 2]
    text: Text


class When(Struct, frozen=True, forbid_unknown_fields=True):
    start: Date
    end: Date = ""
    circa: bool = False


class Note(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    zone: Id
    order: Order
    text: Text
    points: Annotated[tuple[Point, ...], Meta(max_length=MAX_POINTS)] = ()
    color: Color = "white"
    shape: Shape = "rectangle"
    when: When | None = None
    author: Annotated[str, Meta(max_length=100)] = ""
    behalf: Title = ""
    at: Count = 0
    removed: bool = False
    veil: Veil = ""
    cluster: Ref = ""
    source: Annotated[str, Meta(max_length=87)] = ""
    table: Annotated[str, Meta(max_length=40)] = ""
    likes: Count = 0
    offers: Count = 0
    answer: Line = ""
    volunteers: Annotated[tuple[Annotated[str, Meta(max_length=100)], ...], Meta(max_length=MAX_VOLUNTEERS)] = ()
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)] = 0


class Page(Struct, frozen=True, forbid_unknown_fields=True):
    width: Annotated[int, Meta(ge=1, le=MAX_PAGE_SIDE)]
    height: Annotated[int, Meta(ge=1, le=MAX_PAGE_SIDE)]


class Material(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    kind: MaterialKind
    title: Title
    alt: Prompt = ""
    url: Annotated[str, Meta(max_length=MAX_URL)] = ""
    media: Ref = ""
    pages: Annotated[tuple[Page, ...], Meta(max_length=MAX_PAGES)] = ()


class HandOver(Struct, frozen=True, forbid_unknown_fields=True):
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)]
    lines: Annotated[tuple[Line, ...], Meta(max_length=MAX_LINES)]
    at: Count = 0


class Zone(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    title: Title
    order: Order
    parent: Ref = ""
    sign: Sign = ""
    color: Color = "white"
    question: Prompt = ""
    host: Title = ""
    speaker: Title = ""
    place: Title = ""
    locked: bool = False
    variants: dict[Color, Prompt] = {}
    materials: Annotated[tuple[Material, ...], Meta(max_length=MAX_MATERIALS)] = ()
    input_minutes: Annotated[int, Meta(ge=0, le=MAX_INPUT)] = 0
    input_ends: Count = 0
    headlines: Annotated[tuple[Line, ...], Meta(max_length=MAX_HEADLINES)] = ()
    hand_overs: Annotated[tuple[HandOver, ...], Meta(max_length=MAX_HAND_OVERS)] = ()
    topics: Annotated[tuple[Annotated[str, Meta(max_length=MAX_TOPIC)], ...], Meta(max_length=MAX_TOPICS)] = ()
    side: Side = ""


class Cluster(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    zone: Id
    order: Order
    title: Title = ""


class Support(Struct, frozen=True, forbid_unknown_fields=True):
    notes: Count = 0
    tables: Count = 0
    levels: dict[Color, Count] = {}


class Statement(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    text: Annotated[str, Meta(min_length=1, max_length=MAX_STATEMENT)]
    zone: Id
    order: Order
    status: Status = "draft"
    cluster: Ref = ""
    sources: Annotated[tuple[Annotated[str, Meta(max_length=81)], ...], Meta(max_length=MAX_SOURCES)] = ()
    support: Support = Support()
    at: Count = 0


class Tally(Struct, frozen=True, forbid_unknown_fields=True):
    item: Item
    total: Count
    counts: Annotated[tuple[Count, ...], Meta(max_length=100)] = ()


class Ballot(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    kind: BallotKind
    question: Prompt
    items: Annotated[tuple[Item, ...], Meta(max_length=MAX_ITEMS)]
    budget: Count = 0
    per_item: Count = 0
    named: bool = False
    open: bool = False
    voters: Count = 0
    tallies: Annotated[tuple[Tally, ...], Meta(max_length=MAX_ITEMS)] = ()
    reasons: Annotated[tuple[Prompt, ...], Meta(max_length=20_000)] = ()
    at: Count = 0


class Inquiry(Struct, frozen=True, forbid_unknown_fields=True):
    """A question; how to reach somebody is in no file."""

    id: Id
    zone: Id
    kind: Literal["question"] = "question"
    text: Annotated[str, Meta(min_length=1, max_length=MAX_LINE)] = ""
    name: Literal[""] = ""
    author: Annotated[str, Meta(max_length=100)] = ""
    at: Count = 0
    answer: Line = ""
    held: bool = False


class Interface(Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    zones: tuple[Id, Id]
    reason: Annotated[str, Meta(max_length=MAX_REASON)]
    author: Annotated[str, Meta(max_length=100)] = ""
    at: Count = 0
    confirmed: Annotated[tuple[Id, ...], Meta(max_length=2)] = ()


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    add: bool = True
    edit: bool = True
    move: bool = True
    see: See = "all"
    hold: bool = False
    anonymous: bool = False
    per_person: Annotated[int, Meta(ge=0, le=MAX_NOTES)] = 0
    per_table: Annotated[int, Meta(ge=0, le=MAX_NOTES)] = 0
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)] = 0


class Board(Struct, frozen=True, forbid_unknown_fields=True):
    id: Ref
    title: Title
    layout: Layout
    prompt: Prompt = ""
    start: Date = ""
    end: Date = ""
    zones: Annotated[tuple[Zone, ...], Meta(max_length=MAX_ZONES)] = ()
    notes: Annotated[tuple[Note, ...], Meta(max_length=MAX_NOTES)] = ()
    clusters: Annotated[tuple[Cluster, ...], Meta(max_length=MAX_CLUSTERS)] = ()
    statements: Annotated[tuple[Statement, ...], Meta(max_length=MAX_STATEMENTS)] = ()
    ballots: Annotated[tuple[Ballot, ...], Meta(max_length=MAX_BALLOTS)] = ()
    inquiries: Annotated[tuple[Inquiry, ...], Meta(max_length=MAX_INQUIRIES)] = ()
    interfaces: Annotated[tuple[Interface, ...], Meta(max_length=MAX_INTERFACES)] = ()
    photos: Annotated[tuple[PhotoRead, ...], Meta(max_length=MAX_PHOTOS)] = ()
    visits: dict[Id, Count] = {}
    answers: dict[Id, Count] = {}
    agreed: dict[Id, Count] = {}
    rules: Rules = Rules()
    since: Count = 0


class File(Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal["stellwand-board"]
    version: Literal[1]
    board: Board
    seq: Count = 0
    epoch: Annotated[str, Meta(max_length=40)] = ""


# A field added to the model and forgotten here would be lost without a word.
assert {f.name for f in fields(model.Note)} == set(Note.__struct_fields__)
assert {f.name for f in fields(model.Zone)} == set(Zone.__struct_fields__)
for made, loaded in (
    (model.Material, Material),
    (model.HandOver, HandOver),
    (model.Page, Page),
    (model.Cluster, Cluster),
    (model.Statement, Statement),
    (model.Rules, Rules),
    (model.Inquiry, Inquiry),
):
    assert {f.name for f in fields(made)} == set(loaded.__struct_fields__)
assert {f.name for f in fields(model.Ballot)} - {"badges"} == set(Ballot.__struct_fields__)
left_out = {"acts", "papers", "backers", "turnouts", "matches"}
assert {f.name for f in fields(model.Board)} - left_out == set(Board.__struct_fields__) - {
    "visits",
    "answers",
    "agreed",
}
