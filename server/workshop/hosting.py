"""Who hosts a station in the round that runs, who is due there, and who has come: for its hosts' own devices only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from server.board.model import Actor, Color
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.lookup import running_step
from server.workshop.model import Mix, Seat, Step, Workshop
from server.workshop.places import Groups, shown_name
from server.workshop.seating import NOWHERE
from server.workshop.sorting import alphabetical


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody who is waited for at one's station. `here`: they have come."""

    badge: int
    name: str
    color: Color
    table: int
    here: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody else who hosts one's stand by a link. `at`: ms since 1970 when they took over, 0 if they were first."""

    name: str
    at: int


def beside(workshop: Workshop, seat: str) -> list[Beside]:
    """Give who hosts the same stand with another device, whoever took over last first."""
    others = sorted((workshop.seats[other] for other in fellow_hosts(workshop, seat)), key=lambda one: -one.at)
    return [Beside(shown_name(one), one.at if one.at > workshop.seats[seat].at else 0) for one in others]


def fellow_hosts(workshop: Workshop, seat: str) -> list[str]:
    """Give the seats of those who host the same stand by a link that stands."""
    stand = _stand(workshop, workshop.seats[seat]) if seat in workshop.seats else ""
    if not stand:
        return []
    return [
        one.id
        for one in workshop.seats.values()
        if one.link and one.id != seat and not one.blocked and _stand(workshop, one) == stand
    ]


def _stand(workshop: Workshop, seat: Seat) -> str:
    link = workshop.links.get(seat.link)
    return link.zone if link and link.role == "host" and link.generation == seat.generation else ""


def running(workshop: Workshop) -> tuple[Step, Mix] | None:
    """Give the round that runs, with its mix."""
    step = running_step(workshop)
    mix = workshop.mixes.get(step.mix) if step and step.round else None
    return (step, mix) if step and mix and step.round <= mix.rounds else None


def due(workshop: Workshop, groups: Groups, seat: str) -> list[Due]:
    """Give who is due where this seat hosts, by table and name; nobody to who hosts no station of the round."""
    now = running(workshop)
    if now is None:
        return []
    step, mix = now
    station = hosted(workshop, mix, workshop.seats[seat])
    waited = [] if station == NOWHERE else groups.at_station(station)
    seats = ((workshop.seats[one.seat], one.tables[step.round - 1]) for one in waited)
    found = [
        Due(one.badge, shown_name(one), one.color, table, one.here == step.id)
        for one, table in seats
        if not one.away and not one.blocked
    ]
    return sorted(found, key=lambda one: (one.table, not one.name, alphabetical(one.name), one.badge))


def hosted(workshop: Workshop, mix: Mix, seat: Seat) -> int:
    """Give the place in the mix's stations of the one that a seat hosts: by its link, or as the plan says."""
    stand = _stand(workshop, seat)
    for at, station in enumerate(mix.stations):
        if seat.id in station.hosts or (stand and stand == f"{mix.board}/{station.id}"):
            return at
    return NOWHERE


def hosts_of(workshop: Workshop, seat: str) -> list[str]:
    """Give the seats of those who wait for this one in the round that runs."""
    now = running(workshop)
    at = _station(*now, seat) if now else NOWHERE
    if now is None or at == NOWHERE:
        return []
    station, board = now[1].stations[at], now[1].board
    links = {link.id for link in workshop.links.values() if link.zone == f"{board}/{station.id}"}
    by_link = [one.id for one in workshop.seats.values() if one.link in links] if links else []
    return [*station.hosts, *by_link]


def _mark_here(workshop: Workshop, command: k.MarkHere, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Who waits says for others that they have come: those who have no phone, or who forget to say it."""
    round_, host = running(workshop), workshop.seats.get(actor.seat)
    if round_ is None:
        raise Refusal("unknown_mix" if actor.role in ("facilitator", "host") else "not_yours", {"mix": ""})
    step, mix = round_
    seat = next((one for one in workshop.seats.values() if one.badge and str(one.badge) == command.badge), None)
    station = _station(step, mix, seat.id) if seat else NOWHERE
    if seat is None or station == NOWHERE:
        raise Refusal("no_seat")
    if actor.role != "facilitator" and (host is None or hosted(workshop, mix, host) != station):
        raise Refusal("not_yours")
    here = step.id if command.on else ""
    return () if (seat.here == step.id) == command.on else (c.SeatChanged(seat.id, here=here),)


def _station(step: Step, mix: Mix, seat: str) -> int:
    own = next((one for one in mix.seatings if one.seat == seat), None)
    return own.stations[step.round - 1] if own else NOWHERE


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {k.MarkHere: _mark_here}
