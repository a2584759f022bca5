"""How long a process of the pool takes to suggest what could be put together: cold, and when it has done so before."""

import argparse
import random
import time
from collections.abc import Iterator
from itertools import islice

from server.board.model import Note
from server.demo.texts import all_texts
from server.suggestions.offers import Suggestions, suggest
from server.web.pool import Pool

ZONE = "one"  # all in one, the worst of cases: clusters stay within their zone


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="stellwand bench suggestions", description=__doc__)
    parser.add_argument(
        "notes", nargs="*", type=int, default=[120, 500, 2_000, 5_000], help="how many, all in one zone"
    )
    for many in parser.parse_args(argv).notes:
        notes = [Note(f"n{number}", ZONE, f"{number:06}", text) for number, text in enumerate(islice(texts(), many))]
        pool = Pool()
        (cold, _), (warm, made) = timed(pool, notes), timed(pool, notes)
        pool.close()
        told = f"{len(made.clusters)} clusters, {len(made.duplicates)} duplicates"
        print(f"{many:5} notes  {cold:5.2f} s with the process's start  {warm:5.2f} s  {told}")
    return 0


def texts() -> Iterator[str]:
    """Give what the demo's people write, then halves of it put together, without end."""
    known, chance = sorted(set(all_texts())), random.Random(1)
    yield from chance.sample(known, len(known))
    while True:
        one, other = chance.choice(known).split(), chance.choice(known).split()
        yield " ".join(one[: chance.randint(1, 5)] + other[-chance.randint(1, 4) :])


def timed(pool: Pool, notes: list[Note]) -> tuple[float, Suggestions]:
    began = time.perf_counter()
    made = pool.run(suggest, notes, "de")
    return time.perf_counter() - began, made
