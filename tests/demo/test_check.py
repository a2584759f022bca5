"""Whatever may go wrong on the day, the comparison at its end names it."""

from dataclasses import replace

import msgspec
import pytest

from server.board import changes as c
from server.board.model import Actor, Ballot, Board, Note, Paper, When
from server.board.photo import Photo, Region
from server.demo import check
from server.demo.device import Device, Sent, Tally
from server.demo.truth import Truth, replay
from server.room.kinds import BOARD
from server.room.ports import Saved
from server.room.stored import state_of
from server.store.memory import MemoryStore
from server.wire import codec
from tests.unit.scripts import created

ROOM = "w/b1"


def store_with(*changes: tuple[str, str, c.Change]) -> MemoryStore:
    """A log of a board that somebody made, and then (command, seat, change)."""
    store = MemoryStore()
    store.create(ROOM, "e1")
    made = BOARD.decide(Board(), created(), Actor("", "facilitator"), 1)[0]
    entries = [("make", "", made), *changes]
    payloads = [(cmd, codec.encode_entry(seq, 1, change, by, cmd)) for seq, (cmd, by, change) in enumerate(entries, 1)]
    store.append(ROOM, "e1", 0, payloads)
    return store


def added(id: str, seat: str = "s1") -> c.NoteAdded:
    return c.NoteAdded(Note(id, "z0", "a0V", f"Text {id}", author=seat, at=1))


@pytest.fixture
def truth() -> Truth:
    return replay(store_with(("c1", "s1", added("n1")), ("c2", "s1", c.NoteEdited("n1", "Neu"))), ROOM)


def device(*sent: Sent) -> Device:
    made = Device("http://nowhere", "token", "p000", Tally())
    made.sent = list(sent)
    made.mine = {ROOM: ["n1"]}
    return made


def accepted(id: str, seq: int, type: str = "edit_note", **body: str) -> Sent:
    return Sent(id, ROOM, type, dict(body), 1, "accepted", seq)


GOOD = (accepted("c1", 2, "add_note", note="n1"), accepted("c2", 3))


def test_a_log_without_faults_differs_in_nothing(truth: Truth) -> None:
    assert not list(check.commands([device(*GOOD)], {ROOM: truth}))
    assert not list(check.notes({"s1": device(*GOOD)}, {ROOM: truth}))
    assert not list(check.state("copy", truth.view(), truth))


def test_a_lost_command_is_named(truth: Truth) -> None:
    found = list(check.commands([device(*GOOD, accepted("c3", 4))], {ROOM: truth}))
    assert found == ["p000: command c3 (edit_note) was accepted at 4, but is not in the log"]


def test_a_command_nobody_gave_is_named(truth: Truth) -> None:
    assert "c2" in next(check.commands([device(GOOD[0])], {ROOM: truth}))


def test_what_a_guest_does_is_no_difference() -> None:
    visited = replay(store_with(("c1", "s1", added("n1")), ("c9", "s9", added("n9", "s9"))), ROOM)
    assert "which nobody gave" in next(check.commands([device(GOOD[0])], {ROOM: visited}))
    assert not list(check.commands([device(GOOD[0])], {ROOM: visited}, {"s9"}))
    assert not list(check.notes({"s1": device(GOOD[0])}, {ROOM: visited}, {"s9"}))


def test_a_wrong_seq_in_an_ack_is_named(truth: Truth) -> None:
    assert "stands at [3]" in next(check.commands([device(GOOD[0], accepted("c2", 2))], {ROOM: truth}))


def test_a_command_applied_twice_is_named() -> None:
    twice = replay(
        store_with(("c1", "s1", added("n1")), ("c2", "s1", added("n2")), ("c1", "s1", c.NoteEdited("n1", "x"))), ROOM
    )
    sent = (accepted("c1", 4, "add_note", note="n1"), accepted("c2", 3, "add_note", note="n2"))
    assert any("more than once" in line for line in check.commands([device(*sent)], {ROOM: twice}))


def test_a_refused_command_in_the_log_is_named(truth: Truth) -> None:
    refused = replace(accepted("c2", 0), answer="not_yours")
    assert "yet the log has it" in next(check.commands([device(GOOD[0], refused)], {ROOM: truth}))


def test_an_unexpected_refusal_is_named(truth: Truth) -> None:
    refused = replace(accepted("c9", 0), answer="internal")
    assert "internal" in next(check.commands([device(*GOOD, refused)], {ROOM: truth}))


def test_an_unanswered_command_is_named(truth: Truth) -> None:
    waiting = replace(accepted("c9", 0), answer="")
    assert "never answered" in next(check.commands([device(*GOOD, waiting)], {ROOM: truth}))


def test_a_doubled_note_is_named_by_its_id() -> None:
    doubled = replay(store_with(("c1", "s1", added("n1")), ("c9", "s1", added("n9"))), ROOM)
    found = next(check.notes({"s1": device(GOOD[0])}, {ROOM: doubled}))
    assert "doubled ['n9']" in found


def test_a_note_of_a_seat_nobody_holds_is_named(truth: Truth) -> None:
    other = device()
    other.mine = {}
    assert any("which nobody holds" in line for line in check.notes({"s2": other}, {ROOM: truth}))


def test_a_note_is_read_from_a_part_of_a_photo_there_is() -> None:
    photo = Photo("f1", "media", 3, 4, regions=(Region("r1", 0, 0, 100, 100),))
    read = c.NoteAdded(replace(added("n1").note, source="photo:f1/r1"))
    lost = c.NoteAdded(replace(added("n2").note, source="photo:f1/r2"))
    log = replay(store_with(("photo.f1", "s1", c.PhotoPut(photo)), ("c1", "s1", read)), ROOM)
    sent = (accepted("photo.f1", 0, "put_photo", photo="f1"), accepted("c1", 3, "add_note", note="n1"))
    assert not list(check.commands([device(*sent)], {ROOM: log}))
    assert not list(check.notes({"s1": device(*sent)}, {ROOM: log}))
    assert "which nobody gave" in next(check.commands([device(sent[1])], {ROOM: log}))
    log = replay(store_with(("photo.f1", "s1", c.PhotoPut(photo)), ("c2", "s1", lost)), ROOM)
    assert "n2 comes from photo:f1/r2, which is nowhere" in next(check.notes({}, {ROOM: log}))
    never = replay(store_with(), ROOM)
    assert "is not in the log" in next(check.commands([device(sent[0])], {ROOM: never}))


def test_a_differing_state_is_named_by_note_and_field(truth: Truth) -> None:
    view = truth.view()
    wrong = replace(view, notes={"n1": replace(view.notes["n1"], text="anders")}, title="Andere")
    found = next(check.state("the export", wrong, truth))
    assert "title is 'Andere'" in found
    assert "notes n1" in found


def test_a_replica_that_has_not_arrived_is_named(truth: Truth) -> None:
    late = device()
    late.replicas = {ROOM: late.make_replica(ROOM)}
    assert list(check.replicas([late], {ROOM: truth})) == ["p000, room w/b1: there is no replica"]
    late.replicas[ROOM].epoch = "e1"
    assert "stands at e1:0, the log at e1:3" in next(check.replicas([late], {ROOM: truth}))


def private(id: str) -> c.NoteAdded:
    return c.NoteAdded(replace(added(id).note, veil="own"))


def reader(board: Truth, *entries: dict[str, object]) -> Device:
    """A device that was told these changes after an empty board."""
    made = device()
    replica = made.replicas[ROOM] = made.make_replica(ROOM)
    replica.epoch = board.epoch
    replica.changes({"epoch": board.epoch, "after": 0, "changes": list(entries)})
    return made


def told(seq: int, change: c.Change) -> dict[str, object]:
    return {"seq": seq, "at": 1, "type": codec.wire_name(type(change)), "body": msgspec.to_builtins(change)}


def test_a_private_note_that_comes_before_its_reveal_is_named() -> None:
    revealed = c.NotesShown((added("n1").note,))
    truth = replay(store_with(("c1", "s1", private("n1")), ("c2", "f", revealed), ("c3", "s1", private("n2"))), ROOM)
    assert truth.shown == {"n1": 3, "n2": 0}
    first = told(1, c.Masked())
    veiled = [told(2, c.NoteAdded(Note("n1", "z0", "a0V", "", veil="own"))), told(3, revealed)]
    assert not list(check.secrets([reader(truth, first, *veiled)], {ROOM: truth}))
    for leak in (added("n1"), c.NoteEdited("n1", "Text"), c.NoteMoved("n1", "z0", "a0V", When("2017"))):
        assert "revealed at 3" in next(check.secrets([reader(truth, first, told(2, leak))], {ROOM: truth}))
    assert "never revealed" in next(check.secrets([reader(truth, first, *veiled, told(4, added("n2")))], {ROOM: truth}))


def test_a_paper_that_a_seat_is_not_told_of_or_that_is_anothers_is_named() -> None:
    opened = c.BallotOpened(Ballot("b1", "dots", "Was?", ("note:n1",), 3, 3))
    cast = c.PaperCast(Paper("b1", "s1", {"note:n1": 2}), 1)
    truth = replay(store_with(("c1", "s1", added("n1")), ("c2", "f", opened), ("c3", "s1", cast)), ROOM)
    right = device()
    right.own["papers"] = {ROOM: [{"ballot": "b1", "voter": "s1", "marks": {"note:n1": 2}, "reason": ""}]}
    assert not list(check.belongings({"s1": right}, {ROOM: truth}))
    assert "told papers []" in next(check.belongings({"s1": device()}, {ROOM: truth}))
    assert "instead of []" in next(check.belongings({"s2": right}, {ROOM: truth}))


def test_a_copy_without_an_origin_is_named() -> None:
    copied = replace(added("n9").note, author="s1", source="b1/n1")
    both = replay(store_with(("c1", "s1", added("n1")), ("c2", "f", c.NoteAdded(copied))), ROOM)
    assert not [line for line in check.notes({"s1": device(GOOD[0])}, {ROOM: both}) if "nowhere" in line]
    lost = replay(store_with(("c2", "f", c.NoteAdded(copied))), ROOM)
    assert any("which is nowhere" in line for line in check.notes({"s1": device()}, {ROOM: lost}))


def test_a_log_with_a_hole_is_no_log() -> None:
    store = store_with(("c1", "s1", added("n1")))
    store.append(ROOM, "e1", 2, [("c2", codec.encode_entry(4, 1, added("n2"), "s1", "c2"))])
    with pytest.raises(ValueError, match="goes from 2"):
        replay(store, ROOM)


def test_the_kept_snapshot_and_its_tail_give_the_replayed_state() -> None:
    store = store_with(("c1", "s1", added("n1")), ("c2", "s1", c.NoteEdited("n1", "Neu")))
    state = replay(store, ROOM).state
    store.save(ROOM, Saved("e1", 3, codec.encode_kept(state)))
    store.append(ROOM, "e1", 3, [("c3", codec.encode_entry(4, 1, c.NoteRemoved("n1"), "s1", "c3"))])
    assert state_of(store, ROOM) == replay(store, ROOM).state


def test_a_long_report_is_shortened() -> None:
    assert len(check.told([str(number) for number in range(100)])) == 41
