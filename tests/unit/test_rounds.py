"""Rules M of docs/rules.md: the roster, plans in the log, and a day that goes otherwise than planned."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.board.model import Actor
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.evolve import evolve
from server.workshop.mixes.changing import replan
from server.workshop.mixing import mix
from server.workshop.model import Card, Mix, Seat, Seating, Station, Step, Wishes, Workshop
from server.workshop.places import Groups
from server.workshop.plans import Rather, certificate, rather
from server.workshop.roles import SERVER
from server.workshop.seating import NOWHERE, mixed, request, rounds_of, seatings
from server.workshop.tables import LARGEST, tables
from server.workshop.visibility import mask, view

ME = Actor("boss", "facilitator")
STANDS = tuple(Station(id, f"Stand {id.upper()}") for id in "abc")


def run(workshop: Workshop, asked: k.Command, who: Actor = SERVER, at: int = 5) -> Workshop:
    for change in decide(workshop, asked, who, at):
        views = {reader: evolve(view(workshop, reader), mask(change, reader)) for reader in AUDIENCES}
        workshop = evolve(workshop, change)
        for reader, seen in views.items():
            assert view(seen, reader) == view(workshop, reader)  # V1
    return workshop


def refused(workshop: Workshop, asked: k.Command, who: Actor = SERVER) -> str:
    with pytest.raises(Refusal) as caught:
        decide(workshop, asked, who, 5)
    return caught.value.code


def room(people: int) -> Workshop:
    """A workshop with so many on the roster, who all have come."""
    workshop = run(Workshop(), k.CreateWorkshop("w1", "Zehn Jahre", "de", "KT4M9XQ2", "k" * 22))
    workshop = run(workshop, k.TakeSeat("boss", "facilitator", "Ayşe"))
    kept = tuple(k.Kept(f"s{n:03}", f"Person {n}", card=Card(project=f"P{n // 2}")) for n in range(people))
    workshop = run(workshop, k.KeepSeats(kept))
    come = {id: replace(seat, at=5) for id, seat in workshop.seats.items()}
    return replace(workshop, seats=come)


def planned(workshop: Workshop, asked: Mix, hasty: bool = False) -> Mix:
    """Plan the rounds that have not begun, as web/planning.py does it in the pool."""
    late = lambda: hasty  # noqa: E731
    people = mixed(workshop, asked.stations)
    done = rounds_of(workshop.mixes[asked.id])[: asked.begun] if asked.begun else ()
    wanted = request(workshop, asked, people)
    rounds = replan(wanted, done, late).rounds if done else mix(wanted, late).rounds
    kept = [{one.seat: one.tables[at] for one in workshop.mixes[asked.id].seatings} for at in range(asked.begun)]
    return replace(asked, seatings=seatings(asked, rounds, tables(rounds, kept, wanted.spread, 0, late)))


def with_mix(people: int = 24, rounds: int = 3, stations: tuple[Station, ...] = STANDS, **more: object) -> Workshop:
    workshop = room(people)
    asked = Mix("m", "Marktstände", stations, rounds, **{"visit": "once", **more})  # type: ignore[arg-type]
    workshop = run(workshop, k.PutMix(planned(workshop, asked)))
    for number in range(1, rounds + 1):
        workshop = run(workshop, k.PutStep(Step(f"r{number}", f"Runde {number}", mix="m", round=number)), ME)
    return workshop


def sizes(workshop: Workshop, at: int) -> list[int]:
    return sorted(len(members) for id, members in rounds_of(workshop.mixes["m"])[at].items())


def test_M1_everybody_on_the_roster_has_a_badge_of_their_own() -> None:
    workshop = room(30)
    assert sorted(seat.badge for seat in workshop.seats.values() if seat.role == "participant") == list(range(1, 31))
    workshop = run(workshop, k.TakeSeat("late", "participant", "Ömer"))
    assert workshop.seats["late"].badge == 31


def test_M1_an_import_again_changes_people_and_doubles_nobody() -> None:
    workshop = room(3)
    again = tuple(k.Kept(f"s{n:03}", f"Person {n}", "blue", Card(project=f"P{n // 2}")) for n in range(3))
    workshop = run(workshop, k.KeepSeats((*again, k.Kept("new", "Neu"))))
    assert len(workshop.seats) == 5
    assert workshop.seats["s001"].color == "blue" and workshop.seats["s001"].badge == 2 and workshop.seats["s001"].at
    assert decide(workshop, k.KeepSeats(again), SERVER, 9) == ()


def test_M1_a_seat_kept_free_is_taken_once_and_keeps_what_is_known() -> None:
    workshop = run(Workshop(), k.CreateWorkshop("w1", "Zehn Jahre", "de", "KT4M9XQ2", "k" * 22))
    workshop = run(workshop, k.KeepSeats((k.Kept("s1", "Ayşe Kaya", "green", Card(region="Süd")),)))
    assert workshop.seats["s1"].at == 0
    workshop = run(workshop, k.TakeSeat("s1", "participant", ""), at=7)
    assert workshop.seats["s1"] == Seat(
        "s1", "participant", "Ayşe Kaya", "green", at=7, badge=1, card=Card(region="Süd")
    )
    assert refused(workshop, k.TakeSeat("s1", "participant", "Mallory")) == "taken"


def test_M12_a_seat_that_is_lent_is_taken_once_more_within_ten_minutes() -> None:
    workshop, mine = room(2), Actor("s001", "participant")
    assert refused(workshop, k.TakeSeat("s001", "participant")) == "taken"
    assert refused(workshop, k.LendSeat("s001"), Actor("s000", "participant")) == "not_yours"
    lent = run(workshop, k.LendSeat("s001"), mine, at=1_000)
    assert lent.seats["s001"].turn == 0 and lent.seats["s001"].lent == 1_000 + 600_000
    taken = run(lent, k.TakeSeat("s001", "participant"), at=600_999)
    assert taken.seats["s001"].lent == 0 and refused(taken, k.TakeSeat("s001", "participant")) == "taken"
    with pytest.raises(Refusal, match="taken"):
        decide(lent, k.TakeSeat("s001", "participant"), SERVER, 601_000)
    freed = run(workshop, k.LendSeat("s001"), ME, at=1_000)
    assert freed.seats["s001"].turn == 1 and not view(freed, "screen").seats["s001"].lent


def test_M1_only_seats_nobody_came_to_are_freed() -> None:
    workshop = run(room(2), k.KeepSeats((k.Kept("free", "Frei"),)))
    assert refused(workshop, k.FreeSeats(("free", "s001")), ME) == "running"
    assert "free" not in run(workshop, k.FreeSeats(("free",)), ME).seats


def test_M2_a_card_reaches_facilitators_only_and_where_people_go_no_phone() -> None:
    workshop = with_mix()
    assert view(workshop, "full").seats["s001"].card
    screen, public = view(workshop, "screen"), view(workshop, "public")
    assert not any(seat.card for seat in screen.seats.values()) and screen.mixes["m"].seatings
    assert not public.seats and not public.mixes["m"].seatings and public.mixes["m"].stations == STANDS


def test_M2_who_has_nothing_to_say_may_change_their_own_card_only() -> None:
    workshop, own = room(3), Actor("s001", "participant")
    assert run(workshop, k.ChangeSeat("s001", card=Card(access="vorn")), own).seats["s001"].card == Card(access="vorn")
    assert refused(workshop, k.ChangeSeat("s002", card=Card(access="vorn")), own) == "not_allowed"
    assert refused(workshop, k.ChangeSeat("s001", card=Card(region="x" * 121)), own) == "too_long"


def test_M3_a_plan_is_refused_when_a_round_has_begun_meanwhile() -> None:
    workshop = with_mix()
    again = planned(workshop, workshop.mixes["m"])
    begun = run(workshop, k.StartStep("r1"), ME)
    assert begun.mixes["m"].begun == 1
    assert refused(begun, k.PutMix(again)) == "changed_since"


def test_M3_the_past_is_not_changed_even_by_ourselves() -> None:
    workshop = run(with_mix(), k.StartStep("r1"), ME)
    known = workshop.mixes["m"]
    one = known.seatings[0]
    moved = replace(one, stations=((one.stations[0] + 1) % 3, *one.stations[1:]))
    assert refused(workshop, k.PutMix(replace(known, seatings=(moved, *known.seatings[1:])))) == "changed_since"
    assert refused(workshop, k.PutMix(replace(known, seatings=known.seatings[1:]))) == "changed_since"
    assert refused(workshop, k.PutMix(replace(known, stations=known.stations[::-1]))) == "changed_since"
    assert refused(workshop, k.RemoveMix("m"), ME) == "running"
    back = run(workshop, k.StartStep("r1"), ME)
    assert back.mixes["m"].begun == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"stations": ()},
        {"rounds": 0},
        {"begun": 4},
        {"stations": (*STANDS, STANDS[0])},
        {"stations": (Station("a", "A", hosts=("nobody",)), *STANDS[1:])},
    ],
)
def test_M3_what_can_be_no_plan_is_refused(wrong: dict[str, object]) -> None:
    workshop = with_mix()
    assert refused(workshop, k.PutMix(replace(workshop.mixes["m"], **wrong))) in (
        "too_many", "no_seat", "changed_since", "malformed",
    )  # fmt: skip


def test_M4_a_late_joiner_gets_the_smallest_group_and_nobody_else_moves() -> None:
    workshop = run(run(with_mix(25), k.StartStep("r1"), ME), k.StartStep("r2"), ME)
    before = workshop.mixes["m"].seatings
    workshop = run(workshop, k.TakeSeat("late", "participant", "Łukasz"))
    mix = workshop.mixes["m"]
    assert tuple(one for one in mix.seatings if one.seat != "late") == before
    late = next(one for one in mix.seatings if one.seat == "late")
    assert late.stations[0] == NOWHERE and late.stations[1] != late.stations[2] and NOWHERE not in late.stations[1:]
    assert sizes(workshop, 1)[-1] - sizes(workshop, 1)[0] <= 1


def test_M4_who_comes_after_the_last_round_or_finds_all_full_comes_in_all_the_same() -> None:
    full = tuple(replace(stand, capacity=8) for stand in STANDS)
    workshop = run(with_mix(24, stations=full), k.TakeSeat("late", "participant", "Łukasz"))
    assert workshop.seats["late"].at and len(workshop.mixes["m"].seatings) == 24
    over = with_mix()
    for step in ("r1", "r2", "r3", ""):
        over = run(over, k.StartStep(step), ME)
    assert len(run(over, k.TakeSeat("late", "participant")).mixes["m"].seatings) == 24


def test_M4_who_found_all_full_asks_again_and_gets_the_place_that_has_become_free() -> None:
    full = tuple(replace(stand, capacity=8) for stand in STANDS)
    workshop = run(with_mix(24, stations=full), k.TakeSeat("late", "participant"))
    asking = k.ChangeSeat("late", away=False), Actor("late", "participant")
    assert decide(workshop, *asking, 5) == ()
    roomy = replace(workshop.mixes["m"], stations=tuple(replace(stand, capacity=0) for stand in STANDS))
    workshop = run(replace(workshop, mixes={"m": roomy}), *asking)
    assert NOWHERE not in next(one for one in workshop.mixes["m"].seatings if one.seat == "late").stations


def test_M4_hosts_scribes_and_screens_are_not_mixed() -> None:
    stands = (replace(STANDS[0], hosts=("s000",)), *STANDS[1:])
    workshop = with_mix(25, stations=stands)
    assert "s000" not in {one.seat for one in workshop.mixes["m"].seatings}
    own = Groups(workshop).places("s000")[0]
    assert own.stations == (0, 0, 0) and own.stays
    assert not Groups(workshop).places("s001")[0].stays
    assert len(run(workshop, k.TakeSeat("x", "scribe")).mixes["m"].seatings) == 24


def test_M5_eighteen_of_120_missing_are_taken_out_of_the_rounds_to_come_only() -> None:
    workshop = run(with_mix(120), k.StartStep("r1"), ME)
    first = rounds_of(workshop.mixes["m"])[0]
    missing = tuple(f"s{n:03}" for n in range(0, 36, 2))
    workshop = run(workshop, k.MissSeats(missing), ME)
    workshop = run(workshop, k.PutMix(planned(workshop, workshop.mixes["m"])))
    assert rounds_of(workshop.mixes["m"])[0] == first
    for at in (1, 2):
        assert sizes(workshop, at) == [34, 34, 34]
        assert not set(missing) & {one for group in rounds_of(workshop.mixes["m"])[at].values() for one in group}
    back = run(workshop, k.ChangeSeat("s000", away=False), Actor("s000", "participant"))
    assert sizes(back, 1) == [34, 34, 35]


def test_M5_whoever_is_missing_a_plan_comes_out_and_its_certificate_tells_what_it_costs() -> None:
    workshop = run(with_mix(120), k.StartStep("r1"), ME)
    workshop = run(workshop, k.MissSeats(tuple(f"s{n:03}" for n in range(102, 120))), ME)
    workshop = run(workshop, k.PutMix(planned(workshop, workshop.mixes["m"])))
    assert sizes(workshop, 1) == sizes(workshop, 2) == [34, 34, 34]
    stations = {one.seat: one.stations for one in workshop.mixes["m"].seatings if NOWHERE not in one.stations}
    twice = sum(len(places) - len(set(places)) for places in stations.values())
    assert certificate(workshop, workshop.mixes["m"]).broken.visits == twice < 6


def test_M5_a_stand_closes_and_another_opens() -> None:
    workshop = run(with_mix(24), k.StartStep("r1"), ME)
    known = workshop.mixes["m"]
    stands = (replace(STANDS[0], closed=True), *STANDS[1:], Station("d", "Stand D"), Station("e", "Stand E"))
    workshop = run(workshop, k.PutMix(planned(workshop, replace(known, stations=stands))))
    for groups in rounds_of(workshop.mixes["m"])[1:]:
        assert [len(groups[id]) for id in "abcde"] == [0, 6, 6, 6, 6]


def test_M5_a_plan_of_fewer_rounds_makes_ordinary_steps_of_the_others() -> None:
    workshop = with_mix()
    fewer = planned(workshop, replace(workshop.mixes["m"], rounds=2))
    workshop = run(workshop, k.PutMix(fewer))
    assert [(step.mix, step.round) for step in workshop.steps] == [("m", 1), ("m", 2), ("", 0)]
    assert not any(step.mix for step in run(workshop, k.RemoveMix("m"), ME).steps)
    assert refused(workshop, k.PutStep(Step("r9", "Runde 9", mix="m", round=3)), ME) == "unknown_mix"


def test_M6_who_met_in_another_mix_meets_others_now() -> None:
    workshop = with_mix(12, rounds=1)
    workshop = run(workshop, k.StartStep("r1"), ME)
    met = {pair for group in rounds_of(workshop.mixes["m"])[0].values() for pair in combinations(sorted(group), 2)}
    tables_ = tuple(Station(f"t{n}", str(n)) for n in range(1, 5))
    other = planned(workshop, Mix("n", "Tische", tables_, 1, wishes=Wishes(earlier=True)))
    workshop = run(workshop, k.PutMix(other))
    now = {pair for group in rounds_of(workshop.mixes["n"])[0].values() for pair in combinations(sorted(group), 2)}
    assert now and not met & now


def test_M6_people_of_one_project_are_kept_apart() -> None:
    workshop = with_mix(24, wishes=Wishes(apart=("project",)))
    for groups in rounds_of(workshop.mixes["m"]):
        for members in groups.values():
            assert max(Counter(workshop.seats[str(one)].card.project for one in members).values()) == 1  # type: ignore[union-attr]


def test_M7_a_stand_of_forty_has_four_tables_newly_mixed_each_round() -> None:
    workshop = with_mix(120)
    shared: Counter[frozenset[str]] = Counter()
    for at, groups in enumerate(rounds_of(workshop.mixes["m"])):
        for members in groups.values():
            table = {one.seat: one.tables[at] for one in workshop.mixes["m"].seatings if one.seat in set(members)}
            assert sorted(Counter(table.values()).items()) == [(1, 10), (2, 10), (3, 10), (4, 10)]
            shared.update(frozenset(pair) for pair in combinations(table, 2) if table[pair[0]] == table[pair[1]])
    # twenty go the same way through the stands, four tables have to take five of them each: some meet again
    again = sum(times > 1 for times in shared.values())
    assert again < len(shared) / 8


def test_M7_who_would_rather_be_apart_is_counted_at_tables() -> None:
    """Who comes next to each other on this list has one project."""
    workshop = room(24)
    asked = Mix("m", "Marktstände", STANDS, 1, wishes=Wishes(rather=("project",)))
    side_by_side = tuple(Seating(f"s{n:03}", (0,), (n // 2 + 1,)) for n in range(24))
    far = tuple(replace(one, tables=(n % 12 + 1,)) for n, one in enumerate(side_by_side))
    at_stands = tuple(replace(one, stations=(n % 3,), tables=(0,)) for n, one in enumerate(far))
    told = [rather(workshop, replace(asked, seatings=seated)) for seated in (side_by_side, far, at_stands)]
    assert [replace(one, asked=False) for one in told] == [Rather(12, 12, 12), Rather(12, 12, 0), Rather(3, 0, 0)]
    assert all(one.asked for one in told) and not rather(workshop, replace(asked, wishes=Wishes())).asked
    few = (replace(far[0], tables=(2,)), *far[1:])
    assert rather(workshop, replace(asked, seatings=few)).who == ((1, "s000", "s001"),)
    assert rather(workshop, replace(asked, seatings=few)).together == 1


def test_M7_a_late_joiner_sits_at_the_smallest_table_and_no_table_is_added() -> None:
    workshop = with_mix(3 * LARGEST)
    workshop = run(workshop, k.TakeSeat("late", "participant"))
    assert set(next(one for one in workshop.mixes["m"].seatings if one.seat == "late").tables) == {0}
    larger = run(with_mix(39), k.TakeSeat("late", "participant"))
    late = next(one for one in larger.mixes["m"].seatings if one.seat == "late")
    assert set(late.tables) <= {1, 2} and 0 not in late.tables


def test_M8_a_seat_is_told_its_own_places_and_who_is_new_at_its_table() -> None:
    workshop = with_mix(36)
    assert Groups(workshop).mates("s001") == []
    workshop = run(workshop, k.StartStep("r1"), ME)
    groups = Groups(workshop)
    own = next(one for one in workshop.mixes["m"].seatings if one.seat == "s001")
    assert groups.places("s001")[0].stations == own.stations
    mates = groups.mates("s001")
    assert len(mates) == 11 and all(mate.new for mate in mates)
    assert len({mate.badge for mate in mates} | {2}) == 12 and mates[0].name.startswith("Person ")
    assert len(groups.with_("s001")) == 11
    assert groups.mates("boss") == [] and groups.places("boss") == []


def test_M8_whoever_is_blocked_or_away_is_at_no_table_and_nobody_reads_which() -> None:
    workshop = run(with_mix(36), k.StartStep("r1"), ME)
    mates = Groups(workshop).mates("s001")
    first, second, *_ = Groups(workshop).with_("s001")
    gone = [run(workshop, k.ChangeSeat(first, blocked=True), ME), run(workshop, k.ChangeSeat(first, away=True), ME)]
    told = [Groups(one).mates("s001") for one in gone]
    assert told[0] == told[1] == [mate for mate in mates if mate.badge != workshop.seats[first].badge]
    assert first not in Groups(gone[0]).with_(first) and second in Groups(gone[0]).with_(first)  # who hears of it
    back = [run(one, k.ChangeSeat(first, blocked=False, away=False), ME) for one in gone]
    assert [Groups(one).mates("s001") for one in back] == [mates, mates]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_happens_everybody_here_has_one_place_in_each_round_to_come(data: st.DataObject) -> None:
    """Rounds begin, people come, go and return, plans are made anew: the past stays, and nobody is in two groups."""
    workshop, come = with_mix(data.draw(st.integers(6, 30)), visit="any"), 0
    for _ in range(8):
        before = workshop
        match data.draw(st.sampled_from(["begin", "come", "miss", "back", "replan"])):
            case "begin":
                workshop = run(workshop, k.StartStep(f"r{min(3, workshop.mixes['m'].begun + 1)}"), ME)
            case "come":
                come += 1
                workshop = run(workshop, k.TakeSeat(f"new{come}", "participant"))
            case "miss":
                workshop = run(workshop, k.MissSeats((data.draw(st.sampled_from(sorted(workshop.seats))),)), ME)
            case "back":
                workshop = run(
                    workshop, k.ChangeSeat(data.draw(st.sampled_from(sorted(workshop.seats))), away=False), ME
                )
            case "replan":
                workshop = run(workshop, k.PutMix(planned(workshop, workshop.mixes["m"], hasty=True)))
        plan = workshop.mixes["m"]
        for one in plan.seatings:
            was = next((old for old in before.mixes["m"].seatings if old.seat == one.seat), None)
            if was and was.stations[: before.mixes["m"].begun - 1] and one.stations != was.stations:
                first = max(0, before.mixes["m"].begun - 1)
                assert one.stations[:first] == was.stations[:first]
        if plan.begun < plan.rounds:
            seated = {one.seat for one in plan.seatings if NOWHERE not in one.stations[plan.begun :]}
            assert set(mixed(workshop, plan.stations)) <= seated
    assert all(one.seat < other.seat for one, other in pairwise(workshop.mixes["m"].seatings))


def test_who_stays_at_a_station_that_closes_is_mixed_in_the_rounds_to_come() -> None:
    workshop = room(25)
    host = "s001"
    stations = tuple(Station(id, id, hosts=(host,) if id == "b" else ()) for id in "abc")
    known = planned(workshop, Mix("m", "Runden", stations, 3))
    workshop = run(workshop, k.PutMix(known))
    assert Groups(workshop).places(host)[0].stays
    workshop = replace(workshop, mixes={"m": replace(known, begun=1)})
    closed = tuple(replace(one, closed=one.id == "b") for one in stations)
    workshop = run(workshop, k.PutMix(planned(workshop, replace(workshop.mixes["m"], stations=closed))))
    (told,) = Groups(workshop).places(host)
    assert not told.stays and told.stations[0] == 1 and set(told.stations[1:]) <= {0, 2}


def test_who_hosts_a_station_that_closes_is_seated_nowhere_else_in_the_round_that_runs() -> None:
    stations = tuple(replace(one, hosts=("s001",) if one.id == "b" else ()) for one in STANDS)
    workshop = run(with_mix(24, stations=stations, visit="any"), k.StartStep("r1"), ME)
    closed = tuple(replace(one, closed=one.id == "b") for one in stations)
    workshop = run(workshop, k.PutMix(planned(workshop, replace(workshop.mixes["m"], stations=closed))))
    workshop = run(workshop, k.ChangeSeat("s001", away=False), Actor("s001", "participant"))
    assert Groups(workshop).places("s001")[0].stations[0] == 1
    assert all("s001" not in members for members in rounds_of(workshop.mixes["m"])[0].values())
    workshop = run(workshop, k.StartStep("r2"), ME)
    assert Groups(workshop).places("s001")[0].stations[1] != 1
