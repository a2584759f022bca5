"""PDF and PNG: real text, every note once, nothing outside its card or the page, nothing executed."""

import io
import re
import struct
import unicodedata
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader

from server.board.model import Board, Note, Point, When, Zone
from server.exports import fonts, wall
from server.exports.document import printable, shortened, spans
from server.exports.options import Options
from tests.exports import samples

pytestmark = pytest.mark.slow  # typesetting some hundred boards takes a quarter of a minute


def opened(board: Board, options: Options = samples.GERMAN) -> PdfReader:
    return PdfReader(io.BytesIO(wall.pdf(board, options)))


def letters(text: str) -> str:
    """Without blanks, line ends, hyphens and what has no ink: those are the typesetter's."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(
        c for c in text if not c.isspace() and c != "-" and unicodedata.category(c) not in ("Cf", "Cc", "Mn")
    )


def shown(board: Board) -> str:
    return letters(opened(board).pages[0].extract_text())


@pytest.mark.parametrize("board", [samples.quadrants(0), samples.timeline(0), samples.stands(0), Board()])
def test_an_empty_board_is_one_page_of_a4(board: Board) -> None:
    pages = opened(board).pages
    assert len(pages) == 1
    assert round(float(pages[0].mediabox.width)) == 842


@pytest.mark.parametrize(
    "board",
    [
        samples.quadrants(3),
        pytest.param(samples.quadrants(400), marks=pytest.mark.slow),
        samples.columns(40, 5),
        pytest.param(samples.columns(120, 40), marks=pytest.mark.slow),
        samples.stands(40),
    ],
    ids=["few", "quadrants", "columns", "many columns", "stands"],
)
def test_every_note_stands_on_the_page_once(board: Board) -> None:
    text = shown(board)
    for note in board.notes.values():
        number = letters(note.text).rpartition("#")[0].rpartition("#")[2]
        assert text.count(f"#{number}#") == 1, note.text


@pytest.mark.slow
def test_300_milestones_stand_on_the_page_once() -> None:
    board = samples.timeline(300)
    text = shown(board)
    assert all(text.count(f"#{i}#") == 1 for i in range(300))
    assert letters("ca. ") in text and "Quartal20" in text and "OhneDatum" in text


@pytest.mark.parametrize("text", samples.HOSTILE)
def test_hostile_texts_are_printed_as_typed(text: str) -> None:
    board = Board(zones={"a": Zone("a", "F", "a1")}, notes={"n": Note("n", "a", "a1", text)})
    page = opened(board).pages[0].extract_text()
    wanted = Counter(letters(printable(text)))
    # The order of right-to-left text is the reader's; characters count.
    missing = wanted - Counter(letters(page))
    complex_script = any(unicodedata.bidirectional(c) in ("R", "AL") or c in "ไทยहि" or ord(c) > 0xFFFF for c in text)
    assert not missing or complex_script, missing
    if complex_script:
        assert sum(missing.values()) <= 0.4 * sum(wanted.values()), missing


def test_a_board_of_hostile_texts_and_titles_is_typeset() -> None:
    page = opened(samples.hostile())
    assert page.metadata is not None and page.metadata.title == "=Böse: <Tafel>/..\\ #1"
    assert letters('#panic("x") #read("/etc/passwd")') in letters(page.pages[0].extract_text())
    assert page.trailer["/Root"].get("/OpenAction") is None


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(samples.boards())
def test_any_board_is_typeset(board: Board) -> None:
    assert wall.pdf(board, samples.ENGLISH).startswith(b"%PDF")


def test_the_file_is_tagged_titled_in_its_language_and_has_bookmarks() -> None:
    file = opened(samples.stands(9))
    root = file.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value
    assert root["/Lang"] == "de"
    titles = [str(entry.title) for entry in _flat(file.outline)]
    assert titles[0] == "Markt der Möglichkeiten"
    assert {"Tafel 0", "Spalte 2"} <= set(titles)


def _flat(outline_: list[object]) -> list[object]:
    return [found for item in outline_ for found in (_flat(item) if isinstance(item, list) else [item])]


def test_it_is_pdf_a_and_pdf_ua_when_every_character_has_a_glyph() -> None:
    plain = wall.pdf(samples.quadrants(20), samples.GERMAN)
    assert b"pdfaid:part" in plain and b"pdfuaid:part" in plain
    strange = replace(samples.quadrants(1), title="\U000f0000 privat")
    assert wall.pdf(strange, samples.GERMAN).startswith(b"%PDF")


def test_the_same_board_gives_the_same_bytes() -> None:
    assert wall.pdf(samples.columns(9), samples.GERMAN) == wall.pdf(samples.columns(9), samples.GERMAN)


@pytest.mark.parametrize("board", [samples.quadrants(0), samples.timeline(30), samples.stands(40)])
def test_the_picture_is_as_wide_as_asked_and_16_to_9(board: Board) -> None:
    picture = wall.png(board, replace(samples.GERMAN, width=1280))
    assert struct.unpack(">II", picture[16:24]) == (1280, 720)


def test_the_picture_is_4k_unless_asked_otherwise() -> None:
    assert struct.unpack(">II", wall.png(Board(), Options())[16:24]) == (3840, 2160)


@pytest.mark.parametrize("count", [0, 5, 30, pytest.param(300, marks=pytest.mark.slow)])
def test_no_type_is_under_seven_points(count: int) -> None:
    for board in (samples.quadrants(count), samples.timeline(count)):
        assert min(sizes(opened(board).pages[0])) >= 7


def sizes(page: object) -> list[float]:
    found: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            found.append(round(abs(size * tm[3] * cm[3]), 2))

    page.extract_text(visitor_text=visit)  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize(
    "board", [samples.hostile(), samples.timeline(50), samples.stands(30)], ids=["hostile", "line", "stands"]
)
def test_no_text_leaves_the_page(board: Board) -> None:
    page = opened(board).pages[0]
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    places: list[tuple[float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            places.append((cm[0] * tm[4] + cm[2] * tm[5] + cm[4], cm[1] * tm[4] + cm[3] * tm[5] + cm[5]))

    page.extract_text(visitor_text=visit)
    assert places and all(0 <= x <= width and 0 <= y <= height for x, y in places)


@pytest.mark.parametrize("count", [8, 91, 300])
def test_cards_of_a_timeline_do_not_overlap_and_stand_at_their_dates(count: int) -> None:
    for lane in wall.placed(samples.timeline(count), samples.GERMAN):
        for a, b in ((a, b) for i, a in enumerate(lane) for b in lane[i + 1 :]):
            apart = a["x"] + a["w"] <= b["x"] or b["x"] + b["w"] <= a["x"]
            assert apart or a["y"] + a["h"] <= b["y"] or b["y"] + b["h"] <= a["y"]
        dates = sorted((card["first"], card["date"]) for card in lane)
        scale = [(x2 - x1) / (d2 - d1) for (d1, x1), (d2, x2) in pairwise(dates) if d2 > d1]
        assert not scale or max(scale) - min(scale) < 1e-6


@pytest.mark.parametrize("board", [samples.quadrants(400), samples.columns(50, 3), samples.stands(50)])
def test_cards_of_a_sheet_do_not_overlap_and_stay_inside(board: Board) -> None:
    for sheet in wall.placed(board, samples.GERMAN):
        for i, a in enumerate(sheet):
            assert a["y"] + a["h"] <= a["bottom"] + 0.01 and a["x"] + a["w"] <= a["right"] + 0.01
            for b in sheet[i + 1 :]:
                beside = a["x"] + a["w"] <= b["x"] + 0.01 or b["x"] + b["w"] <= a["x"] + 0.01
                assert beside or a["y"] + a["h"] <= b["y"] + 0.01 or b["y"] + b["h"] <= a["y"] + 0.01


@pytest.mark.parametrize("when", [When("0001"), When("9998"), When("0001", "9998"), When("2017-06-15")])
def test_any_axis_is_drawn(when: When) -> None:
    board = samples.timeline(1)
    note = replace(next(iter(board.notes.values())), when=when)
    for start, end in (("", ""), ("2015", "2025"), ("2017-06-01", "2017-06-20")):
        assert len(opened(replace(board, start=start, end=end, notes={note.id: note})).pages) == 1


def test_many_stands_hang_side_by_side_on_a_paper_that_can_be_printed() -> None:
    zones = {f"s{at}": Zone(f"s{at}", f"Vorhaben {at}", f"a{at:02}", question="Was trägt?") for at in range(30)}
    notes = {f"n{at}": Note(f"n{at}", f"s{at // 2}", "a1", f"Karte #{at}#") for at in range(60)}
    board = Board("s", "Markt", layout="stands", zones=zones, notes=notes)
    [page] = opened(board).pages
    assert float(page.mediabox.width) <= 2385  # A1 across
    text = letters(page.extract_text())
    assert all(text.count(f"#{at}#") == 1 for at in range(60))
    assert all(letters(f"Vorhaben {at}") in text for at in range(30))


def test_a_date_that_is_none_stands_with_the_undated() -> None:
    board = samples.timeline(1)
    note = replace(next(iter(board.notes.values())), when=When("2017-02-31"), points=(Point(2, "allein"),))
    assert "OhneDatum" in shown(replace(board, notes={note.id: note}))


def test_all_fonts_are_installed_and_nothing_is_taken_from_the_system() -> None:
    assert fonts.prepare() == []
    assert not any(str(info.path).startswith("/usr") for info in fonts.book().fonts() if info.path)


def test_an_axis_of_two_years_has_its_months_and_one_of_a_month_its_days() -> None:
    text = opened(replace(samples.timeline(0), start="2016", end="2017")).pages[0].extract_text()
    assert "Jan. 2017" in text and "Mai" in text and "Dez." in text
    text = opened(replace(samples.timeline(0), start="2016-01", end="2016-01")).pages[0].extract_text()
    assert "31." in text


def test_the_longest_title_prompt_and_zones_fit() -> None:
    zones = {f"z{i}": Zone(f"z{i}", "Wort " * 39, "a1", question="Frage " * 80, host="H" * 200) for i in range(3)}
    for layout in ("columns", "stands", "quadrants", "timeline"):
        board = Board(title="Wie " * 50, prompt="Bitte " * 83, layout=layout, zones=zones)  # type: ignore[arg-type]
        text = shown(board)
        assert text.count("Wie") >= 50 and text.count("Bitte") == 83 and text.count("Wort") >= 3 * 39


@pytest.mark.parametrize(
    "title", ["Verwaltungsmodernisierungskommission", "Öffentlichkeitsarbeitsgruppensprecherinnen"]
)
def test_a_heading_of_many_lines_stands_above_its_cards(title: str) -> None:
    zones = {f"z{at}": Zone(f"z{at}", f"Spalte {at}: {title}" if at % 2 else "Geld", f"a{at}") for at in range(6)}
    notes = {f"n{at}": Note(f"n{at}", f"z{at % 6}", f"a{at:03}", "Quartier") for at in range(120)}
    board = Board("c", "Spalten", layout="columns", zones=zones, notes=notes)
    picture = wall.pages("wall.typ", wall._inputs(board, samples.GERMAN, wall.screens()))
    page = pypdfium2.PdfDocument(picture)[0].get_textpage()
    text = page.get_text_range()
    ends = [page.get_charbox(found.end() - 1)[1] for found in re.finditer(f"{title[-3:]}(?=\\s)", text)]
    assert len(ends) == 3 and min(ends) > page.get_charbox(text.index("Quartier"))[3]


def test_a_very_long_card_is_cut_in_a_picture_as_if_it_ended_there() -> None:
    board = samples.columns(6)
    first = next(iter(board.notes.values()))
    long, cut = (
        replace(board, notes={**board.notes, first.id: replace(first, text=text)})
        for text in ("W" * 2000, "W" * wall.LETTERS + " …")
    )
    assert wall.svg(long, samples.GERMAN) == wall.svg(cut, samples.GERMAN)


@pytest.mark.parametrize("most", range(1, 30))
def test_emphasis_that_is_cut_ends_where_the_text_does(most: int) -> None:
    told = "".join(span.text for span in spans(shortened("Wir **wollen mehr Geld** und **Zeit** dafür", most)))
    assert told.endswith(" …") and "Wir wollen mehr Geld und Zeit dafür".startswith(told.removesuffix("…").rstrip())
