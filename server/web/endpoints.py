"""How an endpoint is written down, so that what is served and what /api/openapi.json says cannot part.

An Endpoint names its method, path, bodies and who may call; `blueprint` makes Flask routes of them, which check the
origin, the size, the body's type and the caller before any of our code runs.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec
from flask import Blueprint, Response, request

from server.agendas.reading import MAX_BYTES
from server.board.model import Actor
from server.board.refusals import Refusal
from server.imports.draft import MAX_BYTES as MAX_BOARD
from server.media.pages import MAX_FILE
from server.roster.sheet import MAX_BYTES as MAX_LIST
from server.web.bodies import AgendaFile, Import, MediaFile, NewWorkshop
from server.web.devices import address
from server.web.import_bodies import BoardFile
from server.web.people_bodies import MeetingsFile, RosterFile, StandsFile
from server.web.site import Site

MAX_BODY = 64 * 1024
MAX_IMPORT = 8 * 1024 * 1024
# It may hold an agenda's file, whose quotes and ends of lines take two bytes in JSON.
LARGER: dict[type, int] = {NewWorkshop: MAX_BODY + 2 * MAX_BYTES}
# Bodies that are files: how large at most, and their type. A foreign page's form can send neither type.
FILES: dict[type, tuple[int, str]] = {
    Import: (MAX_IMPORT, "application/json"),
    AgendaFile: (MAX_BYTES, "application/yaml"),
    MediaFile: (MAX_FILE, "application/octet-stream"),
    RosterFile: (MAX_LIST, "application/octet-stream"),
    MeetingsFile: (MAX_LIST, "application/octet-stream"),
    StandsFile: (MAX_LIST, "application/octet-stream"),
    BoardFile: (MAX_BOARD, "application/octet-stream"),
}

Who = Literal["anyone", "seat", "host", "facilitator"]  # a host with a stand; a facilitator may what a host may


@dataclass(frozen=True, slots=True)
class Call:
    """One request, checked. `actor` is None where anyone may call; `at` has the path's parts."""

    body: Any
    actor: Actor | None
    at: dict[str, str]
    host: str
    address: str

    @property
    def workshop(self) -> str:
        return self.at["workshop"]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`refusals` are the codes beside those that every endpoint can give. `media` is what it sends if not JSON."""

    method: Literal["GET", "POST"]
    path: str
    summary: str
    run: Callable[[Site, Call], Any]
    reply: type | None = None
    body: type | None = None
    status: int = 200
    who: Who = "anyone"
    refusals: tuple[str, ...] = ()
    media: tuple[str, ...] = ("application/json",)
    query: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.run.__name__


def blueprint(site: Site, endpoints: tuple[Endpoint, ...]) -> Blueprint:
    """Make the routes."""
    routes = Blueprint("api", __name__)
    for endpoint in endpoints:
        routes.add_url_rule(endpoint.path, endpoint.name, _view(site, endpoint), methods=[endpoint.method])
    return routes


def _view(site: Site, endpoint: Endpoint) -> Callable[..., Response]:
    typed = endpoint.body if endpoint.body not in FILES else None
    decoder: msgspec.json.Decoder[Any] | None = msgspec.json.Decoder(typed) if typed else None

    def view(**at: str) -> Response:
        if endpoint.method != "GET" and not site.origins.allows(request.headers.get("Origin"), request.environ):
            raise Refusal("foreign_origin")
        actor = _caller(site, endpoint, at)
        body = _body(endpoint, decoder) if endpoint.body else None
        reply = endpoint.run(site, Call(body, actor, at, request.host, address()))
        if isinstance(reply, Response):
            return reply
        return Response(msgspec.json.encode(reply), endpoint.status, mimetype="application/json")

    return view


def _caller(site: Site, endpoint: Endpoint, at: dict[str, str]) -> Actor | None:
    if endpoint.who == "anyone":
        return None
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    actor = site.actor(at["workshop"], token.strip() if kind.lower() == "bearer" else "", at.get("board", ""))
    may = endpoint.who == "seat" or actor.role == "facilitator"
    if not may and not (endpoint.who == "host" and site.has_stand(at["workshop"], actor)):
        raise Refusal("not_allowed", {"role": actor.role})
    return actor


def _body(endpoint: Endpoint, decoder: "msgspec.json.Decoder[Any] | None") -> Any:
    assert endpoint.body
    limit, media = FILES.get(endpoint.body, (LARGER.get(endpoint.body, MAX_BODY), "application/json"))
    request.max_content_length = limit
    if (request.content_length or 0) > limit:
        raise Refusal("too_large", {"limit": limit})
    if request.mimetype != media:
        # a foreign page's form can send any other type without asking first
        raise Refusal("malformed", {"where": "Content-Type"})
    raw = request.get_data(cache=False)
    if decoder is None:
        return endpoint.body(msgspec.Raw(raw))
    try:
        return decoder.decode(raw)
    except msgspec.DecodeError as error:
        raise Refusal("malformed", {"where": _place(str(error))}) from None
    except (UnicodeError, RecursionError):
        raise Refusal("malformed", {"where": "$"}) from None


def _place(message: str) -> str:
    # msgspec names the place ("... - at `$.title`") and never the content
    return message.rpartition("at `")[2].rstrip("`")[:80] if "at `" in message else "$"
