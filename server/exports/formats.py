"""The formats a board can be had in, each a pure function of the reader's view. The way in for web and command line.

`render` may run in another process: boards and options are plain frozen data.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from server.board.model import Board
from server.exports import archive, csv_, markdown, vector, wall
from server.exports.document import plain
from server.exports.options import Options
from server.exports.words import word

Render = Callable[[Board, Options], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """`extension` is also the format's name in the address."""

    extension: str
    media_type: str
    render: Render


def _json(board: Board, options: Options) -> bytes:
    return archive.dump(board, options.seq, options.epoch)


FORMATS: dict[str, Format] = {
    made.extension: made
    for made in (
        Format("json", "application/json", _json),
        Format("csv", "text/csv; charset=utf-8", csv_.render),
        Format("md", "text/markdown; charset=utf-8", markdown.render),
        Format("pdf", "application/pdf", wall.pdf),
        Format("png", "image/png", wall.png),
        Format("svg", "image/svg+xml", vector.render),
    )
}

# In a name of a file stand letters, digits and a few signs that mean nothing to any shell, header or file system: of
# others a browser makes a "_" each, and nobody finds „“ on a keyboard.
_SIGNS = frozenset("-_+()")
_UNSAFE = re.compile(r"[-\s]+")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
_LONGEST = 120  # bytes; file systems take 255, a date and an extension may follow


def render(name: str, board: Board, options: Options) -> bytes:
    """Make the file. Raises KeyError for a format there is not."""
    return FORMATS[name].render(board, options)


def name_of(board: Board, options: Options) -> str:
    """Name its files after the board's title, without the extension."""
    name = safe_name(board.title)
    if name and not _RESERVED.fullmatch(name):
        return name
    return f"{word(options.language, 'exports-untitled')}-{name}".rstrip("-")


def safe_name(title: str) -> str:
    """Make a file's name of a title; safe on Windows, macOS, Linux and in a header's `filename*`. May be empty."""
    title = unicodedata.normalize("NFC", plain(title))
    seen = (char for char in title if unicodedata.category(char)[0] != "C")
    kept = (char if char in _SIGNS or unicodedata.category(char)[0] in "LMN" else "-" for char in seen)
    stem = _UNSAFE.sub("-", "".join(kept)).strip("-_ ")
    return stem.encode()[:_LONGEST].decode(errors="ignore").strip("-_ ")
