"""Markdown outlines: headings are fields, bullets notes, bullets within them points. Reads what `exports/markdown.py`
writes, and what people write: a title, headings of two levels, paragraphs, lists with `-`, `*` or numbers.

markdown-it (as in methods/library.py) finds the structure; text is text, and what is neither heading nor list is
taken as a note with a word.

A file of ours has a line in italics under its title. There, italics are ours alone, because what people typed is
escaped: before a colon a date or the name of a fact, at the end a card's level. What is no card is left
out with a word.
"""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from server.imports.draft import Draft, Field, Left
from server.imports.gathering import Gathering
from server.imports.headings import OTHERS, UNDATED
from server.imports.when import read_when
from server.workshop.model import Language

_DATED = re.compile(r"(?P<date>[^:\n]{4,60}?)\s*(?::|\s[–—-])\s+(?P<text>\S.*)", re.DOTALL)
_LABEL = re.compile(r"(?P<date>[^\n]+):")
_BOX = re.compile(r"\[[ xX]\]\s+")


def read(text: str, language: Language) -> Draft:
    """Read an outline."""
    tokens = MarkdownIt("commonmark", {"html": False}).parse(text)
    reader = _Reader(Gathering(language), language, _depths(tokens))
    reader.blocks(tokens)
    return reader.gathering.draft("outline", (), tuple(reader.left))


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
        self._ours = False
        self._stack = ""
        self.left: dict[Left, None] = {}  # in their order

    def blocks(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            end = _end(tokens, at)
            block = tokens[at : end + 1]
            listed = tokens[end + 1].type.endswith("_list_open") if end + 1 < len(tokens) else False
            if listed and (title := _strong(block)):
                self._stack = "" if self._ours and title in OTHERS else title
            else:
                self._block(block)
                self._stack = ""
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
        elif self._is_count(first, block):
            self._ours = True
        elif first.type == "hr" or (self._ours and _said(block) == "–"):
            return
        elif not self._begun and first.type in ("blockquote_open", "paragraph_open") and not self.gathering.prompt:
            self.gathering.prompt = _said(block)
        elif self._ours:
            self._leave()
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

    def _leave(self) -> None:
        """What is no card of a board of ours: a statement, a vote, who is the host."""
        self._open = 0
        self.left[Left("", self._field().title or self._field().stand, "whole")] = None

    def _field(self) -> Field:
        said = [self._above[level] for level in sorted(self._above)]
        said = said[:-1] if self._ours and len(said) > 1 and said[-1] in UNDATED else said
        if len(said) < 2:
            return Field(said[0] if said else "")
        return Field(" · ".join(said[1:]), said[0])

    def _item(self, item: Sequence[Token]) -> None:
        line = _line(item[0])
        own = item[1:-1]
        label, own = _labelled(own) if self._ours else ("", own)
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
        self._note(line, _BOX.sub("", text, count=1) if _BOX.match(text) else text, points, label)

    def _note(self, line: int, text: str, points: list[str], label: str = "") -> None:
        found = (_LABEL if self._ours else _DATED).fullmatch(label if self._ours else text)
        date = found["date"] if found and read_when(found["date"], self._language)[0] else ""
        if label and not date:
            return self._leave()
        if found and date and not self._ours:
            text = found["text"]
        self._begun, self._open = True, 0
        self.gathering.add(line, self._field(), text, points, date=date, stack=self._stack)


def _strong(block: Sequence[Token]) -> str:
    """Give what a paragraph says if all of it is bold: the heading of the list beneath it."""
    inline = next((token for token in block if token.type == "inline"), None)
    children = [child for child in (inline.children or []) if child.type != "text" or child.content] if inline else []
    kinds = [child.type for child in children]
    whole = block[0].type == "paragraph_open" and kinds[:1] == ["strong_open"] and kinds[-1:] == ["strong_close"]
    return _inline(children[1:-1]) if whole and kinds.count("strong_open") == 1 else ""


def _labelled(item: Sequence[Token]) -> tuple[str, Sequence[Token]]:
    """Take what is in italics off an item of our own file: give what stands before its text, and the rest."""
    at = next((at for at, token in enumerate(item[:2]) if token.type == "inline"), None)
    if at is None:
        return "", item
    children = [child for child in item[at].children or [] if child.type != "text" or child.content]
    opens = [place for place, child in enumerate(children) if child.type == "em_open"]
    label = ""
    if opens and children[-1].type == "em_close" and _inline(children[opens[-1] :]).startswith("("):
        children = children[: opens.pop()]
    if opens and opens[0] == 0:
        end = next(place for place, child in enumerate(children) if child.type == "em_close")
        label, children = _inline(children[:end]), children[end + 1 :]
    return label, [*item[:at], item[at].copy(children=children), *item[at + 1 :]]


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
            parts.append(_inline(token.children or []))
        elif token.type in ("fence", "code_block", "html_block"):
            parts.append(token.content.rstrip("\n"))
    return "\n".join(part for part in parts if part).strip()


def _inline(children: Sequence[Token]) -> str:
    said, begun = "", []
    for child in children:
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
