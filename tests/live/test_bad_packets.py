"""Packets, frames and handshakes that are none: answered or ended, and a line in the log at most."""

# ruff: noqa: E501 - tables of bad input

import base64
import contextlib
import json
import os
import socket
from collections.abc import Callable

import pytest
import requests

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Place, calm, make_place, port_of, seated
from tests.live.raw import Raw, frame

pytestmark = [pytest.mark.live, pytest.mark.slow]


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


def test_garbage_on_one_connection_ends_it_and_is_a_line_in_the_log(servers: Callable[..., Server]) -> None:
    server = servers()
    place = make_place(server)
    seat = server.join(place.made)
    raw = seated(server, place, token=seat["token"])
    with contextlib.suppress(ConnectionError):
        for _ in range(100):
            raw.send('42["hello",Frau Zwiebelfisch')
    assert raw.close_code() in (None, 1000)
    calm(server)
    text = server.log.read_text()
    lines = [line for line in text.splitlines() if "bad packet" in line]
    assert len(lines) == 1 and f"seat {place.id}/{seat['seat']} " in lines[0], lines
    assert "Zwiebelfisch" not in text and seat["token"] not in text


@pytest.mark.parametrize("text", [r"\ud800", r"half \ude00", r"\q"])
def test_a_packet_that_is_no_text_is_acknowledged_and_the_connection_kept(
    server: Server, witness: tuple[Place, Phone], text: str
) -> None:
    place = witness[0]
    raw = seated(server, place, place.room)
    body = f'{{"note":"n","zone":"factors","text":"{text}"}}'
    for _ in range(30):
        raw.send(f'425["command",{{"id":"c","room":"{place.room}","type":"add_note","body":{body}}}]')
        while not (answer := raw.text()).startswith("435["):
            pass
        refused = json.loads(answer[3:])[0]
        assert (refused["ok"], refused["code"], refused["retry"]) == (False, "malformed", False)
    assert raw.call("catch_up", {"room": place.room, "epoch": "", "seq": 0})["ok"]
    calm(server)


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
