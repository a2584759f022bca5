"""Law of this module: many devices in one process, cheap enough not to be what is measured. Knows WebSockets and the
words of a Dialect; starts no servers, draws no conclusions.

Every note carries its send time (`T!` and 16 digits of microseconds, CLOCK_MONOTONIC of this machine). A server that
sends all members the same bytes makes most reads look alike: a read that equals one seen before is not parsed again,
only its arrival is noted. Latency runs from when a note was *due*: a stalled generator shows as latency, not as less
load.
"""

import base64
import os
import re
import select
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass, field

MARK = re.compile(rb"T!(\d{16})")
KEY = b"\x37\xfa\x21\x3d"
CONNECTING, SHAKING, OPEN, READY, DEAD = range(5)


@dataclass(frozen=True)
class Dialect:
    """The words of one server: what a device says to join, how it sends a note, how notes and readiness look."""

    name: str
    hello: Callable[[int], bytes]  # device -> message
    note: Callable[[int, int, bytes], bytes]  # device, number, mark -> message
    notes: bytes  # how a message with notes begins
    ready: Callable[[bytes], bool]  # whether this message ends joining


def masked(payload: bytes, opcode: int = 1) -> bytes:
    """Build a client's frame."""
    size = len(payload)
    if size < 126:
        head = bytes((0x80 | opcode, 0x80 | size))
    elif size < 65536:
        head = struct.pack("!BBH", 0x80 | opcode, 254, size)
    else:
        head = struct.pack("!BBQ", 0x80 | opcode, 255, size)
    key = (KEY * (size // 4 + 1))[:size]
    return head + KEY + (int.from_bytes(payload, "little") ^ int.from_bytes(key, "little")).to_bytes(size, "little")


def _micros(seconds: float) -> int:
    return round(seconds * 1e6)


@dataclass(slots=True)
class Seen:
    """One distinct frame: when its notes were due, and when it arrived anywhere."""

    due: list[float]
    arrivals: list[float] = field(default_factory=list)


@dataclass(slots=True)
class Device:
    """One connection."""

    index: int
    sock: socket.socket
    state: int = CONNECTING
    rest: bytes = b""
    out: bytes = b""
    began: float = 0.0
    ready_at: float = 0.0


@dataclass(frozen=True)
class Result:
    """One run at one rate. Latencies in ms, over every note on every device."""

    rate: float
    seconds: float
    sent: int
    expected: int
    delivered: int
    p50: float
    p99: float
    worst: float
    load_cpu: float  # share of a core this generator used
    refused: int  # notes the server answered with ok: false


class Load:
    """N devices on one port. `pump` lets them live for a while; everything else is built on it."""

    def __init__(self, port: int, dialect: Dialect, path: str = "/socket.io/?EIO=4&transport=websocket") -> None:
        self.port, self.dialect, self.path = port, dialect, path
        self.devices: list[Device] = []
        self._poll = select.epoll()
        self._by_fd: dict[int, Device] = {}
        self._seen: dict[bytes, Seen] = {}
        self._number = 0
        self.refused = 0
        self.dead = 0
        self.why: list[bytes] = []

    def connect(self, count: int) -> None:
        """Open `count` connections at once; they join by themselves as `pump` runs."""
        for _ in range(count):
            sock = socket.socket()
            sock.setblocking(False)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            sock.connect_ex(("127.0.0.1", self.port))
            device = Device(len(self.devices), sock, began=time.monotonic())
            key = base64.b64encode(os.urandom(16)).decode()
            device.out = (
                f"GET {self.path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nUpgrade: websocket\r\n"
                f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
            ).encode()
            self.devices.append(device)
            self._by_fd[sock.fileno()] = device
            self._poll.register(sock.fileno(), select.EPOLLIN | select.EPOLLOUT)

    def join(self, count: int, limit: float = 60.0, step: int = 0) -> list[float]:
        """Connect and wait until all are ready; seconds from connect to ready of each. `step` joins in portions."""
        start = time.monotonic()
        first = len(self.devices)
        wanted = first
        while wanted < first + count:
            portion = min(step or count, first + count - wanted)
            self.connect(portion)
            wanted += portion
            while self.ready() + self.dead < wanted and time.monotonic() - start < limit:
                self.pump(0.05)
        return sorted(d.ready_at - d.began for d in self.devices[first:] if d.state == READY)

    def ready(self) -> int:
        return sum(device.state == READY for device in self.devices)

    def run(self, rate: float, seconds: float, warm: float = 1.0) -> Result:
        """Send `rate` notes a second by turns from all devices and measure those due after `warm` s."""
        self.forget()
        self.refused = 0
        start = time.monotonic()
        begin, end = start + warm, start + warm + seconds
        cpu, sent, counted, due = 0.0, 0, 0, start
        while due < end:
            now = time.monotonic()
            while due <= now and due < end:
                if due >= begin and not cpu:
                    cpu = time.process_time()
                self._send_note(due)
                sent += 1
                counted += _micros(due) >= _micros(begin)
                due += 1 / rate
            self.pump(min(max(due - time.monotonic(), 0.0), 0.005))
        share = (time.process_time() - (cpu or time.process_time())) / seconds
        members = self.ready()
        self._settle(sent * members)
        return self._result(rate, seconds, begin, counted, members, share)

    def _settle(self, expected: int) -> None:
        """Wait for what is still under way, until nothing has come for a second and a half."""
        last, quiet = -1, time.monotonic()
        while (have := sum(len(s.due) * len(s.arrivals) for s in self._seen.values())) < expected:
            if have != last:
                last, quiet = have, time.monotonic()
            if time.monotonic() - quiet > 1.5:
                return
            self.pump(0.02)

    def _result(self, rate: float, seconds: float, begin: float, sent: int, members: int, share: float) -> Result:
        late = []
        for seen in self._seen.values():
            for due in seen.due:
                if _micros(due) >= _micros(begin):
                    late += [arrival - due for arrival in seen.arrivals]
        late.sort()

        def at(part: float) -> float:
            return late[min(int(len(late) * part), len(late) - 1)] * 1000 if late else float("inf")

        return Result(
            rate, seconds, sent, sent * members, len(late), at(0.5), at(0.99), at(1.0), share, self.refused
        )  # fmt: skip

    def _send_note(self, due: float) -> None:
        self._number += 1
        device = self.devices[self._number % len(self.devices)]
        if device.state == READY:
            mark = b"T!%016d" % _micros(due)
            self._write(device, masked(self.dialect.note(device.index, self._number, mark)))

    def pump(self, seconds: float) -> None:
        """Take what arrives for `seconds`; at least once."""
        end = time.monotonic() + seconds
        while True:
            left = end - time.monotonic()
            for fd, events in self._poll.poll(max(left, 0.0)):
                device = self._by_fd[fd]
                if events & select.EPOLLOUT:
                    self._flush(device)
                if events & ~select.EPOLLOUT:
                    self._read(device)
            if left <= 0:
                return

    def say(self, device: int, message: bytes) -> None:
        """Send one message from one device."""
        self._write(self.devices[device], masked(message))

    def forget(self) -> None:
        """Begin to count arrivals anew."""
        self._seen.clear()

    def arrivals(self, word: bytes) -> list[float]:
        """Give when frames of the kind `notes` that hold `word` came, anywhere."""
        return [at for frame, seen in self._seen.items() if word in frame for at in seen.arrivals]

    def close(self) -> None:
        for device in self.devices:
            device.sock.close()
        self._poll.close()

    # one device

    def _write(self, device: Device, data: bytes) -> None:
        device.out += data
        self._flush(device)

    def _flush(self, device: Device) -> None:
        if device.state == DEAD:
            return
        try:
            device.out = device.out[device.sock.send(device.out) :] if device.out else b""
        except BlockingIOError:
            pass
        except OSError as fault:
            self._die(device, str(fault).encode())
            return
        wanted = select.EPOLLIN | (select.EPOLLOUT if device.out else 0)
        self._poll.modify(device.sock.fileno(), wanted)

    def _read(self, device: Device) -> None:
        try:
            data = device.sock.recv(262_144)
        except BlockingIOError:
            return
        except OSError as fault:
            self._die(device, str(fault).encode())
            return
        now = time.monotonic()
        if not device.rest:
            seen = self._seen.get(data)
            if seen is not None:
                seen.arrivals.append(now)
                return
        if not data:
            self._die(device, b"ended by the server")
            return
        device.rest += data
        self._parse(device, now)

    def _parse(self, device: Device, now: float) -> None:
        if device.state == CONNECTING:
            head, found, device.rest = device.rest.partition(b"\r\n\r\n")
            if not found:
                device.rest = head
                return
            if b" 101 " not in head:
                self._die(device, head)
                return
            device.state = SHAKING
        at, rest = 0, device.rest
        while len(rest) - at >= 2:
            size, start = rest[at + 1] & 127, at + 2
            if size > 125:
                wide = 2 if size == 126 else 8
                if len(rest) < start + wide:
                    break
                size, start = int.from_bytes(rest[start : start + wide], "big"), start + wide
            if len(rest) < start + size:
                break
            self._message(device, rest[at] & 15, rest[start : start + size], rest[at : start + size], now)
            at = start + size
        device.rest = rest[at:]

    def _message(self, device: Device, opcode: int, payload: bytes, whole: bytes, now: float) -> None:
        if opcode == 9:
            self._write(device, masked(payload, 10))
        elif opcode == 8:
            self._die(device, b"close frame " + payload[:2].hex().encode())
        elif payload == b"2":
            self._write(device, masked(b"3"))
        elif payload.startswith(self.dialect.notes):
            seen = self._seen.get(whole)
            if seen is None:
                seen = self._seen[whole] = Seen([int(due) / 1e6 for due in MARK.findall(payload)])
            seen.arrivals.append(now)
        elif device.state == SHAKING and payload.startswith(b"0"):
            self._write(device, masked(b"40"))
        elif device.state == SHAKING and payload.startswith(b"40"):
            device.state = OPEN
            self._write(device, masked(self.dialect.hello(device.index)))
        elif b'"ok":false' in payload[:60]:
            self.refused += 1
            self.why = [*self.why[-4:], payload[:200]]
        if device.state == OPEN and self.dialect.ready(payload):
            device.state, device.ready_at = READY, now

    def _die(self, device: Device, why: bytes) -> None:
        if device.state != DEAD:
            device.state = DEAD
            self.dead += 1
            self.why = [*self.why[-4:], why[:200]]
            self._poll.unregister(device.sock.fileno())
            device.sock.close()
