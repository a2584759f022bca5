"""Deciding about the public version: rules and verdicts by who prepares it, editions by the server that made them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board.checks import line
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.model import Workshop
from server.workshop.public import GROUNDS, MAX_ITEM, MAX_VERDICTS, Public, Verdict


def _switch(workshop: Workshop, command: k.SwitchGround, actor: Actor, now: int) -> tuple[c.Change, ...]:
    public = workshop.public or Public()
    grounds = tuple(one for one in GROUNDS if (command.on if one == command.ground else one in public.grounds))
    return _kept(public, replace(public, grounds=grounds))


def _judge(workshop: Workshop, command: k.JudgeItem, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Items are not looked up: one that is gone is redacted nowhere, and may come back."""
    public = workshop.public or Public()
    item = line(command.item, "item", MAX_ITEM, needed=True)
    others = tuple(one for one in public.verdicts if one.item != item)
    if not command.does:
        return _kept(public, replace(public, verdicts=others))
    if Verdict(item, command.does) in public.verdicts:
        return ()
    if len(others) >= MAX_VERDICTS:
        raise Refusal("too_many", {"field": "verdicts", "limit": MAX_VERDICTS})
    return _kept(public, replace(public, verdicts=(*others, Verdict(item, command.does))))


def _publish(workshop: Workshop, command: k.PublishEdition, actor: Actor, now: int) -> tuple[c.Change, ...]:
    public = workshop.public or Public()
    if command.instead:
        return _made_anew(public, command)
    link = public.edition.link if public.edition else command.edition.link
    return _kept(public, replace(public, edition=replace(command.edition, link=link, at=now, by=actor.seat)))


def _made_anew(public: Public, command: k.PublishEdition) -> tuple[c.Change, ...]:
    out = public.edition
    if out is None or out.id != command.instead:
        return ()  # withdrawn or released meanwhile
    return _kept(public, replace(public, edition=replace(out, id=command.edition.id, digest=command.edition.digest)))


def _withdraw(workshop: Workshop, command: k.WithdrawEdition, actor: Actor, now: int) -> tuple[c.Change, ...]:
    public = workshop.public or Public()
    return _kept(public, replace(public, edition=None))


def _kept(public: Public, anew: Public) -> tuple[c.Change, ...]:
    return () if anew == public else (c.PublicKept(anew),)


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.SwitchGround: _switch,
    k.JudgeItem: _judge,
    k.PublishEdition: _publish,
    k.WithdrawEdition: _withdraw,
}
