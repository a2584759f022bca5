"""Texts with their letters bare, so that what reads alike compares alike."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from server.workshop.sorting import PLAIN

_ALIKE = PLAIN | str.maketrans({"‐": "-", "‒": "-", "−": "-", "。": ".", "’": "'", "ʼ": "'"})
_WORD = re.compile(r"[^\W\d_]+|\d+")
_IN_TWO = re.compile(r"([aou])e|(a)a|(d)j")  # how ä, å and đ are written where there is no key for them
HYPHENS = "-–—"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a bare text."""

    bare: str
    start: int
    end: int


def bare(text: str) -> tuple[str, list[int]]:
    """Give a text without case, marks, what nobody sees and what makes bold; and where each of its signs stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign == "*" and "*" in (text[place - 1 : place], text[place + 1 : place + 2]):
            continue
        for plain in _plain(sign):
            signs.append(plain)
            places.append(place)
    return "".join(signs), places


def tokens(plain: str) -> list[Token]:
    """Give the words of a bare text, with ae for ä and the like as one letter."""
    return [Token(_IN_TWO.sub(r"\1\2\3", match[0]), *match.span()) for match in _WORD.finditer(plain)]


def key_of(text: str) -> str:
    """Give what stands for a word however it is spelt."""
    return " ".join(token.bare for token in tokens(bare(text)[0]))


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return ""
    kept = (one for one in unicodedata.normalize("NFKD", sign.casefold()) if not unicodedata.combining(one))
    return "".join(kept).casefold().translate(_ALIKE)
