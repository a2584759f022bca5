"""Whom a workshop knows by name, or ever knew: everybody with a seat, at a stand, for whom a scribe wrote, and who
asked to be reached."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from server.board import changes as on_board
from server.board.model import Board, Note, Zone
from server.exports.public.names import PARTICLES
from server.workshop import changes as on_workshop
from server.workshop.model import Link, Workshop


@dataclass(frozen=True, slots=True)
class Known:
    """Names, and in whatever words somebody said how to reach them."""

    names: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()

    def __or__(self, other: "Known") -> "Known":
        return Known(self.names | other.names, self.ways | other.ways)


NOBODY = Known()


def known_now(workshop: Workshop, boards: Iterable[Board]) -> Known:
    """Give what there is to know of the states alone."""
    names = {seat.name for seat in workshop.seats.values()}
    for board in boards:
        for zone in board.zones.values():
            names.update(_of_stand(zone))
        names.update(_behind(board.notes.values()))
        names.update(one.name for one in board.inquiries.values())
    return Known(frozenset(names), frozenset(pocket.contact for pocket in workshop.pockets.values()))


def known_ever(logs: Iterable[on_board.Change | on_workshop.Change]) -> Known:
    """Give what the logs have known. Who changes their name or takes back what they asked wants to be less public, not
    more: what others wrote about them still stands there."""
    names, ways = set[str](), set[str]()
    for change in logs:
        names.update(_names(change))
        if isinstance(change, on_workshop.PocketKept):
            ways.add(change.pocket.contact)
    return Known(frozenset(names), frozenset(ways))


def _names(change: on_board.Change | on_workshop.Change) -> Iterator[str]:
    match change:
        case on_workshop.SeatTaken(seat):
            yield seat.name
        case on_workshop.SeatsKept(seats):
            yield from (seat.name for seat in seats)
        case on_workshop.SeatChanged(name=str(name)):
            yield name
        case on_workshop.WorkshopCreated(links=links):
            yield from (name for link in links for name in _of_link(link))
        case on_workshop.LinkAdded(link):
            yield from _of_link(link)
        case on_board.BoardCreated():
            yield from (name for zone in change.zones for name in _of_stand(zone))
            yield from (one.name for one in change.inquiries)
            yield from _behind(change.notes)
        case on_board.NoteAdded():
            yield from _behind([change.note])
        case on_board.ZoneAdded():
            yield from _of_stand(change.zone)
        case on_board.ZoneChanged():
            yield from _people(change.host or "")
            yield from _people(change.speaker or "")
        case on_board.InquiryPut():
            yield change.inquiry.name


def _of_link(link: Link) -> Iterator[str]:
    """Who is to host a stand may be named on their link alone, as long as they have not opened it."""
    if link.role == "host":
        yield from _people(link.title)


def _of_stand(zone: Zone) -> Iterator[str]:
    yield from _people(zone.host)
    yield from _people(zone.speaker)


def _behind(notes: Iterable[Note]) -> Iterator[str]:
    """For whom a scribe wrote has no seat, as a rule."""
    for note in notes:
        yield from _people(note.behalf)


def _people(people: str) -> Iterator[str]:
    for part in _several(people, ";/&()|\n"):
        each = _several(part, ",")
        # "Weber, Jan" and "Jan Weber, BMI" are one, and of one
        yield from each if all(map(_is_name, each)) else filter(_is_name, [part])


def _is_name(words: str) -> bool:
    """Tell whether it reads like a whole name. A word alone, such as "Referat", is nobody's elsewhere."""
    found = words.split()
    return 1 < len(found) < 6 and all(one[0].isupper() or one in PARTICLES for one in found)


def _several(people: str, between: str) -> list[str]:
    for sign in (*between, " und ", " and "):
        people = people.replace(sign, "\0")
    return [part.strip() for part in people.split("\0") if part.strip()]
