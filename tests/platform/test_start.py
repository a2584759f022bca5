"""Starting and stopping as a person does it: whole processes, real signals, one sentence when it cannot be."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.store.embedded import EmbeddedStore

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.live


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(tmp_path: Path, **settings: Any) -> "subprocess.Popen[str]":
    clean = {name: value for name, value in os.environ.items() if name not in ("REDIS_URL", "SECRET_KEY", "PUBLIC_URL")}
    environment = {**clean, "HOST": "127.0.0.1", "DATA_DIR": str(tmp_path / "my data")}
    environment |= {name: str(value) for name, value in settings.items()}
    return subprocess.Popen(
        [sys.executable, "-m", "server", "run"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@contextlib.contextmanager
def running(tmp_path: Path, **settings: Any) -> Iterator["subprocess.Popen[str]"]:
    settings.setdefault("PORT", free_port())
    server = start(tmp_path, **settings)
    try:
        await_answer(settings["PORT"], server)
        yield server
    finally:
        server.terminate()
        server.communicate(timeout=30)


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def await_answer(port: int, server: "subprocess.Popen[str] | None" = None, within: float = 30) -> None:
    until = time.monotonic() + within
    while not answers(port):
        assert server is None or server.poll() is None, server.communicate()
        assert time.monotonic() < until
        time.sleep(0.05)


def offspring(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    found = {int(child) for child in children.read_text().split()} if children.exists() else set()
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found |= {int(child) for child in task.read_text().split()}
    return sorted(found | {grandchild for child in found for grandchild in offspring(child)})


def alive(pids: list[int]) -> list[int]:
    def runs(pid: int) -> bool:
        try:
            return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] != "Z"
        except OSError:
            return False

    return [pid for pid in pids if runs(pid)]


def await_end(pids: list[int], within: float = 15) -> None:
    until = time.monotonic() + within
    while alive(pids):
        assert time.monotonic() < until, alive(pids)
        time.sleep(0.05)


def refused(server: "subprocess.Popen[str]") -> str:
    """The one sentence on stderr of a start that ended with status 2."""
    _, told = server.communicate(timeout=30)
    assert server.returncode == 2, told
    assert "Traceback" not in told
    lines = [line for line in told.splitlines() if line.strip()]
    assert len(lines) == 1, told
    return lines[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything_and_leaves_nothing(tmp_path: Path, number: int) -> None:
    with running(tmp_path) as server:
        started = offspring(server.pid)
        assert len(started) == 2  # a worker and its store
        os.killpg(server.pid, number)  # as a terminal does it: to the whole foreground group
        assert server.wait(20) == 0
        assert alive(started) == []


def test_killed_with_9_nothing_is_left_either(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        started = offspring(server.pid)
        server.kill()
        await_end(started)


def test_it_says_where_it_is_and_where_to_begin(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path, PORT=port, PUBLIC_URL="https://wand.example") as server:
        os.kill(server.pid, signal.SIGTERM)
        told, _ = server.communicate(timeout=20)
    assert "Stellwand runs at https://wand.example" in told
    assert "█" in told
    assert "Create a workshop" in told or "Facilitate" in told


def test_a_second_start_on_the_port_is_refused(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path, PORT=port):
        assert f"Port {port} is taken" in refused(start(tmp_path / "other", PORT=port))
        assert f"Port {port} is taken" in refused(start(tmp_path / "other", PORT=port, WORKERS=2))


def test_a_second_start_on_the_data_folder_is_refused(tmp_path: Path) -> None:
    with running(tmp_path):
        assert "Another Stellwand is running" in refused(start(tmp_path, PORT=free_port()))


def test_a_store_that_is_not_there_is_one_sentence_without_its_password(tmp_path: Path) -> None:
    told = refused(start(tmp_path, PORT=free_port(), REDIS_URL="redis://:s3cret@127.0.0.1:1/0"))
    assert "does not answer" in told
    assert "REDIS_URL" in told
    assert "s3cret" not in told


def test_a_data_folder_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "my data").write_text("")
    assert "DATA_DIR" in refused(start(tmp_path, PORT=free_port()))


def test_a_wrong_setting_is_one_sentence(tmp_path: Path) -> None:
    assert refused(start(tmp_path, PORT="http")) == "PORT must be a whole number."
    assert refused(start(tmp_path, WORKERS=0)) == "WORKERS must be a whole number from 1 to 64."
    assert "HOST" in refused(start(tmp_path, PORT=free_port(), HOST="203.0.113.9"))


def test_a_given_store_is_used_and_left_running(tmp_path: Path, valkey: EmbeddedStore) -> None:
    with running(tmp_path, REDIS_URL=valkey.url) as server:
        assert len(offspring(server.pid)) == 1
    assert valkey.pid
    assert not (tmp_path / "my data" / "store").exists()


def test_workers_share_the_port_and_one_that_dies_is_replaced(tmp_path: Path) -> None:
    port = free_port()
    with running(tmp_path, PORT=port, WORKERS=2) as server:
        time.sleep(5.5)  # one that dies younger than 5 s counts as one that cannot start
        started = offspring(server.pid)
        workers = [pid for pid in started if "--parent=" in Path(f"/proc/{pid}/cmdline").read_text()]
        assert len(workers) == 2
        os.kill(workers[0], signal.SIGKILL)
        for _ in range(40):
            await_answer(port)
        assert len(set(offspring(server.pid)) - set(started)) == 1
