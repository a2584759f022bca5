"""Gathers fields and notes from whatever is read, so that they fit a board and nothing is lost.

A text that is too long goes on in a second note, points beyond the limit too; a date that is none becomes a point;
fields beyond the limit share the last one. Each says so with its line.
"""

from collections.abc import Iterable, Sequence

from server.board import dates
from server.board.checks import clean
from server.board.limits import MAX_POINTS, MAX_TEXT, MAX_TITLE, MAX_ZONES
from server.board.model import Color, Layout, Point, Shape
from server.imports.draft import SHOWN, WRONG, Doubtful, Draft, Field, Flaw, Kind, Left, Piece, Used, Wrong, alike
from server.imports.when import read_when
from server.workshop.model import Language

_MARKS = ("•", "-", "–", "*", "◦", "‣", "·")
_DATED = 0.5  # of all notes: then it is a timeline
_ROOM = 10  # fields kept free for a board that the notes are added to


class Gathering:
    """Takes note after note; `draft` gives what came of it."""

    def __init__(self, language: Language) -> None:
        self.title = ""
        self.prompt = ""
        self._language = language
        self._fields: list[Field] = []
        self._places: dict[tuple[str, str], int] = {}
        self._pieces: list[Piece] = []
        self._flaws: list[Flaw] = []

    def flaw(self, line: int, code: Wrong | Doubtful, value: str = "") -> None:
        """Note what is wrong or doubtful in a line."""
        self._flaws.append(Flaw(line, code, " ".join(value.split())[:SHOWN]))

    def field(self, line: int, field: Field) -> int:
        """Give the place of a field, which is made where there is none yet."""
        wanted = Field(self._heading(line, field.title), self._heading(line, field.stand))
        key = (alike(wanted.stand), alike(wanted.title))
        if key not in self._places:
            if len(self._fields) + len({one.stand for one in self._fields}) >= MAX_ZONES - _ROOM:
                self.flaw(line, "fields", field.title)
                return len(self._fields) - 1
            self._places[key] = len(self._fields)
            self._fields.append(wanted)
        return self._places[key]

    def add(
        self, line: int, field: Field, text: str, points: Sequence[str] = (), more: Sequence[str] = (),
        date: str = "", circa: bool = False, color: Color = "white", shape: Shape = "rectangle",
        stack: str = "", round: int = 0,
    ) -> None:  # fmt: skip
        """Take a note; `points` may have marks and indents, `more` are plain ones."""
        kept = [*_points(points), *(Point(1, one) for one in map(clean, more) if one)]
        text = self._seen(line, text)
        if not text and kept:
            text, kept = kept[0].text, kept[1:]
        when, doubtful = read_when(date, self._language) if date.strip() else (None, False)
        if doubtful:
            self.flaw(line, "date_order", date)
        if date.strip() and when is None:
            self.flaw(line, "date", date)
            if text:
                kept.append(Point(1, clean(date)))
        if not text:
            self.flaw(line, "no_text", date)
            return
        if when and circa and not when.circa:
            when = type(when)(when.start, when.end, True)
        if not field.title and not field.stand and self._fields and ("", "") not in self._places:
            self.flaw(line, "no_field")
        place = self.field(line, field)
        parts = _parted(text, kept)
        if len(parts) > 1:
            self.flaw(line, "split", text)
        for said, belonging in parts:
            self._pieces.append(
                Piece(line, place, said, _nested(belonging), when, color, shape, self._heading(line, stack), round)
            )

    def draft(self, kind: Kind, columns: tuple[Used, ...], left: tuple[Left, ...]) -> Draft:
        """Give what was gathered, with a layout that suits it."""
        dated = [piece.when for piece in self._pieces if piece.when]
        stands = any(field.stand for field in self._fields)
        timeline = not stands and bool(dated) and len(dated) >= _DATED * len(self._pieces)
        layout: Layout = "timeline" if timeline else "stands" if stands else "columns"
        years = [text[:4] for when in dated for text in (when.start, when.end) if text] if timeline else []
        return Draft(
            kind, clean(self.title)[:MAX_TITLE].replace("\n", " "), clean(self.prompt), layout,
            min(years, default=""), max(years, default=""), tuple(self._fields), tuple(self._pieces),
            tuple(sorted(self._flaws, key=lambda one: (one.line, one.code not in WRONG))), columns, left,
        )  # fmt: skip

    def _heading(self, line: int, title: str) -> str:
        title = " ".join(clean(title).split())
        if len(title) > MAX_TITLE:
            self.flaw(line, "field_cut", title)
            title = title[:MAX_TITLE].rstrip()
        return title

    def _seen(self, line: int, text: str) -> str:
        kept = clean(text)
        if "\ufffd" in kept or any(sign < " " and sign not in "\n\t\r" for sign in text):
            self.flaw(line, "characters", kept)
        return kept


def _points(said: Iterable[str]) -> list[Point]:
    """Read points as they are written in a cell: a mark says the level where it is ours, else the indent does."""
    found: list[Point] = []
    for text in said:
        bare = clean(text)
        if not bare:
            continue
        indented = len(text) - len(text.lstrip(" \t"))
        level = 2 if bare.startswith("◦") or (indented >= 2 and found) else 1
        if bare[0] in _MARKS and bare[1:2] in (" ", ""):
            bare = clean(bare[1:])
        if bare:
            found.append(Point(level, bare))
    return found


def _nested(points: Sequence[Point]) -> tuple[Point, ...]:
    """The first one is of level 1, whatever it was before notes were parted."""
    return tuple(Point(1, one.text) if not at else one for at, one in enumerate(points))


def _parted(text: str, points: Sequence[Point]) -> list[tuple[str, list[Point]]]:
    """Part a note that is too long for one: its text first, then its points."""
    parts: list[tuple[str, list[Point]]] = [(part, []) for part in _pieces_of(text)]
    size = len(parts[-1][0])
    for point in points:
        for said in _pieces_of(point.text):
            if size + len(said) > MAX_TEXT or len(parts[-1][1]) >= MAX_POINTS:
                parts.append((said, []))
                size = len(said)
            else:
                parts[-1][1].append(Point(point.level, said))
                size += len(said)
    return parts


def _pieces_of(text: str) -> list[str]:
    """Cut a text at its last blank before the limit, if it has one in the second half."""
    found: list[str] = []
    while len(text) > MAX_TEXT:
        at = text.rfind(" ", MAX_TEXT // 2, MAX_TEXT)
        at = at if at > 0 else MAX_TEXT
        found.append(text[:at].strip())
        text = text[at:].strip()
    return [*found, text] if text or not found else found


def axis(draft: Draft) -> tuple[str, str]:
    """Give the ends of a timeline, "" and "" where the file has no dates."""
    try:
        dates.span(draft.start)
    except ValueError:
        return "", ""
    return draft.start, draft.end
