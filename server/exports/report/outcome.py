"""What the workshop came to: statements with their sources, votes, and where projects touch."""

from dataclasses import replace
from itertools import groupby

from server.board.model import Ballot, Board, Statement, Tally
from server.exports.document import Block, Facts, Highlight, Paragraph, Section, Span, Table, Text, plain, spans
from server.exports.report.content import Content
from server.exports.results import FIRST, mean, named, rank, reason_key, score
from server.exports.words import word

BARS = 12  # rows of a vote that fit on a slide


def statements(content: Content) -> Section:
    """Give the statements of each board, final ones first, with the notes they are condensed from."""
    sections = [
        Section(content.title(board), tuple(_statement(content, board, one) for one in found), shown=True)
        for board in content.kept
        if (found := sorted(board.statements.values(), key=lambda one: (FIRST[one.status], one.order, one.id)))
    ]
    return Section(word(content.options.language, "exports-statements"), sections=tuple(sections), id="statements")


def votes(content: Content) -> Section:
    """Give the ballots in the order in which they were opened, those that nobody took part in last, and then those
    that are open still: their results nobody may know."""
    found = [(board, one) for board in content.kept for one in board.ballots.values()]
    found.sort(key=lambda pair: (pair[1].open, not pair[1].voters, pair[1].at, pair[1].id))
    return Section(
        content.word("votes"), sections=tuple(_ballot(content, board, one) for board, one in found), id="votes"
    )


def interfaces(content: Content) -> Section:
    """Tell where projects touch, and which of the two agree."""
    found = [(board, one) for board in content.kept for one in board.interfaces.values()]
    found.sort(key=lambda pair: (pair[1].at, pair[1].id))
    rows = tuple(
        (
            *(spans(plain(board.zones[zone].title) if zone in board.zones else "") for zone in one.zones),
            spans(one.reason),
            spans(content.word("confirmed", count=len(one.confirmed))),
        )
        for board, one in found
    )
    columns = tuple(content.word(f"column-{name}") for name in ("project", "project", "touch", "confirmed"))
    blocks = (Table(columns, rows, (24, 24, 36, 16)),) if rows else ()
    return Section(content.word("interfaces"), blocks, id="interfaces")


def _statement(content: Content, board: Board, statement: Statement) -> Highlight:
    language, support = content.options.language, statement.support
    told = [word(language, f"exports-status-{statement.status}")]
    if support.tables:
        told.append(word(language, "exports-support", notes=support.notes, tables=support.tables))
    elif support.notes:
        told.append(word(language, "exports-notes", count=support.notes))
    told += [f"{content.levels[color]} {count}" for color, count in support.levels.items() if color in content.levels]
    lines: list[Text] = [spans(" · ".join(told))]
    if cited := content.cite(board, statement.sources):
        lines.append((Span(f"{content.word('from', count=sum(bool(part.ref) for part in cited))} "), *cited))
    return Highlight(spans(statement.text), tuple(lines))


def _ballot(content: Content, board: Board, ballot: Ballot) -> Section:
    language = content.options.language
    ranked = sorted(ballot.tallies, key=lambda tally: rank(ballot, tally), reverse=True)
    told = [content.title(board), word(language, f"exports-ballot-{ballot.kind}")]
    told += [content.word("vote-open")] if ballot.open else []
    told.append(word(language, "exports-voters", count=ballot.voters))
    blocks: list[Block] = [Paragraph(spans(" · ".join(told)))]
    if ranked:
        blocks.append(_result(content, board, ballot, ranked) if ballot.voters else _asked(content, board, ballot))
    if ballot.reasons:
        label = word(language, reason_key(ballot))
        blocks.append(Facts(tuple((label, spans(reason)) for reason in ballot.reasons)))
    title = plain(ballot.question) or word(language, f"exports-ballot-{ballot.kind}")
    return Section(title, tuple(blocks), shown=bool(ballot.voters) and not ballot.open)


def _result(content: Content, board: Board, ballot: Ballot, ranked: list[Tally]) -> Table:
    """What is drawn comes last. Of consent each answer has a column, so that none hides behind another. One alone has
    no place."""
    consent, first = ballot.kind == "consent", 0 if len(ranked) > 1 else 1
    rows = tuple(
        (
            *((Span(f"{place}.", value=place),),)[first:],
            _item(content, board, tally),
            *(_answers(tally) if consent else (_score(content, ballot, tally),)),
        )
        for place, tally in _places(ballot, ranked)
    )
    names = ("place", "item", *(("veto", "concern", "yes") if consent else ("score",)))[first:]
    widths = ((8, 54, 10, 14, 14) if consent else (8, 60, 32))[first:]
    return Table(tuple(content.word(f"column-{name}") for name in names), rows, widths, bars=_bars(ballot, ranked))


def _answers(tally: Tally) -> tuple[Text, ...]:
    _, yes, concern, veto, *_ = (*tally.counts, 0, 0, 0, 0)
    return tuple((Span(str(count), value=count),) for count in (veto, concern, yes))


def _score(content: Content, ballot: Ballot, tally: Tally) -> Text:
    value = round(mean(tally), 2) if ballot.kind == "rating" else tally.total
    return (Span(score(ballot, tally, content.options.language), value=value),)


def _asked(content: Content, board: Board, ballot: Ballot) -> Facts:
    """What nobody voted on has neither places nor a table."""
    lines = [part for one in ballot.tallies for part in (Span("\n"), *_item(content, board, one))]
    return Facts(((content.word("column-item"), tuple(lines[1:])),))


def _places(ballot: Ballot, ranked: list[Tally]) -> list[tuple[int, Tally]]:
    """Equal ones share a place, and the next one's counts them all."""
    found: list[tuple[int, Tally]] = []
    for _, alike in groupby(ranked, key=lambda tally: rank(ballot, tally)):
        place = len(found) + 1
        found += [(place, tally) for tally in alike]
    return found


def _item(content: Content, board: Board, tally: Tally) -> Text:
    """What was voted on is named, or a result could not be read; a note with its number."""
    kind, _, id = tally.item.partition(":")
    text = spans(named(board, tally.item) or word(content.options.language, "exports-gone"))
    cited = content.cite(board, [id]) if kind == "note" else ()
    return (*text, *(replace(one, text=f" ({one.text})") for one in cited))


def _bars(ballot: Ballot, ranked: list[Tally]) -> tuple[float, ...]:
    if ballot.kind == "rating":
        return tuple(mean(tally) / 5 for tally in ranked)
    if ballot.kind == "consent":
        return tuple((*tally.counts, 0, 0)[1] / max(1, sum(tally.counts)) for tally in ranked)
    most = max((tally.total for tally in ranked), default=0)
    return tuple(tally.total / most if most > 0 else 0.0 for tally in ranked)
