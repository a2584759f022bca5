"""Colours and shapes as people and programs name them, to those a card has."""

import colorsys
import re

from server.board.model import Color, Shape
from server.roster.headings import fold

_COLORS: dict[Color, str] = {
    "white": "weiss white grau gray grey lightgray none",
    "blue": "blau blue hellblau lightblue tuerkis cyan teal darkblue dunkelblau",
    "green": "gruen green hellgruen lightgreen dunkelgruen darkgreen",
    "yellow": "gelb yellow lightyellow hellgelb darkyellow",
    "orange": "orange rot red coral koralle darkorange",
    "lilac": "lila lilac violett violet purple rosa pink magenta lightpink",
}
_SHAPES: dict[Shape, str] = {
    "rectangle": "rechteck rectangle square quadrat",
    "oval": "oval ellipse",
    "circle": "kreis circle rund round",
    "strip": "streifen strip",
    "cloud": "wolke cloud",
}
_NAMED: dict[str, Color] = {word: color for color, words in _COLORS.items() for word in words.split()}
_SHAPED: dict[str, Shape] = {word: shape for shape, words in _SHAPES.items() for word in words.split()}
_HEX = re.compile(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?", re.IGNORECASE)
# Up to which hue, of 360 degrees, a colour is called what: orange takes the reds, which no card has.
_HUES: tuple[tuple[int, Color], ...] = ((42, "orange"), (70, "yellow"), (165, "green"), (250, "blue"), (345, "lilac"))
_PALE = 0.12  # saturation under which a colour is a grey


def color_of(said: str) -> tuple[Color, bool]:
    """Give a card's colour, and whether that was a guess at a word nobody knows."""
    if found := _HEX.fullmatch(said.strip()):
        red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
        hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
        if max(red, green, blue) - min(red, green, blue) < _PALE or saturation < _PALE:
            return "white", False
        return next((color for most, color in _HUES if hue * 360 <= most), "orange"), False
    word = fold(said).replace("ß", "ss")
    return _NAMED.get(word, "white"), bool(word) and word not in _NAMED


def shape_of(said: str) -> Shape:
    """Give a card's shape; a rectangle unless it is said."""
    return _SHAPED.get(fold(said), "rectangle")
