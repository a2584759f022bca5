"""Deciding about what people keep for themselves: notes on whom they met, how to be reached once both agree,
and whether a link opens what they take along.

It is nobody else's: not the facilitators', in no frame and no file (rule M9). Partners are named by their badge.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board.checks import check_id, clean, line
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.model import MAX_CONTACT, MAX_JOT, MAX_PARTNERS, Pocket, Workshop


def _set_contact(workshop: Workshop, command: k.SetContact, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket = _own(workshop, actor)
    return _kept(actor, pocket, replace(pocket, contact=line(command.contact, "contact", MAX_CONTACT)))


def _jot(workshop: Workshop, command: k.Jot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket, badge = _own(workshop, actor), _partner(workshop, command.badge, actor)
    text = clean(command.text)
    if len(text) > MAX_JOT:
        raise Refusal("too_long", {"field": "text", "limit": MAX_JOT})
    jots = {other: jot for other, jot in pocket.jots.items() if other != badge}
    if text:
        jots[badge] = text
    return _kept(actor, pocket, replace(pocket, jots=jots))


def _release(workshop: Workshop, command: k.Release, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket, badge = _own(workshop, actor), _partner(workshop, command.badge, actor)
    others = tuple(other for other in pocket.released if other != badge)
    return _kept(actor, pocket, replace(pocket, released=(*others, badge) if command.on else others))


def _link(workshop: Workshop, command: k.LinkTakeaway, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket = _own(workshop, actor)
    changed = pocket.links % 2 != command.on
    return _kept(actor, pocket, replace(pocket, links=pocket.links + changed))


def _own(workshop: Workshop, actor: Actor) -> Pocket:
    check_id(actor.seat)
    return workshop.pockets.get(actor.seat, Pocket(actor.seat))


def _partner(workshop: Workshop, badge: str, actor: Actor) -> str:
    bearers = (seat.id for seat in workshop.seats.values() if seat.badge and str(seat.badge) == badge)
    if next(bearers, actor.seat) == actor.seat:
        raise Refusal("no_seat")
    return badge


def _kept(actor: Actor, before: Pocket, after: Pocket) -> tuple[c.Change, ...]:
    if max(len(after.jots), len(after.released)) > MAX_PARTNERS:
        raise Refusal("too_many", {"field": "partners", "limit": MAX_PARTNERS})
    return () if after == before else (c.PocketKept(after),)


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.SetContact: _set_contact,
    k.Jot: _jot,
    k.Release: _release,
    k.LinkTakeaway: _link,
}
