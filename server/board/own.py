"""What of a board is a seat's own, for its own device only: shared frames carry no authors (visibility.py)."""

from server.board.model import Backers, Board, Note, Paper


def notes(board: Board, seat: str) -> list[str]:
    """Give the ids of the seat's notes."""
    return [note.id for note in board.notes.values() if note.author == seat and not note.removed]


def behalf(board: Board, seat: str) -> dict[str, str]:
    """Tell for whom the seat wrote: note -> badge."""
    return {id: note.behalf for id, note in board.notes.items() if note.author == seat and note.behalf}


def veiled(board: Board, seat: str) -> list[Note]:
    """Give the seat's notes whose content no shared frame holds."""
    return [note for note in board.notes.values() if note.veil and note.author == seat and not note.removed]


def papers(board: Board, seat: str) -> list[Paper]:
    """Give what the seat has marked on the ballots there are."""
    return [paper for ballot in board.ballots if (paper := board.papers.get(f"{ballot}/{seat}"))]


def backed(board: Board, seat: str) -> dict[str, str]:
    """Tell which notes the seat backs: note -> "like", "offer" or "like offer"."""
    found = {id: _how(backers, seat) for id, backers in board.backers.items()}
    return {id: how for id, how in found.items() if how}


def _how(backers: Backers, seat: str) -> str:
    return " ".join(name for name, seats in (("like", backers.likes), ("offer", backers.offers)) if seat in seats)
