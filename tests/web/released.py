"""A workshop whose public version is prepared and released, for tests of it."""

from typing import Any

from flask.testing import FlaskClient

from server.app import App
from tests.web.conftest import Wire, bearer


class Place:
    """A workshop with a facilitator at the socket, and Amira Öz as a participant."""

    def __init__(self, app: App, web: FlaskClient, made: dict[str, Any]) -> None:
        self.web, self.app, self.id, self.token = web, app, made["workshop"], made["token"]
        self.key = made["key"]
        self.wire = Wire(app)
        self.board = app.site.workshop(self.id).boards[0].id
        self.room = f"{self.id}/{self.board}"
        self.zone = next(iter(app.site.fresh(self.room).state.zones))
        self.wire.hello("f", self.token, self.id, self.room)
        self.guest = web.post("/api/join", json={"code": made["key"], "name": "Amira Öz"}).get_json()["token"]
        self._sent = 0
        self.write("n1", "Amira Öz hat die Idee")
        self.write("n2", "Kurze Wege")

    def say(self, room: str, kind: str, body: dict[str, Any]) -> dict[str, Any]:
        self._sent += 1
        return self.wire.command("f", room, kind, body, id=f"c{self._sent}")

    def write(self, note: str, text: str) -> None:
        assert self.say(self.room, "add_note", {"note": note, "zone": self.zone, "text": text})["ok"]

    def decide(self, kind: str, **body: Any) -> None:
        assert self.say(self.id, kind, body)["ok"]

    def get(self, path: str = "", token: str = "") -> Any:
        return self.web.get(f"/api/workshops/{self.id}/public{path}", headers=bearer(token or self.token))

    def post(self, path: str, body: dict[str, Any], token: str = "") -> Any:
        return self.web.post(f"/api/workshops/{self.id}/public/{path}", json=body, headers=bearer(token or self.token))

    def release(self) -> str:
        """Release what the preview shows; give the path of its page."""
        answer = self.post("release", {"digest": self.get().get_json()["digest"]})
        assert answer.status_code == 201, answer.text
        url: str = answer.get_json()["url"]
        return "/p/" + url.partition("/p/")[2]
