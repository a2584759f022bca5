"""The day as it was planned and as it went."""

from server.exports.document import Block, Date, Dates, Section, Span, Table, Text, plain, spans
from server.exports.report.content import Content
from server.exports.runsheet import Day, Row, run_sheet
from server.exports.words import date_in_words, word
from server.workshop.lookup import prompts_of
from server.workshop.model import Step


def agenda(content: Content) -> Section:
    """Tell the steps, day by day; what nobody has planned or begun is left out."""
    days = run_sheet(content.workshop).days
    sections = [_day(content, day, alone=len(days) == 1) for day in days]
    title = word(content.options.language, "exports-agenda")
    if len(sections) == 1:
        return Section(title, sections[0].blocks, id="agenda")
    return Section(title, sections=tuple(sections), id="agenda")


def days(content: Content) -> str:
    """Say from when to when the workshop was: as planned, else as it came."""
    language, workshop = content.options.language, content.workshop
    planned = [begin[:10] for begin in workshop.begins if begin]
    came = sorted({content.at(step.began).date().isoformat() for step in workshop.steps if step.began})
    found = planned or came or ([content.options.date] if content.options.date else [])
    if not found:
        return ""
    first, last = (date_in_words(day, language) for day in (min(found), max(found)))
    return first if first == last else word(language, "exports-range", start=first, end=last)


def _day(content: Content, day: Day, alone: bool) -> Section:
    steps = [step for step in content.workshop.steps if step.day == day.number]
    blocks: list[Block] = []
    planned = content.workshop.begins[day.number - 1 : day.number]
    if planned and planned[0]:
        blocks.append(Dates((_date(content, day, planned[0]),)))
    elif day.rows and (began := [step for step in steps if step.began]):
        blocks.append(Dates((_came(content, day, began),)))
    if day.rows:
        blocks.append(_table(content, steps, day))
    number = word(content.options.language, "exports-run-day-number", number=day.number)
    return Section(day.date if alone and day.date else number, tuple(blocks))


def _date(content: Content, day: Day, begin: str) -> Date:
    """The day as it goes into a calendar, with its steps as the description."""
    last = [row.end for row in day.rows if row.end][-1:] or [begin[11:]]
    hour, _, minute = last[0].partition(":")
    # by the clock: a day that ends before it began has passed midnight, and then ends where it began
    end = f"{begin[:10]}T{int(hour):02}:{minute}"
    text = "\n".join(f"{row.time} {row.title}" for row in day.rows if row.time)
    shown = f"{day.date}, {day.span}"
    title = plain(content.workshop.title)
    return Date(f"{content.workshop.id}-{day.number}", title, begin, max(end, begin), shown, text)


def _came(content: Content, day: Day, steps: list[Step]) -> Date:
    """A day that nobody had put into a calendar, as it went."""
    first = content.at(min(step.began for step in steps))
    last = content.at(max(max(step.began, step.ended) for step in steps))
    begin, end = first.strftime("%Y-%m-%dT%H:%M"), last.strftime("%Y-%m-%dT%H:%M")
    date = date_in_words(begin[:10], content.options.language)
    shown = f"{date}, {first.hour}:{first.minute:02} – {last.hour}:{last.minute:02}"
    text = "\n".join(f"{content.clock(step.began)} {plain(step.title)}" for step in steps)
    return Date(f"{content.workshop.id}-{day.number}", plain(content.workshop.title), begin, end, shown, text)


def _table(content: Content, steps: list[Step], day: Day) -> Table:
    began = any(step.began for step in steps)
    names = [
        "planned" if any(content.workshop.begins[day.number - 1 : day.number]) else "duration",
        *(["real"] if began else []),
        "step",
        "board",
    ]
    rows = tuple(
        tuple(cell for name, cell in _cells(content, step, row) if name in names)
        for step, row in zip(steps, day.rows, strict=True)
    )
    widths = {"planned": 14, "duration": 14, "real": 14, "step": 48, "board": 24}
    return Table(tuple(content.word(f"column-{name}") for name in names), rows, tuple(widths[name] for name in names))


def _cells(content: Content, step: Step, row: Row) -> list[tuple[str, Text]]:
    language = content.options.language
    skipped = word(language, "exports-run-skipped")
    planned = skipped if row.skipped else f"{row.time}–{row.end}" if step.minutes else row.time
    minutes = content.word("minutes", count=step.minutes) if step.minutes else ""
    real = f"{content.clock(step.began)}–{content.clock(step.ended)}" if step.ended > step.began else ""
    real = real or (content.clock(step.began) if step.began else "")
    prompt = next(iter(prompts_of(step, content.workshop).values()), "")
    asked = (Span("\n"), *spans(prompt)) if prompt else ()
    board = next((ref.title for ref in content.workshop.boards if ref.id == step.board and not ref.removed), "")
    return [
        ("planned", spans(planned)), ("duration", spans(skipped if row.skipped else minutes)), ("real", spans(real)),
        ("step", (Span(plain(step.title), bold=not row.light), *asked)), ("board", spans(plain(board))),
    ]  # fmt: skip
