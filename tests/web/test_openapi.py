"""The description of the HTTP interface names everything that is served."""

import re
from typing import Any

from flask.testing import FlaskClient

from server.app import App
from server.board.refusals import RETRY
from server.web import errors, texts
from server.web.openapi import openapi_path, refusals
from server.web.watch_api import ENDPOINTS


def described(web: FlaskClient) -> dict[str, Any]:
    return dict(web.get("/api/openapi.json").get_json())


def test_every_route_but_the_pages_is_documented(app: App, web: FlaskClient) -> None:
    documented = {(method.upper(), path) for path, methods in described(web)["paths"].items() for method in methods}
    served = {
        (method, openapi_path(rule.rule))
        for rule in app.flask.url_map.iter_rules()
        if not rule.endpoint.startswith("pages.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert served == documented
    pages = {rule.rule for rule in app.flask.url_map.iter_rules() if rule.endpoint.startswith("pages.")}
    assert not [page for page in pages if page.startswith("/api")]


def test_every_reference_leads_somewhere(web: FlaskClient) -> None:
    document = described(web)
    assert document["openapi"] == "3.1.0"
    names = set(re.findall(r'"#/components/schemas/(\w+)"', web.get("/api/openapi.json").text))
    assert names <= set(document["components"]["schemas"]) and {"Problem", "NewWorkshop", "Level"} <= names
    operations = [o for methods in document["paths"].values() for o in methods.values()]
    assert len({o["operationId"] for o in operations}) == len(operations)
    assert all(o["summary"] and o["responses"] for o in operations)


def test_every_code_has_a_status_and_says_whether_to_retry() -> None:
    assert set(errors.STATUS) <= {*RETRY, *errors.OWN_RETRY}
    for endpoint in ENDPOINTS:
        for code in refusals(endpoint):
            errors.retry(code)


def test_every_code_of_http_has_a_sentence_in_both_languages() -> None:
    for language in ("de", "en"):
        catalogue = (texts.FOLDER / language / "refusals.ftl").read_text("utf-8")
        assert [code for code in errors.OWN_RETRY if f"refusal-{code.replace('_', '-')} =" not in catalogue] == []
