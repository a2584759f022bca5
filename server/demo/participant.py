"""A person with a device: does on the day what the plan says, whatever the network does meanwhile."""

import asyncio
import random
from collections.abc import Mapping

from server.board import commands as k
from server.board.model import Board
from server.demo.clock import Clock
from server.demo.device import Device, Sent
from server.demo.plan import Act, Person
from server.demo.replica import Replica


class Participant:
    """Lives through a day. `rooms` names the room of each board of the plan."""

    def __init__(self, person: Person, device: Device, workshop: str, rooms: Mapping[str, str], clock: Clock) -> None:
        self.person = person
        self.device = device
        self._workshop = workshop
        self._rooms = rooms
        self._clock = clock
        self._commands = 0
        self._away: asyncio.Task[None] | None = None
        self._turning: asyncio.Task[None] | None = None
        device.on_change = self._see

    async def live(self) -> None:
        """Do everything planned, each at its time."""
        self.device.start()
        await self.device.follow([self._workshop])
        for act in self.person.acts:
            await self._clock.until(act.at)
            await self._do(act)
        if self._away:
            await self._away

    def note(self, number: int) -> str:
        """Give the id of this person's n-th note."""
        return f"p{self.person.index:03d}-{number}"

    async def _do(self, act: Act) -> None:
        match act.deed:
            case "lose":
                self._lose(self._clock.real(act.seconds))
            case "reload":
                await self.device.reload(act.forgets)
            case "gap":
                self.device.misses = True
            case "meddle":
                self._meddle(act)
            case _:
                await self._write(act)

    async def _write(self, act: Act) -> None:
        if act.deed == "write":
            self.device.attend(self._rooms[act.board], act.zone)
        self.device.deaf = self.device.deaf or act.deaf
        self._ask(self._rooms[act.board], self._command(act))
        if act.cut:
            await asyncio.sleep(0.003)  # on its way, and nobody knows whether it arrived
            self._lose(0.4)

    def _command(self, act: Act) -> k.Command:
        note, idea = self.note(act.note), act.idea
        assert idea is not None
        match act.deed:
            case "write":
                return k.AddNote(note, act.zone, idea.text, idea.points, act.color, when=idea.when)
            case "fix":
                return k.EditNote(note, text=idea.text)
            case "extend":
                return k.EditNote(note, points=idea.points)
            case "redate":
                return k.EditNote(note, when=idea.when)
            case "move":
                return k.MoveNote(note, act.zone)
            case "style":
                return k.StyleNote(note, color=act.color)
            case "remove":
                return k.RemoveNote(note)
            case "undo":
                return k.Undo()
        raise ValueError(act.deed)

    def _meddle(self, act: Act) -> None:
        """Try to put right somebody else's note; the server will say no."""
        room = self._rooms[act.board]
        replica = self.device.replicas.get(room)
        if replica is None or not isinstance(replica.state, Board):
            return
        foreign = [id for id in sorted(replica.state.notes) if not id.startswith(self.note(0)[:5])]
        if foreign:
            r = random.Random(f"{self.person.index} {act.at}")
            self._ask(room, k.EditNote(r.choice(foreign), text="Das sehe ich anders"))

    def _ask(self, room: str, command: k.Command) -> Sent:
        self._commands += 1
        return self.device.ask(f"p{self.person.index:03d}-c{self._commands}", room, command)

    def _lose(self, seconds: float) -> None:
        if self._away is None or self._away.done():
            self._away = asyncio.create_task(self.device.lose(seconds))

    def _see(self, room: str) -> None:
        """Turn to the board on stage, as a phone does by itself."""
        if room != self._workshop:
            return
        shown: Replica = self.device.replicas[room]
        stage = shown.state.stage
        wanted = [room, f"{room}/{stage}"] if stage else [room]
        if self.device.rooms != wanted:
            self._turning = asyncio.create_task(self.device.follow(wanted))
