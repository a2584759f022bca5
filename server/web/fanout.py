"""Law of this module: who follows which room, and when what goes out. Knows frames, ticks and cursors; not eventlet, not
what an entry means, not who may see it (an audience is a name; the Source encodes for it).

    fanout = Fanout(loop, source)                     # loop: room/loop.py; source: see Source below
    fanout.join(member, room, audience, epoch, seq)   # sends replay or snapshot itself, then keeps the member current
    fanout.leave(member, room)  /  fanout.leave(member)   # one room / all of them (call it in "disconnect")
    fanout.publish(room, epoch, after, last, encode)  # entries after+1..last exist; encode(audience) -> b'{..},{..}'
    fanout.presence(room, encode)                     # latest value wins, once a second, never ahead of notes
    fanout.send(member, event, body)                  # one packet to one member, body = JSON bytes

`member` is lanes.member(request.sid) (lane.py). `publish` costs nothing but a list append: `encode` is called at the tick,
once per audience that has members. The Source must answer from memory, without blocking: load a room before `join`.

Rules. A member is a cursor per room, never a queue: it gets a frame only if that follows what it has. The first change
after a quiet spell leaves at once, then at most one frame per TICK, stretched so that all fan-out together takes at most
a third of the core. A member that reads too slowly is late: frames not begun are dropped, and when its socket has
drained it gets one batch of all it missed, or a snapshot if that is smaller.
"""

from collections.abc import Callable
from typing import Protocol

TICK = 0.05
Encode = Callable[[str], bytes]


class Source(Protocol):
    """The rooms as fan-out reads them. Never blocks; raises KeyError for a room that is not loaded."""

    def head(self, room: str) -> tuple[str, int]:
        """Epoch and last seq."""

    def missed(self, room: str, audience: str, after: int) -> bytes | None:
        """Entries after+1..head as JSON array items joined by commas, or None if a snapshot serves better."""

    def snapshot(self, room: str, audience: str) -> bytes:
        """The JSON object of wire.Snapshot at head. Asked for rarely: frames are kept by room, audience and seq."""
