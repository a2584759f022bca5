"""Two workers on the store on disk, stock clients, and the worst moments: kill -9, a store that stops, lost answers.

What is counted: every acknowledged note is in the log once (R1, R2), and every device comes to the log's state (R3).
"""

import contextlib
import json
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import requests

from server.demo.replica import Gap, Replica
from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Place, make_place, note, store_of, workers_of
from tests.live.raw import Raw

pytestmark = [pytest.mark.live, pytest.mark.slow]


class Device:
    """A phone with a replica and an outbox: comes back by itself and resends with the same ids, as our client does."""

    def __init__(self, server: Server, token: str, room: str) -> None:
        self.server, self.token, self.room = server, token, room
        self.replica = Replica(room)
        self.acked: dict[str, int] = {}
        self.connections = 0
        self._lock = threading.Lock()
        self.phone: Phone | None = None

    def online(self) -> Phone:
        """Connect and say hello, as often as it takes."""
        until = time.monotonic() + 30
        while self.phone is None or not self.phone.connected:
            try:
                phone = Phone(self.server.url)
                phone._client.on("snapshot", lambda message: self._hear(self.replica.snapshot, message))
                phone._client.on("changes", lambda message: self._hear(self.replica.changes, message))
                follow = {"room": self.room, "epoch": self.replica.epoch, "seq": self.replica.seq}
                answer = phone.hello(self.token, follow)
                if answer["ok"]:
                    self.phone = phone
                    self.connections += 1
                    break
                phone.close()
                assert answer["retry"], answer
            except AssertionError:
                raise
            except Exception:
                assert time.monotonic() < until
            time.sleep(0.1)
        return self.phone

    def write(self, *ids: str, pause: float = 0.0) -> None:
        """Send notes until each is acknowledged."""
        for id in ids:
            time.sleep(pause)
            until = time.monotonic() + 40
            while id not in self.acked:
                assert time.monotonic() < until, f"{id} was never acknowledged"
                try:
                    phone = self.online()
                    answer = phone._client.call(
                        "command",
                        {"id": f"c-{id}", "room": self.room, "type": "add_note", "body": note(id)},
                        timeout=10,
                    )
                except AssertionError:
                    raise
                except Exception:
                    self.lose()
                    continue
                if answer["ok"]:
                    self.acked[id] = answer["seq"]
                else:
                    assert answer["retry"], answer
                    time.sleep(0.05)

    def lose(self) -> None:
        phone, self.phone = self.phone, None
        if phone is not None:
            with contextlib.suppress(Exception):
                phone.close()

    def at(self, seq: int) -> bool:
        with self._lock:
            if self.replica.seq >= seq:
                return True
        try:
            self.online()
        except AssertionError:
            return False
        return False

    def _hear(self, take: Callable[[Any], None], message: Any) -> None:
        with self._lock:
            try:
                take(message)
            except Gap:
                phone = self.phone
                if phone is not None:
                    asked = {"room": self.room, "epoch": self.replica.epoch, "seq": self.replica.seq}
                    phone._client.emit("catch_up", asked)


@pytest.fixture
def devices() -> Iterator[Callable[..., list[Device]]]:
    made: list[Device] = []

    def join(server: Server, place: Place, count: int) -> list[Device]:
        new = [Device(server, server.join(place.made)["token"], place.room) for _ in range(count)]
        with ThreadPoolExecutor(10) as pool:
            list(pool.map(Device.online, new))
        made.extend(new)
        return new

    yield join
    for device in made:
        device.lose()


def log_of(server: Server, place: Place) -> dict[str, Any]:
    answer = server.get(f"/api/workshops/{place.id}/exports/{place.room.partition('/')[2]}.json", place.facilitator)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def all_agree(server: Server, place: Place, all_of: list[Device], seconds: float = 20.0) -> None:
    """Every acknowledged note is there once, at the seq of its ack, and every replica has the server's state."""
    file = log_of(server, place)
    seq = file["seq"]
    until = time.monotonic() + seconds
    while behind := [device for device in all_of if not device.at(seq)]:
        assert time.monotonic() < until, [device.replica.seq for device in behind]
        time.sleep(0.1)
    assert len({device.replica.hash() for device in all_of}) == 1
    acked = {id: at for device in all_of for id, at in device.acked.items()}
    assert len(set(acked.values())) == len(acked)
    there = [one["id"] for one in file["board"]["notes"]]
    assert sorted(there) == sorted(acked)
    assert seq == 1 + len(acked)  # the board's creation, then each note once
    shown = all_of[0].replica.state.notes
    assert {one["id"]: one["order"] for one in file["board"]["notes"]} == {id: n.order for id, n in shown.items()}
    assert sorted(acked, key=lambda id: acked[id]) == sorted(shown, key=lambda id: shown[id].order)


def write_all(all_of: list[Device], each: int, pause: float = 0.0) -> list[threading.Thread]:
    threads = [
        threading.Thread(
            target=device.write, args=[f"n-{i}-{k}" for k in range(each)], kwargs={"pause": pause}, daemon=True
        )
        for i, device in enumerate(all_of)
    ]
    for thread in threads:
        thread.start()
    return threads


def test_thirty_devices_on_two_workers_see_one_order(servers: Callable[..., Server], devices: Any) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    all_of = devices(server, place, 30)
    for thread in write_all(all_of, 10):
        thread.join(60)
    all_agree(server, place, all_of)
    assert sum(len(device.acked) for device in all_of) == 300


def test_a_killed_worker_costs_no_note(servers: Callable[..., Server], devices: Any) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    all_of = devices(server, place, 20)
    threads = write_all(all_of, 30, pause=0.1)
    killed = []
    for turn in range(3):  # quicker than a worker settles: the server must not give up
        time.sleep(1)
        pids = workers_of(server)
        if pids:
            killed.append(pids[turn % len(pids)])
            os.kill(killed[-1], signal.SIGKILL)
    for thread in threads:
        thread.join(60)
    assert server.process.poll() is None
    all_agree(server, place, all_of)
    assert len(killed) == 3 and any(device.connections > 1 for device in all_of)


def test_a_killed_store_costs_no_acknowledged_note(servers: Callable[..., Server], devices: Any) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    all_of = devices(server, place, 12)
    threads = write_all(all_of, 20, pause=0.1)
    for _ in range(2):
        time.sleep(0.9)
        os.kill(store_of(server), signal.SIGKILL)
    for thread in threads:
        thread.join(60)
    all_agree(server, place, all_of)


def test_while_the_store_stands_still_nothing_is_acknowledged(servers: Callable[..., Server], devices: Any) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    all_of = devices(server, place, 10)
    all_of[0].write("before")
    store = store_of(server)
    os.kill(store, signal.SIGSTOP)
    try:
        threads = write_all(all_of, 2)
        ready = server.get("/readyz")
        assert ready.status_code == 503 and ready.json()["code"] == "store_away"
        assert server.get("/").status_code == 200
        assert server.get(f"/j/{place.made['key']}").status_code in (200, 503)
        assert server.get("/healthz").status_code == 200
        time.sleep(1)
        assert not any(id.startswith("n-") for device in all_of for id in device.acked)
    finally:
        os.kill(store, signal.SIGCONT)
    for thread in threads:
        thread.join(60)
    all_agree(server, place, all_of)


def test_an_answer_lost_five_times_is_one_note(servers: Callable[..., Server]) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    port = int(server.url.rpartition(":")[2])
    tokens = [server.join(place.made)["token"] for _ in range(10)]
    for number, token in enumerate(tokens):
        for _ in range(5):
            raw = Raw(port).open()
            assert raw.call("hello", {"v": 1, "token": token, "rooms": []})["ok"]
            raw.send('421["command",' + _command(place, f"lost{number}") + "]")
            raw.close()
    for number, token in enumerate(tokens):
        phone = Phone(server.url)
        try:
            assert phone.hello(token, place.room)["ok"]
            assert phone.command(place.room, "add_note", note(f"lost{number}"), f"c-lost{number}")["ok"]
        finally:
            phone.close()
    file = log_of(server, place)
    assert sorted(one["id"] for one in file["board"]["notes"]) == sorted(f"lost{n}" for n in range(10))
    assert file["seq"] == 11


def test_long_polling_over_two_workers_fails_cleanly(servers: Callable[..., Server]) -> None:
    """docs/operate.md: long-polling needs one server per device. Without that it fails, but it breaks nothing."""
    server = servers(WORKERS="2")
    answers = []
    for _ in range(12):
        opened = requests.get(f"{server.url}/socket.io/?EIO=4&transport=polling", timeout=5)
        sid = json.loads(opened.text[1:])["sid"]
        address = f"{server.url}/socket.io/?EIO=4&transport=polling&sid={sid}"
        answers.append(requests.post(address, data="40", timeout=5).status_code)  # a connection of its own
    assert set(answers) == {200, 400}  # the same worker every time, or never: once in 2,048 runs each
    assert server.get("/readyz").status_code == 200
    assert "Traceback" not in server.log.read_text()


def _command(place: Place, id: str) -> str:
    return json.dumps({"id": f"c-{id}", "room": place.room, "type": "add_note", "body": note(id)})
