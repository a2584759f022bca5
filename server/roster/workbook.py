"""From the bytes of an XLSX file to rows of cells. The only code that touches openpyxl.

Nothing in it is evaluated: a formula gives what the program that saved it had worked out, macros and links to other
files are not looked at. Entities are refused here, whichever parser openpyxl finds: beside defusedxml, which refuses
them too, there may be lxml, which leaves them as they are.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

import openpyxl

from server.board.refusals import Refusal
from server.roster.headings import LOOKED_AT
from server.roster.sheet import MAX_COLUMNS, MAX_ROWS, Line, bad
from server.workshop.model import Language

MAX_UNPACKED = 12 * 1024 * 1024  # 2,000 rows of 30 columns take 5; as a tree in memory it is 30 times that
MAX_PARTS = 1_000
HEAD = 4_096  # bytes of a part that are looked through for a document type
LAST_ROW = 1_048_576  # of any spreadsheet; a file may claim another

_WORDS: dict[Language, tuple[str, str]] = {"de": ("nein", "ja"), "en": ("no", "yes")}
# A cell with a formula and nothing worked out; a text that came out empty says that it is one.
_UNSAID = re.compile(
    rb'<c r="([A-Z]+)(\d+)"(?![^>]* t="str")[^>]*><f(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>'
)
_DATES: dict[Language, str] = {"de": "%d.%m.%Y", "en": "%Y-%m-%d"}


def lines(data: bytes, language: Language) -> list[Line]:
    """Read the rows that have anything in them, of the first visible sheet that has any. Raises Refusal `bad_roster`:
    format, size, rows, damaged."""
    found = sheets(data, language)
    return found[0][1] if found else []


def sheets(
    data: bytes, language: Language, most: int = MAX_ROWS, unpacked: int = MAX_UNPACKED
) -> list[tuple[str, list[Line]]]:
    """Read the visible sheets that have anything in them: the rows of the first, and the names of all. Raises Refusal
    as `lines`."""
    found: list[tuple[str, list[Line]]] = []
    try:
        _check(data, most, unpacked)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it leaves out: nobody reads them here
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                rows = _rows(sheet, language, most) if sheet.sheet_state == "visible" else iter(())
                if read := list(islice(rows, 1) if found else rows):
                    found.append((sheet.title, [] if found else read))
            return found
    except Refusal:
        raise
    except Exception:  # it answers what is not as it should be with errors of any kind
        raise bad("damaged") from None


def unsaid(data: bytes, title: str) -> list[tuple[int, str]]:
    """Give row and column of each formula of a sheet that the file has no value of: no spreadsheet has saved it. The
    file is one that `sheets` has read."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book: Any = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(book[title]._worksheet_path)
    return [(int(row), column.decode()) for column, row in _UNSAID.findall(content)]


def _check(data: bytes, most: int, unpacked: int) -> None:
    """Look into the archive before anything is unpacked. Sizes may be lies: zipfile reads no more than they say."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if "[Content_Types].xml" not in archive.namelist() or not any(
            part.filename.startswith("xl/") for part in parts
        ):
            raise bad("format")  # an archive of something else: ODS, Numbers, DOCX
        if any(part.filename == "xl/workbook.bin" for part in parts):
            raise bad("format")  # XLSB
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > unpacked:
            raise bad("size", limit=most)
        if any(_declares(archive, part) for part in parts if part.filename.endswith((".xml", ".rels"))):
            raise bad("damaged")


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Tell whether a part begins with a document type, in which entities are declared. No program writes one."""
    with archive.open(part) as content:
        return b"<!DOCTYPE" in content.read(HEAD).replace(b"\0", b"")  # UTF-16 has a zero beside every letter


def _rows(sheet: Any, language: Language, most: int) -> Iterator[Line]:
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong
    read = 0
    for line, values in enumerate(sheet.iter_rows(max_row=LAST_ROW, max_col=MAX_COLUMNS, values_only=True), 1):
        cells = [_text(value, language) for value in values]
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            read += 1
            if read > most + LOOKED_AT:
                raise bad("rows", limit=most)
            yield line, cells


def _text(value: object, language: Language) -> str:
    """Write a cell as its reader would."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _WORDS[language][value]
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value).replace(".", "," if language == "de" else ".")
    if isinstance(value, datetime) and value.time() != time():
        return value.strftime(_DATES[language] + " %H:%M")
    if isinstance(value, date):
        return value.strftime(_DATES[language])
    return value.strftime("%H:%M") if isinstance(value, time) else str(value)
