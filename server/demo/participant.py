"""A person with a device: does on the day what the plan says, as far as the running step lets them, whatever the
network does meanwhile. Knows of the day what the device shows, and nothing else."""

import asyncio
import random
from collections.abc import Mapping
from typing import Any

from server.board import commands as k
from server.board.model import Ballot, Board, Rules
from server.demo.clock import Clock
from server.demo.device import Device, Sent
from server.demo.plan import Act, Person
from server.demo.scenes import SCENES
from server.wire.codec import Command
from server.workshop import commands as w
from server.workshop.model import Workshop

LOOK_AGAIN = 0.05  # s
# What the step has to allow for a deed; the phone offers nothing else.
RIGHTS: dict[str, tuple[str, ...]] = {
    "write": ("add",), "fix": ("edit",), "extend": ("edit",), "redate": ("edit",), "style": ("edit",),
    "remove": ("edit",), "move": ("move",), "undo": ("edit", "move"), "meddle": ("edit",),
}  # fmt: skip
_PLACES = {scene.name: place for place, scene in enumerate(SCENES)}


class Participant:
    """Lives through a day. `rooms` names the room of each board of the plan, `steps` the step of each scene."""

    def __init__(
        self, person: Person, device: Device, seat: str, workshop: str,
        rooms: Mapping[str, str], steps: Mapping[str, str], clock: Clock,
    ) -> None:  # fmt: skip
        self.person = person
        self.device = device
        self._seat = seat
        self._workshop = workshop
        self._rooms = rooms
        self._places = {steps[name]: place for name, place in _PLACES.items()}
        self._clock = clock
        self._random = random.Random(f"{person.index} acts")
        self._commands = 0
        self._last: tuple[Act, Sent] | None = None  # on a board: what an undo takes back
        self._written: dict[str, Sent] = {}
        self._liked: set[str] = set()
        self._away: asyncio.Task[None] | None = None
        self._turning: asyncio.Task[None] | None = None
        device.on_change = self._see

    async def live(self) -> None:
        """Do everything planned, each at its time and in its scene."""
        self.device.start()
        await self.device.follow([self._workshop])
        for act in self.person.acts:
            await self._clock.until(act.at)
            if not act.scene:
                await self._do(act)
            elif await self._reached(act.scene) and self._may(act):
                await self._take_part(act)
        if self._away:
            await self._away

    def note(self, number: int) -> str:
        """Give the id of this person's n-th note."""
        return f"p{self.person.index:03d}-{number}"

    # -- what the device shows ----------------------------------------------------------------------------------------

    @property
    def _shown(self) -> Workshop:
        found: Workshop = self.device.replicas[self._workshop].state
        return found

    def _board(self, key: str) -> Board:
        replica = self.device.replicas.get(self._rooms[key])
        return replica.state if replica else Board()

    async def _reached(self, scene: str) -> bool:
        """Wait until the device shows a scene; tell whether its board is still the one on stage then."""
        place = _PLACES[scene]
        while (now := self._places.get(self._shown.step, -1)) < place:
            await asyncio.sleep(LOOK_AGAIN)
        return now == place or SCENES[now].board == SCENES[place].board != ""

    def _may(self, act: Act) -> bool:
        """Tell whether the phone offers this now, as far as it knows."""
        rules: Rules = self._board(act.board).rules if act.board else Rules()
        if not all(getattr(rules, right) for right in RIGHTS.get(act.deed, ())):
            return False
        if act.deed == "undo":
            done, sent = self._last or (act, None)
            return sent is not None and _stands(sent) and done.note == act.note and done.deed in ("move", "remove")
        if act.deed in ("write", "meddle") or act.idea is None:
            return True
        written = self._written.get(self.note(act.note))
        return written is not None and _stands(written)  # what was turned down at the end of a step is a draft again

    # -- doing --------------------------------------------------------------------------------------------------------

    async def _do(self, act: Act) -> None:
        match act.deed:
            case "lose":
                self._lose(self._clock.real(act.seconds))
            case "reload":
                await self.device.reload(act.forgets)
            case "gap":
                self.device.misses = True
            case "sit":
                card = self.person.card
                self._ask(
                    self._workshop,
                    w.ChangeSeat(self._seat, table=self.person.table, card=card, open=True if card else None),
                )

    async def _take_part(self, act: Act) -> None:
        match act.deed:
            case "done":
                if self._places[self._shown.step] == _PLACES[act.scene]:  # else it would be said of the next one twice
                    self._ask(self._workshop, w.ChangeSeat(self._seat, done=self._shown.step))
            case "call":
                self._ask(self._workshop, w.ChangeSeat(self._seat, help=True))
            case "hand":
                self._ask(self._workshop, w.ChangeSeat(self._seat, hand=True))
            case "vote" | "revote":
                await self._vote(act)
            case "like" | "offer":
                await self._back(act)
            case "meddle":
                self._meddle(act)
            case _:
                await self._write(act)

    async def _write(self, act: Act) -> None:
        room = self._rooms[act.board]
        if act.deed == "write":
            self.device.attend(room, act.zone)
        self.device.deaf = self.device.deaf or act.deaf
        sent = self._ask(room, self._command(act))
        self._last = act, sent
        if act.deed == "write":
            self._written[self.note(act.note)] = sent
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

    async def _vote(self, act: Act) -> None:
        """Put the dots, once the ballot is there; a second thought moves one of them."""
        step = self._shown.step
        while (ballot := self._board(act.board).ballots.get(step)) is None and self._shown.step == step:
            await asyncio.sleep(LOOK_AGAIN)
        if ballot is None or not ballot.open:
            return
        r = random.Random(f"{self.person.index} {act.scene}")
        marks = _chosen(r, ballot)
        if act.deed == "revote":
            again = _chosen(r, ballot)
            if again == marks:
                return
            marks = again
        self._ask(self._rooms[act.board], k.CastPaper(ballot.id, marks))

    async def _back(self, act: Act) -> None:
        """Stand behind somebody else's question, or offer to answer it. Waits for one while the scene lasts."""
        while not (others := self._questions(act.board)):
            await asyncio.sleep(LOOK_AGAIN)
            if not await self._reached(act.scene):
                return
        # most people read from the top
        note = others[min(int(self._random.expovariate(0.4)), len(others) - 1)]
        self._liked.add(note)
        self._ask(self._rooms[act.board], k.LikeNote(note) if act.deed == "like" else k.OfferAnswer(note))

    def _questions(self, board: str) -> list[str]:
        """The open ones of others that this person has not liked."""
        known = self._written.keys() | self._liked
        return sorted(
            note.id for note in self._board(board).notes.values() if note.zone == "open" and note.id not in known
        )

    def _meddle(self, act: Act) -> None:
        """Try to put right somebody else's note; the server will say no."""
        foreign = [id for id in sorted(self._board(act.board).notes) if not id.startswith(self.note(0)[:5])]
        if foreign:
            self._ask(self._rooms[act.board], k.EditNote(self._random.choice(foreign), text="Das sehe ich anders"))

    def _ask(self, room: str, command: Command) -> Sent:
        self._commands += 1
        return self.device.ask(f"p{self.person.index:03d}-c{self._commands}", room, command)

    def _lose(self, seconds: float) -> None:
        if self._away is None or self._away.done():
            self._away = asyncio.create_task(self.device.lose(seconds))

    def _see(self, room: str) -> None:
        """Turn to the board on stage, as a phone does by itself."""
        if room != self._workshop:
            return
        stage = self._shown.stage
        wanted = [room, f"{room}/{stage}"] if stage else [room]
        if self.device.rooms != wanted:
            self._turning = asyncio.create_task(self.device.follow(wanted))


def _stands(sent: Sent) -> bool:
    return sent.answer == "accepted"


def _chosen(r: random.Random, ballot: Ballot) -> dict[str, Any]:
    """Spend the dots, or all but one: some items are dear to many, but to nobody all."""
    dear = random.Random(len(ballot.items)).sample(range(len(ballot.items)), len(ballot.items))
    drawn = sorted(ballot.items, key=lambda item: r.random() ** (1 + dear[ballot.items.index(item)] * 0.6))
    spent = min(ballot.budget, len(ballot.items)) - (r.random() < 0.15)
    return dict.fromkeys(drawn[::-1][: max(1, spent)], 1)
