"""Boards of a thousand notes: they arrive whole, and their files are made beside the event loop."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from server.room.log import KEPT
from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Connect, Place, children_of, make_place, note, workers_of

pytestmark = [pytest.mark.live, pytest.mark.slow]


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


def test_thousands_of_notes_of_a_file_reach_who_is_there_as_one_snapshot(server: Server, connect: Connect) -> None:
    place = make_place(server)
    board = imported(server, place, notes=1, text="Schon da")
    room = f"{place.id}/{board}"
    phone = connect()
    assert phone.hello(server.join(place.made)["token"], room)["ok"]
    before = phone.snapshot(room)["seq"]
    table = "Karte;Feld\n" + "".join(f"Neu {n};Z\n" for n in range(KEPT + 1))
    headers = {"Authorization": f"Bearer {place.facilitator}", "Content-Type": "application/octet-stream"}
    path = f"{server.url}/api/workshops/{place.id}/boards/read?name=liste.csv&board={board}"
    answer = requests.post(path, data=table.encode(), headers=headers, timeout=60)
    assert answer.status_code == 200, answer.text
    phone.wait(lambda: phone.snapshots[room]["seq"] == before + KEPT + 1)
    assert len(phone.snapshots[room]["state"]["notes"]) == KEPT + 2
    assert phone.command(room, "add_note", note("one-more", zone="z"), "more")["ok"]
    phone.entry(room, "note_added")
    assert [entry["seq"] for entry in phone.entries[room]] == [before + KEPT + 2]


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


def imported(server: Server, place: Place, notes: int, text: str) -> str:
    """A board with many notes, brought in as a file."""
    made = [{"id": f"n{n}", "zone": "z", "order": f"a{n:05d}V", "text": f"{n} {text}".strip()} for n in range(notes)]
    file = {"format": "stellwand-board", "version": 1, "board": {
        "id": "", "title": "Import", "layout": "columns", "zones": [{"id": "z", "title": "Z", "order": "a1"}],
        "notes": made,
    }}  # fmt: skip
    answer = server.post(f"/api/workshops/{place.id}/boards/import", file, place.facilitator)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["board"])
