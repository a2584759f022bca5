"""Deciding about single notes, under the rules of the step that runs. See decide.py."""

from collections.abc import Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import commands as k
from server.board.checks import check_id, check_text, check_when, clean_points, line
from server.board.limits import MAX_LINE, MAX_NOTES, MAX_TITLE
from server.board.lookup import (
    Back,
    Rule,
    allow,
    bound,
    check_leaf,
    check_open,
    end_of,
    key_behind,
    may_tend,
    notes_in,
    own_note,
    readable,
    restored,
    tends,
)
from server.board.model import Actor, Board, Note, Veil
from server.board.photos import check_source
from server.board.refusals import Refusal


def _add_note(board: Board, command: k.AddNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.note)
    if command.note in board.notes:
        raise Refusal("exists", {"note": command.note})
    if len(board.notes) >= MAX_NOTES:
        raise Refusal("too_many", {"field": "notes", "limit": MAX_NOTES})
    allow(board, "add", actor)
    check_leaf(board, command.zone)
    check_open(board, command.zone, actor)
    points = clean_points(command.points)
    text = short(board, check_text(command.text, points))
    check_when(command.when)
    if command.behalf and actor.role not in ("facilitator", "scribe"):
        raise Refusal("not_allowed", {"role": actor.role})
    if command.after is None:
        order = end_of(board, command.zone)
    else:
        order = key_behind(notes_in(board, command.zone), command.after)
    behalf = line(command.behalf, "behalf", MAX_TITLE)
    _check_limits(board, actor, behalf, actor.table)
    unsigned = board.rules.anonymous and bound(actor)
    source = check_source(board, command.source, actor)
    note = Note(
        command.note, command.zone, order, text, points, command.color, command.shape, command.when,
        author="" if unsigned else actor.seat, behalf="" if unsigned else behalf, at=now, veil=veil(board, actor),
        source=source, table="" if unsigned and not board.rules.per_table else actor.table,
        round=command.round or board.rules.round,
    )  # fmt: skip
    return (c.NoteAdded(note),)


def short(board: Board, text: str) -> str:
    """Give the text if it may be so long. A question that takes longer to read than to answer is asked by nobody."""
    if board.layout == "questions" and len(text) > MAX_LINE:
        raise Refusal("too_long", {"field": "text", "limit": MAX_LINE})
    return text


def veil(board: Board, actor: Actor) -> Veil:
    """Give the veil of a new note: in private everybody's, a facilitator's too; the desk holds back participants'."""
    if board.rules.see == "own":
        return "own"
    return "desk" if board.rules.hold and bound(actor) else ""


def _check_limits(board: Board, actor: Actor, behalf: str, table: str) -> None:
    """A scribe's notes count for the badge they are written for. Without authors only a table can be limited."""
    rules = board.rules
    if not bound(actor) or not (rules.per_person or rules.per_table):
        return
    standing = [note for note in board.notes.values() if not note.removed and note.at >= board.since]
    if rules.per_person and actor.seat:
        own = sum(note.author == actor.seat and note.behalf == behalf for note in standing)
        if own >= rules.per_person:
            raise Refusal("note_limit", {"limit": rules.per_person, "per": "person"})
    if rules.per_table and table and sum(note.table == table for note in standing) >= rules.per_table:
        raise Refusal("note_limit", {"limit": rules.per_table, "per": "table"})


def _edit_note(board: Board, command: k.EditNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = readable(own_note(board, command.note, actor), actor)
    allow(board, "edit", actor)
    check_open(board, note.zone, actor)
    points = None if command.points is None else clean_points(command.points)
    text = check_text(note.text if command.text is None else command.text, note.points if points is None else points)
    short(board, text)
    check_when(command.when)
    edited = c.NoteEdited(note.id, None if command.text is None else text, points, command.when, command.undated)
    if edited == c.NoteEdited(note.id):
        return ()
    if not note.veil and veil(board, actor) == "desk":  # new words are checked like a new card
        return (c.NoteHeld(note.id), replace(edited, veil="desk"))
    return (replace(edited, veil=note.veil or None),)


def _move_note(board: Board, command: k.MoveNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = own_note(board, command.note, actor)
    allow(board, "move", actor)
    check_leaf(board, command.zone)
    for zone in {note.zone, command.zone}:
        check_open(board, zone, actor)
    if actor.role != "facilitator" and note.author != actor.seat and not tends(board, command.zone, actor):
        raise Refusal("not_allowed", {"role": actor.role})
    check_when(command.when)
    others = [other for other in notes_in(board, command.zone) if other.id != note.id]
    order = key_behind(others, command.after)
    return (c.NoteMoved(note.id, command.zone, order, command.when, veil=note.veil or None),)


def _style_note(board: Board, command: k.StyleNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = readable(own_note(board, command.note, actor), actor)
    allow(board, "edit", actor)
    if command.color is None and command.shape is None:
        return ()
    return (c.NoteStyled(note.id, command.color, command.shape, note.veil or None),)


def _remove_note(board: Board, command: k.RemoveNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = own_note(board, command.note, actor)
    allow(board, "edit", actor)
    check_open(board, note.zone, actor)
    return (c.NoteRemoved(note.id, taken=note.author != actor.seat),)


def _restore_note(board: Board, command: k.RestoreNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = board.notes.get(command.note)
    if note is None:
        raise Refusal("unknown_note", {"note": command.note})
    if not may_tend(board, note, actor):
        raise Refusal("not_yours", {"note": note.id})
    allow(board, "edit", actor)
    if not note.removed:
        return ()
    check_return(board, note, actor)
    return (c.NoteRestored(restored(board, note)),)


def check_return(board: Board, note: Note, actor: Actor) -> None:
    """Refuse what keeps a removed note from standing again: a locked field, a limit reached meanwhile."""
    check_open(board, note.zone, actor)
    if note.at >= board.since:
        _check_limits(board, actor, note.behalf, note.table)


def _back(
    board: Board, back: c.NoteMoved | c.NoteEdited | c.NoteStyled | c.NoteRemoved | c.NoteRestored, actor: Actor
) -> None:
    note = back.note if isinstance(back, c.NoteRestored) else board.notes[back.note]
    if not may_tend(board, note, actor):
        raise Refusal("not_yours", {"note": note.id})
    match back:
        case c.NoteMoved():
            allow(board, "move", actor)
            for zone in (note.zone, back.zone):
                check_open(board, zone, actor)
        case c.NoteEdited() | c.NoteRemoved():
            check_open(board, note.zone, actor)
        case c.NoteRestored():
            check_return(board, note, actor)


RULES: Mapping[type, Rule] = {
    k.AddNote: _add_note,
    k.EditNote: _edit_note,
    k.MoveNote: _move_note,
    k.StyleNote: _style_note,
    k.RemoveNote: _remove_note,
    k.RestoreNote: _restore_note,
}
BACK: Mapping[type, Back] = dict.fromkeys(
    (c.NoteMoved, c.NoteEdited, c.NoteStyled, c.NoteRemoved, c.NoteRestored), _back
)
