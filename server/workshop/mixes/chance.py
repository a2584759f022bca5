"""What chance decides of a plan, by the seed: who takes which place of a construction, and how tables are numbered."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from random import Random

from server.workshop.mixes.request import Request
from server.workshop.mixes.swaps import Place

TRIES = 20  # to number the tables


def shuffled(request: Request) -> Request:
    """Ask for the same people in another order."""
    return replace(request, people=tuple(Random(request.seed).sample(request.people, len(request.people))))


def renumbered(request: Request, place: Place) -> Place:
    """Number the groups of each round so that nobody sits at the same table all day, where tables are alike."""
    if request.visit == "once" or len({group.capacity for group in request.groups}) > 1:
        return place
    number, chance = {group.id: at for at, group in enumerate(request.groups)}, Random(request.seed)
    best, least = place, len(place) + 1
    for _ in range(TRIES):
        been = [Counter(number[id] for id in request.visited.get(person, ())) for person in request.people]
        found = [_numbered(groups, been, chance) for groups in place]
        most = max(max(seen.values()) for seen in been)
        if most < least:
            best, least = found, most
        if least < len(place) or least == 1:
            break
    return best


def _numbered(groups: Sequence[int], been: Sequence[Counter[int]], chance: Random) -> list[int]:
    """Let the groups of a round choose, one after the other, the number that its people know least."""
    members: dict[int, list[Counter[int]]] = defaultdict(list)
    for seen, group in zip(been, groups, strict=True):
        members[group].append(seen)
    free, called = sorted(members), dict[int, int]()
    for group in chance.sample(free, len(free)):
        often = Counter[int]()
        for seen in members[group]:
            often.update({table: times**3 for table, times in seen.items()})
        called[group] = min(free, key=often.__getitem__)
        free.remove(called[group])
    for seen, group in zip(been, groups, strict=True):
        seen[called[group]] += 1
    return [called[group] for group in groups]
