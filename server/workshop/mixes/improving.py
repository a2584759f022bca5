"""Local search for mixes: tabu search over swaps, from a construction or from several random starts."""

from collections import deque
from collections.abc import Callable, Sequence
from itertools import cycle
from random import Random

from server.workshop.mixes.swaps import HARD, Place, State, Wishes

LOOKED_AT = 1_500_000  # swaps, over all starts: about a second
STARTS = 4
MORE_STARTS = 28  # while something is broken that has to be kept
STALE = 300  # moves for each round without a better plan, before the next start
RELABELS = 1_500
LIFTS = 300  # tries to give those with the least contacts more

Late = Callable[[], bool]


class Search:
    """One search for one request. `floor`: repeats no plan is below; reaching it ends the search."""

    def __init__(self, wishes: Wishes, floor: int, seed: int, late: Late, progress: Callable[[float], None]) -> None:
        self._wishes, self._chance, self._late, self._progress = wishes, Random(seed), late, progress
        self._floor, self._looked = floor, 0
        self._block_of = {person: block for block in wishes.blocks for person in block}

    def best(self, start: Place | None, sizes: Sequence[int], rounds: int) -> Place:
        """Give the best plan found: from `start` if there is one, then from random ones while there is something to
        gain and time to gain it."""
        joined = sum(len(block) * (len(block) - 1) // 2 for block in self._wishes.blocks)
        self._floor -= HARD * joined * rounds
        found: State | None = None
        for number in range(STARTS + MORE_STARTS):
            begun = self._begun(start) if start and not number else []
            been = [[*seen, *(at[person] for at in begun)] for person, seen in enumerate(self._wishes.visited)]
            dealt = [self._dealt(sizes, been) for _ in range(rounds - len(begun))]
            state = State([*begun, *dealt], self._wishes)
            if begun:
                self._join(state)
                self._relabel(state)
            state = self._tabu(state, LOOKED_AT * (number + 1) // STARTS)
            if found is None or state.cost < found.cost:
                found = state
            self._progress(min(1.0, (number + 1) / STARTS))
            kept = found.cost - self._floor < HARD
            if found.cost <= self._floor or (kept and number + 1 >= STARTS) or self._late():
                break
        assert found is not None
        if found.cost > self._floor:
            self._lift(found)
        return found.place

    # -- where to begin ----------------------------------------------------------------------------------------------

    def _begun(self, start: Place) -> Place:
        return self._around(start) if self._wishes.once and self._wishes.apart else self._labelled(start)

    def _labelled(self, start: Place) -> Place:
        """Put those who are to stay apart into the same column of a construction: there they never meet."""
        people, groups = self._wishes.people, self._wishes.groups
        room = [min(groups, people - first) for first in range(0, people, groups)]
        columns: list[list[int]] = [[] for _ in room]
        placed: set[int] = set()
        for apart in sorted(self._wishes.apart, key=len, reverse=True):
            new = [person for person in apart if person not in placed]
            column = max(range(len(room)), key=lambda at: room[at] - len(columns[at]))
            if len(new) <= room[column] - len(columns[column]):
                columns[column] += new
                placed.update(new)
        others = iter([person for person in range(people) if person not in placed])
        for seated, full in zip(columns, room, strict=True):
            seated += [next(others) for _ in range(full - len(seated))]
        seat = {person: at for at, person in enumerate(person for column in columns for person in column)}
        return [[groups_of[seat[person]] for person in range(people)] for groups_of in start]

    def _around(self, start: Place) -> Place:
        """Deal those who are to stay apart one after the other around the groups: neighbours on a ring never meet. A
        ring follows a column of the construction, and the next one another column where nobody is split between them.
        """
        people, groups = self._wishes.people, self._wishes.groups
        listed = {person for apart in self._wishes.apart for person in apart}
        others = deque(person for person in range(people) if person not in listed)
        columns = cycle(range(0, people - groups + 1, groups))
        seat: dict[int, int] = {}
        column = 0

        def sit(person: int, first: bool = True) -> None:
            nonlocal column
            if first and len(seat) % groups == 0:
                column = next(columns)
            seat[person] = column + len(seat) % groups

        for apart in sorted(self._wishes.apart, key=len, reverse=True):
            new = [person for person in apart if person not in seat]
            while others and len(seat) % groups + len(new) > groups:
                sit(others.popleft())
            for at, person in enumerate(new):
                sit(person, not at)
        for person in others:
            sit(person)
        return [[groups_of[seat[person]] for person in range(people)] for groups_of in start]

    def _dealt(self, sizes: Sequence[int], been: list[list[int]]) -> list[int]:
        """Deal a round at random: blocks first and whole, everybody where they have not `been` if that counts."""
        room, groups = list(sizes), [0] * self._wishes.people
        single = [(person,) for person in range(self._wishes.people) if person not in self._block_of]
        self._chance.shuffle(single)
        units = deque[tuple[int, ...]]([*sorted(self._wishes.blocks, key=len, reverse=True), *single])
        while units:
            unit = units.popleft()
            fits = [group for group, free in enumerate(room) if free >= len(unit)]
            if not fits:
                units.extend((person,) for person in unit)
                continue
            fresh = [group for group in fits if not any(group in been[person] for person in unit)]
            new = fresh if fresh and self._wishes.once else fits
            group = max(new, key=lambda group: (room[group], self._chance.random()))
            for person in unit:
                groups[person] = group
                been[person].append(group)
            room[group] -= len(unit)
        return groups

    def _join(self, state: State) -> None:
        """Bring the blocks together in each round of a construction, whoever they change places with."""
        for number, place in enumerate(state.place):
            for block in self._wishes.blocks:
                for person in block[1:]:
                    if place[person] != place[block[0]]:
                        offers = [
                            (added, other)
                            for added, other in state.offers(number, person)
                            if place[other] == place[block[0]] and other not in self._block_of
                        ]
                        if offers:
                            added, other = min(offers)
                            state.swap(number, person, other, added)

    # -- what makes it better ----------------------------------------------------------------------------------------

    def _relabel(self, state: State) -> None:
        """Let people change places in all rounds: what a construction avoids stays avoided, and wishes come true."""
        for _ in range(RELABELS):
            unhappy = [person for person in range(self._wishes.people) if self._burden(state, person) > 0]
            if state.cost <= self._floor or not unhappy or self._late():
                return
            person, other = self._chance.choice(unhappy), self._chance.randrange(self._wishes.people)
            if person in self._block_of or other in self._block_of:
                continue
            before = state.cost
            if self._exchange(state, person, other) and state.cost > before:
                self._exchange(state, person, other)

    def _burden(self, state: State, person: int) -> int:
        return sum(state.burden(number, person) for number in range(len(state.place)))

    def _exchange(self, state: State, person: int, other: int) -> bool:
        done = False
        for number, place in enumerate(state.place):
            if place[person] != place[other]:
                state.swap(number, person, other, state.offer(number, person, other))
                done = True
        return done

    def _tabu(self, state: State, budget: int) -> State:
        """Move somebody whose place costs something to where it adds least, also uphill, and not back for a while."""
        best, place = state.cost, [list(groups) for groups in state.place]
        forbidden: dict[tuple[int, int, int], int] = {}
        moves, stale = 0, 0
        while best > self._floor and stale < STALE * len(place) and self._looked < budget and not self._late():
            moves, stale = moves + 1, stale + 1
            chosen = self._unhappy(state)
            if chosen is None:
                break
            number, person = chosen
            if person in self._block_of:
                self._move_block(state, number, self._block_of[person])
            else:
                self._move(state, number, person, best, moves, forbidden)
            if state.cost < best:
                best, stale, place = state.cost, 0, [list(groups) for groups in state.place]
        return State(place, self._wishes) if state.cost > best else state

    def _unhappy(self, state: State) -> tuple[int, int] | None:
        rounds = list(range(len(state.place)))
        self._chance.shuffle(rounds)
        for number in rounds:
            found = [person for person in range(self._wishes.people) if state.burden(number, person) > 0]
            if found:
                return number, self._chance.choice(found)
        return None

    def _move(
        self, state: State, number: int, person: int, best: int, moves: int, forbidden: dict[tuple[int, int, int], int]
    ) -> None:
        place = state.place[number]
        here = place[person]
        choices: list[int] = []
        least: int | None = None
        for added, other in state.offers(number, person):
            self._looked += 1
            if least is not None and added > least:
                continue
            until = max(forbidden.get((number, person, place[other]), 0), forbidden.get((number, other, here), 0))
            if until > moves and state.cost + added >= best:
                continue
            if least is None or added < least:
                least, choices = added, []
            choices.append(other)
        if least is None:
            return
        other = self._chance.choice(choices)
        forbidden[number, person, here] = moves + 8 + self._chance.randrange(8)
        forbidden[number, other, place[other]] = moves + 8 + self._chance.randrange(8)
        state.swap(number, person, other, least)

    def _move_block(self, state: State, number: int, block: tuple[int, ...]) -> None:
        """Move all of a block to another group of the round, for as many of its people; back if that was worse."""
        place = state.place[number]
        here = place[block[0]]
        target = self._chance.randrange(self._wishes.groups)
        before, done = state.cost, []
        for person in block:
            offers = [
                (added, other)
                for added, other in state.offers(number, person)
                if place[other] == target and other not in self._block_of
            ]
            self._looked += len(offers)
            if target == here or not offers:
                break
            added, other = min(offers)
            state.swap(number, person, other, added)
            done.append((person, other, added))
        if len(done) < len(block) or state.cost > before:
            for person, other, added in reversed(done):
                state.swap(number, other, person, -added)

    def _lift(self, state: State) -> None:
        """Give those with the least contacts more where it costs nothing."""
        people = range(self._wishes.people)
        contacts = [state.contacts(person) for person in people]
        for _ in range(LIFTS):
            if self._late():
                return
            least = min(contacts)
            person = self._chance.choice([one for one in people if contacts[one] == least])
            number = self._chance.randrange(len(state.place))
            if person in self._block_of:
                continue
            free = [(added, other) for added, other in state.offers(number, person) if added <= 0]
            if not free:
                continue
            added, other = self._chance.choice(free)
            if other in self._block_of:
                continue
            state.swap(number, person, other, added)
            after = [state.contacts(one) for one in people]
            if (min(after), -after.count(min(after))) < (least, -contacts.count(least)):
                state.swap(number, other, person, -added)
            else:
                contacts = after
