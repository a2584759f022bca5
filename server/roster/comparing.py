"""Who of a list is on the roster already. An organiser sends a corrected list the evening before: nobody is doubled."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeVar

from server.board.model import Color
from server.roster.headings import fold
from server.roster.sheet import Row
from server.workshop.model import Card, Seat, Workshop

T = TypeVar("T")
Was = Literal["new", "changed", "same"]


@dataclass(frozen=True, slots=True)
class Found:
    """A row as it would be kept. `seat` "" is somebody new."""

    row: Row
    seat: str
    color: Color
    card: Card
    was: Was


def compare(workshop: Workshop, rows: Iterable[Row], renamed: Mapping[int, str] = MappingProxyType({})) -> list[Found]:
    """Find each row's seat: by name and organisation, or by a name that only one has, here and there. `renamed` says by
    lines who is called otherwise now."""
    rows = list(rows)
    people = [seat for seat in workshop.seats.values() if seat.role == "participant" and seat.name]
    known = _by(people, lambda seat: (fold(seat.name), fold(seat.card.organisation if seat.card else "")))
    named = _by(people, lambda seat: fold(seat.name))
    listed = _by(rows, lambda row: fold(row.name))
    colors: dict[str, Color] = {level.title: level.color for level in workshop.levels}
    found: list[Found] = []
    taken = set(renamed.values())
    for row in rows:
        name = fold(row.name)
        alone = named[name] if len(listed[name]) == len(named[name]) == 1 else []
        candidates = (*known[name, fold(row.organisation)], *alone)
        seat = next((seat for seat in candidates if seat.id not in taken), None)
        seat = workshop.seats[renamed[row.line]] if row.line in renamed else seat
        found.append(_found(row, seat, colors.get(row.level, "white")))
        taken.add(found[-1].seat)
    return found


def _found(row: Row, seat: Seat | None, color: Color) -> Found:
    card = Card(row.organisation, row.region, row.project, row.function, row.branch, row.access)
    if seat is None:
        return Found(row, "", color, card, "new")
    same = (seat.name, seat.color, seat.card) == (row.name, color, card)
    return Found(row, seat.id, color, card, "same" if same else "changed")


def _by(things: Iterable[T], key: Callable[[T], Hashable]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return found
