"""Law of this module: one WebSocket as engine.io sees it (wait, send, close), in place of eventlet's own. Knows sockets
of eventlet and what engine.io 4.15 expects of its driver; not rooms, not Socket.IO.

One queue of pending bytes per socket takes every frame, engine.io's and fan-out's, so nothing interleaves and no lock
is needed: tasks are cooperative and `_write` never blocks.
"""

import contextlib
import errno
import socket as plain_socket
import time
from base64 import b64encode
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha1
from typing import Any

import eventlet
from eventlet import hubs, wsgi
from eventlet.event import Event

from server.web.websocket import (
    BINARY,
    CLOSE,
    PING,
    PONG,
    TEXT,
    Bucket,
    Frame,
    Inbound,
    Violation,
    close_answer,
    close_frame,
    deflate_reply,
    frame,
)

PENDING_LIMIT = 1_000_000  # bytes waiting for one socket; a single larger frame (a snapshot) is taken when none wait
RECEIVE = 16_384
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one connection may send: `burst` frames at once, `rate` a second; `size` bytes in one message. `silence` is
    how long it may stand without a Socket.IO session."""

    rate: float = 40.0
    burst: float = 120.0
    size: int = 64 * 1024
    silence: float = 30.0


class Lane:
    """One WebSocket: frames in with a rate limit, frames out in one order."""

    def __init__(self, sock: Any, limits: Limits, deflate: bool) -> None:
        self.socket = sock  # engine.io sets its timeout
        self.deflate = deflate
        self.closed = False
        self._send = sock.fd.send
        self._inbound = Inbound(limits.size, deflate)
        self._bucket = Bucket(limits.rate, limits.burst, time.monotonic())
        self._messages: deque[tuple[int, bytes]] = deque()
        self._pending: deque[tuple[memoryview, Frame | None]] = deque()
        self._bytes = 0
        self._more = False  # the last recv was full, so more is likely to wait
        self._begun = False  # part of the first pending frame is on its way
        self._drainer: Any = None
        self._drained: Any = None
        sock.fd.setsockopt(plain_socket.IPPROTO_TCP, plain_socket.TCP_NODELAY, 1)

    # what engine.io calls

    def wait(self) -> str | bytes | None:
        """Give the next message, None when the connection has ended. Waits when the peer sends too much."""
        while not self.closed:
            while not self._messages:
                if not self._receive():
                    return None
            opcode, payload = self._messages.popleft()
            if opcode == BINARY:
                return payload
            if opcode == TEXT:
                text = self._text(payload)
                if text is not None:
                    return text
            else:
                self._control(opcode, payload)
        return None

    def send(self, message: "str | bytes | Frame") -> None:
        """Write a message; blocks until the socket has taken all that waits, which holds back engine.io's writer."""
        if isinstance(message, Frame):
            self._write(message.wire(self.deflate), message)
        elif isinstance(message, str):
            self._write(frame(TEXT, message.encode()), None)
        else:
            self._write(frame(BINARY, message), None)
        while self._pending and not self.closed:
            if self._drained is None:
                self._drained = Event()
            self._drained.wait()
        if self.closed:
            raise OSError(errno.EPIPE, "connection closed")

    def close(self, code: int = 1000) -> None:
        """Say goodbye and end our half; two seconds later also the peer's, so that what we sent last arrives."""
        if self.closed:
            return
        if not self._pending:
            self._write(close_frame(code), None)
        self._end()
        self._shutdown(plain_socket.SHUT_WR)
        hubs.get_hub().schedule_call_global(2, self._shutdown, plain_socket.SHUT_RDWR)

    # what Member calls

    def offer(self, outgoing: Frame) -> bool:
        """Take a frame without blocking; False if too much waits already."""
        data = outgoing.wire(self.deflate)
        if self._pending and self._bytes + len(data) > PENDING_LIMIT:
            return False
        if not self.closed:
            self._write(data, outgoing)
        return True

    def idle(self) -> bool:
        """Tell whether nothing waits for the socket."""
        return not self._pending

    def drop(self) -> list[Frame]:
        """Withdraw the pending frames that belong to a room and have not begun."""
        kept: deque[tuple[memoryview, Frame | None]] = deque()
        dropped = []
        for place, (rest, outgoing) in enumerate(self._pending):
            if outgoing is not None and outgoing.room and not (place == 0 and self._begun):
                dropped.append(outgoing)
                self._bytes -= len(rest)
            else:
                kept.append((rest, outgoing))
        self._pending = kept
        return dropped

    # inbound

    def _receive(self) -> bool:
        if not self._more:  # recv would fail with EAGAIN and wait all the same: an exception and a system call saved
            try:
                self.socket._read_trampoline()
            except hubs.IOClosed:
                return False
        data = self.socket.recv(RECEIVE)
        if not data:
            return False
        self._more = len(data) == RECEIVE
        before = self._inbound.frames
        try:
            self._messages.extend(self._inbound.feed(data))
        except Violation as violation:
            self.close(violation.code)
            return False
        unfinished = self._inbound.frames - before - len(self._messages)
        if unfinished > 0:
            self._pace(unfinished)
        return True

    def _pace(self, frames: int) -> None:
        """Stop reading for a while after the budget; the peer's own send buffer then holds the flood."""
        pause = self._bucket.take(frames, time.monotonic())
        if pause > 0:
            eventlet.sleep(pause)

    def _text(self, payload: bytes) -> str | None:
        """Check what engine.io would stumble over outside its own try: bad UTF-8, an unknown packet type."""
        self._pace(1)
        if payload[:1] not in (b"0", b"1", b"2", b"3", b"4", b"5", b"6"):
            self.close(1003)
            return None
        try:
            return payload.decode()
        except UnicodeDecodeError:
            self.close(1007)
            return None

    def _control(self, opcode: int, payload: bytes) -> None:
        self._pace(1)
        if opcode == PING and self._bytes < PENDING_LIMIT:
            self._write(frame(PONG, payload), None)
        elif opcode == CLOSE:
            self.close(close_answer(payload))

    # outbound

    def _write(self, data: bytes, outgoing: Frame | None) -> None:
        sent = 0
        if not self._pending:
            try:
                sent = self._send(data)
            except BlockingIOError:
                sent = 0
            except OSError:
                self._end()
                return
            if sent == len(data):
                return
            self._begun = sent > 0
        self._pending.append((memoryview(data)[sent:], outgoing))
        self._bytes += len(data) - sent
        if self._drainer is None:
            self._drainer = eventlet.spawn(self._drain)

    def _drain(self) -> None:
        """Finish what the socket did not take at once. A peer that takes nothing for engine.io's timeout is ended."""
        try:
            while self._pending:
                rest, outgoing = self._pending[0]
                try:
                    sent = self._send(rest)
                except BlockingIOError:
                    self._await_room()
                    continue
                self._bytes -= sent
                self._begun = sent < len(rest)
                if self._begun:
                    self._pending[0] = (rest[sent:], outgoing)
                else:
                    self._pending.popleft()
        except (OSError, EOFError):
            self._end()
            self._shutdown(plain_socket.SHUT_RDWR)
        finally:
            self._drainer = None
            self._wake()

    def _await_room(self) -> None:
        wait = self.socket.gettimeout()
        hubs.trampoline(self.socket.fd, write=True, timeout=wait, timeout_exc=TimeoutError("write"))

    def _wake(self) -> None:
        drained, self._drained = self._drained, None
        if drained is not None:
            drained.send()

    def _end(self) -> None:
        self.closed = True
        self._pending.clear()
        self._bytes = 0
        drainer = self._drainer
        if drainer is not None and drainer is not eventlet.getcurrent():
            hubs.get_hub().schedule_call_global(
                0, eventlet.kill, drainer
            )  # its wait for room would outlive the connection
        self._wake()

    def _shutdown(self, how: int) -> None:
        with contextlib.suppress(OSError):  # the peer was faster
            self.socket.fd.shutdown(how)


class Upgrade:
    """engine.io's `websocket` driver: a WSGI application that becomes a Lane."""

    def __init__(
        self, run: Callable[[Lane], Any], limits: Limits, deflate: bool, fault: Callable[[str, str, Exception], None]
    ) -> None:
        self._run = run
        self._limits = limits
        self._deflate = deflate
        self._fault = fault
        self._connection = run.__self__  # type: ignore[attr-defined]  # engine.io passes its Socket's bound method

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        key = environ.get("HTTP_SEC_WEBSOCKET_KEY", "")
        if environ.get("HTTP_SEC_WEBSOCKET_VERSION") != "13" or not key:
            start_response("426 Upgrade Required", [("Sec-WebSocket-Version", "13"), ("Connection", "close")])
            return []
        lane = self._accept(environ, key)
        environ["eventlet.set_idle"]()  # a graceful stop may end it
        self._connection.lane = lane
        try:
            self._run(lane)
        except Exception as fault:
            self._fault("websocket", self._connection.sid, fault)
        self._tidy(lane)
        wsgi.WSGI_LOCAL.already_handled = True  # eventlet's word for: the answer has been written
        return []

    def _accept(self, environ: dict[str, Any], key: str) -> Lane:
        deflate = deflate_reply(environ.get("HTTP_SEC_WEBSOCKET_EXTENSIONS", "")) if self._deflate else None
        answer = [
            b"HTTP/1.1 101 Switching Protocols",
            b"Upgrade: websocket",
            b"Connection: Upgrade",
            b"Sec-WebSocket-Accept: " + b64encode(sha1(key.encode() + _GUID, usedforsecurity=False).digest()),
        ]
        if deflate:
            answer.append(b"Sec-WebSocket-Extensions: " + deflate.encode())
        sock = environ["eventlet.input"].get_socket()
        sock.sendall(b"\r\n".join(answer) + b"\r\n\r\n")
        return Lane(sock, self._limits, deflate is not None)

    def _tidy(self, lane: Lane) -> None:
        """Close what a failed upgrade or an error left open; engine.io leaves both until the ping timeout."""
        lane.close()
        connection = self._connection
        if connection.upgraded and not connection.closed:
            connection.close(wait=False, abort=True, reason="transport error")
        elif not connection.upgraded:
            connection.lane = None
            connection.upgrading = False
