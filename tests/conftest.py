"""Fixtures for all tests. A real store is started once per process on a private socket and ended by its own pid."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

import server.roster.workbook  # noqa: F401  it says how openpyxl reads before a test imports that
from server.checks import installed_browser
from server.store.embedded import EmbeddedStore
from server.store.redis import RedisStore

# No test measures time: on a busy machine an example may take as long as it likes.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def valkey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """A running server; `valkey.url` for RedisStore or REDIS_URL. Use room and name ids of your own: it is shared."""
    store = EmbeddedStore(tmp_path_factory.mktemp("valkey"))
    store.start()
    yield store
    store.stop()


@pytest.fixture
def redis_store(valkey: EmbeddedStore) -> Iterator[RedisStore]:
    """A client of the shared server."""
    store = RedisStore(valkey.url)
    yield store
    store.close()


@pytest.fixture(scope="session")
def browser_options() -> dict[str, Any]:
    """Options for Playwright's chromium.launch: the system's Chromium where there is one."""
    options: dict[str, Any] = {"args": ["--no-sandbox"]} if os.geteuid() == 0 else {}
    if path := installed_browser():
        options["executable_path"] = path
    return options
