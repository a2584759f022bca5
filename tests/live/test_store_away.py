"""While the store does not answer nothing is acknowledged; when it is back, all goes on (reliability figure 4)."""

import os
import signal
from collections.abc import Callable

import pytest

from tests.live.conftest import Server
from tests.live.phone import Phone
from tests.live.place import make_place, note, store_of, until

pytestmark = [pytest.mark.live, pytest.mark.slow]


def test_away_means_not_now_and_back_means_go_on(servers: Callable[..., Server]) -> None:
    server = servers()
    place = make_place(server)
    phone, other = Phone(server.url), Phone(server.url)
    try:
        token = server.join(place.made)["token"]
        phone.hello(token, place.room)
        other.hello(server.join(place.made)["token"], place.room)
        assert phone.command(place.room, "add_note", note("before"), "before")["ok"]
        store = store_of(server)
        os.kill(store, signal.SIGSTOP)
        try:
            answer = phone.command(place.room, "add_note", note("during"), "during")
            assert (answer["ok"], answer["code"], answer["retry"]) == (False, "store_away", True)
            assert server.get("/healthz").status_code == 200
            assert server.get("/readyz").status_code == 503
            other.note(place.room, "before")
        finally:
            os.kill(store, signal.SIGCONT)
        until(10, lambda: phone.command(place.room, "add_note", note("during"), "during")["ok"])
        other.note(place.room, "during")
        until(10, lambda: server.get("/readyz").status_code == 200)
        added = [entry["body"]["note"]["id"] for entry in other.entries[place.room] if entry["type"] == "note_added"]
        assert added.count("during") == 1
    finally:
        phone.close()
        other.close()
