"""A file that is to become a board: `read`, for pool.py, because a large one takes a core for a second.

By what is in it, not by its name: a workbook is an archive, Markdown has headings or bullets and calls itself so,
everything else is a table.
"""

import re

from server.board.refusals import Refusal
from server.imports import tables
from server.imports.draft import MAX_BYTES, MAX_ROWS, Draft, Form, unreadable
from server.roster import delimited
from server.workshop.model import Language

_OLE = b"\xd0\xcf\x11\xe0"  # XLS, and XLSX behind a password
_MARKDOWN = (".md", ".markdown", ".mdown")
_HEADED = re.compile(r"^#{1,6} \S", re.MULTILINE)
_LISTED = re.compile(r"^\s*(?:[-*+]|\d+[.)]) \S", re.MULTILINE)


def read(data: bytes, name: str, language: Language, form: Form = "") -> Draft:
    """Read a file into a draft of a board. Raises Refusal `bad_import` with `why`: empty, format, size, rows
    (`limit`), quotes (`line`), damaged."""
    if len(data) > MAX_BYTES:
        raise unreadable("size", limit=MAX_ROWS)
    if data.startswith(_OLE):
        raise unreadable("format")
    if not data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        raise unreadable("empty")
    try:
        draft = _outlined(data, name, language) if form == "" else None
        draft = draft or tables.read(data, language, form)
    except Refusal as refusal:
        if refusal.code == "bad_roster":
            raise Refusal("bad_import", refusal.fields) from None  # read by the roster's code
        raise
    if not draft.pieces and not draft.fields:
        raise unreadable("empty")
    if len(draft.pieces) > MAX_ROWS:
        raise unreadable("rows", limit=MAX_ROWS)
    return draft


def _outlined(data: bytes, name: str, language: Language) -> Draft | None:
    """Read Markdown, None if it is none: by its name, or by headings and bullets in a text file."""
    if data.startswith(b"PK\x03\x04"):
        return None
    text = delimited.text_of(data)
    called = name.lower().endswith(_MARKDOWN)
    if not called and not (name.lower().endswith(".txt") and _HEADED.search(text) and _LISTED.search(text)):
        return None
    from server.imports import outline  # markdown-it stays in the process that does the work

    return outline.read(text, language)
