"""The complete file of a board (JSON), and the way back. A loaded board equals the dumped one.

What is loaded is hostile until it has passed here: types, lengths, ids, dates and references are checked, and the
first thing wrong is refused as `bad_file` with its place. The format is versioned; older versions stay readable.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from server.board import dates
from server.board.limits import MAX_TEXT
from server.board.match import Match
from server.board.model import (
    Ballot,
    Board,
    Cluster,
    HandOver,
    Inquiry,
    Interface,
    Material,
    Note,
    Page,
    Point,
    Rules,
    Statement,
    Support,
    Tally,
    When,
    Zone,
)
from server.board.refusals import Refusal
from server.exports import shape
from server.exports.photo_file import PhotoRead, photos

FORMAT = "stellwand-board"
VERSION = 1
MAX_BYTES = 64 * 1024 * 1024  # 5,000 notes of 2,000 four-byte characters and their fields

_decoder = msgspec.json.Decoder(shape.File)
_T = TypeVar(
    "_T",
    shape.Note,
    shape.Zone,
    shape.Cluster,
    shape.Statement,
    shape.Ballot,
    shape.Inquiry,
    shape.Interface,
    PhotoRead,
)


def dump(board: Board, seq: int = 0, epoch: str = "") -> bytes:
    """Write a board with everything its view has: ids, orders, authors and removed notes where the reader has them.

    Notes whose content the reader may not see, ballots that are still open, and how to reach people are left out.
    How many visited a stand or answered a listing is told and not brought back: nobody who comes to the loaded board
    has been there.
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
        "visits": {id: turnout.count for id, turnout in sorted(board.turnouts.items()) if turnout.count},
        "answers": _by_note(board.matches.values()),
        "agreed": _by_note(one for one in board.matches.values() if one.state == "agreed"),
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


def _board(read: shape.Board) -> Board:
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


def _zone(read: shape.Zone) -> Zone:
    materials = tuple(
        Material(**_values(one) | {"pages": tuple(Page(page.width, page.height) for page in one.pages)})
        for one in read.materials
    )
    hand_overs = tuple(HandOver(**_values(one)) for one in read.hand_overs)
    return Zone(**_values(read) | {"materials": materials, "hand_overs": hand_overs})


def _note(read: shape.Note) -> Note:
    points = tuple(Point(point.level, point.text) for point in read.points)
    when = When(read.when.start, read.when.end, read.when.circa) if read.when else None
    return Note(**_values(read) | {"points": points, "when": when})


def _statement(read: shape.Statement) -> Statement:
    return Statement(**_values(read) | {"support": Support(**_values(read.support))})


def _by_note(matches: Iterable[Match]) -> dict[str, int]:
    return dict(sorted(Counter(one.note for one in matches).items()))


def _counted(ballot: Ballot) -> dict[str, Any]:
    """Papers stay where they are, and so does who entered them."""
    return {name: value for name, value in asdict(ballot).items() if name != "badges"}


def _ballot(read: shape.Ballot) -> Ballot:
    return Ballot(**_values(read) | {"tallies": tuple(Tally(**_values(one)) for one in read.tallies)})


def _distinct(items: tuple[_T, ...], name: str) -> Iterable[_T]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        if item.id in seen:
            raise _bad(f"$.board.{name}[{index}].id")
        seen.add(item.id)
    return items


def _check_axis(read: shape.Board) -> None:
    if not read.start and not read.end:
        return
    try:
        ordered = dates.span(read.start)[0] < dates.span(read.end)[1]
    except ValueError:
        ordered = False
    if not ordered:
        raise _bad("$.board.end" if read.start else "$.board.start")


def _check_zones(read: shape.Board, zones: dict[str, Zone]) -> None:
    for index, zone in enumerate(read.zones):
        if zone.parent and (zone.parent not in zones or zone.parent == zone.id or zones[zone.parent].parent):
            raise _bad(f"$.board.zones[{index}].parent")


def _check_notes(read: shape.Board, zones: dict[str, Zone]) -> None:
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
