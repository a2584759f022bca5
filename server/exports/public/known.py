"""Whom a workshop knows by name: everybody with a seat, at a stand, and who asked to be reached."""

from collections.abc import Iterable, Iterator

from server.board.model import Board
from server.exports.public.names import PARTICLES
from server.workshop.model import Workshop


def known_names(workshop: Workshop, boards: Iterable[Board]) -> Iterator[str]:
    """Give the names there are to know: of everybody with a seat, at a stand, and of who asked to be reached."""
    yield from (seat.name for seat in workshop.seats.values())
    for board in boards:
        for zone in board.zones.values():
            for people in (zone.host, zone.speaker):
                for part in _several(people, ";/&()|\n"):
                    each = _several(part, ",")
                    # "Weber, Jan" and "Jan Weber, BMI" are one, and of one
                    yield from each if all(map(_is_name, each)) else filter(_is_name, [part])
        yield from (one.name for one in board.inquiries.values())


def _is_name(words: str) -> bool:
    """Tell whether it reads like a whole name. A word alone, such as "Referat", is nobody's elsewhere."""
    found = words.split()
    return 1 < len(found) < 6 and all(one[0].isupper() or one in PARTICLES for one in found)


def _several(people: str, between: str) -> list[str]:
    for sign in (*between, " und ", " and "):
        people = people.replace(sign, "\0")
    return [part.strip() for part in people.split("\0") if part.strip()]
