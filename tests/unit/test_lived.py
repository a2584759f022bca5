"""Rule M15: whoever was away in a round met nobody in it, and whoever never came is counted nowhere."""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from server.workshop import commands as k
from server.workshop.meetings import meetings, net
from server.workshop.model import Workshop
from server.workshop.plans import certificate, rather
from server.workshop.seating import NOWHERE, lived
from tests.unit.test_rounds import ME, planned, run, with_mix

Seats = frozenset[str]
ACTS = ["begin", "pause", "miss", "back", "replan", "again"]


class Watched:
    """A day, and beside it a count of its own: who sat together whenever a round ended."""

    def __init__(self, people: int, strangers: int) -> None:
        self.day = with_mix(people, visit="any")
        for id in sorted(self.day.seats)[1 : strangers + 1]:  # kept free for somebody who never comes
            self.day = replace(self.day, seats={**self.day.seats, id: replace(self.day.seats[id], at=0)})
        self.over: dict[int, set[Seats]] = {}

    @property
    def begun(self) -> int:
        return self.day.mixes["m"].begun

    def groups(self, at: int) -> set[Seats]:
        """Give who of those expected sits together, as the plan has it now."""
        found: dict[tuple[int, int], set[str]] = {}
        for one in self.day.mixes["m"].seatings:
            if one.stations[at] != NOWHERE and not self.day.seats[one.seat].away:
                found.setdefault((one.stations[at], one.tables[at]), set()).add(one.seat)
        return set(map(frozenset, found.values()))

    def start(self, step: str) -> None:
        if self.day.step == f"r{self.begun}" != step:
            self.over[self.begun - 1] = self.groups(self.begun - 1)
        self.day = run(self.day, k.StartStep(step), ME)

    def act(self, what: str, seat: str) -> None:
        match what:
            case "begin":
                self.start(f"r{min(3, self.begun + 1)}")
            case "again" if self.begun:
                self.start(f"r{self.begun}")
            case "pause":
                self.start("")
            case "miss":
                self.day = run(self.day, k.MissSeats((seat,)), ME)
            case "back":
                self.day = run(self.day, k.ChangeSeat(seat, away=False), ME)
            case "replan":
                self.day = run(self.day, k.PutMix(planned(self.day, self.day.mixes["m"])))

    def rounds(self) -> list[set[Seats]]:
        """Give all rounds as they were lived, and as those to come will be."""
        running = self.day.step == f"r{self.begun}"
        past = self.begun - running
        return [self._came(self.over[at]) if at < past else self.groups(at) for at in range(3)]

    def _came(self, groups: set[Seats]) -> set[Seats]:
        seats = self.day.seats
        came = (frozenset(id for id in group if seats[id].at or not seats[id].away) for group in groups)
        return {group for group in came if group}


def times(rounds: list[set[Seats]]) -> Counter[Seats]:
    return Counter(frozenset(pair) for groups in rounds for group in groups for pair in combinations(group, 2))


@settings(max_examples=40, deadline=None)
@given(
    st.integers(6, 20),
    st.integers(0, 3),
    st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 19)), max_size=10),
)
def test_M15_every_count_is_of_those_who_were_there(people: int, strangers: int, acts: list[tuple[str, int]]) -> None:
    watched = Watched(people, strangers)
    for what, number in acts:
        watched.act(what, f"s{number % people:03}")
    day, rounds = watched.day, watched.rounds()
    lived_through = times(rounds[: watched.begun])
    graph = net(day)
    assert (graph.new, graph.of) == (
        len(lived_through),
        len({id for one in rounds[: watched.begun] for g in one for id in g}),
    )
    agreed = replace(day, seats={id: replace(seat, open=True) for id, seat in day.seats.items()})
    listed_times = {frozenset(pair): len(where) for pair, where in meetings(agreed).items()}
    assert listed_times == dict(lived_through)
    counted = {id for groups in rounds for group in groups for id in group}
    met = Counter(id for pair in times(rounds) for id in pair)
    plan = certificate(day, day.mixes["m"]).plan
    each = [met[id] for id in counted] or [0]
    assert (plan.least, plan.most, plan.mean) == (min(each), max(each), round(sum(each) / len(each), 2))
    assert plan.repeats == sum(many * (many - 1) // 2 for many in times(rounds).values())
    assert plan.unmet == len(counted) * (len(counted) - 1) // 2 - len(times(rounds))
    assert rather(day, day.mixes["m"]).groups == sum(len(groups) for groups in rounds)


def missing(workshop: Workshop, *seats: str) -> Workshop:
    return run(workshop, k.MissSeats(seats), ME)


def test_M15_one_who_never_came_is_no_part_of_the_certificate() -> None:
    workshop = with_mix(120)
    workshop = replace(workshop, seats={**workshop.seats, "s007": replace(workshop.seats["s007"], at=0)})
    workshop = missing(run(run(workshop, k.StartStep("r1"), ME), k.StartStep("r2"), ME), "s007")
    assert "s007" not in {one.seat for one in lived(workshop, workshop.mixes["m"]).seatings}
    plan = certificate(workshop, workshop.mixes["m"]).plan
    assert plan.least > 60  # whom 79 were to meet


def test_M15_who_left_has_met_those_of_before_and_who_comes_back_those_of_later() -> None:
    workshop = missing(run(with_mix(24), k.StartStep("r1"), ME), "s001")
    workshop = run(run(workshop, k.StartStep("r2"), ME), k.ChangeSeat("s001", away=False), ME)
    workshop = missing(run(workshop, k.StartStep("r3"), ME), "s001")
    own = next(one for one in lived(workshop, workshop.mixes["m"]).seatings if one.seat == "s001")
    assert [at != NOWHERE for at in own.stations] == [False, True, False]


def test_M15_a_round_whose_clock_starts_anew_is_not_over() -> None:
    workshop = missing(run(with_mix(24), k.StartStep("r1"), ME), "s001")
    again = run(workshop, k.StartStep("r1"), ME)
    assert again.mixes["m"].seatings == workshop.mixes["m"].seatings


def test_M7_a_certificate_says_who_sits_together_beside_who_is_at_one_stand() -> None:
    workshop = with_mix(120)
    made = certificate(workshop, workshop.mixes["m"])
    assert made.plan.least == made.most_contacts == 79 and made.rotation.least == 39
    assert made.tables
    met: Counter[frozenset[str]] = Counter()
    for at in range(3):
        seated: dict[tuple[int, int], list[str]] = defaultdict(list)
        for one in workshop.mixes["m"].seatings:
            seated[one.stations[at], one.tables[at]].append(one.seat)
        met.update(frozenset(pair) for together in seated.values() for pair in combinations(together, 2))
    each = Counter(seat for pair in met for seat in pair)
    plan, rotation = made.tables.plan, made.tables.rotation
    assert (plan.least, plan.most) == (min(each.values()), max(each.values()))
    assert plan.repeats == sum(times * (times - 1) // 2 for times in met.values()) >= made.tables.least_repeats
    assert rotation.least == rotation.most == 9 < plan.least <= made.tables.most_contacts <= 27
    assert certificate(with_mix(24), with_mix(24).mixes["m"]).tables is None
