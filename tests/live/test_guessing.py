"""Guessing codes at a real server finds nothing and locks nobody out, not even behind the guesser's own address."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from server.web.security import new_code
from tests.live.conftest import Server

pytestmark = [pytest.mark.live, pytest.mark.slow]

GUESSES = 1_500


def test_two_hundred_phones_join_beside_a_guesser(server: Server) -> None:
    made = server.workshop()
    found: list[str] = []
    stop = threading.Event()

    def guess() -> int:
        tried = 0
        while tried < GUESSES // 3 and not stop.is_set():
            tried += 1
            code = new_code()
            if requests.get(f"{server.url}/api/join/{code}", timeout=30).status_code == 200:
                found.append(code)
        return tried

    def join(number: int) -> int:
        return requests.post(
            f"{server.url}/api/join", json={"code": made["code"], "name": f"Gast {number}"}, timeout=60
        ).status_code

    with ThreadPoolExecutor(12) as pool:
        guessers = [pool.submit(guess) for _ in range(3)]
        while not all(done.done() for done in guessers[:1]):
            stop.wait(0.1)
        joined = list(pool.map(join, range(200)))
        stop.set()
    assert joined == [200] * 200
    assert not found


def test_a_device_that_keeps_its_cookie_is_told_to_wait(server: Server) -> None:
    session = requests.Session()
    session.get(server.url + "/", timeout=20)
    codes = [session.get(f"{server.url}/j/{new_code()}", timeout=20).status_code for _ in range(7)]
    assert codes == [404] * 5 + [429] * 2
