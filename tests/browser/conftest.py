"""One Chromium per module and one context per device, against a real server process.

A device that logs an error, breaks the Content-Security-Policy or asks a third party for anything fails its test. When
a test fails, every device leaves a screenshot in the test's tmp_path.
"""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.days import Day
from tests.browser.devices import Devices
from tests.browser.people import Wall
from tests.live.conftest import Server, server, start_server

__all__ = ["server"]

PATIENCE_MS = 15_000  # the machine may be busy; nothing here measures time
QUIET = (
    "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-default-apps", "--mute-audio",
    # An address as in a local network (RFC 5737): over http it is no secure context, which 127.0.0.1 is.
    "--host-resolver-rules=MAP 192.0.2.7 127.0.0.1",
)  # fmt: skip
OUTCOME = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: Any) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[OUTCOME] = report.failed
    return report


@pytest.fixture(scope="module")
def chromium(browser_options: dict[str, Any]) -> Iterator[Browser]:
    """The one browser of a module."""
    expect.set_options(timeout=PATIENCE_MS)
    options = {**browser_options, "args": [*browser_options.get("args", []), *QUIET]}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options)
        yield browser
        browser.close()


@pytest.fixture
def devices(chromium: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Devices]:
    """Open devices: `devices.phone()`, `devices.laptop()`, `devices.screen()`."""
    opened = Devices(chromium, PATIENCE_MS)
    yield opened
    failed = request.node.stash.get(OUTCOME, False)
    if failed:
        opened.photograph(tmp_path)
    opened.close()
    if not failed:
        assert not opened.complaints


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Start a server of one's own; the same call again, with the same port, goes on with the same data."""
    started: list[Server] = []

    def start(**options: Any) -> Server:
        started.append(start_server(tmp_path, **options))
        return started[-1]

    yield start
    for running in started:
        running.stop()


@pytest.fixture
def day(server: Server) -> Iterator[Day]:
    made = Day(server)
    yield made
    made.close()


@pytest.fixture
def wall(devices: Devices) -> Wall:
    return Wall(devices.screen())
