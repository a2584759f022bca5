"""The formats a take-away can be had in, written as the report is. May run in another process."""

from importlib import import_module

from server.exports.options import Options
from server.exports.report.formats import FORMATS as REPORT
from server.exports.report.formats import Write
from server.exports.takeaway.mine import Mine
from server.exports.takeaway.outline import takeaway

FORMATS = {name: REPORT[name] for name in ("pdf", "html", "md")}


def render(extension: str, mine: Mine, options: Options) -> bytes:
    """Make the file. Raises KeyError for a format there is not."""
    module, _, function = FORMATS[extension].made.partition(".")
    write: Write = getattr(import_module(f"server.exports.report.{module}"), function)
    return write(takeaway(mine, options), options)
