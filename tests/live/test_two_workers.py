"""Two workers on one port are one server: what one decides, the connections of the other hear."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.bodies import STANDS
from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import make_place, note

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_notes_presence_and_goodbyes_cross_workers(servers: Callable[..., Server]) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    seat = server.join(place.made, "Eva")
    phones = [Phone(server.url) for _ in range(8)]  # all on one worker once in 128 runs: then this tests less
    laptop = Phone(server.url)
    try:
        assert laptop.hello(place.facilitator, place.id, place.room)["ok"]
        others = [server.join(place.made)["token"] for _ in phones[4:]]
        for phone, token in zip(phones, [seat["token"]] * 4 + others, strict=True):
            assert phone.hello(token, place.id, place.room)["ok"]
        for number, phone in enumerate(phones):
            assert phone.command(place.room, "add_note", note(f"n{number}"), f"n{number}")["ok"]
        for phone in (*phones, laptop):
            for number in range(len(phones)):
                phone.note(place.room, f"n{number}")
        assert len({tuple(_order(phone, place.room)) for phone in phones}) == 1
        laptop.wait(lambda: any(name == "presence" and body["here"] == 5 for name, body in laptop.others))
        assert laptop.command(place.id, "change_seat", {"seat": seat["seat"], "table": "7"}, "table")["ok"]
        for phone in phones[:4]:
            assert phone.other("seat")["table"] == "7"
        assert not any(name == "seat" for phone in phones[4:] for name, _ in phone.others)
        assert laptop.command(place.id, "change_seat", {"seat": seat["seat"], "blocked": True}, "block")["ok"]
        for phone in phones[:4]:
            assert phone.other("goodbye") == {"code": "blocked", "retry": False}
        assert phones[5].command(place.room, "add_note", note("after"), "after")["ok"]
    finally:
        for phone in (*phones, laptop):
            phone.close()


def test_H10_of_two_hosts_on_two_workers_the_slower_overwrites_nothing(servers: Callable[..., Server]) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    board = server.post(f"/api/workshops/{place.id}/boards", STANDS, place.facilitator).json()["board"]
    room = f"{place.id}/{board}"
    laptop, hosts = Phone(server.url), [Phone(server.url) for _ in range(6)]
    try:
        assert laptop.hello(place.facilitator, place.id, room)["ok"]
        link = {"link": "h", "role": "host", "title": "", "zone": f"{board}/hurdles"}
        assert laptop.command(place.id, "add_link", link, "link")["ok"]
        doors = server.get(f"/api/workshops/{place.id}/links", place.facilitator).json()["links"]
        address = next(door["url"] for door in doors if door["role"] == "host")
        for number, host in enumerate(hosts):
            assert host.hello(server.enter(address, f"Host {number}")["token"], place.id, room)["ok"]

        def write(number: int, lines: list[str], on: list[str], id: str) -> dict[str, Any]:
            body = {"zone": "hurdles", "round": 1, "lines": lines, "based_on": on}
            return hosts[number].command(room, "write_hand_over", body, id)

        with ThreadPoolExecutor(len(hosts)) as pool:
            first_words = lambda number: write(number, [f"Von {number}"], [], f"w{number}")  # noqa: E731
            answers = list(pool.map(first_words, range(len(hosts))))
        (first,) = [number for number, answer in enumerate(answers) if answer["ok"]]
        assert {answer["code"] for answer in answers if not answer["ok"]} == {"changed_since"}
        slower = (first + 1) % len(hosts)
        assert write(slower, [f"Von {slower}"], [], f"w{slower}")["code"] == "changed_since"  # sent again
        assert write(slower, [f"Von {first}", f"Von {slower}"], [f"Von {first}"], "both")["ok"]
        exported = server.get(f"/api/workshops/{place.id}/exports/{board}.json", place.facilitator).json()
        (zone,) = [zone for zone in exported["board"]["zones"] if zone.get("hand_overs")]
        assert [one["lines"] for one in zone["hand_overs"]] == [[f"Von {first}", f"Von {slower}"]]
    finally:
        for phone in (*hosts, laptop):
            phone.close()


def _order(phone: Phone, room: str) -> list[str]:
    before = phone.snapshots.get(room, {}).get("state", {}).get("notes", [])
    later = [entry["body"]["note"] for entry in phone.entries.get(room, []) if entry["type"] == "note_added"]
    notes = {one["id"]: one["order"] for one in (*before, *later)}
    return sorted(notes, key=lambda id: (notes[id], id))
