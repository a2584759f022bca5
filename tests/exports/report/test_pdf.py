"""The report as PDF: opened again, with all notes once, and what people typed as typed (rule E2)."""

import io
from dataclasses import replace

import pypdfium2
import pytest
from pypdf import PdfReader

from server.board.model import Note
from server.exports.document import Document, Entry, Notes, Paragraph, Section, Span, entries, printable
from server.exports.report import formats, pdf
from server.exports.report.outline import report
from tests.exports import samples, workshops
from tests.exports.report.opened import made
from tests.exports.test_wall import letters, sizes


def pages(sample: str) -> list[str]:
    file = pypdfium2.PdfDocument(made("pdf", sample))
    return [page.get_textpage().get_text_bounded() for page in file]


@pytest.mark.slow
def test_the_pdf_is_tagged_titled_and_keeps_its_promise() -> None:
    content = made("pdf")
    file = pypdfium2.PdfDocument(content)
    assert file.get_metadata_value("Title") == "Zehn Jahre Netzwerk – Dokumentation"
    assert pypdfium2.raw.FPDFCatalog_IsTagged(file.raw)
    assert b"pdfuaid:part" in content and b"pdfaid:part" in content
    assert "Ablauf" in [mark.get_title() for mark in file.get_toc()]


@pytest.mark.slow
def test_a_short_chapter_has_no_page_of_the_pdf_to_itself() -> None:
    german = [page for page in pages("ordinary") if "Berührungspunkt" in page]
    assert len(german) == 1 and "Tafeln" in german[0] and "10 Karten" in german[0]
    # a board goes along with its picture
    assert any(
        "Wo stehen wir?\r\nEin Gedanke, eine Karte.\r\n10 Karten" in page and "Was möglich wird" in page
        for page in pages("ordinary")
    )


@pytest.mark.slow
def test_the_pdf_prints_hostile_texts_as_typed() -> None:
    title = workshops.hostile()[0].title
    whole = enumerate(map(letters, pages("hostile")), 1)
    told = "".join(page.removesuffix(letters(f"{title} Seite {at}")) for at, page in whole)
    for text in samples.HOSTILE:
        if text.isascii():
            assert letters(printable(text)) in told, text


@pytest.mark.parametrize(
    ("word", "runs"),
    [
        ("Zusammenarbeit,", [("Zusammenarbeit", "hyphenate"), (",", "")]),
        (
            "Grundstücksverkehrsgenehmigungszuständigkeit",
            [("Grundstücksverkehrsgenehmigungszuständigkeit", "hyphenate")],
        ),
        ("Bund-Länder-Kommissionen", [("Bund-Länder-", ""), ("Kommissionen", "hyphenate")]),
        ("W" * 40, [("W" * 40, "anywhere")]),
        ("https://stellwand.example.org/vereinbarung", [("https://stellwand.example.org/vereinbarung", "anywhere")]),
    ],
)
def test_a_long_word_is_hyphenated_unless_it_has_no_syllables(word: str, runs: list[tuple[str, str]]) -> None:
    assert [(text, how) for text, _, _, how in pdf._runs((Span(word),))] == runs


TITLE = "Fachtag Jugendhilfe, Schule und Stadtentwicklung im Sozialraum: gemeinsame Verantwortung für Nachbarschaften"


@pytest.mark.slow
def test_a_long_title_is_cut_between_words_below_the_pages_and_long_contents_have_one_page() -> None:
    workshop, boards = workshops.large(20, 60, 12)
    content = formats.render("pdf", replace(workshop, title=TITLE), boards, workshops.GERMAN, lambda share: True)
    contents, agenda = (page.get_textpage().get_text_bounded() for page in list(pypdfium2.PdfDocument(content))[1:3])
    assert "gemeinsame Verantwortung für …" in contents and "Wer dabei war" in contents
    assert agenda.startswith("Ablauf")


@pytest.mark.slow
def test_nothing_in_the_pdf_runs_off_the_page() -> None:
    file = pypdfium2.PdfDocument(made("pdf", "hostile"))
    for page in file:
        wide, _ = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        assert all(left >= 0 and right <= wide for left, _, right, _ in boxes)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "wir_brauchen_ein_gemeinsames_dateiablagesystem_2026",
            ["wir_brauchen_ein_gemeinsames_", "dateiablagesystem_2026"],
        ),
        (
            "sehr.lange.adresse@landesverwaltungsamt-niederobersachsen.example",
            ["sehr.lange.adresse@", "landesverwaltungsamt-niederobersachsen.", "example"],
        ),
    ],
)
def test_a_word_of_signs_is_broken_after_them_in_its_column_and_copied_as_it_is(words: str, lines: list[str]) -> None:
    board = samples.columns(2)
    told = tuple(Entry(note, (Span(words),), number=at) for at, note in enumerate(board.notes.values(), 1))
    content = pdf.render(Document("Titel", "de", sections=(Section("Feld", (Notes(told),)),)), workshops.GERMAN)
    page = pypdfium2.PdfDocument(content)[0].get_textpage()
    read = [line.lstrip("12 ") for line in page.get_text_range().split("\r\n")]
    assert [line for line in read if line in lines] == lines * 2


@pytest.mark.parametrize("title", ["Zum Entwurf_Vereinbarung_final_2026_mit_Anlagen.pdf", "W" * 40, "Zusammenarbeit"])
def test_a_bookmark_has_the_whole_title(title: str) -> None:
    sections = (Section(title, (Paragraph((Span("Text"),)),)),)
    content = pdf.render(Document("Titel", "de", sections=sections, cover=True), workshops.GERMAN)
    [mark] = pypdfium2.PdfDocument(content).get_toc()
    assert mark.get_title().replace("\u200b", "") == title


@pytest.mark.slow
def test_every_note_of_a_large_workshop_is_written_out_in_the_pdf() -> None:
    document = report(*workshops.large(), workshops.GERMAN)
    told = letters("".join(pages("large")))
    missing = [entry.note.text for entry in entries(document.sections) if letters(entry.note.text[-12:]) not in told]
    assert not missing


@pytest.mark.slow
def test_no_type_on_a_card_is_under_six_points() -> None:
    for sample in ("ordinary", "large", "hostile"):
        for page in PdfReader(io.BytesIO(made("pdf", sample))).pages:
            assert min(sizes(page), default=9) >= 6


@pytest.mark.slow
def test_a_typed_direction_does_not_turn_what_stands_beside_it() -> None:
    """The number that a vote cites stands behind the note's words, though these are turned and never end that."""
    workshop, (board,) = workshops.hostile()
    first = next(iter(board.notes))
    board = replace(board, notes={first: replace(board.notes[first], text="\u202exyz", points=())}, statements={})
    content = formats.render("pdf", workshop, (board,), workshops.GERMAN, lambda share: True)
    found = [page.get_textpage() for page in pypdfium2.PdfDocument(content)]
    page = next(one for one in found if "<b>Ja?</b>" in one.get_text_bounded() and "(1)" in one.get_text_bounded())
    text = page.get_text_range()
    left = {char: page.get_charbox(text.index("(1)") + at)[0] for at, char in enumerate("(1)")}
    turned = {char: page.get_charbox(text.index(char))[0] for char in "xyz"}
    assert turned["z"] < turned["y"] < turned["x"] < left["("] < left["1"] < left[")"]


NAMES = (
    "Nguyễn Thị Ngọc Ánh", "Đặng Văn Lâm", "Śliwińska Łęcka Grażyna", "Źdźbło Ćwik", "Şükrü Yıldız İlkay Ğ",
    "Παναγιώτης Ξένος", "Андрей Щёголев", "Їжакевич Ґалаґан", "Ělčín Řehoř", "Õunapuu Ḥasan",
)  # fmt: skip


@pytest.mark.slow
def test_names_of_any_country_are_copied_as_they_are_written() -> None:
    board = samples.columns(1)
    notes = {f"n{at}": Note(f"n{at}", "z0", f"a{at}", f"{name}: **{name}**") for at, name in enumerate(NAMES)}
    content = formats.render("pdf", workshops.hostile()[0], (replace(board, id="h", notes=notes),), workshops.GERMAN,
                             lambda share: True)  # fmt: skip
    found = "".join("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())
    again = "".join("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)).split())
    for name in NAMES:
        told = ":".join([name.replace(" ", "")] * 2)
        assert told in found and told in again, name
