"""How well groups agree with those made by hand."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import comb


def adjusted_rand(found: Sequence[int], made: Sequence[int]) -> float:
    """Give the adjusted Rand index (Hubert and Arabie 1985): 1 is agreement, 0 what chance gives."""
    both = sum(comb(many, 2) for many in Counter(zip(found, made, strict=True)).values())
    one, other = (sum(comb(many, 2) for many in Counter(labels).values()) for labels in (found, made))
    chance = one * other / comb(len(made), 2)
    return (both - chance) / ((one + other) / 2 - chance)


def purity(found: Sequence[int], made: Sequence[int]) -> float:
    """Give the share of grouped notes that lie with their like: what a facilitator need not take out again."""
    together = defaultdict(list)
    for label, group in zip(found, made, strict=True):
        together[label].append(group)
    groups = [those for those in together.values() if len(those) > 1]
    return sum(Counter(those).most_common(1)[0][1] for those in groups) / sum(map(len, groups))
