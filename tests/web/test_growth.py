"""The film of a board: rules V2 and V3 hold for its past too."""

from typing import Any

from flask.testing import FlaskClient

from server.app import App
from tests.web.conftest import Wire
from tests.web.test_api import bearer, board_of, refused


def test_the_growth_of_a_board_tells_nothing_veiled_and_nothing_withdrawn(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    board = board_of(app, made)
    room, path = f"{made['workshop']}/{board}", f"/api/workshops/{made['workshop']}/boards/{board}/growth"
    wire = Wire(app)
    wire.hello("f", made["token"])
    reader = web.post("/api/join", json={"code": made["key"]}).get_json()
    acts: list[tuple[str, dict[str, Any]]] = [
        ("add_note", {"note": "n1", "zone": "factors", "text": "Zurückgezogen"}),
        ("remove_note", {"note": "n1"}),
        ("set_rules", {"rules": {"see": "own"}}),
        ("add_note", {"note": "n2", "zone": "factors", "text": "Wird aufgedeckt"}),
        ("add_note", {"note": "n3", "zone": "factors", "text": "Bleibt verdeckt"}),
        ("reveal_notes", {"notes": ["n2"]}),
    ]
    wire.hello("p", reader["token"])
    for number, (kind, body) in enumerate(acts):
        who = "p" if kind == "add_note" else "f"
        assert wire.command(who, room, kind, body, f"c{number}")["ok"]
    for token in (made["token"], reader["token"]):
        answer = web.get(path, headers=bearer(token))
        told = answer.get_json()
        assert told["last"] == len(told["changes"]) and told["after"] == 0
        assert [entry["seq"] for entry in told["changes"]] == list(range(1, told["last"] + 1))
        assert "Zurückgezogen" not in answer.text and "Bleibt verdeckt" not in answer.text
        assert answer.text.count("Wird aufgedeckt") == 1
        assert reader["seat"] not in answer.text and made["seat"] not in answer.text
    later = web.get(f"{path}?after={told['last']}", headers=bearer(reader["token"])).get_json()
    assert later["changes"] == []
    refused(web.get(f"{path}?after=999", headers=bearer(reader["token"])), 404, "not_found")
    refused(web.get(f"{path}?after=x", headers=bearer(reader["token"])), 400, "malformed")
    refused(web.get(path), 401, "no_seat")


def test_a_removed_board_is_read_by_facilitators_only(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    board = board_of(app, made)
    base = f"/api/workshops/{made['workshop']}"
    reader = web.post("/api/join", json={"code": made["key"]}).get_json()
    wire = Wire(app)
    wire.hello("f", made["token"])
    assert wire.command("f", made["workshop"], "remove_board", {"board": board}, "c1")["ok"]
    for path in (f"{base}/boards/{board}/growth", f"{base}/exports/{board}.md"):
        assert web.get(path, headers=bearer(made["token"])).status_code == 200
        refused(web.get(path, headers=bearer(reader["token"])), 404, "unknown_board")
