"""Long mixes: `planned` is done by pool.py, tells how far it is, and can be asked to be content with the best so far.

    made = pool.run(planned, request, done, told=f)   # f(share) -> bool: whether to go on

Knows the clock, which `workshop` must not.
"""

import time
from collections.abc import Callable

from server.workshop.mixes.changing import replan
from server.workshop.mixes.request import Request
from server.workshop.mixing import Mix, Rounds, mix

SECONDS = 10.0
EVERY = 0.1  # s between two reports


def planned(request: Request, done: Rounds, report: Callable[[float], bool], seconds: float = SECONDS) -> Mix:
    """Plan the rounds that are left after those `done`, () for a whole mix, in about `seconds` at most.

    Refuses `impossible`; with `why` "wishes" also if it was stopped before everything was kept that has to be.
    """
    watch = _Watch(report, seconds)
    if not done:
        return mix(request, watch.late, watch.progress)
    return replan(request, done, watch.late, watch.progress)


class _Watch:
    """Tells the search when to end, and whoever waits how far it is: the search's own share or that of its time."""

    def __init__(self, report: Callable[[float], bool], seconds: float) -> None:
        self._report, self._seconds = report, seconds
        self._begun = self._told = time.monotonic()
        self._share, self._ended = 0.0, False

    def late(self) -> bool:
        now = time.monotonic()
        if now - self._begun >= self._seconds:
            self._ended = True
        if not self._ended and now - self._told >= EVERY:
            self._told = now
            self._share = max(self._share, (now - self._begun) / self._seconds)
            self._ended = not self._report(self._share)
        return self._ended

    def progress(self, share: float) -> None:
        self._share = max(self._share, share)
