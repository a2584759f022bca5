"""How a file of the public version differs from one of the whole report, but for its content."""

from dataclasses import replace

from server.exports.options import Options
from server.exports.words import date_in_words, word
from server.workshop.model import Workshop

UNTOLD = frozenset({"people", "log"})  # chapters of names, and of what was done when


def noticed(options: Options, told: Workshop) -> Options:
    """Say on the title page what it is, leave out the chapters that are of persons, and call the workshop and its
    levels what they are called in what is `told`: a picture has them of the options."""
    date = date_in_words(options.date, options.language)
    notice = word(options.language, "exports-public-notice", date=date)
    without = options.without | UNTOLD
    return replace(options, workshop=told.title, levels=told.levels, notice=notice, without=without)
