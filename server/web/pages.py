"""The pages and their files. A wrong code gives a friendly page, never a bare error.

Everything a page shows comes from its boot JSON and the socket; nothing is put into the HTML but that JSON. Secrets
of links stand in the fragment, which browsers do not send.
"""

import html
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from flask import Blueprint, Response, request

from server import __version__
from server.board.lookup import stands
from server.board.model import Board
from server.board.refusals import Refusal
from server.methods.library import library
from server.web import errors
from server.web.built import accepts, packed
from server.web.devices import address, device_of, keep_device
from server.web.editions import WAIT_MS, Coming
from server.web.method_pages import method_page, methods_page
from server.web.public_api import drafted, released
from server.web.site import Site
from server.web.texts import preferred, text
from server.workshop.model import LANGUAGES, Language, Workshop

FOREVER = "public, max-age=31536000, immutable"  # the name holds the hash of the content
A_DAY = "public, max-age=86400"


def blueprint(site: Site) -> Blueprint:
    """Give the routes of all pages and assets."""
    pages = Blueprint("pages", __name__)

    @pages.get("/")
    def start() -> Response:
        return _page(site, "start", _language(site.default_language), {})

    @pages.get("/j/<code>")
    def phone(code: str) -> Response:
        return _phone(site, code)

    @pages.get("/j/<code>/<board>/<zone>")
    def stand(code: str, board: str, zone: str) -> Response:
        return _phone(site, code, (board, zone))

    @pages.get("/f/<id>")
    def facilitator(id: str) -> Response:
        return _of_workshop(site, "facilitator", id)

    @pages.get("/s/<id>")
    def screen(id: str) -> Response:
        return _of_workshop(site, "screen", id)

    @pages.get("/t/<id>")
    def takeaway(id: str) -> Response:
        return _takeaway(site, id)

    @pages.get("/methods")
    def methods() -> Response:
        return _library(site, methods_page)

    @pages.get("/methods/<id>")
    def method(id: str) -> Response:
        if id not in library():
            return _declined(site, Refusal("not_found"), "")
        return _library(site, partial(method_page, id))

    _add_public(pages, site)
    _add_files(pages, site)
    return pages


def _add_public(pages: Blueprint, site: Site) -> None:
    """Add the public version, and its draft."""

    @pages.get("/p/<id>/<key>/")
    def public(id: str, key: str) -> Response:
        return _public(site, partial(released, site, id, key, "html"))

    @pages.get("/p/<id>/draft/<key>")
    def draft(id: str, key: str) -> Response:
        return _public(site, partial(drafted, site, id, key))


def _add_files(pages: Blueprint, site: Site) -> None:
    """Add what pages are made of, and what any other address gives."""

    @pages.get("/assets/<path:name>")
    def asset(name: str) -> Response:
        return _file(site, f"assets/{name}", FOREVER)

    @pages.get("/<name>")
    def file(name: str) -> Response:
        if name == "favicon.ico" and name not in site.built.assets:
            name = "favicon.svg"
        if name not in site.built.assets and request.accept_mimetypes.accept_html:
            return _declined(site, Refusal("not_found"), "")  # a person has mistyped an address
        return _file(site, name, A_DAY)


def _phone(site: Site, code: str, sign: tuple[str, str] | None = None) -> Response:
    """Open by code or key, as a stand's `sign` does, too; a link's address (`/j/<workshop>#<link>.<secret>`) holds
    neither."""
    try:
        if len(code) == 16 and code.islower():
            workshop, door = site.workshop(code), dict[str, Any]()
        else:
            workshop = site.opened_by(code, device_of(site), address())
            door = {"code": workshop.code, "key": workshop.key, "join_url": site.join_url(workshop.key, request.host)}
            if sign:
                door["stand"] = _stand(site, workshop, *sign)
    except Refusal as refusal:
        return _declined(site, refusal, code)
    return _page(site, "phone", _language(workshop.language), {**_facts(workshop), **door})


def _stand(site: Site, workshop: Workshop, board: str, zone: str) -> dict[str, object] | None:
    """Say where a sign leads; None if there is no such stand any more."""
    if not any(ref.id == board and not ref.removed for ref in workshop.boards):
        return None
    state = site.fresh(f"{workshop.id}/{board}").state
    if not isinstance(state, Board) or state.layout != "stands":
        return None
    return next(
        (
            {"board": board, "zone": one.id, "title": one.title, "number": number}
            for number, one in enumerate(stands(state), 1)
            if one.id == zone
        ),
        None,
    )


def _of_workshop(site: Site, page: str, id: str) -> Response:
    try:
        workshop = site.workshop(id)
    except Refusal as refusal:
        return _declined(site, refusal, "")
    # a person reads in their own language, a wall speaks the workshop's
    language = workshop.language if page == "screen" else _language(workshop.language)
    return _page(site, page, language, _facts(workshop))


def _takeaway(site: Site, id: str) -> Response:
    """What somebody takes along, by their link. The page holds nothing of it; it asks with what stands in the fragment,
    which the programs that look into every address before a person does are not told."""
    try:
        workshop = site.workshop(id)
    except Refusal as refusal:
        return _declined(site, refusal, "")
    language = _asked() or workshop.language
    names = ("title", "coming", "gone", "offline", "again", "file")
    words = {name: text(language, f"takeaway-page-{name}") for name in names}
    response = _page(site, "takeaway", language, {"workshop": workshop.id, "words": words})
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _public(site: Site, make: Callable[[], Response]) -> Response:
    try:
        return make()
    except Coming:
        return _coming(site)
    except Refusal as refusal:
        return _shut(site) if refusal.code == "not_found" else _declined(site, refusal, "")


def _shut(site: Site) -> Response:
    """What a stranger reads where no public version is: nothing of what else this server does."""
    return _instead(site, "public-shut", 404)


def _coming(site: Site) -> Response:
    """What a stranger reads while a public version is made anew. The browser looks again by itself."""
    response = _instead(site, "public-coming", 503)
    response.headers["Refresh"] = response.headers["Retry-After"] = str(WAIT_MS // 1000)
    return response


def _instead(site: Site, name: str, status: int) -> Response:
    """A calm page in place of a public version."""
    language = _language(site.default_language)
    if "methods" not in site.built.pages:
        return _not_built(language)
    title, told = (text(language, one) for one in (f"{name}-title", name))
    content = f"<main><h1>{html.escape(title)}</h1><p class=lead>{html.escape(told)}</p></main>"
    response = _packed(site.built.still("methods", language, title, content), status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _declined(site: Site, refusal: Refusal, given: str) -> Response:
    """The start page, which says what is wrong and takes another code."""
    error = {"code": refusal.code, "fields": refusal.fields, "retry": errors.retry(refusal.code)}
    if given:
        error["fields"] = {**refusal.fields, "given": given[:40]}
    return _page(
        site, "start", _language(site.default_language), {"error": error}, errors.STATUS.get(refusal.code, 409)
    )


def _facts(workshop: Workshop) -> dict[str, Any]:
    return {"workshop": workshop.id, "title": workshop.title, "levels": workshop.levels}


def _page(site: Site, name: str, language: Language, facts: Mapping[str, Any], status: int = 200) -> Response:
    if name not in site.built.pages:
        return _not_built(language)
    boot = {"page": name, "language": language, "version": __version__, **facts}
    body = site.built.page(name, language, boot, html.escape(text(language, "noscript")))
    response = _packed(body, status)
    keep_device(site, response)
    return response


def _library(site: Site, write: Callable[[Language, str], tuple[str, str]]) -> Response:
    """A page of the methods, in the language of `?language=` or the browser's."""
    asked = _asked()
    language = asked or _language(site.default_language)
    if "methods" not in site.built.pages:
        return _not_built(language)
    title, content = write(language, f"?language={asked}" if asked else "")
    response = _packed(site.built.still("methods", language, title, content), 200)
    response.headers.add("Vary", "Accept-Language")
    return response


def _packed(body: str, status: int) -> Response:
    response = Response(status=status, mimetype="text/html")
    response.headers["Vary"] = "Accept-Encoding"
    # No secret stands beside what was typed (a page with the code repeats nothing), so compressing tells nothing.
    if accepts(request.headers.get("Accept-Encoding", ""), "gzip"):
        response.headers["Content-Encoding"] = "gzip"
        response.set_data(packed(body))
    else:
        response.set_data(body)
    return response


def _not_built(language: Language) -> Response:
    title, told = (html.escape(text(language, name)) for name in ("not-built-title", "not-built-text"))
    body = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"></head>'
        f"<body><h1>{title}</h1><p>{told}</p></body></html>"
    )
    return Response(body, 503, mimetype="text/html")


def _file(site: Site, name: str, caching: str) -> Response:
    known = site.built.assets.get(name)
    if known is None:
        raise Refusal("not_found")
    encoding, body = known.best(request.headers.get("Accept-Encoding", ""))
    response = Response(body, content_type=known.media)
    response.headers["Cache-Control"] = caching
    response.headers["Vary"] = "Accept-Encoding"
    if encoding:
        response.headers["Content-Encoding"] = encoding
    return response


def _asked() -> Language | None:
    return next((known for known in LANGUAGES if known == request.args.get("language")), None)


def _language(default: Language) -> Language:
    return preferred(request.headers.get("Accept-Language", ""), default)
