"""Cards on a photo, read by Tesseract where it is installed: the photo's bytes in, texts with their places out.

Tesseract is a program of the system's (`apt-get install tesseract-ocr tesseract-ocr-deu`), asked through its table of
words and never linked; nothing leaves the machine. It reads print and neat capitals, hardly handwriting: what it gives
is an offer. Meant for web/pool.py; ended after LONGEST.
"""

import csv
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PIL import Image, ImageChops, ImageFilter, ImageMath, ImageOps

from server.board.refusals import Refusal

PROGRAM = "tesseract"
LONGEST = 60.0  # s; a flipchart takes three
LEAST_SURE = 35  # of 100; below it is mostly what lines and shadows look like
WHOLE = 1_000  # places are in thousandths, as board/photo.py has them
MAX_CARDS = 200
MAX_TEXT = 2_000
TAKEN = {"de": ("deu", "eng"), "en": ("eng", "deu")}  # by the workshop's language, which reads first
SOFT = 1.2  # pixels
GAP = 1.2  # of a line's height: lines nearer than that are one card
SPACE = 1.0  # of a line's height: words further apart are on two cards; within one it is up to 0.6
EDGE = "|¦"  # what a card's edge is read as
_HYPHEN = re.compile(r"(\w)- ([a-zäöüß])")  # a word that went on in the next line of its card
_FIELDS = ("level", "page", "block", "paragraph", "line", "word", "left", "top", "width", "height", "sure", "text")


@dataclass(frozen=True, slots=True)
class Card:
    """A text and where it stands, in thousandths of the photo; `sure` from 0 to 100."""

    x: int
    y: int
    width: int
    height: int
    text: str
    sure: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words in pixels."""

    left: int
    top: int
    right: int
    bottom: int
    text: str
    sure: float


def recognized(content: bytes, language: str) -> list[Card]:
    """Read a photo. Refuses `not_installed`, and `bad_media` for one that takes too long."""
    known = languages()
    wanted = [name for name in TAKEN.get(language, TAKEN["en"]) if name in known]
    if not wanted:
        raise Refusal("not_installed", {"what": PROGRAM})
    with Image.open(io.BytesIO(content)) as image:
        size = image.size
        png = io.BytesIO()
        _evened(image).save(png, "PNG")
    argv = [PROGRAM, "stdin", "stdout", "-l", "+".join(wanted), "--psm", "11", "tsv"]
    environment = dict(os.environ, OMP_THREAD_LIMIT="1")  # its threads would take the cores that live boards need
    try:
        done = subprocess.run(  # a program of the system's, with words of ours
            argv, input=png.getvalue(), capture_output=True, timeout=LONGEST, env=environment, check=False
        )
    except (subprocess.TimeoutExpired, OSError):
        raise Refusal("bad_media", {"why": "unread"}) from None
    if done.returncode:
        raise Refusal("bad_media", {"why": "unread"})
    return cards(lines(done.stdout.decode("utf-8", "replace")), size)


def _evened(image: Image.Image) -> Image.Image:
    """Dark ink on an even ground: of coloured cards the lightest channel, as ink is dark in all of them, without the
    light that falls on one side of the room: divided by it, so that ink is as dark in a dim corner. Softened a little,
    because grain is read as words. Of printed cards in six lights, 28 of 36 are found, 19 without these two."""
    red, green, blue = image.convert("RGB").filter(ImageFilter.GaussianBlur(SOFT)).split()
    light = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    ground = light.filter(ImageFilter.BoxBlur(max(image.size) / 32))
    return ImageOps.autocontrast(ImageMath.lambda_eval(_divided, light=light, ground=ground))


def _divided(images: Mapping[str, Any]) -> Any:
    share = images["light"] * 200 / (images["ground"] + 1)
    return images["convert"](images["min"](share, 255), "L")


def languages() -> frozenset[str]:
    """Give the languages that Tesseract reads here; none where there is no Tesseract."""
    program = shutil.which(PROGRAM)
    if program is None:
        return frozenset()
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=10, check=False)
    return frozenset(listed.stdout.split())


def lines(table: str) -> list[Line]:
    """Read Tesseract's table of words into lines, without what it is hardly sure of."""
    rows = csv.reader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    found: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in rows:
        word = dict(zip(_FIELDS, row, strict=False))
        if len(row) == len(_FIELDS) and word["level"] == "5" and word["text"].strip(EDGE + " "):
            found.setdefault(tuple(row[1:5]), []).append(word)
    made = (_line(words) for each in found.values() for words in _apart(each))
    return [line for line in made if line.sure >= LEAST_SURE and any(letter.isalnum() for letter in line.text)]


def _apart(words: Sequence[dict[str, str]]) -> list[list[dict[str, str]]]:
    """Part what stands on cards beside each other, which Tesseract reads as one line."""
    space = SPACE * max(int(word["height"]) for word in words)
    parts = [[words[0]]]
    for last, word in pairwise(words):
        if int(word["left"]) - int(last["left"]) - int(last["width"]) > space:
            parts.append([])
        parts[-1].append(word)
    return parts


def _line(words: Sequence[dict[str, str]]) -> Line:
    boxes = [[int(word[name]) for name in ("left", "top", "width", "height")] for word in words]
    return Line(
        min(box[0] for box in boxes), min(box[1] for box in boxes),
        max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes),
        " ".join(word["text"].strip(EDGE + " ") for word in words),
        sum(float(word["sure"]) for word in words) / len(words),
    )  # fmt: skip


def cards(lines: Iterable[Line], size: tuple[int, int]) -> list[Card]:
    """Put lines that stand close below each other together: one card has several lines. From the top."""
    blocks: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (one.top, one.left)):
        near = next((block for block in blocks if _belongs(line, block)), None)
        if near is None:
            blocks.append([line])
        else:
            near.append(line)
    return [_card(block, size) for block in blocks[:MAX_CARDS]]


def _belongs(line: Line, block: Sequence[Line]) -> bool:
    """Below the block's last line, by less than a line, and over the same stretch."""
    left, right = min(one.left for one in block), max(one.right for one in block)
    last = max(block, key=lambda one: one.bottom)
    height = min(line.bottom - line.top, last.bottom - last.top)
    overlap = min(line.right, right) - max(line.left, left)
    return line.top - last.bottom < GAP * height and overlap > 0.3 * min(line.right - line.left, right - left)


def _card(block: Sequence[Line], size: tuple[int, int]) -> Card:
    margin = max(4, (block[0].bottom - block[0].top) // 3)
    left, top = min(one.left for one in block) - margin, min(one.top for one in block) - margin
    right, bottom = max(one.right for one in block) + margin, max(one.bottom for one in block) + margin
    x, width = _span(left, right, size[0])
    y, height = _span(top, bottom, size[1])
    text = _HYPHEN.sub(r"\1\2", " ".join(one.text for one in block))[:MAX_TEXT]
    return Card(x, y, width, height, text, round(sum(one.sure for one in block) / len(block)))


def _span(begin: int, end: int, whole: int) -> tuple[int, int]:
    """Give begin and length in thousandths, within the photo and no smaller than a region may be."""
    first = min(max(0, begin) * WHOLE // whole, WHOLE - 5)
    last = min(WHOLE, -(-max(0, end) * WHOLE // whole))
    return first, max(5, last - first)
