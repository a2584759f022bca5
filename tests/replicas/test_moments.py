"""T2 to T5: moments of a board that are named, and made anew on a board of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from server.board import commands as k
from server.board import stand_commands as s
from server.board.model import Actor, Board, Rules
from server.board.photo import Photo
from server.board.refusals import Refusal
from server.board.restoring import restored
from server.board.visibility import view
from server.room.conduct import conduct
from server.room.ports import StoreAway
from server.room.rooms import Rooms
from server.workshop import commands as w
from server.workshop.model import MAX_BOARDS, MAX_MOMENTS
from server.workshop.roles import SERVER
from server.workshop.visibility import view as workshop_view
from tests.replicas.test_conduct import BOSS, EVA, day, follow
from tests.unit.scripts import created

MAX = Actor("f2", "facilitator")


def board(rooms: Rooms, id: str) -> Board:
    found: Board = rooms.get(f"w1/{id}").state
    return found


def said(rooms: Rooms, room: str, *commands: tuple[Any, Actor]) -> int:
    """Ask commands in turn; give the seq of the last."""
    for command, actor in commands:
        seq = rooms.submit(room, f"{type(command).__name__}-{rooms.get(room).seq}", command, actor)
    return seq


def refused(rooms: Rooms, command: Any, actor: Actor = BOSS, id: str = "asked") -> str:
    with pytest.raises(Refusal) as caught:
        conduct(rooms, "w1", id, command, actor)
    return caught.value.code


def test_T2_a_moment_is_named_with_the_time_of_its_change_and_renamed_and_removed() -> None:
    _, rooms = day()
    seq = said(rooms, "w1/b1", (k.AddNote("n1", "z0", "Eins"), EVA))
    said(rooms, "w1/b1", (k.AddNote("n2", "z0", "Zwei"), EVA))
    conduct(rooms, "w1", "m1", w.MarkMoment("m1", "b1", "Vor der Pause", seq, at=999), BOSS)
    conduct(rooms, "w1", "m2", w.MarkMoment("m2", "b1", "Jetzt"), MAX)
    first, second = rooms.get("w1").state.moments
    assert (first.title, first.board, first.seq, first.at) == (
        "Vor der Pause",
        "b1",
        seq,
        board(rooms, "b1").notes["n1"].at,
    )
    assert second.seq == rooms.get("w1/b1").seq
    conduct(rooms, "w1", "m1-again", w.MarkMoment("m1", "b1", "Vor dem Essen", 1), BOSS)
    assert rooms.get("w1").state.moments[0] == replace(first, title="Vor dem Essen")
    conduct(rooms, "w1", "gone", w.RemoveMoment("m1"), MAX)
    assert rooms.get("w1").state.moments == (second,)
    assert refused(rooms, w.RemoveMoment("m1"), id="gone-again") == "unknown_moment"


def test_T2_only_a_state_the_board_has_had_is_named_and_only_so_many() -> None:
    _, rooms = day()
    assert refused(rooms, w.MarkMoment("m", "b1", "Morgen", 99)) == "unknown_moment"
    assert refused(rooms, w.MarkMoment("m", "b9", "Wo?"), id="b") == "unknown_board"
    assert refused(rooms, w.MarkMoment("m", "b1", "  "), id="c") == "empty"
    assert refused(rooms, w.MarkMoment("m", "b1", "Ich auch"), EVA, id="d") == "not_allowed"
    for number in range(MAX_MOMENTS):
        conduct(rooms, "w1", f"m{number}", w.MarkMoment(f"m{number}", "b1", f"Stand {number}"), BOSS)
    assert refused(rooms, w.MarkMoment("more", "b1", "Noch einer"), id="e") == "too_many"


def test_T2_what_moments_are_called_reaches_facilitators_only() -> None:
    _, rooms = day()
    conduct(rooms, "w1", "m", w.MarkMoment("m1", "b1", "Als es still wurde"), BOSS)
    state = rooms.get("w1").state
    assert workshop_view(state, "full").moments
    for reader in ("public", "screen"):
        assert workshop_view(state, reader).moments == ()  # type: ignore[arg-type]
        told = rooms.get("w1").entries(0, reader)  # type: ignore[arg-type]
        assert told and not any(b"still wurde" in entry for entry in told)


def test_T3_a_moment_comes_back_as_a_board_of_its_own_and_the_old_one_stays() -> None:
    _, rooms = day()
    then = said(
        rooms,
        "w1/b1",
        (k.AddNote("n1", "z0", "Eins"), EVA),
        (k.AddNote("n2", "z0", "Zwei"), EVA),
        (k.MakeCluster("c1", ("n1", "n2"), "Zusammen"), BOSS),
        (k.WriteStatement("s1", "Eins und zwei.", cluster="c1"), BOSS),
        (k.AddNote("n3", "z1", "Drei"), BOSS),
    )
    past = board(rooms, "b1")
    now = said(
        rooms, "w1/b1", (k.RemoveNote("n1"), EVA), (k.EditNote("n2", "Anders"), EVA), (k.DissolveCluster("c1"), BOSS)
    )
    before = board(rooms, "b1")
    seq = conduct(rooms, "w1", "back", w.RestoreMoment("b1", then, "b1-then", "Tafel, 12:05"), BOSS)
    made = board(rooms, "b1-then")
    assert (made.title, made.zones, made.notes, made.clusters) == (
        "Tafel, 12:05",
        past.zones,
        past.notes,
        past.clusters,
    )
    assert made.statements == past.statements and made.statements["s1"].sources == ("n1", "n2")
    assert made.notes["n1"].author == EVA.seat
    assert board(rooms, "b1") == before and rooms.get("w1/b1").seq == now
    assert [ref.id for ref in rooms.get("w1").state.boards] == ["b1", "b1-then", "b2"]
    said(rooms, "w1/b1-then", (k.EditNote("n1", "Es bleibt ihre Karte"), EVA))  # T4
    assert conduct(rooms, "w1", "back", w.RestoreMoment("b1", then, "b1-then", "Tafel, 12:05"), BOSS) == seq
    assert board(rooms, "b1-then").notes["n1"].text == "Es bleibt ihre Karte"


@pytest.mark.parametrize("lost", [1, 2])
@pytest.mark.parametrize("answered", [True, False])
def test_T3_wherever_the_worker_is_killed_a_resend_finishes_the_board_and_makes_no_second(
    lost: int, answered: bool
) -> None:
    store, rooms = day()
    then = said(rooms, "w1/b1", (k.AddNote("n1", "z0", "Eins"), EVA))
    said(rooms, "w1/b1", (k.RemoveNote("n1"), EVA))
    real, calls = store.append, []

    def dying(*given: Any) -> Any:
        calls.append(given[0])
        if len(calls) != lost:
            return real(*given)
        if answered:
            real(*given)
        raise StoreAway("the worker is gone")

    store.append = dying  # type: ignore[method-assign]
    asked = w.RestoreMoment("b1", then, "anew", "Von vorhin")
    assert refused(rooms, asked, id="back") == "store_away"
    store.append = real  # type: ignore[method-assign]
    others = Rooms(store, rooms._loop, lambda room, entries: None, 600.0, set)  # another worker, with nothing in mind
    conduct(others, "w1", "back", asked, BOSS)
    follow(rooms)
    assert [ref.id for ref in others.get("w1").state.boards].count("anew") == 1
    assert board(others, "anew").notes["n1"].text == "Eins" and others.get("w1/anew").seq == 1
    assert sorted(store.rooms("w1")) == ["w1", "w1/anew", "w1/b1", "w1/b2"]


def test_T3_two_people_at_once_get_a_board_each_and_never_one_over_another() -> None:
    _, rooms = day()
    then = said(rooms, "w1/b1", (k.AddNote("n1", "z0", "Eins"), EVA))
    conduct(rooms, "w1", "one", w.RestoreMoment("b1", then, "anew1", "Stand"), BOSS)
    conduct(rooms, "w1", "two", w.RestoreMoment("b1", then, "anew2", "Stand"), MAX)
    assert [ref.id for ref in rooms.get("w1").state.boards] == ["b1", "anew2", "anew1", "b2"]
    before = board(rooms, "b2")
    assert refused(rooms, w.RestoreMoment("b1", then, "b2", "Darüber"), id="three") == "exists"
    assert refused(rooms, w.RestoreMoment("b1", then, "anew1", "Noch einmal"), MAX, id="four") == "exists"
    assert board(rooms, "b2") == before


def test_T3_what_cannot_be_is_refused_before_anything_is_made() -> None:
    store, rooms = day()
    then = said(rooms, "w1/b1", (k.AddNote("n1", "z0", "Eins"), EVA))
    assert refused(rooms, w.RestoreMoment("b1", 99, "anew", "Stand"), id="a") == "unknown_moment"
    assert refused(rooms, w.RestoreMoment("b9", 1, "anew", "Stand"), id="b") == "unknown_board"
    assert refused(rooms, w.RestoreMoment("b1", then, "../b1", "Stand"), id="c") == "bad_id"
    assert refused(rooms, w.RestoreMoment("b1", then, "anew", " "), id="d") == "empty"
    assert refused(rooms, w.RestoreMoment("b1", then, "anew", "Stand"), EVA, id="e") == "not_allowed"
    for number in range(MAX_BOARDS - 2):
        rooms.submit("w1", f"list-{number}", w.AddBoard(f"x{number}", "Tafel", "columns"), SERVER)
    assert refused(rooms, w.RestoreMoment("b1", then, "anew", "Stand"), id="f") == "too_many"
    assert "w1/anew" not in store.rooms("w1")


def test_T3_a_board_too_large_for_one_change_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.room.conduct.MAX_RESTORED", 1_000)
    store, rooms = day()
    then = said(rooms, "w1/b1", (k.AddNote("n1", "z0", "x" * 1_500), EVA))
    assert refused(rooms, w.RestoreMoment("b1", then, "anew", "Stand")) == "too_large"
    assert "w1/anew" not in store.rooms("w1")


def test_T5_what_was_private_and_was_taken_back_stays_taken_back() -> None:
    _, rooms = day()
    then = said(
        rooms,
        "w1/b1",
        (k.SetRules(Rules(see="own", round=2)), BOSS),
        (k.AddNote("gone", "z0", "Doch lieber nicht"), EVA),
        (k.AddNote("kept", "z0", "Bleibt verdeckt"), EVA),
    )
    said(rooms, "w1/b1", (k.RemoveNote("gone"), EVA))
    conduct(rooms, "w1", "back", w.RestoreMoment("b1", then, "anew", "Stand"), BOSS)
    made = board(rooms, "anew")
    assert set(made.notes) == {"kept"} and made.notes["kept"].veil == "own" and made.rules.round == 0
    assert not any(note.text for note in view(made, "full").notes.values())
    said(rooms, "w1/anew", (k.RevealNotes(), BOSS))
    assert board(rooms, "anew").notes["kept"].text == "Bleibt verdeckt"


def test_T5_what_the_desk_holds_by_now_is_held_on_the_new_board() -> None:
    _, rooms = day()
    then = said(rooms, "w1/b1", (k.AddNote("n1", "z0", "Unter der Gürtellinie"), EVA))
    said(rooms, "w1/b1", (k.HoldNote("n1"), BOSS))
    conduct(rooms, "w1", "back", w.RestoreMoment("b1", then, "anew", "Stand"), BOSS)
    assert view(board(rooms, "anew"), "public").notes["n1"].text == ""


def test_T5_a_vote_that_runs_again_tells_no_earlier_counts_on_the_new_board() -> None:
    _, rooms = day()
    then = said(
        rooms,
        "w1/b1",
        (k.AddNote("n1", "z0", "Eins"), EVA),
        (k.OpenBallot("v1", "dots", "Womit?", ("note:n1",), budget=3), BOSS),
        (k.OpenBallot("v2", "dots", "Und dann?", ("note:n1",), budget=3), BOSS),
        (k.CastPaper("v1", {"note:n1": 2}), EVA),
        (k.CloseBallot("v1"), BOSS),
    )
    conduct(rooms, "w1", "back", w.RestoreMoment("b1", then, "anew1", "Stand"), BOSS)
    assert set(board(rooms, "anew1").ballots) == {"v1"}  # closed, with what it came to; the open one keeps its papers
    said(rooms, "w1/b1", (k.ReopenBallot("v1"), BOSS))
    conduct(rooms, "w1", "again", w.RestoreMoment("b1", then, "anew2", "Stand"), BOSS)
    assert board(rooms, "anew2").ballots == {}


def test_T5_how_to_be_reached_and_what_is_asked_no_more_comes_to_no_new_board() -> None:
    _, rooms = day()
    rooms.create("w1/m1")
    rooms.submit("w1/m1", "made-m1", replace(created("stands"), board="m1"), SERVER)
    rooms.submit("w1", "listed-m1", w.AddBoard("m1", "Markt", "stands"), SERVER)
    then = said(
        rooms,
        "w1/m1",
        (s.SendInquiry("q1", "z0", "Wer zahlt?"), EVA),
        (s.SendInquiry("q2", "z0", "Vergessen"), EVA),
        (s.SendInquiry("q3", "z0", "eva@example.org", "contact", "Eva"), EVA),
    )
    said(rooms, "w1/m1", (s.RemoveInquiry("q2"), EVA))
    conduct(rooms, "w1", "back", w.RestoreMoment("m1", then, "anew", "Stand"), BOSS)
    assert set(board(rooms, "anew").inquiries) == {"q1"}


def test_T5_a_photo_comes_as_it_is_by_now_and_not_if_it_is_gone_or_wanted_gone() -> None:
    photos = [Photo(id, "m" * 32, 100, 100, alt="Eine Tafel", consent="public") for id in ("kept", "gone", "asked")]
    past = Board("b1", photos={photo.id: photo for photo in photos})
    narrowed = replace(photos[0], consent="workshop")
    now = replace(past, photos={"kept": narrowed, "asked": replace(photos[2], veiled=True)})
    assert restored(past, now, "anew", "Stand").photos == (narrowed,)
