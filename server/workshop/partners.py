"""Whom a person has met, with their own notes on them, and how to reach those who agree: for its own devices only."""

from dataclasses import dataclass

from server.board.model import Color
from server.workshop.model import Card, Pocket, Seat, Workshop
from server.workshop.places import Groups

NOTHING = Pocket("")


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody one has met, or has written about. `released`: one's own contact is for them. `contact` and
    `organisation` are told when both have released theirs."""

    badge: int
    name: str
    color: Color
    jot: str = ""
    released: bool = False
    contact: str = ""
    organisation: str = ""


def partners(workshop: Workshop, groups: Groups, seat: str) -> list[Partner]:
    """Give everybody met in a round that has begun, the newest last, then those known otherwise."""
    pocket = workshop.pockets.get(seat, NOTHING)
    known = (groups.by_badge.get(int(badge)) for badge in (*pocket.jots, *pocket.released))
    met = dict.fromkeys([*groups.met(seat), *(other.id for other in known if other)])
    own = str(workshop.seats[seat].badge)
    return [_partner(workshop, pocket, own, workshop.seats[other]) for other in met if other in workshop.seats]


def _partner(workshop: Workshop, pocket: Pocket, own: str, other: Seat) -> Partner:
    badge = str(other.badge)
    theirs, released = workshop.pockets.get(other.id, NOTHING), badge in pocket.released
    agreed = released and own in theirs.released
    organisation = (other.card or Card()).organisation if agreed else ""
    return Partner(
        other.badge, other.name, other.color, pocket.jots.get(badge, ""), released,
        theirs.contact if agreed else "", organisation,
    )  # fmt: skip


def who_released_to(workshop: Workshop, seat: str) -> list[str]:
    """Give the seats whose contact is for this one: a change of its pocket may be news to them."""
    own = str(workshop.seats[seat].badge) if seat in workshop.seats else ""
    return [pocket.seat for pocket in workshop.pockets.values() if own in pocket.released]
