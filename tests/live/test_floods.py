"""Too much from one, or for one: the others are served, and memory stays bounded."""

import contextlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Connect, Place, make_place, note, port_of, rss, seated
from tests.live.raw import Raw, frame

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_five_who_never_read_disturb_nobody(server: Server, connect: Connect, witness: tuple[Place, Phone]) -> None:
    place, phone = witness
    sleepers = [seated(server, place, place.room, buffer=4096) for _ in range(5)]
    before = rss(server)
    writers = [connect() for _ in range(4)]
    for writer in writers:
        assert writer.hello(server.join(place.made)["token"])["ok"]

    def write(writer: Phone) -> int:
        done = 0
        for number in range(90):
            id = f"big-{writers.index(writer)}-{number}"
            done += bool(writer.command(place.room, "add_note", note(id, "Wall " * 380), id)["ok"])
        return done

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(write, writers)) == [90] * 4
    phone.wait(lambda: len(phone.entries.get(place.room, [])) >= 360)
    assert rss(server) - before < 40_000_000
    # one wakes up: a contiguous way to the head, or the end of its connection
    seq, seen = 0, set()
    with contextlib.suppress(EOFError, ConnectionError):
        while len(seen) < 360:
            name, body = sleepers[0].event()
            if name == "snapshot":
                seq, seen = body["seq"], {one["id"] for one in body["state"]["notes"]}
            elif name == "changes" and body["room"] == place.room:
                assert body["after"] <= seq
                seq = max(seq, body["changes"][-1]["seq"])
                seen |= {entry["body"]["note"]["id"] for entry in body["changes"]}
        assert len(seen) == 360
    for raw in sleepers:
        raw.close()


def test_a_flood_of_five_thousand_events(server: Server, witness: tuple[Place, Phone]) -> None:
    place, phone = witness
    raw = seated(server, place, place.id)
    before = rss(server)
    message = json.dumps(["command", {"id": "f", "room": place.room, "type": "attend", "body": {"zone": "factors"}}])
    packet = frame(1, f"42{message}".encode())
    raw.sock.settimeout(0.5)
    sent = 0
    with contextlib.suppress(TimeoutError, ConnectionError):
        for _ in range(50):
            raw.sock.sendall(packet * 100)
            sent += 100
    for number in range(5):
        assert phone.command(place.room, "add_note", note(f"calm{number}"), f"calm{number}")["ok"]
    assert rss(server) - before < 10_000_000
    raw.close()


def test_a_connection_may_not_become_many(server: Server, witness: tuple[Place, Phone]) -> None:
    """CONNECT again and again, or after a DISCONNECT, leaves nothing behind."""
    place, phone = witness
    before = rss(server)
    many = []
    for _ in range(5):
        raw = seated(server, place, place.id)
        with contextlib.suppress(ConnectionError, EOFError):
            for _ in range(60):
                raw.send("40")
                raw.send("41")
        many.append(raw)
    phone.command(place.room, "undo", {}, "undo")
    assert rss(server) - before < 5_000_000
    for raw in many:
        raw.close()


def test_a_thousand_rooms(server: Server, connect: Connect) -> None:
    place = make_place(server)
    phone = connect()
    assert phone.hello(place.facilitator, *[f"{place.id}/b{n}" for n in range(1_000)])["code"] == "malformed"
    assert phone.hello(place.facilitator, *[f"{place.id}/b{n}" for n in range(80)])["code"] == "unknown_room"
    assert phone.hello(place.facilitator, *[place.room] * 80)["ok"]
    assert phone.snapshot(place.room)


def test_a_flooder_gets_no_new_budget_by_coming_back(server: Server, connect: Connect) -> None:
    place = make_place(server)
    token = server.join(place.made)["token"]
    answers: list[str] = []
    for round in range(4):
        raw = Raw(port_of(server)).open()
        answers.append(raw.call("hello", {"v": 1, "token": token, "rooms": []}).get("code", "ok"))
        for number in range(60):
            body = {"id": f"b{round}-{number}", "room": place.room, "type": "undo", "body": {}}
            raw.send(f"42{number + 100}" + json.dumps(["command", body]))
        with contextlib.suppress(TimeoutError):
            for _ in range(60):
                answers.append(json.loads(raw.text().partition("[")[2][:-1])["code"])
                if answers[-1] == "too_fast":
                    break
        raw.close()
    assert answers.count("nothing_to_undo") < 170  # 100 at once and 20 a second
