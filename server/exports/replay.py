"""How a board grew, picture by picture, drawn as the wall is. Pure; putting the pictures together is media/moving.py's.

What is not there any more, or is veiled, is not in it, and notes read as they read now: a replay is no place for what
somebody has taken back or corrected. It goes by what happened and not by the clock, so that pauses take no time.
A note that will come has its place from the first picture on, so that the others do not jump when it comes.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import typst

from server.board import changes as c
from server.board.evolve import evolve
from server.board.model import Board, Note
from server.exports import fonts
from server.exports.options import Options
from server.exports.outline import readable
from server.exports.scene import scene
from server.exports.wall import screens, sheet_of
from server.exports.words import clock_in_words, date_in_words, word

_ROOT = Path(__file__).parent / "typst"
MOST = 72  # pictures
CARDS = 16_000  # drawn in all: a board of hundreds has fewer pictures, each takes longer; half a minute of a core
FEWEST = 12
LONGEST = 1_200  # ms of one picture
ALL = 34_000  # ms, beside the first and the last, so that it is over within a minute
FIRST, LAST = 1_500, 4_000  # ms: to read the question, and to see what has become of it


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture: the wall as it was at `at` ms since 1970, how many of its notes are not there yet, and how long it
    stands, in ms."""

    board: Board
    ahead: frozenset[str]
    at: int
    ms: int


def frames(changes: Sequence[tuple[int, c.Change]], now: Board) -> list[Frame]:
    """Choose the pictures: each shows as many changes more as the others. `changes` are (time, change) as the public
    may be told them again; `now` is the board as it is, in the public's view. Never empty."""
    there = {id: note for id, note in now.notes.items() if readable(note)}
    last = _shown(now, there)
    timed = list(_one_by_one(changes))
    happened = [change for _, change in timed]
    steps = list(_ends(happened, there))
    if not steps:
        return [Frame(last, frozenset(), timed[-1][0] if timed else 0, LAST)]
    count = min(len(steps), max(FEWEST, min(MOST, CARDS // max(1, len(there)))))
    ends = [steps[round((at + 1) * len(steps) / count) - 1] for at in range(count)]
    times = [timed[end - 1][0] for end in ends]
    boards = list(_boards(happened, ends, there))
    each = min(LONGEST, ALL // count)
    empty = replace(boards[0], notes={}, clusters={})
    made = [_frame(board, there, at, each) for board, at in zip(boards[:-1], times, strict=False)]
    return [_frame(empty, there, times[0], FIRST), *made, Frame(last, frozenset(), times[-1], LAST)]


def pictures(chosen: Sequence[Frame], options: Options) -> Iterator[bytes]:
    """Draw them as PNG, `options.width` pixels wide and as high as 16 to 9, all in one size of type."""
    papers = screens()
    clock = _clock(chosen, options)
    scale = min(_scale(_inputs(_scene(frame, clock, options), papers)) for frame in _fullest(chosen))
    alike = [paper for paper in papers if paper[2] <= scale + 1e-6]
    for frame in chosen:
        yield _drawn(_inputs(_scene(frame, clock, options), alike), options.width / alike[0][0] * 25.4)


def _ends(changes: Sequence[c.Change], there: Mapping[str, Note]) -> Iterator[int]:
    """Give after how many changes something new hangs on the wall, from the first note on."""
    shown: set[str] = set()
    for count, change in enumerate(changes, 1):
        if _is_seen(change, shown, there):
            yield count


def _is_seen(change: c.Change, shown: set[str], there: Mapping[str, Note]) -> bool:
    """Tell whether a change shows; `shown` are the notes that hang there, and it keeps them."""
    match change:
        case c.NoteAdded() | c.NoteRestored():
            return _bring((change.note,), shown, there)
        case c.NotesShown() | c.BoardCreated():
            return _bring(change.notes, shown, there)
        case c.NoteRemoved() | c.NoteHeld():
            hung = change.note in shown
            shown.discard(change.note)
            return hung
        case c.NoteEdited():  # notes read as they read now, so only a date moves anything
            return change.note in shown and (change.undated or change.when is not None)
        case c.NoteMoved() | c.NoteStyled():
            return change.note in shown
        case (
            c.BoardChanged() | c.ZoneAdded() | c.ZoneChanged() | c.ZoneMoved() | c.ZoneRemoved() | c.ClustersArranged()
        ):
            return bool(shown)
    return False


def _bring(notes: Sequence[Note], shown: set[str], there: Mapping[str, Note]) -> bool:
    found = {note.id for note in notes if note.id in there and readable(note)}
    shown |= found
    return bool(found)


def _boards(changes: Sequence[c.Change], ends: Sequence[int], there: Mapping[str, Note]) -> Iterator[Board]:
    board, reached = Board(), 0
    for end in ends:
        for change in changes[reached:end]:
            board = evolve(board, change)
        reached = end
        yield _shown(board, there)


def _one_by_one(changes: Sequence[tuple[int, c.Change]]) -> Iterator[tuple[int, c.Change]]:
    """What was revealed in one act comes note by note: a private step would else be there all at once."""
    for at, change in changes:
        if isinstance(change, c.NotesShown):
            yield from ((at, c.NotesShown((note,))) for note in change.notes)
        else:
            yield at, change


def _shown(board: Board, there: Mapping[str, Note]) -> Board:
    """The past with the words of the present, and nothing but what hangs on the wall."""
    notes = {
        id: replace(note, text=there[id].text, points=there[id].points, answer=there[id].answer, likes=0, offers=0,
                    veil="")
        for id, note in board.notes.items()
        if id in there and readable(note)
    }  # fmt: skip
    return Board(
        board.id, board.title, board.prompt, board.layout, board.start, board.end, board.zones, notes, board.clusters
    )


def _frame(board: Board, there: Mapping[str, Note], at: int, ms: int) -> Frame:
    """Add the notes to come where they will hang, if there is such a place yet."""
    parents = {zone.parent for zone in board.zones.values()}
    leaves = board.zones.keys() - parents
    ahead = {id: note for id, note in there.items() if id not in board.notes and note.zone in leaves}
    return Frame(replace(board, notes={**board.notes, **ahead}), frozenset(ahead), at, ms)


def _scale(inputs: dict[str, str]) -> float:
    """Ask at which scale of the text it all fits."""
    asked = typst.Compiler(**_given("scale.typ"), sys_inputs=inputs)
    return float(json.loads(asked.query("<scale>", field="value", one=True)))


def _drawn(inputs: dict[str, str], ppi: float) -> bytes:
    made = _wall().compile(format="png", sys_inputs=inputs, ppi=ppi)
    assert isinstance(made, bytes), "one page"
    return made


@cache
def _wall() -> typst.Compiler:
    return typst.Compiler(**_given("wall.typ"))


def _given(template: str) -> dict[str, Any]:
    return {"input": str(_ROOT / template), "root": str(_ROOT), "font_paths": fonts.book(), "ignore_system_fonts": True}


def _inputs(data: dict[str, Any], papers: list[tuple[float, float, float]]) -> dict[str, str]:
    return {"data": json.dumps(data | sheet_of(papers), ensure_ascii=False)}


def _fullest(chosen: Sequence[Frame]) -> list[Frame]:
    return [max(chosen, key=lambda frame: len(frame.board.notes)), chosen[-1]]


def _scene(frame: Frame, clock: Callable[[int], str], options: Options) -> dict[str, Any]:
    """What the template is told: cards that are not there yet take their place and are not drawn."""
    data = scene(frame.board, options)
    count = sum(readable(note) for id, note in frame.board.notes.items() if id not in frame.ahead)
    told = word(options.language, "exports-notes", count=count) if count else word(options.language, "exports-no-notes")
    data["count"] = f"{clock(frame.at)} · {told}"
    for section in data["sections"]:
        for part in (section, *section.get("columns", ())):
            _hide(part, frame, options)
    return data


def _hide(part: dict[str, Any], frame: Frame, options: Options) -> None:
    """The heading of a cluster comes with the first of its notes; notes in no cluster come after all clusters."""
    heading: dict[str, Any] = {}
    shown = 0
    for card in [*part["cards"], *part.get("undated", ())]:
        if "note" not in card:
            heading = card
            card["hidden"] = True
            continue
        card["hidden"] = card["note"] in frame.ahead
        shown += not card["hidden"]
        if not card["hidden"] and frame.board.notes[card["note"]].cluster in frame.board.clusters:
            heading["hidden"] = False
    part["count"] = shown
    if "counted" in part:
        part["counted"] = word(options.language, "exports-notes", count=shown)


def _clock(chosen: Sequence[Frame], options: Options) -> Callable[[int], str]:
    """Give how times are told: with their day if it took more than one."""
    zone = ZoneInfo(options.zone) if options.zone else UTC
    days = {datetime.fromtimestamp(frame.at / 1000, zone).date() for frame in chosen}

    def told(at: int) -> str:
        when = datetime.fromtimestamp(at / 1000, zone)
        day = f"{date_in_words(when.date().isoformat(), options.language)}, " if len(days) > 1 else ""
        return f"{day}{clock_in_words(when)}"

    return told
