"""What a mix is asked for, and whether it can be had at all."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Literal

from server.board.limits import MAX_ROUND
from server.board.refusals import Refusal

Person = Hashable
Visit = Literal["any", "once"]

MAX_PEOPLE = 2_000
MAX_GROUPS = 1_000
MAX_ROUNDS = MAX_ROUND


@dataclass(frozen=True, slots=True)
class Group:
    """A stand or table; `capacity` people at most, 0 for no limit."""

    id: str
    capacity: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. Hosts and speakers who stay at their stand are not among `people`.

    `visit` "once": each group at most once per person, those in `visited` (person -> group ids) counted.
    `apart`: sets nobody of whom shares a group with another. `together`: sets that share every group.
    `spread`: sets of whom every group has somebody, or where there are too few for that, no group two.
    `met`: pairs that met before; a pair that met twice is named twice.
    """

    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    rounds: int
    visit: Visit = "any"
    apart: tuple[tuple[Person, ...], ...] = ()
    together: tuple[tuple[Person, ...], ...] = ()
    spread: tuple[tuple[Person, ...], ...] = ()
    met: tuple[tuple[Person, Person], ...] = ()
    visited: dict[Person, tuple[str, ...]] = field(default_factory=dict)
    seed: int = 0


def shares(people: int, capacities: Sequence[int]) -> list[int]:
    """Give the size of each group: as even as the capacities allow, the first ones the larger."""
    sizes = [0] * len(capacities)
    smallest = [(0, group) for group in range(len(capacities))]
    heapify(smallest)
    for _ in range(people):
        size, group = heappop(smallest)
        sizes[group] = size + 1
        if sizes[group] != capacities[group]:
            heappush(smallest, (size + 1, group))
    return sizes


def check(request: Request) -> None:
    """Refuse `impossible` with `why`: what no plan can do. That a plan is there is not said by passing."""
    people, groups = len(request.people), len(request.groups)
    for many, limit, why in (
        (people, MAX_PEOPLE, "people"), (groups, MAX_GROUPS, "groups"), (request.rounds, MAX_ROUNDS, "rounds"),
    ):  # fmt: skip
        if not 1 <= many <= limit:
            raise _impossible(why, limit=limit)
    _check_ids(request)
    room = sum(group.capacity for group in request.groups)
    if all(group.capacity for group in request.groups) and room < people:
        raise _impossible("room", people=people, room=room)
    been = max((len(set(request.visited.get(person, ()))) for person in request.people), default=0)
    if request.visit == "once" and request.rounds + been > groups:
        raise _impossible("visits", rounds=request.rounds + been, groups=groups)
    _check_sets(request)


def _check_ids(request: Request) -> None:
    known = set(request.people)
    if len(known) != len(request.people) or len({group.id for group in request.groups}) != len(request.groups):
        raise _impossible("twice")
    named: Iterable[Person] = (
        person
        for sets in (request.apart, request.together, request.spread, request.met)
        for one in sets
        for person in one
    )
    for person in (*named, *request.visited):
        if person not in known:
            raise _impossible("unknown", id=str(person)[:40])


def _check_sets(request: Request) -> None:
    groups = len(request.groups)
    largest = max(shares(len(request.people), [group.capacity for group in request.groups]))
    for apart in request.apart:
        if len(set(apart)) > groups:
            raise _impossible("apart", people=len(set(apart)), groups=groups)
    for joined in joined_sets(request):
        if len(joined) > largest:
            raise _impossible("together", people=len(joined), room=largest)
        if any(len(joined & set(apart)) > 1 for apart in request.apart):
            raise _impossible("both", id=str(min(joined, key=str))[:40])


def joined_sets(request: Request) -> list[set[Person]]:
    """Give the sets that stay together: those with somebody in common are one."""
    found: list[set[Person]] = []
    for wished in request.together:
        joined = set(wished)
        for other in [other for other in found if other & joined]:
            joined |= other
            found.remove(other)
        if len(joined) > 1:
            found.append(joined)
    return found


def _impossible(why: str, **fields: object) -> Refusal:
    return Refusal("impossible", {"why": why, **fields})
