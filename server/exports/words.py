"""The words a file uses, from the message catalogue (`server/messages/<language>/exports.ftl`), and dates in words."""

from datetime import datetime
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from server.board import dates
from server.board.model import When
from server.workshop.model import Language

_CATALOGUE = Path(__file__).parent.parent / "messages"


def word(language: Language, key: str, **values: str | int) -> str:
    """Give the message `key`. Raises KeyError for one the catalogue lacks: a test asks for all of them."""
    bundle = _bundle(language)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    return str(bundle.format_pattern(pattern, values)[0])


def when_in_words(when: When, language: Language) -> str:
    """Write a date or range as people say it: "ca. 2. Quartal 2017", "Juni 2017 bis 15. August 2018"."""
    text = date_in_words(when.start, language)
    if when.end and when.end != when.start:
        text = word(language, "exports-range", start=text, end=date_in_words(when.end, language))
    return word(language, "exports-circa", date=text) if when.circa else text


def clock_in_words(when: datetime) -> str:
    """Write a time of day; where nobody said whose clocks, it says that it is nobody's: "16:05 UTC"."""
    return f"{when:%H:%M} UTC" if when.tzname() == "UTC" else f"{when:%H:%M}"


@lru_cache(maxsize=4096)
def date_in_words(text: str, language: Language) -> str:
    """Write one date. What is no date is given back as it is: an export never fails for a bad date."""
    try:
        exact = dates.precision(text)
        dates.span(text)
    except ValueError:
        return text
    year, _, rest = text.partition("-")
    if exact == "year":
        return year.lstrip("0")
    if exact == "quarter":
        return word(language, "exports-quarter", quarter=rest[1:], year=year.lstrip("0"))
    month = word(language, f"exports-month-{int(rest[:2])}")
    if exact == "month":
        return word(language, "exports-month", month=month, year=year.lstrip("0"))
    return word(language, "exports-day", day=str(int(rest[3:])), month=month, year=year.lstrip("0"))


@lru_cache(maxsize=2)
def _bundle(language: Language) -> FluentBundle:
    # No isolation marks: they would stand in the files as characters nobody typed.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((_CATALOGUE / language / "exports.ftl").read_text(encoding="utf-8")))
    return bundle
