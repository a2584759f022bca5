"""A facilitated day over real sockets and the store on disk: what is private stays private on every way out, a step
survives a killed worker, a budget holds for two devices of one seat, and a phone that was away is told its own."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from server.demo.replica import Replica
from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Place, make_place, note, until, workers_of

pytestmark = [pytest.mark.live, pytest.mark.slow]

SECRET = "Das sage ich nur mir selbst"
PRIVATE = {"id": "still", "title": "Still schreiben", "minutes": 5, "rules": {"see": "own"}, "signal": "bell"}


@pytest.fixture
def connect() -> Iterator[Callable[..., Phone]]:
    opened: list[Phone] = []

    def connected(server: Server, token: str, *rooms: Any) -> Phone:
        phone = Phone(server.url)
        opened.append(phone)
        phone.ack = phone.hello(token, *rooms, v=2)  # type: ignore[attr-defined]
        assert phone.ack["ok"], phone.ack  # type: ignore[attr-defined]
        return phone

    yield connected
    for phone in opened:
        phone.close()


def board_of(place: Place) -> str:
    return place.room.partition("/")[2]


def led(desk: Phone, place: Place, step: dict[str, Any]) -> None:
    """Put the step on the agenda and start it."""
    put = {"step": {**step, "board": board_of(place)}}
    assert desk.command(place.id, "put_step", put, f"put-{step['id']}")["ok"]
    assert desk.command(place.id, "start_step", {"step": step["id"]}, f"go-{step['id']}")["ok"]


def view(phone: Phone, room: str) -> Any:
    """The room as the phone knows it: the snapshot it was sent, and what followed."""
    replica = Replica(room)
    replica.snapshot(phone.snapshot(room))
    for entry in list(phone.entries.get(room, [])):
        if entry["seq"] == replica.seq + 1:
            message = {"room": room, "epoch": replica.epoch, "after": replica.seq, "changes": [entry]}
            replica.changes(message)
    return replica.state


def heard(*phones: Phone) -> str:
    return json.dumps([[phone.snapshots, phone.entries, phone.others] for phone in phones], ensure_ascii=False)


def test_what_is_written_in_private_leaves_by_no_way_until_it_is_revealed(
    server: Server, connect: Callable[..., Phone]
) -> None:
    place = make_place(server)
    desk = connect(server, place.facilitator, place.id, place.room)
    anna, ben = (server.join(place.made)["token"] for _ in range(2))
    author, other = (connect(server, token, place.id, place.room) for token in (anna, ben))
    led(desk, place, PRIVATE)
    other.entry(place.id, "step_started", step="still")
    assert author.command(place.room, "add_note", note("n1", SECRET), "c1")["ok"]
    assert author.command(place.room, "edit_note", {"note": "n1", "text": SECRET + "."}, "c2")["ok"]
    for phone in (desk, other):
        phone.entry(place.room, "note_edited", note="n1")
    late = connect(server, server.join(place.made)["token"], place.id, place.room)
    until(15, lambda: [one.veil for one in view(late, place.room).notes.values()] == ["own"])
    path = f"/api/workshops/{place.id}/exports/{board_of(place)}"
    for token in (place.facilitator, ben, anna):
        for kind in ("json", "csv", "md"):
            file = server.get(f"{path}.{kind}", Authorization=f"Bearer {token}")
            assert file.status_code == 200 and SECRET not in file.text
    assert SECRET not in heard(desk, author, other, late)
    again = connect(server, anna, place.id, place.room)  # a reload: the author's own device is told
    assert [one["text"] for one in again.ack["veiled"][place.room]] == [SECRET + "."]  # type: ignore[attr-defined]
    assert SECRET not in json.dumps(late.ack)  # type: ignore[attr-defined]
    assert other.command(place.room, "reveal_notes", {}, "forged")["code"] == "not_allowed"
    assert desk.command(place.room, "reveal_notes", {}, "reveal")["ok"]
    shown = other.entry(place.room, "notes_shown")["body"]["notes"]
    assert [one["text"] for one in shown] == [SECRET + "."] and "author" not in json.dumps(shown).replace(
        '"author": ""', ""
    )


def test_a_step_begun_while_workers_die_is_begun_once_and_wholly(
    servers: Callable[..., Server], connect: Callable[..., Phone]
) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    desk = connect(server, place.facilitator, place.id)
    for number in range(2):
        step = {
            "id": f"s{number}",
            "title": "x",
            "board": board_of(place),
            "rules": {"see": "own" if number % 2 else "all"},
        }
        assert desk.command(place.id, "put_step", {"step": step}, f"put{number}")["ok"]
    for number in range(2):
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(begun, server, connect, place, number)
            pids = workers_of(server)
            os.kill(pids[number % len(pids)], signal.SIGKILL)
            asked.result(60)
    reader = connect(server, place.facilitator, place.id, place.room)
    until(15, lambda: view(reader, place.id).step == "s1" and view(reader, place.room).rules.see == "own")


def begun(server: Server, connect: Callable[..., Phone], place: Place, number: int) -> None:
    """Ask with one id until it is acknowledged, as an outbox does."""

    def asked() -> bool:
        try:
            desk = connect(server, place.facilitator, place.id)
            command = {"id": f"go{number}", "room": place.id, "type": "start_step", "body": {"step": f"s{number}"}}
            return bool(desk._client.call("command", command, timeout=3)["ok"])  # the answer of the dead never comes
        except Exception:
            return False

    until(50, asked)


def test_a_budget_holds_for_two_devices_of_one_seat_and_an_own_paper_comes_back(
    server: Server, connect: Callable[..., Phone]
) -> None:
    place = make_place(server)
    desk = connect(server, place.facilitator, place.id, place.room)
    for id in ("a", "b", "c"):
        assert desk.command(place.room, "add_note", note(id), f"add-{id}")["ok"]
    ballot = {"ballot": "v", "kind": "dots", "question": "Womit?", "items": ["note:a", "note:b", "note:c"], "budget": 3}
    assert desk.command(place.room, "open_ballot", ballot, "open")["ok"]
    token = server.join(place.made)["token"]
    devices = [connect(server, token, place.room) for _ in range(2)]
    bystander = connect(server, server.join(place.made)["token"], place.room)

    def cast(number: int) -> str:
        marks = {"note:a": number % 4, "note:b": 3 - number % 4}
        answer = devices[number % 2].command(place.room, "cast_paper", {"ballot": "v", "marks": marks}, f"cast{number}")
        return "ok" if answer["ok"] else str(answer["code"])

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(cast, range(40))) == {"ok"}
    over = {"ballot": "v", "marks": {"note:a": 3, "note:b": 3}}
    assert devices[0].command(place.room, "cast_paper", over, "over")["code"] == "over_budget"
    again = connect(server, token, place.room)
    (paper,) = again.ack["papers"][place.room]  # type: ignore[attr-defined]
    assert sum(paper["marks"].values()) == 3
    until(15, lambda: view(again, place.room).ballots["v"].voters == 1)
    assert '"marks"' in heard(*devices)  # each device is told what the other has cast
    assert '"marks"' not in heard(bystander, desk).replace('"marks": {}', "")
    assert desk.command(place.room, "close_ballot", {"ballot": "v"}, "close")["ok"]
    closed = devices[1].entry(place.room, "ballot_closed", ballot="v")["body"]
    assert sum(tally["total"] for tally in closed["tallies"]) == 3
    late = devices[0].command(place.room, "cast_paper", {"ballot": "v", "marks": {}}, "late")
    assert (late["code"], late["retry"]) == ("closed", False)


def test_real_anonymity_leaves_no_seat_in_the_store(server: Server, connect: Callable[..., Phone]) -> None:
    place = make_place(server)
    desk = connect(server, place.facilitator, place.id, place.room)
    led(desk, place, {"id": "anonym", "title": "Offen gesagt", "rules": {"anonymous": True}})
    token = server.join(place.made)["token"]
    author = connect(server, token, place.room)
    assert author.command(place.room, "add_note", note("n1", "Was alle denken"), "c1")["ok"]
    entry = desk.entry(place.room, "note_added")
    assert token.split(".")[1] not in json.dumps(entry)
    assert author.command(place.room, "edit_note", {"note": "n1", "text": "x"}, "c2")["code"] == "not_yours"
    again = connect(server, token, place.room)
    assert again.ack["mine"][place.room] == []  # type: ignore[attr-defined]


def test_a_client_of_the_previous_wire_version_is_still_served(server: Server) -> None:
    place = make_place(server)
    phone = Phone(server.url)
    try:
        assert phone.hello(server.join(place.made)["token"], place.room, v=1)["ok"]
        assert phone.command(place.room, "add_note", note("n1"), "c1")["ok"]
        assert phone.note(place.room, "n1")
    finally:
        phone.close()
