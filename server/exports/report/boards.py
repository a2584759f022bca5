"""Every board, as it looked and as text; and the questions that stayed open, wherever they were asked."""

from collections.abc import Iterator
from dataclasses import replace

from server.board.model import Board, Inquiry, Note, Zone
from server.exports.document import (
    Block,
    Facts,
    Highlight,
    Notes,
    Paragraph,
    Picture,
    Section,
    Span,
    Text,
    plain,
    spans,
)
from server.exports.outline import readable
from server.exports.report.content import Content, in_order
from server.exports.report.photos import credits, photos
from server.exports.where import letter
from server.exports.words import word


def boards(content: Content) -> Section:
    """Tell every board on the agenda."""
    return Section(
        content.word("boards"), sections=tuple(_board(content, board) for board in content.kept), id="boards"
    )


def questions(content: Content) -> Section:
    """List what nobody has answered: the cards of question boards, what stands were asked, and cards that ask."""
    sections = [
        Section(content.title(board), (Notes(content.entries(left)),))
        for board in content.kept
        if (left := _without(board, answered=True)).notes and board.layout == "questions"
    ]
    for board in content.kept:
        asked = tuple(_stand_and(board, one) for one in _inquiries(board) if not one.answer and not one.held)
        if asked:
            sections.append(Section(content.word("asked", board=content.title(board)), (Facts(asked),)))
    cited = [(board, [note.id for note in board.notes.values() if _asks(note)]) for board in content.kept]
    lines = [
        (content.title(board), (Span(f"{content.word('cards', count=len(notes))} "), *content.cite(board, notes)))
        for board, notes in cited
        if notes and board.layout != "questions"
    ]
    if lines:
        sections.append(Section(content.word("asking"), (Facts(tuple(lines)),)))
    return Section(content.word("questions"), sections=tuple(sections), id="questions")


def headlines(content: Content) -> Section:
    """Tell what each stand brought to the plenary."""
    sections = []
    for board in content.kept:
        for at, id in enumerate(content.stands[board.id]):
            zone = board.zones[id]
            if zone.headlines:
                title = f"{letter(at)} · {plain(zone.title)}".rstrip(" ·")
                sections.append(Section(title, tuple(Highlight(spans(line)) for line in zone.headlines), shown=True))
    return Section(content.word("headlines"), sections=tuple(sections), id="headlines")


def material(content: Content) -> Section:
    """Name what lay at the stands, where nothing says who made it, and the photos that may be shown with the report."""
    pairs = [
        (f"{content.title(board)}, {plain(zone.title)}", spans(" · ".join(filter(None, (one.title, one.alt, one.url)))))
        for board in content.kept
        for zone in in_order(board)
        for one in zone.materials
    ]
    pairs += [pair for board in content.kept for pair in credits(content, board)]
    blocks: tuple[Block, ...] = (Facts(tuple(pairs)),) if pairs else ()
    if any(one.kind != "link" for board in content.kept for zone in board.zones.values() for one in zone.materials):
        blocks += (Paragraph(spans(content.word("no-credit"))),)
    return Section(content.word("material"), blocks, id="material")


def discarded(content: Content) -> Section:
    """List what was thrown away, held back, or lay on a board that was taken off."""
    sections = tuple(Section(title, (Notes(content.entries(board)),)) for title, board in content.asides)
    return Section(content.word("discarded"), sections=sections, id="discarded")


def _board(content: Content, board: Board) -> Section:
    """The picture shows all notes; the text leaves out the questions that are told among the open ones."""
    language, notes = content.options.language, len(board.notes)
    count = word(language, "exports-notes", count=notes) if notes else word(language, "exports-no-notes")
    blocks: list[Block] = [Paragraph(spans(board.prompt))] if board.prompt.strip() else []
    blocks.append(Paragraph(spans(count)))
    if private := _private(content, board):
        blocks.append(Paragraph(spans(content.word("private", count=private))))
    if notes:
        alt = content.word("picture", board=content.title(board), count=notes)
        blocks.append(Picture(board, alt))
    told = board
    if board.layout == "questions" and "questions" not in content.options.without:
        told = _without(board, answered=False)
        if left := content.cite(board, _without(board, answered=True).notes):
            blocks.append(Paragraph((Span(f"{content.word('left-open')} "), *left)))
    sections = tuple(_with_memory(content, board, section) for section in content.sections(told))
    sections += (photos(content, board),)
    return Section(content.title(board), tuple(blocks), tuple(one for one in sections if _says(one)), apart=True)


def _says(section: Section) -> bool:
    return bool(section.blocks or section.sections)


def _private(content: Content, board: Board) -> int:
    """Count the notes that nobody but their authors may read."""
    whole = next(one for one in content.boards if one.id == board.id)
    return sum(not note.removed and not readable(note) for note in whole.notes.values())


def _without(board: Board, answered: bool) -> Board:
    """Leave out the notes with an answer, or those without."""
    return replace(board, notes={id: note for id, note in board.notes.items() if bool(note.answer) != answered})


def _asks(note: Note) -> bool:
    return not note.answer and note.text.rstrip().endswith("?")


def _with_memory(content: Content, board: Board, section: Section) -> Section:
    """Add what a stand has kept, beside what the outline of its board says of it. Its headlines, material and open
    questions have chapters of their own."""
    if board.layout != "stands" or section.zone is None:
        return section
    pairs = tuple((name, spans(text)) for name, text in _kept(content, board, section.zone))
    return replace(section, blocks=(*section.blocks, Facts(pairs))) if pairs else section


def _kept(content: Content, board: Board, zone: Zone) -> Iterator[tuple[str, str]]:
    language = content.options.language
    for color, text in zone.variants.items():
        yield word(language, "exports-question-for", level=content.levels.get(color, color)), text
    for one in zone.hand_overs:
        yield word(language, "exports-hand-over", round=one.round), " · ".join(one.lines)
    for asked in _inquiries(board):
        if asked.zone == zone.id and asked.answer:
            answer = word(language, "exports-answer", text=asked.answer)
            yield word(language, "exports-asked"), f"{asked.text} {answer}"


def _inquiries(board: Board) -> list[Inquiry]:
    """Give the questions; how to reach somebody is in no document."""
    asked = (one for one in board.inquiries.values() if one.kind == "question" and one.text)
    return sorted(asked, key=lambda one: (one.at, one.id))


def _stand_and(board: Board, asked: Inquiry) -> tuple[str, Text]:
    zone = board.zones.get(asked.zone)
    return plain(zone.title) if zone else "", spans(asked.text)
