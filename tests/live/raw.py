"""A WebSocket client that can misbehave: one blocking socket, frames made by hand. Needs no library."""

import base64
import json
import os
import socket
import struct
import zlib

MASK = b"\x37\xfa\x21\x3d"


def frame(opcode, payload, final=True, masked=True, rsv=0):
    first = (0x80 if final else 0) | rsv | opcode
    flag = 0x80 if masked else 0
    if len(payload) < 126:
        head = bytes((first, flag | len(payload)))
    elif len(payload) < 65536:
        head = struct.pack("!BBH", first, flag | 126, len(payload))
    else:
        head = struct.pack("!BBQ", first, flag | 127, len(payload))
    if not masked:
        return head + payload
    key = (MASK * (len(payload) // 4 + 1))[: len(payload)]
    return head + MASK + bytes(a ^ b for a, b in zip(payload, key, strict=True))


class Raw:
    """One connection. `deflate` offers compression; `buffer` shrinks the receive window for a slow reader."""

    def __init__(self, port, deflate=False, buffer=0, query="", timeout=15):
        self.sock = socket.socket()
        if buffer:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        self.sock.settimeout(timeout)
        self.sock.connect(("127.0.0.1", port))
        extension = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n" if deflate else ""
        self.sock.sendall(
            f"GET /socket.io/?EIO=4&transport=websocket{query} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n{extension}"
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\n\r\n".encode()
        )
        self.rest = bytearray()
        while b"\r\n\r\n" not in self.rest:
            self._more()
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        self.head = bytes(head)
        self.compressed = 0  # frames that came compressed

    def _more(self):
        data = self.sock.recv(65536)
        if not data:
            raise EOFError
        self.rest += data

    def read(self):
        """The next (opcode, payload); raises EOFError at the end."""
        while True:
            size, start = (self.rest[1] & 127, 2) if len(self.rest) > 1 else (0, 0)
            if start and size > 125:
                wide = 2 if size == 126 else 8
                size, start = int.from_bytes(self.rest[2 : 2 + wide], "big"), 2 + wide
            if start and len(self.rest) >= start + size:
                first, payload = self.rest[0], bytes(self.rest[start : start + size])
                del self.rest[: start + size]
                if first & 0x40:
                    self.compressed += 1
                    payload = zlib.decompressobj(-15).decompress(payload + b"\x00\x00\xff\xff")
                return first & 15, payload
            self._more()

    def text(self):
        """The next text message, pings of engine.io answered."""
        while True:
            opcode, payload = self.read()
            if opcode == 1 and payload == b"2":
                self.send("3")
            elif opcode == 1:
                return payload.decode()
            elif opcode == 8:
                raise EOFError

    def send(self, text):
        self.sock.sendall(frame(1, text.encode()))

    def raw(self, data):
        self.sock.sendall(data)

    def open(self):
        """Engine.IO and Socket.IO handshakes."""
        assert self.text().startswith("0{")
        self.send("40")
        assert self.text().startswith("40{")
        return self

    def call(self, event, argument, id=7):
        """Send an event and wait for its ack; other messages until then are kept in `seen`."""
        self.send(f"42{id}" + json.dumps([event, argument]))
        self.seen = []
        while True:
            text = self.text()
            if text.startswith(f"43{id}["):
                return json.loads(text[len(f"43{id}") :])[0]
            self.seen.append(text)

    def event(self):
        """The next Socket.IO event as (name, argument)."""
        text = self.text()
        while not text.startswith("42"):
            text = self.text()
        return tuple(json.loads(text[2:]))

    def close_code(self):
        """Read on until the close frame; its code, or None if the connection just ended."""
        try:
            while True:
                opcode, payload = self.read()
                if opcode == 8:
                    return int.from_bytes(payload[:2], "big")
        except (EOFError, ConnectionError):
            return None

    def close(self):
        self.sock.close()
