"""One sequenced log and its replica. Knows the ports, not Flask, Redis or greenlets.

Commands that arrive while an append is under way form the next batch: they are decided in order against the replica
and appended by one call. R1: an ack is sent after the append is durable. R2: a command id is applied once. R3: every
replica sees the same changes in the same order, because only the log orders them.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from server.board.model import Actor
from server.board.refusals import Refusal
from server.board.visibility import Audience
from server.room.kinds import Kind, kind_of
from server.room.log import Logged, Tail
from server.room.loop import Loop
from server.room.ports import Appended, Behind, Known, Saved, Store, StoreAway, Stored
from server.wire import codec

log = logging.getLogger(__name__)

BATCH = 256  # commands of one append; more would make the first of them wait
KEPT_REFUSALS = 1_000
PAGE = 100  # changes that a replay of the past evolves in one go
STRETCH = 250  # changes decided in one go: a file brings thousands by one command
SAVE_EVERY = 500  # changes between two kept snapshots: loading replays at most this many

# Refusals that a replica behind the log, or a resend of an accepted command, would bring about: these are told only
# when the log has been seen to stand where the replica does and the command's id is not in it.
STALE = frozenset(
    {
        "unknown_note", "unknown_zone", "unknown_board", "unknown_link", "exists", "removed", "changed_since",
        "nothing_to_undo", "no_seat", "not_created", "not_empty", "has_columns", "not_yours", "too_many", "last_link",
        "not_now", "locked", "veiled", "note_limit", "unknown_cluster", "unknown_statement", "unknown_ballot",
        "unknown_item", "unknown_step", "unknown_mix", "unknown_moment", "unknown_interface", "closed",
        "running", "impossible", "no_listing", "unreachable", "answered",
        "no_contact", "got_answer", "unknown_station", "station_closed", "station_full", "station_open",
        "unknown_photo", "unknown_region", "decided", "unknown_inquiry", "unknown_material", "proposed", "not_met",
        "taken",
    }
)  # fmt: skip

Done = Callable[[int | Refusal], None]


@dataclass(frozen=True, slots=True)
class _Asked:
    id: str
    command: Any
    actor: Actor
    done: Done


@dataclass(slots=True)
class _Plan:
    """What one try would do to the replica at `seq` of `epoch`: the state after `entries`, and the answer to each
    command once they are durable.

    `doubtful` answers hold only if the log stands where the replica did and the command's id is not in it.
    """

    epoch: str
    seq: int
    state: Any
    entries: list[Logged] = field(default_factory=list)
    accepted: list[tuple[_Asked, int]] = field(default_factory=list)
    refused: list[tuple[_Asked, Refusal]] = field(default_factory=list)
    doubtful: list[tuple[_Asked, int | Refusal]] = field(default_factory=list)
    again: list[_Asked] = field(default_factory=list)


class Room:
    """A replica at `seq` of `epoch`, and the only way to change the log.

    `on_changes(room, entries)` is called after each step forward, whichever worker made it; entries are contiguous.
    """

    def __init__(self, id: str, store: Store, loop: Loop, on_changes: Callable[["Room", list[Logged]], None]) -> None:
        self.id = id
        self.kind: Kind = kind_of(id)
        self.epoch = ""
        self.seq = 0
        self.state: Any = self.kind.empty
        self._store = store
        self._loop = loop
        self._on_changes = on_changes
        self._tail = Tail()
        self._refused: OrderedDict[str, Refusal] = OrderedDict()
        self._asked: list[_Asked] = []
        self._committing = False
        self._pulling = False
        self._saved_at = 0
        self._views: dict[Audience, tuple[int, Any]] = {}

    @property
    def busy(self) -> bool:
        """Whether an append or a pull is under way."""
        return self._committing or self._pulling

    def load(self) -> None:
        """Read the newest snapshot and what followed. Refuses `unknown_room`; raises StoreAway."""
        head = self._store.head(self.id)
        if head is None:
            raise Refusal("unknown_room")
        self.epoch = head[0]
        saved = self._store.saved(self.id)
        if saved is not None and saved.epoch == self.epoch:
            self.state, self.seq = codec.decode_kept(saved.state, self.kind.name), saved.seq
        self._saved_at = self.seq
        while missed := self._store.read(self.id, self.seq):
            self._follow(missed)

    def ask(self, id: str, command: Any, actor: Actor, done: Done) -> None:
        """Decide and append soon. `done` gets the seq once it is durable, or the Refusal."""
        self._asked.append(_Asked(id, command, actor, done))
        if not self._committing:
            self._committing = True
            self._loop.spawn(self._commit)

    def submit(self, id: str, command: Any, actor: Actor) -> int:
        """Like ask, but wait. Gives the seq of the command's last change; raises Refusal."""
        answered = self._loop.event()
        result: list[int | Refusal] = []

        def done(answer: int | Refusal) -> None:
            result.append(answer)
            answered.set()

        self.ask(id, command, actor, done)
        answered.wait()
        if isinstance(result[0], Refusal):
            raise result[0]
        return result[0]

    def pull(self) -> None:
        """Take over what other workers have appended. Raises StoreAway."""
        if self._committing or self._pulling:
            return  # the commit under way will learn of it
        self._pulling = True
        try:
            while missed := self._store.read(self.id, self.seq):
                self._announce(self._follow(missed))
        finally:
            self._pulling = False

    def view(self, reader: Audience) -> Any:
        """Give the state as the reader may see it (kept until the next change)."""
        known = self._views.get(reader)
        if known is None or known[0] != self.seq:
            known = (self.seq, self.kind.view(self.state, reader))
            self._views[reader] = known
        return known[1]

    def entries(self, after: int, reader: Audience) -> list[bytes] | None:
        """Give the encoded entries beyond `after`, or None: send a snapshot.

        That is, if they go further back than memory, or hold what has been removed since (V2).
        """
        if after == self.seq:
            return []
        found = self._tail.after(after) if after < self.seq else None
        if found is None:
            return None
        if reader != "full" and any(self.kind.withdrawn(self.state, entry.change) for entry in found):
            return None
        return [entry.for_audience(self.kind, reader) for entry in found]

    def state_at(self, seq: int) -> Any:
        """Give the state as it was at `seq`, by replaying the log from its beginning. Raises StoreAway, ValueError."""
        if not 0 <= seq <= self.seq:
            raise ValueError(f"{self.id} has no seq {seq}")
        if seq == self.seq:
            return self.state
        state, reached = self.kind.empty, 0
        while reached < seq:
            found = self._store.read(self.id, reached, min(PAGE, seq - reached))
            if not found:
                raise ValueError(f"{self.id} ends at {reached}")  # another life of the log has begun meanwhile
            for stored in found:
                entry, change = codec.decode_entry(stored.payload, self.kind.name)
                state = self.kind.evolve(state, change, entry.by, entry.at)
                reached = stored.seq
            self._loop.sleep(0)  # thousands of changes take a second: notes go first
        return state

    # -- writing ------------------------------------------------------------------------------------------------

    def _commit(self) -> None:
        try:
            while self._asked:
                batch, self._asked = self._asked[:BATCH], self._asked[BATCH:]
                self._commit_batch(batch)
        finally:
            self._committing = False
        self._save_if_due()

    def _commit_batch(self, batch: list[_Asked]) -> None:
        """Answer every command of the batch, whatever happens."""
        try:
            while batch:
                batch = self._try(batch)
        except StoreAway:
            _answer_all(batch, Refusal("store_away"))
        except Refusal as refusal:  # the room itself is gone
            _answer_all(batch, refusal)
        except Exception:
            log.exception("commit of %d commands failed in %s", len(batch), self.id)
            _answer_all(batch, Refusal("internal"))

    def _try(self, batch: list[_Asked]) -> list[_Asked]:
        """Decide and append once. Gives the commands that have to be tried again because the log had moved on."""
        plan = self._decide(batch)
        if plan.entries or plan.doubtful:
            payloads = [(entry.cmd, entry.for_store()) for entry in plan.entries]
            outcome = self._store.append(self.id, plan.epoch, plan.seq, payloads)
            if isinstance(outcome, Known):
                return self._answer_known(batch, outcome)
            if isinstance(outcome, Behind):
                self._catch_up(outcome)
                return batch
            assert isinstance(outcome, Appended)
            self._advance(plan.state, plan.entries)
        known = self._store.known(self.id, [asked.id for asked, _ in plan.doubtful]) if plan.doubtful else {}
        for asked, seq in plan.accepted:
            asked.done(seq)
        for asked, refusal in plan.refused:
            asked.done(refusal)
            self._remember(asked.id, refusal)
        for asked, answer in plan.doubtful:
            answer = known.get(asked.id, answer)
            asked.done(answer)
            if isinstance(answer, Refusal):
                self._remember(asked.id, answer)
        return plan.again

    def _decide(self, batch: list[_Asked]) -> "_Plan":
        """Decide the commands in order, each on the state the ones before it would leave.

        Others run between two stretches, and a pull that was under way may then take the replica on: the append tells.
        """
        now = self._loop.now()
        plan = _Plan(self.epoch, self.seq, self.state)
        seq, ids = self.seq, set[str]()
        for asked in batch:
            if asked.id in ids:
                plan.again.append(asked)  # resent within one batch: the next try finds its id in the log
                continue
            ids.add(asked.id)
            if asked.id in self._refused:
                plan.refused.append((asked, self._refused[asked.id]))
                continue
            try:
                changes = self.kind.decide(plan.state, asked.command, asked.actor, now)
            except Refusal as refusal:
                if refusal.code in STALE:
                    plan.doubtful.append((asked, refusal))
                else:
                    plan.refused.append((asked, refusal))
                continue
            if not changes:
                plan.doubtful.append((asked, seq))  # nothing left to do, perhaps because it was done the first time
                continue
            by = self.kind.signed(plan.state, asked.actor)
            for change in changes:
                seq += 1
                plan.state = self.kind.evolve(plan.state, change, by, now)
                plan.entries.append(Logged(seq, now, change, by, asked.id))
                if len(plan.entries) % STRETCH == 0:
                    self._loop.sleep(0)
            plan.accepted.append((asked, seq))
        return plan

    def _remember(self, id: str, refusal: Refusal) -> None:
        """A copy of a declined command that was still under way must not be accepted after all."""
        self._refused[id] = refusal
        if len(self._refused) > KEPT_REFUSALS:
            self._refused.popitem(last=False)

    def _answer_known(self, batch: list[_Asked], known: Known) -> list[_Asked]:
        rest = []
        for asked in batch:
            seq = known.seqs.get(asked.id)
            if seq is None:
                rest.append(asked)
            else:
                asked.done(seq)
        return rest

    def _catch_up(self, behind: Behind) -> None:
        if behind.epoch != self.epoch:
            # Another life of the log (a restored backup): begin again; members see the new epoch and get snapshots.
            self.state, self.seq, self._tail, self._views = self.kind.empty, 0, Tail(), {}
            self.load()
            self._on_changes(self, [])
            return
        self._announce(self._follow(list(behind.missed)))

    # -- following ----------------------------------------------------------------------------------------------

    def _follow(self, missed: list[Stored]) -> list[Logged]:
        """Evolve by stored entries; those already known are skipped."""
        taken = []
        for stored in missed:
            if stored.seq != self.seq + 1:
                continue
            entry, change = codec.decode_entry(stored.payload, self.kind.name)
            logged = Logged(entry.seq, entry.at, change, entry.by, entry.cmd)
            self.state = self.kind.evolve(self.state, change, entry.by, entry.at)
            self.seq = entry.seq
            self._tail.append(logged)
            taken.append(logged)
        return taken

    def _advance(self, state: Any, entries: list[Logged]) -> None:
        if entries and self.seq >= entries[-1].seq:
            return  # a pull that was under way has read them already, and perhaps what followed
        self.state = state
        for entry in entries:
            self.seq = entry.seq
            self._tail.append(entry)
        self._announce(entries)

    def _announce(self, entries: list[Logged]) -> None:
        if entries:
            self._on_changes(self, entries)

    def _save_if_due(self) -> None:
        if self.seq - self._saved_at < SAVE_EVERY:
            return
        try:
            self._store.save(self.id, Saved(self.epoch, self.seq, codec.encode_kept(self.state)))
            self._saved_at = self.seq
        except StoreAway:
            log.warning("snapshot of %s at %d not kept: the store is away", self.id, self.seq)


def _answer_all(batch: list[_Asked], refusal: Refusal) -> None:
    for asked in batch:
        asked.done(refusal)
