"""How a report looks in Word: styles, pages, the footer, and what the file says of itself. No text of people's."""

from datetime import datetime
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from server.exports.document import Document, footing
from server.exports.words import word

FONT = "Calibri"  # every Word has it; ours would be replaced by something else
_INK = RGBColor(0x1B, 0x18, 0x13)
_QUIET = RGBColor(0x49, 0x40, 0x33)
# Of the library's own template: whose picture, and which program wrote it.
LEFTOVERS = ("thumbnail", "extended-properties")
_LOCALES = {"de": "de-DE", "en": "en-GB"}

# What names, of people or of things, is not hyphenated.
_WHOLE = ("Title", "Subtitle", "Cover Fact", "Logos", "Heading 1", "Heading 2", "Heading 3", "toc 1", "toc 2", "Name")
_BEHIND_HYPHENS = ("w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN",
                   "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
                   "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
                   "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr")  # fmt: skip

_TITLE, _LONG = 32, ((120, 20), (60, 25))  # pt, and of a title with more letters than that

# name: (size in pt, bold, quiet, mm before, mm after, mm from the left)
_STYLES: dict[str, tuple[float, bool, bool, float, float, float]] = {
    "Heading 1": (22, True, False, 10, 4, 0),
    "Heading 2": (15, True, False, 7, 3, 0),
    "Heading 3": (12.5, True, False, 5, 2, 0),
    "Heading 4": (11, True, False, 4, 1.5, 0),
    "Title": (_TITLE, True, False, 2, 8, 0),
    "Subtitle": (12, True, True, 14, 0, 0),
    "Cover Fact": (12, False, False, 0, 1.5, 0),
    "Logos": (10.5, False, False, 12, 0, 0),
    "TOC Heading": (22, True, False, 0, 5, 0),
    "toc 1": (11, True, False, 2, 0.5, 0),
    "toc 2": (10.5, False, False, 0, 0.3, 6),
    "Note": (10.5, False, False, 0, 1, 11),
    "Fact": (10.5, False, False, 0, 1, 0),
    "Cluster": (10.5, True, False, 3, 1.2, 0),
    "Statement": (13, True, False, 4, 1, 5),
    "Statement Line": (9, False, True, 0, 0.6, 5),
    "Picture": (10.5, False, False, 2, 4, 0),
    "Photo": (10.5, False, False, 4, 2, 0),
    "Cell": (9.5, False, False, 0.7, 0.7, 0),
    "Name": (9.5, False, False, 0.7, 0.7, 0),
    "Gap": (4, False, False, 0, 0, 0),
}  # fmt: skip


def furnish(made: Any, document: Document) -> None:
    """Give an empty file its styles, page, footer and properties."""
    _properties(made, document)
    _default(made, _LOCALES[document.language])
    for name, look in _STYLES.items():
        _style(made, name, *look)
    size = next((size for letters, size in _LONG if len(document.title) > letters), _TITLE)
    made.styles["Title"].font.size = Pt(size)
    made.styles["Note"].paragraph_format.first_line_indent = Mm(-11)
    made.styles["Note"].paragraph_format.tab_stops.add_tab_stop(Mm(11))
    for name in ("Cluster", "Photo", "Statement"):
        made.styles[name].paragraph_format.keep_with_next = True
    for name in ("toc 1", "toc 2"):
        made.styles[name].paragraph_format.tab_stops.add_tab_stop(Mm(174), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    for name, indent in (("List Bullet", 17), ("List Bullet 2", 23)):
        made.styles[name].paragraph_format.left_indent = Mm(indent)
        made.styles[name].paragraph_format.space_after = Mm(0.5)
    for name in _WHOLE:
        properties = made.styles[name].element.get_or_add_pPr()
        properties.insert_element_before(OxmlElement("w:suppressAutoHyphens"), *_BEHIND_HYPHENS)
    _quiet(made)
    _bar(made.styles["Statement"])
    _bar(made.styles["Statement Line"])
    made.styles.element.append(parse_xml(_TABLE))
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)
    section.different_first_page_header_footer = True
    _footer(section, document)
    made.element.body.remove(made.element.body.p_lst[0]) if made.element.body.p_lst else None


def _properties(made: Any, document: Document) -> None:
    told = made.core_properties
    at = datetime.fromisoformat(document.date or "1980-01-01")
    told.title, told.author, told.last_modified_by, told.comments = document.title[:250], "Stellwand", "", ""
    told.language, told.created, told.modified, told.revision = _LOCALES[document.language], at, at, 1
    rels = made.part.package.rels
    for id in [id for id, rel in rels.items() if rel.reltype.rpartition("/")[2] in LEFTOVERS]:
        del rels[id]


def _default(made: Any, locale: str) -> None:
    """Set typeface and language where everything inherits them from."""
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = FONT, Pt(10.5), _INK
    normal.paragraph_format.space_after = Mm(2)
    properties = made.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), locale)
    # settings have an order, and Word insists on it
    behind = made.settings.element.find(qn("w:defaultTabStop"))
    if behind is not None:
        behind.addnext(OxmlElement("w:autoHyphenation"))


def _style(
    made: Any, name: str, size: float, bold: bool, quiet: bool, before: float, after: float, left: float
) -> None:
    known = {style.name for style in made.styles}
    if name not in known:
        made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = made.styles["Normal"]
    style = made.styles[name]
    for part in style.element.rPr if style.element.rPr is not None else ():
        if part.tag in (qn("w:rFonts"), qn("w:caps"), qn("w:spacing"), qn("w:kern"), qn("w:i"), qn("w:iCs")):
            style.element.rPr.remove(part)
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = _QUIET if quiet else _INK
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.left_indent = Mm(before), Mm(after), Mm(left)


def _quiet(made: Any) -> None:
    style = made.styles.add_style("Quiet", WD_STYLE_TYPE.CHARACTER)
    style.font.size, style.font.color.rgb, style.font.bold = Pt(8.5), _QUIET, False


def _bar(style: Any) -> None:
    """A heavy rule at the left, as on paper."""
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="24" w:space="8" w:color="1B1813"/></w:pBdr>'
    )
    style.element.get_or_add_pPr().insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _footer(section: Any, document: Document) -> None:
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    paragraph.style.paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(174), WD_TAB_ALIGNMENT.RIGHT)
    runs = [paragraph.add_run(f"{footing(document.title)}\t{word(document.language, 'exports-run-page')} ")]
    runs.append(paragraph.add_run("2"))  # the first page has no footer
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    runs[-1]._r.addprevious(field)
    field.append(runs[-1]._r)
    for one in runs:
        one.font.size, one.font.color.rgb = Pt(8), _QUIET


_TABLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="ReportTable">
<w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>
<w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="B8A276"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="B8A276"/></w:tblBorders>
<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="12" w:space="0" w:color="1B1813"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"""
