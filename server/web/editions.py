"""Editions of the public version as files in the store: let out, looked at before each reading, and swept.

A photo that somebody objects to waits for nobody: an edition that has one is shut at once, and made anew without it of
what it was made of then (publishing.py), not of what stands on the boards now. The log says which edition is out, so of
two workers that make one anew, and of a facilitator who releases meanwhile, one comes first and the others give way;
what a worker that died has left is begun again by whoever asks next, and swept with the next edition.
"""

import logging
from collections.abc import Callable, Mapping
from functools import partial

import msgspec

from server.board.model import Actor
from server.board.refusals import Refusal
from server.exports.public.redaction import is_public
from server.exports.report.formats import pictures, render
from server.media.prints import files
from server.web.media_api import MAX_STORED
from server.web.publishing import EDITION, PHOTO, Made, Told, made_again, written_down
from server.web.security import new_id
from server.web.site import Site
from server.workshop.commands import PublishEdition
from server.workshop.model import Workshop
from server.workshop.public import Edition
from server.workshop.roles import SERVER

log = logging.getLogger("stellwand.web")

KEPT = "public-"  # begins the names of editions' files, and of nothing else
TOLD = "told.json"  # beside its files: what it tells, by digests
MADE = "made.json"  # and what they were made of
WAIT_MS = 20_000  # until somebody looks again
AGAIN_S = 60  # after a try that failed


class Coming(Refusal):
    """The edition is being made anew."""

    def __init__(self) -> None:
        super().__init__("too_fast", {"wait_ms": WAIT_MS})


def out_of(workshop: Workshop) -> Edition | None:
    """Give the edition that is out."""
    return workshop.public.edition if workshop.public else None


def file_name(edition: Edition, name: str) -> str:
    """Give what a file of an edition is called in the store."""
    return f"{KEPT}{edition.id}/{name}"


def told(site: Site, id: str, out: Edition | None) -> Told:
    """Give what an edition tells, by digests."""
    kept = site.store.file(id, file_name(out, TOLD)) if out else None
    return msgspec.json.decode(kept, type=dict[str, str]) if kept else {}


def written(site: Site, out: Edition, made: Made, tells: Told, tell: Callable[[float], None]) -> dict[str, bytes]:
    """Give the files of an edition, by what they are called; `tell` hears how far it is."""
    kept = {file_name(out, TOLD): msgspec.json.encode(tells), file_name(out, MADE): site.offload(written_down, made)}
    for at, extension in enumerate(EDITION):
        tell(at / len(EDITION))
        kept[file_name(out, f"report.{extension}")] = rendered(site, extension, made)
    return kept


def rendered(site: Site, extension: str, made: Made) -> bytes:
    """Make one file, off the event loop."""

    def read(name: str) -> bytes | None:
        return site.store.file(made.workshop.id, name)

    def render_it() -> bytes:
        shown = files(*pictures(extension, made.workshop, made.boards), read, site.offload)
        given = (extension, made.workshop, made.boards, made.showing(shown))
        content: bytes = site.offload(render, *given, told=lambda share: True)
        return content

    return site.files.in_turn(render_it)


def let_out(site: Site, id: str, kept: Mapping[str, bytes], publish: PublishEdition, actor: Actor) -> Edition | None:
    """Keep the files of an edition and let it out; give the one that is out then. Refuses `media_full`."""
    if not site.store.put_files(id, kept, MAX_STORED):
        raise Refusal("media_full", {"limit": MAX_STORED})
    site.rooms.submit(id, new_id(), publish, actor)
    if site.store.file(id, file_name(publish.edition, TOLD)) is None:  # swept before the log named it
        site.store.put_files(id, kept, MAX_STORED)
    return sweep(site, id)


def sweep(site: Site, id: str) -> Edition | None:
    """Drop the files of editions that are not out. Gives the one that is."""
    out = out_of(site.latest(id))
    kept = [name for name in site.store.files(id) if name.startswith(KEPT)]
    site.store.drop_files(id, [name for name in kept if not out or not name.startswith(file_name(out, ""))])
    return out


def check_open(site: Site, workshop: Workshop, out: Edition, tells: Told) -> None:
    """Let pass who reads an edition all of whose photos are meant for everybody still. Refuses `not_found` if it could
    not be made anew, as `Coming` while it is."""
    if lost := _lost(site, workshop, tells):
        made = site.remade.soon(_name(site, out, lost), partial(_remade, site, workshop.id, out, lost))
        raise Refusal("not_found") if made is False else Coming()


def reopen_soon(site: Site, id: str) -> None:
    """Have the edition that is out made anew, if a photo of it is not meant for everybody any more."""
    site.loop.spawn(is_open, site, id)


def is_open(site: Site, id: str) -> bool:
    """Tell whether the edition that is out may be read, once it was made anew if need be."""
    out, lost = _shut(site, id)
    if out and lost:
        site.remade.get(_name(site, out, lost), partial(_remade, site, id, out, lost))
        out, lost = _shut(site, id)
    return not lost


def _shut(site: Site, id: str) -> tuple[Edition | None, frozenset[str]]:
    workshop = site.latest(id)
    out = out_of(workshop)
    return out, _lost(site, workshop, told(site, id, out))


def _lost(site: Site, workshop: Workshop, tells: Told) -> frozenset[str]:
    """Give the photos of an edition, by their media, that are not meant for everybody any more."""
    photos = {key.removeprefix(PHOTO) for key in tells if key.startswith(PHOTO)}
    if not photos:
        return frozenset()
    boards = (site.fresh(f"{workshop.id}/{ref.id}").state for ref in workshop.boards)
    known = [photo for board in boards for photo in board.photos.values() if photo.media in photos]
    gone = {photo.media for photo in known if not is_public(photo)}
    return frozenset(photos - {photo.media for photo in known} | gone)


def _name(site: Site, out: Edition, lost: frozenset[str]) -> tuple[str, frozenset[str], int]:
    return out.id, lost, int(site.loop.monotonic() // AGAIN_S)


def _remade(site: Site, id: str, out: Edition, lost: frozenset[str]) -> bool:
    """Make an edition anew without these photos, and tell whether that was done. One of an earlier version of this
    program has nothing it could be made of."""
    kept = site.store.file(id, file_name(out, MADE))
    if kept is None:
        return False
    try:
        made, tells, digest = site.offload(made_again, kept, lost)
        anew = Edition(new_id(), out.link, digest)
        let_out(site, id, written(site, anew, made, tells, lambda share: None), PublishEdition(anew, out.id), SERVER)
    except Exception:
        log.exception("an edition cannot be made anew: %s", id)
        return False
    return True
