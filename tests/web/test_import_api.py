"""A file of another program is shown, then made a board or added to one; whole, or not at all."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.board.limits import MAX_NOTES
from server.board.model import Board
from server.exports.document import Document
from server.exports.options import Options
from server.exports.report.data import render
from server.wire.codec import state_hash
from tests.imports import samples
from tests.web.conftest import bearer


def send(web: FlaskClient, made: dict[str, Any], data: bytes | str, query: str = "", token: str = "") -> Any:
    content = data.encode() if isinstance(data, str) else data
    path = f"/api/workshops/{made['workshop']}/boards/read{query}"
    sent = {"content_type": "application/octet-stream", "headers": bearer(token or made["token"])}
    return web.post(path, data=content, **sent)


def state(app: App, made: dict[str, Any], board: str) -> Board:
    found: Board = app.rooms.get(f"{made['workshop']}/{board}").state
    return found


def boards(app: App, made: dict[str, Any]) -> list[str]:
    return [board.id for board in app.site.workshop(made["workshop"]).boards]


def texts(board: Board) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for note in sorted(board.notes.values(), key=lambda note: (note.zone, note.order)):
        found.setdefault(board.zones[note.zone].title, []).append(note.text)
    return found


def test_a_check_tells_what_would_come_and_makes_nothing(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    before = boards(app, made)
    told = send(web, made, samples.TABLE, "?check=1&name=liste.csv").get_json()
    assert boards(app, made) == before and told["board"] == ""
    assert (told["kind"], told["layout"], told["notes"], told["dated"], told["flawed"]) == (
        "table",
        "timeline",
        4,
        3,
        3,
    )
    assert [(field["title"], field["notes"], field["known"]) for field in told["fields"]] == [
        ("Gründung", 2, False), ("", 1, False), ("Krise", 1, False),
    ]  # fmt: skip
    assert told["shown"][0]["when"] == "2015"
    assert [flaw["code"] for flaw in told["flaws"]] == ["date", "no_field", "no_text"]
    assert told["left"][0]["heading"] == "Ansprechpartner"


def test_a_full_card_that_loses_its_stack_is_told(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    [board] = boards(app, made)
    table = f"Feld;Text;Überschrift;Farbe\nF;{'x' * 1999};Wege;weiß\nF;kurz;Wege;weiß\n"
    asked = send(web, made, table, f"?check=1&name=a.csv&board={board}").get_json()
    assert [(one["line"], one["code"], one["value"]) for one in asked["flaws"]] == [(2, "stack", "Wege")]
    assert asked["flawed"] == 1
    assert send(web, made, table, "?check=1&name=a.csv").get_json()["flaws"] == []  # its own board has the stack


def test_a_board_of_its_own(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    told = send(web, made, samples.TABLE, "?name=liste.csv").get_json()
    board = state(app, made, told["board"])
    assert (board.title, board.layout, board.start, board.end) == ("Zehn Jahre Netzwerk", "timeline", "2015", "2020")
    assert texts(board) == {
        "Gründung": ["Erste Förderung", "=1+1"], "Ohne Feld": ["Ohne Feld"], "Krise": ["Treffen fallen aus"],
    }  # fmt: skip
    told = send(web, made, samples.MARKDOWN, "?name=verlauf.md&title=Mein%20Titel").get_json()
    board = state(app, made, told["board"])
    assert (board.title, board.layout, board.prompt) == ("Mein Titel", "stands", "Was hat uns geprägt?")
    parents = {zone.title: board.zones[zone.parent].title for zone in board.zones.values() if zone.parent}
    assert parents == {"Verwaltung": "Krise", "Menschen": "Krise"}
    told = send(web, made, samples.GRID, "?name=swot.csv&layout=questions").get_json()
    assert state(app, made, told["board"]).title == "swot" and state(app, made, told["board"]).layout == "questions"


def test_notes_for_a_board_that_is_there(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    (board,) = boards(app, made)
    data = "Feld;Karte\nHÜRDEN;Zu viele Anträge\nNeues Feld;Kurze Wege\nHürden;Zweite\n"
    check = send(web, made, data, f"?check=1&board={board}").get_json()
    assert [(field["title"], field["known"]) for field in check["fields"]] == [("HÜRDEN", True), ("Neues Feld", False)]
    assert state(app, made, board).notes == {}
    assert send(web, made, data, f"?board={board}").get_json()["board"] == board
    now = state(app, made, board)
    assert texts(now) == {"Hürden": ["Zu viele Anträge", "Zweite"], "Neues Feld": ["Kurze Wege"]}
    seat = made["seat"]
    assert {note.author for note in now.notes.values()} == {seat}


def test_too_many_notes_are_refused_whole(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    (board,) = boards(app, made)
    most = "Karte\n" + "".join(f"Nummer {n}\n" for n in range(MAX_NOTES))
    assert send(web, made, most, f"?board={board}").status_code == 200
    before = state(app, made, board)
    assert len(before.notes) == MAX_NOTES
    answer = send(web, made, "Karte\nNoch eine\n", f"?board={board}")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "too_many")
    assert state(app, made, board) is before


def test_our_own_file_becomes_the_board_it_was(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    made_of = send(web, made, samples.MARKDOWN, "?name=verlauf.md").get_json()["board"]
    path = f"/api/workshops/{made['workshop']}/exports/{made_of}.json"
    file = web.get(path, headers=bearer(made["token"])).get_data()
    other = dict(web.post("/api/workshops", json={"title": "Andere"}).get_json())
    told = send(web, other, file, "?check=1").get_json()
    assert (told["kind"], told["notes"], told["board"]) == ("board", 6, "")
    board = send(web, other, file).get_json()["board"]
    assert state_hash(state(app, other, board)) == state_hash(state(app, made, made_of))
    refused = send(web, other, file, f"?board={board}").get_json()
    assert (refused["code"], refused["fields"]["why"]) == ("bad_import", "whole")


@pytest.mark.parametrize(
    ("file", "fields"),
    [
        ('{"format": "other"}', {"why": "board", "where": "$.format"}),
        ('{"format": "stellwand-board", "board": {', {"why": "board", "where": "$"}),
        (render(Document("Zehn Jahre", "de"), Options("de")), {"why": "report", "where": "$.format"}),
    ],
)
def test_json_that_is_no_board_is_refused_with_what_to_bring_instead(
    web: FlaskClient, made: dict[str, Any], file: bytes | str, fields: dict[str, str]
) -> None:
    refused = send(web, made, file).get_json()
    assert (refused["code"], refused["fields"]) == ("bad_import", fields)


@pytest.mark.parametrize(
    ("data", "query", "code"),
    [
        (b"", "", "bad_import"),
        (b"%PDF-1.4", "", "bad_import"),
        (b"Karte\nA\n", "?form=tree", "malformed"),
        (b"Karte\nA\n", "?layout=tree", "malformed"),
        (b"Karte\nA\n", "?board=nowhere", "unknown_board"),
        (b"x" * (8 * 1024 * 1024 + 1), "", "too_large"),
    ],
)
def test_what_cannot_be_is_refused(web: FlaskClient, made: Any, data: bytes, query: str, code: str) -> None:
    assert send(web, made, data, query).get_json()["code"] == code


def test_only_facilitators_bring_files(web: FlaskClient, made: dict[str, Any]) -> None:
    joined = web.post("/api/join", json={"code": made["code"]}).get_json()
    answer = send(web, made, "Karte\nA\n", "", joined["token"])
    assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")


def test_in_a_private_step_what_is_brought_is_private_too(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    from server.board.commands import SetRules
    from server.board.model import Actor, Rules

    (board,) = boards(app, made)
    app.rooms.submit(f"{made['workshop']}/{board}", "r1", SetRules(Rules(see="own")), Actor("x", "facilitator"))
    assert send(web, made, "Karte\nGeheim\n", f"?board={board}").status_code == 200
    assert {note.veil for note in state(app, made, board).notes.values()} == {"own"}


def test_a_board_goes_out_as_a_grid_for_other_whiteboards(web: FlaskClient, made: dict[str, Any]) -> None:
    board = send(web, made, samples.GRID, "?name=swot.csv").get_json()["board"]
    path = f"/api/workshops/{made['workshop']}/exports/{board}.csv?form="
    grid = web.get(path + "grid", headers=bearer(made["token"])).get_data().decode("utf-8-sig")
    assert grid.splitlines()[:2] == ["Stärken;Schwächen;Chancen", "Kurze Wege;Zu viele Anträge;Neue Fördermittel"]
    table = web.get(path + "table", headers=bearer(made["token"])).get_data().decode("utf-8-sig")
    assert table != grid and "Kurze Wege" in table
    assert web.get(path + "tree", headers=bearer(made["token"])).get_json()["code"] == "malformed"
