"""Files to keep and QR codes, as answers, in whose language they are, and whose clocks they show."""

import io
from urllib.parse import quote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import segno
from flask import Response, request

from server.board.refusals import Refusal
from server.exports.formats import safe_name
from server.workshop.model import LANGUAGES, Language, Workshop


def file_of(
    content: bytes, media: str, title: str, extension: str, plainly: str = "agenda", private: bool = False
) -> Response:
    """Answer with a file to keep, named after its title, or `plainly` by programs that know no UTF-8. One that is
    `private` names people or holds links: no cache keeps it."""
    response = Response(content, content_type=media)
    name = quote(f"{safe_name(title)}.{extension}", safe="")
    disposition = f"attachment; filename=\"{plainly}.{extension}\"; filename*=UTF-8''{name}"
    response.headers["Content-Disposition"] = disposition
    if private:
        response.headers["Cache-Control"] = "private, no-store"
    return response


def qr_of(address: str, secret: bool = False) -> Response:
    """Answer with an address as a QR code. One with a `secret` in it no cache keeps: a renewed link has another picture
    at once."""
    drawn = io.BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(drawn, kind="svg", border=2, xmldecl=False, omitsize=True, light="#fff", svgclass=None, lineclass=None)
    response = Response(drawn.getvalue(), mimetype="image/svg+xml")
    response.headers["Cache-Control"] = "private, no-store" if secret else "private, max-age=60"
    response.headers["Vary"] = "Host"
    return response


def asked_language(workshop: Workshop) -> Language:
    """Give the language a file is asked for in, else the workshop's."""
    asked = request.args.get("language", "")
    return next((known for known in LANGUAGES if known == asked), workshop.language)


def asked_zone(given: str = "") -> ZoneInfo:
    """Give whose clocks are shown, as browsers name it: "Europe/Berlin". Refuses `malformed`."""
    try:
        return ZoneInfo(given or request.args.get("zone", "") or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refusal("malformed", {"where": "zone"}) from None
