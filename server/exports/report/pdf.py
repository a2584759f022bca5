"""The document as PDF on A4, typeset by `typst/report.typ`: real text, tagged, with contents, bookmarks and links from
every citation to its note. Boards are drawn as on the wall, as vectors.

Says what in plain data; text is only ever a string there. Knows blocks, not chapters.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from PIL import Image

from server.exports import breaks, fonts, pictures, wall
from server.exports.bidi import shut
from server.exports.document import (
    Block,
    Bullet,
    Dates,
    Document,
    Entry,
    Facts,
    Highlight,
    Notes,
    Paragraph,
    Photo,
    Picture,
    Section,
    Span,
    Table,
    Text,
    entries,
    footing,
    plain,
)
from server.exports.options import Options
from server.exports.report import filling
from server.exports.report.logos import rows
from server.exports.scene import is_rtl
from server.exports.syllables import syllables
from server.exports.words import date_in_words, word

# Shorter words are not hyphenated: "Ki-tas" helps nobody. One that is longer still may break anywhere.
HYPHENATED = 12
_LONG = re.compile(rf"(\S{{{HYPHENATED},}})")
ANYWHERE = 32
LONG_NOTE = 90  # letters; a longer note takes the whole width, and so does one of more
MANY_POINTS = 4
TORN = 900  # letters of a note that may go on over the page
FEW_ROWS, FEW_LETTERS = 8, 1_200  # of a table that is not torn: it has room on any page
FEW_BESIDE = 800  # letters beside a photo that is not torn from them
LINES = 48  # of the contents on one page; more stand in two columns
LOGO_ROOM = 168  # mm of the title page


def render(document: Document, options: Options) -> bytes:
    """Typeset it. PDF/A-2a and PDF/UA-1 if every character has a glyph, else still tagged."""
    told = tuple(section for section in document.sections if not section.data)
    shown = _Shown({entry.number for entry in entries(told)})
    data = _data(document, told, shown)
    if shown.pictures:
        _draw(shown.pictures, data, options)
    return wall.typeset("report.typ", _inputs(data))


def _inputs(data: dict[str, Any]) -> dict[str, str]:
    return {"data": json.dumps(data, ensure_ascii=False)}


def _draw(found: list[tuple[dict[str, Any], Picture]], data: dict[str, Any], options: Options) -> None:
    """Put the pictures in, as large as the pages have room for them where the text leaves them."""
    laid = wall.asked("report.typ", _inputs(data) | {"laying": "yes"}, "<laid>")
    drawn = [pictures.drawings(picture.board, options) for _, picture in found]

    def smaller(at: int, high: float) -> filling.Parts:
        return pictures.drawings(found[at][1].board, options, filling.room(high))

    for (block, _), stood in zip(found, filling.filled(filling.places(laid), drawn, smaller), strict=True):
        block["parts"], block["late"] = list(map(pictures.told, stood.parts)), stood.late


def _data(document: Document, told: tuple[Section, ...], shown: "_Shown") -> dict[str, Any]:
    language = document.language
    words = ("contents", "made", "funded")
    return {
        "title": document.title,
        "foot": footing(document.title),
        "lang": language,
        "fonts": fonts.FAMILIES,
        "facts": [_runs((Span(fact),)) for fact in document.facts],
        "date": date_in_words(document.date, language) if document.date else "",
        "day": [int(part) for part in document.date.split("-")] if document.date else None,
        "cover": document.cover,
        "columns": 2 if sum(1 + len(section.sections) for section in told) > LINES else 1,
        "words": {name: word(language, f"exports-report-{name}") for name in words}
        | {"page": word(language, "exports-run-page")}
        | ({"made": document.kind} if document.kind else {}),
        "colors": [entry.note.color for entry in entries(told)],
        "logos": [
            {"image": _image(logo.content), "alt": logo.alt, "funder": logo.funder, "width": wide}
            for row in rows(document.logos, LOGO_ROOM)
            for logo, wide, _ in row
        ],
        "sections": [shown.section(section) for section in told],
    }


class _Shown:
    """Blocks as data. A citation of a note that is not in the document is no link. `pictures` are not drawn yet."""

    def __init__(self, numbers: set[int]) -> None:
        self._numbers = numbers
        self.pictures: list[tuple[dict[str, Any], Picture]] = []

    def section(self, section: Section) -> dict[str, Any]:
        return {
            "title": _runs((Span(section.title),)),
            "rtl": is_rtl(section.title),
            "apart": section.apart,
            "blocks": [self.block(block) for block in section.blocks],
            "sections": [self.section(one) for one in section.sections],
        }

    def block(self, block: Block) -> dict[str, Any]:
        match block:
            case Paragraph():
                return {"kind": "paragraph", **self._text(block.text)}
            case Facts():
                pairs = [{"label": _runs((Span(label),)), **self._text(text)} for label, text in block.pairs]
                return {"kind": "facts", "pairs": pairs}
            case Notes():
                rows = [self._entry(entry) for entry in block.entries]
                return {"kind": "notes", "title": _runs((Span(block.title),)), "entries": rows}
            case Highlight():
                lines = [self._text(line) for line in block.lines]
                return {"kind": "highlight", **self._text(block.text), "lines": lines}
            case Table():
                rows_ = [
                    [self._text(cell, whole=block.named and at == 0) for at, cell in enumerate(row)]
                    for row in block.rows
                ]
                columns = [_runs((Span(name),)) for name in block.columns]
                widths = block.widths or (1,) * len(columns)
                letters = sum(len(span.text) for row in block.rows for cell in row for span in cell)
                whole = len(rows_) <= FEW_ROWS and letters <= FEW_LETTERS
                told = {"columns": columns, "rows": rows_, "widths": widths, "bars": block.bars}
                return {"kind": "table", "whole": whole, **told}
            case Picture():
                title = _runs((Span(plain(block.board.title)),))
                told = {"kind": "picture", "whole": True, "alt": block.alt, "title": title, "parts": [], "late": 0}
                self.pictures.append((told, block))
                return told
            case Photo():
                return {"kind": "photo", **self._photo(block)}
            case Dates():
                return {"kind": "dates", "dates": [_runs((Span(date.shown),)) for date in block.dates]}

    def _photo(self, photo: Photo) -> dict[str, Any]:
        wide, high = photo.size
        letters = len(photo.alt) + sum(len(span.text) for _, text in photo.cards for span in text)
        return {
            "whole": letters <= FEW_BESIDE,
            "image": _image(photo.content),
            "ratio": wide / high,
            "alt": photo.alt,
            "title": _runs((Span(photo.title),)),
            "told": self._text((Span(photo.alt),)),
            "cards": [{"label": _runs((Span(label),)), **self._text(text)} for label, text in photo.cards],
            "credit": _runs((Span(photo.credit),)),
        }

    def _entry(self, entry: Entry) -> dict[str, Any]:
        letters = sum(len(span.text) for span in entry.text)
        return {
            **self._text(entry.text),
            "number": entry.number,
            "color": entry.note.color,
            "points": [{"level": level, **self._text(text)} for level, text in _flat(entry.points)],
            "when": entry.when,
            "about": entry.about,
            "torn": letters > TORN,
            "long": letters > LONG_NOTE or len(entry.points) > MANY_POINTS,
        }

    def _text(self, text: Text, whole: bool = False) -> dict[str, Any]:
        return {"text": _runs(text, self._numbers, whole), "rtl": is_rtl("".join(span.text for span in text))}


def _image(content: bytes) -> str:
    """Give it as an SVG, because Typst is given strings alone. What is inside reaches the PDF as it is."""
    with Image.open(BytesIO(content)) as image:
        (wide, high), kind = image.size, image.get_format_mimetype()
    size = f'width="{wide}" height="{high}"'
    inside = f'<image {size} href="data:{kind};base64,{b64encode(content).decode()}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{inside}</svg>'


def _flat(bullets: Iterable[Bullet], level: int = 1) -> list[tuple[int, Text]]:
    return [
        pair for bullet in bullets for pair in ((level, bullet.text), *_flat(bullet.children, level + 1))
    ]  # fmt: skip


def _runs(text: Text, numbers: Iterable[int] = (), whole: bool = False) -> list[list[Any]]:
    """[text, bold, the note it leads to or 0, how it may be broken]; `whole` words are not hyphenated."""
    found: list[list[Any]] = []
    for span in text:
        ref = span.ref if span.ref in numbers else 0
        for at, told in enumerate(_LONG.split(shut(span.text))):
            if at % 2:
                found += [[part, span.bold, ref, _how(part, whole)] for part in breaks.parts(told, HYPHENATED)]
            elif told:
                found.append([told, span.bold, ref, ""])
    return found


def _how(part: str, whole: bool) -> str:
    longest = max(map(len, syllables(part))) if part.isalpha() else len(part)
    if longest >= ANYWHERE:
        return "anywhere"
    return "hyphenate" if part.isalpha() and not whole else ""
