"""What a report tells of: a workshop and its boards as the reader may see them, and each note's number."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from server.board.lookup import is_shown, stands
from server.board.model import Board, Color, Note, Zone
from server.exports.document import Entry, Notes, Section, Span, Text, entries, plain
from server.exports.options import Options
from server.exports.outline import readable, zones
from server.exports.where import Boards
from server.exports.words import word
from server.workshop.model import Workshop

_LAST = 253_370_764_800_000  # ms; a file may name any number, a calendar ends with the year 9999


@dataclass(frozen=True)
class Content:
    """`boards` in the order of the day, as views; the workshop's references tell which were taken off it."""

    workshop: Workshop
    boards: tuple[Board, ...]
    options: Options

    def word(self, key: str, **values: str | int) -> str:
        """Give a message of the report, `exports-report-<key>`."""
        return word(self.options.language, f"exports-report-{key}", **values)

    @cached_property
    def kept(self) -> tuple[Board, ...]:
        """The boards on the agenda, with the notes that everybody may read."""
        off = {ref.id for ref in self.workshop.boards if ref.removed}
        return tuple(
            _only(board, filter(is_shown, board.notes.values())) for board in self.boards if board.id not in off
        )

    @cached_property
    def asides(self) -> tuple[tuple[str, Board], ...]:
        """What is not on the wall, each a heading and a board: notes thrown away, notes held back, boards taken off."""
        off = {ref.id for ref in self.workshop.boards if ref.removed}
        found = []
        for board in self.boards:
            title = self.title(board)
            if board.id in off:
                notes = (replace(note, removed=False) for note in board.notes.values())
                found.append((self.word("off", board=title), _only(board, notes)))
                continue
            removed = (replace(note, removed=False) for note in board.notes.values() if note.removed)
            held = (note for note in board.notes.values() if not note.removed and note.veil)
            found.append((title, _only(board, removed)))
            found.append((self.word("held", board=title), _only(board, held)))
        return tuple((title, board) for title, board in found if any(map(readable, board.notes.values())))

    @cached_property
    def numbers(self) -> Mapping[tuple[str, str], int]:
        """The number of every note there is to read, by board and note, in the order of reading."""
        asides = () if "discarded" in self.options.without else self.asides
        told = [*self.kept, *(board for _, board in asides)]
        found = ((board.id, entry.note.id) for board in told for entry in entries(zones(board, self.options)))
        return {place: number for number, place in enumerate(found, 1)}

    @cached_property
    def stands(self) -> Boards:
        """The stands of each board, from which their letters follow."""
        return {board.id: tuple(zone.id for zone in stands(board)) for board in self.boards}

    @cached_property
    def levels(self) -> Mapping[Color, str]:
        return {level.color: plain(level.title) for level in self.workshop.levels}

    def title(self, board: Board) -> str:
        return plain(board.title) or word(self.options.language, "exports-untitled")

    def sections(self, board: Board) -> tuple[Section, ...]:
        """Give what lies on a board, its notes with their numbers."""
        return tuple(self._numbered(section, board) for section in zones(board, self.options))

    def entries(self, board: Board) -> tuple[Entry, ...]:
        """Give the notes of a board in one row."""
        return tuple(entries(self.sections(board)))

    def cite(self, board: Board, notes: Iterable[str]) -> Text:
        """Name notes by their numbers; a source on another board is "<board>/<note>". One that is gone has none."""
        places = (tuple(id.split("/", 1)) if "/" in id else (board.id, id) for id in notes)
        known = sorted({number for place in places if (number := self.numbers.get((place[0], place[1])))})
        parts = [part for number in known for part in (Span(", "), Span(str(number), ref=number))]
        return tuple(parts[1:])

    def at(self, ms: int) -> datetime:
        """Give a moment by the clocks of the workshop's place."""
        zone = ZoneInfo(self.options.zone) if self.options.zone else UTC
        return datetime.fromtimestamp(min(ms, _LAST) / 1000, zone)

    def clock(self, ms: int) -> str:
        """Give the time of day, 9:05."""
        at = self.at(ms)
        return f"{at.hour}:{at.minute:02}"

    def _numbered(self, section: Section, board: Board) -> Section:
        blocks = tuple(
            replace(block, entries=tuple(self._with_number(entry, board) for entry in block.entries))
            if isinstance(block, Notes) else block
            for block in section.blocks
        )  # fmt: skip
        return replace(section, blocks=blocks, sections=tuple(self._numbered(one, board) for one in section.sections))

    def _with_number(self, entry: Entry, board: Board) -> Entry:
        sent = self._sent_from(entry.note)
        number = self.numbers.get((board.id, entry.note.id), 0)
        return replace(entry, number=number, besides=(*entry.besides, sent) if sent else entry.besides)

    def _sent_from(self, note: Note) -> str:
        """Say from which board a note was sent, "" of any other. One that is gone has no number."""
        home, _, id = note.source.partition("/")
        board = next((one for one in self.boards if one.id == home), None) if id else None
        if board is None:
            return ""
        number = self.numbers.get((home, id))
        return self.word("sent" if number else "sent-gone", board=self.title(board), number=number or 0)


def in_order(board: Board) -> list[Zone]:
    return sorted(board.zones.values(), key=lambda zone: (zone.order, zone.id))


def _only(board: Board, notes: Iterable[Note]) -> Board:
    return replace(board, notes={note.id: note for note in notes})
