"""A wired worker without a network: Flask's test client, a store in memory, and sockets that are lists."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App, create
from server.config import Config
from server.store.memory import MemoryStore
from server.web import built
from server.web.budgets import Budget

SECRET = "a secret key for tests, long enough to be one"


class Wire:
    """The app's socket handlers, called as Socket.IO would. Stands in for engine's Lanes and for a Member."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.sent: dict[str, list[bytes]] = {}
        self.ended: list[str] = []
        app.sockets._lanes = self
        self._handlers = app.flask.extensions["socketio"].server.handlers["/"]

    def member(self, sid: str) -> Any:
        return _Member(self.sent.setdefault(sid, []))

    def end(self, sid: str) -> None:
        self.ended.append(sid)

    def say(self, sid: str, event: str, *given: Any) -> dict[str, Any]:
        raw = [msgspec.json.encode(item) for item in given]
        known = self._handlers.get(event)
        answer = known(sid, *raw) if known else self._handlers["*"](event, sid, *raw)
        decoded: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(answer))
        return decoded

    def hello(self, sid: str, token: str, *rooms: str) -> dict[str, Any]:
        return self.say(sid, "hello", {"v": 1, "token": token, "rooms": [{"room": room} for room in rooms]})

    def refill(self, sid: str) -> None:
        """Give the connection a new budget, as if time had passed."""
        connection = self.app.sockets.crowd.get(sid)
        assert connection
        connection.budget = Budget("facilitator", self.app.loop.monotonic())

    def command(self, sid: str, room: str, kind: str, body: Any, id: str = "c1") -> dict[str, Any]:
        return self.say(sid, "command", {"id": id, "room": room, "type": kind, "body": body})


class _Member:
    gone = False

    def __init__(self, sent: list[bytes]) -> None:
        self._sent = sent

    def write(self, frame: Any) -> bool:
        self._sent.append(frame.data)
        return True

    def idle(self) -> bool:
        return True

    def drop(self) -> list[Any]:
        return []


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A small build of the client."""
    for name in ("start", "phone", "facilitator", "screen", "takeaway"):
        page = f'<!doctype html><html lang="de"><head><title>{name}</title><style>b{{}}</style>'
        page += '<script type="application/json" id="boot">null</script></head><body></body></html>'
        (tmp_path / f"{name}.html").write_text(page)
    (tmp_path / "methods.html").write_text(
        '<!doctype html><html lang="de"><head><title>Stellwand</title></head><body><!--content--></body></html>'
    )
    (tmp_path / "assets").mkdir()
    for suffix, content in (("", b"plain"), (".br", b"brotli"), (".gz", b"gzip")):
        (tmp_path / "assets" / f"phone-abc.js{suffix}").write_bytes(content)
    (tmp_path / "assets" / "font-abc.woff2").write_bytes(b"font")
    return tmp_path


@pytest.fixture
def app(dist: Path, monkeypatch: pytest.MonkeyPatch) -> App:
    monkeypatch.setattr(built.load, "__defaults__", (dist,))
    return create(Config(secret_key=SECRET), MemoryStore())


@pytest.fixture
def web(app: App) -> Iterator[FlaskClient]:
    with app.flask.test_client() as client:
        yield client


@pytest.fixture
def made(web: FlaskClient) -> dict[str, Any]:
    """A workshop: the reply of POST /api/workshops."""
    answer = web.post("/api/workshops", json={"title": "Zehn Jahre", "template": "factors"})
    assert answer.status_code == 201
    return dict(answer.get_json())


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
