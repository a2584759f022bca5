"""Pages of the PDF: pictures find their room, text goes on before one that has none, and no page is left half empty."""

import pypdfium2
import pytest

from server.exports.picture.shapes import Drawing
from server.exports.report.filling import HIGH, LEAST, Place, filled, places, room
from tests.exports.report.opened import made

TALL = Drawing(174, 150, 1, ())
SMALL = Drawing(174, 100, 1, ())


def smaller(at: int, high: float) -> list[Drawing]:
    return [SMALL] if high >= SMALL.height else [SMALL, SMALL]


def test_where_things_are_is_read_off_the_headings_and_the_places_of_pictures() -> None:
    laid = [(1, 4, 18.0), (2, 4, 40.0), (0, 4, 60.0), (3, 4, 70.0), (2, 5, 28.0), (0, 5, 50.0), (1, 6, 18.0)]
    first = 3 * HIGH
    assert places(laid) == [
        Place(first + 22, first + 42, first + HIGH + 10), Place(first + HIGH + 10, first + HIGH + 32, first + 2 * HIGH)
    ]  # fmt: skip


def test_a_picture_stands_below_its_heading_if_there_is_room() -> None:
    [stood] = filled([Place(10, 30, 200)], [[TALL]], smaller)
    assert stood.parts == [TALL] and not stood.late


def test_one_that_nearly_fits_is_drawn_smaller() -> None:
    [stood] = filled([Place(100, 120, 300)], [[TALL]], smaller)
    assert stood.parts == [SMALL] and not stood.late


def test_the_text_goes_on_before_one_that_does_not_fit_if_there_is_enough_of_it() -> None:
    many, few = filled([Place(140, 160, 500)], [[TALL]], smaller), filled([Place(140, 160, 190)], [[TALL]], smaller)
    assert many[0].parts == [TALL] and many[0].late > HIGH - 160, "surely too high for the page"
    assert few[0].parts == [TALL] and not few[0].late


def test_what_stands_below_is_moved_by_the_pictures_above() -> None:
    # without pictures the second is on the first page, with the first one's on the next
    second = filled([Place(0, 20, 120), Place(120, 140, 400)], [[TALL], [TALL]], smaller)[1]
    assert second.parts == [TALL] and not second.late


def test_a_picture_has_no_more_room_than_is_left_and_type_of_six_points() -> None:
    steps = room(LEAST).steps
    assert all(most <= LEAST for _, most in steps) and min(scale for scale, _ in steps) * 8.5 >= 6


@pytest.mark.slow
@pytest.mark.parametrize("sample", ["ordinary", "large"])
def test_no_page_is_less_than_half_full_but_where_something_ends(sample: str) -> None:
    file = pypdfium2.PdfDocument(made("pdf", sample))
    ends = {mark.get_dest().get_index() - 1 for mark in file.get_toc() if mark.get_dest()}
    for at, page in enumerate(file):
        if 0 < at < len(file) - 1 and at not in ends:
            assert lowest(page) < 0.5 * page.get_height(), at + 1


def lowest(page: pypdfium2.PdfPage) -> float:
    """How far up the last thing above the footer reaches down."""
    return float(min(one.get_bounds()[1] for one in page.get_objects() if one.get_bounds()[1] > 20 * 72 / 25.4))
