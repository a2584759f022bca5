"""Deciding about what stands keep: questions by level, materials, inputs, hand-overs, headlines; and what visitors ask.

A host keeps their own stand, facilitators keep all, participants only ask. See decide.py.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from server.board import changes as c
from server.board import commands as k
from server.board import stand_commands as s
from server.board.checks import check_id, line, news
from server.board.limits import (
    MAX_ALT,
    MAX_HAND_OVERS,
    MAX_HEADLINES,
    MAX_INPUT,
    MAX_INQUIRIES,
    MAX_INTERFACES,
    MAX_LINE,
    MAX_LINES,
    MAX_MATERIALS,
    MAX_OWN_INQUIRIES,
    MAX_PAGE_SIDE,
    MAX_PAGES,
    MAX_PROMPT,
    MAX_REACH,
    MAX_REASON,
    MAX_ROUND,
    MAX_TITLE,
    MAX_TOPIC,
    MAX_TOPICS,
    MAX_URL,
)
from server.board.lookup import Back, Rule, bound, check_open, zone_keeper, zone_of
from server.board.model import COLORS, Actor, Board, Color, HandOver, Inquiry, Layout, Material, Zone
from server.board.refusals import Refusal

_MEDIA = re.compile(r"[A-Za-z0-9_-]{16,40}", re.ASCII)
_MINUTE = 60_000  # ms


def _put_material(board: Board, command: s.PutMaterial, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _stand(board, command.zone, actor)
    material = checked_material(command.material)
    known = {one.id: one for one in zone.materials}
    if len({*known, material.id}) > MAX_MATERIALS:
        raise Refusal("too_many", {"field": "materials", "limit": MAX_MATERIALS})
    if command.after is None and material.id in known:
        put = tuple(material if one.id == material.id else one for one in zone.materials)
    else:
        others = [one for one in zone.materials if one.id != material.id]
        places = [one.id for one in others]
        place = places.index(command.after) + 1 if command.after in places else len(others)
        place = 0 if command.after == "" else place
        put = (*others[:place], material, *others[place:])
    return news(c.ZoneChanged(zone.id, materials=put), zone, "zone")


def _remove_material(board: Board, command: s.RemoveMaterial, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _stand(board, command.zone, actor)
    left = tuple(one for one in zone.materials if one.id != command.material)
    if left == zone.materials:
        raise Refusal("unknown_material", {"material": command.material[:40]})
    return (c.ZoneChanged(zone.id, materials=left),)


def _write_hand_over(board: Board, command: s.WriteHandOver, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _stand(board, command.zone, actor)
    round = board.rules.round if command.round is None else command.round
    if not 0 <= round <= MAX_ROUND:
        raise Refusal("too_many", {"field": "round", "limit": MAX_ROUND})
    before = next((one for one in zone.hand_overs if one.round == round), None)
    standing = before.lines if before else ()
    lines = _rewritten(standing, command.lines, command.based_on, "lines", MAX_LINES)
    if lines == standing:
        return ()
    written = [one for one in zone.hand_overs if one.round != round]
    if lines:
        written.append(HandOver(round, lines, now))
    written.sort(key=lambda one: one.round)
    return (c.ZoneChanged(zone.id, hand_overs=tuple(written[-MAX_HAND_OVERS:])),)


def _run_input(board: Board, command: s.RunInput, actor: Actor, now: int) -> tuple[c.Change, ...]:
    zone = _stand(board, command.zone, actor)
    if command.on and not zone.input_minutes:
        raise Refusal("empty", {"field": "input_minutes"})
    return news(
        c.ZoneChanged(zone.id, input_ends=now + zone.input_minutes * _MINUTE if command.on else 0), zone, "zone"
    )


def _send_inquiry(board: Board, command: s.SendInquiry, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.inquiry)
    if command.inquiry in board.inquiries:
        raise Refusal("exists", {"inquiry": command.inquiry})
    check_stand(board.layout, zone_of(board, command.zone))
    check_open(board, command.zone, actor)
    own = sum(one.author == actor.seat for one in board.inquiries.values()) if actor.seat else 0
    for count, limit in ((len(board.inquiries), MAX_INQUIRIES), (own, MAX_OWN_INQUIRIES)):
        if count >= limit:
            raise Refusal("too_many", {"field": "inquiries", "limit": limit})
    contact = command.kind == "contact"
    text = line(command.text, "text", MAX_REACH if contact else MAX_LINE, needed=True)
    name = line(command.name, "name", MAX_TITLE, needed=contact) if contact else ""
    unsigned = board.rules.anonymous and bound(actor)
    veiled = bound(actor) and not contact and (board.rules.hold or board.rules.see == "own")
    author = "" if unsigned else actor.seat
    return (c.InquiryPut(Inquiry(command.inquiry, command.zone, command.kind, text, name, author, now, held=veiled)),)


def _answer_inquiry(board: Board, command: s.AnswerInquiry, actor: Actor, now: int) -> tuple[c.Change, ...]:
    inquiry = _inquiry(board, command.inquiry)
    zone_keeper(board, inquiry.zone, actor)
    answer = line(command.answer, "answer", MAX_LINE)
    answered = replace(inquiry, answer=answer, held=inquiry.held and not answer)
    return () if answered == inquiry else (c.InquiryPut(answered),)


def _remove_inquiry(board: Board, command: s.RemoveInquiry, actor: Actor, now: int) -> tuple[c.Change, ...]:
    inquiry = _inquiry(board, command.inquiry)
    if not (actor.seat and inquiry.author == actor.seat):
        zone_keeper(board, inquiry.zone, actor)
    return (c.InquiryRemoved(inquiry.id),)


def _back(board: Board, back: c.InquiryPut | c.InquiryRemoved, actor: Actor) -> None:
    inquiry = back.inquiry if isinstance(back, c.InquiryPut) else board.inquiries[back.inquiry]
    if inquiry.author != actor.seat:
        zone_keeper(board, inquiry.zone, actor)


RULES: Mapping[type, Rule] = {
    s.PutMaterial: _put_material,
    s.RemoveMaterial: _remove_material,
    s.WriteHandOver: _write_hand_over,
    s.RunInput: _run_input,
    s.SendInquiry: _send_inquiry,
    s.AnswerInquiry: _answer_inquiry,
    s.RemoveInquiry: _remove_inquiry,
}
BACK: Mapping[type, Back] = {c.InquiryPut: _back, c.InquiryRemoved: _back}


def kept(board: Board, zone: Zone, command: k.ChangeZone) -> dict[str, Any]:
    """Give what a ChangeZone says about a stand, cleaned; None is untouched. Refuses `no_stand` elsewhere."""
    asked = (command.variants, command.input_minutes, command.headlines, command.topics)
    if all(value is None for value in asked):
        return {}
    check_stand(board.layout, zone)
    headlines = command.headlines
    if headlines is not None:
        headlines = _rewritten(zone.headlines, headlines, command.based_on, "headlines", MAX_HEADLINES)
    return {
        "variants": None if command.variants is None else _variants(command.variants),
        "input_minutes": None if command.input_minutes is None else _minutes(command.input_minutes),
        "headlines": headlines,
        "topics": None if command.topics is None else _retold(zone.topics, command.topics, command.based_on),
    }


def brought(zone: Zone) -> dict[str, Any]:
    """Give what a zone of a file has of a stand, checked; an input of another day runs no more."""
    if len(zone.materials) > MAX_MATERIALS or len(zone.hand_overs) > MAX_HAND_OVERS:
        raise Refusal("too_many", {"field": "materials", "limit": MAX_MATERIALS})
    return {
        "variants": _variants(zone.variants),
        "materials": tuple(checked_material(material) for material in zone.materials),
        "input_minutes": _minutes(zone.input_minutes),
        "headlines": _lines(zone.headlines, "headlines", MAX_HEADLINES),
        "topics": _topics(zone.topics),
        "hand_overs": tuple(replace(one, lines=_lines(one.lines, "lines", MAX_LINES)) for one in zone.hand_overs),
    }


MEMORY = ("variants", "materials", "input_minutes", "headlines", "hand_overs", "topics")


def check_brought(made: c.BoardCreated) -> None:
    """Refuse what a file's board may not have: memory where there is no stand, inquiries that nobody could send."""
    zones = {zone.id: zone for zone in made.zones}
    for zone in made.zones:
        if any(getattr(zone, name) for name in MEMORY):
            check_stand(made.layout, zone)
    if len(made.inquiries) > MAX_INQUIRIES:
        raise Refusal("too_many", {"field": "inquiries", "limit": MAX_INQUIRIES})
    if len({one.id for one in made.inquiries}) != len(made.inquiries):
        raise Refusal("exists", {"field": "inquiries"})
    for inquiry in made.inquiries:
        check_id(inquiry.id)
        if inquiry.zone not in zones:
            raise Refusal("unknown_zone", {"zone": inquiry.zone})
        check_stand(made.layout, zones[inquiry.zone])
        line(inquiry.text, "text", MAX_LINE, needed=True)
        line(inquiry.answer, "answer", MAX_LINE)
    if len(made.interfaces) > MAX_INTERFACES or len({one.id for one in made.interfaces}) != len(made.interfaces):
        raise Refusal("too_many", {"field": "interfaces", "limit": MAX_INTERFACES})
    for interface in made.interfaces:
        check_id(interface.id)
        line(interface.reason, "reason", MAX_REASON, needed=True)
        if set(interface.confirmed) - set(interface.zones):
            raise Refusal("unknown_zone", {"zone": ""})
        for id in interface.zones:
            if id not in zones:
                raise Refusal("unknown_zone", {"zone": id})
            check_stand(made.layout, zones[id])


def checked_material(material: Material) -> Material:
    """Clean a material. A link has an address of the web, all else a media id, pages, and words for who cannot see."""
    check_id(material.id)
    title = line(material.title, "title", MAX_TITLE, needed=True)
    if material.kind == "link":
        return Material(material.id, "link", title, line(material.alt, "alt", MAX_ALT), _address(material.url))
    alt = line(material.alt, "alt", MAX_ALT, needed=True)
    if not _MEDIA.fullmatch(material.media):
        raise Refusal("bad_id")
    if not 1 <= len(material.pages) <= MAX_PAGES:
        raise Refusal("too_many", {"field": "pages", "limit": MAX_PAGES})
    if not all(1 <= side <= MAX_PAGE_SIDE for page in material.pages for side in (page.width, page.height)):
        raise Refusal("too_many", {"field": "pages", "limit": MAX_PAGE_SIDE})
    return Material(material.id, material.kind, title, alt, "", material.media, material.pages)


def check_stand(layout: Layout, zone: Zone) -> None:
    """Refuse `no_stand` for a column of a stand, and for a field of another board."""
    if layout != "stands" or zone.parent:
        raise Refusal("no_stand", {"zone": zone.id})


def _stand(board: Board, id: str, actor: Actor) -> Zone:
    zone = zone_of(board, id)
    zone_keeper(board, id, actor)
    check_stand(board.layout, zone)
    return zone


def _inquiry(board: Board, id: str) -> Inquiry:
    inquiry = board.inquiries.get(id)
    if inquiry is None:
        raise Refusal("unknown_inquiry", {"inquiry": id[:40]})
    return inquiry


def _lines(lines: tuple[str, ...], field: str, most: int) -> tuple[str, ...]:
    """Clean lines; blank ones are dropped, because they say nothing."""
    cleaned = tuple(text for one in lines if (text := line(one, field, MAX_LINE)))
    if len(cleaned) > most:
        raise Refusal("too_many", {"field": field, "limit": most})
    return cleaned


def _rewritten(
    standing: tuple[str, ...], lines: tuple[str, ...], based_on: tuple[str, ...] | None, field: str, most: int
) -> tuple[str, ...]:
    """Clean lines that replace those standing there. Two who write at once: the slower has not read the faster's."""
    lines = _lines(lines, field, most)
    if based_on is not None and standing not in (lines, _lines(based_on, field, most)):
        raise Refusal("changed_since", {"field": "lines"})
    return lines


def _topics(topics: tuple[str, ...]) -> tuple[str, ...]:
    """Each once, however it is spelt."""
    named = {text.casefold(): text for one in topics if (text := line(one, "topics", MAX_TOPIC))}
    if len(named) > MAX_TOPICS:
        raise Refusal("too_many", {"field": "topics", "limit": MAX_TOPICS})
    return tuple(named.values())


def _retold(standing: tuple[str, ...], topics: tuple[str, ...], based_on: tuple[str, ...] | None) -> tuple[str, ...]:
    """Add and take away that by which these differ from what they were written on: two who do so at once take nothing
    from each other."""
    topics = _topics(topics)
    if based_on is None:
        return topics
    before, said = {one.casefold() for one in _topics(based_on)}, {one.casefold(): one for one in topics}
    gone = before - said.keys()
    kept = (said.get(one.casefold(), one) for one in standing if one.casefold() not in gone)
    return _topics((*kept, *(one for one in topics if one.casefold() not in before)))


def _variants(variants: Mapping[Color, str]) -> dict[Color, str]:
    given = {color: line(variants.get(color, ""), "variants", MAX_PROMPT) for color in COLORS}
    return {color: text for color, text in given.items() if text}


def _minutes(minutes: int) -> int:
    if not 0 <= minutes <= MAX_INPUT:
        raise Refusal("too_many", {"field": "input_minutes", "limit": MAX_INPUT})
    return minutes


def _address(url: str) -> str:
    """An address as a browser opens it. `javascript:` and `data:` would run on our page, a user's name misleads."""
    url = line(url, "url", MAX_URL, needed=True)
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and parts.hostname and not (parts.username or parts.password)
    except ValueError:
        sound = False
    if not sound or any(letter.isspace() or letter in '\\"<>^`{|}' for letter in url):
        raise Refusal("bad_address", {"field": "url"})
    return url
