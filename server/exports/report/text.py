"""The document as Markdown."""

from server.exports import markdown
from server.exports.document import Document
from server.exports.options import Options


def render(document: Document, options: Options) -> bytes:
    """Write it."""
    return markdown.written(document)
