"""Finds names that go on from one text into the next: neither of the two has the whole of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from server.exports.public.finding import Found


def parted(texts: Sequence[str], find: Callable[[str], Sequence[Found]]) -> list[list[Found]]:
    """Give for each text its share of the names that `find` sees only in all of them together, one below the other. A
    name that is spared is left alone."""
    begins = [0]
    for text in texts:
        begins.append(begins[-1] + len(text) + 1)
    shares: list[list[Found]] = [[] for _ in texts]
    for one in find("\n".join(texts)):
        over = [at for at, text in enumerate(texts) if begins[at] < one.end and one.start < begins[at] + len(text)]
        if len(over) > 1 and one.ground == "name" and one.sure and not one.spared:
            for at in over:
                start, end = max(one.start - begins[at], 0), min(one.end - begins[at], len(texts[at]))
                shares[at].append(replace(one, start=start, end=end))
    return shares


def together(own: Sequence[Found], shares: Sequence[Found]) -> list[Found]:
    """Put what was found in a text alone and its shares in one order. Where both overlap all of it goes, unless what
    stands there is spared; a doubt gives way."""
    found = list(own)
    for share in shares:
        over = [one for one in found if one.start < share.end and share.start < one.end]
        if any(one.spared for one in over):
            continue
        sure = [share, *(one for one in over if one.sure)]
        whole = replace(sure[-1], start=min(one.start for one in sure), end=max(one.end for one in sure))
        found = [one for one in found if one not in over] + [whole]
    return sorted(found, key=lambda one: one.start)
