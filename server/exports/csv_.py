"""A board as a table: one row per note, for spreadsheets. German ones want semicolons and a byte order mark.

Or as a grid, for other whiteboards: Miro and Mural make sticky notes of pasted spreadsheet cells, one of each, and keep
rows and columns. Neither documents a CSV file of sticky notes that it would take.

No cell is a formula: what begins like one (or like our guard) gets an apostrophe, which spreadsheets do not show and
`unguarded` takes away again.
"""

import csv
import io
from datetime import date

from server.board import dates
from server.board.model import Board, Note, Point, When
from server.exports.document import Document, Entry, Section, entries, plain, printable
from server.exports.options import Options
from server.exports.outline import answered, outline
from server.exports.words import word
from server.workshop.model import Language

_ANSWERED = ("answers", "agreed")  # of an exchange
_COLUMNS = (
    "stand", "zone", "text", "points", "date", "from", "to", "precision", "circa", "color", "level", "shape", "order",
    "cluster", "round",
)  # fmt: skip
# = + - @ tab CR begin formulas; line feed is skipped by some; the full-width forms count in East Asian settings.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def render(board: Board, options: Options) -> bytes:
    """Write the table in UTF-8 with a byte order mark; separated by semicolons in German, commas otherwise."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";" if options.language == "de" else ",", lineterminator="\r\n")
    document = outline(board, options)
    if options.grid:
        rows.writerows([guarded(cell) for cell in row] for row in _grid(document, options.language))
        return text.getvalue().encode("utf-8-sig")
    counted = _counted(board)
    names = (*_COLUMNS, *counted)
    rows.writerow(word(options.language, f"exports-column-{name}") for name in names)
    number = 0
    for section in document.sections:
        for place, entry in ((part, entry) for part in _leaves(section) for entry in entries((part[1],))):
            number += 1
            cells = _row(place, entry, number, options)
            cells += [str(counts.get(entry.note.id, 0)) for counts in counted.values()]
            rows.writerow(guarded(cell) for cell in cells)
    return text.getvalue().encode("utf-8-sig")


def _counted(board: Board) -> dict[str, dict[str, int]]:
    """Give the columns of this board that count, by note."""
    if board.layout == "exchange":
        found = answered(board)
        return {name: {id: counts[at] for id, counts in found.items()} for at, name in enumerate(_ANSWERED)}
    likes = {note.id: note.likes for note in board.notes.values()}
    return {"likes": likes} if any(likes.values()) else {}


def _grid(document: Document, language: Language) -> list[list[str]]:
    """One column a field, its notes beneath: as whiteboards take pasted cells, each a sticky note in its place."""
    columns = []
    for section in document.sections:
        for stand, part in _leaves(section):
            notes = [_whole(entry, language) for entry in entries((part,))]
            if notes or part.zone:
                columns.append([f"{stand} · {part.title}" if stand and stand != part.title else part.title, *notes])
    longest = max(map(len, columns), default=0)
    return [[column[at] if at < len(column) else "" for column in columns] for at in range(longest)]


def _whole(entry: Entry, language: Language) -> str:
    """A note in one cell: a sticky note has no points and no date of its own."""
    text = f"{entry.when}: {printable(entry.note.text)}" if entry.when else printable(entry.note.text)
    points = _points(entry.note, language)
    return f"{text}\n{points}" if points else text


def guarded(cell: str) -> str:
    """Make a cell text, whatever it begins with."""
    return f"'{cell}" if cell.startswith(_RISKY) or cell.lstrip().startswith(_RISKY) else cell


def unguarded(cell: str) -> str:
    """Undo `guarded`."""
    return cell[1:] if cell.startswith("'") else cell


def _leaves(section: Section) -> list[tuple[str, Section]]:
    """Give (stand, section) for a zone and its columns. What is undated stays with its lane."""
    columns = [child for child in section.sections if child.zone]
    own = Section(section.title, section.blocks, tuple(c for c in section.sections if not c.zone), section.zone)
    return [("" if not columns else section.title, own), *((section.title, column) for column in columns)]


def _row(place: tuple[str, Section], entry: Entry, number: int, options: Options) -> list[str]:
    language, note = options.language, entry.note
    levels = {level.color: plain(level.title) for level in options.levels}
    return [
        place[0],
        place[1].title,
        printable(note.text),
        _points(note, language),
        *_when(note.when, options),
        word(language, f"exports-color-{note.color}"),
        levels.get(note.color, ""),
        word(language, f"exports-shape-{note.shape}"),
        str(number),
        entry.cluster,
        str(note.round or ""),
    ]


def _points(note: Note, language: Language) -> str:
    """One line each, an answer last. Not with a dash, which would begin a formula."""
    answer = (Point(1, word(language, "exports-answer", text=note.answer)),) if note.answer else ()
    points = (*note.points, *answer)
    return "\n".join(("• " if point.level == 1 else "   ◦ ") + printable(point.text) for point in points)


def _when(when: When | None, options: Options) -> tuple[str, ...]:
    """Give the date as stored (ISO, "2017-Q2/2018"), its first and last day, how exact it is, and whether it is."""
    if when is None:
        return ("", "", "", "", "")
    language = options.language
    circa = word(language, "exports-yes" if when.circa else "exports-no")
    stored = f"{when.start}/{when.end}" if when.end else when.start
    try:
        first, after = dates.extent(when)
        exact = [dates.precision(text) for text in (when.start, when.end) if text]
    except ValueError:
        return (stored, "", "", "", circa)
    names = "/".join(word(language, f"exports-precision-{name}") for name in dict.fromkeys(exact))
    return (stored, _day(first), _day(after - 1), names, circa)


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
