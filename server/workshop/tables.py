"""Tables at a station that gets more people than can talk with each other: as new to each other as may be."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from server.workshop.mixes.improving import Late
from server.workshop.mixes.request import Group, Person, Request
from server.workshop.mixing import Rounds, mix

LARGEST = 12  # people who still hear each other at one table
AGAIN = 3  # to have shared a table counts as much as so many stations that two will share
CROWDED = 3  # times as many people as tables, and chance parts them no more
TRIES = 40  # of the search, for each person at a station: more find nothing better

Tables = Sequence[Mapping[Person, int]]  # of each round: person -> table from 1; nobody of a station that has but one
Together = Sequence[Sequence[Person]]  # people at one place in one round


def tables(
    rounds: Rounds,
    done: Tables,
    spread: Collection[Collection[Person]],
    seed: int,
    late: Late = lambda: False,
    met: Iterable[tuple[Person, Person]] = (),
) -> list[dict[Person, int]]:
    """Share the people of each station among tables. `done` are those of the first rounds, which stay as they are.

    Who shared a table before meets others if it can be, and each table has somebody of each set in `spread`. Where many
    will be at one station again they sit apart already now: else there would be too few tables to part them then.
    Last of all those in `met` sit apart: they know each other, or would rather not meet.
    """
    known: dict[Person, list[Person]] = defaultdict(list)
    for one, other in met:
        known[one].append(other)
    shared = [dict(known) for known in done]
    for number, groups in enumerate(rounds[len(shared) :], len(shared) + 1):
        before = _seated(rounds, shared)
        later = [members for to_come in rounds[number:] for members in to_come.values() if len(members) > LARGEST]
        found: dict[Person, int] = {}
        for members in groups.values():
            if len(members) > LARGEST:
                found |= _shared(members, before, later, known, spread, seed, late)
        shared.append(found)
    return shared


def _shared(
    members: Sequence[Person],
    before: Together,
    later: Together,
    known: Mapping[Person, Sequence[Person]],
    spread: Collection[Collection[Person]],
    seed: int,
    late: Late,
) -> dict[Person, int]:
    here, count = set(members), -(-len(members) // LARGEST)
    again = [both for station in later if len(both := [one for one in station if one in here]) > CROWDED * count]
    rather = tuple((one, other) for one in members for other in known.get(one, ()) if other in here)
    left = iter(range(TRIES * len(members)))
    request = Request(
        tuple(members),
        tuple(Group(str(number)) for number in range(1, count + 1)),
        1,
        spread=tuple(tuple(one for one in kind if one in here) for kind in spread),
        met=(*_pairs(here, before) * AGAIN, *_pairs(here, again), *rather),
        seed=seed,
    )
    (groups,) = mix(request, lambda: next(left, None) is None or late()).rounds
    return {one: int(table) for table, seated in groups.items() for one in seated}


def _pairs(here: Collection[Person], together: Iterable[Collection[Person]]) -> tuple[tuple[Person, Person], ...]:
    return tuple(pair for some in together for pair in combinations([one for one in some if one in here], 2))


def _seated(rounds: Rounds, shared: Tables) -> Together:
    found: list[Sequence[Person]] = []
    for groups, at in zip(rounds, shared, strict=False):
        for members in groups.values():
            seated: dict[int, list[Person]] = defaultdict(list)
            for one in members:
                seated[at.get(one, 0)].append(one)
            found += seated.values()
    return found
