"""Law of this module: starts one server to be measured, pins it to one core, tells its CPU and memory, ends it by its
own pid. Each class gives a `dialect` for load.py; the devices' seats are made over HTTP like anybody's.
"""

import contextlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from bench.load import Dialect

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "bench" / "peers"
TICKS = os.sysconf("SC_CLK_TCK")
SERVER_CORE = 0
FULL = 500  # notes on the board
TEXT = "Ein Gedanke, wie ihn jemand auf eine Karte schreibt. "  # about 150 bytes a note with its fields


class CannotMeasure(Exception):
    """One sentence: what is missing."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Running:
    """A server process. `pid` is the one that does the fan-out."""

    name = ""
    dialect: Dialect

    def __init__(self, command: list[str], env: dict[str, str] | None = None, port: int = 0) -> None:
        self.port = port or free_port()
        self.log = tempfile.TemporaryFile("w+")  # noqa: SIM115 - lives as long as the server
        self.process = subprocess.Popen(
            [part.replace("{port}", str(self.port)) for part in command],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )
        self.pid = self.process.pid
        self._await_port()

    def _await_port(self) -> None:
        end = time.monotonic() + 30
        while time.monotonic() < end:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.log.seek(0)
        raise CannotMeasure(f"{self.name} did not start: {self.log.read()[-800:]}")

    def pin(self) -> None:
        """Keep the fan-out process on one core."""
        for task in os.listdir(f"/proc/{self.pid}/task"):
            os.sched_setaffinity(int(task), {SERVER_CORE})

    def cpu(self) -> float:
        """Seconds of CPU the fan-out process has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def rss(self) -> int:
        """KiB of memory."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0])

    def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(10)
            return
        self.process.kill()
        self.process.wait()

    def seat(self, count: int) -> None:
        """Make seats for `count` more devices."""

    def fill(self, notes: int) -> None:
        """Put notes on the board before anybody joins."""


class Lane(Running):
    """The engine and fan-out alone, without rooms or store."""

    name = "engine alone"

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.live.engine_server", "--port", "{port}", "--rate", "1000"]
        super().__init__([*command, "--burst", "2000"])
        self.dialect = Dialect(
            self.name,
            hello=lambda device: b'420["hello",{"rooms":[{"room":"w/b"}]}]',
            note=lambda device, number, mark: (
                b'42%d["command",{"id":"c%d","room":"w/b","body":{"text":"%b%b"}}]'
                % (number, number, mark, TEXT.encode())
            ),
            notes=b'42["changes"',
            ready=lambda payload: payload.startswith(b'42["snapshot"'),
        )

    def fill(self, notes: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.request("GET", f"/fill?room=w/b&notes={notes}&size=100")
        connection.getresponse().read()


class Stellwand(Running):
    """The whole server: its own store with fsync, seats over HTTP, hello, command, changes."""

    name = "stellwand"

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="bench-")
        port = free_port()
        env = {"HOST": "127.0.0.1", "PORT": str(port), "DATA_DIR": self.folder, "REDIS_URL": "", "WORKERS": "1"}
        super().__init__([sys.executable, "-m", "server"], env, port)
        self.pid = self._worker()
        self.http = http.client.HTTPConnection("127.0.0.1", self.port)
        made = self.ask("POST", "/api/workshops", {"title": "Bench", "language": "de"})
        self.workshop, self.code, self.token = made["workshop"], made["code"], made["token"]
        body = {"layout": "columns", "title": "Wand", "zones": [{"title": "Eins", "id": "z1"}]}
        self.board = self.ask("POST", f"/api/workshops/{self.workshop}/boards", body)["board"]
        self.zone = "z1"
        self.tokens: list[str] = []
        self.notes: dict[int, str] = {}
        self.pinned = 0
        self.dialect = Dialect(
            self.name,
            hello=self._hello,
            note=self._note,
            notes=b'42["changes",{"room":"%b/' % self.workshop.encode(),
            ready=lambda payload: payload.startswith(b'42["snapshot",{"room":"%b/' % self.workshop.encode()),
        )

    def _worker(self) -> int:
        """The supervisor's child that serves."""
        for _ in range(100):
            for entry in Path("/proc").glob("[0-9]*/cmdline"):
                with contextlib.suppress(OSError):
                    words = entry.read_bytes().split(b"\0")
                    if b"worker" in words and f"--parent={self.process.pid}".encode() in words:
                        return int(entry.parent.name)
            time.sleep(0.1)
        raise CannotMeasure("the server's worker process was not found")

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        head = {"Content-Type": "application/json"}
        if getattr(self, "token", ""):
            head["Authorization"] = f"Bearer {self.token}"
        self.http.request(method, path, json.dumps(body) if body is not None else None, head)
        answer = self.http.getresponse()
        data = answer.read()
        if answer.status >= 300:
            raise CannotMeasure(f"{method} {path}: {answer.status} {data[:200]!r}")
        return json.loads(data)

    def _hello(self, device: int) -> bytes:
        rooms = [{"room": self.workshop}, {"room": f"{self.workshop}/{self.board}"}]
        return b"420" + json.dumps(["hello", {"v": 1, "token": self.tokens[device], "rooms": rooms}]).encode()

    def _note(self, device: int, number: int, mark: bytes) -> bytes:
        """Add a note, or edit the device's own once the board is full: nobody pins 10,000 notes to one wall."""
        own = self.notes.get(device)
        body = {"note": own, "text": mark.decode() + TEXT}
        kind = "edit_note"
        if own is None or self.pinned < FULL:
            kind, body["zone"] = "add_note", self.zone
            body["note"] = self.notes[device] = f"n{os.getpid()}-{number}"
            self.pinned += 1
        room = f"{self.workshop}/{self.board}"
        command = {"id": f"c{os.getpid()}-{number}", "room": room, "type": kind, "body": body}
        return b"42%d" % number + json.dumps(["command", command], ensure_ascii=False).encode()

    def seat(self, count: int) -> None:
        token, self.token = self.token, ""
        for _ in range(count):
            self.tokens.append(self.ask("POST", "/api/join", {"code": self.code})["token"])
        self.token = token

    def end(self) -> None:
        super().end()
        shutil.rmtree(self.folder, ignore_errors=True)


def _plain(name: str) -> Dialect:
    """The words of the peers: join, then `note` is emitted to all."""
    return Dialect(
        name,
        hello=lambda device: b'420["join","b"]',
        note=lambda device, number, mark: b'42["note",{"id":"n%d","text":"%b%b"}]' % (number, mark, TEXT.encode()),
        notes=b'42["note"',
        ready=lambda payload: payload.startswith((b'42["snapshot"', b"430[")),
    )


class FlaskPlain(Running):
    """Flask-SocketIO as its documentation shows it: emit(to=room) for every note."""

    name = "Flask-SocketIO emit"

    def __init__(self) -> None:
        super().__init__([sys.executable, str(PEERS / "flask_socketio_plain.py"), "{port}"])
        self.dialect = _plain(self.name)


class NodePlain(Running):
    """Node's socket.io as its documentation shows it."""

    name = "Node socket.io emit"

    def __init__(self) -> None:
        node, npm = shutil.which("node"), shutil.which("npm")
        if not node or not npm:
            raise CannotMeasure("no node and npm on the PATH")
        if not (PEERS / "node_modules" / "socket.io").exists():
            subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=PEERS, check=True, capture_output=True)
        super().__init__([node, str(PEERS / "node_socketio.js"), "{port}"])
        self.dialect = _plain(self.name)


Kind = TypeVar("Kind", bound=Running)


@contextlib.contextmanager
def running(kind: type[Kind]) -> Iterator[Kind]:
    """Start a server of this kind, pinned, and end it whatever happens."""
    server = kind()  # type: ignore[call-arg]  # each kind knows its own command
    try:
        server.pin()
        yield server
    finally:
        server.end()
