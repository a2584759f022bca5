"""Whom a person has met, with their own notes on them, and how to reach those who agree: for its own devices only."""

from dataclasses import dataclass

from server.board.model import Color
from server.workshop.model import Card, Pocket, Seat, Workshop
from server.workshop.places import Groups

NOTHING = Pocket("")


@dataclass(frozen=True, slots=True)
class Partner:
    """Somebody one has met, or has written about by their number. `released`: one's own contact is for them. `contact`,
    `organisation` and the whole `name` are told while both have one and have released it; else the name is short, and
    blank for whom one has not sat with: numbers are easily tried one after the other."""

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
    met = dict.fromkeys(groups.met(seat), True)
    met |= {other.id: False for other in known if other and other.id not in met}
    own = str(workshop.seats[seat].badge)
    return [
        _partner(workshop, groups, pocket, own, workshop.seats[other], sat_with)
        for other, sat_with in met.items()
        if other in workshop.seats
    ]


def _partner(workshop: Workshop, groups: Groups, pocket: Pocket, own: str, other: Seat, met: bool) -> Partner:
    badge = str(other.badge)
    theirs, released = workshop.pockets.get(other.id, NOTHING), badge in pocket.released
    agreed = released and own in theirs.released and bool(pocket.contact and theirs.contact)
    organisation = (other.card or Card()).organisation if agreed else ""
    name = other.name if agreed else groups.called(other) if met else ""
    return Partner(
        other.badge, name, other.color if met or agreed else "white", pocket.jots.get(badge, ""), released,
        theirs.contact if agreed else "", organisation,
    )  # fmt: skip


def who_released_to(workshop: Workshop, seat: str) -> list[str]:
    """Give the seats whose contact is for this one: a change of its pocket may be news to them."""
    own = str(workshop.seats[seat].badge) if seat in workshop.seats else ""
    return [pocket.seat for pocket in workshop.pockets.values() if own in pocket.released]
