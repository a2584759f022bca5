"""Name tags, station plans and contacts over HTTP: for facilitators only, made anew, kept by nobody."""

import csv
import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from server.app import App
from tests.web.conftest import Wire, bearer

FILES = ("badges.pdf", "stations.pdf", "stations.csv", "contacts.csv", "contacts.graphml")


@pytest.fixture
def planned(web: FlaskClient, made: dict[str, Any]) -> dict[str, Any]:
    """Twelve people at three stands, in two rounds."""
    base, head = f"/api/workshops/{made['workshop']}", bearer(made["token"])
    people = [
        web.post("/api/join", json={"code": made["key"], "name": f"Person-{n:02}."}).get_json() for n in range(12)
    ]
    board = web.post(f"{base}/boards", json={"template": "stands"}, headers=head).get_json()["board"]
    body = {"title": "Marktstände", "rounds": 2, "board": board, "visit": "once"}
    mix = web.post(f"{base}/mixes", json=body, headers=head).get_json()
    return {**made, "people": people, "mix": mix["mix"], "steps": mix["steps"], "board": board}


def get(web: FlaskClient, planned: dict[str, Any], file: str, token: str = "") -> Any:
    query = f"?mix={planned['mix']}" if file.startswith("stations") else ""
    path = f"/api/workshops/{planned['workshop']}/exports/{file}{query}"
    return web.get(path, headers=bearer(token or planned["token"]))


def text(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


@pytest.mark.parametrize("file", FILES)
def test_facilitators_only_and_no_cache(web: FlaskClient, planned: dict[str, Any], file: str) -> None:
    answer = get(web, planned, file)
    assert answer.status_code == 200 and len(answer.data) > 20
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Content-Disposition"].startswith(f'attachment; filename="{file}"')
    assert get(web, planned, file, planned["people"][0]["token"]).status_code == 403
    assert web.get(f"/api/workshops/{planned['workshop']}/exports/{file}").status_code == 401


def test_paper_names_everybody_by_the_letters_of_the_board(app: App, web: FlaskClient, planned: dict[str, Any]) -> None:
    tags, plan = text(get(web, planned, "badges.pdf").data), text(get(web, planned, "stations.pdf").data)
    assert all(f"Stand {sign} auf dem Handy" in plan for sign in "ABC")
    assert all(f"Person-{n:02}." in tags and f"Person-{n:02}." in plan for n in range(12))
    rows = list(csv.DictReader(io.StringIO(get(web, planned, "stations.csv").data.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 24 and {row["Zeichen"] for row in rows} == {"A", "B", "C"}
    mix = app.site.workshop(planned["workshop"]).mixes[planned["mix"]]
    seat = planned["people"][0]["seat"]
    went = next(one.stations for one in mix.seatings if one.seat == seat)
    assert [row["Zeichen"] for row in rows if row["Name"] == "Person-00."] == ["ABC"[at] for at in went]


def test_who_met_is_told_of_those_who_agreed(app: App, web: FlaskClient, planned: dict[str, Any]) -> None:
    wire = Wire(app)
    wire.hello("boss", planned["token"], planned["workshop"])
    for number, phone in enumerate(planned["people"][:8]):
        assert wire.hello(f"p{number}", phone["token"], planned["workshop"])["open"] is False
        asked = {"seat": phone["seat"], "open": True}
        assert wire.command(f"p{number}", planned["workshop"], "change_seat", asked, f"o{number}")["ok"]
        assert wire.hello(f"again{number}", phone["token"], planned["workshop"])["open"] is True
    assert get(web, planned, "contacts.csv").data.decode().count("Person") == 0
    assert wire.command("boss", planned["workshop"], "start_step", {"step": planned["steps"][0]}, "go")["ok"]
    told = get(web, planned, "contacts.csv").data.decode()
    assert "Person" in told and not any(f"Person-{n:02}." in told for n in range(8, 12))
    refused = {"seat": planned["people"][9]["seat"], "open": True}
    assert wire.command("boss", planned["workshop"], "change_seat", refused, "forged")["code"] == "not_yours"


def test_what_is_not_there(web: FlaskClient, planned: dict[str, Any]) -> None:
    base = f"/api/workshops/{planned['workshop']}/exports"
    head = bearer(planned["token"])
    for file in ("stations.png?mix=" + planned["mix"], "stations.pdf?mix=none", "stations.pdf", "contacts.pdf"):
        assert web.get(f"{base}/{file}", headers=head).status_code == 404
