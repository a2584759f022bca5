"""Pictures and PDFs over HTTP: who may bring them, what they come back as, how much a workshop holds."""

from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.media.pages import MAX_FILE
from server.web import media_api
from server.web.pool import Pool
from tests.bodies import LINK, STANDS
from tests.media import samples
from tests.web.conftest import Wire, bearer

RAW = "application/octet-stream"


def bring(web: FlaskClient, made: dict[str, Any], token: str, content: bytes, kind: str = RAW) -> Any:
    path = f"/api/workshops/{made['workshop']}/media"
    return web.post(path, data=content, headers=bearer(token), content_type=kind)


@pytest.fixture
def tokens(app: App, web: FlaskClient, made: dict[str, Any]) -> dict[str, str]:
    """A seat of every role; "hostless" is a host whose link names no stand."""
    wire = Wire(app)
    wire.hello("boss", made["token"])
    board = app.site.workshop(made["workshop"]).boards[0].id
    found = {"facilitator": made["token"]}
    roles = {role: role for role in ("participant", "scribe", "guest", "screen", "host")} | {"hostless": "host"}
    for name, role in roles.items():
        zone = f"{board}/factors" if name == "host" else ""
        wire.command("boss", made["workshop"], "add_link", {"link": name, "role": role, "zone": zone}, name)
        listed = web.get(f"/api/workshops/{made['workshop']}/links", headers=bearer(made["token"])).get_json()["links"]
        secret = next((link["url"][-32:] for link in listed if link["id"] == name), "")
        if not secret:
            continue
        body = {"link": name, "secret": secret}
        found[name] = web.post(f"/api/workshops/{made['workshop']}/enter", json=body).get_json()["token"]
    return found


def test_who_keeps_a_stand_brings_a_picture_and_everybody_sees_its_pages(
    web: FlaskClient, made: dict[str, Any], tokens: dict[str, str]
) -> None:
    for role in ("host", "facilitator"):
        answer = bring(web, made, tokens[role], samples.turned())
        assert answer.status_code == 201
        told = answer.get_json()
        assert told["kind"] == "image" and told["pages"] == [{"width": 40, "height": 60}]
    for page in (f"/media/{made['workshop']}/{told['media']}/1.webp", told["thumbnail"]):
        shown = web.get(page)
        assert shown.status_code == 200 and shown.data[8:12] == b"WEBP" and samples.PLACE not in shown.data
        assert shown.headers["Content-Type"] == "image/webp"
        assert shown.headers["X-Content-Type-Options"] == "nosniff"
        assert shown.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert shown.headers["Content-Disposition"].startswith("inline; filename=")
        assert "immutable" in shown.headers["Cache-Control"]


def test_nobody_else_brings_anything(
    app: App, web: FlaskClient, made: dict[str, Any], tokens: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.site, "offload", lambda *_: pytest.fail("a file was opened"))
    for role in tokens.keys() - {"host", "facilitator"}:
        answer = bring(web, made, tokens[role], samples.picture("PNG"))
        assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed"), role
    assert bring(web, made, "", b"x").get_json()["code"] == "no_seat"
    other = web.post("/api/workshops", json={"title": "Andere", "template": "factors"}).get_json()
    assert bring(web, made, other["token"], b"x").get_json()["code"] == "forged_seat"
    for kind in ("image/png", "multipart/form-data", "text/plain", "application/json"):
        assert bring(web, made, made["token"], b"x", kind).get_json()["code"] == "malformed"


def test_a_file_too_large_is_refused_before_it_is_read(web: FlaskClient, made: dict[str, Any]) -> None:
    class Unread(BytesIO):
        def read(self, *_: Any) -> bytes:
            raise AssertionError("was read")

    path = f"/api/workshops/{made['workshop']}/media"
    given = {"CONTENT_LENGTH": str(MAX_FILE + 1)}
    answer = web.post(
        path, input_stream=Unread(), headers=bearer(made["token"]), content_type=RAW, environ_overrides=given
    )
    assert (answer.status_code, answer.get_json()) == (
        413, {"code": "too_large", "fields": {"limit": MAX_FILE}, "retry": False},
    )  # fmt: skip


def test_what_is_no_picture_is_refused_with_a_reason(web: FlaskClient, made: dict[str, Any]) -> None:
    answer = bring(web, made, made["token"], b"<svg onload=alert(1)>")
    assert (answer.status_code, answer.get_json()["code"], answer.get_json()["fields"]) == (
        400, "bad_media", {"why": "type"},
    )  # fmt: skip


def test_a_page_is_found_by_its_whole_address_only(web: FlaskClient, made: dict[str, Any]) -> None:
    media = bring(web, made, made["token"], samples.picture("PNG")).get_json()["media"]
    other = web.post("/api/workshops", json={"title": "Andere", "template": "factors"}).get_json()
    again = bring(web, other, other["token"], samples.picture("PNG")).get_json()["media"]
    assert again != media and len(media) == 32
    workshop = made["workshop"]
    for wrong in (
        f"{workshop}/{media}/2", f"{workshop}/{media}/-1", f"{workshop}/{media}/01", f"{workshop}/{again}/1",
        f"{other['workshop']}/{media}/1", f"{workshop}/{media[:-1]}/1", f"{workshop}/x%2F..%2F{media}/1", "x/y/1",
    ):  # fmt: skip
        assert web.get(f"/media/{wrong}.webp").status_code == 404, wrong
    assert web.get(f"/media/{workshop}/{media}/1").status_code == 404


def test_a_workshop_holds_so_much_and_the_same_file_once(
    web: FlaskClient, made: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = bring(web, made, made["token"], samples.picture("PNG"))
    monkeypatch.setattr(media_api, "MAX_STORED", 1)
    assert bring(web, made, made["token"], samples.picture("PNG")).get_json() == first.get_json()
    answer = bring(web, made, made["token"], samples.picture("PNG", (61, 40)))
    assert (answer.status_code, answer.get_json()["code"]) == (409, "media_full")


def test_a_file_of_a_board_brings_the_pages_that_are_there_and_the_links(
    web: FlaskClient, made: dict[str, Any], app: App
) -> None:
    brought = bring(web, made, made["token"], samples.picture("PNG")).get_json()
    board = web.post(f"/api/workshops/{made['workshop']}/boards", json=STANDS, headers=bearer(made["token"]))
    room = f"{made['workshop']}/{board.get_json()['board']}"
    wire = Wire(app)
    wire.hello("boss", made["token"])
    poster = {"id": "p", "kind": "image", "title": "Plakat", "alt": "Ein Kreis", "media": brought["media"]}
    for body in ({"zone": "hurdles", "material": {**poster, "pages": brought["pages"]}}, LINK):
        assert wire.command("boss", room, "put_material", body, body["material"]["id"])["ok"]
    file = web.get(f"/api/workshops/{room.replace('/', '/exports/')}.json", headers=bearer(made["token"])).data
    other = web.post("/api/workshops", json={"title": "Andere", "template": "factors"}).get_json()
    for place, left in ((made, ["p", "m"]), (other, ["m"])):
        path = f"/api/workshops/{place['workshop']}/boards/import"
        answer = web.post(path, data=file, headers=bearer(place["token"]), content_type="application/json")
        zones = app.rooms.get(f"{place['workshop']}/{answer.get_json()['board']}").state.zones
        assert [one.id for one in zones["hurdles"].materials] == left


def test_who_uploads_without_end_is_asked_to_wait(web: FlaskClient, made: dict[str, Any]) -> None:
    answers = [bring(web, made, made["token"], b"x").get_json()["code"] for _ in range(31)]
    assert answers == ["bad_media"] * 30 + ["too_fast"]


def test_a_process_that_a_file_kills_costs_that_file_alone(
    app: App, web: FlaskClient, made: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Pool(size=1)
    monkeypatch.setattr(app.site, "offload", lambda call, *args: pool.run(_dies, *args))
    assert bring(web, made, made["token"], samples.picture("PNG")).get_json()["fields"] == {"why": "damaged"}
    monkeypatch.setattr(app.site, "offload", pool.run)
    assert bring(web, made, made["token"], samples.pdf(2)).get_json()["kind"] == "pdf"
    assert bring(web, made, made["token"], b"x").get_json()["fields"] == {"why": "type"}
    pool.close()


def _dies(content: bytes) -> None:
    import os

    os._exit(1)
