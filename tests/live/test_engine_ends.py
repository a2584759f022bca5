"""How requests, connections and the process itself come to an end; see test_engine_contract.py."""

import socket
import threading
import time

import pytest

from tests.live.raw import Raw, frame
from tests.live.test_engine_contract import LIMIT, Running

pytestmark = pytest.mark.live


@pytest.mark.parametrize("sent", [b"", b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "], ids=["silent", "trickling"])
def test_a_request_that_never_ends_is_cut(sent):
    """Bytes keep coming, so a timeout per recv would never fire."""
    server = Running("--head", "0.5")
    sock = socket.create_connection(("127.0.0.1", server.port), timeout=0.1)
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            sock.sendall(sent[:1] or b"")
            if sent:
                sock.sendall(b"x")
            if not sock.recv(100):
                break
        except TimeoutError:
            continue
        except OSError:
            break
    else:
        raise AssertionError("still open")
    raw = Raw(server.port).open()
    time.sleep(2)
    raw.raw(frame(9, b"still here"))
    assert raw.read() == (10, b"still here"), "a deadline for requests must not end a WebSocket"
    server.end()


def test_a_stop_lets_requests_end_and_closes_the_rest():
    server = Running()
    raw = Raw(server.port).open()
    answers = []
    asking = threading.Thread(target=lambda: answers.append(server.get("/slow")))
    asking.start()
    time.sleep(0.3)
    server.process.terminate()
    assert raw.close_code() in (1000, None)
    asking.join(LIMIT)
    assert answers == [b"done"]
    assert server.process.wait(LIMIT) == 0
    server.process.communicate()


def test_a_signal_is_heard_when_nothing_else_moves():
    """An idle hub sleeps for a minute, and goes on sleeping when a signal's handler has run."""
    server = Running()
    assert server.get("/healthz") == b"ok"
    time.sleep(0.5)  # until the hub sleeps
    server.end()
    assert server.process.returncode == 0


def test_engine_io_pings_are_answered_and_a_silent_peer_is_ended():
    server = Running("--ping", "0.3")
    silent, alive = Raw(server.port).open(), Raw(server.port).open()
    for _ in range(4):
        alive.send("3") if alive.read() == (1, b"2") else None
    assert silent.close_code() in (1000, None)
    assert alive.call("command", {"id": "a", "room": "r", "body": 0})["ok"]
    server.end()


def test_a_connection_without_a_session_is_ended():
    running = Running("--silence", "0.5")
    try:
        mute = Raw(running.port)  # never asks for a session
        assert mute.text().startswith("0{")
        left = Raw(running.port).open()
        left.send("41")  # ends its session and stays
        stays = Raw(running.port).open()
        for gone in (mute, left):
            gone.sock.settimeout(LIMIT)
            assert gone.close_code() in (None, 1000)
        time.sleep(1)
        assert stays.call("mix", 0) == 0
    finally:
        running.end()
