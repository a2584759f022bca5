"""Who was there and in which groups. Only those are named who agreed to be listed (`Seat.open`); all others count."""

from collections import defaultdict

from server.exports.document import Block, Paragraph, Section, Table, Text, plain, spans
from server.exports.report.content import Content
from server.exports.where import in_order, name_of, place, turns_of
from server.exports.words import word
from server.workshop.meetings import listed, meetings
from server.workshop.model import Mix, Seat
from server.workshop.seating import NOWHERE, lived
from server.workshop.sorting import alphabetical

COLUMNS = ("name", "organisation", "function", "level", "met")
WIDTHS = (26, 26, 20, 14, 14)


def present(content: Content) -> list[Seat]:
    """Give the participants who came."""
    seats = content.workshop.seats.values()
    return [seat for seat in seats if seat.role == "participant" and seat.at and not seat.blocked]


def people(content: Content) -> Section:
    """Name those who agreed, with what they say of themselves; how to reach them is theirs to say."""
    workshop = content.workshop
    seats = sorted(listed(workshop), key=_order)
    everybody = len({seat.id for seat in (*present(content), *seats)})
    key = "none" if not seats else "one" if len(seats) == 1 else "many"
    told = content.word(f"consent-{key}", named=len(seats), all=everybody)
    blocks: list[Block] = [Paragraph(spans(told))] if everybody else []
    if seats:
        met: dict[str, int] = defaultdict(int)
        for pair in meetings(workshop):
            for id in pair:
                met[id] += 1
        rows = tuple(_row(content, seat, met[seat.id]) for seat in seats)
        # what nobody says of themselves has no column
        shown = [at for at, _ in enumerate(COLUMNS) if any(row[at] for row in rows)]
        columns = tuple(content.word(f"column-{COLUMNS[at]}") for at in shown)
        told_of = tuple(tuple(row[at] for at in shown) for row in rows)
        blocks.append(Table(columns, told_of, tuple(WIDTHS[at] for at in shown), named=True))
    return Section(content.word("people"), tuple(blocks), id="people")


def groups(content: Content) -> Section:
    """Tell who was together in the rounds that have begun."""
    mixes = [mix for mix in in_order(content.workshop) if mix.begun]
    return Section(
        content.word("groups"), sections=tuple(_mix(content, mix) for mix in mixes), id="groups"
    )  # fmt: skip


def _order(seat: Seat) -> tuple[bool, tuple[str, str], int]:
    """By name; then who has none, by their number."""
    return not seat.name, alphabetical(seat.name), seat.badge


def _row(content: Content, seat: Seat, met: int) -> tuple[Text, ...]:
    card = seat.card
    cells = (
        name_of(seat, content.options.language), card.organisation if card else "", card.function if card else "",
        content.levels.get(seat.color, ""), str(met) if met else "",
    )  # fmt: skip
    return tuple(spans(plain(cell)) for cell in cells)


def _mix(content: Content, mix: Mix) -> Section:
    language = content.options.language
    there: dict[tuple[int, int, int], list[str]] = defaultdict(list)
    mix = lived(content.workshop, mix)
    for id, turns in turns_of(mix).items():
        for number, (station, table) in enumerate(turns[: mix.begun], 1):
            if station != NOWHERE:
                there[number, station, table].append(id)
    rows = []
    for (number, station, table), ids in sorted(there.items()):
        found = place(mix, station, content.stands, language)
        named = " ".join(part for part in (found.kind, found.sign) if part)
        where = ": ".join(part for part in (named, found.title) if part)
        at = word(language, "exports-where-table") + f" {table}" if table else ""
        shown = ", ".join(part for part in (where, at) if part)
        rows.append((spans(str(number)), spans(shown), spans(_names(content, ids))))
    columns = (word(language, "exports-where-round"), content.word("column-where"), content.word("column-who"))
    told = content.word("mixed", rounds=mix.begun, people=len(mix.seatings))
    return Section(
        plain(mix.title) or content.word("groups"),
        (Paragraph(spans(told)), Table(columns, tuple(rows), (10, 34, 56))),
    )


def _names(content: Content, ids: list[str]) -> str:
    """Name those who agreed and count the others: "Amira Öz, Jan Weber und 3 weitere"."""
    seats = [content.workshop.seats[id] for id in ids if id in content.workshop.seats]
    agreed = {seat.id for seat in listed(content.workshop)}
    named = sorted((seat for seat in seats if seat.id in agreed), key=_order)
    names = [name_of(seat, content.options.language) for seat in named]
    others = len(seats) - len(names)
    if not names:
        return content.word("unnamed", count=others)
    return content.word("and-others", names=", ".join(names), count=others) if others else ", ".join(names)
