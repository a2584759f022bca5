"""How large logos stand beside each other: alike in area, so that none looks more important, and all in one row."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from server.exports.document import Logo

AREA = 620  # mm²
TALL = 20  # mm at most
GAP = 8  # mm between two of them


def sizes(logos: Sequence[Logo], room: float) -> list[tuple[float, float]]:
    """Give width and height of each, in mm, in a row at most `room` mm wide."""
    found = []
    for logo in logos:
        with Image.open(BytesIO(logo.content)) as image:
            ratio = image.width / image.height
        high = min(TALL, (AREA / ratio) ** 0.5)
        found.append((high * ratio, high))
    wide = sum(size[0] for size in found)
    fits = min(1.0, (room - GAP * (len(found) - 1)) / wide) if wide else 1.0
    return [(width * fits, height * fits) for width, height in found]
