"""The outline as Markdown (CommonMark). What people typed is printed as typed: every character that could be markup
is escaped, so the only markup in the file is ours.
"""

import re
import unicodedata
from collections.abc import Iterable

from server.board.model import Board
from server.exports.document import (
    Block,
    Bullet,
    Dates,
    Document,
    Entry,
    Facts,
    Highlight,
    Notes,
    Paragraph,
    Photo,
    Picture,
    Section,
    Span,
    Table,
    Text,
)
from server.exports.options import Options
from server.exports.outline import outline

_ANYWHERE = re.compile(r"([\\`*_\[\]<>&~|$])")


def render(board: Board, options: Options) -> bytes:
    """Write a board."""
    return written(outline(board, options))


def written(document: Document) -> bytes:
    """Write a document: headings of its levels, one list item per note, no pictures."""
    parts = [f"# {heading(document.title)}"]
    if document.prompt:
        parts.append(f"> {_lines(document.prompt, '> ')}")
    parts.append("*" + " · ".join(within(fact) for fact in document.facts) + "*")
    for section in document.sections:
        parts += _section(section, 2) if not section.data else []
    return ("\n\n".join(parts) + "\n").encode()


def _section(section: Section, depth: int) -> list[str]:
    parts = [f"{'#' * min(depth, 6)} {heading(section.title)}".rstrip()]
    parts += [text for block in section.blocks if (text := _block(block))]
    for child in section.sections:
        parts += _section(child, depth + 1)
    return parts if len(parts) > 1 else [*parts, "–"]  # else a bare heading looks like something lost


def _block(block: Block) -> str:
    match block:
        case Paragraph():
            return _lines(block.text, "")
        case Facts():
            return "\n".join(f"- *{within(label)}:* {_lines(text, '  ', False)}" for label, text in block.pairs)
        case Notes():
            heading = f"**{within(block.title)}**\n\n" if block.title else ""
            return heading + "\n".join(_entry(entry) for entry in block.entries)
        case Highlight():
            lines = [_lines(block.text, "> "), *(_lines(line, "> ") for line in block.lines)]
            return "\n>\n".join(f"> {line}" for line in lines)
        case Table():
            head = [_cells(within(name) for name in block.columns), _cells("---" for _ in block.columns)]
            return "\n".join([*head, *(_cells(map(_cell, row)) for row in block.rows)])
        case Dates():
            return "\n".join(f"- **{within(date.shown)}:** {within(date.title)}" for date in block.dates)
        case Picture():
            return ""
        case Photo():
            lines = [f"**{within(block.title)}**"] if block.title else []
            lines += [f"*{within(words)}*" for words in (block.alt, block.credit) if words]
            cards = _block(Facts(block.cards)) if block.cards else ""
            return "\n\n".join(filter(None, ("\\\n".join(lines), cards)))


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: Text) -> str:
    """A row is one line, so a line end in it is HTML's; ours is the only tag in the file."""
    return "<br>".join(_written(line, False) for line in _split(text))


def _entry(entry: Entry) -> str:
    number = f"**{entry.number}** " if entry.number else ""
    when = f"*{within(entry.when)}:* " if entry.when else ""
    level = f" *({within(entry.about)})*" if entry.about else ""
    lines = [f"- {number}{when}{_lines(entry.text, '  ', not (number or when))}{level}"]
    for bullet in entry.points:
        lines += _bullet(bullet, "  ")
    return "\n".join(lines)


def _bullet(bullet: Bullet, indent: str) -> list[str]:
    lines = [f"{indent}- {_lines(bullet.text, indent + '  ')}"]
    for child in bullet.children:
        lines += _bullet(child, indent + "  ")
    return lines


def heading(text: str) -> str:
    """Write a title. Signs like ours at its end would belong to the markup."""
    line = _lines((Span(text.replace("\n", " ")),), "")
    return re.sub(r"(?<=\s)#+$", r"\\\g<0>", line)


def beginning(text: str) -> str:
    """Write words that begin a line."""
    return _escaped(text, True)


def within(text: str) -> str:
    """Write words that do not begin a line."""
    return _escaped(text, False)


def _lines(text: Text, indent: str, at_start: bool = True) -> str:
    """Write spans; a line end is a hard break, continued at `indent`.

    Emphasis does not cross a line end here: a bold span of two lines is two.
    """
    lines = _split(text)
    # An empty line would end the item: a no-break space keeps it.
    told = [_written(line, at_start or index > 0) or "&nbsp;" for index, line in enumerate(lines)]
    return f"\\\n{indent}".join(told) if len(told) > 1 or text else ""


def _split(text: Text) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for span in text:
        first, *rest = span.text.split("\n")
        lines[-1].append(Span(first, span.bold))
        lines += [[Span(part, span.bold)] for part in rest]
    return [_joined(line) for line in lines]


def _joined(line: list[Span]) -> list[Span]:
    """Make neighbours of one weight one span: what is emphasis depends on who stands beside it."""
    found: list[Span] = []
    for span in line:
        if found and found[-1].bold == span.bold:
            found[-1] = Span(found[-1].text + span.text, span.bold)
        elif span.text:
            found.append(span)
    return found


def _written(line: list[Span], at_start: bool) -> str:
    """Write one line. Blanks at its ends would be dropped and are written as entities."""
    out = ""
    for index, span in enumerate(line):
        if span.bold:
            out += _bold(span.text)
        else:
            edges = (index == 0 and at_start, index == len(line) - 1)
            out += _plain(span.text, *edges, _next_to_bold(line, index))
    return out


def _next_to_bold(line: list[Span], index: int) -> tuple[bool, bool]:
    """Tell whether the bold neighbour left and right has punctuation at the edge: then our letter beside it must not be
    one, or CommonMark would not see the asterisks as emphasis (rules of left- and right-flanking)."""
    left = index > 0 and not _is_letter(line[index - 1].text[-1])
    right = index + 1 < len(line) and not _is_letter(line[index + 1].text[0])
    return left, right


def _is_letter(char: str) -> bool:
    return (not char.isspace() and unicodedata.category(char)[0] not in "PS" and ord(char) > 127) or char.isalnum()


def _plain(text: str, first: bool, last: bool, beside: tuple[bool, bool]) -> str:
    head = tail = ""
    if text and ((first and text[0].isspace()) or (beside[0] and _is_letter(text[0]))):
        head, text = _entity(text[0]), text[1:]
    if text and ((last and text[-1].isspace()) or (beside[1] and _is_letter(text[-1]))):
        text, tail = text[:-1], _entity(text[-1])
    return head + _escaped(text, first and not head) + tail


def _bold(text: str) -> str:
    """Blanks at the edges of a span would break the asterisks."""
    head = _entity(text[0]) if text[0].isspace() else ""
    text = text[1:] if head else text
    tail = _entity(text[-1]) if text and text[-1].isspace() else ""
    return f"**{head}{_escaped(text[:-1] if tail else text, False)}{tail}**"


def _escaped(text: str, at_start: bool) -> str:
    text = _ANYWHERE.sub(r"\\\1", text)
    if at_start:
        text = re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", text)
        text = re.sub(r"^([#+\-=:])", r"\\\1", text)
    return text


def _entity(char: str) -> str:
    return f"&#{ord(char)};"
