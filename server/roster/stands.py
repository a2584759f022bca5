"""From the list of projects an organiser has to stands: `read`, for pool.py, and which of them the board has already.

A stand needs a title; what does not fit is cut and told. A topic is spelt as the board, or the list above it, has it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from server.board.limits import MAX_PROMPT, MAX_TITLE, MAX_TOPIC, MAX_TOPICS, MAX_ZONES
from server.board.model import Zone
from server.roster.headings import Headings, fold, letter
from server.roster.people import Unseen, cell_at, plain
from server.roster.reading import lines_of
from server.roster.sheet import MAX_CELL, Line, bad
from server.workshop.model import Language

StandField = Literal["title", "question", "host", "speaker", "place", "topics"]
FIELDS: tuple[StandField, ...] = ("title", "question", "host", "speaker", "place", "topics")
Doubt = Literal["no_title", "same_title", "cut", "many_topics", "characters", "email", "shifted"]
NOT_TAKEN: frozenset[str] = frozenset({"no_title"})

# As people head their columns, folded; see headings.py.
_SPELLINGS: dict[StandField, str] = {
    "title": """title titel stand stands staende standtitel standname projekt projekte projektname projekttitel
        vorhaben vorhabentitel name project projects projectname projecttitle stall booth station initiative""",
    "question": """question frage fragen leitfrage leitfragen fragestellung impulsfrage guidingquestion
        keyquestion""",
    "host": """host hosts moderation gastgeber gastgeberin gastgebende betreuung standbetreuung
        ansprechpartner ansprechpartnerin ansprechperson ansprechpersonen traeger traegerin projekttraeger
        organisation organization team verantwortlich verantwortliche contact contactperson kontakt person personen""",
    "speaker": """speaker speakers impuls impulsgeber impulsgeberin referent referentin referierende vortrag
        vortragende sprecher sprecherin input""",
    "place": """place ort orte platz raum saal halle standort standplatz stellplatz flaeche location room hall
        venue wo where""",
    "topics": """topics topic themen thema themenfeld themenfelder schlagwort schlagworte schlagwoerter stichwort
        stichworte stichwoerter handlungsfeld handlungsfelder kategorie kategorien category categories tag tags keyword
        keywords""",
}  # fmt: skip
HEADINGS: Headings[StandField] = Headings(_SPELLINGS, frozenset({"title"}))
_BETWEEN = re.compile(r"[,;|\n·]")


@dataclass(frozen=True, slots=True)
class StandRow:
    """A stand, as the list has it. `line` is the row as a spreadsheet numbers it."""

    line: int
    title: str
    question: str = ""
    host: str = ""
    speaker: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StandFlaw:
    """What is wrong (the row is not taken) or doubtful (it is) in one field; for "same_title" the line of the first."""

    line: int
    column: StandField
    code: Doubt
    value: str = ""


@dataclass(frozen=True, slots=True)
class StandColumn:
    letter: str
    heading: str
    field: StandField


@dataclass(frozen=True, slots=True)
class StandLeft:
    """A column that was not taken over."""

    letter: str
    heading: str
    why: Literal["unknown", "email", "twice"]


@dataclass(frozen=True, slots=True)
class StandSheet:
    """`headed`: a heading row was found; without one the first column has titles and nothing else is taken."""

    headed: bool
    rows: tuple[StandRow, ...]
    problems: tuple[StandFlaw, ...]
    columns: tuple[StandColumn, ...]
    left: tuple[StandLeft, ...]


def read(data: bytes, language: Language, spelt: tuple[str, ...] = ()) -> StandSheet:
    """Read a list of stands. `spelt` are the topics there are. Raises Refusal `bad_roster` as reading.py does."""
    lines = lines_of(data, language, HEADINGS)
    if not lines:
        raise bad("empty")
    at = HEADINGS.row(lines)
    heads = [] if at is None else [plain(cell)[0] for cell in lines[at][1]]
    places: dict[StandField, int] = {}
    for column, heading in enumerate(heads):
        if (kind := HEADINGS.kind(heading)) and kind != "email":
            places.setdefault(kind, column)
    if at is None:
        places = {"title": min(column for _, cells in lines for column, cell in enumerate(cells) if cell.strip())}
    elif "title" not in places:
        raise bad("titles")
    lines = lines if at is None else lines[at + 1 :]
    if len(lines) > MAX_ZONES:
        raise bad("rows", limit=MAX_ZONES)
    stands = _Stands(places, spelt, 0 if data.startswith(b"PK") else len(heads))
    for line, cells in lines:
        stands.add(line, cells)
    columns, left = _columns(heads, places, lines)
    return StandSheet(at is not None, tuple(stands.rows), tuple(stands.problems), columns, left)


class _Stands:
    """Takes line after line: `rows` of those taken, `problems` of all."""

    def __init__(self, places: Mapping[StandField, int], spelt: Iterable[str], width: int) -> None:
        self.rows: list[StandRow] = []
        self.problems: list[StandFlaw] = []
        self._places, self._width = places, width
        self._spelt = {fold(topic): topic for topic in reversed([*spelt])}
        self._titles: dict[str, int] = {}

    def add(self, line: int, cells: Sequence[str]) -> None:
        self._line = line
        said = {field: self._said(field, cells) for field in FIELDS[:-1]}
        topics = self._topics(cell_at(cells, self._places.get("topics", -1)))
        if self._width and any(cell.strip() for cell in cells[self._width :]):
            self._note("title", "shifted", said["title"])
        if not fold(said["title"]):
            self._note("title", "no_title", said["title"])
            return
        first = self._titles.setdefault(fold(said["title"]), line)
        if first != line:
            self._note("title", "same_title", str(first))
        self.rows.append(StandRow(line, **said, topics=topics))

    def _said(self, field: StandField, cells: Sequence[str]) -> str:
        text, codes = plain(cell_at(cells, self._places.get(field, -1)))
        self._unseen(field, codes, text)
        return self._cut(field, text, MAX_TITLE if field == "title" else MAX_PROMPT)

    def _topics(self, cell: str) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for part in _BETWEEN.split(cell):
            text, codes = plain(part)
            self._unseen("topics", codes, text)
            text = self._cut("topics", text.lstrip("#").strip(), MAX_TOPIC)
            if fold(text):
                found.setdefault(fold(text), self._spelt.setdefault(fold(text), text))
        if len(found) > MAX_TOPICS:
            self._note("topics", "many_topics", ", ".join([*found.values()][MAX_TOPICS:]))
        return tuple(found.values())[:MAX_TOPICS]

    def _unseen(self, field: StandField, codes: Iterable[Unseen], text: str) -> None:
        for code in codes:
            self._note(field, code, text)

    def _cut(self, field: StandField, text: str, limit: int) -> str:
        if len(text) <= limit:
            return text
        self._note(field, "cut", text)
        return text[:limit].rstrip()

    def _note(self, column: StandField, code: Doubt, value: str) -> None:
        self.problems.append(StandFlaw(self._line, column, code, value[:MAX_CELL]))


def _columns(
    heads: Sequence[str], places: Mapping[StandField, int], lines: Sequence[Line]
) -> tuple[tuple[StandColumn, ...], tuple[StandLeft, ...]]:
    """Tell of every column that has a heading or anything in it what it was taken for, or why it was left."""
    used = {at for _, cells in lines for at, cell in enumerate(cells) if cell.strip()}
    used |= {at for at, heading in enumerate(heads) if heading}
    by_place = {at: field for field, at in places.items()}
    columns, left = [], []
    for at in sorted(used):
        heading = heads[at][:MAX_CELL] if at < len(heads) else ""
        kind = HEADINGS.kind(heading)
        if at in by_place:
            columns.append(StandColumn(letter(at), heading, by_place[at]))
        else:
            left.append(StandLeft(letter(at), heading, "email" if kind == "email" else "twice" if kind else "unknown"))
    return tuple(columns), tuple(left)


def beside(stands: Sequence[Zone], rows: Iterable[StandRow]) -> list[tuple[StandRow, Zone | None]]:
    """Find each row's stand, by a title that only one has, here and there; the row keeps what the list does not say."""
    rows = list(rows)
    titles = [fold(row.title) for row in rows]
    known = [fold(zone.title) for zone in stands]
    found: list[tuple[StandRow, Zone | None]] = []
    for row, title in zip(rows, titles, strict=True):
        if titles.count(title) != 1 or known.count(title) != 1:
            found.append((row, None))
            continue
        zone = stands[known.index(title)]
        kept = {name: getattr(row, name) or getattr(zone, name) for name in FIELDS}
        found.append((replace(row, **kept), zone))
    return found
