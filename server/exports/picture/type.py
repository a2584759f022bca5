"""How wide words are and where their lines end, in the typeface of the pages. What that has no glyph for is guessed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any

from PIL import ImageFont

from server.exports import breaks
from server.exports.fonts import OWN
from server.exports.picture.shapes import INK, POINT, Runs, Words

_FACES = ("AtkinsonHyperlegibleNext-latin.ttf", "AtkinsonHyperlegibleNext-latin-ext.ttf")
_FINE = 200  # pixels of type to measure with
PLAIN, BOLD, HEAVY = 520, 740, 800
PITCH = 1.2  # from line to line
BODY = 10 * POINT
SMALL = 8.5 * POINT
SPARSE = 0.3  # of a line: one that would stay emptier takes a part of the next word
_TORN = re.compile(r"[^\W\d_]-$")
_BLANKS = re.compile(r"( +|\n)")
Token = tuple[str, bool]
Spans = Iterable[Sequence[Any]]  # of a scene: text, whether it is bold, and more


@cache
def _face(weight: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(str(OWN / _FACES[0]), _FINE, layout_engine=ImageFont.Layout.BASIC)
    face.set_variation_by_axes([weight])
    return face


@cache
def _known(weight: int) -> dict[str, float]:
    return {}


def width(word: str, size: float, weight: int) -> float:
    """Measure a word set in a size, in its unit."""
    known = _known(weight)
    if word not in known:
        if len(known) > 20_000:
            known.clear()
        known[word] = _measured(word, weight)
    return known[word] * size


def _measured(word: str, weight: int) -> float:
    if all(char < "\u0180" for char in word):
        return float(_face(weight).getlength(word)) / _FINE
    return sum(width(char, 1, weight) if char < "\u0180" else _guessed(char) for char in word)


def _guessed(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(char) in "WF" or char > "\uffff" else 0.68


def lines(spans: Spans, room: float, size: float, weight: int, most: int) -> list[Runs]:
    """Break a text into lines of at most `room`; what is left after so many is told by an ellipsis."""
    told = tuple((str(text), bool(bold)) for text, bold, *_ in spans)
    return list(_lines(told, room, size, weight, most))


@lru_cache(maxsize=8192)  # a card is laid out again for each way a board may be drawn
def _lines(told: Runs, room: float, size: float, weight: int, most: int) -> tuple[Runs, ...]:
    text, bold = told[0] if len(told) == 1 else ("\n", False)
    if "\n" not in text and len(text) < 60 and width(text, size, BOLD if bold else weight) <= room:
        return (told,)
    column = _Column(room, size, weight, most)
    for blank, word in _words(told):
        column.put(blank, word)
    if len(column.lines) > most:
        return tuple(_cut(column.lines, most, room, size))
    return tuple(tuple(line) for line in column.lines)


def _words(told: Runs) -> Iterator[tuple[str, list[Token]]]:
    """Each word, with the blanks or the line's end before it; runs that touch are one."""
    blank, word = "", list[Token]()
    for text, bold in told:
        for part in _BLANKS.split(text):
            if _BLANKS.fullmatch(part):
                yield blank, word
                blank, word = part, []
            else:
                _add(word, part, bold)
    yield blank, word


class _Column:
    """Lines that are filled with words; it takes one line more than `most`, to see that there are more."""

    def __init__(self, room: float, size: float, weight: int, most: int) -> None:
        self.lines: list[list[Token]] = [[]]
        self._room, self._size, self._weight, self._most = room, size, weight, most
        self._used = 0.0

    def put(self, blank: str, word: list[Token]) -> None:
        if blank == "\n":
            self._end()
        gap = width(blank, self._size, self._weight) if self.lines[-1] else 0.0
        wide = gap + self._wide(word)
        if self._used + wide > self._room:
            self._part_with(blank, word)
        elif word:
            self._write(blank, word, wide)

    def _part_with(self, blank: str, word: list[Token]) -> None:
        told, at = "".join(text for text, _ in word), 0
        while at < len(told) and len(self.lines) <= self._most:
            gap = width(blank, self._size, self._weight) if self.lines[-1] else 0.0
            end, hyphen = self._taken(word, told, at, self._room - self._used - gap)
            taken = _part(word, at, end)
            self._write(blank if end > at else "", taken, gap + self._wide(taken))
            if hyphen:
                _add(self.lines[-1], hyphen, self.lines[-1][-1][1])
            if end < len(told):
                self._end()
            at = end

    def _write(self, blank: str, word: list[Token], wide: float) -> None:
        line = self.lines[-1]
        if blank and line:
            _add(line, blank, line[-1][1])
        for text, bold in word:
            _add(line, text, bold)
        self._used += wide

    def _end(self) -> None:
        self.lines.append([])
        self._used = 0.0

    def _taken(self, word: list[Token], told: str, begin: int, left: float) -> tuple[int, str]:
        """How far the word goes on this line, and the hyphen that ends in."""

        def fits(end: int, hyphen: str) -> bool:
            head = _part(word, begin, end)
            return self._wide([*head, (hyphen, head[-1][1])]) <= left

        if fits(len(told), ""):
            return len(told), ""
        sparse = self._used < self._room * SPARSE
        return breaks.parted(told, begin, fits, sparse, must=not self.lines[-1]) or (begin, "")

    def _wide(self, word: list[Token]) -> float:
        told = 0.0
        for text, bold in word:
            told += width(text, self._size, BOLD if bold else self._weight)
        return told


def _part(word: list[Token], begin: int, end: int) -> list[Token]:
    found = []
    for text, bold in word:
        if part := text[max(0, begin) : max(0, end)]:
            found.append((part, bold))
        begin, end = begin - len(text), end - len(text)
    return found


def _add(line: list[Token], text: str, bold: bool) -> None:
    if line and line[-1][1] == bold:
        line[-1] = (line[-1][0] + text, bold)
    elif text:
        line.append((text, bold))


def _cut(found: list[list[Token]], most: int, room: float, size: float) -> list[Runs]:
    kept = [tuple(line) for line in found[:most]]
    text, bold = kept[-1][-1] if kept[-1] else ("", False)
    heavy = BOLD if bold else PLAIN
    text, sign = text.rstrip(), " …"
    before = sum(width(run, size, heavy) for run, _ in kept[-1][:-1])
    if _TORN.search(text):
        text, sign = text[:-1], "…"
    while text and before + width(text + sign, size, heavy) > room:
        shorter = text.rpartition(" ")[0]
        text, sign = (shorter, " …") if shorter else ("".join([*breaks.clusters(text)][:-1]), "…")
    kept[-1] = (*kept[-1][:-1], (text.rstrip(" ,;:.") + sign, bold))
    return kept


def wide(line: Runs, size: float, weight: int) -> float:
    return sum(width(text, size, BOLD if bold else weight) for text, bold in line)


def written(
    told: Sequence[Runs], x: float, y: float, room: float, size: float = BODY, weight: int = PLAIN, fill: str = INK,
    rtl: bool = False, center: bool = False,
) -> list[Words]:  # fmt: skip
    """Set lines below each other, the first with its top at `y`."""
    found = []
    for at, line in enumerate(told):
        shift = max(0.0, (room - wide(line, size, weight)) / 2) if center else 0.0
        base = y + size * (0.8 + at * PITCH)
        found.append(
            Words(x + (0 if rtl else shift), base, size, weight, fill, line, rtl, room - (shift if rtl else 0))
        )
    return found


def high(count: int, size: float) -> float:
    """How high so many lines are, from the first one's capitals to the last one's descenders."""
    return size * (PITCH * (count - 1) + 1.05) if count else 0.0
