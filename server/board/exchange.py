"""Deciding about searching and offering: a category has two sides, a note on one of them is a listing, and an answer
to it becomes a match when its author agrees. How to reach them both is no business of a board (workshop/deals.py).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from server.board import changes as c
from server.board import exchange_commands as x
from server.board.checks import check_id, line
from server.board.limits import MAX_LINE, MAX_MATCHES, MAX_OWN_MATCHES
from server.board.lookup import Rule, shown_note
from server.board.match import Match
from server.board.model import Actor, Board, Layout, Note, Side, Sign, Zone
from server.board.ordering import between
from server.board.refusals import Refusal

SIDES: tuple[Side, Side] = ("search", "offer")
_SIGNS: Mapping[Side, Sign] = {"search": "eye", "offer": "plus"}


def sides_of(category: Zone, titles: Iterable[str]) -> tuple[Zone, ...]:
    """Make the two sides of a category, with the titles they are shown by."""
    first = between("", "")
    return tuple(
        Zone(f"{category.id}-{side}", title, order, category.id, _SIGNS[side], side=side)
        for side, title, order in zip(SIDES, titles, (first, between(first, "")), strict=False)
    )


def with_sides(layout: Layout, zones: Iterable[Zone], titles: Iterable[str]) -> tuple[Zone, ...]:
    """Give the zones of a board to be, with both sides of each category that has none."""
    listed, named = tuple(zones), tuple(titles)
    if layout != "exchange":
        return listed
    parents = {zone.parent for zone in listed}
    bare = [zone for zone in listed if not zone.parent and zone.id not in parents]
    return (*listed, *(side for zone in bare for side in sides_of(zone, named)))


def check_sides(layout: Layout, zones: tuple[Zone, ...]) -> None:
    """Refuse `two_sides`: a category has both and nothing else, and nothing else has one."""
    for zone in zones:
        sides = sorted(one.side for one in zones if one.parent == zone.id)
        listed = layout == "exchange" and bool(zone.parent)
        if bool(zone.side) != listed or (layout == "exchange" and sides != ([] if listed else sorted(SIDES))):
            raise Refusal("two_sides", {"zone": zone.id})


def _answer(board: Board, command: x.AnswerListing, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.match)
    note = _listing(board, command.note)
    _check_reachable(actor)
    if not note.author or note.behalf:
        raise Refusal("unreachable", {"note": note.id})
    if note.author == actor.seat:
        raise Refusal("no_listing", {"note": note.id})
    if command.match in board.matches:
        raise Refusal("exists", {"match": command.match})
    own = [match for match in board.matches.values() if match.author == actor.seat]
    if any(match.note == note.id for match in own):
        raise Refusal("answered", {"note": note.id})
    if _offered(board, note.id, actor):
        raise Refusal("got_answer", {"note": note.id})
    for count, limit in ((len(board.matches), MAX_MATCHES), (len(own), MAX_OWN_MATCHES)):
        if count >= limit:
            raise Refusal("too_many", {"field": "matches", "limit": limit})
    text = line(command.text, "text", MAX_LINE, needed=not command.listing)
    if command.listing:
        _check_other_side(board, note, command.listing, actor)
    return (c.MatchPut(Match(command.match, note.id, "open", text, command.listing, actor.seat, now)),)


def _agree(board: Board, command: x.AgreeMatch, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """By nobody else, not even a facilitator: it is a person's own telephone number that is told."""
    match = board.matches.get(command.match)
    note = board.notes.get(match.note) if match else None
    if match is None or note is None or not actor.seat or note.author != actor.seat:
        raise Refusal("not_yours", {"match": command.match[:40]})
    if command.on:
        _listing(board, note.id)
        _check_reachable(actor)
    agreed = replace(match, state="agreed" if command.on else "declined")
    return () if agreed == match else (c.MatchPut(agreed),)


def _remove(board: Board, command: x.RemoveMatch, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """What was declined stays, or somebody could be asked for ever."""
    match = board.matches.get(command.match)
    if match is None or not actor.seat or match.author != actor.seat:
        raise Refusal("not_yours", {"match": command.match[:40]})
    if match.state == "declined":
        raise Refusal("answered", {"note": match.note})
    return (c.MatchRemoved(match.id, match.note),)


def _check_reachable(actor: Actor) -> None:
    """Refuse `no_contact`: nobody takes a contact without giving one."""
    if not actor.reachable:
        raise Refusal("no_contact")


def _offered(board: Board, id: str, actor: Actor) -> bool:
    """Whether somebody has answered the actor with this very listing: that match is there to be agreed to."""
    answered = (board.notes.get(match.note) for match in board.matches.values() if match.listing == id)
    return any(own and own.author == actor.seat and not own.removed for own in answered)


def _listing(board: Board, id: str) -> Note:
    note = shown_note(board, id)
    if not _side(board, note):
        raise Refusal("no_listing", {"note": id})
    return note


def _check_other_side(board: Board, note: Note, id: str, actor: Actor) -> None:
    own = _listing(board, id)
    if own.author != actor.seat:
        raise Refusal("not_yours", {"note": id})
    if _side(board, own) == _side(board, note):
        raise Refusal("no_listing", {"note": id})


def _side(board: Board, note: Note) -> Side:
    zone = board.zones.get(note.zone)
    return zone.side if zone else ""


RULES: Mapping[type, Rule] = {
    x.AnswerListing: _answer,
    x.AgreeMatch: _agree,
    x.RemoveMatch: _remove,
}
