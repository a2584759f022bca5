"""The public version of the report: prepared by facilitators, released as an edition, read by whoever has its link.

An edition is files, made once and kept in the store (editions.py): what is written, renamed or learnt later, and what a
later version of this program redacts otherwise, changes nothing of it. Withdrawn, its files are gone and its link opens
nothing.
"""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from flask import Response, request

from server.board.model import Actor
from server.board.refusals import Refusal
from server.board.visibility import view
from server.exports.options import Options
from server.exports.report.formats import FORMATS
from server.exports.words import word
from server.web import editions, photo_bodies, work
from server.web import public_bodies as b
from server.web.budgets import spend
from server.web.downloads import asked_zone, file_of
from server.web.endpoints import Call, Endpoint
from server.web.headers import style_hashes
from server.web.publishing import EDITION, TITLE, Prepared, for_draft, for_edition, prepared, since
from server.web.security import new_id
from server.web.site import Site
from server.workshop import roles
from server.workshop.commands import PublishEdition, WithdrawEdition
from server.workshop.model import Workshop
from server.workshop.public import Edition, Public
from server.workshop.visibility import view as view_workshop

MOST = 2_000  # redactions of a preview; nobody reads more, the counts are of all
DRAFT_MS = 600_000  # an address of a draft; it may be left lying in a browser's history
HTML = "html"


def show_public(site: Site, call: Call) -> b.PublicPreview:
    """What the public version would be now, and what has changed since the one that is out."""
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    may_be_read = editions.is_open(site, call.workshop)
    workshop, found = _prepared(site, call.workshop)
    out = editions.out_of(workshop)
    before = editions.told(site, call.workshop, out)
    made = found.made
    return b.PublicPreview(
        found.digest, list(made.redactions[:MOST]), list(made.doubts), list(made.common), made.counts(),
        url=_url(site, workshop, out, call.host) if out else "",
        since=since(before, found.told) if out else None,
        shut=bool(out) and not may_be_read,
        more=max(0, len(made.redactions) - MOST), source=found.source, cards=found.cards(),
        words={f"word:{key}": text for key, text in made.words.items()}, title=made.workshop.title,
        stays=dict(made.stays),
    )  # fmt: skip


def draft_public(site: Site, call: Call) -> Response:
    """The public version as a file, as it would be now: to read before it is released."""
    assert call.actor is not None
    return _draft(site, call.workshop, call.actor, call.at["extension"])


def open_draft(site: Site, call: Call) -> b.DraftPage:
    """Give an address at which the browser of this facilitator reads the draft as a page: a file that is kept has no
    policy of its own, and one that the desk opens has the desk's, which knows none of its styles."""
    assert call.actor is not None
    workshop, seat = site.workshop(call.workshop), call.actor.seat
    until = site.loop.now() + DRAFT_MS
    key = site.keys.draft_key(workshop.id, seat, workshop.seats[seat].turn, until)
    zone = quote(asked_zone().key, safe="")
    return b.DraftPage(f"{site.base_url(call.host)}/p/{workshop.id}/draft/{seat}.{until}.{key}?zone={zone}")


def drafted(site: Site, id: str, key: str) -> Response:
    """Give the draft as the page it will be, as it would be now. Refuses `not_found` to who was not given its address
    some minutes ago, or leads here no more."""
    seat, until, secret = (*key[:200].split("."), "", "")[:3]
    try:
        workshop = site.latest(id)
        actor = roles.actor(workshop, seat)
    except Refusal as refusal:
        raise (refusal if refusal.code == "store_away" else Refusal("not_found")) from None
    held = until.isascii() and until.isdigit() and site.loop.now() < int(until)
    opens = held and site.keys.opens_draft(secret, id, seat, workshop.seats[seat].turn, int(until))
    if not opens or actor.role != "facilitator":
        raise Refusal("not_found")
    response = _draft(site, id, actor, HTML)
    _show(response)
    return response


def release_public(site: Site, call: Call) -> b.EditionMade:
    """Make an edition and let it out: from now on whoever has the link reads it. Refuses `changed_since` if it would
    tell anything else than the preview did. One that is out gives way; its link stays."""
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    wanted = work.asked_name()
    workshop, found = _prepared(site, call.workshop)
    if found.digest != call.body.digest:
        raise Refusal("changed_since")
    out = Edition(new_id(), new_id(), found.digest)
    made = for_edition(_options(site, workshop, asked_zone(call.body.zone)), found.made)

    def tell(share: float) -> None:
        if wanted:
            work.tell_progress(site.store, workshop.id, wanted, share)

    kept = editions.written(site, out, made, found.told, tell)
    now = editions.let_out(site, workshop.id, kept, PublishEdition(out), call.actor)
    if now is None:
        raise Refusal("changed_since")  # somebody has withdrawn it a moment later
    return b.EditionMade(_url(site, workshop, now, call.host))


def withdraw_public(site: Site, call: Call) -> photo_bodies.Done:
    """Take the public version back: its link opens nothing from now on, its files are gone."""
    assert call.actor is not None
    site.latest(call.workshop)
    site.rooms.submit(call.workshop, new_id(), WithdrawEdition(), call.actor)
    editions.sweep(site, call.workshop)
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
    out = editions.out_of(workshop)
    if out is None or extension not in EDITION or not site.keys.opens_public(key, id, out.link):
        raise Refusal("not_found")
    told = editions.told(site, id, out)
    editions.check_open(site, workshop, out, told)
    content = site.store.file(id, editions.file_name(out, f"report.{extension}"))
    if content is None:
        raise editions.Coming() if _gave_way(site, out, id) else Refusal("not_found")
    response = _file(content, workshop, told, extension)
    if extension == HTML:
        _show(response)
    else:
        response.headers["Content-Security-Policy"] = _policy(b"")
    response.headers["Cache-Control"] = "no-cache"  # asked for each time, so that one that is withdrawn is gone
    response.headers["X-Robots-Tag"] = "noindex, noarchive"  # a copy in a search engine nobody can withdraw
    response.set_etag(f"{out.id}-{extension}")
    response.make_conditional(request)
    return response


def _draft(site: Site, id: str, actor: Actor, extension: str) -> Response:
    if extension not in FORMATS:
        raise Refusal("not_found")
    site.charge(id, actor, "exports")
    workshop, found = _prepared(site, id)
    made = for_draft(_options(site, workshop, asked_zone()), found.made)
    content = editions.rendered(site, extension, made)
    return _file(content, workshop, found.told, extension, private=True)


def _show(response: Response) -> None:
    """Let a browser open the page instead of keeping it as a file."""
    response.headers["Content-Disposition"] = "inline"
    response.headers["Content-Security-Policy"] = _policy(response.get_data())
    response.headers["X-Robots-Tag"] = "noindex, noarchive"


def _policy(page: bytes) -> str:
    styles = " ".join(style_hashes([page])) or "'none'"
    # the widths of columns and bars are our own numbers, in attributes
    told = (f"style-src {styles}", "style-src-attr 'unsafe-inline'", "img-src data:", "font-src data:")
    return "; ".join(("default-src 'none'", *told, "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"))


def _file(
    content: bytes, workshop: Workshop, told: Mapping[str, str], extension: str, private: bool = False
) -> Response:
    """Answer with a file, named as it names the workshop itself: what that is called now is not what was released."""
    title = f"{word(workshop.language, FORMATS[extension].kind)} {told.get(TITLE, '')}"
    return file_of(content, FORMATS[extension].media_type, title, extension, "report", private)


def _prepared(site: Site, id: str) -> tuple[Workshop, Prepared]:
    """Redact everything as facilitators see it, no older than this call."""
    workshop = site.latest(id)
    boards = tuple(view(site.fresh(f"{id}/{ref.id}").state, "full") for ref in workshop.boards)
    given = (view_workshop(workshop, "full"), boards, workshop.public or Public(), workshop.language)
    found: Prepared = site.files.in_turn(lambda: site.offload(prepared, *given, site.known_ever.of(workshop)))
    return workshop, found


def _gave_way(site: Site, out: Edition, id: str) -> bool:
    """Tell whether another edition has come out while this one was looked for."""
    now = editions.out_of(site.latest(id))
    return now is not None and now.id != out.id


def _options(site: Site, workshop: Workshop, zone: ZoneInfo) -> Options:
    today = datetime.fromtimestamp(site.loop.now() / 1000, zone).date().isoformat()
    return Options(workshop.language, date=today, zone=zone.key)


def _url(site: Site, workshop: Workshop, out: Edition, host: str) -> str:
    return f"{site.base_url(host)}/p/{workshop.id}/{site.keys.public_key(workshop.id, out.link)}/"


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
        who="facilitator", refusals=("not_found", "too_fast", "malformed", "no_dates"),
        media=tuple(made.media_type for made in FORMATS.values()), query=_ZONE,
    ),
    Endpoint(
        "POST", f"{_PATH}/draft", "An address at which a browser shows the draft", open_draft, b.DraftPage,
        photo_bodies.Nothing, who="facilitator", refusals=("malformed",), query=_ZONE,
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
