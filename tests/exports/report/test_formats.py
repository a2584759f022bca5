"""Every format of the report, opened again: all notes once, headings and tables real, and what people typed printed as
typed, whatever it looks like (rule E2)."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from icalendar import Calendar
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from server.board.model import Tally
from server.exports.csv_ import unguarded
from server.exports.document import Logo, printable
from server.exports.report import formats
from tests.exports import workshops

LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000180000000c0802000000f752ea220000001a49444154789c6394f69ac3"
    "400dc0441553460d1a3568d81a040099920119a8c452b30000000049454e44ae426082"
)
SAMPLES: dict[str, Callable[[], Any]] = {
    "ordinary": workshops.ordinary, "hostile": workshops.hostile, "large": workshops.large,
}  # fmt: skip


@cache
def made(extension: str, sample: str = "ordinary") -> bytes:
    told: list[float] = []
    content = formats.render(extension, *SAMPLES[sample](), workshops.GERMAN, lambda share: told.append(share) or True)
    assert told[-1] == 1.0
    return content


def hostile_texts() -> list[str]:
    return [printable(note.text) for note in workshops.hostile()[1][0].notes.values()]


def plainly(text: str) -> str:
    """Without the asterisks of emphasis, which are ours where something stands between them."""
    return re.sub(r"\*\*(?=[^\s*])((?:(?!\*\*).)+?)(?<=[^\s*])\*\*", r"\1", text, flags=re.DOTALL)


# Word -----------------------------------------------------------------------------------------------------------------


def in_word(sample: str = "ordinary") -> Any:
    return docx.Document(io.BytesIO(made("docx", sample)))


def words_of(paragraph: Any) -> str:
    """All runs, those of links too; line ends as typed."""
    parts = []
    for element in paragraph._p.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        parts.append(element.text or "" if element.tag == qn("w:t") else "\n" if element.tag == qn("w:br") else "\t")
    return "".join(parts)


def test_word_has_real_headings_lists_tables_and_words_for_pictures() -> None:
    file = in_word()
    headings = [(p.style.name, words_of(p)) for p in file.paragraphs if p.style.name.startswith("Heading")]
    assert ("Heading 1", "Ablauf") in headings and ("Heading 3", "Was uns trägt") in headings
    assert any(p.style.name == "List Bullet" for p in file.paragraphs)
    assert len(file.tables) == 5 and all(
        t._tbl.tr_lst[0].find(f".//{qn('w:tblHeader')}") is not None for t in file.tables
    )
    pictures = [shape._inline.docPr.get("descr") for shape in file.inline_shapes]
    assert len(pictures) == 4 and all("ihr Wortlaut steht im Text darunter" in alt for alt in pictures)


def test_word_says_its_language_title_and_maker() -> None:
    file = in_word()
    assert file.core_properties.title == "Zehn Jahre Netzwerk" and file.core_properties.language == "de-DE"
    assert 'w:val="de-DE"' in file.styles.element.xml


@pytest.mark.slow
def test_word_has_every_note_once_and_links_that_lead_somewhere() -> None:
    file = in_word("large")
    notes = [words_of(p) for p in file.paragraphs if p.style.name == "Note"]
    assert [int(note.partition("\t")[0]) for note in notes] == list(range(1, 2_001))
    body = file.element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    assert links and links <= marks


def test_word_prints_hostile_texts_as_typed() -> None:
    told = [words_of(p) for p in in_word("hostile").paragraphs if p.style.name == "Note"]
    for text in hostile_texts():
        assert any(line.partition("\t")[2].startswith(plainly(text)) for line in told), text


def test_boards_in_word_are_drawn_with_few_colours_and_wide_enough_to_read() -> None:
    with zipfile.ZipFile(io.BytesIO(made("docx", "large"))) as packed:
        pictures = [packed.read(name) for name in packed.namelist() if name.endswith(".png")]
    assert pictures and {Image.open(io.BytesIO(one)).mode for one in pictures} == {"P"}
    assert all(Image.open(io.BytesIO(one)).width == 1_600 for one in pictures)
    assert len(made("docx", "large")) < 4_000_000


# Workbook and CSV -----------------------------------------------------------------------------------------------------


def in_workbook(sample: str = "ordinary") -> Any:
    return load_workbook(io.BytesIO(made("xlsx", sample)))


def test_the_workbook_has_a_sheet_for_each_board_votes_people_and_the_log() -> None:
    names = in_workbook().sheetnames
    for name in ("Überblick", "Wo stehen wir?".replace("?", ""), "Abstimmungen", "Wer dabei war", "Verlauf"):
        assert name in names


def test_votes_are_figures_in_the_workbook_and_each_answer_of_consent_has_a_column() -> None:
    workshop, boards = workshops.ordinary()
    asked = replace(boards[0].ballots["v"], id="w", kind="consent", tallies=(Tally("note:n0", 3, (0, 5, 2, 1)),))
    rated = replace(boards[0].ballots["v"], id="x", kind="rating", tallies=(Tally("note:n0", 7, (0, 0, 1, 0, 0, 1)),))
    told = (replace(boards[0], ballots=boards[0].ballots | {"w": asked, "x": rated}), *boards[1:])
    book = load_workbook(io.BytesIO(formats.render("xlsx", workshop, told, workshops.GERMAN, lambda share: True)))
    rows = [list(row) for row in book["Abstimmungen"].iter_rows(values_only=True)]
    heads = {tuple(row[1:]): rows[at + 1 :] for at, row in enumerate(rows) if row[1] == "Platz"}
    dots = next(below for head, below in heads.items() if "Ergebnis" in head)
    assert [row[1] for row in dots[:2]] == [1, 2] and [row[3] for row in dots[:3]] == [5, 2, 3.5]
    consent = next(below for head, below in heads.items() if "Veto" in head)
    assert consent[0][3:] == [1, 2, 5]


def test_numbers_stand_under_a_head_that_says_so_and_the_first_column_is_no_wider_than_it_need_be() -> None:
    book = in_workbook("large")
    for sheet in book.worksheets[1:]:
        assert sheet.column_dimensions["A"].width <= 31, sheet.title
    told = [row for sheet in book for row in sheet.iter_rows(values_only=True)]
    assert any(row[0] == "Karten-Nr." for row in told) and not any(row[0] == "Karte" for row in told)


def test_no_cell_of_the_workbook_is_a_formula_or_a_link() -> None:
    book = in_workbook("hostile")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert not any(cell.hyperlink for cell in cells)
    with zipfile.ZipFile(io.BytesIO(made("xlsx", "hostile"))) as parts:
        assert not any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("extension", ["xlsx", "csv", "zip"])
def test_tables_hold_hostile_texts_as_typed(extension: str) -> None:
    cells = set(_cells(extension, "hostile"))
    assert not [text for text in hostile_texts() if text not in cells]


@pytest.mark.parametrize("extension", ["xlsx", "csv", "zip"])
def test_tables_hold_every_note_once(extension: str) -> None:
    cells = [cell for cell in _cells(extension, "large") if cell.endswith("#")]
    assert len(cells) == len(set(cells)) == 2_000


def _cells(extension: str, sample: str) -> list[str]:
    if extension == "xlsx":
        book = in_workbook(sample)
        return [
            cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)
        ]
    if extension == "csv":
        files = [made("csv", sample)]
    else:
        with zipfile.ZipFile(io.BytesIO(made("zip", sample))) as packed:
            files = [packed.read(name) for name in packed.namelist()]
    return [
        unguarded(cell)
        for file in files
        for row in csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";")
        for cell in row
    ]


@pytest.mark.parametrize("extension", ["csv", "zip"])
def test_no_cell_of_a_csv_begins_as_a_formula_does(extension: str) -> None:
    if extension == "csv":
        files = [made("csv", "hostile")]
    else:
        with zipfile.ZipFile(io.BytesIO(made("zip", "hostile"))) as packed:
            files = [packed.read(name) for name in packed.namelist()]
    for file in files:
        for row in csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=";"):
            assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]


# HTML -----------------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """What a browser would see: the tags, their attributes, and each note's words."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.notes: dict[str, str] = {}
        self._note = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        if tag == "li" and found.get("value"):
            self._note = str(found["value"])
            self.notes[self._note] = ""
        elif tag == "br" and self._note:
            self.notes[self._note] += "\n"
        elif tag == "ul":
            self._note = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self._note = ""

    def handle_data(self, data: str) -> None:
        if self._note:
            self.notes[self._note] += data


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "a", "dl", "div", "dt", "dd", "blockquote", "footer"),
    *(
        "table",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "i",
        "b",
        "small",
        "span",
        "strong",
        "br",
        "time",
    ),
}


def test_the_page_has_our_tags_alone_no_script_and_loads_nothing() -> None:
    page = Page(made("html", "hostile"))
    assert {tag for tag, _ in page.tags} <= ALLOWED
    for _, attributes in page.tags:
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy and policy.startswith("default-src 'none'") and "script" not in policy


def test_the_page_prints_hostile_texts_as_typed() -> None:
    told = list(Page(made("html", "hostile")).notes.values())
    for text in hostile_texts():
        assert any(line.startswith(plainly(text)) for line in told), text


def test_the_page_has_every_note_once_and_links_that_lead_somewhere() -> None:
    page = Page(made("html", "large"))
    assert [int(number) for number in page.notes] == list(range(1, 2_001))
    ids = [a["id"] for _, a in page.tags if a.get("id")]
    links = {str(a["href"])[1:] for _, a in page.tags if a.get("href")}
    assert len(ids) == len(set(ids)) and links <= set(ids)


# Markdown and JSON ----------------------------------------------------------------------------------------------------


def test_markdown_says_hostile_texts_as_typed() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(made("md", "hostile").decode())
    assert not [token for token in tokens if token.type in ("html_block", "fence", "code_block")]
    inside = [token for token in tokens if token.type == "inline"]
    html = [part.content for token in inside for part in token.children or () if part.type == "html_inline"]
    assert set(html) <= {"<br>"}  # ours, in a table
    told = "\n".join("".join(_typed(part) for part in token.children or ()) for token in inside)
    for text in hostile_texts():
        first = next(line for line in plainly(text).split("\n") if line.strip())
        assert first.strip() in told, text


def _typed(part: Any) -> str:
    return "\n" if part.type in ("softbreak", "hardbreak") else str(part.content)


def test_json_has_every_note_once() -> None:
    told = json.loads(made("json", "large"))
    assert told["format"] == "stellwand-report"

    def notes(section: Any) -> list[int]:
        own = [note["number"] for block in section["blocks"] if block["kind"] == "notes" for note in block["notes"]]
        return own + [number for one in section["sections"] for number in notes(one)]

    assert [number for section in told["sections"] for number in notes(section)] == list(range(1, 2_001))


# Slides and calendar --------------------------------------------------------------------------------------------------


def slides(sample: str) -> list[tuple[str, str]]:
    deck = Presentation(io.BytesIO(made("pptx", sample)))
    return [
        (slide.shapes.title.text_frame.text, "\n".join(_shape_text(shape) for shape in slide.shapes))
        for slide in deck.slides
    ]


def _shape_text(shape: Any) -> str:
    if shape.has_table:
        return "\n".join(" | ".join(cell.text for cell in row.cells) for row in shape.table.rows)
    return shape.text_frame.text if shape.has_text_frame else ""


def test_slides_show_headlines_statements_and_votes_each_under_its_title() -> None:
    shown = slides("ordinary")
    titles = ["Zehn Jahre Netzwerk", "A · Tafel 0", "Wo stehen wir?", "Womit fangen wir an?", "Womit fangen wir an?"]
    assert [title for title, _ in shown] == titles
    assert "Ein Topf für alle." in shown[1][1] and "Wir halten zusammen." in shown[2][1]
    assert "1. | Wir halten zusammen. | 5 Punkte" in shown[3][1] and "Einwand: Zu teuer" in shown[4][1]


def test_slides_print_hostile_texts_as_typed() -> None:
    told = "\n".join(text for _, text in slides("hostile"))
    assert '=HYPERLINK("http://x.y","klick")' in told and "<b>Ja?</b>" in told and "#panic()" in told


def test_the_calendar_has_an_event_for_each_day() -> None:
    calendar = Calendar.from_ical(made("ics", "large"))
    events = calendar.walk("VEVENT")
    assert [event["dtstart"].dt.isoformat() for event in events] == [
        "2026-11-23T09:00:00+01:00", "2026-11-24T09:00:00+01:00",
    ]  # fmt: skip
    assert len({event["uid"] for event in events}) == 2
    assert "9:00 Schritt 1" in events[0]["description"]


def test_a_calendar_is_not_broken_by_what_people_typed() -> None:
    events = Calendar.from_ical(made("ics", "hostile")).walk("VEVENT")
    assert [event["summary"] for event in events] == ["=cmd|' /C calc'!A0 <b>#let x</b>"]


def test_logos_stand_on_the_title_with_their_words() -> None:
    options = replace(workshops.GERMAN, logos=(Logo(LOGO, "Gefördert vom ESF"),))

    def with_logo(extension: str) -> bytes:
        return formats.render(extension, *workshops.ordinary(), options, lambda share: True)

    page = Page(with_logo("html"))
    assert [a["alt"] for tag, a in page.tags if tag == "img"] == ["Gefördert vom ESF"]
    word = docx.Document(io.BytesIO(with_logo("docx")))
    assert word.inline_shapes[0]._inline.docPr.get("descr") == "Gefördert vom ESF"
    cover = Presentation(io.BytesIO(with_logo("pptx"))).slides[0]
    assert "Gefördert vom ESF" in [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in cover.shapes]
    first = pypdfium2.PdfDocument(with_logo("pdf"))[0]
    assert any(one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for one in first.get_objects())
