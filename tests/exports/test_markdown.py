"""Markdown: read by a CommonMark parser, every text is as typed and no markup is anybody's but ours."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from server.board.model import Board, Note, Point, Zone
from server.exports import markdown
from server.exports.document import Document, Section, printable, spans
from server.exports.document import plain as plain_line
from server.exports.options import Options
from tests.exports import samples

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain(token: Token) -> str:
    """The text of an inline token; bold parts in « »."""
    out = ""
    for child in token.children or []:
        if child.type in ("text", "text_special"):
            out += child.content
        elif child.type in ("hardbreak", "softbreak"):
            out += "\n"
        elif child.type == "strong_open":
            out += "«"
        elif child.type == "strong_close":
            out += "»"
        elif child.type not in ("em_open", "em_close"):
            raise AssertionError(f"markup that is not ours: {child.type} {child.content!r}")
    return out.replace("»\n«", "\n")  # bold over a line end is two of our spans


def items(content: bytes) -> list[tuple[int, str]]:
    """(depth, text) of every list item."""
    depth, found = 0, []
    tokens = PARSER.parse(content.decode())
    allowed = {"heading", "bullet_list", "list_item", "paragraph", "blockquote", "inline"}
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        assert kind in allowed, f"block that is not ours: {token.type}"
        depth += {"bullet_list_open": 1, "bullet_list_close": -1}.get(token.type, 0)
        if token.type == "inline" and depth:
            found.append((depth, plain(token)))
    return found


def expected(text: str) -> str:
    marked = "".join(f"«{span.text}»" if span.bold else span.text for span in spans(text))
    return "\n".join(line or "\xa0" for line in marked.split("\n")).replace("»\n«", "\n")


def board(text: str, *points: Point) -> Board:
    return Board(zones={"a": Zone("a", "Feld", "a1")}, notes={"n": Note("n", "a", "a1", text, points)})


@pytest.mark.parametrize("text", samples.HOSTILE + samples.BOLD)
def test_hostile_texts_come_back_as_typed(text: str) -> None:
    found = items(markdown.render(board(text, Point(1, text), Point(2, text)), Options()))
    assert found == [(1, expected(text)), (2, expected(text)), (3, expected(text))]


ALPHABET = st.sampled_from([*"ab 1.)(*_#+-=>`~[]!<&;|\\$:\"'/@\n\t", "**", "é", "ß", "中", "👍"])


@given(st.lists(ALPHABET, min_size=1, max_size=25).map("".join))
def test_any_text_comes_back_as_typed(text: str) -> None:
    if not printable(text).strip():
        return
    assert items(markdown.render(board(text), Options())) == [(1, expected(text))]


@example("Nur in C #")
@example("# ##")
@given(st.lists(ALPHABET, min_size=1, max_size=25).map("".join).filter(lambda text: printable(text).strip()))
def test_any_title_comes_back_as_typed(text: str) -> None:
    title = plain_line(text)
    tokens = PARSER.parse(markdown.written(Document(title, "de", sections=(Section(title),))).decode())
    assert [plain(tokens[at + 1]) for at, one in enumerate(tokens) if one.type == "heading_open"] == [title, title]


@pytest.mark.slow
@given(samples.boards())
def test_every_note_is_one_item(board: Board) -> None:
    stripped = Board(layout=board.layout, zones=board.zones, notes=board.notes)
    shown = [note for note in stripped.notes.values() if not note.removed and printable(note.text).strip()]
    text = markdown.render(stripped, Options()).decode()
    assert text.startswith("# Tafel")
    assert text.count("\n- ") + text.count("\n  - ") >= len(shown)


def test_headings_prompt_facts_levels_and_dates_are_there() -> None:
    text = markdown.render(samples.timeline(12), samples.GERMAN).decode()
    assert "# Was hat uns geprägt?" in text
    assert "*Zehn Jahre Netzwerk Lebendige Quartiere · 21. November 2026 · 12 Karten*" in text
    assert "## Bund" in text and "### Ohne Datum" in text
    stand = markdown.render(samples.stands(3), samples.GERMAN).decode()
    assert "- *Leitfrage:* Was fehlt?" in stand and "### Spalte 1" in stand


def test_an_empty_board_says_so() -> None:
    assert markdown.render(Board(), Options()) == b"# Tafel\n\n*Noch keine Karten*\n"


def test_a_field_without_cards_says_so() -> None:
    told = markdown.render(Board(zones={"a": Zone("a", "Leer", "a1"), "b": Zone("b", "Voll", "b1")},
                                 notes={"n": Note("n", "b", "a1", "Da")}), Options()).decode()  # fmt: skip
    assert "## Leer\n\n–\n\n## Voll" in told.replace("Leer (0)", "Leer") and told.count("–") == 1
