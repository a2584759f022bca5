"""What a board came to, as sections of its document: statements with their sources, ballots with their tallies."""

from collections import Counter

from server.board.lookup import is_shown
from server.board.model import Ballot, Board, Statement, Tally
from server.exports.document import Block, Facts, Paragraph, Section, Span, Text, plain, spans
from server.exports.words import when_in_words, word
from server.workshop.model import Language

FIRST = {"final": 0, "endorsed": 1, "draft": 2}


def sections(board: Board, language: Language) -> list[Section]:
    """Give the statements, final ones first, and the closed ballots in the order in which they were opened."""
    found = []
    statements = sorted(board.statements.values(), key=lambda one: (FIRST[one.status], one.order, one.id))
    if statements:
        blocks = tuple(block for one in statements for block in _statement(board, one, language))
        found.append(Section(word(language, "exports-statements"), blocks))
    closed = sorted((one for one in board.ballots.values() if not one.open), key=lambda one: (one.at, one.id))
    found += [_ballot(board, one, language) for one in closed]
    return found


def _statement(board: Board, statement: Statement, language: Language) -> list[Block]:
    support = statement.support
    facts: list[tuple[str, Text]] = [
        (
            word(language, f"exports-status-{statement.status}"),
            spans(word(language, "exports-support", notes=support.notes, tables=support.tables)),
        )
    ]
    sources = [named(board, f"note:{id}") for id in statement.sources]
    if known := [text for text in sources if text]:
        facts.append((word(language, "exports-sources"), spans("; ".join(known))))
    return [Paragraph((Span(statement.text, bold=True),)), Facts(tuple(facts))]


def _ballot(board: Board, ballot: Ballot, language: Language) -> Section:
    ranked = sorted(ballot.tallies, key=lambda tally: rank(ballot, tally), reverse=True)
    names = _names(board, [tally.item for tally in ranked], language)
    pairs = tuple(
        (name or word(language, "exports-gone"), spans(score(ballot, tally, language)))
        for name, tally in zip(names, ranked, strict=True)
    )
    blocks: list[Block] = [Paragraph(spans(word(language, "exports-voters", count=ballot.voters))), Facts(pairs)]
    if ballot.reasons:
        reasons = tuple((word(language, reason_key(ballot)), spans(reason)) for reason in ballot.reasons)
        blocks.append(Facts(reasons))
    title = plain(ballot.question) or word(language, f"exports-ballot-{ballot.kind}")
    return Section(title, tuple(blocks))


def _names(board: Board, items: list[str], language: Language) -> list[str]:
    """Name what was voted on; of two that say the same also when and where, as phones do."""
    names = [named(board, item) for item in items]
    said = Counter(name.casefold() for name in names if name)
    return [
        f"{name} ({place})" if said[name.casefold()] > 1 and (place := _place(board, item, language)) else name
        for name, item in zip(names, items, strict=True)
    ]


def _place(board: Board, item: str, language: Language) -> str:
    kind, _, id = item.partition(":")
    note = board.notes.get(id) if kind == "note" else None
    thing = note or (board.clusters.get(id) if kind == "cluster" else board.statements.get(id))
    zone = board.zones.get(thing.zone) if thing else None
    stand = board.zones.get(zone.parent) if zone else None
    date = when_in_words(note.when, language) if note and note.when and board.layout == "timeline" else ""
    return " · ".join(part for part in (date, *(plain(one.title) for one in (stand, zone) if one)) if part)


def rank(ballot: Ballot, tally: Tally) -> tuple[float, int]:
    """Give what a ballot is sorted by: a rating by what is shown of it, its mean, and then by how many gave it; all
    others by their total."""
    return (mean(tally), sum(tally.counts)) if ballot.kind == "rating" else (tally.total, 0)


def reason_key(ballot: Ballot) -> str:
    """Consent is objected to; of anything else people remark."""
    return "exports-reason" if ballot.kind == "consent" else "exports-remark"


def mean(tally: Tally) -> float:
    """Give the mean of a rating."""
    return tally.total / max(1, sum(tally.counts))


def score(ballot: Ballot, tally: Tally, language: Language) -> str:
    """Say what an item got."""
    counts = (*tally.counts, 0, 0, 0, 0)
    if ballot.kind == "consent":
        return word(language, "exports-score-consent", yes=counts[1], concern=counts[2], veto=counts[3])
    if ballot.kind == "rating":
        shown = f"{mean(tally):.1f}"
        return word(language, "exports-score-rating", mean=shown.replace(".", "," if language == "de" else "."))
    return word(language, f"exports-score-{ballot.kind}", count=tally.total)


def _first_notes(board: Board, cluster: str) -> str:
    """A cluster without a name is told by its notes."""
    notes = sorted((note for note in board.notes.values() if note.cluster == cluster), key=lambda note: note.order)
    return " · ".join([plain(note.text) for note in notes if is_shown(note)][:3])


def named(board: Board, item: str) -> str:
    """Give the words of an item, "" for one that is gone."""
    kind, _, id = item.partition(":")
    if kind == "note":
        note = board.notes.get(id)
        return "" if note is None or note.removed else plain(note.text)
    if kind == "cluster":
        cluster = board.clusters.get(id)
        return (plain(cluster.title) or _first_notes(board, id)) if cluster else ""
    statement = board.statements.get(id)
    return plain(statement.text) if statement else ""
