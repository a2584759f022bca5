"""Q6: a plan and the board it goes to say the same of a stand, whichever of them is changed."""

from dataclasses import replace

import pytest

from server.board import commands as k
from server.board.model import Actor
from server.board.refusals import Refusal
from server.room.conduct import conduct
from server.room.rooms import Rooms
from server.workshop import commands as w
from server.workshop import mix_commands as h
from server.workshop.model import Station
from server.workshop.roles import SERVER
from tests.replicas.test_conduct import BOSS, EVA, AtOnce, closed, day, follow, market
from tests.unit.scripts import created


def stations(rooms: Rooms) -> tuple[Station, ...]:
    follow(rooms)
    return rooms.get("w1").state.mixes["m"].stations


def shut(rooms: Rooms) -> list[str]:
    return [one.id for one in stations(rooms) if one.closed]


def test_Q6_who_comes_when_a_stand_was_closed_by_hand_is_seated_elsewhere() -> None:
    rooms = market()
    conduct(rooms, "w1", "go1", w.StartStep("r1"), BOSS)
    for number, zone in enumerate(("z1", "z2")):
        conduct(rooms, "w1/b1", f"shut{number}", k.ChangeZone(zone, locked=True), BOSS)
    assert shut(rooms) == ["z1", "z2"]
    rooms.submit("w1", "bo", w.TakeSeat("p2", "participant", "Bo"), SERVER)
    seated = {one.seat: one.stations for one in rooms.get("w1").state.mixes["m"].seatings}
    assert seated == {"p1": (0, 1, 2), "p2": (0, 0, 0)}
    conduct(rooms, "w1/b1", "shut2", k.ChangeZone("z0", locked=True), BOSS)
    assert shut(rooms) == ["z1", "z2"]  # a plan without a stand is none


def test_Q6_a_stand_opened_by_hand_or_by_undo_is_open_in_the_plan_and_has_its_host_again() -> None:
    rooms = market()
    mix = rooms.get("w1").state.mixes["m"]
    hosted = (replace(mix.stations[0], hosts=("p1",), closed=True), *mix.stations[1:])
    conduct(rooms, "w1", "less", w.PutMix(replace(mix, stations=hosted)), SERVER)
    assert closed(rooms) == shut(rooms) == ["z0"]
    conduct(rooms, "w1/b1", "open", k.ChangeZone("z0", locked=False), BOSS)
    assert closed(rooms) == shut(rooms) == []
    assert rooms.get("w1").state.mixes["m"].seatings == ()
    conduct(rooms, "w1/b1", "shut", k.ChangeZone("z1", locked=True), BOSS)
    conduct(rooms, "w1/b1", "undo", k.Undo(), BOSS)
    assert closed(rooms) == shut(rooms) == []


def test_Q6_a_plan_that_opens_a_stand_opens_one_that_was_closed_by_hand_while_somebody_was_there() -> None:
    rooms = market()
    conduct(rooms, "w1", "go1", w.StartStep("r1"), BOSS)
    conduct(rooms, "w1/b1", "shut", k.ChangeZone("z0", locked=True), BOSS)
    mix = rooms.get("w1").state.mixes["m"]
    again = tuple(replace(one, closed=False) for one in mix.stations)
    conduct(rooms, "w1", "again", w.PutMix(replace(mix, stations=again)), SERVER)
    assert closed(rooms) == shut(rooms) == []


def test_Q6_a_stand_is_called_and_found_alike_on_its_board_and_in_the_plan() -> None:
    rooms = market()
    mix = rooms.get("w1").state.mixes["m"]
    there = (replace(mix.stations[0], place="Foyer"), *mix.stations[1:])
    conduct(rooms, "w1", "there", w.PutMix(replace(mix, stations=there)), SERVER)
    assert rooms.get("w1/b1").state.zones["z0"].place == "Foyer"
    conduct(rooms, "w1/b1", "moved", k.ChangeZone("z0", title="Wärme", place="Innenhof"), BOSS)
    assert (stations(rooms)[0].title, stations(rooms)[0].place) == ("Wärme", "Innenhof")
    conduct(rooms, "w1/b1", "gone", k.ChangeZone("z0", place=""), BOSS)
    assert stations(rooms)[0].place == ""


def test_Q6_nobody_else_changes_a_plan_by_a_stand() -> None:
    rooms = market()
    with pytest.raises(Refusal):
        conduct(rooms, "w1/b1", "forged", k.ChangeZone("z0", title="Meins", locked=True), EVA)
    assert shut(rooms) == [] and stations(rooms)[0].title == "Stand z0"


def test_Q6_who_is_sent_on_from_a_stand_that_the_plan_closes_leaves_it_closed_on_its_board_as_well() -> None:
    rooms = market()
    conduct(rooms, "w1", "go1", w.StartStep("r1"), BOSS)
    mix = rooms.get("w1").state.mixes["m"]
    less = tuple(replace(one, closed=one.id == "z0") for one in mix.stations)
    conduct(rooms, "w1", "less", w.PutMix(replace(mix, stations=less)), SERVER)
    assert closed(rooms) == []  # whoever is there finishes the round
    with pytest.raises(Refusal):
        conduct(rooms, "w1", "forged", h.SendOn("m", 0), EVA)
    assert closed(rooms) == []
    for _ in range(2):  # sent again, it does nothing twice
        conduct(rooms, "w1", "on", h.SendOn("m", 0), BOSS)
        assert closed(rooms) == shut(rooms) == ["z0"]
        (one,) = rooms.get("w1").state.mixes["m"].seatings
        assert 0 not in one.stations


def test_H10_two_hosts_who_add_a_topic_at_once_on_two_workers_lose_none() -> None:
    store, here = day()
    here.create("w1/m")
    here.submit("w1/m", "made", replace(created("stands"), board="m"), SERVER)
    there = Rooms(store, AtOnce(), lambda room, entries: None, 600.0, set)
    assert there.get("w1/m").state.zones["z0"].topics == ()
    hosts = (Actor(one, "host", frozenset({"z0"})) for one in ("anna", "ben"))
    for rooms, host, topic in zip((here, there), hosts, ("Wohnen", "Jugend"), strict=True):
        rooms.submit("w1/m", f"by-{host.seat}", k.ChangeZone("z0", topics=(topic,), based_on=()), host)
    for rooms in (here, there):
        follow(rooms)
        assert rooms.get("w1/m").state.zones["z0"].topics == ("Wohnen", "Jugend")
