"""A phone made of software: replicas of the rooms it follows, an outbox, and a network that comes and goes.

Commands are sent one after the other and each until it is answered, always with the same id, as the client's outbox
does. What was asked and how it was answered stays in `sent`, which is what the end of the day is checked against.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

import msgspec

from server.demo.connection import Connection, Lost
from server.demo.replica import Gap, Replica
from server.wire import codec
from server.wire.version import CURRENT

AGAIN_AFTER = 0.3  # s between two tries to connect; a real phone waits longer, a demo has an end
RETRY_AFTER = 0.5
NAP = 0.05
OWN = ("veiled", "papers", "backed")  # what of a board is the seat's alone, beside the ids of its notes


@dataclass(slots=True)
class Sent:
    """One command and its answer: "" while it waits, "accepted", or the code of the refusal."""

    id: str
    room: str
    type: str
    body: dict[str, Any]
    tries: int = 0
    answer: str = ""
    seq: int = 0

    @property
    def done(self) -> bool:
        return bool(self.answer)


@dataclass(slots=True)
class Tally:
    """What happened to all devices together, for the progress lines."""

    lost: int = 0
    resent: int = 0
    reloads: int = 0
    gaps: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    here: int = 0


class Device:
    """One person's device. `start` first; `follow` says which rooms it shows."""

    make_replica: type[Replica] = Replica

    def __init__(self, url: str, token: str, name: str, tally: Tally, polls: bool = False) -> None:
        self.name = name
        self.replicas: dict[str, Replica] = {}
        self.sent: list[Sent] = []
        self.mine: dict[str, list[str]] = {}
        self.own: dict[str, dict[str, Any]] = {name: {} for name in OWN}  # by name and room, as the last hello told
        self.on_change: Callable[[str], None] | None = None  # hears the room of each message taken
        self.deaf = False  # the next ack gets lost
        self.misses = False  # the next changes get lost
        self.fault = ""  # what ended this device's work too early; nothing may
        self._url, self._token, self._polls, self._tally = url, token, polls, tally
        self._rooms: list[str] = []
        self._said: list[str] | None = None  # the rooms of the last hello of this connection
        self._outbox: list[Sent] = []
        self._work = asyncio.Event()
        self._online = asyncio.Event()
        self._online.set()
        self._ready = asyncio.Event()  # connected, and hello answered
        self._connection = Connection(self._hear)
        self._catching: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopped = False  # a cancellation that meets an answer just arrived is lost in wait_for

    def start(self) -> None:
        """Come online and stay so, whatever the network does."""
        self._run(self._stay_connected())
        self._run(self._empty_outbox())

    async def stop(self) -> None:
        """Say goodbye and end all that runs here."""
        self._stopped = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=3)
        await self._connection.close()

    def ask(self, id: str, room: str, command: Any) -> Sent:
        """Put a command into the outbox. It is sent as soon as there is a network, and until it is answered."""
        body = {name: value for name, value in msgspec.to_builtins(command).items() if value is not None}
        sent = Sent(id, room, codec.wire_name(type(command)), body)
        self.sent.append(sent)
        self._outbox.append(sent)
        self._work.set()
        return sent

    async def answered(self, sent: Sent) -> Sent:
        """Wait for the answer to a command."""
        while not sent.done:
            await asyncio.sleep(NAP)
        return sent

    @property
    def rooms(self) -> list[str]:
        """The rooms it follows."""
        return self._rooms

    @property
    def idle(self) -> bool:
        """Nothing waits to be sent or answered."""
        return not self._outbox

    async def follow(self, rooms: list[str]) -> None:
        """Follow these rooms and no others, each from where its replica stands."""
        self._rooms = list(rooms)
        for room in rooms:
            self.replicas.setdefault(room, self.make_replica(room))
        if self._ready.is_set():
            with contextlib.suppress(Lost):
                await self._hello(self._connection)

    def attend(self, room: str, zone: str) -> None:
        """Tell which zone the person looks at. Ephemeral: told now or never."""
        if self._ready.is_set():
            self._run(self._attend({"id": "attend", "room": room, "type": "attend", "body": {"zone": zone}}))

    # -- weather ------------------------------------------------------------------------------------------------------

    async def lose(self, seconds: float) -> None:
        """Lose the network for a while, without a goodbye."""
        self._tally.lost += 1
        self._online.clear()
        self._ready.clear()
        await self._connection.cut()
        await asyncio.sleep(seconds)
        self._online.set()

    async def reload(self, forgets: bool) -> None:
        """Load the page again: a goodbye, a new connection, the same seat. One that forgets has kept no replica."""
        self._tally.reloads += 1
        self._online.clear()
        self._ready.clear()
        await self._connection.close()
        if forgets:
            self.replicas = {room: self.make_replica(room) for room in self.replicas}
        self._online.set()

    # -- the network --------------------------------------------------------------------------------------------------

    async def _stay_connected(self) -> None:
        while not self._stopped:
            await self._online.wait()
            self._connection = Connection(self._hear)
            self._catching.clear()
            try:
                await self._connection.open(self._url, self._polls)
                await self._greet(self._connection)
                self._ready.set()
                await self._connection.lost.wait()
            except Lost:
                await asyncio.sleep(AGAIN_AFTER)
            self._ready.clear()
            await self._connection.cut()

    async def _greet(self, connection: Connection) -> None:
        await self._hello(connection)
        while self._said != self._rooms:  # people turn the page while the phone still connects
            await self._hello(connection)

    async def _hello(self, connection: Connection) -> None:
        self._said = self._rooms
        having = [self.replicas[room] for room in self._rooms]
        rooms = [{"room": replica.room, "epoch": replica.epoch, "seq": replica.seq} for replica in having]
        while True:
            ack = await connection.ask("hello", {"v": CURRENT, "token": self._token, "rooms": rooms})
            if ack["ok"]:
                self.mine.update(ack["mine"])
                for name in OWN:
                    self.own[name].update(ack[name])
                return
            if not ack["retry"]:
                raise RuntimeError(f"{self.name}: hello was refused with {ack['code']} {ack['fields']}")
            await asyncio.sleep(_pause(ack))

    async def _empty_outbox(self) -> None:
        while not self._stopped:
            await self._work.wait()
            await self._ready.wait()
            sent, connection = self._outbox[0], self._connection
            sent.tries += 1
            if sent.tries > 1:
                self._tally.resent += 1
            try:
                ack = await connection.ask("command", self.envelope(sent))
            except Lost:
                if connection is self._connection:
                    self._ready.clear()
                continue
            if self.deaf:
                self.deaf = False  # as if the network had swallowed it
                continue
            if not ack["ok"] and ack["retry"]:
                self._count(ack["code"])
                await asyncio.sleep(_pause(ack))
                continue
            self._answer(sent, ack)

    def envelope(self, sent: Sent) -> dict[str, Any]:
        """Give the message that carries a command."""
        return {"id": sent.id, "room": sent.room, "type": sent.type, "body": sent.body}

    def _answer(self, sent: Sent, ack: dict[str, Any]) -> None:
        sent.answer, sent.seq = ("accepted", ack["seq"]) if ack["ok"] else (ack["code"], 0)
        if not ack["ok"]:
            self._count(ack["code"])
        self._outbox.pop(0)
        if not self._outbox:
            self._work.clear()

    def _count(self, code: str) -> None:
        self._tally.refused[code] = self._tally.refused.get(code, 0) + 1

    # -- what the server says -----------------------------------------------------------------------------------------

    def _hear(self, event: str, message: Any) -> None:
        if event == "presence":
            self._tally.here = message["here"]
            return
        if event not in ("snapshot", "changes"):
            return
        replica = self.replicas.get(message["room"])
        if replica is None:
            return
        if event == "snapshot":
            replica.snapshot(message)
            self._catching.discard(replica.room)
        elif self.misses and message["changes"]:
            self.misses = False
            return
        else:
            self._take(replica, message)
        if self.on_change is not None:
            self.on_change(replica.room)

    def _take(self, replica: Replica, message: dict[str, Any]) -> None:
        try:
            replica.changes(message)
            self._catching.discard(replica.room)
        except Gap:
            if replica.room not in self._catching:
                self._catching.add(replica.room)
                self._run(self._catch_up(replica))

    async def _catch_up(self, replica: Replica) -> None:
        self._tally.gaps += 1
        with contextlib.suppress(Lost):
            body = {"room": replica.room, "epoch": replica.epoch, "seq": replica.seq}
            ack = await self._connection.ask("catch_up", body)
            if not ack["ok"]:
                await asyncio.sleep(_pause(ack))
        # answered before the ack or soon after it; if that got lost as well, the next gap asks again
        await asyncio.sleep(RETRY_AFTER)
        self._catching.discard(replica.room)

    async def _attend(self, envelope: dict[str, Any]) -> None:
        with contextlib.suppress(Lost):
            await self._connection.ask("command", envelope)

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (why := task.exception()) is not None:
            self.fault = self.fault or f"{type(why).__name__}: {why}"


def _pause(ack: dict[str, Any]) -> float:
    wait = ack["fields"].get("wait_ms")
    return max(NAP, wait / 1000) if isinstance(wait, int | float) else RETRY_AFTER
