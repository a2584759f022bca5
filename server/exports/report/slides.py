"""What the plenary is to see, as slides (PPTX): headlines, statements and votes, to be shown and changed.

Titles are placeholders, so that they are read aloud and listed; what people typed is only ever the text of a run.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Mm, Pt

from server.exports.bidi import shut
from server.exports.document import Document, Facts, Highlight, Logo, Paragraph, Section, Span, Table, Text
from server.exports.options import Options
from server.exports.report.logos import GAP, rows
from server.exports.words import word

_WIDE, _TALL, _MARGIN = 338.7, 190.5, 20  # mm, 16:9
_TOP = 46  # where a slide's content begins
_HEAD, _BOTTOM = _TOP + 8, 184  # of a table, and of what stands below it
_ROOM = _WIDE - 2 * _MARGIN
_POINT = 0.3528  # mm
_FONT = "Calibri"
_color: Callable[[str], RGBColor] = RGBColor.from_string
_WALL, _INK, _QUIET, _HAIR, _WHITE = map(_color, ("DECCA8", "1B1813", "494033", "B8A276", "FFFFFF"))
_LOCALES = {"de": "de-DE", "en": "en-GB"}
SENTENCES, ROWS = 3, 8  # what can be read from the last row of a hall
SIZES = {1: 40, 2: 32, 3: 26}  # pt of so many short sentences
LONG = 90  # letters of a cell or a sentence; one that is longer makes all that it stands with smaller
BROAD, PITCH = 0.55, 1.25  # of its size: how wide a letter is at most, on average, and a line high
CELL = 2.6  # mm above and below the words of a cell together, and on each side
LINE, SOURCE = 18, 14  # pt of a line, and of what says where a sentence comes from
CLOSE, AFTER, NEXT = 0.15, 0.7, 1.3  # of its size, below: a sentence goes along with its source, the next stands apart
APART = 6  # mm between a table and what is said below it
BETWEEN = 22  # mm: who pays stands apart from who invites, with a word above
T = TypeVar("T")


def render(document: Document, options: Options) -> bytes:
    """Write a title slide, then one or more for each section that the plenary sees."""
    made = Presentation()
    made.slide_width, made.slide_height = Mm(_WIDE), Mm(_TALL)
    at = datetime.fromisoformat(document.date or "1980-01-01")
    told = made.core_properties
    told.title, told.author, told.last_modified_by = document.title[:250], "Stellwand", ""
    told.comments = ""
    told.created, told.modified, told.language = at, at, _LOCALES[document.language]
    for id, rel in list(made.part.package._rels.items()):  # the template's: whose picture, and which program wrote it
        if rel.reltype.rpartition("/")[2] in ("thumbnail", "extended-properties"):
            made.part.package._rels.pop(id)
    deck = _Deck(made, document)
    deck.cover()
    for chapter in document.sections:
        for section in _shown(chapter):
            deck.section(chapter, section)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _shown(section: Section) -> Iterator[Section]:
    if section.shown:
        yield section
    for one in section.sections:
        yield from _shown(one)


class _Deck:
    def __init__(self, made: Any, document: Document) -> None:
        self._made, self._document = made, document
        self._locale = _LOCALES[document.language]

    def cover(self) -> None:
        document = self._document
        slide = self._slide(document.title, 44, top=42, tall=56)
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = _WALL
        made = word(document.language, "exports-report-made")
        self._box(slide, 28, 12).append(((Span(made, bold=True),), 18, _QUIET))
        self._fill()
        facts = self._box(slide, 104, 46)
        facts += [((Span(fact),), 20, _INK) for fact in document.facts]
        self._fill()
        self._logos(slide, sorted(document.logos, key=lambda logo: logo.funder))

    def _logos(self, slide: Any, logos: list[Logo]) -> None:
        """All in one row, on white as they were made for; who pays comes last, and a word says so."""
        first = next((at for at, logo in enumerate(logos) if logo.funder), len(logos))
        apart = BETWEEN if 0 < first < len(logos) else 0
        for row in rows([replace(logo, funder=False) for logo in logos], _ROOM - apart):
            self._bar(slide, _TALL - 36, 36, _WHITE)
            left = float(_MARGIN)
            for at, (logo, wide, high) in enumerate(row):
                if at == first:
                    left += apart
                    label = word(self._document.language, "exports-report-funded")
                    self._box(slide, _TALL - 35, 6, left).append(((Span(label),), 11, _QUIET))
                    self._fill()
                sized = (Mm(left), Mm(_TALL - 15 - high / 2), Mm(wide), Mm(high))
                shape = slide.shapes.add_picture(io.BytesIO(logo.content), *sized)
                shape._element.nvPicPr.cNvPr.set("descr", logo.alt)
                left += wide + GAP

    def section(self, chapter: Section, section: Section) -> None:
        """As many slides as it takes: sentences by threes, rows of a table by eights, the rest as lines."""
        lines: list[Text] = []
        under: tuple[Any, float] | None = None  # the slide of the last table, and where that ends
        for block in section.blocks:
            match block:
                case Paragraph():
                    lines.append(block.text)
                case Facts():
                    lines += [(Span(f"{label}: ", bold=True), *text) for label, text in block.pairs]
                case Table():
                    sized = _Sized(block)
                    for rows in sized.slides():
                        slide = self._content(chapter, section)
                        lines, under = [], (slide, self._table(slide, sized, rows, lines))
        sentences = [block for block in section.blocks if isinstance(block, Highlight)]
        for shown in _parts(sentences, SENTENCES):
            slide = self._content(chapter, section)
            box = self._box(slide, _TOP, 120)
            size = SIZES[len(shown)] if all(len(_plain(one.text)) <= LONG for one in shown) else 26
            for one in shown:
                box.append((one.text, size if len(_plain(one.text)) <= 140 else 20, _INK))
                box.append((one.lines[0] if one.lines else (), SOURCE, _QUIET))
            self._fill()
        heights = [_high(text, LINE, _ROOM) + LINE * AFTER * _POINT for text in lines]
        below = sum(heights)
        if under and lines and under[1] + APART + below <= _BOTTOM:
            box = self._box(under[0], under[1] + APART, below)
            box += [(text, LINE, _INK) for text in lines]
            self._fill()
            return
        for some in _fitting(heights, _BOTTOM - _TOP):
            box = self._box(self._content(chapter, section), _TOP, 120)
            box += [(lines[at], LINE, _INK) for at in some]
            self._fill()

    def _content(self, chapter: Section, section: Section) -> Any:
        slide = self._slide(section.title, 30, top=20, tall=22)
        self._box(slide, 11, 9).append(((Span(chapter.title, bold=True),), 14, _QUIET))
        self._fill()
        self._bar(slide, 0, 2.4, _INK)
        return slide

    def _bar(self, slide: Any, top: float, tall: float, color: RGBColor) -> None:
        bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, Mm(top), Mm(_WIDE), Mm(tall))
        bar.fill.solid()
        bar.fill.fore_color.rgb = color
        bar.line.fill.background()
        bar.shadow.inherit = False

    def _slide(self, title: str, size: int, top: float, tall: float) -> Any:
        slide = self._made.slides.add_slide(self._made.slide_layouts[5])  # title only
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = Mm(_MARGIN), Mm(top), Mm(_ROOM), Mm(tall)
        frame = shape.text_frame
        frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
        frame.margin_left = frame.margin_right = frame.margin_top = 0
        frame.paragraphs[0].alignment = PP_ALIGN.LEFT  # the template's titles are centred
        smaller = 0.6 if len(title) > 90 else 0.8 if len(title) > 45 else 1
        self._write(frame.paragraphs[0], (Span(title, bold=True),), int(size * smaller), _INK)
        return slide

    def _box(self, slide: Any, top: float, tall: float, left: float = _MARGIN) -> list[tuple[Text, int, RGBColor]]:
        shape = slide.shapes.add_textbox(Mm(left), Mm(top), Mm(_WIDE - left - _MARGIN), Mm(tall))
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = 0
        self._frame = frame
        self._lines: list[tuple[Text, int, RGBColor]] = []
        return self._lines

    def _fill(self) -> None:
        """Write the lines that the last box was given."""
        sources = [color == _QUIET for _, _, color in self._lines]
        for at, (text, size, color) in enumerate(self._lines):
            paragraph = self._frame.paragraphs[0] if at == 0 else self._frame.add_paragraph()
            paragraph.space_after = Pt(
                size * (NEXT if sources[at] else CLOSE if any(sources[at + 1 : at + 2]) else AFTER)
            )
            self._write(paragraph, text, size, color)

    def _table(self, slide: Any, sized: "_Sized", rows: Sequence[int], above: list[Text]) -> float:
        """Draw some rows of it, and give where they end."""
        if above:
            self._box(slide, _TOP - 4, 10).append((above[0], 14, _QUIET))
            self._fill()
        table, widths = sized.table, sized.widths
        shape = slide.shapes.add_table(len(rows) + 1, len(widths), Mm(_MARGIN), Mm(_HEAD), Mm(_ROOM), Mm(10))
        drawn = shape.table
        drawn.horz_banding = False
        shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN
        for column, wide in enumerate(widths):
            drawn.columns[column].width = Mm(wide)
        heights = [sized.head, *(sized.heights[row] for row in rows)]
        head = tuple((Span(name, bold=True),) for name in table.columns)
        for at, cells in enumerate((head, *(table.rows[row] for row in rows))):
            drawn.rows[at].height = Mm(heights[at])
            for column, text in enumerate(cells):
                cell = drawn.cell(at, column)
                cell.margin_left = 0 if column == 0 else cell.margin_left
                cell._tc.get_or_add_tcPr().insert(0, _rule(1.5, _INK) if at == 0 else _rule(0.5, _HAIR))
                paragraph = cell.text_frame.paragraphs[0]
                self._write(paragraph, text, 13 if at == 0 else sized.size, _QUIET if at == 0 else _INK)
        return _HEAD + sum(heights)

    def _write(self, paragraph: Any, text: Text, size: int, color: RGBColor) -> None:
        for span in _spoken(text):
            for at, line in enumerate(shut(span.text).split("\n")):
                if at:
                    paragraph.add_line_break()
                run = paragraph.add_run()
                run.text = line.replace("\v", "")
                run.font.size, run.font.bold, run.font.name, run.font.color.rgb = Pt(size), span.bold, _FONT, color
                run._r.get_or_add_rPr().set("lang", self._locale)


class _Sized:
    """A table's columns and rows in mm, and its type, so that what stands below is not written over it."""

    def __init__(self, table: Table) -> None:
        self.table = table
        shares = table.widths or (1,) * len(table.columns)
        self.widths = [_ROOM * share / sum(shares) for share in shares]
        self.size = 18 if all(len(_plain(text)) <= LONG for row in table.rows for text in row) else 14
        self.head = self._height(tuple((Span(name),) for name in table.columns), 13)
        self.heights = [self._height(row, self.size) for row in table.rows]

    def slides(self) -> Iterator[list[int]]:
        """Give the rows of each slide."""
        return _fitting(self.heights, _BOTTOM - _HEAD - self.head)

    def _height(self, cells: Sequence[Text], size: int) -> float:
        told = zip(cells, self.widths, strict=True)
        return max(_high(text, size, wide - 2 * CELL) for text, wide in told) + CELL


def _rule(points: float, color: RGBColor) -> Any:
    """Give the line below a cell."""
    fill = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    return parse_xml(f'<a:lnB {nsdecls("a")} w="{round(points * 12_700)}">{fill}</a:lnB>')


def _fitting(heights: Sequence[float], room: float) -> Iterator[list[int]]:
    """Part what is so high: as many as can be read, and as there is room for."""
    found: list[int] = []
    for at, high in enumerate(heights):
        if found and (len(found) == ROWS or sum(heights[one] for one in found) + high > room):
            yield found
            found = []
        found.append(at)
    if found:
        yield found


def _high(text: Text, size: int, wide: float) -> float:
    """Give how many mm it takes at most, in lines so many mm wide."""
    fitting = max(1, int(wide / (size * _POINT * BROAD)))
    lines = sum(max(1, -(-len(line) // fitting)) for line in _plain(text).split("\n"))
    return lines * size * _POINT * PITCH


_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid


def _parts(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for at in range(0, len(items), size):
        yield items[at : at + size]


def _spoken(text: Text) -> Text:
    """Leave out the numbers of cards: no slide has a card to look up."""
    return tuple(span for span in text if not span.ref)


def _plain(text: Text) -> str:
    return "".join(span.text for span in _spoken(text))
