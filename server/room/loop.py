"""Law of this module: what the application needs of time and tasks, as a port. Names no event loop and imports none.

Implemented by web/engine.py (EventletLoop) and, stepped by hand, by tests/fakes.py (FakeLoop). Everything given to
`later` and `spawn` runs as a task of its own and may block; an exception in it is logged and ends only that task.
"""

from collections.abc import Callable
from typing import Any, Protocol


class Timer(Protocol):
    """A call that waits for its time."""

    def cancel(self) -> None:
        """Forget the call; harmless when it has run already."""


class Event(Protocol):
    """A flag that tasks wait for. Unlike eventlet's own Event it may be set twice and cleared."""

    def set(self) -> None:
        """Wake every waiting task; later waits return at once."""

    def clear(self) -> None:
        """Let later waits wait again."""

    def wait(self, timeout: float | None = None) -> bool:
        """Block this task until the flag is set or `timeout` s have passed; tell whether it is set."""


class Loop(Protocol):
    """Clock and tasks. Tasks are cooperative: one runs until it blocks, so code without a blocking call is atomic."""

    def now(self) -> int:
        """Wall clock in ms since 1970, for people and for entries' `at`."""

    def monotonic(self) -> float:
        """Seconds that never run backwards, for intervals."""

    def later(self, seconds: float, call: Callable[[], Any]) -> Timer:
        """Run `call` after `seconds`; 0 means as soon as the running task blocks."""

    def spawn(self, call: Callable[..., Any], *args: Any) -> None:
        """Run `call(*args)` as a task as soon as the running task blocks."""

    def sleep(self, seconds: float) -> None:
        """Block this task; sleep(0) lets the others run."""

    def event(self) -> Event:
        """Make a cleared flag."""
