"""The scenes of the day: the steps of the ready-made agenda for an anniversary in its order, and one put in between.

Data only. The agenda itself comes from the server; leader.py makes sure that its steps lie on these boards.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scene:
    """One step. `weight` is its share of the day, `writes` how many notes a person writes in it on average.

    `finish` marks the end of people's own work by "done"; `votes`: it is a ballot.
    """

    name: str
    board: str
    weight: float
    writes: float = 0.0
    most: int = 4  # notes of one person, as the step's rules allow
    finish: bool = False
    votes: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """When a scene plays, in seconds of the day."""

    scene: Scene
    begin: float
    length: float

    def at(self, part: float) -> float:
        """Give a moment of it: 0 is its beginning, 1 its end."""
        return self.begin + part * self.length


SCENES = (
    Scene("arrive", "", 14),
    Scene("welcome", "", 5),
    Scene("remember", "milestones", 30, writes=1.25, most=3, finish=True),
    Scene("tell", "milestones", 24, writes=0.25),
    Scene("walk", "milestones", 15),
    Scene("break", "", 4),
    Scene("judge", "strengths", 30, writes=1.0, finish=True),
    Scene("condense", "strengths", 26),
    Scene("put", "strengths", 18),
    Scene("endorse", "strengths", 26, finish=True, votes=True),
    Scene("lunch", "", 6),
    Scene("look_ahead", "swot", 28, writes=0.4, finish=True),
    Scene("prioritise", "swot", 20, finish=True, votes=True),
    Scene("introduce", "stands", 6),
    Scene("round1", "stands", 18, writes=0.4),
    Scene("round2", "stands", 16, writes=0.3),
    Scene("round3", "stands", 12, writes=0.2),
    Scene("coffee", "", 4),
    Scene("report", "stands", 8),
    Scene("ask", "questions", 22),
    Scene("promise", "outlook", 16, writes=0.3, finish=True),
    Scene("toast", "", 6),
)
INSERTED = "ask"  # the one that the ready-made agenda does not have


def spans(seconds: float) -> dict[str, Span]:
    """Lay the scenes out over a day of so many seconds."""
    return {span.scene.name: span for span in _laid(seconds / sum(scene.weight for scene in SCENES))}


def _laid(unit: float) -> Iterator[Span]:
    begin = 0.0
    for scene in SCENES:
        yield Span(scene, begin, scene.weight * unit)
        begin += scene.weight * unit
