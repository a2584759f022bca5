"""Thirty marks on a letter: all of them are in the text, and none is drawn over the lines above and below."""

import io
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageChops

from server.board.model import Board, Note
from server.exports import pictures, wall
from server.exports.breaks import heaped
from server.exports.picture.shapes import Words
from server.exports.picture.svg import svg
from tests.exports import samples
from tests.exports.samples import GERMAN

HEAP = "\u0351\u0310\u0342" * 8 + "\u0316\u0323" * 3
UMLAUTS = "ÄÖÜ ễ שָׁלוֹם निर्माण ที่นี่ 1️⃣ 👩‍👩‍👧‍👦"


def board(marks: str) -> Board:
    text = f"Oben\nx{marks}\nUnten"
    return replace(samples.columns(0), notes={"n": Note("n", "z0", "a1", text)})


def picture(marks: str) -> Image.Image:
    [made] = pictures.pngs(pictures.drawings(board(marks), GERMAN), 1600)
    return Image.open(io.BytesIO(made)).convert("L")


def wall_page(marks: str) -> Image.Image:
    page = pypdfium2.PdfDocument(wall.pdf(board(marks), GERMAN))[0]
    return page.render(scale=3).to_pil().convert("L")


def differing(one: Image.Image, other: Image.Image) -> int:
    """In how many rows of pixels, from the first to the last, they differ to the eye."""
    box = ImageChops.difference(one, other).point(lambda value: 255 * (value > 90)).getbbox()
    return box[3] - box[1] if box else 0


@pytest.mark.parametrize("draw", [picture, wall_page])
def test_a_heap_of_marks_stays_in_its_line(draw: Callable[[str], Image.Image]) -> None:
    letter = differing(draw(""), draw("y"))
    # of another face than a bare letter, which is as high as it is
    assert differing(draw("\u0351\u0316"), draw(HEAP)) < 2 * letter


def test_all_marks_are_in_the_text() -> None:
    page = pypdfium2.PdfDocument(wall.pdf(board(HEAP), GERMAN))[0]
    assert f"x{HEAP}" in page.get_textpage().get_text_range()
    [drawn] = pictures.drawings(board(HEAP), GERMAN)
    assert HEAP in svg(drawn, "")


def test_on_a_page_only_a_line_with_a_heap_is_cut() -> None:
    [drawn] = pictures.drawings(board(HEAP), GERMAN)
    assert svg(drawn, "").count("<svg") == 2
    [line] = [one for one in drawn.shapes if isinstance(one, Words) and one.runs[0][0].startswith("x")]
    assert f'height="{1.1 * line.size:.2f}"' in svg(drawn, "")


def test_what_scripts_need_is_no_heap() -> None:
    assert heaped(f"x{HEAP}") and not heaped(UMLAUTS)
