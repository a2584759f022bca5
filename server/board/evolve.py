"""How a change makes the next state. Total: it never refuses, because what it is given has already happened.

It runs on full states and on views alike (a view's replica gets masked changes), so it skips what it does not know.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board import changes as c
from server.board.model import Act, Board, Face, Note, Zone

KEPT_ACTS = 200  # per seat; older ones cannot be undone. One gesture at the desk recolours a whole board


def evolve(board: Board, change: c.Change, by: str = "", at: int = 0) -> Board:
    """Give the board after `change`, made by seat `by` at `at` ms (both already inside the notes it carries)."""
    step = _STEPS.get(type(change))
    return step(board, change, by) if step else board


def _created(board: Board, change: c.BoardCreated, by: str) -> Board:
    return Board(
        id=change.board,
        title=change.title,
        prompt=change.prompt,
        layout=change.layout,
        start=change.start,
        end=change.end,
        zones={zone.id: zone for zone in change.zones},
        notes={note.id: note for note in change.notes},
    )


def _changed(board: Board, change: c.BoardChanged, by: str) -> Board:
    after = replace(board, **_given(change))
    return _remember(after, by, Act(face=(face(board), face(after))))


def _note_put(board: Board, change: c.NoteAdded | c.NoteRestored, by: str) -> Board:
    return _with_note(board, board.notes.get(change.note.id), replace(change.note, removed=False), by)


def _note_edited(board: Board, change: c.NoteEdited, by: str) -> Board:
    note = board.notes.get(change.note)
    if note is None:
        return board
    given = _given(change, leave=("note", "undated"))
    if change.undated:
        given["when"] = None
    return _with_note(board, note, replace(note, **given), by)


def _note_moved(board: Board, change: c.NoteMoved, by: str) -> Board:
    note = board.notes.get(change.note)
    if note is None:
        return board
    when = None if change.undated else change.when or note.when
    return _with_note(board, note, replace(note, zone=change.zone, order=change.order, when=when), by)


def _note_styled(board: Board, change: c.NoteStyled, by: str) -> Board:
    note = board.notes.get(change.note)
    return board if note is None else _with_note(board, note, replace(note, **_given(change, leave=("note",))), by)


def _note_removed(board: Board, change: c.NoteRemoved, by: str) -> Board:
    note = board.notes.get(change.note)
    return board if note is None else _with_note(board, note, replace(note, removed=True), by)


def _zone_added(board: Board, change: c.ZoneAdded, by: str) -> Board:
    return _with_zone(board, change.zone.id, None, change.zone, by)


def _zone_changed(board: Board, change: c.ZoneChanged, by: str) -> Board:
    zone = board.zones.get(change.zone)
    if zone is None:
        return board
    return _with_zone(board, zone.id, zone, replace(zone, **_given(change, leave=("zone",))), by)


def _zone_moved(board: Board, change: c.ZoneMoved, by: str) -> Board:
    zone = board.zones.get(change.zone)
    return board if zone is None else _with_zone(board, zone.id, zone, replace(zone, order=change.order), by)


def _zone_removed(board: Board, change: c.ZoneRemoved, by: str) -> Board:
    zone = board.zones.get(change.zone)
    return board if zone is None else _with_zone(board, zone.id, zone, None, by)


def _act_undone(board: Board, change: c.ActUndone, by: str) -> Board:
    return replace(board, acts={**board.acts, by: board.acts.get(by, ())[:-2]}) if by else board


_STEPS: Mapping[type, Callable[[Board, Any, str], Board]] = {
    c.BoardCreated: _created,
    c.BoardChanged: _changed,
    c.NoteAdded: _note_put,
    c.NoteRestored: _note_put,
    c.NoteEdited: _note_edited,
    c.NoteMoved: _note_moved,
    c.NoteStyled: _note_styled,
    c.NoteRemoved: _note_removed,
    c.ZoneAdded: _zone_added,
    c.ZoneChanged: _zone_changed,
    c.ZoneMoved: _zone_moved,
    c.ZoneRemoved: _zone_removed,
    c.ActUndone: _act_undone,
}


def face(board: Board) -> Face:
    """Give the fields that ChangeBoard touches."""
    return Face(board.title, board.prompt, board.start, board.end)


def _given(change: Any, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a change that are set."""
    return {
        name: value for name in change.__slots__ if name not in leave and (value := getattr(change, name)) is not None
    }


def _with_note(board: Board, before: Note | None, after: Note, by: str) -> Board:
    after_board = replace(board, notes={**board.notes, after.id: after})
    return _remember(after_board, by, Act(note=(before, after)))


def _with_zone(board: Board, id: str, before: Zone | None, after: Zone | None, by: str) -> Board:
    zones = dict(board.zones)
    if after is None:
        del zones[id]
    else:
        zones[id] = after
    return _remember(replace(board, zones=zones), by, Act(zone=(before, after)))


def _remember(board: Board, by: str, act: Act) -> Board:
    """Keep the act for undo. Views get blank authors, so their replicas keep none."""
    if not by:
        return board
    return replace(board, acts={**board.acts, by: (*board.acts.get(by, ()), act)[-KEPT_ACTS:]})
