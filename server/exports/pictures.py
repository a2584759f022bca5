"""A board as it looked, inside a document: the wall's own picture.

In a PDF `typst/board.typ` draws it among the text; here are the pixels for files that take no vectors.
"""

from server.exports import wall
from server.exports.document import Picture
from server.exports.options import Options

MANY = 20  # notes; more are too small to read on half an upright page


def png(picture: Picture, options: Options) -> bytes:
    """Draw it as pixels, `options.width` wide."""
    return wall.png(picture.board, options)


def is_wide(picture: Picture) -> bool:
    """Tell whether it wants a page across."""
    return len(picture.board.notes) > MANY
