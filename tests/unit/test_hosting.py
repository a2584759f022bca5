"""Rules M11, M14, M17: who hosts a station keeps it, knows who is due there, and nobody else does."""

from dataclasses import replace

import pytest

from server.board.model import Actor, Role
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.hosting import beside, due, hosts_of, stands_of
from server.workshop.model import BoardRef, Seating, Station, Workshop
from server.workshop.places import Groups
from server.workshop.roles import SERVER, actor
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
    assert [one.name for one in beside(workshop, Groups(workshop), "host")] == ["Ali D."]
    assert [one.name for one in beside(workshop, Groups(workshop), "second")] == ["Zoë"]
    assert told(workshop, "second") == told(workshop, "host") != []
    badge = str(told(workshop, "host")[0])
    workshop = run(workshop, k.MarkHere(badge), Actor("second", "host"))
    assert due(workshop, Groups(workshop), "host")[0].here
    workshop = run(workshop, k.AddLink("lb", "host", "Stand B", "market/b"), ME)
    workshop = run(workshop, k.TakeSeat("other", "host", "X", link="lb", generation=1))
    assert [one.name for one in beside(workshop, Groups(workshop), "other")] == [
        workshop.seats["s023"].name
    ]  # by the plan
    assert len(beside(workshop, Groups(workshop), "host")) == 1
    blocked = run(workshop, k.ChangeSeat("second", blocked=True), ME)
    renewed = run(workshop, k.RenewLink("la"), ME)
    assert beside(blocked, Groups(blocked), "host") == [] == beside(renewed, Groups(renewed), "host")
    assert beside(workshop, Groups(workshop), "s000") == []


def named(workshop: Workshop, hosts: tuple[str, ...], closed: bool = False) -> Workshop:
    """The same plan with these hosts at stand B."""
    mix = workshop.mixes["m"]
    stations = tuple(replace(one, hosts=hosts, closed=closed) if one.id == "b" else one for one in mix.stations)
    return replace(workshop, mixes={"m": replace(mix, stations=stations)})


def test_M17_whom_the_plan_names_keeps_that_stand_as_long_as_it_does(workshop: Workshop) -> None:
    host = actor(workshop, "s023", "market")
    assert (host.role, host.zones) == ("participant", {"b"})
    assert not actor(workshop, "s023", "other").zones and not actor(workshop, "s023").zones
    assert not actor(workshop, "s000", "market").zones
    changed = named(workshop, ("s000",))
    assert not actor(changed, "s023", "market").zones and actor(changed, "s000", "market").zones == {"b"}
    assert not actor(replace(workshop, mixes={}), "s023", "market").zones
    tables = replace(workshop.mixes["m"], board="")
    assert stands_of(replace(workshop, mixes={"m": tables}), workshop.seats["s023"]) == []


def test_M17_of_a_closed_stand_until_the_round_that_is_at_it_is_over(workshop: Workshop) -> None:
    closed = named(workshop, ("s023",), closed=True)
    assert stands_of(closed, closed.seats["s023"]) == ["market/b"]
    assert stands_of(run(closed, k.StartStep(""), ME), closed.seats["s023"]) == []


@pytest.mark.parametrize("role", ["guest", "screen", "facilitator"])
def test_M17_the_plan_makes_nobody_a_host_who_writes_nothing_or_leads(workshop: Workshop, role: Role) -> None:
    workshop = named(run(workshop, k.TakeSeat("x", role)), ("x",))
    assert stands_of(workshop, workshop.seats["x"]) == []


def test_M17_who_is_blocked_hosts_nothing(workshop: Workshop) -> None:
    blocked = run(workshop, k.ChangeSeat("s023", blocked=True), ME)
    assert stands_of(blocked, blocked.seats["s023"]) == []


def test_M14_a_hosts_link_adds_a_stand_to_a_seat_until_it_is_renewed_or_revoked(workshop: Workshop) -> None:
    opened = run(workshop, k.OpenStand("s000", "la"))
    assert opened.seats.keys() == workshop.seats.keys() and opened.mixes == workshop.mixes
    assert actor(opened, "s000", "market").zones == {"a"} and actor(opened, "s000").role == "participant"
    assert [one.name for one in beside(opened, Groups(opened), "host")] == [workshop.seats["s000"].name]
    assert told(opened, "s000") == told(opened, "host")
    assert decide(opened, k.OpenStand("s000", "la"), SERVER, 9) == ()
    both = run(run(opened, k.AddLink("lb", "host", "Stand B", "market/b"), ME), k.OpenStand("s000", "lb"))
    assert actor(both, "s000", "market").zones == {"a", "b"}
    for closing in (k.RenewLink("la"), k.RevokeLink("la")):
        closed = run(opened, closing, ME)
        assert actor(closed, "s000", "market").zones == frozenset()  # and the seat stays
    assert refused(run(opened, k.RevokeLink("la"), ME), k.OpenStand("s001", "la")) == "unknown_link"
    assert refused(workshop, k.OpenStand("nobody", "la")) == "no_seat"


def test_M18_a_seat_is_told_for_which_station_it_is_named_also_when_that_is_closed(workshop: Workshop) -> None:
    places = [Groups(one).places("s023")[0] for one in (workshop, named(workshop, ("s023",), closed=True))]
    assert [(one.hosts, one.stays) for one in places] == [(1, True)] * 2
    mix = workshop.mixes["m"]
    mixed = replace(mix, seatings=(*mix.seatings, Seating("s023", (-1, 2, 0), (0, 0, 0))), begun=1)
    moved = Groups(named(replace(workshop, mixes={"m": mixed}), ("s023",), closed=True)).places("s023")[0]
    assert (moved.hosts, moved.stays, moved.stations) == (1, False, (1, 2, 0))
    assert Groups(workshop).places("s000")[0].hosts == -1
