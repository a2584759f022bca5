"""One's own notes, each once, by board and place, with what became of them: clusters, statements, votes, answers."""

from collections.abc import Iterator
from dataclasses import replace

from server.board.model import Ballot, Board, Note, Tally
from server.exports import outline
from server.exports.document import Block, Bullet, Entry, Notes, Paragraph, Section, entries, plain, spans
from server.exports.results import rank, score
from server.exports.takeaway.mine import Part
from server.exports.takeaway.told import Told
from server.exports.words import word


def notes(told: Told) -> Section:
    """Give the notes this seat has written, in running numbers."""
    sections = tuple(_board(told, part) for part in told.mine.parts)
    sections = tuple(one for one in sections if one.blocks)
    nameless = any(step.began and step.rules.anonymous for step in told.mine.workshop.steps)
    blocks = (Paragraph(spans(told.word("anonymous"))),) if nameless else ()
    return _numbered(Section(told.word("notes"), blocks, sections, id="notes"))


def count(told: Told) -> int:
    """Count them."""
    return sum(len(part.notes) for part in told.mine.parts)


def _own(part: Part) -> dict[str, Note]:
    return {id: note for id, note in part.board.notes.items() if id in part.notes}


def _board(told: Told, part: Part) -> Section:
    own = _own(part)
    if not own:
        return Section("")
    board = replace(part.board, notes=own)
    # whose level it is, its writer knows
    found = outline.zones(board, replace(told.options, levels=()))
    blocks: list[Block] = [Paragraph(spans(board.prompt))] if board.prompt.strip() else []
    blocks += [block for section in found for block in _zone(told, section, "")]
    return Section(told.title(board), tuple(blocks))


def _zone(told: Told, section: Section, above: str) -> Iterator[Notes]:
    """A zone with its notes under one heading, whatever clusters they lie in."""
    title = " · ".join(filter(None, (above, section.title)))
    inside = [entry for block in section.blocks if isinstance(block, Notes) for entry in block.entries]
    if inside:
        yield Notes(tuple(_with_fate(told, entry) for entry in inside), title)
    for below in section.sections:
        yield from _zone(told, below, title)


def _with_fate(told: Told, entry: Entry) -> Entry:
    # once, though a statement may rest on a note and on its copy
    became = tuple(Bullet(spans(text)) for text in dict.fromkeys(_fate(told, entry)))
    return replace(entry, points=entry.points + became)


def _fate(told: Told, entry: Entry) -> Iterator[str]:
    note = entry.note
    if note.veil:
        yield told.word("veiled" if note.veil == "own" else "held")
    if entry.cluster:
        yield told.word("cluster", title=entry.cluster)
    home = next(part.board for part in told.mine.parts if part.board.notes.get(note.id) is note)
    copies = [
        (part.board, one)
        for part in told.mine.parts
        for one in part.board.notes.values()
        if one.source == f"{home.id}/{note.id}"
    ]
    yield from (told.word("sent", board=told.title(board)) for board, _ in copies)
    for board, one in [(home, note), *copies]:
        yield from _statements(told, board, one)
        yield from _votes(told, board, one)


def _statements(told: Told, board: Board, note: Note) -> Iterator[str]:
    for part in told.mine.parts:
        for statement in part.board.statements.values():
            if f"{board.id}/{note.id}" in statement.sources or (part.board is board and note.id in statement.sources):
                status = word(told.options.language, f"exports-status-{statement.status}")
                yield told.word("statement", text=plain(statement.text), status=status)


def _votes(told: Told, board: Board, note: Note) -> Iterator[str]:
    """Of the note itself, and of the cluster it lies in, in the closed ballots."""
    language = told.options.language
    items = (f"note:{note.id}", f"cluster:{note.cluster}")
    for ballot in sorted(board.ballots.values(), key=lambda one: (one.at, one.id)):
        for tally in () if ballot.open else ballot.tallies:
            if tally.item in items:
                asked = plain(ballot.question) or word(language, f"exports-ballot-{ballot.kind}")
                key = "vote" if tally.item == items[0] else "vote-cluster"
                yield told.word(key, asked=asked, score=score(ballot, tally, language), place=_place(ballot, tally))


def _place(ballot: Ballot, tally: Tally) -> int:
    return 1 + sum(rank(ballot, other) > rank(ballot, tally) for other in ballot.tallies)


def _numbered(section: Section) -> Section:
    order = {id(entry): at for at, entry in enumerate(entries((section,)), 1)}

    def walk(one: Section) -> Section:
        blocks = tuple(
            replace(block, entries=tuple(replace(entry, number=order[id(entry)]) for entry in block.entries))
            if isinstance(block, Notes) else block
            for block in one.blocks
        )  # fmt: skip
        return replace(one, blocks=blocks, sections=tuple(map(walk, one.sections)))

    return walk(section)
