"""Sending on who has their place at a station that is closed: as if they came late, and nobody else moves. Pure."""

import contextlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from server.board.refusals import Refusal
from server.workshop.model import Mix, Seating, Workshop
from server.workshop.seating import (
    NOWHERE,
    absent,
    at_place,
    comers,
    first_left,
    mixed,
    placed,
    seat_comer,
    taken,
    takes_part,
)
from server.workshop.tables import LARGEST

COMPANY = 4  # who opens a table while its station is under way does not sit there alone


def sent_on(workshop: Workshop, mix: Mix, station: int) -> Mix:
    """Give those who have a place at this station, which is closed, another each: in the round that runs and those to
    come. Who finds all full stays; who is away gets one when they are back. Who hosts it goes too, once nobody is
    there, and where tables would be too full, those who come open others.
    """
    first, before, there = first_left(workshop, mix), mix, taken(mix)
    going = [one for one in mix.seatings if one.seat in workshop.seats and station in one.stations[first:]]
    ahead = {one.seat: [at for at in range(first, mix.rounds) if one.stations[at] == station] for one in going}
    without = {one.seat: absent(one, ahead[one.seat]) for one in going}
    coming = comers(workshop, _with(mix, without), first, *without)
    moved: dict[str, Seating] = {}
    for one in going:
        if not takes_part(workshop.seats[one.seat]):
            moved[one.seat] = without[one.seat]
            continue
        with contextlib.suppress(Refusal):
            # not before the first of these: who hosts another stand in the round that runs has no place in it
            now = placed(mix, coming.seat(one.seat, min(ahead[one.seat])), without[one.seat], there)
            moved[one.seat] = _having_left(one, now, mix.begun)
    mix = _with(mix, moved)
    free = mixed(workshop, mix.stations)
    for host in (one for one in mix.stations[station].hosts if one in free):
        with contextlib.suppress(Refusal):
            if seating := seat_comer(workshop, mix, host):
                mix = _with(mix, {host: seating})
    return _at_more_tables(mix, before, first)


def _with(mix: Mix, moved: Mapping[str, Seating]) -> Mix:
    seatings = {**{one.seat: one for one in mix.seatings}, **moved}
    return replace(mix, seatings=tuple(seatings[seat] for seat in sorted(seatings)))


def _having_left(was: Seating, now: Seating, begun: int) -> Seating:
    """Keep where somebody sat in the round that runs: those who sat there have met."""
    left = [(at, was.stations[at], was.tables[at]) for at in range(begun) if was.stations[at] != now.stations[at]]
    return replace(now, left=(*was.left, *left))


def _at_more_tables(mix: Mix, before: Mix, first: int) -> Mix:
    """Give tables of their own to those who came to stations whose tables would be too full, from this round on."""
    was = {one.seat: one.stations for one in before.seatings}
    for at in range(first, mix.rounds):
        groups: dict[int, list[Seating]] = defaultdict(list)
        for one in mix.seatings:
            groups[one.stations[at]].append(one)
        moved: dict[str, Seating] = {}
        groups.pop(NOWHERE, None)
        for there in groups.values():
            came = {one.seat for one in there if one.seat not in was or was[one.seat][at] != one.stations[at]}
            moved |= {one.seat: one for one in _shared(there, came, at)}
        mix = _with(mix, moved)
    return mix


def _shared(there: Sequence[Seating], came: Set[str], at: int) -> list[Seating]:
    """Share those who `came` among tables, where there are too few for all at one station. Who sits there stays: what
    was the only table is the first."""
    stay = [one for one in there if one.seat not in came]
    sit = Counter(one.tables[at] or 1 for one in stay)
    wanted = -(-len(there) // LARGEST)
    if not came or len(came) < COMPANY * (wanted - max(sit, default=1)) or wanted <= max(sit, default=1):
        return []
    moved = [at_place(one, at, one.stations[at], 1) for one in stay if not one.tables[at]]
    for one in (one for one in there if one.seat in came):
        table = min(range(1, wanted + 1), key=lambda table: sit[table])
        sit[table] += 1
        moved.append(at_place(one, at, one.stations[at], table))
    return moved
