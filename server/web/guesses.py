"""Slows those who guess join codes, and nobody else.

Only *wrong* codes count. A device that errs again and again is told to wait. Whoever throws its cookie away is met by
the turnstile: once the overall budget of wrong codes is spent, codes from addresses that sent many wrong ones pass
one by one, right or wrong, so that nobody is locked out and a guesser gets no more than the turnstile lets through.
A clean address never meets it, nor does the long key of the QR code. Reasoning and figures: docs/threats.md.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

FREE_PER_DEVICE = 5  # typing errors that cost nothing
LONGEST_WAIT = 60.0  # s; the wait doubles from 1 s with every further wrong code
FORGET_DEVICE = 900.0  # s without a wrong code
CLEAN_ADDRESS = 100  # wrong codes after which an address may meet the turnstile; one is forgiven every 6 s
ADDRESS_REFILL = 1 / 6
OVERALL_BURST = 1_000
OVERALL_REFILL = 10.0  # wrong codes per second and worker, over all
TURNSTILE = 100.0  # codes per second and worker that pass it
LONGEST_PAUSE = 10.0  # s in its queue; beyond that one is told to come again
KEPT = 20_000  # devices and addresses remembered; the eldest are forgotten first

T = TypeVar("T")


class Bucket:
    """A budget of `burst` that comes back at `refill` per second."""

    __slots__ = ("_at", "_burst", "_left", "_refill")

    def __init__(self, burst: float, refill: float, now: float) -> None:
        self._burst, self._refill, self._left, self._at = burst, refill, burst, now

    def wait(self, now: float) -> float:
        """Give the seconds until one may be taken: 0 if at once."""
        self._fill(now)
        return 0.0 if self._left >= 1 else (1 - self._left) / self._refill

    def take(self, now: float) -> None:
        """Take one; what is empty stays empty."""
        self._fill(now)
        self._left = max(self._left - 1, 0.0)

    def _fill(self, now: float) -> None:
        self._left = min(self._burst, self._left + max(0.0, now - self._at) * self._refill)
        self._at = max(self._at, now)


@dataclass(slots=True)
class _Device:
    wrong: int = 0
    until: float = 0.0
    last: float = 0.0


class Guesses:
    """What one worker remembers of wrong codes."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._overall = Bucket(OVERALL_BURST, OVERALL_REFILL, clock())
        self._next_turn = 0.0
        self._devices: OrderedDict[str, _Device] = OrderedDict()
        self._addresses: OrderedDict[str, Bucket] = OrderedDict()

    def wait(self, device: str, address: str) -> float:
        """Give the seconds after which this device may ask again: 0 if its code may be looked up after its pause."""
        now = self._clock()
        known = self._devices.get(device)
        if known and known.until > now and now - known.last < FORGET_DEVICE:
            return known.until - now
        queued = self._next_turn - now
        return queued if queued > LONGEST_PAUSE and self._meets_turnstile(address, now) else 0.0

    def pause(self, address: str) -> float:
        """Give the seconds to hold this code before it is looked up. Takes a turn: call it once per code."""
        now = self._clock()
        if not self._meets_turnstile(address, now):
            return 0.0
        self._next_turn = max(now, self._next_turn) + 1 / TURNSTILE
        return self._next_turn - now

    def _meets_turnstile(self, address: str, now: float) -> bool:
        bucket = self._addresses.get(address)
        return bucket is not None and bucket.wait(now) > 0 and self._overall.wait(now) > 0

    def wrong(self, device: str, address: str) -> None:
        """Note that a code looked up for this device was wrong."""
        now = self._clock()
        self._overall.take(now)
        bucket = self._addresses.get(address) or Bucket(CLEAN_ADDRESS, ADDRESS_REFILL, now)
        bucket.take(now)
        _keep(self._addresses, address, bucket)
        if device:
            known = self._devices.get(device) or _Device()
            known.wrong = known.wrong + 1 if now - known.last < FORGET_DEVICE else 1
            known.last = now
            over = known.wrong - FREE_PER_DEVICE
            known.until = now + min(LONGEST_WAIT, 2.0**over) if over >= 0 else now
            _keep(self._devices, device, known)


def _keep(kept: OrderedDict[str, T], name: str, value: T) -> None:
    kept[name] = value
    kept.move_to_end(name)
    if len(kept) > KEPT:
        kept.popitem(last=False)
