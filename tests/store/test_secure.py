"""A store of one's own over TLS and with a password: the address is all that has to be given."""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from server.room.ports import Appended, StoreAway
from server.store.embedded import find_program
from server.store.redis import RedisStore
from tests.live.conftest import free_port

PASSWORD = "geheim-7"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a server with a password."""
    port = free_port()
    folder = tmp_path_factory.mktemp("locked")
    arguments = ["--port", str(port), "--bind", "127.0.0.1", "--requirepass", PASSWORD, "--dir", str(folder)]
    process = subprocess.Popen([find_program(), *arguments], stdout=subprocess.DEVNULL)
    _await(port)
    yield port
    process.terminate()
    process.wait(10)


@pytest.fixture(scope="module")
def encrypted(locked: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """The port of a TLS end before it, as a managed Redis has, and the certificate to trust."""
    authority = trustme.CA()
    trusted = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    listening = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_accept, args=(listening, context, locked), daemon=True).start()
    yield listening.getsockname()[1], trusted
    listening.close()


def test_a_password_in_the_address_opens_the_store(locked: int) -> None:
    store = RedisStore(f"redis://:{PASSWORD}@127.0.0.1:{locked}/0")
    assert store.create("w1", "e1")
    assert store.append("w1", "e1", 0, [("c1", b"{}")]) == Appended(1)
    store.close()


def test_a_wrong_password_is_a_store_away(locked: int) -> None:
    with pytest.raises(StoreAway):
        RedisStore(f"redis://:falsch@127.0.0.1:{locked}/0").ping()


def test_tls_with_a_trusted_certificate_works(encrypted: tuple[int, Path]) -> None:
    port, trusted = encrypted
    store = RedisStore(f"rediss://:{PASSWORD}@127.0.0.1:{port}/0?ssl_ca_certs={trusted}")
    assert store.create("w2", "e1")
    assert store.append("w2", "e1", 0, [("c1", b"{}")]) == Appended(1)
    assert [entry.cmd for entry in store.read("w2", 0)] == ["c1"]
    store.close()


def test_tls_with_an_unknown_certificate_is_refused(encrypted: tuple[int, Path]) -> None:
    with pytest.raises(StoreAway):
        RedisStore(f"rediss://:{PASSWORD}@127.0.0.1:{encrypted[0]}/0").ping()


def _await(port: int) -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the store did not start")


def _accept(listening: socket.socket, context: ssl.SSLContext, target: int) -> None:
    while True:
        try:
            plain, _ = listening.accept()
        except OSError:
            return
        threading.Thread(target=_serve, args=(plain, context, target), daemon=True).start()


def _serve(plain: socket.socket, context: ssl.SSLContext, target: int) -> None:
    try:
        outside = context.wrap_socket(plain, server_side=True)
    except OSError:
        return  # a client that does not trust us
    inside = socket.create_connection(("127.0.0.1", target))
    threading.Thread(target=_pour, args=(inside, outside), daemon=True).start()
    _pour(outside, inside)


def _pour(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        pass
    finally:
        sink.close()
