"""A backup is taken from a server on which people write, and restored into another: as the command line does it."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.store.embedded import EmbeddedStore
from tests.live.conftest import ROOT, Server, start_server
from tests.live.phone import Phone
from tests.live.place import Place, calm, make_place, note, until

pytestmark = [pytest.mark.live, pytest.mark.slow]


def verb(data: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a verb of the command line on a data folder."""
    inherited = {name: value for name, value in os.environ.items() if name != "REDIS_URL"}
    environment = {**inherited, "DATA_DIR": str(data), **environment}
    command = [sys.executable, "-m", "server", *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def done(told: subprocess.CompletedProcess[str]) -> str:
    assert told.returncode == 0, told.stderr
    return told.stdout


class Writers:
    """People who write until they are told to stop; `acked` counts the notes that are durable."""

    def __init__(self, server: Server, place: Place, number: int = 3) -> None:
        self.acked = 0
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._write, args=(server, place, n)) for n in range(number)]
        for thread in self._threads:
            thread.start()

    def _write(self, server: Server, place: Place, writer: int) -> None:
        phone = Phone(server.url)
        assert phone.hello(server.join(place.made)["token"], place.room)["ok"]
        n = 0
        while not self._stop.is_set():
            name = f"w{writer}-{n}"
            if phone.command(place.room, "add_note", note(name, f"Karte {name}"), name)["ok"]:
                self.acked += 1
            n += 1
            time.sleep(0.05)  # within what one seat may
        phone.close()

    def __enter__(self) -> "Writers":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def wait_for(self, notes: int) -> None:
        until(60, lambda: self.acked >= notes)


def board_of(server: Server, place: Place, token: str = "") -> dict[str, Any]:
    path = f"/api/workshops/{place.id}/exports/{place.room.partition('/')[2]}.json"
    answer = server.get(path, token or place.facilitator)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def seen(server: Server, place: Place) -> Any:
    """The board as somebody sees it who joins now, at a server with whatever key."""
    return board_of(server, place, server.join(place.made)["token"])["board"]


def test_a_backup_while_people_write_comes_back_on_another_server(
    servers: Callable[..., Server], tmp_path: Path
) -> None:
    server = servers()
    place = make_place(server)
    with Writers(server, place) as writers:
        writers.wait_for(20)
        before = writers.acked
        told = done(verb(tmp_path / "data", "backup", str(tmp_path / "b.zip")))
        after = writers.acked
    assert "2 workshops" in told, "and the one a server begins with"
    assert after > before, "nobody waited for the backup"
    last = board_of(server, place)

    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "data").mkdir()
    (elsewhere / "data" / "secret_key").write_text((tmp_path / "data" / "secret_key").read_text())
    assert "is whole" in done(verb(elsewhere / "data", "restore", "--check", str(tmp_path / "b.zip")))
    done(verb(elsewhere / "data", "restore", str(tmp_path / "b.zip")))
    other = start_server(elsewhere)
    try:
        restored = board_of(other, place)
        assert before <= len(restored["board"]["notes"]) <= after + 3
        path = f"/api/workshops/{place.id}/exports/{place.room.partition('/')[2]}.json?seq={restored['seq']}"
        past = server.get(path, place.facilitator).json()
        assert restored["board"] == past["board"], "the board as it was at that moment"
        assert restored["epoch"] != last["epoch"]
        phone = Phone(other.url)
        assert phone.hello(other.join(place.made)["token"], place.room)["ok"], "the code still opens it"
        phone.snapshot(place.room)
        assert phone.command(place.room, "add_note", note("new-here"), "new-here")["ok"]
        phone.close()
        again = verb(elsewhere / "data", "restore", str(tmp_path / "b.zip"))
        assert again.returncode == 2 and "already" in again.stderr and "Traceback" not in again.stderr
        assert "new-here" in {one["id"] for one in board_of(other, place)["board"]["notes"]}
        calm(other)
    finally:
        other.stop()
    calm(server)


def test_into_a_server_that_runs_on_an_outer_store(servers: Callable[..., Server], tmp_path: Path) -> None:
    server = servers()
    place = make_place(server)
    done(verb(tmp_path / "data", "backup", str(tmp_path / "b.zip")))
    outer = EmbeddedStore(tmp_path / "outer")
    outer.start()
    folder = tmp_path / "other"
    folder.mkdir()
    try:
        other = start_server(folder, REDIS_URL=outer.url, SECRET_KEY="x" * 40)
        try:
            stranger = make_place(other)
            done(verb(folder / "data", "restore", str(tmp_path / "b.zip"), REDIS_URL=outer.url))
            token = other.join(place.made)["token"]
            assert (
                board_of(other, place, token)["board"]
                == board_of(server, place, server.join(place.made)["token"])["board"]
            )
            assert board_of(other, stranger)["board"]["title"], "the one that was there goes on"
            told = done(verb(folder / "data", "backup", str(folder / "all.zip"), REDIS_URL=outer.url))
            assert "4 workshops" in told
            told = done(verb(folder / "data", "links", place.id, REDIS_URL=outer.url, SECRET_KEY="x" * 40))
            [address] = [line.strip() for line in told.splitlines() if "/f/" in line]
            assert other.enter(address)["role"] == "facilitator", "another key, another address"
            calm(other)
        finally:
            other.stop()
    finally:
        outer.stop()


def test_a_restore_that_is_killed_leaves_nothing_that_people_see(
    servers: Callable[..., Server], tmp_path: Path
) -> None:
    server = servers()
    place = make_place(server)
    with Writers(server, place) as writers:
        writers.wait_for(60)
    done(verb(tmp_path / "data", "backup", str(tmp_path / "b.zip")))
    folder = tmp_path / "other"
    folder.mkdir()
    other = start_server(folder)
    try:
        for pause in (0.2, 0.4, 0.5, 0.6, 0.7):
            environment = {**os.environ, "DATA_DIR": str(folder / "data")}
            command = [sys.executable, "-m", "server", "restore", str(tmp_path / "b.zip")]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
            if process.wait() == 0:
                break
            opened = other.post("/api/join", {"code": place.made["key"]})
            if opened.status_code == 200:  # the last write was made, only the word of it was not said
                break
            assert opened.json()["code"] == "unknown_code"
        else:
            done(verb(folder / "data", "restore", str(tmp_path / "b.zip")))
        token = other.join(place.made)["token"]
        assert (
            board_of(other, place, token)["board"] == board_of(server, place, server.join(place.made)["token"])["board"]
        )
        calm(other)
    finally:
        other.stop()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("backup", "x.zip"), "nothing in the data folder"),
        (("links",), "nothing in the data folder"),
        (("restore", "x.zip"), "no file"),
        (("restore", "--check", "README.md"), "no whole backup"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    told = verb(tmp_path / "none", *words)
    assert told.returncode == 2 and said in told.stderr and "Traceback" not in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1 and not (tmp_path / "none").exists()
