"""The past of a board, for facilitators: what differs between two of its states, and a replay of how it grew.

A facilitator reads of the past what they may read of the present. A replay is made to be shown around: it holds what
everybody may be told today.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Response, request
from msgspec import Struct

from server.board.changes import Change
from server.board.difference import Turn, difference
from server.board.model import Board
from server.board.refusals import Refusal
from server.board.visibility import mask, told_again, view
from server.exports import turns as written
from server.exports.options import Options
from server.exports.words import clock_in_words, word
from server.media.moving import TYPES, Moving
from server.room.room import Room
from server.web import work
from server.web.downloads import asked_zone, file_of
from server.web.endpoints import Call, Endpoint
from server.web.replaying import replayed
from server.web.site import Site
from server.wire import codec

PAGE = 1_000  # entries; a store reads no more at a time
WIDTH = 1_280  # pixels of a replay: a screen's, in a size that can be sent


class Difference(Struct, frozen=True):
    """What has become of notes between the states after two changes: what is gone first, all else as it hangs."""

    first: int
    second: int
    turns: list[Turn]


def show_difference(site: Site, call: Call) -> Difference:
    """As the facilitator may read both states: what is still private is in neither."""
    room, first, second = _asked(site, call)
    before, after = (_state(room, seq) for seq in (first, second))
    return Difference(first, second, list(difference(before, after)))


def export_difference(site: Site, call: Call) -> Response:
    """The same as a file to read, or as a table."""
    found = written.RENDER.get(call.at["extension"])
    if found is None:
        raise Refusal("not_found")
    media, render = found
    room, first, second = _asked(site, call)
    workshop = site.workshop(call.workshop)
    before, after = (_state(room, seq) for seq in (first, second))
    zone = asked_zone()
    now = word(workshop.language, "exports-now")
    told = [now if seq == room.seq else _clock(site, room, seq, zone) for seq in (first, second)]
    options = Options(workshop.language, workshop.title, workshop.levels)
    content = site.offload(render, before, after, difference(before, after), " → ".join(told), options)
    title = word(workshop.language, "exports-difference-of", board=after.title)
    return file_of(content, media, title, call.at["extension"], "difference", private=True)


def export_replay(site: Site, call: Call) -> Response:
    """Draw how the board grew, half a minute long; `work` is a name under which one asks how far it is or ends it."""
    kind = call.at["extension"]
    if kind not in TYPES:
        raise Refusal("not_found")
    assert call.actor is not None
    room = site.board(call.workshop, call.at["board"], call.actor)
    site.charge(call.workshop, call.actor, "exports")
    workshop, zone = site.workshop(call.workshop), asked_zone()
    day = datetime.fromtimestamp(_time_of(site, room, room.seq) / 1000, zone).date().isoformat()
    options = Options(workshop.language, workshop.title, workshop.levels, room.seq, room.epoch, day, WIDTH, zone.key)
    name = (room.id, room.epoch, room.seq, kind, options)
    content = site.replays.get(name, lambda: _replay(site, call, room, options, kind))
    return file_of(content, TYPES[kind], f"{room.state.title} {day}", kind, "replay")


def _replay(site: Site, call: Call, room: Room, options: Options, kind: Moving) -> bytes:
    name = request.args.get("work", "")[:40]

    def told(share: float) -> bool:
        if name and not work.tell_progress(site.store, call.workshop, name, share):
            raise Refusal("stopped")
        return True

    told(0.0)  # it may wait for its turn
    changes = _changes(site, room, options.seq)
    made: bytes = site.files.in_turn(
        lambda: site.offload(replayed, changes, view(room.state, "public"), options, kind, told=told)
    )
    return made


def _changes(site: Site, room: Room, last: int) -> list[tuple[int, Change]]:
    """Give the log as everybody may be told it again today."""
    found: list[tuple[int, Change]] = []
    while len(found) < last:
        page = site.store.read(room.id, len(found), min(PAGE, last - len(found)))
        if not page:
            break  # another life of the log has begun meanwhile
        for stored in page:
            entry, change = codec.decode_entry(stored.payload, room.kind.name)
            found.append((entry.at, mask(told_again(room.state, change), "public")))  # type: ignore[arg-type]
        site.loop.sleep(0)
    return found


def _asked(site: Site, call: Call) -> tuple[Room, int, int]:
    assert call.actor is not None
    room = site.board(call.workshop, call.at["board"], call.actor)
    site.charge(call.workshop, call.actor, "exports")
    return room, _seq("first", room), _seq("second", room)


def _seq(name: str, room: Room) -> int:
    asked = request.args.get(name, "")
    if not asked:
        return room.seq
    if not (asked.isascii() and asked.isdigit() and len(asked) <= 12):
        raise Refusal("malformed", {"where": name})
    if not 1 <= int(asked) <= room.seq:
        raise Refusal("not_found", {"seq": int(asked), "last": room.seq})
    return int(asked)


def _state(room: Room, seq: int) -> Board:
    return view(room.state_at(seq), "full")


def _clock(site: Site, room: Room, seq: int, zone: ZoneInfo) -> str:
    return clock_in_words(datetime.fromtimestamp(_time_of(site, room, seq) / 1000, zone))


def _time_of(site: Site, room: Room, seq: int) -> int:
    stood = site.store.read(room.id, seq - 1, 1)
    return codec.decode_entry(stood[0].payload, room.kind.name)[0].at if stood else site.loop.now()


_SEQS = {
    "first": "State after this change; the newest without it",
    "second": "Compared with the state after this change; the newest without it",
}
_ZONE = {"zone": "Whose clocks are shown, such as Europe/Berlin; without it UTC, and it says so"}
ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/difference", "What has become of a board's notes",
        show_difference, Difference, who="facilitator",
        refusals=("unknown_board", "not_found", "malformed", "too_fast"), query=_SEQS,
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/difference.<extension>", "The same as a file",
        export_difference, who="facilitator", refusals=("unknown_board", "not_found", "malformed", "too_fast"),
        media=tuple(media for media, _ in written.RENDER.values()), query=_SEQS | _ZONE,
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/replay.<extension>", "How a board grew, as a moving picture",
        export_replay, who="facilitator", refusals=("unknown_board", "not_found", "malformed", "too_fast", "stopped"),
        media=tuple(TYPES.values()),
        query=_ZONE | {"work": "A name for this work, to ask how far it is and to end it"},
    ),
)  # fmt: skip
