"""A photo as a board's file holds it: all that is said of it, and where its picture is; never the picture."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Annotated

from msgspec import Meta, Struct

from server.board.limits import MAX_ALT, MAX_PAGE_SIDE, MAX_REGIONS, MAX_ROUND, MAX_TITLE
from server.board.photo import Consent, Photo, Region, RegionKind

_Id = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_-]+\Z")]
_Ref = Annotated[str, Meta(max_length=40, pattern=r"^[A-Za-z0-9_-]*\Z")]
_Title = Annotated[str, Meta(max_length=MAX_TITLE)]
_Side = Annotated[int, Meta(ge=1, le=MAX_PAGE_SIDE)]
_Part = Annotated[int, Meta(ge=0, le=1_000)]
_Seat = Annotated[str, Meta(max_length=100)]


class RegionRead(Struct, frozen=True, forbid_unknown_fields=True):
    id: _Id
    x: _Part
    y: _Part
    width: _Part
    height: _Part
    kind: RegionKind = "card"
    zone: _Ref = ""


class PhotoRead(Struct, frozen=True, forbid_unknown_fields=True):
    """As board/photo.py has it; decide checks the rest when a board is made of it."""

    id: _Id
    media: _Id
    width: _Side
    height: _Side
    title: _Title = ""
    alt: Annotated[str, Meta(max_length=MAX_ALT)] = ""
    credit: _Title = ""
    consent: Consent = "workshop"
    zone: _Ref = ""
    round: Annotated[int, Meta(ge=0, le=MAX_ROUND)] = 0
    at: Annotated[int, Meta(ge=0, le=2**53)] = 0
    author: _Seat = ""
    veiled: bool = False
    asked: tuple[_Seat, ...] = ()
    regions: Annotated[tuple[RegionRead, ...], Meta(max_length=MAX_REGIONS)] = ()


def photos(read: Iterable[PhotoRead]) -> dict[str, Photo]:
    """Give what a file holds as the board has it."""
    found = {}
    for one in read:
        values = {name: getattr(one, name) for name in one.__struct_fields__}
        found[one.id] = Photo(**values | {"regions": tuple(_region(part) for part in one.regions)})
    return found


def _region(read: RegionRead) -> Region:
    return Region(read.id, read.x, read.y, read.width, read.height, read.kind, read.zone)


# A field added to the model and forgotten here would be lost without a word.
assert {one.name for one in fields(Photo)} == set(PhotoRead.__struct_fields__)
assert {one.name for one in fields(Region)} == set(RegionRead.__struct_fields__)
