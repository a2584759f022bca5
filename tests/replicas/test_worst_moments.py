"""Moments that no script of weather meets by chance, made on purpose."""

from typing import Any

from server.board import commands as k
from server.board.model import Actor, Note
from server.room.ports import Appended, Behind, Known
from server.room.room import STRETCH
from tests.replicas.world import ROOM, FickleStore, Worker
from tests.unit.scripts import created

EVA = Actor("p1", "participant")
BOSS = Actor("f1", "facilitator")


def board(worker: Worker, *texts: str) -> None:
    ask(worker, "create", created(), BOSS)
    for text in texts:
        ask(worker, text, k.AddNote(text, "z0", text), EVA)


def ask(worker: Worker, id: str, command: Any, actor: Actor) -> Any:
    answers: list[Any] = []
    worker.room.ask(id, command, actor, answers.append)
    worker.loop.run()
    return answers[0]


def told(worker: Worker, after: int, reader: Any) -> str:
    entries = worker.room.entries(after, reader)
    return "snapshot" if entries is None else b",".join(entries).decode()


def test_a_pull_that_reads_our_own_append_first_does_not_double_it() -> None:
    class Overtaken(FickleStore):
        """Its answer to an append arrives after a pull has read the entry, and the next one of another worker."""

        overtake: Any = None

        def append(
            self, room: str, epoch: str, expected: int, entries: list[tuple[str, bytes]]
        ) -> Appended | Behind | Known:
            answer = super().append(room, epoch, expected, entries)
            if self.overtake and isinstance(answer, Appended):
                overtake, self.overtake = self.overtake, None
                overtake()
            return answer

    store = Overtaken()
    store.create(ROOM, "e1")
    ours, theirs = Worker(store), Worker(store)
    board(ours)
    theirs.room.pull()

    def overtake() -> None:
        theirs.room.pull()
        ask(theirs, "b", k.AddNote("b", "z0", "b"), EVA)
        ours.room._announce(ours.room._follow(store.read(ROOM, ours.room.seq)))  # a pull begun before the commit

    store.overtake = overtake
    assert ask(ours, "a", k.AddNote("a", "z0", "a"), EVA) == 2
    assert ours.room.seq == 3
    assert [entry.seq for entry in ours.room._tail.after(0) or ()] == [1, 2, 3]
    assert ours.room.state == theirs.room.state


def test_a_file_is_decided_in_stretches_and_anew_if_the_board_has_gone_on_between_them() -> None:
    store = FickleStore()
    store.create(ROOM, "e1")
    ours, theirs = Worker(store), Worker(store)
    board(ours)
    theirs.room.pull()
    paused: list[int] = []

    def overtake(seconds: float) -> None:
        paused.append(ours.room.seq)
        if len(paused) == 1:
            ask(theirs, "n7", k.AddNote("n7", "z0", "n7"), EVA)
            ours.room._announce(ours.room._follow(store.read(ROOM, ours.room.seq)))  # a pull begun before the commit

    ours.loop.sleep = overtake  # type: ignore[method-assign]
    file = k.BringNotes((), tuple(Note(f"i{at}", "z0", "", f"{at}") for at in range(2 * STRETCH)))
    assert ask(ours, "file", file, BOSS) == 2 + 2 * STRETCH
    assert paused == [1, 2, 2, 2]
    theirs.room.pull()
    assert ours.room.state == theirs.room.state
    assert set(ours.room.state.notes) == {"n7", *(note.id for note in file.notes)}


def test_what_was_removed_is_not_told_again_to_those_who_claim_to_have_been_away() -> None:
    store = FickleStore()
    store.create(ROOM, "e1")
    worker = Worker(store)
    board(worker, "spoken", "kept")
    assert "spoken" in told(worker, 1, "public")
    ask(worker, "edit", k.EditNote("spoken", "shouted"), EVA)
    ask(worker, "remove", k.RemoveNote("spoken"), BOSS)
    assert told(worker, 1, "public") == told(worker, 3, "public") == "snapshot"
    assert told(worker, 1, "screen") == "snapshot"
    assert "shouted" in told(worker, 1, "full")
    assert '"note_removed"' in told(worker, 4, "public")  # those who were there learn of the end, and no more
    ask(worker, "restore", k.RestoreNote("spoken"), BOSS)
    assert "shouted" in told(worker, 1, "public")


def test_a_past_beyond_the_log_is_an_error_and_no_endless_search() -> None:
    store = FickleStore()
    store.create(ROOM, "e1")
    worker = Worker(store)
    board(worker)
    worker.room.seq = 5  # as if the log had begun another life
    try:
        worker.room.state_at(3)
    except ValueError as error:
        assert "ends at 1" in str(error)
    else:
        raise AssertionError("there is no such past")
