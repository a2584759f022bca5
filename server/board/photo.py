"""What a photo of a board is: a flipchart as it hung in the room, and the parts of it that are read into notes.

A photo nobody has said in words what is to be seen on (`alt`) is a draft. A draft, and a photo that somebody on it has
asked to be taken away (`veiled`), reach facilitators only; see photos.py.
"""

from dataclasses import dataclass
from typing import Literal

Consent = Literal["workshop", "report", "public"]  # who may see it: the people here, who reads the report, everybody
RegionKind = Literal["card", "column"]

CONSENTS: tuple[Consent, ...] = ("workshop", "report", "public")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a photo in thousandths of its width and height: a card that is to be read into a note, or a column
    whose cards go to `zone`."""

    id: str
    x: int
    y: int
    width: int
    height: int
    kind: RegionKind = "card"
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    """`media` is its file (web/photo_api.py), `width` and `height` its pixels; `zone` and `round` where and when it was
    taken, "" and 0 for none. `asked` are the seats that say they are on it."""

    id: str
    media: str
    width: int
    height: int
    title: str = ""
    alt: str = ""
    credit: str = ""
    consent: Consent = "workshop"
    zone: str = ""
    round: int = 0
    at: int = 0
    author: str = ""  # seat id; blank in the views of everyone but facilitators, as `asked` and `regions` are
    veiled: bool = False
    asked: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()


def source_of(photo: str, region: str) -> str:
    """Give the `Note.source` of a note that was read from a region."""
    return f"photo:{photo}/{region}"


def read_from(source: str) -> tuple[str, str] | None:
    """Give photo and region of a note's source, None for any other source."""
    if not source.startswith("photo:"):
        return None
    photo, _, region = source.removeprefix("photo:").partition("/")
    return photo, region
