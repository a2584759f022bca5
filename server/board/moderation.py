"""Deciding what a board allows and who reads what: rules, the reveal, and the moderation desk. See decide.py."""

from collections.abc import Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import commands as k
from server.board.limits import MAX_NOTES, MAX_ROUND
from server.board.lookup import Rule, facilitator, tends
from server.board.model import Actor, Board, Note
from server.board.refusals import Refusal

SHOWN_AT_ONCE = 100  # notes of one change: a change has to fit a message


def _set_rules(board: Board, command: k.SetRules, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    rules = command.rules
    for field in ("per_person", "per_table"):
        if not 0 <= getattr(rules, field) <= MAX_NOTES:
            raise Refusal("too_many", {"field": field, "limit": MAX_NOTES})
    if not 0 <= rules.round <= MAX_ROUND:
        raise Refusal("too_many", {"field": "round", "limit": MAX_ROUND})
    if command.begins:
        return (c.RulesSet(rules, now),)
    return () if rules == board.rules else (c.RulesSet(rules),)


def _reveal(board: Board, command: k.RevealNotes, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    for id in command.notes:
        if id not in board.notes:
            raise Refusal("unknown_note", {"note": id})
    asked = set(command.notes)
    chosen = [
        replace(note, veil="")
        for note in board.notes.values()
        if note.veil == "own" and not note.removed and (not asked or note.id in asked)
    ]
    return tuple(
        c.NotesShown(tuple(chosen[start : start + SHOWN_AT_ONCE])) for start in range(0, len(chosen), SHOWN_AT_ONCE)
    )


def _hold(board: Board, command: k.HoldNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _moderated(board, command.note, actor)
    return () if note.veil else (c.NoteHeld(note.id),)


def _release(board: Board, command: k.ReleaseNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _moderated(board, command.note, actor)
    return (c.NotesShown((replace(note, veil=""),)),) if note.veil == "desk" else ()


def _moderated(board: Board, id: str, actor: Actor) -> Note:
    note = board.notes.get(id)
    if note is None:
        raise Refusal("unknown_note", {"note": id})
    if not tends(board, note.zone, actor):
        facilitator(actor)
    if note.removed:
        raise Refusal("removed", {"note": id})
    return note


RULES: Mapping[type, Rule] = {
    k.SetRules: _set_rules,
    k.RevealNotes: _reveal,
    k.HoldNote: _hold,
    k.ReleaseNote: _release,
}
