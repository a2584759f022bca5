"""Making a plan: the long work between what is asked and what is written down. Pure."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations, islice

from server.workshop.mixes.certificate import Certificate, Worth, recount, worth
from server.workshop.mixes.changing import replan
from server.workshop.mixes.improving import Late
from server.workshop.mixes.request import Request
from server.workshop.mixing import Rounds
from server.workshop.model import Mix, Workshop
from server.workshop.seating import NOWHERE, alike, lived, mixed, request, rounds_of, tables_of
from server.workshop.tables import LARGEST, Tables, tables

FOR_TABLES = 0.3  # of the work
FEW = 6  # pairs: more are a number and no help


@dataclass(frozen=True, slots=True)
class Task:
    """All that a plan depends on. `done` and `kept`: groups and tables of the rounds that have begun."""

    request: Request
    done: Rounds
    kept: Tables


def task(workshop: Workshop, asked: Mix) -> Task:
    """Say what has to be planned. `asked` has begun as many rounds as the mix in the log."""
    known = workshop.mixes.get(asked.id)
    begun = known.begun if known else 0
    seated = known.seatings if known else ()
    kept: Tables = [{one.seat: one.tables[at] for one in seated if one.tables[at]} for at in range(begun)]
    return Task(
        request(workshop, asked, mixed(workshop, asked.stations)), rounds_of(known)[:begun] if known else (), kept
    )


def plan(
    task: Task, late: Late = lambda: False, progress: Callable[[float], None] = lambda done: None
) -> tuple[Rounds, Tables]:
    """Plan groups, then tables. `late` tells to be content with the best so far, `progress` hears the share done."""
    rounds = replan(task.request, task.done, late, lambda share: progress(share * (1 - FOR_TABLES))).rounds
    return rounds, tables(rounds, task.kept, task.request.spread, task.request.seed, late, task.request.met)


def certificate(workshop: Workshop, mix: Mix) -> Certificate:
    """Count a stored plan for all who were there or are expected. What is broken is told of the rounds to come: nothing
    can be mended in those that have begun."""
    mix = lived(workshop, mix)
    people = tuple(seating.seat for seating in mix.seatings)
    counted = replace(mix, wishes=replace(mix.wishes, rather=()))  # who would rather not have met is a contact too
    rounds = rounds_of(mix)
    made = recount(request(workshop, counted, people), rounds[mix.begun :], rounds[: mix.begun])
    return replace(made, tables=_at_tables(workshop, counted, people))


def _at_tables(workshop: Workshop, mix: Mix, people: tuple[str, ...]) -> Worth | None:
    """People at one stand who sit at two tables do not talk with each other."""
    if not any(any(one.tables) for one in mix.seatings):
        return None
    return worth(request(workshop, mix, people, tables_of), tables_of(mix), LARGEST)


@dataclass(frozen=True, slots=True)
class Rather:
    """Of the groups in which people talk, all rounds together, how many have two who would rather be apart. At a
    station with tables each of its tables is such a group; `tables` says how many of the groups are. `who`: which
    two in which round, from 1, where they are few. `asked`: there are two who would."""

    groups: int
    tables: int
    together: int
    who: tuple[tuple[int, str, str], ...] = ()
    asked: bool = False


def rather(workshop: Workshop, mix: Mix) -> Rather:
    """Count a stored plan table by table, where the certificate counts it station by station."""
    mix = lived(workshop, mix)
    groups: dict[tuple[int, int, int], list[str]] = defaultdict(list)
    for one in mix.seatings:
        for number, (station, table) in enumerate(zip(one.stations, one.tables, strict=True)):
            if station != NOWHERE:
                groups[number, station, table].append(one.seat)
    people = tuple(one.seat for one in mix.seatings)
    sets = [same for trait in mix.wishes.rather for same in alike(workshop, people, trait)]
    of: dict[str, set[int]] = defaultdict(set)
    for kind, same in enumerate(sets):
        for seat in same:
            of[seat].add(kind)
    who: list[tuple[int, str, str]] = []
    together = 0
    for (number, _, _), members in groups.items():
        kinds = Counter(kind for seat in members for kind in of[seat])
        shared = [seat for seat in members if any(kinds[kind] > 1 for kind in of[seat])]
        together += bool(shared)
        met = (pair for pair in combinations(shared, 2) if not of[pair[0]].isdisjoint(of[pair[1]]))
        who += ((number + 1, *pair) for pair in islice(met, FEW + 1))  # not all half a million of a large group
    tables = sum(table > 0 for _, _, table in groups)
    return Rather(len(groups), tables, together, tuple(sorted(who)) if len(who) <= FEW else (), bool(sets))
