"""The bodies of the public version; see bodies.py."""

from typing import Annotated

from msgspec import Meta, Struct

from server.exports.public.pieces import Doubt, Redaction
from server.web.bodies import Asked, Short
from server.web.publishing import Since


class PublicPreview(Struct, frozen=True):
    """What would be redacted: by whole texts, with the pieces that go; counted by reason; and what should be looked at.
    `common` are names that are redacted and may be words of every day.

    `digest` is of what would be told. `url` is of the edition that is out, "" for none, and `since` what is different;
    it is `shut` while it has a photo that is not meant for everybody any more. `more` redactions are not listed.
    `source` is a digest of what it is made of, whatever is decided about it; `cards` are the notes that would be told,
    as they would be; `words` how what is decided on is spelt; `title` what the workshop would be called. `stays` counts
    what the rules that are off would take.
    """

    digest: str
    redactions: list[Redaction]
    doubts: list[Doubt]
    common: list[Doubt]
    counts: dict[str, int]
    url: str = ""
    since: Since | None = None
    shut: bool = False
    more: int = 0
    source: str = ""
    cards: dict[str, str] = {}
    words: dict[str, str] = {}
    title: str = ""
    stays: dict[str, int] = {}


class NewEdition(Asked, frozen=True):
    """`digest` is that of the preview: nothing is released that nobody has seen."""

    digest: Annotated[str, Meta(max_length=64)]
    zone: Short = ""


class DraftPage(Struct, frozen=True):
    """`url` opens the page for ten minutes, without a seat."""

    url: str


class EditionMade(Struct, frozen=True):
    url: str
