"""Where groups meet, on paper: a sign for each station with who comes when to which table, and before them a list by
name of who goes where. A stand's QR code opens it for those who stand there, never its editing. As PDF and CSV. Says
what; `typst/stations.typ` says how it looks.
"""

import csv
import io
import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from server.exports import fonts, wall
from server.exports.badges import qr
from server.exports.csv_ import guarded
from server.exports.document import plain
from server.exports.where import Boards, Place, breaks, name_of, place, turns_of, typed
from server.exports.words import word
from server.workshop.model import Language, Mix, Seat, Workshop
from server.workshop.seating import NOWHERE
from server.workshop.sorting import alphabetical

COLUMNS = ("round", "sign", "title", "place", "table", "name", "number")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    badge: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A station: who comes in each round to which table, from 1, or 0 where there is but one; people by name. Once
    it is `closed` nobody is sent there any more."""

    id: str
    place: Place
    hosts: tuple[Person, ...]
    rounds: tuple[tuple[tuple[int, tuple[Person, ...]], ...], ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Stations:
    """`people`, by name, have (sign, table) for each round; ("", 0) is nowhere. `resting` are those who
    have a break in each round, as nobody is left over to talk with."""

    title: str
    mix: str
    language: Language
    rounds: int
    sheets: tuple[Sheet, ...]
    people: tuple[tuple[Person, tuple[tuple[str, int], ...]], ...]
    resting: tuple[tuple[Person, ...], ...]


def stations(workshop: Workshop, mix: Mix, boards: Boards) -> Stations:
    """Describe a plan. A station that nobody is sent to, because it was closed, has no sheet."""
    language = workshop.language
    places = [place(mix, at, boards, language) for at in range(len(mix.stations))]
    pauses = breaks(workshop, mix)
    everybody = {
        id: tuple((NOWHERE, 0) if (id, number) in pauses else turn for number, turn in enumerate(turns))
        for id, turns in turns_of(mix).items()
        if id in workshop.seats
    }
    persons = {id: _person(workshop.seats[id], language) for id in everybody}
    by_name = sorted(everybody, key=lambda id: (alphabetical(persons[id].name), persons[id].badge))
    hosts = {host for station in mix.stations for host in station.hosts}
    tables: dict[tuple[int, int], dict[int, list[Person]]] = defaultdict(lambda: defaultdict(list))
    for id in by_name:
        for number, (at, table) in enumerate(everybody[id] if id not in hosts else ()):
            tables[at, number][table].append(persons[id])
    sheets = []
    for at, station in enumerate(mix.stations):
        rounds = tuple(_tables(tables[at, number]) for number in range(mix.rounds))
        if any(rounds) or not station.closed:
            staying = tuple(persons[host] for host in station.hosts if host in persons)
            sheets.append(Sheet(station.id, places[at], staying, rounds, station.closed))
    signs = [one.sign for one in places]
    pause = word(language, "exports-where-bye")

    def told(id: str, number: int, at: int, table: int) -> tuple[str, int]:
        return (signs[at], table) if at != NOWHERE else (pause if (id, number) in pauses else "", 0)

    people = tuple((persons[id], tuple(told(id, n, *turn) for n, turn in enumerate(everybody[id]))) for id in by_name)
    people = tuple((one, turns) for one, turns in people if any(sign for sign, _ in turns))
    resting = tuple(tuple(persons[id] for id in by_name if (id, n) in pauses) for n in range(mix.rounds))
    return Stations(plain(workshop.title), plain(mix.title), language, mix.rounds, tuple(sheets), people, resting)


def _person(seat: Seat, language: Language) -> Person:
    return Person(typed(name_of(seat, language)), seat.badge)


def _tables(found: dict[int, list[Person]]) -> tuple[tuple[int, tuple[Person, ...]], ...]:
    return tuple((table, tuple(people)) for table, people in sorted(found.items()))


def pdf(workshop: Workshop, mix: Mix, links: Mapping[str, str], boards: Boards) -> bytes:
    """Typeset the list by name, then a page or more for each station. `links` by station are what its QR code says."""
    made = stations(workshop, mix, boards)
    language = made.language
    names = ("round", "table", "stand", "name", "number", "hosts", "who", "what")
    data = {
        "title": made.title,
        "mix": made.mix,
        "lang": language,
        "fonts": fonts.FAMILIES,
        "words": {name: word(language, f"exports-where-{name}") for name in names},
        "page": word(language, "exports-run-page"),
        "rounds": made.rounds,
        "sheets": [
            {
                "place": asdict(sheet.place),
                "hosts": [one.name for one in sheet.hosts],
                "rounds": _rounds(sheet),
                "nobody": word(language, f"exports-where-{'closed' if sheet.closed else 'nobody'}"),
                "qr": qr(links[sheet.id]) if sheet.id in links else "",
                "open": word(language, "exports-where-open", sign=sheet.place.sign),
                "alt": word(language, "exports-sign-alt", sign=sheet.place.sign),
            }
            for sheet in made.sheets
        ],
        "people": [[one.name, one.badge, turns] for one, turns in made.people],
        "hint": _hint(made),
    }
    return wall.typeset("stations.typ", {"data": json.dumps(data, ensure_ascii=False)})


def _hint(made: Stations) -> str:
    """Say how "B 3" is read, where there is such a thing."""
    shown = ((sign, table) for _, turns in made.people for sign, table in turns if table)
    sign, table = next(shown, ("", 0))
    return word(made.language, "exports-where-hint", example=f"{sign} {table}", sign=sign, table=table) if table else ""


def _rounds(sheet: Sheet) -> list[list[dict[str, object]]]:
    return [
        [{"table": table, "people": [[one.name, one.badge] for one in people]} for table, people in tables]
        for tables in sheet.rounds
    ]


def table(workshop: Workshop, mix: Mix, boards: Boards) -> bytes:
    """Write one row for everybody and round, for a spreadsheet."""
    made = stations(workshop, mix, boards)
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";" if made.language == "de" else ",", lineterminator="\r\n")
    rows.writerow(word(made.language, f"exports-where-{name}") for name in COLUMNS)
    pause = word(made.language, "exports-where-bye")
    for number in range(made.rounds):
        for sheet in made.sheets:
            for at, people in sheet.rounds[number]:
                for one in people:
                    cells = (sheet.place.sign, sheet.place.title, sheet.place.place, str(at or ""), one.name)
                    rows.writerow([number + 1, *(guarded(_whole(cell)) for cell in cells), one.badge])
        for one in made.resting[number]:
            rows.writerow([number + 1, pause, "", "", "", guarded(_whole(one.name)), one.badge])
    return text.getvalue().encode("utf-8-sig")


def _whole(cell: str) -> str:
    return cell.replace("\u200b", "")


RENDER: dict[str, tuple[str, Callable[..., bytes]]] = {
    "pdf": ("application/pdf", pdf),
    "csv": ("text/csv; charset=utf-8", table),
}
