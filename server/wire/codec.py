"""From bytes to messages and back. The only code that sees raw input; what it returns has the types it says.

Lengths, rights and dates are the deciders' business; here are JSON, types and the size of a message.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, TypeAlias, get_args

import msgspec

from server.board import changes as board_changes
from server.board import commands as board_commands
from server.board.model import Board
from server.board.refusals import Refusal
from server.wire.messages import CLIENT_EVENTS, Attend, CommandEnvelope, Entry
from server.workshop import changes as workshop_changes
from server.workshop import commands as workshop_commands
from server.workshop.model import Workshop

MAX_MESSAGE = 64 * 1024  # bytes of one message from a client

State: TypeAlias = Board | Workshop
Change: TypeAlias = board_changes.Change | workshop_changes.Change
Command: TypeAlias = board_commands.Command | workshop_commands.Command


def wire_name(cls: type) -> str:
    """`NoteAdded` -> `note_added`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


def _by_name(union: UnionType) -> dict[str, type]:
    return {wire_name(cls): cls for cls in get_args(union)}


# The server asks these itself, after an HTTP request; from a socket they are unknown commands.
_INTERNAL = {
    "create_board", "place_notes", "bring_notes", "create_workshop", "add_board", "take_seat", "open_stand",
    "keep_seats", "keep_meetings", "put_mix", "put_photo", "veil_photo", "remove_photo", "link_takeaway",
    "publish_edition", "withdraw_edition",
}  # fmt: skip
COMMANDS: Mapping[str, Mapping[str, type]] = {
    kind: {name: cls for name, cls in _by_name(union).items() if name not in _INTERNAL}
    for kind, union in (("board", board_commands.Command), ("workshop", workshop_commands.Command))
}
CHANGES: Mapping[str, Mapping[str, type]] = {
    "board": _by_name(board_changes.Change),
    "workshop": _by_name(workshop_changes.Change),
}
_command_decoders: dict[tuple[str, str], msgspec.json.Decoder[Any]] = {
    (kind, name): msgspec.json.Decoder(cls) for kind, known in COMMANDS.items() for name, cls in known.items()
}
_change_decoders: dict[tuple[str, str], msgspec.json.Decoder[Any]] = {
    (kind, name): msgspec.json.Decoder(cls) for kind, known in CHANGES.items() for name, cls in known.items()
}
_event_decoders: dict[str, msgspec.json.Decoder[Any]] = {
    name: msgspec.json.Decoder(cls) for name, cls in CLIENT_EVENTS.items()
}
ATTEND = "attend"  # on a board or the workshop, whichever room one looks at
_attend = msgspec.json.Decoder(Attend)
_encoder = msgspec.json.Encoder()


class _StoredEntry(msgspec.Struct):
    """An Entry whose body is left for the decoder of its type."""

    seq: int
    at: int
    type: str
    body: msgspec.Raw
    by: str = ""
    cmd: str = ""


_entry = msgspec.json.Decoder(_StoredEntry)


def encode(message: Any) -> bytes:
    """Write a message as JSON."""
    return _encoder.encode(message)


def decode_event(name: str, raw: bytes | str) -> Any:
    """Read the payload of a client's event. Refuses `unknown_command`, `too_large`, `malformed` with {"where"}."""
    decoder = _event_decoders.get(name)
    if decoder is None:
        raise Refusal("unknown_command", {"type": name[:40]})
    return _decode(decoder, raw)


def decode_command(envelope: CommandEnvelope, kind: str) -> Command | Attend:
    """Read a command's own fields. `kind` is "board" or "workshop". Refuses `unknown_command`, `malformed`."""
    if envelope.type == ATTEND:
        return _decode(_attend, bytes(envelope.body))  # type: ignore[no-any-return]  # the decoder's type is known
    decoder = _command_decoders.get((kind, envelope.type))
    if decoder is None:
        raise Refusal("unknown_command", {"type": envelope.type})
    return _decode(decoder, bytes(envelope.body))  # type: ignore[no-any-return]  # as above


def _decode(decoder: msgspec.json.Decoder[Any], raw: bytes | str) -> Any:
    if len(raw) > MAX_MESSAGE:
        raise Refusal("too_large", {"limit": MAX_MESSAGE})
    try:
        return decoder.decode(raw)
    except msgspec.DecodeError as error:
        # msgspec names the place ("... - at `$.body.points[3]`"), never the content.
        raise Refusal("malformed", {"where": _place(str(error))}) from None
    except (UnicodeError, RecursionError):
        raise Refusal("malformed", {"where": "$"}) from None


def _place(message: str) -> str:
    found = re.search(r"at `([^`]{1,80})`", message)
    return found[1] if found else "$"


def encode_entry(seq: int, at: int, change: Change, by: str = "", cmd: str = "") -> bytes:
    """Write one entry of a log, as it is stored or, masked, as it is sent."""
    return _encoder.encode(Entry(seq, at, wire_name(type(change)), _Body.of(change), by, cmd))


def decode_entry(payload: bytes, kind: str) -> tuple[Entry, Change]:
    """Read an entry that we wrote. Raises ValueError if it is none of ours."""
    stored = _entry.decode(payload)
    decoder = _change_decoders.get((kind, stored.type))
    if decoder is None:
        raise ValueError(f"unknown change {stored.type!r}")
    change = decoder.decode(stored.body)
    return Entry(stored.seq, stored.at, stored.type, change, stored.by, stored.cmd), change


def change_of(kind: str, type: str, body: Any) -> Change:
    """Make a change from the parsed entry of a `changes` message. Raises KeyError, msgspec.ValidationError."""
    made: Change = msgspec.convert(body, CHANGES[kind][type])
    return made


class _Body:
    """A change without the fields that were not touched: half the bytes of an edit."""

    @staticmethod
    def of(change: Change) -> dict[str, Any]:
        return {item.name: value for item in fields(change) if (value := getattr(change, item.name)) is not None}


def state_fields(state: State) -> dict[str, Any]:
    """Give a state as a snapshot shows it: mappings as lists sorted by id, and nothing that no view has."""
    shown: dict[str, Any] = {}
    for item in fields(state):
        value = getattr(state, item.name)
        if item.name not in ("acts", "backers", "pockets"):
            shown[item.name] = [value[id] for id in sorted(value)] if isinstance(value, Mapping) else value
    return shown


def encode_state(state: State) -> bytes:
    """Write a view as a snapshot's `state`."""
    return _encoder.encode(state_fields(state))


KEYED = (
    "zones", "notes", "clusters", "statements", "ballots", "inquiries", "turnouts", "interfaces", "matches", "photos",
    "seats", "links", "mixes",
)  # fmt: skip


def decode_state(raw: bytes, kind: str) -> State:
    """Read a snapshot's `state` back. Raises msgspec.ValidationError for what is none."""
    fields_: dict[str, Any] = msgspec.json.decode(raw)
    for name in KEYED:
        if isinstance(fields_.get(name), list):
            fields_[name] = {item["id"]: item for item in fields_[name]}
    if kind == "board":
        fields_["papers"] = {f"{item['ballot']}/{item['voter']}": item for item in fields_.get("papers", ())}
    return msgspec.convert(fields_, Board) if kind == "board" else msgspec.convert(fields_, Workshop)


def encode_kept(state: State) -> bytes:
    """Write a whole state, acts too, for the store."""
    return _encoder.encode(state)


def decode_kept(raw: bytes, kind: str) -> State:
    """Read what encode_kept wrote."""
    return msgspec.json.decode(raw, type=Board) if kind == "board" else msgspec.json.decode(raw, type=Workshop)


def state_hash(view: State) -> str:
    """SHA-256 in hex over the canonical JSON of a view: keys sorted, no spaces, UTF-8 unescaped. The client's
    core/hash.ts computes the same."""
    plain = msgspec.to_builtins(state_fields(view))
    text = json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


class SocketJson:
    """The `json` module of the Socket.IO server: an event's arguments stay raw bytes, so that they are parsed once,
    by the decoder of their type, and never become a tree of objects that nobody checked."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return _encoder.encode(value).decode()

    @staticmethod
    def loads(text: str, **_: Any) -> Any:
        if not text.startswith("["):
            return json.loads(text)
        name, *arguments = msgspec.json.decode(text, type=list[msgspec.Raw])
        return [msgspec.json.decode(name), *(bytes(argument) for argument in arguments)]


assert all(is_dataclass(cls) for known in CHANGES.values() for cls in known.values())
