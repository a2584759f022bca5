"""What a reader of a board may see, as a view of the state and as a mask of each change.

V1: view(evolve(view(s), mask(c))) == view(evolve(s, c)), so a replica of masked changes is the view of the replica.
V2: a removed note's text and anybody's authorship reach facilitators only.
"""

from dataclasses import replace
from typing import Literal

from server.board import changes as c
from server.board.model import Board, Note, Role

Audience = Literal["full", "screen", "public"]
AUDIENCES: tuple[Audience, ...] = ("full", "screen", "public")


def audience(role: Role) -> Audience:
    """Tell which readers a role belongs to."""
    return "full" if role == "facilitator" else "screen" if role == "screen" else "public"


def view(board: Board, reader: Audience) -> Board:
    """Give the state as the reader may see it; idempotent."""
    if reader == "full":
        return replace(board, acts={})
    notes = {id: _blank(note) for id, note in board.notes.items() if not note.removed}
    return replace(board, notes=notes, acts={})


def mask(change: c.Change, reader: Audience) -> c.Change:
    """Give the change as the reader may see it. `by` and `cmd` of its entry are blanked by the caller."""
    if reader == "full":
        return change
    if isinstance(change, c.NoteAdded | c.NoteRestored):
        return replace(change, note=_blank(change.note))
    if isinstance(change, c.BoardCreated):
        return replace(change, notes=tuple(_blank(note) for note in change.notes if not note.removed))
    if isinstance(change, c.ActUndone):
        return c.Masked()
    return change


def withdrawn(board: Board, change: c.Change) -> bool:
    """Tell whether a past change holds the text of a note that is removed by now: it is not told again but to full
    readers. The past's own view would show it, because then it was there."""
    match change:
        case c.NoteAdded() | c.NoteRestored():
            ids = [change.note.id]
        case c.NoteEdited():
            ids = [change.note]
        case c.BoardCreated():
            ids = [note.id for note in change.notes]
        case _:
            return False
    return any(id in board.notes and board.notes[id].removed for id in ids)


def without_withdrawn(past: Board, now: Board) -> Board:
    """Give a past view without the notes that have been removed since."""
    notes = {id: note for id, note in past.notes.items() if not (id in now.notes and now.notes[id].removed)}
    return replace(past, notes=notes)


def _blank(note: Note) -> Note:
    return replace(note, author="", behalf="")
