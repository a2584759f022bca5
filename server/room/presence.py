"""Who is here, and which zone they look at. Lossy: counted per worker, shared through the store, the latest counts."""

from collections import Counter
from dataclasses import dataclass, field

import msgspec

from server.room.ports import Store
from server.wire.messages import Presence

TTL = 10.0  # s that a worker's figures stand without news; a dead worker's people vanish after it


@dataclass(slots=True)
class _Person:
    connections: int = 0
    room: str = ""
    zone: str = ""


class _Share(msgspec.Struct):
    """What one worker publishes of one workshop: seat -> [room, zone]."""

    seats: dict[str, tuple[str, str]]


@dataclass(slots=True)
class Attendance:
    """One worker's people, by workshop and seat. A seat on two devices is one person."""

    worker: str
    _people: dict[str, dict[str, _Person]] = field(default_factory=dict)
    _others: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)

    def arrive(self, workshop: str, seat: str) -> None:
        self._people.setdefault(workshop, {}).setdefault(seat, _Person()).connections += 1

    def leave(self, workshop: str, seat: str) -> None:
        people = self._people.get(workshop, {})
        person = people.get(seat)
        if person is None:
            return
        person.connections -= 1
        if person.connections <= 0:
            del people[seat]

    def attend(self, workshop: str, seat: str, room: str, zone: str) -> None:
        person = self._people.get(workshop, {}).get(seat)
        if person is not None:
            person.room, person.zone = room, zone

    def exchange(self, store: Store) -> None:
        """Publish this worker's people and take over the other workers'. Raises StoreAway."""
        for workshop, people in list(self._people.items()):  # people come while the store is asked
            seats = {seat: (person.room, person.zone) for seat, person in people.items()}
            store.share(workshop, self.worker, msgspec.json.encode(_Share(seats)), TTL)
        self._people = {workshop: people for workshop, people in self._people.items() if people}
        merged: dict[str, dict[str, tuple[str, str]]] = {}
        for workshop, values in store.shared(list(self._people)).items():
            merged[workshop] = {}
            for value in values:
                merged[workshop].update(msgspec.json.decode(value, type=_Share).seats)
        self._others = merged

    def presence(self, workshop: str, named: bool) -> Presence:
        """Give the figures of a workshop; with seat ids if `named` (facilitators and screens)."""
        seats = dict(self._others.get(workshop, {}))
        own = self._people.get(workshop, {})
        seats.update({seat: (person.room, person.zone) for seat, person in own.items()})
        zones: dict[str, Counter[str]] = {}
        for room, zone in seats.values():
            if room and zone:
                zones.setdefault(room, Counter())[zone] += 1
        counted = {room: dict(counts) for room, counts in zones.items()}
        return Presence(workshop, len(seats), counted, sorted(seats) if named else None)
