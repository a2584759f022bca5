"""The connections of this worker that have said hello: who they are and which rooms they follow.

Knows no socket: a connection is its sid and the Member that fan-out writes to.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from server.board.visibility import Audience
from server.web.budgets import Budget


@dataclass(slots=True)
class Connection:
    """One socket after its hello. `reader` is the audience of all its rooms."""

    sid: str
    member: Any
    workshop: str
    seat: str
    reader: Audience
    budget: Budget
    rooms: set[str] = field(default_factory=set)
    counted: bool = False  # as a person who is here
    asked: str = ""  # the command it sent last
    turn: int = 0  # of its seat, when it came


class Crowd:
    """Connections by sid, by seat and by workshop."""

    def __init__(self) -> None:
        self._by_sid: dict[str, Connection] = {}
        self._by_workshop: dict[str, dict[str, dict[str, Connection]]] = {}

    def __len__(self) -> int:
        return len(self._by_sid)

    def get(self, sid: str) -> Connection | None:
        return self._by_sid.get(sid)

    def all(self) -> list[Connection]:
        return list(self._by_sid.values())

    def workshops(self) -> list[str]:
        return list(self._by_workshop)

    def followed(self) -> set[str]:
        """Give the rooms that must be in memory: those that are followed, and the workshop of every connection, because
        what closes a seat is heard there."""
        return set(self._by_workshop).union(*(connection.rooms for connection in self._by_sid.values()))

    def of_seat(self, workshop: str, seat: str) -> list[Connection]:
        return list(self._by_workshop.get(workshop, {}).get(seat, {}).values())

    def of_workshop(self, workshop: str) -> Iterator[Connection]:
        for of_seat in list(self._by_workshop.get(workshop, {}).values()):
            yield from list(of_seat.values())

    def add(self, connection: Connection) -> None:
        self._by_sid[connection.sid] = connection
        seats = self._by_workshop.setdefault(connection.workshop, {})
        seats.setdefault(connection.seat, {})[connection.sid] = connection

    def remove(self, sid: str) -> Connection | None:
        connection = self._by_sid.pop(sid, None)
        if connection is None:
            return None
        seats = self._by_workshop[connection.workshop]
        del seats[connection.seat][sid]
        if not seats[connection.seat]:
            del seats[connection.seat]
        if not seats:
            del self._by_workshop[connection.workshop]
        return connection
