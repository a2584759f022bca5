"""Who a seat is right now: its role, unless its link was renewed or revoked, or it was blocked."""

from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop.model import Workshop

SERVER = Actor("", "facilitator")  # the server itself, on behalf of an HTTP request it has checked


def actor(workshop: Workshop, seat_id: str, board: str = "") -> Actor:
    """Give the actor a seat is on a board ("" for the workshop). Refuses `no_seat`, `blocked`.

    A host's zones are those of the link, on the link's board only.
    """
    seat = workshop.seats.get(seat_id)
    if seat is None:
        raise Refusal("no_seat")
    if seat.blocked:
        raise Refusal("blocked")
    if not seat.link:
        return Actor(seat.id, seat.role, table=seat.table)
    link = workshop.links.get(seat.link)
    if link is None or link.revoked or link.generation != seat.generation:
        raise Refusal("no_seat")
    place, _, zone = link.zone.partition("/")
    return Actor(seat.id, link.role, frozenset({zone} if zone and place == board else ()), seat.table)


def holder(workshop: Workshop, seat_id: str, turn: int, board: str = "") -> Actor:
    """Give the actor of a device that came to the seat at its `turn`. Refuses `no_seat`, `blocked`."""
    found = actor(workshop, seat_id, board)
    if workshop.seats[seat_id].turn != turn:
        raise Refusal("no_seat")
    return found
