"""While the store does not answer nothing is acknowledged; when it is back, all goes on (reliability figure 4)."""

import contextlib
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.test_sockets import make_place, note

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_away_means_not_now_and_back_means_go_on(servers: Callable[..., Server]) -> None:
    server = servers()
    place = make_place(server)
    phone, other = Phone(server.url), Phone(server.url)
    try:
        token = server.join(place.made)["token"]
        phone.hello(token, place.room)
        other.hello(server.join(place.made)["token"], place.room)
        assert phone.command(place.room, "add_note", note("before"), "before")["ok"]
        store = store_of(server)
        os.kill(store, signal.SIGSTOP)
        try:
            answer = phone.command(place.room, "add_note", note("during"), "during")
            assert (answer["ok"], answer["code"], answer["retry"]) == (False, "store_away", True)
            assert server.get("/healthz").status_code == 200
            assert server.get("/readyz").status_code == 503
            other.note(place.room, "before")
        finally:
            os.kill(store, signal.SIGCONT)
        _until(10, lambda: phone.command(place.room, "add_note", note("during"), "during")["ok"])
        other.note(place.room, "during")
        _until(10, lambda: server.get("/readyz").status_code == 200)
        added = [entry["body"]["note"]["id"] for entry in other.entries[place.room] if entry["type"] == "note_added"]
        assert added.count("during") == 1
    finally:
        phone.close()
        other.close()


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


def _until(seconds: float, met: Callable[[], bool]) -> None:
    end = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < end
        time.sleep(0.1)
