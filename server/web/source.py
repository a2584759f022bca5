"""The rooms as fan-out reads them, and the news of the rooms as fan-out is told. Answers from memory, never blocks."""

from msgspec import Raw

from server.board.visibility import Audience, withdraws
from server.room.log import KEPT, Logged
from server.room.room import Room
from server.room.rooms import Rooms
from server.web.fanout import Fanout
from server.wire import codec
from server.wire.messages import Snapshot


class RoomSource:
    """fanout.Source over Rooms. A room has been loaded by whoever joins a member to it."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def head(self, room: str) -> tuple[str, int]:
        known = self._rooms.get(room)
        return known.epoch, known.seq

    def missed(self, room: str, audience: Audience, after: int) -> bytes | None:
        entries = self._rooms.get(room).entries(after, audience)
        return None if entries is None else b",".join(entries)

    def snapshot(self, room: str, audience: Audience) -> bytes:
        known = self._rooms.get(room)
        state = codec.encode_state(known.view(audience))
        return codec.encode(Snapshot(known.id, known.epoch, known.seq, Raw(state)))


def publish(fanout: Fanout[Audience], room: Room, entries: list[Logged]) -> None:
    """Tell fan-out of a room's step forward; it asks for the bytes once per audience, at the tick."""

    def encode(audience: Audience) -> bytes:
        return b",".join(entry.for_audience(room.kind, audience) for entry in entries)

    if any(withdraws(entry.change) for entry in entries):
        fanout.forget(room.id)  # who comes now is not told what was there
    if len(entries) > KEPT:
        entries = []  # a file's thousands of notes: a snapshot is sooner made, and sooner taken in by a phone
    after = entries[0].seq - 1 if entries else room.seq
    fanout.publish(room.id, room.epoch, after, room.seq if not entries else entries[-1].seq, encode)
