"""Who may ask what could be put together, of which notes, and at what cost."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.board.model import Note
from server.suggestions.offers import Proposal, Suggestions, suggest
from server.web.budgets import SUGGESTIONS
from server.web.pool import Pool
from tests.web.conftest import Wire, bearer

Say = Callable[..., dict[str, Any]]


@pytest.fixture
def room(app: App, made: dict[str, Any]) -> str:
    return f"{made['workshop']}/{app.site.workshop(made['workshop']).boards[0].id}"


@pytest.fixture
def say(app: App, made: dict[str, Any], room: str) -> Say:
    """Say something as the facilitator."""
    wire, counted = Wire(app), iter(range(1_000))
    wire.hello("boss", made["token"], made["workshop"], room)

    def say(kind: str, at: str = room, **body: Any) -> dict[str, Any]:
        told = wire.command("boss", at, kind, body, f"c{next(counted)}")
        assert told["ok"], told
        return told

    return say


def write(say: Say, zone: str, *texts: str) -> list[str]:
    ids = [f"{zone}-{number}" for number in range(len(texts))]
    for id, text in zip(ids, texts, strict=True):
        say("add_note", note=id, zone=zone, text=text)
    return ids


def ask(web: FlaskClient, room: str, token: str, query: str = "") -> Any:
    workshop, _, board = room.partition("/")
    return web.get(f"/api/workshops/{workshop}/boards/{board}/suggestions{query}", headers=bearer(token))


def test_offers_of_a_board_and_of_one_zone(
    app: App, web: FlaskClient, made: dict[str, Any], room: str, say: Say
) -> None:
    factors = write(say, "factors", "Mehr Vertrauen", "mehr vertrauen!", "Vertrauen wächst")
    hurdles = write(say, "hurdles", "Mehr Förderung", "Förderantrag zu lang")
    told = ask(web, room, made["token"]).get_json()
    assert told == {
        "seq": app.rooms.get(room).seq,
        "duplicates": [{"notes": factors[:2], "same": True}],
        "clusters": [{"title": "Vertrauen", "notes": factors}, {"title": "Förderung", "notes": hurdles}],
    }
    one = ask(web, room, made["token"], "?zone=hurdles").get_json()
    assert (one["duplicates"], [cluster["notes"] for cluster in one["clusters"]]) == ([], [hurdles])
    say("make_cluster", cluster="k", notes=factors, title="Vertrauen")
    told = ask(web, room, made["token"]).get_json()
    assert [cluster["notes"] for cluster in told["clusters"]] == [hurdles]
    assert told["duplicates"] == [{"notes": factors[:2], "same": True}]  # among others of their cluster
    say("make_cluster", cluster="two", notes=factors[:2], title="Mehr Vertrauen")
    told = ask(web, room, made["token"]).get_json()
    assert [cluster["notes"] for cluster in told["clusters"]] == [hurdles] and not told["duplicates"]


def test_an_empty_board_gives_nothing(web: FlaskClient, made: dict[str, Any], room: str) -> None:
    told = ask(web, room, made["token"]).get_json()
    assert (told["duplicates"], told["clusters"]) == ([], [])


def test_facilitators_ask_for_all_and_hosts_for_their_stand(
    web: FlaskClient, made: dict[str, Any], room: str, say: Say
) -> None:
    say("add_link", at=made["workshop"], link="h1", role="host", zone=f"{room.partition('/')[2]}/hurdles")
    at = f"/api/workshops/{made['workshop']}"
    url = web.get(f"{at}/links", headers=bearer(made["token"])).get_json()["links"][-1]["url"]
    host = web.post(f"{at}/enter", json={"link": "h1", "secret": url[-32:]}).get_json()["token"]
    participant = web.post("/api/join", json={"code": made["key"]}).get_json()["token"]
    write(say, "hurdles", "Bus am Abend", "Busfahrplan")
    assert len(ask(web, room, host, "?zone=hurdles").get_json()["clusters"]) == 1
    for token, query in ((host, ""), (host, "?zone=factors"), (participant, ""), (participant, "?zone=hurdles")):
        answer = ask(web, room, token, query)
        assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")
    assert ask(web, room, "").get_json()["code"] == "no_seat"


def test_a_stand_is_asked_for_with_its_columns(web: FlaskClient, made: dict[str, Any], say: Say) -> None:
    zones = [{"title": "A", "id": "a"}, {"title": "1", "id": "a1", "parent": "a"}, {"title": "B", "id": "b"}]
    body = {"layout": "stands", "title": "Markt", "zones": zones}
    at = f"/api/workshops/{made['workshop']}/boards"
    board = web.post(at, json=body, headers=bearer(made["token"])).get_json()["board"]
    room = f"{made['workshop']}/{board}"
    for id, zone in (("n1", "a1"), ("n2", "a1"), ("n3", "b"), ("n4", "b")):
        say("add_note", at=room, note=id, zone=zone, text="Bus am Abend")
    told = ask(web, room, made["token"], "?zone=a").get_json()
    assert [offer["notes"] for offer in told["duplicates"]] == [["n1", "n2"]]


def test_what_is_no_zone_and_no_board_is_told(web: FlaskClient, made: dict[str, Any], room: str) -> None:
    answer = ask(web, room, made["token"], "?zone=none")
    assert answer.get_json()["code"] == "unknown_zone"
    assert ask(web, f"{made['workshop']}/none", made["token"]).get_json()["code"] == "unknown_board"


def test_removed_and_veiled_notes_are_not_read(web: FlaskClient, made: dict[str, Any], room: str, say: Say) -> None:
    write(say, "factors", "Bus am Abend", "Busfahrplan", "Bus am Abend")
    say("remove_note", note="factors-2")
    say("remove_note", note="factors-1")
    say("set_rules", rules={"see": "own"})
    write(say, "hurdles", "Geheimer Plan", "Geheimer Plan", "Bus am Abend")
    answer = ask(web, room, made["token"])
    told = answer.get_json()
    assert (told["duplicates"], told["clusters"]) == ([], []) and "eheim" not in answer.text
    say("reveal_notes")
    told = ask(web, room, made["token"]).get_json()
    assert [offer["notes"] for offer in told["duplicates"]] == [["hurdles-0", "hurdles-1"]]


def test_asking_again_costs_nothing_until_something_changes(
    app: App, web: FlaskClient, made: dict[str, Any], room: str, say: Say
) -> None:
    done = []

    def offload(call: Callable[..., Any], *args: Any) -> Any:
        done.append(call)
        return call(*args)

    app.site.offload = offload
    write(say, "factors", "Bus am Abend", "Busfahrplan")
    first = ask(web, room, made["token"]).get_json()
    assert ask(web, room, made["token"]).get_json() == first and len(done) == 1
    ask(web, room, made["token"], "?zone=factors")
    say("edit_note", note="factors-0", text="Ruhe")
    assert not ask(web, room, made["token"]).get_json()["clusters"] and len(done) == 3


def test_the_work_is_done_by_a_process_that_alone_holds_the_libraries() -> None:
    notes = [Note(id, "z", id, text) for id, text in (("a", "Bus am Abend"), ("b", "Busfahrplan"))]
    pool = Pool()
    try:
        assert pool.run(suggest, notes, "de") == Suggestions((), (Proposal("Bus", ("a", "b")),))
    finally:
        pool.close()
    look = "import sys, server.app; print({'rapidfuzz', 'snowballstemmer'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_who_asks_without_end_waits(web: FlaskClient, made: dict[str, Any], room: str) -> None:
    answers = [ask(web, room, made["token"]) for _ in range(SUGGESTIONS[0] + 1)]
    assert [answer.status_code for answer in answers] == [200] * SUGGESTIONS[0] + [429]
