"""Law of this module: the only door to eventlet. With websocket.py, upgrade.py and lane.py it is all that knows the
insides of eventlet and engine.io; nothing here knows rooms, notes or seats. tests/live/test_engine_contract.py pins it.

How a process starts (order matters):

    from server.web import engine
    engine.patch()                                # first line, before anything imports socket or threading
    listening = engine.listen(host, port)         # backlog 4096; a second start on the same port fails
    socketio = SocketIO(app, **engine.socket_options(origins))
    lanes = Lanes(socketio.server)                # lane.py: after SocketIO(), before serving
    loop = engine.EventletLoop()                  # server.room.loop.Loop
    server = engine.serve(listening, app)         # returns at once
    engine.at_signals(call, signal.SIGTERM)       # call() runs as a task
    server.wait()                                 # until server.stop(grace) is called from a task

In a Socket.IO handler `lanes.member(request.sid)` is the connection as fan-out knows it.
Long work: pool.py, in another process. `engine.in_thread(call, *args)` is for what releases the GIL.
"""

import contextlib
import errno
import gc
import logging
import resource
import signal
import socket
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet tells every user at run time that it is in maintenance; see design.md
    import eventlet
    from eventlet import hubs, tpool, wsgi
    from eventlet.event import Event as GreenEvent
    from eventlet.greenio import GreenSocket
    from greenlet import GreenletExit

from server.room.loop import Event, Timer

log = logging.getLogger(__name__)
T = TypeVar("T")

MAX_CONNECTIONS = 20_000  # eventlet's default of 1,024 stops answering when so many sit idle
_ACCEPT_AGAIN = {errno.ECONNABORTED, errno.ECONNRESET, errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.EPROTO}


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds an HTTP connection may take. eventlet by itself limits nothing."""

    idle: float = 15.0  # between two requests
    head: float = 20.0  # for the request line and the headers, however slowly they trickle
    request: float = 300.0  # for body and answer: an export to a slow phone; never a WebSocket


def patch() -> None:
    """Make the standard library cooperative. Call it before importing anything that opens sockets or starts threads."""
    eventlet.monkey_patch()


def settle() -> None:
    """Call once when everything is loaded: what lives for ever leaves the garbage collector's rounds."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def socket_options(origins: str | Sequence[str]) -> dict[str, Any]:
    """The options for SocketIO(): no task per event, 64 KiB from clients, only these origins (never `*` in earnest).

    Without explicit origins the library believes X-Forwarded-Host.
    """
    return {
        "async_mode": "eventlet",
        "async_handlers": False,
        "cors_allowed_origins": origins if isinstance(origins, str) else list(origins),
        "max_http_buffer_size": 64 * 1024,
        "ping_interval": 25,
        "ping_timeout": 20,
        "logger": False,
        "engineio_logger": False,
        "manage_session": False,
    }


class _Listening(GreenSocket):  # type: ignore[misc]  # eventlet is untyped
    """Survives what clients and a full file table do to accept; eventlet's server would leave its loop for good."""

    def accept(self) -> tuple[Any, Any]:
        while True:
            try:
                return super().accept()  # type: ignore[no-any-return]
            except OSError as fault:
                if fault.errno not in _ACCEPT_AGAIN:
                    raise
                eventlet.sleep(0.05)


def listen(host: str, port: int, *, reuse_port: bool = False) -> Any:
    """Bind and listen. `reuse_port` only for several workers on one port: else a second start must fail, not share.

    An empty host means all addresses, IPv6 too where there is any.
    """
    family = socket.AF_INET6 if ":" in host or (not host and socket.has_dualstack_ipv6()) else socket.AF_INET
    sock = _Listening(family, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if reuse_port:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    if family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0 if not host or host == "::" else 1)
    sock.bind((host, port))
    sock.listen(4096)  # 1,000 phones scan at once; the library's 50 turned 153 of 1,000 away
    return sock


def adopt(family: int, fd: int) -> Any:
    """Take over a listening socket that the parent process opened."""
    return _Listening(family, socket.SOCK_STREAM, 0, fileno=fd)


class _Protocol(wsgi.HttpProtocol):  # type: ignore[misc]  # eventlet is untyped
    """HTTP with deadlines. eventlet only limits each recv: a byte now and then would hold a connection for ever."""

    deadlines = Deadlines()
    _deadline: Any = None

    def _read_request_line(self) -> Any:
        self._until(self.deadlines.idle + self.deadlines.head)
        return super()._read_request_line()

    def handle_one_response(self) -> None:
        upgrade = self.environ.get("HTTP_UPGRADE", "").lower() == "websocket"
        self._until(0 if upgrade else self.deadlines.request)
        super().handle_one_response()

    def finish(self) -> None:
        self._until(0)
        super().finish()

    def _until(self, seconds: float) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = hubs.get_hub().schedule_call_global(seconds, self._cut) if seconds else None

    def _cut(self) -> None:
        with contextlib.suppress(OSError):  # ended in the meantime
            self.connection.fd.shutdown(socket.SHUT_RDWR)


class Server:
    """A running WSGI server."""

    def __init__(self, task: Any) -> None:
        self._task = task
        self._ended = _Flag()
        task.link(self._note_end)

    def wait(self) -> None:
        """Block until the server has stopped, or its grace is over: some requests may still be running then."""
        self._ended.wait()

    def stop(self, grace: float = 5.0) -> None:
        """Take no more connections, end the idle ones and the WebSockets, wait at most `grace` s for running requests.

        Send the Socket.IO goodbyes before: members hear nothing after.
        """
        hubs.get_hub().schedule_call_global(0, eventlet.kill, self._task)
        self._ended.wait(grace)
        self._ended.set()

    def _note_end(self, task: Any) -> None:
        try:
            task.wait()
        except GreenletExit:
            pass  # told to
        except Exception:
            log.exception("the web server ended by itself")
        self._ended.set()


def serve(listening: Any, app: Callable[..., Any], deadlines: Deadlines | None = None) -> Server:
    """Start serving in a task of its own."""
    limits = deadlines or Deadlines()
    options = {
        "max_size": min(MAX_CONNECTIONS, _file_limit() - 256),
        "protocol": type("Protocol", (_Protocol,), {"deadlines": limits}),
        "log_output": False,
        "keepalive": limits.idle,
        "socket_timeout": limits.head,
        "debug": False,  # a traceback is for our log, not for the visitor
    }
    return Server(eventlet.spawn(wsgi.server, listening, app, **options))


def _file_limit() -> int:
    """Raise the soft limit of open files to the hard one and give it: accept fails when it is reached."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = max(soft, MAX_CONNECTIONS + 256) if hard == resource.RLIM_INFINITY else hard
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return wanted


def at_signals(call: Callable[[], Any], *signals: signal.Signals) -> None:
    """Run `call` as a task, which may block, whenever one of these signals comes. To be called once per process.

    A handler runs within the hub's poll, which then goes on for as long as it had meant to: up to a minute when nothing
    else moves. So the handlers do nothing, and the byte that Python writes for each signal wakes the poll.
    """
    ours, theirs = socket.socketpair()  # does not block, as Python demands: eventlet's sockets never do
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    for number in signals:
        signal.signal(number, lambda *_: None)

    def heed() -> None:
        with theirs:
            while heard := ours.recv(1):
                if heard[0] in signals:
                    eventlet.spawn_n(_guarded, call)

    eventlet.spawn_n(heed)


def in_thread(call: Callable[..., T], *args: Any, told: Callable[[float], bool] | None = None) -> T:
    """Run a blocking call in a real thread; only this task waits. For what releases the GIL (files, typst).

    `told` is called in that thread: it may wait for nothing cooperative. The pool's `run` has no such limit.
    """
    return tpool.execute(call, *args, *([told] if told else []))  # type: ignore[no-any-return]  # eventlet is untyped


class EventletLoop:
    """server.room.loop.Loop over eventlet."""

    def now(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        return time.monotonic()

    def later(self, seconds: float, call: Callable[[], Any]) -> Timer:
        return eventlet.spawn_after(seconds, _guarded, call)  # type: ignore[no-any-return]  # a GreenThread has cancel()

    def spawn(self, call: Callable[..., Any], *args: Any) -> None:
        eventlet.spawn_n(_guarded, call, *args)

    def sleep(self, seconds: float) -> None:
        eventlet.sleep(seconds)

    def event(self) -> Event:
        return _Flag()


def _guarded(call: Callable[..., Any], *args: Any) -> None:
    try:
        call(*args)
    except Exception:
        log.exception("task failed: %s", getattr(call, "__qualname__", call))


class _Flag:
    """A flag over eventlet's event, which can be sent only once and never cleared."""

    def __init__(self) -> None:
        self._event: Any = None
        self._set = False

    def set(self) -> None:
        self._set = True
        event, self._event = self._event, None
        if event is not None:
            event.send()

    def clear(self) -> None:
        self._set = False

    def wait(self, timeout: float | None = None) -> bool:
        if not self._set:
            if self._event is None:
                self._event = GreenEvent()
            self._event.wait(timeout)
        return self._set
