"""The timeline: x is true to scale; a card's thick edge is its date, the rule below its extent, dashed is "ca.".

One that is too high for a picture is told in rows: years.py.
"""

import math
from collections.abc import Callable
from typing import Any

from server.exports.picture import cards, type, years
from server.exports.picture.cards import MARK, Sized
from server.exports.picture.shapes import BAND, HAIR, INK, POINT, QUIET, Box, Card, Line, Shape

Told = dict[str, Any]  # a scene, or one of its lanes
WIDEST, RULE, STEP = 46.0, 0.9, 1.0
EDGE, SCALE, UNDATED = 4.0, 8.0, 5.0
GAP = 1.4
Spot = tuple[Sized, float, float, float, float, bool]  # x, y, where its date is, where its extent ends, flipped


def measured(data: Told) -> Told:
    """Give the scene with its cards laid out, which takes the time and is alike on every page."""
    notes = sum(len(lane["cards"]) + len(lane["undated"]) for lane in data["sections"])
    most = cards.lines_of(notes) - 1
    lanes = [
        lane
        | {"cards": [_snug(card, most) for card in lane["cards"]]}
        | {"undated": [cards.sized(card, WIDEST, most) for card in lane["undated"]]}
        for lane in data["sections"]
    ]
    return data | {"sections": lanes}


def height(data: Told, width: float) -> float:
    """Tell how high one picture of it all is."""
    return _drawn(data, width)[0]


def pages(data: Told, width: float, most: float) -> list[tuple[float, list[Shape]]]:
    """Draw what was measured in pictures of that width, no higher than `most`; each with its height."""
    made = _drawn(data, width)
    return [made] if made[0] <= most else years.pages(data, width, most)


def _drawn(data: Told, width: float) -> tuple[float, list[Shape]]:
    at = _axis(data, width)
    y, bands, lines, found = SCALE, list[Shape](), list[Shape](), list[Shape]()
    for number, lane in enumerate(data["sections"]):
        high, told = _lane(lane, at, width, y, data["words"]["undated"])
        if number % 2 == 0:
            bands.append(Box(0, y, width, high, BAND))
        found += told
        y += high
    shown = -100.0
    for tick in data["ticks"]:
        x = at(tick["at"])
        lines.append(Line(x, 0, x, y, 0.22, HAIR))
        wide = type.width(tick["label"], 11 * POINT, type.HEAVY)
        if x > shown + 1 and x + 1.4 + wide < width:  # a label that would touch the last is left out; its line stays
            runs = ((tick["label"], False),)
            lines += type.written([runs], x + 1.4, 2.6, wide, 11 * POINT, type.HEAVY)
            shown = x + 1.4 + wide
    return y, [*bands, *lines, *found]


def _axis(data: Told, width: float) -> Callable[[int], float]:
    first, after = data["start"], data["end"]
    return lambda day: EDGE + (width - 2 * EDGE) * (day - first) / (after - first)


def _snug(told: Told, most: int) -> Sized:
    """The narrowest width that costs no line more than the widest."""
    told = told | {"shape": "oval" if told["shape"] == "circle" else told["shape"]}
    best = cards.sized(told, WIDEST, most, MARK)
    for width in (20.0, 28.0, 36.0):
        made = cards.sized(told, width, most, MARK)
        if made.height <= best.height + 0.05 and made.words() == best.words():
            return made
    return best


def _lane(lane: Told, at: Callable[[int], float], width: float, y: float, undated: str) -> tuple[float, list[Shape]]:
    room = width - 2 * EDGE
    found, top = _labelled(lane, y, room)
    spots, high = _packed(lane["cards"], at, width - EDGE)
    for card, x, down, date, end, flip in spots:
        found += [*cards.shapes(card, x, top + down, flip), *_mark(card, x, top + down, date, end, flip)]
    top += high
    if lane["undated"]:
        found += type.written([((undated, False),)], EDGE, top, room, 9 * POINT, type.BOLD, QUIET)
        told, high = _undated(lane["undated"], top + UNDATED, room)
        found += told
        top += UNDATED + high + 1
    return top + 1 - y, found


def _labelled(lane: Told, y: float, room: float) -> tuple[list[Shape], float]:
    """What a lane is called, and how many cards it has on all pictures; where that ends."""
    title = type.lines(lane["title"], room - 40, 12 * POINT, type.HEAVY, 2) if lane["title"] else []
    left, top, found = EDGE, y + 2.2, list[Shape]()
    if lane["color"] != "white":
        found.append(Card(EDGE, top + 0.2, 8.5, 4.0, lane["color"], "rectangle"))
        left += 11.5
    found += type.written(title, left, top, room, 12 * POINT, type.HEAVY, rtl=lane["rtl"])
    last = type.wide(title[-1], 12 * POINT, type.HEAVY) + 3 if title and not lane["rtl"] else 0.0
    base = top + max(0, len(title) - 1) * 12 * POINT * type.PITCH
    found += type.written([((lane["counted"], False),)], left + last, base + 0.8, 40, 9 * POINT, fill=QUIET)
    return found, top + max(type.high(len(title), 12 * POINT), 4.6) + 1.6


def _packed(told: list[Sized], at: Callable[[int], float], right: float) -> tuple[list[Spot], float]:
    """Give cards, in the order of time, the first free height from the top. A lane is thin rows, each with the x where
    it is free again; a card takes several, its rule only the last of them."""
    free: list[float] = []
    spots = []
    for card in told:
        x, end = at(card.told["first"]), min(at(card.told["after"]), right)
        flip = x + card.width > right
        left = max(EDGE, x - card.width) if flip else x
        rows = math.ceil((card.height + RULE + 1.3) / STEP)
        first = row = 0
        while row < first + rows:
            if row == len(free):
                free.append(-1.0)
            if free[row] > left:
                first = row + 1
            row += 1
        for row in range(first, first + rows):
            free[row] = left + card.width + GAP
        free[first + rows - 1] = max(left + card.width + GAP, end + 0.6)
        spots.append((card, left, first * STEP, x, end, flip))
    return spots, len(free) * STEP


def _mark(card: Sized, x: float, y: float, date: float, end: float, flip: bool) -> list[Shape]:
    circa = bool(card.told["circa"])
    edge = x + card.width - MARK / 2 if flip else x + MARK / 2
    found: list[Shape] = [Line(edge, y, edge, y + card.height + RULE, MARK, INK, circa)]
    if end - date > 0.6:
        below = y + card.height + RULE / 2
        found.append(Line(date, below, end, below, RULE, INK, circa))
    return found


def _undated(all: list[Sized], y: float, room: float) -> tuple[list[Shape], float]:
    count = max(1, int((room + GAP) // (WIDEST + GAP)))
    tops, found = [0.0] * count, list[Shape]()
    for card in all:
        column = tops.index(min(tops))
        found += cards.shapes(card, EDGE + column * (WIDEST + GAP), y + tops[column])
        tops[column] += card.height + 2
    return found, max(tops)
