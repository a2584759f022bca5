"""Slows those who guess join codes, and nobody else.

Only *wrong* codes count. A guess is looked up if its device is not in its waiting time, and its address is clean or
the overall budget is not spent. So a room of 200 phones behind one address is never slowed by others' wrong codes,
nor by a wrong code each of their own; and whoever forges devices and addresses meets the overall budget. The long
key of the QR code is not asked here at all. Reasoning and figures: docs/threats.md. The clock is an argument.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

FREE_PER_DEVICE = 5  # typing errors that cost nothing
LONGEST_WAIT = 60.0  # s; the wait doubles from 1 s with every further wrong code
FORGET_DEVICE = 900.0  # s without a wrong code
CLEAN_ADDRESS = 100  # wrong codes per address that never meet the overall budget; one comes back every 6 s
ADDRESS_REFILL = 1 / 6
OVERALL_BURST = 1_000
OVERALL_REFILL = 10.0  # wrong codes per second and worker, over all
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
        self._devices: OrderedDict[str, _Device] = OrderedDict()
        self._addresses: OrderedDict[str, Bucket] = OrderedDict()

    def wait(self, device: str, address: str) -> float:
        """Give the seconds this device has to wait before its next code is looked up: 0 if at once."""
        now = self._clock()
        known = self._devices.get(device)
        if known and known.until > now and now - known.last < FORGET_DEVICE:
            return known.until - now
        bucket = self._addresses.get(address)
        if bucket is None or not bucket.wait(now):
            return 0.0
        return self._overall.wait(now)

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
