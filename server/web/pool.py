"""Law of this module: long work in processes of their own, so that it takes neither this one's event loop nor its GIL.

    pool = Pool()                    # starts nothing yet
    made = pool.run(render, board)   # only this task waits; what `render` raises is raised here
    best = pool.run(search, what, told=f)  # `search(what, report)`: report(0.3) asks f(0.3) here, False is "enough"

At most SIZE processes, started when first needed, ended after FILES pieces of work (typst keeps what it has allocated),
and gone soon after their parent, however it ends. One that dies or takes too long costs its piece of
work alone. What travels is pickled: both ends are ours, on a pair of sockets that nobody else has.
Knows sockets and processes, cooperative where engine.patch() was called; not what the work is.
"""

import contextlib
import os
import pickle
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from server.config import ROOT

T = TypeVar("T")
Told = Callable[[float], bool]

SIZE = 2  # typst takes a whole core
FILES = 50
LONGEST = 120.0  # s; 120 pages take 1.2
ORPHAN_LOOK = 0.5  # s; the kernel's own word for it would come at the end of the parent's thread, not of the parent
_LENGTH = struct.Struct("!Q")


class WorkLost(Exception):
    """The process that did the work has died, or was ended because it took too long."""


class Pool:
    """Processes for long work. `run` may be called by any number of tasks."""

    def __init__(self, size: int = SIZE, files: int = FILES) -> None:
        self._files = files
        self._turns = threading.BoundedSemaphore(size)
        self._idle: list[_Process] = []

    def run(self, call: Callable[..., T], *args: Any, told: Told | None = None) -> T:
        """Do `call(*args)` elsewhere. `call` must be a module's function; arguments, result and errors plain data.

        With `told` it is `call(*args, report)`: `report(share)` gives what `told(share)` says here, in the task that
        waits: whether to go on. What `told` raises ends the work. Who reports may take longer than LONGEST in all.
        """
        with self._turns:
            idle = self._rested()
            try:
                done, result = self._let(idle or _Process(), call, args, told)
            except WorkLost as lost:
                # One that was killed while it rested may not look dead yet: then this piece of work is not to blame.
                if idle is None or idle.reported or isinstance(lost.__cause__, TimeoutError):
                    raise
                done, result = self._let(_Process(), call, args, told)
        if not done:
            raise result
        return result  # type: ignore[no-any-return]  # what was pickled

    def _let(
        self, process: "_Process", call: Callable[..., Any], args: tuple[Any, ...], told: Told | None
    ) -> tuple[bool, Any]:
        try:
            answer = process.do(call, args, told)
        except BaseException:
            # also for a task that is ended: it leaves an answer behind that the next one would take for its own
            process.end()
            raise
        if process.done < self._files:
            self._idle.append(process)
        else:
            process.end()
        return answer

    def _rested(self) -> "_Process | None":
        while self._idle:
            process = self._idle.pop()
            if not process.gone:
                return process
            process.end()  # killed while it waited, perhaps because memory was short
        return None

    def close(self) -> None:
        """End the idle processes; the others end with their parent."""
        while self._idle:
            self._idle.pop().end()


class _Process:
    def __init__(self) -> None:
        self.done = 0
        self.reported = False  # the work it does now has begun, for sure
        self._ours, theirs = socket.socketpair()
        with theirs:
            argv = [sys.executable, "-P", "-m", "server.web.pool", str(os.getpid()), str(theirs.fileno())]
            environment = dict(os.environ, PYTHONPATH=str(ROOT))
            self._process = subprocess.Popen(
                argv, pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL, env=environment
            )
        self._ours.settimeout(LONGEST)

    @property
    def gone(self) -> bool:
        return self._process.poll() is not None

    def do(self, call: Callable[..., Any], args: tuple[Any, ...], told: Told | None) -> tuple[bool, Any]:
        self.done += 1
        self.reported = False
        answer = self._ask((call, _sizes(args), told is not None), *_parts(args))
        while told and isinstance(answer, float):
            self.reported = True
            answer = self._ask(told(answer))
        return answer  # type: ignore[no-any-return]  # what was pickled

    def _ask(self, *messages: Any) -> Any:
        try:
            for message in messages:
                _send(self._ours, message)
                time.sleep(0)  # notes go first: thirty boards in one piece would hold them up for 12 ms
            return _receive(self._ours)
        except (OSError, EOFError) as why:
            raise WorkLost(str(why)) from why

    def end(self) -> None:
        self._ours.close()
        self._process.kill()  # it holds nothing
        self._process.wait()


def _sizes(args: tuple[Any, ...]) -> list[int | None]:
    return [len(arg) if type(arg) is tuple else None for arg in args]


def _parts(args: tuple[Any, ...]) -> Iterator[Any]:
    """Give the arguments one by one, and what is in a tuple too; _joined puts them together again."""
    for arg in args:
        if type(arg) is tuple:
            yield from arg
        else:
            yield arg


def _joined(sock: socket.socket, sizes: list[int | None]) -> list[Any]:
    return [_receive(sock) if size is None else tuple(_receive(sock) for _ in range(size)) for size in sizes]


def _send(sock: socket.socket, message: Any) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    sock.sendall(_LENGTH.pack(len(data)))
    sock.sendall(data)


def _receive(sock: socket.socket) -> Any:
    (size,) = _LENGTH.unpack(_exactly(sock, _LENGTH.size))
    return pickle.loads(_exactly(sock, size))  # noqa: S301  # from our own process, see above


def _exactly(sock: socket.socket, size: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        part = sock.recv(min(size - len(data), 1 << 20))
        if not part:
            raise EOFError("the other end has gone")
        data += part
    return bytes(data)


def _serve(parent: int, descriptor: int) -> None:
    """Be one of the processes: do what is sent until the other end has gone."""
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    os.nice(10)  # notes go first
    with socket.socket(fileno=descriptor) as sock, contextlib.suppress(EOFError, OSError):
        sock.setblocking(True)  # the parent's cooperative sockets are not, and this one was its
        while True:
            call, sizes, reports = _receive(sock)
            args = _joined(sock, sizes)
            try:
                answer = (True, call(*args, partial(_report, sock)) if reports else call(*args))
            except Exception as error:
                answer = (False, _told(error))
            _send(sock, answer)


def _report(sock: socket.socket, share: float) -> bool:
    _send(sock, float(share))  # a float is a report, an answer is a pair
    return bool(_receive(sock))


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(ORPHAN_LOOK)
    os._exit(1)  # in the middle of a file that nobody waits for


def _told(error: Exception) -> Exception:
    """Give the error if it survives the way, else its words."""
    try:
        return pickle.loads(pickle.dumps(error))  # type: ignore[no-any-return]  # noqa: S301  # our own
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}"[:500])


if __name__ == "__main__":
    _serve(int(sys.argv[1]), int(sys.argv[2]))
