"""Fixtures for all tests. A real store is started once per process on a private socket and ended by its own pid."""

from collections.abc import Iterator

import pytest

from server.store.embedded import EmbeddedStore
from server.store.redis import RedisStore


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
