"""The end of the day: do all replicas, the server and the log agree, and was every command applied exactly once?

Pure. Each function gives what differs as sentences; no sentence, no difference.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import msgspec

from server.board.model import Board
from server.board.own import own
from server.board.photo import read_from
from server.board.visibility import Audience
from server.demo.device import OWN, Device, Sent
from server.demo.truth import Truth
from server.wire import codec

# What people may run into. Anything else that is refused is a fault, of the demo or of the server.
EXPECTED = frozenset(
    {"not_yours", "removed", "changed_since", "nothing_to_undo", "too_fast", "store_away", "not_now", "closed"}
)
IDLE = frozenset({"reveal_notes"})  # finds nothing to do if an author has just taken the last card away
UNTOLD = frozenset({"send_notes", "put_photo"})  # their answer is another board's, or HTTP's: it has no seq of theirs
SHOWN = 5  # differences of one kind that are told in full


def day_hash(truths: Iterable[Truth]) -> str:
    """Give one hash over the boards' hashes, in the order given."""
    return hashlib.sha256("\n".join(truth.hash() for truth in truths).encode()).hexdigest()


def replicas(devices: Iterable[Device], truths: Mapping[str, Truth], reader: Audience = "public") -> Iterator[str]:
    """Compare every device's copy of every room with what such a reader may see of the log."""
    hashes = {room: truth.hash(reader) for room, truth in truths.items()}
    for device in devices:
        for room, truth in truths.items():
            replica = device.replicas.get(room)
            where = f"{device.name}, room {room}"
            if replica is None or not replica.epoch:
                yield f"{where}: there is no replica"
            elif (replica.epoch, replica.seq) != (truth.epoch, truth.seq):
                yield f"{where}: stands at {replica.epoch}:{replica.seq}, the log at {truth.epoch}:{truth.seq}"
            elif replica.hash(reader) != hashes[room]:
                view = replica.kind.view(replica.state, reader)
                yield f"{where}: has hash {replica.hash(reader)[:16]}, the log {hashes[room][:16]}; " + _of(
                    states(view, truth.view(reader))
                )


def secrets(devices: Iterable[Device], truths: Mapping[str, Truth]) -> Iterator[str]:
    """Compare when the words of private notes came to the devices with when they were revealed. Their author has them
    from its own hand, so they are in no frame at all before."""
    for device in devices:
        for room, replica in device.replicas.items():
            for note, since in truths[room].shown.items():
                read = replica.read.get(note)
                if read is not None and not 0 < since <= read:
                    when = f"revealed at {since}" if since else "never revealed"
                    yield f"{device.name}, room {room}: read the private note {note} at {read}, which was {when}"


def belongings(devices: Mapping[str, Device], truths: Mapping[str, Truth]) -> Iterator[str]:
    """Compare what the last hello told each seat (`devices` by seat) of its own with the log."""
    for room, truth in truths.items():
        if not isinstance(truth.state, Board):
            continue
        for seat, device in devices.items():
            theirs = own(truth.state, seat)
            for name in OWN:
                told, right = _plain(device.own[name].get(room)), _plain(getattr(theirs, name))
                if told != right:
                    yield f"{device.name}, room {room}: was told {name} {told} instead of {right}"


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


def commands(devices: Iterable[Device], truths: Mapping[str, Truth], guests: Collection[str] = ()) -> Iterator[str]:
    """Compare what every device asked and was told with the log: each accepted command once, no other at all but what
    was asked from the seats of `guests`: people who came to look and took part."""
    told: dict[str, set[str]] = {room: set() for room in truths}
    for device in devices:
        for sent in device.sent:
            for room, id in _parts(sent, truths):
                told[room].add(id)
            seqs = truths[_place(sent)].commands.get(sent.id, [])
            who = f"{device.name}: command {sent.id} ({sent.type})"
            if sent.answer == "accepted" and not seqs and sent.type in IDLE:
                continue
            if sent.answer == "accepted":
                yield from _accepted(who, seqs[-1] if sent.type in UNTOLD and seqs else sent.seq, seqs)
            elif not sent.done:
                yield f"{who} was never answered; the log has it at {seqs}"
            elif seqs:
                yield f"{who} was refused with {sent.answer}, yet the log has it at {seqs}"
            elif sent.answer not in EXPECTED:
                yield f"{who} was refused with {sent.answer}: {sent.body}"
    for room, truth in truths.items():
        for id in truth.commands.keys() - told[room]:
            if truth.givers[id] not in guests:
                yield f"room {room}: the log has command {id} at {truth.commands[id]}, which nobody gave"


def notes(devices: Mapping[str, Device], truths: Mapping[str, Truth], guests: Collection[str] = ()) -> Iterator[str]:
    """Compare each person's notes (`devices` by seat) as acknowledged with those of the log, by id; but for guests."""
    for room, truth in truths.items():
        if not isinstance(truth.state, Board):
            continue
        written: dict[str, set[str]] = {}
        for note in truth.state.notes.values():
            if not note.source or read_from(note.source):
                written.setdefault(note.author, set()).add(note.id)
            if note.source and not _origin(note.source, room, truths):
                yield f"room {room}: {note.id} comes from {note.source}, which is nowhere"
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
            if seat in guests:
                continue
            yield f"room {room}: {len(ids)} notes are by seat {seat or '(none)'}, which nobody holds"


def told(differences: list[str]) -> list[str]:
    """Shorten a long report; the count stays right."""
    if len(differences) <= 40:
        return differences
    return [*differences[:40], f"... and {len(differences) - 40} more"]


def _place(sent: Sent) -> str:
    """Give the room in whose log a command stands: what is sent to another board stands there alone."""
    return f"{sent.room.partition('/')[0]}/{sent.body['board']}" if sent.type == "send_notes" else sent.room


def _parts(sent: Sent, truths: Mapping[str, Truth]) -> Iterator[tuple[str, str]]:
    """Give all that a command may stand for in the logs: a step brings rules and a ballot to its board, and ends the
    ballot of the step before (room/conduct.py)."""
    yield _place(sent), sent.id
    if sent.type == "start_step":
        for room in (room for room in truths if room.startswith(f"{sent.room}/")):
            yield from ((room, f"{sent.id}-{part}") for part in ("rules", "vote", "close"))


def _origin(source: str, room: str, truths: Mapping[str, Truth]) -> bool:
    """Tell whether that is there which a note was copied or read from: a note, a statement, a part of a photo."""
    if place := read_from(source):
        photo = truths[room].state.photos.get(place[0])
        return photo is not None and any(region.id == place[1] for region in photo.regions)
    board, _, id = source.partition("/")
    found = truths.get(f"{room.partition('/')[0]}/{board}")
    return found is not None and (id in found.state.notes or id in found.state.statements)


def _plain(found: Any) -> Any:
    """As it travels."""
    return msgspec.json.decode(msgspec.json.encode(found or ()))


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
