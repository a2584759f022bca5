"""The document as DOCX, to go on writing: real headings, lists, tables and styles, pictures with words, a language.

Paragraphs are made as XML beside each other (`_Body`), because python-docx looks through the whole document for each.
What people typed is only ever the text of a run.
"""

import io
from collections.abc import Iterable
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph as Written

from server.exports import wall
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
)
from server.exports.options import Options
from server.exports.pictures import is_wide
from server.exports.report.logos import sizes
from server.exports.report.wordstyles import furnish
from server.exports.scene import is_rtl
from server.exports.words import date_in_words, word

WIDE, TALL = 174, 261  # mm that text takes of an upright page
PHOTO = (150, 112)  # mm at most
DOTS = 1_600  # pixels of a picture: 230 to the inch upright, and a file that can still be sent


def render(document: Document, options: Options) -> bytes:
    """Write it."""
    told = [section for section in document.sections if not section.data]
    made = docx.Document()
    furnish(made, document)
    body = _Body(made, document, dict(_drawn(told, options)))
    body.cover()
    body.contents(told)
    for section in told:
        body.section(section, 1)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _drawn(sections: Iterable[Section], options: Options) -> Iterable[tuple[int, bytes]]:
    """Draw all pictures at once, which takes less time than one by one."""
    found = list(_pictures(sections))
    return zip(map(id, found), wall.pngs([one.board for one in found], options, DOTS), strict=True)


def _pictures(sections: Iterable[Section]) -> Iterable[Picture]:
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, Picture))
        yield from _pictures(section.sections)


class _Body:
    """The document while it is written, from top to bottom."""

    def __init__(self, made: Any, document: Document, pictures: dict[int, bytes]) -> None:
        self._made, self._document, self._pictures = made, document, pictures
        self._end = made.element.body.sectPr
        self._marks = 0
        self._across = False

    def cover(self) -> None:
        language, document = self._document.language, self._document
        self._line(word(language, "exports-report-made"), "Subtitle")
        self._line(document.title, "Title")
        facts = document.facts or ((date_in_words(document.date, language),) if document.date else ())
        for fact in facts:
            self._line(fact, "Cover Fact")
        self._logos(False, "")
        self._logos(True, word(language, "exports-report-funded"))

    def _logos(self, funder: bool, label: str) -> None:
        logos = [logo for logo in self._document.logos if logo.funder == funder]
        if not logos:
            return
        paragraph = self._paragraph("Logos")
        if label:
            _run(paragraph, f"{label}\n", style="Quiet")
        for at, (logo, size) in enumerate(zip(logos, sizes(logos, WIDE), strict=True)):
            if at:
                _run(paragraph, "\u2003")
            self._inline(paragraph, logo.content, logo.alt, size)

    def contents(self, sections: list[Section]) -> None:
        """The contents, with links, as a field that Word renews with page numbers (F9)."""
        title = self._line(word(self._document.language, "exports-report-contents"), "TOC Heading")
        _put(title, "w:pageBreakBefore")
        found = [(f"s{at}", 1, one) for at, one in enumerate(sections, 1)]
        found = [
            row
            for name, level, one in found
            for row in ((name, level, one), *((f"{name}_{at}", 2, part) for at, part in enumerate(one.sections, 1)))
        ]
        for at, (name, level, one) in enumerate(found):
            paragraph = self._paragraph(f"toc {level}")
            if at == 0:
                for part in _field_begins('TOC \\o "1-2" \\h \\z \\u'):
                    paragraph.append(part)
            paragraph.append(_link(name, one.title))
            if at == len(found) - 1:
                paragraph.append(_field_part("end"))
        self._names = {id(one): name for name, _, one in found}

    def section(self, section: Section, level: int, new_page: bool = False) -> None:
        # a heading with nothing of its own goes along with what stands apart below it
        leads = bool(not section.blocks and section.sections and section.sections[0].apart)
        if (_is_wide(section) or (leads and _is_wide(section.sections[0]))) and not self._across:
            self._turn(across=True)
            self._heading(section, level)
        else:
            properties = self._heading(section, level)
            if new_page or leads:
                _put(properties, "w:pageBreakBefore")
        for block in section.blocks:
            self._block(block)
            if isinstance(block, Picture) and self._across:
                self._turn(across=False)
        for at, one in enumerate(section.sections):
            self.section(one, level + 1, new_page=one.apart and not (at == 0 and leads))

    def _turn(self, across: bool) -> None:
        """Begin a page across, or upright again."""
        section = self._made.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
        self._across = across

    def _heading(self, section: Section, level: int) -> Any:
        paragraph = self._paragraph(f"Heading {min(level, 4)}")
        name = self._names.get(id(section))
        if name:
            paragraph.append(self._mark(name))
        _runs(paragraph, (Span(section.title),))
        if name:
            paragraph.append(self._mark_end())
        return paragraph.get_or_add_pPr()

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                _runs(self._paragraph("Normal"), block.text)
            case Facts():
                for label, text in block.pairs:
                    _runs(self._paragraph("Fact"), (Span(f"{label}: ", bold=True), *text))
            case Notes():
                if block.title:
                    _runs(self._paragraph("Cluster"), (Span(block.title),))
                for entry in block.entries:
                    self._entry(entry)
            case Highlight():
                _runs(self._paragraph("Statement"), block.text)
                for line in block.lines:
                    _runs(self._paragraph("Statement Line"), line)
            case Table():
                self._table(block)
            case Picture():
                most = (261, 138) if self._across else (WIDE, 110)
                self._picture(self._pictures[id(block)], block.alt, most)
            case Photo():
                self._photo(block)
            case Dates():
                for date in block.dates:
                    _runs(self._paragraph("Normal"), (Span(date.shown, bold=True),))

    def _entry(self, entry: Entry) -> None:
        paragraph = self._paragraph("Note")
        if entry.number:
            paragraph.append(self._mark(f"k{entry.number}"))
            _run(paragraph, f"{entry.number}\t", style="Quiet")
            paragraph.append(self._mark_end())
        if entry.when:
            _run(paragraph, f"{entry.when}  ", bold=True)
        _runs(paragraph, entry.text)
        if entry.level:
            _run(paragraph, f"  {entry.level}", style="Quiet")
        self._bullets(entry.points, 1)

    def _bullets(self, bullets: Iterable[Bullet], level: int) -> None:
        for bullet in bullets:
            _runs(self._paragraph("List Bullet" if level == 1 else "List Bullet 2"), bullet.text)
            self._bullets(bullet.children, level + 1)

    def _table(self, table: Table) -> None:
        made = OxmlElement("w:tbl")
        made.append(_table_properties())
        widths = table.widths or (1,) * len(table.columns)
        room = WIDE * 56.7  # twentieths of a point
        sizes = [int(room * share / sum(widths)) for share in widths]
        grid = OxmlElement("w:tblGrid")
        for size in sizes:
            grid.append(_sized("w:gridCol", size))
        made.append(grid)
        head = tuple((Span(name, bold=True),) for name in table.columns)
        for at, row in enumerate((head, *table.rows)):
            made.append(_row(row, sizes, head=at == 0))
        self._end.addprevious(made)
        self._paragraph("Gap")

    def _picture(self, content: bytes, alt: str, most: tuple[float, float], style: str = "Picture") -> None:
        """Put it on a line of its own, at most so many mm wide and high."""
        self._inline(self._paragraph(style), content, alt, most)

    def _inline(self, paragraph: Any, content: bytes, alt: str, most: tuple[float, float]) -> None:
        shape = Written(paragraph, self._made._body).add_run().add_picture(io.BytesIO(content))
        ratio = shape.width / shape.height
        fitting = min(most[0], most[1] * ratio)
        shape.width, shape.height = Mm(fitting), Mm(fitting / ratio)
        for side in ("distL", "distR"):
            shape._inline.set(side, "0")
        described = shape._inline.docPr
        described.set("descr", alt)
        described.set("name", alt[:60])

    def _photo(self, photo: Photo) -> None:
        """The words stand below, where they can be edited; they stay with their photo."""
        if photo.title:
            self._line(photo.title, "Cluster")
        self._picture(photo.content, photo.alt, PHOTO, "Photo")
        self._line(photo.alt, "Fact")
        for label, text in photo.cards:
            _runs(self._paragraph("Fact"), (Span(f"{label}: ", bold=True), *text))
        if photo.credit:
            _run(self._paragraph("Fact"), photo.credit, style="Quiet")

    def _line(self, text: str, style: str) -> Any:
        paragraph = self._paragraph(style)
        _runs(paragraph, (Span(text),))
        return paragraph.get_or_add_pPr()

    def _paragraph(self, style: str) -> Any:
        paragraph = _styled(style)
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


def _is_wide(section: Section) -> bool:
    return any(isinstance(block, Picture) and is_wide(block) for block in section.blocks)


# Runs and what they are made of ---------------------------------------------------------------------------------------


def _styled(style: str) -> Any:
    paragraph = OxmlElement("w:p")
    named = OxmlElement("w:pStyle")
    named.set(qn("w:val"), style.replace(" ", ""))
    paragraph.get_or_add_pPr().append(named)
    return paragraph


def _runs(paragraph: Any, text: Text) -> None:
    if is_rtl("".join(span.text for span in text)):
        _put(paragraph.get_or_add_pPr(), "w:bidi")
    for span in text:
        if span.ref:
            paragraph.append(_link(f"k{span.ref}", span.text))
        else:
            _run(paragraph, span.text, span.bold)


def _put(properties: Any, tag: str) -> None:
    properties.insert_element_before(OxmlElement(tag), "w:spacing", "w:ind", "w:jc", "w:rPr")


def _run(paragraph: Any, text: str, bold: bool = False, style: str = "") -> None:
    run = OxmlElement("w:r")
    if bold or style:
        properties = OxmlElement("w:rPr")
        if style:
            named = OxmlElement("w:rStyle")
            named.set(qn("w:val"), style)
            properties.append(named)
        if bold:
            properties.append(OxmlElement("w:b"))
        run.append(properties)
    for at, line in enumerate(text.split("\n")):
        if at:
            run.append(OxmlElement("w:br"))
        for index, part in enumerate(line.split("\t")):
            if index:
                run.append(OxmlElement("w:tab"))
            words = OxmlElement("w:t")
            words.text = part
            words.set(qn("xml:space"), "preserve")
            run.append(words)
    paragraph.append(run)


def _link(name: str, text: str) -> Any:
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), name)
    link.set(qn("w:history"), "1")
    _run(link, text)
    return link


def _field_begins(instruction: str) -> list[Any]:
    told = OxmlElement("w:r")
    words = OxmlElement("w:instrText")
    words.text = instruction
    words.set(qn("xml:space"), "preserve")
    told.append(words)
    return [_field_part("begin"), told, _field_part("separate")]


def _field_part(kind: str) -> Any:
    run = OxmlElement("w:r")
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    run.append(part)
    return run


def _table_properties() -> Any:
    properties = OxmlElement("w:tblPr")
    style = OxmlElement("w:tblStyle")
    style.set(qn("w:val"), "ReportTable")
    look = OxmlElement("w:tblLook")
    look.set(qn("w:firstRow"), "1")
    look.set(qn("w:noVBand"), "1")
    properties.extend([style, _sized("w:tblW", 5_000, "pct"), look])
    return properties


def _row(cells: Iterable[Text], sizes: list[int], head: bool) -> Any:
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    for text, size in zip(cells, sizes, strict=True):
        cell = OxmlElement("w:tc")
        about = OxmlElement("w:tcPr")
        about.append(_sized("w:tcW", size))
        cell.append(about)
        paragraph = _styled("Cell")
        _runs(paragraph, text)
        cell.append(paragraph)
        row.append(cell)
    return row


def _sized(tag: str, size: int, kind: str = "dxa") -> Any:
    made = OxmlElement(tag)
    made.set(qn("w:w"), str(size))
    if tag != "w:gridCol":
        made.set(qn("w:type"), kind)
    return made
