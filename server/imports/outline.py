"""Markdown outlines: headings are fields, bullets notes, bullets within them points. Reads what `exports/markdown.py`
writes, and what people write: a title, headings of two levels, paragraphs, lists with `-`, `*` or numbers.

markdown-it (as in methods/library.py) finds the structure; text is text, and what is neither heading nor list is
taken as a note with a word.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from server.imports.draft import Draft, Field
from server.imports.gathering import Gathering
from server.imports.when import read_when
from server.workshop.model import Language

_DATED = re.compile(r"(?P<date>[^:\n]{4,60}?)\s*(?::|\s[–—-])\s+(?P<text>\S.*)", re.DOTALL)
_BOX = re.compile(r"\[[ xX]\]\s+")


def read(text: str, language: Language) -> Draft:
    """Read an outline."""
    tokens = MarkdownIt("commonmark", {"html": False}).parse(text)
    reader = _Reader(Gathering(language), language, _depths(tokens))
    reader.blocks(tokens)
    return reader.gathering.draft("outline", (), ())


def _depths(tokens: Sequence[Token]) -> tuple[int, int]:
    """Tell which level of headings are fields, or stands with columns: the first alone at the top is a title."""
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    top = min(levels, default=1)
    titled = len(levels) > 1 and levels[0] == top and levels.count(top) == 1
    return (top, top + 1) if titled else (0, top)


class _Reader:
    def __init__(self, gathering: Gathering, language: Language, depths: tuple[int, int]) -> None:
        self.gathering = gathering
        self._language = language
        self._title, self._fields = depths
        self._above: dict[int, str] = {}
        self._begun = False  # a field or a note: what stands before is the board's question
        self._open = 0  # the line of a heading under which nothing stands yet

    def blocks(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            end = _end(tokens, at)
            self._block(tokens[at : end + 1])
            at = end + 1
        self._close()

    def _close(self) -> None:
        """A heading with nothing under it is a field all the same."""
        if self._open:
            self.gathering.field(self._open, self._field())
        self._open = 0

    def _block(self, block: Sequence[Token]) -> None:
        first, line = block[0], _line(block[0])
        if first.type == "heading_open":
            self._heading(int(first.tag[1]), _said(block), line)
        elif first.type.endswith("_list_open"):
            for item in _items(block):
                self._item(item)
        elif first.type == "hr" or self._is_count(first, block):
            return
        elif not self._begun and first.type in ("blockquote_open", "paragraph_open") and not self.gathering.prompt:
            self.gathering.prompt = _said(block)
        elif text := _said(block):
            self.gathering.flaw(line, "paragraph", text)
            self._note(line, text, [])

    def _is_count(self, first: Token, block: Sequence[Token]) -> bool:
        """Our own file says under the title which workshop, day and how many cards: one line in italics."""
        inline = next((token for token in block if token.type == "inline"), None)
        children = (inline.children or []) if inline else []
        kinds = [child.type for child in children if child.type != "text" or child.content]
        italic = kinds[:1] == ["em_open"] and kinds[-1:] == ["em_close"]
        return not self._begun and first.type == "paragraph_open" and italic

    def _heading(self, level: int, title: str, line: int) -> None:
        if level == self._title:
            self.gathering.title = title
            return
        if not any(depth < level for depth in self._above) or any(depth >= level for depth in self._above):
            self._close()
        self._begun, self._open = True, line
        self._above = {depth: said for depth, said in self._above.items() if depth < level} | {level: title}

    def _field(self) -> Field:
        said = [self._above[level] for level in sorted(self._above)]
        if len(said) < 2:
            return Field(said[0] if said else "")
        return Field(" · ".join(said[1:]), said[0])

    def _item(self, item: Sequence[Token]) -> None:
        line = _line(item[0])
        own = item[1:-1]
        text, points, deep = "", [], False
        at = 0
        while at < len(own):
            end = _end(own, at)
            block = own[at : end + 1]
            if block[0].type.endswith("_list_open"):
                inner, too = _points(block, 0)
                points += inner
                deep = deep or too
            else:
                text = f"{text}\n{_said(block)}".strip()
            at = end + 1
        if deep:
            self.gathering.flaw(line, "deep", text)
        self._note(line, _BOX.sub("", text, count=1) if _BOX.match(text) else text, points)

    def _note(self, line: int, text: str, points: list[str]) -> None:
        self._begun, self._open = True, 0
        found = _DATED.fullmatch(text)
        date = ""
        if found and read_when(found["date"], self._language)[0]:
            date, text = found["date"], found["text"]
        self.gathering.add(line, self._field(), text, points, date=date)


def _points(block: Sequence[Token], depth: int) -> tuple[list[str], bool]:
    """Give the points of a list within a note, indented by level; whether it goes deeper than a note's points."""
    found: list[str] = []
    deep = depth > 1
    for item in _items(block):
        own = item[1:-1]
        at, text = 0, ""
        inner: list[str] = []
        while at < len(own):
            end = _end(own, at)
            part = own[at : end + 1]
            if part[0].type.endswith("_list_open"):
                more, too = _points(part, depth + 1)
                inner += more
                deep = deep or too
            else:
                text = f"{text} {_said(part)}".strip()
            at = end + 1
        found.append(("◦ " if depth else "• ") + " ".join(text.split()))
        found += inner
    return found, deep


def _items(block: Sequence[Token]) -> list[Sequence[Token]]:
    items, at = [], 1
    while at < len(block) - 1:
        end = _end(block, at)
        items.append(block[at : end + 1])
        at = end + 1
    return items


def _end(tokens: Sequence[Token], at: int) -> int:
    """Find where what begins at a token ends."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += tokens[place].nesting
        if depth <= 0:
            return place
    return len(tokens) - 1


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _said(block: Sequence[Token]) -> str:
    """Give the words of a block; **strong** stays, because notes know it."""
    parts = []
    for token in block:
        if token.type == "inline":
            parts.append(_inline(token))
        elif token.type in ("fence", "code_block", "html_block"):
            parts.append(token.content.rstrip("\n"))
    return "\n".join(part for part in parts if part).strip()


def _inline(token: Token) -> str:
    said, begun = "", []
    for child in token.children or []:
        match child.type:
            case "softbreak" | "hardbreak":
                said += "\n"
            case "strong_open" | "strong_close":
                said += "**"
            case "link_open" | "image":
                said += child.content
                begun.append((len(said) - len(child.content), str(child.attrs.get("href", child.attrs.get("src", "")))))
        if child.type in ("link_close", "image") and begun:
            at, address = begun.pop()
            said += f" ({address})" if address and address.removeprefix("mailto:") != said[at:] else ""
        elif child.type not in ("link_open", "image"):
            said += child.content
    return said
