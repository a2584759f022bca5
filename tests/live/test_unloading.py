"""R6 over real sockets: rooms leave memory soon after their last reader, and nobody can tell the difference."""

import re
from collections.abc import Callable

import pytest

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import make_place, note, until

pytestmark = [pytest.mark.live, pytest.mark.slow]


def rooms(server: Server) -> int:
    found = re.search(r"^stellwand_rooms (\d+)", server.get("/metrics").text, re.MULTILINE)
    assert found
    return int(found[1])


def test_rooms_leave_memory_and_come_back_as_they_were(servers: Callable[..., Server]) -> None:
    server = servers(UNLOAD_AFTER="1")
    place, other = make_place(server), make_place(server)
    seat, token = server.join(place.made), server.join(place.made)["token"]
    writer, reader = Phone(server.url), Phone(server.url)
    try:
        writer.hello(seat["token"], place.room)
        reader.hello(server.join(other.made)["token"], other.room)
        first = writer.command(place.room, "add_note", note("n1"), "n1")
        known = writer.snapshot(place.room)
        writer.close()
        until(15, lambda: rooms(server) == 2)  # of the one who still reads: the board, and the workshop of the seat
        assert reader.command(other.room, "add_note", note("there"), "there")["ok"]
        reader.note(other.room, "there")
        reader.close()
        until(15, lambda: rooms(server) == 0)
        resting = Phone(server.url)  # commands a board it does not follow
        reader = Phone(server.url)
        assert resting.hello(token)["ok"]
        assert resting.command(place.room, "add_note", note("n2"), "n2")["ok"]
        assert resting.command(place.room, "add_note", note("n1"), "n1") == first
        resting.close()
        until(15, lambda: rooms(server) == 0)
        follow = {"room": place.room, "epoch": known["epoch"], "seq": known["seq"]}
        assert reader.hello(seat["token"], follow)["mine"] == {place.room: ["n1"]}
        reader.note(place.room, "n1")
        reader.note(place.room, "n2")
    finally:
        for phone in (writer, reader):
            phone.close()


def test_a_seat_that_follows_nothing_still_hears_its_goodbye(servers: Callable[..., Server]) -> None:
    server = servers(UNLOAD_AFTER="1", WORKERS="2")
    place, other = make_place(server), make_place(server)
    seat = server.join(place.made)
    idle = [Phone(server.url) for _ in range(6)]  # some at each worker
    laptop = Phone(server.url)
    try:
        for phone in idle:
            phone.hello(seat["token"])
        assert laptop.hello(other.facilitator, other.id)["ok"]
        until(15, lambda: rooms(server) <= 2)
        laptop.hello(place.facilitator)
        assert laptop.command(place.id, "change_seat", {"seat": seat["seat"], "blocked": True}, "block")["ok"]
        for phone in idle:
            assert phone.other("goodbye")["code"] == "blocked"
    finally:
        for phone in (*idle, laptop):
            phone.close()
