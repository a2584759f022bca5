"""What a Room needs from the world outside. Implemented in store/ (memory, redis); one contract suite tests each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol


class StoreAway(Exception):
    """The store did not answer or refused to write.

    Whether the append happened is not known; ask again with the same ids.
    """


@dataclass(frozen=True, slots=True)
class Stored:
    """One entry of a log as bytes: `payload` is the JSON of a wire Entry without masking, `cmd` its command id."""

    seq: int
    cmd: str
    payload: bytes


@dataclass(frozen=True, slots=True)
class Appended:
    """`entries` of the request now stand from `first` on. Durable."""

    first: int


@dataclass(frozen=True, slots=True)
class Behind:
    """Nothing was written: the log has moved on (or the room is another epoch). What was missed, in order, at most
    1,000 entries (then ask again)."""

    epoch: str
    missed: tuple[Stored, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Nothing was written: some of the command ids stand in the log already. id -> last seq of that command."""

    seqs: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Saved:
    """A snapshot: `state` is opaque JSON bytes at `seq` of `epoch`."""

    epoch: str
    seq: int
    state: bytes


class Store(Protocol):
    """Ordered, durable logs. A room is "<workshop>" or "<workshop>/<board>"; a workshop's keys share one hash tag.

    Every call may raise StoreAway. Calls block the calling greenlet only.
    """

    def create(self, room: str, epoch: str) -> bool:
        """Make an empty log with this epoch; False if the room exists."""

    def head(self, room: str) -> tuple[str, int] | None:
        """Tell epoch and last seq (0: empty), or None if there is no such room."""

    def append(
        self, room: str, epoch: str, expected: int, entries: list[tuple[str, bytes]]
    ) -> Appended | Behind | Known:
        """Append (command id, payload) pairs as seq expected+1.. in one atomic step if the log is at `expected`.

        Known has precedence over Behind. One command may give several entries with its id; they stand together.
        Without entries it only tells whether the log is still at `expected`.
        """

    def known(self, room: str, ids: list[str]) -> Mapping[str, int]:
        """Tell which of these command ids stand in the log, with the last seq of each."""

    def read(self, room: str, after: int, limit: int = 1_000) -> list[Stored]:
        """Read entries with seq > after, in order."""

    def wait(self, positions: Mapping[str, int], timeout: float) -> list[str]:
        """Block up to `timeout` s until a room has entries beyond the given seq; names those rooms (may be empty)."""

    def save(self, room: str, snapshot: Saved) -> None:
        """Keep a snapshot, replacing an older one."""

    def saved(self, room: str) -> Saved | None:
        """The newest snapshot, or None."""

    def claim(self, name: str, value: str) -> bool:
        """Set a name (a join code or key -> workshop id) that is free; False if taken."""

    def lookup(self, name: str) -> str | None:
        """What a claimed name stands for."""

    def rooms(self, workshop: str) -> list[str]:
        """All rooms of a workshop."""

    def heads(self, workshop: str) -> Mapping[str, tuple[str, int]]:
        """Tell epoch and last seq of all rooms of a workshop, all of one moment."""

    def discard(self, workshop: str) -> bool:
        """Remove whatever is kept of a workshop whose own log was never begun (no room, or an empty one): what is left
        of a restore that was broken off. False, and nothing is removed, if it was begun. Claimed names stay."""

    def share(self, workshop: str, worker: str, value: bytes, ttl: float) -> None:
        """Publish this worker's ephemeral presence for `ttl` s (lossy, never durable)."""

    def shared(self, workshops: Iterable[str]) -> dict[str, list[bytes]]:
        """All workers' live values per workshop."""

    def put_files(self, workshop: str, files: Mapping[str, bytes], limit: int) -> bool:
        """Keep files by name, all or none; a name that is taken keeps what it has. Durable.

        False, and nothing is kept, if all files of the workshop would have more than `limit` bytes together.
        """

    def file(self, workshop: str, name: str) -> bytes | None:
        """Give a file's content, or None."""

    def drop_files(self, workshop: str, names: Iterable[str]) -> None:
        """Remove files for good, those that are there. Durable; what they took is free again."""

    def files(self, workshop: str) -> list[str]:
        """Names of all files of a workshop."""

    def ping(self) -> None:
        """Raise StoreAway unless the store answers and accepts writes."""

    def close(self) -> None:
        """Release connections."""
