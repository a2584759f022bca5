"""The report as PDF, opened again: see test_formats.py."""

import pypdfium2
import pytest

from server.exports.document import entries, printable
from server.exports.report.outline import report
from tests.exports import samples, workshops
from tests.exports.report.test_formats import made
from tests.exports.test_wall import letters


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
    # a board that finds no room for its picture begins a page
    assert any(page.startswith("Kurze Fragen") for page in pages("ordinary"))


@pytest.mark.slow
def test_the_pdf_prints_hostile_texts_as_typed() -> None:
    told = letters("".join(pages("hostile")))
    for text in samples.HOSTILE:
        if text.isascii():
            assert letters(printable(text)) in told, text


@pytest.mark.slow
def test_nothing_in_the_pdf_runs_off_the_page() -> None:
    file = pypdfium2.PdfDocument(made("pdf", "hostile"))
    for page in file:
        wide, _ = page.get_size()
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        assert all(left >= 0 and right <= wide for left, _, right, _ in boxes)


@pytest.mark.slow
def test_every_note_of_a_large_workshop_is_written_out_in_the_pdf() -> None:
    document = report(*workshops.large(), workshops.GERMAN)
    told = letters("".join(pages("large")))
    missing = [entry.note.text for entry in entries(document.sections) if letters(entry.note.text[-12:]) not in told]
    assert not missing
