import random

from hypothesis import given
from hypothesis import strategies as st

from server.board import commands as k
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.lookup import LONGEST_KEY
from server.board.model import Board
from server.board.ordering import between
from tests.unit.scripts import FACILITATOR, created


@given(st.integers(), st.integers(1, 300))
def test_a_key_lies_strictly_between_its_neighbours_wherever_it_is_put(seed: int, count: int) -> None:
    r = random.Random(seed)
    keys: list[str] = []
    for _ in range(count):
        place = r.choice((len(keys), 0, r.randrange(len(keys) + 1)))
        before = keys[place - 1] if place else ""
        after = keys[place] if place < len(keys) else ""
        key = between(before, after)
        assert (not before or before < key) and (not after or key < after)
        assert not key.endswith("0")
        keys.insert(place, key)


def test_appending_ten_thousand_keeps_keys_short() -> None:
    key = ""
    for _ in range(10_000):
        key = between(key, "")
    assert len(key) <= 4


def test_who_puts_notes_before_another_for_ever_uses_up_no_room() -> None:
    """B9's spirit: one person's game of 7,000 moves must not keep anybody from moving a note afterwards."""
    board = Board()
    for change in decide(board, created(), FACILITATOR, 0):
        board = evolve(board, change)
    for name in ("a", "b", "x"):
        for change in decide(board, k.AddNote(name, "z0", name), FACILITATOR, 0):
            board = evolve(board, change)
    for turn in range(7_000):
        one, other = ("a", "b") if turn % 2 else ("b", "a")
        for change in decide(board, k.MoveNote(one, "z0", after=other), FACILITATOR, 0):
            board = evolve(board, change)
    assert max(len(note.order) for note in board.notes.values()) <= LONGEST_KEY
    assert len({note.order for note in board.notes.values()}) == 3
