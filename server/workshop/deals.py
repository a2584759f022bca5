"""Answers to listings, for the two whom each is about (rule X3): how to reach the other once both have agreed.

A board knows who answered and who agreed, the workshop how people can be reached (contacts.py); nobody's contact is
stored a second time, and no shared frame holds what is told here.
"""

from dataclasses import dataclass

from server.board.changes import Change, MatchPut, MatchRemoved
from server.board.match import Match, MatchState
from server.board.model import Board
from server.workshop.model import Card, Workshop
from server.workshop.partners import NOTHING


@dataclass(frozen=True, slots=True)
class Deal:
    """`given`: one has answered the listing `note` oneself, else somebody has answered one's own. Badge, name, contact
    and organisation are the other's, told when both have agreed and while both have said how to reach them."""

    id: str
    note: str
    given: bool
    state: MatchState
    text: str = ""
    listing: str = ""
    at: int = 0
    badge: int = 0
    name: str = ""
    contact: str = ""
    organisation: str = ""


def deals(workshop: Workshop, board: Board, seat: str) -> list[Deal]:
    """Give every answer that a seat has given or got on a board, the oldest first."""
    about = [(one, both) for one in board.matches.values() if seat and seat in (both := pair(board, one))]
    return [
        _deal(workshop, one, seat, next((id for id in both if id != seat), ""))
        for one, both in sorted(about, key=lambda item: (item[0].at, item[0].id))
    ]


def concerned(board: Board, change: Change) -> tuple[str, ...]:
    """Give the seats that an answer to a listing is news to."""
    match change:
        case MatchPut():
            return pair(board, change.match)
        case MatchRemoved() if change.note in board.notes:
            return (board.notes[change.note].author,)
    return ()


def in_touch(board: Board, seat: str) -> set[str]:
    """Give the seats to whom it is news whether and how this one can be reached: itself, too, if anybody is told."""
    agreed = [set(pair(board, one)) for one in board.matches.values() if one.state == "agreed"]
    return {one for both in agreed if seat in both for one in both}


def pair(board: Board, match: Match) -> tuple[str, str]:
    """Give the seats that a match is about: who answered, and whose listing it is."""
    note = board.notes.get(match.note)
    return match.author, note.author if note else ""


def _deal(workshop: Workshop, match: Match, own: str, other: str) -> Deal:
    """Whoever was blocked is told of no more, and nobody to whom cannot be reached."""
    given = match.author == own
    told = Deal(match.id, match.note, given, match.state, match.text, match.listing, match.at)
    seat = workshop.seats.get(other)
    contact, mine = (workshop.pockets.get(id, NOTHING).contact for id in (other, own))
    if match.state != "agreed" or seat is None or seat.blocked or not (contact and mine):
        return told
    organisation = (seat.card or Card()).organisation
    return Deal(
        match.id, match.note, given, match.state, match.text, match.listing, match.at, seat.badge, seat.name, contact,
        organisation,
    )  # fmt: skip
