"""What is said of a redaction and of a doubt: the text in pieces, with what goes and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from server.exports.public.finding import Found
from server.workshop.public import Ground

# What is never told, whatever is switched: no rule of anybody's choice.
Why = Ground | Literal["hidden", "photo", "hand"]
OTHERS = 30  # places of a doubt that are listed beside the first


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text. With `why` it is taken away, or (in a doubt) should be looked at; `item` is what spares it."""

    text: str
    why: Why | Literal[""] = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What was taken away of a text, or all of it. `item` is what it is part of; `board` "" is the workshop itself."""

    board: str
    item: str
    why: Why
    pieces: tuple[Piece, ...]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that may be a name or a way to reach somebody, where it stands first, how often, and where else."""

    board: str
    item: str
    pieces: tuple[Piece, ...]
    word: str
    count: int = 1
    others: tuple[tuple[Piece, ...], ...] = ()


def pieces_of(text: str, found: Sequence[Found]) -> tuple[Piece, ...]:
    """Give a text in pieces: what is found, and what stands between."""
    pieces, at = [], 0
    for one in found:
        pieces += [Piece(text[at : one.start]), Piece(text[one.start : one.end], one.ground, f"word:{one.key}")]
        at = one.end
    return tuple(piece for piece in (*pieces, Piece(text[at:])) if piece.text)
