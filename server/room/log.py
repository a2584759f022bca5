"""The recent end of a room's log in memory, as each audience may see it. Older entries are read from the store."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from server.board.visibility import Audience
from server.room.kinds import Kind
from server.wire import codec

KEPT = 2_000  # entries; a phone that slept longer gets a snapshot, which is smaller by then


@dataclass(slots=True)
class Logged:
    """One change that stands in the log, with its encodings made once per audience and kept."""

    seq: int
    at: int
    change: Any
    by: str
    cmd: str
    encoded: dict[Audience, bytes] = field(default_factory=dict)
    stored: bytes = b""

    def for_audience(self, kind: Kind, reader: Audience) -> bytes:
        """Give the JSON of the entry as the reader may see it."""
        known = self.encoded.get(reader)
        if known is None:
            change = kind.mask(self.change, reader)
            if reader == "full" and change is self.change:
                known = self.for_store()  # nearly always: what only its author may read is rare
            else:
                known = codec.encode_entry(self.seq, self.at, change)  # D7: what names nobody has no `by` either
            self.encoded[reader] = known
        return known

    def for_store(self) -> bytes:
        """Give the JSON of the entry as it is stored: nothing masked."""
        if not self.stored:
            self.stored = codec.encode_entry(self.seq, self.at, self.change, self.by, self.cmd)
        return self.stored


class Tail:
    """Contiguous entries up to the room's seq, at most KEPT of them."""

    def __init__(self) -> None:
        self._entries: deque[Logged] = deque(maxlen=KEPT)

    def append(self, entry: Logged) -> None:
        self._entries.append(entry)

    def after(self, seq: int) -> list[Logged] | None:
        """Give the entries with a higher seq, or None if some of them are no longer kept."""
        if not self._entries:
            return None
        missing = seq + 1 - self._entries[0].seq
        if missing < 0:
            return None
        return [self._entries[index] for index in range(missing, len(self._entries))]
