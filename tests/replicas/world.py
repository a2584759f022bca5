"""A world of workers, links and devices in which a seed decides what happens next. No threads, no sockets, no clock.

Two workers share one store, as two processes would. A link is a list of messages in flight in each direction; the
script may drop, double or reorder them, cut the connection, or kill a worker between its write and its answer.
"""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Callable
from typing import Any

from server.board.model import Actor
from server.board.refusals import Refusal
from server.demo.replica import Gap, Replica
from server.room.log import Logged
from server.room.ports import Appended, Behind, Known, StoreAway
from server.room.room import Room
from server.store.memory import MemoryStore
from server.wire import codec
from tests.unit.scripts import command, created

ROOM = "w1/b1"


class Steps:
    """A Loop whose tasks run when the script says so."""

    def __init__(self) -> None:
        self.time = 0
        self.tasks: deque[tuple[Callable[..., Any], tuple[Any, ...]]] = deque()

    def now(self) -> int:
        return self.time

    def monotonic(self) -> float:
        return self.time / 1_000

    def spawn(self, call: Callable[..., Any], *args: Any) -> None:
        self.tasks.append((call, args))

    def sleep(self, seconds: float) -> None:
        """Time stands still."""

    def run(self) -> None:
        while self.tasks:
            call, args = self.tasks.popleft()
            call(*args)


class FickleStore(MemoryStore):
    """Does what it is asked and then, when told to, loses its answer: the worst moment for a writer."""

    def __init__(self) -> None:
        super().__init__()
        self.lose_answers = 0

    def append(
        self, room: str, epoch: str, expected: int, entries: list[tuple[str, bytes]]
    ) -> Appended | Behind | Known:
        answer = super().append(room, epoch, expected, entries)
        if self.lose_answers:
            self.lose_answers -= 1
            raise StoreAway("the answer was lost")
        return answer


class Worker:
    """One server process: a replica and the links that end here."""

    def __init__(self, store: FickleStore) -> None:
        self.store = store
        self.links: set[Link] = set()
        self.restart()

    def restart(self) -> None:
        self.loop = Steps()
        self.room = Room(ROOM, self.store, self.loop, self.fan_out)  # type: ignore[arg-type]  # uses no more of Loop
        self.room.load()
        for link in list(self.links):
            link.cut()

    def fan_out(self, room: Room, entries: list[Logged]) -> None:
        for link in self.links:
            link.publish(room)

    def hello(self, link: Link, epoch: str, seq: int) -> None:
        self.links.add(link)
        link.cursor = seq if epoch == self.room.epoch and seq <= self.room.seq else -1
        link.publish(self.room)

    def command(self, link: Link, id: str, asked: Any, actor: Actor) -> None:
        def done(answer: int | Refusal) -> None:
            if link in self.links:
                link.down.append(("ack", id, answer))

        self.room.ask(id, asked, actor, done)


class Link:
    """One connection with its messages in flight. `cursor` is what the worker believes the device has."""

    def __init__(self, device: Device, worker: Worker) -> None:
        self.device, self.worker = device, worker
        self.cursor = -1
        self.up: list[Any] = []
        self.down: list[Any] = []

    def publish(self, room: Room) -> None:
        entries = None if self.cursor < 0 else room.entries(self.cursor, "public")
        if entries is None:
            state = json.loads(codec.encode_state(room.view("public")))
            self.down.append(("snapshot", {"epoch": room.epoch, "seq": room.seq, "state": state}))
        elif entries:
            changes = [json.loads(entry) for entry in entries]
            self.down.append(("changes", {"epoch": room.epoch, "after": self.cursor, "changes": changes}))
        self.cursor = room.seq

    def cut(self) -> None:
        self.worker.links.discard(self)
        self.device.link = None


class Device:
    """A phone: a replica and an outbox. It keeps a command until it is acknowledged and resends it with the same id."""

    def __init__(self, name: str, layout: str) -> None:
        self.actor = Actor(name, "participant")
        self.zones = ["z0-search", "z0-offer", "z1-search"] if layout == "exchange" else ["z0", "z1", "z2"]
        self.replica = Replica(ROOM)
        self.outbox: dict[str, Any] = {}
        self.accepted: dict[str, set[int]] = {}
        self.refused: dict[str, str] = {}
        self.link: Link | None = None
        self.count = 0

    def connect(self, worker: Worker) -> None:
        self.link = Link(self, worker)
        worker.hello(self.link, self.replica.epoch, self.replica.seq)
        for id, asked in self.outbox.items():
            self.link.up.append((id, asked))

    def write(self, r: random.Random) -> None:
        self.count += 1
        fresh = f"{self.actor.seat}-{self.count}"
        asked = command(r, sorted(self.replica.state.notes), self.zones, fresh)
        self.outbox[fresh] = asked
        if self.link:
            self.link.up.append((fresh, asked))

    def receive(self, message: Any) -> None:
        kind = message[0]
        if kind == "ack":
            self._acknowledged(message[1], message[2])
            return
        try:
            getattr(self.replica, kind)(message[1])
        except Gap:
            assert self.link
            self.link.worker.hello(self.link, self.replica.epoch, self.replica.seq)

    def _acknowledged(self, id: str, answer: int | Refusal) -> None:
        if isinstance(answer, Refusal):
            if answer.retry or id not in self.outbox:
                return
            self.refused[id] = answer.code
        else:
            self.accepted.setdefault(id, set()).add(answer)
        self.outbox.pop(id, None)


def world(devices: int, workers: int = 2, layout: str = "columns") -> tuple[FickleStore, list[Worker], list[Device]]:
    store = FickleStore()
    store.create(ROOM, "e1")
    made = [Worker(store) for _ in range(workers)]
    made[0].room.ask("create", created(layout), Actor("f", "facilitator"), lambda answer: None)
    made[0].loop.run()
    return store, made, [Device(f"p{index}", layout) for index in range(devices)]


def settle(workers: list[Worker], devices: list[Device]) -> None:
    """Let the weather be fair until nothing moves any more."""
    for _ in range(50):
        for device in devices:
            if device.link is None or device.outbox:
                if device.link:
                    device.link.cut()
                device.connect(workers[0])
        for worker in workers:
            worker.room.pull()
        deliver_all(workers, devices)
        if not any(device.outbox for device in devices):
            break
    for worker in workers:
        worker.room.pull()
    deliver_all(workers, devices)


def deliver_all(workers: list[Worker], devices: list[Device]) -> None:
    busy = True
    while busy:
        busy = False
        for device in devices:
            link = device.link
            while link and (link.up or link.down):
                busy = True
                if link.up:
                    id, asked = link.up.pop(0)
                    link.worker.command(link, id, asked, device.actor)
                    link.worker.loop.run()
                if link.down:
                    device.receive(link.down.pop(0))
        for worker in workers:
            worker.loop.run()
