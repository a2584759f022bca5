"""What is found in a text: names in every spelling, ways to reach somebody, and what only might be one."""

import unicodedata

import pytest

from server.exports.public.finding import find, key_of, names_of
from server.workshop.public import BY_DEFAULT, GROUNDS, Ground

NAMES = names_of(["Amira Öz", "Jan Weber", "Karl-Heinz Müller-Weber", "Dr. Łukasz Wójcik", "Samira", "Anna Maria Groß"])
NOBODY = names_of([])


def found(text: str, *grounds: Ground, spared: tuple[str, ...] = (), sure: bool = True) -> list[str]:
    held = grounds or BY_DEFAULT
    return [text[one.start : one.end] for one in find(text, NAMES, NOBODY, held, frozenset(spared)) if one.sure == sure]


@pytest.mark.parametrize(
    "spelt",
    [
        "Amira Öz", "AMIRA ÖZ", "amira oez", "Amira Oz", "Öz, Amira", "Öz Amira", "A. Öz", "Amira Ö.", "Amira-Öz",
        "Amira\nÖz", "Ami-\nra Öz", "Ami\u00adra\u200b Ö\u2060z", unicodedata.normalize("NFD", "Amira Öz"), "Frau Öz",
        "**Amira** Öz", "Amira **Öz**", "Ami**ra** Öz", "Amira_Öz", "AmiraÖz", "Samira", "Jan Webers", "Herrn Weber",
        "Karl Heinz Müller Weber", "Karlheinz Mueller-Weber", "Dr. Lukasz Wojcik", "ŁUKASZ WÓJCIK", "Anna Groß",
        "Anna Maria Gross", "ＡＭＩＲＡ ÖZ",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_spelt(spelt: str) -> None:
    text = f"Danke an {spelt}, sehr gut"
    left = text
    for piece in found(text):
        left = left.replace(piece, "·")
    letters = key_of(left).replace(" ", "")
    for part in ("amira", "oz", "weber", "karl", "lukasz", "wojcik", "anna", "gros"):
        assert part not in letters, left


@pytest.mark.parametrize(
    "text",
    [
        "Amiras Haus",
        "Januar, Weberei",
        "a oz",
        "a Öz",
        "Amira sagt: Özgür kommt",
        "Sam ira",
        "sie weben",
        "Anna Grosses",
    ],
)
def test_other_words_are_not_taken_for_a_name(text: str) -> None:
    assert found(text) == []


def test_a_part_of_a_name_alone_is_a_hint_until_the_rule_says_so() -> None:
    text = "Weber meint, Amira auch; weber nicht"
    assert found(text) == [] and found(text, sure=False) == ["Weber", "Amira"]
    assert found(text, *GROUNDS) == ["Weber", "Amira"]


@pytest.mark.parametrize(
    ("text", "ground", "piece"),
    [
        ("Mail an info+x@bund.example.de!", "mail", "info+x@bund.example.de"),
        ("Mail an oez @ bund.de bitte", "mail", "oez @ bund.de"),
        ("unter 0351 / 12 34-56 abends", "phone", "0351 / 12 34-56"),
        ("unter +49 (0)171 1234567.", "phone", "+49 (0)171 1234567"),
        ("unter (0351) 123456 (2019)", "phone", "(0351) 123456"),
        ("unter 0049 351 123456", "phone", "0049 351 123456"),
        ("Tel.: 4711 anrufen", "phone", "4711"),
        ("siehe https://www.linkedin.com/in/oez/ dort", "link", "https://www.linkedin.com/in/oez/"),
        ("siehe https://zoom.us/j/1?pwd=xyz.", "link", "https://zoom.us/j/1?pwd=xyz"),
        ("folgt @amira_o auf X", "handle", "@amira_o"),
    ],
)
def test_ways_to_reach_somebody_are_found_while_their_rule_holds(text: str, ground: Ground, piece: str) -> None:
    assert found(text, ground) == [piece]
    assert found(text, *(one for one in GROUNDS if one != ground)) == []


@pytest.mark.parametrize(
    "text",
    [
        "am 01.01.2020",
        "03/2017 – 05/2018",
        "09.30 - 10.15 Uhr",
        "1.000.000 Euro",
        "https://www.esf.de/foerderung",
        "0,5",
    ],
)
def test_dates_sums_and_pages_of_nobody_stay(text: str) -> None:
    assert found(text) == [] and found(text, sure=False) == []


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Frau Schröder-Kunz weiß es", "Schröder-Kunz"),
        ("mit Herrn Dr. Petra Klein", "Petra Klein"),
        ("max (at) web.de", "max (at) web.de"),
        ("max at web punkt de", "max at web punkt de"),
        ("Nummer 1234567 wählen", "1234567"),
    ],
)
def test_what_might_be_somebody_is_pointed_out(text: str, piece: str) -> None:
    assert found(text) == [] and piece in found(text, sure=False)


@pytest.mark.parametrize(
    "text",
    ["1" * 2_000 + ".5", "a" * 2_000, "a." * 1_000, "0 " * 1_000 + "a", "@" * 2_000, "a at " * 400, "Frau " * 400,
     "Amira " * 330, "(" * 2_000, "https://" * 250, "+1(" * 600, "- " * 1_000, "**" * 1_000],
)  # fmt: skip
def test_no_text_keeps_the_search_busy(text: str) -> None:
    """Some patterns would take longer than the universe has; this ends, or the suite's own limit ends it."""
    for ground in GROUNDS:
        find(text, NAMES, NOBODY, (ground,), frozenset())


def test_a_word_that_is_spared_stays_and_so_does_what_stands_in_it() -> None:
    assert found("Wolf und Samira", spared=("samira",)) == []
    mail = "amira.oez@bund.de"
    assert found(f"An {mail}", spared=(key_of(mail),)) == []


def test_a_word_that_is_hidden_is_found_as_it_is() -> None:
    hidden = names_of(["schroder kunz"], exactly=True)
    text = "Schröder-Kunz, nicht Kunz"
    assert [text[one.start : one.end] for one in find(text, NOBODY, hidden, (), frozenset())] == ["Schröder-Kunz"]
