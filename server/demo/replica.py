"""A device's copy of one room, built from nothing but the messages a device gets. What core/replica.ts is in Python."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from server.board import changes as c
from server.board.model import Board, Note, When
from server.board.visibility import Audience
from server.room.kinds import kind_of
from server.wire import codec


class Gap(Exception):
    """Changes are missing before these; say catch_up with the replica's epoch and seq."""


class Replica:
    """`state` is the reader's view at `seq` of `epoch`; `read` has the seq at which each note's words first came."""

    def __init__(self, room: str) -> None:
        self.room = room
        self.kind = kind_of(room)
        self.epoch = ""
        self.seq = 0
        self.state: Any = self.kind.empty
        self.read: dict[str, int] = {}

    def snapshot(self, message: dict[str, Any]) -> None:
        """Take a `snapshot`; an older one of the same epoch is ignored."""
        if message["epoch"] == self.epoch and message["seq"] < self.seq:
            return
        self.epoch, self.seq = message["epoch"], message["seq"]
        self.state = codec.decode_state(msgspec.json.encode(message["state"]), self.kind.name)
        if isinstance(self.state, Board):
            self._reads(self.state.notes.values())

    def changes(self, message: dict[str, Any]) -> None:
        """Take `changes`; what is known already is skipped. Raises Gap."""
        if message["epoch"] != self.epoch or message["after"] > self.seq:
            raise Gap
        for entry in message["changes"]:
            if entry["seq"] <= self.seq:
                continue
            if entry["seq"] != self.seq + 1:
                raise Gap
            change = codec.change_of(self.kind.name, entry["type"], entry["body"])
            self.state = self.kind.evolve(self.state, change, entry.get("by", ""), entry["at"])
            self.seq = entry["seq"]
            self._reads(_named(change))

    def hash(self, reader: Audience = "public") -> str:
        """Hash of a reader's view, the participant's equal on every device and the server at equal seq."""
        return codec.state_hash(self.kind.view(self.state, reader))

    def _reads(self, notes: Iterable[Note]) -> None:
        for note in notes:
            if note.text or note.points or note.when:
                self.read.setdefault(note.id, self.seq)


def _named(change: Any) -> Iterator[Note]:
    """The notes whose words a change holds."""
    match change:
        case c.NoteAdded() | c.NoteRestored():
            yield change.note
        case c.NotesShown():
            yield from change.notes
        case c.NoteEdited(text=str(text)):
            yield Note(change.note, "", "", text)
        case c.NoteEdited(points=tuple(points)):
            yield Note(change.note, "", "", "", points)
        case c.NoteEdited(when=When() as when) | c.NoteMoved(when=When() as when):
            yield Note(change.note, "", "", "", when=when)
