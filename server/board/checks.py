"""What a field may hold. Each check returns the cleaned value or raises a Refusal that names the field."""

import re
import unicodedata
from typing import Any, TypeVar

from server.board import dates
from server.board.limits import MAX_POINTS, MAX_TEXT
from server.board.model import Point, When
from server.board.refusals import Refusal

C = TypeVar("C", bound=Any)

_ID = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
# C0 and C1 controls break DOCX and XLSX, lone surrogates break UTF-8; nobody types them. Tab becomes a space.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Drop control characters, unify line ends, compose letters (NFC), trim. What people typed stays otherwise."""
    text = (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\t", " ")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    return unicodedata.normalize("NFC", _CONTROL.sub("", text)).strip()


def line(text: str, field: str, limit: int, needed: bool = False) -> str:
    """Clean a one-line text of at most `limit` characters."""
    text = " ".join(clean(text).split("\n"))
    if len(text) > limit:
        raise Refusal("too_long", {"field": field, "limit": limit})
    if needed and not text:
        raise Refusal("empty", {"field": field})
    return text


def check_id(id: str) -> str:
    if not _ID.fullmatch(id):
        raise Refusal("bad_id")
    return id


def clean_points(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Clean sub-points; blank ones are dropped, because an empty line is no thought."""
    kept = tuple(Point(point.level, text) for point in points if (text := clean(point.text)))
    check_points(kept)
    return kept


def check_points(points: tuple[Point, ...]) -> None:
    if len(points) > MAX_POINTS:
        raise Refusal("too_many", {"field": "points", "limit": MAX_POINTS})
    above = 0
    for point in points:
        if not 1 <= point.level <= min(2, above + 1):
            raise Refusal("bad_points")
        above = point.level


def check_text(text: str, points: tuple[Point, ...]) -> str:
    """Clean a note's text. Not blank; at most MAX_TEXT characters together with its points."""
    text = clean(text)
    if not text:
        raise Refusal("empty", {"field": "text"})
    if len(text) + sum(len(point.text) for point in points) > MAX_TEXT:
        raise Refusal("too_long", {"field": "text", "limit": MAX_TEXT})
    return text


def check_when(when: When | None) -> None:
    if when is None:
        return
    try:
        dates.extent(when)
    except ValueError:
        raise Refusal("bad_date", {"field": "when"}) from None


def check_axis(start: str, end: str) -> None:
    """Both ends of a timeline or none, in order."""
    if not start and not end:
        return
    try:
        if dates.span(end)[1] <= dates.span(start)[0]:
            raise ValueError
    except ValueError:
        raise Refusal("bad_date", {"field": "end" if start else "start"}) from None


def news(change: C, standing: object, *leave: str) -> tuple[C, ...]:
    """Give the change if it sets a field that does not stand so already, else nothing. `leave` are its other fields."""
    set_ = {name: getattr(change, name) for name in change.__slots__ if name not in leave}
    differs = any(value is not None and value != getattr(standing, name) for name, value in set_.items())
    return (change,) if differs else ()
