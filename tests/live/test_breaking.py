"""What hostile, broken and unlucky clients do to a real server: it answers, keeps its word, and serves the others."""

# ruff: noqa: E501 - tables of bad input

import base64
import contextlib
import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import requests

from server.wire import codec
from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.raw import Raw, frame
from tests.live.test_sockets import Connect, Place, make_place, note
from tests.live.test_workers import workers_of

pytestmark = [pytest.mark.live, pytest.mark.slow]


@pytest.fixture
def connect(server: Server) -> Iterator[Connect]:
    phones: list[Phone] = []

    def connected(**options: Any) -> Phone:
        phones.append(Phone(server.url, **options))
        return phones[-1]

    yield connected
    for phone in phones:
        with contextlib.suppress(Exception):
            phone.close()


@pytest.fixture
def witness(server: Server, connect: Connect) -> Iterator[tuple[Place, Phone]]:
    """Somebody who writes and reads on, whatever the test does beside."""
    place = make_place(server)
    phone = connect()
    assert phone.hello(server.join(place.made)["token"], place.room)["ok"]
    phone.snapshot(place.room)
    yield place, phone
    assert phone.connected
    name = f"witness-{time.monotonic_ns()}"
    assert phone.command(place.room, "add_note", note(name), name)["ok"]
    phone.note(place.room, name)
    assert server.get("/healthz").status_code == 200
    calm(server)


def calm(server: Server) -> None:
    """Nothing in the log that we did not foresee. Bad packets are logged with a traceback, once in 10 s per kind."""
    text = server.log.read_text()
    for line in ("unexpected error", "task failed", "following the log failed", "commit of", "ended by itself"):
        assert line not in text, text[text.index(line) - 200 :][:3000]


def port_of(server: Server) -> int:
    return int(server.url.rpartition(":")[2])


def rss(server: Server) -> int:
    """Bytes of memory of all workers."""
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in workers_of(server))
    return pages * os.sysconf("SC_PAGESIZE")


def seated(server: Server, place: Place, *rooms: str, buffer: int = 0, token: str = "") -> Raw:
    raw = Raw(port_of(server), buffer=buffer).open()
    follows = [{"room": room} for room in rooms]
    assert raw.call("hello", {"v": 1, "token": token or server.join(place.made)["token"], "rooms": follows})["ok"]
    return raw


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


BAD_PACKETS = [
    "4", "40{", "40/x,", "40" + '{"a":' * 5_000, "42", "42[", "42[]", '42["hello"]', "42{}", "42[1,2]", '42[["hello"]]',
    '42["connect",{}]', '42["disconnect",{}]', '42["*",{}]', '42["hello",' + "[" * 30_000 + "]" * 30_000 + "]",
    '42["hello",' + '{"a":' * 9_000 + "1" + "}" * 9_000 + "]", "42" + "9" * 90 + '["hello",{}]', "42" + "9" * 5_000,
    "42" + "9" * 5_000 + '["hello",{}]', "42-1[]", "42/admin,1" + '["hello",{}]', "43", "430[]", "43" + "9" * 99 + "[]",
    "44", '44"no"', "45", "451-", '451-["hello",{"_placeholder":true,"num":0}]', "4599999999999-[]", "46", "47", "4x",
    '42["hello",{"v":1e999,"token":"","rooms":[]}]', '42["hello",{"v":NaN,"token":"","rooms":[]}]', "42" + "\x00" * 99,
    '42["🙂",{}]', '42["' + "e" * 60_000 + '",{}]', '42["command",{"id":"a","id":"b","room":"x","type":"undo"}]',
    '42["command",{"id":"a","room":"x","type":"undo","body":' + "9" * 50_000 + "}]", "5", "6", "1", "0", "3probe",
]  # fmt: skip


def test_malformed_packets_are_answered_or_end_the_connection(server: Server, witness: tuple[Place, Phone]) -> None:
    for packet in BAD_PACKETS:
        raw = Raw(port_of(server)).open()
        with contextlib.suppress(EOFError, ConnectionError):
            raw.send(packet)
            if packet[0] == "4":
                answer = raw.call("hello", {"v": 1, "token": "", "rooms": []}, id=77)
                assert answer["code"] == "no_seat", packet[:60]
        raw.close()
    for data in (
        frame(1, b"4" + b"x" * 66_000), frame(2, b"\x04abc"), frame(1, b"\xff\xfe"), frame(1, b"42[", masked=False),
        frame(1, b"2", rsv=0x20), frame(3, b""), frame(9, b"x" * 126), frame(0, b"x"), frame(8, b"\x00"), os.urandom(500),
        b"\x81\xff" + b"\xff" * 8, frame(1, b"42[", final=False) * 30,
    ):  # fmt: skip
        raw = Raw(port_of(server)).open()
        with contextlib.suppress(ConnectionError):
            raw.raw(data)
        raw.close()
    assert len(server.log.read_bytes()) < 60_000


def test_garbage_on_one_connection_ends_it(server: Server, witness: tuple[Place, Phone]) -> None:
    raw = Raw(port_of(server)).open()
    with contextlib.suppress(ConnectionError):
        for _ in range(100):
            raw.send("42[")
    assert raw.close_code() in (None, 1000)


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


@pytest.mark.parametrize("query", ["", "?EIO=3&transport=websocket", "?EIO=4&transport=x", "?EIO=4&transport=polling&sid=x",
    "?EIO=4&transport=websocket&sid=" + "x" * 3000, "?EIO=4&transport=polling&j=0", "?EIO=%ff%00&transport=polling"])  # fmt: skip
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS", "DELETE"])
def test_bad_handshakes(server: Server, query: str, method: str) -> None:
    answer = requests.request(
        method, server.url + "/socket.io/" + query, data="4x" if method == "POST" else None, timeout=10
    )
    assert answer.status_code in (200, 400, 404, 405, 426), answer.status_code
    assert "Traceback" not in answer.text
    calm(server)


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


ALLOWED = {"add_note", "undo"}  # beside what is one's own; commands.py is the list
BODIES: dict[str, dict[str, Any]] = {
    "change_board": {"title": "x"}, "add_note": {"note": "mine", "zone": "hurdles", "text": "x"},
    "edit_note": {"note": "theirs", "text": "x"}, "move_note": {"note": "theirs", "zone": "factors"},
    "style_note": {"note": "theirs", "color": "blue"}, "remove_note": {"note": "theirs"},
    "restore_note": {"note": "theirs"}, "undo": {}, "add_zone": {"zone": "new", "title": "x"},
    "change_zone": {"zone": "hurdles", "title": "x"}, "move_zone": {"zone": "hurdles", "after": ""},
    "remove_zone": {"zone": "hurdles"}, "change_workshop": {"title": "x"}, "rename_board": {"board": "BOARD", "title": "x"},
    "move_board": {"board": "BOARD", "after": ""}, "remove_board": {"board": "BOARD"}, "restore_board": {"board": "BOARD"},
    "show_board": {"board": "BOARD"}, "change_seat": {"seat": "VICTIM", "name": "x"},
    "add_link": {"link": "new", "role": "facilitator"}, "renew_link": {"link": "LINK"}, "revoke_link": {"link": "LINK"},
}  # fmt: skip


def test_a_participant_who_plays_facilitator_over_the_wire(server: Server, connect: Connect) -> None:
    place = make_place(server)
    author, cheat, other = connect(), connect(), connect()
    victim = server.join(place.made, "Eva")
    author.hello(victim["token"], place.room)
    assert author.command(place.room, "add_note", note("theirs", zone="hurdles"), "theirs")["ok"]
    cheat.hello(server.join(place.made)["token"], place.id, place.room)
    before = cheat.snapshot(place.id)["seq"]
    words = {"BOARD": place.room.partition("/")[2], "VICTIM": victim["seat"], "LINK": place.made["links"][0]["id"]}
    for kind, commands in codec.COMMANDS.items():
        for name in commands:
            body = {field: words.get(str(value), value) for field, value in BODIES[name].items()}
            room = place.room if kind == "board" else place.id
            answer = cheat.command(room, name, body, f"cheat-{name}")
            if name in ALLOWED:
                assert answer["ok"], (name, answer)
            else:
                assert answer["code"] in ("not_allowed", "not_yours") and answer["retry"] is False, (name, answer)
    other.hello(place.facilitator, place.id, place.room)
    assert other.snapshot(place.id)["seq"] == before
    assert [one["id"] for one in other.snapshot(place.room)["state"]["notes"] if not one["removed"]] == ["theirs"]


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


@pytest.mark.parametrize("transport", ["websocket", "polling"])
def test_a_snapshot_over_a_megabyte_arrives(server: Server, connect: Connect, transport: str) -> None:
    place = make_place(server)
    board = imported(server, place, notes=1_000, text="Lange Karte " * 110)
    phone = connect(transport=transport)
    assert phone.hello(server.join(place.made)["token"], f"{place.id}/{board}")["ok"]
    snapshot = phone.snapshot(f"{place.id}/{board}")
    assert len(snapshot["state"]["notes"]) == 1_000
    assert len(json.dumps(snapshot)) > 1_200_000
    assert phone.command(f"{place.id}/{board}", "add_note", note("one-more", zone="z"), f"more-{transport}")["ok"]
    phone.note(f"{place.id}/{board}", "one-more")


def imported(server: Server, place: Place, notes: int, text: str) -> str:
    """A board with many notes, brought in as a file."""
    made = [{"id": f"n{n}", "zone": "z", "order": f"a{n:05d}V", "text": f"{n} {text}".strip()} for n in range(notes)]
    file = {"format": "stellwand-board", "version": 1, "board": {
        "id": "", "title": "Import", "layout": "columns", "zones": [{"id": "z", "title": "Z", "order": "a1"}], "notes": made,
    }}  # fmt: skip
    answer = server.post(f"/api/workshops/{place.id}/boards/import", file, place.facilitator)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["board"])


def test_files_are_made_beside_the_event_loop(server: Server, witness: tuple[Place, Phone]) -> None:
    place, phone = witness
    board = imported(server, place, notes=400, text="Kurze Wege 🙂 مرحبا 信任")
    address = f"{server.url}/api/workshops/{place.id}/exports/{board}"
    headers = {"Authorization": f"Bearer {place.facilitator}"}
    longest = 0.0
    with ThreadPoolExecutor(4) as pool:
        files = [
            pool.submit(requests.get, f"{address}.{e}", headers=headers, timeout=60)
            for e in ("pdf", "png", "csv", "md")
        ]
        while not all(file.done() for file in files):
            began = time.monotonic()
            phone.command(place.room, "attend", {"zone": "factors"}, f"ping{time.monotonic_ns()}")
            longest = max(longest, time.monotonic() - began)
            time.sleep(0.06)
    assert [file.result().status_code for file in files] == [200] * 4
    print(f"longest ping beside the files: {longest * 1000:.0f} ms")
    makers = [pid for worker in workers_of(server) for pid in children_of(worker)]
    assert 1 <= len(makers) <= 2


def children_of(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError):
            if int(stat.read_text().rpartition(")")[2].split()[1]) == parent:
                found.append(int(stat.parent.name))
    return found


PATHS = [
    "/assets/../server/config.py", "/assets/..%2f..%2fpyproject.toml", "/assets/%2e%2e/%2e%2e/README.md", "/assets//etc/passwd",
    "/assets/..\\..\\pyproject.toml", "/assets/%00", "/assets/" + "a" * 5_000, "/assets/%ff%fe", "/j/%00", "/j/%ff",
    "/j/" + "A" * 3_000, "/j/..%2f..%2fetc%2fpasswd", "/f/../../x", "/f/%0d%0aSet-Cookie:%20a=b", "/s/<script>", "/api/x",
    "/api/join/%20", "/api/join/" + "9" * 4_000, "/api/workshops/../enter", "/api/workshops/%2f/links", "//evil.example/%2f..",
    "/.git/config", "/data/secret_key", "/%c0%ae%c0%ae/", "/?%", "/j/%E2%80%AE", "/api/workshops/x/exports/%00.json?seq=%00",
]  # fmt: skip


def test_nonsense_in_paths_and_methods(server: Server, witness: tuple[Place, Phone]) -> None:
    for path in PATHS:
        with socket.create_connection(("127.0.0.1", port_of(server)), 10) as raw:
            raw.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
            answer = b""
            while part := raw.recv(65536):
                answer += part
        status = int(answer.split()[1])
        assert status in (200, 301, 308, 400, 401, 404, 405, 414, 429), (path, answer[:200])
        assert b"Traceback" not in answer and b"root:x" not in answer and b"[tool." not in answer, path
        assert b"\r\nSet-Cookie: a=b" not in answer
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO", "HEAD"):
        for path in ("/", "/api/workshops", "/api/join", "/healthz", "/assets/x.js"):
            assert requests.request(method, server.url + path, timeout=10).status_code in (200, 400, 404, 405), (
                method,
                path,
            )


def test_large_and_slow_http_requests(server: Server, witness: tuple[Place, Phone]) -> None:
    port = port_of(server)
    slow = []
    for number in range(200):
        sock = socket.create_connection(("127.0.0.1", port), 10)
        sock.sendall(
            b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "
            if number % 2
            else b"POST /api/join HTTP/1.1\r\nContent-Length: 9999\r\n"
        )
        slow.append(sock)
    assert server.get("/healthz").status_code == 200
    for head in (
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 300_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\n" + b"".join(b"X%d: y\r\n" % n for n in range(5_000)) + b"\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"POST /api/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
        b"Content-Length: 5\r\n\r\nfffff\r\n" + b"a" * 0xFFFFF + b"\r\n0\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n",
    ):  # fmt: skip
        with socket.create_connection(("127.0.0.1", port), 10) as sock:
            sock.settimeout(3)
            with contextlib.suppress(ConnectionError, TimeoutError):
                sock.sendall(head)
                answer = sock.recv(4096)
                assert not answer or answer.split()[1][:1] in (b"4", b"5") or not answer.startswith(b"HTTP"), answer[
                    :80
                ]
                assert b"Traceback" not in answer
    before = rss(server)
    body = b'{"code": "' + b"x" * 30_000_000 + b'"}'
    for path in ("/api/join", "/api/workshops"):
        with contextlib.suppress(requests.RequestException):
            answer = requests.post(
                server.url + path, data=body, headers={"Content-Type": "application/json"}, timeout=10
            )
            assert answer.status_code == 413
    assert rss(server) - before < 20_000_000
    for sock in slow:
        sock.close()


HOSTILE: list[Callable[[dict[str, Any]], Any]] = [
    lambda f: f | {"board": "x"}, lambda f: f | {"version": 2}, lambda f: f | {"extra": 1}, lambda f: [f] * 3,
    lambda f: board(f, layout="spiral"), lambda f: board(f, title="x" * 100_000), lambda f: board(f, zones=[zone()] * 201),
    lambda f: board(f, zones=[zone(), zone()]), lambda f: board(f, zones=[zone(parent="z")]), lambda f: board(f, title="\x00\x1b"),
    lambda f: board(f, zones=[zone(), zone(id="y", parent="nowhere")]), lambda f: board(f, notes=[card(zone="nowhere")]),
    lambda f: board(f, notes=[card(), card()]), lambda f: board(f, notes=[card(text="")]), lambda f: board(f, notes=[card(text="a\x00b")]),
    lambda f: board(f, notes=[card(points=[{"level": 2, "text": "x"}])]), lambda f: board(f, notes=[card(when={"start": "2017-02-31"})]),
    lambda f: board(f, notes=[card(order="")]), lambda f: board(f, notes=[card(order="ä")]), lambda f: board(f, notes=[card(id="../x")]),
    lambda f: board(f, notes=[card(text="\ud800")]), lambda f: board(f, notes=[card(at=-1)]), lambda f: board(f, notes=[card(at=2**70)]),
    lambda f: board(f, id="a/b"), lambda f: board(f, start="9999", end="0001"), lambda f: board(f, notes=[card()] * 6_000),
]  # fmt: skip


def board(file: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return file | {"board": file["board"] | fields}


def zone(**fields: Any) -> dict[str, Any]:
    return {"id": "z", "title": "Z", "order": "a1"} | fields


def card(**fields: Any) -> dict[str, Any]:
    return {"id": "n", "zone": "z", "order": "a1", "text": "x"} | fields


def test_hostile_imports(server: Server, witness: tuple[Place, Phone]) -> None:
    place, _ = witness
    file = {"format": "stellwand-board", "version": 1, "board": {
        "id": "", "title": "T", "layout": "columns", "zones": [zone()], "notes": [card()],
    }}  # fmt: skip
    address, token = f"/api/workshops/{place.id}/boards/import", place.facilitator
    for number, change in enumerate(HOSTILE):
        answer = server.post(address, change(file), token)
        assert 400 <= answer.status_code < 500, (number, answer.status_code, answer.text)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    for raw in (
        b"",
        b"[" * 1_000_000,
        b'{"a":' * 500_000,
        b"\xff" * 1_000,
        b'{"format":"stellwand-board"',
        b"9" * 1_000_000,
        b"null",
    ):
        answer = requests.post(server.url + address, data=raw, headers=headers, timeout=20)
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_file"), raw[:20]
    # odd but allowed orders must not break what comes after
    for order in ("0", "00", "a", "zzzz", "z" * 1_000, "a00", "A0", "a" * 999 + "0"):
        odd = board(
            file,
            notes=[
                card(order=order),
                card(id="m", order=order),
                card(id="o", order=order + "0" if len(order) < 999 else order),
            ],
        )
        made = server.post(address, odd, token)
        if made.status_code != 201:
            assert made.status_code == 400, (order[:9], made.text)
            continue
        phone = Phone(server.url)
        try:
            room = f"{place.id}/{made.json()['board']}"
            assert phone.hello(token, room)["ok"]
            for number, after in enumerate((None, "", "n", "m", "o", "unknown")):
                body = note(f"x{number}", zone="z") | ({} if after is None else {"after": after})
                assert phone.command(room, "add_note", body, f"{order[:9]}-{number}")["ok"], (order[:9], after)
        finally:
            phone.close()


def test_websocket_upgrades_that_are_none(server: Server, witness: tuple[Place, Phone]) -> None:
    key = base64.b64encode(os.urandom(16)).decode()
    for head in (
        f"Upgrade: websocket\r\nSec-WebSocket-Version: 12\r\nSec-WebSocket-Key: {key}\r\nConnection: Upgrade",
        "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nConnection: Upgrade",
        f"Upgrade: h2c\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\nConnection: Upgrade",
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {'x' * 9000}\r\nUpgrade: websocket",
    ):
        with socket.create_connection(("127.0.0.1", port_of(server)), 10) as sock:
            sock.sendall(f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n{head}\r\n\r\n".encode())
            sock.settimeout(5)
            assert sock.recv(999).split()[1][:1] in (b"4", b"1", b"2")
