"""What one seat may ask for: bursts pass, floods that go on for ever do not, and nobody pays for somebody else."""

from typing import Any

from flask.testing import FlaskClient

from server.app import App
from server.board.model import Role
from server.board.refusals import Refusal
from server.web.budgets import CHANGES, COMMANDS, EXPORTS, KEPT, Budget, Budgets, spend
from tests.web.conftest import Wire, bearer


def changes(role: Role, per_second: float, seconds: int) -> int:
    """How many changes pass of so many a second."""
    budget, passed = Budget(role, 0.0), 0
    for number in range(int(per_second * seconds)):
        now = number / per_second
        try:
            spend(budget.commands, now)
            spend(budget.changes, now)
        except Refusal:
            continue
        passed += 1
    return passed


def test_a_flood_ends_in_a_trickle_and_work_does_not() -> None:
    assert changes("participant", 20, 600) <= 1_000 + 600
    assert changes("participant", 1, 8 * 3600) == 8 * 3600
    assert changes("participant", 15, 60) == 15 * 60
    assert changes("facilitator", 15, 600) == 15 * 600
    assert changes("host", 10, 3600) == 10 * 3600


def test_a_phone_that_was_offline_sends_all_it_has_at_once() -> None:
    budget = Budget("participant", 0.0)
    for _ in range(100):
        spend(budget.commands, 0.0)
        spend(budget.changes, 0.0)


def test_the_budgets_of_seats_long_gone_are_forgotten_first() -> None:
    budgets = Budgets()
    first = budgets.of("w", "first", "participant", 0.0)
    second = budgets.of("w", "second", "participant", 0.0)
    for number in range(KEPT - 1):
        budgets.of("w", f"s{number}", "participant", 0.0)
        assert budgets.of("w", "first", "participant", 0.0) is first
    assert budgets.of("w", "second", "participant", 0.0) is not second


def board_of(app: App, made: dict[str, Any]) -> str:
    return app.site.workshop(made["workshop"]).boards[0].id


def test_who_has_changed_too_much_waits_and_the_others_do_not(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    wire, room = Wire(app), f"{made['workshop']}/{board_of(app, made)}"
    one, two = (web.post("/api/join", json={"code": made["key"]}).get_json() for _ in range(2))
    for sid, token in (("one", one["token"]), ("two", two["token"]), ("boss", made["token"])):
        assert wire.hello(sid, token, room)["ok"]
    budget = app.sockets.crowd.get("one").budget  # type: ignore[union-attr]
    spend(budget.changes, app.loop.monotonic(), cost=CHANGES[0])
    note = {"note": "n", "zone": "factors", "text": "x"}
    told = wire.command("one", room, "add_note", note)
    assert (told["code"], told["retry"]) == ("too_fast", True)
    assert 0 < told["fields"]["wait_ms"] <= 1_001
    assert wire.command("one", room, "attend", {"zone": "factors"})["ok"]
    back = wire.hello("one-again", one["token"], room)
    assert back["ok"] and wire.command("one-again", room, "add_note", note)["code"] == "too_fast"
    budget.changes.take(app.loop.monotonic())  # what came back while the refused were held
    renamed = web.post("/api/join", json={"code": made["key"], "name": "Neu", "token": one["token"]})
    assert renamed.status_code == 429
    assert wire.command("two", room, "add_note", note, "c2")["ok"]
    assert wire.command("boss", room, "edit_note", {"note": "n", "text": "y"}, "c3")["ok"]


def test_who_has_taken_too_many_files_is_told_when_to_come_back(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    at = f"/api/workshops/{made['workshop']}/exports/{board_of(app, made)}.csv"
    one, two = (web.post("/api/join", json={"code": made["key"]}).get_json()["token"] for _ in range(2))
    answers = [web.get(at, headers=bearer(one)) for _ in range(EXPORTS[0] + 1)]
    assert [answer.status_code for answer in answers] == [200] * EXPORTS[0] + [429]
    told = answers[-1].get_json()
    assert (told["code"], told["retry"]) == ("too_fast", True) and 0 < told["fields"]["wait_ms"] <= 20_001
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 21
    assert web.get(at, headers=bearer(two)).status_code == 200
    assert [web.get(at, headers=bearer(made["token"])).status_code for _ in range(EXPORTS[0] + 1)][-1] == 200


def test_a_burst_of_commands_is_told_how_long_to_wait(app: App, made: dict[str, Any]) -> None:
    wire = Wire(app)
    wire.hello("boss", made["token"], made["workshop"])
    spend(app.sockets.crowd.get("boss").budget.commands, app.loop.monotonic(), cost=COMMANDS[0])  # type: ignore[union-attr]
    told = wire.command("boss", made["workshop"], "change_workshop", {"title": "y"})
    assert (told["code"], told["retry"]) == ("too_fast", True)
