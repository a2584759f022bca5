"""The take-away as one Document. CHAPTERS is the list to add to: a function of Told that gives a Section."""

from collections.abc import Callable

from server.exports.document import Document, Paragraph, Section, plain, spans
from server.exports.options import Options
from server.exports.report.agenda import days
from server.exports.report.content import Content
from server.exports.takeaway.encounters import interfaces, people, visits
from server.exports.takeaway.mine import Mine
from server.exports.takeaway.notes import count, notes
from server.exports.takeaway.promises import promises
from server.exports.takeaway.told import Told
from server.exports.words import word

# What one has given first, then what one has found, then what is still to be done.
CHAPTERS: tuple[Callable[[Told], Section], ...] = (notes, visits, people, interfaces, promises)


def takeaway(mine: Mine, options: Options) -> Document:
    """Tell it. A chapter that has nothing to tell is left out; with none at all, it says what could have been here."""
    told = Told(mine, options)
    found = tuple(section for chapter in CHAPTERS if (section := chapter(told)).blocks or section.sections)
    private = told.word("private") if found else ""
    nothing = Section(told.word("nothing"), (Paragraph(spans(told.word("nothing-text"))),), id="nothing")
    return Document(
        title=plain(mine.workshop.title) or word(options.language, "exports-report-untitled"),
        language=options.language,
        facts=tuple(filter(None, (days(Content(mine.workshop, (), options)), _me(told), _sum(told), private))),
        sections=found or (nothing,),
        kind=told.word("kind"),
        id=mine.workshop.id,
        date=options.date,
    )


def _me(told: Told) -> str:
    seat = told.mine.seat
    return told.word("for", name=told.person(seat.name, seat.badge)) if seat.name or seat.badge else ""


def _sum(told: Told) -> str:
    """Say how much there is."""
    written = count(told)
    counted = [word(told.options.language, "exports-notes", count=written)] if written else []
    visited = sum(len(part.visited) for part in told.mine.parts)
    counted += [told.word("count-visits", count=visited)] if visited else []
    named = sum(bool(one.name) for one in told.mine.people)
    counted += [told.word("count-people", count=named)] if named else []
    return " · ".join(counted)
