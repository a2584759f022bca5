"""Tables at a station that gets more people than can talk with each other: as new to each other as may be."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from server.workshop.mixes.improving import Late
from server.workshop.mixes.request import Group, Person, Request
from server.workshop.mixing import Rounds, mix

LARGEST = 12  # people who still hear each other at one table

Tables = Sequence[Mapping[Person, int]]  # of each round: person -> table from 1; nobody of a station that has but one


def tables(
    rounds: Rounds, done: Tables, spread: Collection[Collection[Person]], seed: int, late: Late = lambda: False
) -> list[dict[Person, int]]:
    """Share the people of each station among tables. `done` are those of the first rounds, which stay as they are.

    Who shared a table before meets others if it can be, and each table has somebody of each set in `spread`.
    """
    shared = [dict(known) for known in done]
    for groups in rounds[len(shared) :]:
        met = _met(rounds, shared)
        found: dict[Person, int] = {}
        for members in groups.values():
            if len(members) > LARGEST:
                found |= _shared(members, met, spread, seed, late)
        shared.append(found)
    return shared


def _shared(
    members: Sequence[Person],
    met: Collection[tuple[Person, Person]],
    spread: Collection[Collection[Person]],
    seed: int,
    late: Late,
) -> dict[Person, int]:
    here = set(members)
    request = Request(
        tuple(members),
        tuple(Group(str(number)) for number in range(1, -(-len(members) // LARGEST) + 1)),
        1,
        spread=tuple(tuple(one for one in kind if one in here) for kind in spread),
        met=tuple(pair for pair in met if here.issuperset(pair)),
        seed=seed,
    )
    (groups,) = mix(request, late).rounds
    return {one: int(table) for table, seated in groups.items() for one in seated}


def _met(rounds: Rounds, shared: Tables) -> list[tuple[Person, Person]]:
    found = []
    for groups, at in zip(rounds, shared, strict=False):
        for members in groups.values():
            seated: dict[int, list[Person]] = defaultdict(list)
            for one in members:
                seated[at.get(one, 0)].append(one)
            for table in seated.values():
                found += list(combinations(table, 2))
    return found
