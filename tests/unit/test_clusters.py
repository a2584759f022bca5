"""Rules C of docs/rules.md: clusters and statements, and notes sent to another board."""

from dataclasses import replace

import pytest

from server.board import commands as k
from server.board.ballots import choices
from server.board.model import Actor, Board
from server.board.visibility import withdrawn
from tests.unit.acts import private, written
from tests.unit.scripts import FACILITATOR, created
from tests.unit.test_board import ANNA, decide, refused, run

HOST = Actor("h", "host", frozenset({"z1"}))


@pytest.fixture
def board() -> Board:
    return run(Board(), created(), FACILITATOR)


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


def test_C6_a_vote_asks_about_clusters_that_hold_something_readable(board: Board) -> None:
    board = run(written(board, n1="z0", n2="z0"), k.MakeCluster("c1", ("n1",), "Nähe"), FACILITATOR)
    board = run(board, k.MakeCluster("c2", ("n2",), "Ferne"), FACILITATOR)
    assert choices(board, "clusters") == ("cluster:c1", "cluster:c2")
    board = run(board, k.RemoveNote("n2"), FACILITATOR)
    assert choices(board, "clusters") == ("cluster:c1",) and choices(board, "notes") == ("note:n1",)
