"""How a board as it once was becomes a new one. Pure; the old board and its log stay as they are.

T4: every note comes once, with its author, so that it stays theirs; so do clusters, statements and their sources.
T5: what was private then and has been taken back since stays taken back; nor does anything come that would tell what is
told to nobody now: tallies of a vote that runs again, what a stand was asked and is asked no more, how to be reached,
a photo that is gone or that somebody on it wants to be gone.
"""

from dataclasses import replace

from server.board.bringing import created
from server.board.commands import CreateBoard
from server.board.model import Board, Note


def restored(past: Board, now: Board, id: str, title: str) -> CreateBoard:
    """Give the command that makes `past` anew as board `id`. `now` is the same board as it stands today."""
    notes = [_as_held(note, now) for note in past.notes.values() if not _taken_back(note, now)]
    asked = [one for one in past.inquiries.values() if one.kind == "question" and one.text and one.id in now.inquiries]
    return created(
        replace(
            past,
            id=id,
            title=title,
            zones={zone.id: replace(zone, input_ends=0) for zone in past.zones.values()},
            notes={note.id: note for note in notes},
            ballots={id: one for id, one in past.ballots.items() if not one.open and _is_counted(now, id)},
            inquiries={one.id: one for one in asked},
            interfaces={id: one for id, one in past.interfaces.items() if id in now.interfaces},
            # as they are by now: with today's consent, and none that somebody on it wants to be gone
            photos={id: now.photos[id] for id in past.photos if id in now.photos and not now.photos[id].veiled},
            rules=replace(past.rules, round=0),  # the round is the agenda's, and this board stands in no step yet
            since=0,
        )
    )


def _is_counted(board: Board, id: str) -> bool:
    ballot = board.ballots.get(id)
    return ballot is not None and not ballot.open


def _taken_back(note: Note, now: Board) -> bool:
    """A note of one's own that nobody else has read, and that is gone by now."""
    known = now.notes.get(note.id)
    return note.veil == "own" and (known is None or known.removed)


def _as_held(note: Note, now: Board) -> Note:
    """What the desk holds by now waits for the desk on the new board too."""
    known = now.notes.get(note.id)
    return replace(note, veil="desk") if known and known.veil == "desk" and not note.veil else note
