"""Rule I1: notes of a file come to a board all or none, behind those there are."""

import pytest

from server.board import commands as k
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.limits import MAX_NOTES, MAX_ZONES
from server.board.model import Actor, Board, Note, Point, Rules, When, Zone
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES, mask, view
from tests.unit.scripts import FACILITATOR, created


def run(board: Board, asked: k.Command, who: Actor = FACILITATOR) -> Board:
    for change in decide(board, asked, who, 5):
        views = {reader: evolve(view(board, reader), mask(change, reader)) for reader in AUDIENCES}
        board = evolve(board, change, who.seat, 5)
        for reader, seen in views.items():
            assert view(seen, reader) == view(board, reader)  # V1
    return board


@pytest.fixture
def board() -> Board:
    board = run(Board(), created("stands"))
    return run(board, k.AddNote("old", "z0", "Schon da"))


def brought(*notes: Note, zones: tuple[Zone, ...] = ()) -> k.BringNotes:
    return k.BringNotes(zones, notes)


def test_they_come_in_their_order_behind_those_there_are(board: Board) -> None:
    asked = brought(
        Note("n1", "z0", "", " Erste\r\n "),
        Note("n2", "new", "a0V", "Zweite", (Point(1, "mehr"), Point(1, " ")), "blue", when=When("2017-Q2")),
        Note("n3", "z0", "", "Dritte"),
        zones=(
            Zone("new", " Neues\nFeld ", ""),
            Zone("column", "Spalte", "", parent="new2"),
            Zone("new2", "Stand", ""),
        ),
    )
    after = run(board, asked)
    in_field = sorted((note for note in after.notes.values() if note.zone == "z0"), key=lambda note: note.order)
    assert [note.text for note in in_field] == ["Schon da", "Erste", "Dritte"]
    assert after.notes["n2"].points == (Point(1, "mehr"),) and after.notes["n2"].when == When("2017-Q2")
    assert {note.author for note in after.notes.values()} == {FACILITATOR.seat}
    tops = sorted((zone for zone in after.zones.values() if not zone.parent), key=lambda zone: zone.order)
    assert [zone.title for zone in tops][-2:] == ["Neues Feld", "Stand"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (brought(Note("n1", "z0", "", "gut"), Note("n2", "nowhere", "", "x")), "unknown_zone"),
        (brought(Note("n1", "z0", "", "gut"), Note("n1", "z0", "", "x")), "exists"),
        (brought(Note("old", "z0", "", "x")), "exists"),
        (brought(Note("a b", "z0", "", "x")), "bad_id"),
        (brought(Note("n1", "z0", "", " \n")), "empty"),
        (brought(Note("n1", "z0", "", "x" * 2001)), "too_long"),
        (brought(Note("n1", "z0", "", "x", (Point(2, "y"),))), "bad_points"),
        (brought(Note("n1", "z0", "", "x", when=When("2017-02-31"))), "bad_date"),
        (brought(zones=(Zone("z0", "Noch einmal", ""),)), "exists"),
        (brought(zones=(Zone("new", "", ""),)), "empty"),
        (brought(zones=(Zone("new", "Spalte", "", parent="z0"),)), "not_empty"),
        (brought(zones=(Zone("new", "Spalte", "", parent="none"),)), "unknown_zone"),
        (brought(zones=tuple(Zone(f"y{n}", "Feld", "") for n in range(MAX_ZONES))), "too_many"),
        (brought(*(Note(f"n{n}", "z0", "", "x") for n in range(MAX_NOTES))), "too_many"),
    ],
)
def test_one_that_cannot_be_keeps_all_away(board: Board, asked: k.BringNotes, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        decide(board, asked, FACILITATOR, 5)
    assert refused.value.code == code


@pytest.mark.parametrize("role", ["participant", "host", "scribe", "screen", "guest"])
def test_only_facilitators_bring(board: Board, role: str) -> None:
    with pytest.raises(Refusal) as refused:
        decide(board, brought(Note("n1", "z0", "", "x")), Actor("s", role, frozenset({"z0"})), 5)  # type: ignore[arg-type]
    assert refused.value.code == "not_allowed"


def test_in_private_they_are_veiled_and_of_the_round_that_runs(board: Board) -> None:
    after = run(run(board, k.SetRules(Rules(see="own", round=3))), brought(Note("n1", "z0", "", "Geheim")))
    assert (after.notes["n1"].veil, after.notes["n1"].round) == ("own", 3)
    for reader in AUDIENCES:
        assert "Geheim" not in repr(view(after, reader))


def test_undo_takes_them_back_one_by_one(board: Board) -> None:
    after = run(board, brought(Note("n1", "z0", "", "Eins"), Note("n2", "z0", "", "Zwei")))
    after = run(after, k.Undo())
    assert after.notes["n2"].removed and not after.notes["n1"].removed
