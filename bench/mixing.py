"""Newly mixed groups for rooms as they come: contacts and repeated meetings beside plain rotation and what no plan can
exceed, with the time each took. Contacts are those of the person with the least."""

import argparse
import time
from collections.abc import Iterator

from server.workshop.mixes.request import Group, Request, Visit
from server.workshop.mixing import mix

PROJECTS = tuple(tuple(range(first, 201, 30)) for first in range(1, 31))
LEVELS = (tuple(range(1, 61)), tuple(range(61, 101)), tuple(range(101, 121)))


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="stellwand bench mixing", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="of each; the median time is printed")
    runs = parser.parse_args(argv).runs
    print(f"{'room':52} {'contacts':>8} {'rotation':>8} {'at most':>8}  {'repeats':>7} {'at least':>8} {'seconds':>8}")
    for name, request in rooms():
        taken = []
        for _ in range(runs):
            began = time.perf_counter()
            made = mix(request).certificate
            taken.append(time.perf_counter() - began)
        seconds = sorted(taken)[len(taken) // 2]
        print(
            f"{name:52} {made.plan.least:8} {made.rotation.least:8} {made.most_contacts:8}  {made.plan.repeats:7} "
            f"{made.least_repeats:8} {seconds:8.2f}" + (f"  broken: {made.broken}" if any_broken(made.broken) else "")
        )
    return 0


def any_broken(broken: object) -> bool:
    return any(getattr(broken, name) for name in ("apart", "together", "spread", "visits", "sizes"))


def rooms() -> Iterator[tuple[str, Request]]:
    """Give the reference cases, then rooms that no construction fits."""
    yield "9 in 3, 4 rounds", room(9, 3, 4)
    yield "64 in 8, 9 rounds", room(64, 8, 9)
    yield "32 in 8, 10 rounds", room(32, 8, 10)
    yield "120, 3 stands, each once", room(120, 3, 3, "once")
    yield "120 at 12 tables, 5 rounds", room(120, 12, 5)
    yield "200, 30 stands, 6 rounds, project apart", room(200, 30, 6, "once", apart=PROJECTS)
    yield "30 in pairs, 29 rounds", room(30, 15, 29)
    yield "15 in threes, 7 rounds", room(15, 5, 7)
    yield "47 in 6, 4 rounds", room(47, 6, 4)
    yield "102 of 120 came, 3 stands, each once", room(102, 3, 3, "once")
    yield "120 at 12 tables, 5 rounds, every level everywhere", room(120, 12, 5, spread=LEVELS)
    yield (
        "120, 3 stands once, who met before",
        room(120, 3, 3, "once", met=tuple(zip(range(1, 120), range(2, 121), strict=True))),
    )
    yield (
        "120 at 12 tables, two pairs assisted, two apart",
        room(120, 12, 5, together=((1, 2), (50, 51)), apart=((3, 4), (1, 9))),
    )
    yield "100 at 10 tables, 6 rounds", room(100, 10, 6)
    yield "48 at 8 tables, 10 rounds", room(48, 8, 10)
    yield "100, rooms for 40, 30, 20 and 20, each once", room(100, [40, 30, 20, 20], 3, "once")
    yield "1,000 at 100 tables, 5 rounds", room(1_000, 100, 5)


def room(
    people: int, groups: int | list[int], rounds: int, visit: Visit = "any", **wishes: tuple[tuple[int, ...], ...]
) -> Request:
    capacities = [0] * groups if isinstance(groups, int) else groups
    stands = tuple(Group(str(number), capacity) for number, capacity in enumerate(capacities, 1))
    return Request(tuple(range(1, people + 1)), stands, rounds, visit, **wishes)  # type: ignore[arg-type]
