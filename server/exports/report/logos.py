"""How large logos stand beside each other: alike in area, so that none looks more important, and those who invite in
one row, those who pay in another."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from server.exports.document import Logo

AREA = 620  # mm²
TALL = 20  # mm at most
GAP = 8  # mm between two of them
Sized = tuple[Logo, float, float]


def rows(logos: Sequence[Logo], room: float) -> list[list[Sized]]:
    """Give each with its width and height in mm, in rows at most `room` mm wide, all of one scale."""
    kinds = [[_sized(logo) for logo in logos if logo.funder == funder] for funder in (False, True)]
    found = [row for row in kinds if row]
    fits = min((_fits(row, room) for row in found), default=1.0)
    return [[(logo, wide * fits, high * fits) for logo, wide, high in row] for row in found]


def _sized(logo: Logo) -> Sized:
    with Image.open(BytesIO(logo.content)) as image:
        ratio = image.width / image.height
    high = min(TALL, (AREA / ratio) ** 0.5)
    return logo, high * ratio, high


def _fits(row: Sequence[Sized], room: float) -> float:
    return min(1.0, (room - GAP * (len(row) - 1)) / sum(wide for _, wide, _ in row))
