"""What a plan is worth: counted from the plan itself, never taken from whoever made it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from server.workshop.mixes.request import Request, shares

Pair = frozenset[Hashable]
Rounds = Sequence[Mapping[str, Sequence[Hashable]]]


@dataclass(frozen=True, slots=True)
class Broken:
    """Wishes not kept. `apart`: times a pair shared a group that should not. `together`: times one that should did not.
    `spread`: groups without anybody of a set that has enough, or with two of a small one. `visits`: times somebody came
    to a group again that may be visited once. `sizes`: people too many in a group, or sizes more than one apart."""

    apart: int = 0
    together: int = 0
    spread: int = 0
    visits: int = 0
    sizes: int = 0


@dataclass(frozen=True, slots=True)
class Contacts:
    """New contacts per person, and `repeats`: the sum over all pairs of C(meetings, 2), earlier ones counted, of what
    this plan added. Pairs that are to stay together are no contacts and no repeats."""

    least: int
    mean: float
    most: int
    repeats: int
    unmet: int  # pairs that never met, earlier neither


@dataclass(frozen=True, slots=True)
class Worth:
    """A plan beside plain rotation of fixed groups, and beside what no plan can exceed."""

    plan: Contacts
    rotation: Contacts
    most_contacts: int  # for the person with the least: no plan has more
    least_repeats: int  # no plan has fewer


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a plan is worth, group by group, and what of the wishes is broken. `tables`: the same table by table, where
    a group has several."""

    plan: Contacts
    broken: Broken
    rotation: Contacts
    most_contacts: int
    least_repeats: int
    tables: Worth | None = None


def certify(request: Request, rounds: Rounds, done: Rounds = ()) -> Certificate:
    """Recount a plan. Somebody in no group, or in two, is an error of the plan: raises ValueError.

    `done`: rounds before, for whoever was there then; they count for contacts and repeats, not for wishes broken.
    """
    for groups in rounds:
        seated = [person for members in groups.values() for person in members]
        if len(seated) != len(request.people) or set(seated) != set(request.people):
            raise ValueError("everybody is in exactly one group per round")
    return recount(request, rounds, done)


def recount(request: Request, rounds: Rounds, done: Rounds = ()) -> Certificate:
    """Count a plan as it was lived: who came late or left is missing in some rounds."""
    made = worth(request, [*done, *rounds])
    broken = _broken(request, rounds, done)
    return Certificate(made.plan, broken, made.rotation, made.most_contacts, made.least_repeats)


def worth(request: Request, rounds: Rounds, largest: int = 0) -> Worth:
    """Compare a plan. Of groups larger than `largest` the tables are compared, as `rounds` has them."""
    least_repeats, most_contacts = bounds(request, largest)
    plan, fixed = _contacts(request, rounds), _contacts(request, rotation(request, largest))
    return Worth(plan, fixed, most_contacts, least_repeats)


def rotation(request: Request, largest: int = 0) -> list[dict[str, list[Hashable]]]:
    """Give the plan everybody makes by hand: groups, or their tables, that stay as they are and walk on, stand by
    stand."""
    names = [group.id for group in request.groups]
    fixed = [list(request.people[at :: len(names)]) for at in range(len(names))]
    return [
        {
            f"{name}/{table}" if table else name: seated
            for at, name in enumerate(names)
            for table, seated in enumerate(_at_tables(fixed[(at - number) % len(names)], largest))
        }
        for number in range(request.rounds)
    ]


def _at_tables(group: list[Hashable], largest: int) -> list[list[Hashable]]:
    count = len(_tables(len(group), largest))
    return [group[at::count] for at in range(count)]


def _tables(size: int, largest: int) -> list[int]:
    """Give the sizes of the tables of a group, as even as can be."""
    return shares(size, [0] * (-(-size // largest) if 0 < largest < size else 1))


def _contacts(request: Request, rounds: Rounds) -> Contacts:
    joined = {pair for wished in request.together for pair in _pairs(wished)}
    before = Counter(frozenset(pair) for pair in request.met)
    here = set(request.people)
    meetings = Counter(
        pair
        for groups in rounds
        for members in groups.values()
        for pair in _pairs(one for one in members if one in here)
    )
    new: Counter[Hashable] = Counter()
    repeats = 0
    for pair, times in meetings.items():
        if pair in joined:
            continue
        repeats += _choose2(times + before[pair]) - _choose2(before[pair])
        if not before[pair]:
            new.update(pair)
    counts = [new[person] for person in request.people] or [0]
    known = {pair for pair in meetings.keys() | before.keys() if len(pair) == 2}
    mean = round(sum(counts) / len(counts), 2)
    return Contacts(min(counts), mean, max(counts), repeats, _choose2(len(request.people)) - len(known))


def _broken(request: Request, rounds: Rounds, done: Rounds) -> Broken:
    where = [{person: group for group, members in groups.items() for person in members} for groups in rounds]
    apart = sum(
        one in at and at[one] == at.get(other) for one, other in map(tuple, _all_pairs(request.apart)) for at in where
    )
    together = sum(
        one in at and other in at and at[one] != at[other]
        for one, other in map(tuple, _all_pairs(request.together))
        for at in where
    )
    visits = 0
    if request.visit == "once":
        before = [{person: group for group, members in groups.items() for person in members} for groups in done]
        for person in request.people:
            been = {*request.visited.get(person, ()), *(at[person] for at in before if person in at)}
            for at in where:
                if person in at:
                    visits += at[person] in been
                    been.add(at[person])
    spread = sum(_unspread(request, members, groups) for members in request.spread for groups in rounds)
    return Broken(apart, together, spread, visits, sum(_uneven(request, groups) for groups in rounds))


def _unspread(request: Request, wished: Sequence[Hashable], groups: Mapping[str, Sequence[Hashable]]) -> int:
    found = [len(set(wished) & set(members)) for members in groups.values() if members]
    enough = len(set(wished)) >= len(found)
    return sum(not count for count in found) if enough else sum(count - 1 for count in found if count > 1)


def _uneven(request: Request, groups: Mapping[str, Sequence[Hashable]]) -> int:
    """Count the people who are too many: over a capacity, or in a group two larger than one that has room."""
    sizes = {group.id: len(groups.get(group.id, ())) for group in request.groups}
    over = sum(max(0, sizes[group.id] - group.capacity) for group in request.groups if group.capacity)
    open_sizes = [sizes[group.id] for group in request.groups if not group.capacity or sizes[group.id] < group.capacity]
    least = min(open_sizes, default=len(request.people))
    return over + sum(max(0, size - least - 1) for size in sizes.values())


def bounds(request: Request, largest: int = 0) -> tuple[int, int]:
    """Give what no plan can be below in repeats, and above in contacts of the person with the least; see `worth`.

    Repeats: of two rounds, the pairs that meet in both are fewest when people are spread evenly over all combinations
    of two groups. Contacts: a pair that meets m times adds m to the meetings and C(m, 2) to the repeats, and
    1 <= m - C(m, 2) * 2 / rounds for every m from 1 to the number of rounds. Earlier meetings only make it harder.
    """
    people, rounds = len(request.people), request.rounds
    if request.together or people < 2:  # what is wished together is no repeat: nothing simple holds
        return 0, max(0, people - 1)
    stations = [_tables(size, largest) for size in shares(people, [group.capacity for group in request.groups]) if size]
    sizes = [size for tables in stations for size in tables]
    here = sum(len(tables) ** 2 for tables in stations) if request.visit == "once" else 0
    cells = len(sizes) ** 2 - here
    by_rounds = _choose2(rounds) * _even(people, cells) if cells else 0
    meetings = rounds * sum(_choose2(size) for size in sizes)
    repeats = max(by_rounds, _even(meetings, _choose2(people)))
    met = meetings - 2 * repeats / rounds if rounds else 0
    return repeats, min(people - 1, int(2 * met / people + 1e-9), rounds * (max(sizes) - 1))


def _even(things: int, places: int) -> int:
    """Give the pairs that share a place when things are spread evenly: the fewest possible."""
    each, more = divmod(things, places)
    return more * _choose2(each + 1) + (places - more) * _choose2(each)


def _all_pairs(sets: Iterable[Sequence[Hashable]]) -> set[Pair]:
    return {pair for members in sets for pair in _pairs(members)}


def _pairs(members: Iterable[Hashable]) -> Iterable[Pair]:
    return (frozenset(pair) for pair in combinations(dict.fromkeys(members), 2))


def _choose2(times: int) -> int:
    return times * (times - 1) // 2
