"""Rule M7: at a station that gets more than twelve, tables are mixed anew each round."""

from collections import Counter
from itertools import combinations

from server.workshop.mixes.request import Group, Request
from server.workshop.mixing import mix
from server.workshop.tables import LARGEST, tables


def test_M7_twenty_who_go_together_all_day_share_a_table_as_seldom_as_can_be() -> None:
    """120 at three stands, each once: six blocks of 20 stay together. At four tables of ten, of the five of a block at
    each table two share one again in the second round, and two with each round before in the third: 12 a block."""
    people = tuple(f"s{n:03}" for n in range(120))
    plan = mix(Request(people, tuple(map(Group, "abc")), 3, "once"))
    shared = tables(plan.rounds, [], (), seed=0)
    met: Counter[tuple[str, str]] = Counter()
    for groups, at in zip(plan.rounds, shared, strict=True):
        for members in groups.values():
            seated = [[one for one in members if at[one] == table] for table in range(1, 5)]
            assert [len(table) for table in seated] == [10] * 4 and LARGEST >= 10
            met.update(pair for table in seated for pair in combinations(sorted(map(str, table)), 2))
    assert sum(times * (times - 1) // 2 for times in met.values()) == 6 * 12


def test_M7_who_would_rather_be_apart_sits_apart_where_it_costs_no_meeting() -> None:
    """Forty organisations of three at three stands: there is room for each at a table of its own."""
    people = tuple(f"s{n:03}" for n in range(120))
    plan = mix(Request(people, tuple(map(Group, "abc")), 3, "once"))
    alike = tuple(pair for first in range(40) for pair in combinations(people[first::40], 2))
    shared = tables(plan.rounds, [], (), seed=0, met=alike)
    again: Counter[tuple[str, str]] = Counter()
    for groups, at in zip(plan.rounds, shared, strict=True):
        for members in groups.values():
            seated = {pair for pair in combinations(sorted(map(str, members)), 2) if at[pair[0]] == at[pair[1]]}
            assert not seated & set(alike)
            again.update(seated)
    assert sum(times * (times - 1) // 2 for times in again.values()) == 6 * 12
