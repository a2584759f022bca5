"""The facilitator's hands: furnishes the boards, starts steps, and asks for things until they are done.

What is done when is in script.py; here is how. Uses one facilitator's device and knows of the day what it shows; files
go by HTTP, as the desk sends them.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from server.board import commands as k
from server.board.model import Ballot, Board, Note
from server.demo.api import Api
from server.demo.clock import Clock
from server.demo.device import Device, Sent
from server.demo.results import FURNITURE, question_step
from server.demo.scenes import INSERTED, SCENES, Scene
from server.wire.codec import Command
from server.workshop import commands as w
from server.workshop.model import BoardRef, Step, Workshop

LOOK_AGAIN = 0.05  # s
TRIES = 5  # an author may take a card away in the moment it is put into a cluster


class Leader:
    """`prepare` first; then `boards` and `rooms` know the boards of the plan, `steps` the step of each scene."""

    def __init__(self, device: Device, workshop: str, clock: Clock, api: Api, token: str) -> None:
        self.device = device
        self._api, self._token = api, token
        self.clock = clock
        self.workshop = workshop
        self.boards: dict[str, str] = {}
        self.rooms: dict[str, str] = {}
        self.steps: dict[str, str] = {}
        self._asked = 0

    async def prepare(self, within: float = 30.0) -> None:
        """Make the agenda our own. Raises RuntimeError if the server does not want that, or has another agenda."""
        self.device.start()
        await self.device.follow([self.workshop])
        async with asyncio.timeout(within):
            while len(self.day.boards) < len(_BOARDS) or len(self.day.steps) < len(SCENES) - 1:
                await asyncio.sleep(LOOK_AGAIN)
            self.boards = {self._key(board): board.id for board in self.day.boards}
            self.rooms = {key: f"{self.workshop}/{id}" for key, id in self.boards.items()}
            await self.device.follow([self.workshop, *self.rooms.values()])
            await self._insert_questions()
            for key, commands in FURNITURE.items():
                for command in commands:
                    await self.must(self.rooms[key], command)
                    if isinstance(command, k.ChangeBoard) and command.title:
                        await self.must(self.workshop, w.RenameBoard(self.boards[key], command.title))

    # -- what the desk shows ------------------------------------------------------------------------------------------

    @property
    def day(self) -> Workshop:
        found: Workshop = self.device.replicas[self.workshop].state
        return found

    def board(self, key: str) -> Board:
        replica = self.device.replicas.get(self.rooms.get(key, ""))
        return replica.state if replica else Board()

    def notes(self, key: str, zone: str = "") -> list[Note]:
        """Give the readable notes of a board, or of one of its zones, in their order."""
        found = (note for note in self.board(key).notes.values() if not note.removed and not note.veil)
        return sorted((note for note in found if zone in ("", note.zone)), key=lambda note: (note.order, note.id))

    def ballot(self, scene: Scene) -> Ballot | None:
        return self.board(scene.board).ballots.get(self.steps[scene.name])

    def count(self) -> int:
        """Count the notes on all boards as this device sees them."""
        boards = (self.board(key) for key in self.rooms)
        return sum(not note.removed for board in boards for note in board.notes.values())

    def done(self) -> float:
        """Give the part of the people who have finished the running step."""
        seats = [seat for seat in self.day.seats.values() if seat.role == "participant"]
        return sum(seat.done == self.day.step for seat in seats) / len(seats) if seats else 0.0

    def title(self) -> str:
        """Give the running step's title."""
        return next((step.title for step in self.day.steps if step.id == self.day.step), "Lobby")

    def name_of(self, board: str) -> str:
        """Give a board's title."""
        return next(ref.title for ref in self.day.boards if ref.id == self.boards[board])

    # -- asking -------------------------------------------------------------------------------------------------------

    def ask(self, room: str, command: Command) -> Sent:
        self._asked += 1
        return self.device.ask(f"f-c{self._asked}", room, command)

    async def must(self, room: str, command: Command) -> None:
        """Ask, and wait for a yes. Raises RuntimeError for a no."""
        sent = await self.device.answered(self.ask(room, command))
        if sent.answer != "accepted":
            raise RuntimeError(f"{sent.type} was refused with {sent.answer}: {sent.body}")

    async def manage(self, key: str, make: Callable[[], k.Command | None]) -> bool:
        """Ask what `make` makes of a board as it stands, again as it stands then if somebody was faster. Tell whether
        it was done; it is not where there is nothing to make."""
        for _ in range(TRIES):
            command = make()
            if command is None:
                return False
            sent = await self.device.answered(self.ask(self.rooms[key], command))
            await self.until(lambda seq=sent.seq: self.device.replicas[self.rooms[key]].seq >= seq)  # type: ignore[misc]
            if sent.answer == "accepted":
                return True
            await asyncio.sleep(LOOK_AGAIN)
        return False

    async def until(self, seen: Callable[[], bool], within: float = 60.0) -> bool:
        """Wait until something is seen, but no longer than people wait: `within` seconds of the day, and 5 of ours.
        Tell whether it was."""
        ends = self.clock.now() + max(within, self.clock.of(5.0))
        while not seen():
            if self.clock.now() > ends:
                return False
            await asyncio.sleep(LOOK_AGAIN)
        return True

    async def begin(self, scene: Scene) -> None:
        """Lead everybody to a scene; who needed help or wanted to speak has been seen to by then."""
        for seat in self.day.seats.values():
            if seat.help or seat.hand:
                self.ask(self.workshop, w.ChangeSeat(seat.id, help=False if seat.help else None,
                                                     hand=False if seat.hand else None))  # fmt: skip
        await self.must(self.workshop, w.StartStep(self.steps[scene.name]))
        await self.until(lambda: self.day.step == self.steps[scene.name])

    def lead(self, command: Command) -> Sent:
        """Ask for something that concerns the day, not one board: clock, signal, spot."""
        return self.ask(self.workshop, command)

    def show(self, key: str, item: str, seconds: int = 0) -> Sent:
        """Everyone to this item of a board, for so long if given."""
        return self.lead(w.SetSpot(self.boards[key], item, seconds))

    async def bring(self, path: str, content: bytes) -> dict[str, Any]:
        """Send a file to a path of the workshop. Raises Refused."""
        return await self._api.upload(f"/api/workshops/{self.workshop}/{path}", content, self._token)

    async def bring_photo(self, key: str, photo: str, zone: str, content: bytes) -> None:
        """Bring a photo of a board's field. The server gives the command for it, under an id made of the photo's."""
        await self.bring(f"boards/{self.boards[key]}/photos/{photo}?zone={zone}", content)
        self.device.sent.append(Sent(f"photo.{photo}", self.rooms[key], "put_photo", {"photo": photo}, 1, "accepted"))

    # -- setting up ---------------------------------------------------------------------------------------------------

    def _key(self, board: BoardRef) -> str:
        """Boards of the agenda have its ids."""
        return "questions" if board.layout == "questions" else board.id

    async def _insert_questions(self) -> None:
        """Put the question round in, and check that the agenda is the one this day is written for."""
        place = next(index for index, scene in enumerate(SCENES) if scene.name == INSERTED)
        step = question_step(self.boards["questions"])
        await self.must(self.workshop, w.PutStep(step, self.day.steps[place - 1].id))
        await self.until(lambda: any(known.id == step.id for known in self.day.steps))
        found: tuple[Step, ...] = self.day.steps
        if [step.board for step in found] != [self.boards.get(scene.board, "") for scene in SCENES]:
            raise RuntimeError("the agenda for an anniversary is another than the one this day was written for")
        self.steps = {scene.name: step.id for scene, step in zip(SCENES, found, strict=True)}


_BOARDS = frozenset(scene.board for scene in SCENES) - {""}
