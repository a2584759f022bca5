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
from server.workshop.model import MAX_CONTACT, MAX_JOT, MAX_PARTNERS, Mix, Pocket, Seat, Seating, Workshop
from server.workshop.seating import NOWHERE, nowhere, sat


def _set_contact(workshop: Workshop, command: k.SetContact, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket = _own(workshop, actor)
    return _kept(actor, pocket, replace(pocket, contact=line(command.contact, "contact", MAX_CONTACT)))


def _jot(workshop: Workshop, command: k.Jot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket, badge = _own(workshop, actor), command.badge
    text = clean(command.text)
    if len(text) > MAX_JOT:
        raise Refusal("too_long", {"field": "text", "limit": MAX_JOT})
    if text:
        _check_partner(workshop, pocket, badge)
    jots = {other: jot for other, jot in pocket.jots.items() if other != badge}
    if text:
        jots[badge] = text
    return _kept(actor, pocket, replace(pocket, jots=jots))


def _release(workshop: Workshop, command: k.Release, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket, badge = _own(workshop, actor), command.badge
    if command.on:
        _check_partner(workshop, pocket, badge)
        if not pocket.contact:
            raise Refusal("no_contact")
    others = tuple(other for other in pocket.released if other != badge)
    return _kept(actor, pocket, replace(pocket, released=(*others, badge) if command.on else others))


def _link(workshop: Workshop, command: k.LinkTakeaway, actor: Actor, now: int) -> tuple[c.Change, ...]:
    pocket = _own(workshop, actor)
    changed = pocket.links % 2 != command.on
    return _kept(actor, pocket, replace(pocket, links=pocket.links + changed))


def _own(workshop: Workshop, actor: Actor) -> Pocket:
    check_id(actor.seat)
    return workshop.pockets.get(actor.seat, Pocket(actor.seat))


def _check_partner(workshop: Workshop, pocket: Pocket, badge: str) -> None:
    """Refuse a badge that nobody else bears, and somebody one has not met; whom one has written of before stays known.
    What is taken back is not checked: people and places may have gone meanwhile."""
    me = workshop.seats.get(pocket.seat)
    other = next((seat for seat in workshop.seats.values() if seat.badge and str(seat.badge) == badge), me)
    if me is None or other is None or other is me:
        raise Refusal("no_seat")
    known = badge in pocket.jots or badge in pocket.released
    if not known and not any(_may_have_met(mix, me, other) for mix in workshop.mixes.values()):
        raise Refusal("not_met")


def _may_have_met(mix: Mix, one: Seat, other: Seat) -> bool:
    """Tell whether two were at one table in a round that has begun. Where the plan no longer says where somebody was,
    they may have been: who is away when a round ends loses their place in it, and what they wrote may come later."""
    own, theirs = (_seating(mix, seat) for seat in (one, other))
    if own is None or theirs is None or not mix.begun:
        return False
    lost = NOWHERE in (*own.stations[: mix.begun], *theirs.stations[: mix.begun])
    return lost or not sat(own, mix.begun).isdisjoint(sat(theirs, mix.begun))


def _seating(mix: Mix, seat: Seat) -> Seating | None:
    """Give where somebody goes; None for who was never among the mixed."""
    found = next((one for one in mix.seatings if one.seat == seat.id), None)
    return nowhere(mix, seat.id) if found is None and seat.away else found


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
