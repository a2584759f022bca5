"""Boards as they looked, inside a document: one picture, or several where one would be too small to read.

`picture/` says what stands where; a PDF and a page draw it as they draw all else, here are the pixels for Word.
"""

import json
from bisect import bisect_left
from contextlib import closing
from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
from PIL import Image

from server.board.model import Board
from server.exports import fonts, wall
from server.exports.bidi import isolated
from server.exports.options import Options
from server.exports.picture import timeline, zones
from server.exports.picture.shapes import PAGE, WALL, Box, Drawing, Page, Shape, Words
from server.exports.scene import scene

COLORS = 128  # six of cards, each with its letters' edges


def drawings(board: Board, options: Options, page: Page = PAGE) -> list[Drawing]:
    """Lay a board out in the largest type at which one picture holds it, or else in the smallest."""
    data, lay, height = scene(board, options), zones.pages, zones.height
    if board.layout == "timeline":
        data, lay, height = timeline.measured(data), timeline.pages, timeline.height

    def fits(step: tuple[float, float]) -> bool:
        scale, most = step
        return height(data, page.width / scale) <= most / scale

    # what fits in one type fits in a smaller one
    at = min(bisect_left(page.steps, True, key=fits), len(page.steps) - 1)
    scale, most = page.steps[at]
    width = page.width / scale
    return [
        Drawing(width, high, scale, (Box(0, 0, width, high, WALL), *shapes))
        for high, shapes in lay(data, width, most / scale)
    ]


def told(drawing: Drawing) -> dict[str, Any]:
    """Give it as data for the template."""
    size = {"width": drawing.width, "height": drawing.height, "scale": drawing.scale}
    return size | {"shapes": list(map(_shape, drawing.shapes))}


def _shape(one: Shape) -> dict[str, Any]:
    found = {name: getattr(one, name) for name in one.__slots__}
    if isinstance(one, Words):
        found["runs"] = isolated(one.runs)
    return found | {"kind": type(one).__name__.lower()}


def pngs(drawn: list[Drawing], width: int) -> list[bytes]:
    """Draw each so many pixels wide. A palette does for cards: a quarter of the bytes."""
    if not drawn:
        return []
    inputs = {"data": json.dumps({"fonts": fonts.FAMILIES, "drawings": list(map(told, drawn))}, ensure_ascii=False)}
    with closing(pdfium.PdfDocument(wall.pages("pictures.typ", inputs))) as document:
        seen = (page.render(scale=width / page.get_width(), rev_byteorder=True) for page in document)
        return [_palette(one.to_pil()) for one in seen]


def _palette(image: Image.Image) -> bytes:
    file = BytesIO()
    image.quantize(COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(file, "PNG", compress_level=4)
    return file.getvalue()
