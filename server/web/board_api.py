"""Boards over HTTP: made, imported, and taken home as files. Each function gets a Call that was checked before."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from flask import Response, request

from server.board.bringing import created
from server.board.commands import CreateBoard
from server.board.model import Board, Zone
from server.board.ordering import between
from server.board.refusals import Refusal
from server.board.visibility import audience
from server.exports import archive
from server.exports.formats import FORMATS, name_of
from server.exports.options import Options
from server.room.room import Room
from server.web import bodies as b
from server.web.downloads import file_of
from server.web.endpoints import Call, Endpoint
from server.web.making import check_room_for_step, from_template, make_board, make_step
from server.web.site import Site
from server.web.texts import text
from server.wire import codec
from server.workshop import templates


def create_board(site: Site, call: Call) -> b.BoardMade:
    """From a template or from nothing; what the body says beside that goes first."""
    body: b.NewBoard = call.body
    if body.template:
        described = from_template(body.template, site.workshop(call.workshop).language)
    else:
        described = CreateBoard("", "", "columns")
    given: dict[str, Any] = {
        name: value for name in ("layout", "title", "prompt", "start", "end") if (value := getattr(body, name))
    }
    if body.zones:
        given["zones"] = tuple(_zones(body.zones))
    workshop = site.workshop(call.workshop)
    described = replace(described, **given)
    zones = templates.sided(described.layout, described.zones, partial(text, workshop.language))
    if body.step:
        check_room_for_step(workshop)
    board = make_board(site, call.workshop, replace(described, zones=zones), body.after)
    return b.BoardMade(board, make_step(site, workshop, board) if body.step else "")


def _zones(asked: list[b.NewZone]) -> Iterator[Zone]:
    """Give the zones in the order asked for; the server makes the keys, and the ids that are left out."""
    orders: dict[str, str] = {}
    for number, zone in enumerate(asked, 1):
        order = orders[zone.parent] = between(orders.get(zone.parent, ""), "")
        described = {name: getattr(zone, name) for name in zone.__struct_fields__}
        yield Zone(**{**described, "id": zone.id or f"z{number}", "order": order})


def import_board(site: Site, call: Call) -> b.BoardMade:
    """Bring back an exported board with all its ids; with its own id too, unless the workshop has that already."""
    board: Board = site.offload(archive.load, bytes(call.body.body))
    return b.BoardMade(make_board(site, call.workshop, at_hand(site, call, created(board))))


def at_hand(site: Site, call: Call, described: CreateBoard) -> CreateBoard:
    """Leave out pictures that are not here. A file names them and does not hold them: what this workshop does not have
    would be a hole on every phone."""

    def there(zone: Zone) -> Zone:
        kept = (one for one in zone.materials if one.kind == "link" or site.store.file(call.workshop, f"{one.media}/1"))
        return replace(zone, materials=tuple(kept))

    photos = tuple(one for one in described.photos if site.store.file(call.workshop, f"{one.media}/1"))
    return replace(described, zones=tuple(there(zone) for zone in described.zones), photos=photos)


def export_board(site: Site, call: Call) -> Response:
    """Give a board as a file, as it was at `seq` and as the reader may see it."""
    board, _, extension = call.at["file"].rpartition(".")
    if extension not in FORMATS:
        raise Refusal("not_found")
    assert call.actor is not None
    room = site.board(call.workshop, board, call.actor)
    seq = _seq(room)
    site.charge(call.workshop, call.actor, "exports")
    began = site.loop.monotonic()
    options = replace(_options(site, call.workshop, room, seq), grid=_is_grid(extension))
    content = site.files.get(room, seq, extension, audience(call.actor.role), options)
    site.metrics.export_seconds.labels(extension).observe(site.loop.monotonic() - began)
    made = FORMATS[extension]
    return file_of(content, made.media_type, name_of(room.state, options), made.extension, "board")


def _is_grid(extension: str) -> bool:
    form = request.args.get("form", "")
    if form not in ("", "table", "grid"):
        raise Refusal("malformed", {"where": "form"})
    return extension == "csv" and form == "grid"


def show_moment(site: Site, call: Call) -> b.Moment:
    """Tell when a change was made, so that a past state can be chosen by the clock."""
    assert call.actor is not None
    room = site.board(call.workshop, call.at["board"], call.actor)
    seq = _seq(room)
    return b.Moment(seq, _time_of(site, room, seq))


def _seq(room: Room) -> int:
    asked = request.args.get("seq", "")
    if not asked:
        return room.seq
    if not (asked.isascii() and asked.isdigit() and len(asked) <= 12):
        raise Refusal("malformed", {"where": "seq"})
    if not 1 <= int(asked) <= room.seq:
        raise Refusal("not_found", {"seq": int(asked), "last": room.seq})
    return int(asked)


def _options(site: Site, workshop: str, room: Room, seq: int) -> Options:
    """What the file says beside the board. A past state is dated by its own change, not by the download."""
    of = site.workshop(workshop)
    at = _time_of(site, room, seq)
    date = datetime.fromtimestamp(at / 1000, UTC).date().isoformat()
    return Options(of.language, of.title, of.levels, seq, room.epoch, date)


def _time_of(site: Site, room: Room, seq: int) -> int:
    stood = site.store.read(room.id, seq - 1, 1)
    return codec.decode_entry(stood[0].payload, room.kind.name)[0].at if stood else site.loop.now()


ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops/<workshop>/boards", "Create a board", create_board, b.BoardMade, b.NewBoard, 201,
        who="facilitator",
        refusals=("unknown_room", "unknown_template", "empty", "too_long", "too_many", "bad_date", "bad_id", "exists",
                  "unknown_zone"),
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/boards/import", "Bring back an exported board", import_board, b.BoardMade,
        b.Import, 201, who="facilitator", refusals=("unknown_room", "bad_file", "too_many", "exists"),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/moment", "When a board was as it was after a change",
        show_moment, b.Moment, who="facilitator", refusals=("unknown_board", "not_found", "malformed"),
        query={"seq": "The change; the newest without it"},
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/<file>", "A board as a file", export_board,
        who="seat", refusals=("unknown_room", "unknown_board", "not_found", "too_fast", "malformed"),
        media=("application/json", "text/csv", "text/markdown", "application/pdf", "image/png",
               "image/svg+xml"),
        query={"seq": "State after this change; the newest without it",
               "form": 'Of a CSV: "table", one row a note; "grid", one column a field, for other whiteboards'},
    ),
)  # fmt: skip
assert {f.name for f in fields(CreateBoard)} >= {"title", "layout", "prompt", "start", "end", "zones", "notes"}
