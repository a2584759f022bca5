"""Whether a command may become a change. Pure: state, command, actor and the time in; changes out, or a Refusal.

Every field is checked here, whoever sent it: the codec has only made sure of the types.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from server.board import changes as c
from server.board import commands as k
from server.board import undo
from server.board.checks import (
    check_axis,
    check_id,
    check_points,
    check_text,
    check_when,
    clean,
    clean_points,
    line,
    news,
)
from server.board.model import (
    MAX_NOTES,
    MAX_PROMPT,
    MAX_TITLE,
    MAX_ZONES,
    Actor,
    Board,
    Note,
    Zone,
)
from server.board.ordering import between
from server.board.refusals import Refusal

LONGEST_KEY = 200  # characters of an order key; keys that people make have under 20


def decide(board: Board, command: k.Command, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Give what the command changes (empty: nothing to do). `now` is ms since 1970. Raises Refusal."""
    if actor.role in ("screen", "guest"):
        raise Refusal("not_allowed", {"role": actor.role})
    if not board.id and not isinstance(command, k.CreateBoard):
        raise Refusal("not_created")
    return _RULES[type(command)](board, command, actor, now)


def _create_board(board: Board, command: k.CreateBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    _facilitator(actor)
    if board.id:
        raise Refusal("exists", {"board": board.id})
    check_id(command.board)
    title = line(command.title, "title", MAX_TITLE, needed=True)
    check_axis(command.start, command.end)
    made = c.BoardCreated(
        command.board,
        title,
        command.layout,
        line(command.prompt, "prompt", MAX_PROMPT),
        command.start,
        command.end,
        _checked_zones(command.zones),
        command.notes,
    )
    _check_notes(made)
    return (made,)


def _change_board(board: Board, command: k.ChangeBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    _facilitator(actor)
    title = None if command.title is None else line(command.title, "title", MAX_TITLE, needed=True)
    prompt = None if command.prompt is None else line(command.prompt, "prompt", MAX_PROMPT)
    check_axis(
        board.start if command.start is None else command.start, board.end if command.end is None else command.end
    )
    return news(c.BoardChanged(title, prompt, command.start, command.end), board)


def _add_note(board: Board, command: k.AddNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.note)
    if command.note in board.notes:
        raise Refusal("exists", {"note": command.note})
    if len(board.notes) >= MAX_NOTES:
        raise Refusal("too_many", {"field": "notes", "limit": MAX_NOTES})
    _leaf(board, command.zone)
    points = clean_points(command.points)
    text = check_text(command.text, points)
    check_when(command.when)
    if command.behalf and actor.role not in ("facilitator", "scribe"):
        raise Refusal("not_allowed", {"role": actor.role})
    if command.after is None:
        order = _end(board, command.zone)
    else:
        order = _order(_notes_in(board, command.zone), command.after)
    behalf = line(command.behalf, "behalf", MAX_TITLE)
    note = Note(
        command.note, command.zone, order, text, points, command.color, command.shape, command.when,
        author=actor.seat, behalf=behalf, at=now,
    )  # fmt: skip
    return (c.NoteAdded(note),)


def _edit_note(board: Board, command: k.EditNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _own(board, command.note, actor)
    points = None if command.points is None else clean_points(command.points)
    text = check_text(note.text if command.text is None else command.text, note.points if points is None else points)
    check_when(command.when)
    edited = c.NoteEdited(note.id, None if command.text is None else text, points, command.when, command.undated)
    return () if edited == c.NoteEdited(note.id) else (edited,)


def _move_note(board: Board, command: k.MoveNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _own(board, command.note, actor)
    _leaf(board, command.zone)
    if actor.role == "host" and note.author != actor.seat and not _tends(board, command.zone, actor):
        raise Refusal("not_allowed", {"role": actor.role})
    check_when(command.when)
    others = [other for other in _notes_in(board, command.zone) if other.id != note.id]
    return (c.NoteMoved(note.id, command.zone, _order(others, command.after), command.when),)


def _style_note(board: Board, command: k.StyleNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = _own(board, command.note, actor)
    if command.color is None and command.shape is None:
        return ()
    return (c.NoteStyled(note.id, command.color, command.shape),)


def _remove_note(board: Board, command: k.RemoveNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    return (c.NoteRemoved(_own(board, command.note, actor).id),)


def _restore_note(board: Board, command: k.RestoreNote, actor: Actor, now: int) -> tuple[c.Change, ...]:
    note = board.notes.get(command.note)
    if note is None:
        raise Refusal("unknown_note", {"note": command.note})
    if not _may_tend(board, note, actor):
        raise Refusal("not_yours", {"note": note.id})
    return (c.NoteRestored(note),) if note.removed else ()


def _undo(board: Board, command: k.Undo, actor: Actor, now: int) -> tuple[c.Change, ...]:
    return (undo.inverse(board, actor.seat), c.ActUndone())


def _add_zone(board: Board, command: k.AddZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.zone)
    if command.zone in board.zones:
        raise Refusal("exists", {"zone": command.zone})
    if len(board.zones) >= MAX_ZONES:
        raise Refusal("too_many", {"field": "zones", "limit": MAX_ZONES})
    _zone_keeper(board, command.parent, actor)
    siblings = _children(board, command.parent)
    zone = Zone(
        command.zone, command.title, _order(siblings, command.after), command.parent, command.sign, command.color,
        command.question, command.host, command.speaker, command.place,
    )  # fmt: skip
    zone = _checked_zone(zone)
    _check_parent(zone, board.zones)
    if command.parent and _notes_in(board, command.parent):
        raise Refusal("not_empty", {"zone": command.parent})
    return (c.ZoneAdded(zone),)


def _change_zone(board: Board, command: k.ChangeZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _zone(board, command.zone)
    _zone_keeper(board, zone.id, actor)
    title = None if command.title is None else line(command.title, "title", MAX_TITLE, needed=True)
    texts = {
        name: None if value is None else line(value, name, MAX_PROMPT)
        for name in ("question", "host", "speaker", "place")
        for value in (getattr(command, name),)
    }
    return news(c.ZoneChanged(zone.id, title, command.sign, command.color, **texts), zone, "zone")


def _move_zone(board: Board, command: k.MoveZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _zone(board, command.zone)
    _zone_keeper(board, zone.parent, actor)
    siblings = [other for other in _children(board, zone.parent) if other.id != zone.id]
    return (c.ZoneMoved(zone.id, _order(siblings, command.after)),)


def _remove_zone(board: Board, command: k.RemoveZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _zone(board, command.zone)
    _zone_keeper(board, zone.parent, actor)
    if any(note.zone == zone.id for note in board.notes.values()) or _children(board, zone.id):
        raise Refusal("not_empty", {"zone": zone.id})
    return (c.ZoneRemoved(zone.id),)


_RULES: Mapping[type, Callable[[Board, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.CreateBoard: _create_board,
    k.ChangeBoard: _change_board,
    k.AddNote: _add_note,
    k.EditNote: _edit_note,
    k.MoveNote: _move_note,
    k.StyleNote: _style_note,
    k.RemoveNote: _remove_note,
    k.RestoreNote: _restore_note,
    k.Undo: _undo,
    k.AddZone: _add_zone,
    k.ChangeZone: _change_zone,
    k.MoveZone: _move_zone,
    k.RemoveZone: _remove_zone,
}


def _facilitator(actor: Actor) -> None:
    if actor.role != "facilitator":
        raise Refusal("not_allowed", {"role": actor.role})


def _zone_keeper(board: Board, zone: str, actor: Actor) -> None:
    if actor.role != "facilitator" and not (zone and actor.role == "host" and _tends(board, zone, actor)):
        raise Refusal("not_allowed", {"role": actor.role})


def _own(board: Board, id: str, actor: Actor) -> Note:
    note = board.notes.get(id)
    if note is None:
        raise Refusal("unknown_note", {"note": id})
    if not _may_tend(board, note, actor):
        raise Refusal("not_yours", {"note": id})
    if note.removed:
        raise Refusal("removed", {"note": id})
    return note


def _may_tend(board: Board, note: Note, actor: Actor) -> bool:
    if actor.role == "facilitator" or (actor.seat and note.author == actor.seat):
        return True
    return actor.role == "host" and _tends(board, note.zone, actor)


def _tends(board: Board, zone: str, actor: Actor) -> bool:
    """A host tends their stand and its columns."""
    found = board.zones.get(zone)
    return zone in actor.zones or (found is not None and found.parent in actor.zones)


def _zone(board: Board, id: str) -> Zone:
    zone = board.zones.get(id)
    if zone is None:
        raise Refusal("unknown_zone", {"zone": id})
    return zone


def _leaf(board: Board, id: str) -> None:
    _zone(board, id)
    if _children(board, id):
        raise Refusal("has_columns", {"zone": id})


def _children(board: Board, parent: str) -> list[Zone]:
    return [zone for zone in board.zones.values() if zone.parent == parent]


def _notes_in(board: Board, zone: str) -> list[Note]:
    return [note for note in board.notes.values() if note.zone == zone]


def _end(board: Board, zone: str) -> str:
    """Make the key behind all notes of a zone, as nearly every new note asks for: one pass and no list of notes."""
    return between(max([note.order for note in board.notes.values() if note.zone == zone], default=""), "")


def _order(siblings: Iterable[Note | Zone], after: str | None) -> str:
    """Make the key behind `after` (None: the end, "": the beginning). An unknown neighbour means the end: it may have
    moved away while the command travelled, and the person's note matters more than its place."""
    if after is None:
        return between(max((item.order for item in siblings), default=""), "")
    ordered = sorted(siblings, key=lambda item: (item.order, item.id))
    if after == "":
        return between("", ordered[0].order if ordered else "")
    place = next((index for index, item in enumerate(ordered) if item.id == after), len(ordered) - 1)
    before = ordered[place].order if ordered else ""
    # Equal keys (an import) leave no room between; step behind all of them.
    following = next((item.order for item in ordered[place + 1 :] if item.order > before), "")
    key = between(before, following)
    # Two notes put before a third again and again, for minutes: there the room is used up, at the end it is not.
    return key if len(key) <= LONGEST_KEY else between(ordered[-1].order, "")


def _checked_zone(zone: Zone) -> Zone:
    check_id(zone.id)
    texts = {name: line(getattr(zone, name), name, MAX_PROMPT) for name in ("question", "host", "speaker", "place")}
    title = line(zone.title, "title", MAX_TITLE, needed=True)
    return Zone(zone.id, title, zone.order, zone.parent, zone.sign, zone.color, **texts)


def _checked_zones(zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
    if len(zones) > MAX_ZONES:
        raise Refusal("too_many", {"field": "zones", "limit": MAX_ZONES})
    checked = tuple(_checked_zone(zone) for zone in zones)
    by_id = {zone.id: zone for zone in checked}
    if len(by_id) != len(checked):
        raise Refusal("exists", {"field": "zones"})
    for zone in checked:
        _check_parent(zone, by_id)
    return checked


def _check_parent(zone: Zone, zones: Mapping[str, Zone]) -> None:
    """A column's parent is a stand, and a stand has no parent: two levels, no circles."""
    if zone.parent and (zone.parent not in zones or zones[zone.parent].parent or zone.parent == zone.id):
        raise Refusal("unknown_zone", {"zone": zone.parent})


def _check_notes(made: c.BoardCreated) -> None:
    if len(made.notes) > MAX_NOTES:
        raise Refusal("too_many", {"field": "notes", "limit": MAX_NOTES})
    leaves = {zone.id for zone in made.zones} - {zone.parent for zone in made.zones}
    if len({note.id for note in made.notes}) != len(made.notes):
        raise Refusal("exists", {"field": "notes"})
    for note in made.notes:
        check_id(note.id)
        if note.zone not in leaves:
            raise Refusal("unknown_zone", {"zone": note.zone})
        check_points(note.points)
        if clean(note.text) != note.text or check_text(note.text, note.points) != note.text:
            raise Refusal("bad_file", {"where": f"notes.{note.id}.text"})
        check_when(note.when)
