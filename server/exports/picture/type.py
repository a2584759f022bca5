"""How wide words are and where their lines end, in the typeface of the pages. What that has no glyph for is guessed."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from PIL import ImageFont

from server.exports.fonts import OWN
from server.exports.picture.shapes import INK, POINT, Runs, Words

_FACES = ("AtkinsonHyperlegibleNext-latin.ttf", "AtkinsonHyperlegibleNext-latin-ext.ttf")
_FINE = 200  # pixels of type to measure with
PLAIN, BOLD, HEAVY = 520, 740, 800
PITCH = 1.2  # from line to line
BODY = 10 * POINT
SMALL = 8.5 * POINT
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
    return sum(_guessed(char) for char in word)


def _guessed(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    return 1.05 if unicodedata.east_asian_width(char) in "WF" or char > "\uffff" else 0.68


def lines(spans: Spans, room: float, size: float, weight: int, most: int) -> list[Runs]:
    """Break a text into lines of at most `room`; what is left after so many is told by an ellipsis."""
    if len(told := list(spans)) == 1 and "\n" not in (text := str(told[0][0])) and len(text) < 60:
        bold = bool(told[0][1])
        if width(text, size, BOLD if bold else weight) <= room:
            return [((text, bold),)]
    found: list[list[Token]] = [[]]
    used, blank = 0.0, width(" ", size, weight)
    for text, bold, *_ in told:
        heavy = BOLD if bold else weight
        for number, part in enumerate(str(text).split("\n")):
            if number:
                found.append([])
                used = 0.0
            for at, word in enumerate(part.split(" ")):
                ahead = blank if at and found[-1] else 0.0
                if ahead:
                    used += ahead
                    _add(found[-1], " ", bool(bold))
                for piece in _pieces(word, room, size, heavy):
                    wide = width(piece, size, heavy)
                    if found[-1] and used + wide > room:
                        found.append([])
                        used = 0.0
                    _add(found[-1], piece, bool(bold))
                    used += wide
            if len(found) > most:
                return _cut(found, most, room, size)
    return [tuple(line) for line in found]


def _add(line: list[Token], text: str, bold: bool) -> None:
    if line and line[-1][1] == bold:
        line[-1] = (line[-1][0] + text, bold)
    elif text:
        line.append((text, bold))


def _pieces(word: str, room: float, size: float, weight: int) -> list[str]:
    """A word that no line can hold is broken anywhere."""
    if width(word, size, weight) <= room:
        return [word]
    found, piece, used = [], "", 0.0
    for char in word[:400]:
        wide = width(char, size, weight)
        if piece and used + wide > room:
            found.append(piece)
            piece, used = "", 0.0
        piece += char
        used += wide
    return [*found, piece]


def _cut(found: list[list[Token]], most: int, room: float, size: float) -> list[Runs]:
    kept = [tuple(line) for line in found[:most]]
    text, bold = kept[-1][-1] if kept[-1] else ("", False)
    heavy = BOLD if bold else PLAIN
    text = text.rstrip()
    before = sum(width(run, size, heavy) for run, _ in kept[-1][:-1])
    while text and before + width(f"{text} …", size, heavy) > room:
        shorter = text.rpartition(" ")[0]
        text = shorter if shorter else text[:-1]
    kept[-1] = (*kept[-1][:-1], (f"{text.rstrip(' ,;:.')} …", bold))
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
