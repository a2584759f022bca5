"""A workshop to test in, and what its server is made of: shared by the live tests."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.live.phone import Phone
from tests.live.raw import Raw

if TYPE_CHECKING:
    from tests.live.conftest import Server

Connect = Callable[..., Phone]


class Place:
    """A workshop with one board of two columns."""

    def __init__(self, made: dict[str, Any], board: str) -> None:
        self.made, self.id = made, str(made["workshop"])
        self.room = f"{self.id}/{board}"
        self.facilitator = str(made["token"])


def make_place(server: Server) -> Place:
    made = server.workshop()
    phone = Phone(server.url)
    try:
        assert phone.hello(made["token"], made["workshop"])["ok"]
        board = phone.snapshot(made["workshop"])["state"]["boards"][0]["id"]
    finally:
        phone.close()
    return Place(made, board)


def note(id: str, text: str = "Umlaute äöü 🙂", zone: str = "factors") -> dict[str, Any]:
    return {"note": id, "zone": zone, "text": text}


def seated(server: Server, place: Place, *rooms: str, buffer: int = 0, token: str = "") -> Raw:
    raw = Raw(port_of(server), buffer=buffer).open()
    follows = [{"room": room} for room in rooms]
    assert raw.call("hello", {"v": 1, "token": token or server.join(place.made)["token"], "rooms": follows})["ok"]
    return raw


def calm(server: Server) -> None:
    """Nothing in the log that we did not foresee."""
    text = server.log.read_text()
    for line in (
        "Traceback",
        "unexpected error",
        "task failed",
        "following the log failed",
        "commit of",
        "ended by itself",
    ):
        assert line not in text, text[max(0, text.index(line) - 200) :][:3000]


def until(seconds: float, met: Callable[[], bool]) -> None:
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end
        time.sleep(0.1)


def port_of(server: Server) -> int:
    return int(server.url.rpartition(":")[2])


def rss(server: Server) -> int:
    """Bytes of memory of all workers."""
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in workers_of(server))
    return pages * os.sysconf("SC_PAGESIZE")


def workers_of(server: Server) -> list[int]:
    """Give the pids of the server's workers, in the order of their start."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            command = (stat.parent / "cmdline").read_bytes().split(b"\0")
        except (OSError, ValueError):
            continue
        if parent == server.process.pid and b"worker" in command:
            found.append(int(stat.parent.name))
    return sorted(found)


def children_of(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(stat.parent.name))
    return found


def store_of(server: Server) -> int:
    """Give the pid of the server's embedded store: its descendant that is no Python."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    family, grown = {server.process.pid}, True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in family} - family
        family, grown = family | more, bool(more)
    stores = [pid for pid in family if b"python" not in os.path.basename(os.readlink(f"/proc/{pid}/exe")).encode()]
    assert len(stores) == 1, family
    return stores[0]
