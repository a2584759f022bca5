"""Tells each seat what became of it, on its own connections: shared frames say nothing of seats."""

from collections.abc import Iterable

from server.board.visibility import Audience
from server.room.log import Logged
from server.room.loop import Loop
from server.web.crowd import Connection, Crowd
from server.web.fanout import Fanout
from server.wire import codec
from server.wire.messages import SeatNow
from server.workshop import changes as c
from server.workshop.hosting import beside, due, fellow_hosts, hosts_of, running, stands_of
from server.workshop.model import Workshop
from server.workshop.partners import NOTHING, partners, who_released_to
from server.workshop.places import Groups

TURN = 100  # seats told in one go, when all are sent somewhere


class Telling:
    """Watches the changes of workshops. `groups` is kept for as long as the workshop stays as it is."""

    def __init__(self, loop: Loop, crowd: Crowd, fanout: Fanout[Audience]) -> None:
        self._loop, self._crowd, self._fanout = loop, crowd, fanout
        self._counted: tuple[Workshop, Groups] | None = None

    def groups(self, workshop: Workshop) -> Groups:
        """Give who goes where, counted once for a thousand who ask."""
        if self._counted is None or self._counted[0] is not workshop:
            self._counted = (workshop, Groups(workshop))
        return self._counted[1]

    def changed(self, workshop: Workshop, entries: list[Logged]) -> None:
        """Tell those whom the entries concern what they are by now."""
        if any(_concerns_all(workshop, entry.change) for entry in entries):
            self._loop.spawn(self._tell, workshop, list(self._crowd.of_workshop(workshop.id)))
            return
        seats = dict.fromkeys(seat for entry in entries for seat in self._concerned(workshop, entry.change))
        here = [connection for seat in seats for connection in self._crowd.of_seat(workshop.id, seat)]
        if here:
            self._tell(workshop, here)

    def _concerned(self, workshop: Workshop, change: c.Change) -> Iterable[str]:
        match change:
            case c.SeatTaken():
                return [*fellow_hosts(workshop, change.seat.id), *self._who_read(workshop, change.seat.id)]
            case c.SeatChanged():
                seat = change.seat
                gone = change.away is not None or change.blocked is not None
                mates = self.groups(workshop).with_(seat) if gone else ()
                named = () if change.name is None else self._who_read(workshop, seat)
                return [seat, *mates, *hosts_of(workshop, seat), *fellow_hosts(workshop, seat), *named]
            case c.LinkChanged():
                return [seat.id for seat in workshop.seats.values() if change.link in seat.stands]
            case c.SeatsKept():
                kept = [seat.id for seat in change.seats]
                return [*kept, *(other for seat in kept for other in self._who_read(workshop, seat))]
            case c.SeatsMissed():
                with_ = self.groups(workshop).with_
                others = (other for seat in change.seats for other in (*with_(seat), *hosts_of(workshop, seat)))
                return [*change.seats, *others]
            case c.PocketKept():
                return [change.pocket.seat, *who_released_to(workshop, change.pocket.seat)]
            case c.SeatingSet():
                seat = change.seating.seat
                return [seat, *self.groups(workshop).with_(seat), *hosts_of(workshop, seat)]
        return []

    def _who_read(self, workshop: Workshop, named: str) -> list[str]:
        """Give who reads this name in the round that runs, or one that it makes longer: "Anna B." is "Anna Be." now."""
        if running(workshop) is None:
            return []
        groups = self.groups(workshop)
        return [other for seat in groups.like(named) for other in (*groups.with_(seat), *hosts_of(workshop, seat))]

    def _tell(self, workshop: Workshop, connections: list[Connection]) -> None:
        for number, connection in enumerate(connections, 1):
            if connection.seat in workshop.seats:
                now = codec.encode(self.seat_now(workshop, connection.seat))
                self._fanout.send(connection.member, "seat", now)
            if number % TURN == 0:
                self._loop.sleep(0)

    def seat_now(self, workshop: Workshop, id: str) -> SeatNow:
        """Write what a seat is told of itself."""
        seat, groups = workshop.seats[id], self.groups(workshop)
        return SeatNow(
            seat.name, seat.color, seat.table, bool(seat.help), bool(seat.hand), seat.done, seat.badge, seat.card,
            seat.away, seat.here, seat.open, groups.places(id), groups.mates(id), workshop.step,
            workshop.pockets.get(id, NOTHING).contact, partners(workshop, groups, id), due(workshop, groups, id),
            beside(workshop, groups, id), stands_of(workshop, seat),
        )  # fmt: skip


def _concerns_all(workshop: Workshop, change: c.Change) -> bool:
    return isinstance(change, c.MixPut | c.MixRemoved) or (isinstance(change, c.StepStarted) and bool(workshop.mixes))
