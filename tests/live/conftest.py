"""A real server process for live tests, on a free loopback port with a data folder of its own, ended by its pid."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.live.phone import Phone
from tests.live.place import Connect, Place, calm, make_place, note

ROOT = Path(__file__).resolve().parent.parent.parent
STARTS_WITHIN = 40.0  # s; the machine may be busy with other tests


@dataclass(slots=True)
class Server:
    """One running server. `url` is its address; `log` what it has printed and logged."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def post(self, path: str, body: Any, token: str = "", **headers: str) -> requests.Response:
        return requests.post(self.url + path, json=body, headers=_headers(token, headers), timeout=20)

    def get(self, path: str, token: str = "", **headers: str) -> requests.Response:
        return requests.get(self.url + path, headers=_headers(token, headers), timeout=20)

    def workshop(self, template: str = "factors", title: str = "Probe") -> dict[str, Any]:
        """Create a workshop; the reply of POST /api/workshops plus `boards`, the ids of its boards."""
        wanted = {"title": title, "template": template, "language": "de", "languages": ["de", "en"]}
        made = self.post("/api/workshops", wanted)
        assert made.status_code == 201, made.text
        return dict(made.json())

    def join(self, workshop: dict[str, Any], name: str = "") -> dict[str, Any]:
        """Take a participant's seat; the reply of POST /api/join."""
        joined = self.post("/api/join", {"code": workshop["key"], "name": name})
        assert joined.status_code == 200, joined.text
        return dict(joined.json())

    def enter(self, url: str, name: str = "") -> dict[str, Any]:
        """Take a seat by a link's whole address."""
        address, _, fragment = url.partition("#")
        link, _, secret = fragment.partition(".")
        workshop = address.rpartition("/")[2]
        entered = self.post(f"/api/workshops/{workshop}/enter", {"link": link, "secret": secret, "name": name})
        assert entered.status_code == 200, entered.text
        return dict(entered.json())

    def stop(self) -> int:
        """End it as Ctrl-C does, and wait."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait(5)


def start_server(folder: Path, port: int | None = None, **environment: str) -> Server:
    """Start `python -m server run` and wait until it is ready."""
    port = port or free_port()
    log = folder / "server.log"
    inherited = {name: value for name, value in os.environ.items() if name not in ("REDIS_URL", "PUBLIC_URL")}
    settings = {"HOST": "127.0.0.1", "PORT": str(port), "DATA_DIR": str(folder / "data"), **environment}
    with log.open("ab") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "server", "run"],
            cwd=ROOT,
            env={**inherited, **settings},
            stdout=out,
            stderr=out,
        )
    server = Server(f"http://127.0.0.1:{port}", process, log)
    _wait_until_ready(server)
    return server


def free_port() -> int:
    """Give a port that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests of a module; make workshops of your own on it."""
    running = start_server(tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Start servers of one's own: `servers(WORKERS="2")`; the same call again starts on the same data folder."""
    started: list[Server] = []

    def start(**options: Any) -> Server:
        started.append(start_server(tmp_path, **options))
        return started[-1]

    yield start
    for running in started:
        running.stop()


@pytest.fixture
def connect(server: Server) -> Iterator[Connect]:
    """Connect phones that are closed at the end."""
    phones: list[Phone] = []

    def connected(**options: Any) -> Phone:
        phones.append(Phone(server.url, **options))
        return phones[-1]

    yield connected
    for phone in phones:
        with contextlib.suppress(Exception):
            phone.close()


@pytest.fixture
def witness(server: Server, connect: Connect) -> Iterator[tuple[Place, Phone]]:
    """Somebody who writes and reads on, whatever the test does beside."""
    place = make_place(server)
    phone = connect()
    assert phone.hello(server.join(place.made)["token"], place.room)["ok"]
    phone.snapshot(place.room)
    yield place, phone
    assert phone.connected
    name = f"witness-{time.monotonic_ns()}"
    assert phone.command(place.room, "add_note", note(name), name)["ok"]
    phone.note(place.room, name)
    assert server.get("/healthz").status_code == 200
    calm(server)


def _wait_until_ready(server: Server) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        if server.process.poll() is not None:
            break
        try:
            if requests.get(server.url + "/readyz", timeout=5).ok:
                return
        except requests.RequestException:
            pass
        time.sleep(0.1)
    server.stop()
    raise AssertionError("the server did not start:\n" + server.log.read_text()[-3000:])


def _headers(token: str, headers: dict[str, str]) -> dict[str, str]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return {**({"Authorization": f"Bearer {token}"} if token else {}), **named}
