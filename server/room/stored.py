"""What stands in a store, without a Room: the state of one, and all that has happened in it."""

from collections.abc import Iterator
from typing import Any

from server.room.kinds import kind_of
from server.room.ports import Store
from server.wire import codec


def state_of(store: Store, room: str) -> Any:
    """Give the state by the kept snapshot and the entries after it, as a server finds it that starts anew."""
    kind, head, saved = kind_of(room), store.head(room), store.saved(room)
    state, seq = kind.empty, 0
    if saved and head and saved.epoch == head[0]:  # else it is of an earlier life
        state, seq = codec.decode_kept(saved.state, kind.name), saved.seq
    while entries := store.read(room, seq):
        for stored in entries:
            entry, change = codec.decode_entry(stored.payload, kind.name)
            state, seq = kind.evolve(state, change, entry.by, entry.at), stored.seq
    return state


def pages_of(store: Store, room: str) -> Iterator[list[Any]]:
    """Give the changes of a log from its beginning, some at a time."""
    kind, seq = kind_of(room), 0
    while entries := store.read(room, seq):
        seq = entries[-1].seq
        yield [codec.decode_entry(stored.payload, kind.name)[1] for stored in entries]
