"""Where a line may end within a word: after a hyphen or slash of its own, then by syllables, anywhere if it must."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from server.exports.syllables import seams, syllables

_JOINT = re.compile(r"(?<=[-–/])(?=[^\W\d_])")
_ADDRESS_JOINT = re.compile(r"(?<=[-./?&=_#@])(?=\w)")
_ADDRESS = re.compile(r"://|^www\.|@|_[^\W_]+_")  # or a file's name; Mitarbeiter_innen is none
_AFTER = re.compile(r"\W+$")  # signs that are no letters of a syllable
_LONG = 10  # a shorter word that finds room on a line is not broken: "ei-nem" helps nobody
_STUMP = 4  # letters it leaves on either line, if it need not be broken
_MARKS = 3
_FLAGS = ("\U0001f1e6", "\U0001f1ff")
_TINTS = ("\U0001f3fb", "\U0001f3ff")
_TAILS = "\u0e33\u0eb3"  # Thai and Lao "am" hangs on its letter, though it is called one itself
Fits = Callable[[int, str], bool]  # the word up to there, and a hyphen or nothing


def parted(word: str, begin: int, fits: Fits, sparse: bool, must: bool) -> tuple[int, str] | None:
    """Tell how far the word goes on a line that it begins there, and the hyphen that ends in, if any. `sparse` is a
    line that would stay empty for the most part; if it `must`, it takes a letter at least."""
    joints, ends, hyphens = _places(word)
    joints = joints[bisect_right(joints, begin) :]
    if at := _last(joints, fits, ""):
        return at, ""
    if must or (sparse and len(word) >= _LONG):
        until, least = joints[0] if joints else len(word), 1 if must else _STUMP
        if at := _best(word, begin, [end for end in ends if begin + least <= end <= until - least], fits):
            return at, "-"
    return _anywhere(word, begin, fits, hyphens) if must else None


def _last(places: Sequence[int], fits: Fits, hyphen: str) -> int:
    return next((at for at in reversed(places) if fits(at, hyphen)), 0)


def _best(word: str, begin: int, ends: Sequence[int], fits: Fits) -> int:
    """Verwaltungs-vereinbarung, not Verwaltungsvereinba-rung, if that costs no more than half of the line."""
    last = _last(ends, fits, "-")
    joined = [end for end in seams(word) if end in ends and begin + (last - begin) / 2 <= end <= last]
    return joined[-1] if joined else last


@lru_cache(maxsize=4096)
def _places(word: str) -> tuple[tuple[int, ...], tuple[int, ...], bool]:
    """Where it has joints, where its syllables end, and whether a hyphen may be added: nobody can type it off again."""
    if _ADDRESS.search(word):
        return tuple(joint.start() for joint in _ADDRESS_JOINT.finditer(word)), (), False
    joints = tuple(joint.start() for joint in _JOINT.finditer(word))
    edges = (0, *joints, len(_AFTER.sub("", word)))
    parts = (part for begin, end in pairwise(edges) for part in syllables(word[begin:end]))
    return joints, tuple(at for at in accumulate(map(len, parts)) if at not in edges), True


def _anywhere(word: str, begin: int, fits: Fits, hyphens: bool) -> tuple[int, str]:
    at, best = begin, (begin, "")
    for sign in clusters(word[begin:]):
        at += len(sign)
        hyphen = "-" if hyphens and _latin(sign) and _latin(word[at:]) else ""
        if best[0] > begin and not fits(at, ""):
            break
        if fits(at, hyphen):
            best = (at, hyphen)
        elif best[0] == begin:
            best = (at, "")
    return best


def _latin(sign: str) -> bool:
    return bool(sign) and unicodedata.name(sign[0], "").startswith("LATIN")


def parts(word: str, long: int) -> list[str]:
    """Split it into runs of so many letters or more, which may be hyphenated, and what stands between them. An address
    is one part."""
    if _ADDRESS.search(word):
        return [word]
    return [part for part in re.split(rf"([^\W\d_]{{{long},}})", word) if part]


def clusters(text: str) -> Iterator[str]:
    """Give what is read as one sign, one by one: a letter with its marks, a flag, a family of emoji."""
    sign = ""
    for char in text:
        if sign and not _hangs(char, sign):
            yield sign
            sign = ""
        sign += char
    if sign:
        yield sign


def heaped(text: str) -> bool:
    """Whether marks are heaped on a letter, more of them than any script has."""
    if max(text, default="") < "\u0300":
        return False
    return any(sum(map(_is_mark, sign)) > _MARKS for sign in clusters(text))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me")


def _hangs(char: str, before: str) -> bool:
    paired = len(before) == 1 and _FLAGS[0] <= before <= _FLAGS[1] and _FLAGS[0] <= char <= _FLAGS[1]
    tinted = _TINTS[0] <= char <= _TINTS[1]
    marks = _is_mark(char) or unicodedata.category(char) == "Cf" or char in _TAILS
    return paired or tinted or marks or before[-1] == "\u200d"
