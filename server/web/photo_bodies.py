"""Bodies of requests and replies about photos. As bodies.py."""

from msgspec import Struct

from server.board.photo import Photo
from server.media.recognition import Card


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """An act that its path says whole."""


class Done(Struct, frozen=True):
    done: bool


class PhotoMade(Struct, frozen=True):
    """It is `/media/<workshop>/<media>/1.webp`, and 0.webp small."""

    photo: str
    media: str
    width: int
    height: int


class Photos(Struct, frozen=True):
    seq: int
    photos: list[Photo]


class Cards(Struct, frozen=True):
    """What the machine reads, from the top: offers, none of them kept here."""

    cards: list[Card]
