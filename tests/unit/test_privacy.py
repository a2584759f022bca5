"""Rules P of docs/rules.md: what is private, held, anonymous, locked or limited on a board."""

import pytest

from server.board import changes as c
from server.board import commands as k
from server.board.evolve import evolve
from server.board.model import Actor, Board, Rules
from server.board.visibility import mask, signed, told_again, view
from server.wire import codec
from tests.unit.acts import SCRIBE, private, written
from tests.unit.scripts import FACILITATOR, created
from tests.unit.test_board import ANNA, decide, refused, run

HOST = Actor("h", "host", frozenset({"z1"}))


@pytest.fixture
def board() -> Board:
    return run(Board(), created(), FACILITATOR)


def test_P1_in_private_nobody_but_the_author_gets_the_text_and_everybody_the_number(board: Board) -> None:
    board = private(board)
    heard = []
    for asked in (k.AddNote("n1", "z0", "Geheimnis"), k.EditNote("n1", "Geheimeres"), k.MoveNote("n1", "z1")):
        for change in decide(board, asked, ANNA, 1):
            heard += [codec.encode_entry(1, 1, mask(change, reader)) for reader in ("full", "screen", "public")]
        board = run(board, asked, ANNA)
    for reader in ("full", "screen", "public"):
        heard.append(codec.encode_state(view(board, reader)))  # type: ignore[arg-type]
        assert len(view(board, reader).notes) == 1  # type: ignore[arg-type]
    assert not any(b"Gehei" in frame for frame in heard)
    assert refused(board, k.EditNote("n1", "x"), FACILITATOR).code == "veiled"
    assert run(board, k.RemoveNote("n1"), FACILITATOR).notes["n1"].removed


def test_P2_undo_in_private_tells_nobody_what_was_there_before(board: Board) -> None:
    board = run(run(private(board), k.AddNote("n1", "z0", "Erstes"), ANNA), k.EditNote("n1", "Zweites"), ANNA)
    for change in decide(board, k.Undo(), ANNA, 1):
        assert b"Erstes" not in codec.encode_entry(1, 1, mask(change, "full"))
    assert run(board, k.Undo(), ANNA).notes["n1"].text == "Erstes"


def test_P3_a_reveal_shows_all_or_those_called_and_no_removed_ones(board: Board) -> None:
    board = written(private(board), n1="z0", n2="z0", n3="z1")
    board = run(board, k.RemoveNote("n3"), FACILITATOR)
    board = run(board, k.RevealNotes(("n2",)), FACILITATOR)
    assert {note.id for note in board.notes.values() if note.veil} == {"n1", "n3"}
    board = run(board, k.RevealNotes(), FACILITATOR)
    assert view(board, "public").notes["n1"].text == "Gedanke n1"
    assert "n3" not in view(board, "public").notes
    assert refused(board, k.RevealNotes(), ANNA).code == "not_allowed"


def test_P4_five_hundred_notes_are_revealed_in_changes_that_fit(board: Board) -> None:
    board = private(board)
    for index in range(250):
        board = run(board, k.AddNote(f"n{index}", "z0", "x"), Actor(f"p{index}", "participant"))
    assert [len(change.notes) for change in decide(board, k.RevealNotes(), FACILITATOR, 1)] == [100, 100, 50]


def test_P5_what_is_held_reaches_the_desk_only(board: Board) -> None:
    board = run(board, k.SetRules(Rules(hold=True)), FACILITATOR)
    board = run(board, k.AddNote("n1", "z0", "Zu prüfen"), ANNA)
    assert view(board, "full").notes["n1"].text == "Zu prüfen"
    assert view(board, "screen").notes["n1"].text == view(board, "public").notes["n1"].text == ""
    board = run(board, k.ReleaseNote("n1"), FACILITATOR)
    assert view(board, "public").notes["n1"].text == "Zu prüfen"
    board = run(board, k.HoldNote("n1"), FACILITATOR)
    assert view(board, "public").notes["n1"].text == ""
    assert refused(board, k.ReleaseNote("n1"), ANNA).code == "not_allowed"
    assert refused(board, k.HoldNote("n1"), HOST).code == "not_allowed"  # another's stand


def test_P6_real_anonymity_leaves_no_trace_of_the_seat(board: Board) -> None:
    board = run(board, k.SetRules(Rules(anonymous=True)), FACILITATOR)
    (change,) = decide(board, k.AddNote("n1", "z0", "x"), ANNA, 1)
    assert b"anna" not in codec.encode_entry(1, 1, change, signed(board, ANNA), "c1")
    assert signed(board, FACILITATOR) == FACILITATOR.seat
    assert run(board, k.AddNote("n2", "z0", "x", behalf="47"), SCRIBE).notes["n2"].behalf == ""


def test_P6_undo_where_nothing_is_signed_takes_back_no_older_act(board: Board) -> None:
    board = run(run(board, k.AddNote("n1", "z0", "x"), ANNA), k.SetRules(Rules(anonymous=True)), FACILITATOR)
    assert refused(board, k.Undo(), ANNA).code == "nothing_to_undo"


def test_P7_the_step_says_what_participants_may_do_and_binds_no_facilitator(board: Board) -> None:
    board = written(board, n1="z0")
    board = run(board, k.SetRules(Rules(add=False, edit=False, move=False)), FACILITATOR)
    anna = Actor("p-n1", "participant")
    for asked in (
        k.AddNote("n2", "z0", "x"),
        k.EditNote("n1", "x"),
        k.MoveNote("n1", "z1"),
        k.RemoveNote("n1"),
        k.Undo(),
    ):
        assert refused(board, asked, anna).code == "not_now"
    assert run(board, k.AddNote("n2", "z0", "x"), FACILITATOR).notes["n2"]
    assert refused(board, k.SetRules(Rules()), ANNA).code == "not_allowed"


def test_P8_a_locked_zone_takes_nothing_from_participants(board: Board) -> None:
    board = run(written(board, n1="z1"), k.ChangeZone("z0", locked=True), FACILITATOR)
    assert refused(board, k.AddNote("n2", "z0", "x"), ANNA).code == "locked"
    assert refused(board, k.MoveNote("n1", "z0"), Actor("p-n1", "participant")).code == "locked"
    assert run(board, k.MoveNote("n1", "z0"), FACILITATOR).notes["n1"].zone == "z0"


def test_P9_limits_count_standing_notes_per_person_badge_and_table(board: Board) -> None:
    board = run(board, k.SetRules(Rules(per_person=1, per_table=2)), FACILITATOR)
    anna, ben, cem = (Actor(name, "participant", table="4") for name in ("a", "b", "c"))
    board = run(board, k.AddNote("n1", "z0", "x"), anna)
    assert refused(board, k.AddNote("n2", "z0", "x"), anna).fields == {"limit": 1, "per": "person"}
    board = run(board, k.AddNote("n2", "z0", "x"), ben)
    assert refused(board, k.AddNote("n3", "z0", "x"), cem).fields == {"limit": 2, "per": "table"}
    board = run(board, k.RemoveNote("n1"), anna)
    board = run(board, k.AddNote("n3", "z0", "x"), anna)
    board = run(board, k.AddNote("n4", "z0", "x", behalf="47"), SCRIBE)
    assert run(board, k.AddNote("n5", "z0", "x", behalf="48"), SCRIBE).notes["n5"]


def test_P9_limits_count_from_when_the_step_began(board: Board) -> None:
    limits = Rules(per_person=1, per_table=2)
    anna, ben = (Actor(name, "participant", table="4") for name in ("a", "b"))
    before = run(written(board, n0="z0"), k.AddNote("n1", "z0", "x"), anna)
    step = run(before, k.SetRules(limits, begins=True), FACILITATOR, 100)
    assert step.since == 100
    two = run(run(step, k.AddNote("n2", "z0", "x"), anna, 100), k.AddNote("n3", "z0", "x"), ben, 101)
    assert refused(two, k.AddNote("n4", "z0", "x"), anna).fields == {"limit": 1, "per": "person"}
    changed = run(two, k.SetRules(Rules(per_table=2)), FACILITATOR, 200)  # while it runs: what was written counts
    assert refused(changed, k.AddNote("n4", "z0", "x"), anna).fields == {"limit": 2, "per": "table"}
    gone = run(two, k.RemoveNote("n1"), FACILITATOR)
    assert not run(gone, k.RestoreNote("n1"), FACILITATOR).notes["n1"].removed  # written before: it takes no place
    again = run(two, k.SetRules(limits, begins=True), FACILITATOR, 300)
    assert run(again, k.AddNote("n4", "z0", "x"), anna, 300).notes["n4"]


def test_P8_no_undo_and_no_return_reaches_into_a_locked_zone(board: Board) -> None:
    begun = run(board, k.AddNote("n1", "z0", "x"), ANNA)
    locked = k.ChangeZone("z0", locked=True)
    for act in (k.MoveNote("n1", "z1"), k.EditNote("n1", "y"), k.RemoveNote("n1")):
        after = run(run(begun, act, ANNA), locked, FACILITATOR)
        assert refused(after, k.Undo(), ANNA).code == "locked"
    assert refused(run(begun, locked, FACILITATOR), k.Undo(), ANNA).code == "locked"
    assert refused(after, k.RestoreNote("n1"), ANNA).code == "locked"
    assert run(after, k.RestoreNote("n1"), FACILITATOR)


def test_P7_a_move_that_the_step_does_not_allow_is_not_undone(board: Board) -> None:
    board = run(run(board, k.AddNote("n1", "z0", "x"), ANNA), k.MoveNote("n1", "z1"), ANNA)
    board = run(board, k.SetRules(Rules(move=False)), FACILITATOR)
    assert refused(board, k.Undo(), ANNA).code == "not_now"


@pytest.mark.parametrize("back", [k.RestoreNote("n1"), k.Undo()])
def test_P9_a_note_that_comes_back_counts(board: Board, back: k.Command) -> None:
    board = run(board, k.SetRules(Rules(per_table=1)), FACILITATOR)
    anna, ben = (Actor(name, "participant", table="4") for name in ("a", "b"))
    board = run(run(board, k.AddNote("n1", "z0", "x"), anna), k.RemoveNote("n1"), anna)
    board = run(board, k.AddNote("n2", "z0", "x"), ben)
    assert refused(board, back, anna).code == "note_limit"


def test_P5_a_past_change_is_told_again_without_what_was_taken_back_since_and_with_the_rest(board: Board) -> None:
    board = written(private(board), n1="z0", n2="z0", n3="z0")
    (revealed,) = decide(board, k.RevealNotes(), FACILITATOR, 1)
    board = run(run(board, k.RevealNotes(), FACILITATOR), k.RemoveNote("n1"), FACILITATOR)
    board = run(board, k.HoldNote("n2"), FACILITATOR)
    assert [note.id for note in told_again(board, revealed).notes] == ["n3"]


def test_P5_new_words_on_a_shown_card_are_checked_like_a_new_card(board: Board) -> None:
    board = run(board, k.SetRules(Rules(hold=True)), FACILITATOR)
    board = run(run(board, k.AddNote("n1", "z1", "Gut"), ANNA), k.ReleaseNote("n1"), FACILITATOR)
    phone = view(board, "public")
    for change in decide(board, k.EditNote("n1", "Grob"), ANNA, 1):
        assert b"Grob" not in codec.encode_entry(1, 1, mask(change, "public"))
        phone = evolve(phone, mask(change, "public"), "")
    assert phone.notes["n1"].veil == "desk" and not phone.notes["n1"].text
    board = run(board, k.EditNote("n1", "Grob"), ANNA)
    assert board.notes["n1"].text == "Grob" and board.notes["n1"].veil == "desk"
    board = run(run(board, k.ReleaseNote("n1"), FACILITATOR), k.EditNote("n1", "Besser"), FACILITATOR)
    assert view(board, "public").notes["n1"].text == "Besser"


def test_P5_a_writer_is_told_what_somebody_else_took_off_the_wall(board: Board) -> None:
    board = run(board, k.AddNote("n1", "z0", "x"), ANNA)
    own = [(k.RemoveNote("n1"), ANNA, False), (k.Undo(), ANNA, False)]
    for act, by, taken in [(k.RemoveNote("n1"), FACILITATOR, True), *own]:
        assert decide(board, act, by, 1)[0] == c.NoteRemoved("n1", taken)
