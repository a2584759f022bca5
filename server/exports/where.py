"""Where people go in their rounds, in words and signs: what name tags and station plans have in common."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from server.exports.document import plain
from server.exports.words import word
from server.workshop.model import Language, Mix, Seat, Workshop

Boards = Mapping[str, tuple[str, ...]]  # board -> its stands' ids, in their order
SMALL = (2, 3)
COLORS = ("a", "b", "c")  # the stands that have a colour of their own; all others are ink on paper
_LONG = re.compile(r"[^\s-]{24,}")


@dataclass(frozen=True, slots=True)
class Place:
    """A station as it is found in the room: by what hangs over it. `kind` says "Stand" or "Tisch", or is ""."""

    sign: str
    kind: str
    title: str
    place: str
    way: str
    color: str


def place(mix: Mix, at: int, boards: Boards, language: Language) -> Place:
    """Give a station of a mix; its letter is the one it has on its board, as on phones and screens."""
    station = mix.stations[at]
    title, spot = typed(station.title), typed(station.place)
    if not mix.board:
        table = title.isdecimal()
        sign = title if len(title) <= 3 else letter(at)
        kind = word(language, "exports-where-table") if table else ""
        return Place(sign or letter(at), kind, "" if sign == title else title, spot, station.way, "")
    order = boards.get(mix.board, ())
    number = order.index(station.id) if station.id in order else at
    color = COLORS[number] if number < len(COLORS) else ""
    return Place(letter(number), word(language, "exports-where-stand"), title, spot, station.way, color)


def letter(number: int) -> str:
    """Give a stand's sign: A, B ... Z, 27, 28 ..."""
    return chr(ord("A") + number) if number < 26 else str(number + 1)


def turns_of(mix: Mix) -> dict[str, tuple[tuple[int, int], ...]]:
    """Give (station, table) of every seat in each round; a host stays."""
    hosts = {host: at for at, station in enumerate(mix.stations) for host in station.hosts}
    staying = {host: ((at, 0),) * mix.rounds for host, at in hosts.items()}
    return {one.seat: tuple(zip(one.stations, one.tables, strict=True)) for one in mix.seatings} | staying


def breaks(workshop: Workshop, mix: Mix) -> set[tuple[str, int]]:
    """Give (seat, round from 0) of who is alone where twos or threes talk with each other: their phones say so, too."""
    alone: dict[tuple[int, int], list[str]] = defaultdict(list)
    small = {at for at, one in enumerate(mix.stations) if not mix.board and one.capacity in SMALL}
    for seating in mix.seatings:
        for number, at in enumerate(seating.stations if seating.seat in workshop.seats else ()):
            if at in small:
                alone[at, number].append(seating.seat)
    return {(seats[0], number) for (_, number), seats in alone.items() if len(seats) == 1}


def in_order(workshop: Workshop) -> list[Mix]:
    """Give the mixes as the day has them."""
    first = {step.mix: at for at, step in reversed(list(enumerate(workshop.steps))) if step.mix}
    return sorted(workshop.mixes.values(), key=lambda mix: first.get(mix.id, len(workshop.steps)))


def name_of(seat: Seat, language: Language) -> str:
    """Give a person's name, whole; who has none is called by their badge, as everywhere."""
    return plain(seat.name) or word(language, "exports-where-badge", badge=seat.badge)


def typed(text: str) -> str:
    """Give what people typed as one line; a word too long for a column may break anywhere."""
    return _LONG.sub(lambda found: "\u200b".join(found.group()), plain(text))
