"""Rule M13: somebody is sent elsewhere by hand in a round to come, never in the past, and never where it is full."""

from dataclasses import replace

import pytest

from server.board.model import Actor
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.mix_commands import MoveSeat
from server.workshop.model import Seating, Workshop
from server.workshop.seating import NOWHERE
from tests.unit.test_rounds import ME, STANDS, refused, run, with_mix


@pytest.fixture
def workshop() -> Workshop:
    """The first of three rounds has begun; stand C takes ten at most."""
    return run(with_mix(27, 3, (*STANDS[:2], replace(STANDS[2], capacity=10)), visit="any"), k.StartStep("r1"), ME)


def of(workshop: Workshop, seat: str) -> Seating:
    return next(one for one in workshop.mixes["m"].seatings if one.seat == seat)


def test_M13_one_is_moved_and_nobody_else(workshop: Workshop) -> None:
    before = of(workshop, "s005")
    goal = (before.stations[1] + 1) % 2
    after = run(workshop, MoveSeat("m", "s005", 2, goal), ME)
    assert of(after, "s005").stations == (before.stations[0], goal, before.stations[2])
    others = [one for one in workshop.mixes["m"].seatings if one.seat != "s005"]
    assert [one for one in after.mixes["m"].seatings if one.seat != "s005"] == others
    assert run(after, MoveSeat("m", "s005", 2, before.stations[1]), ME).mixes == workshop.mixes  # and back
    assert decide(workshop, MoveSeat("m", "s005", 2, before.stations[1]), ME, 5) == ()


def test_M13_never_the_past_and_by_facilitators_only(workshop: Workshop) -> None:
    for number in (0, 1, 4):
        assert refused(workshop, MoveSeat("m", "s005", number, 0), ME) == "running"
    assert refused(workshop, MoveSeat("m", "s005", 2, 0), Actor("s005", "participant")) == "not_allowed"
    assert refused(workshop, MoveSeat("none", "s005", 2, 0), ME) == "unknown_mix"
    for seat in ("boss", "nobody"):
        assert refused(workshop, MoveSeat("m", seat, 2, 0), ME) == "no_seat"


def test_M13_never_where_it_is_full_closed_or_not_there(workshop: Workshop) -> None:
    going = [one.seat for one in workshop.mixes["m"].seatings if one.stations[1] != 2]
    full = run(workshop, MoveSeat("m", going[0], 2, 2), ME)
    assert refused(full, MoveSeat("m", going[1], 2, 2), ME) == "station_full"
    mix = workshop.mixes["m"]
    closed = replace(
        workshop, mixes={"m": replace(mix, stations=(replace(mix.stations[0], closed=True), *mix.stations[1:]))}
    )
    assert refused(closed, MoveSeat("m", going[0], 2, 0), ME) == "station_closed"
    for station in (-1, 3):
        assert refused(workshop, MoveSeat("m", going[0], 2, station), ME) == "unknown_station"
    assert refused(workshop, MoveSeat("m", going[0], 2, 1, table=1), ME) == "unknown_station"  # it has but one


def test_M13_at_a_station_with_tables_one_sits_where_one_is_sent_else_at_the_smallest() -> None:
    workshop = with_mix(39)
    mover = of(workshop, "s000")
    goal = (mover.stations[0] + 1) % 3
    taken = [one.tables[0] for one in workshop.mixes["m"].seatings if one.stations[0] == goal]
    assert set(taken) == {1, 2}
    assert of(run(workshop, MoveSeat("m", "s000", 1, goal, table=2), ME), "s000").tables[0] == 2
    smallest = min((1, 2), key=taken.count)
    assert of(run(workshop, MoveSeat("m", "s000", 1, goal), ME), "s000").tables[0] == smallest
    assert refused(workshop, MoveSeat("m", "s000", 1, goal, table=3), ME) == "unknown_station"


def test_M13_who_had_no_place_gets_one(workshop: Workshop) -> None:
    mix = workshop.mixes["m"]
    without = replace(
        workshop, mixes={"m": replace(mix, seatings=tuple(one for one in mix.seatings if one.seat != "s007"))}
    )
    found = of(run(without, MoveSeat("m", "s007", 3, 1), ME), "s007")
    assert found.stations == (NOWHERE, NOWHERE, 1)
