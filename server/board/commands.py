"""What may be asked of a board. Imperative; decoded from the wire by type name (`add_note` is AddNote).

Ids of new notes and zones are made by the client (1 to 40 characters of A-Z a-z 0-9 _ -), so that a phone can show
its own note before the server has answered. A field left out of an edit (None) stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.board import exchange_commands as x
from server.board import photo_commands as p
from server.board import stand_commands as s
from server.board.model import (
    Ballot,
    BallotKind,
    Cluster,
    Color,
    Inquiry,
    Interface,
    Layout,
    Note,
    Point,
    Rules,
    Shape,
    Sign,
    Statement,
    Status,
    When,
    Zone,
)
from server.board.photo import Photo


@dataclass(frozen=True, slots=True)
class CreateBoard:
    """First command of a board's log; a facilitator's (sent by the server when a workshop gets a board)."""

    board: str
    title: str
    layout: Layout
    prompt: str = ""
    start: str = ""
    end: str = ""
    zones: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()  # only an import or a restore brings notes, clusters and statements with it
    clusters: tuple[Cluster, ...] = ()
    statements: tuple[Statement, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    rules: Rules = Rules()
    inquiries: tuple[Inquiry, ...] = ()
    interfaces: tuple[Interface, ...] = ()
    since: int = 0
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeBoard:
    title: str | None = None
    prompt: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class AddNote:
    """`after` is the note it follows: None for the end of the zone, "" for its beginning. `source` is the part of a
    photo it is read from, as Note.source has it. `round` is the one it was written in, if that has begun; without it,
    the one that runs."""

    note: str
    zone: str
    text: str
    points: tuple[Point, ...] = ()
    color: Color = "white"
    shape: Shape = "rectangle"
    when: When | None = None
    after: str | None = None
    behalf: str = ""
    source: str = ""
    round: int = 0


@dataclass(frozen=True, slots=True)
class EditNote:
    """`undated` takes the date away; it cannot be None because None leaves it."""

    note: str
    text: str | None = None
    points: tuple[Point, ...] | None = None
    when: When | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class MoveNote:
    """To a zone, behind `after` (None: the end, "": the beginning); `when` redates it in the same act."""

    note: str
    zone: str
    after: str | None = None
    when: When | None = None


@dataclass(frozen=True, slots=True)
class StyleNote:
    note: str
    color: Color | None = None
    shape: Shape | None = None


@dataclass(frozen=True, slots=True)
class RemoveNote:
    note: str


@dataclass(frozen=True, slots=True)
class RestoreNote:
    note: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back one's own last act on this board."""


@dataclass(frozen=True, slots=True)
class AddZone:
    """`sides` are the titles of a category's two: search and offer."""

    zone: str
    title: str
    parent: str = ""
    after: str | None = None
    sign: Sign = ""
    color: Color = "white"
    question: str = ""
    host: str = ""
    speaker: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeZone:
    """`based_on`, where it is said, are the headlines or topics that new ones were written on. If other headlines stand
    there it is refused `changed_since`; of topics those are added and taken away by which the two differ."""

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
    input_minutes: int | None = None
    headlines: tuple[str, ...] | None = None
    topics: tuple[str, ...] | None = None
    based_on: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class MoveZone:
    """Behind `after` among its siblings (None: the end, "": the beginning)."""

    zone: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveZone:
    """Refused while a note, even a removed one, or a child zone lies in it."""

    zone: str


@dataclass(frozen=True, slots=True)
class SetRules:
    """The server's own, when a step begins (room/conduct.py); a facilitator's at any time.

    `begins`: a step does; limits count from now on.
    """

    rules: Rules
    begins: bool = False


@dataclass(frozen=True, slots=True)
class RevealNotes:
    """Show what was written in private: these notes, or all of them."""

    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldNote:
    """Take a note back to the moderation desk; nobody else reads it until it is released."""

    note: str


@dataclass(frozen=True, slots=True)
class ReleaseNote:
    note: str


@dataclass(frozen=True, slots=True)
class MakeCluster:
    """Put notes under one heading. Notes of other clusters leave those (a split); notes of other zones come over."""

    cluster: str
    notes: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class NameCluster:
    cluster: str
    title: str


@dataclass(frozen=True, slots=True)
class GatherNotes:
    """Into a cluster there is."""

    cluster: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScatterNotes:
    """Out of their clusters; a cluster that loses its last note is gone."""

    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeClusters:
    """All notes of `clusters` go to `cluster`."""

    cluster: str
    clusters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DissolveCluster:
    cluster: str


@dataclass(frozen=True, slots=True)
class MoveCluster:
    """To a zone, with its notes, behind the cluster `after` (None: the end, "": the beginning)."""

    cluster: str
    zone: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class WriteStatement:
    """Condense a cluster, or `notes`, to a sentence."""

    statement: str
    text: str
    cluster: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditStatement:
    """`notes` replaces the sources."""

    statement: str
    text: str | None = None
    status: Status | None = None
    notes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class RemoveStatement:
    statement: str


@dataclass(frozen=True, slots=True)
class SendNotes:
    """Copy notes and statements to a zone of another board, with the way back (`Note.source`)."""

    board: str
    zone: str
    notes: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceNotes:
    """The other half of SendNotes, on the board they are sent to; asked by the server."""

    zone: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class BringNotes:
    """Notes of a file, all or none, in fields of the board or new ones; asked by the server. They come in the order
    given behind those there are, whatever their `order` says, and are the asker's."""

    zones: tuple[Zone, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenBallot:
    """`items` are "note:<id>", "cluster:<id>" or "statement:<id>". Limits as in model.Ballot; 0 takes the usual."""

    ballot: str
    kind: BallotKind
    question: str
    items: tuple[str, ...]
    budget: int = 0
    per_item: int = 0
    named: bool = False


@dataclass(frozen=True, slots=True)
class CloseBallot:
    ballot: str


@dataclass(frozen=True, slots=True)
class ReopenBallot:
    """The tallies are hidden again; papers stay."""

    ballot: str


@dataclass(frozen=True, slots=True)
class RemoveBallot:
    ballot: str


@dataclass(frozen=True, slots=True)
class CastPaper:
    """One's whole paper, replacing the one before; without marks it is withdrawn. A scribe casts for badge `behalf`."""

    ballot: str
    marks: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""
    behalf: str = ""


@dataclass(frozen=True, slots=True)
class LikeNote:
    note: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class OfferAnswer:
    """The seat can answer this question."""

    note: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class AnswerNote:
    """One line; moves the question to `zone` (answered, follow-up) if given."""

    note: str
    answer: str
    zone: str = ""


Command = (
    CreateBoard | ChangeBoard | AddNote | EditNote | MoveNote | StyleNote | RemoveNote | RestoreNote | Undo
    | AddZone | ChangeZone | MoveZone | RemoveZone
    | SetRules | RevealNotes | HoldNote | ReleaseNote
    | MakeCluster | NameCluster | GatherNotes | ScatterNotes | MergeClusters | DissolveCluster | MoveCluster
    | WriteStatement | EditStatement | RemoveStatement | SendNotes | PlaceNotes | BringNotes
    | OpenBallot | CloseBallot | ReopenBallot | RemoveBallot | CastPaper
    | LikeNote | OfferAnswer | AnswerNote
    | s.PutMaterial | s.RemoveMaterial | s.WriteHandOver | s.RunInput
    | s.SendInquiry | s.AnswerInquiry | s.RemoveInquiry
    | s.VisitStand | s.ProposeInterface | s.ConfirmInterface | s.RemoveInterface
    | x.AnswerListing | x.AgreeMatch | x.RemoveMatch
    | p.PutPhoto | p.ChangePhoto | p.VeilPhoto | p.UnveilPhoto | p.RemovePhoto | p.PutRegion | p.RemoveRegion
)  # fmt: skip
