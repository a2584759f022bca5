"""Workshops, doors and links over HTTP. Boards and files are in board_api.py, the watchman's pages in watch_api.py.

Each function gets a Call that endpoints.py has checked and gives the reply's struct or raises a Refusal.
"""

from flask import Response
from msgspec import json

from server.board.lookup import stands
from server.board.model import Board, Role
from server.board.refusals import Refusal
from server.web import bodies as b
from server.web.devices import device_of, keep_device
from server.web.downloads import qr_of
from server.web.endpoints import Call, Endpoint
from server.web.making import make_workshop
from server.web.seats import take_kept_seat, take_seat
from server.web.security import normal_code
from server.web.site import Site
from server.workshop.model import Link, Seat, Workshop

_PAGE_OF: dict[Role, str] = {"facilitator": "f", "screen": "s"}  # everybody else holds a phone


def create_workshop(site: Site, call: Call) -> b.WorkshopMade:
    body: b.NewWorkshop = call.body
    wait = site.creations.wait(site.loop.monotonic())
    if wait:
        raise Refusal("too_fast", {"wait_ms": int(wait * 1000) + 1})
    site.creations.take(site.loop.monotonic())
    if not body.title.strip():
        raise Refusal("empty", {"field": "title"})
    made = make_workshop(site, body)
    door = next(link for link in made.links.values() if link.role == "facilitator")
    seat = take_seat(site, made, "", "facilitator", "", "white", door)
    links = [b.LinkUrl(link.id, link.role, link_url(site, made, link, call.host)) for link in made.links.values()]
    return b.WorkshopMade(made.id, made.code, made.key, links, site.token_of(made.id, seat), seat)


def look_at_door(site: Site, call: Call) -> b.Door:
    workshop = site.opened_by(call.at["code"], device_of(site), call.address)
    return b.Door(workshop.id, workshop.title, workshop.language, list(workshop.levels), workshop.code)


def join(site: Site, call: Call) -> Response | b.Joined:
    """Take a seat by the code. The seat's own token opens its workshop without the code being guessed at."""
    body: b.Join = call.body
    workshop = _own_workshop(site, body) or site.opened_by(body.code, device_of(site), call.address)
    seat = take_seat(site, workshop, body.token, "participant", body.name, body.color)
    role = site.workshop(workshop.id).seats[seat].role
    reply = b.Joined(workshop.id, site.token_of(workshop.id, seat), seat, role)
    response = Response(json.encode(reply), mimetype="application/json")
    keep_device(site, response)
    return response


def look_at_link(site: Site, call: Call) -> b.Opens:
    """Tell what a link gives before anybody enters: what `enter` tells too, to nobody without the secret."""
    badge = _badge(site, call)
    if badge:
        return b.Opens("participant", name=badge.name, color=badge.color, code=site.workshop(call.workshop).code)
    link = _opened(site, call)
    board, _, id = link.zone.partition("/")
    if not id:
        return b.Opens(link.role)
    opened: Board = site.rooms.get(f"{call.workshop}/{board}").state
    number = next((at for at, zone in enumerate(stands(opened), 1) if zone.id == id), 0)
    return b.Opens(link.role, opened.zones[id].title if id in opened.zones else "", number)


def enter(site: Site, call: Call) -> b.Entered:
    """Take a seat by a link, or the one kept for who holds the badge."""
    body: b.Enter = call.body
    badge = _badge(site, call)
    if badge:
        workshop = site.workshop(call.workshop)
        seat = take_kept_seat(site, workshop, badge, body.name, body.color, body.token)
        return b.Entered(workshop.id, site.token_of(workshop.id, seat), seat, "participant", [])
    link = _opened(site, call)
    workshop = site.workshop(call.workshop)
    seat = take_seat(site, workshop, body.token, link.role, body.name, body.color, link)
    zones = [link.zone] if link.zone else []
    role = site.workshop(workshop.id).seats[seat].role
    return b.Entered(workshop.id, site.token_of(workshop.id, seat), seat, role, zones)


def list_links(site: Site, call: Call) -> b.Links:
    workshop = site.latest(call.workshop)  # a link added by socket is asked for by HTTP the next moment
    shown = [
        b.LinkShown(
            link.id, link.role, link.title, link.zone,
            "" if link.revoked else link_url(site, workshop, link, call.host), link.revoked,
        )
        for link in workshop.links.values()
    ]  # fmt: skip
    return b.Links(shown, site.join_url(workshop.key, call.host), workshop.code)


def draw_qr(site: Site, call: Call) -> Response:
    """Draw the join address. Open to all who know the workshop's id: they have been let in, and it is 80 bits long."""
    workshop = site.workshop(call.workshop)
    return qr_of(site.join_url(workshop.key, call.host))


def draw_link_qr(site: Site, call: Call) -> Response:
    """Draw a link's address, secret and all: facilitators only. Refuses `unknown_link`, for a revoked one too."""
    workshop = site.latest(call.workshop)
    link = workshop.links.get(call.at["link"])
    if link is None or link.revoked:
        raise Refusal("unknown_link")
    return qr_of(link_url(site, workshop, link, call.host), secret=True)


def link_url(site: Site, workshop: Workshop, link: Link, host: str) -> str:
    """Give a link's whole address. The secret stands in the fragment, which reaches no log and no referrer."""
    page = _PAGE_OF.get(link.role, "j")
    secret = site.keys.link_secret(workshop.id, link.id, link.generation)
    return f"{site.base_url(host)}/{page}/{workshop.id}#{link.id}.{secret}"


def _badge(site: Site, call: Call) -> Seat | None:
    """Give the seat whose badge was shown, None if what was sent is no badge's."""
    body: b.Fragment = call.body
    site.workshop(call.workshop)
    if not site.keys.fits_badge(body.secret, call.workshop, body.link):
        return None
    return site.latest(call.workshop).seats.get(body.link)


def _opened(site: Site, call: Call) -> Link:
    """Give the link whose secret was sent. One not there, closed or renewed, and a wrong secret are one answer."""
    link = _opened_here(site, call.workshop, call.body)
    if link is None:
        site.fresh(call.workshop)  # made or renewed a moment ago at another worker?
        link = _opened_here(site, call.workshop, call.body)
    if link is None:
        raise Refusal("unknown_link")
    return link


def _opened_here(site: Site, workshop_id: str, body: b.Fragment) -> Link | None:
    link = site.workshop(workshop_id).links.get(body.link)
    opened = site.keys.opens(body.secret, workshop_id, body.link, link.generation if link else 0)
    return link if link and opened and not link.revoked else None


def _own_workshop(site: Site, body: b.Join) -> Workshop | None:
    """Give the workshop of the token if the code is its code: that is no guess."""
    known = site.keys.seat_of(body.token)
    code = normal_code(body.code)
    if known is None or code is None:
        return None
    try:
        workshop = site.workshop(known[0])
    except Refusal:
        return None
    return workshop if code in (workshop.code, workshop.key) else None


ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops", "Create a workshop", create_workshop, b.WorkshopMade, b.NewWorkshop, 201,
        refusals=("empty", "too_long", "unknown_template", "bad_file", "too_many", "too_fast"),
    ),
    Endpoint(
        "GET", "/api/join/<code>", "Look up a join code or key", look_at_door, b.Door,
        refusals=("unknown_code", "too_fast"),
    ),
    Endpoint(
        "POST", "/api/join", "Take a seat by a join code or key", join, b.Joined, b.Join,
        refusals=("unknown_code", "too_fast", "blocked", "too_long", "too_many"),
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/look", "Tell what a link gives", look_at_link, b.Opens, b.Fragment,
        refusals=("unknown_room", "unknown_link"),
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/enter", "Take a seat by a link", enter, b.Entered, b.Enter,
        refusals=("unknown_room", "unknown_link", "blocked", "too_fast", "too_long", "too_many"),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/links", "List the links with their addresses", list_links, b.Links,
        who="facilitator", refusals=("unknown_room",),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/links/<link>/qr.svg", "QR code of a link's address", draw_link_qr,
        who="facilitator", refusals=("unknown_room", "unknown_link"), media=("image/svg+xml",),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/qr.svg", "QR code of the join address", draw_qr,
        refusals=("unknown_room",), media=("image/svg+xml",),
    ),
)  # fmt: skip
