"""Rules D of docs/rules.md: ballots, and questions with their likes and offers."""

import random
from dataclasses import replace

import pytest

from server.board import commands as k
from server.board.evolve import evolve
from server.board.model import Actor, Board, Entered
from server.board.own import own
from server.board.visibility import AUDIENCES, mask, standing, told_again, view, withdrawn, withdraws, without_withdrawn
from server.room.kinds import BOARD
from server.room.log import Logged
from server.wire import codec
from tests.unit.acts import SCRIBE, written
from tests.unit.scripts import FACILITATOR, created
from tests.unit.test_board import ANNA, BEN, decide, refused, run

BOSS = Actor("f2", "facilitator")


@pytest.fixture
def board() -> Board:
    return run(Board(), created(), FACILITATOR)


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
    board = run(board, k.CastPaper("v1", {}, behalf="47"), FACILITATOR)  # withdrawn
    assert not board.papers and not board.ballots["v1"].badges and board.ballots["v1"].voters == 0


def test_D4_facilitators_are_told_who_entered_a_badge_and_nobody_else_and_no_marks(board: Board) -> None:
    board, other = voted(board, budget=3), Actor("s2", "scribe")
    seen = {reader: view(board, reader) for reader in AUDIENCES}
    for badge, who in (("47", SCRIBE), ("8", other), ("47", SCRIBE), ("47", other)):
        for change in decide(board, k.CastPaper("v1", {"note:n1": len(seen)}, behalf=badge), who, 1):
            board = evolve(board, change, who.seat)
            seen = {reader: evolve(known, mask(change, reader)) for reader, known in seen.items()}
    assert seen == {reader: view(board, reader) for reader in AUDIENCES}
    assert seen["full"].ballots["v1"].badges == (Entered("47", ("s", "s2")), Entered("8", ("s2",)))
    assert not seen["full"].papers and not any(seen[one].ballots["v1"].badges for one in ("screen", "public"))
    assert [(one.voter, bool(one.marks)) for one in own(board, "s").papers] == [("badge 47", False)]
    assert [one.voter for one in own(board, "s2").papers] == ["badge 47", "badge 8"]
    assert not own(board, "anna").papers


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


def test_U1_an_answer_and_the_move_that_came_with_it_are_one_act(board: Board) -> None:
    before = run(written(board, n1="z0", n2="z0"), k.EditNote("n1", "Wer zahlt?"), FACILITATOR)
    answered = run(before, k.AnswerNote("n1", "Wir.", "z1"), FACILITATOR)
    undone = run(answered, k.Undo(), FACILITATOR)
    assert (undone.notes, undone.acts) == (before.notes, before.acts)
    assert run(undone, k.Undo(), FACILITATOR).notes["n1"].text == "Gedanke n1"
    moved = run(run(answered, k.MoveNote("n1", "z2"), BOSS), k.MoveNote("n1", "z1"), FACILITATOR)
    assert refused(run(answered, k.MoveNote("n1", "z2"), BOSS), k.Undo(), FACILITATOR).code == "changed_since"
    assert run(moved, k.Undo(), FACILITATOR).notes["n1"].answer == "Wir."


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
