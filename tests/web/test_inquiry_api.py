"""Contact requests reach who keeps the stand, and nobody else by any way."""

from typing import Any

from flask.testing import FlaskClient

from server.app import App
from tests.web.conftest import Wire, bearer
from tests.web.test_forging import World

SECRET = "0228 4711 4711"


def test_H3_contacts_are_read_by_who_keeps_the_stand_and_by_who_left_them(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    world = World(app, web, made)
    visitor, curious = world._join(), world._join()
    tokens = world.tokens | {"visitor": visitor, "curious": curious}
    for name, token in tokens.items():
        assert world.wire.hello(f"{name}-reads", token, world.id, world.room)["ok"]
    app.loop.sleep(0.2)
    for zone in ("factors", "hurdles"):
        body = {"inquiry": f"c-{zone}", "zone": zone, "text": SECRET, "kind": "contact", "name": f"Ömer {zone}"}
        assert world.wire.command("visitor-reads", world.room, "send_inquiry", body, f"c-{zone}")["ok"]
    app.loop.sleep(0.3)
    read = {name: _read(web, world, token) for name, token in tokens.items()}
    assert read["host"] == ["c-factors"], "their stand's, and not the next one's"
    assert read["facilitator"] == ["q", "c-factors", "c-hurdles"]
    assert read["visitor"] == ["c-factors", "c-hurdles"]
    assert not any(read[name] for name in ("curious", "participant", "scribe", "guest", "screen"))
    for name in tokens:
        heard = b"".join(world.wire.sent[f"{name}-reads"])
        assert b"c-factors" in heard
        assert (SECRET.encode() in heard, "Ömer".encode() in heard) == ((name == "facilitator"),) * 2, name
        again = Wire(app)
        again.hello("again", tokens[name], world.room)
        app.loop.sleep(0.2)
        assert (SECRET.encode() in b"".join(again.sent["again"])) == (name == "facilitator"), name
        paths = [f"exports/{world.board}.{kind}" for kind in ("json", "csv", "md")] + [f"boards/{world.board}/growth"]
        for path in paths:
            answer = web.get(f"/api/workshops/{world.id}/{path}", headers=bearer(tokens[name]))
            assert answer.status_code == 200 and SECRET.encode() not in answer.data, (name, path)
    assert web.get(f"/api/workshops/{world.id}/boards/{world.board}/inquiries").get_json()["code"] == "no_seat"


def _read(web: FlaskClient, world: World, token: str) -> list[str]:
    path = f"/api/workshops/{world.id}/boards/{world.board}/inquiries"
    told = web.get(path, headers=bearer(token)).get_json()["inquiries"]
    assert all(one["text"] for one in told)
    return [one["id"] for one in told]
