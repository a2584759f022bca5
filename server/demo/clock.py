"""The time of the simulated day, which may run faster than ours."""

import asyncio
import time


class Clock:
    """Stands at 0 until `begin`; `speed` seconds of the day pass in one of ours."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._began = 0.0

    def begin(self) -> None:
        self._began = time.monotonic()

    def now(self) -> float:
        """Seconds of the day so far."""
        return (time.monotonic() - self._began) * self._speed

    def real(self, seconds: float) -> float:
        """Give our seconds for seconds of the day, but never so few that a server could not notice."""
        return max(0.2, seconds / self._speed)

    def of(self, seconds: float) -> float:
        """Give seconds of the day for ours."""
        return seconds * self._speed

    async def until(self, at: float) -> None:
        """Wait for a time of the day; returns at once if it has passed."""
        await asyncio.sleep(max(0.0, (at - self.now()) / self._speed))
