"""What of the plans is a seat's own, for its own device only: shared frames say nothing of who goes where."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from server.board.model import Color
from server.workshop.lookup import running_step
from server.workshop.model import Mix, Seat, Seating, Workshop
from server.workshop.names import alike, apart, as_read
from server.workshop.seating import NOWHERE, Place, sat, takes_part
from server.workshop.sorting import alphabetical

Round = tuple[str, int]  # a mix and the index of a round


@dataclass(frozen=True, slots=True)
class Places:
    """Where one goes in each round of a mix; see model.Seating. A host `stays` at their station in every round. `hosts`
    is the station one is named for, also when it is closed."""

    mix: str
    stations: tuple[int, ...]
    tables: tuple[int, ...]
    stays: bool = False
    hosts: int = NOWHERE


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
        step = running_step(workshop)
        running = step is not None and step.round and step.mix in self._seatings
        self._round = (step.mix, step.round - 1) if step and running else None
        self._together: dict[Round, dict[tuple[int, int], list[Seating]]] = {}
        self._left: dict[str, dict[Place, list[str]]] = {}
        self._labels: dict[str, str] = {}

    @cached_property
    def by_badge(self) -> dict[int, Seat]:
        """Counted only for who has written of others: each of a thousand joins makes new groups."""
        return {seat.badge: seat for seat in self._workshop.seats.values() if seat.badge}

    @cached_property
    def _alike(self) -> dict[str, list[Seat]]:
        return alike(self._workshop.seats.values())

    def called(self, seat: Seat) -> str:
        """Give what somebody is called wherever others read it; "" who has given no name. Told apart are only those
        who are asked for: of a thousand, a table."""
        if seat.id not in self._labels:
            self._labels |= apart(self._alike.get(as_read(seat.name), []))
        return self._labels.get(seat.id, "")

    def like(self, seat: str) -> list[str]:
        """Give a seat and those whose names are told from its own: what they are called changes with it."""
        name = self._workshop.seats[seat].name if seat in self._workshop.seats else ""
        return [seat, *(one.id for one in self._alike.get(as_read(name), ()) if one.id != seat)]

    def places(self, seat: str) -> list[Places]:
        """Give where a seat goes in all mixes."""
        return [found for mix in self._workshop.mixes.values() if (found := self._places(mix, seat))]

    def _places(self, mix: Mix, seat: str) -> Places | None:
        seating = self._seatings[mix.id].get(seat)
        stays = next((at for at, station in enumerate(mix.stations) if seat in station.hosts), NOWHERE)
        if seating:
            # who stayed at a station until it closed was there in the rounds begun; where it is open again, in all
            until = mix.begun if mix.stations[stays].closed else mix.rounds
            was = (stays if at == NOWHERE and number < until else at for number, at in enumerate(seating.stations))
            return Places(mix.id, tuple(was), seating.tables, hosts=stays)
        return None if stays == NOWHERE else Places(mix.id, (stays,) * mix.rounds, (0,) * mix.rounds, True, stays)

    def mates(self, seat: str) -> list[Mate]:
        """Give who is at the same table in the round that runs, by name. Who is blocked is left out as who is away is:
        nobody reads from it which of the two."""
        if self._round is None:
            return []
        mix, number = self._round
        others = [one for one in self._at_table(seat, self._round) if takes_part(self._workshop.seats[one.seat])]
        mates = [self._mate(self._seatings[mix][seat], other, number) for other in others]
        return sorted(mates, key=lambda mate: (alphabetical(mate.name), mate.badge))

    def with_(self, seat: str) -> list[str]:
        """Give the seats at the same table in the round that runs."""
        return [other.seat for other in self._at_table(seat, self._round)] if self._round else []

    def at_station(self, station: int) -> list[Seating]:
        """Give who goes to a station, by its place in the mix, in the round that runs."""
        if self._round is None:
            return []
        tables = self._tables(self._round).items()
        return [one for (at, _), going in tables if at == station for one in going if one.seat in self._workshop.seats]

    def met(self, seat: str) -> list[str]:
        """Give the seats at the same table in the rounds that have begun, in their order; also those who sat there
        until one of the two was sent on."""
        mixes = self._workshop.mixes.values()
        return [other for mix in mixes for number in range(mix.begun) for other in self._met_in(seat, (mix.id, number))]

    def _met_in(self, seat: str, at: Round) -> list[str]:
        mix, number = at
        tables, left = self._tables(at), self._who_left(mix)
        own = self._seatings[mix].get(seat)
        places = sorted(place for place in sat(own, number + 1) if place[0] == number) if own else []
        there = [one.seat for place in places for one in tables.get(place[1:], ())]
        gone = [one for place in places for one in left.get(place, ())]
        return [one for one in dict.fromkeys((*gone, *there)) if one != seat and one in self._workshop.seats]

    def _who_left(self, mix: str) -> dict[Place, list[str]]:
        """Give who sat where until they were sent on."""
        if mix not in self._left:
            left: dict[Place, list[str]] = defaultdict(list)
            for seating in self._seatings[mix].values():
                for place in seating.left:
                    left[place].append(seating.seat)
            self._left[mix] = left
        return self._left[mix]

    def _at_table(self, seat: str, at: Round) -> list[Seating]:
        own = self._seatings[at[0]].get(seat)
        if own is None or own.stations[at[1]] == NOWHERE:
            return []
        table = self._tables(at)[own.stations[at[1]], own.tables[at[1]]]
        return [other for other in table if other.seat != seat and other.seat in self._workshop.seats]

    def _tables(self, at: Round) -> dict[tuple[int, int], list[Seating]]:
        if at not in self._together:
            mix, number = at
            tables: dict[tuple[int, int], list[Seating]] = defaultdict(list)
            for seating in self._seatings[mix].values():
                tables[seating.stations[number], seating.tables[number]].append(seating)
            self._together[at] = tables
        return self._together[at]

    def _mate(self, own: Seating, other: Seating, before: int) -> Mate:
        seat = self._workshop.seats[other.seat]
        now = (before, own.stations[before], own.tables[before])
        met = (sat(own, before + 1) & sat(other, before + 1)) - {now}
        return Mate(self.called(seat), seat.badge, seat.color, not met)
