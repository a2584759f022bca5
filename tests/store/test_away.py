"""What happens when the store dies, and what of it is still there afterwards. A server of its own, so that it may."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.room.ports import Appended, Known, StoreAway
from server.store.embedded import EmbeddedStore
from server.store.redis import RedisStore


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[EmbeddedStore]:
    server = EmbeddedStore(tmp_path / "data folder")
    server.start()
    yield server
    server.stop()


def kill(server: EmbeddedStore) -> None:
    assert server.pid
    os.kill(server.pid, signal.SIGKILL)


def await_return(store: RedisStore, within: float = 10) -> None:
    until = time.monotonic() + within
    while True:
        try:
            return store.ping()
        except StoreAway:
            assert time.monotonic() < until
            time.sleep(0.05)


def test_a_killed_store_is_away_then_back_with_all_it_acknowledged(embedded: EmbeddedStore) -> None:
    store = RedisStore(embedded.url)
    store.create("w/b", "e1")
    acknowledged = threading.Event()
    seen = [0]

    def write() -> None:
        while True:
            answer = store.append("w/b", "e1", seen[0], [(f"c{seen[0] + 1}", b"x" * 200)])
            assert isinstance(answer, Appended)
            seen[0] = answer.first
            if answer.first == 300:
                acknowledged.set()

    def write_until_away() -> None:
        with pytest.raises(StoreAway):
            write()

    writer = threading.Thread(target=write_until_away)
    writer.start()
    assert acknowledged.wait(30)
    kill(embedded)
    writer.join(20)
    assert not writer.is_alive()
    with pytest.raises(StoreAway):
        store.ping()
    await_return(store)
    log = store.read("w/b", seen[0] - 100)
    assert log[99].seq == seen[0]
    assert store.head("w/b") in (("e1", seen[0]), ("e1", seen[0] + 1))  # the last may have happened unanswered


def test_the_same_ids_asked_again_after_a_break_are_known(embedded: EmbeddedStore) -> None:
    store = RedisStore(embedded.url)
    store.create("w", "e1")
    store.append("w", "e1", 0, [("a", b"1")])
    kill(embedded)
    time.sleep(0.1)
    await_return(store)
    assert store.append("w", "e1", 0, [("a", b"1")]) == Known({"a": 1})
    assert store.append("w", "e1", 1, [("b", b"2")]) == Appended(2)  # the script is loaded anew: NOSCRIPT is no error


def test_one_who_waits_learns_that_the_store_is_away(embedded: EmbeddedStore) -> None:
    store = RedisStore(embedded.url)
    store.create("w", "e1")
    threading.Timer(0.2, kill, (embedded,)).start()
    with pytest.raises(StoreAway):
        store.wait({"w": 0}, 20)


def test_nobody_at_the_address_is_away_and_no_other_error() -> None:
    store = RedisStore("redis://127.0.0.1:1/0")
    for call in (store.ping, lambda: store.head("w"), lambda: store.shared(["w"]), lambda: store.wait({"w": 0}, 1)):
        with pytest.raises(StoreAway):
            call()


def test_a_store_that_may_not_write_is_away(embedded: EmbeddedStore) -> None:
    store = RedisStore(embedded.url)
    store._do("CONFIG", "SET", "maxmemory", "1")
    with pytest.raises(StoreAway):
        store.ping()
    with pytest.raises(StoreAway):
        store.create("w", "e1")
