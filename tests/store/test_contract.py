"""What every store promises (room/ports.py), against memory and against a real Valkey."""

import threading
import time
import uuid
from collections.abc import Iterator

import pytest

from server.room.ports import Appended, Behind, Known, Saved, Store, Stored
from server.store.memory import MemoryStore


@pytest.fixture(params=["memory", "redis"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    yield MemoryStore() if request.param == "memory" else request.getfixturevalue("redis_store")


@pytest.fixture
def workshop() -> str:
    return uuid.uuid4().hex


@pytest.fixture
def room(store: Store, workshop: str) -> str:
    room = f"{workshop}/board"
    assert store.create(room, "e1")
    return room


def filled(store: Store, room: str, count: int) -> None:
    for start in range(0, count, 500):
        entries = [(f"c{n}", f"p{n}".encode()) for n in range(start + 1, min(start + 500, count) + 1)]
        assert store.append(room, "e1", start, entries) == Appended(start + 1)


def test_a_new_room_is_empty_and_made_once(store: Store, room: str) -> None:
    assert store.head(room) == ("e1", 0)
    assert not store.create(room, "e2")
    assert store.head(room) == ("e1", 0)
    assert store.read(room, 0) == []


def test_a_room_never_made_has_no_head_and_takes_nothing(store: Store, workshop: str) -> None:
    assert store.head(workshop) is None
    assert store.append(workshop, "e1", 0, [("a", b"1")]) == Behind("", ())
    assert store.read(workshop, 0) == []


def test_entries_stand_where_they_were_expected(store: Store, room: str) -> None:
    assert store.append(room, "e1", 0, [("a", b"1"), ("b", b"2")]) == Appended(1)
    assert store.append(room, "e1", 2, [("c", b"3")]) == Appended(3)
    assert store.head(room) == ("e1", 3)
    assert store.read(room, 0) == [Stored(1, "a", b"1"), Stored(2, "b", b"2"), Stored(3, "c", b"3")]


def test_any_bytes_come_back_as_they_were(store: Store, room: str) -> None:
    payload = bytes(range(256)) + "Grüße 🎉 مرحبا".encode() + b"\r\n\0"
    store.append(room, "e1", 0, [("äöü:{}", payload), ("empty", b"")])
    assert store.read(room, 0) == [Stored(1, "äöü:{}", payload), Stored(2, "empty", b"")]


def test_who_is_behind_is_told_what_was_missed_and_writes_nothing(store: Store, room: str) -> None:
    filled(store, room, 3)
    assert store.append(room, "e1", 1, [("late", b"x")]) == Behind(
        "e1", (Stored(2, "c2", b"p2"), Stored(3, "c3", b"p3"))
    )
    assert store.head(room) == ("e1", 3)


def test_at_most_a_thousand_missed_entries_are_told(store: Store, room: str) -> None:
    filled(store, room, 1_500)
    answer = store.append(room, "e1", 0, [("late", b"x")])
    assert isinstance(answer, Behind)
    assert [entry.seq for entry in answer.missed] == list(range(1, 1_001))


def test_another_epoch_is_behind_with_nothing_to_evolve(store: Store, room: str) -> None:
    filled(store, room, 2)
    assert store.append(room, "e0", 2, [("x", b"")]) == Behind("e1", ())


def test_who_expects_more_than_there_is_is_behind(store: Store, room: str) -> None:
    filled(store, room, 2)
    assert store.append(room, "e1", 5, [("x", b"")]) == Behind("e1", ())


def test_a_known_command_is_answered_with_its_last_seq(store: Store, room: str) -> None:
    store.append(room, "e1", 0, [("a", b"1"), ("a", b"2"), ("a", b"3"), ("b", b"4")])
    assert store.append(room, "e1", 4, [("b", b"again"), ("new", b"5"), ("a", b"again")]) == Known({"a": 3, "b": 4})
    assert store.head(room) == ("e1", 4)


def test_known_comes_before_behind(store: Store, room: str) -> None:
    filled(store, room, 3)
    assert store.append(room, "e1", 0, [("c1", b"p1")]) == Known({"c1": 1})


def test_many_entries_in_one_call_stand_together(store: Store, room: str) -> None:
    assert store.append(room, "e1", 0, [(f"c{n % 700}", b"x" * 300) for n in range(5_000)]) == Appended(1)
    assert store.head(room) == ("e1", 5_000)
    assert store.append(room, "e1", 5_000, [("c0", b"")]) == Known({"c0": 4_901})


def test_reading_pages_through_the_whole_log(store: Store, room: str) -> None:
    filled(store, room, 2_300)
    pages = [store.read(room, 0), store.read(room, 1_000), store.read(room, 2_000), store.read(room, 2_300)]
    assert [len(page) for page in pages] == [1_000, 1_000, 300, 0]
    assert [entry.seq for page in pages for entry in page] == list(range(1, 2_301))
    assert [entry.seq for entry in store.read(room, 10, 3)] == [11, 12, 13]


def test_of_many_writers_at_once_every_entry_stands_once(store: Store, room: str) -> None:
    def write(writer: int) -> None:
        seq = 0
        for n in range(25):
            while isinstance(answer := store.append(room, "e1", seq, [(f"{writer}-{n}", b"")]), Behind):
                seq += len(answer.missed)
            assert isinstance(answer, Appended)
            seq = answer.first

    writers = [threading.Thread(target=write, args=(n,)) for n in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    entries = store.read(room, 0)
    assert [entry.seq for entry in entries] == list(range(1, 101))
    assert {entry.cmd for entry in entries} == {f"{writer}-{n}" for writer in range(4) for n in range(25)}


def test_a_snapshot_replaces_an_older_one_and_no_newer_one(store: Store, room: str) -> None:
    assert store.saved(room) is None
    for snapshot in (Saved("e1", 2, b"{}"), Saved("e1", 10, b'{"a":1}'), Saved("e1", 9, b"late")):
        store.save(room, snapshot)
    assert store.saved(room) == Saved("e1", 10, b'{"a":1}')
    store.save(room, Saved("e2", 1, b"\0\xff"))
    assert store.saved(room) == Saved("e2", 1, b"\0\xff")


def test_a_name_is_claimed_by_the_first_only(store: Store, workshop: str) -> None:
    name = f"code:{workshop}"
    assert store.lookup(name) is None
    won = []
    rivals = [threading.Thread(target=lambda n=n: store.claim(name, f"w{n}") and won.append(f"w{n}")) for n in range(8)]
    for rival in rivals:
        rival.start()
    for rival in rivals:
        rival.join()
    assert won == [store.lookup(name)]
    assert not store.claim(name, "later")


def test_rooms_of_a_workshop_are_listed_and_no_others(store: Store, workshop: str) -> None:
    for room in (workshop, f"{workshop}/b", f"{workshop}/a", f"{workshop}x/a"):
        store.create(room, "e")
    assert store.rooms(workshop) == [workshop, f"{workshop}/a", f"{workshop}/b"]
    assert store.rooms("nobody") == []


def test_the_ends_of_all_logs_of_a_workshop_are_told_together(store: Store, workshop: str) -> None:
    assert store.heads(workshop) == {}
    for n, room in enumerate((workshop, f"{workshop}/b", f"{workshop}/a", f"{workshop}x/a")):
        store.create(room, f"e{n}")
    filled(store, workshop, 0)
    store.append(f"{workshop}/b", "e1", 0, [("a", b"1"), ("b", b"2")])
    assert store.heads(workshop) == {workshop: ("e0", 0), f"{workshop}/a": ("e2", 0), f"{workshop}/b": ("e1", 2)}


def test_the_ends_are_of_one_moment_while_others_write(store: Store, workshop: str) -> None:
    """Somebody writes to three logs in turn: at no moment is the second ahead of the first, or more than one behind."""
    rooms = [f"{workshop}/{name}" for name in "abc"]
    for room in rooms:
        store.create(room, "e")
    done = threading.Event()

    def write() -> None:
        for n in range(150):
            for room in rooms:
                store.append(room, "e", n, [(f"c{n}", b"")])
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        heads = store.heads(workshop)
        first, second, third = (heads[room][1] for room in rooms)
        assert first >= second >= third >= first - 1
    writer.join()


def test_what_was_never_begun_is_discarded_and_nothing_else(store: Store, workshop: str) -> None:
    board = f"{workshop}/b"
    store.create(board, "e1")
    filled(store, board, 3)
    store.save(board, Saved("e1", 2, b"{}"))
    store.put_files(workshop, {"a": b"x"}, 100)
    store.create(workshop, "e1")
    assert store.discard(workshop)
    assert (store.rooms(workshop), store.heads(workshop), store.files(workshop)) == ([], {}, [])
    assert (store.head(board), store.read(board, 0), store.saved(board)) == (None, [], None)
    assert store.known(board, ["c1"]) == {} and store.put_files(workshop, {"b": b"x" * 100}, 100)
    store.create(workshop, "e2")
    store.append(workshop, "e2", 0, [("a", b"")])
    assert not store.discard(workshop)
    assert store.head(workshop) == ("e2", 1) and store.files(workshop) == ["b"]


def test_waiting_ends_at_once_where_there_is_more(store: Store, room: str, workshop: str) -> None:
    filled(store, room, 2)
    store.create(workshop, "e1")
    begun = time.monotonic()
    assert store.wait({room: 1, workshop: 0}, 5) == [room]
    assert time.monotonic() - begun < 2


def test_waiting_is_woken_by_an_append(store: Store, room: str, workshop: str) -> None:
    store.create(workshop, "e1")
    later = threading.Timer(0.2, lambda: store.append(room, "e1", 0, [("a", b"")]))
    later.start()
    assert store.wait({workshop: 0, room: 0}, 10) == [room]
    later.join()


def test_waiting_in_vain_ends_in_time_and_names_nothing(store: Store, room: str) -> None:
    begun = time.monotonic()
    assert store.wait({room: 0}, 0.2) == []
    assert store.wait({}, 0.1) == []
    assert 0.25 < time.monotonic() - begun < 3


def test_presence_is_shared_between_workers_and_fades(store: Store, workshop: str) -> None:
    store.share(workshop, "w1", b"3 here", 30)
    store.share(workshop, "w1", b"4 here", 30)
    store.share(workshop, "w2", b"gone", 0.05)
    time.sleep(0.1)
    assert store.shared([workshop, "nobody"]) == {workshop: [b"4 here"], "nobody": []}


def test_files_come_back_as_they_were_and_only_to_their_workshop(store: Store, workshop: str) -> None:
    content = bytes(range(256)) * 8_000
    assert store.put_files(workshop, {"a/1": content, "a/2": b""}, 10_000_000)
    assert (store.file(workshop, "a/1"), store.file(workshop, "a/2")) == (content, b"")
    assert store.files(workshop) == ["a/1", "a/2"] and store.files(f"{workshop}x") == []
    assert store.file(workshop, "a/3") is None and store.file(f"{workshop}x", "a/1") is None
    assert store.put_files(workshop, {"a/1": b"another"}, 10_000_000)
    assert store.file(workshop, "a/1") == content


def test_files_that_are_dropped_are_gone_and_take_no_room(store: Store, workshop: str) -> None:
    assert store.put_files(workshop, {"a/0": b"", "a/1": b"x" * 60, "b/1": b"y" * 40}, 100)
    store.drop_files(workshop, ["a/0", "a/1", "never/1"])
    store.drop_files(workshop, ["a/1"])  # what is gone takes nothing off the count
    store.drop_files(workshop, [])
    assert store.files(workshop) == ["b/1"] and store.file(workshop, "a/1") is None
    assert store.put_files(workshop, {"c/1": b"z" * 60}, 100)
    assert not store.put_files(workshop, {"d/1": b"z"}, 100)
    assert store.put_files(workshop, {"a/1": b""}, 100), "a name that was dropped is free again"


def test_files_of_a_workshop_have_a_limit_together_and_are_kept_all_or_none(store: Store, workshop: str) -> None:
    assert store.put_files(workshop, {"a": b"x" * 60}, 100)
    assert not store.put_files(workshop, {"b": b"x" * 20, "c": b"x" * 21}, 100)
    assert store.file(workshop, "b") is None
    assert store.put_files(workshop, {"a": b"y" * 60, "b": b"x" * 40}, 100), "what is there already counts once"
    assert store.put_files(workshop, {"a": b"z", "b": b"z"}, 100)
    assert not store.put_files(workshop, {"c": b"z"}, 100)
    assert store.put_files(f"{workshop}x", {"c": b"z" * 100}, 100)


def test_ping_is_silent_while_all_is_well(store: Store) -> None:
    store.ping()
