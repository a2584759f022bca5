"""What an agenda file holds, as msgspec reads it: every field with its limit, and nothing that is not named here.

Texts are one sentence for every language, or one by language. Limits are those of the deciders, which check again.
"""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from server.board.limits import MAX_NOTES, MAX_PROMPT, MAX_TITLE, MAX_TOPICS
from server.board.model import BallotKind, Color, Layout, See, Side, Sign
from server.workshop.agenda import MAX_DAYS
from server.workshop.decide import MAX_LEVELS
from server.workshop.model import MAX_BOARDS, MAX_MINUTES, MAX_STEPS, Form, Language, Signal

_Title = Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
_Line = Annotated[str, Meta(max_length=MAX_TITLE)]
_Prompt = Annotated[str, Meta(max_length=MAX_PROMPT)]
_Count = Annotated[int, Meta(ge=0, le=MAX_NOTES)]
_Id = Annotated[str, Meta(max_length=40, pattern=r"^[A-Za-z0-9_-]*\Z")]
_Date = Annotated[str, Meta(max_length=10)]
Titles = _Title | dict[Language, _Title]
Prompts = _Prompt | dict[Language, _Prompt]


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all."""


class Level(Part, frozen=True):
    color: Color
    title: Titles


class Column(Part, frozen=True):
    """A zone without columns of its own; a category's has a `side`. Without an id it gets one by its place."""

    title: Titles
    id: _Id = ""
    sign: Sign = ""
    color: Color = "white"
    locked: bool = False
    side: Side = ""


class Zone(Column, frozen=True):
    """`question`, `host`, `speaker`, `place`, `columns`, `topics` belong to stands. A category gets its two sides."""

    question: Prompts = ""
    host: _Line = ""
    speaker: _Line = ""
    place: _Line = ""
    columns: Annotated[tuple[Column, ...], Meta(max_length=50)] = ()
    topics: Annotated[tuple[Titles, ...], Meta(max_length=MAX_TOPICS)] = ()


class Board(Part, frozen=True):
    """From a template of workshop/templates.py, from a layout, or both: what is said here goes first.

    `years` lets a timeline end with the current year and begin so many before.
    """

    id: Annotated[_Id, Meta(min_length=1)]
    title: Titles = ""
    prompt: Prompts = ""
    template: _Id = ""
    layout: Layout | None = None
    years: Annotated[int, Meta(ge=0, le=1000)] = 0
    start: _Date = ""
    end: _Date = ""
    zones: Annotated[tuple[Zone, ...], Meta(max_length=50)] = ()


class Rules(Part, frozen=True):
    """The fields of board/model.py's Rules."""

    add: bool = True
    edit: bool = True
    move: bool = True
    see: See = "all"
    hold: bool = False
    anonymous: bool = False
    per_person: _Count = 0
    per_table: _Count = 0
    round: _Count = 0


class Vote(Part, frozen=True):
    """The fields of workshop/model.py's Vote."""

    kind: BallotKind
    on: Literal["notes", "clusters", "statements"] = "clusters"
    budget: _Count = 0
    per_item: _Count = 0
    named: bool = False


class Step(Part, frozen=True):
    """`board` is the id of a board of this file; without one it is a break, a talk, the lobby."""

    title: Titles
    day: Annotated[int, Meta(ge=1, le=MAX_DAYS)] = 1
    minutes: Annotated[int, Meta(ge=0, le=MAX_MINUTES)] = 0
    board: _Id = ""
    prompts: Prompts = ""
    form: Form = "plenary"
    rules: Rules = Rules()
    signal: Signal = "none"
    vote: Vote | None = None
    method: Annotated[str, Meta(max_length=40, pattern=r"^[a-z0-9-]*\Z")] = ""
    skipped: bool = False


class Agenda(Part, frozen=True):
    """A whole file. `people`: for how many, from and to; (0, 0) is not said. `begins` as in the workshop."""

    title: Titles
    id: _Id = ""
    summary: Prompts = ""
    people: tuple[_Count, _Count] = (0, 0)
    begins: Annotated[tuple[Annotated[str, Meta(max_length=16)], ...], Meta(max_length=MAX_DAYS)] = ()
    levels: Annotated[tuple[Level, ...], Meta(max_length=MAX_LEVELS)] = ()
    boards: Annotated[tuple[Board, ...], Meta(max_length=MAX_BOARDS)] = ()
    steps: Annotated[tuple[Step, ...], Meta(max_length=MAX_STEPS)] = ()


def said(texts: Any, language: Language) -> str:
    """Give a text in this language, else in the first there is."""
    if isinstance(texts, str):
        return texts
    return str(texts.get(language) or next(iter(texts.values()), ""))
