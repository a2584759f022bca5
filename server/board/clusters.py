"""Deciding about clusters: notes under one heading. Facilitators, and hosts on their stand. See decide.py.

Every act is one Arrangement, so that it is undone, masked and caught up with as one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import commands as k
from server.board.checks import check_id, line
from server.board.limits import MAX_CLUSTERS, MAX_TITLE
from server.board.lookup import Back, Rule, check_leaf, key_behind, notes_in, shown_note, zone_keeper
from server.board.model import Actor, Arrangement, Board, Cluster, Member, Note
from server.board.ordering import between
from server.board.refusals import Refusal


def _make(board: Board, command: k.MakeCluster, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.cluster)
    if command.cluster in board.clusters:
        raise Refusal("exists", {"cluster": command.cluster})
    if len(board.clusters) >= MAX_CLUSTERS:
        raise Refusal("too_many", {"field": "clusters", "limit": MAX_CLUSTERS})
    notes = _notes(board, command.notes, actor)
    if not notes:
        raise Refusal("empty", {"field": "notes"})
    zone = notes[0].zone
    title = line(command.title, "title", MAX_TITLE)
    made = Cluster(command.cluster, zone, key_behind(_in_zone(board, zone), None), title)
    return _arranged(board, (made,), (), _brought(board, notes, made))


def _name(board: Board, command: k.NameCluster, actor: Actor, now: int) -> tuple[c.Change, ...]:
    cluster = _cluster(board, command.cluster, actor)
    named = replace(cluster, title=line(command.title, "title", MAX_TITLE))
    return () if named == cluster else _arranged(board, (named,))


def _gather(board: Board, command: k.GatherNotes, actor: Actor, now: int) -> tuple[c.Change, ...]:
    cluster = _cluster(board, command.cluster, actor)
    notes = [note for note in _notes(board, command.notes, actor) if note.cluster != cluster.id]
    return _arranged(board, (), (), _brought(board, notes, cluster)) if notes else ()


def _scatter(board: Board, command: k.ScatterNotes, actor: Actor, now: int) -> tuple[c.Change, ...]:
    notes = [note for note in _notes(board, command.notes, actor) if note.cluster]
    return _arranged(board, (), (), [_member(note, "") for note in notes]) if notes else ()


def _merge(board: Board, command: k.MergeClusters, actor: Actor, now: int) -> tuple[c.Change, ...]:
    into = _cluster(board, command.cluster, actor)
    others = {_cluster(board, id, actor).id for id in command.clusters} - {into.id}
    moved = [note for note in board.notes.values() if note.cluster in others]
    return _arranged(board, (), tuple(sorted(others)), _brought(board, moved, into)) if others else ()


def _dissolve(board: Board, command: k.DissolveCluster, actor: Actor, now: int) -> tuple[c.Change, ...]:
    cluster = _cluster(board, command.cluster, actor)
    freed = [_member(note, "") for note in board.notes.values() if note.cluster == cluster.id]
    return _arranged(board, (), (cluster.id,), freed)


def _move(board: Board, command: k.MoveCluster, actor: Actor, now: int) -> tuple[c.Change, ...]:
    cluster = _cluster(board, command.cluster, actor)
    check_leaf(board, command.zone)
    zone_keeper(board, command.zone, actor)
    others = [other for other in _in_zone(board, command.zone) if other.id != cluster.id]
    moved = replace(cluster, zone=command.zone, order=key_behind(others, command.after))
    notes = [note for note in board.notes.values() if note.cluster == cluster.id and note.zone != command.zone]
    return _arranged(board, (moved,), (), _brought(board, notes, moved))


def _back(board: Board, back: c.ClustersArranged, actor: Actor) -> None:
    notes = {board.notes[member.note].zone for member in back.arrangement.members}
    for zone in notes | {cluster.zone for cluster in back.arrangement.clusters}:
        zone_keeper(board, zone, actor)


RULES: Mapping[type, Rule] = {
    k.MakeCluster: _make,
    k.NameCluster: _name,
    k.GatherNotes: _gather,
    k.ScatterNotes: _scatter,
    k.MergeClusters: _merge,
    k.DissolveCluster: _dissolve,
    k.MoveCluster: _move,
}
BACK: Mapping[type, Back] = {c.ClustersArranged: _back}


def _cluster(board: Board, id: str, actor: Actor) -> Cluster:
    cluster = board.clusters.get(id)
    if cluster is None:
        raise Refusal("unknown_cluster", {"cluster": id})
    zone_keeper(board, cluster.zone, actor)
    return cluster


def _notes(board: Board, ids: Iterable[str], actor: Actor) -> list[Note]:
    notes = [shown_note(board, id) for id in dict.fromkeys(ids)]
    for zone in {note.zone for note in notes}:
        zone_keeper(board, zone, actor)
    return sorted(notes, key=lambda note: (note.order, note.id))


def _in_zone(board: Board, zone: str) -> list[Cluster]:
    return [cluster for cluster in board.clusters.values() if cluster.zone == zone]


def _member(note: Note, cluster: str) -> Member:
    return Member(note.id, cluster, note.zone, note.order)


def _brought(board: Board, notes: Iterable[Note], cluster: Cluster) -> list[Member]:
    """Put notes into a cluster; those of other zones go to the end of its zone, in their order."""
    members = []
    end = max((note.order for note in notes_in(board, cluster.zone)), default="")
    for note in notes:
        if note.zone == cluster.zone:
            members.append(_member(note, cluster.id))
        else:
            end = between(end, "")
            members.append(Member(note.id, cluster.id, cluster.zone, end))
    return members


def _arranged(
    board: Board, clusters: tuple[Cluster, ...], gone: tuple[str, ...] = (), members: Iterable[Member] = ()
) -> tuple[c.Change, ...]:
    """Give the change; clusters that lose their last note by it are gone too."""
    members = tuple(members)
    left = {board.notes[member.note].cluster for member in members} - {""}
    after = {note.id: note.cluster for note in board.notes.values() if not note.removed}
    after |= {member.note: member.cluster for member in members if member.note in after}
    empty = left - set(after.values()) - {cluster.id for cluster in clusters} - set(gone)
    return (c.ClustersArranged(Arrangement(clusters, (*gone, *sorted(empty & set(board.clusters))), members)),)
