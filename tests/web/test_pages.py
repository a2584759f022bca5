"""Pages: served for right and wrong codes, safe whatever the title says, strict in every header."""

import base64
import gzip
import hashlib
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App, create
from server.board.lookup import stands
from server.config import Config
from server.store.memory import MemoryStore
from server.web import built, texts
from server.web.headers import policy, style_hashes
from tests.web.conftest import SECRET, bearer

EVIL = "</script><script>alert(1)</script><!-- \u2028\u2029 ' \" & <b>"


def boot(page: str) -> dict[str, Any]:
    found = re.findall(r'<script type="application/json" id="boot">(.*?)</script>', page, re.DOTALL)
    assert len(found) == 1
    return dict(json.loads(found[0]))


def test_the_start_page_speaks_the_browsers_language(web: FlaskClient) -> None:
    for wish, language in (("en-GB,de;q=0.5", "en"), ("de;q=0.5,en", "en"), ("fr", "de"), ("", "de"), ("x;q=?", "de")):
        answer = web.get("/", headers={"Accept-Language": wish})
        assert answer.status_code == 200
        assert f'<html lang="{language}">' in answer.text
        started = boot(answer.text)
        assert (started["page"], started["language"]) == ("start", language)


def test_a_code_or_key_opens_the_phone_page(web: FlaskClient, made: dict[str, Any]) -> None:
    code = made["code"]
    for given in (
        code,
        code.lower(),
        f"{code[:4]}-{code[4:]}",
        f"{code[:4]}%20{code[4:]}",
        made["key"],
        made["key"].lower(),
    ):
        answer = web.get(f"/j/{given}")
        assert answer.status_code == 200
        started = boot(answer.text)
        assert started["page"] == "phone" and started["workshop"] == made["workshop"]
        assert started["title"] == "Zehn Jahre" and started["code"] == code and started["key"] == made["key"]
        assert started["join_url"].endswith(f"/j/{made['key']}")


def test_people_read_in_their_browsers_language_and_the_screen_in_the_workshops(
    web: FlaskClient, made: dict[str, Any]
) -> None:
    id = made["workshop"]
    for path, wish, language in (
        (f"/j/{made['code']}", "en-GB,de;q=0.5", "en"),
        (f"/j/{made['code']}", "fr,de;q=0.5,en;q=0.4", "de"),
        (f"/j/{made['code']}", "fr", "de"),
        (f"/j/{id}", "en", "en"),
        (f"/f/{id}", "en", "en"),
        (f"/s/{id}", "en", "de"),
    ):
        answer = web.get(path, headers={"Accept-Language": wish})
        assert boot(answer.text)["language"] == language, (path, wish)
        assert f'<html lang="{language}">' in answer.text


def test_a_wrong_code_gives_a_friendly_page(web: FlaskClient) -> None:
    for given in ("KT4M9XQ2", "kt4m 9xq2", "nonsense", "<script>", "x" * 200, "aaaaaaaaaaaaaaaa"):
        answer = web.get(f"/j/{given}")
        assert answer.status_code == 404
        started = boot(answer.text)
        assert started["page"] == "start" and started["error"]["code"] in ("unknown_code", "unknown_room")
        assert started["error"]["fields"]["given"] == given[:40]
        assert "<script>" not in answer.text


def test_a_stands_sign_opens_the_phone_there(app: App, web: FlaskClient, made: dict[str, Any]) -> None:
    asked = {"layout": "stands", "title": "Markt", "zones": [{"title": "Café"}, {"title": EVIL}]}
    path = f"/api/workshops/{made['workshop']}/boards"
    board = web.post(path, json=asked, headers=bearer(made["token"])).get_json()["board"]
    site = app.site
    for number, zone in enumerate(stands(site.fresh(f"{made['workshop']}/{board}").state), 1):
        url = site.stand_url(made["key"], board, zone.id, "localhost")
        assert url.startswith(site.join_url(made["key"], "localhost"))
        answer = web.get(url.partition("/j/")[1] + url.partition("/j/")[2])
        assert answer.status_code == 200 and "<script>alert" not in answer.text
        started = boot(answer.text)
        assert started["stand"] == {"board": board, "zone": zone.id, "title": zone.title, "number": number}
        assert started["key"] == made["key"]
    for gone in (f"{board}/none", f"none/{zone.id}", f"{made['workshop']}/x"):
        answer = web.get(f"/j/{made['key']}/{gone}")
        assert answer.status_code == 200 and boot(answer.text)["stand"] is None
    assert "stand" not in boot(web.get(f"/j/{made['key']}").text)
    assert web.get(f"/j/KT4M9XQ2/{board}/{zone.id}").status_code == 404


def test_pages_of_a_link_tell_no_code(web: FlaskClient, made: dict[str, Any]) -> None:
    for path, page in (("f", "facilitator"), ("s", "screen"), ("j", "phone")):
        answer = web.get(f"/{path}/{made['workshop']}")
        assert answer.status_code == 200
        started = boot(answer.text)
        assert started["page"] == page and started["workshop"] == made["workshop"]
        assert made["code"] not in answer.text and made["key"] not in answer.text
    assert web.get("/f/nowhere").status_code == 404


def test_no_title_breaks_out_of_the_boot_data(web: FlaskClient) -> None:
    made = web.post("/api/workshops", json={"title": EVIL}).get_json()
    answer = web.get(f"/j/{made['key']}")
    assert "<script>alert" not in answer.text and "\u2028" not in answer.text and "<!-- " not in answer.text
    assert "alert(1)" in boot(answer.text)["title"]


@pytest.mark.parametrize(
    "path", ["/", "/j/wrong", "/api/join/wrong", "/healthz", "/assets/phone-abc.js", "/nowhere/at/all"]
)
def test_every_answer_is_strict(web: FlaskClient, path: str) -> None:
    headers = web.get(path).headers
    rules = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["frame-ancestors"] == rules["form-action"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert rules["connect-src"] == "'self' ws://localhost"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("http://192.168.0.7:8000", False),
        ("http://wall.local", False),
        ("http://localhost.evil.example", False),
        ("http://localhost:8000", True),
        ("http://127.0.0.1", True),
        ("http://[::1]:8000", True),
        ("https://192.168.0.7", True),
    ],
)
def test_the_opener_policy_is_for_secure_contexts_only(web: FlaskClient, url: str, sent: bool) -> None:
    assert ("Cross-Origin-Opener-Policy" in web.get("/", base_url=url).headers) is sent


def test_inline_styles_of_the_build_are_allowed_by_hash(web: FlaskClient) -> None:
    digest = base64.b64encode(hashlib.sha256(b"b{}").digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}'" in web.get("/").headers["Content-Security-Policy"]
    assert style_hashes([b"<p>no style</p>"]) == ()
    assert "style-src 'self';" in policy(())


def test_a_foreign_host_header_does_not_reach_the_policy(web: FlaskClient) -> None:
    for host in ("evil.example", "evil.example; script-src *", "localhost:8000; script-src *"):
        assert "connect-src 'self';" in web.get("/healthz", headers={"Host": host}).headers["Content-Security-Policy"]


def test_behind_tls_the_transport_is_strict(dist: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built.load, "__defaults__", (dist,))
    config = Config(secret_key=SECRET, public_url="https://wall.example.org")
    web = create(config, MemoryStore()).flask.test_client()
    answer = web.get("/", headers={"Host": "wall.example.org"})
    assert "max-age" in answer.headers["Strict-Transport-Security"]
    assert "connect-src 'self' wss://wall.example.org;" in answer.headers["Content-Security-Policy"]
    assert "Secure" in answer.headers["Set-Cookie"]
    made = web.post("/api/workshops", json={"title": "x"}, headers={"Origin": "https://wall.example.org"}).get_json()
    assert made["links"][0]["url"].startswith("https://wall.example.org/f/")


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [("br, gzip", "br", b"brotli"), ("gzip", "gzip", b"gzip"), ("br;q=0, gzip", "gzip", b"gzip"), ("", None, b"plain")],
)
def test_assets_are_immutable_and_packed(web: FlaskClient, accepted: str, encoding: str | None, body: bytes) -> None:
    answer = web.get("/assets/phone-abc.js", headers={"Accept-Encoding": accepted})
    assert answer.data == body and answer.headers.get("Content-Encoding") == encoding
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.content_type == "text/javascript; charset=utf-8"


def test_pages_are_packed_too(web: FlaskClient) -> None:
    plain, answer = web.get("/"), web.get("/", headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "gzip" and answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(answer.data) == plain.data and len(answer.data) < len(plain.data)


def test_nothing_but_the_build_is_served(web: FlaskClient) -> None:
    assert web.get("/assets/font-abc.woff2").content_type == "font/woff2"
    assert web.get("/favicon.ico").content_type.startswith("image/svg+xml")
    for path in (
        "/assets/../start.html",
        "/assets/%2e%2e/start.html",
        "/start.html",
        "/assets/phone-abc.js.br",
        "/assets/",
    ):
        assert web.get(path).status_code == 404


def test_without_a_build_a_page_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(built.load, "__defaults__", (tmp_path / "none",))
    web = create(Config(secret_key=SECRET), MemoryStore()).flask.test_client()
    answer = web.get("/", headers={"Accept-Language": "en"})
    assert answer.status_code == 503 and "./stellwand" in html.unescape(answer.text)


def test_the_device_cookie_is_for_the_server_only(web: FlaskClient) -> None:
    cookie = web.get("/").headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
    assert "Set-Cookie" not in web.get("/").headers


def test_every_text_of_the_server_stands_in_both_languages(app: App) -> None:
    names = [
        {
            line.split(" =")[0]
            for line in (texts.FOLDER / language / "server.ftl").read_text().splitlines()
            if " = " in line
        }
        for language in ("de", "en")
    ]
    assert names[0] == names[1] and names[0]
    assert texts.text("de", "no-such-text") == "no-such-text"


def test_a_mistyped_address_gets_the_start_page_and_a_program_gets_the_code(web: FlaskClient) -> None:
    person = web.get("/quatsch", headers={"Accept": "text/html,*/*;q=0.8"})
    assert person.status_code == 404 and boot(person.text)["error"]["code"] == "not_found"
    program = web.get("/quatsch", headers={"Accept": "application/json"})
    assert program.status_code == 404 and program.get_json()["code"] == "not_found"
