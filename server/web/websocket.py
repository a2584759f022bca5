"""Law of this module: WebSocket frames (RFC 6455, RFC 7692), bytes in, bytes out. No sockets, no tasks, no engine.io.

Inbound is written for many small frames from phones: one pass over what one recv gave, one big-integer XOR to unmask
(eventlet's own loop over the bytes costs 56 µs a frame, this 1.5). Outbound a Frame is built once and shared by all.
"""

import struct
import zlib
from typing import Final

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
INBOUND_LIMIT: Final = 64 * 1024
COMPRESS_FROM: Final = 512  # below this deflate saves less than a packet's headers
_VALID_CLOSE = frozenset((*range(1000, 1004), *range(1007, 1015))) | frozenset(range(3000, 5000))


class Violation(Exception):
    """The peer broke the protocol. `code` is the close code to answer with."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(f"{code} {reason}")
        self.code = code


class Frame:
    """One Engine.IO message made ready once for every connection, whatever its transport.

    engine.io's queue takes it for a packet: `encode(b64=True)` is asked for by long-polling, `encode()` by WebSocket,
    where lane.py knows it again and writes the same bytes to all. `room` and `after` tell fan-out what a dropped frame
    was; a frame without a room is never dropped.
    """

    __slots__ = ("_packed", "_plain", "_text", "after", "data", "room")
    packet_type = 4
    binary = False

    def __init__(self, data: bytes, room: str = "", after: int = 0) -> None:
        self.data = data
        self.room = room
        self.after = after
        self._plain: bytes | None = None
        self._packed: bytes | None = None
        self._text: str | None = None

    def encode(self, b64: bool = False) -> "str | Frame":
        """Answer engine.io: itself for a WebSocket, text for a poll."""
        if not b64:
            return self
        if self._text is None:
            self._text = "4" + self.data.decode()
        return self._text

    def wire(self, deflate: bool) -> bytes:
        """Give the bytes of the WebSocket frame, compressed if the connection agreed to it and it pays."""
        if deflate and len(self.data) >= COMPRESS_FROM:
            if self._packed is None:
                self._packed = compressed(b"4" + self.data)
            return self._packed
        if self._plain is None:
            self._plain = frame(TEXT, b"4" + self.data)
        return self._plain


def frame(opcode: int, payload: bytes, rsv1: bool = False) -> bytes:
    """Build one unmasked, final frame."""
    first, size = 0x80 | (0x40 if rsv1 else 0) | opcode, len(payload)
    if size < 126:
        return bytes((first, size)) + payload
    if size < 65536:
        return struct.pack("!BBH", first, 126, size) + payload
    return struct.pack("!BBQ", first, 127, size) + payload


def compressed(payload: bytes) -> bytes:
    """Build a text frame compressed without context, valid for every connection with server_no_context_takeover."""
    packer = zlib.compressobj(4, zlib.DEFLATED, -15)
    packed = packer.compress(payload) + packer.flush(zlib.Z_SYNC_FLUSH)
    return frame(TEXT, packed[:-4], rsv1=True)


def close_frame(code: int) -> bytes:
    """Build the frame that says goodbye with `code`."""
    return frame(CLOSE, struct.pack("!H", code))


def unmask(payload: bytes, mask: bytes) -> bytes:
    """Undo the client's mask: one XOR of two big integers."""
    size = len(payload)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(payload, "little") ^ int.from_bytes(key, "little")).to_bytes(size, "little")


def deflate_reply(offer: str) -> str | None:
    """Answer Sec-WebSocket-Extensions: deflate without context on either side, or None.

    Context would forbid to share a compressed frame and cost 63 to 151 KiB a connection. An offer that limits our
    window is declined for the same reason: the shared frame uses all 15 bits.
    """
    for extension in offer.lower().split(","):
        name, *parameters = (part.strip() for part in extension.split(";"))
        if name == "permessage-deflate" and not any(p.startswith("server_max_window_bits=") for p in parameters):
            return "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
    return None


class Inbound:
    """The client's half of a connection: feed it what recv gave, take whole messages and control frames."""

    __slots__ = ("_compressed", "_deflate", "_limit", "_opcode", "_parts", "_rest", "_size", "frames")

    def __init__(self, limit: int = INBOUND_LIMIT, deflate: bool = False) -> None:
        self.frames = 0  # also those that complete nothing: whoever limits the rate counts every frame
        self._limit = limit
        self._deflate = deflate
        self._rest = b""
        self._parts: list[bytes] = []
        self._size = 0
        self._opcode = 0  # of the message whose fragments are being collected; 0: none
        self._compressed = False

    def feed(self, data: bytes) -> list[tuple[int, bytes]]:
        """Give the (opcode, payload) pairs completed by `data`. Raises Violation; then the connection must end."""
        buffer = self._rest + data if self._rest else data
        at = 0
        done: list[tuple[int, bytes]] = []
        while True:
            end = self._frame(buffer, at, done)
            if end < 0:
                break
            at = end
        self._rest = buffer[at:]
        return done

    def _frame(self, buffer: bytes, at: int, done: list[tuple[int, bytes]]) -> int:
        """Take one frame that starts at `at`; the position after it, or -1 if it is not whole yet."""
        have = len(buffer) - at
        if have < 2:
            return -1
        first, second = buffer[at], buffer[at + 1]
        self._check(first, second)
        size, start = second & 127, at + 2
        if size > 125:
            wide = 2 if size == 126 else 8
            if have < 2 + wide:
                return -1
            size, start = int.from_bytes(buffer[start : start + wide], "big"), start + wide
        if size + self._size > self._limit:
            raise Violation(1009, "message too big")
        end = start + 4 + size
        if end > len(buffer):
            return -1
        self.frames += 1
        payload = unmask(buffer[start + 4 : end], buffer[start : start + 4])
        if first & 0x08:
            done.append((first & 15, payload))
        else:
            self._collect(first, payload, done)
        return end

    def _check(self, first: int, second: int) -> None:
        opcode = first & 15
        if not second & 0x80:
            raise Violation(1002, "not masked")
        if first & 0x30 or (first & 0x40 and not (self._deflate and opcode in (TEXT, BINARY))):
            raise Violation(1002, "reserved bits")
        if opcode not in (0, TEXT, BINARY, CLOSE, PING, PONG):
            raise Violation(1002, "unknown opcode")
        if opcode & 8 and (not first & 0x80 or second & 127 > 125):
            raise Violation(1002, "control frame in fragments or too long")
        if opcode in (TEXT, BINARY) and self._opcode:
            raise Violation(1002, "message within a message")
        if opcode == 0 and not self._opcode:
            raise Violation(1002, "nothing to continue")

    def _collect(self, first: int, payload: bytes, done: list[tuple[int, bytes]]) -> None:
        opcode, final = first & 15, first & 0x80
        if opcode:
            if final and not first & 0x40:
                done.append((opcode, payload))
                return
            self._opcode, self._compressed = opcode, bool(first & 0x40)
        self._parts.append(payload)
        self._size += len(payload)
        if not final:
            return
        whole = b"".join(self._parts)
        done.append((self._opcode, self._inflated(whole) if self._compressed else whole))
        self._parts, self._size, self._opcode = [], 0, 0

    def _inflated(self, payload: bytes) -> bytes:
        unpacker = zlib.decompressobj(-15)
        try:
            whole = unpacker.decompress(payload + b"\x00\x00\xff\xff", self._limit + 1)
        except zlib.error:
            raise Violation(1007, "bad deflate data") from None
        if len(whole) > self._limit:
            raise Violation(1009, "message too big")
        return whole


def close_answer(payload: bytes) -> int:
    """The code to answer a client's close frame with: its own, or 1002 if it sent none that is allowed."""
    if not payload:
        return 1000
    code = int.from_bytes(payload[:2], "big") if len(payload) > 1 else 0
    return code if code in _VALID_CLOSE else 1002


class Bucket:
    """Token bucket: `burst` at once, `rate` a second in the long run. The clock is an argument."""

    __slots__ = ("_at", "_burst", "_left", "_rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate, self._burst = rate, burst
        self._left, self._at = burst, now

    def take(self, count: int, now: float) -> float:
        """Take `count` tokens, on credit if need be; the seconds to wait until the credit is paid (0: go on)."""
        self._left = min(self._burst, self._left + (now - self._at) * self._rate) - count
        self._at = now
        return -self._left / self._rate if self._left < 0 else 0.0
