"""What has become of a board's notes between two of its states. Pure.

T1: what is applied to the first gives the second: `notes_after(notes, difference(a, b)) == notes of b`, as far as they
can be read. A note that cannot be read (removed, or veiled for the reader) is not there; so a reveal brings notes, and
what is held goes. Only the notes: a heading that was renamed moves no card.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Literal

from server.board.model import Board, Note

Kind = Literal["added", "removed", "moved", "changed"]
KINDS: tuple[Kind, ...] = ("added", "removed", "moved", "changed")
PLACE = ("zone", "cluster", "order")
WORDS = ("text", "points", "when", "color", "shape", "answer", "likes", "offers")  # of a note, that people can see


@dataclass(frozen=True, slots=True)
class Turn:
    """One note in both states, None where it was not there. One that was moved may have been changed too: `fields` are
    the fields that differ, without its place and what nobody sees."""

    note: str
    kinds: tuple[Kind, ...]
    before: Note | None
    after: Note | None
    fields: tuple[str, ...] = ()


def difference(first: Board, second: Board) -> tuple[Turn, ...]:
    """Tell what differs, note by note: what is gone where it was, then all else in the order of the second board."""
    before, after = readable_notes(first), readable_notes(second)
    gone = [Turn(id, ("removed",), note, None) for id, note in before.items() if id not in after]
    return (*gone, *(turn for id, note in after.items() if (turn := _turn(before.get(id), note))))


def notes_after(notes: Mapping[str, Note], turns: Iterable[Turn]) -> dict[str, Note]:
    """Apply a difference to the notes of its first state."""
    found = dict(notes)
    for turn in turns:
        if turn.after is None:
            del found[turn.note]
        else:
            found[turn.note] = turn.after
    return found


def readable_notes(board: Board) -> dict[str, Note]:
    """Give the notes that hang there to be read, field by field in their order."""
    order = {zone.id: (zone.order, zone.id) for zone in board.zones.values()}
    shown = [note for note in board.notes.values() if not note.removed and (note.text or not note.veil)]
    shown.sort(key=lambda note: (order.get(note.zone, ("~", note.zone)), note.order, note.id))
    return {note.id: note for note in shown}


def _turn(before: Note | None, after: Note) -> Turn | None:
    if before is None:
        return Turn(after.id, ("added",), None, after)
    if before == after:
        return None
    differing = {item.name for item in fields(Note) if getattr(before, item.name) != getattr(after, item.name)}
    kinds: tuple[Kind, ...] = ("moved",) if differing & set(PLACE) else ()
    if differing - set(PLACE):
        kinds += ("changed",)
    return Turn(after.id, kinds, before, after, tuple(name for name in WORDS if name in differing))
