"""Deciding about the free marketplace: visits of stands, and interfaces that people see between two of them.

Topics (`Zone.topics`) are kept like the rest of a stand, in stands.py. That somebody was at a stand is known to their
own device; how many were there, to everybody.
"""

from collections.abc import Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import stand_commands as s
from server.board.checks import check_id, line
from server.board.limits import MAX_INTERFACES, MAX_OWN_INTERFACES, MAX_REASON
from server.board.lookup import Rule, check_open, facilitator, tends, zone_of
from server.board.model import Actor, Board, Interface, Turnout
from server.board.refusals import Refusal
from server.board.stands import check_stand


def _visit_stand(board: Board, command: s.VisitStand, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_stand(board.layout, zone_of(board, command.zone))
    if command.on:
        check_open(board, command.zone, actor)
    seats = board.turnouts.get(command.zone, Turnout(command.zone)).seats
    if (actor.seat in seats) == command.on:
        return ()
    count = len(seats) + (1 if command.on else -1)
    return (c.StandVisited(command.zone, count, actor.seat, command.on),)


def _propose(board: Board, command: s.ProposeInterface, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.interface)
    if command.interface in board.interfaces:
        raise Refusal("exists", {"interface": command.interface})
    own = sum(one.author == actor.seat for one in board.interfaces.values())
    for count, limit in ((len(board.interfaces), MAX_INTERFACES), (own, MAX_OWN_INTERFACES)):
        if count >= limit:
            raise Refusal("too_many", {"field": "interfaces", "limit": limit})
    for zone in command.zones:
        check_stand(board.layout, zone_of(board, zone))
        check_open(board, zone, actor)
    one, other = zones = tuple(sorted(command.zones))
    if one == other:
        raise Refusal("same_stand", {"zone": one})
    reason = line(command.reason, "reason", MAX_REASON, needed=True)
    if any(_says(known) == (zones, actor.seat, reason.casefold()) for known in board.interfaces.values()):
        raise Refusal("proposed")
    confirmed = tuple(zone for zone in zones if tends(board, zone, actor))
    return (c.InterfacePut(Interface(command.interface, (one, other), reason, actor.seat, now, confirmed)),)


def _says(interface: Interface) -> tuple[tuple[str, ...], str, str]:
    """What may be said once: two projects touch for more than one reason, and more than one person sees that."""
    return interface.zones, interface.author, interface.reason.casefold()


def _confirm(board: Board, command: s.ConfirmInterface, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Each side by its host; by facilitators for either."""
    interface = _interface(board, command.interface)
    if command.zone not in interface.zones:
        raise Refusal("unknown_zone", {"zone": command.zone[:40]})
    if not tends(board, command.zone, actor):
        facilitator(actor)
    others = tuple(zone for zone in interface.confirmed if zone != command.zone)
    confirmed = tuple(sorted((*others, command.zone))) if command.on else others
    return () if confirmed == interface.confirmed else (c.InterfacePut(replace(interface, confirmed=confirmed)),)


def _remove(board: Board, command: s.RemoveInterface, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """By whoever proposed it, until a side has confirmed; by facilitators always."""
    interface = _interface(board, command.interface)
    if interface.author != actor.seat or interface.confirmed:
        facilitator(actor)
    return (c.InterfaceRemoved(interface.id),)


def _interface(board: Board, id: str) -> Interface:
    interface = board.interfaces.get(id)
    if interface is None:
        raise Refusal("unknown_interface", {"interface": id[:40]})
    return interface


RULES: Mapping[type, Rule] = {
    s.VisitStand: _visit_stand,
    s.ProposeInterface: _propose,
    s.ConfirmInterface: _confirm,
    s.RemoveInterface: _remove,
}
