"""Whether a command may become a change. Pure: state, command, actor and the time in; changes out, or a Refusal.

Every field is checked here, whoever sent it: the codec has only made sure of the types.
"""

from collections.abc import Mapping

from server.board import (
    ballots,
    bringing,
    clusters,
    exchange,
    market,
    moderation,
    notes,
    photos,
    questions,
    stands,
    statements,
    undo,
    zones,
)
from server.board import changes as c
from server.board import commands as k
from server.board.checks import check_axis, check_id, check_points, check_text, check_when, clean, line, news
from server.board.limits import (
    MAX_BALLOTS,
    MAX_CLUSTERS,
    MAX_ITEMS,
    MAX_NOTES,
    MAX_PROMPT,
    MAX_STATEMENT,
    MAX_STATEMENTS,
    MAX_TITLE,
)
from server.board.lookup import Back, Rule, allow, facilitator
from server.board.model import Actor, Board
from server.board.refusals import Refusal
from server.board.visibility import signed


def decide(board: Board, command: k.Command, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Give what the command changes (empty: nothing to do). `now` is ms since 1970. Raises Refusal."""
    if actor.role in ("screen", "guest"):
        raise Refusal("not_allowed", {"role": actor.role})
    if not board.id and not isinstance(command, k.CreateBoard):
        raise Refusal("not_created")
    return _RULES[type(command)](board, command, actor, now)


def _create_board(board: Board, command: k.CreateBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
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
        zones.checked_zones(command.zones),
        command.notes,
        command.clusters,
        command.statements,
        tuple(ballot for ballot in command.ballots if not ballot.open),  # the papers of an open one stay where they are
        command.rules,
        command.inquiries,
        command.interfaces,
        max(0, command.since),
        command.photos,
    )
    _check_notes(made)
    stands.check_brought(made)
    exchange.check_sides(made.layout, made.zones)
    photos.check_brought(made)
    return (made,)


def _change_board(board: Board, command: k.ChangeBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    title = None if command.title is None else line(command.title, "title", MAX_TITLE, needed=True)
    prompt = None if command.prompt is None else line(command.prompt, "prompt", MAX_PROMPT)
    check_axis(
        board.start if command.start is None else command.start, board.end if command.end is None else command.end
    )
    return news(c.BoardChanged(title, prompt, command.start, command.end), board)


def _change_back(board: Board, back: c.BoardChanged, actor: Actor) -> None:
    facilitator(actor)


def _undo(board: Board, command: k.Undo, actor: Actor, now: int) -> tuple[c.Change, ...]:
    allow(board, "edit", actor)
    if not signed(board, actor):
        raise Refusal("nothing_to_undo")  # one's last act is nobody's; what was signed before it is not meant
    back = undo.inverse(board, actor.seat)
    for change in back:
        _BACK[type(change)](board, change, actor)
    return (*back, c.ActUndone())


_RULES: Mapping[type, Rule] = {
    k.CreateBoard: _create_board,
    k.ChangeBoard: _change_board,
    k.Undo: _undo,
    **notes.RULES,
    **zones.RULES,
    **moderation.RULES,
    **clusters.RULES,
    **statements.RULES,
    **ballots.RULES,
    **questions.RULES,
    **stands.RULES,
    **market.RULES,
    **exchange.RULES,
    **bringing.RULES,
    **photos.RULES,
}
# Whether somebody may make a change that takes their act back: as long as they keep what they kept then, and the step
# lets them. One that nobody has thought about is no way back.
_BACK: Mapping[type, Back] = {
    c.BoardChanged: _change_back,
    **notes.BACK,
    **zones.BACK,
    **clusters.BACK,
    **statements.BACK,
    **stands.BACK,
}


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
    _check_condensed(made, leaves)


def _check_condensed(made: c.BoardCreated, leaves: set[str]) -> None:
    known = {cluster.id for cluster in made.clusters}
    if len(known) != len(made.clusters) or len({one.id for one in made.statements}) != len(made.statements):
        raise Refusal("exists", {"field": "clusters"})
    if len(made.clusters) > MAX_CLUSTERS or len(made.statements) > MAX_STATEMENTS:
        raise Refusal("too_many", {"field": "clusters", "limit": MAX_CLUSTERS})
    if len(made.ballots) > MAX_BALLOTS or any(len(one.items) > MAX_ITEMS for one in made.ballots):
        raise Refusal("too_many", {"field": "ballots", "limit": MAX_BALLOTS})
    for cluster in made.clusters:
        line(cluster.title, "title", MAX_TITLE)
    for statement in made.statements:
        line(statement.text, "text", MAX_STATEMENT, needed=True)
    placed = [(one.id, one.zone) for one in made.clusters] + [(one.id, one.zone) for one in made.statements]
    for id, zone in placed:
        check_id(id)
        if zone not in leaves:
            raise Refusal("unknown_zone", {"zone": zone})
    if any(item.cluster and not item.removed and item.cluster not in known for item in made.notes):
        raise Refusal("bad_file", {"where": "notes.cluster"})
