"""What of a board is a seat's own, for its own device only: shared frames carry no authors (visibility.py)."""

from dataclasses import dataclass, field

from server.board import changes as c
from server.board.model import Ballot, Board, Note, Paper


@dataclass(slots=True)
class Own:
    """`notes`: ids, those of inquiries and interfaces too. `behalf`: note -> badge it was written for. `veiled`: notes
    whose content no shared frame holds. `papers`: what was marked on the ballots there are, and for badges: without
    marks where another scribe has replaced it. `backed`: note -> "like", "offer" or "like offer". `visited`: stands."""

    notes: list[str] = field(default_factory=list)
    behalf: dict[str, str] = field(default_factory=dict)
    veiled: list[Note] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)
    backed: dict[str, str] = field(default_factory=dict)
    visited: list[str] = field(default_factory=list)


def own(board: Board, seat: str) -> Own:
    """Find what is the seat's, in one pass over the notes: each device asks at each hello."""
    found = Own()
    for note in board.notes.values():
        if seat in note.volunteers:
            found.backed[note.id] = "offer"
        if note.author != seat:
            continue
        if note.behalf:
            found.behalf[note.id] = note.behalf
        if not note.removed:
            found.notes.append(note.id)
            if note.veil:
                found.veiled.append(note)
    found.notes += [inquiry.id for inquiry in board.inquiries.values() if inquiry.author == seat]
    found.notes += [interface.id for interface in board.interfaces.values() if interface.author == seat]
    found.papers = [paper for ballot in board.ballots if (paper := board.papers.get(f"{ballot}/{seat}"))]
    found.papers += [paper for ballot in board.ballots.values() for paper in _entered(board, ballot, seat)]
    for id, backers in board.backers.items():
        if seat in backers.likes:
            found.backed[id] = "like offer" if id in found.backed else "like"
    found.visited = [id for id, turnout in board.turnouts.items() if seat in turnout.seats]
    return found


def doer(change: c.Change, by: str) -> str:
    """Tell whose own a change has changed. Where the log names nobody, papers, likes and visits still have an owner."""
    match change:
        case c.PaperCast(entered=None):
            return change.paper.voter
        case c.NoteBacked() | c.StandVisited():
            return change.seat
    return by


def _entered(board: Board, ballot: Ballot, seat: str) -> list[Paper]:
    """Give the papers of badges that the seat has entered."""
    papers = [board.papers.get(f"{ballot.id}/badge {one.badge}") for one in ballot.badges if seat in one.by]
    last = {f"badge {one.badge}" for one in ballot.badges if one.by[-1] == seat}
    return [one if one.voter in last else Paper(ballot.id, one.voter) for one in papers if one]
