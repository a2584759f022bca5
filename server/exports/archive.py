"""The complete file of a board (JSON), and the way back. A loaded board equals the dumped one.

What is loaded is hostile until it has passed here: types, lengths, ids, dates and references are checked, and the
first thing wrong is refused as `bad_file` with its place. The format is versioned; older versions stay readable.
"""

from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from server.board import dates
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
from server.board.model import (
    Ballot,
    BallotKind,
    Board,
    Cluster,
    Color,
    HandOver,
    Inquiry,
    Interface,
    Layout,
    Material,
    MaterialKind,
    Note,
    Page,
    Point,
    Rules,
    See,
    Shape,
    Sign,
    Statement,
    Status,
    Support,
    Tally,
    Veil,
    When,
    Zone,
)
from server.board.refusals import Refusal
from server.exports.photo_file import PhotoRead, photos

FORMAT = "stellwand-board"
VERSION = 1
MAX_BYTES = 64 * 1024 * 1024  # 5,000 notes of 2,000 four-byte characters and their fields

_Id = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+\Z")]
_Ref = Annotated[str, Meta(max_length=40, pattern=r"^[A-Za-z0-9_-]*\Z")]
# nothing lies between a key and the same one with a "0" behind it (board/ordering.py)
_Order = Annotated[str, Meta(min_length=1, max_length=400, pattern=r"^[0-9A-Za-z]*[1-9A-Za-z]\Z")]
_Item = Annotated[str, Meta(max_length=60, pattern=r"^(note|cluster|statement):[A-Za-z0-9_-]{1,40}\Z")]
_Date = Annotated[str, Meta(max_length=10)]
_Title = Annotated[str, Meta(max_length=MAX_TITLE)]
_Prompt = Annotated[str, Meta(max_length=MAX_PROMPT)]
_Line = Annotated[str, Meta(max_length=MAX_LINE)]
_Text = Annotated[str, Meta(max_length=MAX_TEXT)]
_Count = Annotated[int, Meta(ge=0, le=2**53)]


class _Point(Struct, frozen=True, forbid_unknown_fields=True):
    level: Literal[1, 2]
    text: _Text


class _When(Struct, frozen=True, forbid_unknown_fields=True):
    start: _Date
    end: _Date = ""
    circa: bool = False


class _Note(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    zone: _Id
    order: _Order
    text: _Text
    points: Annotated[tuple[_Point, ...], Meta(max_length=MAX_POINTS)] = ()
    color: Color = "white"
    shape: Shape = "rectangle"
    when: _When | None = None
    author: Annotated[str, Meta(max_length=100)] = ""
    behalf: _Title = ""
    at: _Count = 0
    removed: bool = False
    veil: Veil = ""
    cluster: _Ref = ""
    source: Annotated[str, Meta(max_length=87)] = ""
    table: Annotated[str, Meta(max_length=40)] = ""
    likes: _Count = 0
    offers: _Count = 0
    answer: _Line = ""
    volunteers: Annotated[tuple[Annotated[str, Meta(max_length=100)], ...], Meta(max_length=MAX_VOLUNTEERS)] = ()
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)] = 0


class _Page(Struct, frozen=True, forbid_unknown_fields=True):
    width: Annotated[int, Meta(ge=1, le=MAX_PAGE_SIDE)]
    height: Annotated[int, Meta(ge=1, le=MAX_PAGE_SIDE)]


class _Material(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    kind: MaterialKind
    title: _Title
    alt: _Prompt = ""
    url: Annotated[str, Meta(max_length=MAX_URL)] = ""
    media: _Ref = ""
    pages: Annotated[tuple[_Page, ...], Meta(max_length=MAX_PAGES)] = ()


class _HandOver(Struct, frozen=True, forbid_unknown_fields=True):
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)]
    lines: Annotated[tuple[_Line, ...], Meta(max_length=MAX_LINES)]
    at: _Count = 0


class _Zone(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    title: _Title
    order: _Order
    parent: _Ref = ""
    sign: Sign = ""
    color: Color = "white"
    question: _Prompt = ""
    host: _Title = ""
    speaker: _Title = ""
    place: _Title = ""
    locked: bool = False
    variants: dict[Color, _Prompt] = {}
    materials: Annotated[tuple[_Material, ...], Meta(max_length=MAX_MATERIALS)] = ()
    input_minutes: Annotated[int, Meta(ge=0, le=MAX_INPUT)] = 0
    input_ends: _Count = 0
    headlines: Annotated[tuple[_Line, ...], Meta(max_length=MAX_HEADLINES)] = ()
    hand_overs: Annotated[tuple[_HandOver, ...], Meta(max_length=MAX_HAND_OVERS)] = ()
    topics: Annotated[tuple[Annotated[str, Meta(max_length=MAX_TOPIC)], ...], Meta(max_length=MAX_TOPICS)] = ()


class _Cluster(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    zone: _Id
    order: _Order
    title: _Title = ""


class _Support(Struct, frozen=True, forbid_unknown_fields=True):
    notes: _Count = 0
    tables: _Count = 0
    levels: dict[Color, _Count] = {}


class _Statement(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    text: Annotated[str, Meta(min_length=1, max_length=MAX_STATEMENT)]
    zone: _Id
    order: _Order
    status: Status = "draft"
    cluster: _Ref = ""
    sources: Annotated[tuple[Annotated[str, Meta(max_length=81)], ...], Meta(max_length=MAX_SOURCES)] = ()
    support: _Support = _Support()
    at: _Count = 0


class _Tally(Struct, frozen=True, forbid_unknown_fields=True):
    item: _Item
    total: _Count
    counts: Annotated[tuple[_Count, ...], Meta(max_length=100)] = ()


class _Ballot(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    kind: BallotKind
    question: _Prompt
    items: Annotated[tuple[_Item, ...], Meta(max_length=MAX_ITEMS)]
    budget: _Count = 0
    per_item: _Count = 0
    named: bool = False
    open: bool = False
    voters: _Count = 0
    tallies: Annotated[tuple[_Tally, ...], Meta(max_length=MAX_ITEMS)] = ()
    reasons: Annotated[tuple[_Prompt, ...], Meta(max_length=20_000)] = ()
    at: _Count = 0


class _Inquiry(Struct, frozen=True, forbid_unknown_fields=True):
    """A question; how to reach somebody is in no file."""

    id: _Id
    zone: _Id
    kind: Literal["question"] = "question"
    text: Annotated[str, Meta(min_length=1, max_length=MAX_LINE)] = ""
    name: Literal[""] = ""
    author: Annotated[str, Meta(max_length=100)] = ""
    at: _Count = 0
    answer: _Line = ""
    held: bool = False


class _Interface(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    zones: tuple[_Id, _Id]
    reason: Annotated[str, Meta(max_length=MAX_REASON)]
    author: Annotated[str, Meta(max_length=100)] = ""
    at: _Count = 0
    confirmed: Annotated[tuple[_Id, ...], Meta(max_length=2)] = ()


class _Rules(Struct, frozen=True, forbid_unknown_fields=True):
    add: bool = True
    edit: bool = True
    move: bool = True
    see: See = "all"
    hold: bool = False
    anonymous: bool = False
    per_person: Annotated[int, Meta(ge=0, le=MAX_NOTES)] = 0
    per_table: Annotated[int, Meta(ge=0, le=MAX_NOTES)] = 0
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)] = 0


class _Board(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Ref
    title: _Title
    layout: Layout
    prompt: _Prompt = ""
    start: _Date = ""
    end: _Date = ""
    zones: Annotated[tuple[_Zone, ...], Meta(max_length=MAX_ZONES)] = ()
    notes: Annotated[tuple[_Note, ...], Meta(max_length=MAX_NOTES)] = ()
    clusters: Annotated[tuple[_Cluster, ...], Meta(max_length=MAX_CLUSTERS)] = ()
    statements: Annotated[tuple[_Statement, ...], Meta(max_length=MAX_STATEMENTS)] = ()
    ballots: Annotated[tuple[_Ballot, ...], Meta(max_length=MAX_BALLOTS)] = ()
    inquiries: Annotated[tuple[_Inquiry, ...], Meta(max_length=MAX_INQUIRIES)] = ()
    interfaces: Annotated[tuple[_Interface, ...], Meta(max_length=MAX_INTERFACES)] = ()
    photos: Annotated[tuple[PhotoRead, ...], Meta(max_length=MAX_PHOTOS)] = ()
    rules: _Rules = _Rules()
    since: _Count = 0


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal["stellwand-board"]
    version: Literal[1]
    board: _Board
    seq: _Count = 0
    epoch: Annotated[str, Meta(max_length=40)] = ""


_decoder = msgspec.json.Decoder(_File)
_T = TypeVar("_T", _Note, _Zone, _Cluster, _Statement, _Ballot, _Inquiry, _Interface, PhotoRead)


def dump(board: Board, seq: int = 0, epoch: str = "") -> bytes:
    """Write a board with everything its view has: ids, orders, authors and removed notes where the reader has them.

    Notes whose content the reader may not see, ballots that are still open, and how to reach people are left out.
    """
    state = {
        name: getattr(board, name) for name in ("id", "title", "prompt", "layout", "start", "end", "since")
    } | {
        "zones": [asdict(zone) for _, zone in sorted(board.zones.items())],
        "notes": [asdict(note) for _, note in sorted(board.notes.items()) if note.text or not note.veil],
        "clusters": [asdict(cluster) for _, cluster in sorted(board.clusters.items())],
        "statements": [asdict(statement) for _, statement in sorted(board.statements.items())],
        "ballots": [_counted(ballot) for _, ballot in sorted(board.ballots.items()) if not ballot.open],
        "inquiries": [asdict(one) for _, one in sorted(board.inquiries.items()) if one.kind == "question" and one.text],
        "interfaces": [asdict(one) for _, one in sorted(board.interfaces.items())],
        "photos": [asdict(one) for _, one in sorted(board.photos.items())],
        "rules": asdict(board.rules),
    }  # fmt: skip
    file = {"format": FORMAT, "version": VERSION, "seq": seq, "epoch": epoch, "board": state}
    return msgspec.json.format(msgspec.json.encode(file), indent=1) + b"\n"


def load(content: bytes) -> Board:
    """Read what `dump` wrote. Raises Refusal("bad_file", {"where": ...}) for anything else, Refusal("too_large")."""
    if len(content) > MAX_BYTES:
        raise Refusal("too_large")
    try:
        file = _decoder.decode(content)
    except msgspec.ValidationError as error:
        # msgspec tells the place last: "Expected `str` - at `$.board.notes[3].text`"
        raise _bad(str(error).rpartition(" - at `")[2].rstrip("`")) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _bad("$") from None
    return _board(file.board)


def _bad(where: str) -> Refusal:
    return Refusal("bad_file", {"where": where if where.startswith("$") else "$"})


def _board(read: _Board) -> Board:
    zones = {zone.id: _zone(zone) for zone in _distinct(read.zones, "zones")}
    notes = {note.id: _note(note) for note in _distinct(read.notes, "notes")}
    _check_axis(read)
    _check_zones(read, zones)
    _check_notes(read, zones)
    return Board(
        read.id, read.title, read.prompt, read.layout, read.start, read.end, zones, notes,
        clusters={one.id: Cluster(**_values(one)) for one in _distinct(read.clusters, "clusters")},
        statements={one.id: _statement(one) for one in _distinct(read.statements, "statements")},
        ballots={one.id: _ballot(one) for one in _distinct(read.ballots, "ballots")},
        inquiries={one.id: Inquiry(**_values(one)) for one in _distinct(read.inquiries, "inquiries")},
        interfaces={one.id: Interface(**_values(one)) for one in _distinct(read.interfaces, "interfaces")},
        photos=photos(_distinct(read.photos, "photos")),
        rules=Rules(**_values(read.rules)),
        since=read.since,
    )  # fmt: skip


def _values(read: Struct) -> dict[str, Any]:
    return {name: getattr(read, name) for name in read.__struct_fields__}


def _zone(read: _Zone) -> Zone:
    materials = tuple(
        Material(**_values(one) | {"pages": tuple(Page(page.width, page.height) for page in one.pages)})
        for one in read.materials
    )
    hand_overs = tuple(HandOver(**_values(one)) for one in read.hand_overs)
    return Zone(**_values(read) | {"materials": materials, "hand_overs": hand_overs})


def _note(read: _Note) -> Note:
    points = tuple(Point(point.level, point.text) for point in read.points)
    when = When(read.when.start, read.when.end, read.when.circa) if read.when else None
    return Note(**_values(read) | {"points": points, "when": when})


def _statement(read: _Statement) -> Statement:
    return Statement(**_values(read) | {"support": Support(**_values(read.support))})


def _counted(ballot: Ballot) -> dict[str, Any]:
    """Papers stay where they are, and so does who entered them."""
    return {name: value for name, value in asdict(ballot).items() if name != "badges"}


def _ballot(read: _Ballot) -> Ballot:
    return Ballot(**_values(read) | {"tallies": tuple(Tally(**_values(one)) for one in read.tallies)})


def _distinct(items: tuple[_T, ...], name: str) -> Iterable[_T]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        if item.id in seen:
            raise _bad(f"$.board.{name}[{index}].id")
        seen.add(item.id)
    return items


def _check_axis(read: _Board) -> None:
    if not read.start and not read.end:
        return
    try:
        ordered = dates.span(read.start)[0] < dates.span(read.end)[1]
    except ValueError:
        ordered = False
    if not ordered:
        raise _bad("$.board.end" if read.start else "$.board.start")


def _check_zones(read: _Board, zones: dict[str, Zone]) -> None:
    for index, zone in enumerate(read.zones):
        if zone.parent and (zone.parent not in zones or zone.parent == zone.id or zones[zone.parent].parent):
            raise _bad(f"$.board.zones[{index}].parent")


def _check_notes(read: _Board, zones: dict[str, Zone]) -> None:
    parents = {zone.parent for zone in zones.values()}
    for index, note in enumerate(read.notes):
        where = f"$.board.notes[{index}]"
        if note.zone not in zones or note.zone in parents:
            raise _bad(f"{where}.zone")
        if len(note.text) + sum(len(point.text) for point in note.points) > MAX_TEXT:
            raise _bad(f"{where}.points")
        if note.when:
            try:
                dates.extent(When(note.when.start, note.when.end))
            except ValueError:
                raise _bad(f"{where}.when") from None


# A field added to the model and forgotten here would be lost without a word.
assert {f.name for f in fields(Note)} == set(_Note.__struct_fields__)
assert {f.name for f in fields(Zone)} == set(_Zone.__struct_fields__)
for made, loaded in (
    (Material, _Material),
    (HandOver, _HandOver),
    (Page, _Page),
    (Cluster, _Cluster),
    (Statement, _Statement),
    (Rules, _Rules),
    (Inquiry, _Inquiry),
):
    assert {f.name for f in fields(made)} == set(loaded.__struct_fields__)
assert {f.name for f in fields(Ballot)} - {"badges"} == set(_Ballot.__struct_fields__)
assert {f.name for f in fields(Board)} - {"acts", "papers", "backers", "turnouts"} == set(_Board.__struct_fields__)
