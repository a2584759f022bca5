"""Rules of docs/rules.md for a facilitated day on one board: privacy (P), clusters and statements (C), ballots (D)."""

import random
from dataclasses import replace

import pytest

from server.board import commands as k
from server.board.ballots import choices
from server.board.evolve import evolve
from server.board.model import Actor, Board, Rules
from server.board.visibility import mask, signed, standing, told_again, view, withdrawn, withdraws, without_withdrawn
from server.room.kinds import BOARD
from server.room.log import Logged
from server.wire import codec
from tests.unit.scripts import FACILITATOR, created
from tests.unit.test_board import ANNA, BEN, decide, refused, run

HOST = Actor("h", "host", frozenset({"z1"}))
SCRIBE = Actor("s", "scribe")


@pytest.fixture
def board() -> Board:
    return run(Board(), created(), FACILITATOR)


def private(board: Board) -> Board:
    return run(board, k.SetRules(Rules(see="own")), FACILITATOR)


def written(board: Board, **zones: str) -> Board:
    for id, zone in zones.items():
        board = run(board, k.AddNote(id, zone, f"Gedanke {id}"), Actor(f"p-{id}", "participant", table=id[-1]))
    return board


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
    assert [len(change.notes) for change in decide(board, k.RevealNotes(), FACILITATOR, 1)] == [100, 100, 50]  # type: ignore[union-attr]


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


def test_C1_a_cluster_takes_notes_over_zones_and_undo_brings_each_back_to_its_place(board: Board) -> None:
    board = written(board, n1="z0", n2="z1", n3="z0")
    clustered = run(board, k.MakeCluster("c1", ("n1", "n2"), "Wege"), FACILITATOR)
    assert {note.id: (note.zone, note.cluster) for note in clustered.notes.values()} == {
        "n1": ("z0", "c1"), "n2": ("z0", "c1"), "n3": ("z0", ""),
    }  # fmt: skip
    undone = run(clustered, k.Undo(), FACILITATOR)
    assert (undone.notes, undone.clusters) == (board.notes, board.clusters)


def test_C2_split_merge_dissolve_keep_every_source(board: Board) -> None:
    board = written(board, n1="z0", n2="z0", n3="z0")
    board = run(board, k.MakeCluster("c1", ("n1", "n2", "n3"), "Alles"), FACILITATOR)
    board = run(board, k.MakeCluster("c2", ("n3",), "Rest"), FACILITATOR)
    assert [board.notes[id].cluster for id in ("n1", "n2", "n3")] == ["c1", "c1", "c2"]
    board = run(board, k.MergeClusters("c2", ("c1",)), FACILITATOR)
    assert {note.cluster for note in board.notes.values()} == {"c2"} and set(board.clusters) == {"c2"}
    board = run(board, k.DissolveCluster("c2"), FACILITATOR)
    assert not board.clusters and {note.cluster for note in board.notes.values()} == {""}
    assert len(board.notes) == 3


def test_C3_a_cluster_that_loses_its_last_note_is_gone(board: Board) -> None:
    board = run(written(board, n1="z0"), k.MakeCluster("c1", ("n1",)), FACILITATOR)
    assert not run(board, k.ScatterNotes(("n1",)), FACILITATOR).clusters
    moved = run(board, k.MoveNote("n1", "z1"), FACILITATOR)
    assert moved.notes["n1"].cluster == ""
    assert run(moved, k.Undo(), FACILITATOR).notes["n1"].cluster == "c1"


def test_C4_undo_of_a_cluster_that_was_renamed_meanwhile_is_refused(board: Board) -> None:
    board = run(written(board, n1="z0"), k.MakeCluster("c1", ("n1",)), FACILITATOR)
    board = run(board, k.NameCluster("c1", "Neu"), Actor("f2", "facilitator"))
    assert refused(board, k.Undo(), FACILITATOR).code == "changed_since"


def test_C4_undo_takes_no_cluster_away_from_notes_that_came_into_it_since(board: Board) -> None:
    board = run(written(board, n1="z0", n2="z0"), k.MakeCluster("c1", ("n1",)), FACILITATOR)
    board = run(board, k.GatherNotes("c1", ("n2",)), Actor("f2", "facilitator"))
    assert refused(board, k.Undo(), FACILITATOR).code == "changed_since"


def test_C5_participants_cluster_nothing_and_a_host_their_stand(board: Board) -> None:
    board = written(board, n1="z1", n2="z0")
    assert refused(board, k.MakeCluster("c1", ("n1",)), ANNA).code == "not_allowed"
    assert refused(board, k.MakeCluster("c1", ("n2",)), HOST).code == "not_allowed"
    assert run(board, k.MakeCluster("c1", ("n1",)), HOST).clusters["c1"].zone == "z1"


def test_C6_what_is_veiled_is_not_clustered(board: Board) -> None:
    board = written(private(board), n1="z0")
    assert refused(board, k.MakeCluster("c1", ("n1",)), FACILITATOR).code == "veiled"


def test_C7_a_statement_knows_every_source_and_counts_notes_tables_and_levels(board: Board) -> None:
    board = written(board, n1="z0", n2="z0", n3="z0")
    board = run(board, k.StyleNote("n3", color="blue"), FACILITATOR)
    board = run(board, k.MakeCluster("c1", ("n1", "n2", "n3"), "Wege"), FACILITATOR)
    board = run(board, k.WriteStatement("s1", "Kurze Wege tragen uns.", cluster="c1"), FACILITATOR)
    made = board.statements["s1"]
    assert made.sources == ("n1", "n2", "n3") and made.status == "draft"
    assert (made.support.notes, made.support.tables, made.support.levels) == (3, 3, {"blue": 1, "white": 2})
    board = run(board, k.EditStatement("s1", status="final"), FACILITATOR)
    assert run(board, k.Undo(), FACILITATOR).statements["s1"].status == "draft"
    board = run(run(board, k.RemoveStatement("s1"), FACILITATOR), k.Undo(), FACILITATOR)
    assert board.statements["s1"].status == "final"
    assert refused(board, k.EditStatement("s1", "x" * 141), FACILITATOR).code == "too_long"


def test_C9_a_removed_statement_is_not_told_again(board: Board) -> None:
    board = written(board, n1="z0")
    (put,) = decide(board, k.WriteStatement("s1", "Ein Satz.", notes=("n1",)), FACILITATOR, 1)
    board = run(board, k.WriteStatement("s1", "Ein Satz.", notes=("n1",)), FACILITATOR)
    assert not withdrawn(board, put)
    board = run(board, k.RemoveStatement("s1"), FACILITATOR)
    assert withdrawn(board, put)
    assert not withdrawn(run(board, k.Undo(), FACILITATOR), put)


def test_C8_what_is_sent_to_another_board_keeps_author_and_the_way_back(board: Board) -> None:
    from server.board.statements import copies

    board = written(board, n1="z0")
    sent = copies(board, k.SendNotes("b2", "z1", ("n1",)), "cmd")
    other = run(Board(), replace(created(), board="b2"), FACILITATOR)
    other = run(other, k.PlaceNotes("z1", sent), FACILITATOR)
    (placed,) = other.notes.values()
    assert (placed.text, placed.source, placed.author, placed.zone) == ("Gedanke n1", "b1/n1", "p-n1", "z1")
    assert (
        decide(other, k.PlaceNotes("z1", copies(board, k.SendNotes("b2", "z1", ("n1",)), "again")), FACILITATOR, 1)
        == ()
    )


def voted(board: Board, kind: str = "dots", **more: object) -> Board:
    board = written(board, n1="z0", n2="z0", n3="z0")
    items = ("note:n1", "note:n2", "note:n3")
    return run(board, k.OpenBallot("v1", kind, "Womit?", items, **more), FACILITATOR)  # type: ignore[arg-type]


def test_D1_a_budget_is_never_exceeded_because_a_paper_is_whole(board: Board) -> None:
    board = voted(board, budget=3, per_item=2)
    assert refused(board, k.CastPaper("v1", {"note:n1": 2, "note:n2": 2}), ANNA).fields == {"limit": 3}
    assert refused(board, k.CastPaper("v1", {"note:n1": 3}), ANNA).code == "bad_mark"
    r = random.Random(1)
    for _ in range(50):  # two devices of one seat, in any order
        try:
            board = run(board, k.CastPaper("v1", {f"note:n{r.randint(1, 3)}": r.randint(1, 3) for _ in range(2)}), ANNA)
        except Exception:
            continue
        assert sum(board.papers["v1/anna"].marks.values()) <= 3
    assert board.ballots["v1"].voters == 1


def test_D2_tallies_and_papers_are_hidden_until_the_ballot_is_closed(board: Board) -> None:
    board = voted(board)
    for change in decide(board, k.CastPaper("v1", {"note:n2": 3}), ANNA, 1):
        for reader in ("full", "screen", "public"):
            assert b"n2" not in codec.encode_entry(1, 1, mask(change, reader))
    board = run(board, k.CastPaper("v1", {"note:n2": 3}), ANNA)
    for reader in ("full", "screen", "public"):
        seen = view(board, reader)  # type: ignore[arg-type]
        assert not seen.papers and not seen.ballots["v1"].tallies and seen.ballots["v1"].voters == 1
    board = run(run(board, k.CastPaper("v1", {"note:n1": 1}), BEN), k.CloseBallot("v1"), FACILITATOR)
    assert [tally.total for tally in view(board, "public").ballots["v1"].tallies] == [1, 3, 0]
    assert not view(board, "full").papers
    assert refused(board, k.CastPaper("v1", {}), ANNA).code == "closed"


def test_D3_a_named_ballot_tells_facilitators_who_once_it_is_closed(board: Board) -> None:
    board = run(voted(board, named=True), k.CastPaper("v1", {"note:n2": 1}), ANNA)
    assert not view(board, "full").papers
    board = run(board, k.CloseBallot("v1"), FACILITATOR)
    assert view(board, "full").papers["v1/anna"].marks == {"note:n2": 1}
    assert not view(board, "public").papers


def test_D4_a_scribe_casts_for_a_badge_and_a_second_scribe_replaces_it(board: Board) -> None:
    board = run(voted(board, budget=3), k.CastPaper("v1", {"note:n1": 3}, behalf="47"), SCRIBE)
    board = run(board, k.CastPaper("v1", {"note:n2": 3}, behalf="47"), Actor("s2", "scribe"))
    assert board.papers["v1/badge 47"].marks == {"note:n2": 3} and board.ballots["v1"].voters == 1
    assert refused(board, k.CastPaper("v1", {"note:n1": 1}, behalf="47"), ANNA).code == "not_allowed"
    for same in ("047", "\uff14\uff17", "47\u200b"):
        assert decide(board, k.CastPaper("v1", {"note:n2": 3}, behalf=same), SCRIBE, 1) == ()
    board = run(board, k.CastPaper("v1", {}, behalf="47"), SCRIBE)  # withdrawn
    assert not board.papers and board.ballots["v1"].voters == 0


@pytest.mark.parametrize(
    ("kind", "marks", "code"),
    [
        ("rating", {"note:n1": 6}, "bad_mark"),
        ("rating", {"note:n1": -1}, "bad_mark"),
        ("consent", {"note:n1": 3}, "empty"),
        ("ranking", {"note:n1": 1, "note:n2": 1}, "bad_mark"),
        ("commitment", {"note:n1": 4}, "bad_mark"),
        ("dots", {"note:n9": 1}, "unknown_item"),
    ],
)
def test_D5_marks_that_mean_nothing_are_refused(board: Board, kind: str, marks: dict[str, int], code: str) -> None:
    assert refused(voted(board, kind), k.CastPaper("v1", marks), ANNA).code == code


def test_D6_a_ranking_a_rating_and_a_consent_are_counted(board: Board) -> None:
    ranked = run(voted(board, "ranking"), k.CastPaper("v1", {"note:n2": 1, "note:n1": 2}), ANNA)
    ranked = run(ranked, k.CloseBallot("v1"), FACILITATOR)
    assert [tally.total for tally in ranked.ballots["v1"].tallies] == [2, 3, 0]
    asked = run(voted(board, "consent"), k.CastPaper("v1", {"note:n1": 1}), ANNA)
    asked = run(asked, k.CastPaper("v1", {"note:n1": 3}, "Zu teuer"), BEN)
    asked = run(asked, k.CloseBallot("v1"), FACILITATOR)
    assert asked.ballots["v1"].tallies[0].counts == (0, 1, 0, 1) and asked.ballots["v1"].reasons == ("Zu teuer",)


def test_D8_a_question_is_short() -> None:
    board = run(Board(), created("questions"), FACILITATOR)
    assert refused(board, k.AddNote("n1", "z0", "x" * 141), ANNA).fields == {"field": "text", "limit": 140}
    board = run(board, k.AddNote("n1", "z0", "x" * 140), ANNA)
    assert refused(board, k.EditNote("n1", "x" * 141), ANNA).code == "too_long"


def test_D7_likes_and_offers_count_each_seat_once_and_name_none(board: Board) -> None:
    board = written(board, n1="z0")
    board = run(run(board, k.LikeNote("n1"), ANNA), k.LikeNote("n1"), BEN)
    assert decide(board, k.LikeNote("n1"), ANNA, 1) == ()
    board = run(board, k.OfferAnswer("n1"), BEN)
    assert (view(board, "public").notes["n1"].likes, view(board, "public").notes["n1"].offers) == (2, 1)
    assert not view(board, "full").backers
    board = run(board, k.LikeNote("n1", on=False), ANNA)
    board = run(board, k.AnswerNote("n1", "Ja, ab Mai.", "z1"), FACILITATOR)
    assert (board.notes["n1"].likes, board.notes["n1"].answer, board.notes["n1"].zone) == (1, "Ja, ab Mai.", "z1")


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


@pytest.mark.parametrize("back", [k.RestoreNote("n1"), k.Undo()])
def test_C3_a_note_comes_back_without_a_cluster_that_has_gone_or_moved_away(board: Board, back: k.Command) -> None:
    board = run(written(board, n1="z0", n2="z0"), k.MakeCluster("c1", ("n1", "n2")), FACILITATOR)
    board = run(board, k.RemoveNote("n1"), Actor("p-n1", "participant"))
    for act in (k.ScatterNotes(("n2",)), k.DissolveCluster("c1")):
        returned = run(run(board, act, FACILITATOR), back, Actor("p-n1", "participant")).notes["n1"]
        assert (returned.removed, returned.zone, returned.cluster) == (False, "z0", "")
    moved = run(run(board, k.MoveCluster("c1", "z1"), FACILITATOR), back, Actor("p-n1", "participant"))
    assert moved.notes["n1"].zone == moved.clusters["c1"].zone


def test_C3_a_board_whose_removed_note_was_in_a_cluster_that_has_gone_is_brought_back(board: Board) -> None:
    board = run(written(board, n1="z0", n2="z0"), k.MakeCluster("c1", ("n1", "n2")), FACILITATOR)
    board = run(run(board, k.RemoveNote("n1"), FACILITATOR), k.ScatterNotes(("n2",)), FACILITATOR)
    described = replace(created(), notes=tuple(board.notes.values()), clusters=tuple(board.clusters.values()))
    assert run(Board(), described, FACILITATOR).notes == board.notes


def test_D7_frames_of_facilitators_name_nobody_who_likes_or_votes(board: Board) -> None:
    board = voted(board)
    for asked in (k.LikeNote("n1"), k.CastPaper("v1", {"note:n1": 1})):
        (change,) = decide(board, asked, BEN, 1)
        logged = Logged(1, 1, change, BEN.seat, "c1")
        assert b"ben" not in logged.for_audience(BOARD, "full") and b"ben" in logged.for_store()


def test_D7_likes_that_came_with_an_import_are_counted_on(board: Board) -> None:
    note = replace(written(board, n1="z0").notes["n1"], likes=12)
    board = run(Board(), replace(created(), notes=(note,)), FACILITATOR)
    board = run(board, k.LikeNote("n1"), ANNA)
    assert board.notes["n1"].likes == 13
    assert run(board, k.LikeNote("n1", on=False), ANNA).notes["n1"].likes == 12


def test_P5_a_past_change_is_told_again_without_what_was_taken_back_since_and_with_the_rest(board: Board) -> None:
    board = written(private(board), n1="z0", n2="z0", n3="z0")
    (revealed,) = decide(board, k.RevealNotes(), FACILITATOR, 1)
    board = run(run(board, k.RevealNotes(), FACILITATOR), k.RemoveNote("n1"), FACILITATOR)
    board = run(board, k.HoldNote("n2"), FACILITATOR)
    assert [note.id for note in told_again(board, revealed).notes] == ["n3"]  # type: ignore[union-attr]


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


def test_D2_tallies_of_a_ballot_that_was_opened_again_are_hidden_in_the_past_too(board: Board) -> None:
    board = run(voted(board), k.CastPaper("v1", {"note:n2": 3}), ANNA)
    (closed,) = decide(board, k.CloseBallot("v1"), FACILITATOR, 1)
    then = run(board, k.CloseBallot("v1"), FACILITATOR)
    assert told_again(then, closed) == closed and without_withdrawn(then, then) == then
    (reopened,) = decide(then, k.ReopenBallot("v1"), FACILITATOR, 1)
    assert withdraws(reopened)
    now = run(then, k.ReopenBallot("v1"), FACILITATOR)
    assert withdrawn(now, closed) and not without_withdrawn(then, now).ballots
    assert standing(now) != standing(then)


def test_D9_what_was_counted_elsewhere_is_not_counted_anew(board: Board) -> None:
    counted = run(run(voted(board), k.CastPaper("v1", {"note:n2": 3}), ANNA), k.CloseBallot("v1"), FACILITATOR)
    brought = replace(counted, papers={})  # a board file holds no papers
    assert refused(brought, k.ReopenBallot("v1"), FACILITATOR).code == "closed"


def test_D7_who_offers_to_answer_is_told_to_facilitators_only(board: Board) -> None:
    board = written(board, n1="z0")
    (offered,) = decide(board, k.OfferAnswer("n1", True), ANNA, 1)
    (liked,) = decide(board, k.LikeNote("n1", True), ANNA, 1)
    assert [mask(offered, reader).seat for reader in ("full", "screen", "public")] == [ANNA.seat, "", ""]  # type: ignore[union-attr]
    assert mask(liked, "full").seat == ""  # type: ignore[union-attr]
    board = run(run(board, k.OfferAnswer("n1", True), ANNA), k.OfferAnswer("n1", True), BEN)
    assert view(board, "full").notes["n1"].volunteers == (ANNA.seat, BEN.seat)
    assert not view(board, "public").notes["n1"].volunteers and view(board, "public").notes["n1"].offers == 2
    board = run(board, k.OfferAnswer("n1", False), ANNA)
    assert view(board, "full").notes["n1"].volunteers == (BEN.seat,)


def test_C6_a_vote_asks_about_clusters_that_hold_something_readable(board: Board) -> None:
    board = run(written(board, n1="z0", n2="z0"), k.MakeCluster("c1", ("n1",), "Nähe"), FACILITATOR)
    board = run(board, k.MakeCluster("c2", ("n2",), "Ferne"), FACILITATOR)
    assert choices(board, "clusters") == ("cluster:c1", "cluster:c2")
    board = run(board, k.RemoveNote("n2"), FACILITATOR)
    assert choices(board, "clusters") == ("cluster:c1",) and choices(board, "notes") == ("note:n1",)
