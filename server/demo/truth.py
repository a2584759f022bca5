"""What stands in the log, read straight from the store and replayed from the first change. Blocking calls only."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from server.board import changes as c
from server.board.visibility import Audience
from server.room.kinds import kind_of
from server.room.ports import Store
from server.wire import codec


@dataclass(slots=True)
class Truth:
    """One room's log. `state` is the whole state after the last change; `commands` has the seqs of every command
    that a person gave, `givers` the seat that gave it. `shown` has the seq from which on everybody reads a note that
    was private, 0: never; `types` how often each change was made."""

    room: str
    epoch: str
    seq: int = 0
    state: Any = None
    commands: dict[str, list[int]] = field(default_factory=dict)
    givers: dict[str, str] = field(default_factory=dict)
    shown: dict[str, int] = field(default_factory=dict)
    types: Counter[str] = field(default_factory=Counter)

    def view(self, reader: Audience = "public") -> Any:
        return kind_of(self.room).view(self.state, reader)

    def hash(self, reader: Audience = "public") -> str:
        """Hash of a reader's view, as Replica.hash."""
        return codec.state_hash(self.view(reader))

    def see(self, change: Any) -> None:
        """Note down what becomes private, and what is private no more."""
        match change:
            case c.NoteAdded() if change.note.veil == "own":
                self.shown[change.note.id] = 0
            case c.NotesShown():
                self.shown |= {note.id: self.seq for note in change.notes if self.shown.get(note.id) == 0}


def replay(store: Store, room: str) -> Truth:
    """Read and replay a room's log. Raises ValueError for one with a hole, StoreAway."""
    kind = kind_of(room)
    head = store.head(room)
    if head is None:
        raise ValueError(f"the store has no room {room}")
    truth = Truth(room, head[0], state=kind.empty)
    while entries := store.read(room, truth.seq):
        for stored in entries:
            entry, change = codec.decode_entry(stored.payload, kind.name)
            if not stored.seq == entry.seq == truth.seq + 1 or stored.cmd != entry.cmd:
                raise ValueError(f"the log of {room} goes from {truth.seq} to {stored.seq}, which says {entry.seq}")
            truth.state = kind.evolve(truth.state, change, entry.by, entry.at)
            truth.seq = stored.seq
            truth.types[entry.type] += 1
            truth.see(change)
            if entry.by:
                truth.commands.setdefault(entry.cmd, []).append(truth.seq)
                truth.givers[entry.cmd] = entry.by
    if truth.seq != head[1]:
        raise ValueError(f"the log of {room} ends at {truth.seq}, its head says {head[1]}")
    return truth
