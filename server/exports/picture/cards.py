"""A card: how large it is in a column, and what is written on it."""

from dataclasses import dataclass
from typing import Any

from server.exports.picture import type
from server.exports.picture.shapes import QUIET, Card, Runs, Shape

Told = dict[str, Any]  # a card of the scene
_INSETS = {"oval": (4.5, 2.6), "cloud": (4.4, 4.0), "circle": (5.0, 5.0)}
MARK = 1.1  # the edge that is a date
POINTS = 3
FEW = 4  # lines of a card that has no room for points
_MORE: tuple[Runs, ...] = ((("…", False),),)


@dataclass(frozen=True, slots=True)
class Sized:
    """`round` is the side of the square in a circle that holds the text, 0 for other cards."""

    told: Told
    width: float
    height: float
    when: tuple[Runs, ...]
    text: tuple[Runs, ...]
    points: tuple[tuple[float, tuple[Runs, ...]], ...]
    edge: float = 0.0
    round: float = 0.0

    def words(self) -> list[str]:
        """All that is written, to see whether another width breaks a word or cuts the text."""
        lines = [*self.when, *self.text, *(line for _, lines in self.points for line in lines)]
        return [word for line in lines for word in "".join(text for text, _ in line).split()]


def lines_of(notes: int) -> int:
    """How many lines a card may have beside so many others."""
    return 6 if notes <= 30 else 5 if notes <= 60 else 4


def sized(told: Told, width: float, most: int, edge: float = 0.0) -> Sized:
    """Lay out a card as wide as that; `edge` is room for a timeline's mark."""
    if told["shape"] == "circle" and not told["points"] and (circle := _circle(told, width)):
        return circle
    across, down = _INSETS.get(told["shape"], (2.2, 1.7))
    room = width - 2 * across - edge
    weight = type.BOLD if told["shape"] == "strip" else type.PLAIN
    when = tuple(type.lines([(told["when"], True)], room, type.SMALL, type.BOLD, 2)) if told["when"] else ()
    more = [(" …", False)] if told["points"] and most <= FEW else []
    text = tuple(type.lines([*told["text"], *more], room, type.BODY, weight, most)) if told["text"] or more else ()
    points = tuple(_points(told["points"], room)) if most > FEW else ()
    high = _high(when, text, points)
    return Sized(told, width, high + 2 * down, when, text, points, edge)


def _points(told: list[Told], room: float) -> list[tuple[float, tuple[Runs, ...]]]:
    found = []
    for one in told[:POINTS]:
        indent = 5.2 if one["level"] > 1 else 2.4
        found.append((indent, tuple(type.lines(one["text"], room - indent, type.SMALL, type.PLAIN, 2))))
    if len(told) > POINTS:
        found.append((2.4, _MORE))
    return found


def _high(when: tuple[Runs, ...], text: tuple[Runs, ...], points: tuple[tuple[float, tuple[Runs, ...]], ...]) -> float:
    parts = [type.high(len(when), type.SMALL), type.high(len(text), type.BODY)]
    parts += [type.high(len(lines), type.SMALL) for _, lines in points]
    shown = [part for part in parts if part]
    return max(sum(shown) + 1.0 * (len(shown) - 1), type.BODY)


def _circle(told: Told, width: float) -> Sized | None:
    for side in (16, 20, 25, 31, 38, 46, 56):
        if side > width:
            return None
        room = 0.72 * side
        text = type.lines(told["text"], room, type.BODY, type.PLAIN, 9)
        words = [word for span in told["text"] for word in str(span[0]).split()]
        longest = max((type.width(word, type.BODY, type.BOLD) for word in words), default=0.0)
        if longest <= room and type.high(len(text), type.BODY) <= room + 1:
            return Sized(told, side, side, (), tuple(text), (), round=room)
    return None


def shapes(card: Sized, x: float, y: float, flip: bool = False) -> list[Shape]:
    """Draw it there; `flip` has the mark at its right edge."""
    told = card.told
    shape = "oval" if told["shape"] == "circle" and not card.round else told["shape"]
    found: list[Shape] = [Card(x, y, card.width, card.height, told["color"], shape)]
    rtl, center = told["rtl"], shape in ("oval", "cloud", "circle")
    if card.round:
        left, top = x + (card.width - card.round) / 2, y + (card.height - type.high(len(card.text), type.BODY)) / 2
        return [*found, *type.written(card.text, left, top, card.round, rtl=rtl, center=True)]
    across, down = _INSETS.get(told["shape"], (2.2, 1.7))
    left, room = x + across + (0 if flip else card.edge), card.width - 2 * across - card.edge
    y += down
    if card.when:
        found += type.written(card.when, left, y, room, type.SMALL, type.BOLD, QUIET, rtl, center)
        y += type.high(len(card.when), type.SMALL) + 1.0
    weight = type.BOLD if shape == "strip" else type.PLAIN
    found += type.written(card.text, left, y, room, weight=weight, rtl=rtl, center=center)
    y += type.high(len(card.text), type.BODY) + (1.0 if card.text else 0)
    for indent, lines in card.points:
        mark = "–" if indent > 3 else "•"
        if lines != _MORE and not rtl:
            found += type.written([((mark, False),)], left + indent - 2.2, y, 2, type.SMALL)
        shift = 0 if rtl else indent
        found += type.written(lines, left + shift, y, room - shift, type.SMALL, rtl=rtl)
        y += type.high(len(lines), type.SMALL) + 1.0
    return found
