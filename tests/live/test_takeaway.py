"""The link to what one takes along, on two workers and after all of them have died (M16)."""

import os
import signal
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
import requests

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import make_place, note, until, workers_of

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_M16_a_link_opens_at_every_worker_until_it_is_taken_back_at_one(servers: Callable[..., Server]) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    token = server.join(place.made, "Amira")["token"]
    phone = Phone(server.url)
    assert phone.hello(token, place.room)["ok"]
    assert phone.command(place.room, "add_note", note("n", "Karte von Amira"), "n")["ok"]
    phone.close()
    base = f"/api/workshops/{place.id}"

    def link(on: bool) -> str:
        answer = server.post(f"{base}/seats/me/takeaway", {"on": on}, token)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["url"])

    def opened(url: str) -> requests.Response:
        seat, _, secret = urlsplit(url).fragment.partition(".")
        return server.post(f"{base}/takeaway.md", {"seat": seat, "secret": secret})

    url = link(True)
    # each request is a connection of its own, and meets either worker
    assert all("Karte von Amira" in opened(url).text for _ in range(8))
    before = workers_of(server)
    for worker in before:
        os.kill(worker, signal.SIGKILL)
    until(60, lambda: len(set(workers_of(server)) - set(before)) == 2)
    until(60, lambda: _answers(server))
    assert "Karte von Amira" in opened(url).text and link(True) == url
    assert link(False) == ""
    assert {opened(url).json()["code"] for _ in range(8)} == {"unknown_link"}


def _answers(server: Server) -> bool:
    try:
        return server.get("/readyz").status_code == 200
    except requests.RequestException:
        return False
