"""Deciding about photos of a board, and what readers see of them. See decide.py.

G1: a photo is brought by facilitators, by hosts to their own stand, and by scribes; its words are changed by who
brought it, and by facilitators. G2: a draft, and a photo that somebody on it objects to, reach facilitators only. G3:
whoever is in the room may object, each once a photo; facilitators decide. G4: regions reach facilitators only.
"""

from collections.abc import Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import photo_commands as p
from server.board.checks import check_id, line
from server.board.limits import MAX_ALT, MAX_PAGE_SIDE, MAX_PHOTOS, MAX_REGIONS, MAX_TITLE
from server.board.lookup import Rule, check_leaf, facilitator, tends, zone_of
from server.board.model import Actor, Board
from server.board.photo import Photo, Region, read_from
from server.board.refusals import Refusal

WHOLE = 1_000  # thousandths
ANYWHERE = ("facilitator", "scribe")  # they go around with a camera
LEAST = 5  # of a side: less is a slip of the pointer


def check_bringing(board: Board, zone: str, actor: Actor) -> None:
    """Refuse whoever may not bring a photo of this place, before its file is worked on."""
    _check_place(board, zone, actor)
    if zone:
        zone_of(board, zone)
    if len(board.photos) >= MAX_PHOTOS:
        raise Refusal("too_many", {"field": "photos", "limit": MAX_PHOTOS})


def _check_bringer(actor: Actor) -> None:
    """Who hosts nothing is not even told which photos there are."""
    if actor.role not in ANYWHERE and not actor.zones:
        raise Refusal("not_allowed", {"role": actor.role})


def _check_place(board: Board, zone: str, actor: Actor) -> None:
    """These bring photos of anywhere, hosts of their own stand."""
    if actor.role not in ANYWHERE and not tends(board, zone, actor):
        raise Refusal("not_allowed", {"role": actor.role})


def _put_photo(board: Board, command: p.PutPhoto, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.photo)
    if command.photo in board.photos:
        raise Refusal("exists", {"photo": command.photo})
    check_bringing(board, command.zone, actor)
    title = line(command.title, "title", MAX_TITLE)
    photo = Photo(
        command.photo, command.media, command.width, command.height, title, zone=command.zone,
        round=board.rules.round, at=now, author=actor.seat,
    )  # fmt: skip
    return (c.PhotoPut(photo),)


def _change_photo(board: Board, command: p.ChangePhoto, actor: Actor, now: int) -> tuple[c.Change, ...]:
    _check_bringer(actor)
    photo = photo_of(board, command.photo)
    _check_place(board, command.zone or photo.zone, actor)
    if actor.role != "facilitator" and (photo.veiled or not actor.seat or photo.author != actor.seat):
        raise Refusal("not_yours", {"photo": photo.id})
    if command.zone:
        zone_of(board, command.zone)
    changed = replace(
        photo,
        title=photo.title if command.title is None else line(command.title, "title", MAX_TITLE),
        alt=photo.alt if command.alt is None else line(command.alt, "alt", MAX_ALT),
        credit=photo.credit if command.credit is None else line(command.credit, "credit", MAX_TITLE),
        consent=command.consent or photo.consent,
        zone=photo.zone if command.zone is None else command.zone,
    )
    return () if changed == photo else (c.PhotoPut(changed),)


def _veil_photo(board: Board, command: p.VeilPhoto, actor: Actor, now: int) -> tuple[c.Change, ...]:
    photo = check_objecting(board, command.photo, actor)
    asked = (*photo.asked, actor.seat) if actor.seat and actor.seat not in photo.asked else photo.asked
    return (c.PhotoPut(replace(photo, media=command.media, veiled=True, asked=asked)),)


def check_objecting(board: Board, id: str, actor: Actor) -> Photo:
    """Give the photo that somebody objects to. What facilitators have decided on, they decide on again in person."""
    photo = photo_of(board, id)
    if actor.role != "facilitator":
        if not is_shown(photo):
            raise Refusal("unknown_photo", {"photo": id[:40]})  # as for a photo that never was
        if actor.seat in photo.asked:
            raise Refusal("decided", {"photo": photo.id})
    return photo


def _unveil_photo(board: Board, command: p.UnveilPhoto, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    photo = photo_of(board, command.photo)
    return (c.PhotoPut(replace(photo, veiled=False)),) if photo.veiled else ()


def _remove_photo(board: Board, command: p.RemovePhoto, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_removing(board, command.photo, actor)
    return (c.PhotoRemoved(command.photo),)


def check_removing(board: Board, id: str, actor: Actor) -> Photo:
    """Give the photo that somebody takes away: a facilitator any, its bringer their own."""
    photo = photo_of(board, id)
    if actor.role != "facilitator" and not (actor.seat and photo.author == actor.seat):
        raise Refusal("not_yours", {"photo": photo.id})
    return photo


def _put_region(board: Board, command: p.PutRegion, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    photo = photo_of(board, command.photo)
    region = checked_region(command.region)
    if region.zone:
        check_leaf(board, region.zone)
    known = {one.id: one for one in photo.regions}
    if len({*known, region.id}) > MAX_REGIONS:
        raise Refusal("too_many", {"field": "regions", "limit": MAX_REGIONS})
    return () if known.get(region.id) == region else (c.RegionPut(photo.id, region),)


def _remove_region(board: Board, command: p.RemoveRegion, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    photo = photo_of(board, command.photo)
    there = any(one.id == command.region for one in photo.regions)
    return (c.RegionRemoved(photo.id, command.region),) if there else ()  # two who take the same away agree


RULES: Mapping[type, Rule] = {
    p.PutPhoto: _put_photo,
    p.ChangePhoto: _change_photo,
    p.VeilPhoto: _veil_photo,
    p.UnveilPhoto: _unveil_photo,
    p.RemovePhoto: _remove_photo,
    p.PutRegion: _put_region,
    p.RemoveRegion: _remove_region,
}


def photo_of(board: Board, id: str) -> Photo:
    """Give a photo. Refuses `unknown_photo`."""
    photo = board.photos.get(id)
    if photo is None:
        raise Refusal("unknown_photo", {"photo": id[:40]})
    return photo


def is_shown(photo: Photo) -> bool:
    """Tell whether everybody may see it."""
    return bool(photo.alt) and not photo.veiled


def bare(photo: Photo) -> Photo:
    """Give a photo that everybody may see, as they see it."""
    return replace(photo, author="", asked=(), regions=())


def check_source(board: Board, source: str, actor: Actor) -> str:
    """Give the source of a new note: only that of a region there is may be said, by who may see regions."""
    if not source:
        return ""
    facilitator(actor)
    place = read_from(source)
    if place is None:
        raise Refusal("bad_id")
    photo = photo_of(board, place[0])
    if not any(one.id == place[1] for one in photo.regions):
        raise Refusal("unknown_region", {"region": place[1][:40]})
    return source


def checked_region(region: Region) -> Region:
    """Give a region that lies on its photo. Refuses `bad_region`."""
    check_id(region.id)
    spans = ((region.x, region.width), (region.y, region.height))
    if not all(begin >= 0 and length >= LEAST and begin + length <= WHOLE for begin, length in spans):
        raise Refusal("bad_region")
    return region


def check_brought(made: c.BoardCreated) -> None:
    """Check what a file says of photos; their pictures stay where they are."""
    zones = {zone.id for zone in made.zones}
    if len(made.photos) > MAX_PHOTOS or any(len(one.regions) > MAX_REGIONS for one in made.photos):
        raise Refusal("too_many", {"field": "photos", "limit": MAX_PHOTOS})
    if len({one.id for one in made.photos}) != len(made.photos):
        raise Refusal("exists", {"field": "photos"})
    for photo in made.photos:
        check_id(photo.id)
        check_id(photo.media)
        for text, field, limit in (
            (photo.title, "title", MAX_TITLE),
            (photo.alt, "alt", MAX_ALT),
            (photo.credit, "credit", MAX_TITLE),
        ):
            line(text, field, limit)
        if not all(1 <= side <= MAX_PAGE_SIDE for side in (photo.width, photo.height)):
            raise Refusal("too_many", {"field": "photos", "limit": MAX_PAGE_SIDE})
        for region in photo.regions:
            checked_region(region)
        for zone in (photo.zone, *(region.zone for region in photo.regions)):
            if zone and zone not in zones:
                raise Refusal("unknown_zone", {"zone": zone})
