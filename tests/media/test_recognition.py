"""Cards read off a photo: what Tesseract tells made into cards, and the program itself where it is installed."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from server.board.photo import Region
from server.board.photos import checked_region
from server.board.refusals import Refusal
from server.media.pages import photo_of
from server.media.recognition import TAKEN, Line, cards, languages, lines, recognized
from server.web.pool import Pool
from tests.media.flipchart import COLUMNS, flipchart

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(line: int, word: int, left: int, top: int, text: str, sure: float = 90, level: int = 5) -> str:
    return f"{level}\t1\t1\t1\t{line}\t{word}\t{left}\t{top}\t{len(text) * 10}\t20\t{sure}\t{text}"


def test_words_of_a_line_are_one_line_and_what_is_hardly_sure_is_none() -> None:
    table = "\n".join([
        HEAD, row(1, 1, 10, 10, "Kurze"), row(1, 2, 70, 12, "Wege"), row(2, 1, 10, 40, "~|", 96),
        row(3, 1, 10, 70, "Schatten", 12), row(4, 0, 0, 0, "", -1, 4), row(5, 1, 10, 90, '"Zitat'), "kaputt\tzu\tkurz",
    ])  # fmt: skip
    assert [line.text for line in lines(table)] == ["Kurze Wege", '"Zitat']
    assert lines(table)[0] == Line(10, 10, 110, 32, "Kurze Wege", 90)
    assert lines("") == [] and lines("\x00\n\n") == []


def test_words_of_two_cards_beside_each_other_are_two_lines_and_an_edge_is_no_letter() -> None:
    table = "\n".join([
        HEAD, row(1, 1, 10, 10, "Kurze"), row(1, 2, 70, 10, "Wege|"), row(1, 3, 145, 10, "|Mehr"),
        row(1, 4, 205, 10, "Zeit"), row(2, 1, 10, 90, "Geld,"), row(2, 2, 75, 90, "|"),
        row(2, 3, 100, 90, "Schule"), row(3, 1, 10, 200, "||"),
    ])  # fmt: skip
    assert [line.text for line in lines(table)] == ["Kurze Wege", "Mehr Zeit", "Geld,", "Schule"]
    assert lines(table)[1].left == 145


def test_lines_close_below_each_other_are_one_card_and_those_beside_are_not() -> None:
    found = cards(
        [Line(100, 100, 200, 120, "Förder-", 90), Line(100, 126, 190, 146, "topf finden", 80),
         Line(500, 100, 600, 120, "Daneben", 90), Line(100, 300, 200, 320, "Weit darunter", 90)], (1_000, 1_000),
    )  # fmt: skip
    assert [card.text for card in found] == ["Fördertopf finden", "Daneben", "Weit darunter"]
    assert found[0].sure == 85


box = st.tuples(st.integers(0, 990), st.integers(0, 990), st.integers(1, 400), st.integers(1, 400))


@given(st.lists(box, max_size=40), st.integers(200, 3_000), st.integers(200, 3_000))
def test_every_card_may_be_a_region_and_no_line_is_lost(boxes: list[tuple[int, ...]], width: int, height: int) -> None:
    given = [
        Line(x * width // 1_000, y * height // 1_000, min(width, (x + w) * width // 1_000 + 1),
             min(height, (y + h) * height // 1_000 + 1), f"w{at}", 50)
        for at, (x, y, w, h) in enumerate(boxes)
    ]  # fmt: skip
    made = cards(given, (width, height))
    for card in made:
        checked_region(Region("r", card.x, card.y, card.width, card.height))
    assert sorted(" ".join(card.text for card in made).split()) == sorted(line.text for line in given)


@pytest.mark.skipif("deu" not in languages(), reason="Tesseract with German is not installed")
def test_the_printed_cards_of_a_flipchart_are_found_where_they_hang() -> None:
    content = photo_of(flipchart()).pages[0].content
    pool = Pool(1)
    try:
        found = {card.text: card for card in pool.run(recognized, content, "de")}
    finally:
        pool.close()
    for at, (title, texts) in enumerate(COLUMNS):
        for text in (title, *(text.replace("\n", " ") for text in texts)):
            card = found[text]
            assert 1_000 * at / 3 <= card.x + card.width / 2 < 1_000 * (at + 1) / 3, text


@pytest.mark.skipif("deu" not in languages(), reason="Tesseract with German is not installed")
def test_in_a_dim_room_most_of_them_are_found_too() -> None:
    texts = {text.replace("\n", " ") for _, texts in COLUMNS for text in texts}
    found = {card.text for card in recognized(photo_of(flipchart(dim=True)).pages[0].content, "de")}
    assert len(texts & found) >= 6, found


@pytest.mark.skipif("deu" not in languages(), reason="Tesseract with German is not installed")
def test_on_an_empty_wall_nothing_is_found() -> None:
    file = BytesIO()
    Image.new("RGB", (800, 600), (203, 178, 132)).save(file, "WEBP")
    assert recognized(file.getvalue(), "en") == []


def test_without_the_program_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert languages() == frozenset() and set(TAKEN) == {"de", "en"}
    with pytest.raises(Refusal, match="not_installed"):
        recognized(b"", "de")
