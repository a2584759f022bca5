"""Whom the logs of a workshop have ever known by name. They are read in a process of the pool, each on from where it
was read to: a day has tens of thousands of changes, and at the desk each verdict asks anew."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from server.exports.public.known import NOBODY, Known
from server.room.kinds import kind_of
from server.room.ports import Store
from server.web.publishing import known_in
from server.workshop.model import Workshop

KEPT = 32  # workshops whose public version was prepared lately


@dataclass(frozen=True, slots=True)
class _Read:
    epoch: str
    seq: int = 0
    known: Known = NOBODY


class KnownEver:
    def __init__(self, store: Store, offload: Callable[..., Any]) -> None:
        self._store, self._offload = store, offload
        self._kept: OrderedDict[str, dict[str, _Read]] = OrderedDict()

    def of(self, workshop: Workshop) -> Known:
        """Give them all, no older than this call."""
        before, heads = self._kept.get(workshop.id, {}), self._store.heads(workshop.id)
        rooms = (workshop.id, *(f"{workshop.id}/{ref.id}" for ref in workshop.boards))
        read = {room: self._read_on(room, *heads[room], before.get(room)) for room in rooms if room in heads}
        self._kept[workshop.id] = read
        self._kept.move_to_end(workshop.id)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return reduce(or_, (one.known for one in read.values()), NOBODY)

    def _read_on(self, room: str, epoch: str, last: int, before: _Read | None) -> _Read:
        found = before if before and before.epoch == epoch else _Read(epoch)  # else of another life of the log
        while found.seq < last and (entries := self._store.read(room, found.seq)):
            more = self._offload(known_in, kind_of(room).name, [one.payload for one in entries])
            found = _Read(epoch, entries[-1].seq, found.known | more)
        return found
