"""A plan on a day that goes otherwise: people stay away or come late, stands close or open. What was is not changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

from server.board.refusals import Refusal
from server.workshop.mixes.certificate import certify
from server.workshop.mixes.improving import Late
from server.workshop.mixes.request import Group, Person, Request
from server.workshop.mixing import Mix, Rounds, mix


def replan(
    request: Request, done: Rounds, late: Late = lambda: False, progress: Callable[[float], None] = lambda done: None
) -> Mix:
    """Plan the rounds that are left, after those that are `done`, for the people and groups there are now.

    `request` asks for the whole day, with its people and groups as they are now; `done` may name others. Refuses
    `impossible`.
    """
    left = request.rounds - len(done)
    if left <= 0:
        return Mix(done, certify(request, (), done))
    here = set(request.people)
    met = tuple(pair for groups in done for members in groups.values() for pair in combinations(members, 2))
    visited = {person: (*request.visited.get(person, ()), *_seen(done, person)) for person in request.people}
    known = {group.id for group in request.groups}
    asked = replace(
        request,
        rounds=left,
        met=request.met + tuple(pair for pair in met if here.issuperset(pair)),
        visited={person: tuple(id for id in been if id in known) for person, been in visited.items()},
    )
    # those who are missing leave the past uneven: then even sizes and once each may exclude each other
    rounds = mix(asked, late, progress, lenient=bool(done)).rounds
    return Mix((*done, *rounds), certify(request, rounds, done))


def seat_late(request: Request, rounds: Rounds, first: int, person: Person) -> Rounds:
    """Seat somebody who comes late from round `first` on; nobody else moves.

    Where they have a place already they keep it; else each time in the smallest group that has room and breaks no wish,
    of those where they meet the most new people.
    Refuses `impossible` where every group is full.
    """
    seated: list[dict[str, tuple[Person, ...]]] = list(rounds)
    for number in range(first, len(rounds)):
        if any(person in members for members in seated[number].values()):
            continue
        sizes = {id: len(members) for id, members in seated[number].items()}
        groups = [group for group in request.groups if not group.capacity or sizes[group.id] < group.capacity]
        if not groups:
            raise Refusal("impossible", {"why": "room", "people": sum(sizes.values()) + 1, "room": sum(sizes.values())})
        met = {other for past in seated[:number] for members in past.values() if person in members for other in members}
        been = {*request.visited.get(person, ()), *_seen(seated[:number], person)}
        chosen = min(groups, key=lambda group: _worth(request, group, seated[number][group.id], person, been, met))
        seated[number] = {**seated[number], chosen.id: (*seated[number][chosen.id], person)}
    return tuple(seated)


def _worth(
    request: Request, group: Group, members: Sequence[Person], person: Person, been: set[str], met: set[Person]
) -> tuple[bool, bool, bool, int, int]:
    """What is least fits best: wishes broken first, then the size, then how many are known already."""
    apart = any(person in wished and set(wished) & set(members) for wished in request.apart)
    alone = any(person in wished and not set(wished) & set(members) for wished in request.together)
    again = request.visit == "once" and group.id in been
    return apart, alone, again, len(members), len(met & set(members))


def _seen(rounds: Sequence[dict[str, tuple[Person, ...]]], person: Person) -> tuple[str, ...]:
    return tuple(id for groups in rounds for id, members in groups.items() if person in members)
