"""What is decided about the public version of the report: what is redacted, what facilitators judged by hand, and the
edition that is out. See publishing.py and exports/public/."""

from dataclasses import dataclass
from typing import Literal

# Why something is redacted and can be switched: a known name, whole or a part of it alone; ways to reach somebody;
# what was said beside the point. What is veiled, private, or a photo not meant for everybody is never told.
Ground = Literal["name", "part", "mail", "phone", "link", "handle", "comment", "reason", "discarded"]
Judgement = Literal["", "keep", "hide"]

GROUNDS: tuple[Ground, ...] = ("name", "part", "mail", "phone", "link", "handle", "comment", "reason", "discarded")
BY_DEFAULT: tuple[Ground, ...] = ("name", "mail", "phone", "link", "handle", "reason", "discarded")
MAX_VERDICTS = 1_000
MAX_ITEM = 240  # characters


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a facilitator says of an item against the rules: "keep" it as it is, or "hide" it.

    An item is "<board>/note:<id>", likewise with statement, zone and the like, or "word:<word>" wherever it stands.
    """

    item: str
    does: Literal["keep", "hide"]


@dataclass(frozen=True, slots=True)
class Edition:
    """A public version that is out: files made at `at` by the seat `by`, which no later word changes. `link` is what
    its address is made of; one edition after the other has the same until it is withdrawn. `digest` is of what it
    tells."""

    id: str
    link: str
    digest: str
    at: int = 0
    by: str = ""


@dataclass(frozen=True, slots=True)
class Public:
    """`grounds` are those that hold. A part of a name alone is only a hint until somebody says so, and not every oval
    is a comment."""

    grounds: tuple[Ground, ...] = BY_DEFAULT
    verdicts: tuple[Verdict, ...] = ()
    edition: Edition | None = None
