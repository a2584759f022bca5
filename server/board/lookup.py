"""What the deciders of a board ask it: is this there, is it theirs, what is the key behind that. Raises Refusal."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import Any, Literal

from server.board import changes as c
from server.board.model import Actor, Board, Cluster, Note, Statement, Zone
from server.board.ordering import between
from server.board.refusals import Refusal

ITEMS = ("note", "cluster", "statement", "zone", "ballot")  # what can be pointed at
LONGEST_KEY = 200  # characters of an order key; keys that people make have under 20

Rule = Callable[[Board, Any, Actor, int], tuple[c.Change, ...]]
Back = Callable[[Board, Any, Actor], None]
Right = Literal["add", "edit", "move"]


def stands(board: Board) -> list[Zone]:
    """Give the zones that are nobody's columns, in their order: the stands, whose letters follow from it."""
    return sorted((zone for zone in board.zones.values() if not zone.parent), key=lambda zone: (zone.order, zone.id))


def bound(actor: Actor) -> bool:
    """Tell whether the step's rules and locks bind the actor."""
    return actor.role in ("participant", "scribe")


def allow(board: Board, right: Right, actor: Actor) -> None:
    """Refuse `not_now` what the running step does not allow."""
    if bound(actor) and not getattr(board.rules, right):
        raise Refusal("not_now", {"right": right})


def check_open(board: Board, zone: str, actor: Actor) -> None:
    """Refuse `locked` where the zone, or the stand it belongs to, is closed to participants."""
    found = board.zones.get(zone)
    above = board.zones.get(found.parent) if found else None
    if bound(actor) and any(one and one.locked for one in (found, above)):
        raise Refusal("locked", {"zone": zone})


def readable(note: Note, actor: Actor) -> Note:
    """Refuse `veiled` what the actor may not read: nobody changes what they cannot see."""
    if note.veil == "own" and note.author != actor.seat:
        raise Refusal("veiled", {"note": note.id})
    return note


def is_shown(note: Note) -> bool:
    """Tell whether everybody may read the note."""
    return not note.removed and not note.veil


def shown_note(board: Board, id: str) -> Note:
    """Give a note that everybody reads. Refuses `unknown_note`, `removed`, `veiled`."""
    note = board.notes.get(id)
    if note is None:
        raise Refusal("unknown_note", {"note": id})
    if note.removed:
        raise Refusal("removed", {"note": id})
    if note.veil:
        raise Refusal("veiled", {"note": id})
    return note


def check_item(board: Board, item: str, kinds: Collection[str] = ITEMS) -> None:
    """Refuse `unknown_item`, and a note that not everybody reads: `removed`, `veiled`. An item is "note:<id>"."""
    kind, _, id = item.partition(":")
    if kind not in kinds or id not in getattr(board, f"{kind}s"):
        raise Refusal("unknown_item", {"item": item[:60]})
    if kind == "note":
        shown_note(board, id)


def facilitator(actor: Actor) -> None:
    if actor.role != "facilitator":
        raise Refusal("not_allowed", {"role": actor.role})


def zone_keeper(board: Board, zone: str, actor: Actor) -> None:
    if actor.role != "facilitator" and not (zone and tends(board, zone, actor)):
        raise Refusal("not_allowed", {"role": actor.role})


def own_note(board: Board, id: str, actor: Actor) -> Note:
    note = board.notes.get(id)
    if note is None:
        raise Refusal("unknown_note", {"note": id})
    if not may_tend(board, note, actor):
        raise Refusal("not_yours", {"note": id})
    if note.removed:
        raise Refusal("removed", {"note": id})
    return note


def restored(board: Board, note: Note) -> Note:
    """Give a removed note as it comes back: its cluster may have gone, or moved away, meanwhile."""
    cluster = board.clusters.get(note.cluster)
    return note if cluster and cluster.zone == note.zone else replace(note, cluster="")


def may_tend(board: Board, note: Note, actor: Actor) -> bool:
    if actor.role == "facilitator" or (actor.seat and note.author == actor.seat):
        return True
    return tends(board, note.zone, actor)


def tends(board: Board, zone: str, actor: Actor) -> bool:
    """A host tends their stand and its columns."""
    found = board.zones.get(zone)
    return zone in actor.zones or (found is not None and found.parent in actor.zones)


def zone_of(board: Board, id: str) -> Zone:
    zone = board.zones.get(id)
    if zone is None:
        raise Refusal("unknown_zone", {"zone": id})
    return zone


def check_leaf(board: Board, id: str) -> None:
    zone_of(board, id)
    if children(board, id):
        raise Refusal("has_columns", {"zone": id})


def children(board: Board, parent: str) -> list[Zone]:
    return [zone for zone in board.zones.values() if zone.parent == parent]


def notes_in(board: Board, zone: str) -> list[Note]:
    return [note for note in board.notes.values() if note.zone == zone]


def end_of(board: Board, zone: str) -> str:
    """Make the key behind all notes of a zone, as nearly every new note asks for: one pass and no list of notes."""
    return between(max([note.order for note in board.notes.values() if note.zone == zone], default=""), "")


def key_behind(siblings: Iterable[Note | Zone | Cluster | Statement], after: str | None) -> str:
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


def is_empty(board: Board, zone: str) -> bool:
    """Tell whether nothing lies in the zone or its sides: no note, not even a removed one, cluster, statement or
    column."""
    inner = children(board, zone)
    within = {zone, *(one.id for one in inner if one.side)}
    return not (
        any(note.zone in within for note in board.notes.values())
        or any(cluster.zone in within for cluster in board.clusters.values())
        or any(statement.zone in within for statement in board.statements.values())
        or any(not one.side for one in inner)
    )
