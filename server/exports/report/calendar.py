"""The dates of the document for a calendar (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from server.board.refusals import Refusal
from server.exports.document import Date, Dates, Document, Section
from server.exports.options import Options


def render(document: Document, options: Options) -> bytes:
    """Write an event for each date. Without a zone it is that time wherever one is. Raises Refusal `no_dates`: an empty
    calendar opens as nothing at all."""
    found = list(_dates(document.sections))
    if not found:
        raise Refusal("no_dates")
    made = Calendar()
    made.add("prodid", "-//Stellwand//Report//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", document.title)
    for date in found:
        made.add_component(_event(date, document, options))
    if options.zone:
        made.add_missing_timezones()
    return bytes(made.to_ical())


def _event(date: Date, document: Document, options: Options) -> Event:
    event = Event()
    event.add("uid", f"{date.id}@stellwand")
    # when it was written down: the report's day, not the clock's, so that the same report gives the same bytes
    event.add("dtstamp", datetime.fromisoformat(document.date or date.begin[:10]).replace(tzinfo=UTC))
    event.add("summary", date.title)
    zone = ZoneInfo(options.zone) if options.zone else None
    event.add("dtstart", datetime.fromisoformat(date.begin).replace(tzinfo=zone))
    event.add("dtend", datetime.fromisoformat(date.end).replace(tzinfo=zone))
    if date.text:
        event.add("description", date.text)
    return event


def _dates(sections: tuple[Section, ...]) -> Iterator[Date]:
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Dates):
                yield from block.dates
        yield from _dates(section.sections)
