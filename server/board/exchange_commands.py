"""What may be asked of listings, by those who answer them and by those who wrote them. As commands.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerListing:
    """Offer its author to be put in touch: in a line of words, with `listing`, one's own on the other side, or both.
    Takes a contact of one's own, as agreeing does."""

    match: str
    note: str
    text: str = ""
    listing: str = ""


@dataclass(frozen=True, slots=True)
class AgreeMatch:
    """The listing's author does, and each is told how to reach the other; or declines, even afterwards."""

    match: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class RemoveMatch:
    """Whoever answered takes it back."""

    match: str
