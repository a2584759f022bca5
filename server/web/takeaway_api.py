"""What one person takes along, over HTTP: for the seat itself, and for who holds the link that it has made.

A link holds no right but to read this, as it is at that moment. Its secret is derived (security.py); what is stored is
how often a link was made or taken back, in the seat's own pocket, which no frame and no facilitator is told.
"""

from datetime import datetime

from flask import Response

from server.board.model import Actor
from server.board.refusals import Refusal
from server.exports.options import Options
from server.exports.takeaway.formats import FORMATS, render
from server.exports.takeaway.mine import mine
from server.exports.words import word
from server.web import bodies as b
from server.web.downloads import asked_language, asked_zone, file_of, qr_of
from server.web.endpoints import Call, Endpoint
from server.web.security import new_id
from server.web.site import Site
from server.workshop import roles
from server.workshop.commands import LinkTakeaway
from server.workshop.model import Workshop
from server.workshop.partners import NOTHING

TAKERS = ("participant", "host", "scribe", "guest")


def export_takeaway(site: Site, call: Call) -> Response:
    """What this seat has written, seen and promised, and whom it has met, as far as they agreed."""
    actor = _taker(call)
    site.charge(call.workshop, actor, "exports")
    return _file(site, site.latest(call.workshop), actor.seat, call.at["extension"])


def open_takeaway(site: Site, call: Call) -> Response:
    """The same, for who holds the link. One that was taken back, a wrong one, and one of a seat that was closed are one
    answer: `unknown_link`."""
    body: b.TakeawayKey = call.body
    try:
        workshop = site.latest(call.workshop)
        actor = roles.actor(workshop, body.seat)
    except Refusal as refusal:
        raise (refusal if refusal.code == "store_away" else Refusal("unknown_link")) from None
    links, turn = workshop.pockets.get(body.seat, NOTHING).links, workshop.seats[body.seat].turn
    if not site.keys.opens_takeaway(body.secret, workshop.id, body.seat, turn, links):
        raise Refusal("unknown_link")
    # a budget of its own: who was given the link cannot use up what its owner may ask for
    site.charge(call.workshop, Actor(f"{body.seat}/link", actor.role), "exports")
    return _file(site, workshop, body.seat, call.at["extension"])


def link_takeaway(site: Site, call: Call) -> b.TakeawayUrl:
    """Make the link, or take it back; asked twice, it stays as it is."""
    actor = _taker(call)
    asked: b.TakeawayLink = call.body
    site.charge(call.workshop, actor, "changes")
    site.rooms.submit(call.workshop, new_id(), LinkTakeaway(asked.on), actor)
    return b.TakeawayUrl(_url(site, site.workshop(call.workshop), actor.seat, call.host))


def tell_takeaway_link(site: Site, call: Call) -> b.TakeawayUrl:
    """Give the link that opens it now, so that whoever has made one finds it again; "" without one."""
    return b.TakeawayUrl(_url(site, site.latest(call.workshop), _taker(call).seat, call.host))


def draw_takeaway_qr(site: Site, call: Call) -> Response:
    """Draw the link, to carry it over to another device. Refuses `unknown_link` without one."""
    url = _url(site, site.latest(call.workshop), _taker(call).seat, call.host)
    if not url:
        raise Refusal("unknown_link")
    return qr_of(url, secret=True)


def _taker(call: Call) -> Actor:
    assert call.actor is not None
    if call.actor.role not in TAKERS:
        raise Refusal("not_allowed", {"role": call.actor.role})
    return call.actor


def _url(site: Site, workshop: Workshop, seat: str, host: str) -> str:
    """The secret stands in the fragment, as that of every link; the language in the address, as one had it."""
    links, turn = workshop.pockets.get(seat, NOTHING).links, workshop.seats[seat].turn
    if not links % 2:
        return ""
    language = asked_language(workshop)
    query = f"?language={language}" if language != workshop.language else ""
    secret = site.keys.takeaway_secret(workshop.id, seat, turn, links)
    return f"{site.base_url(host)}/t/{workshop.id}{query}#{seat}.{secret}"


def _file(site: Site, workshop: Workshop, seat: str, extension: str) -> Response:
    if extension not in FORMATS:
        raise Refusal("not_found")
    began = site.loop.monotonic()
    rooms = [site.fresh(f"{workshop.id}/{ref.id}") for ref in workshop.boards if not ref.removed]
    workshop = site.workshop(workshop.id)  # as it is after waiting for the boards
    zone, language = asked_zone(), asked_language(workshop)
    today = datetime.fromtimestamp(site.loop.now() / 1000, zone).date().isoformat()
    options = Options(language, workshop.title, workshop.levels, date=today, zone=zone.key)
    own = site.rooms.get(workshop.id)
    state = ((own.epoch, own.seq), *((room.id, room.epoch, room.seq) for room in rooms))
    content = site.files.once(
        ("takeaway", workshop.id, seat, extension, options, state),
        lambda: site.offload(render, extension, mine(workshop, tuple(room.state for room in rooms), seat), options),
    )
    site.metrics.export_seconds.labels(f"takeaway.{extension}").observe(site.loop.monotonic() - began)
    title = f"{word(language, 'exports-takeaway')} {workshop.title}"
    return file_of(content, FORMATS[extension].media_type, title, extension, "takeaway", private=True)


_MEDIA = tuple(made.media_type for made in FORMATS.values())
_LANGUAGE = {"language": "`de` or `en`; the workshop's without it"}
_QUERY = {**_LANGUAGE, "zone": "Whose clocks date it, such as `Europe/Berlin`; UTC without it"}
_MINE = "/api/workshops/<workshop>/seats/me/takeaway"
ENDPOINTS = (
    Endpoint(
        "GET", f"{_MINE}.<extension>", "What one takes along, as a file", export_takeaway, who="seat",
        refusals=("not_allowed", "not_found", "too_fast", "malformed"), media=_MEDIA, query=_QUERY,
    ),
    Endpoint(
        "POST", _MINE, "Make a link to what one takes along, or take it back", link_takeaway,
        b.TakeawayUrl, b.TakeawayLink, who="seat", refusals=("not_allowed", "too_fast"), query=_LANGUAGE,
    ),
    Endpoint(
        "GET", _MINE, "The link to what one takes along, if there is one", tell_takeaway_link,
        b.TakeawayUrl, who="seat", refusals=("not_allowed",), query=_LANGUAGE,
    ),
    Endpoint(
        "GET", f"{_MINE}/qr.svg", "QR code of that link", draw_takeaway_qr, who="seat",
        refusals=("not_allowed", "unknown_link"), media=("image/svg+xml",), query=_LANGUAGE,
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/takeaway.<extension>", "What somebody takes along, by their link",
        open_takeaway, body=b.TakeawayKey, refusals=("unknown_link", "not_found", "too_fast", "malformed"),
        media=_MEDIA, query=_QUERY,
    ),
)  # fmt: skip
