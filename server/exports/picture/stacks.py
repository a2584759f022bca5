"""Cards in columns: those of a stack together on a tray below their heading, each other one where there is room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from server.exports.picture.cards import Sized

GAP = 2.4
TRAY = 0.9  # a stack's reaches so far beyond its cards
_BETWEEN = GAP + 2 * TRAY


@dataclass(frozen=True, slots=True)
class Columns:
    """Each card's column and place, each tray's column, top and foot, and how high it all gets."""

    cards: tuple[tuple[Sized, int, float], ...]
    trays: tuple[tuple[int, float, float], ...]
    height: float


def columns(cards: Sequence[Sized], count: int) -> Columns:
    """Put each card or stack into the column that is the shortest. What a stack has more than its share of the height
    goes on in another column, below its heading once more."""
    share = sum(card.height + GAP for card in cards) / count
    tops, placed, trays = [0.0] * count, list[tuple[Sized, int, float]](), list[tuple[int, float, float]]()
    for part in _parts(cards, share if count > 1 else 0.0):
        column = min(range(count), key=lambda at: (round(tops[at], 2), at))
        stack = bool(part[0].told["stack"])
        top = tops[column] + (TRAY if stack else 0.0)
        if stack:
            trays.append((column, top - TRAY, top + _high(part) + TRAY))
        for card in part:
            placed.append((card, column, top))
            top += card.height + GAP
        tops[column] = top + (TRAY + GAP if stack else 0.0)
    feet = [*(top + card.height for card, _, top in placed), *(foot for _, _, foot in trays)]
    return Columns(tuple(placed), tuple(trays), max(feet, default=0.0))


def going_on(cards: Sequence[Sized], at: int) -> Sequence[Sized]:
    """Give the cards from there on; a stack that is torn there has its heading again."""
    rest = cards[at:]
    if at and rest and not is_head(rest[0]) and (stack := rest[0].told["stack"]):
        return [next(card for card in cards if card.told["stack"] == stack), *rest]
    return rest


def is_head(card: Sized) -> bool:
    return bool(card.told["stack"]) and "note" not in card.told


def _parts(cards: Sequence[Sized], share: float) -> Iterator[Sequence[Sized]]:
    for stack, found in groupby(cards, key=lambda card: card.told["stack"]):
        together = list(found)
        if not stack:
            yield from ([card] for card in together)
        else:
            yield from _torn(together, share) if share else [together]


def _torn(stack: Sequence[Sized], share: float) -> Iterator[Sequence[Sized]]:
    """Divide a stack into parts of one height, if one would be much longer than its share."""
    head, *cards = stack
    whole = sum(card.height + GAP for card in cards)
    most = whole / max(1, round(whole / max(share - head.height, head.height)))
    part, used = [head], 0.0
    for card in cards:
        if len(part) > 1 and used + card.height / 2 > most:
            yield part
            part, used = [head], 0.0
        part.append(card)
        used += card.height + GAP
    yield part


def _high(cards: Sequence[Sized]) -> float:
    return sum(card.height + GAP for card in cards) - GAP
