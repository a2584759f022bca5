"""JSON: what is dumped is loaded again, and nothing else is."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.model import Board
from server.board.refusals import Refusal
from server.exports import archive
from server.wire.codec import state_hash
from tests.exports import samples


@pytest.mark.slow
@given(samples.boards())
def test_a_dumped_board_is_loaded_with_an_equal_hash(board: Board) -> None:
    loaded = archive.load(archive.dump(board, 7, "e1"))
    assert loaded == board
    assert state_hash(loaded) == state_hash(board)


@pytest.mark.parametrize("board", [samples.hostile(), samples.timeline(300), samples.stands(40), Board()])
def test_boards_of_every_layout_come_back(board: Board) -> None:
    assert archive.load(archive.dump(board)) == board


def test_undo_never_leaves_the_server() -> None:
    board = replace(samples.quadrants(1), acts={"seat": ()})
    assert b"acts" not in archive.dump(board)


def test_the_file_says_what_it_is_and_of_when() -> None:
    file = json.loads(archive.dump(samples.quadrants(1), 7, "e1"))
    assert (file["format"], file["version"], file["seq"], file["epoch"]) == ("stellwand-board", 1, 7, "e1")


def _set(path: list[str | int], value: Any) -> bytes:
    file = json.loads(archive.dump(samples.timeline(3)))
    place = file
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(file).encode()


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (["format"], "other", "$.format"),
        (["version"], 2, "$.version"),
        (["board", "layout"], "circle", "$.board.layout"),
        (["board", "title"], "x" * 201, "$.board.title"),
        (["board", "end"], "2014", "$.board.end"),
        (["board", "start"], "31.2.2015", "$.board.end"),
        (["board", "extra"], 1, "$.board"),
        (["board", "zones", 0, "id"], "a b", "$.board.zones[0].id"),
        (["board", "zones", 0, "id"], "x" * 41, "$.board.zones[0].id"),
        (["board", "zones", 0, "id"], "z1", "$.board.zones[1].id"),
        (["board", "zones", 0, "parent"], "nowhere", "$.board.zones[0].parent"),
        (["board", "zones", 0, "parent"], "z0", "$.board.zones[0].parent"),
        (["board", "zones"], [{"id": f"z{i}", "title": "", "order": "a"} for i in range(201)], "$.board.zones"),
        (["board", "notes", 1, "zone"], "nowhere", "$.board.notes[1].zone"),
        (["board", "notes", 1, "text"], "x" * 2001, "$.board.notes[1].text"),
        (["board", "notes", 1, "points"], [{"level": 3, "text": "x"}], "$.board.notes[1].points[0].level"),
        (["board", "notes", 1, "points"], [{"level": 1, "text": "x" * 2000}], "$.board.notes[1].points"),
        (["board", "notes", 1, "points"], [{"level": 1, "text": "x"}] * 31, "$.board.notes[1].points"),
        (["board", "notes", 1, "when"], {"start": "2017-02-31"}, "$.board.notes[1].when"),
        (["board", "notes", 1, "when"], {"start": "2017", "end": "2016"}, "$.board.notes[1].when"),
        (["board", "notes", 1, "color"], "red", "$.board.notes[1].color"),
        (["board", "notes", 1, "order"], "", "$.board.notes[1].order"),
        (["board", "notes", 1, "order"], "a0", "$.board.notes[1].order"),  # no note could come before it
        (["board", "notes", 1, "at"], 2**60, "$.board.notes[1].at"),
        (["board", "notes", 1, "removed"], "yes", "$.board.notes[1].removed"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(path: list[str | int], value: Any, where: str) -> None:
    with pytest.raises(Refusal) as refused:
        archive.load(_set(path, value))
    assert (refused.value.code, refused.value.fields) == ("bad_file", {"where": where})


def test_a_note_in_a_stand_with_columns_is_refused() -> None:
    file = json.loads(archive.dump(samples.stands(1)))
    file["board"]["notes"][0]["zone"] = "s0"
    with pytest.raises(Refusal):
        archive.load(json.dumps(file).encode())


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_and_never_crash(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        archive.load(content)
    assert refused.value.code == "bad_file"


def test_depth_size_and_broken_unicode_are_refused() -> None:
    for content in (b"[" * 100_000, b'{"format":"\\ud800"}', b'{"format":"\xff"}', b"", b"null"):
        with pytest.raises(Refusal):
            archive.load(content)
    with pytest.raises(Refusal) as refused:
        archive.load(b" " * (archive.MAX_BYTES + 1))
    assert refused.value.code == "too_large"
