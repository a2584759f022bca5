"""Dates as people know them: day, month, quarter or year, exact or "ca.", single or a range.

The four forms are those of ISO 8601, with "2017-Q2" for a quarter. Extents are half-open in days (date ordinals of
the proleptic Gregorian calendar, so 1 is 0001-01-01), which makes a layout to scale one subtraction.
"""

import re
from datetime import date
from typing import Literal

from server.board.model import When

Precision = Literal["day", "month", "quarter", "year"]

_FORM = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?", re.ASCII)


def precision(text: str) -> Precision:
    """Tell how exact a date of one of the four forms is. Raises ValueError for any other text."""
    _, quarter, month, day = _parts(text)
    return "quarter" if quarter else "day" if day else "month" if month else "year"


def span(text: str) -> tuple[int, int]:
    """Give the first day and the day after the last as ordinals. Raises ValueError for 31 February and the like."""
    year, quarter, month, day = _parts(text)
    if day:
        first = date(year, month, day).toordinal()
        return first, first + 1
    if month:
        return _first_of(year, month), _first_of(year, month + 1)
    if quarter:
        return _first_of(year, quarter * 3 - 2), _first_of(year, quarter * 3 + 1)
    return _first_of(year, 1), _first_of(year + 1, 1)


def extent(when: When) -> tuple[int, int]:
    """Give the half-open extent in days of a date or range. Raises ValueError for none, or if it ends too early."""
    first, after = span(when.start)
    if when.end:
        until = span(when.end)[1]
        if until < after:
            raise ValueError("ends before it starts")
        after = until
    return first, after


def _parts(text: str) -> tuple[int, int, int, int]:
    found = _FORM.fullmatch(text)
    if not found:
        raise ValueError(f"no date: {text[:20]!r}")
    year, quarter, month, day = (int(part or 0) for part in found.groups())
    if not 1 <= year <= 9998 or (found[3] and not 1 <= month <= 12):
        raise ValueError(f"no such date: {text}")
    if found[4]:
        date(year, month, day)
    return year, quarter, month, day


def _first_of(year: int, month: int) -> int:
    return date(year + (month > 12), 1 if month > 12 else month, 1).toordinal()
