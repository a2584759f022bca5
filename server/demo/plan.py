"""What everybody will do on the day and when, drawn from the seed before it begins. Pure: no clock, no network.

Times are seconds of the day; --speed shortens them later. What a device meets (who is faster, which note is foreign,
whether the facilitator has gone on) is decided by the network, what a person means to do is decided here.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from server.board.dates import precision
from server.board.model import COLORS, Color, When
from server.demo.milestones import LANES
from server.demo.people import HOUSES
from server.demo.scenes import SCENES, Span, spans
from server.demo.texts import Deck, Idea, afterthought, mistyped, name
from server.workshop.model import Card

BURSTS = 4  # per scene: a talk ends, a group comes back, the moderator says "two more minutes"
# A board's fields, and what is said in each (texts.ZONES).
FIELDS: dict[str, dict[str, str]] = {
    "milestones": {lane: lane for lane in LANES},
    "strengths": {"strengths": "strengths", "weaknesses": "weaknesses"},
    "swot": {"chances": "chances", "risks": "risks"},
    "stands": {column: column for column in (f"{s}-{c}" for s in "abc" for c in ("works", "needs", "next"))},
    "outlook": {"promises": "promises", "allies": "allies", "open": "left"},
}
LANE_COLORS: dict[str, Color] = {"bund": "blue", "land": "green", "kommune": "yellow"}
TYPED_PER_SECOND = 6.0
TABLE = 8  # people at one
AGREEING = 0.7  # of those who give a name
ASKING, OFFERING, CALLING, SPEAKING = 8, 6, 2, 3  # who asks a question, can answer one, needs help, wants to speak

Deed = Literal[
    "write", "fix", "extend", "move", "style", "redate", "remove", "undo", "meddle", "reload", "lose", "gap",
    "sit", "done", "call", "hand", "vote", "revote", "like", "offer",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """One thing a person does at `at`, in a scene if it belongs to one. `note` counts their own notes; `cut` loses the
    network as it is sent, `deaf` loses its ack."""

    at: float
    deed: Deed
    scene: str = ""
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
    """Who takes part. `polls`: the phone starts on long-polling and upgrades. `card` is what those say of themselves
    who agree to be named."""

    index: int
    name: str
    level: str
    table: str
    arrives: float
    polls: bool
    acts: tuple[Act, ...]
    card: Card | None = None

    @property
    def color(self) -> Color:
        return LANE_COLORS[self.level]


def day(seed: int, participants: int, seconds: float) -> list[Person]:
    """Draw the whole day of `participants` people that lasts `seconds`."""
    shared = random.Random(f"{seed} day")
    laid = spans(seconds)
    bursts = {scene.name: [laid[scene.name].at(shared.uniform(0.1, 0.7)) for _ in range(BURSTS)] for scene in SCENES}
    deck = Deck(shared)
    extras = _extras(shared, participants, laid, deck)
    return [
        _person(seed, index, participants, laid, bursts, deck, extras.get(index, [])) for index in range(participants)
    ]


def _extras(r: random.Random, participants: int, laid: dict[str, Span], deck: Deck) -> dict[int, list[Act]]:
    """What only some do: call for help, raise a hand, ask and answer questions. By person."""
    found: dict[int, list[Act]] = {}

    def some(count: int, scene: str, first: float, last: float, **act: str) -> None:
        for index in r.sample(range(participants), min(count, participants)):
            at = laid[scene].at(r.uniform(first, last))
            made = Act(at, scene=scene, board=laid[scene].scene.board, **act)  # type: ignore[arg-type]
            found.setdefault(index, []).append(made)

    some(CALLING, "tell", 0.2, 0.5, deed="call")
    some(CALLING, "round1", 0.2, 0.5, deed="call")
    some(SPEAKING, "walk", 0.3, 0.6, deed="hand")
    some(ASKING, "ask", 0.03, 0.15, deed="write", zone="open")
    some(OFFERING, "ask", 0.3, 0.45, deed="offer")
    for acts in found.values():
        acts[:] = [replace(act, idea=deck.deal("questions")) if act.zone == "open" else act for act in acts]
    return found


def _person(
    seed: int, index: int, participants: int, laid: dict[str, Span], bursts: dict[str, list[float]], deck: Deck,
    extras: list[Act],
) -> Person:  # fmt: skip
    r = random.Random(f"{seed} person {index}")
    day = laid["toast"].at(1)
    late = r.random() < 0.12
    arrives = laid["tell"].at(r.uniform(0, 1)) if late else laid["arrive"].at(r.uniform(0, 0.9))
    level = r.choice(tuple(LANES))
    table = str(index % -(-participants // TABLE) + 1)
    acts = [Act(arrives, "sit")]
    notes = 0
    for span in laid.values():
        mine = list(_writing(r, span, level, bursts[span.scene.name], deck, notes)) if span.at(0.6) > arrives else []
        asked = [act for act in extras if act.scene == span.scene.name and act.at > arrives]
        mine += [replace(act, note=notes + number) for number, act in enumerate(asked)]
        notes += 10  # more than one person writes in a scene
        acts += [*mine, *_closing(r, span, mine)]
    acts += _weather(r, arrives, day)
    in_order = tuple(sorted((act for act in acts if act.at >= arrives), key=lambda act: act.at))
    called, polls = name(r), r.random() < 0.25
    return Person(index, called, level, table, arrives, polls, in_order, _card(seed, index, level) if called else None)


def _card(seed: int, index: int, level: str) -> Card | None:
    """Most agree to be named, with a name to give."""
    r = random.Random(f"{seed} card {index}")
    organisation, function = r.choice(HOUSES[level])
    return Card(organisation, function=function) if r.random() < AGREEING else None


def _writing(r: random.Random, span: Span, level: str, bursts: list[float], deck: Deck, first: int) -> Iterator[Act]:
    """What a person writes in a scene, and what becomes of each note."""
    scene, fields = span.scene, FIELDS.get(span.scene.board, {})
    for number in range(first, first + _how_many(r, scene.writes, scene.most)):
        at = min(max(r.gauss(r.choice(bursts), 0.06 * span.length), span.at(0.03)), span.at(0.7))
        zone = level if scene.board == "milestones" and r.random() < 0.7 else r.choice(tuple(fields))
        color = LANE_COLORS.get(zone, LANE_COLORS[level])
        idea = deck.deal(fields[zone])
        if idea is not None:
            write = Act(at, "write", scene.name, scene.board, number, zone, idea, color)
            yield from _note(r, write, tuple(fields), span.at(0.75))


def _closing(r: random.Random, span: Span, mine: list[Act]) -> Iterator[Act]:
    """What the end of a scene asks of everybody: the ballot, likes, and "done"."""
    scene = span.scene
    after = max((act.at for act in mine if act.deed == "write"), default=span.at(r.uniform(0.15, 0.6)))
    if scene.votes:
        after = span.at(r.uniform(0.06, 0.48))
        yield Act(after, "vote", scene.name, scene.board)
        if r.random() < 0.08:
            yield Act(after + 1.5, "revote", scene.name, scene.board)
    if scene.name == "ask":
        for _ in range(_how_many(r, 1.6, 4)):
            yield Act(span.at(r.uniform(0.25, 0.6)), "like", scene.name, scene.board)
    if scene.finish and r.random() < 0.97:
        yield Act(min(after + r.uniform(0.2, 2.5), span.at(0.8)), "done", scene.name)


def _how_many(r: random.Random, mean: float, most: int) -> int:
    """Around the mean and never more than `most`: some only listen, a few cannot stop."""
    return sum(r.random() < mean / most for _ in range(most))


def _note(r: random.Random, write: Act, fields: tuple[str, ...], latest: float) -> Iterator[Act]:
    """One note and what becomes of it. Typing comes first: the note leaves the hand when it is finished, at `latest`
    when the scene comes to its end."""
    assert write.idea is not None
    typing = len(write.idea.text) / TYPED_PER_SECOND * r.uniform(0.3, 1.0)
    typed = replace(write, at=min(write.at + typing, latest))
    then = typed.at + r.uniform(2, 8)
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
    """Reloads, dead spots of the hall, and messages that get lost on the way. In no scene: they do not ask."""

    def some_time() -> float:
        return r.uniform(arrives + 0.02 * seconds, 0.95 * seconds)

    if r.random() < 0.3:
        yield Act(some_time(), "reload", forgets=r.random() < 0.4)
    for _ in range(2):
        if r.random() < 0.25:
            yield Act(some_time(), "lose", seconds=r.uniform(2, 15))
    if r.random() < 0.3:
        yield Act(some_time(), "gap")
