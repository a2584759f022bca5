"""From what went wrong to what the client is told: {"code", "fields", "retry"} and nothing about our insides.

A Refusal is already an answer. A store that is away is one too. Whatever else is raised reaches the log with its
context and the client as `internal`. Bad input is logged once a second at most per code, because one device can send
garbage faster than a disk takes lines.
"""

import logging
import time
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, request
from msgspec import json
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from server.board.refusals import RETRY, Refusal
from server.room.ports import StoreAway

log = logging.getLogger("stellwand.web")

# codes that only HTTP and sockets know, beside those of board/refusals.py
OWN_RETRY: dict[str, bool] = {
    "unknown_code": False,
    "unknown_template": False,
    "not_found": False,
    "wrong_method": False,
    "stopped": False,  # long work that somebody asked to end
    "foreign_origin": False,
}

STATUS: dict[str, int] = {
    "malformed": 400, "version": 400, "unknown_command": 400, "bad_id": 400, "bad_date": 400, "bad_points": 400,
    "empty": 400, "too_long": 400, "too_many": 400, "bad_file": 400, "bad_roster": 400, "bad_import": 400,
    "bad_media": 400,
    "unknown_template": 400,
    "forged_seat": 401, "no_seat": 401,
    "not_allowed": 403, "not_yours": 403, "blocked": 403, "unknown_link": 403, "foreign_origin": 403, "last_link": 409,
    "not_found": 404, "unknown_code": 404, "unknown_room": 404, "unknown_board": 404, "unknown_zone": 404,
    "unknown_photo": 404, "bad_region": 400,
    "unknown_note": 404, "unknown_mix": 404, "wrong_method": 405, "too_large": 413, "too_fast": 429, "internal": 500,
    "store_away": 503,
}  # fmt: skip  # everything else is a conflict with the state of things: 409


def retry(code: str) -> bool:
    """Tell whether the same request may succeed later unchanged."""
    return RETRY[code] if code in RETRY else OWN_RETRY[code]


def refusal_of(error: BaseException, context: dict[str, object]) -> Refusal:
    """Turn any error into what the client may know of it; unknown ones go to the log with `context`."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, StoreAway):
        return Refusal("store_away")
    if isinstance(error, RequestEntityTooLarge):
        return Refusal("too_large")
    if isinstance(error, HTTPException):
        return Refusal({404: "not_found", 405: "wrong_method", 413: "too_large"}.get(error.code or 0, "malformed"))
    log.error("unexpected error; context %s", context, exc_info=error)
    return Refusal("internal")


def answer(refusal: Refusal) -> Response:
    """Write a refusal as an HTTP response."""
    body = {"code": refusal.code, "fields": refusal.fields, "retry": retry(refusal.code)}
    response = Response(json.encode(body), STATUS.get(refusal.code, 409), mimetype="application/json")
    wait = refusal.fields.get("wait_ms")
    if isinstance(wait, int):
        response.headers["Retry-After"] = str(max(1, -(-wait // 1000)))
    return response


def register(app: Flask) -> None:
    """Answer every error of the app in this form."""

    @app.errorhandler(Exception)
    def answered(error: Exception) -> Response:
        where = str(request.url_rule or "no such path")  # the rule, not the path: a path may hold a code
        refusal = refusal_of(error, {"method": request.method, "path": where})
        note(refusal.code, "http %s %s", request.method, where)
        return answer(refusal)


class Sampled:
    """Lets one line per name and second through, and tells how many were held back."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, every: float = 1.0) -> None:
        self._clock, self._every = clock, every
        self._last: dict[str, float] = {}
        self._held: dict[str, int] = {}

    def __call__(self, name: str, text: str, *args: Any) -> None:
        now = self._clock()
        if now - self._last.get(name, -self._every) < self._every:
            self._held[name] = self._held.get(name, 0) + 1
            return
        self._last[name] = now
        log.warning(f"refused %s (%d more not shown): {text}", name, self._held.pop(name, 0), *args)


_sampled = Sampled()
# refused every day by honest people; no news to the log
_QUIET = frozenset({"not_found", "unknown_code", "removed", "nothing_to_undo", "changed_since", "exists", "empty"})


def note(code: str, text: str, *args: object) -> None:
    """Log a refusal, sampled; `args` must be short and printable."""
    if code not in _QUIET:
        _sampled(code, text, *[repr(arg)[:80] for arg in args])
