"""The whole way over real sockets with the stock Python client: process, store on disk, both transports."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
import requests

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Connect, Place, make_place, note

pytestmark = [pytest.mark.live, pytest.mark.slow]


@pytest.fixture(scope="module")
def place(server: Server) -> "Place":
    return make_place(server)


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_what_one_writes_the_other_reads(server: Server, connect: Connect, place: Place, transport: str) -> None:
    seat = server.join(place.made, "Eva")
    writer, reader = connect(transport=transport), connect(transport=transport)
    greeted = writer.hello(seat["token"], place.id, place.room)
    assert greeted["ok"] and greeted["seat"] == seat["seat"] and greeted["role"] == "participant"
    assert abs(greeted["now"] / 1000 - time.time()) < 60
    reader.hello(server.join(place.made)["token"], place.room)
    at = reader.snapshot(place.room)["seq"]
    answer = writer.command(place.room, "add_note", note(f"n-{transport}"), f"c-{transport}")
    assert answer["ok"] and answer["seq"] > at
    entry = reader.wait(lambda: [e for e in reader.entries.get(place.room, []) if e["type"] == "note_added"])[-1]
    assert entry["seq"] == answer["seq"]
    assert entry["body"]["note"]["text"] == "Umlaute äöü 🙂"
    assert not entry.get("by") and not entry.get("cmd") and not entry["body"]["note"].get("author")
    assert reader.transport == transport


def test_facilitators_see_authors_and_the_ack_tells_ones_own_notes(server: Server, connect: Connect) -> None:
    place = make_place(server)
    seat = server.join(place.made, "Ida")
    phone, laptop = connect(), connect()
    laptop.hello(place.facilitator, place.id, place.room)
    laptop.snapshot(place.room)
    phone.hello(seat["token"], place.room)
    phone.command(place.room, "add_note", note("a1"), "a1")
    assert laptop.entry(place.room, "note_added")["by"] == seat["seat"]
    again = connect()
    assert again.hello(seat["token"], place.room)["mine"] == {place.room: ["a1"]}
    assert not again.note(place.room, "a1").get("author")


def test_a_resent_command_is_answered_with_its_first_result(server: Server, connect: Connect) -> None:
    place = make_place(server)
    phone = connect()
    phone.hello(server.join(place.made)["token"], place.room)
    first = phone.command(place.room, "add_note", note("r1"), "same")
    again = phone.command(place.room, "add_note", note("r1"), "same")
    assert first["ok"] and again == first
    other = connect()
    other.hello(server.join(place.made)["token"], place.room)
    other.note(place.room, "r1")
    assert other.command(place.room, "add_note", note("r2"), "other")["seq"] == first["seq"] + 1


def test_who_comes_back_gets_what_was_missed(server: Server, connect: Connect) -> None:
    place = make_place(server)
    token = server.join(place.made)["token"]
    phone = connect()
    phone.hello(token, place.room)
    kept = phone.snapshot(place.room)
    phone.close()
    other = connect()
    other.hello(server.join(place.made)["token"], place.room)
    for number in range(3):
        assert other.command(place.room, "add_note", note(f"m{number}"), f"m{number}")["ok"]
    back = connect()
    back.hello(token, {"room": place.room, "epoch": kept["epoch"], "seq": kept["seq"]})
    back.wait(lambda: len(back.entries.get(place.room, [])) == 3)
    assert place.room not in back.snapshots
    seqs = [entry["seq"] for entry in back.entries[place.room]]
    assert seqs == list(range(kept["seq"] + 1, kept["seq"] + 4))
    assert back.call("catch_up", {"room": place.room, "epoch": "elsewhere", "seq": 2})["ok"]
    assert back.snapshot(place.room)["epoch"] == kept["epoch"]


BAD: list[tuple[str, tuple[Any, ...], str]] = [
    ("command", ({"id": "x", "room": "ROOM", "type": "burn", "body": {}},), "unknown_command"),
    ("command", ({"id": "x", "room": "ROOM", "type": "take_seat", "body": {}},), "unknown_command"),
    ("command", ({"id": "x", "room": "ROOM", "type": "create_board", "body": {}},), "unknown_command"),
    ("command", ({"id": "x", "room": "ROOM", "type": "add_note", "body": {}},), "malformed"),
    ("command", ({"id": "x", "room": "ROOM", "type": "add_note", "body": [1]},), "malformed"),
    ("command", ({"id": "x x", "room": "ROOM", "type": "undo"},), "malformed"),
    ("command", ({"id": "x", "room": "ROOM", "type": "undo", "extra": 1},), "malformed"),
    ("command", ({"id": "x", "room": "nowhere/at-all", "type": "undo"},), "unknown_room"),
    ("command", ({"id": "x", "room": "WORKSHOP/none", "type": "undo"},), "unknown_room"),
    ("command", ({"id": "x", "room": "ROOM/ROOM", "type": "undo"},), "unknown_room"),
    ("command", ("text",), "malformed"),
    ("command", (None,), "malformed"),
    ("command", (1, 2), "malformed"),
    ("command", (), "malformed"),
    ("hello", ({"v": 99, "token": "", "rooms": []},), "version"),
    ("hello", ({"v": 1, "token": "a.b.c", "rooms": []},), "forged_seat"),
    ("hello", ({"v": 1, "token": "", "rooms": []},), "no_seat"),
    ("hello", ({"v": 1, "token": "", "rooms": [{"room": "a"}] * 81},), "malformed"),
    ("catch_up", ({"room": "elsewhere", "epoch": "", "seq": 0},), "unknown_room"),
    ("catch_up", ({"room": "ROOM", "epoch": "", "seq": -1},), "malformed"),
    ("attend", ({},), "unknown_command"),
    ("__class__", ({},), "unknown_command"),
]


def test_bad_messages_are_refused_and_the_connection_kept(server: Server, connect: Connect, place: Place) -> None:
    phone = connect()
    token = server.join(place.made)["token"]
    phone.hello(token, place.room)
    before = phone.snapshot(place.room)["seq"]
    for event, given, code in BAD:
        text = json.dumps(given).replace("ROOM", place.room).replace("WORKSHOP", place.id)
        answer = phone.call(event, *json.loads(text))
        assert answer["ok"] is False and answer["code"] == code and answer["retry"] is False, (event, given, answer)
    long = phone.command(place.room, "add_note", note("long", "x" * 2001), "long")
    assert long["code"] == "too_long" and long["fields"]["limit"] == 2000
    feb = phone.command(place.room, "add_note", note("feb") | {"when": {"start": "2017-02-31"}}, "feb")
    assert feb["code"] == "bad_date"
    after = phone.command(place.room, "add_note", note("well"), "well")
    assert after == {"ok": True, "seq": before + 1}


def test_before_hello_nothing_is_answered_but_no_seat(connect: Connect, place: Place) -> None:
    phone = connect()
    assert phone.command(place.room, "undo", {}, "u")["code"] == "no_seat"
    assert phone.call("catch_up", {"room": place.room, "epoch": "", "seq": 0})["code"] == "no_seat"


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_a_message_over_64_kib_is_refused(server: Server, connect: Connect, place: Place, transport: str) -> None:
    phone = connect(transport=transport)
    phone.hello(server.join(place.made)["token"], place.room)
    for size in (70_000, 200_000):
        answer = phone.command(place.room, "add_note", note("big", "x" * size), "big")
        assert (answer["code"], answer["retry"]) == ("too_large", False)
    assert phone.command(place.room, "add_note", note(f"small-{transport}"), f"small-{transport}")["ok"]


def test_a_huge_message_disturbs_nobody(server: Server, connect: Connect, place: Place) -> None:
    phone, other = connect(), connect()
    phone.hello(server.join(place.made)["token"], place.room)
    other.hello(server.join(place.made)["token"], place.room)
    other.snapshot(place.room)
    phone.emit("command", {"id": "big", "room": place.room, "type": "add_note", "body": note("big", "x" * 2_000_000)})
    assert other.command(place.room, "add_note", note("small"), "small")["ok"]
    assert not any(entry["body"].get("note", {}).get("id") == "big" for entry in other.entries.get(place.room, []))


def test_a_flood_is_told_to_wait_and_others_are_served(server: Server, connect: Connect, place: Place) -> None:
    phone, other = connect(), connect()
    phone.hello(server.join(place.made)["token"], place.room)
    other.hello(server.join(place.made)["token"], place.room)
    answers: list[dict[str, Any]] = []
    for number in range(150):
        message = {"id": f"f{number}", "room": place.room, "type": "attend", "body": {"zone": "factors"}}
        phone.emit("command", message, answers.append)
    assert other.command(place.room, "add_note", note("calm"), "calm")["ok"]
    phone.wait(lambda: any(answer.get("code") == "too_fast" for answer in answers), 30)
    told = next(answer for answer in answers if not answer["ok"])
    assert told["retry"] is True and told["fields"]["wait_ms"] > 0


def test_renewing_a_link_ends_its_connections(server: Server, connect: Connect) -> None:
    place = make_place(server)
    screen = next(link for link in place.made["links"] if link["role"] == "screen")
    seat = server.enter(screen["url"])
    wall, laptop = connect(), connect()
    assert wall.hello(seat["token"], place.id)["role"] == "screen"
    laptop.hello(place.facilitator, place.id)
    assert laptop.command(place.id, "renew_link", {"link": screen["id"]}, "renew")["ok"]
    assert wall.other("goodbye") == {"code": "revoked", "retry": False}
    wall.wait(lambda: not wall.connected)
    again = connect()
    assert again.hello(seat["token"], place.id)["code"] == "no_seat"
    refused = server.post(f"/api/workshops/{place.id}/enter", {"link": screen["id"], "secret": screen["url"][-32:]})
    assert (refused.status_code, refused.json()["code"]) == (403, "unknown_link")
    listed = server.get(f"/api/workshops/{place.id}/links", place.facilitator).json()["links"]
    assert server.enter(next(link["url"] for link in listed if link["id"] == screen["id"]))["role"] == "screen"


def test_a_blocked_seat_is_told_so_and_stays_out(server: Server, connect: Connect) -> None:
    place = make_place(server)
    seat = server.join(place.made, "Otto")
    phone, laptop = connect(), connect()
    phone.hello(seat["token"], place.room)
    laptop.hello(place.facilitator, place.id)
    assert laptop.command(place.id, "change_seat", {"seat": seat["seat"], "blocked": True}, "b")["ok"]
    assert phone.other("goodbye") == {"code": "blocked", "retry": False}
    phone.wait(lambda: not phone.connected)
    assert connect().hello(seat["token"], place.room)["code"] == "blocked"
    assert server.post("/api/join", {"code": place.made["code"], "token": seat["token"]}).json()["code"] == "blocked"


def test_presence_counts_people_and_names_them_to_facilitators_only(server: Server, connect: Connect) -> None:
    place = make_place(server)
    seat = server.join(place.made)
    phone, laptop = connect(), connect()
    laptop.hello(place.facilitator, place.id)
    phone.hello(seat["token"], place.id, place.room)
    assert phone.command(place.room, "attend", {"zone": "factors"}, "at")["ok"]
    zones = {place.room: {"factors": 1}}
    public = phone.wait(lambda: _presence(phone, zones))
    named = laptop.wait(lambda: _presence(laptop, zones))
    assert public["here"] == named["here"] == 1
    assert public["seats"] is None and seat["seat"] in named["seats"]


def _presence(phone: Phone, zones: dict[str, dict[str, int]]) -> dict[str, Any] | None:
    return next((body for name, body in phone.others if name == "presence" and body["zones"] == zones), None)


@pytest.mark.parametrize("transport", ["websocket", "polling"])
@pytest.mark.parametrize(
    ("headers", "right"),
    [
        ({"Origin": "{url}"}, True),
        ({}, True),
        ({"Origin": "null"}, False),
        ({"Origin": "https://evil.example"}, False),
        ({"Origin": "http://127.0.0.1:1"}, False),
        ({"Origin": "http://sub.127.0.0.1"}, False),
        ({"Origin": "https://evil.example", "X-Forwarded-Host": "evil.example"}, False),
        ({"Origin": "https://evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}, False),
        ({"Origin": "http://evil.example", "Host": "evil.example"}, False),
    ],
)
def test_only_own_pages_may_connect(server: Server, transport: str, headers: dict[str, str], right: bool) -> None:
    sent = {name: value.format(url=server.url) for name, value in headers.items()}
    if transport == "websocket":
        sent |= {
            "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        }  # fmt: skip
    with requests.get(
        f"{server.url}/socket.io/?EIO=4&transport={transport}", headers=sent, timeout=20, stream=True
    ) as answer:
        assert answer.status_code == (400 if not right else 101 if transport == "websocket" else 200)
        if transport == "polling" or not right:
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_everything_survives_a_restart_and_the_stop_says_so(servers: Callable[..., Server]) -> None:
    first = servers()
    place = make_place(first)
    seat = first.join(place.made, "Nele")
    phone = Phone(first.url)
    phone.hello(seat["token"], place.room)
    assert phone.command(place.room, "add_note", note("kept"), "kept")["ok"]
    assert first.stop() == 0
    assert phone.other("goodbye") == {"code": "restart", "retry": True}
    second = servers()
    back = Phone(second.url)
    try:
        assert back.hello(seat["token"], place.id, place.room)["mine"] == {place.room: ["kept"]}
        assert back.note(place.room, "kept")["text"]
        assert (
            second.post("/api/join", {"code": place.made["code"], "token": seat["token"]}).json()["seat"]
            == seat["seat"]
        )
    finally:
        back.close()


def test_no_traceback_and_no_secret_reached_the_log(server: Server, place: Place) -> None:
    text = server.log.read_text()
    assert "Traceback" not in text
    assert place.facilitator not in text
