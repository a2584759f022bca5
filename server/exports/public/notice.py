"""How a file of the public version differs from one of the whole report, but for its content."""

from dataclasses import replace

from server.exports.options import Options
from server.exports.words import date_in_words, word

UNTOLD = frozenset({"people", "log"})  # chapters of names, and of what was done when


def noticed(options: Options) -> Options:
    """Say on the title page what it is, and leave out the chapters that are of persons."""
    date = date_in_words(options.date, options.language)
    notice = word(options.language, "exports-public-notice", date=date)
    return replace(options, notice=notice, without=options.without | UNTOLD)
