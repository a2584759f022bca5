"""Grouping by likeness: rare traits count more (TF-IDF), likeness is the cosine, groups join by their average (UPGMA).

Knows traits and numbers, no words. Only pairs that share a trait are ever looked at: short notes share few.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

# What is looked at, from the rarest trait on: 2,000 short notes need half of it, and no board takes more time and
# memory than this, however many notes share however many words.
PAIRS = 250_000

Traits = Mapping[str, float]


def groups(items: Sequence[Traits], least: float) -> list[list[int]]:
    """Give the groups of two and more, as indices; joined as long as their average likeness is at least `least`."""
    equal = _equal(items)
    near = _sums([items[those[0]] for those in equal], [len(those) for those in equal])
    members = dict(enumerate(equal))

    def average(one: int, other: int) -> float:
        return near[one][other] / (len(members[one]) * len(members[other]))

    waiting = [
        (-like, one, other)
        for one, row in enumerate(near)
        for other in row
        if one < other and (like := average(one, other)) >= least
    ]
    heapq.heapify(waiting)
    while waiting:
        like, one, other = heapq.heappop(waiting)
        # what was waiting when one of the two grew or went is out of date
        if one not in members or other not in members or average(one, other) != -like:
            continue
        members[one] = members[one] + members.pop(other)
        _join(near, one, other)
        for third in near[one]:
            if (like := average(one, third)) >= least:
                heapq.heappush(waiting, (-like, min(one, third), max(one, third)))
    return [sorted(group) for group in members.values() if len(group) > 1]


def _equal(items: Sequence[Traits]) -> list[list[int]]:
    """Put together what has the same traits, as half a room that wrote the same; what has none is like nothing."""
    together: dict[tuple[tuple[str, float], ...], list[int]] = defaultdict(list)
    for index, item in enumerate(items):
        if item:
            together[tuple(sorted(item.items()))].append(index)
    return list(together.values())


def _sums(items: Sequence[Traits], sizes: Sequence[int]) -> list[dict[int, float]]:
    """Give the likeness of each two that share a trait, times how many notes are on either side."""
    having = defaultdict(list)
    for index, weights in enumerate(_weighed(items, sizes)):
        for trait, weight in weights.items():
            having[trait].append((index, weight * sizes[index]))
    near: list[dict[int, float]] = [defaultdict(float) for _ in items]
    left = PAIRS
    for _, those in sorted(having.items(), key=lambda one: (len(one[1]), one[0])):
        left -= len(those) * (len(those) - 1) // 2
        if left < 0:
            break
        for place, (one, weight) in enumerate(those):
            for other, also in those[place + 1 :]:
                near[one][other] += weight * also
    for one, row in enumerate(near):
        for other in [other for other in row if one < other]:
            near[other][one] = row[other]
    return near


def _weighed(items: Sequence[Traits], sizes: Sequence[int]) -> list[dict[str, float]]:
    among: Counter[str] = Counter()
    for item, size in zip(items, sizes, strict=True):
        among.update(dict.fromkeys(item, size))
    rare = {trait: 1 + math.log((1 + sum(sizes)) / (1 + many)) for trait, many in among.items()}
    found = []
    for item in items:
        weights = {trait: much * rare[trait] for trait, much in item.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        found.append({trait: weight / length for trait, weight in weights.items()})
    return found


def _join(near: list[dict[int, float]], one: int, other: int) -> None:
    """Add the sums of likeness of `other` to those of `one`."""
    for third, like in near[other].items():
        del near[third][other]
        if third != one:
            near[one][third] = near[third][one] = near[one].get(third, 0.0) + like
    near[other] = {}
