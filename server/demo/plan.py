"""What everybody will do on the day and when, drawn from the seed before it begins. Pure: no clock, no network.

Times are seconds of the day; --speed shortens them later. What a device meets (who is faster, which note is foreign)
is decided by the network, what a person means to do is decided here.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from server.board.dates import precision
from server.board.model import COLORS, Color, When
from server.demo.milestones import LANES
from server.demo.texts import Deck, Idea, afterthought, mistyped, name

# The day: from which part of it on everybody is led to which board; "" is the lobby.
STAGES: tuple[tuple[float, str], ...] = (
    (0.0, ""),
    (0.05, "timeline"),
    (0.46, "strengths"),
    (0.71, "stands"),
    (0.98, ""),
)
WRITES = {"timeline": 1.4, "strengths": 1.0, "stands": 0.9}  # notes per person, on average
BURSTS = 5  # per stage: a talk ends, a group comes back, the moderator says "two more minutes"
FIELDS = {
    "timeline": tuple(LANES),
    "strengths": ("strengths", "weaknesses"),
    "stands": tuple(f"{stand}-{column}" for stand in "abc" for column in ("works", "needs", "next")),
}
LANE_COLORS: dict[str, Color] = {"bund": "blue", "land": "green", "kommune": "yellow"}
TYPED_PER_SECOND = 6.0

Deed = Literal["write", "fix", "extend", "move", "style", "redate", "remove", "undo", "meddle", "reload", "lose", "gap"]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person does at `at`. `note` counts their own notes; `cut` loses the network as it is sent,
    `deaf` loses its ack."""

    at: float
    deed: Deed
    board: str = ""
    note: int = 0
    zone: str = ""
    idea: Idea | None = None
    color: Color = "white"
    seconds: float = 0.0
    cut: bool = False
    deaf: bool = False
    forgets: bool = False  # a reload on a device that has kept nothing


@dataclass(frozen=True, slots=True)
class Person:
    """Who takes part. `polls`: the phone starts on long-polling and upgrades."""

    index: int
    name: str
    level: str
    arrives: float
    polls: bool
    acts: tuple[Act, ...]

    @property
    def color(self) -> Color:
        return LANE_COLORS[self.level]


def day(seed: int, participants: int, seconds: float) -> list[Person]:
    """Draw the whole day of `participants` people that lasts `seconds`."""
    shared = random.Random(f"{seed} day")
    bursts = {board: _bursts(shared, board) for board in FIELDS}
    deck = Deck(shared)
    return [_person(seed, index, seconds, bursts, deck) for index in range(participants)]


def span(board: str) -> tuple[float, float]:
    """Give the part of the day that a board is on stage."""
    starts = [start for start, _ in STAGES] + [1.0]
    place = next(index for index, (_, shown) in enumerate(STAGES) if shown == board)
    return starts[place], starts[place + 1]


def _bursts(r: random.Random, board: str) -> list[float]:
    first, last = span(board)
    return sorted(r.uniform(first + 0.015, last - 0.02) for _ in range(BURSTS))


def _person(seed: int, index: int, seconds: float, bursts: dict[str, list[float]], deck: Deck) -> Person:
    r = random.Random(f"{seed} person {index}")
    late = r.random() < 0.12
    arrives = seconds * (r.uniform(0.05, 0.3) if late else r.uniform(0.0, 0.045))
    level = r.choice(tuple(LANES))
    acts: list[Act] = []
    notes = 0
    for board, fields in FIELDS.items():
        for _ in range(_how_many(r, WRITES[board])):
            first, last = span(board)
            at = seconds * min(max(r.gauss(r.choice(bursts[board]), 0.012), first + 0.01), last - 0.01)
            zone = level if board == "timeline" and r.random() < 0.7 else r.choice(fields)
            color = LANE_COLORS[zone] if zone in LANE_COLORS else LANE_COLORS[level]
            if at > arrives:
                acts += _note(r, Act(at, "write", board, notes, zone, deck.deal(zone), color), fields)
                notes += 1
    acts += _weather(r, arrives, seconds)
    return Person(index, name(r), level, arrives, r.random() < 0.25, tuple(sorted(acts, key=lambda act: act.at)))


def _how_many(r: random.Random, mean: float) -> int:
    """0 to 4 around the mean: some only listen, a few cannot stop."""
    return min(4, max(0, round(r.gauss(mean, 0.8))))


def _note(r: random.Random, write: Act, fields: tuple[str, ...]) -> Iterator[Act]:
    """One note and what becomes of it. Typing comes first: the note leaves the hand when it is finished."""
    assert write.idea is not None
    typed = replace(write, at=write.at + len(write.idea.text) / TYPED_PER_SECOND * r.uniform(0.3, 1.0))
    then = typed.at + r.uniform(4, 12)
    roll = r.random()
    if roll < 0.16:
        yield replace(typed, idea=replace(write.idea, text=mistyped(r, write.idea.text)))
        yield replace(typed, at=then, deed="fix")
        return
    if 0.26 <= roll < 0.36:  # the wrong field at first
        yield replace(typed, zone=r.choice(fields))
        yield replace(typed, at=then, deed="move")
        return
    yield replace(typed, cut=roll > 0.96, deaf=0.93 < roll <= 0.96)
    if roll < 0.26:
        points = (*write.idea.points, afterthought(r, write.idea))
        yield replace(typed, at=then, deed="extend", idea=replace(write.idea, points=points))
    elif roll < 0.42:
        yield replace(typed, at=then, deed="style", color=r.choice(COLORS))
    elif roll < 0.47 and write.idea.when:
        yield replace(typed, at=then, deed="redate", idea=replace(write.idea, when=_vaguer(write.idea.when)))
    elif roll < 0.51:
        yield replace(typed, at=then, deed="remove")
    elif roll < 0.56:
        yield replace(typed, at=then, deed="move", zone=r.choice(fields))
        yield replace(typed, at=then + 3, deed="undo")
    elif roll < 0.59:
        yield replace(typed, at=then, deed="remove")
        yield replace(typed, at=then + 2, deed="undo")
    elif roll < 0.65:
        yield replace(typed, at=then, deed="meddle")


def _vaguer(when: When) -> When:
    """On second thoughts it was some time that year."""
    return When(when.start[:4], circa=True) if precision(when.start) != "year" else replace(when, circa=not when.circa)


def _weather(r: random.Random, arrives: float, seconds: float) -> Iterator[Act]:
    """Reloads, dead spots of the hall, and messages that get lost on the way."""

    def some_time() -> float:
        return r.uniform(arrives + 0.02 * seconds, 0.95 * seconds)

    if r.random() < 0.3:
        yield Act(some_time(), "reload", forgets=r.random() < 0.4)
    for _ in range(2):
        if r.random() < 0.25:
            yield Act(some_time(), "lose", seconds=r.uniform(2, 15))
    if r.random() < 0.3:
        yield Act(some_time(), "gap")
