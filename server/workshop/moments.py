"""Deciding about named moments: what a board's state after a change is called. The log stays as it is, named or not."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board.checks import check_id, line
from server.board.limits import MAX_TITLE
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.lookup import board_ref
from server.workshop.model import MAX_MOMENTS, Moment, Workshop


def moment_of(workshop: Workshop, id: str) -> Moment:
    """Give a named moment. Refuses `unknown_moment`."""
    for moment in workshop.moments:
        if moment.id == id:
            return moment
    raise Refusal("unknown_moment", {"moment": id[:40]})


def _mark(workshop: Workshop, command: k.MarkMoment, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.moment)
    board_ref(workshop, command.board)
    title = line(command.title, "title", MAX_TITLE, needed=True)
    known = next((one for one in workshop.moments if one.id == command.moment), None)
    if known:
        named = tuple(replace(one, title=title) if one is known else one for one in workshop.moments)
        return () if known.title == title else (c.MomentsKept(named),)
    if len(workshop.moments) >= MAX_MOMENTS:
        raise Refusal("too_many", {"field": "moments", "limit": MAX_MOMENTS})
    made = Moment(command.moment, title, command.board, command.seq, command.at)
    return (c.MomentsKept((*workshop.moments, made)),)


def _remove(workshop: Workshop, command: k.RemoveMoment, actor: Actor, now: int) -> tuple[c.Change, ...]:
    gone = moment_of(workshop, command.moment)
    return (c.MomentsKept(tuple(one for one in workshop.moments if one is not gone)),)


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.MarkMoment: _mark,
    k.RemoveMoment: _remove,
}
