"""R6: rooms leave memory when nobody follows them, come back as they were, and tell each change once meanwhile."""

from typing import Any

from server.board import commands as k
from server.board.model import Actor
from server.room.room import Room
from server.room.rooms import Rooms
from server.store.memory import MemoryStore
from tests.fakes import FakeLoop
from tests.unit.scripts import created

ROOM = "w1/b1"
REST = 60.0
EVA = Actor("p1", "participant")


class Worker:
    """The rooms of one worker, whose followers are what the test says. `heard` is every announced seq."""

    def __init__(self, store: MemoryStore) -> None:
        self.loop = FakeLoop()
        self.followed: set[str] = set()
        self.heard: list[int] = []
        self.rooms = Rooms(store, self.loop, self._hear, REST, lambda: self.followed)

    def pass_time(self, seconds: float) -> None:
        self.loop.run(seconds)
        self.rooms.unload()

    def loaded(self) -> list[str]:
        return [room.id for room in self.rooms.loaded()]

    def add(self, note: str, room: Room | None = None) -> Any:
        answers: list[Any] = []
        (room or self.rooms.get(ROOM)).ask(f"c-{note}", k.AddNote(note, "z0", note), EVA, answers.append)
        self.loop.run()
        return answers[0]

    def _hear(self, room: Room, entries: list[Any]) -> None:
        self.heard += [entry.seq for entry in entries]


def begun() -> tuple[MemoryStore, Worker]:
    store = MemoryStore()
    store.create(ROOM, "e1")
    worker = Worker(store)
    worker.rooms.get(ROOM).ask("made", created(), Actor("f1", "facilitator"), lambda answer: None)
    worker.loop.run()
    return store, worker


def test_a_room_nobody_follows_is_unloaded_and_comes_back_as_it_was() -> None:
    _, worker = begun()
    assert worker.add("n1") == 2
    before = worker.rooms.get(ROOM)
    worker.pass_time(REST - 1)
    assert worker.loaded() == [ROOM]
    worker.pass_time(REST)
    assert worker.loaded() == []
    after = worker.rooms.get(ROOM)
    assert after is not before
    assert (after.epoch, after.seq, after.state) == (before.epoch, before.seq, before.state)
    assert worker.add("n2") == 3
    assert worker.heard == [1, 2, 3]


def test_a_followed_room_stays_and_rests_only_after_the_last_has_left() -> None:
    _, worker = begun()
    worker.followed = {ROOM}
    for _ in range(5):
        worker.pass_time(REST)
    assert worker.loaded() == [ROOM]
    worker.followed = set()
    worker.pass_time(REST / 2)
    assert worker.loaded() == [ROOM]
    worker.pass_time(REST)
    assert worker.loaded() == []


def test_a_room_in_use_stays() -> None:
    _, worker = begun()
    for number in range(10):
        worker.add(f"n{number}")
        worker.pass_time(REST / 2)
    assert worker.loaded() == [ROOM]


def test_a_room_with_an_append_under_way_stays() -> None:
    _, worker = begun()
    worker.rooms.get(ROOM).ask("late", k.AddNote("late", "z0", "late"), EVA, lambda answer: None)
    worker.loop.time += 2 * REST  # the store has not answered yet
    worker.rooms.unload()
    assert worker.loaded() == [ROOM]


def test_a_command_resent_after_the_room_was_unloaded_is_applied_once() -> None:
    store, worker = begun()
    assert worker.add("n1") == 2
    worker.pass_time(REST)
    worker.pass_time(REST)
    assert worker.loaded() == []
    assert worker.add("n1") == 2
    assert store.head(ROOM) == ("e1", 2)


def test_a_room_held_beyond_its_unloading_writes_to_the_log_and_its_successor_tells() -> None:
    _, worker = begun()
    held = worker.rooms.get(ROOM)
    worker.pass_time(2 * REST)
    now = worker.rooms.get(ROOM)
    assert worker.add("by-the-old", held) == 2
    assert worker.heard == [1]
    now.pull()
    assert worker.add("by-the-new") == 3
    assert worker.heard == [1, 2, 3]
    assert worker.add("once-more", held) == 4  # was behind
    now.pull()
    assert held.state == now.state
    assert worker.heard == [1, 2, 3, 4]


def test_what_another_worker_wrote_meanwhile_is_there() -> None:
    store, worker = begun()
    worker.pass_time(2 * REST)
    assert worker.loaded() == []
    other = Worker(store)
    assert other.add("n1") == 2
    assert "n1" in worker.rooms.get(ROOM).state.notes
    assert worker.heard == [1]  # nobody was there to be told
