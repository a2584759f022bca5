from datetime import date

import pytest

from server.board import dates
from server.board.model import When


def ordinal(*parts: int) -> int:
    return date(*parts).toordinal()


@pytest.mark.parametrize(
    ("text", "precision", "first", "after"),
    [
        ("2017", "year", ordinal(2017, 1, 1), ordinal(2018, 1, 1)),
        ("2017-Q4", "quarter", ordinal(2017, 10, 1), ordinal(2018, 1, 1)),
        ("2017-12", "month", ordinal(2017, 12, 1), ordinal(2018, 1, 1)),
        ("2016-02-29", "day", ordinal(2016, 2, 29), ordinal(2016, 3, 1)),
    ],
)
def test_a_date_covers_as_many_days_as_its_form_says(text: str, precision: str, first: int, after: int) -> None:
    assert dates.precision(text) == precision
    assert dates.span(text) == (first, after)


@pytest.mark.parametrize(
    "text", ["", "2017-02-31", "2017-13", "2017-00", "2017-Q5", "17", "2017-6-1", "9999", "0000", "２０１７", "2017\n"]
)
def test_what_is_no_date_raises(text: str) -> None:
    with pytest.raises(ValueError):
        dates.span(text)


def test_a_range_reaches_from_the_first_day_of_its_start_to_the_last_of_its_end() -> None:
    assert dates.extent(When("2015-06", "2017")) == (ordinal(2015, 6, 1), ordinal(2018, 1, 1))


def test_a_range_that_ends_before_it_starts_raises() -> None:
    with pytest.raises(ValueError):
        dates.extent(When("2017", "2016-12-31"))
