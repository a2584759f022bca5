"""Taking one's own last act back: the change that leads from what it made to what was before.

Refused with `changed_since` when somebody else has touched the same fields meanwhile: undo never overwrites
another's work.
"""

from dataclasses import fields, replace

from server.board import changes as c
from server.board.evolve import arrangement_of, face
from server.board.lookup import is_empty, restored
from server.board.model import Act, Arrangement, Board, Face, Inquiry, Note, Statement, Zone
from server.board.refusals import Refusal


def inverse(board: Board, seat: str) -> tuple[c.Change, ...]:
    """Give the changes that undo the seat's last act, and are one act themselves.

    Refuses `nothing_to_undo`, `changed_since`.
    """
    acts = board.acts.get(seat, ())
    if not acts:
        raise Refusal("nothing_to_undo")
    back = _inverse(board, seat, acts[-1])
    before, after = acts[-1].note or (None, None)
    if before and after and isinstance(back, c.NoteMoved) and before.answer != after.answer:
        return c.NoteEdited(before.id, answer=before.answer, veil=back.veil), replace(back, along=True)
    return (back,)


def _inverse(board: Board, seat: str, act: Act) -> c.Change:
    if act.note is not None:
        return _note(board, seat, *act.note)
    if act.zone is not None:
        return _zone(board, act.sides, *act.zone)
    if act.arranged is not None:
        return _arrangement(board, *act.arranged)
    if act.statement is not None:
        return _statement(board, *act.statement)
    if act.inquiry is not None:
        return _inquiry(board, *act.inquiry)
    return _face(board, act)


def _note(board: Board, seat: str, before: Note | None, after: Note | None) -> c.Change:
    assert after is not None  # notes are never erased, only removed
    now = board.notes.get(after.id)
    if now is None or now.removed != after.removed:
        raise Refusal("changed_since")
    if before is None or (before.removed and not after.removed):
        return c.NoteRemoved(after.id, taken=now.author != seat)
    if after.removed and not before.removed:
        return c.NoteRestored(restored(board, replace(now, removed=False)))
    touched = _differences(before, after)
    if any(getattr(now, name) != getattr(after, name) for name in touched):
        raise Refusal("changed_since")
    undated = before.when is None
    veil = now.veil or None
    if touched & {"zone", "order"}:
        if before.zone not in board.zones:
            raise Refusal("changed_since")
        cluster = before.cluster if before.cluster in board.clusters else ""
        return c.NoteMoved(before.id, before.zone, before.order, before.when, undated, cluster, veil)
    if touched & {"color", "shape"}:
        return c.NoteStyled(before.id, before.color, before.shape, veil)
    answer = before.answer if "answer" in touched else None
    return c.NoteEdited(before.id, before.text, before.points, before.when, undated, answer, veil)


def _zone(board: Board, sides: tuple[Zone, ...], before: Zone | None, after: Zone | None) -> c.Change:
    if after is None:
        assert before is not None
        if before.id in board.zones or (before.parent and before.parent not in board.zones):
            raise Refusal("changed_since")
        return c.ZoneAdded(before, sides)
    now = board.zones.get(after.id)
    if now is None:
        raise Refusal("changed_since")
    if before is None:
        if not is_empty(board, after.id):
            raise Refusal("changed_since")
        return c.ZoneRemoved(after.id, tuple(side.id for side in sides))
    touched = _differences(before, after)
    if any(getattr(now, name) != getattr(after, name) for name in touched):
        raise Refusal("changed_since")
    if "order" in touched:
        return c.ZoneMoved(before.id, before.order)
    return c.ZoneChanged(before.id, **{name: getattr(before, name) for name in touched})


def _arrangement(board: Board, before: Arrangement, after: Arrangement) -> c.Change:
    if arrangement_of(board, after) != after or any(cluster.zone not in board.zones for cluster in before.clusters):
        raise Refusal("changed_since")
    ours = {member.note for member in before.members}
    if any(note.cluster in before.gone and not note.removed and note.id not in ours for note in board.notes.values()):
        raise Refusal("changed_since")  # somebody has put a note into a cluster that would go
    return c.ClustersArranged(before)


def _statement(board: Board, before: Statement | None, after: Statement | None) -> c.Change:
    id = (after or before).id  # type: ignore[union-attr]  # one of them is there
    if board.statements.get(id) != after:
        raise Refusal("changed_since")
    if before is None:
        return c.StatementRemoved(id)
    if before.zone not in board.zones:
        raise Refusal("changed_since")
    return c.StatementPut(before)


def _inquiry(board: Board, before: Inquiry | None, after: Inquiry | None) -> c.Change:
    id = (after or before).id  # type: ignore[union-attr]  # one of them is there
    if board.inquiries.get(id) != after or (before and before.zone not in board.zones):
        raise Refusal("changed_since")
    return c.InquiryPut(before) if before else c.InquiryRemoved(id)


def _face(board: Board, act: Act) -> c.Change:
    assert act.face is not None
    before, after = act.face
    touched = _differences(before, after)
    now = face(board)
    if any(getattr(now, name) != getattr(after, name) for name in touched):
        raise Refusal("changed_since")
    return c.BoardChanged(**{name: getattr(before, name) for name in touched})


def _differences(before: Note | Zone | Face, after: Note | Zone | Face) -> set[str]:
    return {item.name for item in fields(before) if getattr(before, item.name) != getattr(after, item.name)}
