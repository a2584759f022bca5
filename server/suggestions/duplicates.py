"""Notes that say the same. Precision first: an offer to merge "mehr Geld" with "weniger Geld" costs all trust.

So no likeness is measured here. Two notes say the same if nothing is left of their difference once spelling, endings
and words that say nothing are taken away; every other word, number and sign counts, "nicht", "un-" and "?" above all.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from rapidfuzz.distance import OSA

from server.board.model import Note
from server.suggestions.words import fold

Saying = tuple[str, ...]

_TOKEN = re.compile(r"(?<!\w)[-–−]\d+|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
# Signs that change nothing; any other, as "?", "%" and most emoji, is part of what is said.
_MUTE = frozenset(".,;:!\"'„“”‚‘’»«()[]*…–—-\ufe0f\u200d👍❤💙💚🎉😀😃😄😊🙂👏💪🙏")
_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")  # of skin
_IDLE = """
    a agreed also an and are auch bitte das dem den der des die ein eine einem einen einer eines exactly genau is ist ja
    please sind stimmt the und yes"""
_ENDINGS = "ens"  # letters of the endings -e, -en, -n, -s, -es, -ens, and of no other: "Lehrer" is not "Lehre"
_STEM = 4  # letters that stay
_LONG = 8  # letters from which two real words hardly ever differ by a doubled letter or two in the wrong order only
_LAST_UMLAUT = re.compile(r"(aeu|ae|oe|ue)(?=[^aeiouy]*$)")
_PLAIN = {"aeu": "au", "ae": "a", "oe": "o", "ue": "u"}


def duplicates(notes: Collection[Note]) -> list[tuple[list[Note], bool]]:
    """Give the groups that say the same within one zone and at one date, and whether they do so to the letter."""
    tokens = {note.id: [list(_tokens(text)) for text in (note.text, *(p.text for p in note.points))] for note in notes}
    held = Counter(note.cluster for note in notes)
    slips = _slips(word for texts in tokens.values() for words in texts for word in words)
    alike: dict[object, list[Note]] = defaultdict(list)
    for note in notes:
        said = tuple(_saying([slips.get(word, word) for word in words]) for words in tokens[note.id])
        if any(said):
            alike[note.zone, note.when, said].append(note)
    found = [together for together in alike.values() if len(together) > 1 and not _lie_apart(together, held)]
    return [(together, len({_letters(note) for note in together}) == 1) for together in found]


def _lie_apart(notes: list[Note], held: Counter[str]) -> bool:
    """Tell whether they have a cluster of their own already; among others in one they are found."""
    clusters = {note.cluster for note in notes}
    return len(clusters) == 1 and clusters != {""} and held[notes[0].cluster] == len(notes)


def _letters(note: Note) -> str:
    return "\n".join("".join(_signs(text)) for text in (note.text, *(point.text for point in note.points)))


def _signs(text: str) -> Iterator[str]:
    yield from (found for found in _TOKEN.findall(_TONES.sub("", fold(text))) if found not in _MUTE)


def _saying(words: list[str]) -> Saying:
    # Of two words the order says nothing: "Zusammenarbeit besser". Of three it may: "Stadt fragt Land".
    return tuple(sorted(words)) if len(words) == 2 else tuple(words)


def _tokens(text: str) -> Iterator[str]:
    """Give what a text says, word by word and sign by sign, each in the form that all its endings share."""
    for written in _TOKEN.findall(_TONES.sub("", unicodedata.normalize("NFC", text))):
        sign = fold(written).replace("'", "").replace("’", "")
        if written not in _MUTE and sign and sign not in _idle():
            yield _bare(sign, written[0].isupper())


@cache
def _idle() -> frozenset[str]:
    return frozenset(map(fold, _IDLE.split()))


def _bare(word: str, capital: bool) -> str:
    bare = word
    while len(bare) > _STEM and bare[-1] in _ENDINGS and not bare.endswith("ss"):  # "Prozess", "weakness"
        bare = bare[:-1]
    if capital and bare != word:
        # the plural's umlaut, "Räume", where it is the last vowel; not that of "Förderung"
        bare = _LAST_UMLAUT.sub(lambda umlaut: _PLAIN[umlaut[1]], bare)
    return re.sub(r"([^\W\d_])\1", r"\1", bare) if len(bare) >= _LONG else bare


def _slips(words: Iterable[str]) -> dict[str, str]:
    """Tell which long words are others with two neighbouring letters exchanged."""
    by_letters = defaultdict(set)
    for word in words:
        if len(word) >= _LONG:
            by_letters["".join(sorted(word))].add(word)
    meant: dict[str, str] = {}
    for spellings in by_letters.values():
        first, *others = sorted(spellings)
        meant |= {other: first for other in others if OSA.distance(first, other) == 1}
    return meant
