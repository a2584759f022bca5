"""From the log's seats and mixes to what mixing.py is asked, and back. Pure."""

import contextlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import replace
from itertools import combinations

from server.board.limits import MAX_TITLE
from server.board.model import Zone
from server.board.refusals import Refusal
from server.workshop.lookup import running_step
from server.workshop.mixes.changing import seat_late
from server.workshop.mixes.request import Group, Request
from server.workshop.mixing import Rounds
from server.workshop.model import Mix, Seat, Seating, Station, Step, Trait, Workshop
from server.workshop.tables import LARGEST, Tables

NOWHERE = -1
COMPANY = 4  # who opens a table while its station is under way does not sit there alone


def mixed(workshop: Workshop, stations: Iterable[Station]) -> tuple[str, ...]:
    """Give the seats that are mixed, by badge: participants who are not away, hosts of an open station aside."""
    hosts = {host for station in stations if not station.closed for host in station.hosts}
    seats = [seat for seat in workshop.seats.values() if takes_part(seat) and seat.id not in hosts]
    return tuple(seat.id for seat in sorted(seats, key=lambda seat: (seat.badge, seat.id)))


def takes_part(seat: Seat) -> bool:
    return seat.role == "participant" and not seat.blocked and not seat.away


def rounds_of(mix: Mix) -> Rounds:
    """Give who is at which station in each round, by seat id."""
    rounds: list[dict[str, list[str]]] = [{station.id: [] for station in mix.stations} for _ in range(mix.rounds)]
    for seating in mix.seatings:
        for groups, station in zip(rounds, seating.stations, strict=True):
            if station != NOWHERE:
                groups[mix.stations[station].id].append(seating.seat)
    return tuple({id: tuple(members) for id, members in groups.items()} for groups in rounds)


def request(
    workshop: Workshop, mix: Mix, people: Collection[str], groups: Callable[[Mix], Rounds] = rounds_of
) -> Request:
    """Ask for the whole of a mix, its rounds that have begun included, for these people. `groups` says who of another
    mix has met."""
    here = set(people)
    wishes = mix.wishes
    sets = {trait: alike(workshop, people, trait) for trait in {*wishes.apart, *wishes.spread, *wishes.rather}}
    # who should rather not meet counts as having met: then the search brings together whom it can else
    known = [pair for trait in wishes.rather for same in sets[trait] for pair in combinations(same, 2)]
    earlier = earlier_meetings(workshop, mix, here, groups) if wishes.earlier else ()
    return Request(
        tuple(people),
        tuple(Group(station.id, station.capacity) for station in mix.stations if not station.closed),
        mix.rounds,
        mix.visit,
        tuple(alike for trait in mix.wishes.apart for alike in sets[trait]),
        tuple(kept for wished in mix.wishes.together if len(kept := tuple(id for id in wished if id in here)) > 1),
        tuple(alike for trait in mix.wishes.spread for alike in sets[trait]),
        (*earlier, *known),
        seed=mix.seed,
    )


def alike(workshop: Workshop, people: Iterable[str], trait: Trait) -> list[tuple[str, ...]]:
    """Give those who have the same level, region and so on. Who says nothing is like nobody."""
    found: dict[str, list[str]] = defaultdict(list)
    for id in people:
        seat = workshop.seats[id]
        value = seat.color if trait == "color" else getattr(seat.card, trait) if seat.card else ""
        if value and value != "white":
            found[value.casefold()].append(id)
    return [tuple(ids) for _, ids in sorted(found.items()) if len(ids) > 1]


def earlier_meetings(
    workshop: Workshop, mix: Mix, here: Collection[str], groups_of: Callable[[Mix], Rounds]
) -> Iterable[tuple[str, str]]:
    """Give each meeting there has been in the rounds of other mixes and, as far as it is known, in other workshops."""
    yield from (pair for pair in workshop.met if pair[0] in here and pair[1] in here)
    for other in workshop.mixes.values():
        if other.id != mix.id:
            for groups in groups_of(lived(workshop, other))[: other.begun]:
                for members in groups.values():
                    yield from combinations([str(one) for one in members if one in here], 2)


def lived(workshop: Workshop, mix: Mix) -> Mix:
    """Give a mix as it was and will be: of rounds that are over who was there, of the others who is expected. Whoever
    is away and never opened their seat was never there; who is not said to be away counts, with a phone or without."""
    first = first_left(workshop, mix)
    there = (_lived(workshop.seats[one.seat], one, first) for one in mix.seatings if one.seat in workshop.seats)
    return replace(mix, seatings=tuple(one for one in there if set(one.stations) != {NOWHERE}))


def _lived(seat: Seat, seating: Seating, first: int) -> Seating:
    return seating if takes_part(seat) else _absent(seating, range(first if seat.at else 0, len(seating.stations)))


def left_out(workshop: Workshop) -> tuple[tuple[str, Seating], ...]:
    """Give the seatings, by mix, that the round now ending leaves behind: of those who are away, without this round."""
    step = running_step(workshop)
    mix = workshop.mixes.get(step.mix) if step else None
    if step is None or mix is None or step.round != mix.begun:
        return ()
    at = mix.begun - 1
    seated = (one for one in mix.seatings if one.stations[at] != NOWHERE and one.seat in workshop.seats)
    away = (one for one in seated if not takes_part(workshop.seats[one.seat]))
    return tuple((mix.id, _absent(one, (at,))) for one in away)


def _absent(seating: Seating, rounds: Iterable[int]) -> Seating:
    for at in rounds:
        seating = replace(
            seating, stations=_at(seating.stations, at, NOWHERE), tables=_at(seating.tables, at, 0)
        )  # fmt: skip
    return seating


def tables_of(mix: Mix) -> Rounds:
    """Give who is at which table in each round, by seat id; a station that has none is one."""
    rounds: list[dict[str, list[str]]] = [defaultdict(list) for _ in range(mix.rounds)]
    for seating in mix.seatings:
        for groups, station, table in zip(rounds, seating.stations, seating.tables, strict=True):
            if station != NOWHERE:
                groups[f"{mix.stations[station].id}/{table}"].append(seating.seat)
    return tuple({id: tuple(members) for id, members in groups.items()} for groups in rounds)


def seatings(mix: Mix, rounds: Rounds, tables: Tables) -> tuple[Seating, ...]:
    """Write a plan down by seat. `tables` has the table of each seat in each round, where a station has several."""
    number = {station.id: at for at, station in enumerate(mix.stations)}
    stations: dict[str, list[int]] = defaultdict(lambda: [NOWHERE] * mix.rounds)
    for at, groups in enumerate(rounds):
        for id, members in groups.items():
            for seat in members:
                stations[str(seat)][at] = number[id]
    return tuple(
        Seating(seat, tuple(places), tuple(tables[at].get(seat, 0) for at in range(mix.rounds)))
        for seat, places in sorted(stations.items())
    )


def seat_comer(workshop: Workshop, mix: Mix, seat: str) -> Seating | None:
    """Give places in the rounds that are left to somebody who has none there; nobody else moves. None: they have some.

    The round that runs is left too. Refuses `impossible` where every group is full.
    """
    first = mix.begun if _stays(workshop, mix, seat) else first_left(workshop, mix)
    before = next((known for known in mix.seatings if known.seat == seat), None)
    if first == mix.rounds or (before and NOWHERE not in before.stations[first:]):
        return None
    rounds = seat_late(_asked(workshop, mix, first, seat), rounds_of(mix), first, seat)
    return _placed(mix, rounds, seat, before)


def sent_on(workshop: Workshop, mix: Mix, station: int) -> Mix:
    """Give those who have a place at this station, which is closed, another each, as if they came late: in the round
    that runs and those to come. Nobody else moves. Who finds all full stays; who is away gets one when they are back.
    Who hosts it goes too, once nobody is there, and where tables would be too full, those who come open others.
    """
    first = first_left(workshop, mix)
    asked, before = _asked(workshop, mix, first), mix
    left = {
        one.seat: [at for at in range(first, mix.rounds) if one.stations[at] == station]
        for one in mix.seatings
        if one.seat in workshop.seats and station in one.stations[first:]
    }
    without = {one.seat: _absent(one, left[one.seat]) for one in mix.seatings if one.seat in left}
    # counted once: of a thousand people three hundred may have to go
    rounds = rounds_of(replace(mix, seatings=tuple(without.get(one.seat, one) for one in mix.seatings)))
    for one in before.seatings:
        if one.seat not in left:
            continue
        if not takes_part(workshop.seats[one.seat]):
            mix = _with(mix, without[one.seat])
            continue
        with contextlib.suppress(Refusal):
            rounds = seat_late(asked, rounds, first, one.seat)
            mix = _with(mix, _placed(mix, rounds, one.seat, one))
    free = mixed(workshop, mix.stations)
    for host in (one for one in mix.stations[station].hosts if one in free):
        with contextlib.suppress(Refusal):
            mix = _with(mix, seat_comer(workshop, mix, host))
    return _at_more_tables(mix, before, first)


def _at_more_tables(mix: Mix, before: Mix, first: int) -> Mix:
    """Give tables of their own to those who came to stations whose tables would be too full, from this round on."""
    was = {one.seat: one.stations for one in before.seatings}
    for at in range(first, mix.rounds):
        groups: dict[int, list[Seating]] = defaultdict(list)
        for one in mix.seatings:
            groups[one.stations[at]].append(one)
        for station, there in groups.items():
            came = [one for one in there if one.seat not in was or was[one.seat][at] != station]
            new = {one.seat for one in came}
            taken = Counter(one.tables[at] for one in there if one.seat not in new)
            wanted = -(-len(there) // LARGEST)
            more = wanted - max(taken, default=0)
            if station == NOWHERE or not taken or 0 in taken or more <= 0 or len(came) < COMPANY * more:
                continue
            for one in came:
                table = min(range(1, wanted + 1), key=taken.__getitem__)
                taken[table] += 1
                mix = _with(mix, replace(one, tables=_at(one.tables, at, table)))
    return mix


def _with(mix: Mix, seating: Seating | None) -> Mix:
    if seating is None:
        return mix
    others = {one.seat: one for one in mix.seatings}
    return replace(mix, seatings=tuple({**others, seating.seat: seating}.values()))


def _asked(workshop: Workshop, mix: Mix, first: int, *more: str) -> Request:
    """Ask for a mix with those who have a place from the round of this index on."""
    people = {one.seat for one in mix.seatings if any(at != NOWHERE for at in one.stations[first:])}
    return request(workshop, mix, tuple(sorted({*people, *more} & workshop.seats.keys())))


def _placed(mix: Mix, rounds: Rounds, seat: str, before: Seating | None) -> Seating:
    """Give the seating of somebody who has places in these rounds, each time at the smallest table."""
    number = {station.id: at for at, station in enumerate(mix.stations)}
    stations = tuple(
        next((number[id] for id, members in groups.items() if seat in members), NOWHERE) for groups in rounds
    )
    tables = [_smallest_table(mix, at, stations[at], before) for at in range(mix.rounds)]
    return Seating(seat, stations, tuple(tables))


def first_left(workshop: Workshop, mix: Mix) -> int:
    """Give the index of the first round that somebody who comes now can take part in."""
    step = running_step(workshop)
    running = step is not None and step.mix == mix.id and step.round == mix.begun
    return mix.begun - 1 if running else mix.begun


def _stays(workshop: Workshop, mix: Mix, seat: str) -> bool:
    """Tell who hosts a station in the round that runs; also one that is closed for the rounds to come."""
    left = shut(mix, running_step(workshop))
    return any(seat in station.hosts and station.id not in left for station in mix.stations)


def shut(mix: Mix, step: Step | None) -> set[str]:
    """Give the stations that are closed, but for those where somebody is in the round that `step` begins."""
    sits = step is not None and step.mix == mix.id and 1 <= step.round <= mix.rounds
    used = {seating.stations[step.round - 1] for seating in mix.seatings} if step and sits else set()
    return {station.id for at, station in enumerate(mix.stations) if station.closed and at not in used}


def as_on_board(
    workshop: Workshop, mix: Mix, before: Mapping[str, Zone], zones: Mapping[str, Zone], turned: Set[str]
) -> Mix:
    """Give a plan with what has changed of its stands on the board; `turned` were closed or opened. Nobody moves, but
    for those who host one that is open again. One stand at least stays open: a plan without any is none."""
    stations = tuple(
        _as_zone(one, before.get(one.id), zones[one.id]) if one.id in zones else one for one in mix.stations
    )
    if first_left(workshop, mix) < mix.rounds:
        asked = tuple(
            replace(one, closed=zones[one.id].locked) if one.id in turned & zones.keys() else one for one in stations
        )
        stations = stations if all(one.closed for one in asked) else asked
    back = {host for one in stations if not one.closed for host in one.hosts}
    ahead = range(mix.begun, mix.rounds)
    kept = (_absent(one, ahead) if one.seat in back else one for one in mix.seatings)
    return replace(mix, stations=stations, seatings=tuple(one for one in kept if set(one.stations) != {NOWHERE}))


def _as_zone(station: Station, before: Zone | None, zone: Zone) -> Station:
    """Where the board does not say where a stand is, and never has, the plan does."""
    place = zone.place[:MAX_TITLE].strip()
    said = place or (before is not None and before.place == station.place)
    return replace(station, title=zone.title, place=place if said else station.place)


def moved(mix: Mix, seat: str, at: int, station: int, table: int) -> Seating:
    """Give the seating of somebody who is sent elsewhere in the round of this index, by hand. Refuses where that is
    closed or full, and `unknown_station` where it, or its table, is not there."""
    goal = mix.stations[station] if 0 <= station < len(mix.stations) else None
    there = [one.tables[at] for one in mix.seatings if one.seat != seat and one.stations[at] == station]
    if goal is None or not 0 <= table <= max(there, default=0):
        raise Refusal("unknown_station")
    if goal.closed:
        raise Refusal("station_closed")
    if goal.capacity and len(there) >= goal.capacity:
        raise Refusal("station_full", {"limit": goal.capacity})
    none = Seating(seat, (NOWHERE,) * mix.rounds, (0,) * mix.rounds)
    own = next((one for one in mix.seatings if one.seat == seat), none)
    tables = table or _smallest_table(mix, at, station, own)
    return Seating(seat, _at(own.stations, at, station), _at(own.tables, at, tables))


def _at(values: tuple[int, ...], at: int, value: int) -> tuple[int, ...]:
    return (*values[:at], value, *values[at + 1 :])


def _smallest_table(mix: Mix, at: int, station: int, before: Seating | None) -> int:
    if before and before.stations[at] == station:
        return before.tables[at]
    taken = [seating.tables[at] for seating in mix.seatings if seating.stations[at] == station != NOWHERE]
    return min(range(1, max(taken) + 1), key=taken.count) if any(taken) else 0
