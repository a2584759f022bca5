"""Rule M11: who hosts a station knows who is due there, says for them that they have come, and nobody else does."""

from dataclasses import replace

import pytest

from server.board.model import Actor
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.hosting import beside, due, hosts_of
from server.workshop.model import BoardRef, Station, Workshop
from server.workshop.places import Groups
from tests.unit.test_rounds import ME, STANDS, refused, run, with_mix

HOST, VISITOR = Actor("host", "host"), Actor("s000", "participant")


@pytest.fixture
def workshop() -> Workshop:
    """Stand A's host has a link, stand B's is somebody of the roster."""
    stations = (STANDS[0], replace(STANDS[1], hosts=("s023",)), STANDS[2])
    workshop = with_mix(24, 3, stations)
    mix = replace(workshop.mixes["m"], board="market")
    workshop = replace(workshop, mixes={"m": mix}, boards=(BoardRef("market", "Markt", "stands"),))
    workshop = run(workshop, k.AddLink("la", "host", "Stand A", "market/a"), ME)
    return run(run(workshop, k.TakeSeat("host", "host", "Zoë", link="la", generation=1)), k.StartStep("r1"), ME)


def told(workshop: Workshop, seat: str) -> list[int]:
    return [one.badge for one in due(workshop, Groups(workshop), seat)]


def going(workshop: Workshop, station: int, at: int = 0) -> set[int]:
    return {workshop.seats[one.seat].badge for one in workshop.mixes["m"].seatings if one.stations[at] == station}


def test_M11_each_host_is_told_who_is_due_at_their_station_in_the_round_that_runs(workshop: Workshop) -> None:
    assert set(told(workshop, "host")) == going(workshop, 0)
    assert set(told(workshop, "s023")) == going(workshop, 1)
    assert set(told(run(workshop, k.StartStep("r2"), ME), "host")) == going(workshop, 0, 1)
    assert told(run(workshop, k.StartStep(""), ME), "host") == []


def test_M11_nobody_who_hosts_no_station_is_told_anybody(workshop: Workshop) -> None:
    others = [id for id in workshop.seats if id not in ("host", "s023")]
    assert all(told(workshop, id) == [] for id in others)
    elsewhere = run(workshop, k.AddLink("lx", "host", "Anderswo", "market/x"), ME)
    elsewhere = run(elsewhere, k.TakeSeat("x", "host", "X", link="lx", generation=1))
    assert told(elsewhere, "x") == []
    renewed = run(workshop, k.RenewLink("la"), ME)
    assert told(renewed, "host") == []


def test_M11_short_names_by_table_and_neither_who_is_away_nor_who_is_blocked(workshop: Workshop) -> None:
    first, second, *_ = (one for one in workshop.mixes["m"].seatings if one.stations[0] == 0)
    workshop = run(workshop, k.ChangeSeat(first.seat, away=True), ME)
    workshop = run(workshop, k.ChangeSeat(second.seat, name="Ayşe Kaya"), ME)
    found = due(workshop, Groups(workshop), "host")
    assert len(found) == len(going(workshop, 0)) - 1
    assert [one.name for one in found if one.badge == workshop.seats[second.seat].badge] == ["Ayşe K."]
    assert [(one.table, one.name) for one in found] == sorted((one.table, one.name) for one in found)


def test_M11_a_host_says_for_others_that_they_have_come_and_takes_it_back(workshop: Workshop) -> None:
    badge = told(workshop, "host")[3]
    workshop = run(workshop, k.MarkHere(str(badge)), HOST)
    assert [one.badge for one in due(workshop, Groups(workshop), "host") if one.here] == [badge]
    assert decide(workshop, k.MarkHere(str(badge)), HOST, 9) == ()
    workshop = run(workshop, k.MarkHere(str(badge), on=False), HOST)
    assert not any(one.here for one in due(workshop, Groups(workshop), "host"))
    assert run(workshop, k.MarkHere(str(badge)), ME) != workshop  # facilitators may anywhere


def test_M11_nobody_says_it_for_another_station_or_for_who_is_at_none(workshop: Workshop) -> None:
    mine, other = told(workshop, "host")[0], told(workshop, "s023")[0]
    assert refused(workshop, k.MarkHere(str(other)), HOST) == "not_yours"
    assert refused(workshop, k.MarkHere(str(mine)), Actor("s023", "participant")) == "not_yours"
    assert refused(workshop, k.MarkHere(str(mine)), VISITOR) == "not_yours"
    for badge in ("24", "999", "0", "", "x"):  # a host has a badge too, and goes nowhere
        assert refused(workshop, k.MarkHere(badge), HOST) == "no_seat"
    over = run(workshop, k.StartStep(""), ME)
    assert refused(over, k.MarkHere(str(mine)), HOST) == "unknown_mix"


def test_M11_a_change_of_somebody_is_news_to_the_hosts_who_wait_for_them(workshop: Workshop) -> None:
    seat = next(one.seat for one in workshop.mixes["m"].seatings if one.stations[0] == 0)
    assert hosts_of(workshop, seat) == ["host"]
    seat = next(one.seat for one in workshop.mixes["m"].seatings if one.stations[0] == 1)
    assert hosts_of(workshop, seat) == ["s023"]
    assert hosts_of(workshop, "boss") == [] == hosts_of(run(workshop, k.StartStep(""), ME), seat)


def test_M11_of_two_stations_with_one_host_each_knows_its_own() -> None:
    stations = tuple(Station(id, id, hosts=(host,)) for id, host in (("a", "s000"), ("b", "s001")))
    workshop = run(with_mix(10, 2, stations), k.StartStep("r1"), ME)
    both = [told(workshop, host) for host in ("s000", "s001")]
    assert not set(both[0]) & set(both[1]) and len(both[0]) + len(both[1]) == 8


def test_M14_whoever_opens_a_hosts_link_takes_over_and_both_are_told(workshop: Workshop) -> None:
    workshop = run(workshop, k.TakeSeat("second", "host", "Ali Demir", link="la", generation=1), at=9)
    assert [one.name for one in beside(workshop, "host")] == ["Ali D."]
    assert [one.name for one in beside(workshop, "second")] == ["Zoë"]
    assert told(workshop, "second") == told(workshop, "host") != []
    badge = str(told(workshop, "host")[0])
    workshop = run(workshop, k.MarkHere(badge), Actor("second", "host"))
    assert due(workshop, Groups(workshop), "host")[0].here
    workshop = run(workshop, k.AddLink("lb", "host", "Stand B", "market/b"), ME)
    workshop = run(workshop, k.TakeSeat("other", "host", "X", link="lb", generation=1))
    assert beside(workshop, "other") == [] and len(beside(workshop, "host")) == 1
    blocked = run(workshop, k.ChangeSeat("second", blocked=True), ME)
    assert beside(blocked, "host") == [] == beside(run(workshop, k.RenewLink("la"), ME), "host")
    assert beside(workshop, "s000") == []
