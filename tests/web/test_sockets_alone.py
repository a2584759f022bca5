"""The socket handlers without a network: who is greeted, who is dismissed, what is counted."""

from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App, create
from server.board.lookup import stands
from server.config import Config
from server.web import devices
from tests.web.conftest import SECRET, Wire, bearer


@pytest.fixture
def wire(app: App) -> Wire:
    return Wire(app)


def test_whoever_never_says_hello_is_ended(app: App, wire: Wire, made: dict[str, Any]) -> None:
    wire.hello("polite", made["token"])
    app.sockets._expect_hello("polite")
    app.sockets._expect_hello("silent")
    assert wire.ended == ["silent"]


def test_a_connection_that_changes_its_seat_leaves_the_old_one(app: App, wire: Wire, web: FlaskClient) -> None:
    one, two = (web.post("/api/workshops", json={"title": "x", "template": "factors"}).get_json() for _ in range(2))
    first, second = (web.post("/api/join", json={"code": made["key"]}).get_json()["token"] for made in (one, two))
    wire.hello("a", first, one["workshop"])
    assert wire.hello("a", second, two["workshop"])["ok"]
    assert wire.command("a", one["workshop"], "change_workshop", {"title": "y"})["code"] == "unknown_room"
    assert app.attendance.presence(one["workshop"], named=False).here == 0
    assert app.attendance.presence(two["workshop"], named=False).here == 1


def test_a_hello_that_is_refused_leaves_the_earlier_one(wire: Wire, made: dict[str, Any]) -> None:
    assert wire.hello("a", made["token"], made["workshop"])["ok"]
    assert wire.hello("a", "", made["workshop"])["code"] == "no_seat"
    assert wire.hello("a", made["token"], "elsewhere")["code"] == "unknown_room"
    assert wire.command("a", made["workshop"], "change_workshop", {"title": "y"})["ok"]


def test_a_seat_on_two_devices_has_one_budget_and_counts_once(
    app: App, wire: Wire, web: FlaskClient, made: dict[str, Any]
) -> None:
    token = web.post("/api/join", json={"code": made["key"]}).get_json()["token"]
    for sid in ("laptop", "phone"):
        wire.hello(sid, token, made["workshop"])
    crowd = app.sockets.crowd
    assert crowd.get("laptop").budget is crowd.get("phone").budget  # type: ignore[union-attr]
    assert app.attendance.presence(made["workshop"], named=False).here == 1
    app.sockets._disconnected("laptop")
    app.sockets._disconnected("laptop")
    assert app.attendance.presence(made["workshop"], named=False).here == 1
    app.sockets._disconnected("phone")
    assert (len(crowd), crowd.workshops()) == (0, [])


def test_a_worker_looks_at_the_log_before_it_denies_a_seat_a_board_or_a_link(app: App, made: dict[str, Any]) -> None:
    other = create(Config(secret_key=SECRET), app.store)  # a second worker, which follows nothing by itself
    here, there = app.flask.test_client(), other.flask.test_client()
    workshop = made["workshop"]
    other.site.workshop(workshop)
    seat = here.post("/api/join", json={"code": made["key"]}).get_json()
    far = Wire(other)
    assert far.hello("a", seat["token"], workshop)["ok"]
    board = here.post(f"/api/workshops/{workshop}/boards", json={"title": "neu"}, headers=bearer(made["token"]))
    room = f"{workshop}/{board.get_json()['board']}"
    assert far.hello("a", seat["token"], room)["ok"]
    wire = Wire(app)
    wire.hello("f", made["token"])
    assert wire.command("f", workshop, "add_link", {"link": "g", "role": "guest"})["ok"]
    listed = there.get(f"/api/workshops/{workshop}/links", headers=bearer(made["token"])).get_json()["links"]
    assert [link["id"] for link in listed][-1] == "g"
    assert wire.command("f", workshop, "renew_link", {"link": "g"}, "c2")["ok"]
    url = here.get(f"/api/workshops/{workshop}/links", headers=bearer(made["token"])).get_json()["links"][-1]["url"]
    assert there.post(f"/api/workshops/{workshop}/enter", json={"link": "g", "secret": url[-32:]}).status_code == 200


def test_neither_a_screen_nor_a_host_is_counted(app: App, wire: Wire, web: FlaskClient, made: dict[str, Any]) -> None:
    screen = made["links"][1]
    body = {"link": screen["id"], "secret": screen["url"][-32:]}
    token = web.post(f"/api/workshops/{made['workshop']}/enter", json=body).get_json()["token"]
    assert wire.hello("wall", token, made["workshop"])["role"] == "screen"
    assert wire.hello("desk", made["token"], made["workshop"])["role"] == "facilitator"
    assert app.attendance.presence(made["workshop"], named=False).here == 0


def test_an_address_is_an_address_or_a_household(app: App) -> None:
    for given, counted in (
        ("192.168.0.7", "192.168.0.7"), ("::ffff:192.168.0.7", "192.168.0.7"), ("fe80::1%eth0", "fe80::/64"),
        ("2001:db8:1:2:3::9", "2001:db8:1:2::/64"), ("", ""), ("unix", ""),
    ):  # fmt: skip
        with app.flask.test_request_context("/", environ_base={"REMOTE_ADDR": given}):
            assert devices.address() == counted


def test_the_other_device_of_a_seat_is_told_what_one_has_cast_and_liked(
    wire: Wire, web: FlaskClient, made: dict[str, Any]
) -> None:
    token, other = (web.post("/api/join", json={"code": made["key"]}).get_json()["token"] for _ in range(2))
    room = f"{made['workshop']}/{wire.app.site.workshop(made['workshop']).boards[0].id}"
    for sid, seat in (("phone", token), ("laptop", token), ("stranger", other), ("desk", made["token"])):
        assert wire.hello(sid, seat, room)["ok"]

    def told(sid: str) -> list[dict[str, Any]]:
        return [msgspec.json.decode(one[1:])[1] for one in wire.sent[sid] if one.startswith(b'2["own",')]

    zone = wire.app.site.rooms.get(room).state.zones
    assert wire.command("desk", room, "add_note", {"note": "n", "zone": next(iter(zone)), "text": "Wege"}, "n")["ok"]
    ballot = {"ballot": "v", "kind": "dots", "question": "Was?", "items": ["note:n"], "budget": 3, "per_item": 3}
    assert wire.command("desk", room, "open_ballot", ballot, "v")["ok"]
    paper = {"ballot": "v", "marks": {"note:n": 2}}
    assert wire.command("phone", room, "cast_paper", paper, "p")["ok"]
    assert [[one["marks"] for one in each["papers"]] for each in told("laptop")] == [[{"note:n": 2}]]
    assert wire.command("laptop", room, "like_note", {"note": "n"}, "l")["ok"]
    assert [each["backed"] for each in told("phone")] == [{"n": "like"}]
    assert told("phone")[0]["room"] == room
    assert not told("stranger") and not told("desk")


def test_the_other_device_of_a_seat_is_told_where_one_was_and_what_one_proposed(
    wire: Wire, web: FlaskClient, made: dict[str, Any]
) -> None:
    asked = {"layout": "stands", "title": "Markt", "zones": [{"id": "a", "title": "Café"}, {"id": "b", "title": "Hof"}]}
    path = f"/api/workshops/{made['workshop']}/boards"
    board = web.post(path, json=asked, headers=bearer(made["token"])).get_json()["board"]
    token, other = (web.post("/api/join", json={"code": made["key"]}).get_json()["token"] for _ in range(2))
    room = f"{made['workshop']}/{board}"
    for sid, seat in (("phone", token), ("laptop", token), ("stranger", other)):
        assert wire.hello(sid, seat, room)["ok"]
    here, there = (zone.id for zone in stands(wire.app.site.rooms.get(room).state))
    assert wire.command("phone", room, "visit_stand", {"zone": here}, "v")["ok"]
    touch = {"interface": "i", "zones": [here, there], "reason": "Beide kochen"}
    assert wire.command("phone", room, "propose_interface", touch, "p")["ok"]
    assert wire.command("laptop", room, "visit_stand", {"zone": here, "on": False}, "w")["ok"]

    def told(sid: str) -> list[tuple[list[str], list[str]]]:
        sent = [msgspec.json.decode(one[1:])[1] for one in wire.sent[sid] if one.startswith(b'2["own",')]
        return [(one["visited"], one["mine"]) for one in sent]

    assert told("laptop") == [([here], []), ([here], ["i"])] and told("phone") == [([], ["i"])]
    assert not told("stranger")
