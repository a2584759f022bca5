"""Signs of stands: one page each, whatever people have typed, and nothing on it that opens a stand's editing."""

import io

import pytest
from pypdf import PdfReader

from server.board.model import Board, Zone
from server.exports import signs
from server.exports.options import Options

GERMAN = Options("de", "Zukunft vor Ort")
LONG = {
    "one word": "W" * 200,
    "umlauts": "Öffentlichkeitsbeteiligungsverfahrensbeschleunigung für die Städte in Südostniedersachsen " * 2,
    "markup": '#let x = 1 *fett* $a$ <b> \\ =HYPERLINK("http://example.org") ' * 3,
}


def of(*zones: Zone) -> tuple[Board, signs.Door]:
    board = Board("b", "Markt", layout="stands", zones={zone.id: zone for zone in zones})
    outer = [zone.id for zone in zones if not zone.parent]
    return board, signs.Door("example.org", "KT4M 9XQ2", {id: f"https://example.org/j/key/b/{id}" for id in outer})


def pages(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def test_every_stand_has_a_page_with_its_letter_and_its_words() -> None:
    board, door = of(
        Zone("z0", "Dorfkümmerer", "1", question="Wer springt ein?", host="Kreis Ulm", topics=("Wohnen", "Ehrenamt"),
             place="Saal 2, A4"),
        Zone("c", "Das übernehmen wir", "1", parent="z0"),
        Zone("z1", "Moor", "2"),
    )  # fmt: skip
    first, second = pages(signs.pdf(board, door, GERMAN))
    for word in ("A", "Dorfkümmerer", "Wer springt ein?", "Kreis Ulm", "Wohnen", "Ehrenamt", "Saal 2, A4"):
        assert word in first
    assert "Code KT4M 9XQ2, dann Stand A" in first and "Das übernehmen wir" not in first
    assert "Moor" in second and "B" in second


def test_the_code_leads_to_the_stand_by_its_id_not_by_its_letter() -> None:
    board, door = of(Zone("z0", "Eins", "2"), Zone("z1", "Zwei", "1"))
    assert [(one.sign, one.title, one.link) for one in signs.signs(board, door)] == [
        ("A", "Zwei", "https://example.org/j/key/b/z1"), ("B", "Eins", "https://example.org/j/key/b/z0"),
    ]  # fmt: skip


@pytest.mark.parametrize("title", LONG.values(), ids=LONG)
def test_the_longest_texts_stay_on_one_page_as_they_were_typed(title: str) -> None:
    zone = Zone(
        "z0", title[:200], "1", question=title[:200] * 2 + "Ende.", host=title[:200], speaker=title[:200],
        place=title[:200], topics=tuple(f"{at} {title[:30]}" for at in range(8)),
    )  # fmt: skip
    [page] = pages(signs.pdf(*of(zone), GERMAN))
    plain = page.replace(" ", "").replace("\u200b", "").replace("-", "")
    assert "".join(title[:200].split()).replace("-", "")[:60] in plain and "Ende." in plain


def test_they_are_pdf_ua_in_the_workshops_language() -> None:
    for language, words in (("de", "Scannen und dabei sein"), ("en", "Scan and take part")):
        made = signs.pdf(*of(Zone("z0", "Straße", "1", topics=("Öl",))), Options(language, "W"))
        read = PdfReader(io.BytesIO(made))
        assert b"pdfuaid" in read.trailer["/Root"]["/Metadata"].get_data()  # type: ignore[index]
        assert read.trailer["/Root"]["/Lang"] == language and words in pages(made)[0]  # type: ignore[index]


def test_a_board_without_stands_says_so() -> None:
    assert "Hier gibt es noch keine Stände" in pages(signs.pdf(*of(), GERMAN))[0]


def test_a_number_stays_with_its_word_and_a_question_is_smaller_than_its_title() -> None:
    zone = Zone("z0", "Ein langer Titel für ein Vorhaben im ländlichen Raum " * 3, "1", question="Wer macht mit?",
                place="Großer Saal im Erdgeschoss, Platz 1")  # fmt: skip
    board, door = of(zone)
    assert signs.signs(board, door)[0].place.endswith("Platz\u00a01")
    sizes: dict[str, float] = {}

    def note(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        for word in ("Vorhaben", "macht", "Kamera"):
            if word in text:
                sizes[word] = abs(size * (matrix[3] or 1))

    PdfReader(io.BytesIO(signs.pdf(board, door, GERMAN))).pages[0].extract_text(visitor_text=note)
    assert sizes["macht"] < sizes["Vorhaben"] and sizes["Kamera"] >= 11


def test_the_code_to_type_stays_on_one_line() -> None:
    board, _ = of(Zone("z0", "Moor", "1"))
    for host in range(8, 30):
        door = signs.Door("w" * host + ".example.org", "KT4M 9XQ2", {"z0": "https://example.org/j/key/b/z0"})
        text = PdfReader(io.BytesIO(signs.pdf(board, door, GERMAN))).pages[0].extract_text()
        assert any("KT4M" in line and "9XQ2" in line for line in text.splitlines())
