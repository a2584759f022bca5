"""The OpenAPI 3.1 document, made from the endpoints and their msgspec types. Nothing in it is written by hand twice."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from server import __version__
from server.web import errors
from server.web.bodies import Problem
from server.web.endpoints import FILES, MAX_BODY, Endpoint

# codes any endpoint may answer with, whatever it does
ALWAYS = ("too_large", "internal", "store_away")
OF_A_SEAT = ("no_seat", "forged_seat", "blocked")


def document(endpoints: Iterable[Endpoint]) -> dict[str, Any]:
    """Write the document."""
    all_ = tuple(endpoints)
    types = {kind for e in all_ for kind in (e.body, e.reply) if kind and kind not in FILES} | {Problem}
    ordered = sorted(types, key=lambda kind: kind.__name__)
    _, components = msgspec.json.schema_components(ordered, ref_template="#/components/schemas/{name}")
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in all_:
        paths.setdefault(openapi_path(endpoint.path), {})[endpoint.method.lower()] = _operation(endpoint)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Stellwand",
            "version": __version__,
            "description": "Everything live goes over Socket.IO; see docs/wire.md. A refusal is always a Problem.",
        },
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"seat": {"type": "http", "scheme": "bearer", "description": "A seat token"}},
        },
    }


def openapi_path(rule: str) -> str:
    """`/api/<path:x>` -> `/api/{x}`."""
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule)


def refusals(endpoint: Endpoint) -> set[str]:
    """Give every code this endpoint may answer with."""
    codes = {*endpoint.refusals, *ALWAYS}
    if endpoint.method != "GET":
        codes |= {"foreign_origin", "malformed"}
    if endpoint.who != "anyone":
        codes |= {*OF_A_SEAT, "unknown_room"}
    if endpoint.who in ("facilitator", "host"):
        codes.add("not_allowed")
    return codes


def _operation(endpoint: Endpoint) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": endpoint.summary,
        "parameters": _parameters(endpoint),
        "responses": {str(endpoint.status): _good(endpoint), **_declined(endpoint)},
    }
    if endpoint.run.__doc__:
        operation["description"] = " ".join(endpoint.run.__doc__.split())
    if endpoint.body:
        operation["requestBody"] = _request(endpoint.body)
    if endpoint.who != "anyone":
        operation["security"] = [{"seat": []}]
        operation["x-role"] = endpoint.who
    return operation


def _parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    names = re.findall(r"<(?:\w+:)?(\w+)>", endpoint.path)
    inside = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]
    asked = [
        {"name": name, "in": "query", "required": False, "schema": {"type": _type(name)}, "description": told}
        for name, told in endpoint.query.items()
    ]
    return inside + asked


def _type(name: str) -> str:
    return "integer" if name == "seq" else "string"


def _request(body: type) -> dict[str, Any]:
    limit, media = FILES.get(body, (MAX_BODY, "application/json"))
    schema = {"type": "object"} if body in FILES else _ref(body)
    if media == "application/octet-stream":
        schema = {"type": "string", "format": "binary"}
    return {
        "required": True,
        "description": f"At most {limit // 1024} KiB",
        "content": {media: {"schema": schema}},
    }


def _good(endpoint: Endpoint) -> dict[str, Any]:
    if endpoint.reply:
        return {"description": "Done", "content": {"application/json": {"schema": _ref(endpoint.reply)}}}
    return {"description": "The file", "content": {media: {} for media in endpoint.media}}


def _declined(endpoint: Endpoint) -> dict[str, Any]:
    by_status: dict[str, list[str]] = {}
    for code in sorted(refusals(endpoint)):
        by_status.setdefault(str(errors.STATUS.get(code, 409)), []).append(code)
    content = {"application/json": {"schema": _ref(Problem)}}
    return {
        status: {"description": "Refused: " + ", ".join(codes), "content": content}
        for status, codes in sorted(by_status.items())
    }


def _ref(kind: type) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{kind.__name__}"}
