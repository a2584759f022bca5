"""A long mix in a process of its own: it tells how far it is, ends when asked to, and the plan stands all the same."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from server.board.refusals import Refusal
from server.web import planning
from server.web.planning import planned
from server.web.pool import Pool
from server.workshop.mixes.certificate import certify
from server.workshop.mixes.request import Group, Request
from server.workshop.mixing import Rounds, mix
from server.workshop.plans import Task


def irregular(rounds: int = 8) -> Request:
    """200 people, 23 stands of which some are small, each seen once, 60 sets of eight kept apart."""
    chance = Random(7)
    people = tuple(range(200))
    stands = tuple(Group(str(number), 0 if number % 5 else 8) for number in range(23))
    apart = tuple(tuple(chance.sample(people, 8)) for _ in range(60))
    return Request(people, stands, rounds, "once", apart)


def check(request: Request, rounds: Rounds) -> None:
    """Count for ourselves what has to hold of any plan."""
    assert len(rounds) == request.rounds
    visits: Counter[tuple[object, str]] = Counter()
    for groups in rounds:
        assert sorted(person for members in groups.values() for person in members) == sorted(request.people)  # type: ignore[type-var]
        assert all(not group.capacity or len(groups[group.id]) <= group.capacity for group in request.groups)
        where = {person: id for id, members in groups.items() for person in members}
        assert not any(where[one] == where[other] for apart in request.apart for one, other in combinations(apart, 2))
        visits.update(where.items())
    assert max(visits.values()) == 1
    certify(request, rounds)  # raises for what is no plan


@pytest.mark.slow
def test_a_mix_ended_early_is_a_plan_and_the_share_only_grows() -> None:
    request, shares, pool = irregular(), [], Pool(size=1)

    def told(share: float) -> bool:
        shares.append(share)
        return share < 0.25  # the search has done the first of its four starts

    try:
        check(request, pool.run(planned, Task(request, (), ()), 10.0, told=told)[0])
        assert shares == sorted(shares) and shares[0] > 0 and sum(share >= 0.25 for share in shares) == 1
        check(request, pool.run(planned, Task(request, (), ()), 10.0, told=lambda share: True)[0])
    finally:
        pool.close()


def test_what_is_stopped_before_it_is_a_plan_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        planned(Task(irregular(), (), ()), 0.0, lambda share: True)
    assert (refused.value.code, refused.value.fields["why"]) == ("impossible", "wishes")


def test_who_was_content_too_early_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "EVERY", 0.0)
    with pytest.raises(Refusal) as refused:
        planned(Task(irregular(), (), ()), 10.0, lambda share: False)
    assert (refused.value.code, refused.value.fields["why"]) == ("impossible", "stopped")


def test_what_is_quick_is_the_plan_that_mixing_makes() -> None:
    request = Request(tuple(range(32)), tuple(Group(str(number)) for number in range(8)), 5)
    rounds, tables = planned(Task(request, (), ()), 10.0, lambda share: True)
    assert rounds == mix(request).rounds and tables == [{}] * 5
    again, _ = planned(Task(request, rounds[:2], [{}, {}]), 10.0, lambda share: True)
    assert again[:2] == rounds[:2] and len(again) == 5
