"""Rule M19: whoever has their place at a station that is closed is sent on, and nobody else moves."""

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from server.board.model import Actor
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.mix_commands import SendOn
from server.workshop.model import Mix, Seating, Station, Wishes, Workshop
from server.workshop.places import Groups
from server.workshop.seating import NOWHERE, mixed, rounds_of
from tests.unit.test_rounds import ME, STANDS, planned, refused, run, with_mix


def closed(workshop: Workshop, at: int) -> Workshop:
    """Close a stand as its board does: nobody moves."""
    mix = workshop.mixes["m"]
    stations = tuple(replace(one, closed=one.closed or n == at) for n, one in enumerate(mix.stations))
    return replace(workshop, mixes={"m": replace(mix, stations=stations)})


def running(people: int = 27, rounds: int = 3, stations: tuple[Station, ...] = STANDS, **more: object) -> Workshop:
    return run(with_mix(people, rounds, stations, **{"visit": "any", **more}), k.StartStep("r1"), ME)


def places(mix: Mix) -> dict[str, Seating]:
    return {one.seat: one for one in mix.seatings}


def test_M19_they_go_to_the_smallest_groups_at_once_and_in_the_rounds_to_come() -> None:
    workshop = closed(run(running(), k.StartStep("r2"), ME), 1)
    before, after = workshop.mixes["m"], run(workshop, SendOn("m", 1), ME).mixes["m"]
    assert [[len(group) for group in groups.values()] for groups in rounds_of(after)[1:]] == [[14, 0, 13], [14, 0, 13]]
    assert rounds_of(after)[0] == rounds_of(before)[0]  # round 1 is over: some were at the stand
    for seat, was in places(before).items():
        kept = [(at, now) for at, now in zip(was.stations[1:], places(after)[seat].stations[1:], strict=True)]
        assert all(now == at if at != 1 else now in (0, 2) for at, now in kept)
    sent = run(workshop, SendOn("m", 1), ME)
    again = run(sent, k.PutMix(planned(sent, after)))
    assert rounds_of(again.mixes["m"])[:2] == rounds_of(after)[:2]  # the new plan is one of the rounds to come


def test_M19_who_has_said_to_be_there_says_so_anew_where_they_go() -> None:
    workshop = running()
    mix = workshop.mixes["m"]
    there, elsewhere = (next(one.seat for one in mix.seatings if one.stations[0] == at) for at in (1, 0))
    for seat in (there, elsewhere):
        workshop = run(workshop, k.ChangeSeat(seat, here="r1"), Actor(seat, "participant"))
    workshop = run(closed(workshop, 1), SendOn("m", 1), ME)
    assert (workshop.seats[there].here, workshop.seats[elsewhere].here) == ("", "r1")
    assert len(Groups(workshop).mates(there)) in (3, 4)  # those who come sit at a table of their own


def test_M19_what_is_refused_and_what_changes_nothing() -> None:
    workshop = running()
    assert refused(workshop, SendOn("m", 1), ME) == "station_open"
    assert refused(workshop, SendOn("none", 1), ME) == "unknown_mix"
    for station in (-1, 3):
        assert refused(workshop, SendOn("m", station), ME) == "unknown_station"
    shut = closed(workshop, 1)
    for role in ("participant", "host", "scribe", "guest"):
        assert refused(shut, SendOn("m", 1), Actor("s001", role)) == "not_allowed"
    sent = run(shut, SendOn("m", 1), ME)
    assert decide(sent, SendOn("m", 1), ME, 5) == ()  # two facilitators at once, or a second press
    over = replace(shut, step="", mixes={"m": replace(shut.mixes["m"], begun=3)})
    assert decide(over, SendOn("m", 1), ME, 5) == ()  # the past is not changed


def test_M19_who_finds_all_full_stays_and_who_is_away_gets_a_place_when_they_are_back() -> None:
    stations = (replace(STANDS[0], capacity=10), STANDS[1], replace(STANDS[2], capacity=10))
    workshop = closed(running(stations=stations), 1)
    there = [one.seat for one in workshop.mixes["m"].seatings if one.stations[0] == 1]
    workshop = run(run(workshop, k.MissSeats((there[0],)), ME), SendOn("m", 1), ME)
    groups = rounds_of(workshop.mixes["m"])[0]
    assert [len(group) for group in groups.values()] == [10, len(there) - 3, 10]
    assert there[0] not in {one for group in groups.values() for one in group}
    room = replace(workshop.mixes["m"], stations=(STANDS[0], workshop.mixes["m"].stations[1], STANDS[2]))
    back = run(replace(workshop, mixes={"m": room}), k.ChangeSeat(there[0], away=False), ME)
    assert NOWHERE not in places(back.mixes["m"])[there[0]].stations
    assert 1 not in places(back.mixes["m"])[there[0]].stations


def test_M19_who_stays_together_goes_on_together() -> None:
    mix = closed(running(), 1).mixes["m"]
    pair = tuple(one.seat for one in mix.seatings if one.stations[0] == 1)[:2]
    workshop = replace(running(), mixes={"m": replace(mix, wishes=Wishes(together=(pair,)))})
    after = places(run(workshop, SendOn("m", 1), ME).mixes["m"])
    assert after[pair[0]].stations[0] == after[pair[1]].stations[0] != 1


def test_M19_who_is_kept_apart_stays_so() -> None:
    workshop = closed(running(wishes=Wishes(apart=("project",))), 1)
    for group in rounds_of(run(workshop, SendOn("m", 1), ME).mixes["m"])[0].values():
        projects = [(seat.card.project if (seat := workshop.seats[str(one)]).card else "") for one in group]
        assert len(set(projects)) == len(projects)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_M19_nobody_else_moves_and_everybody_is_in_one_group(data: st.DataObject) -> None:
    stands = tuple(Station(id, id) for id in "abcd"[: data.draw(st.integers(2, 4))])
    visit = data.draw(st.sampled_from(["any", "once"] if len(stands) > 2 else ["any"]))
    workshop = with_mix(data.draw(st.integers(4, 40)), 3, stands, visit=visit)
    begun = data.draw(st.integers(0, 3))
    for number in range(1, begun + 1):
        workshop = run(workshop, k.StartStep(f"r{number}"), ME)
    if data.draw(st.booleans()):
        workshop = run(workshop, k.MissSeats((data.draw(st.sampled_from(sorted(workshop.seats))),)), ME)
    at = data.draw(st.integers(0, len(stands) - 1))
    workshop = closed(workshop, at)
    before = workshop.mixes["m"]
    after = run(workshop, SendOn("m", at), ME).mixes["m"]
    first = max(0, begun - 1)  # the last that began still runs
    assert replace(after, seatings=()) == replace(before, seatings=())
    assert list(places(after)) == list(places(before))
    for seat, was in places(before).items():
        now = places(after)[seat]
        assert now.stations[:first] == was.stations[:first]
        for index in range(first, 3):
            if was.stations[index] != at:
                assert now.stations[index] == was.stations[index]
                assert now.tables[index] == was.tables[index] or (was.tables[index], now.tables[index]) == (0, 1)
    here = set(mixed(workshop, after.stations))
    for index in range(first, 3):
        assert all(one.stations[index] not in (at, NOWHERE) for one in after.seatings if one.seat in here)
        if before.visit == "any":
            came = {one.stations[index] for one in after.seatings if places(before)[one.seat].stations[index] == at}
            sizes = [len(group) for n, group in enumerate(rounds_of(after)[index].values()) if n != at]
            of = [len(group) for group in rounds_of(after)[index].values()]
            assert all(of[station] <= min(sizes) + 1 for station in came - {NOWHERE})


def test_M19_who_hosts_the_stand_goes_with_those_who_were_there() -> None:
    stands = (STANDS[0], replace(STANDS[1], hosts=("s001",)), STANDS[2])
    workshop = closed(running(stations=stands), 1)
    assert "s001" not in places(workshop.mixes["m"])
    sent = run(workshop, SendOn("m", 1), ME)
    assert {1, NOWHERE}.isdisjoint(places(sent.mixes["m"])["s001"].stations)
    assert decide(sent, SendOn("m", 1), ME, 5) == ()
    other = closed(running(stations=(replace(STANDS[0], hosts=("s002",)), *stands[1:])), 1)
    assert "s002" not in places(run(other, SendOn("m", 1), ME).mixes["m"])  # stays at a stand of their own


def test_M19_those_who_come_open_tables_where_the_others_would_be_too_full() -> None:
    workshop = closed(running(60), 1)
    before = places(workshop.mixes["m"])
    after = run(workshop, SendOn("m", 1), ME).mixes["m"]
    for index in range(3):
        for station in (0, 2):
            tables = Counter(one.tables[index] for one in after.seatings if one.stations[index] == station)
            assert sorted(tables.values()) == [10, 10, 10]
    stayed = [(one, before[one.seat]) for one in after.seatings if before[one.seat].stations[0] != 1]
    assert all(now.tables[0] == was.tables[0] for now, was in stayed)


def at_tables(mix: Mix, index: int, station: int) -> list[int]:
    return sorted(Counter(one.tables[index] for one in mix.seatings if one.stations[index] == station).values())


def test_M19_a_group_without_tables_that_grows_past_twelve_gets_a_second_one() -> None:
    for people, sizes in ((27, [5, 9]), (24, [12]), (36, [6, 12])):
        workshop = closed(running(people), 1)
        before = workshop.mixes["m"]
        after = run(workshop, SendOn("m", 1), ME).mixes["m"]
        assert not any(any(one.tables) for one in before.seatings)
        assert at_tables(after, 0, 0) == sizes
        stayed = {places(after)[one.seat].tables[0] for one in before.seatings if one.stations[0] == 0}
        assert stayed == ({1} if len(sizes) > 1 else {0})  # who sits there stays at one table
    stands = tuple(Station(id, id) for id in "abcd")
    few = running(39, 1, stands)
    at = [len(group) for group in rounds_of(few.mixes["m"])[0].values()].index(9)
    after = run(closed(few, at), SendOn("m", at), ME).mixes["m"]
    assert [at_tables(after, 0, to) for to in {0, 1, 2, 3} - {at}] == [[13]] * 3  # three would sit alone


def test_M19_more_than_twelve_who_come_where_nobody_was_sit_at_tables() -> None:
    workshop = closed(running(14, 1, (Station("a", "A"), Station("b", "B", capacity=1))), 0)
    mix = workshop.mixes["m"]
    room = tuple(replace(one, capacity=0) for one in mix.stations)
    everybody = tuple(replace(one, stations=(0,)) for one in mix.seatings)
    workshop = replace(workshop, mixes={"m": replace(mix, stations=room, seatings=everybody)})
    assert at_tables(run(workshop, SendOn("m", 0), ME).mixes["m"], 0, 1) == [7, 7]


def test_M19_who_is_away_is_at_no_table_however_many_they_are() -> None:
    workshop = closed(running(60), 1)
    there = tuple(one.seat for one in workshop.mixes["m"].seatings if one.stations[0] == 1)
    after = run(run(workshop, k.MissSeats(there), ME), SendOn("m", 1), ME).mixes["m"]
    assert {(places(after)[seat].stations[0], places(after)[seat].tables[0]) for seat in there} == {(NOWHERE, 0)}


def test_M19_who_hosts_in_the_round_that_runs_is_sent_on_in_those_to_come_and_has_left_no_table() -> None:
    """Two whose stands are closed for the rounds to come host them still; then the stand they would go to is closed."""
    stands = tuple(Station(id, id) for id in "abcdef")
    hosting = (replace(stands[0], hosts=("s001",)), replace(stands[1], hosts=("s002",)), *stands[2:])
    workshop = running(stations=hosting)
    for at in (0, 1):
        workshop = closed(workshop, at)
    workshop = run(workshop, k.PutMix(planned(workshop, workshop.mixes["m"])))
    for host in ("s001", "s002"):
        was = places(workshop.mixes["m"])[host]
        assert was.stations[0] == NOWHERE
        at = was.stations[1]
        workshop = run(closed(workshop, at), SendOn("m", at), ME)
        now = places(workshop.mixes["m"])[host]
        assert (now.stations[0], now.left) == (NOWHERE, ())
        assert at != now.stations[1] != NOWHERE
    assert not Groups(workshop).met("s001")
