"""What a room has thought at one sight: every note a small card in its colour, for a title page."""

import math

from server.board.model import Color
from server.exports.picture.shapes import INK, WALL, Box, Card, Drawing


def all_cards(colors: list[Color], wide: float) -> Drawing:
    """Every note as a small card in its colour."""
    across = max(4, math.ceil((len(colors) * wide / 45) ** 0.5 / 1.45))
    pitch, down = (wide - 16) / across, wide / across / 2.1
    places = (divmod(at, across) for at in range(len(colors)))
    cards = (
        Card(8 + column * pitch, 8 + row * down, pitch * 0.86, down * 0.76, color, "rectangle")
        for (row, column), color in zip(places, colors, strict=True)
    )
    high = max(40.0, 16 + math.ceil(len(colors) / across) * down)
    return Drawing(wide, high, 1, (Box(0, 0, wide, high, WALL), Box(0, high - 2, wide, 2, INK), *cards))
