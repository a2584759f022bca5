"""Many replicas, scripted links, two workers. A seed that once failed stays here by name.

R1 acknowledged means in the log. R2 a command is applied once. R3 every replica comes to the same state.
"""

from __future__ import annotations

import random
from collections import Counter

import pytest

from server.demo.replica import Replica
from server.wire import codec
from tests.replicas.world import ROOM, Device, FickleStore, Worker, settle, world


def weather(r: random.Random, workers: list[Worker], devices: list[Device], store: FickleStore) -> None:
    """One thing happens, somewhere."""
    device = r.choice(devices)
    link = device.link
    roll = r.random()
    if roll < 0.25:
        device.write(r)
    elif roll < 0.30:
        if link:
            link.cut()
    elif roll < 0.31:
        r.choice(workers).restart()
    elif roll < 0.32:
        store.lose_answers = 1
    elif roll < 0.36:
        r.choice(workers).room.pull()
    elif link is None:
        device.connect(r.choice(workers))
    elif roll < 0.65 and link.up:
        id, asked = link.up.pop(r.randrange(len(link.up)))  # reordered
        if r.random() < 0.9:  # else dropped
            for _ in range(1 + (r.random() < 0.1)):  # sometimes twice
                link.worker.command(link, id, asked, device.actor)
    elif roll < 0.75:
        r.choice(workers).loop.run()
    elif link.down:
        message = link.down.pop(r.randrange(min(3, len(link.down))))
        if r.random() < 0.95:
            for _ in range(1 + (r.random() < 0.05)):
                device.receive(message)


def check(workers: list[Worker], devices: list[Device], store: FickleStore) -> None:
    stored = [codec.decode_entry(entry.payload, "board") for entry in store.read(ROOM, 0, 100_000)]
    assert [entry.seq for entry, _ in stored] == list(range(1, len(stored) + 1))
    from_log = Replica(ROOM)
    for entry, change in stored:
        from_log.state = from_log.kind.evolve(from_log.state, change, entry.by, entry.at)
    hashes = {device.replica.hash() for device in devices} | {from_log.hash()}
    hashes |= {codec.state_hash(worker.room.view("public")) for worker in workers}
    assert len(hashes) == 1, "replicas differ"
    last = {entry.cmd: entry.seq for entry, _ in stored}
    per_command = Counter(entry.cmd for entry, _ in stored)
    for device in devices:
        assert not device.outbox
        for id, answers in device.accepted.items():
            assert per_command[id] <= 2, "applied twice"  # an undo is two entries
            # A command that changed nothing leaves no id, and each resend is told the seq of its day.
            assert id not in last or answers == {last[id]}, "one command, two results"
        if len(workers) == 1:
            # With two, a copy still queued at the worker left behind may be applied after the other has declined it.
            assert not set(device.refused) & set(last), "refused and yet applied"


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("seed", [*range(10), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(10, 100))])
def test_R3_in_any_weather_all_replicas_server_and_log_agree(seed: int, count: int) -> None:
    r = random.Random(seed)
    store, workers, devices = world(devices=5, workers=count, layout="exchange" if seed % 3 == 2 else "columns")
    for _ in range(400):
        weather(r, workers, devices, store)
    store.lose_answers = 0
    settle(workers, devices)
    check(workers, devices, store)
    assert workers[0].room.seq > 10


def test_R2_a_resend_after_a_lost_answer_is_answered_with_its_first_result() -> None:
    store, workers, devices = world(devices=1)
    device = devices[0]
    device.connect(workers[0])
    device.write(random.Random(1))
    assert device.link
    id, asked = device.link.up.pop()
    store.lose_answers = 1
    workers[0].command(device.link, id, asked, device.actor)
    workers[0].loop.run()
    assert not device.accepted and store.head(ROOM) == ("e1", 2)
    settle(workers, devices)
    assert device.accepted == {id: {2}} and store.head(ROOM) == ("e1", 2)


def test_R2_a_command_doubled_within_one_batch_is_applied_once() -> None:
    store, workers, devices = world(devices=1)
    device = devices[0]
    device.connect(workers[0])
    device.write(random.Random(1))
    assert device.link
    id, asked = device.link.up.pop()
    for _ in range(3):
        workers[0].command(device.link, id, asked, device.actor)
    workers[0].loop.run()
    assert [message[2] for message in device.link.down if message[0] == "ack"] == [2, 2, 2]
    assert store.head(ROOM) == ("e1", 2)


def test_R4_a_refusal_is_told_only_by_a_worker_that_stands_where_the_log_stands() -> None:
    from server.board import commands as k
    from server.board.model import Actor

    _, workers, _ = world(devices=0)
    workers[1].room.pull()
    anna = Actor("anna", "participant")
    answers: list[object] = []
    workers[0].room.ask("c1", k.AddNote("n1", "z0", "eins"), anna, answers.append)
    workers[0].loop.run()
    workers[1].room.ask("c2", k.EditNote("n1", "zwei"), anna, answers.append)  # this worker has not seen n1 yet
    workers[1].loop.run()
    assert answers == [2, 3]


def test_R5_the_check_notices_a_doubled_and_a_lost_change() -> None:
    store, workers, devices = world(devices=2)
    for device in devices:
        device.connect(workers[0])
        device.write(random.Random(1))
    settle(workers, devices)
    devices[0].replica.state = devices[0].replica.kind.empty
    with pytest.raises(AssertionError, match="differ"):
        check(workers, devices, store)
