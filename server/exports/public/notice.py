"""How a file of the public version differs from one of the whole report, but for its content."""

from dataclasses import replace

from server.exports.options import Options
from server.exports.public.redaction import Redacted
from server.exports.words import date_in_words, word

UNTOLD = frozenset({"people", "log"})  # chapters of names, and of what was done when


def noticed(options: Options, made: Redacted) -> Options:
    """Say on the title page what it is, leave out the chapters that are of persons, and call the workshop and its
    levels what they are called in what is told: a picture has them of the options."""
    date = date_in_words(options.date, options.language)
    notice = word(options.language, "exports-public-notice", date=date)
    without = options.without | UNTOLD
    return replace(
        options, workshop=made.workshop.title, levels=made.workshop.levels, notice=notice, without=without,
        unlisted=made.initials,
    )  # fmt: skip
