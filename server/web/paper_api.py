"""What is printed for rounds, and who met whom, as files: name tags, station plans, contacts. All of them name people
and some open their seats: they are for facilitators, made anew each time and kept in no cache."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Response, request

from server.board.lookup import stands
from server.board.refusals import Refusal
from server.exports import badges, contacts, stations
from server.exports.where import Boards
from server.exports.words import word
from server.web.downloads import file_of
from server.web.endpoints import Call, Endpoint
from server.web.roster_api import badge_url
from server.web.site import Site
from server.workshop.lookup import mix_of
from server.workshop.model import Mix, Workshop


def export_badges(site: Site, call: Call) -> Response:
    """Name tags of everybody expected or here, ten of 90 x 54 mm a page, with cutting marks."""
    workshop = _asked(site, call)
    seats = [seat for seat in workshop.seats.values() if seat.role == "participant" and not seat.blocked]
    links = {seat.id: badge_url(site, workshop, seat, call.host) for seat in seats}
    return _made(site, workshop, "badges", "pdf", "application/pdf", badges.pdf, links)


def export_stations(site: Site, call: Call) -> Response:
    """Who goes where: a list by name, then a sign for every station with who comes when to which table."""
    workshop = _asked(site, call)
    media, render = _render(stations.RENDER, call)
    mix = mix_of(workshop, _mix())
    given = (_doors(site, workshop, mix, call.host),) if render is stations.pdf else ()
    return _made(site, workshop, "stations", call.at["extension"], media, render, mix, *given)


def export_contacts(site: Site, call: Call) -> Response:
    """Who met whom in the rounds that have begun, of those who agreed that it is listed."""
    workshop = _asked(site, call)
    media, render = _render(contacts.RENDER, call)
    return _made(site, workshop, "contacts", call.at["extension"], media, render)


def _asked(site: Site, call: Call) -> Workshop:
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    return site.latest(call.workshop)


def _mix() -> str:
    return request.args.get("mix", "")[:40]


def _render(known: Mapping[str, tuple[str, Callable[..., bytes]]], call: Call) -> tuple[str, Callable[..., bytes]]:
    found = known.get(call.at["extension"])
    if found is None:
        raise Refusal("not_found")
    return found


def _made(
    site: Site, workshop: Workshop, kind: str, extension: str, media: str, render: Callable[..., bytes], *given: Any
) -> Response:
    boards = _boards(site, workshop)
    content = site.files.in_turn(lambda: site.offload(render, workshop, *given, boards))
    title = f"{word(workshop.language, f'exports-{kind}')} {workshop.title}"
    return file_of(content, media, title, extension, kind, private=True)


def _doors(site: Site, workshop: Workshop, mix: Mix, asked_host: str) -> dict[str, str]:
    """Give what the QR code at each stand of a mix says; tables have none."""
    known = _boards(site, workshop).get(mix.board, ())
    return {id: site.stand_url(workshop.key, mix.board, id, asked_host) for id in known}


def _boards(site: Site, workshop: Workshop) -> Boards:
    """Give the order of the stands, from which their letters follow."""
    asked = {mix.board for mix in workshop.mixes.values()} & {board.id for board in workshop.boards}
    return {id: tuple(zone.id for zone in stands(site.fresh(f"{workshop.id}/{id}").state)) for id in sorted(asked)}


ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/badges.pdf", "Name tags to print", export_badges,
        who="facilitator", refusals=("too_fast",), media=("application/pdf",),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/stations.<extension>", "Who goes where, on paper", export_stations,
        who="facilitator", refusals=("unknown_mix", "not_found", "too_fast"),
        media=tuple(media for media, _ in stations.RENDER.values()), query={"mix": "The mix"},
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/contacts.<extension>", "Who met whom", export_contacts,
        who="facilitator", refusals=("not_found", "too_fast"),
        media=tuple(media for media, _ in contacts.RENDER.values()),
    ),
)  # fmt: skip
