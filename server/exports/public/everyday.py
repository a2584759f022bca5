"""Finds among what is redacted the names that are words of every day too: a guest called Klimaschutz or Weg takes the
text of all others along. Knows no dictionary; they show by how often they stand, and how they are written."""

from collections.abc import Callable, Iterable, Iterator
from statistics import median

from server.exports.public.pieces import OTHERS, Doubt, Piece, Redaction

_OFTEN = 4  # places; a guest may well be thanked three times
_TIMES = 3  # more often than a name of several words, which is no word
_SMALL = 2  # places in small letters, beside capitals: one may be a slip
_AROUND = 36  # letters before and after a place


def everyday(redactions: Iterable[Redaction], alone: Callable[[str], bool]) -> tuple[Doubt, ...]:
    """Give the names that take most of a text and may be words, the most often found first. `alone` tells which words
    are whole names."""
    places: dict[str, list[tuple[Redaction, int]]] = {}
    for one in redactions:
        for at, key in _names(one):
            places.setdefault(key, []).append((one, at))
    whole = [len(found) for key, found in places.items() if " " in key]
    usual = median(whole) if whole else 0
    taking = {
        key: found
        for key, found in places.items()
        if alone(key) and (sum(map(_is_a_word, found)) >= _SMALL or len(found) >= max(_OFTEN, _TIMES * usual))
    }
    return tuple(_pointed_out(key, taking[key]) for key in sorted(taking, key=lambda key: (-len(taking[key]), key)))


def _names(redaction: Redaction) -> Iterator[tuple[int, str]]:
    if not redaction.whole:
        for at, piece in enumerate(redaction.pieces):
            if piece.why == "name":
                yield at, piece.item.removeprefix("word:")


def _is_a_word(place: tuple[Redaction, int]) -> bool:
    """Tell whether it is written small by somebody who knows capitals."""
    redaction, at = place
    others = "".join(piece.text for piece in (*redaction.pieces[:at], *redaction.pieces[at + 1 :]))
    return redaction.pieces[at].text.islower() and any(map(str.isupper, others))


def _pointed_out(key: str, places: list[tuple[Redaction, int]]) -> Doubt:
    (first, _), count = places[0], len(places)
    around = [_around(redaction, at) for redaction, at in places[: OTHERS + 1]]
    return Doubt(first.board, first.item, around[0], key, count, tuple(around[1:]))


def _around(redaction: Redaction, at: int) -> tuple[Piece, ...]:
    """Give a place with some words around it."""
    before, behind = ("".join(one.text for one in run) for run in (redaction.pieces[:at], redaction.pieces[at + 1 :]))
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(behind) > _AROUND:
        behind = behind[:_AROUND].rpartition(" ")[0] + " …"
    pieces = (Piece(" ".join(before.split("\n"))), redaction.pieces[at], Piece(" ".join(behind.split("\n"))))
    return tuple(piece for piece in pieces if piece.text)
