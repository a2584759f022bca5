"""The whole report as one Document. CHAPTERS is the list to add to: a function of Content that gives a Section."""

from collections.abc import Callable
from dataclasses import replace

from server.board.model import Board
from server.exports.document import Document, Logo, Section, plain
from server.exports.options import Options
from server.exports.report.agenda import agenda, days
from server.exports.report.boards import boards, discarded, headlines, material, questions
from server.exports.report.content import Content
from server.exports.report.glossary import glossary
from server.exports.report.log import log
from server.exports.report.outcome import interfaces, statements, votes
from server.exports.report.people import groups, people, present
from server.exports.words import word
from server.workshop.model import Workshop

# In the order of reading: what happened, what came of it, all of it, and what helps to read it.
CHAPTERS: tuple[Callable[[Content], Section], ...] = (
    agenda, headlines, statements, votes, questions, interfaces, boards, groups, people, glossary, material, discarded,
    log,
)  # fmt: skip


def report(workshop: Workshop, boards: tuple[Board, ...], options: Options) -> Document:
    """Tell a workshop. `workshop` and `boards` are the reader's views, the boards in the order of the day.

    A chapter that has nothing to tell is left out.
    """
    content = Content(replace(workshop, language=options.language), boards, options)
    chapters = (_pruned(chapter(content)) for chapter in CHAPTERS)
    told = tuple(one for one in chapters if (one.blocks or one.sections) and one.id not in options.without)
    return Document(
        title=plain(workshop.title) or content.word("untitled"),
        language=options.language,
        facts=tuple(_facts(content)),
        sections=told,
        cover=True,
        logos=options.logos or _logos(workshop, options),
        id=workshop.id,
        date=options.date,
    )


def _logos(workshop: Workshop, options: Options) -> tuple[Logo, ...]:
    """Who invites comes first, who pays stands together."""
    files = options.files or {}
    known = [one for one in workshop.logos if one.media in files]
    known.sort(key=lambda one: one.funder)
    return tuple(Logo(files[one.media], plain(one.alt), one.funder) for one in known)


def _facts(content: Content) -> list[str]:
    """Say when it was and how much there is: what stands on the title page."""
    language = content.options.language
    found = [days(content), _people(content)]
    notes = sum(len(board.notes) for board in content.kept)
    counts = [("boards", len(content.kept)), ("statements", sum(len(board.statements) for board in content.kept))]
    counts.append(("votes", sum(len(board.ballots) for board in content.kept)))
    told = [content.word(f"count-{name}", count=count) for name, count in counts if count]
    if notes:
        told.insert(1, word(language, "exports-notes", count=notes))
    began = any(step.began for step in content.workshop.steps)
    utc = content.word("utc") if began and content.options.zone == "UTC" else ""
    return [fact for fact in (*found, " · ".join(told), utc, content.options.notice) if fact]


def _people(content: Content) -> str:
    seats = present(content)
    if not seats:
        return ""
    levels = [
        f"{title} {count}"
        for color, title in content.levels.items()
        if (count := sum(seat.color == color for seat in seats))
    ]
    counted = content.word("count-people", count=len(seats))
    return f"{counted}: {', '.join(levels)}" if levels else counted


def _pruned(section: Section) -> Section:
    """Leave out headings with nothing below."""
    below = (_pruned(one) for one in section.sections)
    return replace(section, sections=tuple(one for one in below if one.blocks or one.sections))
