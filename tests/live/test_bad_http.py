"""Paths, requests and files that nobody honest sends."""

# ruff: noqa: E501 - tables of bad input

import contextlib
import socket
from collections.abc import Callable
from typing import Any

import pytest
import requests

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Place, note, port_of, rss

pytestmark = [pytest.mark.live, pytest.mark.slow]


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
