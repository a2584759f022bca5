"""The public version of the report: prepared by facilitators, released as an edition, read by whoever has its link.

An edition is files, made once and kept in the store: what is written, renamed or learnt later, and what a later version
of this program redacts otherwise, changes nothing of it. Withdrawn, its files are gone and its link opens nothing.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Response, request

from server.board.model import Board
from server.board.refusals import Refusal
from server.board.visibility import view
from server.exports.options import Options
from server.exports.report.formats import FORMATS
from server.exports.words import word
from server.web import photo_bodies, work
from server.web import public_bodies as b
from server.web.budgets import spend
from server.web.downloads import asked_zone, file_of
from server.web.endpoints import Call, Endpoint
from server.web.headers import style_hashes
from server.web.media_api import MAX_STORED
from server.web.publishing import EDITION, TOLD, draft, edition, preview
from server.web.security import new_id
from server.web.site import Site
from server.workshop.commands import PublishEdition, WithdrawEdition
from server.workshop.model import Workshop
from server.workshop.public import Edition, Public
from server.workshop.visibility import view as view_workshop

MOST = 2_000  # redactions of a preview; nobody reads more, the counts are of all
KEPT = "public-"  # begins the names of editions' files, and of nothing else
HTML = "html"


def show_public(site: Site, call: Call) -> b.PublicPreview:
    """What the public version would be now, and what has changed since the one that is out."""
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    workshop, boards = _read(site, call.workshop)
    public = workshop.public or Public()
    out = site.store.file(call.workshop, f"{KEPT}{public.edition.id}/{TOLD}") if public.edition else None
    found = site.files.in_turn(
        lambda: site.offload(preview, workshop, boards, public, _options(site, workshop, ZoneInfo("UTC")), out)
    )
    url = _url(site, workshop, public.edition, call.host) if public.edition else ""
    told, more = list(found.redactions[:MOST]), max(0, len(found.redactions) - MOST)
    return b.PublicPreview(found.digest, told, list(found.doubts), dict(found.counts), url, found.since, more)


def draft_public(site: Site, call: Call) -> Response:
    """The public version as a file, as it would be now: to read before it is released."""
    assert call.actor is not None
    extension = call.at["extension"]
    if extension not in FORMATS:
        raise Refusal("not_found")
    site.charge(call.workshop, call.actor, "exports")
    workshop, boards = _read(site, call.workshop)
    public, options = workshop.public or Public(), _options(site, workshop, asked_zone())
    content = site.files.in_turn(
        lambda: site.offload(draft, extension, workshop, boards, public, options, told=lambda share: True)
    )
    return _file(content, workshop, extension, private=True)


def release_public(site: Site, call: Call) -> b.EditionMade:
    """Make an edition and let it out: from now on whoever has the link reads it. Refuses `changed_since` if it would
    tell anything else than the preview did. One that is out gives way; its link stays."""
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    workshop, boards = _read(site, call.workshop)
    public, options = workshop.public or Public(), _options(site, workshop, asked_zone(call.body.zone))
    wanted = work.asked_name()

    def told(share: float) -> bool:
        return not wanted or work.tell_progress(site.store, workshop.id, wanted, share) or True

    made: dict[str, bytes] = site.files.in_turn(
        lambda: site.offload(edition, workshop, boards, public, options, call.body.digest, told=told)
    )
    out = Edition(new_id(), new_id(), call.body.digest)
    files = {f"{KEPT}{out.id}/{name}": content for name, content in made.items()}
    if not site.store.put_files(workshop.id, files, MAX_STORED):
        raise Refusal("media_full", {"limit": MAX_STORED})
    site.rooms.submit(workshop.id, new_id(), PublishEdition(out), call.actor)
    if site.store.file(workshop.id, f"{KEPT}{out.id}/{TOLD}") is None:  # swept before the log named it
        site.store.put_files(workshop.id, files, MAX_STORED)
    now = _sweep(site, workshop.id)
    if now is None:
        raise Refusal("changed_since")  # somebody has withdrawn it a moment later
    return b.EditionMade(_url(site, workshop, now, call.host))


def withdraw_public(site: Site, call: Call) -> photo_bodies.Done:
    """Take the public version back: its link opens nothing from now on, its files are gone."""
    assert call.actor is not None
    site.latest(call.workshop)
    site.rooms.submit(call.workshop, new_id(), WithdrawEdition(), call.actor)
    _sweep(site, call.workshop)
    return photo_bodies.Done(True)


def read_public(site: Site, call: Call) -> Response:
    """A file of the edition that is out; for whoever has the link."""
    return released(site, call.workshop, call.at["key"], call.at["extension"])


def released(site: Site, id: str, key: str, extension: str) -> Response:
    """Give a file of the edition that is out. Refuses `not_found`, whatever of it is not there or not right."""
    spend(site.readings, site.loop.monotonic())
    try:
        workshop = site.latest(id)
    except Refusal:
        raise Refusal("not_found") from None
    out = workshop.public.edition if workshop.public else None
    if out is None or extension not in EDITION or not site.keys.opens_public(key, id, out.link):
        raise Refusal("not_found")
    content = site.store.file(id, f"{KEPT}{out.id}/report.{extension}")
    if content is None:
        raise Refusal("not_found")
    response = _file(content, workshop, extension)
    if extension == HTML:
        response.headers["Content-Disposition"] = "inline"
    response.headers["Content-Security-Policy"] = _policy(content if extension == HTML else b"")
    response.headers["Cache-Control"] = "no-cache"  # asked for each time, so that one that is withdrawn is gone
    response.headers["X-Robots-Tag"] = "noindex, noarchive"  # a copy in a search engine nobody can withdraw
    response.set_etag(f"{out.id}-{extension}")
    response.make_conditional(request)
    return response


def _policy(page: bytes) -> str:
    styles = " ".join(style_hashes([page])) or "'none'"
    rules = ("default-src 'none'", f"style-src {styles}", "img-src data:", "base-uri 'none'", "form-action 'none'")
    return "; ".join((*rules, "frame-ancestors 'none'"))


def _file(content: bytes, workshop: Workshop, extension: str, private: bool = False) -> Response:
    title = f"{word(workshop.language, FORMATS[extension].kind)} {workshop.title}"
    return file_of(content, FORMATS[extension].media_type, title, extension, "report", private)


def _read(site: Site, id: str) -> tuple[Workshop, tuple[Board, ...]]:
    """Give everything as facilitators see it, no older than this call."""
    workshop = site.latest(id)
    rooms = [site.fresh(f"{id}/{ref.id}") for ref in workshop.boards]
    return view_workshop(workshop, "full"), tuple(view(room.state, "full") for room in rooms)


def _options(site: Site, workshop: Workshop, zone: ZoneInfo) -> Options:
    today = datetime.fromtimestamp(site.loop.now() / 1000, zone).date().isoformat()
    return Options(workshop.language, workshop.title, workshop.levels, date=today, zone=zone.key)


def _url(site: Site, workshop: Workshop, out: Edition, host: str) -> str:
    return f"{site.base_url(host)}/p/{workshop.id}/{site.keys.public_key(workshop.id, out.link)}/"


def _sweep(site: Site, id: str) -> Edition | None:
    """Drop the files of editions that are not out. Gives the one that is."""
    public = site.latest(id).public
    out = public.edition if public else None
    kept = [name for name in site.store.files(id) if name.startswith(KEPT)]
    site.store.drop_files(id, [name for name in kept if not out or not name.startswith(f"{KEPT}{out.id}/")])
    return out


_PATH = "/api/workshops/<workshop>/public"
_ZONE = {"zone": "Whose clocks it shows, such as `Europe/Berlin`; UTC without it"}
_WORK = {"work": "A name of one's own, by which `work/<work>` tells how far it is"}
ENDPOINTS = (
    Endpoint(
        "GET", _PATH, "What the public version would be", show_public, b.PublicPreview, who="facilitator",
        refusals=("too_fast",),
    ),
    Endpoint(
        "GET", f"{_PATH}/report.<extension>", "The public version as a file, before it is released", draft_public,
        who="facilitator", refusals=("not_found", "too_fast", "malformed"),
        media=tuple(made.media_type for made in FORMATS.values()), query=_ZONE,
    ),
    Endpoint(
        "POST", f"{_PATH}/release", "Release the public version", release_public, b.EditionMade, b.NewEdition, 201,
        who="facilitator", refusals=("changed_since", "media_full", "too_fast"), query=_WORK,
    ),
    Endpoint(
        "POST", f"{_PATH}/withdraw", "Withdraw the public version", withdraw_public, photo_bodies.Done,
        photo_bodies.Nothing, who="facilitator",
    ),
    Endpoint(
        "GET", "/p/<workshop>/<key>/report.<extension>", "The public version, for everybody", read_public,
        refusals=("not_found", "too_fast"), media=tuple(FORMATS[one].media_type for one in EDITION),
    ),
)  # fmt: skip
