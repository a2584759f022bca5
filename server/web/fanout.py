"""Law of this module: who follows which room, and when what goes out. Knows frames, ticks and cursors; not eventlet,
not what an entry means, not who may see it (an audience is any hashable name; the Source encodes for it).

    fanout = Fanout(loop, source)                     # loop: room/loop.py; source: see Source below
    fanout.join(member, room, audience, epoch, seq)   # sends replay or snapshot itself, then keeps the member current
    fanout.leave(member, room)  /  fanout.leave(member)   # one room / all of them (call it in "disconnect")
    fanout.publish(room, epoch, after, last, encode)  # entries after+1..last exist; encode(audience) -> b'{..},{..}'
    fanout.forget(room)                               # the snapshots kept show what must not be shown any more
    fanout.presence(room, encode)                     # latest value wins, once a second, never ahead of notes
    fanout.send(member, event, body)                  # one packet to one member, body = JSON bytes

`member` is lanes.member(request.sid) (lane.py). `publish` costs a list append: `encode` is called at the tick, once per
audience that has members. The Source must answer from memory, without blocking: load a room before `join`.

Rules. F1: a member is a cursor per room, never a queue: it gets a frame only if that follows what it has. F2: a room's
first two changes after a quiet spell leave at once, then one frame per TICK, stretched so that all fan-out together
takes at most a third of the core. F3: a member that reads too slowly is late: its frames not begun are dropped, and
when its socket has drained it gets one batch of all it missed, or a snapshot if that is smaller. F4: presence is lossy,
the latest counts, and it never delays or overtakes changes.
"""

import logging
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

import msgspec

from server.room.loop import Loop
from server.web.websocket import Frame

log = logging.getLogger(__name__)

A = TypeVar("A", bound=Hashable)
A_contra = TypeVar("A_contra", bound=Hashable, contravariant=True)
TICK = 0.05  # 20 frames a second on average; one may come early, so that 20 notes a second need not wait at all
SHARE = 3.0  # a tick that took t is followed by 2 t of rest: fan-out gets at most a third of the core
LATE_LOOK = 0.1  # how often late members are looked at; a drained one waits at most that long
PRESENCE_TICK = 1.0
SNAPSHOT_AGE = (
    200  # a kept snapshot so many entries old is sent with the entries since: each of 1,000 joins is an entry
)


class Source(Protocol[A_contra]):
    """The rooms as fan-out reads them. Never blocks; raises KeyError for a room that is not loaded."""

    def head(self, room: str) -> tuple[str, int]:
        """Epoch and last seq."""

    def missed(self, room: str, audience: A_contra, after: int) -> bytes | None:
        """Entries after+1..head as JSON array items joined by commas, or None if a snapshot serves better."""

    def snapshot(self, room: str, audience: A_contra) -> bytes:
        """The JSON object of wire.Snapshot at head. Asked for rarely: frames are kept by room, audience and seq."""


class Recipient(Protocol):
    """What fan-out needs of lane.Member."""

    @property
    def gone(self) -> bool: ...
    def write(self, outgoing: Frame, /) -> bool: ...
    def idle(self) -> bool: ...
    def drop(self) -> list[Frame]: ...


@dataclass(slots=True, eq=False)
class _Seen(Generic[A]):
    """One member in one room. `cursor` -1: needs a snapshot, one not older than `floor`, which it may have seen."""

    member: Recipient
    audience: A
    cursor: int
    floor: int = 0
    late: bool = False
    presence: int = 0  # version of the presence it saw last


@dataclass(slots=True)
class _Batch(Generic[A]):
    after: int
    last: int
    encode: Callable[[A], bytes]


@dataclass(slots=True)
class _Channel(Generic[A]):
    """One room on this worker."""

    room: str
    epoch: str
    members: dict[Recipient, _Seen[A]] = field(default_factory=dict)
    batches: list[_Batch[A]] = field(default_factory=list)
    armed: bool = False
    next_at: float = float("-inf")  # when the next tick is due; up to one TICK in the past is credit
    snapshots: dict[A, tuple[int, Frame]] = field(default_factory=dict)
    present: Callable[[A], bytes] | None = None
    version: int = 0  # of the presence
    presence_armed: bool = False


class Fanout(Generic[A]):
    """All rooms of this worker. Every method returns without blocking."""

    def __init__(self, loop: Loop, source: Source[A]) -> None:
        self._loop = loop
        self._source = source
        self._channels: dict[str, _Channel[A]] = {}
        self._rooms: dict[Recipient, set[str]] = {}
        self._late: dict[Recipient, None] = {}
        self._looking = False
        self._busy_until = float("-inf")
        self.frames = 0  # handed to members so far, for /metrics
        self.lates = 0  # times a member fell behind

    def join(self, member: Recipient, room: str, audience: A, epoch: str = "", seq: int = 0) -> None:
        """Follow `room` from `seq` of `epoch` on ("" has nothing). Joining again replaces audience and cursor.

        Sends what is missing before it returns, except the newest entries, which come with the next tick.
        Raises KeyError if the Source has not loaded the room.
        """
        current, head = self._source.head(room)
        channel = self._channels.setdefault(room, _Channel(room, current))
        self._renew(channel, current)
        cursor = seq if epoch == current and seq <= head else -1
        seen = _Seen(member, audience, cursor, max(cursor, 0))
        channel.members[member] = seen
        self._rooms.setdefault(member, set()).add(room)
        if member in self._late:
            seen.late = True
        else:
            self._catch_up(channel, seen, {})
        if channel.present is not None:
            self._arm_presence(channel)

    def leave(self, member: Recipient, room: str | None = None) -> None:
        """Follow a room no more, or none at all. Harmless if it was not followed."""
        rooms = self._rooms.get(member, set())
        for left in [room] if room is not None else list(rooms):
            rooms.discard(left)
            channel = self._channels.get(left)
            if channel is not None:
                channel.members.pop(member, None)
                if not channel.members:
                    del self._channels[left]
        if not rooms:
            self._rooms.pop(member, None)
            self._late.pop(member, None)

    def rooms(self, member: Recipient) -> set[str]:
        """The rooms a member follows."""
        return set(self._rooms.get(member, ()))

    def publish(self, room: str, epoch: str, after: int, last: int, encode: Callable[[A], bytes]) -> None:
        """Announce entries after+1..last. They go out with the room's next tick."""
        channel = self._channels.get(room)
        if channel is None:
            return
        self._renew(channel, epoch)
        if channel.batches and channel.batches[-1].last != after:
            channel.batches.clear()  # a hole: every member catches up by its cursor
        channel.batches.append(_Batch(after, last, encode))
        self._arm(channel)

    def forget(self, room: str) -> None:
        """Send no snapshot older than now any more."""
        channel = self._channels.get(room)
        if channel is not None:
            channel.snapshots.clear()

    def presence(self, room: str, encode: Callable[[A], bytes]) -> None:
        """Announce a new presence; encode(audience) gives the JSON of wire.Presence when its tick comes."""
        channel = self._channels.get(room)
        if channel is None:
            return
        channel.present = encode
        channel.version += 1
        self._arm_presence(channel)

    def send(self, member: Recipient, event: str, body: bytes) -> bool:
        """Send one packet to one member, in order with its frames; False if it reads too slowly to take it."""
        return member.write(Frame(_packet(event, body)))

    # ticks

    def _arm(self, channel: _Channel[A]) -> None:
        if channel.armed:
            return
        channel.armed = True
        now = self._loop.monotonic()
        wait = max(channel.next_at - now, self._busy_until - TICK - now, 0.0)
        self._loop.later(wait, lambda: self._fire(channel))

    def _fire(self, channel: _Channel[A]) -> None:
        """One tick of one room. All rooms pay into one account, so many small rooms leave time for the rest too."""
        channel.armed = False
        start = self._loop.monotonic()
        if self._busy_until - TICK > start:
            self._arm(channel)
            return
        channel.next_at = max(channel.next_at, start - TICK) + TICK
        try:
            self._tick(channel)
        except KeyError:
            log.warning("fan-out of a room that is not loaded: %s", channel.room)
        self._busy_until = max(self._busy_until, start) + SHARE * (self._loop.monotonic() - start)

    def _tick(self, channel: _Channel[A]) -> None:
        batches, channel.batches = channel.batches, []
        frames: dict[A, Frame] = {}
        behind: list[_Seen[A]] = []
        after = batches[0].after if batches else -2
        last = batches[-1].last if batches else -2
        for seen in list(channel.members.values()):
            if seen.cursor == after and not seen.late:
                outgoing = frames.get(seen.audience)
                if outgoing is None:
                    outgoing = self._changes(channel, seen.audience, batches)
                    frames[seen.audience] = outgoing
                if seen.member.write(outgoing):
                    seen.cursor = last
                else:
                    self._fall_behind(seen.member)
            elif seen.cursor < last or not batches:
                behind.append(seen)
        self.frames += len(channel.members)
        shared: dict[tuple[A, int], Frame | None] = {}
        for seen in behind:
            if not seen.late and channel.members.get(seen.member) is seen:
                self._catch_up(channel, seen, shared)

    def _changes(self, channel: _Channel[A], audience: A, batches: list[_Batch[A]]) -> Frame:
        items = b",".join(batch.encode(audience) for batch in batches)
        return _changes_frame(channel, batches[0].after, items)

    # catching up

    def _catch_up(self, channel: _Channel[A], seen: _Seen[A], shared: dict[tuple[A, int], Frame | None]) -> None:
        """Bring one member to the head. `shared` keeps the frames of members that stand at the same entry."""
        head = self._source.head(channel.room)[1]
        if seen.cursor == head:
            return
        if seen.cursor < 0 or (missed := self._missed(channel, seen, shared)) is None:
            self._send_snapshot(channel, seen, head)
        elif seen.member.write(missed):
            seen.cursor = head
        else:
            self._fall_behind(seen.member)

    def _missed(self, channel: _Channel[A], seen: _Seen[A], shared: dict[tuple[A, int], Frame | None]) -> Frame | None:
        key = (seen.audience, seen.cursor)
        if key not in shared:
            items = self._source.missed(channel.room, seen.audience, seen.cursor)
            known = channel.snapshots.get(seen.audience)
            smaller = known is not None and known[0] > seen.cursor and len(known[1].data) < len(items or b"")
            shared[key] = None if items is None or smaller else _changes_frame(channel, seen.cursor, items)
        return shared[key]

    def _send_snapshot(self, channel: _Channel[A], seen: _Seen[A], head: int) -> None:
        at, outgoing = self._snapshot(channel, seen, head)
        if not seen.member.write(outgoing):
            self._fall_behind(seen.member)
            return
        seen.cursor = at
        if at < head:
            self._arm(channel)  # the entries since come with the next tick, shared by all who joined on this snapshot

    def _snapshot(self, channel: _Channel[A], seen: _Seen[A], head: int) -> tuple[int, Frame]:
        known = channel.snapshots.get(seen.audience)
        if known is None or known[0] < max(head - SNAPSHOT_AGE, seen.floor, seen.cursor + 1):
            body = self._source.snapshot(channel.room, seen.audience)
            known = (head, Frame(_packet("snapshot", body), channel.room, -1))
            channel.snapshots[seen.audience] = known
        return known

    def _renew(self, channel: _Channel[A], epoch: str) -> None:
        """Another epoch is another log: what members have is worth nothing."""
        if channel.epoch == epoch:
            return
        channel.epoch = epoch
        channel.batches.clear()
        channel.snapshots.clear()
        for seen in channel.members.values():
            seen.cursor, seen.floor = -1, 0

    # late members

    def _fall_behind(self, member: Recipient) -> None:
        if member in self._late:
            return
        self.lates += 1
        self._late[member] = None
        for room in self._rooms.get(member, ()):
            self._channels[room].members[member].late = True
        for dropped in member.drop():
            channel = self._channels.get(dropped.room)
            seen = channel.members.get(member) if channel is not None else None
            if seen is not None:
                seen.floor = max(seen.floor, seen.cursor)
                seen.cursor = min(seen.cursor, dropped.after)
        self._look_later()

    def _look_later(self) -> None:
        if self._late and not self._looking:
            self._looking = True
            self._loop.later(LATE_LOOK, self._look)

    def _look(self) -> None:
        self._looking = False
        for member in list(self._late):
            if member.gone or not member.idle():
                continue
            del self._late[member]
            mine = [self._channels[room] for room in self._rooms.get(member, ())]
            for channel in mine:
                channel.members[member].late = False
            for channel in mine:
                seen = channel.members[member]
                if not seen.late:
                    self._catch_up(channel, seen, {})
        self._look_later()

    # presence

    def _arm_presence(self, channel: _Channel[A]) -> None:
        if not channel.presence_armed:
            channel.presence_armed = True
            self._loop.later(PRESENCE_TICK, lambda: self._present(channel))

    def _present(self, channel: _Channel[A]) -> None:
        channel.presence_armed = False
        encode, version = channel.present, channel.version
        if encode is None:
            return
        frames: dict[A, Frame] = {}
        skipped = channel.armed  # changes wait: they go first
        for seen in [] if channel.armed else list(channel.members.values()):
            if seen.presence == version:
                continue
            if seen.late or not seen.member.idle():
                skipped = True
                continue
            outgoing = frames.get(seen.audience)
            if outgoing is None:
                outgoing = frames[seen.audience] = Frame(_packet("presence", encode(seen.audience)))
            seen.member.write(outgoing)
            seen.presence = version
        if skipped:
            self._arm_presence(channel)


def _packet(event: str, body: bytes) -> bytes:
    """A Socket.IO event in the default namespace (its packet type is 2)."""
    return b'2["%b",%b]' % (event.encode(), body)


def _changes_frame(channel: _Channel[A], after: int, items: bytes) -> Frame:
    """The packet of wire.Changes. A late member's copy may be withdrawn: then its cursor goes back to `after`."""
    room, epoch = msgspec.json.encode(channel.room), msgspec.json.encode(channel.epoch)
    body = b'{"room":%b,"epoch":%b,"after":%d,"changes":[%b]}' % (room, epoch, after, items)
    return Frame(_packet("changes", body), channel.room, after)
