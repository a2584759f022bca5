"""A marketplace over HTTP: a list of projects is read as stands, signs are printed, links and interfaces taken home.

The table of stands holds links that edit them: like all of this it is for facilitators, made anew and kept nowhere.
"""

from collections.abc import Callable
from typing import Any

from flask import Response

from server.board.lookup import stands
from server.board.model import Board, Zone
from server.board.refusals import Refusal
from server.exports import market_tables, signs
from server.exports.options import Options
from server.exports.words import word
from server.roster.comparing import Was
from server.roster.stands import FIELDS, StandRow, beside, read
from server.web import people_bodies as b
from server.web.api import link_url
from server.web.downloads import file_of
from server.web.endpoints import Call, Endpoint
from server.web.site import Site
from server.workshop.model import Workshop

CSV = "text/csv; charset=utf-8"


def read_stands(site: Site, call: Call) -> b.StandsRead:
    """Say what a list of projects says and which of them the board has; the desk makes stands of it."""
    board = _board(site, call, call.at["board"])
    language = site.workshop(call.workshop).language
    known = stands(board)
    spelt = tuple(topic for zone in known for topic in zone.topics)
    data = bytes(call.body.body)
    sheet = site.files.in_turn(lambda: site.offload(read, data, language, spelt))
    rows = [_row(row, zone.id if zone else "", _was(row, zone)) for row, zone in beside(known, sheet.rows)]
    return b.StandsRead(rows, list(sheet.problems), list(sheet.columns), list(sheet.left), sheet.headed)


def _was(row: StandRow, zone: Zone | None) -> Was:
    if zone is None:
        return "new"
    return "same" if all(getattr(row, name) == getattr(zone, name) for name in FIELDS) else "changed"


def _row(row: StandRow, zone: str, was: Was) -> b.StandRead:
    return b.StandRead(row.line, **{name: getattr(row, name) for name in FIELDS}, zone=zone, was=was)


def export_signs(site: Site, call: Call) -> Response:
    """A sign for every stand with a QR code for its visitors, one A4 page each."""
    workshop, board, options = _asked(site, call)
    links = {zone.id: site.stand_url(workshop.key, board.id, zone.id, call.host) for zone in stands(board)}
    code = f"{workshop.code[:4]} {workshop.code[4:]}"
    door = signs.Door(site.base_url(call.host).partition("://")[2], code, links)
    return _made(site, options, board, "signs", "pdf", "application/pdf", signs.pdf, door)


def export_stands(site: Site, call: Call) -> Response:
    """The stands with topics, visits and the link that edits each, for a mail merge."""
    workshop, board, options = _asked(site, call)
    links = {
        link.zone.partition("/")[2]: link_url(site, workshop, link, call.host)
        for link in workshop.links.values()
        if link.role == "host" and not link.revoked and link.zone.startswith(f"{board.id}/")
    }
    return _made(site, options, board, "stands", "csv", CSV, market_tables.stands_csv, links)


def export_interfaces(site: Site, call: Call) -> Response:
    """Where projects touch: both sides, why, how far it has come."""
    _, board, options = _asked(site, call)
    return _made(site, options, board, "interfaces", "csv", CSV, market_tables.interfaces_csv)


def export_overlap(site: Site, call: Call) -> Response:
    """How many topics each two stands share."""
    _, board, options = _asked(site, call)
    return _made(site, options, board, "overlap", "csv", CSV, market_tables.overlap_csv)


def _asked(site: Site, call: Call) -> tuple[Workshop, Board, Options]:
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    workshop = site.latest(call.workshop)
    board = _board(site, call, call.at["board"])
    return workshop, board, Options(workshop.language, workshop.title)


def _board(site: Site, call: Call, id: str) -> Board:
    assert call.actor is not None
    board: Board = site.board(call.workshop, id, call.actor).state
    if board.layout != "stands":
        raise Refusal("no_stand", {"zone": ""})
    return board


def _made(
    site: Site, options: Options, board: Board, kind: str, extension: str, media: str,
    render: Callable[..., bytes], *given: Any,
) -> Response:  # fmt: skip
    content = site.files.in_turn(lambda: site.offload(render, board, *given, options))
    title = f"{word(options.language, f'exports-{kind}')} {board.title}"
    return file_of(content, media, title, extension, kind, private=True)


_REFUSALS = ("unknown_board", "no_stand", "too_fast")

ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops/<workshop>/boards/<board>/stands", "Read a list of projects", read_stands,
        b.StandsRead, b.StandsFile, who="facilitator", refusals=("unknown_board", "no_stand", "bad_roster"),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/<board>/signs.pdf", "Signs of stands to print", export_signs,
        who="facilitator", refusals=_REFUSALS, media=("application/pdf",),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/<board>/stands.csv", "Stands and the links that edit them",
        export_stands,
        who="facilitator", refusals=_REFUSALS, media=("text/csv",),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/<board>/interfaces.csv", "Where projects touch",
        export_interfaces,
        who="facilitator", refusals=_REFUSALS, media=("text/csv",),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/<board>/overlap.csv", "How many topics stands share",
        export_overlap,
        who="facilitator", refusals=_REFUSALS, media=("text/csv",),
    ),
)  # fmt: skip
