"""E3: a board that was taken home as JSON is made anew with an equal hash, as every reader sees it."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.bringing import created as made_of
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.model import LAYOUTS, Actor, Board, Interface, Layout, Zone
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES, mask, view
from server.exports import archive
from server.wire.codec import state_hash
from tests.unit.scripts import ACTORS, FACILITATOR, command, created


def played(layout: Layout, seed: int, steps: int) -> Board:
    """A board after a day's commands of all kinds by everybody."""
    r = random.Random(seed)
    board, known = Board(), []
    script = [(created(layout), FACILITATOR)]
    for step in range(steps):
        asked = command(r, known, ["z0", "z1", "z2"], f"n{step}")
        known += [asked.note] if type(asked).__name__ == "AddNote" else []  # type: ignore[union-attr]
        script.append((asked, r.choice(ACTORS)))
    for now, (asked, actor) in enumerate(script, 1_700_000_000_000):
        try:
            changes = decide(board, asked, actor, now)
        except Refusal:
            continue
        for change in changes:
            board = evolve(board, change, actor.seat, now)
    return board


def kept(board: Board) -> Board:
    """What a file is for: without how to reach people, votes that go on, and who has visited whom."""
    return replace(
        board,
        notes={id: note for id, note in board.notes.items() if note.text or not note.veil},
        ballots={id: replace(one, badges=()) for id, one in board.ballots.items() if not one.open},
        inquiries={id: one for id, one in board.inquiries.items() if one.kind == "question" and one.text},
        papers={}, turnouts={},
    )  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
@given(seed=st.integers(0, 10_000), steps=st.integers(0, 60))
def test_what_is_taken_home_comes_back_with_an_equal_hash(layout: Layout, seed: int, steps: int) -> None:
    board = played(layout, seed, steps)
    taken = view(board, "full")
    (change,) = decide(Board(), made_of(archive.load(archive.dump(taken))), Actor("", "facilitator"), 1)
    again = evolve(Board(), change, "", 1)
    for reader in AUDIENCES:
        assert state_hash(view(again, reader)) == state_hash(view(kept(taken), reader))
        told = evolve(Board(), mask(change, reader), "", 1)
        assert state_hash(view(told, reader)) == state_hash(told), "V1"


def test_who_saw_that_two_projects_touch_reaches_nobody_with_a_file_s_board() -> None:
    stands = tuple(Zone(id, f"Projekt {id}", key) for id, key in (("a", "a1"), ("b", "a2")))
    board = Board("s", "Markt", layout="stands", zones={zone.id: zone for zone in stands})
    board = replace(board, interfaces={"i1": Interface("i1", ("a", "b"), "Beide bauen Höfe um.", "seat1", 5)})
    (change,) = decide(Board(), made_of(archive.load(archive.dump(board))), Actor("", "facilitator"), 1)
    for reader in AUDIENCES:
        told = evolve(Board(), mask(change, reader), "", 1)
        assert told.interfaces["i1"].author == ("seat1" if reader == "full" else "")
