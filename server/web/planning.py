"""Long mixes: `planned` is done by pool.py, tells how far it is, and can be asked to be content with the best so far.

    rounds, tables = pool.run(planned, task, seconds, told=f)   # f(share) -> bool: whether to go on

Knows the clock, which `workshop` must not.
"""

import time
from collections.abc import Callable

from server.board.refusals import Refusal
from server.workshop.mixing import Rounds
from server.workshop.plans import Task, plan
from server.workshop.tables import Tables

EVERY = 0.1  # s between two reports


def planned(task: Task, seconds: float, report: Callable[[float], bool]) -> tuple[Rounds, Tables]:
    """Plan the rounds that are left, and their tables, in about `seconds` at most.

    Refuses `impossible`; with `why` "stopped" if somebody was content before everything was kept that has to be.
    """
    watch = _Watch(report, seconds)
    try:
        return plan(task, watch.late, watch.progress)
    except Refusal as refusal:
        if watch.stopped and refusal.fields.get("why") == "wishes":
            raise Refusal("impossible", {**refusal.fields, "why": "stopped"}) from None
        raise


class _Watch:
    """Tells the search when to end, and whoever waits how far it is: the search's own share or that of its time."""

    def __init__(self, report: Callable[[float], bool], seconds: float) -> None:
        self._report, self._seconds = report, seconds
        self._begun = self._told = time.monotonic()
        self._share, self._ended = 0.0, False
        self.stopped = False  # by whoever waits

    def late(self) -> bool:
        now = time.monotonic()
        if now - self._begun >= self._seconds:
            self._ended = True
        if not self._ended and now - self._told >= EVERY:
            self._told = now
            self._share = max(self._share, (now - self._begun) / self._seconds)
            self._ended = self.stopped = not self._report(self._share)
        return self._ended

    def progress(self, share: float) -> None:
        self._share = max(self._share, share)
