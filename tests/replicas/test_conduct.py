"""Q1: an act that touches two logs is finished by a resend, wherever it was interrupted, and repeats nothing."""

from dataclasses import replace
from typing import Any

import pytest

from server.board import commands as k
from server.board.model import Actor, Rules
from server.board.refusals import Refusal
from server.room.conduct import conduct
from server.room.ports import StoreAway
from server.room.rooms import Rooms
from server.workshop import commands as w
from server.workshop.model import Mix, Seating, Station, Step, Vote
from server.workshop.roles import SERVER
from tests.fakes import FakeLoop
from tests.replicas.world import FickleStore
from tests.unit.scripts import created

BOSS = Actor("f1", "facilitator")
EVA = Actor("p1", "participant")
PRIVATE = Rules(see="own")


class AtOnce(FakeLoop):
    """Runs what is spawned when somebody waits for it."""

    def event(self) -> Any:
        loop = self

        class Event:
            def set(self) -> None: ...

            def wait(self, timeout: float | None = None) -> bool:
                loop.run()
                return True

        return Event()


def day() -> tuple[FickleStore, Rooms]:
    store = FickleStore()
    rooms = Rooms(store, AtOnce(), lambda room, entries: None, 600.0, set)
    rooms.create("w1")
    rooms.submit("w1", "made", w.CreateWorkshop("w1", "Tag", "de", "KT4M9XQ2", "k" * 22), SERVER)
    for board in ("b1", "b2"):
        rooms.create(f"w1/{board}")
        rooms.submit(f"w1/{board}", f"made-{board}", replace(created(), board=board), SERVER)
        rooms.submit("w1", f"listed-{board}", w.AddBoard(board, "Tafel", "columns"), SERVER)
    conduct(rooms, "w1", "put", w.PutStep(Step("s1", "Still schreiben", "b1", rules=PRIVATE, minutes=5)), BOSS)
    return store, rooms


def follow(rooms: Rooms) -> None:
    """What the follower does all the time: take over what stands in the log."""
    for room in rooms.loaded():
        room.pull()


def test_Q1_rules_hold_before_anybody_is_led_to_the_step() -> None:
    store, rooms = day()
    store.lose_answers = 1  # of the board's rules
    with pytest.raises(Refusal) as caught:
        conduct(rooms, "w1", "go", w.StartStep("s1"), BOSS)
    assert caught.value.code == "store_away"
    assert rooms.get("w1").state.step == ""
    conduct(rooms, "w1", "go", w.StartStep("s1"), BOSS)
    follow(rooms)
    assert rooms.get("w1/b1").state.rules == PRIVATE
    assert (rooms.get("w1").state.step, rooms.get("w1").state.stage) == ("s1", "b1")


def test_K7_two_who_lead_on_from_the_same_step_at_once_skip_none() -> None:
    _, rooms = day()
    for step, board in (("s2", "b2"), ("s3", "b2")):
        conduct(rooms, "w1", f"put-{step}", w.PutStep(Step(step, step, board, rules=PRIVATE)), BOSS)
    conduct(rooms, "w1", "go", w.StartStep("s1", ""), BOSS)
    began = conduct(rooms, "w1", "one", w.StartStep("s2", "s1"), BOSS)
    for asked in ("s2", "s3"):  # the same button, or what it had become by the server's answer
        with pytest.raises(Refusal) as caught:
            conduct(rooms, "w1", f"other-{asked}", w.StartStep(asked, "s1"), BOSS)
        assert caught.value.code == "changed_since"
    follow(rooms)
    assert (rooms.get("w1").seq, rooms.get("w1").state.step) == (began, "s2")
    assert conduct(rooms, "w1", "one", w.StartStep("s2", "s1"), BOSS) == began  # a resend is no second press
    conduct(rooms, "w1", "old", w.StartStep("s3"), BOSS)  # who says nothing leads as ever
    assert rooms.get("w1").state.step == "s3"


def test_K7_a_step_that_is_refused_leaves_its_board_as_it_was() -> None:
    _, rooms = day()
    with pytest.raises(Refusal):
        conduct(rooms, "w1", "late", w.StartStep("s1", "elsewhere"), BOSS)
    assert rooms.get("w1/b1").state.rules != PRIVATE


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_Q1_a_step_with_a_vote_is_begun_once_wherever_an_answer_is_lost(lost: int) -> None:
    store, rooms = day()
    rooms.submit("w1/b1", "n", k.AddNote("n1", "z0", "x"), EVA)
    vote = Step("s2", "Punkte", "b1", vote=Vote("dots", "notes", budget=3))
    conduct(rooms, "w1", "put2", w.PutStep(vote), BOSS)
    real, calls = store.append, []

    def losing(*given: Any) -> Any:
        answer = real(*given)
        calls.append(given[0])
        if len(calls) == lost:
            raise StoreAway("the answer was lost")
        return answer

    store.append = losing  # type: ignore[method-assign]
    for _ in range(3):
        try:
            conduct(rooms, "w1", "go", w.StartStep("s2"), BOSS)
            break
        except Refusal as refusal:
            assert refusal.code == "store_away"
    follow(rooms)
    board, workshop = rooms.get("w1/b1").state, rooms.get("w1").state
    assert board.ballots["s2"].items == ("note:n1",) and workshop.step == "s2"
    assert workshop.clock is None


def test_Q1_notes_of_a_round_carry_its_number() -> None:
    _, rooms = day()
    stations = (Station("a", "Stand A"), Station("b", "Stand B"))
    rooms.submit("w1", "mix", w.PutMix(Mix("m", "Marktstände", stations, 2)), SERVER)
    for number in (1, 2):
        step = Step(f"r{number}", f"Runde {number}", "b1", mix="m", round=number)
        conduct(rooms, "w1", f"put-{number}", w.PutStep(step), BOSS)
        conduct(rooms, "w1", f"go-{number}", w.StartStep(step.id), BOSS)
        conduct(rooms, "w1/b1", f"note-{number}", k.AddNote(f"n{number}", "z0", "Gedanke"), EVA)
    notes = rooms.get("w1/b1").state.notes
    assert [notes[f"n{number}"].round for number in (1, 2)] == [1, 2]
    conduct(rooms, "w1", "after", w.StartStep("s1"), BOSS)
    assert rooms.get("w1/b1").state.rules.round == 0


def test_Q1_notes_sent_to_another_board_arrive_once() -> None:
    store, rooms = day()
    rooms.submit("w1/b1", "n", k.AddNote("n1", "z0", "Ein Satz"), EVA)
    store.lose_answers = 1
    with pytest.raises(Refusal):
        conduct(rooms, "w1/b1", "send", k.SendNotes("b2", "z1", ("n1",)), BOSS)
    for _ in range(2):
        conduct(rooms, "w1/b1", "send", k.SendNotes("b2", "z1", ("n1",)), BOSS)
    follow(rooms)
    (sent,) = rooms.get("w1/b2").state.notes.values()
    assert (sent.text, sent.source, sent.author) == ("Ein Satz", "b1/n1", "p1")


def test_Q2_nobody_else_starts_a_step_or_sends_notes_and_a_paused_day_takes_no_notes() -> None:
    _, rooms = day()
    for room, asked in (("w1", w.StartStep("s1")), ("w1/b1", k.SendNotes("b2", "z1", ("n1",)))):
        with pytest.raises(Refusal) as caught:
            conduct(rooms, room, "forged", asked, EVA)
        assert caught.value.code == "not_allowed"
    assert rooms.get("w1/b1").state.rules == Rules()
    conduct(rooms, "w1", "rest", w.PauseDay(), BOSS)
    with pytest.raises(Refusal) as caught:
        conduct(rooms, "w1/b1", "n", k.AddNote("n1", "z0", "x"), EVA)
    assert caught.value.code == "paused"
    assert conduct(rooms, "w1/b1", "n2", k.AddNote("n2", "z0", "x"), BOSS)


def test_Q3_the_running_steps_new_rules_hold_at_once() -> None:
    _, rooms = day()
    conduct(rooms, "w1", "go", w.StartStep("s1"), BOSS)
    conduct(rooms, "w1", "open", w.PutStep(Step("s1", "Offen", "b1", minutes=5)), BOSS)
    assert rooms.get("w1/b1").state.rules == Rules()
    assert rooms.get("w1").state.steps[0].began


def test_Q1_a_late_resend_brings_no_rules_back_that_others_have_followed() -> None:
    """The first step found its rules in place, so no log holds that part of it."""
    _, rooms = day()
    conduct(rooms, "w1", "put2", w.PutStep(Step("s2", "Offen", "b1")), BOSS)
    first = conduct(rooms, "w1", "go2", w.StartStep("s2"), BOSS)
    conduct(rooms, "w1", "go1", w.StartStep("s1"), Actor("f2", "facilitator"))
    assert conduct(rooms, "w1", "go2", w.StartStep("s2"), BOSS) == first
    assert (rooms.get("w1/b1").state.rules, rooms.get("w1").state.step) == (PRIVATE, "s1")


def test_Q1_a_late_resend_of_a_changed_step_brings_no_older_rules_back() -> None:
    _, rooms = day()
    conduct(rooms, "w1", "go", w.StartStep("s1"), BOSS)
    title = w.PutStep(Step("s1", "Anders", "b1", rules=PRIVATE))
    conduct(rooms, "w1", "renamed", title, BOSS)
    conduct(rooms, "w1", "open", w.PutStep(Step("s1", "Anders", "b1")), Actor("f2", "facilitator"))
    conduct(rooms, "w1", "renamed", title, BOSS)
    assert rooms.get("w1").state.steps[0].rules == rooms.get("w1/b1").state.rules == Rules()


def test_Q1_notes_sent_are_acknowledged_again_though_their_source_has_gone() -> None:
    _, rooms = day()
    rooms.submit("w1/b1", "n", k.AddNote("n1", "z0", "Ein Satz"), EVA)
    conduct(rooms, "w1/b1", "send", k.SendNotes("b2", "z1", ("n1",)), BOSS)
    rooms.submit("w1/b1", "gone", k.RemoveNote("n1"), EVA)
    assert conduct(rooms, "w1/b1", "send", k.SendNotes("b2", "z1", ("n1",)), BOSS)


def test_Q1_a_step_whose_vote_is_refused_changes_nothing() -> None:
    _, rooms = day()
    for number in range(501):
        rooms.submit("w1/b1", f"n{number}", k.AddNote(f"n{number}", "z0", "x"), BOSS)
    vote = Step("s2", "Punkte", "b1", rules=Rules(add=False), vote=Vote("dots", "notes"))
    conduct(rooms, "w1", "put2", w.PutStep(vote), BOSS)
    with pytest.raises(Refusal) as caught:
        conduct(rooms, "w1", "go", w.StartStep("s2"), BOSS)
    assert caught.value.code == "too_many"
    assert (rooms.get("w1/b1").state.rules, rooms.get("w1").state.step) == (Rules(), "")


def test_Q4_everybody_is_led_only_to_what_is_there_and_readable() -> None:
    _, rooms = day()
    conduct(rooms, "w1", "go", w.StartStep("s1"), BOSS)  # in private
    rooms.submit("w1/b1", "n", k.AddNote("n1", "z0", "Geheim"), EVA)
    for item, code in (("note:n1", "veiled"), ("note:n9", "unknown_item"), ("zone:z9", "unknown_item")):
        with pytest.raises(Refusal) as caught:
            conduct(rooms, "w1", f"spot-{item[-2:]}", w.SetSpot("b1", item), BOSS)
        assert caught.value.code == code
    for number, item in enumerate(("zone:z0", "board:b1")):
        conduct(rooms, "w1", f"spot{number}", w.SetSpot("b1", item), BOSS)
        assert rooms.get("w1").state.spot.item == item
    rooms.submit("w1/b1", "all", k.RevealNotes(), BOSS)
    first = conduct(rooms, "w1", "spot", w.SetSpot("b1", "note:n1"), BOSS)
    rooms.submit("w1/b1", "gone", k.RemoveNote("n1"), EVA)
    assert conduct(rooms, "w1", "spot", w.SetSpot("b1", "note:n1"), BOSS) == first


def test_Q5_a_vote_ends_with_its_step_and_is_not_opened_again_by_coming_back() -> None:
    store, rooms = day()
    rooms.submit("w1/b1", "n", k.AddNote("n1", "z0", "x"), EVA)
    conduct(rooms, "w1", "put2", w.PutStep(Step("s2", "Punkte", "b1", vote=Vote("dots", "notes", budget=3))), BOSS)
    conduct(rooms, "w1", "go2", w.StartStep("s2"), BOSS)
    conduct(rooms, "w1/b1", "paper", k.CastPaper("s2", {"note:n1": 2}), EVA)
    conduct(rooms, "w1", "again", w.StartStep("s2"), BOSS)  # its clock anew, not its vote
    assert rooms.get("w1/b1").state.ballots["s2"].open
    store.lose_answers = 1  # of the closing
    with pytest.raises(Refusal):
        conduct(rooms, "w1", "go1", w.StartStep("s1"), BOSS)
    conduct(rooms, "w1", "go1", w.StartStep("s1"), BOSS)
    follow(rooms)
    ballot = rooms.get("w1/b1").state.ballots["s2"]
    assert (ballot.open, ballot.tallies[0].total, rooms.get("w1").state.step) == (False, 2, "s1")
    conduct(rooms, "w1", "back", w.StartStep("s2"), BOSS)
    assert not rooms.get("w1/b1").state.ballots["s2"].open


def test_Q5_a_step_that_is_refused_ends_no_vote() -> None:
    _, rooms = day()
    rooms.submit("w1/b1", "n", k.AddNote("n1", "z0", "x"), EVA)
    for number in range(501):
        rooms.submit("w1/b2", f"n{number}", k.AddNote(f"n{number}", "z0", "x"), BOSS)
    conduct(rooms, "w1", "put2", w.PutStep(Step("s2", "Punkte", "b1", vote=Vote("dots", "notes"))), BOSS)
    conduct(rooms, "w1", "put3", w.PutStep(Step("s3", "Zu viele", "b2", vote=Vote("dots", "notes"))), BOSS)
    conduct(rooms, "w1", "go2", w.StartStep("s2"), BOSS)
    for id, step, who in (("many", "s3", BOSS), ("none", "s9", BOSS), ("forged", "s1", EVA)):
        with pytest.raises(Refusal):
            conduct(rooms, "w1", id, w.StartStep(step), who)
        assert rooms.get("w1/b1").state.ballots["s2"].open
    rooms.submit("w1", "gone", w.RemoveBoard("b2"), BOSS)
    with pytest.raises(Refusal):
        conduct(rooms, "w1", "removed", w.StartStep("s3"), BOSS)
    assert rooms.get("w1/b1").state.ballots["s2"].open


def test_Q_acts_see_what_another_worker_wrote_a_moment_ago() -> None:
    store, here = day()
    there = Rooms(store, AtOnce(), lambda room, entries: None, 600.0, set)
    conduct(here, "w1", "put2", w.PutStep(Step("s2", "Punkte", "b1", vote=Vote("dots", "notes"))), BOSS)
    assert there.get("w1/b1").state.id and not there.get("w1/b1").state.notes
    here.submit("w1/b1", "n", k.AddNote("n1", "z0", "x"), EVA)
    conduct(there, "w1", "spot", w.SetSpot("b1", "note:n1"), BOSS)
    conduct(here, "w1", "go2", w.StartStep("s2"), BOSS)
    conduct(there, "w1", "go1", w.StartStep("s1"), BOSS)
    follow(here)
    assert not here.get("w1/b1").state.ballots["s2"].open


def market() -> Rooms:
    """Three rounds at three stands; Eva is at the first in the first."""
    _, rooms = day()
    stations = tuple(Station(id, f"Stand {id}") for id in ("z0", "z1", "z2"))
    rooms.submit("w1", "eva", w.TakeSeat("p1", "participant", "Eva"), SERVER)
    mix = Mix("m", "Marktstände", stations, 3, "b1", seatings=(Seating("p1", (0, 1, 2), (0, 0, 0)),))
    conduct(rooms, "w1", "mix", w.PutMix(mix), SERVER)
    for number in (1, 2, 3):
        step = Step(f"r{number}", f"Runde {number}", "b1", mix="m", round=number)
        conduct(rooms, "w1", f"put-{number}", w.PutStep(step), BOSS)
    return rooms


def plan(rooms: Rooms, id: str, closed: str, *places: int) -> None:
    mix = rooms.get("w1").state.mixes["m"]
    stations = tuple(replace(one, closed=one.id in closed.split()) for one in mix.stations)
    conduct(
        rooms, "w1", id, w.PutMix(replace(mix, stations=stations, seatings=(Seating("p1", places, (0, 0, 0)),))), SERVER
    )


def closed(rooms: Rooms) -> list[str]:
    follow(rooms)
    return sorted(zone.id for zone in rooms.get("w1/b1").state.zones.values() if zone.locked)


def test_Q6_a_stand_that_the_plan_closes_closes_when_those_who_are_there_go_on() -> None:
    rooms = market()
    conduct(rooms, "w1", "go1", w.StartStep("r1"), BOSS)
    plan(rooms, "less", "z0 z2", 0, 1, 1)
    assert closed(rooms) == ["z2"]
    conduct(rooms, "w1/b1", "n", k.AddNote("n1", "z0", "Noch ein Satz"), EVA)
    conduct(rooms, "w1", "go2", w.StartStep("r2"), BOSS)
    assert closed(rooms) == ["z0", "z2"]
    with pytest.raises(Refusal) as caught:
        conduct(rooms, "w1/b1", "n2", k.AddNote("n2", "z0", "Zu spät"), EVA)
    assert caught.value.code == "locked" and "n1" in rooms.get("w1/b1").state.notes
    plan(rooms, "more", "z0", 0, 1, 2)
    assert closed(rooms) == ["z0"]


def test_Q6_a_stand_closed_or_opened_by_hand_stays_so_while_the_plan_says_nothing_new() -> None:
    rooms = market()
    rooms.submit("w1/b1", "hand", k.ChangeZone("z1", locked=True), BOSS)
    plan(rooms, "less", "z2", 0, 1, 1)
    rooms.submit("w1/b1", "back", k.ChangeZone("z2", locked=False), BOSS)
    conduct(rooms, "w1", "go1", w.StartStep("r1"), BOSS)
    assert closed(rooms) == ["z1"]


def test_Q6_a_plan_that_was_interrupted_closes_its_stands_when_it_is_made_again() -> None:
    rooms = market()
    mix = rooms.get("w1").state.mixes["m"]
    stations = (*mix.stations[:2], replace(mix.stations[2], closed=True))
    rooms.submit(
        "w1", "half", w.PutMix(replace(mix, stations=stations, seatings=(Seating("p1", (0, 1, 1), (0, 0, 0)),))), SERVER
    )
    assert closed(rooms) == []
    plan(rooms, "again", "z2", 0, 1, 1)
    assert closed(rooms) == ["z2"]


def test_Q6_undoing_at_the_desk_opens_no_stand() -> None:
    rooms = market()
    plan(rooms, "less", "z2", 0, 1, 1)
    with pytest.raises(Refusal) as caught:
        conduct(rooms, "w1/b1", "undo", k.Undo(), BOSS)
    assert caught.value.code == "nothing_to_undo" and closed(rooms) == ["z2"]
