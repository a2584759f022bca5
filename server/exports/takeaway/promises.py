"""What this person has promised, or agreed with somebody. PROMISES is the list to add to: a function of Told and a part
that gives label and text in pairs. Agreements with a date and a hand to shake on are no kind of content yet."""

from collections.abc import Callable, Iterator

from server.board.lookup import is_shown, stands
from server.exports import market
from server.exports.document import Facts, Section, Text, plain, spans
from server.exports.results import named
from server.exports.takeaway.mine import Part
from server.exports.takeaway.told import Told, stand_title

Pairs = Iterator[tuple[str, Text]]


def promises(told: Told) -> Section:
    """Give them all."""
    pairs = tuple(pair for promised in PROMISES for part in told.mine.parts for pair in promised(told, part))
    return Section(told.word("promises"), (Facts(pairs),) if pairs else (), id="promises")


def _commitments(told: Told, part: Part) -> Pairs:
    """How far one goes along, as one has marked it."""
    for paper in part.papers:
        ballot = part.board.ballots.get(paper.ballot)
        if ballot and ballot.kind == "commitment":
            for item in ballot.items:
                text, mark = named(part.board, item), paper.marks.get(item, 0)
                if mark and text:
                    question = plain(ballot.question)
                    about = told.word("about", question=question) if question else ""
                    yield told.word(f"commitment-{mark}"), spans("\n".join(filter(None, (text, about))))


def _deals(told: Told, part: Part) -> Pairs:
    """Found on an exchange: both have agreed, so each knows how to reach the other."""
    for one in part.deals:
        listing = part.board.notes.get(one.note)
        reached = " · ".join(plain(text) for text in (one.organisation, one.contact) if text)
        text = "\n".join(filter(None, (plain(listing.text) if listing else "", reached)))
        yield told.word("deal", name=told.person(one.name, one.badge)), spans(text)


def _offers(told: Told, part: Part) -> Pairs:
    """Questions one has offered to answer."""
    for id in part.offers:
        note = part.board.notes.get(id)
        if note and is_shown(note):
            yield told.word("offer"), spans(note.text)


def _hosting(told: Told, part: Part) -> Pairs:
    """The stand one keeps, and the interfaces that were agreed to for it."""
    signs = market.signs_of(part.board)
    for zone in stands(part.board):
        if zone.id not in part.hosted:
            continue
        yield told.word("host"), spans(stand_title(part.board, zone))
        for one in market.in_order(part.board, signs):
            if zone.id in one.confirmed:
                other = next(id for id in one.zones if id != zone.id)
                there = part.board.zones.get(other)
                title = f"{signs.get(other, '')} {plain(there.title) if there else ''}".strip()
                yield told.word("agreed", stand=title), spans(one.reason)


PROMISES: tuple[Callable[[Told, Part], Pairs], ...] = (_commitments, _deals, _offers, _hosting)
