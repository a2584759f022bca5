"""Who asks for more than their seat allows, or for what was taken away, gets it by no way."""

# ruff: noqa: E501 - tables of bad input

import contextlib
import json
from typing import Any

import pytest
import requests

from server.wire import codec
from tests.bodies import BODIES, PREPARED, STANDS
from tests.live.conftest import Server
from tests.live.place import Connect, make_place, note, seated

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_hello_again_with_another_seat_starts_over(server: Server, connect: Connect) -> None:
    one, two = make_place(server), make_place(server)
    phone, writer = connect(), connect()
    assert phone.hello(one.facilitator, one.id, one.room)["role"] == "facilitator"
    phone.snapshot(one.room)
    assert phone.hello(server.join(two.made)["token"], two.room)["role"] == "participant"
    phone.snapshot(two.room)
    assert phone.command(one.room, "add_note", note("n"), "n")["code"] == "unknown_room"
    assert phone.call("catch_up", {"room": one.room, "epoch": "", "seq": 0})["code"] == "unknown_room"
    assert phone.command(two.room, "change_board", {"title": "mine"}, "m")["code"] == "not_allowed"
    assert writer.hello(one.facilitator, one.room)["ok"]
    assert writer.command(one.room, "add_note", note("secret"), "secret")["ok"]
    assert phone.command(two.room, "add_note", note("two"), "two")["ok"]
    phone.note(two.room, "two")
    assert not phone.entries.get(one.room)


# beside what is one's own; commands.py is the list
ALLOWED = {
    "add_note", "undo", "cast_paper", "like_note", "offer_answer", "send_inquiry", "set_contact",
    "visit_stand", "propose_interface",
}  # fmt: skip


DECLINED = ("not_allowed", "not_yours", "no_listing", "not_met", "no_contact")


def test_a_participant_who_plays_facilitator_over_the_wire(server: Server, connect: Connect) -> None:
    place = make_place(server)
    stands = server.post(f"/api/workshops/{place.id}/boards", STANDS, place.facilitator).json()["board"]
    place.room = f"{place.id}/{stands}"
    author, cheat, other = connect(), connect(), connect()
    victim = server.join(place.made, "Eva")
    author.hello(victim["token"], place.room)
    assert author.command(place.room, "add_note", note("theirs", zone="hurdles"), "theirs")["ok"]
    assert other.hello(place.facilitator, place.id, place.room)["ok"]
    for name, body in PREPARED:
        assert other.command(place.room, name, body, f"first-{name}")["ok"]
    step = {"step": {"id": "t", "title": "Schritt", "board": place.room.partition("/")[2]}}
    assert other.command(place.id, "put_step", step, "first-step")["ok"]
    cheat.hello(server.join(place.made)["token"], place.id, place.room)
    before = other.command(place.id, "attend", {}, "before")["seq"]
    words = {
        "BOARD": place.room.partition("/")[2],
        "VICTIM": victim["seat"],
        "BADGE": "1",
        "LINK": place.made["links"][0]["id"],
    }
    for kind, commands in codec.COMMANDS.items():
        for name in commands:
            body = {field: words.get(str(value), value) for field, value in BODIES[name].items()}
            room = place.room if kind == "board" else place.id
            answer = cheat.command(room, name, body, f"cheat-{name}")
            if name in ALLOWED:
                assert answer["ok"], (name, answer)
            else:
                assert answer["code"] in DECLINED and answer["retry"] is False, (name, answer)
    own = len(ALLOWED & codec.COMMANDS["workshop"].keys())
    assert other.command(place.id, "attend", {}, "after")["seq"] == before + own
    file = server.get(f"/api/workshops/{place.id}/exports/{words['BOARD']}.json", place.facilitator).json()
    assert {one["id"]: one["removed"] for one in file["board"]["notes"]} == {"theirs": False, "new": True}


@pytest.mark.parametrize("headers", [
    {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": ""}, {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"}, {"Origin": "https://evil.example", "X_Forwarded_Host": "evil.example"},
    {"Origin": "http://evil.example", "Host": "evil.example"}, {"Origin": "http://127.0.0.1.evil.example"},
    {"Origin": "https://127.0.0.1", "X_Forwarded_Proto": "https", "X_Forwarded_Port": "443", "Forwarded": "proto=https"},
    {"Origin": "HTTP://127.0.0.1:1"}, {"Origin": "http://user@127.0.0.1"}, {"Origin": "http://[::1"},
])  # fmt: skip
def test_foreign_pages_may_not_write(server: Server, headers: dict[str, str]) -> None:
    place = make_place(server)
    body = {"title": "x", "template": "factors", "language": "de"}
    for path, sent, token in (
        ("/api/workshops", body, ""),
        ("/api/join", {"code": place.made["key"]}, ""),
        (f"/api/workshops/{place.id}/boards", {"title": "x", "layout": "columns"}, place.facilitator),
    ):
        answer = server.post(path, sent, token, **headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign_origin"), path
        assert "Access-Control-Allow-Origin" not in answer.headers
    form = requests.post(
        server.url + "/api/workshops", data=json.dumps(body), headers={"Content-Type": "text/plain"}, timeout=9
    )
    assert form.status_code == 400


def test_V5_a_removed_board_is_heard_of_by_facilitators_only_and_by_its_followers_once_it_is_back(
    server: Server, connect: Connect
) -> None:
    place = make_place(server)
    seat = server.join(place.made)
    phone, late, laptop = connect(), connect(), connect()
    assert laptop.hello(place.facilitator, place.id, place.room)["ok"]
    assert phone.hello(seat["token"], place.id, place.room)["ok"]
    kept = phone.snapshot(place.room)
    board = place.room.partition("/")[2]
    assert laptop.command(place.id, "remove_board", {"board": board}, "remove")["ok"]
    phone.entry(place.id, "boards_arranged")
    asked = {"room": place.room, "epoch": kept["epoch"], "seq": kept["seq"]}
    phone.wait(lambda: phone.call("catch_up", asked).get("code") == "unknown_room")
    assert late.hello(server.join(place.made)["token"], place.id, place.room)["ok"]
    assert laptop.command(place.room, "add_note", note("secret"), "secret")["ok"]
    laptop.entry(place.room, "note_added")
    assert laptop.command(place.id, "change_workshop", {"title": "Danach"}, "title")["ok"]
    for one in (phone, late):
        one.entry(place.id, "workshop_changed")
        assert not one.entries.get(place.room)
    assert place.room not in late.snapshots
    assert laptop.command(place.id, "restore_board", {"board": board}, "restore")["ok"]
    for one in (phone, late):
        assert one.note(place.room, "secret")
    assert laptop.command(place.room, "add_note", note("after"), "after")["ok"]
    assert phone.note(place.room, "after")


def test_a_removed_note_is_gone_for_participants_whatever_they_ask(server: Server, connect: Connect) -> None:
    place = make_place(server)
    seat, late = server.join(place.made, "Eva Geheim"), server.join(place.made)
    author, laptop, liar, newcomer = connect(), connect(), connect(), connect()
    author.hello(seat["token"], place.room)
    laptop.hello(place.facilitator, place.id, place.room)
    first = author.snapshot(place.room)
    assert author.command(place.room, "add_note", note("n1", "Frau Zwiebelfisch"), "cmd-secret")["ok"]
    author.note(place.room, "n1")
    onlooker = connect()
    onlooker.hello(server.join(place.made)["token"], place.room)  # the snapshot with the note is kept from now on
    onlooker.note(place.room, "n1")
    assert laptop.command(place.room, "remove_note", {"note": "n1"}, "away")["ok"]
    laptop.entry(place.room, "note_removed")
    follow = {"room": place.room, "epoch": first["epoch"], "seq": first["seq"]}
    assert liar.hello(late["token"], follow)["ok"]
    liar.snapshot(place.room)
    assert newcomer.hello(late["token"], place.room, place.id)["ok"]
    newcomer.snapshot(place.room)
    assert newcomer.call("catch_up", follow)["ok"]
    newcomer.wait(lambda: newcomer.snapshots.get(place.id))
    board = place.room.partition("/")[2]
    heard = json.dumps([liar.snapshots, liar.entries, newcomer.snapshots, newcomer.entries, newcomer.others])
    for extension in ("json", "csv", "md", "pdf"):
        for seq in range(1, first["seq"] + 3):
            file = server.get(f"/api/workshops/{place.id}/exports/{board}.{extension}?seq={seq}", late["token"])
            assert file.status_code == 200
            heard += file.content.decode("latin-1") + str(file.headers)
    for secret in ("Zwiebelfisch", "Geheim", "cmd-secret", seat["seat"], *(link["id"] for link in place.made["links"])):
        assert secret not in heard, secret
    full = server.get(f"/api/workshops/{place.id}/exports/{board}.json", place.facilitator)
    assert "Zwiebelfisch" in full.text and seat["seat"] in full.text


def test_after_goodbye_comes_nothing(server: Server, connect: Connect) -> None:
    place = make_place(server)
    laptop = connect()
    laptop.hello(place.facilitator, place.id, place.room)
    for code in ("blocked", "revoked"):
        assert laptop.command(place.id, "add_link", {"link": f"l-{code}", "role": "scribe"}, f"add-{code}")["ok"]
        listed = server.get(f"/api/workshops/{place.id}/links", place.facilitator).json()["links"]
        seat = server.enter(next(link["url"] for link in listed if link["id"] == f"l-{code}"))
        raw = seated(server, place, place.id, place.room, token=seat["token"])
        if code == "blocked":
            answer = laptop.command(place.id, "change_seat", {"seat": seat["seat"], "blocked": True}, "block")
        else:
            answer = laptop.command(place.id, "revoke_link", {"link": f"l-{code}"}, "revoke")
        assert answer["ok"]
        assert laptop.command(place.room, "add_note", note(f"after-{code}"), f"after-{code}")["ok"]
        heard: list[tuple[str, Any]] = []
        with contextlib.suppress(EOFError, ConnectionError):
            with contextlib.suppress(ConnectionError):
                raw.send("428" + json.dumps(["command", {"id": "x", "room": place.room, "type": "undo", "body": {}}]))
            while True:
                text = raw.text()
                heard.append(tuple(json.loads(text[2:])) if text.startswith("42") else (text, None))
        names = [name for name, _ in heard]
        assert ("goodbye", {"code": code, "retry": False}) in heard, heard
        rest = heard[names.index("goodbye") + 1 :]
        assert not [name for name, _ in rest if not name.startswith(("43", "41", "1"))], rest
        assert f"after-{code}" not in json.dumps(heard)
