"""What watches the server: alive, ready, figures, and the description of the whole HTTP interface."""

from functools import cache
from typing import Any

from flask import Response
from msgspec import json

from server.board.refusals import Refusal
from server.web import (
    agenda_api,
    api,
    board_api,
    contacts_api,
    growth_api,
    import_api,
    inquiry_api,
    market_api,
    media_api,
    mix_api,
    paper_api,
    past_api,
    photo_api,
    public_api,
    report_api,
    roster_api,
    suggestions_api,
    takeaway_api,
)
from server.web import bodies as b
from server.web.endpoints import Call, Endpoint
from server.web.metrics import MEDIA
from server.web.openapi import document
from server.web.site import Site


def describe(site: Site, call: Call) -> Response:
    return Response(_described(), mimetype="application/json")


def healthz(site: Site, call: Call) -> b.Health:
    """Alive: the process answers. Asks nobody else."""
    return b.Health(True)


def readyz(site: Site, call: Call) -> b.Health:
    """Ready for people: the store answers and takes writes."""
    if site.rooms.store_away:
        raise Refusal("store_away")
    site.store.ping()
    return b.Health(True)


def metrics(site: Site, call: Call) -> Response:
    return Response(site.metrics.page(), content_type=MEDIA)


ENDPOINTS: tuple[Endpoint, ...] = (
    *api.ENDPOINTS,
    *board_api.ENDPOINTS,
    *growth_api.ENDPOINTS,
    *past_api.ENDPOINTS,
    *agenda_api.ENDPOINTS,
    *suggestions_api.ENDPOINTS,
    *media_api.ENDPOINTS,
    *photo_api.ENDPOINTS,
    *inquiry_api.ENDPOINTS,
    *mix_api.ENDPOINTS,
    *paper_api.ENDPOINTS,
    *contacts_api.ENDPOINTS,
    *report_api.ENDPOINTS,
    *public_api.ENDPOINTS,
    *roster_api.ENDPOINTS,
    *market_api.ENDPOINTS,
    *import_api.ENDPOINTS,
    *takeaway_api.ENDPOINTS,
    Endpoint("GET", "/api/openapi.json", "This document", describe),
    Endpoint("GET", "/healthz", "Alive", healthz, b.Health),
    Endpoint("GET", "/readyz", "Ready", readyz, b.Health),
    Endpoint("GET", "/metrics", "Figures for Prometheus", metrics, media=("text/plain",)),
)


@cache
def _described() -> bytes:
    described: dict[str, Any] = document(ENDPOINTS)
    return json.encode(described)
