"""Deciding about zones: facilitators keep all of them, a host the columns of their stand. See decide.py."""

from collections.abc import Mapping
from typing import Any

from server.board import changes as c
from server.board import commands as k
from server.board import exchange, stands
from server.board.checks import check_id, line, news
from server.board.limits import MAX_PROMPT, MAX_TITLE, MAX_ZONES
from server.board.lookup import Back, Rule, children, is_empty, key_behind, notes_in, zone_keeper, zone_of
from server.board.model import Actor, Board, Zone
from server.board.refusals import Refusal


def _add_zone(board: Board, command: k.AddZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.zone)
    if command.zone in board.zones:
        raise Refusal("exists", {"zone": command.zone})
    if len(board.zones) >= MAX_ZONES:
        raise Refusal("too_many", {"field": "zones", "limit": MAX_ZONES})
    zone_keeper(board, command.parent, actor)
    siblings = children(board, command.parent)
    zone = Zone(
        command.zone, command.title, key_behind(siblings, command.after), command.parent, command.sign, command.color,
        command.question, command.host, command.speaker, command.place, topics=command.topics,
    )  # fmt: skip
    zone = _checked_zone(zone)
    _check_parent(zone, board.zones)
    if zone.topics:
        stands.check_stand(board.layout, zone)
    if command.parent and notes_in(board, command.parent):
        raise Refusal("not_empty", {"zone": command.parent})
    return (c.ZoneAdded(zone, _sides(board, zone, command.sides)),)


def _sides(board: Board, zone: Zone, titles: tuple[str, ...]) -> tuple[Zone, ...]:
    """A category of an exchange comes with its two sides, and gets no more."""
    if board.layout != "exchange":
        return ()
    if zone.parent or len(titles) != len(exchange.SIDES):
        raise Refusal("two_sides", {"zone": zone.id})
    sides = tuple(_checked_zone(side) for side in exchange.sides_of(zone, titles))
    for side in sides:
        if side.id in board.zones:
            raise Refusal("exists", {"zone": side.id})
    return sides


def _change_zone(board: Board, command: k.ChangeZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = zone_of(board, command.zone)
    zone_keeper(board, zone.id, actor)
    title = None if command.title is None else line(command.title, "title", MAX_TITLE, needed=True)
    texts: dict[str, Any] = {
        name: None if value is None else line(value, name, MAX_PROMPT)
        for name in ("question", "host", "speaker", "place")
        for value in (getattr(command, name),)
    }
    kept = stands.kept(board, zone, command)
    changed = c.ZoneChanged(zone.id, title, command.sign, command.color, **texts, locked=command.locked, **kept)
    return news(changed, zone, "zone")


def _move_zone(board: Board, command: k.MoveZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = zone_of(board, command.zone)
    zone_keeper(board, zone.parent, actor)
    siblings = [other for other in children(board, zone.parent) if other.id != zone.id]
    return (c.ZoneMoved(zone.id, key_behind(siblings, command.after)),)


def _remove_zone(board: Board, command: k.RemoveZone, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = zone_of(board, command.zone)
    zone_keeper(board, zone.parent, actor)
    if zone.side:
        raise Refusal("two_sides", {"zone": zone.id})
    if not is_empty(board, zone.id):
        raise Refusal("not_empty", {"zone": zone.id})
    return (c.ZoneRemoved(zone.id, tuple(side.id for side in children(board, zone.id))),)


def _back(board: Board, back: c.ZoneAdded | c.ZoneChanged | c.ZoneMoved | c.ZoneRemoved, actor: Actor) -> None:
    zone_keeper(board, back.zone.parent if isinstance(back, c.ZoneAdded) else back.zone, actor)


RULES: Mapping[type, Rule] = {
    k.AddZone: _add_zone,
    k.ChangeZone: _change_zone,
    k.MoveZone: _move_zone,
    k.RemoveZone: _remove_zone,
}
BACK: Mapping[type, Back] = dict.fromkeys((c.ZoneAdded, c.ZoneChanged, c.ZoneMoved, c.ZoneRemoved), _back)


def _checked_zone(zone: Zone) -> Zone:
    check_id(zone.id)
    texts: dict[str, Any] = {
        name: line(getattr(zone, name), name, MAX_PROMPT) for name in ("question", "host", "speaker", "place")
    }
    title = line(zone.title, "title", MAX_TITLE, needed=True)
    return Zone(
        zone.id, title, zone.order, zone.parent, zone.sign, zone.color, **texts, locked=zone.locked,
        **stands.brought(zone), side=zone.side,
    )  # fmt: skip


def checked_zones(zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
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
