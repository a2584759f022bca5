"""Making a plan: the long work between what is asked and what is written down. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from server.workshop.mixes.certificate import Certificate, recount
from server.workshop.mixes.changing import replan
from server.workshop.mixes.improving import Late
from server.workshop.mixes.request import Request
from server.workshop.mixing import Rounds
from server.workshop.model import Mix, Workshop
from server.workshop.seating import mixed, request, rounds_of
from server.workshop.tables import Tables, tables

FOR_TABLES = 0.3  # of the work


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
    return rounds, tables(rounds, task.kept, task.request.spread, task.request.seed, late)


def certificate(workshop: Workshop, mix: Mix) -> Certificate:
    """Count a stored plan for all who have a place in it."""
    people = tuple(seating.seat for seating in mix.seatings if seating.seat in workshop.seats)
    counted = replace(mix, wishes=replace(mix.wishes, rather=()))  # who would rather not have met is a contact too
    return recount(request(workshop, counted, people), rounds_of(mix))
