"""The report in Word: opened again, with all notes once, and what people typed as typed (rule E2)."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from server.exports.picture.cover import all_cards
from server.exports.picture.shapes import Card
from server.exports.report import formats
from tests.exports import workshops
from tests.exports.report.opened import hostile_texts, made, open_, plainly


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
    cover, *pictures = [shape._inline.docPr.get("descr") for shape in file.inline_shapes]
    assert cover == "" and "adec:decorative" in file.inline_shapes[0]._inline.xml
    assert len(pictures) == 4 and all("ihr Wortlaut steht im Text darunter" in alt for alt in pictures)


def test_a_long_title_leaves_room_on_the_first_page_of_word_and_is_cut_between_words_below_the_others() -> None:
    workshop, boards = workshops.ordinary()
    long = replace(workshop, title="Jugendhilfe und Schule im Sozialraum: " * 4)
    file = docx.Document(io.BytesIO(formats.render("docx", long, boards, workshops.GERMAN, lambda share: True)))
    assert file.styles["Title"].font.size < in_word().styles["Title"].font.size
    assert " und …" in file.sections[0].footer.paragraphs[0].text


def test_a_short_table_of_word_stays_on_one_page_with_what_introduces_it() -> None:
    file = in_word()
    introduced = next(p for p in file.paragraphs if "Personen haben abgestimmt" in words_of(p))
    assert introduced.paragraph_format.keep_with_next
    for table in file.tables:
        rows = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert not rows[-1] and all(rows[:-1] if len(rows) <= 9 else rows[:1])


def test_few_cards_are_larger_on_the_title_page() -> None:
    for count in (1, 9, 15, 2_000):
        drawing = all_cards(["blue"] * count, 174)
        cards = [one for one in drawing.shapes if isinstance(one, Card)]
        assert len(cards) == count and all(one.y + one.height < drawing.height - 2 for one in cards)
        assert (cards[0].width > 20) == (count < 100)


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
        assert any(open_(line.partition("\t")[2]).startswith(plainly(text)) for line in told), text


def test_boards_in_word_are_drawn_with_few_colours_and_wide_enough_to_read() -> None:
    with zipfile.ZipFile(io.BytesIO(made("docx", "large"))) as packed:
        pictures = [packed.read(name) for name in packed.namelist() if name.endswith(".png")]
    assert pictures and {Image.open(io.BytesIO(one)).mode for one in pictures} == {"P"}
    assert all(Image.open(io.BytesIO(one)).width == 1_250 for one in pictures)
    assert len(made("docx", "large")) < 6_000_000


def test_no_program_has_to_fill_anything_in() -> None:
    file = in_word()
    assert file.settings.element.find(qn("w:updateFields")) is None
    contents = [words_of(p) for p in file.paragraphs if p.style.name.startswith("toc ")]
    assert "Ablauf" in contents and not [line for line in contents if "\t" in line]
    told = [part.text.strip().split()[0] for part in file.element.body.iter(qn("w:instrText"))]
    assert told == ["TOC"]
    pages = list(file.sections[0].footer._element.iter(qn("w:fldSimple")))
    assert [one.get(qn("w:instr")) for one in pages] == ["PAGE"] and "".join(pages[0].itertext())


def test_names_are_not_hyphenated() -> None:
    file = in_word()
    names = {p.text: p.style for table in file.tables for row in table.rows for p in row.cells[0].paragraphs}
    assert names["Amira Öz"].element.pPr.find(qn("w:suppressAutoHyphens")) is not None
    assert file.styles["Title"].element.pPr.find(qn("w:suppressAutoHyphens")) is not None
