"""A device's copy of one room, built from nothing but the messages a device gets. What core/replica.ts is in Python."""

from typing import Any

import msgspec

from server.room.kinds import kind_of
from server.wire import codec


class Gap(Exception):
    """Changes are missing before these; say catch_up with the replica's epoch and seq."""


class Replica:
    """`state` is the reader's view at `seq` of `epoch`."""

    def __init__(self, room: str) -> None:
        self.room = room
        self.kind = kind_of(room)
        self.epoch = ""
        self.seq = 0
        self.state: Any = self.kind.empty

    def snapshot(self, message: dict[str, Any]) -> None:
        """Take a `snapshot`; an older one of the same epoch is ignored."""
        if message["epoch"] == self.epoch and message["seq"] < self.seq:
            return
        self.epoch, self.seq = message["epoch"], message["seq"]
        self.state = codec.decode_state(msgspec.json.encode(message["state"]), self.kind.name)

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

    def hash(self) -> str:
        """Hash of the participant's view, equal on every device and the server at equal seq."""
        return codec.state_hash(self.kind.view(self.state, "public"))
