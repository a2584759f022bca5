"""A marketplace over HTTP: a list is read and kept by nobody, papers and tables are the facilitators'."""

import csv
import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from server.app import App
from server.web.security import new_id
from server.workshop.commands import AddLink
from server.workshop.roles import SERVER
from tests.web.conftest import bearer

FILES = ("signs.pdf", "stands.csv", "interfaces.csv", "overlap.csv")
LIST = "Projekt;Themen;Ort\nMoor & Wasser;Klima, wohnen;Saal 1\nWohnen im Dorf;Wohnen;\n;Klima;\n"


@pytest.fixture
def market(web: FlaskClient, made: dict[str, Any]) -> dict[str, Any]:
    zones = [{"id": "z0", "title": "Wohnen im Dorf", "place": "Saal 2"}, {"id": "z1", "title": "Daten"}]
    body = {"layout": "stands", "title": "Markt", "zones": zones}
    board = web.post(f"/api/workshops/{made['workshop']}/boards", json=body, headers=bearer(made["token"]))
    guest = web.post("/api/join", json={"code": made["key"]}).get_json()["token"]
    return {**made, "board": board.get_json()["board"], "guest": guest}


def get(web: FlaskClient, market: dict[str, Any], file: str, token: str = "", board: str = "") -> Any:
    path = f"/api/workshops/{market['workshop']}/exports/{board or market['board']}/{file}"
    return web.get(path, headers=bearer(token or market["token"]))


def send(web: FlaskClient, market: dict[str, Any], text: str, token: str = "") -> Any:
    path = f"/api/workshops/{market['workshop']}/boards/{market['board']}/stands"
    head = bearer(token or market["token"])
    return web.post(path, data=text.encode(), content_type="application/octet-stream", headers=head)


@pytest.mark.parametrize("file", FILES)
def test_facilitators_only_and_no_cache(web: FlaskClient, market: dict[str, Any], file: str) -> None:
    answer = get(web, market, file)
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Disposition"].startswith(f'attachment; filename="{file}"')
    assert get(web, market, file, market["guest"]).status_code == 403
    assert get(web, market, file, board="none").get_json()["code"] == "unknown_board"


def test_a_list_is_read_beside_the_board_and_nothing_is_kept(
    app: App, web: FlaskClient, market: dict[str, Any]
) -> None:
    told = send(web, market, LIST).get_json()
    assert [(row["title"], row["was"], row["zone"]) for row in told["rows"]] == [
        ("Moor & Wasser", "new", ""), ("Wohnen im Dorf", "changed", "z0"),
    ]  # fmt: skip
    assert told["rows"][1]["place"] == "Saal 2" and told["rows"][0]["topics"] == ["Klima", "wohnen"]
    assert told["rows"][1]["topics"] == ["wohnen"]  # as it is spelt above
    assert [(one["line"], one["code"]) for one in told["problems"]] == [(4, "no_title")]
    assert len(app.site.fresh(f"{market['workshop']}/{market['board']}").state.zones) == 2
    assert send(web, market, LIST, market["guest"]).status_code == 403
    assert send(web, market, "Ort;Frage\nSaal;Wer?\n").get_json()["code"] == "bad_roster"


def test_signs_lead_visitors_to_the_stand_and_hold_no_key(web: FlaskClient, market: dict[str, Any]) -> None:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(get(web, market, "signs.pdf").data)).pages)
    assert "Wohnen im Dorf" in text and "Saal\N{NO-BREAK SPACE}2" in text and market["code"][:4] in text


def test_the_table_of_stands_has_the_links_that_edit_them(app: App, web: FlaskClient, market: dict[str, Any]) -> None:
    link = AddLink("own", "host", zone=f"{market['board']}/z1")
    app.site.rooms.submit(market["workshop"], new_id(), link, SERVER)
    content = get(web, market, "stands.csv").data.decode("utf-8-sig")
    first, second = csv.DictReader(io.StringIO(content), delimiter=";")
    assert first["Link zum Bearbeiten"] == "noch kein Link"
    id, _, secret = second["Link zum Bearbeiten"].partition("#")[2].partition(".")
    opened = web.post(f"/api/workshops/{market['workshop']}/enter", json={"link": id, "secret": secret}).get_json()
    assert (opened["role"], opened["zones"]) == ("host", [f"{market['board']}/z1"])


def test_a_board_without_stands_has_none_of_it(web: FlaskClient, market: dict[str, Any]) -> None:
    body = {"layout": "columns", "title": "Spalten"}
    path = f"/api/workshops/{market['workshop']}/boards"
    other = web.post(path, json=body, headers=bearer(market["token"])).get_json()["board"]
    assert get(web, market, "signs.pdf", board=other).get_json()["code"] == "no_stand"
