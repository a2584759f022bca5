"""Rules M6 and M10: who met in earlier workshops meets others, and whom one met is listed only where both agree."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

import pytest

from server.board.model import Actor
from server.board.visibility import AUDIENCES
from server.wire import codec
from server.workshop import commands as k
from server.workshop.decide import decide
from server.workshop.meetings import CHUNK, Person, listed, meetings, net
from server.workshop.model import MAX_MET, Mix, Station, Wishes, Workshop
from server.workshop.seating import rounds_of
from server.workshop.visibility import mask, view
from tests.unit.test_rounds import ME, planned, refused, room, run, with_mix


def agreed(workshop: Workshop, *seats: str) -> Workshop:
    for seat in seats:
        workshop = run(workshop, k.ChangeSeat(seat, open=True), Actor(seat, "participant"))
    return workshop


def everybody(workshop: Workshop) -> list[str]:
    return [id for id in workshop.seats if id.startswith("s")]


def test_M10_nobody_is_listed_who_did_not_agree_and_nobody_agrees_for_another() -> None:
    workshop = run(with_mix(9, 2), k.StartStep("r1"), ME)
    assert meetings(workshop) == {}
    assert refused(workshop, k.ChangeSeat("s001", open=True), ME) == "not_yours"
    assert refused(workshop, k.ChangeSeat("s001", open=True), Actor("s002", "participant")) == "not_yours"
    one, *others = next(group for group in rounds_of(workshop.mixes["m"])[0].values() if "s001" in group)
    workshop = agreed(workshop, str(one), str(others[0]))
    assert set(meetings(workshop)) == {(str(one), str(others[0]))} and len(listed(workshop)) == 2
    back = run(workshop, k.ChangeSeat(str(one), open=False), Actor(str(one), "participant"))
    assert meetings(back) == {}


def test_M10_only_rounds_that_have_begun_and_people_at_one_table_count() -> None:
    workshop = with_mix(39)
    workshop = agreed(workshop, *everybody(workshop))
    assert meetings(workshop) == {}
    workshop = run(run(workshop, k.StartStep("r1"), ME), k.StartStep("r2"), ME)
    table = {one.seat: tuple(zip(one.stations, one.tables, strict=True)) for one in workshop.mixes["m"].seatings}
    wanted = {
        pair: [number + 1 for number in (0, 1) if table[pair[0]][number] == table[pair[1]][number]]
        for pair in combinations(sorted(table), 2)
    }
    found = {pair: [one.round for one in met] for pair, met in meetings(workshop).items()}
    assert found == {pair: rounds for pair, rounds in wanted.items() if rounds}
    assert all(one.table for met in meetings(workshop).values() for one in met)


def test_M10_the_net_names_who_agreed_and_counts_all() -> None:
    workshop = run(run(with_mix(24), k.StartStep("r1"), ME), k.StartStep("r2"), ME)
    none = net(workshop)
    assert none.people == () == none.pairs and none.of == 24
    everyone = {frozenset(pair) for groups in rounds_of(workshop.mixes["m"])[:2] for pair in _pairs(groups.values())}
    assert none.new == len(everyone)
    one, other = next(iter(sorted(map(sorted, everyone))))
    workshop = agreed(workshop, one, other, "s020")
    found = net(workshop)
    seats = [workshop.seats[id] for id in sorted((one, other, "s020"))]
    assert found.people == tuple(Person(seat.name, seat.badge, seat.color) for seat in seats)
    names = [found.people[at].name for pair in found.pairs for at in pair[:2]]
    assert (workshop.seats[one].name, workshop.seats[other].name) in zip(names[::2], names[1::2], strict=True)
    for name in (seat.name for id, seat in workshop.seats.items() if id not in (one, other, "s020") and seat.name):
        assert name not in [person.name for person in found.people]
    earlier = run(workshop, k.KeepMeetings(((one, other),)))
    assert net(earlier).new == found.new - 1


def test_M10_who_takes_it_back_is_blocked_or_stays_away_is_not_in_the_net() -> None:
    workshop = run(with_mix(9, 2), k.StartStep("r1"), ME)
    workshop = agreed(workshop, *everybody(workshop))
    assert len(net(workshop).people) == 9
    back = run(workshop, k.ChangeSeat("s001", open=False), Actor("s001", "participant"))
    assert len(net(back).people) == 8 and net(back).new == net(workshop).new
    blocked = run(back, k.ChangeSeat("s002", blocked=True), ME)
    away = run(blocked, k.ChangeSeat("s003", away=True), ME)
    assert [person.badge for person in net(away).people] == [1, 5, 6, 7, 8, 9]
    assert max(at for pair in net(away).pairs for at in pair[:2]) < 6


def _pairs(groups: Iterable[Iterable[object]]) -> Iterator[tuple[str, str]]:
    return (pair for group in groups for pair in combinations(sorted(map(str, group)), 2))


def test_M10_whether_somebody_agreed_is_told_to_facilitators_and_themselves() -> None:
    workshop = room(2)
    asked = k.ChangeSeat("s001", open=True)
    (change,) = decide(workshop, asked, Actor("s001", "participant"), 5)
    workshop = run(workshop, asked, Actor("s001", "participant"))
    told = {reader: b"open" in codec.encode_entry(1, 1, mask(change, reader)) for reader in AUDIENCES}
    assert told == {"full": True, "screen": False, "public": False}
    assert not any(seat.open for seat in view(workshop, "screen").seats.values())
    again = run(workshop, k.KeepSeats((k.Kept("s001", "Anders"),)))
    assert again.seats["s001"].open  # a corrected list takes nothing back


def test_M6_who_met_in_an_earlier_workshop_meets_others_now() -> None:
    workshop = room(16)
    tables = tuple(Station(f"t{n}", str(n)) for n in range(1, 5))
    mix = Mix("n", "Tische", tables, 1)

    def together(wishes: Wishes) -> set[tuple[str, str]]:
        groups = rounds_of(planned(workshop, replace(mix, wishes=wishes)))[0].values()
        return {pair for group in groups for pair in combinations(sorted(map(str, group)), 2)}

    before = together(Wishes())
    workshop = run(workshop, k.KeepMeetings(tuple(before)))
    assert len(workshop.met) == 24
    assert together(Wishes(earlier=False)) == before and not together(Wishes()) & before


def test_M6_earlier_meetings_reach_facilitators_only() -> None:
    workshop = run(room(3), k.KeepMeetings((("s001", "s002"),)))
    assert view(workshop, "full").met and not view(workshop, "screen").met and not view(workshop, "public").met


def test_M6_pairs_are_kept_once_added_up_and_replaced_on_demand() -> None:
    workshop = run(room(5), k.KeepMeetings((("s002", "s001"), ("s001", "s002"), ("s003", "s003"))))
    assert workshop.met == (("s001", "s002"),)
    workshop = run(workshop, k.KeepMeetings((("s001", "s002"), ("s001", "s003"))))
    assert workshop.met == (("s001", "s002"), ("s001", "s003"))
    assert run(workshop, k.KeepMeetings((("s000", "s004"),), anew=True)).met == (("s000", "s004"),)
    assert run(workshop, k.KeepMeetings((), anew=True)).met == ()
    assert decide(room(2), k.KeepMeetings((), anew=True), ME, 5) == ()


def test_M6_whoever_leaves_the_roster_leaves_no_pair_behind() -> None:
    workshop = run(room(2), k.KeepSeats((k.Kept("free", "Frei"),)))
    workshop = run(workshop, k.KeepMeetings((("s000", "s001"), ("free", "s001"))))
    assert run(workshop, k.FreeSeats(("free",)), ME).met == (("s000", "s001"),)


@pytest.mark.parametrize("pairs", [(("s000", "nobody"),), (("nobody", "nobody"),)])
def test_M6_strangers_are_refused(pairs: tuple[tuple[str, str], ...]) -> None:
    assert refused(room(2), k.KeepMeetings(pairs)) == "no_seat"


def test_M6_there_is_a_limit_and_changes_fit_into_frames() -> None:
    workshop = room(202)
    pairs = tuple(combinations(everybody(workshop), 2))
    assert len(pairs) > MAX_MET and refused(workshop, k.KeepMeetings(pairs)) == "too_many"
    changes = decide(workshop, k.KeepMeetings(pairs[:MAX_MET], anew=True), ME, 5)
    assert len(changes) == MAX_MET // CHUNK
    assert max(len(codec.encode_entry(1, 1, change)) for change in changes) < 32_000
    full = run(workshop, k.KeepMeetings(pairs[:MAX_MET]))
    assert refused(full, k.KeepMeetings(pairs[MAX_MET : MAX_MET + 1])) == "too_many"
