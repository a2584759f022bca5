"""The document as DOCX, to go on writing: real headings, lists, tables and styles, pictures with words, a language.

Paragraphs are made as XML beside each other (`_Body`, `wordxml`), because python-docx looks through the whole document
for each. What people typed is only ever the text of a run.
"""

import io
from collections.abc import Iterable
from itertools import islice
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.shared import Mm

from server.board.model import Color
from server.exports import pictures
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
    entries,
)
from server.exports.options import Options
from server.exports.picture.cover import all_cards
from server.exports.report import wordxml as xml
from server.exports.report.logos import Sized, rows
from server.exports.report.wordstyles import furnish
from server.exports.words import date_in_words, word

WIDE, TALL = 174, 208  # mm that text takes of a page, and a picture below its heading
PHOTO = (150, 112)  # mm at most
FEW_ROWS = 8  # of a table that is not torn
DOTS = 1_250  # pixels of a picture: 180 to the inch, and a file that can still be sent

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def render(document: Document, options: Options) -> bytes:
    """Write it."""
    told = [section for section in document.sections if not section.data]
    made = docx.Document()
    furnish(made, document)
    body = _Body(made, document, dict(_drawn(told, options)))
    body.cover([entry.note.color for entry in entries(told)] if document.cover else [])
    body.contents(told)
    for at, section in enumerate(told):
        body.section(section, 1, first=at == 0)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _drawn(sections: Iterable[Section], options: Options) -> Iterable[tuple[int, list[bytes]]]:
    """Draw all pictures at once, which takes less time than one by one."""
    found = [(id(one), pictures.drawings(one.board, options)) for one in _pictures(sections)]
    made = iter(pictures.pngs([part for _, parts in found for part in parts], DOTS))
    return [(name, list(islice(made, len(parts)))) for name, parts in found]


def _pictures(sections: Iterable[Section]) -> Iterable[Picture]:
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, Picture))
        yield from _pictures(section.sections)


class _Body:
    """The document while it is written, from top to bottom."""

    def __init__(self, made: Any, document: Document, pictures: dict[int, list[bytes]]) -> None:
        self._made, self._document, self._pictures = made, document, pictures
        self._end = made.element.body.sectPr
        self._marks = self._drawn = 0

    def cover(self, colors: list[Color]) -> None:
        """A page of its own: what the room has thought at one sight, the title, and below, who invites and who pays."""
        language, document = self._document.language, self._document
        for row in rows(document.logos, WIDE):
            self._logos(row, word(language, "exports-report-funded") if row[0][0].funder else "")
        for content in pictures.pngs([all_cards(colors, WIDE)] if colors else [], DOTS):
            self._inline(self._paragraph("Picture"), content, "", (WIDE, TALL))
        self._line(word(language, "exports-report-made"), "Subtitle")
        self._line(document.title, "Title")
        facts = document.facts or ((date_in_words(document.date, language),) if document.date else ())
        for fact in facts:
            self._line(fact, "Cover Fact")

    def _logos(self, row: list[Sized], label: str) -> None:
        paragraph = self._paragraph("Logos")
        paragraph.get_or_add_pPr().insert(1, xml.at_the_bottom(WIDE))
        if label:
            xml.run(paragraph, f"{label}\n", style="Quiet")
        for at, (logo, *size) in enumerate(row):
            if at:
                xml.run(paragraph, "\u2003")
            self._inline(paragraph, logo.content, logo.alt, (size[0], size[1]))

    def contents(self, sections: list[Section]) -> None:
        """The contents, with links, as a field. Only who lays out the pages knows their numbers: they come when the
        field is updated, and until then it reads well without."""
        title = self._line(word(self._document.language, "exports-report-contents"), "TOC Heading")
        xml.put(title, "w:pageBreakBefore")
        found = [(f"s{at}", 1, one) for at, one in enumerate(sections, 1)]
        found = [
            row
            for name, level, one in found
            for row in ((name, level, one), *((f"{name}_{at}", 2, part) for at, part in enumerate(one.sections, 1)))
        ]
        for at, (name, level, one) in enumerate(found):
            paragraph = self._paragraph(f"toc {level}")
            if at == 0:
                for part in xml.field_begins('TOC \\o "1-2" \\h \\z \\u'):
                    paragraph.append(part)
            paragraph.append(xml.link(name, one.title))
            if at == len(found) - 1:
                paragraph.append(xml.field_part("end"))
        self._names = {id(one): name for name, _, one in found}

    def section(self, section: Section, level: int, first: bool = False) -> None:
        properties = self._heading(section, level)
        if first:
            xml.put(properties, "w:pageBreakBefore")
        shown = [at for at, block in enumerate(section.blocks) if isinstance(block, (Picture, Table))]
        for at, block in enumerate(section.blocks):
            self._block(block, leads=at < min(shown, default=0))
        for one in section.sections:
            self.section(one, level + 1)

    def _heading(self, section: Section, level: int) -> Any:
        paragraph = self._paragraph(f"Heading {min(level, 4)}")
        name = self._names.get(id(section))
        if name:
            paragraph.append(self._mark(name))
        xml.runs(paragraph, (Span(section.title),))
        if name:
            paragraph.append(self._mark_end())
        return paragraph.get_or_add_pPr()

    def _block(self, block: Block, leads: bool) -> None:
        """`leads`: it goes along with the picture or the table below."""
        match block:
            case Paragraph():
                paragraph = self._paragraph("Normal")
                if leads:
                    paragraph.get_or_add_pPr().insert(1, OxmlElement("w:keepNext"))
                xml.runs(paragraph, block.text)
            case Facts():
                for label, text in block.pairs:
                    xml.runs(self._paragraph("Fact"), (Span(f"{label}: ", bold=True), *text))
            case Notes():
                if block.title:
                    xml.runs(self._paragraph("Cluster"), (Span(block.title),))
                for entry in block.entries:
                    self._entry(entry)
            case Highlight():
                xml.runs(self._paragraph("Statement"), block.text)
                for line in block.lines:
                    xml.runs(self._paragraph("Statement Line"), line)
            case Table():
                self._table(block)
            case Picture():
                parts = self._pictures[id(block)]
                for at, part in enumerate(parts, 1):
                    which = f" ({at}/{len(parts)})" if len(parts) > 1 else ""
                    self._picture(part, f"{block.alt}{which}", (WIDE, TALL))
            case Photo():
                self._photo(block)
            case Dates():
                for date in block.dates:
                    xml.runs(self._paragraph("Normal"), (Span(date.shown, bold=True),))

    def _entry(self, entry: Entry) -> None:
        paragraph = self._paragraph("Note")
        if entry.number:
            paragraph.append(self._mark(f"k{entry.number}"))
            xml.run(paragraph, f"{entry.number}\t", style="Quiet")
            paragraph.append(self._mark_end())
        if entry.when:
            xml.run(paragraph, f"{entry.when}  ", bold=True)
        xml.runs(paragraph, entry.text)
        if entry.about:
            xml.run(paragraph, f"  {entry.about}", style="Quiet")
        self._bullets(entry.points, 1)

    def _bullets(self, bullets: Iterable[Bullet], level: int) -> None:
        for bullet in bullets:
            xml.runs(self._paragraph("List Bullet" if level == 1 else "List Bullet 2"), bullet.text)
            self._bullets(bullet.children, level + 1)

    def _table(self, table: Table) -> None:
        made = OxmlElement("w:tbl")
        made.append(xml.table_properties())
        widths = table.widths or (1,) * len(table.columns)
        room = WIDE * 56.7  # twentieths of a point
        sizes = [int(room * share / sum(widths)) for share in widths]
        grid = OxmlElement("w:tblGrid")
        for size in sizes:
            grid.append(xml.sized("w:gridCol", size))
        made.append(grid)
        head = tuple((Span(name, bold=True),) for name in table.columns)
        for at, row in enumerate((head, *table.rows)):
            leads = at == 0 or (len(table.rows) <= FEW_ROWS and at < len(table.rows))
            made.append(xml.row(row, sizes, head=at == 0, named=table.named and at > 0, leads=leads))
        self._end.addprevious(made)
        self._paragraph("Gap")

    def _picture(self, content: bytes, alt: str, most: tuple[float, float], style: str = "Picture") -> None:
        """Put it on a line of its own, at most so many mm wide and high."""
        self._inline(self._paragraph(style), content, alt, most)

    def _inline(self, paragraph: Any, content: bytes, alt: str, most: tuple[float, float]) -> None:
        related, image = self._made.part.get_or_add_image(io.BytesIO(content))
        ratio = image.px_width / image.px_height
        fitting = min(most[0], most[1] * ratio)
        self._drawn += 1
        inline = CT_Inline.new_pic_inline(self._drawn, related, image.filename, Mm(fitting), Mm(fitting / ratio))
        run = OxmlElement("w:r")
        run.add_drawing(inline)
        paragraph.append(run)
        for side in ("distL", "distR"):
            inline.set(side, "0")
        described = inline.docPr
        described.set("descr", alt)
        described.set("name", alt[:60])
        if not alt:
            described.append(parse_xml(_DECORATIVE))

    def _photo(self, photo: Photo) -> None:
        """The words stand below, where they can be edited; they stay with their photo."""
        if photo.title:
            self._line(photo.title, "Cluster")
        self._picture(photo.content, photo.alt, PHOTO, "Photo")
        self._line(photo.alt, "Fact")
        for label, text in photo.cards:
            xml.runs(self._paragraph("Fact"), (Span(f"{label}: ", bold=True), *text))
        if photo.credit:
            xml.run(self._paragraph("Fact"), photo.credit, style="Quiet")

    def _line(self, text: str, style: str) -> Any:
        paragraph = self._paragraph(style)
        xml.runs(paragraph, (Span(text),))
        return paragraph.get_or_add_pPr()

    def _paragraph(self, style: str) -> Any:
        paragraph = xml.styled(style)
        self._end.addprevious(paragraph)
        return paragraph

    def _mark(self, name: str) -> Any:
        self._marks += 1
        begin = OxmlElement("w:bookmarkStart")
        begin.set(qn("w:id"), str(self._marks))
        begin.set(qn("w:name"), name)
        return begin

    def _mark_end(self) -> Any:
        end = OxmlElement("w:bookmarkEnd")
        end.set(qn("w:id"), str(self._marks))
        return end
