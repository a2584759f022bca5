"""One socket of a device: a stock Socket.IO client, and two ways to end it, politely or by pulling the plug.

Knows the network and the names of events, not what they mean. Every connection has a client and a TCP connector of its
own, as every phone has; so closing the connector is what a dead spot in the hall does.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import socketio

from server.wire.messages import SERVER_EVENTS

CONNECT_WITHIN = 20.0
ANSWER_WITHIN = 20.0  # s without an ack after which the plug is pulled and everything unanswered is sent again


class Lost(Exception):
    """The connection ended; whether what was asked has arrived is not known."""


class Connection:
    """Made by `open`. `hear(event, message)` gets what the server says, in order, and must not block."""

    def __init__(self, hear: Callable[[str, Any], None]) -> None:
        # Patience for one lost frame is the device's, so the client's own reconnecting stays out of the way.
        self._session: aiohttp.ClientSession | None = None
        self._client: Any = None
        self._hear = hear
        self._asked: set[asyncio.Future[Any]] = set()
        self.lost = asyncio.Event()

    async def open(self, url: str, polls: bool) -> None:
        """Connect; `polls` starts on long-polling and upgrades. Raises Lost."""
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=4))
        self._client = socketio.AsyncClient(
            http_session=self._session, reconnection=False, handle_sigint=False, logger=False, engineio_logger=False
        )
        for event in SERVER_EVENTS:
            self._client.on(event, self._listener(event))
        self._client.on("disconnect", self._ended)
        transports = ["polling", "websocket"] if polls else ["websocket"]
        try:
            # the client's own wait for the namespace counts from the connection on
            await _within(CONNECT_WITHIN, self._client.connect(url, transports=transports, wait_timeout=10))
        except Exception as why:  # what a client raises whose plug is pulled midway is written nowhere
            await self.cut()
            raise Lost(str(why)) from why
        if self.lost.is_set():
            await self.cut()
            raise Lost

    @property
    def transport(self) -> str:
        return str(self._client.transport()) if self._client else ""

    async def ask(self, event: str, body: Any) -> Any:
        """Send one event and give the server's ack. Raises Lost."""
        if self.lost.is_set():
            raise Lost
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._asked.add(answer)

        def acked(*given: Any) -> None:
            if not answer.done():
                answer.set_result(given[0] if given else None)

        try:
            await self._client.emit(event, body, callback=acked)
            return await asyncio.wait_for(answer, ANSWER_WITHIN)
        except Exception as why:  # as above
            await self.cut()
            raise Lost(str(why)) from why
        finally:
            self._asked.discard(answer)
            if answer.done() and not answer.cancelled():
                answer.exception()  # seen, even where emit failed first

    async def close(self) -> None:
        """Say goodbye and end."""
        if self._client is not None:
            with contextlib.suppress(Exception):
                await _within(3, self._client.disconnect())
        await self.cut()

    async def cut(self) -> None:
        """End as a dead spot ends it: no goodbye, not a byte more."""
        self._ended()
        session = self._session
        if session is not None and session.connector is not None:
            await session.connector.close()
            await session.close()

    def _listener(self, event: str) -> Callable[[Any], None]:
        def heard(message: Any) -> None:
            if not self.lost.is_set():
                self._hear(event, message)

        return heard

    def _ended(self, *_: Any) -> None:
        self.lost.set()
        for answer in self._asked:
            if not answer.done():
                answer.set_exception(Lost())


async def _within(seconds: float, work: Coroutine[Any, Any, Any]) -> None:
    """Wait at most so long. Unlike asyncio.wait_for, does not wait for the end of what takes its cancelling badly."""
    task = asyncio.get_running_loop().create_task(work)
    try:
        if not (await asyncio.wait({task}, timeout=seconds))[0]:
            raise TimeoutError
        task.result()
    finally:
        task.cancel()
