"""T1: what differs between two states of a board, applied to the first, gives the second."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from server.board import commands as k
from server.board.decide import decide
from server.board.difference import difference, notes_after, readable_notes
from server.board.evolve import evolve
from server.board.model import Actor, Board, Note, Rules, When
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES, view
from tests.unit.scripts import ACTORS, FACILITATOR, command, created
from tests.unit.test_board import run

EVA = Actor("p1", "participant")


def states(seed: int, steps: int = 150) -> list[Board]:
    r = random.Random(seed)
    board, known, found = Board(), list[str](), list[Board]()
    script = [(created(r.choice(("columns", "timeline", "quadrants", "stands"))), FACILITATOR)]
    for step in range(steps):
        asked = command(r, known, ["z0", "z1", "z2"], f"n{step}")
        known += [asked.note] if isinstance(asked, k.AddNote) else []
        script.append((asked, r.choice(ACTORS)))  # type: ignore[arg-type]
    for at, (asked, actor) in enumerate(script):
        try:
            changes = decide(board, asked, actor, at)
        except Refusal:
            continue
        for change in changes:
            board = evolve(board, change, actor.seat, at)
            found.append(board)
    return found


@pytest.mark.parametrize("seed", range(12))
def test_T1_the_difference_applied_to_one_state_gives_the_other(seed: int) -> None:
    r = random.Random(-seed)
    found = states(seed)
    for reader in AUDIENCES:
        for _ in range(20):
            first, second = (view(r.choice(found), reader) for _ in range(2))
            turns = difference(first, second)
            assert notes_after(readable_notes(first), turns) == readable_notes(second)
            assert {turn.note for turn in turns} == {turn.note for turn in difference(second, first)}
            assert all((turn.before is None) == ("added" in turn.kinds) for turn in turns)
            assert all((turn.after is None) == ("removed" in turn.kinds) for turn in turns)
            assert all(turn.kinds for turn in turns)


@pytest.mark.parametrize("seed", range(3))
def test_T1_a_state_does_not_differ_from_itself(seed: int) -> None:
    assert all(difference(board, board) == () for board in states(seed, 60))


def board() -> Board:
    made = run(Board(), created(), FACILITATOR)
    for id in ("a", "b", "c"):
        made = run(made, k.AddNote(id, "z0", f"Gedanke {id}", when=When("2017")), EVA)
    return made


def kinds(first: Board, second: Board) -> dict[str, tuple[str, ...]]:
    return {turn.note: turn.kinds for turn in difference(first, second)}


def test_T1_each_way_a_note_can_go_has_its_name() -> None:
    first = board()
    second = run(first, k.AddNote("d", "z1", "Neu"), EVA)
    second = run(second, k.RemoveNote("a"), EVA)
    second = run(second, k.MoveNote("b", "z2"), FACILITATOR)
    second = run(second, k.EditNote("c", "Anders"), EVA)
    second = run(second, k.StyleNote("b", "blue"), FACILITATOR)
    assert kinds(first, second) == {"a": ("removed",), "b": ("moved", "changed"), "c": ("changed",), "d": ("added",)}
    assert {turn.note: turn.fields for turn in difference(first, second)}["b"] == ("color",)


def test_T1_what_is_revealed_comes_and_what_the_desk_holds_stays_for_it() -> None:
    private = run(board(), k.SetRules(Rules(see="own")), FACILITATOR)
    written = run(private, k.AddNote("s", "z1", "Still"), EVA)
    shown = run(written, k.RevealNotes(), FACILITATOR)
    held = run(shown, k.HoldNote("s"), FACILITATOR)
    for reader in AUDIENCES:
        assert kinds(view(private, reader), view(written, reader)) == {}
        assert kinds(view(written, reader), view(shown, reader)) == {"s": ("added",)}
    assert kinds(view(shown, "public"), view(held, "public")) == {"s": ("removed",)}
    assert "s" in readable_notes(view(held, "full"))


def test_T1_what_is_gone_is_told_first_and_all_else_as_it_hangs() -> None:
    first = board()
    second = replace(first, notes={id: replace(note, text=f"{note.text}!") for id, note in first.notes.items()})
    second = run(second, k.MoveNote("a", "z0"), FACILITATOR)
    second = run(second, k.RemoveNote("b"), FACILITATOR)
    assert [turn.note for turn in difference(first, second)] == ["b", "c", "a"]
    assert isinstance(second.notes["a"], Note)
