"""Lists as organisers have them, made by hand and by openpyxl."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from openpyxl import Workbook

from server.roster.reading import read
from server.roster.sheet import Sheet
from server.workshop.model import Level

LEVELS = (Level("blue", "Bund"), Level("green", "Länder"), Level("yellow", "Kommune"))


def sheet(data: bytes, name: str = "liste.csv") -> Sheet:
    return read(data, name, LEVELS, "de")


def of(text: str) -> Sheet:
    return sheet(text.encode())


def workbook(rows: Iterable[Sequence[Any]], change: Callable[[Workbook], None] = lambda book: None) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The same archive with its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(part, old.read(part)))
    return file.getvalue()


def problems(read_: Sheet) -> list[tuple[int, str, str]]:
    return [(one.line, one.column, one.code) for one in read_.problems]


_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def by_hand(strings: str, rows: str) -> bytes:
    """The least that is a workbook, with its strings in a table of their own as Excel keeps them."""
    parts = {
        "[Content_Types].xml": f"""<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml"
            ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/></Types>""",
        "xl/workbook.xml": f"""<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>
            <sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>""",
        "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"
            Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
        "xl/sharedStrings.xml": f"<sst {_MAIN}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"""<worksheet {_MAIN}><dimension ref="A1:XFD1048576"/>
            <sheetData>{rows}</sheetData></worksheet>""",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()
