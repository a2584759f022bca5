"""The store as dictionaries in this process, for tests and for reading: what Redis must do, said in Python.

Knows the port and nothing else. Nothing here is durable. One lock; a Condition wakes those who wait.
"""

import threading
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from server.room.ports import Appended, Behind, Known, Saved, Stored

MISSED_AT_MOST = 1_000


@dataclass(slots=True)
class _Log:
    epoch: str
    entries: list[Stored] = field(default_factory=list)
    seqs: dict[str, int] = field(default_factory=dict)

    def after(self, seq: int, limit: int) -> list[Stored]:
        return self.entries[seq : seq + limit]  # seq n stands at index n - 1: the log is contiguous and kept whole


class MemoryStore:
    """Implements room.ports.Store. Several workers in one process may share one."""

    def __init__(self) -> None:
        self._logs: dict[str, _Log] = {}
        self._snapshots: dict[str, Saved] = {}
        self._names: dict[str, str] = {}
        self._present: dict[str, dict[str, tuple[float, bytes]]] = {}
        self._files: dict[str, dict[str, bytes]] = {}
        self._changed = threading.Condition(threading.RLock())

    def create(self, room: str, epoch: str) -> bool:
        with self._changed:
            if room in self._logs:
                return False
            self._logs[room] = _Log(epoch)
            return True

    def head(self, room: str) -> tuple[str, int] | None:
        with self._changed:
            log = self._logs.get(room)
            return (log.epoch, len(log.entries)) if log else None

    def append(
        self, room: str, epoch: str, expected: int, entries: list[tuple[str, bytes]]
    ) -> Appended | Behind | Known:
        with self._changed:
            log = self._logs.get(room)
            if log is None:
                return Behind("", ())
            if known := {cmd: log.seqs[cmd] for cmd, _ in entries if cmd in log.seqs}:
                return Known(known)
            if log.epoch != epoch:
                return Behind(log.epoch, ())
            if len(log.entries) != expected:
                return Behind(log.epoch, tuple(log.after(expected, MISSED_AT_MOST)))
            for seq, (cmd, payload) in enumerate(entries, expected + 1):
                log.entries.append(Stored(seq, cmd, bytes(payload)))
                log.seqs[cmd] = seq
            self._changed.notify_all()
            return Appended(expected + 1)

    def known(self, room: str, ids: list[str]) -> dict[str, int]:
        with self._changed:
            log = self._logs.get(room)
            return {id: log.seqs[id] for id in ids if id in log.seqs} if log else {}

    def read(self, room: str, after: int, limit: int = 1_000) -> list[Stored]:
        with self._changed:
            log = self._logs.get(room)
            return log.after(after, limit) if log else []

    def wait(self, positions: Mapping[str, int], timeout: float) -> list[str]:
        def ahead() -> list[str]:
            return [room for room, seq in positions.items() if room in self._logs and self._beyond(room, seq)]

        with self._changed:
            self._changed.wait_for(lambda: bool(ahead()), timeout)
            return ahead()

    def _beyond(self, room: str, seq: int) -> bool:
        return len(self._logs[room].entries) > seq

    def save(self, room: str, snapshot: Saved) -> None:
        with self._changed:
            older = self._snapshots.get(room)
            if older is None or older.epoch != snapshot.epoch or older.seq <= snapshot.seq:
                self._snapshots[room] = snapshot

    def saved(self, room: str) -> Saved | None:
        with self._changed:
            return self._snapshots.get(room)

    def claim(self, name: str, value: str) -> bool:
        with self._changed:
            if name in self._names:
                return False
            self._names[name] = value
            return True

    def lookup(self, name: str) -> str | None:
        with self._changed:
            return self._names.get(name)

    def rooms(self, workshop: str) -> list[str]:
        with self._changed:
            return sorted(room for room in self._logs if room.split("/", 1)[0] == workshop)

    def heads(self, workshop: str) -> Mapping[str, tuple[str, int]]:
        with self._changed:
            return {room: (self._logs[room].epoch, len(self._logs[room].entries)) for room in self.rooms(workshop)}

    def discard(self, workshop: str) -> bool:
        with self._changed:
            if workshop in self._logs and self._logs[workshop].entries:
                return False
            for room in self.rooms(workshop):
                del self._logs[room]
                self._snapshots.pop(room, None)
            self._files.pop(workshop, None)
            return True

    def share(self, workshop: str, worker: str, value: bytes, ttl: float) -> None:
        with self._changed:
            self._present.setdefault(workshop, {})[worker] = (time.monotonic() + ttl, value)

    def shared(self, workshops: Iterable[str]) -> dict[str, list[bytes]]:
        now = time.monotonic()
        with self._changed:
            return {
                workshop: [value for until, value in self._present.get(workshop, {}).values() if until > now]
                for workshop in workshops
            }

    def put_files(self, workshop: str, files: Mapping[str, bytes], limit: int) -> bool:
        with self._changed:
            kept = self._files.setdefault(workshop, {})
            new = {name: content for name, content in files.items() if name not in kept}
            if new and sum(map(len, (*kept.values(), *new.values()))) > limit:
                return False
            kept.update(new)
            return True

    def file(self, workshop: str, name: str) -> bytes | None:
        with self._changed:
            return self._files.get(workshop, {}).get(name)

    def drop_files(self, workshop: str, names: Iterable[str]) -> None:
        with self._changed:
            for name in names:
                self._files.get(workshop, {}).pop(name, None)

    def files(self, workshop: str) -> list[str]:
        with self._changed:
            return sorted(self._files.get(workshop, {}))

    def ping(self) -> None:
        """Memory is never away."""

    def close(self) -> None:
        """Nothing to release."""
