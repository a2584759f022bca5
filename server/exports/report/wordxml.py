"""The XML of Word: paragraphs, runs, links, fields and the rows of tables. What people typed is ever text of a run."""

from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from server.exports.bidi import shut
from server.exports.document import Text
from server.exports.scene import is_rtl


def styled(style: str) -> Any:
    paragraph = OxmlElement("w:p")
    named = OxmlElement("w:pStyle")
    named.set(qn("w:val"), style.replace(" ", ""))
    paragraph.get_or_add_pPr().append(named)
    return paragraph


def runs(paragraph: Any, text: Text) -> None:
    if is_rtl("".join(span.text for span in text)):
        put(paragraph.get_or_add_pPr(), "w:bidi")
    for span in text:
        if span.ref:
            paragraph.append(link(f"k{span.ref}", span.text))
        else:
            run(paragraph, span.text, span.bold)


def put(properties: Any, tag: str) -> None:
    properties.insert_element_before(OxmlElement(tag), "w:spacing", "w:ind", "w:jc", "w:rPr")


def run(paragraph: Any, text: str, bold: bool = False, style: str = "") -> None:
    made = OxmlElement("w:r")
    if bold or style:
        properties = OxmlElement("w:rPr")
        if style:
            named = OxmlElement("w:rStyle")
            named.set(qn("w:val"), style)
            properties.append(named)
        if bold:
            properties.append(OxmlElement("w:b"))
        made.append(properties)
    for at, line in enumerate(shut(text).split("\n")):
        if at:
            made.append(OxmlElement("w:br"))
        for index, part in enumerate(line.split("\t")):
            if index:
                made.append(OxmlElement("w:tab"))
            words = OxmlElement("w:t")
            words.text = part
            words.set(qn("xml:space"), "preserve")
            made.append(words)
    paragraph.append(made)


def at_the_bottom(wide: float) -> Any:
    """Paragraphs below each other with this are one frame, so many mm wide, at the end of the page."""
    frame = OxmlElement("w:framePr")
    told = {"w": str(int(wide * 56.7)), "hAnchor": "margin", "vAnchor": "margin", "xAlign": "left", "yAlign": "bottom"}
    for name, value in (told | {"wrap": "around"}).items():
        frame.set(qn(f"w:{name}"), value)
    return frame


def link(name: str, text: str) -> Any:
    made = OxmlElement("w:hyperlink")
    made.set(qn("w:anchor"), name)
    made.set(qn("w:history"), "1")
    run(made, text)
    return made


def field_begins(instruction: str) -> list[Any]:
    told = OxmlElement("w:r")
    words = OxmlElement("w:instrText")
    words.text = instruction
    words.set(qn("xml:space"), "preserve")
    told.append(words)
    return [field_part("begin"), told, field_part("separate")]


def field_part(kind: str) -> Any:
    run = OxmlElement("w:r")
    part = OxmlElement("w:fldChar")
    part.set(qn("w:fldCharType"), kind)
    run.append(part)
    return run


def table_properties() -> Any:
    properties = OxmlElement("w:tblPr")
    style = OxmlElement("w:tblStyle")
    style.set(qn("w:val"), "ReportTable")
    look = OxmlElement("w:tblLook")
    look.set(qn("w:firstRow"), "1")
    look.set(qn("w:noVBand"), "1")
    properties.extend([style, sized("w:tblW", 5_000, "pct"), look])
    return properties


def row(cells: Iterable[Text], sizes: list[int], head: bool, named: bool, leads: bool) -> Any:
    """`leads`: it stays on one page with the row below."""
    row = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    for at, (text, size) in enumerate(zip(cells, sizes, strict=True)):
        cell = OxmlElement("w:tc")
        about = OxmlElement("w:tcPr")
        about.append(sized("w:tcW", size))
        cell.append(about)
        paragraph = styled("Name" if named and at == 0 else "Cell")
        if leads:
            put(paragraph.get_or_add_pPr(), "w:keepNext")
        runs(paragraph, text)
        cell.append(paragraph)
        row.append(cell)
    return row


def sized(tag: str, size: int, kind: str = "dxa") -> Any:
    made = OxmlElement(tag)
    made.set(qn("w:w"), str(size))
    if tag != "w:gridCol":
        made.set(qn("w:type"), kind)
    return made
