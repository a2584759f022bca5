"""Who hosts a stand; who is due at a station in the round that runs, and who has come: for its hosts' own devices only.

A stand is hosted by a link, which a seat came by or has opened beside, and by whom a plan names for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from server.board.model import Actor, Color
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.lookup import running_step
from server.workshop.model import Mix, Seat, Step, Workshop
from server.workshop.places import Groups
from server.workshop.seating import NOWHERE, shut
from server.workshop.sorting import alphabetical

HOSTS = ("participant", "host", "scribe")  # guests only read, and a screen is nobody


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
    """Somebody else who hosts one's stand. `at`: ms since 1970 when they took over, 0 if they were first."""

    name: str
    at: int


def beside(workshop: Workshop, groups: Groups, seat: str) -> list[Beside]:
    """Give who hosts the same stand with another device, whoever took over last first."""
    others = sorted((workshop.seats[other] for other in fellow_hosts(workshop, seat)), key=lambda one: -one.at)
    return [Beside(groups.called(one), one.at if one.at > workshop.seats[seat].at else 0) for one in others]


def fellow_hosts(workshop: Workshop, seat: str) -> list[str]:
    """Give the seats of those who have come and host the same stand."""
    stands = stands_of(workshop, workshop.seats[seat]) if seat in workshop.seats else []
    found = dict.fromkeys(one for stand in stands for one in _hosts_at(workshop, stand))
    return [id for id in found if id != seat and workshop.seats[id].at]


def stands_of(workshop: Workshop, seat: Seat) -> list[str]:
    """Give the stands that a seat hosts now, as "<board>/<zone>": here alone it is decided who keeps a stand."""
    if seat.role not in HOSTS or seat.blocked:
        return []
    links = {seat.link: seat.generation, **seat.stands}
    opened = (_opened(workshop, id, generation) for id, generation in links.items())
    return list(dict.fromkeys(stand for stand in (*opened, *_named(workshop, seat.id)) if stand))


def _opened(workshop: Workshop, id: str, generation: int) -> str:
    link = workshop.links.get(id)
    stands = link and link.role == "host" and not link.revoked and link.generation == generation
    return link.zone if link and stands else ""


def _named(workshop: Workshop, seat: str) -> list[str]:
    """Give the stands a plan names somebody for, those of the running round first; at one that is closed nobody stays
    once its last round is over."""
    step = running_step(workshop)
    mixes = sorted(workshop.mixes.values(), key=lambda mix: step is None or step.mix != mix.id)
    return [
        f"{mix.board}/{station.id}"
        for mix in mixes
        for station in mix.stations
        if mix.board and seat in station.hosts and not (station.closed and station.id in shut(mix, step))
    ]


def _hosts_at(workshop: Workshop, stand: str) -> list[str]:
    board, _, zone = stand.partition("/")
    named = {
        host
        for mix in workshop.mixes.values()
        for station in mix.stations
        if (mix.board, station.id) == (board, zone)
        for host in station.hosts
    }
    likely = (one for one in workshop.seats.values() if one.link or one.stands or one.id in named)
    return [one.id for one in likely if stand in stands_of(workshop, one)]


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
        Due(one.badge, groups.called(one), one.color, table, one.here == step.id)
        for one, table in seats
        if not one.away and not one.blocked
    ]
    return sorted(found, key=lambda one: (one.table, not one.name, alphabetical(one.name), one.badge))


def hosted(workshop: Workshop, mix: Mix, seat: Seat) -> int:
    """Give the place in the mix's stations of the one that a seat hosts: as the plan says, or by a link."""
    stands = stands_of(workshop, seat)
    for at, station in enumerate(mix.stations):
        if seat.id in station.hosts or f"{mix.board}/{station.id}" in stands:
            return at
    return NOWHERE


def hosts_of(workshop: Workshop, seat: str) -> list[str]:
    """Give the seats of those who wait for this one in the round that runs."""
    now = running(workshop)
    at = _station(*now, seat) if now else NOWHERE
    if now is None or at == NOWHERE:
        return []
    station, board = now[1].stations[at], now[1].board
    return list(dict.fromkeys([*station.hosts, *_hosts_at(workshop, f"{board}/{station.id}")]))


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
