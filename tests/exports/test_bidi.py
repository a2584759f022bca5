"""A direction that somebody types turns their own line, and nothing that stands beside it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.exports.bidi import shut

SIGNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ENDS = {"PDF": ("LRE", "RLE", "LRO", "RLO"), "PDI": ("LRI", "RLI", "FSI")}


def open_after(text: str) -> list[str]:
    """What is still open behind a text, by the rules X1 to X8 of UAX 9; a closing sign that ends nothing is "!"."""
    stack: list[str] = []
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind == "PDF":
            if stack and stack[-1] in ENDS["PDF"]:
                stack.pop()
        elif kind == "PDI":
            if not any(one in ENDS["PDI"] for one in stack):
                return ["!"]
            while stack.pop() not in ENDS["PDI"]:
                pass
        elif kind in ENDS["PDF"] + ENDS["PDI"]:
            stack.append(kind)
    return stack


@given(st.text(alphabet="a1א" + SIGNS, max_size=12))
def test_whatever_is_typed_nothing_is_open_behind_it(text: str) -> None:
    made = shut(text)
    assert open_after(made) == []
    assert open_after("\u2067" + made) == ["RLI"]  # nor does it close what is around it
    assert [char for char in made if char not in SIGNS] == [char for char in text if char not in SIGNS]


@pytest.mark.parametrize("text", ["", "Vertrauen", "שלום 12", "a\nb"])
def test_a_text_without_a_typed_direction_stays_as_it_is(text: str) -> None:
    assert shut(text) == text


def test_each_line_is_shut_in_by_itself() -> None:
    assert shut("\u202eab\nc") == "\u2068\u202eab\u202c\u2069\nc"
