"""The end of the day: do all replicas, the server and the log agree, and was every command applied exactly once?

Pure. Each function gives what differs as sentences; no sentence, no difference.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from server.board.model import Board
from server.demo.device import Device
from server.demo.truth import Truth
from server.wire import codec

# What people may run into. Anything else that is refused is a fault, of the demo or of the server.
EXPECTED = frozenset({"not_yours", "removed", "changed_since", "nothing_to_undo", "too_fast", "store_away"})
SHOWN = 5  # differences of one kind that are told in full


def day_hash(truths: Iterable[Truth]) -> str:
    """Give one hash over the boards' hashes, in the order given."""
    return hashlib.sha256("\n".join(truth.hash() for truth in truths).encode()).hexdigest()


def replicas(devices: Iterable[Device], truths: Mapping[str, Truth]) -> Iterator[str]:
    """Compare every device's copy of every room with the log."""
    hashes = {room: truth.hash() for room, truth in truths.items()}
    for device in devices:
        for room, truth in truths.items():
            replica = device.replicas.get(room)
            where = f"{device.name}, room {room}"
            if replica is None or not replica.epoch:
                yield f"{where}: there is no replica"
            elif (replica.epoch, replica.seq) != (truth.epoch, truth.seq):
                yield f"{where}: stands at {replica.epoch}:{replica.seq}, the log at {truth.epoch}:{truth.seq}"
            elif replica.hash() != hashes[room]:
                view = replica.kind.view(replica.state, "public")
                yield f"{where}: has hash {replica.hash()[:16]}, the log {hashes[room][:16]}; " + _of(
                    states(view, truth.view())
                )


def state(name: str, found: Any, truth: Truth) -> Iterator[str]:
    """Compare another copy of a room's state (the server's export, the kept snapshot) with the log."""
    view = type(truth.state)() if found is None else found
    if codec.state_hash(view) != truth.hash():
        yield f"{name}, room {truth.room}: " + _of(states(view, truth.view()))


def states(found: Any, right: Any) -> Iterator[str]:
    """Tell in what two views differ: notes by id, other fields by name."""
    for item in fields(right):
        one, other = getattr(found, item.name), getattr(right, item.name)
        if one == other:
            continue
        if not isinstance(other, Mapping):
            yield f"{item.name} is {one!r} instead of {other!r}"
            continue
        for id in sorted({*one, *other}):
            if one.get(id) != other.get(id):
                yield f"{item.name} {id} is {one.get(id)} instead of {other.get(id)}"


def commands(devices: Iterable[Device], truths: Mapping[str, Truth]) -> Iterator[str]:
    """Compare what every device asked and was told with the log: each accepted command once, no other at all."""
    told: dict[str, set[str]] = {room: set() for room in truths}
    for device in devices:
        for sent in device.sent:
            seqs = truths[sent.room].commands.get(sent.id, [])
            told[sent.room].add(sent.id)
            who = f"{device.name}: command {sent.id} ({sent.type})"
            if sent.answer == "accepted":
                yield from _accepted(who, sent.seq, seqs)
            elif not sent.done:
                yield f"{who} was never answered; the log has it at {seqs}"
            elif seqs:
                yield f"{who} was refused with {sent.answer}, yet the log has it at {seqs}"
            elif sent.answer not in EXPECTED:
                yield f"{who} was refused with {sent.answer}: {sent.body}"
    for room, truth in truths.items():
        for id in truth.commands.keys() - told[room]:
            yield f"room {room}: the log has command {id} at {truth.commands[id]}, which nobody gave"


def notes(devices: Mapping[str, Device], truths: Mapping[str, Truth]) -> Iterator[str]:
    """Compare each person's notes (`devices` by seat) as acknowledged with those of the log, by id."""
    for room, truth in truths.items():
        if not isinstance(truth.state, Board):
            continue
        written: dict[str, set[str]] = {}
        for note in truth.state.notes.values():
            written.setdefault(note.author, set()).add(note.id)
        for seat, device in devices.items():
            asked = [s for s in device.sent if s.room == room and s.type == "add_note" and s.answer == "accepted"]
            acked = {sent.body["note"] for sent in asked}
            found = written.pop(seat, set())
            if found != acked:
                yield f"{device.name}, room {room}: lost {sorted(acked - found)}, doubled {sorted(found - acked)}"
            mine = set(device.mine.get(room, ()))
            seen = {note.id for note in truth.state.notes.values() if note.author == seat and not note.removed}
            if mine != seen:
                yield f"{device.name}, room {room}: hello names {len(mine)} own notes, the log has {len(seen)}"
        for seat, ids in written.items():
            yield f"room {room}: {len(ids)} notes are by seat {seat or '(none)'}, which nobody holds"


def told(differences: list[str]) -> list[str]:
    """Shorten a long report; the count stays right."""
    if len(differences) <= 40:
        return differences
    return [*differences[:40], f"... and {len(differences) - 40} more"]


def _accepted(who: str, acked: int, seqs: list[int]) -> Iterator[str]:
    if not seqs:
        yield f"{who} was accepted at {acked}, but is not in the log"
    elif seqs[-1] != acked:
        yield f"{who} was accepted at {acked}, but stands at {seqs}"
    elif seqs != list(range(seqs[0], seqs[-1] + 1)):
        yield f"{who} stands more than once in the log, at {seqs}"


def _of(differences: Iterable[str]) -> str:
    found = list(differences)
    more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return "; ".join(found[:SHOWN]) + more
