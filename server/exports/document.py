"""What a document is made of: sections, paragraphs, facts and notes, in words and without looks.

Every format knows these blocks and nothing of boards, so a new kind of content is a new Section and no format changes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from server.board.model import Note, Point, Zone
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
    """One note. `when`, `level` and `cluster` are words, or ""."""

    note: Note
    text: Text
    points: tuple[Bullet, ...] = ()
    when: str = ""
    level: str = ""
    cluster: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and text in pairs, such as the host of a stand."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes under the heading of their cluster, or "" under none."""

    entries: tuple[Entry, ...]
    title: str = ""


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
