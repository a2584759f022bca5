"""Deciding about statements, and about sending notes and statements to another board. See decide.py."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import commands as k
from server.board.checks import check_id, line
from server.board.limits import MAX_NOTES, MAX_SOURCES, MAX_STATEMENT, MAX_STATEMENTS
from server.board.lookup import (
    Back,
    Rule,
    check_leaf,
    end_of,
    facilitator,
    is_shown,
    key_behind,
    shown_note,
    zone_keeper,
)
from server.board.model import Actor, Board, Note, Statement, Support
from server.board.ordering import between
from server.board.refusals import Refusal


def _write(board: Board, command: k.WriteStatement, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.statement)
    if command.statement in board.statements:
        raise Refusal("exists", {"statement": command.statement})
    if len(board.statements) >= MAX_STATEMENTS:
        raise Refusal("too_many", {"field": "statements", "limit": MAX_STATEMENTS})
    notes = _sources(board, command.cluster, command.notes)
    zone = board.clusters[command.cluster].zone if command.cluster else notes[0].zone
    zone_keeper(board, zone, actor)
    text = line(command.text, "text", MAX_STATEMENT, needed=True)
    order = key_behind((other for other in board.statements.values() if other.zone == zone), None)
    sources = tuple(note.id for note in notes)
    made = Statement(
        command.statement, text, zone, order, "draft", command.cluster, sources, support(notes), at=now
    )  # fmt: skip
    return (c.StatementPut(made),)


def _edit(board: Board, command: k.EditStatement, actor: Actor, now: int) -> tuple[c.Change, ...]:
    statement = _statement(board, command.statement, actor)
    edited = statement
    if command.text is not None:
        edited = replace(edited, text=line(command.text, "text", MAX_STATEMENT, needed=True))
    if command.status is not None:
        edited = replace(edited, status=command.status)
    if command.notes is not None:
        notes = _sources(board, "", command.notes)
        edited = replace(edited, sources=tuple(note.id for note in notes), support=support(notes))
    return () if edited == statement else (c.StatementPut(edited),)


def _remove(board: Board, command: k.RemoveStatement, actor: Actor, now: int) -> tuple[c.Change, ...]:
    return (c.StatementRemoved(_statement(board, command.statement, actor).id),)


def _place(board: Board, command: k.PlaceNotes, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Copies keep text, colour, shape and author; what was sent here before is not sent twice."""
    facilitator(actor)
    check_leaf(board, command.zone)
    if len(board.notes) + len(command.notes) > MAX_NOTES:
        raise Refusal("too_many", {"field": "notes", "limit": MAX_NOTES})
    order = end_of(board, command.zone)
    known = {note.source for note in board.notes.values() if not note.removed}
    changes = []
    for note in command.notes:
        check_id(note.id)
        if note.source in known or note.id in board.notes:
            continue
        changes.append(c.NoteAdded(replace(note, zone=command.zone, order=order, at=now)))
        order = between(order, "")
    return tuple(changes)


def _back(board: Board, back: c.StatementPut | c.StatementRemoved, actor: Actor) -> None:
    statement = back.statement if isinstance(back, c.StatementPut) else board.statements[back.statement]
    zone_keeper(board, statement.zone, actor)


RULES: Mapping[type, Rule] = {
    k.WriteStatement: _write,
    k.EditStatement: _edit,
    k.RemoveStatement: _remove,
    k.PlaceNotes: _place,
}
BACK: Mapping[type, Back] = {c.StatementPut: _back, c.StatementRemoved: _back}


def support(notes: Iterable[Note]) -> Support:
    """Count what stands behind a statement. Notes without a table count for no table."""
    notes = list(notes)
    tables = {note.table for note in notes} - {""}
    return Support(len(notes), len(tables), dict(sorted(Counter(note.color for note in notes).items())))


def copies(board: Board, command: k.SendNotes, ids: str) -> tuple[Note, ...]:
    """Make what PlaceNotes puts on the other board; `ids` begins their new ids. Refuses what cannot be read by all."""
    sent = [
        replace(
            shown_note(board, id), cluster="", source=f"{board.id}/{id}", likes=0, offers=0, answer="", volunteers=()
        )
        for id in dict.fromkeys(command.notes)
    ]
    for id in dict.fromkeys(command.statements):
        statement = board.statements.get(id)
        if statement is None:
            raise Refusal("unknown_statement", {"statement": id})
        sent.append(Note("", "", "", statement.text, shape="strip", source=f"{board.id}/{id}"))
    return tuple(replace(note, id=f"{ids[:34]}-{number}") for number, note in enumerate(sent))


def _statement(board: Board, id: str, actor: Actor) -> Statement:
    statement = board.statements.get(id)
    if statement is None:
        raise Refusal("unknown_statement", {"statement": id})
    zone_keeper(board, statement.zone, actor)
    return statement


def _sources(board: Board, cluster: str, ids: tuple[str, ...]) -> list[Note]:
    if cluster and cluster not in board.clusters:
        raise Refusal("unknown_cluster", {"cluster": cluster})
    if cluster and not ids:
        ids = tuple(note.id for note in board.notes.values() if note.cluster == cluster and is_shown(note))
    if not ids:
        raise Refusal("empty", {"field": "notes"})
    if len(ids) > MAX_SOURCES:
        raise Refusal("too_many", {"field": "notes", "limit": MAX_SOURCES})
    return [shown_note(board, id) for id in dict.fromkeys(ids)]
