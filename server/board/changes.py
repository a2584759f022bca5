"""What happened on a board. Past tense; each is one entry of the log, wrapped in an Entry (wire/messages.py).

Fields that are None were not touched. `NoteRestored` and `NotesShown` carry whole notes because views have dropped or
never had their content. `veil` is the note's own, so that a change can be masked without looking at the state.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from server.board.match import Match
from server.board.model import (
    Arrangement,
    Ballot,
    Cluster,
    Color,
    Entered,
    HandOver,
    Inquiry,
    Interface,
    Layout,
    Material,
    Note,
    Paper,
    Point,
    Rules,
    Shape,
    Sign,
    Statement,
    Tally,
    Veil,
    When,
    Zone,
)
from server.board.photo import Photo, Region


@dataclass(frozen=True, slots=True)
class BoardCreated:
    board: str
    title: str
    layout: Layout
    prompt: str = ""
    start: str = ""
    end: str = ""
    zones: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    statements: tuple[Statement, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    rules: Rules = Rules()
    inquiries: tuple[Inquiry, ...] = ()
    interfaces: tuple[Interface, ...] = ()
    since: int = 0
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardChanged:
    title: str | None = None
    prompt: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class NoteAdded:
    note: Note


@dataclass(frozen=True, slots=True)
class NoteEdited:
    note: str
    text: str | None = None
    points: tuple[Point, ...] | None = None
    when: When | None = None
    undated: bool = False
    answer: str | None = None
    veil: Veil | None = None


@dataclass(frozen=True, slots=True)
class NoteMoved:
    """A note that leaves its zone leaves its cluster, unless `cluster` names one.

    `along`: with the change of the note right before it, one act that one undo takes back.
    """

    note: str
    zone: str
    order: str
    when: When | None = None
    undated: bool = False
    cluster: str | None = None
    veil: Veil | None = None
    along: bool = False


@dataclass(frozen=True, slots=True)
class NoteStyled:
    note: str
    color: Color | None = None
    shape: Shape | None = None
    veil: Veil | None = None


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    """`taken`: by somebody else than its author, who is told."""

    note: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class NoteRestored:
    note: Note


@dataclass(frozen=True, slots=True)
class ZoneAdded:
    """`sides` come with a category of an exchange."""

    zone: Zone
    sides: tuple[Zone, ...] = ()


@dataclass(frozen=True, slots=True)
class ZoneChanged:
    zone: str
    title: str | None = None
    sign: Sign | None = None
    color: Color | None = None
    question: str | None = None
    host: str | None = None
    speaker: str | None = None
    place: str | None = None
    locked: bool | None = None
    variants: Mapping[Color, str] | None = None
    materials: tuple[Material, ...] | None = None
    input_minutes: int | None = None
    input_ends: int | None = None
    headlines: tuple[str, ...] | None = None
    hand_overs: tuple[HandOver, ...] | None = None
    topics: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ZoneMoved:
    zone: str
    order: str


@dataclass(frozen=True, slots=True)
class ZoneRemoved:
    zone: str
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulesSet:
    """`since`: when a step began with them."""

    rules: Rules
    since: int | None = None


@dataclass(frozen=True, slots=True)
class NotesShown:
    """Revealed or released: from here on everybody reads them."""

    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class NoteHeld:
    note: str


@dataclass(frozen=True, slots=True)
class ClustersArranged:
    arrangement: Arrangement


@dataclass(frozen=True, slots=True)
class StatementPut:
    """Written, edited or brought back."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class StatementRemoved:
    statement: str


@dataclass(frozen=True, slots=True)
class BallotOpened:
    ballot: Ballot


@dataclass(frozen=True, slots=True)
class PaperCast:
    """`voters` is how many papers there are now: all that readers learn of it before the ballot is closed.

    `entered` is of a badge's paper, for facilitators; by nobody if the paper is withdrawn.
    """

    paper: Paper
    voters: int
    entered: Entered | None = None


@dataclass(frozen=True, slots=True)
class BallotClosed:
    ballot: str
    tallies: tuple[Tally, ...]
    reasons: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()  # of a named ballot, for facilitators


@dataclass(frozen=True, slots=True)
class BallotReopened:
    ballot: str


@dataclass(frozen=True, slots=True)
class BallotRemoved:
    ballot: str


@dataclass(frozen=True, slots=True)
class NoteBacked:
    """A seat likes a note or offers an answer, or no longer does. `likes` and `offers` count all seats now."""

    note: str
    likes: int
    offers: int
    seat: str = ""
    liked: bool | None = None
    offered: bool | None = None


@dataclass(frozen=True, slots=True)
class InquiryPut:
    """Sent, answered or brought back."""

    inquiry: Inquiry


@dataclass(frozen=True, slots=True)
class InquiryRemoved:
    inquiry: str


@dataclass(frozen=True, slots=True)
class StandVisited:
    """By `seat`, or no longer. `count` is how many have been there."""

    zone: str
    count: int
    seat: str = ""
    on: bool = True


@dataclass(frozen=True, slots=True)
class InterfacePut:
    """Proposed, or confirmed by a side."""

    interface: Interface


@dataclass(frozen=True, slots=True)
class InterfaceRemoved:
    interface: str


@dataclass(frozen=True, slots=True)
class MatchPut:
    """A listing was answered, or its author has agreed or declined."""

    match: Match


@dataclass(frozen=True, slots=True)
class MatchRemoved:
    """`note` was answered: its author is told."""

    match: str
    note: str


@dataclass(frozen=True, slots=True)
class PhotoPut:
    """Brought, described, objected to, or shown again."""

    photo: Photo


@dataclass(frozen=True, slots=True)
class PhotoRemoved:
    """For good; or, to a reader who may not see it, what they see of any change of it."""

    photo: str


@dataclass(frozen=True, slots=True)
class RegionPut:
    photo: str
    region: Region


@dataclass(frozen=True, slots=True)
class RegionRemoved:
    photo: str
    region: str


@dataclass(frozen=True, slots=True)
class ActUndone:
    """Follows the change that took the seat's last act back; both leave the seat's list of acts."""


@dataclass(frozen=True, slots=True)
class Masked:
    """Something the reader may not see took this seq. Evolves nothing."""


Change = (
    BoardCreated | BoardChanged | NoteAdded | NoteEdited | NoteMoved | NoteStyled | NoteRemoved | NoteRestored
    | ZoneAdded | ZoneChanged | ZoneMoved | ZoneRemoved | RulesSet | NotesShown | NoteHeld | ClustersArranged
    | StatementPut | StatementRemoved | BallotOpened | PaperCast | BallotClosed | BallotReopened | BallotRemoved
    | NoteBacked | InquiryPut | InquiryRemoved | StandVisited | InterfacePut | InterfaceRemoved
    | MatchPut | MatchRemoved | PhotoPut | PhotoRemoved | RegionPut | RegionRemoved | ActUndone | Masked
)  # fmt: skip
