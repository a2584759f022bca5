"""Who is in which group in which round, so that everyone meets as many others as possible.

Minimises repeated meetings, the sum over all pairs of C(meetings, 2), then lifts the least number of contacts. A
construction where mathematics knows one (columns.py), then a local search for what it does not keep (improving.py).
The same request gives the same plan: `seed` is all there is of chance, unless `late` cuts the search. It also says who
takes which place of a construction: neighbours on a list are often colleagues, and would meet first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from server.board.refusals import Refusal
from server.workshop.mixes import columns
from server.workshop.mixes.certificate import Certificate, bounds, certify
from server.workshop.mixes.chance import renumbered, shuffled
from server.workshop.mixes.improving import Late, Search
from server.workshop.mixes.request import Person, Request, check, shares
from server.workshop.mixes.swaps import Place, Wishes

Rounds = tuple[dict[str, tuple[Person, ...]], ...]


@dataclass(frozen=True, slots=True)
class Mix:
    """`rounds`: of each round, group id -> people in the order of the request."""

    rounds: Rounds
    certificate: Certificate


def mix(
    request: Request,
    late: Late = lambda: False,
    progress: Callable[[float], None] = lambda done: None,
    lenient: bool = False,
) -> Mix:
    """Make a plan. `late` tells to be content with the best so far; `progress` is told how much is done, up to 1.0.

    Refuses `impossible` with `why`: also when no plan was found that keeps apart, together and once what has to be.
    `lenient`: rather does somebody come to a group twice than that there is no plan; the certificate tells it.
    """
    check(request)
    dealt = shuffled(request)
    rounds = _named(request, dealt.people, renumbered(dealt, _place(dealt, late, progress)))
    made = Mix(rounds, certify(request, rounds))
    broken = made.certificate.broken
    if broken.apart or broken.together or (broken.visits and not lenient):
        kept = {"apart": broken.apart, "together": broken.together, "visits": broken.visits}
        raise Refusal("impossible", {"why": "wishes", **kept})
    progress(1.0)
    return made


def _place(request: Request, late: Late, progress: Callable[[float], None]) -> Place:
    wishes = Wishes.of(request)
    sizes = shares(wishes.people, [group.capacity for group in request.groups])
    largest = -(-wishes.people // wishes.groups)  # any group may have as many in some round of a construction
    even = all(not group.capacity or group.capacity >= largest for group in request.groups)
    start = columns.start(wishes.people, wishes.groups, request.rounds, wishes.once) if even else None
    floor, _ = bounds(request)
    return Search(wishes, floor, request.seed, late, progress).best(start, sizes, request.rounds)


def _named(request: Request, people: Sequence[Person], place: Place) -> Rounds:
    named = []
    for groups in place:
        at = dict(zip(people, groups, strict=True))
        members: list[list[Person]] = [[] for _ in request.groups]
        for person in request.people:
            members[at[person]].append(person)
        named.append({group.id: tuple(found) for group, found in zip(request.groups, members, strict=True)})
    return tuple(named)
