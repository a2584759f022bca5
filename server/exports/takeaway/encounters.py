"""Where somebody was and whom they met: stands with what they brought, interfaces proposed there, people who agreed."""

from server.board.lookup import stands
from server.board.model import Board, Inquiry, Zone
from server.exports import market
from server.exports.document import Block, Facts, Highlight, Paragraph, Section, Span, Text, plain, spans
from server.exports.takeaway.mine import Part
from server.exports.takeaway.told import Told, stand_title
from server.exports.words import word
from server.workshop.partners import Partner


def visits(told: Told) -> Section:
    """Give the stands visited, by scan or in a round, and those that were asked something, in their order."""
    sections = []
    for part in told.mine.parts:
        there = part.visited | {one.zone for one in part.asked}
        for zone in stands(part.board):
            if zone.id in there and part.board.layout == "stands":
                own = [one for one in part.asked if one.zone == zone.id]
                sections.append(Section(stand_title(part.board, zone), tuple(_stand(told, part.board, zone, own))))
    return Section(told.word("visits"), sections=tuple(sections), id="visits")


def interfaces(told: Told) -> Section:
    """Give the interfaces this seat has proposed, and how far they have come."""
    pairs = tuple(pair for part in told.mine.parts for pair in _interfaces(told, part))
    return Section(told.word("interfaces"), (Facts(pairs),) if pairs else (), id="interfaces")


def people(told: Told) -> Section:
    """Name whom one has met, as far as they agreed, with how to reach them and one's own notes on them."""
    mine, language = told.mine, told.options.language
    known = sorted(mine.people, key=lambda one: not one.name)
    pairs = [(word(language, "exports-where-badge", badge=one.badge), _known(told, one)) for one in known]
    if mine.contact and pairs:
        pairs.append((told.word("contact"), spans(mine.contact)))
    blocks: list[Block] = [Facts(tuple(pairs))] if pairs else []
    if mine.others:
        blocks.append(Paragraph(spans(told.word("others" if pairs else "unnamed", count=mine.others))))
        if mine.seat.role == "participant" and not mine.seat.open:
            blocks.append(Paragraph(spans(told.word("unlisted"))))
    return Section(told.word("people"), tuple(blocks), id="people")


def _stand(told: Told, board: Board, zone: Zone, asked: list[Inquiry]) -> list[Block]:
    language = told.options.language
    question = zone.variants.get(told.mine.seat.color) or zone.question
    facts = [("exports-question", question), ("exports-host", zone.host), ("exports-speaker", zone.speaker)]
    pairs: list[tuple[str, Text]] = [(word(language, key), spans(text)) for key, text in facts if text.strip()]
    for one in asked:
        answer = word(language, "exports-answer", text=one.answer) if one.answer else ""
        label = told.word("asked" if one.kind == "question" else "reach")
        pairs.append((label, spans("\n".join(filter(None, (one.text, answer))))))
    lines: list[Block] = [Highlight(spans(line)) for line in zone.headlines]
    return [*lines, Facts(tuple(pairs))] if pairs else lines or [Paragraph(spans(told.word("there")))]


def _interfaces(told: Told, part: Part) -> list[tuple[str, Text]]:
    signs = market.signs_of(part.board)
    return [
        (
            " – ".join(_side(part.board, id, signs.get(id, "")) for id in market.sides(one, signs)),
            spans(f"{one.reason}\n{market.state(one, signs, told.options.language)}"),
        )
        for one in part.interfaces
    ]


def _side(board: Board, id: str, sign: str) -> str:
    return f"{sign} {plain(board.zones[id].title) if id in board.zones else ''}".strip()


def _known(told: Told, one: Partner) -> Text:
    reached = " · ".join(plain(part) for part in (one.organisation, one.contact) if part)
    jot = told.word("jot", text=one.jot) if one.jot else ""
    name = (Span(plain(one.name), bold=True),) if one.name else ()
    below = spans("\n".join(filter(None, (reached, jot))))
    return (*name, Span("\n"), *below) if name and below else (*name, *below)
