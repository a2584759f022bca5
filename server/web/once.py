"""Results of long work, each made once however many ask, and kept while they are among those asked for last."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from server.board.refusals import Refusal
from server.room.loop import Event, Loop

T = TypeVar("T")

WAITING = 16  # not yet made; beyond that the server says so instead of queueing


class Once(Generic[T]):
    """Results by name. A name has to say all that the result depends on."""

    def __init__(self, loop: Loop, kept: int) -> None:
        self._loop, self._kept = loop, kept
        self._made: OrderedDict[Hashable, T] = OrderedDict()
        self._making: dict[Hashable, Event] = {}

    def get(self, name: Hashable, make: Callable[[], T]) -> T:
        """Give the result, made now if need be. Refuses `too_fast` when too many are being made."""
        while name not in self._made:
            making = self._making.get(name)
            if making is None:
                return self._make(name, make)
            making.wait()
        self._made.move_to_end(name)
        return self._made[name]

    def _make(self, name: Hashable, make: Callable[[], T]) -> T:
        if len(self._making) >= WAITING:
            raise Refusal("too_fast", {"wait_ms": 2_000})
        done = self._making[name] = self._loop.event()
        try:
            made = self._made[name] = make()
        finally:
            del self._making[name]
            done.set()
        if len(self._made) > self._kept:
            self._made.popitem(last=False)
        return made
