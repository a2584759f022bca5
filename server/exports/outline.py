"""What a document says about a board, without saying how it looks: sections, paragraphs, facts and notes.

The one source for every format. A new kind of content is a new `Section` made here from the blocks there are, and no
format changes. Every note that is not removed stands in exactly one `Notes` block.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from server.board import dates
from server.board.model import Board, Note, Point, Zone
from server.exports.options import Options
from server.exports.words import date_in_words, when_in_words, word
from server.workshop.model import Language

# Bold is two asterisks around something that neither begins nor ends with a blank; anything else is as typed.
_BOLD = re.compile(r"\*\*(?=[^\s*])((?:(?!\*\*).)+?)(?<=[^\s*])\*\*", re.DOTALL)
# What no page can print: controls but the line end, lone surrogates and non-characters. A tab is a blank.
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one weight; "\\n" is a line break."""

    text: str
    bold: bool = False


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    text: Text
    children: tuple["Bullet", ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One note. `when` and `level` are words, or ""."""

    note: Note
    text: Text
    points: tuple[Bullet, ...] = ()
    when: str = ""
    level: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and text in pairs, such as the host of a stand."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    entries: tuple[Entry, ...]


Block = Paragraph | Facts | Notes


@dataclass(frozen=True, slots=True)
class Section:
    """`zone` is the one the section stands for, None for the rest (undated, loose notes, whatever comes later)."""

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    zone: Zone | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """`facts` are short lines under the title: the workshop, the date, how many notes."""

    title: str
    language: Language
    prompt: Text = ()
    facts: tuple[str, ...] = ()
    sections: tuple[Section, ...] = field(default_factory=tuple)


def outline(board: Board, options: Options) -> Document:
    """Tell a board as a document, its zones in their order."""
    language = options.language
    parts = _Parts(board, options)
    sections = [parts.section(zone) for zone in parts.children("")]
    if loose := parts.loose():
        sections.append(Section(word(language, "exports-loose"), (Notes(loose),)))
    count = sum(readable(note) for note in board.notes.values())
    facts = [options.workshop and plain(options.workshop), options.date and date_in_words(options.date, language)]
    facts.append(word(language, "exports-notes", count=count) if count else word(language, "exports-no-notes"))
    return Document(
        title=plain(board.title) or word(language, "exports-untitled"),
        language=language,
        prompt=spans(board.prompt),
        facts=tuple(fact for fact in facts if fact),
        sections=tuple(sections),
    )


def entries(sections: Iterable[Section]) -> Iterator[Entry]:
    """Walk all notes of some sections in the order they are read."""
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Notes):
                yield from block.entries
        yield from entries(section.sections)


def spans(text: str) -> Text:
    """Split a text at its **emphasis**; neighbours of one weight are one span."""
    text = printable(text)
    found: list[Span] = []
    at = 0
    for match in _BOLD.finditer(text):
        _append(found, Span(text[at : match.start()]))
        _append(found, Span(match[1], bold=True))
        at = match.end()
    _append(found, Span(text[at:]))
    return tuple(found)


def printable(text: str) -> str:
    """Leave out what cannot be printed."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def plain(text: str) -> str:
    """Give a title as one printable line."""
    return " ".join(printable(text).split())


def bullets(points: Iterable[Point]) -> tuple[Bullet, ...]:
    """Nest points: one of level 2 belongs to the one of level 1 above it, or stands alone without one."""
    tops: list[tuple[Text, list[Bullet]]] = []
    for point in points:
        if point.level > 1 and tops:
            tops[-1][1].append(Bullet(spans(point.text)))
        else:
            tops.append((spans(point.text), []))
    return tuple(Bullet(text, tuple(children)) for text, children in tops)


def _append(found: list[Span], span: Span) -> None:
    if not span.text:
        return
    if found and found[-1].bold == span.bold:
        found[-1] = Span(found[-1].text + span.text, span.bold)
    else:
        found.append(span)


def readable(note: Note) -> bool:
    """Tell whether there is anything to read: a veiled note of somebody else has no text in the reader's view."""
    return not note.removed and bool(note.text or not note.veil)


class _Parts:
    """A board sorted once: zones by parent, notes by zone."""

    def __init__(self, board: Board, options: Options) -> None:
        self.language: Language = options.language
        self.timeline = board.layout == "timeline"
        self.levels: Mapping[str, str] = {level.color: plain(level.title) for level in options.levels}
        self._zones: dict[str, list[Zone]] = {}
        self._notes: dict[str, list[Note]] = {}
        for zone in sorted(board.zones.values(), key=lambda zone: (zone.order, zone.id)):
            parent = board.zones.get(zone.parent)
            # Two levels are all there is; a zone whose parent is missing or itself a child stands at the top.
            top = parent is None or bool(parent.parent) or parent.id == zone.id
            self._zones.setdefault("" if top else zone.parent, []).append(zone)
        for note in sorted(board.notes.values(), key=lambda note: (note.order, note.id)):
            if readable(note):
                self._notes.setdefault(note.zone if note.zone in board.zones else "", []).append(note)

    def children(self, parent: str) -> list[Zone]:
        return self._zones.get(parent, [])

    def loose(self) -> tuple[Entry, ...]:
        return tuple(self._entry(note) for note in self._notes.get("", ()))

    def section(self, zone: Zone) -> Section:
        notes = self._notes.get(zone.id, [])
        dated = sorted((note for note in notes if note.when), key=_begin) if self.timeline else notes
        undated = [note for note in notes if not note.when] if self.timeline else []
        blocks: list[Block] = [*self._facts(zone)]
        if dated:
            blocks.append(Notes(tuple(self._entry(note, zone) for note in dated)))
        sections = [self.section(child) for child in self.children(zone.id)] if not zone.parent else []
        if undated:
            rest = Notes(tuple(self._entry(note, zone) for note in undated))
            sections.append(Section(word(self.language, "exports-undated"), (rest,)))
        return Section(plain(zone.title), tuple(blocks), tuple(sections), zone)

    def _facts(self, zone: Zone) -> list[Facts]:
        named = [("question", zone.question), ("host", zone.host), ("speaker", zone.speaker), ("place", zone.place)]
        pairs = tuple((word(self.language, f"exports-{name}"), spans(text)) for name, text in named if text.strip())
        return [Facts(pairs)] if pairs else []

    def _entry(self, note: Note, zone: Zone | None = None) -> Entry:
        """The level is left out where the lane says it already."""
        level = "" if zone and zone.color == note.color else self.levels.get(note.color, "")
        when = when_in_words(note.when, self.language) if note.when else ""
        return Entry(note, spans(note.text), bullets(note.points), when, level)


def _begin(note: Note) -> int:
    try:
        return dates.span(note.when.start)[0] if note.when else 0
    except ValueError:
        return 0
