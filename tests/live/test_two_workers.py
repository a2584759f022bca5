"""Two workers on one port are one server: what one decides, the connections of the other hear."""

from collections.abc import Callable

import pytest

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


def _order(phone: Phone, room: str) -> list[str]:
    before = phone.snapshots.get(room, {}).get("state", {}).get("notes", [])
    later = [entry["body"]["note"] for entry in phone.entries.get(room, []) if entry["type"] == "note_added"]
    notes = {one["id"]: one["order"] for one in (*before, *later)}
    return sorted(notes, key=lambda id: (notes[id], id))
