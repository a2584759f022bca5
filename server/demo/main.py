"""The demo from the first process to the last line. The only wiring of this folder, and the only one that prints.

Everything it starts is ended here, whether the day ends well, badly, or by Ctrl-C.
"""

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from server.demo import check, plan
from server.demo.api import Api, Refused
from server.demo.clock import Clock
from server.demo.device import Device
from server.demo.ending import Ending
from server.demo.event import Event
from server.demo.host import Host

START_WITHIN = 90.0
PROGRESS_EVERY = 10.0  # s


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen. `minutes` are those of the day, `speed` of them pass in one of ours."""

    participants: int = 120
    minutes: float = 5.0
    speed: float = 1.0
    seed: int = 2026
    out: Path = Path("out/demo")
    leave: bool = False  # --exit
    port: int = 0
    data: Path | None = None


def run(options: Options, make_device: Callable[..., Device] = Device) -> int:
    """Run the demo; give the exit status: 0 all agree, 1 something differs, 130 ended by Ctrl-C before the end."""
    demo = Demo(options, make_device)
    with contextlib.suppress(KeyboardInterrupt, asyncio.CancelledError):  # Ctrl-C is how the demo is left
        asyncio.run(demo.run())
    return 130 if demo.status is None else demo.status


class Demo:
    """One run. `status` is None until the replicas have been compared."""

    def __init__(self, options: Options, make_device: Callable[..., Device]) -> None:
        self.status: int | None = None
        self._options = options
        self._make_device = make_device
        self._host = Host(options.port, options.data)
        self._event: Event | None = None

    async def run(self) -> None:
        """Start the server, hold the day, compare, and stay until Ctrl-C if all is well and nobody wants to leave."""
        task = asyncio.current_task()
        assert task is not None
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            with contextlib.suppress(ValueError):  # not in the main thread
                loop.add_signal_handler(number, task.cancel)
        api = Api(self._host.url)
        try:
            self._host.start()
            if not await self._await_server(api):
                self.status = 1
                return
            await self._hold(api)
            if not self._options.leave and self.status == 0:
                await asyncio.Event().wait()
        finally:
            try:
                await self._end(api)
            finally:
                self._host.stop()

    async def _end(self, api: Api) -> None:
        if self._event is not None:
            await self._event.end()
        await api.close()

    async def _await_server(self, api: Api) -> bool:
        say("Starting a server ...")
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(START_WITHIN):
                while not self._host.ended:
                    if await api.ready():
                        return True
                    await asyncio.sleep(0.1)
        print(f"The server did not start. It said:\n{self._host.last_words()}", file=sys.stderr)
        return False

    async def _hold(self, api: Api) -> None:
        options = self._options
        clock = Clock(options.speed)
        people = plan.day(options.seed, options.participants, options.minutes * 60)
        event = self._event = Event(api, clock, people, options.seed, self._make_device)
        try:
            await event.prepare()
            for line in event.where_to_watch():
                say(line)
            clock.begin()
            watch = asyncio.create_task(_progress(event, clock))
            try:
                await event.hold(options.minutes * 60)
            finally:
                watch.cancel()
            say(event.progress(clock.now()))
            say("The day is over; comparing every replica with the server and the log ...")
            differences, hash = await Ending(event, api, self._host).compare()
            await event.write_exports(options.out)
            say(f"Exports written to {options.out}")
        except (Refused, RuntimeError, TimeoutError) as why:
            differences, hash = [f"The day could not be held: {why or type(why).__name__}"], ""
        self._conclude(event, differences, hash)

    def _conclude(self, event: Event, differences: list[str], hash: str) -> None:
        if differences:
            self.status = 1
            for line in check.told(differences):
                say(line)
            say(f"{len(differences)} differences; nothing agrees until they are gone.")
            return
        self.status = 0
        say(event.summary())
        say(f"{self._options.participants} replicas agree {hash}")


async def _progress(event: Event, clock: Clock) -> None:
    while True:
        await asyncio.sleep(PROGRESS_EVERY)
        say(event.progress(clock.now()))


def say(line: str) -> None:
    print(line, flush=True)
