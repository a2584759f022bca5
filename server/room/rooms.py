"""All rooms this worker serves, and the one task that follows the store for changes of other workers."""

import logging
import secrets
from collections.abc import Callable, Set
from typing import Any

from server.board.model import Actor
from server.board.refusals import Refusal
from server.room.log import Logged
from server.room.loop import Event, Loop
from server.room.ports import Store, StoreAway
from server.room.room import Room

log = logging.getLogger(__name__)

WAIT = 0.2  # s that the follower blocks before it looks again which rooms there are
LOOKS = 10  # times in the span of a room's rest that it is looked for rooms to unload
AWAY_PAUSE = 0.25  # s between two tries while the store is away


class Rooms:
    """Loads rooms on first use. `on_changes(room, entries)` hears every step of every loaded room.

    A room that nobody has asked for in `rest` s, and that is not among `followed()`, is unloaded; the log is the board,
    so the next who asks loads it as it was.
    """

    def __init__(
        self,
        store: Store,
        loop: Loop,
        on_changes: Callable[[Room, list[Logged]], None],
        rest: float = 300.0,
        followed: Callable[[], Set[str]] = frozenset,
    ) -> None:
        self.store = store
        self._loop = loop
        self._on_changes = on_changes
        self._rest = rest
        self._followed = followed
        self._rooms: dict[str, Room] = {}
        self._used: dict[str, float] = {}  # when each room was last asked for or followed
        self._next_look = loop.monotonic()
        self._loading: dict[str, Event] = {}
        self._stopped = False
        self.store_away = False  # pages show read-only while it is

    def create(self, id: str) -> Room:
        """Make an empty room. Refuses `exists`; raises StoreAway."""
        if not self.store.create(id, secrets.token_urlsafe(9)):
            raise Refusal("exists", {"room": id})
        return self.get(id)

    def get(self, id: str) -> Room:
        """Give a loaded room. Refuses `unknown_room`; `store_away` if it cannot be loaded now."""
        while True:
            room = self._rooms.get(id)
            if room is not None:
                self._used[id] = self._loop.monotonic()
                return room
            waiting = self._loading.get(id)
            if waiting is None:
                return self._load(id)
            waiting.wait()

    def loaded(self) -> list[Room]:
        """Give the rooms in memory."""
        return list(self._rooms.values())

    def submit(self, id: str, command_id: str, command: Any, actor: Actor) -> int:
        """Decide and append; wait until it is durable. Gives the seq; raises Refusal."""
        return self.get(id).submit(command_id, command, actor)

    def follow(self) -> None:
        """Run until stop(): take over what other workers append, and notice when the store is away or back."""
        while not self._stopped:
            positions = {room.id: room.seq for room in self._rooms.values()}
            try:
                if not positions:
                    self._loop.sleep(WAIT)
                    continue
                for id in self.store.wait(positions, WAIT):
                    self._rooms[id].pull()
                self._store_back()
                self.unload()  # here, because between wait and pull it must not happen
            except StoreAway as error:
                self._store_gone(error)
                self._loop.sleep(AWAY_PAUSE)
            except Exception:
                log.exception("following the log failed; trying again")
                self._loop.sleep(AWAY_PAUSE)

    def unload(self) -> None:
        """Let go of the rooms at rest. Cheap when called often; never blocks."""
        now = self._loop.monotonic()
        if now < self._next_look:
            return
        self._next_look = now + self._rest / LOOKS
        followed = self._followed()
        for room in self.loaded():
            if room.id in followed or room.busy:
                self._used[room.id] = now
            elif now - self._used[room.id] >= self._rest:
                del self._rooms[room.id], self._used[room.id]

    def stop(self) -> None:
        self._stopped = True

    def _load(self, id: str) -> Room:
        loaded = self._loading[id] = self._loop.event()
        try:
            room = Room(id, self.store, self._loop, self._tell)
            room.load()
            self._rooms[id], self._used[id] = room, self._loop.monotonic()
            return room
        except StoreAway:
            raise Refusal("store_away") from None
        finally:
            del self._loading[id]
            loaded.set()

    def _tell(self, room: Room, entries: list[Logged]) -> None:
        """Pass on what the loaded room says. One that somebody still holds after it was unloaded may write, but its
        successor reads that from the log, and members must hear it once and in order."""
        if self._rooms.get(room.id) is room:
            self._on_changes(room, entries)

    def _store_gone(self, error: StoreAway) -> None:
        if not self.store_away:
            log.warning("the store is away: %s", error)
        self.store_away = True

    def _store_back(self) -> None:
        if self.store_away:
            log.warning("the store is back")
        self.store_away = False
