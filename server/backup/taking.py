"""Takes a backup while people go on writing.

Of each workshop the ends of all its logs are read at one moment (`Store.heads`), and every log is copied up to there.
Logs only grow, so that is the workshop as it was at that moment, whatever is written meanwhile. Pictures are kept
before a log names them, so all that are named are there. Workshops know nothing of each other: each has a moment of its
own.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from server.backup.file import (
    FORMAT,
    VERSION,
    Contents,
    FilePart,
    Kept,
    LogPart,
    Unusable,
    Writing,
    plainly,
    summary,
    written,
)
from server.room.kinds import kind_of
from server.room.listing import claim_of
from server.room.ports import Store, Stored
from server.wire import codec

PAGE = 500

Told = Callable[[str], None]


def take(store: Store, workshops: Iterable[str], target: Path, app: str, made: str, told: Told) -> Contents:
    """Write a backup of these workshops to a new file; `made` is when, by ISO 8601. Raises Unusable, StoreAway, and
    then there is no file."""
    with written(target) as writing:
        kept = []
        for id in workshops:
            kept.append(_workshop(store, id, writing))
            told(summary(kept[-1]))
        contents = Contents(FORMAT, VERSION, app, made, kept)
        writing.finish(contents)
    return contents


def _workshop(store: Store, id: str, writing: Writing) -> Kept:
    heads: Mapping[str, tuple[str, int]] = store.heads(id)
    if heads.get(id, ("", 0))[1] == 0:
        raise Unusable(f"There is no workshop {id} on this server.")
    states: dict[str, Any] = {}
    logs = []
    for room in sorted(heads):
        replay = Replay(room)
        part = f"{id}/{room.partition('/')[2] or 'workshop'}.jsonl"
        digest = writing.log(part, replay.through(_entries(store, room, heads[room][1])))
        logs.append(LogPart(room, part, heads[room][1], digest, replay.digest()))
        states[room] = replay.state
    files = []
    for number, name in enumerate(store.files(id), 1):
        content = store.file(id, name)
        if content is not None:
            part = f"{id}/pictures/{number}.webp"
            files.append(FilePart(name, part, writing.file(part, content)))
    state = states[id]
    return Kept(id, state.title, [claim_of(state.code), claim_of(state.key)], logs, files)


def _entries(store: Store, room: str, last: int) -> Iterator[Stored]:
    reached = 0
    while reached < last:
        page = store.read(room, reached, min(PAGE, last - reached))
        if not page:
            raise Unusable(f"The log of {room} ends at {reached} instead of {last}; the store has lost something.")
        yield from page
        reached = page[-1].seq


class Replay:
    """A room's state, from its entries. Raises Unusable for one that we did not write."""

    def __init__(self, room: str) -> None:
        self._room, self._kind = room, kind_of(room)
        self.state = self._kind.empty
        self.seq = 0

    def through(self, entries: Iterable[Stored]) -> Iterator[Stored]:
        """Pass the entries on, and evolve by each."""
        for stored in entries:
            self.take(stored.payload)
            yield stored

    def take(self, payload: bytes) -> None:
        """Evolve by one entry."""
        try:
            entry, change = codec.decode_entry(payload, self._kind.name)
        except ValueError as why:
            raise Unusable(f"Entry {self.seq + 1} of {self._room} cannot be read ({why}).") from why
        if entry.seq != self.seq + 1:
            raise Unusable(f"Entry {self.seq + 1} of {self._room} is missing.")
        self.state = self._kind.evolve(self.state, change, entry.by, entry.at)
        self.seq = entry.seq

    def digest(self) -> str:
        """Give the hash of the whole state, what no view shows too."""
        return hashlib.sha256(plainly(self.state)).hexdigest()
