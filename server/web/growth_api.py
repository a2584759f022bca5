"""How a board grew: its log in pages, for the film on the big screen, which tells everybody the
same, what is public; and in full for the desk, where a facilitator goes back in time."""

from typing import Any

from flask import request
from msgspec import Raw, Struct

from server.board.refusals import Refusal
from server.board.visibility import mask, told_again
from server.room.room import Room
from server.web.endpoints import Call, Endpoint
from server.web.site import Site
from server.wire import codec

PAGE = 1_000  # entries; a store reads no more at a time


class Growth(Struct, frozen=True):
    """Entries after the one asked for, as on the socket. `last` is the newest there is: ask on until it is reached."""

    epoch: str
    after: int
    last: int
    changes: list[dict[str, Any]]


def show_growth(site: Site, call: Call) -> Growth:
    """Without what was withdrawn since, and with nothing that was still veiled then; or `full`, for the desk."""
    assert call.actor is not None
    room = site.board(call.workshop, call.at["board"], call.actor)
    full = request.args.get("full") == "1"
    if full and call.actor.role != "facilitator":
        raise Refusal("not_allowed", {"role": call.actor.role})
    site.charge(call.workshop, call.actor, "exports")
    after = _after(room)
    told = _told_in_full if full else _told
    changes: list[Any] = [Raw(told(room, stored.payload)) for stored in site.store.read(room.id, after, PAGE)]
    return Growth(room.epoch, after, room.seq, changes)


def _after(room: Room) -> int:
    asked = request.args.get("after", "0")
    if not (asked.isascii() and asked.isdigit() and len(asked) <= 12):
        raise Refusal("malformed", {"where": "after"})
    if int(asked) > room.seq:
        raise Refusal("not_found", {"seq": int(asked), "last": room.seq})
    return int(asked)


def _told(room: Room, payload: bytes) -> bytes:
    entry, _ = codec.decode_entry(payload, room.kind.name)
    return codec.encode_entry(entry.seq, entry.at, mask(told_again(room.state, entry.body), "public"))


def _told_in_full(room: Room, payload: bytes) -> bytes:
    """As a facilitator's socket was told it: with names, and with what was taken away since."""
    entry, _ = codec.decode_entry(payload, room.kind.name)
    return codec.encode_entry(entry.seq, entry.at, mask(entry.body, "full"))


ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/growth", "How a board grew, change by change", show_growth,
        Growth, who="seat", refusals=("unknown_board", "not_allowed", "not_found", "malformed", "too_fast"),
        query={
            "after": "The change to go on from; the beginning without it",
            "full": "1 tells a facilitator all they may read, also of what was removed since",
        },
    ),
)  # fmt: skip
