"""Pictures of boards in a report: every card on one of them, apart from the others, in type that can be read."""

from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from server.board.model import Board, Note, When, Zone
from server.exports.picture import type, years
from server.exports.picture import zones as zones_
from server.exports.picture.shapes import BAND, PAGE, POINT, SHEET, Box, Card, Drawing, Words
from server.exports.picture.svg import svg
from server.exports.pictures import drawings
from tests.exports import samples
from tests.exports.samples import GERMAN

SVG = "{http://www.w3.org/2000/svg}"
MANY = [samples.quadrants(160), samples.columns(300), samples.stands(120), samples.timeline(200)]


def told(drawn: list[Drawing]) -> str:
    return " ".join(
        "".join(text for text, _ in one.runs) for part in drawn for one in part.shapes if isinstance(one, Words)
    )


def parsed(part: Drawing, alt: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg(part, alt).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def cards(part: Drawing) -> list[Card]:
    """Without the small ones beside the names of lanes."""
    return [one for one in part.shapes if isinstance(one, Card) and one.height > 4.01]


@pytest.mark.parametrize(
    "board", [samples.quadrants(12), *MANY], ids=lambda board: f"{board.layout}-{len(board.notes)}"
)
def test_each_card_is_on_one_picture_inside_it_and_on_no_other_card(board: Board) -> None:
    drawn = drawings(board, GERMAN)
    assert sum(len(cards(part)) for part in drawn) == len(board.notes)
    for part in drawn:
        on_it = cards(part)
        for at, a in enumerate(on_it):
            assert a.x >= 0 and a.x + a.width <= part.width and a.y >= 0 and a.y + a.height <= part.height + 0.01
            for b in on_it[at + 1 :]:
                beside = a.x + a.width <= b.x + 0.01 or b.x + b.width <= a.x + 0.01
                assert beside or a.y + a.height <= b.y + 0.01 or b.y + b.height <= a.y + 0.01


def test_a_card_that_is_cut_takes_no_more_columns_than_what_is_shown_of_it() -> None:
    zones = {id: Zone(id, f"Feld {id}", id) for id in ("a", "b")}
    notes = {
        f"{id}{at}": Note(f"{id}{at}", id, f"a{at}", "Kurze Wege zwischen Ämtern") for id in zones for at in range(8)
    }
    notes["a0"] = replace(notes["a0"], text="Zusammenarbeit" * 140)
    [part] = drawings(Board("c", "Tafel", "", "columns", zones=zones, notes=notes), GERMAN)
    wide = [one.width for one in part.shapes if isinstance(one, Box) and one.fill == SHEET]
    assert len(wide) == 2 and min(wide) > part.width / 3


def test_headings_are_set_lower_alike_where_that_keeps_their_words_whole() -> None:
    zones = {id: Zone(id, title, id, sign="minus") for id, title in (("a", "Stärken"), ("b", "Schwächen"))}
    many = {f"a{at}": Note(f"a{at}", "a", f"a{at:02}", "Kurze Wege zwischen Ämtern") for at in range(20)}
    board = Board("c", "Tafel", "", "quadrants", zones=zones, notes=many | {"b": Note("b", "b", "a", "Zu lang")})
    [part] = drawings(board, GERMAN)
    words = [one for one in part.shapes if isinstance(one, Words)]
    heads = [one for one in words if one.runs[0][0] in ("Stärken", "Schwächen")]
    assert len(heads) == 2 and {one.size for one in heads} == {zones_.LOWER}


def on(tray: Box, part: Drawing) -> list[Card]:
    found = (one for one in cards(part) if tray.x <= one.x <= tray.x + tray.width)
    return [one for one in found if tray.y <= one.y <= tray.y + tray.height]


@pytest.mark.parametrize("count", [8, 30, 400])
def test_a_stack_lies_on_trays_below_its_heading_and_nothing_else_does(count: int) -> None:
    board = samples.stacked(samples.columns(count))
    lying = headings = shown = 0
    for part in drawings(board, GERMAN):
        assert part.height * part.scale <= PAGE.steps[-1][1] + 0.01
        trays = [one for one in part.shapes if isinstance(one, Box) and one.fill == BAND]
        for tray in trays:
            heading, *others = on(tray, part)
            assert heading.shape == "strip" and heading.color == "white" and others
            lying += len(others)
        for a, b in combinations(trays, 2):
            assert a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
        shown += len(cards(part))
        headings += len(trays)
    assert lying == sum(bool(note.cluster) for note in board.notes.values())
    assert shown == len(board.notes) + headings


@pytest.mark.parametrize("board", MANY, ids=lambda board: board.layout)
def test_many_cards_make_several_pictures_and_not_small_type(board: Board) -> None:
    drawn = drawings(board, GERMAN)
    assert len(drawn) > 1
    for part in drawn:
        assert part.height * part.scale <= PAGE.steps[-1][1] + 0.01
        assert min(one.size for one in part.shapes if isinstance(one, Words)) * part.scale / 0.3528 >= 6


def test_a_card_too_long_is_cut_and_says_so_and_shrinks_nothing() -> None:
    board = samples.columns(5)
    usual = drawings(board, GERMAN)
    for text in ("W" * 2000, "Wort " * 400):
        [part] = drawings(replace(board, notes=board.notes | {"w": Note("w", "z0", "z9", text)}), GERMAN)
        assert part.scale >= usual[0].scale * 0.9
        assert "…" in told([part]) and told([part]).count("W") < 200


def test_cards_of_a_timeline_stand_at_their_dates_on_each_picture() -> None:
    zones = {"z": Zone("z", "Bund", "a1")}
    notes = {
        f"n{at}": Note(f"n{at}", "z", f"a{at:03}", f"{2000 + at % 20}", when=When(f"{2000 + at % 20}"))
        for at in range(240)
    }
    board = Board("t", "Zeit", layout="timeline", start="2000", end="2019", zones=zones, notes=notes)
    drawn = drawings(board, GERMAN)
    assert len(drawn) > 1
    years = [told([part]).split() for part in drawn]
    # a year is on one picture with all its cards: once on the scale, once as date and once as text of each
    assert all(sum(one.count(str(year)) for one in years) >= 24 for year in range(2000, 2020))


def rows(part: Drawing) -> list[tuple[float, str]]:
    """How far down each row of a timeline begins, and what it is called."""
    labels = [one for one in part.shapes if isinstance(one, Words) and one.x == years.EDGE]
    return [(one.y, one.runs[0][0]) for one in labels]


@pytest.mark.parametrize(("count", "most"), [(67, 2), (200, 5)])
def test_a_timeline_too_dense_for_its_scale_is_told_in_few_full_pictures(count: int, most: int) -> None:
    drawn = drawings(samples.timeline(count), GERMAN)
    assert len(drawn) <= most
    for part in drawn:
        assert part.scale * type.BODY / POINT >= 7
        assert part is drawn[-1] or part.height * part.scale > 0.6 * PAGE.steps[-1][1]


def test_each_card_lies_in_the_row_of_its_year_and_the_years_are_in_order() -> None:
    board = samples.timeline(67)
    notes = {id: replace(note, text=note.when.start[:4] if note.when else "–") for id, note in board.notes.items()}
    called, found = list[str](), 0
    for part in drawings(replace(board, notes=notes), GERMAN):
        called += [label for _, label in rows(part)]
        for one in part.shapes:
            if isinstance(one, Words) and one.size == type.BODY and one.x > 2 * years.EDGE:
                [*_, row] = [label for y, label in rows(part) if y <= one.y + type.BODY]
                assert one.runs[0][0].removesuffix(" …") == (row if row.isdigit() else "–")
                found += 1
    assert found == 67 and called[-2:] == ["Ohne", "Datum"]
    assert called[:-2] == sorted(called[:-2]) and {"2015", "2025"} <= set(called)


@pytest.mark.parametrize(
    ("dates", "labels"),
    [
        ([f"{year}-07" for year in range(1981, 2025)], ["1980–1981", "1982–1983"]),
        ([f"2023-{month:02}-{day}" for month in range(5, 12) for day in range(10, 19)], ["Mai 2023", "Juni"]),
    ],
)
def test_a_row_says_of_what_years_it_is(dates: list[str], labels: list[str]) -> None:
    zones = {"z": Zone("z", "Bund", "a1")}
    texts = (f"{'Karte ' * 9}", "Kurz")
    notes = {
        f"{date}-{at}": Note(f"{date}-{at}", "z", "a1", texts[at], when=When(date)) for date in dates for at in (0, 1)
    }
    drawn = drawings(Board("t", "Zeit", layout="timeline", zones=zones, notes=notes), GERMAN)
    told = ["".join(label for _, label in rows(part)) for part in drawn]
    assert len(drawn) > 1 and told[0].startswith("".join(labels).replace(" ", ""))
    assert all("20" in one or "19" in one for one in told)


def test_any_date_of_one_day_makes_pictures() -> None:
    zones = {"z": Zone("z", "Bund", "a1")}
    notes = {f"n{at}": Note(f"n{at}", "z", f"a{at:03}", "Karte", when=When("2017-06-15")) for at in range(150)}
    drawn = drawings(Board("t", "Zeit", layout="timeline", zones=zones, notes=notes), GERMAN)
    assert sum(len(cards(part)) for part in drawn) == 150


@pytest.mark.parametrize(
    "board", [samples.hostile(), samples.stands(12), samples.timeline(12)], ids=lambda board: board.id
)
def test_a_picture_of_a_page_is_shapes_and_text_without_ids(board: Board) -> None:
    for part in drawings(board, GERMAN):
        drawn = parsed(part, 'Bild "<b>"')
        assert (drawn.get("role"), drawn.get("aria-label")) == ("img", 'Bild "<b>"')
        tags = {element.tag.removeprefix(SVG) for element in drawn.iter()}
        assert tags <= {"svg", "g", "rect", "path", "line", "text", "tspan"}
        for element in drawn.iter():
            assert not any(name.startswith("on") or name.endswith("href") or name == "id" for name in element.attrib)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(samples.boards())
def test_any_board_is_drawn(board: Board) -> None:
    for part in drawings(board, GERMAN):
        assert part.width > 0 and part.height > 0
        parsed(part, board.title and "Bild")
