"""A flipchart as somebody photographs it: three columns of cards on brown paper, a little uneven."""

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

FACE = Path(__file__).parents[2] / "server" / "exports" / "fonts" / "AtkinsonHyperlegibleNext-latin.ttf"
COLUMNS = (
    ("STÄRKEN", ("Kurze Wege\nzwischen Ämtern", "Vertrauen im Team", "Offene Türen")),
    ("SCHWÄCHEN", ("Zu viele\nFormulare", "Wissen geht\nin Rente")),
    ("NÄCHSTE SCHRITTE", ("Gemeinsamer\nKalender", "Patenstädte finden", "Räume teilen")),
)


def flipchart(width: int = 2_000, dim: bool = False) -> bytes:
    """A JPEG; printed, because handwriting is not what a machine reads. In a `dim` room it is grainy."""
    height = width * 3 // 4
    image = Image.new("RGB", (width, height), (203, 178, 132))
    draw = ImageDraw.Draw(image)
    head, text = (ImageFont.truetype(str(FACE), width // size) for size in (38, 46))
    for at, (title, cards) in enumerate(COLUMNS):
        left = width * at // 3 + width // 40
        draw.text((left, height // 20), title, (30, 26, 20), head)
        for row, words in enumerate(cards):
            top = height // 6 + row * height * 26 // 100 + (at * 17 % 23)
            box = (left, top, left + width * 27 // 100, top + height * 20 // 100)
            draw.rectangle(box, ((255, 253, 247), (166, 208, 248), (255, 221, 102))[(at + row) % 3])
            draw.multiline_text(
                (left + width // 60, top + height // 30), words, (20, 18, 15), text, spacing=width // 120
            )
    if dim:
        light = Image.linear_gradient("L").rotate(90).resize(image.size).point(lambda share: 46 + share * 56 // 255)
        grain = Image.effect_noise(image.size, 5)
        image = ImageChops.multiply(image, Image.merge("RGB", (light,) * 3))
        image = ImageChops.add(image, Image.merge("RGB", (grain,) * 3), offset=-128)
    file = BytesIO()
    image.save(file, "JPEG", quality=88)
    return file.getvalue()


def logo(words: str) -> bytes:
    """A PNG: a word in a frame."""
    image = Image.new("RGB", (600, 240), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.rectangle((6, 6, 594, 234), outline=(26, 74, 156), width=12)
    draw.text((300, 120), words, (26, 74, 156), ImageFont.truetype(str(FACE), 90), anchor="mm")
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def white_logo(words: str) -> bytes:
    """A PNG: a white word on nothing, as it is made for dark pages."""
    image = Image.new("RGBA", (600, 240), (0, 0, 0, 0))
    ImageDraw.Draw(image).text((300, 120), words, (255, 255, 255), ImageFont.truetype(str(FACE), 90), anchor="mm")
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
