"""Reads the library. Every page has a title and the same five sections in the same order (see SECTIONS); the first
three are plain sentences, which lists show too, the last two are Markdown."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt

from server.workshop.model import LANGUAGES, Language

FOLDER = Path(__file__).parent
SECTIONS = ("what for", "group", "time", "how", "mistakes")
# In the order of the list: to gather, to condense, to decide, and whole formats.
IDS = (
    "silent-writing", "history-wall", "strengths-weaknesses", "swot", "soar", "clustering", "statements", "dot-voting",
    "consent-check", "short-question", "search-and-offer", "one-two-four-all", "market-stands", "free-market",
    "world-cafe", "open-space", "future-search", "retrospective", "plenary",
)  # fmt: skip
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


@dataclass(frozen=True, slots=True)
class Method:
    """One page. `headings` are those of SECTIONS; `how` and `mistakes` are HTML."""

    id: str
    title: str
    summary: str
    people: str
    time: str
    how: str
    mistakes: str
    headings: tuple[str, ...]


@cache
def library() -> dict[str, dict[Language, Method]]:
    """Give all methods by id, each in all languages."""
    return {id: {language: _read(id, language) for language in LANGUAGES} for id in IDS}


def _read(id: str, language: Language) -> Method:
    """Raises ValueError for a page that lacks a section: a mistake of ours, which a test finds."""
    head, *parts = re.split(r"^## ", (FOLDER / f"{id}.{language}.md").read_text("utf-8"), flags=re.MULTILINE)
    if len(parts) != len(SECTIONS):
        raise ValueError(f"{id}.{language}.md has {len(parts)} sections")
    headings, texts = zip(*(part.split("\n", 1) for part in parts), strict=True)
    summary, people, time = (" ".join(text.split()) for text in texts[:3])
    how, mistakes = (_MARKDOWN.render(text) for text in texts[3:])
    return Method(id, head.removeprefix("# ").strip(), summary, people, time, how, mistakes, headings)
