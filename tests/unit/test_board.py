"""Rules of docs/rules.md for one board: rights (B), undo (U), visibility (V)."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.board import commands as k
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.model import Actor, Board, Point, When
from server.board.refusals import RETRY, Refusal
from server.board.visibility import AUDIENCES, mask, view
from server.wire import codec
from tests.unit.scripts import ACTORS, FACILITATOR, command, created

ANNA = Actor("anna", "participant")
BEN = Actor("ben", "participant")


def run(board: Board, asked: k.Command, actor: Actor, now: int = 1) -> Board:
    for change in decide(board, asked, actor, now):
        board = evolve(board, change, actor.seat, now)
    return board


@pytest.fixture
def board() -> Board:
    return run(Board(), created(), FACILITATOR)


def refused(board: Board, asked: k.Command, actor: Actor) -> Refusal:
    with pytest.raises(Refusal) as caught:
        decide(board, asked, actor, 1)
    return caught.value


def test_B1_a_note_is_its_authors_and_the_facilitators(board: Board) -> None:
    board = run(board, k.AddNote("n1", "z0", "Kurze Wege"), ANNA)
    assert refused(board, k.EditNote("n1", "x"), BEN).code == "not_yours"
    assert refused(board, k.RemoveNote("n1"), BEN).code == "not_yours"
    assert run(board, k.EditNote("n1", "Lange Wege"), ANNA).notes["n1"].text == "Lange Wege"
    assert run(board, k.EditNote("n1", "Weg"), FACILITATOR).notes["n1"].text == "Weg"


def test_B2_a_host_tends_the_notes_of_their_stand_only(board: Board) -> None:
    host = Actor("h", "host", frozenset({"z1"}))
    board = run(run(board, k.AddNote("n1", "z1", "a"), ANNA), k.AddNote("n2", "z0", "b"), ANNA)
    assert run(board, k.EditNote("n1", "c"), host).notes["n1"].text == "c"
    assert refused(board, k.EditNote("n2", "c"), host).code == "not_yours"
    assert refused(board, k.MoveNote("n1", "z2"), host).code == "not_allowed"
    assert run(board, k.ChangeZone("z1", title="Stand B"), host).zones["z1"].title == "Stand B"
    assert refused(board, k.ChangeZone("z0", title="x"), host).code == "not_allowed"


@pytest.mark.parametrize("role", ["screen", "guest"])
def test_B3_screens_and_guests_only_read(board: Board, role: str) -> None:
    assert refused(board, k.AddNote("n1", "z0", "a"), Actor("s", role)).code == "not_allowed"  # type: ignore[arg-type]


def test_B4_only_scribes_and_facilitators_write_on_behalf(board: Board) -> None:
    asked = k.AddNote("n1", "z0", "a", behalf="Badge 47")
    assert refused(board, asked, ANNA).code == "not_allowed"
    assert run(board, asked, Actor("s", "scribe")).notes["n1"].behalf == "Badge 47"


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (k.AddNote("n1", "z0", "   \n\x00 "), "empty"),
        (k.AddNote("n1", "z0", "x" * 2_001), "too_long"),
        (k.AddNote("n1", "z0", "x" * 1_999, (Point(1, "yy"),)), "too_long"),
        (k.AddNote("n1", "z0", "x", (Point(2, "y"),)), "bad_points"),
        (k.AddNote("n1", "z0", "x", (Point(1, "y"), Point(3, "y"))), "bad_points"),
        (k.AddNote("n1", "z0", "x", tuple(Point(1, "y") for _ in range(31))), "too_many"),
        (k.AddNote("n1", "z9", "x"), "unknown_zone"),
        (k.AddNote("n 1", "z0", "x"), "bad_id"),
        (k.AddNote("n1", "z0", "x", when=When("2017-02-31")), "bad_date"),
        (k.AddNote("n1", "z0", "x", when=When("2017", "2016")), "bad_date"),
        (k.EditNote("nix", "x"), "unknown_note"),
        (k.Undo(), "nothing_to_undo"),
        (k.AddZone("zz", "x"), "not_allowed"),
        (k.CreateBoard("b2", "x", "columns"), "not_allowed"),
    ],
)
def test_B5_bad_input_is_refused_with_a_code(board: Board, asked: k.Command, code: str) -> None:
    assert refused(board, asked, ANNA).code == code
    assert code in RETRY


def test_B6_zones_with_notes_stay_and_stands_take_notes_in_their_columns(board: Board) -> None:
    board = run(board, k.AddNote("n1", "z0", "x"), ANNA)
    assert refused(board, k.RemoveZone("z0"), FACILITATOR).code == "not_empty"
    board = run(board, k.AddZone("z1a", "Spalte", parent="z1"), FACILITATOR)
    assert refused(board, k.AddNote("n2", "z1", "x"), ANNA).code == "has_columns"
    assert refused(board, k.AddZone("z1b", "x", parent="z1a"), FACILITATOR).code == "unknown_zone"
    assert refused(board, k.RemoveZone("z1"), FACILITATOR).code == "not_empty"


def test_B7_a_million_zones_are_refused() -> None:
    asked = replace(created(), zones=created(zones=1).zones * 201)
    assert refused(Board(), asked, FACILITATOR).code == "too_many"


def test_B8_control_characters_go_and_everything_else_stays_as_typed(board: Board) -> None:
    typed = "=1+1 <script> #let $x$ \u202eabc\u200d 👩‍👩‍👧 信任"
    board = run(board, k.AddNote("n1", "z0", f"\x00{typed}\x1b\r\nzweite\x7f"), ANNA)
    assert board.notes["n1"].text == f"{typed}\nzweite"


def test_B9_moving_behind_a_note_that_has_gone_puts_it_at_the_end(board: Board) -> None:
    for index in range(3):
        board = run(board, k.AddNote(f"n{index}", "z0", "x"), ANNA)
    board = run(board, k.MoveNote("n0", "z0", after="vanished"), ANNA)
    assert max(board.notes.values(), key=lambda note: note.order).id == "n0"


def test_U1_undo_takes_back_ones_own_last_act_and_then_the_one_before(board: Board) -> None:
    board = run(board, k.AddNote("n1", "z0", "eins"), ANNA)
    board = run(board, k.EditNote("n1", "zwei"), ANNA)
    board = run(board, k.AddNote("n2", "z0", "von Ben"), BEN)
    board = run(board, k.Undo(), ANNA)
    assert board.notes["n1"].text == "eins"
    board = run(board, k.Undo(), ANNA)
    assert board.notes["n1"].removed
    assert refused(board, k.Undo(), ANNA).code == "nothing_to_undo"
    assert not board.notes["n2"].removed


def test_U2_undo_never_overwrites_what_somebody_else_did_since(board: Board) -> None:
    board = run(board, k.AddNote("n1", "z0", "eins"), ANNA)
    board = run(board, k.EditNote("n1", "zwei"), ANNA)
    board = run(board, k.EditNote("n1", "drei"), FACILITATOR)
    assert refused(board, k.Undo(), ANNA).code == "changed_since"
    assert run(board, k.Undo(), FACILITATOR).notes["n1"].text == "zwei"


NOTHING: list[k.Command] = [
    k.ChangeBoard(), k.ChangeBoard(title=" Tafel "), k.ChangeBoard(prompt="", start="", end=""),
    k.ChangeZone("z0"), k.ChangeZone("z0", title="Feld 0", sign="", color="white", question="", host="", place=""),
    k.StyleNote("n1"), k.EditNote("n1"),
]  # fmt: skip


@pytest.mark.parametrize("asked", NOTHING, ids=repr)
def test_B10_what_changes_nothing_is_no_change(board: Board, asked: k.Command) -> None:
    board = run(board, k.AddNote("n1", "z0", "eins"), ANNA)
    assert decide(board, asked, FACILITATOR, 1) == ()


def test_B10_what_changes_a_little_is_one(board: Board) -> None:
    board = run(board, k.ChangeBoard(prompt="Was?"), FACILITATOR)
    assert run(board, k.ChangeBoard(title="Tafel", prompt=""), FACILITATOR).prompt == ""
    assert run(board, k.ChangeZone("z0", title="Feld 0", sign="plus"), FACILITATOR).zones["z0"].sign == "plus"


def test_B10_undo_does_not_stumble_over_what_changed_nothing(board: Board) -> None:
    board = run(run(board, k.ChangeBoard(title="Neu"), FACILITATOR), k.ChangeBoard(title="Neu"), FACILITATOR)
    assert run(board, k.Undo(), FACILITATOR).title == "Tafel"


def test_U3_undo_brings_back_a_removed_note_zone_and_title(board: Board) -> None:
    board = run(board, k.AddNote("n1", "z0", "eins"), ANNA)
    board = run(run(board, k.RemoveNote("n1"), ANNA), k.Undo(), ANNA)
    assert not board.notes["n1"].removed
    board = run(run(board, k.RemoveZone("z2"), FACILITATOR), k.Undo(), FACILITATOR)
    assert "z2" in board.zones
    board = run(run(board, k.ChangeBoard(title="Neu"), FACILITATOR), k.Undo(), FACILITATOR)
    assert board.title == "Tafel"


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 60))
def test_V1_the_view_of_what_happened_is_what_the_masked_changes_make(seed: int, count: int) -> None:
    r = random.Random(seed)
    board = run(Board(), created(r.choice(("columns", "exchange"))), FACILITATOR)
    views = {reader: view(board, reader) for reader in AUDIENCES}
    for step in range(count):
        actor = r.choice(ACTORS)
        asked = command(r, list(board.notes), list(board.zones), f"n{step}")
        try:
            changes = decide(board, asked, actor, step)
        except Refusal as refusal:
            assert refusal.code in RETRY
            continue
        for change in changes:
            board = evolve(board, change, actor.seat, step)
            for reader in AUDIENCES:
                by = actor.seat if reader == "full" else ""
                views[reader] = view(evolve(views[reader], mask(change, reader), by, step), reader)
                assert views[reader] == view(board, reader)


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 60))
def test_V2_no_author_and_no_removed_text_in_what_others_get(seed: int, count: int) -> None:
    r = random.Random(seed)
    board = run(Board(), created(r.choice(("columns", "exchange"))), FACILITATOR)
    for step in range(count):
        actor = r.choice(ACTORS)
        try:
            changes = decide(board, command(r, list(board.notes), list(board.zones), f"n{step}"), actor, step)
        except Refusal:
            continue
        for change in changes:
            board = evolve(board, change, actor.seat, step)
            frame = codec.encode_entry(step, step, mask(change, "public")).decode()
            assert f'"author":"{actor.seat}"' not in frame
    shown = view(board, "public")
    assert not any(note.removed or note.author or note.behalf for note in shown.notes.values())
    assert not shown.acts


@settings(deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 40))
def test_L1_what_is_stored_and_read_back_makes_the_same_state(seed: int, count: int) -> None:
    r = random.Random(seed)
    board, replayed = Board(), Board()
    layout, zones = r.choice((("columns", ["z0", "z1"]), ("exchange", ["z0-search", "z0-offer"])))
    asked_list = [(created(layout), FACILITATOR)]
    for step in range(count):
        asked_list.append((command(r, [f"n{index}" for index in range(step)], zones, f"n{step}"), r.choice(ACTORS)))  # type: ignore[arg-type]
    for step, (asked, actor) in enumerate(asked_list):
        try:
            changes = decide(board, asked, actor, step)
        except Refusal:
            continue
        for change in changes:
            board = evolve(board, change, actor.seat, step)
            payload = codec.encode_entry(step, step, change, actor.seat, "c")
            entry, read = codec.decode_entry(payload, "board")
            replayed = evolve(replayed, read, entry.by, entry.at)
    assert replayed == board
    assert codec.decode_kept(codec.encode_kept(board), "board") == board
    shown = view(board, "public")
    assert codec.decode_state(codec.encode_state(shown), "board") == shown
