"""Where the pictures of the PDF stand, so that no page is left half empty: PURE arithmetic over how the text falls.

One that finds no room below its heading is drawn in smaller type; if that does not do, the text goes on before it, and
it stands at the top of the next page, as every further part of a board does.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from server.exports.picture.shapes import PAGE, Drawing, Page

HIGH = 259.0  # mm of a page
TOP = 18.0
CAPTION, APART = 5.0, 6.0  # mm below a picture, and between it and the text
SPARE, SURELY = 10.0, 40.0  # mm: all this is exact to some lines; what has to be too high for a page is so by more
LEAST = 60.0  # mm; a picture is not squeezed into less
SMALLEST = 0.71  # of 10 pt: a card's date is 6 pt
ENOUGH = 0.6  # of the room left: so much text is worth going on before its picture
Parts = list[Drawing]


@dataclass(frozen=True, slots=True)
class Place:
    """How far down, in mm from the first page's top, a board's heading, its picture and its end are while nothing is
    drawn."""

    heading: float
    at: float
    end: float


@dataclass(frozen=True, slots=True)
class Stood:
    """The pictures of a board; `late`: the text goes on before the first, which takes so many mm at least, or 0."""

    parts: Parts
    late: float


def places(laid: Iterable[tuple[int, int, float]]) -> list[Place]:
    """Read (level of a heading or 0 for a picture, page, mm from its top) in order."""
    rows = [(level, (page - 1) * HIGH + down - TOP) for level, page, down in laid]
    found = []
    for at, (level, down) in enumerate(rows):
        if level == 0:
            own, heading = next(row for row in reversed(rows[:at]) if row[0])
            end = next((far for other, far in rows[at:] if 0 < other <= own), rows[-1][1])
            found.append(Place(heading, down, end))
    return found


def room(high: float) -> Page:
    """Give the page of a picture that has so many mm at most."""
    steps = (*PAGE.steps, (SMALLEST, PAGE.steps[-1][1]))
    return replace(PAGE, steps=tuple((scale, min(most, high)) for scale, most in steps))


def filled(told: Sequence[Place], drawn: Sequence[Parts], smaller: Callable[[int, float], Parts]) -> list[Stood]:
    """Go through the pages; `smaller` draws a picture once more, so many mm high at most."""
    found = []
    shift = 0.0
    for number, (place, parts) in enumerate(zip(told, drawn, strict=True)):
        heading, at, late = place.heading + shift, place.at + shift, 0.0
        if heading // HIGH != at // HIGH:
            heading, at = _next(heading), _next(heading) + at - heading
        left = _next(at) - at - SPARE
        if _first(parts) > left:
            small = smaller(number, left) if left > LEAST else []
            if len(small) == 1:
                parts = small
            elif left > LEAST and place.end - place.at > left * ENOUGH:
                late = left + SURELY
            else:
                at = _next(heading) + at - heading
        found.append(Stood(parts, late))
        shift = _end(at, place.end - place.at, parts, late) - place.end
    return found


def _end(at: float, text: float, parts: Parts, late: float) -> float:
    """Where a board ends: its text fills the pages around its pictures."""
    at += -APART if late else _first(parts)
    for part in parts[0 if late else 1 :]:
        high, left = part.height * part.scale + CAPTION + APART, _next(at) - at
        if high > left:
            text = max(0.0, text - left)
            at += left
        at += high
    return at + text


def _next(down: float) -> float:
    return (down // HIGH + 1) * HIGH


def _first(parts: Parts) -> float:
    return parts[0].height * parts[0].scale + (CAPTION if len(parts) > 1 else 0.0)
