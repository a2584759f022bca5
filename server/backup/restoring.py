"""Restores a backup into a store that has none of it: whole, or not at all.

Everything is read and checked before the first byte is written. Then come a workshop's pictures, its boards' logs and
its names; its own log comes last, in one step of the store, and only with it there is a workshop: doors, seats and
boards are what that log says. Whatever a restore that was broken off has left behind, nobody can see, and the next one
removes it. Ids, seqs and command ids stay; a log's life (epoch) is a new one, so that devices which know a later state
of the old one begin again instead of going on from it.
"""

import secrets
from collections.abc import Callable, Collection, Iterator
from itertools import groupby

from server.backup.file import Kept, LogPart, Reading, Unusable, summary
from server.backup.taking import Replay
from server.room.listing import enlist, listed
from server.room.ports import Appended, Store

BATCH = 1_000  # entries of a board's log in one step
NO_LIMIT = 1 << 62

Told = Callable[[str], None]


def check(reading: Reading, app: str, chosen: Collection[str] = ()) -> list[Kept]:
    """Read all of it, or of the chosen workshops, and compare. Gives them, oldest first. Raises Unusable."""
    known = {one.id for one in reading.contents.workshops}
    if missing := set(chosen) - known:
        raise Unusable(f"The backup holds no workshop {sorted(missing)[0]}.")
    wanted = [one for one in reading.contents.workshops if not chosen or one.id in chosen]
    for workshop in wanted:
        for log in workshop.logs:
            replay = Replay(log.room)
            for _, payload in reading.log(log):
                replay.take(payload)
            # Another release may keep more of a state; the entries are compared in any case.
            same = reading.contents.app != app or replay.digest() == log.state
            if replay.seq != log.seq or not same:
                raise Unusable(f"The log of {log.room} does not lead to the state that was saved.")
        for file in workshop.files:
            reading.file(file)
    return wanted


def check_room(store: Store, workshops: Collection[Kept]) -> None:
    """Refuse to write over anything. Raises Unusable."""
    for workshop in workshops:
        if (store.head(workshop.id) or ("", 0))[1]:
            raise Unusable(f"“{workshop.title}” ({workshop.id}) is on this server already; nothing was restored.")
        for name in workshop.names:
            if store.lookup(name) not in (None, workshop.id):
                raise Unusable(f"Another workshop has the join code of “{workshop.title}”; nothing was restored.")


def restore(store: Store, reading: Reading, workshops: Collection[Kept], told: Told) -> None:
    """Restore workshops that were checked. Raises Unusable, StoreAway; those told of by then are there whole."""
    there = set(listed(store))
    for workshop in workshops:
        if not store.discard(workshop.id):
            raise Unusable(f"“{workshop.title}” has been made meanwhile; it was not restored.")
        try:
            _restore(store, reading, workshop, workshop.id not in there)
        except BaseException:
            store.discard(workshop.id)
            raise
        told(summary(workshop))


def _restore(store: Store, reading: Reading, workshop: Kept, new: bool) -> None:
    for file in workshop.files:
        store.put_files(workshop.id, {file.name: reading.file(file)}, NO_LIMIT)
    own = next(log for log in workshop.logs if log.room == workshop.id)
    for log in workshop.logs:
        if log is not own:
            _append(store, reading, log, BATCH)
    for name in workshop.names:
        if not store.claim(name, workshop.id) and store.lookup(name) != workshop.id:
            raise Unusable(f"Another workshop has taken the join code of “{workshop.title}” meanwhile.")
    if new:
        enlist(store, workshop.id)
    _append(store, reading, own, own.seq)


def _append(store: Store, reading: Reading, log: LogPart, size: int) -> None:
    epoch = secrets.token_urlsafe(9)
    if not store.create(log.room, epoch):
        raise Unusable(f"Somebody else writes to {log.room}; nothing of its workshop was restored.")
    seq = 0
    for batch in _batches(reading.log(log), size):
        if store.append(log.room, epoch, seq, batch) != Appended(seq + 1):
            raise Unusable(f"Somebody else writes to {log.room}; nothing of its workshop was restored.")
        seq += len(batch)


def _batches(entries: Iterator[tuple[str, bytes]], size: int) -> Iterator[list[tuple[str, bytes]]]:
    """Give some thousand entries at a time; those of one command stay together, as the store wants them."""
    batch: list[tuple[str, bytes]] = []
    for _, of_one in groupby(entries, key=lambda entry: entry[0]):
        batch += of_one
        if len(batch) >= size:
            yield batch
            batch = []
    if batch:
        yield batch
