"""O4 on two workers with a store of their own: a photo is objected to while strangers read, and workers die."""

import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import Place, make_place, workers_of
from tests.media.flipchart import flipchart

pytestmark = [pytest.mark.live, pytest.mark.slow]

READERS = 8
PATIENCE = 90  # looks; the machine may be busy with other tests


def bring(server: Server, place: Place, photo: str) -> None:
    headers = {"Authorization": f"Bearer {place.facilitator}", "Content-Type": "application/octet-stream"}
    at = f"{server.url}/api/workshops/{place.room.replace('/', '/boards/')}/photos/{photo}"
    assert requests.post(at, flipchart(400), headers=headers, timeout=30).status_code == 201
    laptop = Phone(server.url)
    try:
        assert laptop.hello(place.facilitator, place.id, place.room)["ok"]
        said = {"photo": photo, "alt": f"Zu sehen: {photo}", "consent": "public"}
        answer = laptop.command(place.room, "change_photo", said, f"c-{photo}")
        assert answer["ok"], answer
    finally:
        laptop.close()


def released(server: Server, place: Place) -> str:
    """Give the address of the edition that is out."""
    at = f"/api/workshops/{place.id}/public"
    digest = server.get(at, place.facilitator).json()["digest"]
    answer = server.post(f"{at}/release", {"digest": digest}, place.facilitator)
    assert answer.status_code == 201, answer.text
    return f"{server.url}/p/{str(answer.json()['url']).partition('/p/')[2]}"


def read(address: str) -> str:
    """Look until it is there, as a browser does; nobody ever sees the photo."""
    for _ in range(PATIENCE):
        try:
            answer = requests.get(address, timeout=20)
        except requests.ConnectionError:  # while the workers start again
            answer = None
        if answer is not None and answer.status_code == 200:
            return answer.text
        assert answer is None or (answer.status_code == 503 and "Zu sehen" not in answer.text)
        time.sleep(1)
    raise AssertionError("it never came back")


@pytest.mark.parametrize("dies", [False, True])
def test_O4_all_readers_of_two_workers_read_one_edition_without_the_photo(
    servers: Callable[..., Server], dies: bool
) -> None:
    server = servers(WORKERS="2")
    place = make_place(server)
    for photo in ("wall", "room"):
        bring(server, place, photo)
    address = released(server, place)
    assert requests.get(address, timeout=20).text.count("Zu sehen: wall") > 0
    guest = server.join(place.made, "Eva")["token"]
    photo = f"/api/workshops/{place.room.replace('/', '/boards/')}/photos/wall/veil"
    assert server.post(photo, {}, guest).status_code == 200
    for pid in workers_of(server) if dies else ():  # whichever of them has begun
        os.kill(pid, signal.SIGKILL)
    with ThreadPoolExecutor(READERS) as many:
        pages = set(many.map(read, [address] * READERS))
    assert len(pages) == 1, "two editions are out"
    (page,) = pages
    assert "Zu sehen: room" in page and "Zu sehen: wall" not in page
