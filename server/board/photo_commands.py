"""What may be asked of a board's photos. As commands.py."""

from dataclasses import dataclass

from server.board.photo import Consent, Region


@dataclass(frozen=True, slots=True)
class PutPhoto:
    """A new photo, whose file has just been kept; asked by the server."""

    photo: str
    media: str
    width: int
    height: int
    zone: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ChangePhoto:
    """`alt`, what is to be seen, makes a draft a photo that others see."""

    photo: str
    title: str | None = None
    alt: str | None = None
    credit: str | None = None
    consent: Consent | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class VeilPhoto:
    """Somebody says they are on it: from here on facilitators alone see it, at `media`, an address nobody else has been
    told; asked by the server, which has moved the file."""

    photo: str
    media: str


@dataclass(frozen=True, slots=True)
class UnveilPhoto:
    """A facilitator has decided that it may stay."""

    photo: str


@dataclass(frozen=True, slots=True)
class RemovePhoto:
    """For good; asked by the server, which then drops the file."""

    photo: str


@dataclass(frozen=True, slots=True)
class PutRegion:
    """New, or in place of the one with its id."""

    photo: str
    region: Region


@dataclass(frozen=True, slots=True)
class RemoveRegion:
    """The note that was read from it stays."""

    photo: str
    region: str
