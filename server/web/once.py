"""Results of long work, each made once however many ask, and kept while they are among those asked for last."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from server.board.refusals import Refusal
from server.room.loop import Event, Loop

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """`kept` results, together at most `kept_size` as `Once` is told to weigh them; `waiting` are not yet made, beyond
    which the server says to come back in `wait_ms` instead of queueing."""

    kept: int
    waiting: int
    wait_ms: int
    kept_size: int = 0


class Once(Generic[T]):
    """Results by name. A name has to say all that the result depends on."""

    def __init__(self, loop: Loop, limits: Limits, size: Callable[[T], int] = lambda made: 0) -> None:
        self._loop, self._limits, self._size = loop, limits, size
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

    def soon(self, name: Hashable, make: Callable[[], T]) -> T | None:
        """Give the result if there is one; else none yet, and have it made, or by whoever asks when fewer are."""
        if name not in self._made and name not in self._making and not self._full():
            self._loop.spawn(self.get, name, make)
        return self._made.get(name)

    def _make(self, name: Hashable, make: Callable[[], T]) -> T:
        if self._full():
            raise Refusal("too_fast", {"wait_ms": self._limits.wait_ms})
        done = self._making[name] = self._loop.event()
        try:
            made = self._made[name] = make()
        finally:
            del self._making[name]
            done.set()
        while len(self._made) > self._limits.kept or sum(map(self._size, self._made.values())) > self._limits.kept_size:
            self._made.popitem(last=False)
        return made

    def _full(self) -> bool:
        return len(self._making) >= self._limits.waiting
