"""The report over HTTP: for facilitators, in every format, of the state there is now."""

import io
import zipfile
from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.exports.report.formats import FORMATS
from tests.web.conftest import Wire, bearer

MAGIC = {"pdf": b"%PDF", "docx": b"PK", "xlsx": b"PK", "pptx": b"PK", "zip": b"PK", "html": b"<!doctype html>",
         "json": b"{", "md": b"# Zehn Jahre", "csv": b"\xef\xbb\xbf", "ics": b"BEGIN:VCALENDAR"}  # fmt: skip


def get(web: FlaskClient, made: dict[str, Any], name: str, token: str = "") -> Any:
    return web.get(f"/api/workshops/{made['workshop']}/exports/{name}", headers=bearer(token or made["token"]))


@pytest.fixture
def written(app: App, made: dict[str, Any]) -> dict[str, Any]:
    """Two notes on the first board, one of them thrown away; the day it begins is known."""
    wire = Wire(app)
    wire.hello("f", made["token"], made["workshop"])
    assert wire.command("f", made["workshop"], "change_workshop", {"begins": ["2026-11-23T09:00"]}, id="b")["ok"]
    board = app.site.workshop(made["workshop"]).boards[0].id
    zone = next(iter(app.site.fresh(f"{made['workshop']}/{board}").state.zones))
    room = f"{made['workshop']}/{board}"
    wire.hello("f", made["token"], made["workshop"], room)
    for id in ("kept", "gone"):
        said = wire.command("f", room, "add_note", {"note": id, "zone": zone, "text": f"Karte {id}"}, id=id)
        assert said["ok"], said
    assert wire.command("f", room, "remove_note", {"note": "gone"}, id="r")["ok"]
    return {**made, "board": board}


@pytest.mark.parametrize("extension", FORMATS)
def test_every_format_is_given_to_facilitators_alone(web: FlaskClient, written: dict[str, Any], extension: str) -> None:
    answer = get(web, written, f"report.{extension}")
    assert answer.status_code == 200 and answer.data.startswith(MAGIC[extension])
    assert answer.headers["Content-Type"] == FORMATS[extension].media_type
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert f'filename="report.{extension}"' in answer.headers["Content-Disposition"]
    guest = web.post("/api/join", json={"code": written["key"], "name": "Amira"}).get_json()
    assert get(web, written, f"report.{extension}", guest["token"]).status_code == 403
    assert web.get(f"/api/workshops/{written['workshop']}/exports/report.{extension}").status_code == 401


def test_a_calendar_without_a_date_is_refused(web: FlaskClient, made: dict[str, Any]) -> None:
    answer = get(web, made, "report.ics")
    assert (answer.status_code, answer.get_json()["code"]) == (409, "no_dates")


def test_it_tells_what_is_there_now_and_what_was_thrown_away(web: FlaskClient, written: dict[str, Any]) -> None:
    told = get(web, written, "report.md").text
    kept, _, gone = told.partition("## Verworfen")
    assert "Karte kept" in kept and "Karte gone" not in kept and "Karte gone" in gone


def test_chapters_language_and_clocks_can_be_chosen(web: FlaskClient, written: dict[str, Any]) -> None:
    told = get(web, written, "report.md?language=en&without=discarded&zone=Europe/Berlin").text
    assert "## Boards" in told and "Karte kept" in told and "Karte gone" not in told


@pytest.mark.parametrize("query", ["zone=Mars/Olympus", "zone=../../etc/passwd", "work=a%20b"])
def test_what_nobody_can_mean_is_refused(web: FlaskClient, written: dict[str, Any], query: str) -> None:
    answer = get(web, written, f"report.md?{query}")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "malformed")
    assert get(web, written, "report.exe").status_code == 404


def test_progress_is_told_under_the_name_that_was_given(web: FlaskClient, written: dict[str, Any]) -> None:
    assert get(web, written, "report.md?work=mine").status_code == 200
    answer = web.get(f"/api/workshops/{written['workshop']}/work/mine", headers=bearer(written["token"]))
    assert answer.get_json() == {"done": 1.0}


def test_the_zip_has_a_table_for_each_board(web: FlaskClient, written: dict[str, Any]) -> None:
    with zipfile.ZipFile(io.BytesIO(get(web, written, "report.zip").data)) as packed:
        assert any("Karte kept" in packed.read(name).decode("utf-8-sig") for name in packed.namelist())
