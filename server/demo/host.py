"""The server of the demo: a child process on a free port with a data folder of its own, ended by its pid.

Knows processes and files; what the child does is none of its business. If the demo is killed, the kernel ends the
child (store/leash.py), and Ctrl-C at the terminal reaches the demo alone, which ends the child itself.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from server.store import leash

ROOT = Path(__file__).resolve().parents[2]
STOP_WITHIN = 30.0  # the server takes up to 10 s for its workers and as long for its store


class Host:
    """Start it once; `stop` it in every case."""

    def __init__(self, port: int = 0, data: Path | None = None) -> None:
        self.port = port or _free_port()
        self._own = data is None
        self.data = data or Path(tempfile.mkdtemp(prefix="stellwand-demo-"))
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def store_url(self) -> str:
        """Where the logs lie: REDIS_URL if the server has it from the environment, else the embedded store's socket."""
        return os.environ.get("REDIS_URL") or "unix://" + quote(str(self.data.absolute() / "store" / "socket"))

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> None:
        environment = dict(os.environ, PORT=str(self.port), DATA_DIR=str(self.data), PYTHONPATH=str(ROOT))
        environment.setdefault("LOG_LEVEL", "warning")
        environment.pop("HOST", None)  # the participants come by 127.0.0.1, the guests by the network
        server = [sys.executable, "-P", "-m", "server", "run"]
        self.data.mkdir(parents=True, exist_ok=True)
        with self._log.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", leash.__file__, str(os.getpid()), *server],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=environment,
                process_group=0,
            )

    @property
    def ended(self) -> bool:
        return self._process is None or self._process.poll() is not None

    def last_words(self) -> str:
        """Give the end of what the server has printed."""
        lines = self._log.read_text(errors="replace").splitlines() if self._log.exists() else []
        return "\n".join(lines[-15:])

    def stop(self) -> None:
        """End the server and wait for it. A data folder of its own goes with it."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(STOP_WITHIN)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        if self._own:
            shutil.rmtree(self.data, ignore_errors=True)

    @property
    def _log(self) -> Path:
        return self.data / "server.log"


def _free_port() -> int:
    with socket.socket(socket.AF_INET6 if socket.has_dualstack_ipv6() else socket.AF_INET) as probe:
        probe.bind(("", 0))
        return int(probe.getsockname()[1])
