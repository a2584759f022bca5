"""Fakes of the ports, stepped by hand. No mocks: each behaves like the real one, only time stands still."""

import heapq
import itertools


class FakeTimer:
    def __init__(self, call):
        self.call = call

    def cancel(self):
        self.call = None


class FakeEvent:
    """Cannot block: a wait for what has not happened is an error in the test."""

    def __init__(self):
        self._set = False

    def set(self):
        self._set = True

    def clear(self):
        self._set = False

    def wait(self, timeout=None):
        if not self._set and timeout is None:
            raise AssertionError("a task would block for ever; run the loop first")
        return self._set


class FakeLoop:
    """server.room.loop.Loop whose time passes only in `run`. Calls run in the order of their times, then of asking."""

    def __init__(self, now=1_700_000_000_000):
        self.time = 0.0
        self._start = now
        self._calls = []
        self._count = itertools.count()

    def now(self):
        return self._start + round(self.time * 1000)

    def monotonic(self):
        return self.time

    def later(self, seconds, call):
        timer = FakeTimer(call)
        heapq.heappush(self._calls, (self.time + max(seconds, 0), next(self._count), timer))
        return timer

    def spawn(self, call, *args):
        self.later(0, lambda: call(*args))

    def sleep(self, seconds):
        self.time += seconds

    def event(self):
        return FakeEvent()

    def run(self, seconds=0.0):
        """Let `seconds` pass and run what is due; with 0, what is due now."""
        end = self.time + seconds + 1e-9
        while self._calls and self._calls[0][0] <= end:
            at, _, timer = heapq.heappop(self._calls)
            self.time = max(self.time, at)
            if timer.call is not None:
                timer.call()
        self.time = max(self.time, end - 1e-9)
