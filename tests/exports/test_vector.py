"""The wall as SVG: drawn whole, nothing runs, nothing is fetched, and it opens where our fonts are not."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from server.board.model import Board
from server.exports import vector
from tests.exports.samples import GERMAN, columns, hostile, quadrants, stands, timeline

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "title", "g", "path", "use", "symbol", "defs", "clipPath"}


def parsed(board: Board, width: int = 3840) -> ElementTree.Element:
    return ElementTree.fromstring(vector.render(board, replace(GERMAN, width=width)))


@pytest.mark.parametrize("board", [quadrants(12), stands(12), timeline(12), columns(0), hostile()], ids=lambda b: b.id)
def test_it_holds_shapes_and_nothing_else(board: Board) -> None:
    drawn = parsed(board)
    assert {element.tag.removeprefix(SVG) for element in drawn.iter()} <= DRAWN
    for element in drawn.iter():
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert not name.endswith("href") or value.startswith("#")
            assert "url(" not in value or value.startswith("url(#")


def test_it_is_as_wide_as_a_4k_screen_and_named_for_who_cannot_see_it() -> None:
    drawn = parsed(quadrants(5))
    assert (drawn.get("width"), drawn.get("height"), drawn.get("role")) == ("3840", "2160", "img")
    assert drawn.findtext(f"{SVG}title") == "Wo stehen wir?"
    assert parsed(quadrants(5), 1280).get("height") == "720"


def test_a_title_that_looks_like_markup_is_printed_as_typed() -> None:
    assert parsed(hostile()).findtext(f"{SVG}title") == hostile().title


def test_the_signs_of_fields_are_drawn_in_it_not_put_beside() -> None:
    assert len([one for one in parsed(quadrants(0)).iter(f"{SVG}svg") if one.get("viewBox") == "0 0 24 24"]) == 4
