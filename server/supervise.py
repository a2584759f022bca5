"""Starts what a server is made of, keeps it running, and stops all of it: port, store, workers, in this order.

Knows processes and sockets; imports neither eventlet nor Flask, so that nothing here blocks or is blocked by an event
loop. Whatever cannot start is one sentence (CannotStart), and then nothing is left running.
"""

import contextlib
import errno
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from types import FrameType

from server.config import ROOT, Config, without_password
from server.room.ports import StoreAway
from server.store.embedded import OLDEST, CannotStart, EmbeddedStore

log = logging.getLogger(__name__)

# 200 phones that scan a code at once, 1,000 that come back after an outage; the usual 50 turned away 15 % of them.
BACKLOG = 4_096
STOP_WITHIN = 10.0
STORE_WITHIN = 4.0
# A worker that ends sooner than this after the server's start would only be restarted for ever.
SETTLED_AFTER = 5.0
# One that has been up and ends again and again is started again more and more slowly: the others go on serving.
RESTART_PAUSES = (0.0, 0.2, 1.0, 2.0, 5.0)
_FROM_OUTSIDE = (-signal.SIGKILL, -signal.SIGTERM)  # the kernel short of memory, a person at a terminal: no bad start


class Worker:
    """One worker process on its own listening socket, which outlives it: connections wait while it is restarted."""

    def __init__(self, listening: socket.socket, store: str, announces: bool) -> None:
        self._listening = listening
        self._store = store
        self._announces = announces
        self._ends: int | None = None  # ends soon after a start, in a row; None until it has been up once
        self._start_at = 0.0
        self.process = self._launch()

    def look(self) -> None:
        """Start it again if it has ended and its pause is over. Raises CannotStart if it never came up."""
        status = self.process.poll()
        now = time.monotonic()
        if status is None:
            if now - self._started > SETTLED_AFTER:
                self._ends = 0
        elif not self._start_at:
            if self._ends is None and status not in _FROM_OUTSIDE:
                raise CannotStart(f"The server could not start (status {status}); the reason stands above.")
            pause = RESTART_PAUSES[min(self._ends or 0, len(RESTART_PAUSES) - 1)]
            log.error("a worker ended with status %s; starting it again in %.1f s", status, pause)
            self._ends = (self._ends or 0) + 1
            self._start_at = now + pause
        elif now >= self._start_at:
            self._announces = False  # addresses have been printed once
            self._start_at = 0.0
            self.process = self._launch()

    def _launch(self) -> subprocess.Popen[bytes]:
        self._started = time.monotonic()
        fd = self._listening.fileno()
        options = [f"--parent={os.getpid()}", f"--fd={fd}", f"--family={int(self._listening.family)}"]
        options += [f"--store={self._store}"] if self._store else []
        options += ["--announce"] if self._announces else []
        # A process group of its own: Ctrl-C is for us, we stop the workers before their store.
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "server", "worker", *options],
            pass_fds=(fd,),
            process_group=0,
            env=dict(os.environ, PYTHONPATH=str(ROOT)),
        )


def run(config: Config) -> int:
    """Run until Ctrl-C or SIGTERM; gives the exit status. Raises CannotStart, Misconfigured."""
    with _stop_signals() as stopping, contextlib.ExitStack() as started:
        config = config.with_secret_key()
        sockets = open_sockets(config)
        for listening in sockets:
            started.enter_context(listening)
        store = _start_store(config, started)
        workers = [Worker(listening, store, announces=n == 0) for n, listening in enumerate(sockets)]
        started.callback(_stop, workers)
        return _keep(workers, stopping)


def open_sockets(config: Config) -> list[socket.socket]:
    """Open one listening socket per worker, so that a taken port is known before anything else starts."""
    # Without SO_REUSEPORT a second start fails here; with it, it would quietly take half of the phones.
    first = _listen(config, shared=False)
    if config.workers == 1:
        return [first]
    first.close()
    return [_listen(config, shared=True) for _ in range(config.workers)]


def _listen(config: Config, shared: bool) -> socket.socket:
    everywhere = not config.host and socket.has_dualstack_ipv6()
    family = socket.AF_INET6 if everywhere or ":" in config.host else socket.AF_INET
    try:
        return socket.create_server(
            (config.host, config.port),
            family=family,
            backlog=BACKLOG,
            reuse_port=shared,
            dualstack_ipv6=everywhere,
        )
    except OSError as why:
        raise CannotStart(_why_no_port(config, why)) from why


def _why_no_port(config: Config, why: OSError) -> str:
    match why.errno:
        case errno.EADDRINUSE:
            return f"Port {config.port} is taken by another program; stop that one or set PORT to another port."
        case errno.EACCES | errno.EPERM:
            return f"Port {config.port} is not allowed for this user; set PORT to one above 1023."
        case _:
            return f"Cannot listen on HOST {config.host!r} ({(why.strerror or str(why)).lower()}); correct HOST."


def _start_store(config: Config, started: contextlib.ExitStack) -> str:
    """Give the address of a store of our own, "" if the configured one answers."""
    if config.redis_url:
        _require(config.redis_url)
        return ""
    embedded = EmbeddedStore(config.data_dir)
    embedded.start()
    started.callback(embedded.stop)
    return embedded.url


def _require(url: str) -> None:
    try:
        version = _await_store(url)
    except (StoreAway, ValueError) as why:
        raise CannotStart(
            f"The store at {without_password(url)} does not answer or does not accept writes ({_short(why)}); "
            "start it, or correct REDIS_URL."
        ) from why
    if version < OLDEST:
        raise CannotStart(f"The store at {without_password(url)} is older than Redis 6.2; use a newer one.")


def _await_store(url: str) -> tuple[int, int]:
    """Ask a store for its version; one that is started at the same moment as we gets some seconds."""
    from server.store.redis import RedisStore

    store = RedisStore(url)
    until = time.monotonic() + STORE_WITHIN
    try:
        while True:
            try:
                store.ping()
                return store.version()
            except StoreAway:
                if time.monotonic() > until:
                    raise
                time.sleep(0.2)
    finally:
        store.close()


def _short(why: Exception) -> str:
    return str(why).strip().rstrip(".").replace("\n", " ")[:160] or type(why).__name__


def _keep(workers: list[Worker], stopping: list[int]) -> int:
    while not stopping:
        time.sleep(0.1)  # a signal cuts it short
        for worker in workers:
            if not stopping:
                worker.look()
    return 0


def _stop(workers: list[Worker]) -> None:
    for worker in workers:
        worker.process.terminate()  # harmless for one that has ended
    until = time.monotonic() + STOP_WITHIN
    for worker in workers:
        try:
            worker.process.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            worker.process.kill()  # what it had acknowledged is on disk
            worker.process.wait()


@contextlib.contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """Collect signals that ask for the end instead of dying of them; a closed terminal is one, too."""
    got: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        got.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield got
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
