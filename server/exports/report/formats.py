"""The formats a report can be had in. The way in for web and command line: `render` tells the workshop and writes it.

May run in another process: states and options are plain frozen data. A format's library is loaded when it is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module

from server.board.model import Board
from server.exports.document import Document
from server.exports.options import Options
from server.exports.report.outline import report
from server.exports.report.photos import shown
from server.workshop.model import Workshop

Report = Callable[[float], bool]
Write = Callable[[Document, Options], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """`made` names the function that writes it, "module.function"; `kind` the message a file is called after. One that
    is `pictured` shows the pictures of `Options.files`."""

    extension: str
    media_type: str
    made: str
    kind: str = "exports-report"
    pictured: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS: dict[str, Format] = {
    made.extension: made
    for made in (
        Format("pdf", "application/pdf", "pdf.render", pictured=True),
        Format("docx", f"{_OFFICE}.wordprocessingml.document", "word.render", pictured=True),
        Format("html", "text/html; charset=utf-8", "html.render", pictured=True),
        Format("md", "text/markdown; charset=utf-8", "text.render"),
        Format("xlsx", f"{_OFFICE}.spreadsheetml.sheet", "workbook.render"),
        Format("csv", "text/csv; charset=utf-8", "sheets.table"),
        Format("zip", "application/zip", "sheets.archive", pictured=True),
        Format("json", "application/json", "data.render"),
        Format("pptx", f"{_OFFICE}.presentationml.presentation", "slides.render", "exports-report-slides", True),
        Format("ics", "text/calendar; charset=utf-8", "calendar.render", "exports-report-dates"),
    )
}


def pictures(extension: str, workshop: Workshop, boards: tuple[Board, ...]) -> tuple[list[str], list[str]]:
    """Give the media of the photos and of the logos that the file shows: what `Options.files` has to hold."""
    if not FORMATS[extension].pictured:
        return [], []
    return [one.media for board in boards for one in shown(board)], [one.media for one in workshop.logos]


def render(extension: str, workshop: Workshop, boards: tuple[Board, ...], options: Options, tell: Report) -> bytes:
    """Make the file; `tell` hears how far it is. Raises KeyError for a format there is not, and
    Refusal `no_dates`."""
    tell(0.05)
    document = report(workshop, boards, options if FORMATS[extension].pictured else replace(options, files=None))
    tell(0.15)
    module, _, function = FORMATS[extension].made.partition(".")
    write: Write = getattr(import_module(f"server.exports.report.{module}"), function)
    made = write(document, options)
    tell(1.0)
    return made
