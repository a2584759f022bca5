"""Rules H7 to H9 of docs/rules.md: topics, visits, and interfaces between two projects."""

import pytest

from server.board import commands as k
from server.board import stand_commands as s
from server.board.decide import decide
from server.board.model import Actor, Board, Interface
from server.board.own import own
from server.board.visibility import AUDIENCES, mask, view
from server.exports import archive
from tests.unit.asking import refused, run
from tests.unit.scripts import FACILITATOR, created

EVA, BEN = Actor("eva", "participant"), Actor("ben", "participant")
HOST = Actor("host", "host", frozenset({"z0"}))


@pytest.fixture
def board() -> Board:
    return run(Board(), created("stands"), FACILITATOR)


def test_H7_topics_are_kept_by_the_stand_each_once(board: Board) -> None:
    board = run(board, k.ChangeZone("z0", topics=(" Wohnen ", "wohnen", "", "Jugend")), HOST)
    assert board.zones["z0"].topics == ("wohnen", "Jugend")
    assert refused(board, k.ChangeZone("z1", topics=("x",)), HOST) == "not_allowed"
    assert refused(board, k.ChangeZone("z0", topics=tuple("abcdefghi")), HOST) == "too_many"
    assert refused(board, k.ChangeZone("z0", topics=("x" * 41,)), HOST) == "too_long"
    board = run(board, k.AddZone("new", "Moor", topics=("Klima ", "KLIMA")), FACILITATOR)
    assert board.zones["new"].topics == ("KLIMA",)
    assert refused(board, k.AddZone("column", "Fragen", parent="z1", topics=("x",)), FACILITATOR) == "no_stand"


def test_H10_who_adds_or_drops_a_topic_takes_nothing_from_who_does_so_at_once(board: Board) -> None:
    def write(*topics: str, on: tuple[str, ...] | None) -> k.Command:
        return k.ChangeZone("z0", topics=topics, based_on=on)

    read = ("Wohnen", "Jugend")
    board = run(board, write(*read, on=()), HOST)
    board = run(board, write(*read, "Klima", on=read), HOST)
    board = run(board, write(*read, "Moor", "KLIMA", on=read), FACILITATOR)
    assert board.zones["z0"].topics == (*read, "KLIMA", "Moor")
    assert run(board, write("Wohnen", on=read), HOST).zones["z0"].topics == ("Wohnen", "KLIMA", "Moor")
    assert run(board, write("wohnen", "Jugend", on=read), HOST).zones["z0"].topics == (
        "wohnen",
        "Jugend",
        "KLIMA",
        "Moor",
    )
    assert decide(board, write("Wohnen", on=("Wohnen", "Energie")), HOST, 5) == ()  # dropped twice
    assert refused(board, write(*read, *"abcde", on=read), HOST) == "too_many"
    assert run(board, write("Alles neu", on=None), HOST).zones["z0"].topics == ("Alles neu",)


def test_H8_a_visit_counts_once_and_says_nobodys_name(board: Board) -> None:
    for who in (EVA, BEN, EVA):
        board = run(board, s.VisitStand("z0"), who)
    assert board.turnouts["z0"].count == 2 and own(board, "eva").visited == ["z0"]
    for reader in AUDIENCES:
        assert "eva" not in repr(view(board, reader).turnouts)
        (change,) = decide(board, s.VisitStand("z1"), EVA, 5)
        assert "eva" not in repr(mask(change, reader))
    board = run(board, s.VisitStand("z0", on=False), EVA)
    assert board.turnouts["z0"].count == 1 and own(board, "eva").visited == []
    assert decide(board, s.VisitStand("z0", on=False), EVA, 5) == ()
    assert refused(board, s.VisitStand("none"), EVA) == "unknown_zone"
    assert refused(run(Board(), created("columns"), FACILITATOR), s.VisitStand("z0"), EVA) == "no_stand"


def test_H8_a_closed_stand_takes_no_visit_question_or_contact_and_gives_up_none(board: Board) -> None:
    board = run(board, s.VisitStand("z0"), EVA)
    board = run(board, k.ChangeZone("z0", locked=True), FACILITATOR)
    for asked in (
        s.VisitStand("z0"),
        s.SendInquiry("q", "z0", "Wie?"),
        s.SendInquiry("c", "z0", "0171", "contact", "Ben"),
    ):
        assert refused(board, asked, BEN) == "locked"
    assert board.turnouts["z0"].count == 1
    assert run(board, s.VisitStand("z0", on=False), EVA).turnouts["z0"].count == 0
    assert run(board, s.VisitStand("z1"), BEN).turnouts["z1"].count == 1


def test_H9_an_interface_is_confirmed_by_each_side_for_itself(board: Board) -> None:
    board = run(board, s.ProposeInterface("i", ("z1", "z0"), "Beide fragen Jugendliche"), EVA)
    assert board.interfaces["i"] == Interface("i", ("z0", "z1"), "Beide fragen Jugendliche", "eva", 5)
    assert view(board, "public").interfaces["i"].author == ""
    assert own(board, "eva").notes == ["i"] and not own(board, "ben").notes
    assert refused(board, s.ConfirmInterface("i", "z1"), HOST) == "not_allowed"
    assert refused(board, s.ConfirmInterface("i", "z0"), EVA) == "not_allowed"
    assert refused(board, s.ConfirmInterface("i", "z2"), FACILITATOR) == "unknown_zone"
    board = run(board, s.ConfirmInterface("i", "z0"), HOST)
    assert refused(board, s.RemoveInterface("i"), EVA) == "not_allowed"
    board = run(board, s.ConfirmInterface("i", "z1"), FACILITATOR)
    assert board.interfaces["i"].confirmed == ("z0", "z1")
    board = run(board, s.ConfirmInterface("i", "z0", on=False), HOST)
    assert board.interfaces["i"].confirmed == ("z1",)
    assert "i" not in run(board, s.RemoveInterface("i"), FACILITATOR).interfaces


def test_H9_a_host_who_proposes_agrees_and_who_proposes_may_take_it_back(board: Board) -> None:
    mine = run(board, s.ProposeInterface("i", ("z0", "z1"), "x"), HOST)
    assert mine.interfaces["i"].confirmed == ("z0",)
    theirs = run(board, s.ProposeInterface("i", ("z0", "z1"), "x"), EVA)
    assert refused(theirs, s.RemoveInterface("i"), BEN) == "not_allowed"
    assert not run(theirs, s.RemoveInterface("i"), EVA).interfaces
    assert refused(board, s.ProposeInterface("i", ("z0", "none"), "x"), EVA) == "unknown_zone"
    assert refused(board, s.ProposeInterface("i", ("none", "none"), "x"), EVA) == "unknown_zone"
    assert refused(board, s.ProposeInterface("i", ("z0", "z0"), "x"), EVA) == "same_stand"
    assert refused(board, s.ProposeInterface("i", ("z0", "z1"), " "), EVA) == "empty"
    assert refused(theirs, s.ProposeInterface("i", ("z0", "z1"), "x"), EVA) == "exists"
    for number in range(19):
        theirs = run(theirs, s.ProposeInterface(f"i{number}", ("z0", "z1"), f"x{number}"), EVA)
    assert refused(theirs, s.ProposeInterface("more", ("z0", "z1"), "y"), EVA) == "too_many"
    assert decide(theirs, s.ProposeInterface("more", ("z0", "z1"), "x"), BEN, 5)


def test_H9_nobody_proposes_the_same_twice_and_another_reason_or_person_is_welcome(board: Board) -> None:
    board = run(board, s.ProposeInterface("i", ("z1", "z0"), "Beide fragen Jugendliche"), EVA)
    again = s.ProposeInterface("j", ("z0", "z1"), " beide fragen  jugendliche ".replace("  ", " "))
    assert refused(board, again, EVA) == "proposed"
    for zone in ("z0", "z1"):
        board = run(board, s.ConfirmInterface("i", zone), FACILITATOR)
    assert refused(board, again, EVA) == "proposed"
    for other, who in ((again, BEN), (s.ProposeInterface("k", ("z0", "z1"), "Der Ort"), EVA)):
        assert len(run(board, other, who).interfaces) == 2
    assert "j" in run(run(board, s.RemoveInterface("i"), FACILITATOR), again, EVA).interfaces


def test_H9_a_closed_stand_takes_no_proposals_from_visitors(board: Board) -> None:
    shut = run(board, k.ChangeZone("z1", locked=True), FACILITATOR)
    asked = s.ProposeInterface("i", ("z0", "z1"), "Beide fragen Jugendliche")
    assert refused(shut, asked, EVA) == "locked"
    assert "i" in run(shut, asked, FACILITATOR).interfaces
    opened = run(shut, k.ChangeZone("z1", locked=False), FACILITATOR)
    assert "i" in run(opened, asked, EVA).interfaces


def test_H9_topics_and_interfaces_survive_a_file_and_visits_do_not(board: Board) -> None:
    board = run(board, k.ChangeZone("z0", topics=("Wohnen",)), FACILITATOR)
    board = run(run(board, s.ProposeInterface("i", ("z0", "z1"), "x"), EVA), s.VisitStand("z0"), EVA)
    back = archive.load(archive.dump(view(board, "full")))
    assert back.zones["z0"].topics == ("Wohnen",) and back.interfaces == board.interfaces and not back.turnouts
    assert "eva" not in archive.dump(view(board, "public")).decode()
