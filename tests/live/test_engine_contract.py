"""What server/web/engine.py, upgrade.py and lane.py promise, over real sockets, for the direct and the ordinary path.

Another engine may take eventlet's place when it passes this file. No test measures time; waits are only limits.
"""

import contextlib
import json
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
import socketio

from tests.live.raw import Raw, frame

pytestmark = pytest.mark.live
LIMIT = 15.0


class Running:
    """A server process of its own: patching the standard library is not for the test's process."""

    def __init__(self, *args):
        command = [sys.executable, "-m", "tests.live.engine_server", *args]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())

    def get(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=LIMIT) as answer:
            return answer.read()

    def stats(self):
        return json.loads(self.get("/stats"))

    def end(self):
        self.process.terminate()
        try:
            return self.process.communicate(timeout=LIMIT)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@pytest.fixture(scope="module", params=["direct", "ordinary"])
def server(request):
    running = Running(*(["--ordinary"] if request.param == "ordinary" else []))
    yield running
    running.end()


@pytest.fixture
def room(request):
    return f"room-{request.node.name}"


def until(check, what):
    end = time.monotonic() + LIMIT
    while not check():
        assert time.monotonic() < end, what
        time.sleep(0.01)


class Stock:
    """The stock python-socketio client, following one room and checking that nothing is missing or out of order."""

    def __init__(self, port, room, transports):
        self.client = socketio.Client(reconnection=False)
        self.seqs, self.mixed, self.seq = [], [], 0
        self.client.on("snapshot", self._snapshot)
        self.client.on("changes", self._changes)
        self.client.on("mixed", self.mixed.append)
        self.client.connect(f"http://127.0.0.1:{port}", transports=transports)
        self.room = room

    def hello(self):
        return self.client.call("hello", {"rooms": [{"room": self.room}]}, timeout=LIMIT)

    def command(self, id):
        return self.client.call("command", {"id": id, "room": self.room, "body": {"text": id}}, timeout=LIMIT)

    def _snapshot(self, message):
        self.seq = message["seq"]

    def _changes(self, message):
        assert message["after"] == self.seq
        self.seqs += [entry["seq"] for entry in message["changes"]]
        self.seq = self.seqs[-1]

    def transport(self):
        return self.client.transport()


TRANSPORTS = [["websocket"], ["polling"], ["polling", "websocket"]]


@pytest.mark.parametrize("transports", TRANSPORTS, ids="-".join)
def test_a_stock_client_gets_every_change_once_in_order(server, room, transports):
    stock = Stock(server.port, room, transports)
    assert stock.hello() == {"ok": True}
    acks = [stock.command(f"c{i}")["seq"] for i in range(30)]
    until(lambda: stock.seq == 30, "changes missing")
    assert acks == stock.seqs == list(range(1, 31))
    stock.client.disconnect()


@pytest.mark.parametrize("transports", TRANSPORTS, ids="-".join)
def test_order_holds_across_direct_and_ordinary_packets(server, room, transports):
    stock = Stock(server.port, room, transports)
    count = 14 if transports == ["polling"] else 400  # the stock Python client takes 16 packets of one poll at most
    stock.client.emit("mix", count)
    until(lambda: len(stock.mixed) == count, "packets missing")
    assert stock.mixed == list(range(count))
    stock.client.disconnect()


def test_changes_during_the_upgrade_arrive_once_in_order(server, room):
    """The upgrade is done by hand: packets queued while it is probed must come first on the new transport."""
    base = f"http://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=polling"

    def poll(data=None):
        with urllib.request.urlopen(base, data, timeout=LIMIT) as answer:
            return answer.read().decode()

    sid = json.loads(poll()[1:])["sid"]
    base += f"&sid={sid}"
    poll(b"40")
    poll()
    poll(b'42["hello",{"rooms":[{"room":"%b"}]}]' % room.encode())
    assert "snapshot" in poll()
    other = Raw(server.port).open()
    ws = Raw(server.port, query=f"&sid={sid}")
    other.call("command", {"id": "a", "room": room, "body": 1})
    ws.send("2probe")
    assert ws.text() == "3probe"
    other.call("command", {"id": "b", "room": room, "body": 2})
    ws.send("5")
    other.call("command", {"id": "c", "room": room, "body": 3})
    seqs = []
    while len(seqs) < 3:
        seqs += [entry["seq"] for entry in ws.event()[1]["changes"]]
    assert seqs == [1, 2, 3]


def test_a_failed_upgrade_leaves_polling_alive(server):
    base = f"http://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=polling"
    with urllib.request.urlopen(base, timeout=LIMIT) as answer:
        sid = json.loads(answer.read().decode()[1:])["sid"]
    ws = Raw(server.port, query=f"&sid={sid}")
    ws.close()
    time.sleep(0.2)
    with urllib.request.urlopen(base + f"&sid={sid}", b"40", timeout=LIMIT) as answer:
        assert answer.read() == b"OK"
    with urllib.request.urlopen(base + f"&sid={sid}", timeout=LIMIT) as answer:
        assert answer.read().startswith(b"40{")


def test_a_message_in_fragments_with_a_ping_between_is_one_message(server, room):
    raw = Raw(server.port).open()
    text = b'427["command",{"id":"a","room":"%b","body":"' % room.encode() + "ä€😀".encode() * 50 + b'"}]'
    cut = len(text) // 3 + 1  # within a character
    raw.raw(frame(1, text[:cut], final=False) + frame(9, b"hi") + frame(0, text[cut:-5], final=False))
    assert raw.read() == (10, b"hi")
    raw.raw(frame(0, text[-5:]))
    assert raw.text() == '437[{"ok":true,"seq":1}]'


def test_frames_that_arrive_byte_by_byte_or_many_at_once_are_taken(server, room):
    raw = Raw(server.port).open()
    message = frame(1, b'421["command",{"id":"a","room":"%b","body":0}]' % room.encode())
    for at in range(len(message)):
        raw.raw(message[at : at + 1])
    assert raw.text() == '431[{"ok":true,"seq":1}]'
    raw.raw(message * 20)
    assert [raw.text() for _ in range(20)] == [f'431[{{"ok":true,"seq":{n}}}]' for n in range(2, 22)]


def test_64_kib_pass_and_a_byte_more_is_refused_with_1009(server, room):
    raw = Raw(server.port).open()
    head, tail = b'421["command",{"id":"a","room":"%b","body":"' % room.encode(), b'"}]'
    raw.raw(frame(1, head + b"x" * (65536 - len(head) - len(tail)) + tail))
    assert raw.text() == '431[{"ok":true,"seq":1}]'
    raw.raw(frame(1, head + b"x" * (65537 - len(head) - len(tail)) + tail))
    assert raw.close_code() == 1009
    fragments = Raw(server.port).open()
    fragments.raw(frame(1, b"4" + b"x" * 40_000, final=False) + frame(0, b"x" * 40_000))
    assert fragments.close_code() == 1009


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (frame(1, b"40", masked=False), 1002),
        (frame(1, b"40", rsv=0x40), 1002),
        (frame(3, b"40"), 1002),
        (frame(9, b"x" * 126), 1002),
        (frame(9, b"", final=False), 1002),
        (frame(0, b"x"), 1002),
        (frame(1, b"4", final=False) + frame(1, b"4"), 1002),
        (frame(1, b"4\xff\xfe"), 1007),
        (frame(1, b""), 1003),
        (frame(1, b"hello"), 1003),
        (frame(8, b"\x03\xe9"), 1001),
        (frame(8, b""), 1000),
        (frame(8, b"\x00\x01"), 1002),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else value[:8].hex(),
)
def test_the_close_code_says_what_was_wrong(server, data, code):
    raw = Raw(server.port).open()
    raw.raw(data)
    assert raw.close_code() == code


def test_pings_are_answered_with_their_payload(server):
    raw = Raw(server.port).open()
    raw.raw(frame(9, b"abc") + frame(9, b""))
    assert raw.read() == (10, b"abc")
    assert raw.read() == (10, b"")


def test_deflate_is_shared_and_without_context(server, room):
    server.get(f"/fill?room={room}&notes=200&size=300")
    one, two, plain = (
        Raw(server.port, deflate=True).open(),
        Raw(server.port, deflate=True).open(),
        Raw(server.port).open(),
    )
    assert b"permessage-deflate; server_no_context_takeover; client_no_context_takeover" in one.head
    assert b"Extensions" not in plain.head
    seen = []
    for raw in (one, two, plain):
        raw.call("hello", {"rooms": [{"room": room}]})
        seen.append([text for text in raw.seen if "snapshot" in text])
    assert seen[0] == seen[1] == seen[2]
    assert len(json.loads(seen[0][0][2:])[1]["state"]) == 200
    assert (one.compressed, two.compressed, plain.compressed) == (1, 1, 0)


def test_a_compressed_message_from_the_client_is_read_and_a_bomb_refused(server):
    import zlib

    def packed(data):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return (packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH))[:-4]

    raw = Raw(server.port, deflate=True).open()
    raw.raw(frame(1, packed(b'421["flood","x"]'), rsv=0x40))
    assert raw.text() == "431[]"
    raw.raw(frame(1, packed(b"4" + b"x" * 10_000_000), rsv=0x40))
    assert raw.close_code() == 1009


@pytest.mark.parametrize("transports", TRANSPORTS, ids="-".join)
def test_a_snapshot_of_1_5_mb_arrives(server, room, transports):
    server.get(f"/fill?room={room}&notes=1500&size=1000")
    stock = Stock(server.port, room, transports)
    stock.hello()
    until(lambda: stock.seq == 1500, "no snapshot")
    stock.client.disconnect()


def test_a_slow_reader_costs_bounded_memory_delays_nobody_and_catches_up(server, room):
    slow, quick = Raw(server.port, buffer=4096), Raw(server.port)
    for raw in (slow, quick):
        raw.open().call("hello", {"rooms": [{"room": room}]})
    before = server.stats()
    seq = 0
    for expected in range(10, 1001, 10):  # 100 frames of 100 kB: 10 MB for each
        server.get(f"/fill?room={room}&notes=10&size=10000")
        while seq < expected:
            seq = quick.event()[1]["changes"][-1]["seq"]
    after = server.stats()
    assert after["lates"] > before["lates"]
    # the log itself holds the 10 MB once; the slow reader at most 1 MB and the frames it shares
    assert after["rss"] - before["rss"] < 10_000_000 + 15_000_000
    cursor = 0
    while cursor < seq:
        event, message = slow.event()
        if event == "changes":
            assert message["after"] == cursor
            cursor = message["changes"][-1]["seq"]
        else:
            cursor = message["seq"]
    assert cursor == seq


def test_a_flood_from_one_socket_is_held_back_and_others_are_served(server, room):
    flood, other = Raw(server.port).open(), Raw(server.port).open()
    before, began = server.stats(), time.monotonic()
    flood.sock.setblocking(False)
    left = memoryview(frame(1, b'42["flood","x"]') * 20_000)
    for _ in range(200):
        with contextlib.suppress(BlockingIOError):
            left = left[flood.sock.send(left) :]
        time.sleep(0.005)
    acks = [other.call("command", {"id": f"c{i}", "room": room, "body": i})["seq"] for i in range(20)]
    assert acks == list(range(1, 21))
    after = server.stats()
    taken = after["floods"] - before["floods"]
    assert 100 <= taken <= 120 + 40 * (time.monotonic() - began) + 1, "the budget is 120 and then 40 a second"
    assert after["rss"] - before["rss"] < 10_000_000
    flood.close()


def test_garbage_costs_the_sender_its_connection_and_the_log_a_few_lines():
    server = Running()
    for text in ('42["', "42", "47", '451-["x",{"_placeholder":true}]', "4" + "[" * 5000, '42[{"a":1}]', "4é", "42[]"):
        raw = Raw(server.port).open()
        with contextlib.suppress(OSError):  # cut off before the last one
            for _ in range(30):
                raw.send(text)
        assert raw.close_code() in (1000, None)
    assert server.get("/healthz") == b"ok"
    fine = Raw(server.port).open()
    assert fine.call("command", {"id": "a", "room": "r", "body": 0}) == {"ok": True, "seq": 1}
    written = server.end()
    assert "bad packet" in written
    assert "Traceback" not in written and len(written.splitlines()) < 20, written[:2000]


def test_2000_idle_connections_leave_health_and_boards_alive(server, room):
    idle = []
    for i in range(2000):
        sock = socket.create_connection(("127.0.0.1", server.port), timeout=LIMIT)
        if i % 2:
            sock.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        idle.append(sock)
    assert server.get("/healthz") == b"ok"
    raw = Raw(server.port).open()
    assert raw.call("command", {"id": "a", "room": room, "body": 0})["ok"]
    for sock in idle:
        sock.close()


def test_a_second_server_on_the_same_port_fails(server):
    process = subprocess.run(
        [sys.executable, "-m", "tests.live.engine_server", "--port", str(server.port)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert process.returncode != 0
    assert "Address already in use" in process.stderr
