"""Agendas, run sheet and library over HTTP."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient
from pypdf import PdfReader

from server.agendas.reading import MAX_BYTES
from server.agendas.ready import IDS, ready
from server.app import App
from server.methods import library
from server.room.listing import latest_workshop
from server.room.ports import StoreAway
from server.workshop.model import MAX_STEPS, Workshop
from server.workshop.templates import BOARDS
from tests.web.conftest import Wire, bearer

YAML = {"Content-Type": "application/yaml"}
SMALL = b"""
title: {de: Kurz, en: Short}
begins: ["2026-11-23T09:30"]
boards:
- {id: wall, layout: columns, title: Wand, prompt: "Was?", zones: [{title: Feld}]}
steps:
- title: Los
  board: wall
  minutes: 25
  prompts: {de: "Was?", en: "What?"}
  rules: {see: own, per_person: 3}
  signal: bell
- {title: Pause, minutes: 20, signal: gong}
- {title: Weiter, board: wall, minutes: 40, vote: {kind: dots, budget: 3}}
- {title: Morgen, day: 2, minutes: 10}
"""


def made_from(web: FlaskClient, template: str, language: str = "de") -> dict[str, Any]:
    body = {"title": "Zehn Jahre", "template": template, "language": language}
    return dict(web.post("/api/workshops", json=body).get_json())


def state(app: App, made: dict[str, Any]) -> Workshop:
    return app.site.workshop(made["workshop"])


def at(made: dict[str, Any], path: str) -> str:
    return f"/api/workshops/{made['workshop']}/{path}"


def bring(web: FlaskClient, made: dict[str, Any], content: bytes) -> Any:
    return web.post(at(made, "agenda"), data=content, headers=YAML | bearer(made["token"]))


@pytest.fixture
def day(app: App, web: FlaskClient) -> Iterator[dict[str, Any]]:
    made = made_from(web, "")
    assert bring(web, made, SMALL).get_json() == {"boards": 1, "steps": 4}
    yield made


@pytest.mark.parametrize("id", IDS)
def test_a_workshop_is_made_from_every_ready_agenda(app: App, web: FlaskClient, id: str) -> None:
    workshop = state(app, made_from(web, id, "en"))
    agenda = ready()[id]
    assert (len(workshop.boards), len(workshop.steps)) == (len(agenda.boards), len(agenda.steps))
    ids = {ref.id for ref in workshop.boards}
    assert {step.board for step in workshop.steps} == ids | {""}
    assert len({step.id for step in workshop.steps}) == len(workshop.steps)
    assert workshop.stage == workshop.step == "" and len(workshop.levels) == len(agenda.levels)
    assert app.rooms.get(f"{workshop.id}/{workshop.boards[0].id}").state.zones


@pytest.mark.parametrize("template", BOARDS)
def test_a_workshop_of_one_board_has_one_step(app: App, web: FlaskClient, template: str) -> None:
    workshop = state(app, made_from(web, template))
    [board], [step] = workshop.boards, workshop.steps
    prompt = app.rooms.get(f"{workshop.id}/{board.id}").state.prompt
    assert (step.title, step.board, dict(step.prompts)) == (board.title, board.id, {"de": prompt})
    assert step.minutes == 20 and bool(workshop.levels) == (template == "timeline")


def test_a_board_brings_its_step_unless_it_shall_not(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    path, headers = at(made, "boards"), bearer(made["token"])
    told = web.post(path, json={"template": "swot", "title": "Lage", "after": ""}, headers=headers).get_json()
    steps = state(app, made).steps
    assert (steps[-1].id, steps[-1].board, steps[-1].title) == (told["step"], told["board"], "Lage")
    assert state(app, made).boards[0].id == told["board"]
    assert web.post(path, json={"template": "swot", "step": False}, headers=headers).get_json()["step"] == ""
    assert len(state(app, made).steps) == len(steps)


def test_a_board_made_late_comes_before_the_closing_words(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    path, headers, wire = at(made, "boards"), bearer(made["token"]), Wire(app)
    wire.hello("f", made["token"])

    def lead(kind: str, id: str, **body: Any) -> None:
        assert wire.command("f", made["workshop"], kind, body, id)["ok"]

    def titles() -> list[tuple[str, int]]:
        return [(step.title, step.day) for step in state(app, made).steps[-2:]]

    lead("put_step", "c1", step={"id": "words", "title": "Gute Reise", "day": 2})
    web.post(path, json={"title": "Geplant"}, headers=headers)
    assert titles() == [("Gute Reise", 2), ("Geplant", 2)]  # nothing runs yet: who plans puts one behind the other
    lead("put_step", "c2", step={"id": "bye", "title": "Ende", "day": 2})
    lead("start_step", "c3", step=state(app, made).steps[0].id)
    web.post(path, json={"title": "Spontan"}, headers=headers)
    assert titles() == [("Spontan", 2), ("Ende", 2)]
    lead("start_step", "c4", step="bye")
    web.post(path, json={"title": "Danach"}, headers=headers)
    assert titles() == [("Ende", 2), ("Danach", 2)]


def test_no_board_is_made_whose_step_finds_no_place(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    wire = Wire(app)
    wire.hello("f", made["token"])
    for number in range(MAX_STEPS - 1):
        wire.refill("f")
        assert wire.command(
            "f", made["workshop"], "put_step", {"step": {"id": f"s{number}", "title": "x"}}, f"c{number}"
        )["ok"]
    answer = web.post(at(made, "boards"), json={"template": "swot"}, headers=bearer(made["token"]))
    assert answer.get_json()["code"] == "too_many" and len(state(app, made).boards) == 1
    assert bring(web, made, SMALL).get_json()["code"] == "too_many" and len(state(app, made).boards) == 1


def test_a_ready_made_agenda_is_appended_to_a_day(app: App, web: FlaskClient) -> None:
    made = made_from(web, "retrospective")
    file = web.get("/api/agendas/one-two-four-all.yaml")
    before = len(state(app, made).steps)
    assert bring(web, made, file.data).status_code == 201
    assert len(state(app, made).steps) > before
    assert web.get("/api/agendas/none.yaml").get_json()["code"] == "not_found"


def test_an_agenda_goes_out_and_comes_back(app: App, web: FlaskClient) -> None:
    made = made_from(web, "anniversary")
    file = web.get(at(made, "agenda.yaml"), headers=bearer(made["token"]))
    assert (
        file.content_type == "application/yaml"
        and "filename*=UTF-8''Ablauf-Zehn-Jahre.yaml" in file.headers["Content-Disposition"]
    )
    other = made_from(web, "")
    assert bring(web, other, file.data).status_code == 201
    again = web.get(at(other, "agenda.yaml"), headers=bearer(other["token"]))
    assert again.data == file.data
    assert state(app, other).levels == state(app, made).levels
    assert bring(web, other, file.data).status_code == 201  # once more: behind what is there, with ids of its own
    workshop = state(app, other)
    assert len({ref.id for ref in workshop.boards}) == len(workshop.boards) == 10
    assert len(workshop.steps) == 42 and workshop.steps[-1].title == workshop.steps[20].title
    assert {step.board for step in workshop.steps[21:]} <= {ref.id for ref in workshop.boards[5:]} | {""}


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (SMALL.replace(b"minutes: 10", b"minutes: -1"), "steps[3].minutes"),
        (SMALL.replace(b"board: wall, minutes: 40", b"board: hall, minutes: 40"), "steps[2].board"),
        (SMALL.replace(b"title: Wand", b"title: '  '"), "boards[0].title"),
        (SMALL + b"- {title: [}\n", "line 16"),
    ],
)
def test_what_is_wrong_leaves_nothing_behind(
    app: App, web: FlaskClient, made: dict[str, Any], content: bytes, where: str
) -> None:
    before = state(app, made)
    answer = bring(web, made, content)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "bad_file")
    assert answer.get_json()["fields"]["where"] == where
    assert state(app, made) == before


def test_an_import_that_the_store_breaks_off_says_what_is_there(
    app: App, web: FlaskClient, made: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, append = state(app, made), app.store.append

    def away(after: int) -> None:
        """Let as many appends pass."""
        left = iter(range(after))

        def asked(*given: Any) -> Any:
            if next(left, None) is None:
                raise StoreAway("gone")
            return append(*given)

        monkeypatch.setattr(app.store, "append", asked)

    away(1)  # planned starts only
    assert bring(web, made, SMALL).get_json()["code"] == "store_away"
    away(4)  # these, a board's log, the board, one step
    answer = bring(web, made, SMALL)
    told = {"code": "made_in_part", "fields": {"boards": 1, "steps": 1}, "retry": False}
    assert (answer.status_code, answer.get_json()) == (409, told)
    now = state(app, made)
    assert (len(now.boards), len(now.steps)) == (len(before.boards) + 1, len(before.steps) + 1)


def test_a_workshop_begins_with_a_file_or_not_at_all(app: App, web: FlaskClient) -> None:
    asked = {"title": "Tag", "language": "en", "agenda": SMALL.decode()}
    workshop = state(app, web.post("/api/workshops", json=asked).get_json())
    assert [step.title for step in workshop.steps] == ["Los", "Pause", "Weiter", "Morgen"]
    assert workshop.begins == ("2026-11-23T09:30",)
    for wrong, where in ((b"minutes: -5", "steps[0].minutes"), (b"minutes: 25\n  day: 99", "steps[0].day")):
        asked["agenda"] = SMALL.replace(b"minutes: 25", wrong).decode()
        answer = web.post("/api/workshops", json=asked)
        assert (answer.status_code, answer.get_json()["fields"]["where"]) == (400, where)
    asked["agenda"] = SMALL.replace(b"title: Wand", b"title: '  '").decode()  # well formed, but no board
    assert web.post("/api/workshops", json=asked).get_json()["fields"]["where"] == "boards[0].title"
    assert latest_workshop(app.site.store) == workshop.id


def test_people_are_asked_in_the_languages_of_the_workshop(app: App, web: FlaskClient) -> None:
    asked = {"title": "Tag", "language": "de", "agenda": SMALL.decode()}
    for languages, first in (([], {"de": "Was?"}), (["en", "de"], {"de": "Was?", "en": "What?"})):
        made = web.post("/api/workshops", json=asked | {"languages": languages}).get_json()
        file = web.get(at(made, "agenda.yaml"), headers=bearer(made["token"]))
        assert yaml.safe_load(file.data)["steps"][0]["prompts"] == first
        assert state(app, made).languages == tuple(first)
    assert web.post("/api/workshops", json=asked | {"languages": ["fr"]}).get_json()["code"] == "malformed"


def test_a_file_has_a_type_and_a_limit(web: FlaskClient, made: dict[str, Any]) -> None:
    headers = bearer(made["token"])
    for media in ("application/json", "text/plain", "application/x-www-form-urlencoded"):
        answer = web.post(at(made, "agenda"), data=SMALL, headers=headers | {"Content-Type": media})
        assert (answer.status_code, answer.get_json()["code"]) == (400, "malformed")
    assert bring(web, made, b"#" * (MAX_BYTES + 1)).status_code == 413


def test_ready_agendas_are_listed_in_both_languages(web: FlaskClient) -> None:
    listed = web.get("/api/agendas").get_json()["agendas"]
    assert [each["id"] for each in listed] == list(IDS)
    first = listed[0]
    assert set(first["title"]) == set(first["summary"]) == {"de", "en"}
    assert [board["layout"] for board in first["boards"]] == ["timeline", "quadrants", "quadrants", "stands", "columns"]
    assert first["boards"][0]["title"] == {"de": "Meilensteine", "en": "Milestones"}
    assert first["minutes"] == sum(step["minutes"] for step in first["steps"]) and first["people"] == [30, 150]
    assert {each["id"]: each["days"] for each in listed}["open-space"] == 2


def test_a_ready_agenda_can_be_brought_to_a_workshop_that_runs(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    file = web.get("/api/agendas/retrospective.yaml")
    assert file.content_type == "application/yaml" and bring(web, made, file.data).status_code == 201
    workshop = state(app, made)
    assert len(workshop.boards) == 3 and len(workshop.steps) == 1 + len(ready()["retrospective"].steps)
    assert workshop.steps[-1].prompts["en"] == "What do you take with you, in one sentence?"
    for id in ("none", "..%2fready", "ready"):
        assert web.get(f"/api/agendas/{id}.yaml").status_code == 404


@pytest.mark.parametrize("extension", ["pdf", "md", "csv"])
def test_the_run_sheet_has_the_times(web: FlaskClient, day: dict[str, Any], extension: str) -> None:
    file = web.get(at(day, f"exports/agenda.{extension}"), headers=bearer(day["token"]))
    assert file.status_code == 200
    name = f"filename*=UTF-8''Ablaufplan-Zehn-Jahre.{extension}"
    assert name in file.headers["Content-Disposition"]
    if extension == "pdf":
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(file.data)).pages)
    else:
        text = file.data.decode("utf-8-sig")
    text = " ".join(text.split())
    for words in ("9:30", "9:55", "10:15", "Los", "Was?", "Glocke", "3 Punkte je Person", "schreiben; still"):
        assert words in text
    if extension != "csv":
        assert "Tag 1: 23. November 2026" in text and "Tag 2" in text and "Beginn offen" in text


def test_a_board_never_takes_the_run_sheets_place(app: App, web: FlaskClient, day: dict[str, Any]) -> None:
    board = state(app, day).boards[0].id
    file = web.get(at(day, f"exports/{board}.json"), headers=bearer(day["token"])).data
    named = file.replace(f'"id": "{board}"'.encode(), b'"id": "agenda"', 1)
    assert named != file
    sent = web.post(at(day, "boards/import"), data=named, content_type="application/json", headers=bearer(day["token"]))
    assert sent.status_code == 201 and sent.get_json()["board"] != "agenda"
    assert web.get(at(day, "exports/agenda.png"), headers=bearer(day["token"])).status_code == 404


def test_the_library_is_listed_and_every_page_is_there(web: FlaskClient) -> None:
    listed = web.get("/api/methods").get_json()["methods"]
    assert [each["id"] for each in listed] == list(library.IDS)
    for language in ("de", "en"):
        page = web.get(f"/methods?language={language}").text
        assert f'<html lang="{language}"' in page and "<script" not in page
        for each in listed:
            assert f'href="/methods/{each["id"]}?language={language}"' in page
            one = web.get(f"/methods/{each['id']}?language={language}")
            assert one.status_code == 200 and f"<h1>{each['title'][language]}" in one.text.replace("&amp;", "&")
            assert f"<title>{each['title'][language]} · Stellwand" in one.text and "<ol>" in one.text


def test_a_page_is_in_the_browsers_language_and_an_unknown_one_is_not_there(web: FlaskClient) -> None:
    assert '<html lang="en"' in web.get("/methods", headers={"Accept-Language": "en"}).text
    assert 'href="/methods/swot"' in web.get("/methods", headers={"Accept-Language": "de"}).text
    assert '<html lang="de"' in web.get("/methods/swot?language=xx", headers={"Accept-Language": "de"}).text
    assert web.get("/methods/none").status_code == 404
    assert web.get("/methods/..%2fstart").status_code == 404


def test_a_method_leads_to_the_agendas_that_use_it(web: FlaskClient) -> None:
    page = web.get("/methods/world-cafe?language=en").text
    assert '<a href="/?agenda=world-cafe">Begin with “' in page
    assert "?agenda=" not in web.get("/methods/soar?language=en").text.replace("?agenda=soar-strategy", "")
