"""The facilitator of the day: furnishes the boards, leads from one to the next, and tidies the wall meanwhile."""

import asyncio
import random

from server.board import commands as k
from server.board.model import Board, Color, Note, Shape
from server.demo.clock import Clock
from server.demo.device import Device, Sent
from server.demo.plan import STAGES
from server.demo.texts import LARGER
from server.wire.codec import Command
from server.workshop import commands as w

TITLE = "Zehn Jahre Netzwerk Gesunde Nachbarschaften"
# What the agenda's boards are in our plan; of two of one layout it is the later.
BOARDS = {"timeline": "timeline", "quadrants": "strengths", "stands": "stands"}
TIDYINGS = 60  # acts of tidying on the whole day

# Only what the template has otherwise: a command that changes nothing is in no log, and check.py looks for each there.
FURNITURE: dict[str, tuple[k.Command, ...]] = {
    "timeline": (
        k.ChangeBoard("Zehn Jahre unterwegs", "Welcher Moment hat uns weitergebracht?", "2016", "2026"),
    ),
    "strengths": (
        k.ChangeBoard("Was uns trägt und was uns bremst", "Worauf sind wir stolz, und wo drückt der Schuh?"),
        k.RemoveZone("chances"),
        k.RemoveZone("risks"),
    ),
    "stands": (
        k.ChangeBoard("Drei Marktstände", "Drei Fragen, drei Runden: Geht hin, wo ihr etwas beitragen könnt."),
        k.ChangeZone(
            "a", "Gemeinsam planen", question="Wie kommen Bund, Land und Kommune vor dem ersten Spatenstich zusammen?",
            host="Zeynep", speaker="Stadtplanung Lindenkiez", place="Foyer links",
        ),
        k.ChangeZone(
            "b", "Wissen weitergeben", question="Was muss passieren, damit niemand bei null anfangen muss?",
            host="Björn", speaker="Landesstelle Nord", place="Galerie",
        ),
        k.ChangeZone(
            "c", "Menschen gewinnen", question="Was hält Nachbarinnen und Nachbarn bei der Stange?",
            host="Małgorzata", speaker="Stadtteilmütter Nordhang", place="Wintergarten",
        ),
        *(
            command
            for stand in "abc"
            for command in (
                k.ChangeZone(f"{stand}-works", "Das gelingt schon", sign="plus"),
                k.ChangeZone(f"{stand}-needs", "Das fehlt uns", sign="question"),
                k.AddZone(f"{stand}-next", "Das verabreden wir", stand, sign="flag"),
            )
        ),
    ),
}  # fmt: skip


class Leader:
    """Uses one facilitator's device. `prepare` first; then `boards` and `rooms` know the boards of the plan."""

    def __init__(self, device: Device, workshop: str, clock: Clock, seed: int) -> None:
        self.device = device
        self.workshop = workshop
        self.boards: dict[str, str] = {}
        self.rooms: dict[str, str] = {}
        self.stage = ""
        self._clock = clock
        self._random = random.Random(f"{seed} leader")
        self._asked = 0

    async def prepare(self, within: float = 30.0) -> None:
        """Make the template's boards our own. Raises RuntimeError if the server does not want that."""
        self.device.start()
        await self.device.follow([self.workshop])
        async with asyncio.timeout(within):
            while len(self._agenda()) < len(BOARDS):
                await asyncio.sleep(0.05)
            self.boards = {BOARDS[layout]: id for layout, id in self._agenda().items()}
            self.rooms = {key: f"{self.workshop}/{id}" for key, id in self.boards.items()}
            await self.device.follow([self.workshop, *self.rooms.values()])
            if self.device.replicas[self.workshop].state.stage:
                await self._must(self.workshop, w.ShowBoard(""))
            for key, commands in FURNITURE.items():
                for command in commands:
                    await self._must(self.rooms[key], command)
                    if isinstance(command, k.ChangeBoard) and command.title:
                        await self._must(self.workshop, w.RenameBoard(self.boards[key], command.title))

    async def lead(self, seconds: float) -> None:
        """Lead through a day of so many seconds."""
        moments = [(start * seconds, board) for start, board in STAGES[1:]]
        last = moments[-1][0]
        tidyings = sorted(self._random.uniform(moments[0][0] * 2, last) for _ in range(TIDYINGS))
        for at, board in sorted([*moments, *((at, "tidy") for at in tidyings)]):
            await self._clock.until(at)
            if board == "tidy":
                self._tidy()
            else:
                self.stage = board
                self._ask(self.workshop, w.ShowBoard(self.boards.get(board, "")))

    def title(self, key: str) -> str:
        """Give a board's title, or the lobby's."""
        return next((c.title for c in FURNITURE.get(key, ()) if isinstance(c, k.ChangeBoard) and c.title), "Lobby")

    def notes(self) -> int:
        """Count the notes on all boards as this device sees them."""
        return sum(len(self._notes(room)) for room in self.rooms.values())

    # -- tidying ------------------------------------------------------------------------------------------------------

    def _tidy(self) -> None:
        """Move, colour or shape a note, or put up a larger question."""
        room = self.rooms.get(self.stage, "")
        notes = sorted(self._notes(room), key=lambda note: note.id)
        if len(notes) < 4:
            return
        r = self._random
        note = r.choice(notes)
        roll = r.random()
        if roll < 0.5:
            others = [other for other in notes if other.id != note.id and other.zone == note.zone]
            alike = [other for other in others if _alike(other.text, note.text)] or others
            self._ask(room, k.MoveNote(note.id, note.zone, after=r.choice(alike).id if alike else ""))
        elif roll < 0.8:
            self._ask(room, k.StyleNote(note.id, color=r.choice(_MARKS)))
        elif roll < 0.93:
            self._ask(room, k.StyleNote(note.id, shape=r.choice(_SHAPES)))
        else:
            self._ask(room, k.AddNote(f"f-{self._asked}", note.zone, r.choice(LARGER), shape="strip", after=note.id))

    def _notes(self, room: str) -> list[Note]:
        replica = self.device.replicas.get(room)
        if replica is None or not isinstance(replica.state, Board):
            return []
        return [note for note in replica.state.notes.values() if not note.removed]

    def _agenda(self) -> dict[str, str]:
        replica = self.device.replicas[self.workshop]
        return {board.layout: board.id for board in replica.state.boards if board.layout in BOARDS}

    def _ask(self, room: str, command: Command) -> Sent:
        self._asked += 1
        return self.device.ask(f"f-c{self._asked}", room, command)

    async def _must(self, room: str, command: Command) -> None:
        sent = await self.device.answered(self._ask(room, command))
        if sent.answer != "accepted":
            raise RuntimeError(f"{sent.type} was refused with {sent.answer}: {sent.body}")


_MARKS: tuple[Color, ...] = ("orange", "lilac", "yellow")
_SHAPES: tuple[Shape, ...] = ("oval", "cloud", "strip", "circle")


def _alike(one: str, other: str) -> bool:
    """Two longer words in common: people said the same."""
    words = [{word for word in text.lower().split() if len(word) > 5} for text in (one, other)]
    return len(words[0] & words[1]) >= 2
