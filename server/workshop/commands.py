"""What may be asked of a workshop. `CreateWorkshop`, `AddBoard` and `TakeSeat` are asked by the server on behalf of an
HTTP request, because they need codes, secrets, a file, long work or a second log; so are `KeepSeats`, `KeepMeetings`,
`PutMix`, `PublishEdition` and `WithdrawEdition`. The rest arrives by socket."""

from dataclasses import dataclass
from typing import Literal

from server.board.model import Color, Layout, Role
from server.workshop import mix_commands as h
from server.workshop.model import Ask, Card, Language, Level, Link, Logo, Mix, Signal, Step
from server.workshop.public import Edition, Ground, Judgement


@dataclass(frozen=True, slots=True)
class CreateWorkshop:
    workshop: str
    title: str
    language: Language
    code: str
    key: str
    levels: tuple[Level, ...] = ()
    links: tuple[Link, ...] = ()
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeWorkshop:
    title: str | None = None
    language: Language | None = None
    levels: tuple[Level, ...] | None = None
    begins: tuple[str, ...] | None = None
    languages: tuple[Language, ...] | None = None
    asks: tuple[Ask, ...] | None = None
    logos: tuple[Logo, ...] | None = None


@dataclass(frozen=True, slots=True)
class AddBoard:
    """The board's own log exists already. `after`: None the end, "" the beginning."""

    board: str
    title: str
    layout: Layout
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RenameBoard:
    """Keeps the agenda's title in step with the board's; sent along with ChangeBoard."""

    board: str
    title: str


@dataclass(frozen=True, slots=True)
class MoveBoard:
    board: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveBoard:
    """Take the board off the agenda. Its log stays."""

    board: str


@dataclass(frozen=True, slots=True)
class RestoreBoard:
    board: str


@dataclass(frozen=True, slots=True)
class ShowBoard:
    """Lead everybody to this board; "" is the lobby."""

    board: str


@dataclass(frozen=True, slots=True)
class TakeSeat:
    """A new seat, or the one kept free or lent under this id. Where groups are mixed it gets its places too."""

    seat: str
    role: Role
    name: str = ""
    color: Color = "white"
    link: str = ""
    generation: int = 0


@dataclass(frozen=True, slots=True)
class ChangeSeat:
    """One's own, or anybody's for a facilitator. Only a facilitator blocks.

    `done` is the id of the step that one has finished, "" of none; `here` of the round at whose table one is.
    Who is no longer away gets places in the rounds that are left. `open` is one's own to say, nobody else's.
    """

    seat: str
    name: str | None = None
    color: Color | None = None
    blocked: bool | None = None
    table: str | None = None
    help: bool | None = None
    hand: bool | None = None
    done: str | None = None
    card: Card | None = None
    away: bool | None = None
    here: str | None = None
    open: bool | None = None


@dataclass(frozen=True, slots=True)
class LendSeat:
    """Let the name tag open this seat for one more device, for ten minutes: one's own beside this one, or anybody's for
    a facilitator; then the devices it has are out."""

    seat: str


@dataclass(frozen=True, slots=True)
class OpenStand:
    """A host's link was opened by somebody who has a seat: they host its stand beside what they are."""

    seat: str
    link: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A row of the roster: a seat that is kept free for somebody, or what is known of them by now."""

    seat: str
    name: str
    color: Color = "white"
    card: Card = Card()


@dataclass(frozen=True, slots=True)
class KeepSeats:
    """Keep seats for people who are expected; a seat that is known gets name, level and card anew."""

    seats: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class FreeSeats:
    """Take seats that nobody has come to off the roster."""

    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MissSeats:
    """Nobody of these is waited for in the rounds to come, once they are planned anew."""

    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeepMeetings:
    """Who met in an earlier workshop: beside those known already, or `anew` instead of them."""

    pairs: tuple[tuple[str, str], ...]
    anew: bool = False


@dataclass(frozen=True, slots=True)
class PutMix:
    """A plan, made or made anew. `mix.begun` is where it goes on: it is refused when a round has begun meanwhile."""

    mix: Mix


@dataclass(frozen=True, slots=True)
class RemoveMix:
    """Only before its first round. Its steps become ordinary ones."""

    mix: str


@dataclass(frozen=True, slots=True)
class MarkHere:
    """The bearer of this badge has come to the station one hosts, in the round that runs; or has not, after all."""

    badge: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class SetContact:
    """How one can be reached, for those with whom it is exchanged."""

    contact: str


@dataclass(frozen=True, slots=True)
class Jot:
    """One's own note on a person, "" for none. `badge` is theirs."""

    badge: str
    text: str


@dataclass(frozen=True, slots=True)
class Release:
    """One's contact, if there is one, is for the bearer of this badge, once theirs is for oneself; or no longer."""

    badge: str
    on: bool = True


@dataclass(frozen=True, slots=True)
class LinkTakeaway:
    """A link opens one's own take-away, until it is taken back with `on` False; then that one never opens it again."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class AddLink:
    link: str
    role: Role
    title: str = ""
    zone: str = ""


@dataclass(frozen=True, slots=True)
class RenewLink:
    """A new secret; the old one and the seats it gave stop working."""

    link: str


@dataclass(frozen=True, slots=True)
class RevokeLink:
    """Closes the door, and the seats it gave stop working. Refused for the last open facilitator link."""

    link: str


@dataclass(frozen=True, slots=True)
class PutStep:
    """Add a step, or replace the one with its id, behind `after` (None: where it is, or the end; "": the beginning)."""

    step: Step
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RemoveStep:
    step: str


@dataclass(frozen=True, slots=True)
class StartStep:
    """Lead everybody to this step; "" is the lobby. Its rules are set on its board first (room/conduct.py).
    Refused `changed_since` if another step runs than the one to leave, `after`, where that is said."""

    step: str
    after: str | None = None


@dataclass(frozen=True, slots=True)
class RunClock:
    """Start a countdown of `seconds`; 0 takes the clock away."""

    seconds: int


@dataclass(frozen=True, slots=True)
class AddTime:
    """Add (or take: negative) seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class HoldClock:
    """Pause the countdown, or let it go on."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class GiveSignal:
    signal: Signal


@dataclass(frozen=True, slots=True)
class SetSpot:
    """Everyone to this item, for `seconds` if given; an empty one ends it."""

    board: str = ""
    item: str = ""
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class SetShow:
    """The screens present this page: of the results, or of the film of `board`, playing from there on; the net of
    contacts of those who agreed; or how the stands of `board` overlap; "" ends it."""

    kind: Literal["", "results", "film", "contacts", "overlap"] = ""
    board: str = ""
    page: int = 0
    play: bool = False


@dataclass(frozen=True, slots=True)
class PauseDay:
    """Nobody but facilitators writes until the day goes on."""

    on: bool = True


@dataclass(frozen=True, slots=True)
class MarkMoment:
    """Name a board as it was after its change `seq`; 0 is now. A moment that is known gets its title anew.

    `at`, when that change was made, is looked up by the server (room/conduct.py).
    """

    moment: str
    board: str
    title: str
    seq: int = 0
    at: int = 0


@dataclass(frozen=True, slots=True)
class RemoveMoment:
    """Take the name away. The log stays."""

    moment: str


@dataclass(frozen=True, slots=True)
class RestoreMoment:
    """Make a new board `anew` of a board as it was after its change `seq`. The old one stays as it is.

    It touches two logs (room/conduct.py). The new board stands behind the old one.
    """

    board: str
    seq: int
    anew: str
    title: str


@dataclass(frozen=True, slots=True)
class SwitchGround:
    """Say whether this is redacted in the public version."""

    ground: Ground
    on: bool


@dataclass(frozen=True, slots=True)
class JudgeItem:
    """Keep or hide an item of the public version, whatever the rules say; "" leaves it to them."""

    item: str
    does: Judgement = ""


@dataclass(frozen=True, slots=True)
class PublishEdition:
    """The server has made the files of an edition. An edition that follows another has its link. One made anew
    `instead` of another is let out only if that one is still out, and stays the release that it was."""

    edition: Edition
    instead: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawEdition:
    """Its link is worth nothing from now on; the next edition has another."""


Command = (
    CreateWorkshop | ChangeWorkshop | AddBoard | RenameBoard | MoveBoard | RemoveBoard | RestoreBoard | ShowBoard
    | TakeSeat | OpenStand | ChangeSeat | AddLink | RenewLink | RevokeLink | PutStep | RemoveStep | StartStep | RunClock
    | AddTime | HoldClock | GiveSignal | SetSpot | SetShow | PauseDay | KeepSeats | KeepMeetings | FreeSeats | MissSeats
    | PutMix | RemoveMix | h.MoveSeat | h.SendOn | MarkHere | LendSeat | SetContact | Jot | Release
    | LinkTakeaway | MarkMoment | RemoveMoment | RestoreMoment | SwitchGround | JudgeItem | PublishEdition
    | WithdrawEdition
)  # fmt: skip
