"""A plan on a day that goes otherwise: people stay away or come late, stands close or open. What was is not changed."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from itertools import combinations

from server.board.refusals import Refusal
from server.workshop.mixes.certificate import certify
from server.workshop.mixes.improving import Late
from server.workshop.mixes.request import Person, Request
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


class Comers:
    """Seats those who come late, one after the other; nobody else moves. Made once for all: of a thousand people three
    hundred may have to leave a stand that is closed."""

    def __init__(self, request: Request, rounds: Rounds) -> None:
        self._request = request
        self._groups = [{id: set(members) for id, members in groups.items()} for groups in rounds]
        self._at = [{one: id for id, members in groups.items() for one in members} for groups in rounds]
        self._apart, self._together = _sets(request.apart), _sets(request.together)

    def seat(self, person: Person, first: int) -> list[str | None]:
        """Give the group of somebody in each round, with one in each from round `first` on.

        Where they have a place already they keep it; else each time in the smallest group that has room and breaks no
        wish, of those where they meet the most new people. Refuses `impossible` where every group is full.
        """
        own = [at.get(person) for at in self._at]
        for number in range(first, len(own)):
            own[number] = own[number] or self._best(person, number, own[:number])
        for number, id in enumerate(own):
            if id is not None:
                self._groups[number][id].add(person)
                self._at[number][person] = id
        return own

    def _best(self, person: Person, number: int, been: Sequence[str | None]) -> str:
        groups = self._groups[number]
        room = [one.id for one in self._request.groups if not one.capacity or len(groups[one.id]) < one.capacity]
        if not room:
            seated = len(self._at[number])
            raise Refusal("impossible", {"why": "room", "people": seated + 1, "room": seated})
        seen = {*self._request.visited.get(person, ()), *been} if self._request.visit == "once" else set()
        worth = {id: (*self._broken(person, groups[id]), id in seen, len(groups[id])) for id in room}
        best = min(worth.values())
        alike = [id for id in room if worth[id] == best]
        if len(alike) == 1:
            return alike[0]
        met = set[Person]().union(*(self._groups[at][id] for at, id in enumerate(been) if id is not None))
        return min(alike, key=lambda id: len(met & groups[id]))

    def _broken(self, person: Person, members: Set[Person]) -> tuple[bool, bool]:
        apart = any(not wished.isdisjoint(members) for wished in self._apart[person])
        return apart, any(wished.isdisjoint(members) for wished in self._together[person])


def _sets(wished: Iterable[Sequence[Person]]) -> defaultdict[Person, list[Set[Person]]]:
    found: defaultdict[Person, list[Set[Person]]] = defaultdict(list)
    for people in wished:
        for one in people:
            found[one].append(set(people))
    return found


def _seen(rounds: Sequence[dict[str, tuple[Person, ...]]], person: Person) -> tuple[str, ...]:
    return tuple(id for groups in rounds for id, members in groups.items() if person in members)
