"""Files made of boards: each once, off the event loop, however many ask at the gong.

Knows how to wait and what was made lately; what a file looks like is exports' business.
"""

from collections import deque
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from server.board.visibility import Audience, standing, view, without_withdrawn
from server.exports.formats import FORMATS
from server.exports.options import Options
from server.room.loop import Event, Loop
from server.room.room import Room
from server.web.once import Limits, Once

LIMITS = Limits(kept=32, waiting=64, wait_ms=5_000, kept_size=64 * 1024 * 1024)
AT_ONCE = 2  # typst takes a whole core; more would starve the event loop of both

T = TypeVar("T")
Name = tuple[str, str, int, str, Audience, Options, tuple[frozenset[str], ...]]


class Files:
    """Files by room, epoch, seq, format, audience, what stands beside the board, and what was withdrawn since."""

    def __init__(self, loop: Loop, offload: Callable[..., Any]) -> None:
        self._loop, self._offload = loop, offload
        self._files: Once[bytes] = Once(loop, LIMITS, size=len)
        self._queue: deque[Event] = deque()
        self._busy = 0

    def get(self, room: Room, seq: int, extension: str, reader: Audience, options: Options) -> bytes:
        """Give the file; wait for it if somebody else has asked for the same. Refuses `too_fast` when too many wait."""
        name: Name = (room.id, room.epoch, seq, extension, reader, options, _standing(room, reader))
        return self._files.get(name, lambda: self.in_turn(lambda: self._render(room, name)))

    def once(self, name: Hashable, work: Callable[[], bytes]) -> bytes:
        """Give any other file; wait for it if somebody has asked for the same. `name` says all that it depends on."""
        return self._files.get(name, lambda: self.in_turn(work))

    def _render(self, room: Room, name: Name) -> bytes:
        _, _, seq, extension, reader, options, _ = name
        shown = view(room.state_at(seq), reader)
        if reader != "full":
            shown = without_withdrawn(shown, room.state)  # V2: also from a past that still had it
        made: bytes = self._offload(FORMATS[extension].render, shown, options)
        return made

    def in_turn(self, work: Callable[[], T]) -> T:
        """Do work that takes a core, a few at a time."""
        if self._busy >= AT_ONCE:
            turn = self._loop.event()
            self._queue.append(turn)
            turn.wait()  # whoever wakes us leaves us their place
        else:
            self._busy += 1
        try:
            return work()
        finally:
            if self._queue:
                self._queue.popleft().set()
            else:
                self._busy -= 1


def _standing(room: Room, reader: Audience) -> tuple[frozenset[str], ...]:
    return () if reader == "full" else standing(room.state)
