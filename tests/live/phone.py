"""A stock python-socketio client as tests use it: it remembers what it is sent and waits for what is expected."""

import threading
import time
from collections.abc import Callable
from typing import Any

import socketio


class Phone:
    """One connection. `snapshots` and `entries` by room, `others` the remaining events in order."""

    def __init__(self, url: str, transport: str = "websocket", **headers: str) -> None:
        self.snapshots: dict[str, dict[str, Any]] = {}
        self.entries: dict[str, list[dict[str, Any]]] = {}
        self.others: list[tuple[str, dict[str, Any]]] = []
        self._changed = threading.Condition()
        self._client = socketio.Client(reconnection=False)
        self._client.on("*", self._take)
        self._client.connect(url, transports=[transport], headers=headers, wait_timeout=20)

    @property
    def connected(self) -> bool:
        return bool(self._client.connected)

    @property
    def transport(self) -> str:
        return str(self._client.transport())

    def hello(self, token: str, *rooms: str | dict[str, Any], v: int = 1) -> dict[str, Any]:
        follows = [room if isinstance(room, dict) else {"room": room} for room in rooms]
        return self.call("hello", {"v": v, "token": token, "rooms": follows})

    def command(self, room: str, kind: str, body: dict[str, Any], id: str) -> dict[str, Any]:
        return self.call("command", {"id": id, "room": room, "type": kind, "body": body})

    def call(self, event: str, *given: Any) -> Any:
        data = given[0] if len(given) == 1 else tuple(given) if given else None
        return self._client.call(event, data, timeout=20)

    def emit(self, event: str, data: Any, callback: Callable[..., None] | None = None) -> None:
        self._client.emit(event, data, callback=callback)

    def wait(self, met: Callable[[], Any], seconds: float = 15.0) -> Any:
        """Wait until `met()` is true and give what it gave."""
        until = time.monotonic() + seconds
        with self._changed:
            while not (found := met()):
                left = until - time.monotonic()
                assert left > 0, (
                    f"waited {seconds} s in vain; heard {list(self.snapshots)} {self.entries} {self.others}"
                )
                self._changed.wait(min(left, 0.2))
        return found

    def snapshot(self, room: str) -> dict[str, Any]:
        found: dict[str, Any] = self.wait(lambda: self.snapshots.get(room))
        return found

    def note(self, room: str, id: str) -> dict[str, Any]:
        """Wait for a note, whether it comes in the snapshot or as an entry after it."""

        def met() -> Any:
            known = list(self.snapshots.get(room, {}).get("state", {}).get("notes", []))
            known += [entry["body"]["note"] for entry in self.entries.get(room, []) if entry["type"] == "note_added"]
            return next((note for note in known if note["id"] == id), None)

        found: dict[str, Any] = self.wait(met)
        return found

    def entry(self, room: str, kind: str, **fields: Any) -> dict[str, Any]:
        """Wait for an entry of this type whose body has these fields."""

        def met() -> Any:
            for entry in self.entries.get(room, []):
                if entry["type"] == kind and all(entry["body"].get(name) == value for name, value in fields.items()):
                    return entry
            return None

        found: dict[str, Any] = self.wait(met)
        return found

    def other(self, event: str) -> dict[str, Any]:
        """Wait for a presence or a goodbye."""
        found: dict[str, Any] = self.wait(lambda: next((body for name, body in self.others if name == event), None))
        return found

    def close(self) -> None:
        self._client.disconnect()

    def _take(self, event: str, body: dict[str, Any]) -> None:
        with self._changed:
            if event == "snapshot":
                self.snapshots[body["room"]] = body
            elif event == "changes":
                self.entries.setdefault(body["room"], []).extend(body["changes"])
            else:
                self.others.append((event, body))
            self._changed.notify_all()
