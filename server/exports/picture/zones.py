"""Quadrants, columns and stands: rows of sheets, the cards of one width in as many columns as each sheet needs.

A row that finds no room below the last goes on another picture, and one that no picture holds goes on there.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from server.exports.picture import cards, type
from server.exports.picture.cards import Sized
from server.exports.picture.shapes import BAND, INK, PAPER, POINT, QUIET, SHEET, STANDS, WALL, Box, Runs, Shape, Sign
from server.exports.picture.stacks import GAP, TRAY, Columns, columns, going_on, is_head

Told = dict[str, Any]  # a section of the scene
CARD, PAD, APART, EDGE = 40.0, 3.0, 4.0, 4.0
HEAD, LOWER = 14 * POINT, 12 * POINT
LINE = 20  # letters on a line of a card
_LEAST = 60.0  # a row is not begun in less


@dataclass(frozen=True)
class Sheet:
    """A section with its cards in so many columns."""

    told: Told
    columns: int
    width: float
    cards: tuple[Sized, ...]

    @cached_property
    def placed(self) -> Columns:
        return columns(self.cards, self.columns)

    @cached_property
    def lower(self) -> bool:
        """Whether only lower type keeps the words of its title whole."""
        words = "".join(str(span[0]) for span in self.told["title"]).split()
        return self._words(HEAD) != words == self._words(LOWER)

    def title(self, size: float) -> list[Runs]:
        told, room = self.told["title"], self.width - 2 * PAD - 8 - (6 if self.told["sign"] else 0)
        return type.lines(told, room, size, type.HEAVY, 3) if told else []

    def _words(self, size: float) -> list[str]:
        return " ".join("".join(text for text, _ in line) for line in self.title(size)).split()

    def fitting(self, room: float) -> int:
        """How many of the cards find room, and no heading without one of its cards."""
        if self.placed.height <= room:
            return len(self.cards)
        found = bisect_right(range(len(self.cards) + 1), room, key=self._height) - 1
        while found and (self._height(found) > room or is_head(self.cards[found - 1])):
            found -= 1
        return found

    def _height(self, count: int) -> float:
        return columns(self.cards[:count], self.columns).height


@dataclass(frozen=True)
class Row:
    """Sheets side by side; those of a stand below its panel."""

    panel: Told | None
    width: float
    most: int  # lines of a card
    sheets: tuple[Sheet, ...]

    @cached_property
    def top(self) -> float:
        return _panel(self.panel, 0, 0, self.width)[1] if self.panel else 0.0

    @cached_property
    def head(self) -> float:
        return self.top + max(_head_height(one, self.size) for one in self.sheets) + PAD + 1.1

    @cached_property
    def size(self) -> float:
        """Headings side by side are alike."""
        return LOWER if any(one.lower for one in self.sheets) else HEAD

    @cached_property
    def height(self) -> float:
        return self.head + max(max(one.placed.height for one in self.sheets), 6.0) + PAD


def height(data: Told, width: float) -> float:
    """Tell how high one picture of it all is."""
    rows = _rows(data, width - 2 * EDGE)
    return sum(row.height + APART for row in rows) - APART + 2 * EDGE


def pages(data: Told, width: float, most: float) -> list[tuple[float, list[Shape]]]:
    """Lay out a scene's sections in pictures of that width, no higher than `most`; each with its height.

    A row is torn if no picture holds it, or if that saves a picture.
    """
    rows = _rows(data, width - 2 * EDGE)
    whole, torn = (_dealt(rows, most - 2 * EDGE, least) for least in (most, _LEAST))
    return [_page(page) for page in (whole if len(whole) <= len(torn) else torn)]


def _dealt(rows: list[Row], room: float, least: float) -> list[list[Row]]:
    """Deal rows to pictures; one that finds no room begins another if less than `least` is left."""
    found: list[list[Row]] = [[]]
    left, waiting = room, list(rows)
    while waiting:
        row = waiting.pop(0)
        if row.height > left:
            if found[-1] and left < max(least, row.head + _LEAST / 2):
                found.append([])
                left = room
            if row.height > left and (parts := _torn(row, left)):
                row = parts[0]
                waiting.insert(0, parts[1])
        found[-1].append(row)
        left -= row.height + APART
    return found if found[-1] else []


def _page(rows: list[Row]) -> tuple[float, list[Shape]]:
    y, drawn = EDGE, list[Shape]()
    for row in rows:
        high = row.height
        drawn += _drawn(row, EDGE, y, high)
        y += high + APART
    return y - APART + EDGE, drawn


def _rows(data: Told, width: float) -> list[Row]:
    most = cards.lines_of(sum(map(len, data["all"])))
    fitting = max(1, int((width + APART) // (CARD + 2 * PAD + APART)))
    rows: list[Row] = []
    plain: list[Told] = []
    for section in data["sections"]:
        if not section["panel"]:
            plain.append(section)
            continue
        own = [section | {"title": [], "facts": [], "sign": ""}] if section["cards"] or not section["columns"] else []
        sheets = [*own, *section["columns"]]
        parts = _even(sheets, fitting)
        rows += [_row(section if at == 0 else None, part, width, most) for at, part in enumerate(parts)]
    per = 2 if data["layout"] == "quadrants" else fitting
    return rows + [_row(None, part, width, most) for part in _even(plain, per)]


def _even(all: Sequence[Told], per: int) -> list[tuple[Told, ...]]:
    """Five where four fit are three and two."""
    if not all:
        return []
    each = math.ceil(len(all) / math.ceil(len(all) / per))
    return [tuple(all[at : at + each]) for at in range(0, len(all), each)]


def _row(panel: Told | None, parts: Sequence[Told], room: float, most: int) -> Row:
    """Each further column of cards goes to the sheet with the most, until there is no room for one."""
    total = max(len(parts), int((room - (len(parts) - 1) * APART - len(parts) * (2 * PAD - GAP)) // (CARD + GAP)))
    shares = [1] * len(parts)
    weights = [max(1.0, sum(_weight(card, most) for card in part["cards"])) for part in parts]
    for _ in range(total - len(parts)):
        shares[max(range(len(parts)), key=lambda at: weights[at] / shares[at])] += 1
    if max(weights) < 1.2 * min(weights):
        shares = [max(1, total // len(parts))] * len(parts)
    used = sum(shares)
    card = (room - (len(parts) - 1) * APART - len(parts) * 2 * PAD - (used - len(parts)) * GAP) / used
    sheets = []
    for part, count in zip(parts, shares, strict=True):
        made = tuple(cards.sized(one, card, most) for one in part["cards"])
        sheets.append(Sheet(part, count, count * card + (count - 1) * GAP + 2 * PAD, made))
    return Row(panel, room, most, tuple(sheets))


def _weight(card: Told, most: int) -> float:
    """About how high what is shown of it gets."""
    letters = min(sum(len(str(span[0])) for span in card["text"]), most * LINE)
    points = min(len(card["points"]), cards.POINTS) if most > cards.FEW else 0
    return 10.0 + letters / 4 + 5 * points


def _torn(row: Row, room: float) -> tuple[Row, Row] | None:
    """Leave on the picture what finds room there, a card at least; None if that is all there is."""
    left = room - row.head - PAD
    kept = [sheet.fitting(left) for sheet in row.sheets]
    if not any(kept):
        kept = [2 if sheet.cards and is_head(sheet.cards[0]) else 1 for sheet in row.sheets]
    pairs = list(zip(row.sheets, kept, strict=True))
    rest = [
        one.told | {"cards": [card.told for card in going_on(one.cards, count)]}
        for one, count in pairs
        if one.cards[count:]
    ]
    if not rest:
        return None
    first = tuple(replace(one, cards=one.cards[:count]) for one, count in pairs)
    return replace(row, sheets=first), _row(row.panel, rest, row.width, row.most)


def _facts(sheet: Sheet) -> list[Any]:
    found = []
    for fact in sheet.told["facts"]:
        told = [(f"{fact['label']}: ", True), *fact["text"]]
        found += type.lines(told, sheet.width - 2 * PAD, type.SMALL, type.PLAIN, 3)
    return found


def _head_height(sheet: Sheet, size: float) -> float:
    title, facts = sheet.title(size), _facts(sheet)
    high = type.high(len(title), size) + (2.0 if title else 0.0)
    if sheet.told["count"]:
        high = max(high, 6.4)
    return high + (type.high(len(facts), type.SMALL) + 2.0 if facts else 0.0)


def _drawn(row: Row, x: float, y: float, high: float) -> list[Shape]:
    found: list[Shape] = []
    down = row.top
    if row.panel:
        found += _panel(row.panel, x, y, row.width)[0]
    for sheet in row.sheets:
        found += [Box(x, y + down, sheet.width, high - down, SHEET), Box(x, y + down, sheet.width, 1.1, INK)]
        found += _headed(sheet, row.size, x, y + down)
        card = (sheet.width - 2 * PAD - (sheet.columns - 1) * GAP) / sheet.columns
        top, placed = y + row.head, sheet.placed
        for column, begin, end in placed.trays:
            left = x + PAD + column * (card + GAP) - TRAY
            found.append(Box(left, top + begin, card + 2 * TRAY, end - begin, BAND))
        for one, column, below in placed.cards:
            left = x + PAD + column * (card + GAP) + (card - one.width) / 2
            found += cards.shapes(one, left, top + below)
        x += sheet.width + APART
    return found


def _headed(sheet: Sheet, size: float, x: float, y: float) -> list[Shape]:
    told, found = sheet.told, list[Shape]()
    left, top, room = x + PAD, y + 1.1 + PAD * 0.7, sheet.width - 2 * PAD - 8
    if told["sign"]:
        found.append(Sign(left, top, 4.6, told["sign"]))
        left, room = left + 6, room - 6
    title = sheet.title(size)
    found += type.written(title, left, top, room, size, type.HEAVY, rtl=told["rtl"])
    if told["count"]:
        radius = 2.9
        circle = x + sheet.width - PAD - 2 * radius
        found.append(Box(circle, top - 0.5, 2 * radius, 2 * radius, INK, radius))
        runs = ((str(told["count"]), False),)
        found += type.written([runs], circle, top + 0.75, 2 * radius, 8.6 * POINT, type.BOLD, WALL, center=True)
    below = top + max(type.high(len(title), size), 5.4 if told["count"] else 0.0) + 1.4
    return found + type.written(_facts(sheet), x + PAD, below, sheet.width - 2 * PAD, type.SMALL, fill=QUIET)


def _hue(section: Told) -> str:
    number = section["number"]
    return STANDS[number] if section["letter"] and number < len(STANDS) else ""


def _panel(section: Told, x: float, y: float, width: float) -> tuple[list[Shape], float]:
    """What a stand is called, and beside it what is told of it, in its colour; the stands after the third are ink on
    paper. A category hangs no sign: its name stands on the wall."""
    hue = _hue(section)
    fill, name = PAPER if hue else INK, 12.5 * POINT
    half, top = width * 0.45, y + 2.6
    left, found = x + PAD, list[Shape]()
    if section["letter"]:
        found += type.written([((section["letter"], False),)], left, top, 20, 24 * POINT, type.HEAVY, fill)
        left += type.width(section["letter"], 24 * POINT, type.HEAVY) + 3
    room = half - (left - x) - 4
    title = type.lines(section["title"], room, name, type.HEAVY, 4)
    found += type.written(title, left, top, room, name, type.HEAVY, fill, section["rtl"])
    named = type.high(len(title), name)
    told, below = _told(section, x + half, top, width - half - PAD, fill)
    high = 2.6 + max(named, 8.5 if section["letter"] else 0.0, below - top) + 1.8
    return [*_backed(section, hue, x, y, width, high), *found, *told], high


def _told(section: Told, x: float, y: float, room: float, fill: str) -> tuple[list[Shape], float]:
    found: list[Shape] = []
    for fact in section["facts"]:
        told = fact["text"] if fact["lead"] else [(f"{fact['label']}: ", False), *fact["text"]]
        size, weight = (10 * POINT, 640) if fact["lead"] else (9 * POINT, type.PLAIN)
        lines = type.lines(told, room, size, weight, 3)
        found += type.written(lines, x, y, room, size, weight, fill)
        y += type.high(len(lines), size) + 0.8
    return found, y


def _backed(section: Told, hue: str, x: float, y: float, width: float, high: float) -> list[Shape]:
    if hue or not section["letter"]:
        return [Box(x, y, width, high if hue else 1.1, hue or INK)]
    return [Box(x, y, width, high, INK), Box(x + 0.5, y + 0.5, width - 1, high - 0.5, SHEET)]
