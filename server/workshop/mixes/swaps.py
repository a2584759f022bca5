"""A mix while it is searched for: its cost, and what a swap of two people within one round would change of it.

It is read off a table, `_pull[round][person][group]`: what the person would add to the cost by being with that group's
people in that round, given all other rounds. Looking at a swap takes constant time, doing one takes time in proportion
to the people.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations

from server.workshop.mixes.request import Request, joined_sets

HARD = 1_000_000  # apart, together, and a group once
SOFT = 1_000  # spread; a repeated meeting is 1

Place = list[list[int]]  # round -> person -> group


@dataclass(frozen=True, slots=True)
class Wishes:
    """A request by index. `blocks` stay together; `met` counts; `visited[person]`: groups, one name per visit."""

    people: int
    groups: int
    once: bool
    apart: tuple[tuple[int, ...], ...]
    blocks: tuple[tuple[int, ...], ...]
    spread: tuple[frozenset[int], ...]
    met: tuple[tuple[int, int], ...]
    visited: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, request: Request) -> "Wishes":
        """Read the wishes of a request."""
        person = {id: index for index, id in enumerate(request.people)}
        group = {one.id: index for index, one in enumerate(request.groups)}
        return cls(
            len(person), len(group), request.visit == "once",
            tuple(tuple(sorted({person[id] for id in apart})) for apart in request.apart),
            tuple(tuple(sorted(person[id] for id in joined)) for joined in joined_sets(request)),
            tuple(frozenset(person[id] for id in spread) for spread in request.spread),
            tuple((person[one], person[other]) for one, other in request.met if one != other),
            tuple(
                tuple(group[id] for id in request.visited.get(one, ()) if id in group) for one in request.people
            ),
        )  # fmt: skip

    def are_none(self) -> bool:
        """Tell whether nothing is wished beyond few repeats."""
        return not (self.apart or self.blocks or self.spread or self.met or any(self.visited))


class State:
    """A plan under change, with its cost. `sizes[round][group]` never changes: people swap."""

    def __init__(self, place: Place, wishes: Wishes) -> None:
        self.place, self.wishes = [list(groups) for groups in place], wishes
        people, groups = wishes.people, wishes.groups
        # meetings of each pair in all rounds, plus HARD for those who are to stay apart, minus it for those together
        self._weight = [[0] * people for _ in range(people)]
        for apart in wishes.apart:
            for one, other in permutations(apart, 2):
                self._weight[one][other] = HARD
        for block in wishes.blocks:
            for one, other in permutations(block, 2):
                self._weight[one][other] = -HARD
        for one, other in wishes.met:
            self._weight[one][other] += 1
            self._weight[other][one] += 1
        self._visits = [[0] * groups for _ in range(people)]
        for one, been in enumerate(wishes.visited):
            for group in been:
                self._visits[one][group] += 1
        self.members: list[list[set[int]]] = [[set() for _ in range(groups)] for _ in place]
        self.cost = 0
        for number in range(len(place)):
            self._begin(number)
        self._pull = [self._pulls(number) for number in range(len(place))]
        self._spread = [
            [[len(one & members) for members in groups] for groups in self.members] for one in wishes.spread
        ]
        self._in_spread = [[s for s, one in enumerate(wishes.spread) if p in one] for p in range(people)]
        self._enough = [len(one) >= groups for one in wishes.spread]
        self.cost += sum(
            self._lack(s, count) for s, rounds in enumerate(self._spread) for counts in rounds for count in counts
        )

    def _begin(self, number: int) -> None:
        members = self.members[number]
        for person, group in enumerate(self.place[number]):
            members[group].add(person)
            if self.wishes.once:
                self.cost += HARD * self._visits[person][group]
            self._visits[person][group] += 1
        for found in members:
            for one, other in combinations(found, 2):
                self.cost += self._weight[one][other]
                self._weight[one][other] += 1
                self._weight[other][one] += 1

    def _pulls(self, number: int) -> list[list[int]]:
        table = []
        for person, own in enumerate(self.place[number]):
            weights = self._weight[person]
            row = [sum(weights[other] for other in found) for found in self.members[number]]
            row[own] -= len(self.members[number][own]) - 1  # this round's own meetings are not meetings elsewhere
            table.append(row)
        return table

    def _lack(self, wish: int, count: int) -> int:
        return SOFT * (not count if self._enough[wish] else max(0, count - 1))

    def burden(self, number: int, person: int) -> int:
        """Give what the person's place in a round costs, 0 for nothing to improve."""
        own = self.place[number][person]
        cost = self._pull[number][person][own]
        if self.wishes.once:
            cost += HARD * (self._visits[person][own] - 1)
        for wish in self._in_spread[person]:
            if not self._enough[wish]:
                cost += self._lack(wish, self._spread[wish][number][own])
            elif not all(self._spread[wish][number]) and self._spread[wish][number][own] > 1:
                cost += SOFT
        return cost

    def offers(self, number: int, person: int) -> Iterator[tuple[int, int]]:
        """Give each swap of the person in a round: what it adds to the cost, and with whom."""
        place, pull, visits = self.place[number], self._pull[number], self._visits
        here, weights = place[person], self._weight[person]
        mine, stay = pull[person], pull[person][here]
        once = HARD if self.wishes.once else 0
        for group, found in enumerate(self.members[number]):
            if group == here:
                continue
            base = mine[group] - stay + once * (visits[person][group] - visits[person][here] + 1)
            for other in found:
                row = pull[other]
                added = base - 2 * weights[other] + row[here] - row[group]
                if once:
                    added += once * (visits[other][here] - visits[other][group] + 1)
                if self._spread:
                    added += self._spread_change(number, person, other, here, group)
                yield added, other

    def _spread_change(self, number: int, person: int, other: int, here: int, there: int) -> int:
        added = 0
        for wish, rounds in enumerate(self._spread):
            mine, theirs = wish in self._in_spread[person], wish in self._in_spread[other]
            if mine != theirs:
                counts = rounds[number]
                out, into = (here, there) if mine else (there, here)
                added += self._lack(wish, counts[out] - 1) - self._lack(wish, counts[out])
                added += self._lack(wish, counts[into] + 1) - self._lack(wish, counts[into])
        return added

    def offer(self, number: int, person: int, other: int) -> int:
        """Give what one swap adds to the cost."""
        return next(added for added, found in self.offers(number, person) if found == other)

    def swap(self, number: int, person: int, other: int, added: int) -> None:
        """Let two people of different groups change places in a round; `added` as offered."""
        place = self.place[number]
        here, there = place[person], place[other]
        self.cost += added
        mine, theirs = self._weight[person], self._weight[other]
        for row, one, two in zip(self._pull[number], mine, theirs, strict=True):
            row[here] += two - one
            row[there] += one - two
        # in this round a pair's own meeting is not a meeting elsewhere; those two had none with each other
        for member in self.members[number][here]:
            if member != person:
                self._count(number, person, member, -1)
                self._pull[number][member][here] += 1
                self._pull[number][member][there] -= 1
        for member in self.members[number][there]:
            if member != other:
                self._count(number, other, member, -1)
                self._pull[number][member][there] += 1
                self._pull[number][member][here] -= 1
        self._change_places(number, person, other)
        for member in self.members[number][place[person]]:
            if member != person:
                self._count(number, person, member, 1)
        for member in self.members[number][place[other]]:
            if member != other:
                self._count(number, other, member, 1)

    def _change_places(self, number: int, person: int, other: int) -> None:
        place, members = self.place[number], self.members[number]
        for one, out, into in ((person, place[person], place[other]), (other, place[other], place[person])):
            members[out].remove(one)
            members[into].add(one)
            self._visits[one][out] -= 1
            self._visits[one][into] += 1
            for wish in self._in_spread[one]:
                self._spread[wish][number][out] -= 1
                self._spread[wish][number][into] += 1
        place[person], place[other] = place[other], place[person]

    def _count(self, number: int, one: int, other: int, by: int) -> None:
        self._weight[one][other] += by
        self._weight[other][one] += by
        for elsewhere, place in enumerate(self.place):
            if elsewhere != number:
                self._pull[elsewhere][one][place[other]] += by
                self._pull[elsewhere][other][place[one]] += by

    def contacts(self, person: int) -> int:
        """Count whom the person has met."""
        return sum(weight % HARD > 0 for weight in self._weight[person])
