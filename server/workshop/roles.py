"""Who a seat is right now: its role, unless its link was renewed or revoked, or it was blocked."""

from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop.hosting import stands_of
from server.workshop.model import Workshop
from server.workshop.partners import NOTHING

SERVER = Actor("", "facilitator")  # the server itself, on behalf of an HTTP request it has checked


def actor(workshop: Workshop, seat_id: str, board: str = "") -> Actor:
    """Give the actor a seat is on a board ("" for the workshop). Refuses `no_seat`, `blocked`.

    Its zones are the stands it hosts on that board, by a link or by a plan; who hosts by a plan stays a participant.
    """
    seat = workshop.seats.get(seat_id)
    if seat is None:
        raise Refusal("no_seat")
    if seat.blocked:
        raise Refusal("blocked")
    if seat.link:
        link = workshop.links.get(seat.link)
        if link is None or link.revoked or link.generation != seat.generation:
            raise Refusal("no_seat")
    stands = (stand.partition("/") for stand in stands_of(workshop, seat)) if board else ()
    zones = frozenset(zone for place, _, zone in stands if place == board)
    return Actor(seat.id, seat.role, zones, seat.table, bool(workshop.pockets.get(seat.id, NOTHING).contact))


def holder(workshop: Workshop, seat_id: str, turn: int, board: str = "") -> Actor:
    """Give the actor of a device that came to the seat at its `turn`. Refuses `no_seat`, `blocked`."""
    found = actor(workshop, seat_id, board)
    if workshop.seats[seat_id].turn != turn:
        raise Refusal("no_seat")
    return found
