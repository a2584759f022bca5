"""A replay shows what happened, in today's words, within a minute, and no card jumps when another comes."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from server.board import changes as c
from server.board.model import Board, Cluster, Note
from server.exports import replay
from server.media.moving import MAX_MOVING, moving
from tests.exports.samples import GERMAN, columns, quadrants, stands, timeline

NOON = 1_790_000_000_000
MINUTE = 60_000
SMALL = replace(GERMAN, width=480, zone="Europe/Berlin")


def grown(board: Board, pause: int = MINUTE) -> list[tuple[int, c.Change]]:
    """Give the changes that make a board, note by note, with a long break in the middle."""
    made = c.BoardCreated(
        board.id, board.title, board.layout, board.prompt, board.start, board.end, tuple(board.zones.values())
    )
    found: list[tuple[int, c.Change]] = [(NOON, made)]
    for at, note in enumerate(board.notes.values()):
        found.append((NOON + at * pause + (at > 5) * 60 * MINUTE, c.NoteAdded(note)))
    return found


def texts(frame: replay.Frame) -> set[str]:
    return {note.text for id, note in frame.board.notes.items() if id not in frame.ahead}


@pytest.mark.parametrize("count", [0, 1, 5, 40, 300, 2_000, 5_000])
def test_it_is_over_within_a_minute_however_much_happened(count: int) -> None:
    board = quadrants(count)
    chosen = replay.frames(grown(board), board)
    assert 1 <= len(chosen) <= replay.MOST + 1
    assert sum(frame.ms for frame in chosen) <= 60_000
    assert len(chosen) * max(1, count) <= 2 * replay.CARDS or len(chosen) <= replay.FEWEST + 1
    assert texts(chosen[-1]) == {note.text for note in board.notes.values()}


def test_pauses_take_no_time_and_each_picture_has_as_much_news() -> None:
    board = columns(300)
    chosen = replay.frames(grown(board), board)
    counts = [len(texts(frame)) for frame in chosen]
    news = [after - before for before, after in pairwise(counts)]
    assert counts[0] == 0 and counts[-1] == 300 and max(news) - min(news) <= 1
    assert len({frame.ms for frame in chosen[1:-1]}) == 1
    assert [frame.at for frame in chosen] == sorted(frame.at for frame in chosen)


def test_what_nobody_sees_on_the_wall_makes_no_picture() -> None:
    board = columns(3)
    some = grown(board)
    papers = [(NOON, c.BallotReopened("v")), (NOON, c.NoteBacked("n1", 3, 0)), (NOON, c.NoteEdited("n1", "Anders"))]
    assert len(replay.frames([*some, *papers], board)) == len(replay.frames(some, board)) == 4


def test_what_was_revealed_in_one_act_comes_card_by_card() -> None:
    board = columns(6)
    some = grown(board)
    hidden = [(at, c.NoteAdded(Note(x.note.id, x.note.zone, x.note.order, "", veil="own"))) for at, x in some[1:]]  # type: ignore[union-attr]
    shown = (NOON + MINUTE, c.NotesShown(tuple(board.notes.values())))
    chosen = replay.frames([some[0], *hidden, shown], board)
    assert [len(texts(frame)) for frame in chosen] == [0, 1, 2, 3, 4, 5, 6]


def test_what_is_gone_or_reads_otherwise_now_is_shown_as_it_is_now() -> None:
    board = columns(4)
    notes = dict(board.notes)
    del notes["n0"]
    notes["n1"] = replace(notes["n1"], text="Berichtigt")
    now = replace(board, notes=notes)
    for frame in replay.frames(grown(board), now):
        assert board.notes["n0"].text not in texts(frame) and board.notes["n1"].text not in texts(frame)


@pytest.mark.parametrize(
    "board", [quadrants(30), stands(30), timeline(30), columns(30)], ids=lambda board: board.layout
)
def test_no_card_moves_when_another_comes(board: Board) -> None:
    """What differs from one picture to the next lies where cards are new, in the counts, or in the clock."""
    chosen = replay.frames(grown(board), board)
    places = [positions(frame) for frame in (chosen[3], chosen[len(chosen) // 2], chosen[-1])]
    for earlier, later in pairwise(places):
        assert earlier and earlier.items() <= later.items()


def positions(frame: replay.Frame) -> dict[str, int]:
    """Give the place of each card that is drawn among all that have a place, section by section."""
    data = replay._scene(frame, str, SMALL)
    found = {}
    for number, section in enumerate(data["sections"]):
        for part in (section, *section.get("columns", ())):
            cards = [*part["cards"], *part.get("undated", ())]
            found |= {
                card["note"]: (number, at) for at, card in enumerate(cards) if "note" in card and not card["hidden"]
            }
    return found  # type: ignore[return-value]


def test_the_heading_of_a_cluster_comes_with_its_first_card() -> None:
    board = columns(4, titles=1)
    zone = next(iter(board.zones))
    notes = {id: replace(note, cluster="c1" if id in ("n2", "n3") else "") for id, note in board.notes.items()}
    now = replace(board, notes=notes, clusters={"c1": Cluster("c1", zone, "a1", "Zusammen")})
    headings = []
    for frame in replay.frames(grown(replace(now, clusters={})), now):
        board = replace(frame.board, clusters=now.clusters)
        data = replay._scene(replace(frame, board=board), str, SMALL)
        headings.append([card["hidden"] for card in data["sections"][0]["cards"] if "note" not in card])
    assert headings[0] == [True] and headings[-1] == [False] and headings[2] == [True]


def test_the_clock_tells_the_day_only_if_there_is_more_than_one() -> None:
    board = columns(2)
    one = replay.frames(grown(board), board)
    assert replay._clock(one, SMALL)(NOON) == "16:13"
    two = [*one[:-1], replace(one[-1], at=NOON + 24 * 60 * MINUTE)]
    assert replay._clock(two, SMALL)(NOON).endswith("2026, 16:13")


def test_a_clock_of_nowhere_says_so() -> None:
    board = columns(2)
    clock = replay._clock(replay.frames(grown(board), board), replace(SMALL, zone=""))
    assert clock(NOON).endswith(" UTC")


@pytest.mark.parametrize("kind", ["webp", "gif"])
def test_the_file_has_every_picture_for_its_time(kind: str) -> None:
    board = columns(4)
    chosen = replay.frames(grown(board), board)
    made = moving(replay.pictures(chosen, SMALL), [frame.ms for frame in chosen], kind)  # type: ignore[arg-type]
    film = Image.open(io.BytesIO(made))
    assert film.size == (480, 270) and film.n_frames == len(chosen) and len(made) < MAX_MOVING  # type: ignore[attr-defined]
    if kind == "gif":
        shown = []
        for at in range(len(chosen)):
            film.seek(at)
            shown.append(film.info["duration"])
        assert shown == [frame.ms // 10 * 10 for frame in chosen]


def test_what_would_be_too_large_to_send_is_made_poorer(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = random.Random(1)
    frames = []
    for _ in range(4):
        out = io.BytesIO()
        Image.frombytes("RGB", (96, 96), noise.randbytes(96 * 96 * 3)).save(out, "PNG")
        frames.append(out.getvalue())
    fine = moving(frames, [100] * 4, "webp")
    monkeypatch.setattr("server.media.moving.MAX_MOVING", len(fine) - 1)
    assert len(moving(frames, [100] * 4, "webp")) < len(fine)
