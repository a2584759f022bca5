"""Results of long work are made once, also when many ask at the same time."""

import pytest

from server.board.refusals import Refusal
from server.web.engine import EventletLoop
from server.web.once import Limits, Once

WAITING = 16
LIMITS = Limits(kept=2, waiting=WAITING, wait_ms=2_000)


def test_all_who_ask_at_once_get_the_one_result() -> None:
    loop, made, got = EventletLoop(), [], []
    once: Once[int] = Once(loop, LIMITS)

    def make() -> int:
        loop.sleep(0.01)
        made.append(1)
        return len(made)

    for _ in range(5):
        loop.spawn(lambda: got.append(once.get("a", make)))
    while len(got) < 5:
        loop.sleep(0.01)
    assert got == [1] * 5 and once.get("a", make) == 1


def test_what_fails_is_made_by_the_next_and_what_is_old_goes() -> None:
    once: Once[str] = Once(EventletLoop(), LIMITS)
    with pytest.raises(ZeroDivisionError):
        once.get("a", lambda: str(1 // 0))
    for name in ("a", "b", "a", "c"):
        once.get(name, lambda: "first")
    assert once.get("a", lambda: "again") == "first" and once.get("b", lambda: "again") == "again"


def test_too_many_at_once_are_told_to_wait(caplog: pytest.LogCaptureFixture) -> None:
    loop = EventletLoop()
    once: Once[int] = Once(loop, LIMITS)
    go, done = loop.event(), []

    def make() -> int:
        go.wait()
        return 1

    for number in range(WAITING):
        loop.spawn(lambda number=number: done.append(once.get(number, make)))
    loop.sleep(0)
    with pytest.raises(Refusal, match="too_fast"):
        once.get("one more", make)
    assert once.soon("one more", make) is None
    loop.sleep(0)
    assert not caplog.records, "what nobody waits for was begun and refused"
    go.set()
    while len(done) < WAITING:
        loop.sleep(0)


def test_what_is_kept_is_bounded_by_its_size_too() -> None:
    once: Once[str] = Once(EventletLoop(), Limits(kept=9, waiting=1, wait_ms=1, kept_size=10), size=len)
    for name in ("four", "five.", "nine.nine"):
        assert once.get(name, lambda name=name: name) == name
    assert once.get("nine.nine", lambda: "again") == "nine.nine" and once.get("four", lambda: "again") == "again"
