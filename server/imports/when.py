"""Dates as people write them in lists: "15.6.2017", "Juni 2017", "Q2 2017", "ca. 2015 bis 2018", "2017-06/2018".

Gives a When in the forms of board/dates.py. What could be read two ways says so; what is no date is None.
"""

import re
from collections.abc import Mapping
from contextlib import suppress

from server.board import dates
from server.board.model import When
from server.workshop.model import Language

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jan jän jänner january", "februar feb feber february", "märz mär mrz maerz march mar",
            "april apr", "mai may", "juni jun june", "juli jul july", "august aug", "september sep sept",
            "oktober okt october oct", "november nov", "dezember dez december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_CIRCA = re.compile(r"(?:ca|circa|zirka|etwa|ungefähr|rund|um|around|about|approx|c)\b\.?\s*|[~≈]\s*", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s+(?:bis|to|until|till|through)\s+|\s*[–—]\s*|\s+-\s+|(?<=\d\.)-(?=\d)|\s*/\s*(?=\d{4}|Q)", re.IGNORECASE
)
_AROUND = re.compile(r"^(?:von|vom|from|between|zwischen|im|am|in|on)\s+", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})-(\d{4})")

_YEAR = r"(?P<year>\d{4})"
_SHORT = r"(?P<year>\d{4}|'?\d{2})"
_WORD = r"(?P<name>[^\W\d_]+)\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _YEAR,
        rf"{_YEAR}[-/. ]?\s*Q(?P<quarter>[1-4])",
        rf"Q(?P<quarter>[1-4])[-/. ]*{_YEAR}",
        rf"(?P<quarter>[1-4])\.?\s*(?:Quartal|Quarter|Q)\s*/?{_YEAR}",
        rf"(?P<quarter>[1-4])(?:st|nd|rd|th)\s+quarter(?:\s+of)?\s+{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?",
        rf"(?P<month>\d{{1,2}})[./-]{_YEAR}",
        rf"(?P<day>\d{{1,2}})\.\s*(?P<month>\d{{1,2}})\.\s*{_SHORT}(?: 00:00(?::00)?)?",
        rf"(?:(?P<day>\d{{1,2}})\.?\s+(?:of\s+)?)?{_WORD}\s+{_YEAR}",
        rf"{_WORD}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"{_YEAR}[\s,-]+{_WORD}",
    )
)
_SLASHED = re.compile(rf"(\d{{1,2}})[/-](\d{{1,2}})[/-]{_SHORT}")


def read_when(text: str, language: Language) -> tuple[When | None, bool]:
    """Read a date or range. The second is whether day and month could be the other way round."""
    left = text.strip().strip("()[]")
    circa = False
    if found := _CIRCA.match(left):
        circa, left = True, left[found.end() :]
    left = _AROUND.sub("", left)
    whole = _date(left, language)
    years = _YEARS.fullmatch(left)
    parts = [left] if whole[0] else [*years.groups()] if years else _BETWEEN.split(left)
    if len(parts) > 2:
        return None, False
    if len(parts) == 2 and (found := _CIRCA.match(parts[1])):
        circa, parts[1] = True, parts[1][found.end() :]
    if len(parts) == 2:
        parts[0] = _lent(parts[0], parts[1])
    read = [_date(part.strip(), language) for part in parts]
    if not all(one for one, _ in read):
        return None, False
    start, end = read[0][0], read[1][0] if len(read) > 1 else ""
    when = When(start, "" if end == start else end, circa)
    with suppress(ValueError):
        dates.extent(when)
        return when, any(doubtful for _, doubtful in read)
    return None, False


def _lent(first: str, second: str) -> str:
    """ "15. bis 17. Juni 2017" and "Mai bis Juni 2017" say the rest once, at the end."""
    if re.search(r"\d{4}", first):
        return first
    if re.fullmatch(r"\d{1,2}\.?", first.strip()):
        return re.sub(r"^\D*\d{1,2}\.?", first.strip().rstrip(".") + ".", second, count=1)
    year = re.search(r"\d{4}", second)
    return f"{first.strip().rstrip('.')}{'.' if first.strip()[-1:].isdigit() else ' '}{year[0]}" if year else first


def _date(text: str, language: Language) -> tuple[str, bool]:
    """Give one date in the stored form, "" if it is none."""
    if found := _SLASHED.fullmatch(text):
        return _slashed(int(found[1]), int(found[2]), _full(found["year"]), language)
    for form in _FORMS:
        found = form.fullmatch(text)
        if found and (made := _stored(found.groupdict())):
            return made, False
    return "", False


def _slashed(one: int, other: int, year: str, language: Language) -> tuple[str, bool]:
    """Americans write the month first: told apart by a number over 12, else by nothing."""
    first = {"year": year, "day": str(one), "month": str(other)}
    swapped = {"year": year, "day": str(other), "month": str(one)}
    usual, unusual = _stored(first), _stored(swapped)
    return usual or unusual, bool(usual and unusual and one != other and language == "en")


def _stored(said: Mapping[str, str | None]) -> str:
    year = _full(said["year"] or "")
    month = said.get("month") or ""
    if name := said.get("name"):
        number = _MONTHS.get(name.casefold())
        if number is None:
            return ""
        month = str(number)
    text = year
    if said.get("quarter"):
        text = f"{year}-Q{said['quarter']}"
    elif month:
        text = f"{year}-{int(month):02}" + (f"-{int(said['day'] or 0):02}" if said.get("day") else "")
    try:
        dates.span(text)
    except ValueError:
        return ""
    return text


def _full(year: str) -> str:
    """Of two digits, those up to 50 are of this century: people look ahead less far than back."""
    year = year.lstrip("'")
    return year if len(year) == 4 else f"{'20' if int(year) <= 50 else '19'}{year}"
