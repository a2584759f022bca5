"""The endpoints: doors, boards, files, and what each refuses."""

from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App, first_link
from server.config import Config
from server.room.ports import StoreAway
from server.store.memory import MemoryStore
from tests.web.conftest import SECRET, Wire, bearer


def board_of(app: App, made: dict[str, Any]) -> str:
    return app.site.workshop(made["workshop"]).boards[0].id


def refused(answer: Any, status: int, code: str) -> dict[str, Any]:
    body = answer.get_json()
    assert (answer.status_code, body["code"], sorted(body)) == (status, code, ["code", "fields", "retry"])
    return dict(body)


def test_a_workshop_has_code_key_links_boards_and_begins_in_the_lobby(app: App, web: FlaskClient) -> None:
    made = web.post("/api/workshops", json={"title": "Fest", "template": "anniversary", "language": "en"}).get_json()
    workshop = app.site.workshop(made["workshop"])
    assert [board.layout for board in workshop.boards] == ["timeline", "quadrants", "quadrants", "stands", "columns"]
    assert workshop.stage == "" and workshop.boards and workshop.levels
    assert [link["role"] for link in made["links"]] == ["facilitator", "screen"]
    assert len(made["code"]) == 8 and len(made["key"]) == 26
    assert web.get(f"/api/workshops/{made['workshop']}/links", headers=bearer(made["token"])).status_code == 200


@pytest.mark.parametrize(
    ("body", "code", "where"),
    [
        ({}, "malformed", "$"),
        ({"title": 1}, "malformed", "$.title"),
        ({"title": "x", "extra": 1}, "malformed", "$"),
        ({"title": "x", "language": "fr"}, "malformed", "$.language"),
        ({"title": "x" * 301}, "malformed", "$.title"),
        ({"title": "x", "template": "none"}, "unknown_template", None),
        ({"title": " \n"}, "empty", None),
    ],
)
def test_a_bad_workshop_is_not_made(web: FlaskClient, body: Any, code: str, where: str | None) -> None:
    told = refused(web.post("/api/workshops", json=body), 400, code)
    assert where is None or told["fields"]["where"] == where


def test_bodies_are_bounded_and_must_be_json(web: FlaskClient) -> None:
    refused(web.post("/api/join", data=b"x" * 70_000, content_type="application/json"), 413, "too_large")
    refused(web.post("/api/workshops", data=b"x" * 600_000, content_type="application/json"), 413, "too_large")
    refused(web.post("/api/workshops", data=b"{", content_type="application/json"), 400, "malformed")
    refused(web.post("/api/workshops", data=b"\xff\xfe", content_type="application/json"), 400, "malformed")
    refused(web.post("/api/workshops", data=b"[" * 60_000, content_type="application/json"), 400, "malformed")
    refused(web.get("/api/workshops"), 405, "wrong_method")
    refused(web.get("/api/nothing"), 404, "not_found")


def test_a_seat_is_kept_by_its_token_and_may_be_renamed(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    first = web.post("/api/join", json={"code": made["code"], "name": "Eva"}).get_json()
    again = web.post(
        "/api/join", json={"code": made["key"], "name": "Eva M.", "color": "green", "token": first["token"]}
    )
    assert again.get_json() == first
    seat = app.site.workshop(made["workshop"]).seats[first["seat"]]
    assert (seat.name, seat.color, seat.role) == ("Eva M.", "green", "participant")
    other = web.post("/api/join", json={"code": made["code"], "token": "w.s.forged"}).get_json()
    assert other["seat"] != first["seat"]
    by_facilitator_token = web.post("/api/join", json={"code": made["code"], "token": made["token"]}).get_json()
    assert by_facilitator_token["role"] == "participant" and by_facilitator_token["seat"] != made["seat"]


def test_a_door_tells_what_it_opens(web: FlaskClient, made: dict[str, Any]) -> None:
    door = web.get(f"/api/join/{made['code'].lower()}").get_json()
    assert door == {
        "workshop": made["workshop"], "title": "Zehn Jahre", "language": "de", "levels": [], "code": made["code"],
    }  # fmt: skip
    refused(web.get("/api/join/22222222"), 404, "unknown_code")


def test_a_device_that_guesses_is_slowed_and_the_right_one_beside_it_is_not(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    web.get("/")  # gives the cookie
    answers = [web.get(f"/api/join/2222222{digit}").status_code for digit in "23456789"]
    assert answers[:5] == [404] * 5 and answers[5:] == [429] * 3
    told = refused(web.get("/api/join/22222222"), 429, "too_fast")
    assert told["retry"] is True and told["fields"]["wait_ms"] > 0
    assert web.get(f"/j/{made['code']}").status_code == 429
    assert web.get(f"/j/{made['key']}").status_code == 200
    other = app.flask.test_client()
    assert other.get(f"/j/{made['code']}").status_code == 200
    seat = other.post("/api/join", json={"code": made["code"]}).get_json()
    assert web.post("/api/join", json={"code": made["code"], "token": seat["token"]}).get_json()["seat"] == seat["seat"]


def test_links_open_only_with_their_secret_and_until_renewed(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    path = f"/api/workshops/{made['workshop']}/enter"
    screen = made["links"][1]
    secret = screen["url"].rpartition(".")[2]
    entered = web.post(path, json={"link": screen["id"], "secret": secret}).get_json()
    assert entered["role"] == "screen" and entered["zones"] == []
    look = path.replace("enter", "look")
    seats = len(app.site.workshop(made["workshop"]).seats)
    told = web.post(look, json={"link": screen["id"], "secret": secret}).get_json()
    assert told == {"role": "screen", "stand": "", "number": 0, "name": "", "color": "white", "code": ""}
    assert len(app.site.workshop(made["workshop"]).seats) == seats
    for link, wrong in (
        (screen["id"], "x" * 32),
        ("nolink", secret),
        (made["links"][0]["id"], secret),
        (screen["id"], ""),
    ):
        refused(web.post(path, json={"link": link, "secret": wrong}), 403, "unknown_link")
        refused(web.post(look, json={"link": link, "secret": wrong}), 403, "unknown_link")
    refused(web.post("/api/workshops/none/enter", json={"link": "a", "secret": "b"}), 404, "unknown_room")
    wire = Wire(app)
    wire.hello("f", made["token"], made["workshop"])
    assert wire.command("f", made["workshop"], "revoke_link", {"link": screen["id"]})["ok"]
    refused(web.post(path, json={"link": screen["id"], "secret": secret}), 403, "unknown_link")
    refused(web.post(look, json={"link": screen["id"], "secret": secret}), 403, "unknown_link")
    listed = web.get(f"/api/workshops/{made['workshop']}/links", headers=bearer(made["token"])).get_json()
    assert [(link["revoked"], bool(link["url"])) for link in listed["links"]] == [(False, True), (True, False)]
    refused(web.get(f"/api/workshops/{made['workshop']}/links", headers=bearer(entered["token"])), 401, "no_seat")


def test_a_host_link_opens_its_stand(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    wire = Wire(app)
    wire.hello("f", made["token"], made["workshop"])
    zone = f"{board_of(app, made)}/hurdles"
    assert wire.command("f", made["workshop"], "add_link", {"link": "h1", "role": "host", "zone": zone})["ok"]
    url = web.get(f"/api/workshops/{made['workshop']}/links", headers=bearer(made["token"])).get_json()["links"][-1][
        "url"
    ]
    assert f"/j/{made['workshop']}#h1." in url and made["key"] not in url
    told = web.post(f"/api/workshops/{made['workshop']}/look", json={"link": "h1", "secret": url[-32:]}).get_json()
    assert told == {"role": "host", "stand": "Hürden", "number": 2, "name": "", "color": "white", "code": ""}
    entered = web.post(
        f"/api/workshops/{made['workshop']}/enter", json={"link": "h1", "secret": url[-32:], "name": "Uwe"}
    ).get_json()
    assert (entered["role"], entered["zones"]) == ("host", [zone])
    assert wire.hello("h", entered["token"])["zones"] == [zone]


def test_who_enters_as_a_participant_has_a_level(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    wire = Wire(app)
    wire.hello("f", made["token"], made["workshop"])
    assert wire.command("f", made["workshop"], "add_link", {"link": "p1", "role": "participant"})["ok"]
    listed = web.get(f"/api/workshops/{made['workshop']}/links", headers=bearer(made["token"])).get_json()["links"]
    body = {"link": "p1", "secret": listed[-1]["url"][-32:], "color": "green"}
    entered = web.post(f"/api/workshops/{made['workshop']}/enter", json=body).get_json()
    seat = app.site.workshop(made["workshop"]).seats[entered["seat"]]
    assert (seat.role, seat.color) == ("participant", "green")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "links"),
        ("POST", "boards"),
        ("POST", "boards/import"),
        ("GET", "agenda.yaml"),
        ("POST", "agenda"),
        ("GET", "exports/agenda.pdf"),
        ("GET", "boards/BOARD/moment"),
        ("GET", "exports/BOARD.json"),
    ],
)
def test_only_the_right_seat_may(app: App, web: FlaskClient, made: dict[str, Any], method: str, path: str) -> None:
    other = web.post("/api/workshops", json={"title": "other"}).get_json()
    participant = web.post("/api/join", json={"code": made["key"]}).get_json()["token"]
    at = f"/api/workshops/{made['workshop']}/{path.replace('BOARD', board_of(app, made))}"

    def ask(token: str) -> Any:
        return web.open(at, method=method, json={"title": "x"} if method == "POST" else None, headers=bearer(token))

    refused(ask(""), 401, "no_seat")
    refused(ask("a.b.c"), 401, "forged_seat")
    refused(ask(other["token"]), 401, "forged_seat")
    if "exports/BOARD" in path:
        assert ask(participant).status_code == 200
    else:
        refused(ask(participant), 403, "not_allowed")


def test_boards_are_made_from_templates_and_by_hand(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    path, headers = f"/api/workshops/{made['workshop']}/boards", bearer(made["token"])
    stands = web.post(path, json={"template": "stands", "title": "Markt", "after": ""}, headers=headers).get_json()[
        "board"
    ]
    zones = [{"title": "A", "id": "a"}, {"title": "a1", "parent": "a", "sign": "plus"}, {"title": "B"}]
    own = web.post(path, json={"layout": "stands", "title": "Eigene", "zones": zones}, headers=headers).get_json()[
        "board"
    ]
    boards = app.site.workshop(made["workshop"]).boards
    assert (boards[0].id, boards[0].title) == (stands, "Markt") and boards[-1].id == own
    state = app.rooms.get(f"{made['workshop']}/{own}").state
    assert [(z.title, z.parent) for z in state.zones.values()] == [("A", ""), ("a1", "a"), ("B", "")]
    line = web.post(path, json={"layout": "timeline", "title": "Zeit", "start": "2016", "end": "2026"}, headers=headers)
    assert line.status_code == 201
    for body, code in (
        ({"title": ""}, "empty"),
        ({"title": "x", "zones": [{"title": "a", "id": "a"}, {"title": "b", "id": "a"}]}, "exists"),
        ({"title": "x", "layout": "timeline", "start": "2017-02-31", "end": "2018"}, "bad_date"),
        ({"title": "x", "zones": [{"title": "a", "parent": "none"}]}, "unknown_zone"),
        ({"title": "x", "zones": [{"title": "a"}] * 201}, "malformed"),
        ({"title": "x", "layout": "circle"}, "malformed"),
    ):
        assert web.post(path, json=body, headers=headers).get_json()["code"] == code


def test_an_export_comes_back_identical(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    board = board_of(app, made)
    wire = Wire(app)
    wire.hello("f", made["token"])
    room = f"{made['workshop']}/{board}"
    for number in range(3):
        body = {
            "note": f"n{number}",
            "zone": "factors",
            "text": f"Höhe {number} =1+1 <b>",
            "points": [{"level": 1, "text": "p"}],
        }
        assert wire.command("f", room, "add_note", body, f"c{number}")["ok"]
    assert wire.command("f", room, "remove_note", {"note": "n1"}, "c9")["ok"]
    file = web.get(f"/api/workshops/{made['workshop']}/exports/{board}.json", headers=bearer(made["token"]))
    assert file.headers["Content-Disposition"].startswith("attachment;")
    other = web.post("/api/workshops", json={"title": "other"}).get_json()
    path, headers = f"/api/workshops/{other['workshop']}/boards/import", bearer(other["token"])
    back = web.post(path, data=file.data, content_type="application/json", headers=headers)
    assert back.status_code == 201, back.text
    copy = app.rooms.get(f"{other['workshop']}/{back.get_json()['board']}").state
    original = app.rooms.get(room).state
    assert (copy.id, copy.zones, copy.notes) == (original.id, original.zones, original.notes)
    twice = web.post(path, data=file.data, content_type="application/json", headers=headers).get_json()["board"]
    assert twice != board
    refused(web.post(path, json={"format": "theirs"}, headers=headers), 400, "bad_file")


def test_a_past_state_can_be_chosen_by_the_clock(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    board = board_of(app, made)
    room, path = f"{made['workshop']}/{board}", f"/api/workshops/{made['workshop']}/boards/{board}/moment"
    wire = Wire(app)
    wire.hello("f", made["token"])
    seqs = [
        wire.command("f", room, "add_note", {"note": f"n{i}", "zone": "factors", "text": "x"}, f"c{i}")["seq"]
        for i in range(2)
    ]
    notes = app.rooms.get(room).state.notes
    for number, seq in enumerate(seqs):
        told = web.get(f"{path}?seq={seq}", headers=bearer(made["token"])).get_json()
        assert told == {"seq": seq, "at": notes[f"n{number}"].at}
    assert web.get(path, headers=bearer(made["token"])).get_json()["seq"] == seqs[-1]
    refused(web.get(f"{path}?seq=99", headers=bearer(made["token"])), 404, "not_found")


def test_exports_show_each_reader_what_they_may_see_at_any_seq(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    board, seat = board_of(app, made), web.post("/api/join", json={"code": made["code"]}).get_json()
    wire = Wire(app)
    wire.hello("p", seat["token"])
    room = f"{made['workshop']}/{board}"
    wire.command("p", room, "add_note", {"note": "n1", "zone": "factors", "text": "eins"}, "c1")
    first = wire.command("p", room, "add_note", {"note": "n2", "zone": "factors", "text": "zwei"}, "c2")["seq"]
    last = wire.command("p", room, "remove_note", {"note": "n1"}, "c3")["seq"]

    def exported(token: str, query: str = "") -> Any:
        answer = web.get(f"/api/workshops/{made['workshop']}/exports/{board}.json{query}", headers=bearer(token))
        return msgspec.json.decode(answer.data)

    full, public = exported(made["token"], f"?seq={first}"), exported(seat["token"], f"?seq={first}")
    assert [note["author"] for note in full["board"]["notes"]] == [seat["seat"]] * 2
    # V2: what was removed later is not shown from before that either
    assert [(note["id"], note["author"]) for note in public["board"]["notes"]] == [("n2", "")]
    assert [note["id"] for note in exported(seat["token"])["board"]["notes"]] == ["n2"]
    assert exported(made["token"])["board"]["notes"][0]["removed"] is True
    wire.command("p", room, "restore_note", {"note": "n1"}, "c4")
    assert len(exported(seat["token"], f"?seq={first}")["board"]["notes"]) == 2
    wire.hello("f", made["token"])
    wire.command("f", room, "hold_note", {"note": "n1"}, "c5")
    assert [note["id"] for note in exported(seat["token"], f"?seq={first}")["board"]["notes"]] == ["n2"]  # P5
    assert [note["id"] for note in exported(seat["token"], f"?seq={last}")["board"]["notes"]] == ["n2"]
    for query, code in (
        ("?seq=0", "not_found"),
        ("?seq=99", "not_found"),
        ("?seq=x", "malformed"),
        ("?seq=-1", "malformed"),
    ):
        assert exported(seat["token"], query)["code"] == code
    for file in (f"{board}.exe", board, "none.json", f"{board}.json.json"):
        assert (
            web.get(f"/api/workshops/{made['workshop']}/exports/{file}", headers=bearer(seat["token"])).status_code
            == 404
        )


@pytest.mark.parametrize("extension", ["json", "csv", "md", "pdf", "png", "svg"])
def test_every_format_is_a_file(app: App, web: FlaskClient, made: dict[str, Any], extension: str) -> None:
    at = f"/api/workshops/{made['workshop']}/exports/{board_of(app, made)}.{extension}"
    answer = web.get(at, headers=bearer(made["token"]))
    assert answer.status_code == 200 and len(answer.data) > 20
    assert web.get(at, headers=bearer(made["token"])).data == answer.data


def test_the_qr_code_is_an_image_of_the_join_address(web: FlaskClient, made: dict[str, Any]) -> None:
    answer = web.get(f"/api/workshops/{made['workshop']}/qr.svg")
    assert answer.content_type.startswith("image/svg+xml") and b"<script" not in answer.data
    refused(web.get("/api/workshops/none/qr.svg"), 404, "unknown_room")


def test_the_qr_code_of_a_link_is_for_facilitators(web: FlaskClient, made: dict[str, Any]) -> None:
    path = f"/api/workshops/{made['workshop']}/links"
    link = made["links"][0]["id"]
    answer = web.get(f"{path}/{link}/qr.svg", headers=bearer(made["token"]))
    assert answer.mimetype == "image/svg+xml" and answer.data.startswith(b"<svg")
    assert web.get(f"{path}/{link}/qr.svg").status_code in (401, 403)
    refused(web.get(f"{path}/none/qr.svg", headers=bearer(made["token"])), 403, "unknown_link")


def test_links_never_point_to_this_machine_only(web: FlaskClient, made: dict[str, Any]) -> None:
    at = f"/api/workshops/{made['workshop']}/links"
    local = web.get(at, headers=bearer(made["token"]) | {"Host": "localhost:8000"}).get_json()["join_url"]
    assert "localhost" not in local
    seen = web.get(at, headers=bearer(made["token"]) | {"Host": "192.168.7.7:8000"}).get_json()["join_url"]
    assert seen.startswith("http://192.168.7.7:8000/j/")
    evil = web.get(at, headers=bearer(made["token"]) | {"Host": "evil.example"}).get_json()["join_url"]
    assert "evil" not in evil


def test_not_ready_while_the_store_is_away(
    app: App, web: FlaskClient, made: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert web.get("/readyz").get_json() == {"ok": True}

    def away(*_: Any) -> Any:
        raise StoreAway("gone")

    for name in ("ping", "append", "lookup", "claim"):
        monkeypatch.setattr(app.store, name, away)
    assert refused(web.get("/readyz"), 503, "store_away")["retry"] is True
    refused(web.get(f"/api/join/{made['code']}"), 503, "store_away")
    refused(web.post("/api/workshops", json={"title": "x"}), 503, "store_away")
    assert web.get("/healthz").status_code == 200
    wire = Wire(app)
    wire.hello("f", made["token"])
    answer = wire.command("f", made["workshop"], "change_workshop", {"title": "x"})
    assert (answer["code"], answer["retry"]) == ("store_away", True)


def test_an_unknown_error_is_internal_and_tells_nothing(
    app: App, web: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise ValueError("secret detail")

    monkeypatch.setattr(app.store, "ping", broken)
    answer = web.get("/readyz")
    refused(answer, 500, "internal")
    assert "secret detail" not in answer.text


def test_too_many_new_workshops_have_to_wait(web: FlaskClient) -> None:
    codes = [web.post("/api/workshops", json={"title": "x"}).status_code for _ in range(102)]
    assert codes[:100] == [201] * 100 and codes[-1] == 429


def test_metrics_name_no_workshop(web: FlaskClient, made: dict[str, Any]) -> None:
    text = web.get("/metrics").text
    assert "stellwand_http_requests_total" in text and "stellwand_connections 0.0" in text
    assert made["workshop"] not in text and made["code"] not in text


def test_the_first_start_makes_a_workshop_and_later_ones_find_the_latest(web: FlaskClient) -> None:
    config, store = Config(secret_key=SECRET), MemoryStore()
    first = first_link(config, store)
    assert first and first == first_link(config, store)
    assert "/f/" in first and "#" in first
