"""Finds in a text what is personal: known names (names.py), ways to reach somebody (contacts.py), and what only might
be. Knows texts and names, no boards.

What is found has a key, the same for all that reads alike, by which it can be spared.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from server.exports.public.contacts import contacts, likely
from server.exports.public.hints import hints, telling
from server.exports.public.letters import Reading, Token, key_of, readings, tokens
from server.exports.public.names import Names, called, is_part, names_of
from server.workshop.public import MAX_ITEM, Ground

_CALLED = re.compile(
    r"\b(?:(?:Frau|Herrn?|Dr\.?|Prof\.?|Kolleg(?:e|en|in)|Mrs?\.?|Ms\.?)\s+)+((?:[^\W\d_][\w'’-]*[ ]?){1,3})"
)
NOTHING = names_of(())
_DIRECTIONS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_CLOSING = {"(": ")", "[": "]", "{": "}", "„": "“", "“": "”", "«": "»", "»": "«"}
_TURNED = re.compile("[\u202d\u202e][^\u202c\n]*")  # reads backwards, whatever its letters say
_STOPPED = re.compile(r"(?:^|[\s.-])[^\W\d_]$")  # ends with an initial


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a text, `text[start:end]`. `sure`: the rules redact it; else somebody should have a look. What is
    `spared` stays."""

    start: int
    end: int
    ground: Ground
    key: str
    sure: bool = True
    spared: bool = False


def find(
    text: str,
    names: Names,
    hidden: Names,
    grounds: Iterable[Ground],
    spared: frozenset[str],
    ways: Names = NOTHING,
) -> list[Found]:
    """Give what is personal in a text, in its order, nothing twice. `hidden` are words to be redacted by hand, `spared`
    the keys of what stays, `ways` in whatever words somebody said how to reach them."""
    held = set(grounds)
    found: list[Found] = []
    all_taken = [_Taken(text, reading, spared, found) for reading in readings(text)]
    for taken in all_taken:
        _contacts(taken, held, ways)
    for taken in all_taken:
        _names(taken, names if "name" in held else NOTHING, hidden)
    for taken in all_taken:
        _doubts(taken, held, names, ways, spared)
    return sorted(found, key=lambda one: one.start)


def _contacts(taken: "_Taken", held: Collection[Ground], ways: Names) -> None:
    reading = taken.reading
    for ground, start, end in contacts(reading.plain):
        if ground in held:
            taken.take(start, end, ground)
    if "handle" in held:
        for start, end, key in called(reading.plain, ways, reading.capital):
            taken.take(start, end, "handle", key)


def _names(taken: "_Taken", names: Names, hidden: Names) -> None:
    reading = taken.reading
    for start, end, key in called(reading.plain, names, reading.capital):
        taken.take(start, end, "name", key)
    for start, end, key in called(reading.plain, hidden, reading.capital):
        taken.take(start, end, "name", key, by_hand=True)


def _doubts(taken: "_Taken", held: Collection[Ground], names: Names, ways: Names, spared: frozenset[str]) -> None:
    """Point out what only might be personal, and take parts of names by their own rule."""
    reading = taken.reading
    plain = reading.plain
    if "handle" in held:
        for token in tokens(plain):
            if is_part(token, ways):
                taken.take(token.start, token.end, "handle", sure=False)
    if "name" in held:
        back = {place: at for at, place in reversed(list(enumerate(reading.places)))}
        for start, end in _strangers(reading.text):
            if start in back and end - 1 in back:
                taken.take(back[start], back[end - 1] + 1, "name", sure=False)
    for ground, start, end in likely(plain):
        if ground in held:
            taken.take(start, end, ground, sure=False)
    if "name" in held:
        for start, end in _parts(plain, names, reading.capital, spared):
            taken.take(start, end, "part", sure="part" in held)
        for start, end in hints(plain, names, reading.capital):
            taken.take(start, end, "part", sure=False)
        _turned(taken)


def _turned(taken: "_Taken") -> None:
    """Point out what is shown backwards, as far as nothing is found in it: it reads otherwise than it is written."""
    reading = taken.reading
    turned = [match.span() for match in _TURNED.finditer(reading.text)]
    if turned:
        places = reading.places
        within = (
            one for one in tokens(reading.plain) if any(start <= places[one.start] < end for start, end in turned)
        )
        for known, run in groupby(within, taken.covers):
            words = list(run)
            if not known:
                taken.take(words[0].start, words[-1].end, "name", sure=False)


class _Taken:
    """What is found in a reading of a text, put to what is `found` in the others. Of two that overlap the first is
    kept, with what the second has more."""

    def __init__(self, text: str, reading: Reading, spared: frozenset[str], found: list[Found]) -> None:
        self._text, self.reading, self._spared = text, reading, spared
        self.found = found

    def covers(self, token: Token) -> bool:
        """Tell whether a word is in anything that is found."""
        place, _ = self.reading.typed(token.start, token.end)
        return any(one.start <= place < one.end for one in self.found)

    def take(
        self, start: int, end: int, ground: Ground, key: str = "", sure: bool = True, by_hand: bool = False
    ) -> None:
        key = (key or key_of(self.reading.plain[start:end]))[: MAX_ITEM - 5]
        first, last = _edges(self._text, *self.reading.typed(start, end), ground)
        one = Found(first, last, ground, key, sure, key in self._spared)
        over = [other for other in self.found if other.start < last and first < other.end]
        if by_hand:
            over = [other for other in over if not other.spared]  # a word that goes, goes out of a name that stays
        if not over:
            self.found.append(one)
        # what is spared covers what stands in it: a name in an address that stays, stays
        elif sure and not one.spared and not any(other.spared for other in over):
            first, last = min(first, *(other.start for other in over)), max(last, *(other.end for other in over))
            if (first, last) != (over[0].start, over[0].end):
                whole = replace(over[0], start=first, end=last, key=key_of(self._text[first:last])[: MAX_ITEM - 5])
                self.found[:] = [other for other in self.found if other not in over] + [whole]


def _edges(text: str, start: int, end: int, ground: Ground) -> tuple[int, int]:
    """Take what belongs to a piece: marks of its last letter, the stop of an initial, what closes a bracket in it, and
    signs that turn its direction."""
    while end < len(text) and unicodedata.category(text[end]) in ("Mn", "Me"):
        end += 1
    if ground == "name" and text[end : end + 1] == "." and _STOPPED.search(text, start, end):
        end += 1
    for opens, closes in _CLOSING.items():
        if text[end : end + 1] == closes and text.count(opens, start, end) > text.count(closes, start, end):
            end += 1
    while start and text[start - 1] in _DIRECTIONS:
        start -= 1
    while end < len(text) and text[end] in _DIRECTIONS:
        end += 1
    return start, end


def _strangers(text: str) -> Iterator[tuple[int, int]]:
    """Give what looks like a name nobody knows."""
    for match in _CALLED.finditer(text):
        words = []
        for word in re.finditer(r"[^\W\d_][\w'’-]*", match[1]):
            if not word[0][0].isupper():
                break
            words.append(word)
        if words:
            yield match.start(1) + words[0].start(), match.start(1) + words[-1].end()


def _parts(
    plain: str, names: Names, capital: Callable[[int], bool], spared: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Give parts of known names; those beside each other are one."""
    run: list[Token] = []
    for token in tokens(plain):
        is_one = telling(token.bare) and is_part(token, names) and capital(token.start)
        if run and not (is_one and token.bare not in spared and _beside(plain[run[-1].end : token.start])):
            yield run[0].start, run[-1].end
            run = []
        if is_one and token.bare not in spared:
            run.append(token)
        elif is_one:
            yield token.start, token.end
    if run:
        yield run[0].start, run[-1].end


def _beside(between: str) -> bool:
    return not between.strip(" \n-") and len(between) < 4
