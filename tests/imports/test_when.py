"""Dates in the many forms people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.model import When
from server.exports.words import when_in_words
from server.imports.when import read_when
from server.workshop.model import LANGUAGES
from tests.exports.samples import whens


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("2017", When("2017")),
        ("Q2 2017", When("2017-Q2")),
        ("2. Quartal 2017", When("2017-Q2")),
        ("2nd quarter of 2017", When("2017-Q2")),
        ("06/2017", When("2017-06")),
        ("Juni 2017", When("2017-06")),
        ("im Juni 2017", When("2017-06")),
        ("Sept. 2017", When("2017-09")),
        ("15.6.2017", When("2017-06-15")),
        ("15.06.17", When("2017-06-15")),
        ("15. Juni 2017", When("2017-06-15")),
        ("June 15th, 2017", When("2017-06-15")),
        ("2017-06-15T00:00:00", When("2017-06-15")),
        ("06/15/2017", When("2017-06-15")),
        ("ca. 2015 bis 2018", When("2015", "2018", True)),
        ("2015–2018", When("2015", "2018")),
        ("2015-2018", When("2015", "2018")),
        ("2017-06/2018", When("2017-06", "2018")),
        ("15.-17. Juni 2017", When("2017-06-15", "2017-06-17")),
        ("Mai bis Juni 2017", When("2017-05", "2017-06")),
        ("um 1990", When("1990", circa=True)),
    ],
)
def test_a_date_is_read(said: str, when: When) -> None:
    assert read_when(said, "de") == (when, False)


@pytest.mark.parametrize("said", ["irgendwann", "31.2.2017", "seit 2015", "Sommer 2017", "2018 bis 2015", "15.6.", "0"])
def test_what_is_no_date_is_none(said: str) -> None:
    assert read_when(said, "de") == (None, False)


def test_day_and_month_that_could_be_swapped_are_told_where_both_orders_are_used() -> None:
    assert read_when("05/06/2017", "en") == (When("2017-06-05"), True)
    assert read_when("05/06/2017", "de") == (When("2017-06-05"), False)


@given(whens.filter(bool), st.sampled_from(LANGUAGES))
def test_dates_in_the_words_of_our_own_files_are_read_back(when: When, language: str) -> None:
    read, _ = read_when(when_in_words(when, language), language)  # type: ignore[arg-type]
    same = When(when.start, "" if when.end == when.start else when.end, when.circa)
    assert read == same


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_none(text: str) -> None:
    read_when(text, "de")
