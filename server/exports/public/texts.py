"""The texts of a workshop. A test fails when the model gets a field with text that nobody has named here."""

from collections.abc import Mapping
from typing import Any

from server.board.model import (
    Ballot,
    Board,
    Cluster,
    HandOver,
    Inquiry,
    Interface,
    Material,
    Note,
    Point,
    Statement,
    Zone,
)
from server.board.photo import Photo
from server.workshop.model import BoardRef, Level, Logo, Mix, Station, Step, Workshop

# Where people write. Everything else in these classes is an id, a number or one of a few words of ours.
TEXTS: Mapping[type, tuple[str, ...]] = {
    Workshop: ("title",),
    Level: ("title",),
    Logo: ("alt",),
    BoardRef: ("title",),
    Step: ("title", "prompts"),
    Mix: ("title",),
    Station: ("title", "place"),
    Board: ("title", "prompt"),
    Zone: (
        "title",
        "question",
        "host",
        "speaker",
        "place",
        "variants",
        "materials",
        "headlines",
        "hand_overs",
        "topics",
    ),
    Material: ("title", "alt", "url"),
    HandOver: ("lines",),
    Note: ("text", "points", "answer"),
    Point: ("text",),
    Cluster: ("title",),
    Statement: ("text",),
    Ballot: ("question",),
    Inquiry: ("text", "answer"),
    Interface: ("reason",),
    Photo: ("title", "alt", "credit"),
}


def texts_of(thing: Any) -> list[str]:
    """Give all texts of a thing."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for one in thing for text in texts_of(one)]
    if isinstance(thing, Mapping):
        return texts_of(tuple(thing.values()))
    return [text for name in TEXTS[type(thing)] for text in texts_of(getattr(thing, name))]
