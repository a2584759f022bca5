"""A timeline that one picture cannot show to scale: a row for each stretch of it, a column for each lane, the cards in
the order of time. What a row has more than there is room for goes on in the next picture, below its label once more.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from server.exports.picture import cards, type
from server.exports.picture.cards import MARK, Sized
from server.exports.picture.shapes import BAND, HAIR, INK, POINT, QUIET, Box, Card, Line, Runs, Shape
from server.exports.picture.stacks import Columns, columns

Told = dict[str, Any]  # a scene, or one of its lanes
EDGE, GAP, PAD, APART = 4.0, 2.0, 2.0, 3.5
TRIED = ((36.0, 0), (30.0, 0), (30.0, 1))  # how wide a card is at least, and lines less of it, if that saves a picture
MOST = 5  # lanes side by side
TORN = 0.25  # of a picture: so much is not left empty below a row
NAME, LABEL, SMALL = 12 * POINT, 11 * POINT, 9 * POINT


@dataclass(frozen=True)
class Grid:
    """How wide all is: the labels, a card, and how many columns of cards each lane has."""

    width: float
    label: float
    card: float
    shares: tuple[int, ...]

    def lefts(self) -> list[float]:
        found, x = [], EDGE + self.label
        for share in self.shares:
            found.append(x)
            x += self.wide(share) + APART
        return found

    def wide(self, share: int) -> float:
        return share * (self.card + GAP) - GAP


@dataclass(frozen=True)
class Row:
    """Its label's lines, and those that begin a picture; each lane's cards."""

    label: list[Runs]
    first: list[Runs]
    shares: tuple[int, ...]
    cards: tuple[tuple[Sized, ...], ...]

    @cached_property
    def placed(self) -> list[Columns]:
        return [columns(own, share) for own, share in zip(self.cards, self.shares, strict=True)]

    @cached_property
    def height(self) -> float:
        label = type.high(max(len(self.label), len(self.first)), LABEL)
        return max(label, *(one.height for one in self.placed)) + 2 * PAD

    def torn(self, room: float) -> "tuple[Row, Row] | None":
        """Divide it where the room ends; None if no card or every one finds room."""
        kept = [_fitting(own, share, room - 2 * PAD) for own, share in zip(self.cards, self.shares, strict=True)]
        rest = tuple(own[count:] for own, count in zip(self.cards, kept, strict=True))
        if not any(kept) or not any(rest):
            return None
        first = tuple(own[:count] for own, count in zip(self.cards, kept, strict=True))
        return replace(self, cards=first), replace(self, cards=rest)


def _fitting(own: Sequence[Sized], share: int, room: float) -> int:
    return bisect_right(range(1, len(own) + 1), room, key=lambda count: columns(own[:count], share).height)


def pages(data: Told, width: float, most: float) -> list[tuple[float, list[Shape]]]:
    """Draw what timeline.py has measured in pictures of that width, no higher than `most`; each with its height."""
    lanes = data["sections"]
    parts = -(-len(lanes) // MOST)
    each = -(-len(lanes) // max(1, parts))
    groups = [lanes[at : at + each] for at in range(0, len(lanes), each)]
    return [page for group in groups for page in _pages(data | {"sections": group}, width, most)]


def _pages(data: Told, width: float, most: float) -> list[tuple[float, list[Shape]]]:
    tried = []
    for least, fewer in TRIED:
        grid = _grid(data, width, least)
        head, _ = _head(data, grid)
        tried.append((grid, _dealt(_rows(data, grid, fewer), most - head)))
    grid, dealt = min(tried, key=lambda one: len(one[1]))
    return [_drawn(data, grid, rows) for rows in dealt]


def _dealt(waiting: list[Row], room: float) -> list[list[Row]]:
    """Deal rows to pictures."""
    found, left = [list[Row]()], room
    while waiting:
        row = waiting.pop(0)
        parts = row.torn(left) if row.height > left and (left > room * TORN or not found[-1]) else None
        if parts:
            row = parts[0]
            waiting.insert(0, parts[1])
        elif row.height > left and found[-1]:
            found.append([])
            left = room
            waiting.insert(0, row)
            continue
        found[-1].append(row)
        left -= row.height
    return found


def _grid(data: Told, width: float, least: float) -> Grid:
    """Every lane has a column, and each further one goes to the lane that has the most cards for each of its own."""
    words = [word for pair in _labels(data) for text in pair for word in text.split()]
    label = max(type.width(word, LABEL, type.HEAVY) for word in words) + 3
    lanes = data["sections"]
    room = width - 2 * EDGE - label - (len(lanes) - 1) * APART
    counts = [len(lane["cards"]) + len(lane["undated"]) for lane in lanes]
    shares = [1] * len(lanes)
    for _ in range(int((room + GAP) // (least + GAP)) - len(lanes)):
        shares[max(range(len(lanes)), key=lambda at: counts[at] / shares[at])] += 1
    gaps = sum(share - 1 for share in shares) * GAP
    return Grid(width, label, (room - gaps) / sum(shares), tuple(shares))


def _ticks(data: Told) -> list[Told]:
    """The scale's, and before the first of them what the axis begins with."""
    ticks = [{"at": data["start"], "label": data["begun"]}] if data["begun"] else []
    return [*ticks, *data["ticks"]]


def _labels(data: Told) -> list[tuple[str, str]]:
    """What each row is called, and where it begins a picture: a month's year is not seen there. Several years are told
    as such. Those without a date are the last."""
    ticks, found = _ticks(data), list[tuple[str, str]]()
    step = max((int(b["label"]) - int(a["label"]) for a, b in pairwise(ticks) if a["label"].isdigit()), default=1)
    for tick in ticks:
        label = str(tick["label"])
        if label.isdigit() and step > 1:
            label = f"{label}–{int(label) + step - 1}"
        year = "" if any(map(str.isdigit, label)) else f" {date.fromordinal(tick['at']).year}"
        found.append((label, label + year))
    return [*found, (data["words"]["undated"],) * 2]


def _rows(data: Told, grid: Grid, fewer: int) -> list[Row]:
    """One for each stretch of the scale that has cards, and one for those without a date."""
    ticks, lanes = _ticks(data), data["sections"]
    most = cards.lines_of(sum(len(lane["cards"]) + len(lane["undated"]) for lane in lanes)) - fewer
    starts = [tick["at"] for tick in ticks]
    found: list[list[list[Sized]]] = [[[] for _ in lanes] for _ in range(len(ticks) + 1)]
    for number, lane in enumerate(lanes):
        for card in lane["cards"]:
            at = max(0, bisect_right(starts, card.told["first"]) - 1)
            found[at][number].append(cards.sized(card.told, grid.card, most, MARK))
        found[-1][number] += [cards.sized(_flat(card.told), grid.card, most) for card in lane["undated"]]

    def set_in(label: str) -> list[Runs]:
        return type.lines([(label, False)], grid.label - 2, LABEL, type.HEAVY, 3)

    return [
        Row(set_in(label), set_in(first), grid.shares, tuple(map(tuple, own)))
        for (label, first), own in zip(_labels(data), found, strict=True)
        if any(own)
    ]


def _flat(told: Told) -> Told:
    return told | {"shape": "oval" if told["shape"] == "circle" else told["shape"]}


def _head(data: Told, grid: Grid) -> tuple[float, list[Shape]]:
    """What each lane is called, and how many cards it has on all pictures; where that ends."""
    found, below = list[Shape](), 0.0
    for lane, x, share in zip(data["sections"], grid.lefts(), grid.shares, strict=True):
        top, wide = 2.6, grid.wide(share)
        if lane["color"] != "white":
            found.append(Card(x, top + 0.2, 8.5, 4.0, lane["color"], "rectangle"))
        left = x + (11.5 if lane["color"] != "white" else 0.0)
        title = type.lines(lane["title"], wide - (left - x), NAME, type.HEAVY, 3) if lane["title"] else []
        found += type.written(title, left, top, wide - (left - x), NAME, type.HEAVY, rtl=lane["rtl"])
        top += max(type.high(len(title), NAME), 4.2) + 0.8
        found += type.written([((lane["counted"], False),)], left, top, wide, SMALL, fill=QUIET)
        below = max(below, top + SMALL + 2.2)
    return below, found


def _drawn(data: Told, grid: Grid, rows: list[Row]) -> tuple[float, list[Shape]]:
    y, found = _head(data, grid)
    for number, row in enumerate(rows):
        if number % 2 == 0:
            found.append(Box(0, y, grid.width, row.height, BAND))
        found.append(Line(0, y, grid.width, y, 0.22, HAIR))
        label = row.label if number else row.first
        found += type.written(label, EDGE, y + PAD + 0.6, grid.label, LABEL, type.HEAVY)
        for placed, x in zip(row.placed, grid.lefts(), strict=True):
            for card, column, top in placed.cards:
                found += _card(card, x + column * (grid.card + GAP), y + PAD + top)
        y += row.height
    return y, found


def _card(card: Sized, x: float, y: float) -> list[Shape]:
    found = cards.shapes(card, x, y)
    if card.edge:
        found.append(Line(x + MARK / 2, y, x + MARK / 2, y + card.height, MARK, INK, bool(card.told["circa"])))
    return found
