"""What a document is made of: sections, paragraphs, facts and notes, in words and without looks.

Every format knows these blocks and nothing of boards, so a new kind of content is a new Section and no format changes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from server.board.model import Board, Note, Point, Zone
from server.workshop.model import Language

# Bold is two asterisks around something that neither begins nor ends with a blank; anything else is as typed.
_BOLD = re.compile(r"\*\*(?=[^\s*])((?:(?!\*\*).)+?)(?<=[^\s*])\*\*", re.DOTALL)
# What no page can print: controls but the line end, lone surrogates and non-characters. A tab is a blank.
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

_FOOT = 95  # letters of 8 pt beside the page's number


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one weight; "\\n" is a line break. `ref` is the number of the note it cites, 0 for none; `value`
    is the figure it tells, for workbooks."""

    text: str
    bold: bool = False
    ref: int = 0
    value: float | None = None


Text = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    text: Text
    children: tuple["Bullet", ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One note. `when`, `level` and `cluster` are words, or "". `number` is the one it is cited by, 0 for none.

    `lane`: it stands where its level is said already. `besides` is what else is told of it: votes, where it was sent
    from.
    """

    note: Note
    text: Text
    points: tuple[Bullet, ...] = ()
    when: str = ""
    level: str = ""
    cluster: str = ""
    number: int = 0
    lane: bool = False
    besides: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """What is to be written behind its text, in small type; may be empty."""
        return ", ".join(filter(None, ("" if self.lane else self.level, *self.besides)))


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and text in pairs, such as the host of a stand."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes, and their heading or "". `stack`: on the wall they lie together, with their heading above them."""

    entries: tuple[Entry, ...]
    title: str = ""
    stack: bool = False


@dataclass(frozen=True, slots=True)
class Highlight:
    """A sentence that the plenary is to remember, and short lines that say where it comes from."""

    text: Text
    lines: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings. `widths` are shares of the page. `named`: the first column are names, which are not
    hyphenated. `bars`, one a row from 0 to 1 or none at all, draw the last column's figures where there is something to
    draw with."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[int, ...] = ()
    named: bool = False
    bars: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A board as it looked; pictures.py draws it. `alt` says what is to be seen."""

    board: Board
    alt: str


@dataclass(frozen=True, slots=True)
class Date:
    """Something for a calendar. Times are a wall clock's, "2026-11-23T09:30"; `shown` is that in words."""

    id: str
    title: str
    begin: str
    end: str
    shown: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Dates:
    dates: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of a board: a JPEG, or nothing where words have to do, and its size in pixels. `alt` says what is to be
    seen, `title` and `credit` are words, or "". `cards` are the notes that were read from it, under their columns."""

    content: bytes
    size: tuple[int, int]
    alt: str
    title: str = ""
    credit: str = ""
    cards: tuple[tuple[str, Text], ...] = ()


Block = Paragraph | Facts | Notes | Highlight | Table | Picture | Dates | Photo


@dataclass(frozen=True, slots=True)
class Section:
    """`zone` is the one the section stands for, None for the rest (undated, loose notes, whatever comes later).

    `id` names a chapter in addresses. `apart`: on a page, and a sheet of a workbook, of its own. `shown`: the plenary
    sees it on slides. `data`: for workbooks and programs only; nobody would read it on paper.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    zone: Zone | None = None
    id: str = ""
    apart: bool = False
    shown: bool = False
    data: bool = False


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture for the title page, PNG or JPEG, and what it says. The `funder`s' stand together."""

    content: bytes
    alt: str
    funder: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """`facts` are short lines under the title: the workshop, the date, how many notes. `cover`: the title has a page
    of its own, with `logos`, and the chapters have numbers. `kind` is what it calls itself above its title, a
    documentation if it does not say. `id` and `date` name what it tells of, and when."""

    title: str
    language: Language
    prompt: Text = ()
    facts: tuple[str, ...] = ()
    sections: tuple[Section, ...] = field(default_factory=tuple)
    cover: bool = False
    logos: tuple[Logo, ...] = ()
    kind: str = ""
    id: str = ""
    date: str = ""


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


def shortened(text: str, most: int) -> str:
    """Cut a text between two words, or within one that is longer still; **emphasis** that is cut ends there."""
    head = text[:most]
    head = head.rpartition(" ")[0] or head
    for match in _BOLD.finditer(text):
        if match.start() < len(head) < match.end():
            inside = head[match.start() + 2 :].rstrip("* ")
            head = head[: match.start()] + (f"**{inside}**" if inside else "")
    return f"{head.rstrip()} …"


def footing(title: str) -> str:
    """Give a title as a line below a page has room for it."""
    return title if len(title) <= _FOOT else shortened(title, _FOOT)


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
