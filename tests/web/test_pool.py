"""Long work is done beside the event loop, in few processes that come when needed and leave nothing behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from server.board.refusals import Refusal
from server.config import ROOT
from server.exports import archive
from server.web.pool import Pool, WorkLost


class Family:
    """The processes that this test has started: other tests of this process may have left a store running."""

    def __init__(self) -> None:
        self._before = children(os.getpid())

    def __call__(self) -> set[int]:
        return children(os.getpid()) - self._before


@pytest.fixture
def started() -> Family:
    return Family()


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(size=2, files=3)
    yield made
    made.close()


def test_it_starts_when_needed_and_is_changed_after_its_share(started: Family, pool: Pool) -> None:
    assert started() == set()
    pids = [pool.run(os.getpid) for _ in range(7)]
    assert len(set(pids)) == 3 and pids[0] == pids[1] == pids[2] != pids[3]
    assert os.getpid() not in pids
    assert started() == {pids[-1]}


def test_it_is_bounded(started: Family, pool: Pool) -> None:
    threads = [threading.Thread(target=pool.run, args=(time.sleep, 0.2)) for _ in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(0.1)
    assert len(started()) <= 2
    for thread in threads:
        thread.join()


def test_errors_come_back_and_a_death_costs_one_piece(started: Family, pool: Pool) -> None:
    with pytest.raises(Refusal) as refused:
        pool.run(archive.load, b"[" * 100_000)
    assert refused.value.code == "bad_file"
    with pytest.raises(ZeroDivisionError):
        pool.run(divmod, 1, 0)
    with pytest.raises(WorkLost):
        pool.run(os._exit, 1)
    assert pool.run(divmod, 7, 2) == (3, 1)
    os.kill(pool.run(os.getpid), signal.SIGKILL)
    while started():
        time.sleep(0.01)
    assert pool.run(divmod, 7, 2) == (3, 1)


def counted(upto: int, report: Callable[[float], bool]) -> int:
    """Work for the processes: it counts until it is told that this is enough."""
    return next((number for number in range(upto) if not report(number / upto)), upto)


def dying(report: Callable[[float], bool]) -> None:
    report(1)
    os._exit(1)


def test_work_tells_how_far_it_is_and_ends_when_asked_to(pool: Pool) -> None:
    shares: list[float] = []
    assert pool.run(counted, 4, told=lambda share: not shares.append(share)) == 4  # type: ignore[func-returns-value]
    assert shares == [0, 0.25, 0.5, 0.75]
    assert pool.run(counted, 10, told=lambda share: share < 0.35) == 4
    assert pool.run(divmod, 7, 2) == (3, 1)


def test_whoever_is_told_may_end_the_work(started: Family, pool: Pool) -> None:
    with pytest.raises(ZeroDivisionError):
        pool.run(counted, 10, told=lambda share: 1 / share > 0)
    assert started() == set()
    assert pool.run(counted, 3, told=lambda share: True) == 3


def test_work_that_dies_after_a_report_is_not_done_again(pool: Pool) -> None:
    assert pool.run(divmod, 7, 2) == (3, 1)  # there is a process at rest now
    shares: list[float] = []
    with pytest.raises(WorkLost):
        pool.run(dying, told=lambda share: not shares.append(share))  # type: ignore[func-returns-value]
    assert shares == [1.0]
    assert pool.run(counted, 3, told=lambda share: True) == 3


@pytest.mark.slow
def test_work_may_come_late_over_a_cooperative_socket() -> None:
    """A green socket is not blocking, and nor is then what its process inherits: it must wait all the same."""
    code = (
        "from server.web import engine; engine.patch(); import time; from server.web.pool import Pool; p = Pool();"
        "print([(p.run(divmod, 7, 2), time.sleep(0.3)) for _ in range(3)])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert said.stdout.strip() == str([((3, 1), None)] * 3), said.stderr


@pytest.mark.parametrize("work", ["p.run(time.sleep, 60)", "p.run(counted, 10**9, told=lambda share: True)"])
def test_it_ends_with_its_parent(work: str) -> None:
    code = (
        "import os, time; from server.web.pool import Pool; from tests.web.test_pool import counted; p = Pool();"
        "print(p.run(os.getpid), flush=True);"
    )
    parent = subprocess.Popen([sys.executable, "-c", code + work], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 10
    while Path(f"/proc/{child}").exists() and "State:\tZ" not in Path(f"/proc/{child}/status").read_text():
        assert time.monotonic() < until
        time.sleep(0.05)


def children(parent: int) -> set[int]:
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent and fields[0] != "Z":
            found.add(int(stat.parent.name))
    return found
