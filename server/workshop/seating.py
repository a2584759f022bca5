"""From the log's seats and mixes to what mixing.py is asked, and back. Pure."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from itertools import combinations

from server.board.limits import MAX_TITLE
from server.board.model import Zone
from server.board.refusals import Refusal
from server.workshop.lookup import running_step
from server.workshop.mixes.changing import Comers
from server.workshop.mixes.request import Group, Request
from server.workshop.mixing import Rounds
from server.workshop.model import Mix, Seat, Seating, Station, Step, Trait, Workshop
from server.workshop.tables import Tables

NOWHERE = -1
Place = tuple[int, int, int]  # the index of a round, a station, a table


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
    return seating if takes_part(seat) else absent(seating, range(first if seat.at else 0, len(seating.stations)))


def left_out(workshop: Workshop) -> tuple[tuple[str, Seating], ...]:
    """Give the seatings, by mix, that the round now ending leaves behind: of those who are away, without this round."""
    step = running_step(workshop)
    mix = workshop.mixes.get(step.mix) if step else None
    if step is None or mix is None or step.round != mix.begun:
        return ()
    at = mix.begun - 1
    seated = (one for one in mix.seatings if one.stations[at] != NOWHERE and one.seat in workshop.seats)
    away = (one for one in seated if not takes_part(workshop.seats[one.seat]))
    return tuple((mix.id, absent(one, (at,))) for one in away)


def absent(seating: Seating, rounds: Collection[int]) -> Seating:
    """Give a seating without these rounds, by index."""
    stations = tuple(NOWHERE if at in rounds else station for at, station in enumerate(seating.stations))
    tables = tuple(0 if at in rounds else table for at, table in enumerate(seating.tables))
    left = tuple(place for place in seating.left if place[0] not in rounds)
    return replace(seating, stations=stations, tables=tables, left=left)


def sat(seating: Seating, rounds: int) -> set[Place]:
    """Give where somebody has sat in the first rounds."""
    places = zip(range(rounds), seating.stations, seating.tables, strict=False)
    return {(at, station, table) for at, station, table in places if station != NOWHERE} | {
        place for place in seating.left if place[0] < rounds
    }


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
    groups = comers(workshop, mix, first, seat).seat(seat, first)
    return placed(mix, groups, before or nowhere(mix, seat), taken(mix))


def comers(workshop: Workshop, mix: Mix, first: int, *more: str) -> Comers:
    """Make ready to seat some from the round of this index on, beside those who have a place there."""
    people = {one.seat for one in mix.seatings if any(at != NOWHERE for at in one.stations[first:])}
    # who has met whom before is not looked at, and would be half a million pairs
    asked = replace(mix, wishes=replace(mix.wishes, rather=(), earlier=False))
    return Comers(request(workshop, asked, tuple(sorted({*people, *more} & workshop.seats.keys()))), rounds_of(mix))


def nowhere(mix: Mix, seat: str) -> Seating:
    return Seating(seat, (NOWHERE,) * mix.rounds, (0,) * mix.rounds)


Taken = defaultdict[tuple[int, int], Counter[int]]  # how many sit at each table, by round and station


def taken(mix: Mix) -> Taken:
    found: Taken = defaultdict(Counter)
    for one in mix.seatings:
        for at, (station, table) in enumerate(zip(one.stations, one.tables, strict=True)):
            found[at, station][table] += 1
    return found


def placed(mix: Mix, groups: Sequence[str | None], before: Seating, seated: Taken) -> Seating:
    """Give the seating of somebody who goes to these groups, each time at the smallest table, and count them."""
    number = {station.id: at for at, station in enumerate(mix.stations)}
    stations, tables = list(before.stations), list(before.tables)
    for at, id in enumerate(groups):
        if id is not None and stations[at] != number[id]:
            stations[at] = number[id]
            tables[at] = _smallest(seated[at, stations[at]])
            seated[at, stations[at]][tables[at]] += 1
    return replace(before, stations=tuple(stations), tables=tuple(tables))


def _smallest(seated: Mapping[int, int]) -> int:
    return min(range(1, max(seated) + 1), key=lambda table: seated.get(table, 0)) if any(seated) else 0


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
    kept = (absent(one, ahead) if one.seat in back else one for one in mix.seatings)
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
    own = next((one for one in mix.seatings if one.seat == seat), nowhere(mix, seat))
    kept = own.tables[at] if own.stations[at] == station else _smallest(Counter(there))
    return at_place(own, at, station, table or kept)


def at_place(seating: Seating, at: int, station: int, table: int) -> Seating:
    """Give a seating with another place in the round of this index."""
    stations = (*seating.stations[:at], station, *seating.stations[at + 1 :])
    return replace(seating, stations=stations, tables=(*seating.tables[:at], table, *seating.tables[at + 1 :]))
