"""Pictures and PDFs for stands, over HTTP: brought by those who keep a stand, shown as pages to those led to them.

A page's address holds 192 bits that nobody can guess, because an <img> can send no token.
"""

import re
from hashlib import sha256

from flask import Response

from server.board.refusals import Refusal
from server.media.pages import Made, made_of
from server.web import bodies as b
from server.web.endpoints import Call, Endpoint
from server.web.pool import WorkLost
from server.web.site import Site

MAX_STORED = 300 * 1024 * 1024  # bytes of all pages of one workshop: the store holds them in memory
THUMBNAIL = 0  # its place among the pages, which begin with 1
_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}/[0-9]{1,2}", re.ASCII)


def bring_media(site: Site, call: Call) -> b.MediaMade:
    """A picture (JPEG, PNG, WebP, GIF) or a PDF of up to 40 pages, as the raw body. What is kept are its pages as WebP,
    drawn anew; the same file twice is kept once. Put it on a stand with the command `put_material`."""
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "uploads")
    content = bytes(call.body.body)
    try:
        made: Made = site.files.in_turn(lambda: site.offload(made_of, content))
    except WorkLost:  # it took more memory or time than any honest file does
        raise Refusal("bad_media", {"why": "damaged"}) from None
    media = site.keys.media_id(call.workshop, sha256(content).hexdigest())
    pages = {f"{media}/{number}": page.content for number, page in enumerate(made.pages, 1)}
    pages[f"{media}/{THUMBNAIL}"] = made.thumbnail.content
    if not site.store.put_files(call.workshop, pages, MAX_STORED):
        raise Refusal("media_full", {"limit": MAX_STORED})
    sizes = [b.MediaPage(page.width, page.height) for page in made.pages]
    return b.MediaMade(media, made.kind, sizes, f"/media/{call.workshop}/{media}/{THUMBNAIL}.webp", made.faint)


def show_media(site: Site, call: Call) -> Response:
    """A page as a picture and nothing else; page 0 is the thumbnail."""
    name = f"{call.at['media']}/{call.at['page']}"
    content = site.store.file(call.workshop, name) if _NAME.fullmatch(name) else None
    if content is None:
        raise Refusal("not_found")
    response = Response(content, content_type="image/webp")
    response.headers["Content-Disposition"] = f'inline; filename="page-{call.at["page"]}.webp"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"  # its address is made of its content
    return response


ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops/<workshop>/media", "Bring a picture or a PDF for a stand", bring_media, b.MediaMade,
        b.MediaFile, 201, who="host", refusals=("bad_media", "media_full", "too_fast"),
    ),
    Endpoint(
        "GET", "/media/<workshop>/<media>/<page>.webp", "A page of it", show_media, refusals=("not_found",),
        media=("image/webp",),
    ),
)  # fmt: skip
