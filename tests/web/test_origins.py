"""Which pages may ask (reliability figure 20)."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from server.web.origins import Origins

OWN = {"HTTP_HOST": "192.168.0.7:8000", "wsgi.url_scheme": "http"}
PUBLIC = Origins("https://wall.example.org", ["https://intranet.example.org"])
PROXIED = {"HTTP_HOST": "wall.example.org", "wsgi.url_scheme": "http"}
SPOOF = {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_X_FORWARDED_PROTO": "https"}


@pytest.mark.parametrize(
    ("origin", "environ", "right"),
    [
        ("http://192.168.0.7:8000", OWN, True),
        ("http://localhost:8000", OWN | {"HTTP_HOST": "localhost:8000"}, True),
        ("http://[fe80::1]:8000", OWN | {"HTTP_HOST": "[fe80::1]:8000"}, True),
        ("https://wall.example.org", PROXIED, True),
        ("https://intranet.example.org", PROXIED, True),
        (None, OWN, True),
        (None, OWN | {"HTTP_SEC_FETCH_SITE": "same-origin"}, True),
        (None, OWN | {"HTTP_SEC_FETCH_SITE": "cross-site"}, False),
        (None, OWN | {"HTTP_SEC_FETCH_SITE": "same-site"}, False),
        ("", OWN, False),
        ("null", OWN, False),
        ("https://evil.example", OWN, False),
        ("https://evil.example", OWN | SPOOF, False),
        ("https://evil.example", PROXIED | SPOOF, False),
        ("http://evil.example", OWN | {"HTTP_HOST": "evil.example"}, False),
        ("http://192.168.0.7:8001", OWN, False),
        ("http://192.168.0.7", OWN, False),
        ("https://192.168.0.7:8000", OWN, False),
        ("http://192.168.0.8:8000", OWN, False),
        ("https://sub.wall.example.org", PROXIED, False),
        ("https://example.org", PROXIED, False),
        ("https://wall.example.org:444", PROXIED, False),
        ("https://wall.example.org.evil.example", PROXIED, False),
        ("https://wall.example.org@evil.example", PROXIED, False),
        ("http://192.168.0.7:8000/", OWN, False),
        ("HTTP://192.168.0.7:8000 ", OWN, False),
        ("http://[", OWN | {"HTTP_HOST": "["}, False),
        ("http://:99999", OWN | {"HTTP_HOST": ":99999"}, False),
        ("http://", OWN | {"HTTP_HOST": ""}, False),
    ],
)
def test_allowed_origins(origin: str | None, environ: dict[str, Any], right: bool) -> None:
    assert PUBLIC.allows(origin, environ) is right


@pytest.mark.parametrize("origin", ["null", "https://evil.example", "http://localhost:1"])
def test_no_foreign_page_changes_anything(web: FlaskClient, made: dict[str, Any], origin: str) -> None:
    bodies: dict[str, Any] = {
        "/api/workshops": {"title": "x"},
        "/api/join": {"code": made["code"]},
        f"/api/workshops/{made['workshop']}/boards": {"title": "x"},
    }
    for path, body in bodies.items():
        headers = {"Origin": origin, "X-Forwarded-Host": "evil.example", "Authorization": f"Bearer {made['token']}"}
        answer = web.post(path, json=body, headers=headers)
        assert (answer.status_code, answer.get_json()["code"]) == (403, "foreign_origin")


def test_no_answer_invites_another_origin(web: FlaskClient) -> None:
    answer = web.get("/healthz", headers={"Origin": "https://evil.example"})
    assert not [name for name, _ in answer.headers if name.lower().startswith("access-control")]


def test_a_form_of_another_page_is_no_request(web: FlaskClient) -> None:
    answer = web.post("/api/workshops", data='{"title": "x"}', content_type="text/plain")
    assert (answer.status_code, answer.get_json()["code"]) == (400, "malformed")
