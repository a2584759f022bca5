"""The document as PDF on A4, typeset by `typst/report.typ`: real text, tagged, with contents, bookmarks and links from
every citation to its note. Boards are drawn as on the wall, as vectors.

Says what in plain data; text is only ever a string there. Knows blocks, not chapters.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from server.exports import fonts, wall
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
    Picture,
    Section,
    Span,
    Table,
    Text,
    entries,
)
from server.exports.options import Options
from server.exports.pictures import is_wide
from server.exports.scene import is_rtl, scene
from server.exports.words import date_in_words, word

# Shorter words are not hyphenated: "Ki-tas" helps nobody. One that is longer still may break anywhere.
_LONG = re.compile(r"(\S{12,})")
ANYWHERE = 32
LONG_NOTE = 90  # letters; a longer note takes the whole width, and so does one of more
MANY_POINTS = 4


def render(document: Document, options: Options) -> bytes:
    """Typeset it. PDF/A-2a and PDF/UA-1 if every character has a glyph, else still tagged."""
    return wall.typeset("report.typ", {"data": json.dumps(_data(document, options), ensure_ascii=False)})


def _data(document: Document, options: Options) -> dict[str, Any]:
    language = document.language
    told = tuple(section for section in document.sections if not section.data)
    shown = _Shown({entry.number for entry in entries(told)}, options)
    return {
        "title": document.title,
        "lang": language,
        "fonts": fonts.FAMILIES,
        "facts": [_runs((Span(fact),)) for fact in document.facts],
        "date": date_in_words(document.date, language) if document.date else "",
        "day": [int(part) for part in document.date.split("-")] if document.date else None,
        "cover": document.cover,
        "words": {
            "contents": word(language, "exports-report-contents"),
            "made": document.kind or word(language, "exports-report-made"),
            "page": word(language, "exports-run-page"),
        },
        "colors": [entry.note.color for entry in entries(told)],
        "logos": [{"content": list(logo.content), "alt": logo.alt} for logo in document.logos],
        "sections": [shown.section(section) for section in told],
        "boards": shown.boards,
    }


class _Shown:
    """Blocks as data. A citation of a note that is not in the document is no link; pictures are set aside."""

    def __init__(self, numbers: set[int], options: Options) -> None:
        self.boards: list[dict[str, Any]] = []
        self._numbers, self._options = numbers, options

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
                rows_ = [[self._text(cell) for cell in row] for row in block.rows]
                columns = [_runs((Span(name),)) for name in block.columns]
                widths = block.widths or (1,) * len(columns)
                return {"kind": "table", "columns": columns, "rows": rows_, "widths": widths, "bars": block.bars}
            case Picture():
                self.boards.append(scene(block.board, self._options) | wall.sheet_of(wall.screens()))
                at = len(self.boards) - 1
                return {"kind": "picture", "at": at, "alt": block.alt, "wide": is_wide(block)}
            case Dates():
                return {"kind": "dates", "dates": [_runs((Span(date.shown),)) for date in block.dates]}

    def _entry(self, entry: Entry) -> dict[str, Any]:
        letters = sum(len(span.text) for span in entry.text)
        return {
            **self._text(entry.text),
            "number": entry.number,
            "color": entry.note.color,
            "points": [{"level": level, **self._text(text)} for level, text in _flat(entry.points)],
            "when": entry.when,
            "about": entry.level,
            "long": letters > LONG_NOTE or len(entry.points) > MANY_POINTS,
        }

    def _text(self, text: Text) -> dict[str, Any]:
        return {"text": _runs(text, self._numbers), "rtl": is_rtl("".join(span.text for span in text))}


def _flat(bullets: Iterable[Bullet], level: int = 1) -> list[tuple[int, Text]]:
    return [
        pair for bullet in bullets for pair in ((level, bullet.text), *_flat(bullet.children, level + 1))
    ]  # fmt: skip


def _runs(text: Text, numbers: Iterable[int] = ()) -> list[list[Any]]:
    """[text, bold, the note it leads to or 0, how it may be broken]."""
    found: list[list[Any]] = []
    for span in text:
        for at, part in enumerate(_LONG.split(span.text)):
            if part:
                how = "" if at % 2 == 0 else "anywhere" if len(part) >= ANYWHERE else "hyphenate"
                found.append([part, span.bold, span.ref if span.ref in numbers else 0, how])
    return found
