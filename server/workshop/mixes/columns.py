"""Plans that mathematics knows: starts for mixing that repeat no meeting, or as few as can be.

A plan is made of columns. A column is one element of an abelian group per round; its people are as many as there are
groups, person `shift` sits in round r in group `shift + column[r]`. So every column puts one person into every group in
every round, and two columns meet in as many rounds as the difference of the two takes the same value in.

Over a field the lines y = a*x are columns that meet at most once (mutually orthogonal Latin squares, affine planes);
for 12 groups a difference matrix does it; for other numbers columns are chosen one after the other.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice
from random import Random

from server.workshop.mixes import known

Add = Callable[[int, int], int]
Column = tuple[int, ...]
Place = list[list[int]]  # round -> person -> group

TRIED = 400  # columns looked at for each that is chosen


def start(people: int, groups: int, rounds: int, once: bool) -> Place | None:
    """Give a plan with groups of sizes that differ by at most one, with fewer rounds where the construction has no
    more; None where there is none."""
    if groups == 1 or people <= groups:
        return None
    if not once and people + people % 2 == 2 * groups and rounds < 2 * groups:
        return [groups[:people] for groups in circle(2 * groups, rounds)]
    if not once and (people, groups) in known.PLANS:
        return known.PLANS[people, groups]()[:rounds]
    if once and rounds > groups:
        return None
    needed = -(-people // groups)
    add, found = _columns(groups, rounds, once, needed)
    place = [
        [add(person % groups, found[person // groups % len(found)][number]) for person in range(people)]
        for number in range(min(rounds, len(found[0])))
    ]
    if len(place) < rounds and people % (groups * groups) == 0:
        place.append([person // groups % groups for person in range(people)])  # the columns themselves: a last round
    return place


def circle(people: int, rounds: int) -> Place:
    """Pairs by the circle method: one stays, the others walk around.

    One step after the other would make a ring of neighbours who know each other by few others; after the first step,
    which links them all, the steps go far.
    """
    place = []
    for number in [0, 1, *Random(people).sample(range(2, people - 1), people - 3)][:rounds]:
        ring = [0] + [1 + (seat + number) % (people - 1) for seat in range(people - 1)]
        groups = [0] * people
        for group in range(people // 2):
            groups[ring[group]] = groups[ring[people - 1 - group]] = group
        place.append(groups)
    return place


def _columns(groups: int, rounds: int, once: bool, needed: int) -> tuple[Add, list[Column]]:
    """Give the addition of the group and columns to use in turn; fewer rounds than asked if there are no more."""
    first = 1 if once else 0  # a column that never moves visits one group only
    if field := _field(groups):
        add, times = field
        prime = next(factor for factor in range(2, groups + 1) if groups % factor == 0)
        # what the powers add up to is the whole field: a few rounds already link everybody
        powers = [prime**power for power in range(groups.bit_length()) if prime**power < groups]
        xs = [*dict.fromkeys([0, *powers, *range(groups)])][:rounds]
        return add, [tuple(times(slope, x) for x in xs) for slope in range(first, groups)]
    if groups == 12 and (rounds <= len(known.TWELVE) or not once):
        return known.add_twelve, [tuple(row[at] for row in known.TWELVE[:rounds]) for at in range(first, 12)]
    return lambda one, other: (one + other) % groups, list(islice(_chosen(groups, rounds, once), needed))


def _chosen(groups: int, rounds: int, once: bool) -> Iterator[Column]:
    """Choose columns one after the other: of many, the one that meets those before it least."""
    chance = Random(groups * 1_000 + rounds)
    taken: list[Column] = []
    while True:
        best: tuple[int, Column] | None = None
        for _ in range(TRIED):
            column = _column(chance, groups, rounds, once) if taken or once else (0,) * rounds
            cost = sum(_meetings(column, other, groups) for other in taken)
            if best is None or cost < best[0]:
                best = cost, column
            if not cost:
                break
        assert best is not None
        taken.append(best[1])
        yield best[1]


def _column(chance: Random, groups: int, rounds: int, once: bool) -> Column:
    if once:
        return tuple(chance.sample(range(groups), rounds))
    return tuple(chance.randrange(groups) for _ in range(rounds))


def _meetings(one: Column, other: Column, groups: int) -> int:
    """Count the repeated meetings of one person with the other column: pairs of rounds with the same difference."""
    seen = [0] * groups
    repeats = 0
    for here, there in zip(one, other, strict=True):
        difference = (here - there) % groups
        repeats += seen[difference]
        seen[difference] += 1
    return repeats


@cache
def _field(order: int) -> tuple[Add, Add] | None:
    """Give addition and multiplication of the field of this order, None if there is none."""
    prime = next((factor for factor in range(2, order + 1) if order % factor == 0), 0)
    power, rest = 0, order
    while prime and rest % prime == 0:
        power, rest = power + 1, rest // prime
    if rest != 1 or not power:
        return None
    if power == 1:
        return lambda one, other: (one + other) % prime, lambda one, other: one * other % prime
    return _extension(prime, power)


def _extension(prime: int, power: int) -> tuple[Add, Add]:
    """Polynomials over the prime field, modulo the first one that has x as a generator; an element's digits are its
    coefficients."""
    order = prime**power

    def digits(value: int) -> list[int]:
        return [value // prime**place % prime for place in range(power)]

    def number(values: Sequence[int]) -> int:
        return sum(value * prime**place for place, value in enumerate(values))

    def powers(low: Sequence[int]) -> list[int]:
        """Give x to the 0, 1, 2 ..., where x to the `power` is minus `low`."""
        found, element = [], [1] + [0] * (power - 1)
        for _ in range(order - 1):
            found.append(number(element))
            top = element[-1]
            element = [(before - top * lower) % prime for before, lower in zip([0, *element[:-1]], low, strict=True)]
        return found

    elements = set(range(1, order))
    exponents = next(found for low in range(order) if set(found := powers(digits(low))) == elements)
    logarithm = {value: exponent for exponent, value in enumerate(exponents)}

    def add(one: int, other: int) -> int:
        return number([(a + b) % prime for a, b in zip(digits(one), digits(other), strict=True)])

    def times(one: int, other: int) -> int:
        return exponents[(logarithm[one] + logarithm[other]) % (order - 1)] if one and other else 0

    return add, times
