"""Mixing groups: reference plans, wishes that hold, and a certificate that says what an independent count says."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.board.refusals import Refusal
from server.workshop.mixes import columns, known
from server.workshop.mixes.changing import Comers, replan
from server.workshop.mixes.request import Group, Person, Request, shares
from server.workshop.mixing import Mix, Rounds, mix


def request(people: int, groups: int | list[int], rounds: int, **wishes: Any) -> Request:
    """Ask for people 1..n in groups "1".."g"; a list gives their capacities."""
    capacities = [0] * groups if isinstance(groups, int) else groups
    stands = tuple(Group(str(number), capacity) for number, capacity in enumerate(capacities, 1))
    return Request(tuple(range(1, people + 1)), stands, rounds, **wishes)


def met(made: Mix) -> Counter[frozenset[Any]]:
    return Counter(
        frozenset(pair) for groups in made.rounds for members in groups.values() for pair in combinations(members, 2)
    )


def contacts(made: Mix, people: int) -> list[int]:
    found = Counter(person for pair in met(made) for person in pair)
    return [found[person] for person in range(1, people + 1)]


PROJECTS = tuple(tuple(range(first, 201, 30)) for first in range(1, 31))


@pytest.mark.parametrize(
    ("people", "groups", "rounds", "wishes"),
    [
        (9, 3, 4, {}), (64, 8, 9, {}), (32, 8, 10, {}), (120, 12, 5, {}), (120, 12, 5, {"visit": "once"}),
        (30, 15, 29, {}), (15, 5, 7, {}), (24, 8, 11, {}), (200, 30, 6, {"apart": PROJECTS}),
        (200, 30, 6, {"apart": PROJECTS, "visit": "once"}), (60, 10, 5, {}),
    ],
)  # fmt: skip
def test_reference_plans_repeat_no_meeting(people: int, groups: int, rounds: int, wishes: dict[str, Any]) -> None:
    made = mix(request(people, groups, rounds, **wishes))
    assert max(met(made).values()) == 1
    assert made.certificate.plan.repeats == 0
    for apart in wishes.get("apart", ()):
        assert not any(frozenset(pair) in met(made) for pair in combinations(apart, 2))


def test_120_people_at_three_stands_meet_79_each_and_every_stand_once() -> None:
    made = mix(request(120, 3, 3, visit="once"))
    assert set(contacts(made, 120)) == {79}
    assert made.certificate.most_contacts == 79 and made.certificate.rotation.least == 39
    for person in range(1, 121):
        assert len({name for groups in made.rounds for name, members in groups.items() if person in members}) == 3


def test_all_36_pairs_of_nine_and_all_2016_of_sixty_four_meet() -> None:
    assert len(met(mix(request(9, 3, 4)))) == 36
    assert len(met(mix(request(64, 8, 9)))) == 2_016


def linked(made: Mix) -> int:
    """How many are reached from the first person by meetings, and by meetings of those, and so on."""
    pairs, reached = list(met(made)), {1}
    while more := {one for pair in pairs if pair & reached for one in pair} - reached:
        reached |= more
    return len(reached)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("people", "groups", "rounds"), [(100, 50, 5), (31, 16, 5), (99, 50, 3), (48, 16, 4)])
def test_neighbours_on_the_list_do_not_meet_first_and_the_room_becomes_one_net(
    people: int, groups: int, rounds: int, seed: int
) -> None:
    made = mix(request(people, groups, rounds, seed=seed))
    assert made.certificate.plan.repeats == 0 and linked(made) == people
    near = sum(max(pair) - min(pair) in (1, people - 1) for pair in met(made))
    assert near < len(met(made)) / 4  # a walk around the ring gives nearly all of them
    assert made.rounds == mix(request(people, groups, rounds, seed=seed)).rounds
    assert made.rounds != mix(request(people, groups, rounds, seed=seed + 1)).rounds


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("people", "groups", "rounds"),
    [(100, 50, 5), (31, 16, 5), (9, 3, 4), (120, 12, 5), (32, 8, 10), (12, 3, 3), (47, 6, 4), (48, 16, 4)],
)
def test_nobody_sits_at_the_same_table_in_all_rounds(people: int, groups: int, rounds: int, seed: int) -> None:
    made = mix(request(people, groups, rounds, seed=seed))
    for person in range(1, people + 1):
        been = {name for at in made.rounds for name, members in at.items() if person in members}
        assert len(been) > 1


def test_a_round_planned_later_brings_people_to_other_tables() -> None:
    asked = request(24, 8, 3)
    after = replan(asked, mix(asked).rounds[:2])
    for person in asked.people:
        assert len({name for at in after.rounds for name, members in at.items() if person in members}) > 1


@pytest.mark.parametrize("order", [2, 3, 4, 5, 7, 8, 9, 11, 16, 25, 27])
def test_lines_over_a_field_meet_at_most_once(order: int) -> None:
    place = columns.start(order * order, order, order + 1, once=False)
    assert place is not None
    seen = [tuple(groups[person] for groups in place) for person in range(order * order)]
    assert all(sum(a == b for a, b in zip(one, two, strict=True)) == 1 for one, two in combinations(seen, 2))


def test_the_table_for_twelve_is_a_difference_matrix() -> None:
    minus = {known.add_twelve(one, other): None for one in range(12) for other in range(12)}
    assert set(minus) == set(range(12))
    negative = {one: next(other for other in range(12) if known.add_twelve(one, other) == 0) for one in range(12)}
    for one, other in combinations(known.TWELVE, 2):
        assert {known.add_twelve(a, negative[b]) for a, b in zip(one, other, strict=True)} == set(range(12))


@st.composite
def requests(draw: st.DrawFn) -> Request:
    people = draw(st.integers(2, 24))
    groups = draw(st.integers(1, 6))
    rounds = draw(st.integers(1, 4))
    visit = draw(st.sampled_from(["any", "once"] if rounds <= groups else ["any"]))
    ids = st.integers(1, people)
    pairs = st.lists(ids, min_size=2, max_size=3, unique=True).map(tuple)
    spare = draw(st.integers(0, 3))
    room = shares(people + spare, [0] * groups)
    capacities = room if draw(st.booleans()) and min(room) else [0] * groups
    return request(
        people, capacities, rounds, visit=visit, seed=draw(st.integers(0, 3)),
        apart=tuple(draw(st.lists(pairs, max_size=2))), together=tuple(draw(st.lists(pairs, max_size=1))),
        spread=tuple(draw(st.lists(st.lists(ids, min_size=1, unique=True).map(tuple), max_size=2))),
        met=tuple(draw(st.lists(st.tuples(ids, ids).filter(lambda pair: pair[0] != pair[1]), max_size=5))),
    )  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(requests())
def test_a_plan_seats_everybody_once_evenly_and_keeps_what_has_to_be_kept(asked: Request) -> None:
    try:
        made = mix(asked)
    except Refusal as refusal:
        assert refusal.code == "impossible" and refusal.fields["why"]
        return
    assert mix(asked) == made
    names = [group.id for group in asked.groups]
    for groups in made.rounds:
        assert list(groups) == names
        assert sorted(person for members in groups.values() for person in members) == sorted(asked.people)  # type: ignore[type-var]
        for group in asked.groups:
            assert not group.capacity or len(groups[group.id]) <= group.capacity
        if not any(group.capacity for group in asked.groups):
            sizes = [len(members) for members in groups.values()]
            assert max(sizes) - min(sizes) <= 1
        where = {person: name for name, members in groups.items() for person in members}
        assert all(len({where[person] for person in apart}) == len(apart) for apart in asked.apart)
        assert all(len({where[person] for person in joined}) == 1 for joined in asked.together)
    if asked.visit == "once":
        for person in asked.people:
            been = [name for groups in made.rounds for name, members in groups.items() if person in members]
            assert len(been) == len(set(been))


@settings(max_examples=40, deadline=None)
@given(requests())
def test_the_certificate_says_what_an_independent_count_says(asked: Request) -> None:
    try:
        made = mix(asked)
    except Refusal:
        return
    before = Counter(map(frozenset, asked.met))
    joined = {frozenset(pair) for wished in asked.together for pair in combinations(wished, 2)}
    now = met(made)
    plan = made.certificate.plan
    new = dict.fromkeys(asked.people, 0)
    repeats = 0
    for one, other in combinations(asked.people, 2):
        pair = frozenset((one, other))
        if pair in joined:
            continue
        repeats += sum(range(before[pair], before[pair] + now[pair]))
        if now[pair] and not before[pair]:
            new[one] += 1
            new[other] += 1
    assert plan.repeats == repeats >= made.certificate.least_repeats
    assert (plan.least, plan.most) == (min(new.values()), max(new.values()))
    assert plan.least <= made.certificate.most_contacts
    pairs = [frozenset(pair) for pair in combinations(asked.people, 2)]
    assert plan.unmet == sum(not now[pair] and not before[pair] for pair in pairs)


def test_who_met_before_meets_again_last() -> None:
    first = mix(request(12, 4, 2))
    second = mix(request(12, 4, 2, met=tuple(tuple(pair) for pair in met(first))))
    assert not met(first).keys() & met(second).keys()


def test_every_group_gets_somebody_of_each_level() -> None:
    levels = (tuple(range(1, 91)), tuple(range(91, 111)), tuple(range(111, 121)))
    made = mix(request(120, 6, 4, spread=levels))
    assert made.certificate.broken.spread == 0
    assert all(set(level) & set(members) for groups in made.rounds for members in groups.values() for level in levels)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (request(0, 3, 1), "people"), (request(9, 0, 1), "groups"), (request(9, 3, 0), "rounds"),
        (request(9, [2, 2, 2], 1), "room"), (request(9, 3, 4, visit="once"), "visits"),
        (request(9, 3, 1, apart=((1, 2, 3, 4),)), "apart"), (request(9, 3, 1, together=((1, 2, 3, 4),)), "together"),
        (request(9, 3, 1, together=((1, 2), (2, 3)), apart=((1, 3),)), "both"),
        (request(9, 3, 1, apart=((1, 99),)), "unknown"), (request(4, 2, 1, apart=((1, 2), (2, 3), (1, 3))), "wishes"),
        (Request((1, 1), (Group("a"),), 1), "twice"),
        (request(9, 3, 3, visit="once", visited={1: ("1",)}), "visits"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_the_reason(asked: Request, why: str) -> None:
    with pytest.raises(Refusal) as caught:
        mix(asked)
    assert (caught.value.code, caught.value.fields["why"]) == ("impossible", why)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("people", "groups", "rounds", "apart"),
    [
        # 17 projects of three and three of two: the twos have to be interlocked over two columns
        (range(3, 60), 3, 3, [[one for one in (p, p + 20, p + 40) if one > 2] for p in range(20)]),
        (range(40), 5, 5, [*([*range(p, p + 4)] for p in range(0, 24, 4)), *([p, p + 1] for p in range(24, 40, 2))]),
    ],
)  # fmt: skip
def test_who_must_stay_apart_goes_once_to_every_stand_where_no_place_is_to_spare(
    people: range, groups: int, rounds: int, apart: list[list[int]], seed: int
) -> None:
    names, stands = tuple(people), tuple(Group(str(number)) for number in range(groups))
    kept = tuple(tuple(one) for one in apart)
    broken = mix(Request(names, stands, rounds, "once", kept, seed=seed)).certificate.broken
    assert (broken.apart, broken.visits, broken.sizes) == (0, 0, 0)


def test_a_search_that_is_cut_short_still_gives_a_whole_plan() -> None:
    told: list[float] = []
    made = mix(request(48, 8, 10), late=lambda: True, progress=told.append)
    assert all(sorted(map(len, groups.values())) == [6] * 8 for groups in made.rounds)
    assert told[-1] == 1.0 and told == sorted(told)


def without(asked: Request, missing: Collection[Any]) -> Request:
    return replace(asked, people=tuple(person for person in asked.people if person not in missing))


def test_18_of_120_missing_the_next_rounds_are_even_again_and_the_past_stays() -> None:
    asked = request(120, 3, 3, visit="once")
    first = mix(asked)
    missing = {one for members in first.rounds[0].values() for one in members[10:16]}  # else even and once do not fit
    after = replan(without(asked, missing), first.rounds[:1])
    assert after.rounds[0] == first.rounds[0]
    for groups in after.rounds[1:]:
        assert [len(members) for members in groups.values()] == [34, 34, 34]
        assert not any(missing & set(members) for members in groups.values())
    for person in set(asked.people) - missing:
        been = [name for groups in after.rounds for name, members in groups.items() if person in members]
        assert len(set(been)) == 3
    pairs = Counter(pair for pair in met(after) if not pair & missing)
    new = Counter(person for pair in pairs for person in pair)
    assert (after.certificate.plan.least, after.certificate.plan.most) == (min(new.values()), max(new.values()))
    assert after.certificate.broken.visits == after.certificate.broken.sizes == 0


def test_a_stand_that_closes_and_one_that_opens_are_planned_around() -> None:
    asked = request(60, 4, 3)
    first = mix(asked)
    closed = replace(asked, groups=(*asked.groups[1:], Group("new")))
    after = replan(closed, first.rounds[:2])
    assert after.rounds[:2] == first.rounds[:2] and set(after.rounds[2]) == {"2", "3", "4", "new"}
    assert after.certificate.plan.repeats <= first.certificate.rotation.repeats


def come(asked: Request, rounds: Rounds, first: int, late: Person) -> Rounds:
    own = Comers(asked, rounds).seat(late, first)
    return tuple(
        {id: (*members, late) if id == group else members for id, members in groups.items()}
        for groups, group in zip(rounds, own, strict=True)
    )


@settings(max_examples=40, deadline=None)
@given(requests(), st.integers(0, 4))
def test_who_comes_late_is_seated_where_there_is_room_and_nobody_else_moves(asked: Request, first: int) -> None:
    try:
        made = mix(asked)
    except Refusal:
        return
    joined = replace(asked, people=(*asked.people, "late"))
    try:
        after = come(joined, made.rounds, first, "late")
    except Refusal as refusal:
        assert refusal.fields["why"] == "room"
        return
    for number, (before, now) in enumerate(zip(made.rounds, after, strict=True)):
        assert {name: tuple(one for one in members if one != "late") for name, members in now.items()} == before
        found = [name for name, members in now.items() if "late" in members]
        assert len(found) == (number >= first)
        if found and asked.visit == "any" and not any(group.capacity for group in asked.groups):
            assert len(before[found[0]]) == min(map(len, before.values()))


def test_who_comes_late_is_kept_apart_and_goes_to_no_stand_twice() -> None:
    asked = request(30, 3, 3, visit="once")
    made = mix(asked)
    other = next(one for one in made.rounds[0]["2"] if one in made.rounds[1]["3"])
    wished = replace(asked, people=(*asked.people, 31), apart=((31, other),))
    after = come(wished, made.rounds, 0, 31)
    assert sorted(name for groups in after for name, members in groups.items() if 31 in members) == ["1", "2", "3"]
    assert not any({31, other} <= set(members) for groups in after for members in groups.values())


def command(asked: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "server", "mix"], input=asked, capture_output=True, text=True)


def test_the_command_reads_and_writes_json() -> None:
    asked = {
        "people": ["Änne", "b", "c", 4], "groups": [{"id": "A", "capacity": 2}, {"id": "B", "capacity": 2}],
        "rounds": 2, "visit": "once", "apart": [["Änne", "b"]], "met": [["c", 4]], "seed": 1, "seconds": 5,
    }  # fmt: skip
    done = command(json.dumps(asked))
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert [set(groups) for groups in answer["rounds"]] == [{"A", "B"}] * 2
    assert all(sorted(map(str, groups["A"] + groups["B"])) == ["4", "b", "c", "Änne"] for groups in answer["rounds"])
    assert answer["certificate"]["broken"]["apart"] == 0
    counted = json.loads(command('{"people": 9, "groups": 3, "rounds": 4, "apart": [], "seconds": 10}').stdout)
    assert "empty" not in counted["certificate"]
    assert json.loads(command('{"people": 4, "groups": 9, "rounds": 2}').stdout)["certificate"]["empty"] == 5
    assert counted["certificate"]["least"] == 8 and set(counted["rounds"][0]) == {"1", "2", "3"}


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ('{"people": 9, "groups": 3, "rounds": 4, "visit": "once"}', 1, "4 rounds need 4 groups"),
        ('{"people": 4, "groups": 2, "rounds": 1, "apart": [[1, 2], ["2", 3], [1, 3]]}', 1, "No plan was found"),
        ('{"people": 9}', 2, "no request"), ("", 2, "no request"),
        ('{"people": 9, "groups": 3, "rounds": 1, "seconds": -1}', 2, "$.seconds"),
        ('{"people": 1000000000000, "groups": 1, "rounds": 1}', 1, "2000"),
    ],
)  # fmt: skip
def test_the_command_says_why_not(asked: str, status: int, said: str) -> None:
    done = command(asked)
    assert (done.returncode, done.stdout) == (status, "") and said in done.stderr and "Traceback" not in done.stderr
