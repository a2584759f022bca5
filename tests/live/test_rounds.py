"""Rounds while workers die: a plan, and people who are sent on, are in the log wholly, once, or not at all."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest
import requests

from server.workshop.model import Mix
from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Place, make_place, until, workers_of
from tests.live.test_day import view

pytestmark = [pytest.mark.live, pytest.mark.slow]

PEOPLE = 60


@pytest.fixture
def place(servers: Callable[..., Server]) -> Iterator[tuple[Server, Place, str]]:
    """The first of three rounds at three tables has begun."""
    server = servers(WORKERS="2")
    place = make_place(server)
    for _ in range(PEOPLE):
        server.join(place.made)
    asked = {"title": "Runden", "rounds": 3, "tables": 3, "visit": "any", "minutes": 10}
    made = server.post(f"/api/workshops/{place.id}/mixes", asked, place.facilitator)
    assert made.status_code == 201, made.text
    told(server, place, "start_step", {"step": made.json()["steps"][0]}, "go")
    yield server, place, made.json()["mix"]


def asked_of(server: Server, place: Place, ask: Callable[[Phone], Any]) -> Any:
    """Ask with a facilitator's device. None where that fails, as it does while workers die."""
    try:
        phone = Phone(server.url)
    except Exception:
        return None
    try:
        assert phone.hello(place.facilitator, place.id)["ok"]
        return ask(phone)
    except Exception:
        return None
    finally:
        phone.close()


def told(server: Server, place: Place, kind: str, body: dict[str, Any], id: str) -> None:
    """Ask with one id until it is acknowledged, as an outbox does: the answer of the dead never comes."""
    command = {"id": id, "room": place.id, "type": kind, "body": body}
    ask = lambda desk: desk._client.call("command", command, timeout=3)["ok"]  # noqa: E731
    until(50, lambda: bool(asked_of(server, place, ask)))


def known(server: Server, place: Place, mix: str) -> Mix:
    """The mix as a facilitator's device hears of it."""
    found: list[Mix | None] = [None]

    def read() -> bool:
        found[0] = asked_of(server, place, lambda desk: view(desk, place.id).mixes[mix])
        return found[0] is not None

    until(30, read)
    assert found[0]
    return found[0]


def checked(mix: Mix, first: list[int]) -> None:
    """Everybody is in one group in each round, and in the one that runs where they were."""
    assert len(mix.seatings) == len({one.seat for one in mix.seatings}) == PEOPLE
    assert [one.stations[0] for one in mix.seatings] == first
    for number in range(3):
        sizes = [sum(one.stations[number] == at for one in mix.seatings) for at in range(3)]
        assert sum(sizes) == PEOPLE and max(sizes) - min(size for size in sizes if size) <= 1


def kill(server: Server, after: float) -> None:
    time.sleep(after)
    for pid in workers_of(server):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def test_a_plan_made_anew_while_workers_die_is_whole_or_the_one_before(place: tuple[Server, Place, str]) -> None:
    server, at, mix = place
    before = known(server, at, mix)
    first = [one.stations[0] for one in before.seatings]
    path = f"/api/workshops/{at.id}/mixes/{mix}"
    for number, after in enumerate((0.02, 0.1, 0.3), 1):
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(server.post, path, {"seed": number}, at.facilitator)
            kill(server, after)
            with suppress(requests.RequestException):
                asked.result(60)
        checked(known(server, at, mix), first)
    until(30, lambda: answers(server, path, at))
    checked(known(server, at, mix), first)


def answers(server: Server, path: str, at: Place) -> bool:
    with suppress(requests.RequestException):
        return server.post(path, {"seed": 9}, at.facilitator).ok
    return False


def test_M19_who_is_sent_on_while_workers_die_is_sent_once_and_nobody_else_moves(
    place: tuple[Server, Place, str],
) -> None:
    server, at, mix = place
    closed = [{"id": "t1", "title": "1"}, {"id": "t3", "title": "3"}]
    assert server.post(f"/api/workshops/{at.id}/mixes/{mix}", {"stations": closed}, at.facilitator).ok
    before = known(server, at, mix)
    assert sum(one.stations[0] == 1 for one in before.seatings) == PEOPLE // 3
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(told, server, at, "send_on", {"mix": mix, "station": 1}, "on")
        kill(server, 0.05)
        asked.result(60)
    after = known(server, at, mix)
    pairs = list(zip(before.seatings, after.seatings, strict=True))
    assert all(new == old for old, new in pairs if old.stations[0] != 1)
    assert sorted(sum(new.stations[0] == station for _, new in pairs) for station in range(3)) == [0, 30, 30]
    assert all(new.stations[1:] == old.stations[1:] for old, new in pairs)
