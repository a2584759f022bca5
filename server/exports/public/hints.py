"""Finds in a text what may be a known name in disguise: letters apart, a part in two, an account,
initials. They want a look."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from server.exports.public.letters import HYPHENS, Token, key_of, tokens
from server.exports.public.names import Names, is_part

_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ ._-][^\W\d_]){2,}(?!\w)")
_INITIALS = re.compile(r"(?<![\w.])[^\W\d_](?:\.[ -]?[^\W\d_]){1,3}(?![^\W_])\.?")
_ALONE = re.compile(r"(?<=[(\[])[^\W\d_]{2}(?=[)\]])")
_FEW = 3  # people who share initials of two letters: of more, (EU) is nobody's
_SMALL = frozenset({"ab", "am", "an", "da", "du", "er", "es", "im", "in", "ja", "ob", "so", "um", "wo", "zu"})
_SHORTEST = 6  # letters of a part that is looked for in two words


def telling(word: str) -> bool:
    """Tell whether a part of a name is worth a look alone: "Öz" is, "An" begins every other sentence."""
    return len(word) > 2 or (len(word) == 2 and word not in _SMALL)


def hints(plain: str, names: Names, capital: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """Give what may be a known name, or its initials."""
    for match in _SPACED.finditer(plain):
        letters = key_of("".join(filter(str.isalpha, match[0])))
        if any(len(part) > 2 and part in letters for part in names.parts) or letters in names.whole.shapes:
            yield match.span()
    for match in _INITIALS.finditer(plain):
        signs = [at for at in range(match.start(), match.end()) if plain[at].isalpha()]
        if "".join(plain[at] for at in signs) in names.initials and all(map(capital, signs)):
            yield match.span()
    for match in _ALONE.finditer(plain):
        if 0 < names.initials[match[0]] <= _FEW and capital(match.start()) and capital(match.start() + 1):
            yield match.span()
    for name in names.unspaced:
        yield from (match.span() for match in re.finditer(name, plain))
    found = tokens(plain)
    for one in found:
        capitals = one.end - one.start > 2 and all(map(capital, range(one.start, one.end)))
        if one.bare in names.accounts or (capitals and one.bare in names.initials):
            yield one.start, one.end
    for one, other in pairwise(found):
        if (capital(one.start) and _makes_a_part(plain, one, other, names)) or _is_account(plain, one, other, names):
            yield one.start, other.end


def _is_account(plain: str, one: Token, other: Token, names: Names) -> bool:
    """Tell whether it is an initial and a surname as addresses have them: j_weber, weber.j."""
    joined = {one.bare + other.bare, other.bare + one.bare}
    return plain[one.end : other.start] in (".", "-", "_") and bool(joined & names.accounts)


def _makes_a_part(plain: str, one: Token, other: Token, names: Names) -> bool:
    joined = Token(one.bare + other.bare, one.start, other.end)
    between = plain[one.end : other.start].strip(" \n")
    return len(joined.bare) >= _SHORTEST and between in ("", *HYPHENS) and is_part(joined, names)
