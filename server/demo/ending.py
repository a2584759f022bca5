"""Gathers all copies of the day once it is quiet, and lets check.py compare them.

Here alone does the demo touch the store: by a second connection of its own, to read the log past the server.
"""

import asyncio
import json

import msgspec

from server.board.model import Board
from server.board.visibility import view
from server.demo import check
from server.demo.api import Api
from server.demo.event import Event
from server.demo.host import Host
from server.demo.truth import Truth, replay
from server.room.kinds import kind_of
from server.room.ports import Store
from server.room.stored import state_of
from server.store.redis import RedisStore
from server.wire import codec

ARRIVE_WITHIN = 30.0  # s until every replica must stand where the log does


class Ending:
    """Compares everything with the log of a day that has become quiet."""

    def __init__(self, event: Event, api: Api, host: Host) -> None:
        self._event = event
        self._api = api
        self._store: Store = RedisStore(host.store_url)

    async def compare(self) -> tuple[list[str], str]:
        """Give all differences, and the hash over the boards. Raises Refused, RuntimeError."""
        event = self._event
        try:
            await asyncio.gather(*(device.follow(event.rooms) for device in event.devices.values()))
            truths = {room: await asyncio.to_thread(replay, self._store, room) for room in event.rooms}
            await self._arrive(truths)
            leading = next(iter(event.devices.values()))
            guests = truths[event.workshop].state.seats.keys() - event.devices.keys()
            differences = [
                *check.replicas([leading], truths, "full"),
                *check.replicas(event.devices.values(), truths),
                *check.secrets(event.devices.values(), truths),
                *check.belongings(event.devices, truths),
                *check.commands(event.devices.values(), truths, guests),
                *check.notes(event.devices, truths, guests),
                *await self._kept(truths),
                *await self._exports(truths),
            ]
        finally:
            self._store.close()
        return differences, check.day_hash(truths[room] for room in event.leader.rooms.values())

    async def _arrive(self, truths: dict[str, Truth]) -> None:
        """Give late messages time; who has not arrived by then is a difference."""
        until = asyncio.get_running_loop().time() + ARRIVE_WITHIN
        while asyncio.get_running_loop().time() < until:
            if all(
                (replica := device.replicas.get(room)) is not None and replica.seq == truth.seq
                for device in self._event.devices.values()
                for room, truth in truths.items()
            ):
                return
            await asyncio.sleep(0.1)

    async def _kept(self, truths: dict[str, Truth]) -> list[str]:
        found: list[str] = []
        for room, truth in truths.items():
            state = await asyncio.to_thread(state_of, self._store, room)
            found += check.state("the kept snapshot", kind_of(room).view(state, "public"), truth)
        return found

    async def _exports(self, truths: dict[str, Truth]) -> list[str]:
        """The server's own state, as a facilitator and as a participant are given it."""
        event = self._event
        participant = list(event.tokens.values())[-1]
        found: list[str] = []
        for key, board in event.leader.boards.items():
            truth = truths[event.leader.rooms[key]]
            for who, token in (("facilitator", event.facilitator_token), ("participant", participant)):
                file = json.loads(await event.export(board, "json", token))
                state = codec.decode_state(msgspec.json.encode(file["board"]), "board")
                assert isinstance(state, Board)
                found += check.state(f"the server's export for a {who}", view(state, "public"), truth)
        return found
