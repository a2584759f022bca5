"""Law of this module: from a Socket.IO connection to the Member that fan-out writes to. Knows the insides of engine.io
4.15 (its sockets and their queues); not rooms. `Lanes` installs it all, `upgrade.py` is the WebSocket underneath.

    member.write(frame) -> bool     False: reads too slowly, nothing was taken; the member is late
    member.idle() -> bool           everything taken has left
    member.drop() -> list[Frame]    withdraw the frames with a room that have not begun
    member.sid, member.gone, member.transport

Order per member holds over both paths. A frame goes straight to the socket only if engine.io's queue is empty and its
writer task waits; otherwise (long-polling, mid-upgrade, packets queued before) it goes through that queue.
"""

import logging
import time
from collections import deque
from collections.abc import Callable
from typing import Any

import eventlet

from server.web.upgrade import PENDING_LIMIT, Limits, Upgrade
from server.web.websocket import Bucket, Frame

log = logging.getLogger(__name__)

QUEUED_LIMIT = 64  # packets waiting in engine.io's queue: 3 s of ticks for a poll that does not come back
LAST_WORD = 1.0  # s between Socket.IO's disconnect and the end of what carries it
STRIKES = 20  # malformed packets before the connection is ended


class Member:
    """One connection as fan-out sees it. Made by Lanes.member, one per connection."""

    __slots__ = ("__weakref__", "_connection", "_direct", "sid")

    def __init__(self, sid: str, connection: Any, direct: bool) -> None:
        self.sid = sid
        self._connection = connection
        self._direct = direct

    @property
    def gone(self) -> bool:
        """Whether the connection has ended."""
        return bool(self._connection.closed)

    @property
    def transport(self) -> str:
        """`websocket` or `polling`, as of now."""
        return "websocket" if self._connection.upgraded else "polling"

    def write(self, outgoing: Frame) -> bool:
        """Send a frame after all that was sent before; False if the member reads too slowly to take it."""
        connection = self._connection
        if self._direct and connection.upgraded:
            queue = connection.queue
            if queue.getters and not queue.queue and connection.lane is not None:
                return bool(connection.lane.offer(outgoing))
        return self._enqueue(connection, outgoing)

    def idle(self) -> bool:
        """Tell whether all that was written has left for the network."""
        connection = self._connection
        lane = connection.lane if connection.upgraded else None
        return not connection.queue.queue and (lane is None or lane.idle())

    def drop(self) -> list[Frame]:
        """Withdraw the frames with a room that have not begun, so that a catch-up can take their place."""
        connection = self._connection
        lane = connection.lane if connection.upgraded else None
        dropped = lane.drop() if lane is not None else []
        queue = connection.queue
        kept = deque(p for p in queue.queue if not (isinstance(p, Frame) and p.room))
        dropped += [p for p in queue.queue if isinstance(p, Frame) and p.room]
        for _ in range(len(queue.queue) - len(kept)):
            queue.task_done()  # engine.io joins its queue when it closes a connection
        queue.queue = kept
        return dropped

    @staticmethod
    def _enqueue(connection: Any, outgoing: Frame) -> bool:
        if connection.closed:
            return True
        waiting = connection.queue.queue
        if waiting:
            size = sum(len(p.data) for p in waiting if p is not None and isinstance(p.data, str | bytes))
            full = outgoing.room and len(waiting) >= QUEUED_LIMIT  # an answer to one member is not lost for that
            if full or size + len(outgoing.data) > PENDING_LIMIT:
                return False
        # not connection.send(): that may close a silent peer and run its "disconnect" within a tick
        connection.queue.put(outgoing)
        return True


class Sampled:
    """A log for what strangers can cause at will: at most one line per kind and 10 s, with the count left out."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._said: dict[str, tuple[float, int]] = {}

    def say(self, kind: str, text: str) -> None:
        """Log `text` unless this kind was logged in the last 10 s."""
        now = self._clock()
        at, skipped = self._said.get(kind, (-10.0, 0))
        if now - at < 10.0:
            self._said[kind] = (at, skipped + 1)
            return
        self._said[kind] = (now, 0)
        log.warning("%s: %s (%d like it not logged)", kind, text, skipped)


class Lanes:
    """Installs Lane into a python-socketio server and finds the Member of a connection.

    `ordinary` sends everything through engine.io's own queue: the reference the direct path is tested against.
    `deflate` shares one compressed frame among the clients that offer permessage-deflate.
    """

    def __init__(
        self, server: Any, *, ordinary: bool = False, deflate: bool = True, limits: Limits | None = None
    ) -> None:
        self.limits = limits or Limits()
        self.deflate = deflate
        self.seat_of: Callable[[str], str] = lambda sid: ""  # set by who knows; for the log
        self._sampled = Sampled()
        self._ordinary = ordinary
        self._server = server
        self._strikes: dict[str, int] = {}
        engine = server.eio
        engine._async = {**engine._async, "websocket": self._upgrade}
        self._welcome = engine.handlers["connect"]
        self._handle = engine.handlers["message"]
        self._bye = engine.handlers["disconnect"]
        engine.on("connect", self._connect)
        engine.on("message", self._message)
        engine.on("disconnect", self._disconnect)

    def member(self, sid: str) -> Member:
        """Give the Member of a Socket.IO sid in the default namespace. Raises KeyError if it has gone."""
        connection = self._server.eio.sockets[self._server.manager.eio_sid_from_sid(sid, "/")]
        found: Member | None = getattr(connection, "member", None)
        if found is None or found.sid != sid:
            if not hasattr(connection, "lane"):
                connection.lane = None
            found = connection.member = Member(sid, connection, not self._ordinary)
        return found

    def end(self, sid: str) -> None:
        """End a connection. Socket.IO only says so; who does not listen is cut off a moment later."""
        eio_sid = self._server.manager.eio_sid_from_sid(sid, "/")
        self._server.disconnect(sid)
        eventlet.spawn_after(LAST_WORD, self._close, eio_sid)

    def _connect(self, eio_sid: str, environ: Any) -> Any:
        eventlet.spawn_after(self.limits.silence, self._look, eio_sid)
        return self._welcome(eio_sid, environ)

    def _look(self, eio_sid: str) -> None:
        """End a connection without a session, whether it never asked for one or has ended it: it would stay for good
        as long as it answers pings."""
        if self._server.manager.sid_from_eio_sid(eio_sid, "/") is None:
            self._close(eio_sid)
        elif eio_sid in self._server.eio.sockets:
            eventlet.spawn_after(self.limits.silence, self._look, eio_sid)

    def _close(self, eio_sid: str) -> None:
        connection = self._server.eio.sockets.get(eio_sid)
        if connection is not None:
            connection.close(wait=False, reason="server disconnect")

    def _upgrade(self, run: Callable[..., Any], _engine: Any) -> Upgrade:
        return Upgrade(run, self.limits, self.deflate, self._complain)

    def _message(self, eio_sid: str, data: Any) -> None:
        """Stand before Socket.IO: pace long-polling, refuse binary packets, keep garbage out of the log."""
        connection = self._server.eio.sockets.get(eio_sid)
        if connection is not None and not connection.upgraded:
            self._pace(connection)
        try:
            if not isinstance(data, str) or data[:1] in ("5", "6"):
                raise ValueError("binary packets are not part of the protocol")
            self._handle(eio_sid, data)
        except Exception as fault:
            self._strike(eio_sid, connection, fault)

    def _pace(self, connection: Any) -> None:
        bucket = getattr(connection, "bucket", None)
        if bucket is None:
            bucket = connection.bucket = Bucket(self.limits.rate, self.limits.burst, time.monotonic())
        pause = bucket.take(1, time.monotonic())
        if pause > 0:
            eventlet.sleep(pause)

    def _strike(self, eio_sid: str, connection: Any, fault: Exception) -> None:
        self._complain("bad packet", eio_sid, fault)
        self._strikes[eio_sid] = self._strikes.get(eio_sid, 0) + 1
        if self._strikes[eio_sid] >= STRIKES and connection is not None:
            connection.close(wait=False, reason="server disconnect")

    def _complain(self, what: str, eio_sid: str, fault: Exception) -> None:
        """Log what somebody's client made us stumble over: never its words, which an error's text may repeat."""
        sid = self._server.manager.sid_from_eio_sid(eio_sid, "/")
        seat = (sid and self.seat_of(sid)) or "none"
        self._sampled.say(f"{what} {type(fault).__name__}", f"seat {seat}")

    def _disconnect(self, eio_sid: str, reason: str) -> None:
        self._strikes.pop(eio_sid, None)
        self._bye(eio_sid, reason)
