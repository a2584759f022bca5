"""From the bytes of a CSV file to rows of cells, whatever program wrote it: encoding and delimiter are found out."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Protocol

from server.board.refusals import Refusal
from server.roster.headings import LOOKED_AT, PEOPLE
from server.roster.sheet import MAX_COLUMNS, MAX_ROWS, Line, bad

NONE = "\x1f"  # a list of names alone has no delimiter
DELIMITERS = (NONE, ";", "\t", ",")  # the first that fits as well as any
SAMPLE = 50
BINARY = 0.1  # of characters that no text has

_CONTROL = re.compile("[\x01-\x08\x0e-\x1f]")
_OTHERS = (b"%PDF", b"{\\rtf", b"<")  # HTML and XML that call themselves a table, too
_QUOTED = re.compile(r'"([;,\t])"')
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # a line that Excel reads and does not count


class Known(Protocol):
    """What a kind of list heads its columns with: `headings.PEOPLE` and its like, or a module."""

    def row(self, lines: Sequence[Line]) -> int | None:
        """Where the row of headings is."""

    def count(self, cells: Sequence[str]) -> int:
        """How many headings a row has."""


def lines(data: bytes, most: int = MAX_ROWS, known: Known = PEOPLE) -> list[Line]:
    """Read the rows that have anything in them, `most` and what may stand above them. Raises Refusal `bad_roster`:
    format, rows, quotes."""
    text = text_of(data)
    said = _SAID.match(text)
    text = text[said.end() :] if said else text
    delimiter = said[1] if said else _delimiter(text, known)
    found: list[Line] = []
    for line, cells in _records(text, delimiter):
        if any(cell.strip() for cell in cells):
            found.append((line, cells[:MAX_COLUMNS]))
            if len(found) > most + LOOKED_AT:
                raise bad("rows", limit=most)
    return found


def _delimiter(text: str, known: Known) -> str:
    best = max(DELIMITERS, key=partial(_fit, text, known))
    quoted = Counter(_QUOTED.findall(text)) if best == NONE else None
    return quoted.most_common(1)[0][0] if quoted else best  # a list in which a few rows have more cells


def text_of(data: bytes) -> str:
    """Decode a text file. Raises Refusal `bad_roster`: format."""
    if data.lstrip().startswith(_OTHERS):
        raise bad("format")
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        if wide:
            raise bad("format") from None
        text = data.decode("cp1252", "replace")  # as Excel writes "CSV" in Europe
    if "\0" in text or len(_CONTROL.findall(text)) > BINARY * len(text):
        raise bad("format")
    return text


def _records(text: str, delimiter: str) -> Iterator[Line]:
    """Give every record with its number, as a spreadsheet counts. Strict: a quote never closed would swallow people."""
    rows = csv.reader(_ended(text), delimiter=delimiter, skipinitialspace=delimiter != "\t", strict=True)
    line = 0
    while True:
        line += 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error:
            raise bad("quotes", line=line) from None
        yield line, cells


def _ended(text: str) -> Iterator[str]:
    """Give the lines with one kind of end; the csv module knows no carriage return between two others."""
    return (line + "\n" for line in text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n"))


def _fit(text: str, known: Known, delimiter: str) -> tuple[int, int]:
    """Tell how well a delimiter fits: how many headings it gives, and how many rows are as wide as they should be."""
    sample: list[Line] = []
    with suppress(Refusal):  # a quote never closed says nothing against the rows before
        sample.extend((line, cells) for line, cells in islice(_records(text, delimiter), SAMPLE) if any(cells))
    head = known.row(sample)
    if head is not None:
        cells = sample[head][1]
        return known.count(cells), sum(len(row) == len(cells) for _, row in sample)
    if delimiter == "," and text.count(",") == text.count(", "):
        return 0, 0  # "Müller, Anna" is one name
    [(width, rows)] = Counter(len(row) for _, row in sample).most_common(1) or [(1, 0)]
    return 0, rows if width > 1 else 0
