"""The occasion: a workshop on a server, one who leads it, and everybody who comes. Knows HTTP paths and devices."""

import asyncio
import json
import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from server.demo.api import Api
from server.demo.clock import Clock
from server.demo.device import Device, Tally
from server.demo.leader import Leader
from server.demo.participant import Participant
from server.demo.plan import Person
from server.demo.results import QUESTIONS_BOARD, TITLE
from server.demo.scribe import bring_logos
from server.demo.script import Script

FORMATS = ("json", "csv", "md", "pdf", "png", "svg")
REPORTS = ("report.pdf", "report.docx", "report.xlsx", "report.md", "report.html", "report.json", "report.csv")
# A name that says what is in it.
NAMED = {"headlines.pptx": "report.pptx", "dates.ics": "report.ics"}
ZONE = "Europe/Berlin"  # where the network meets
PATIENCE = 60.0  # s after the last act until every outbox must be empty


class Event:
    """`prepare`, `hold`, and in the end `end`."""

    def __init__(
        self, api: Api, clock: Clock, people: list[Person], seed: int, make_device: Callable[..., Device]
    ) -> None:
        self.tally = Tally()
        self.devices: dict[str, Device] = {}  # by seat, the leader's first
        self.tokens: dict[str, str] = {}
        self._api, self._clock, self._people, self._seed = api, clock, people, seed
        self._make_device = make_device
        self._made: dict[str, Any] = {}
        self._join_url = ""
        # Two workers without stickiness cut long-polling in half, so then everybody begins with WebSocket.
        self._polling = os.environ.get("WORKERS", "1") == "1"

    async def prepare(self) -> None:
        """Create and furnish the workshop. Raises Refused, RuntimeError, TimeoutError."""
        wanted = {"title": TITLE, "language": "de", "template": "anniversary"}
        self._made = await self._api.post("/api/workshops", wanted)
        token, seat = self._made["token"], self._made["seat"]
        leading = Device(self._api.url, token, "the facilitator", self.tally)
        self.devices[seat], self.tokens[seat] = leading, token
        self.leader = Leader(leading, self.workshop, self._clock, self._api, token)
        await self._api.post(f"/api/workshops/{self.workshop}/boards", QUESTIONS_BOARD, token)
        await self.leader.prepare()
        await bring_logos(self.leader)
        links = await self._api.get(f"/api/workshops/{self.workshop}/links", token)
        self._join_url = json.loads(links)["join_url"]

    @property
    def workshop(self) -> str:
        return str(self._made["workshop"])

    @property
    def rooms(self) -> list[str]:
        """All rooms: the workshop's and the boards' in the order of the day."""
        return [self.workshop, *self.leader.rooms.values()]

    @property
    def facilitator_token(self) -> str:
        return str(self._made["token"])

    def where_to_watch(self) -> list[str]:
        """Give the lines that tell people where to look."""
        urls = {link["role"]: link["url"] for link in self._made["links"]}
        code = self._made["code"]
        phone = self._join_url.replace(self._made["key"], code)
        return [
            "",
            f"  {TITLE}",
            f"  Big screen:   {urls.get('screen', '')}",
            f"  Facilitator:  {urls.get('facilitator', '')}",
            f"  Phone:        {phone}   (code {code[:4]} {code[4:]})",
            "",
        ]

    async def hold(self, seconds: float) -> None:
        """Let everybody live through the day, then wait until every outbox is empty. Raises RuntimeError."""
        coming = [asyncio.create_task(self._come(person)) for person in self._people]
        try:
            await asyncio.gather(Script(self.leader, len(self._people), self._seed).play(seconds), *coming)
        finally:
            for task in coming:
                task.cancel()
        await self.quiet()

    async def quiet(self) -> None:
        """Wait until nobody has anything to send. Raises RuntimeError with who still has."""
        until = asyncio.get_running_loop().time() + PATIENCE
        while not all(device.idle for device in self.devices.values()):
            self._no_faults()
            if asyncio.get_running_loop().time() > until:
                waiting = [device.name for device in self.devices.values() if not device.idle]
                raise RuntimeError(f"commands without an answer: {', '.join(waiting)}")
            await asyncio.sleep(0.05)
        self._no_faults()

    async def end(self) -> None:
        """Everybody says goodbye."""
        await asyncio.gather(*(device.stop() for device in self.devices.values()))

    async def write_exports(self, folder: Path) -> None:
        """Write the report, every board in every format, the run sheet, and how a board grew, as the facilitator gets
        them. Raises Refused."""
        folder.mkdir(parents=True, exist_ok=True)
        for file in (*REPORTS, *NAMED):
            name, _, extension = NAMED.get(file, file).rpartition(".")
            (folder / file).write_bytes(await self.export(name, extension, self.facilitator_token))
        for key, board in self.leader.boards.items():
            name = f"board-{_plain(self.leader.name_of(key))}"
            for extension in FORMATS:
                content = await self.export(board, extension, self.facilitator_token)
                (folder / f"{name}.{extension}").write_bytes(content)
        (folder / "run-sheet.pdf").write_bytes(await self.export("agenda", "pdf", self.facilitator_token))
        replay = f"/api/workshops/{self.workshop}/boards/{self.leader.boards['swot']}/replay.gif"
        (folder / "replay.gif").write_bytes(await self._api.get(replay, self.facilitator_token))

    async def export(self, board: str, extension: str, token: str) -> bytes:
        """Fetch a board as a file. Raises Refused."""
        path = f"/api/workshops/{self.workshop}/exports/{board}.{extension}?zone={ZONE}"
        return await self._api.get(path, token)

    def progress(self, at: float) -> str:
        """Say in one line how things stand."""
        tally = self.tally
        time = f"{int(at) // 60:02d}:{int(at) % 60:02d}"
        return (
            f"{time}  {self.leader.title()}: {tally.here} people here, "
            f"{self.leader.count()} notes, {tally.lost} lost connections, {tally.resent} resends"
        )

    def summary(self) -> str:
        """Say in one line what the day was like."""
        tally = self.tally
        sent = [sent for device in self.devices.values() for sent in device.sent]
        refused = ", ".join(f"{count} {code}" for code, count in sorted(tally.refused.items())) or "none"
        return (
            f"{sum(s.answer == 'accepted' for s in sent)} commands accepted, {tally.resent} sent more than once, "
            f"refused: {refused}; {self.leader.count()} notes, {tally.lost} lost connections, {tally.reloads} reloads, "
            f"{tally.gaps} gaps caught up"
        )

    async def _come(self, person: Person) -> None:
        await self._clock.until(person.arrives)
        body = {"code": self._made["code"], "name": person.name, "color": person.color}
        joined = await self._api.post("/api/join", body)
        name = f"p{person.index:03d} {person.name}".strip()
        polls = person.polls and self._polling
        device = self._make_device(self._api.url, joined["token"], name, self.tally, polls=polls)
        seat, leader = joined["seat"], self.leader
        self.devices[seat], self.tokens[seat] = device, joined["token"]
        await Participant(person, device, seat, self.workshop, leader.rooms, leader.steps, self._clock).live()

    def _no_faults(self) -> None:
        faults = [f"{device.name}: {device.fault}" for device in self.devices.values() if device.fault]
        if faults:
            raise RuntimeError("; ".join(faults[:5]))


_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _plain(title: str) -> str:
    """Give a title as a file name that every system takes."""
    spelled = title.lower().translate(_SPELLED)
    ascii_only = unicodedata.normalize("NFKD", spelled).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:40]
