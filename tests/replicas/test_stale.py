"""R2: what a replica behind the log would refuse, or a resend bring about, is told only once the log has been seen."""

from dataclasses import replace
from typing import Any

import pytest

from server.board import photo_commands as p
from server.board import stand_commands as s
from server.board.model import Material
from server.board.refusals import RETRY
from server.room.room import STALE
from server.room.rooms import Rooms
from server.workshop.roles import SERVER
from tests.replicas.test_conduct import BOSS, EVA, AtOnce, day
from tests.unit.scripts import created

PHOTO = p.PutPhoto("f", "photo-f", 40, 30)
QUESTION = s.SendInquiry("q", "z0", "Wann?")


def workers() -> tuple[Rooms, Rooms]:
    """Two with a board of stands that both know."""
    store, here = day()
    here.create("w1/m")
    here.submit("w1/m", "made", replace(created("stands"), board="m"), SERVER)
    there = Rooms(store, AtOnce(), lambda room, entries: None, 600.0, set)
    assert there.get("w1/m").state.zones
    return here, there


@pytest.mark.parametrize(
    ("first", "then"), [(PHOTO, p.ChangePhoto("f", alt="Wand")), (QUESTION, s.AnswerInquiry("q", "Um drei."))]
)
def test_R2_what_was_made_on_one_worker_is_changed_at_once_on_another(first: Any, then: Any) -> None:
    here, there = workers()
    here.submit("w1/m", "first", first, SERVER if first is PHOTO else EVA)
    there.submit("w1/m", "then", then, BOSS)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (PHOTO, p.RemovePhoto("f")),
        (QUESTION, s.RemoveInquiry("q")),
        (s.PutMaterial("z0", Material("m", "link", "Plan", url="https://example.org")), s.RemoveMaterial("z0", "m")),
        (None, s.ProposeInterface("i", ("z0", "z1"), "Beide brauchen Platz")),
    ],
)
def test_R2_what_was_done_is_told_again_to_who_sends_it_again(first: Any, then: Any) -> None:
    here, there = workers()
    if first:
        here.submit("w1/m", "first", first, BOSS)
    seq = here.submit("w1/m", "then", then, BOSS)
    assert here.submit("w1/m", "then", then, BOSS) == there.submit("w1/m", "then", then, BOSS) == seq


def test_R2_whatever_is_unknown_may_have_come_to_be_known() -> None:
    never = {"unknown_command", "unknown_room"}  # of no log
    assert {code for code in RETRY if code.startswith("unknown_")} - never <= STALE
