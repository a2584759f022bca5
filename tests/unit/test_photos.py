"""Rules G of docs/rules.md: photos of a board, who sees them, and the parts that are read into notes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board import commands as k
from server.board import photo_commands as p
from server.board.changes import Change
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.model import Actor, Board
from server.board.photo import CONSENTS, Region, read_from, source_of
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES, mask, told_again, view, withdraws, without_withdrawn
from server.exports import archive
from server.wire import codec
from tests.unit.scripts import FACILITATOR, created
from tests.unit.test_market import refused, run

EVA = Actor("eva", "participant")
SCRIBE = Actor("sue", "scribe")
HOST = Actor("host", "host", frozenset({"z0"}))
SECRET = "Drei Menschen vor einer Wand"


@pytest.fixture
def board() -> Board:
    return run(Board(), created("stands"), FACILITATOR)


def decided(board: Board, asked: k.Command, who: Actor) -> tuple[Change, ...]:
    return decide(board, asked, who, 5)


def brought(board: Board, id: str = "f1", who: Actor = SCRIBE, zone: str = "") -> Board:
    return run(board, p.PutPhoto(id, f"photo-{id}", 2_560, 1_920, zone), who)


def shown(board: Board) -> Board:
    return run(brought(board), p.ChangePhoto("f1", alt=SECRET), SCRIBE)


def test_G1_a_photo_is_brought_by_those_who_write_for_others_and_described_by_who_brought_it(board: Board) -> None:
    put = p.PutPhoto("f1", "photo-1", 100, 100, "z0")
    for who in (EVA, Actor("g", "guest"), Actor("s", "screen"), Actor("h", "host", frozenset({"z1"}))):
        assert refused(board, put, who) == "not_allowed"
    assert refused(board, p.PutPhoto("f1", "photo-1", 100, 100), HOST) == "not_allowed", "of their stand only"
    for id, who in (("f1", HOST), ("f2", SCRIBE), ("f3", FACILITATOR)):
        board = brought(board, id, who, "z0")
    assert board.photos["f1"].author == "host" and board.photos["f1"].consent == "workshop"
    assert refused(board, p.ChangePhoto("f1", alt="x"), SCRIBE) == "not_yours"
    assert refused(board, p.ChangePhoto("f1", zone="z1"), HOST) == "not_allowed"
    board = run(board, p.ChangePhoto("f1", "Titel", " Was\nzu sehen ist ", "Ö. Weiß", "public"), HOST)
    assert board.photos["f1"].alt == "Was zu sehen ist" and board.photos["f1"].consent == "public"
    assert run(board, p.ChangePhoto("f1", alt="Was zu sehen ist"), FACILITATOR) == board  # B10
    assert refused(board, p.ChangePhoto("f9", alt="x"), FACILITATOR) == "unknown_photo"
    assert refused(board, p.ChangePhoto("f1", alt="x" * 501), HOST) == "too_long"
    assert refused(board, put, FACILITATOR) == "exists"
    assert refused(board, p.PutPhoto("f4", "photo-4", 9, 9, "nowhere"), SCRIBE) == "unknown_zone"


def test_G2_a_draft_and_a_veiled_photo_reach_facilitators_only(board: Board) -> None:
    drafted = brought(board)
    described = run(drafted, p.ChangePhoto("f1", alt=SECRET), SCRIBE)
    veiled = run(described, p.VeilPhoto("f1", "photo-new"), EVA)
    for now, seen in ((drafted, False), (described, True), (veiled, False)):
        assert "f1" in view(now, "full").photos
        for reader in ("screen", "public"):
            assert ("f1" in view(now, reader).photos) is seen  # type: ignore[arg-type]
    told = codec.encode_state(view(described, "public"))
    assert b"sue" not in told and SECRET.encode() in told
    back = run(described, p.ChangePhoto("f1", alt=""), SCRIBE)
    assert "f1" not in view(back, "public").photos, "without words it is a draft again"


def test_G2_what_is_veiled_or_gone_is_not_told_again(board: Board) -> None:
    described = shown(board)
    (put,) = decided(brought(board), p.ChangePhoto("f1", alt=SECRET), SCRIBE)
    assert told_again(described, put) == put
    for later in (
        run(described, p.VeilPhoto("f1", "photo-new"), EVA),
        run(described, p.RemovePhoto("f1"), FACILITATOR),
    ):
        assert type(told_again(later, put)).__name__ == "Masked"
        assert not without_withdrawn(view(described, "public"), later).photos
    (veil,) = decided(described, p.VeilPhoto("f1", "photo-new"), EVA)
    (gone,) = decided(described, p.RemovePhoto("f1"), FACILITATOR)
    assert withdraws(veil) and withdraws(gone) and not withdraws(put)
    again = run(run(described, p.VeilPhoto("f1", "photo-new"), EVA), p.UnveilPhoto("f1"), FACILITATOR)
    past = without_withdrawn(view(described, "public"), again)
    assert past.photos["f1"].media == "photo-new", "the past shows a photo where it is now"


def test_G3_whoever_is_in_the_room_objects_once_and_facilitators_decide(board: Board) -> None:
    assert refused(brought(board), p.VeilPhoto("f1", "x"), EVA) == "unknown_photo", "a draft is nobody's to know of"
    board = run(shown(board), p.VeilPhoto("f1", "photo-new"), EVA)
    assert board.photos["f1"].asked == ("eva",) and board.photos["f1"].media == "photo-new"
    assert refused(board, p.ChangePhoto("f1", alt="x"), SCRIBE) == "not_yours", "what is objected to rests"
    assert refused(board, p.UnveilPhoto("f1"), SCRIBE) == "not_allowed"
    board = run(board, p.UnveilPhoto("f1"), FACILITATOR)
    assert "f1" in view(board, "public").photos and "eva" not in repr(view(board, "public"))
    assert refused(board, p.VeilPhoto("f1", "x"), EVA) == "decided"
    board = run(board, p.VeilPhoto("f1", "photo-newer"), Actor("ben", "participant"))
    assert board.photos["f1"].asked == ("eva", "ben")
    assert refused(board, p.RemovePhoto("f1"), EVA) == "not_yours"
    assert not run(board, p.RemovePhoto("f1"), FACILITATOR).photos
    assert refused(board, p.RemovePhoto("f2"), FACILITATOR) == "unknown_photo"
    assert refused(shown(run(Board(), created(), FACILITATOR)), p.VeilPhoto("f1", "x"), Actor("s", "screen"))


def test_G3_taking_back_an_act_brings_no_photo_back(board: Board) -> None:
    board = run(brought(board, who=FACILITATOR), p.RemovePhoto("f1"), FACILITATOR)
    with pytest.raises(Refusal, match="nothing_to_undo"):
        decided(board, k.Undo(), FACILITATOR)


def test_G4_regions_are_the_facilitators_and_notes_know_where_they_were_read(board: Board) -> None:
    board = shown(board)
    card, column = Region("r1", 100, 100, 200, 80), Region("r2", 0, 0, 500, 1_000, "column", "z1")
    for region in (card, column):
        assert refused(board, p.PutRegion("f1", region), SCRIBE) == "not_allowed"
        board = run(board, p.PutRegion("f1", region), FACILITATOR)
    for reader in ("screen", "public"):
        assert view(board, reader).photos["f1"].regions == ()  # type: ignore[arg-type]
    note = k.AddNote("n1", "z1", "Von der Wand", source=source_of("f1", "r1"))
    assert refused(board, note, SCRIBE) == "not_allowed"
    board = run(board, note, FACILITATOR)
    assert read_from(board.notes["n1"].source) == ("f1", "r1")
    for source, code in (
        ("photo:f1/r9", "unknown_region"),
        ("photo:f9/r1", "unknown_photo"),
        ("b1/n1", "bad_id"),
        ("photo:f1", "unknown_region"),
    ):
        assert refused(board, k.AddNote("n2", "z1", "x", source=source), FACILITATOR) == code
    board = run(board, p.RemoveRegion("f1", "r1"), FACILITATOR)
    assert "n1" in board.notes and [one.id for one in board.photos["f1"].regions] == ["r2"]
    assert run(board, p.RemoveRegion("f1", "r1"), FACILITATOR) == board, "two who take the same away agree"
    assert "n1" in run(board, p.RemovePhoto("f1"), FACILITATOR).notes


@pytest.mark.parametrize(
    "box", [(-1, 0, 50, 50), (0, -1, 50, 50), (960, 0, 50, 50), (0, 960, 50, 50), (0, 0, 4, 50), (0, 0, 50, 0)]
)
def test_G4_a_region_lies_on_its_photo(board: Board, box: tuple[int, int, int, int]) -> None:
    board = shown(board)
    assert refused(board, p.PutRegion("f1", Region("r1", *box)), FACILITATOR) == "bad_region"
    assert refused(board, p.PutRegion("f1", Region("r1", 0, 0, 50, 50, zone="no")), FACILITATOR) == "unknown_zone"


def test_G4_two_who_draw_at_once_take_nothing_from_each_other(board: Board) -> None:
    board = shown(board)
    other = Actor("f2", "facilitator")
    one, two = Region("r1", 0, 0, 100, 100), Region("r2", 200, 0, 100, 100)
    changes = [*decided(board, p.PutRegion("f1", one), FACILITATOR), *decided(board, p.PutRegion("f1", two), other)]
    for change in changes:
        board = evolve(board, change)
    assert {region.id for region in board.photos["f1"].regions} == {"r1", "r2"}


@given(st.lists(st.tuples(st.integers(-50, 1_100), st.integers(-50, 1_100)), min_size=2, max_size=2))
def test_a_source_is_read_back_as_it_was_written(numbers: list[tuple[int, int]]) -> None:
    photo, region = (f"x{abs(a)}_{abs(b)}-" for a, b in numbers)
    assert read_from(source_of(photo, region)) == (photo, region)
    assert read_from("b1/n1") is None and read_from("") is None


def test_a_file_keeps_all_that_is_said_of_photos_and_no_reader_gets_more_than_they_see(board: Board) -> None:
    board = run(shown(board), p.PutRegion("f1", Region("r2", 0, 0, 500, 1_000, "column", "z1")), FACILITATOR)
    board = run(brought(board, "f2"), p.ChangePhoto("f1", credit="Foto: Ö", consent=CONSENTS[1]), FACILITATOR)
    for reader in AUDIENCES:
        seen = view(board, reader)
        assert archive.load(archive.dump(seen)).photos == dict(seen.photos)
    assert not view(archive.load(archive.dump(view(board, "public"))), "full").photos.get("f2")


def test_what_a_made_up_file_says_of_photos_is_checked(board: Board) -> None:
    board = shown(board)
    (photo,) = board.photos.values()
    for field, value in (
        ("media", "../secret"),
        ("width", 0),
        ("alt", "x" * 501),
        ("consent", "all"),
        ("zone", "nowhere"),
        ("regions", (Region("r", 990, 0, 100, 100),)),
    ):
        wrong = replace(board, photos={photo.id: replace(photo, **{field: value})})
        with pytest.raises(Refusal):
            loaded = archive.load(archive.dump(wrong))
            decided(Board(), k.CreateBoard("b", "B", loaded.layout, zones=tuple(loaded.zones.values()),
                                           photos=tuple(loaded.photos.values())), FACILITATOR)  # fmt: skip


def test_the_mask_of_a_photo_is_what_the_reader_sees(board: Board) -> None:
    (draft,) = decided(board, p.PutPhoto("f1", "photo-1", 10, 10), SCRIBE)
    assert type(mask(draft, "public")).__name__ == "PhotoRemoved"
    assert b"photo-1" not in codec.encode_entry(1, 1, mask(draft, "screen"))
