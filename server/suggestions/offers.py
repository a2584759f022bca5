"""What is offered, and how to get it made. Light: a worker imports this file alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from server.board.model import Note


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Notes of one zone that say the same; `same` to the letter, but for case, spelling of umlauts and stops."""

    notes: tuple[str, ...]
    same: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """Notes of one zone that could become a cluster under this title, made of their own words."""

    title: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The largest first."""

    duplicates: tuple[Duplicate, ...] = ()
    clusters: tuple[Proposal, ...] = ()


def suggest(notes: Iterable[Note], otherwise: str) -> Suggestions:
    """Give the offers for these notes. `otherwise`, "de" or "en", is the language of notes that do not show theirs."""
    # The libraries behind it stay in the process that does the work.
    from server.suggestions.finding import find

    return find(notes, otherwise)
