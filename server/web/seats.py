"""Seats over HTTP: kept by the device that had them, waiting for somebody on the roster, or new.

Nobody becomes two by opening a host's link: a device that has a seat keeps it, and that seat hosts the stand as well.
"""

from server.board.model import Actor, Color, Role
from server.board.refusals import Refusal
from server.roster.headings import fold, spellings
from server.web.security import new_id
from server.web.site import Site
from server.workshop.commands import ChangeSeat, OpenStand, TakeSeat
from server.workshop.hosting import HOSTS
from server.workshop.model import Link, Seat, Workshop
from server.workshop.roles import SERVER


def take_seat(
    site: Site, workshop: Workshop, token: str, role: Role, name: str, color: Color, link: Link | None = None
) -> str:
    """Give the seat the token held before if it still stands and came by the same door, or comes by a host's; else, to
    a participant, the one that waits for somebody of this name; else a new one."""
    kept = _kept_seat(site, workshop, token, link)
    if kept:
        _change(site, workshop, kept, name, color)
        return kept.seat
    expected = expected_as(workshop, name) if role == "participant" and link is None else None
    if expected:
        try:
            return take_kept_seat(site, workshop, expected, name, color)
        except Refusal as refusal:
            if refusal.code != "taken":  # somebody of the same name was faster
                raise
    id = new_id()
    door = (link.id, link.generation) if link else ("", 0)
    site.rooms.submit(workshop.id, new_id(), TakeSeat(id, role, name, color, *door), SERVER)
    return id


def take_kept_seat(site: Site, workshop: Workshop, seat: Seat, name: str, color: Color, token: str = "") -> str:
    """Come to a seat of the roster, or come again with a device it has. Refuses `blocked`, and `taken` to any other
    device, unless the seat was lent."""
    if seat.blocked:
        raise Refusal("blocked")
    if seat.at and token and site.keys.seat_of(token) == (workshop.id, seat.id, seat.turn):
        _change(site, workshop, Actor(seat.id, seat.role), name, color)
    else:
        site.rooms.submit(workshop.id, new_id(), TakeSeat(seat.id, "participant", name, color), SERVER)
    return seat.id


def expected_as(workshop: Workshop, name: str) -> Seat | None:
    """Give the one seat that is kept free for somebody of this name, if there is exactly one: as it is spelt, else as
    other keyboards spell it, where nobody else has a name like it."""
    wanted = fold(name)
    waiting = [seat for seat in workshop.seats.values() if not seat.at and not seat.blocked]
    found = [seat for seat in waiting if fold(seat.name) == wanted]
    if not found:
        near = spellings(name)
        found = [seat for seat in waiting if near & spellings(seat.name)]
        if found and sum(bool(near & spellings(seat.name)) for seat in workshop.seats.values()) > 1:
            return None
    return found[0] if wanted and len(found) == 1 else None


def _change(site: Site, workshop: Workshop, kept: Actor, name: str, color: Color) -> None:
    seat = workshop.seats[kept.seat]
    if (name and name != seat.name) or (color != "white" and color != seat.color):
        site.charge(workshop.id, kept, "changes")
        change = ChangeSeat(seat.id, name or None, color if color != "white" else None)
        site.rooms.submit(workshop.id, new_id(), change, kept)


def _kept_seat(site: Site, workshop: Workshop, token: str, link: Link | None) -> Actor | None:
    known = site.keys.seat_of(token) if token else None
    if known is None or known[0] != workshop.id:
        return None
    try:
        actor = site.actor(workshop.id, token)
    except Refusal as refusal:
        if refusal.code == "blocked":
            raise  # who was blocked does not get in again by the same device
        return None
    if workshop.seats[actor.seat].link == (link.id if link else ""):
        return actor
    if link is None or link.role != "host" or actor.role not in HOSTS:
        return None
    site.rooms.submit(workshop.id, new_id(), OpenStand(actor.seat, link.id), SERVER)
    return actor
