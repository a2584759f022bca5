"""What of the plans is a seat's own, for its own device only: shared frames say nothing of who goes where."""

from collections import defaultdict
from dataclasses import dataclass

from server.board.model import Color
from server.workshop.model import Mix, Seat, Seating, Step, Workshop
from server.workshop.seating import NOWHERE


@dataclass(frozen=True, slots=True)
class Places:
    """Where one goes in each round of a mix; see model.Seating. A host is at their station in every round."""

    mix: str
    stations: tuple[int, ...]
    tables: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mate:
    """Somebody at one's table in the round that runs. `new`: they have shared none before in this mix."""

    name: str
    badge: int
    color: Color
    new: bool


class Groups:
    """Who is with whom, counted once for all who are told."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._seatings = {
            mix.id: {seating.seat: seating for seating in mix.seatings} for mix in workshop.mixes.values()
        }
        self._step = next((step for step in workshop.steps if step.id == workshop.step and step.mix), None)
        self._together: dict[tuple[int, int], list[Seating]] = defaultdict(list)
        if self._step and self._step.mix in self._seatings:
            for seating in self._seatings[self._step.mix].values():
                self._together[self._at(seating, self._step)].append(seating)

    @staticmethod
    def _at(seating: Seating, step: Step) -> tuple[int, int]:
        return seating.stations[step.round - 1], seating.tables[step.round - 1]

    def places(self, seat: str) -> list[Places]:
        """Give where a seat goes in all mixes."""
        return [found for mix in self._workshop.mixes.values() if (found := self._places(mix, seat))]

    def _places(self, mix: Mix, seat: str) -> Places | None:
        seating = self._seatings[mix.id].get(seat)
        if seating:
            return Places(mix.id, seating.stations, seating.tables)
        stays = next((at for at, station in enumerate(mix.stations) if seat in station.hosts), NOWHERE)
        return None if stays == NOWHERE else Places(mix.id, (stays,) * mix.rounds, (0,) * mix.rounds)

    def mates(self, seat: str) -> list[Mate]:
        """Give who is at the same table in the round that runs, by name."""
        if not (self._step and (others := self._others(seat))):
            return []
        own = self._seatings[self._step.mix][seat]
        mates = [self._mate(own, other, self._step.round - 1) for other in others]
        return sorted(mates, key=lambda mate: (mate.name.casefold(), mate.badge))

    def with_(self, seat: str) -> list[str]:
        """Give the seats at the same table in the round that runs."""
        return [other.seat for other in self._others(seat)]

    def _others(self, seat: str) -> list[Seating]:
        own = self._seatings.get(self._step.mix, {}).get(seat) if self._step else None
        if own is None or self._step is None or self._at(own, self._step)[0] == NOWHERE:
            return []
        return [other for other in self._together[self._at(own, self._step)] if other.seat != seat]

    def _mate(self, own: Seating, other: Seating, before: int) -> Mate:
        seat = self._workshop.seats[other.seat]
        pairs = zip(own.stations, own.tables, other.stations, other.tables, strict=True)
        met = any(a == c != NOWHERE and b == d for a, b, c, d in list(pairs)[:before])
        return Mate(shown_name(seat), seat.badge, seat.color, not met)


def shown_name(seat: Seat) -> str:
    """Give a name as it is read across a table: "Ayşe Kaya" is "Ayşe K."."""
    first, _, last = seat.name.rpartition(" ")
    return f"{first.split()[0]} {last[0]}." if first.strip() else seat.name
