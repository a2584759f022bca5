"""The server that we start ourselves: it keeps its folder to itself, survives its killer, leaves nothing running."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from server.store.embedded import SOCKET_PATH_AT_MOST, CannotStart, EmbeddedStore
from server.store.redis import RedisStore

HOLD = """
import sys, time
from pathlib import Path
from server.store.embedded import EmbeddedStore
store = EmbeddedStore(Path(sys.argv[1]))
store.start()
print(store.pid, flush=True)
time.sleep(600)
"""


def gone(pid: int, within: float = 10) -> bool:
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] == "Z":
                return True
            os.kill(pid, 0)
        except (ProcessLookupError, FileNotFoundError):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.slow
def test_a_second_start_on_the_same_folder_is_refused_in_one_sentence(tmp_path: Path) -> None:
    first = EmbeddedStore(tmp_path)
    first.start()
    try:
        with pytest.raises(CannotStart) as refused:
            EmbeddedStore(tmp_path).start()
        assert "Another Stellwand is running on the data folder" in str(refused.value)
        RedisStore(first.url).ping()
    finally:
        first.stop()


def test_what_was_stored_is_there_at_the_next_start(tmp_path: Path) -> None:
    server = EmbeddedStore(tmp_path)
    for expected in (True, False):
        server.start()
        assert RedisStore(server.url).create("w", "e1") is expected
        server.stop()


def test_stopping_leaves_no_process_and_may_be_repeated(tmp_path: Path) -> None:
    server = EmbeddedStore(tmp_path)
    server.start()
    pid = server.pid
    assert pid
    server.stop()
    server.stop()
    assert gone(pid, 0.1)
    assert server.pid is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent ended")
def test_when_the_parent_is_killed_the_server_ends_and_the_folder_is_free(tmp_path: Path) -> None:
    parent = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    pid = int(parent.stdout.readline())
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    again = EmbeddedStore(tmp_path)
    again.start()
    again.stop()
    assert gone(pid)


def test_folder_and_socket_are_the_owners_alone() -> None:
    with tempfile.TemporaryDirectory(prefix="mit Leerzeichen und ü ") as short:  # tmp_path may be too long for a socket
        server = EmbeddedStore(Path(short))
        server.start()
        try:
            folder = Path(short) / "store"
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            assert stat.S_IMODE((folder / "socket").stat().st_mode) == 0o700
            RedisStore(server.url).ping()
        finally:
            server.stop()


def test_a_path_too_long_for_a_socket_is_no_obstacle(tmp_path: Path) -> None:
    server = EmbeddedStore(tmp_path / ("lang" * 20) / ("länger" * 12))
    server.start()
    try:
        assert len(server.url) < SOCKET_PATH_AT_MOST
        RedisStore(server.url).ping()
    finally:
        server.stop()


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotStart, match="Cannot write to the data folder"):
        EmbeddedStore(tmp_path / "file").start()


def test_a_broken_log_is_told_and_nothing_keeps_running(tmp_path: Path) -> None:
    server = EmbeddedStore(tmp_path)
    server.start()
    store = RedisStore(server.url)
    for n in range(50):
        store.claim(f"n{n}", "value " * 20)
    store.close()
    server.stop()
    file = next((tmp_path / "store").glob("appendonlydir/*.incr.aof"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 40] = b"\xff" * 40
    file.write_bytes(content)
    with pytest.raises(CannotStart, match="could not start"):
        server.start()
    assert server.pid is None
