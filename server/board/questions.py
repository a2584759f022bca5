"""Deciding about questions: who backs one, who can answer it, and its one-line answer. See decide.py."""

from collections.abc import Collection, Mapping

from server.board import changes as c
from server.board import commands as k
from server.board.checks import line
from server.board.limits import MAX_LINE
from server.board.lookup import Rule, check_leaf, key_behind, notes_in, shown_note, zone_keeper
from server.board.model import Actor, Backers, Board, Note
from server.board.refusals import Refusal


def _like(board: Board, command: k.LikeNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _backed(board, command.note, actor)
    by = _step(command.on, actor.seat, board.backers.get(note.id, Backers()).likes)
    return (c.NoteBacked(note.id, note.likes + by, note.offers, actor.seat, liked=command.on),) if by else ()


def _offer(board: Board, command: k.OfferAnswer, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _backed(board, command.note, actor)
    by = _step(command.on, actor.seat, note.volunteers)
    return (c.NoteBacked(note.id, note.likes, note.offers + by, actor.seat, offered=command.on),) if by else ()


def _answer(board: Board, command: k.AnswerNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = shown_note(board, command.note)
    zone_keeper(board, note.zone, actor)
    answer = line(command.answer, "answer", MAX_LINE)
    changes: list[c.Change] = [] if answer == note.answer else [c.NoteEdited(note.id, answer=answer)]
    if command.zone and command.zone != note.zone:
        check_leaf(board, command.zone)
        key = key_behind(notes_in(board, command.zone), None)
        changes.append(c.NoteMoved(note.id, command.zone, key, along=bool(changes)))
    return tuple(changes)


RULES: Mapping[type, Rule] = {
    k.LikeNote: _like,
    k.OfferAnswer: _offer,
    k.AnswerNote: _answer,
}


def _backed(board: Board, id: str, actor: Actor) -> Note:
    """Its counts are the note's: an imported one brings them, but not the seats."""
    if not actor.seat:
        raise Refusal("no_seat")
    return shown_note(board, id)


def _step(on: bool, seat: str, seats: Collection[str]) -> int:
    """Give what the count goes up by: nobody counts twice."""
    return int(on) - int(seat in seats)
