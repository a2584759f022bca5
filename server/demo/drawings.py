"""What the facilitator has of pictures: the logos of who invites and who pays, and a flipchart as it hung in the room.

Pure, and drawn anew for each day, the same each time; nobody's logo is meant. All words are ours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

FACE = Path(__file__).parents[1] / "exports" / "fonts" / "AtkinsonHyperlegibleNext-latin.ttf"
INK, WHITE = "#1B1813", "#FFFFFF"
BLUE, GREEN, ORANGE = "#1A4A86", "#17603A", "#953B0B"
FINE = 2  # times as large as it is kept: Pillow's own edges are jagged
HIGH = 400  # of a logo
CHART = 1_200, 1_600  # as high as a print of it (media/prints.py), so that none of its pixels goes
HEADING = "Das verabreden wir"


@dataclass(frozen=True, slots=True)
class Emblem:
    """A logo before it is drawn; `alt` is what it says."""

    alt: str
    lines: tuple[str, str]
    color: str
    mark: Callable[[ImageDraw.ImageDraw, str], None]
    funder: bool = True

    def png(self) -> bytes:
        face = _face(80 * FINE, 700)
        wide = 400 * FINE + int(max(face.getlength(line) for line in self.lines))
        image = Image.new("RGB", (wide, HIGH * FINE), WHITE)
        draw = ImageDraw.Draw(image)
        self.mark(draw, self.color)
        middle = 380 * FINE, HIGH * FINE // 2
        draw.multiline_text(middle, "\n".join(self.lines), self.color, face, "lm", spacing=14 * FINE)
        small = image.reduce(FINE)
        return _kept(small.crop(ImageChops.invert(small).getbbox()), "PNG")


@dataclass(frozen=True, slots=True)
class Chartcard:
    """A card on the flipchart: the middle of it in pixels, how it hangs in degrees."""

    text: str  # as it is broken by hand
    color: str
    at: tuple[int, int]
    tilt: float


CARDS = (
    Chartcard("Kochabend im\nWaschsalon,\nerster Freitag", "#FFDD66", (362, 555), 1.5),
    Chartcard("Sitzbänke vor\ndie Bücherei", "#AEE5BE", (838, 590), -2.0),
    Chartcard("Babysitterliste\nbis Ostern", "#A6D0F8", (372, 905), -1.0),
    Chartcard("Kopfhörer fürs\nDolmetschen\nausleihen", "#FFDD66", (842, 950), 1.0),
    Chartcard("Schlüsseldienst:\nHatice und Olaf", "#FFB98E", (595, 1_285), -1.5),
)
CARD = 430, 265


def flipchart() -> tuple[bytes, list[tuple[int, int, int, int]]]:
    """Give a JPEG, and where each card lies on it: left, top, width and height in thousandths."""
    page = _light((222, 214, 200), (176, 166, 150))
    sheet = Image.new("RGBA", (1_040, 1_430), "#FFFDF7")
    _hang(page, sheet, (600, 815), 0)
    draw = ImageDraw.Draw(page)
    draw.rounded_rectangle((60, 70, 1_140, 130), 14, fill="#4B4740")  # the rail it is clamped to
    draw.text((600, 255), HEADING, INK, _face(92, 700), anchor="mm")
    draw.line([(190 + x * 82, 325 + (6, -4, 3, 0)[x % 4]) for x in range(11)], "#A5230F", 9, "curve")
    boxes = [_card(page, card) for card in CARDS]
    return _kept(page, "JPEG"), boxes


def _card(page: Image.Image, card: Chartcard) -> tuple[int, int, int, int]:
    made = Image.new("RGBA", CARD, card.color)
    middle = CARD[0] // 2, CARD[1] // 2
    ImageDraw.Draw(made).multiline_text(
        middle, card.text, INK, _face(52, 500), anchor="mm", align="center", spacing=12
    )  # fmt: skip
    box = _hang(page, made, card.at, card.tilt)
    ends = [round(end * 1_000 / CHART[number % 2]) for number, end in enumerate(box)]
    return ends[0], ends[1], ends[2] - ends[0], ends[3] - ends[1]


def _hang(page: Image.Image, what: Image.Image, middle: tuple[int, int], tilt: float) -> tuple[int, int, int, int]:
    """Paste it with a soft shadow; give left, top, right and bottom."""
    turned = what.rotate(tilt, Image.Resampling.BICUBIC, expand=True)
    left, top = middle[0] - turned.width // 2, middle[1] - turned.height // 2
    shade = Image.new("L", page.size)
    shade.paste(turned.getchannel("A").point(lambda value: value * 90 // 255), (left + 6, top + 12))
    page.paste("#3A3226", (0, 0), shade.filter(ImageFilter.GaussianBlur(10)))
    page.paste(turned, (left, top), turned)
    return left, top, left + turned.width, top + turned.height


def _light(near: tuple[int, int, int], far: tuple[int, int, int]) -> Image.Image:
    """A wall, lit from above."""
    slope = Image.linear_gradient("L").resize(CHART)
    return Image.composite(Image.new("RGB", CHART, far), Image.new("RGB", CHART, near), slope)


def _houses(draw: ImageDraw.ImageDraw, color: str) -> None:
    for left, top, shade in ((40, 170, "#7FA8D6"), (190, 170, "#7FA8D6"), (110, 110, color)):
        ends = [(left, top + 70), (left + 75, top), (left + 150, top + 70), (left + 150, top + 190), (left, top + 190)]
        draw.polygon([(x * FINE, y * FINE) for x, y in ends], shade, WHITE, 8 * FINE)


def _tree(draw: ImageDraw.ImageDraw, color: str) -> None:
    for x, y, r in ((200, 120, 80), (135, 190, 75), (265, 190, 75)):
        draw.ellipse([end * FINE for end in (x - r, y - r, x + r, y + r)], color)
    draw.rectangle([end * FINE for end in (184, 200, 216, 350)], color)


def _quarters(draw: ImageDraw.ImageDraw, color: str) -> None:
    for number, shade in enumerate((color, "#D98A4E", "#F2C9A8", color)):
        left, top = 60 + number % 2 * 140, 65 + number // 2 * 140
        whole = (left - 130, top - 130, left + 130, top + 130)
        draw.pieslice([end * FINE for end in whole], 0, 90, shade)


LOGOS = (
    Emblem("Netzwerk Gesunde Nachbarschaften", ("Gesunde", "Nachbarschaften"), BLUE, _houses, funder=False),
    Emblem("Stiftung Nachbarbaum", ("Stiftung", "Nachbarbaum"), GREEN, _tree),
    Emblem("Landesfonds Quartier", ("Landesfonds", "Quartier"), ORANGE, _quarters),
)


@cache
def _face(size: int, weight: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(str(FACE), size)
    face.set_variation_by_axes([weight])
    return face


def _kept(image: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    image.save(file, kind, quality=92)
    return file.getvalue()
