"""`./stellwand test`: every check of this repository and one closing line that says how it went.

Runs other programs and reads their exit status; knows nothing of the server. Linters, the client's checks and tests
without sockets run side by side, those with sockets alone afterwards, so that nothing but the server itself can slow
them down. Browsers mostly wait, so as many tests with browsers run at once as there are cores.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import click

from server.config import ROOT
from server.store import leash
from server.store.embedded import CannotStart

CLIENT = ROOT / "client"
NO_TESTS = 5  # pytest's status when a selection is empty
Started = tuple[subprocess.Popen[bytes], IO[bytes]]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(slots=True)
class Run:
    """What has run so far."""

    failed: list[str] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)

    def note(self, name: str, ok: bool) -> None:
        click.echo(f"{'ok    ' if ok else 'FAILED'}  {name}")
        if not ok:
            self.failed.append(name)

    def close(self, what: str) -> int:
        seconds = time.monotonic() - self.begun
        if self.failed:
            click.echo(f"\nFAILED after {seconds:.0f} s: {', '.join(self.failed)}.")
            return 1
        click.echo(f"\nAll good: {what} passed in {seconds:.0f} s.")
        return 0


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.option("--fast", is_flag=True, help="Only what takes under 30 s: no slow, live or browser tests.")
@click.argument("pytest_arguments", nargs=-1, type=click.UNPROCESSED)
def command(fast: bool, pytest_arguments: tuple[str, ...]) -> None:
    """Run the checks. Anything else on the line goes to pytest, which then runs alone: -k undo, tests/store, -x."""
    run = Run()
    if pytest_arguments:
        prepare_browser()
        _pytest(run, "tests", list(pytest_arguments))
        sys.exit(run.close("the tests chosen"))
    beside = _start({**_linters(), **_client_checks()})
    _pytest(run, "fast tests" if fast else "tests without sockets", _parallel(fast))
    _finish(run, beside)
    if not fast:
        prepare_browser()
        _pytest(run, "live tests", ["-m", "live and not browser"])
        _pytest(run, "browser tests", ["-m", "browser", *_workers()])
    sys.exit(run.close("the fast checks" if fast else "every check"))


def _linters() -> dict[str, list[str]]:
    python = [sys.executable, "-m"]
    return {"ruff": [*python, "ruff", "check", "."], "mypy": [*python, "mypy"]}


def _client_checks() -> dict[str, list[str]]:
    if not (CLIENT / "package.json").exists():
        return {}
    return {"client: types": [*_npm(), "run", "check"], "client: tests": [*_npm(), "test"]}


def _npm() -> list[str]:
    # The launcher names npm's script where Node is the one it fetched itself.
    script = os.environ.get("STELLWAND_NPM")
    return ["node", script] if script else ["npm"]


def _parallel(fast: bool) -> list[str]:
    chosen = "not live and not browser" + (" and not slow" if fast else "")
    return ["-m", chosen, *_workers()]


def _workers() -> list[str]:
    return ["-n", str(min(8, os.cpu_count() or 1)), "--dist", "loadfile"]


def _start(checks: dict[str, list[str]]) -> dict[str, Started]:
    started: dict[str, Started] = {}
    for name, argv in checks.items():
        output: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # read when the check has ended
        folder = CLIENT if name.startswith("client") else ROOT
        started[name] = (subprocess.Popen(_leashed(argv), cwd=folder, stdout=output, stderr=subprocess.STDOUT), output)
    return started


def _finish(run: Run, started: dict[str, Started]) -> None:
    """Wait for the checks and show what those that failed said."""
    for name, (process, output) in started.items():
        ok = process.wait() == 0
        if not ok:
            output.seek(0)
            click.echo(output.read().decode(errors="replace"))
        output.close()
        run.note(name, ok)


def _pytest(run: Run, name: str, arguments: list[str]) -> None:
    click.echo(f"\n{name} ...")
    argv = [sys.executable, "-m", "pytest", "-q", *arguments]
    # Paths on the line are the caller's, seen from the repository: tests/store works from everywhere.
    status = subprocess.run(_leashed(argv), check=False, cwd=ROOT).returncode
    run.note(name, status == 0)
    if status == NO_TESTS:
        click.echo("No test fits this choice.")


def _leashed(argv: list[str]) -> list[str]:
    """Make a command end with us: whoever kills the checks means the tests, too."""
    program = shutil.which(argv[0]) or argv[0]
    return [sys.executable, "-I", "-S", leash.__file__, str(os.getpid()), program, *argv[1:]]


def prepare_browser() -> None:
    """Have a browser: the system's Chromium, else Playwright's, else Debian's package when root. Raises CannotStart."""
    if installed_browser() or _playwrights():
        return
    click.echo("Fetching a browser for the tests ...")
    if _quietly(sys.executable, "-m", "playwright", "install", "chromium") and _playwrights():
        return
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        _quietly(apt, "update")
        if _quietly(apt, "install", "-y", "--no-install-recommends", "chromium") and installed_browser():
            return
    raise CannotStart("The browser tests need Chromium and none could be fetched; install it and start again.")


def installed_browser() -> str | None:
    """Path of the system's Chromium or Chrome, None if Playwright's own is to be used."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def _playwrights() -> bool:
    """Tell whether Playwright's browser is here and starts (its system libraries may be missing)."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        if not Path(playwright.chromium.executable_path).exists():
            return False
        try:
            playwright.chromium.launch(args=["--no-sandbox"]).close()
        except Error:
            return False
    return True


def _quietly(*argv: str) -> bool:
    return subprocess.run(argv, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
