"""Deciding about the notes of a file that come to a board, and about a whole board that does. See decide.py."""

from collections.abc import Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import commands as k
from server.board.checks import check_id, check_text, check_when, clean_points
from server.board.limits import MAX_NOTES
from server.board.lookup import Rule, end_of, facilitator, key_behind
from server.board.model import Actor, Board, Note, Zone
from server.board.notes import short, veil
from server.board.ordering import between
from server.board.refusals import Refusal
from server.board.zones import checked_zones


def _bring(board: Board, command: k.BringNotes, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """All or none. In private they are veiled like whatever else their bringer writes."""
    facilitator(actor)
    if len(board.notes) + len(command.notes) > MAX_NOTES:
        raise Refusal("too_many", {"field": "notes", "limit": MAX_NOTES})
    zones = _behind(board, command.zones)
    known = checked_zones((*board.zones.values(), *zones))
    leaves = {zone.id for zone in known} - {zone.parent for zone in known}
    for zone in zones:
        if zone.parent in board.zones and any(note.zone == zone.parent for note in board.notes.values()):
            raise Refusal("not_empty", {"zone": zone.parent})
    ends = {zone.id: end_of(board, zone.id) for zone in known}
    found: list[c.Change] = [c.ZoneAdded(zone) for zone in known if zone.id not in board.zones]
    ids = set(board.notes)
    for note in command.notes:
        check_id(note.id)
        if note.id in ids:
            raise Refusal("exists", {"note": note.id})
        if note.zone not in leaves:
            raise Refusal("has_columns" if note.zone in ends else "unknown_zone", {"zone": note.zone})
        ids.add(note.id)
        found.append(c.NoteAdded(_checked(board, note, ends[note.zone], actor, now)))
        ends[note.zone] = between(ends[note.zone], "")
    return tuple(found)


def _checked(board: Board, note: Note, order: str, actor: Actor, now: int) -> Note:
    points = clean_points(note.points)
    check_when(note.when)
    return Note(
        note.id, note.zone, order, short(board, check_text(note.text, points)), points, note.color, note.shape,
        note.when, author=actor.seat, at=now, veil=veil(board, actor), table=actor.table, round=board.rules.round,
    )  # fmt: skip


def _behind(board: Board, zones: tuple[Zone, ...]) -> list[Zone]:
    """Put new zones behind those there are, each among its own."""
    ends: dict[str, str] = {}
    placed = []
    for zone in zones:
        if zone.id in board.zones:
            raise Refusal("exists", {"zone": zone.id})
        before = ends.get(zone.parent)
        siblings = [other for other in board.zones.values() if other.parent == zone.parent]
        ends[zone.parent] = key_behind(siblings, None) if before is None else between(before, "")
        placed.append(replace(zone, order=ends[zone.parent]))
    return placed


def created(board: Board) -> k.CreateBoard:
    """Give the command that makes this board anew: what a file holds of it, in another log."""
    return k.CreateBoard(
        board.id, board.title, board.layout, board.prompt, board.start, board.end, tuple(board.zones.values()),
        tuple(board.notes.values()), tuple(board.clusters.values()), tuple(board.statements.values()),
        tuple(board.ballots.values()), board.rules, tuple(board.inquiries.values()), tuple(board.interfaces.values()),
        board.since, tuple(board.photos.values()),
    )  # fmt: skip


RULES: Mapping[type, Rule] = {k.BringNotes: _bring}
