"""Lines of a picture: a word too wide for one is broken as a typesetter would, and no sign of it is lost or torn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.exports import breaks
from server.exports.picture import type

FAMILY, FLAG, WAVE = "👩‍👩‍👧‍👦", "🇩🇪", "👋🏽"
AGREEMENT = "Rechtskreisübergreifende Zusammenarbeitsvereinbarung"


def set_in(text: str, letters: float, most: int = 99, bold: bool = False) -> list[str]:
    """Set it in lines that have room for so many letters of middling width."""
    room = type.width("n", type.BODY, type.PLAIN) * letters
    made = type.lines([(text, bold)], room, type.BODY, type.PLAIN, most)
    told = ["".join(run for run, _ in line) for line in made]
    for line, text_ in zip(made, told, strict=True):
        assert type.wide(line, type.BODY, type.PLAIN) <= room + 0.001 or len(list(breaks.clusters(text_))) == 1
    return told


def test_a_word_too_wide_is_broken_by_syllables_with_a_hyphen() -> None:
    assert set_in(AGREEMENT, 17) == ["Rechtskreis-", "übergreifende", "Zusammenarbeits-", "vereinbarung"]


def test_a_line_that_would_stay_half_empty_takes_a_part_of_the_next_word() -> None:
    assert set_in("Die Zusammenarbeitsvereinbarung", 20) == ["Die Zusammenarbeits-", "vereinbarung"]
    assert set_in("Die Förderrunde", 12) == ["Die", "Förderrunde"]
    assert set_in("Die Förderhinweise,", 15) == ["Die Förder-", "hinweise,"]
    assert set_in("Die alte gute Zusammenarbeit", 20) == ["Die alte gute", "Zusammenarbeit"]


def test_a_word_that_is_short_and_has_room_stays_whole() -> None:
    assert set_in("Wo Mitwirken", 9) == ["Wo", "Mitwirken"]


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("Bund-Länder-Kommission", ["Bund-Länder-", "Kommission"]),
        ("Eigentümer/Mieterschaft", ["Eigentümer/", "Mieterschaft"]),
        ("Ort–Zusammenarbeitsvereinbarung", ["Ort–", "Zusammenar-", "beitsvereinba-", "rung"]),
        ("https://stellwand.example.org/start", ["https://", "stellwand.", "example.org/", "start"]),
        ("Entwurf_Vereinbarung_final.pdf", ["Entwurf_", "Vereinbarung_", "final.pdf"]),
        ("Sozialarbeiter_innen", ["Sozialarbei-", "ter_innen"]),
    ],
)
def test_a_word_is_broken_after_signs_of_its_own_first_and_no_hyphen_is_added(word: str, lines: list[str]) -> None:
    assert set_in(word, 13) == lines


def test_an_address_gets_no_hyphen_that_would_be_typed_in() -> None:
    told = set_in("https://stellwand.org/zusammenarbeitsvereinbarungen", 10)
    assert "".join(told) == "https://stellwand.org/zusammenarbeitsvereinbarungen"


def test_where_no_syllable_fits_a_word_is_cut_anywhere() -> None:
    told = set_in("W" * 40, 10)
    assert all(line.endswith("W-") for line in told[:-1]) and "".join(told).replace("-", "") == "W" * 40
    assert "".join(set_in("信任" * 20, 10)) == "信任" * 20


def test_bold_within_a_word_begins_no_line() -> None:
    spans = [("Zusammenarbeit", True), (", die trägt", False)]
    room = type.width("Zusammenarbeit", type.BODY, type.BOLD) + 0.1
    made = type.lines(spans, room, type.BODY, type.PLAIN, 9)
    assert not any(line[0][0].startswith(",") for line in made)


def test_what_is_cut_within_a_word_says_so_without_a_hyphen() -> None:
    assert set_in(AGREEMENT, 17, most=1) == ["Rechtskreis…"]
    assert set_in("Die gute Zusammenarbeit", 17, most=1) == ["Die gute …"]


@pytest.mark.parametrize("sign", [FAMILY, FLAG, WAVE, "o\u0308", "Z\u0351\u0310\u0342", "กำ", "क\u094d"])
def test_a_sign_is_never_torn(sign: str) -> None:
    assert list(breaks.clusters(f"a{sign}{sign}b")) == ["a", sign, sign, "b"]
    assert all(line.replace(sign, "") in ("", "-") for line in set_in(sign * 12, 5))


@given(st.text(st.sampled_from("aeinrstWß-/. \n" + "ü信🏽👩\u200d\u0308🇩"), max_size=60), st.integers(3, 30))
def test_nothing_is_lost_but_blanks_at_the_end_of_lines(text: str, letters: int) -> None:
    told = set_in(text, letters)
    assert "".join(told).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "").replace("\n", "")
