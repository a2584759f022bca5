"""Who met whom: at one table in a round that has begun, as far as both agree that it is listed; and deciding about what
is known from earlier workshops."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from server.board.model import Actor, Color
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.model import MAX_MET, Mix, Seat, Workshop
from server.workshop.seating import Place, lived, sat

CHUNK = 500  # pairs of one change: a frame of some 20 kB


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where two met: in a round, from 1, at a place in the mix's stations, and the table there, 0 for the only one."""

    mix: Mix
    round: int
    station: int
    table: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who agreed to be listed."""

    name: str
    badge: int
    color: Color


@dataclass(frozen=True, slots=True)
class Net:
    """Who met whom, as far as both agreed: `pairs` are places in `people`, with how often. `new` counts all who met
    here for the first time, `of` all who went along: figures name nobody."""

    people: tuple[Person, ...]
    pairs: tuple[tuple[int, int, int], ...]
    new: int
    of: int


def net(workshop: Workshop) -> Net:
    """Give the graph of contacts, without a trace of who did not agree but in its two figures."""
    met: Counter[tuple[str, str]] = Counter()
    went: set[str] = set()
    for mix in _lived(workshop):
        for at_table in _tables(mix).values():
            seats = sorted(at_table)
            went.update(seats)
            met.update(combinations(seats, 2))
    agreed = [seat for seat in listed(workshop) if seat.id in went]
    order = {seat.id: at for at, seat in enumerate(agreed)}
    pairs = sorted((order[a], order[b], times) for (a, b), times in met.items() if a in order and b in order)
    known = {(min(pair), max(pair)) for pair in workshop.met}
    people = tuple(Person(seat.name, seat.badge, seat.color) for seat in agreed)
    return Net(people, tuple(pairs), sum(pair not in known for pair in met), len(went))


def listed(workshop: Workshop) -> list[Seat]:
    """Give those who agreed that whom they met is listed, by badge."""
    agreed = [seat for seat in workshop.seats.values() if seat.open and seat.badge and not seat.blocked]
    return sorted(agreed, key=lambda seat: seat.badge)


def meetings(workshop: Workshop) -> dict[tuple[str, str], tuple[Meeting, ...]]:
    """Give where each two have met who both agreed, the lower badge first. Hosts are aside: everybody meets them."""
    order = {seat.id: at for at, seat in enumerate(listed(workshop))}
    met: dict[tuple[str, str], list[Meeting]] = defaultdict(list)
    for mix in _lived(workshop):
        for (at, station, table), together in sorted(_tables(mix).items()):
            here = sorted((seat for seat in together if seat in order), key=order.__getitem__)
            for pair in combinations(here, 2):
                met[pair].append(Meeting(mix, at + 1, station, table))
    return {
        pair: tuple(met[pair]) for pair in sorted(met, key=lambda pair: (order[pair[0]], order[pair[1]]))
    }  # fmt: skip


def _lived(workshop: Workshop) -> list[Mix]:
    return [lived(workshop, mix) for mix in workshop.mixes.values()]


def _tables(mix: Mix) -> dict[Place, list[str]]:
    found: dict[Place, list[str]] = defaultdict(list)
    for seating in mix.seatings:
        for place in sat(seating, mix.begun):
            found[place].append(seating.seat)
    return found


def _keep_meetings(workshop: Workshop, command: k.KeepMeetings, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if any(seat not in workshop.seats for pair in command.pairs for seat in pair):
        raise Refusal("no_seat")
    known = set() if command.anew else {frozenset(pair) for pair in workshop.met}
    new = dict.fromkeys((min(pair), max(pair)) for pair in command.pairs if pair[0] != pair[1])
    pairs = [pair for pair in new if frozenset(pair) not in known]
    if len(known) + len(pairs) > MAX_MET:
        raise Refusal("too_many", {"field": "pairs", "limit": MAX_MET})
    chunks = [tuple(pairs[at : at + CHUNK]) for at in range(0, len(pairs), CHUNK)]
    anew = command.anew and bool(workshop.met)
    if anew and not chunks:
        return (c.MeetingsKept((), anew=True),)
    return tuple(c.MeetingsKept(chunk, anew=anew and at == 0) for at, chunk in enumerate(chunks))


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {k.KeepMeetings: _keep_meetings}
