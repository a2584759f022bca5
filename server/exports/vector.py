"""The wall as SVG, for print and for drawing programs. Letters are outlines, so it looks alike where our fonts are not;
pictures in it are drawn with it; nothing in it runs, and nothing is fetched.
"""

import base64
import re
from html import escape

from server.board.model import Board
from server.exports import wall
from server.exports.document import plain
from server.exports.options import Options
from server.exports.words import word

_SIZE = re.compile(r' width="([\d.]+)pt" height="([\d.]+)pt"')
_SIGN = re.compile(r'<image xlink:href="data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)"([^>]*?)/>')


def render(board: Board, options: Options) -> bytes:
    """Draw the wall `options.width` pixels wide, 16:9 while the notes allow it; who cannot see it is told its title."""
    drawn = wall.svg(board, options).decode()
    found = _SIZE.search(drawn)
    assert found, "typst says the size"
    width, height = (float(size) for size in found.groups())
    size = f' width="{options.width}" height="{round(height * options.width / width)}" role="img"'
    title = plain(board.title) or word(options.language, "exports-untitled")
    named = _SIZE.sub(size, drawn, count=1).replace(">", f"><title>{escape(title)}</title>", 1)
    return _SIGN.sub(_inlined, named).encode()


def _inlined(found: "re.Match[str]") -> str:
    """A picture inside a picture is shown by browsers and by few others; with its size it stands where that stood."""
    return base64.b64decode(found[1]).decode().replace("<svg", f"<svg{found[2]}", 1)
