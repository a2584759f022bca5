"""What comes of a listing on an exchange: somebody answers it. As model.py."""

from dataclasses import dataclass
from typing import Literal

MatchState = Literal["open", "agreed", "declined"]


@dataclass(frozen=True, slots=True)
class Match:
    """An answer to a listing, a note on a side of an exchange. `listing` is the answerer's own on the other side, if
    they name one. `declined`, like all but that there is an answer and whether both agreed, is in no view."""

    id: str
    note: str
    state: MatchState = "open"
    text: str = ""
    listing: str = ""
    author: str = ""  # seat id
    at: int = 0
