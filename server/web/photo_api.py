"""Photos of boards, over HTTP: brought, objected to, taken away for good, read by the machine.

A photo's address is the photo's own and cannot be guessed, because an <img> can send no token. So taking a photo out of
sight is taking its file away: who objects to one moves it to an address that facilitators alone are told, and removing
one drops it. A file no photo names any more, such as a crash between the log and the store leaves, goes with the next.
"""

from collections.abc import Mapping
from hashlib import sha256

from flask import request

from server.board.checks import check_id
from server.board.photo import Photo
from server.board.photo_commands import PutPhoto, RemovePhoto, VeilPhoto
from server.board.photos import bare, check_bringing, check_objecting, check_removing, is_shown
from server.board.refusals import Refusal
from server.media import prints
from server.media.pages import Made, photo_of
from server.media.prints import PAGE, PRINT
from server.media.recognition import recognized
from server.room.room import Room
from server.web import photo_bodies as b
from server.web.bodies import MediaFile
from server.web.editions import reopen_soon
from server.web.endpoints import Call, Endpoint
from server.web.media_api import MAX_STORED, THUMBNAIL
from server.web.pool import WorkLost
from server.web.security import PHOTO, new_id
from server.web.site import Site
from server.workshop.roles import SERVER

MOVING = 32 * 1024 * 1024  # bytes more than MAX_STORED while a file is at both its addresses


def list_photos(site: Site, call: Call) -> b.Photos:
    """As this seat may see them: what everybody sees, and drafts of its own."""
    assert call.actor is not None
    room, actor = _room(site, call), call.actor
    photos = sorted(room.state.photos.values(), key=lambda one: (one.at, one.id))
    if actor.role == "facilitator":
        return b.Photos(room.seq, photos)
    own = [one.id for one in photos if one.author == actor.seat and not one.veiled]
    return b.Photos(room.seq, [bare(one) for one in photos if is_shown(one) or one.id in own])


def bring_photo(site: Site, call: Call) -> b.PhotoMade:
    """A JPEG, PNG, WebP or GIF as the raw body (15 MB), turned upright, at most 2,560 pixels wide or high, without
    anything else that came with it. The id is the sender's: sent again, it is the same photo."""
    assert call.actor is not None
    room, id, actor = _room(site, call), call.at["photo"], call.actor
    zone, title = request.args.get("zone", ""), request.args.get("title", "")
    known = room.state.photos.get(id)
    if known and known.author != actor.seat:
        raise Refusal("exists", {"photo": known.id})
    if known:
        return _made(call, known)
    check_id(id)
    check_bringing(room.state, zone, actor)
    site.charge(call.workshop, actor, "uploads")
    content = bytes(call.body.body)
    try:
        made: Made = site.files.in_turn(lambda: site.offload(photo_of, content))
        printed: bytes = site.files.in_turn(lambda: site.offload(prints.photo, made.pages[0].content))
    except WorkLost:
        raise Refusal("bad_media", {"why": "damaged"}) from None
    page = made.pages[0]
    media = site.keys.photo_id(call.workshop, call.at["board"], id, sha256(content).hexdigest())
    kept: dict[int | str, bytes] = {PAGE: page.content, THUMBNAIL: made.thumbnail.content, PRINT: printed}
    if not _keep(site, call.workshop, media, kept, MAX_STORED):
        raise Refusal("media_full", {"limit": MAX_STORED})
    put = PutPhoto(id, media, page.width, page.height, zone, title)
    site.rooms.submit(room.id, f"photo.{id}", put, actor)
    if site.store.file(call.workshop, f"{media}/{THUMBNAIL}") is None:  # swept before the log named it
        _keep(site, call.workshop, media, kept, MAX_STORED)
    return _made(call, site.rooms.get(room.id).state.photos.get(id) or Photo(id, media, page.width, page.height))


def veil_photo(site: Site, call: Call) -> b.Done:
    """Object to a photo one is on: from now on facilitators alone see it, and decide. Its address is worth nothing."""
    assert call.actor is not None
    room, actor = _room(site, call), call.actor
    known = room.state.photos.get(call.at["photo"])
    if not (known and known.veiled and actor.seat in known.asked):  # else the answer was lost on its way
        site.charge(call.workshop, actor, "changes")
        photo = check_objecting(room.state, call.at["photo"], actor)
        media = site.keys.photo_id(call.workshop, photo.media)
        found = {at: site.store.file(call.workshop, f"{photo.media}/{at}") for at in (PAGE, THUMBNAIL, PRINT)}
        kept: dict[int | str, bytes] = {at: content for at, content in found.items() if content}
        if PAGE in kept:
            _keep(site, call.workshop, media, kept, MAX_STORED + MOVING)
        site.rooms.submit(room.id, new_id(), VeilPhoto(photo.id, media), actor)
        for other, id in _elsewhere(site, call.workshop, photo.media):
            site.rooms.submit(other, new_id(), VeilPhoto(id, media), SERVER)
        drop_media(site, call.workshop, photo.media)
        reopen_soon(site, call.workshop)
    _sweep(site, call.workshop)
    return b.Done(True)


def remove_photo(site: Site, call: Call) -> b.Done:
    """Take a photo away for good, its file too. There is no way back."""
    assert call.actor is not None
    room = _room(site, call)
    if call.at["photo"] in room.state.photos:
        photo = check_removing(room.state, call.at["photo"], call.actor)
        site.rooms.submit(room.id, new_id(), RemovePhoto(photo.id), call.actor)
        for other, id in _elsewhere(site, call.workshop, photo.media):
            site.rooms.submit(other, new_id(), RemovePhoto(id), SERVER)
        drop_media(site, call.workshop, photo.media)
        reopen_soon(site, call.workshop)
    _sweep(site, call.workshop)
    return b.Done(True)


def read_photo(site: Site, call: Call) -> b.Cards:
    """Let the machine read: cards as it takes them, offers only. Refuses `not_installed` without Tesseract."""
    assert call.actor is not None
    photo = _room(site, call).state.photos.get(call.at["photo"])
    content = site.store.file(call.workshop, f"{photo.media}/{PAGE}") if photo else None
    if photo is None or content is None:
        raise Refusal("unknown_photo", {"photo": call.at["photo"][:40]})
    site.charge(call.workshop, call.actor, "uploads")
    language = site.workshop(call.workshop).language
    try:
        return b.Cards(site.files.in_turn(lambda: site.offload(recognized, content, language)))
    except WorkLost:
        raise Refusal("bad_media", {"why": "damaged"}) from None


def drop_media(site: Site, workshop: str, media: str) -> None:
    """Take a file's pages out of the store. Whoever calls it knows that nothing shows them any more."""
    site.store.drop_files(workshop, [name for name in site.store.files(workshop) if name.startswith(f"{media}/")])


def _elsewhere(site: Site, workshop: str, media: str) -> list[tuple[str, str]]:
    """Find the same picture on other boards, which a board that was made anew or read from a file has brought along."""
    rooms = [site.fresh(f"{workshop}/{ref.id}") for ref in site.latest(workshop).boards]
    return [(room.id, one.id) for room in rooms for one in room.state.photos.values() if one.media == media]


def _sweep(site: Site, workshop: str) -> None:
    """Drop the photos' files that no photo of any board names."""
    boards = (site.fresh(f"{workshop}/{ref.id}").state for ref in site.latest(workshop).boards)
    named = {photo.media for board in boards for photo in board.photos.values()}
    kept = site.store.files(workshop)
    lost = [name for name in kept if name.startswith(PHOTO) and name.partition("/")[0] not in named]
    site.store.drop_files(workshop, lost)


def _room(site: Site, call: Call) -> Room:
    assert call.actor is not None
    return site.board(call.workshop, call.at["board"], call.actor)


def _keep(site: Site, workshop: str, media: str, kept: Mapping[int | str, bytes], limit: int) -> bool:
    return site.store.put_files(workshop, {f"{media}/{at}": content for at, content in kept.items()}, limit)


def _made(call: Call, photo: Photo) -> b.PhotoMade:
    return b.PhotoMade(photo.id, photo.media, photo.width, photo.height)


_PATH = "/api/workshops/<workshop>/boards/<board>/photos"
ENDPOINTS = (
    Endpoint("GET", _PATH, "The photos of a board", list_photos, b.Photos, who="seat", refusals=("unknown_board",)),
    Endpoint(
        "POST", f"{_PATH}/<photo>", "Bring a photo of a board", bring_photo, b.PhotoMade, MediaFile, 201, who="seat",
        refusals=("unknown_board", "unknown_zone", "not_allowed", "bad_id", "bad_media", "media_full", "too_many",
                  "too_long", "too_fast", "exists"),
        query={"zone": "The field it was taken of", "title": "What it is called"},
    ),
    Endpoint(
        "POST", f"{_PATH}/<photo>/veil", "Object to a photo one is on", veil_photo, b.Done, b.Nothing, who="seat",
        refusals=("unknown_board", "unknown_photo", "not_allowed", "decided", "too_fast"),
    ),
    Endpoint(
        "POST", f"{_PATH}/<photo>/remove", "Take a photo away for good", remove_photo, b.Done, b.Nothing, who="seat",
        refusals=("unknown_board", "not_allowed", "not_yours"),
    ),
    Endpoint(
        "POST", f"{_PATH}/<photo>/read", "Read a photo's cards by machine", read_photo, b.Cards, b.Nothing,
        who="facilitator", refusals=("unknown_board", "unknown_photo", "not_installed", "bad_media", "too_fast"),
    ),
)  # fmt: skip
