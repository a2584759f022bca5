"""The public version of a workshop: what everybody may read of it, without what is personal, and a list of what was
taken away and why.

What is told is built anew from what is named here; a field that nobody has named does not get out. It begins with what
participants may see (visibility.py), so nothing veiled, private or held, no author and no contact is ever in reach.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, is_dataclass, replace
from typing import Any, TypeVar

from server.board.model import Ballot, Board, Note, Zone
from server.board.photo import Photo, read_from
from server.board.visibility import shown, view
from server.exports.public.everyday import everyday
from server.exports.public.finding import Found, find
from server.exports.public.known import NOBODY, Known, known_now
from server.exports.public.names import names_of, ways_of
from server.exports.public.parted import parted, together
from server.exports.public.pieces import OTHERS, Doubt, Piece, Redaction, Why, pieces_of
from server.exports.public.texts import TEXTS, texts_of
from server.exports.words import word
from server.workshop.model import Language, Mix, Seat, Seating, Wishes, Workshop
from server.workshop.public import Ground, Public

T = TypeVar("T")

COMMENT = "oval"  # the shape
_IN_TEXTS: tuple[Ground, ...] = ("name", "part", "mail", "phone", "link", "handle")  # what is looked for in words


@dataclass(frozen=True, slots=True)
class Redacted:
    """What may be told, and what was done to it. `private` counts the notes that nobody but their authors may read."""

    workshop: Workshop
    boards: tuple[Board, ...]
    redactions: tuple[Redaction, ...]
    doubts: tuple[Doubt, ...]
    private: int = 0
    words: Mapping[str, str] = field(default_factory=dict)  # how what was found is spelt where it stands first
    initials: frozenset[str] = frozenset()  # of known names
    stays: Mapping[str, int] = field(default_factory=dict)  # what the rules that are off would take
    common: tuple[Doubt, ...] = ()  # names that go, and may be words of every day

    def counts(self) -> dict[str, int]:
        """Count by reason: words, and what was left out whole."""
        whole = Counter(one.why for one in self.redactions if one.whole)
        words = Counter(piece.why for one in self.redactions if not one.whole for piece in one.pieces if piece.why)
        found = {str(why): whole[why] + words[why] for why in (whole | words)}
        return found | ({"hidden": found.get("hidden", 0) + self.private} if self.private else {})


def redacted(
    workshop: Workshop, boards: tuple[Board, ...], public: Public, language: Language, ever: Known = NOBODY
) -> Redacted:
    """Redact a workshop and its boards, given as facilitators see them; `ever` is what was known of people before.
    Doing it again changes nothing."""
    bars = _Bars(workshop, boards, public, language, ever)
    title = bars.told(workshop, "", "title")
    off = {ref.id for ref in workshop.boards if ref.removed}
    told = tuple(told for one in boards if (told := bars.board(one, one.id in off)))
    seats = {id: str(at) for at, id in enumerate(sorted(workshop.seats), 1)}
    kept = {board.id for board in told}
    shown_ = Workshop(
        id=workshop.id,
        title=title.title,
        language=workshop.language,
        languages=workshop.languages,
        begins=workshop.begins,
        levels=tuple(bars.told(one, "", f"level:{one.color}") for one in workshop.levels),
        boards=tuple(bars.quietly(one) for one in workshop.boards if one.id in kept),
        steps=tuple(bars.told(one, "", f"step:{one.id}") for one in workshop.steps),
        seats={seats[one.id]: _counted(one, seats[one.id]) for one in workshop.seats.values()},
        mixes={one.id: _mixed(bars, one, seats) for one in workshop.mixes.values()},
        logos=tuple(bars.told(one, "", f"logo:{one.media}") for one in workshop.logos),
    )
    return Redacted(
        shown_, told, tuple(bars.redactions), tuple(bars.doubts.values()), bars.private, bars.words, bars.initials,
        bars.stays, bars.common(),
    )  # fmt: skip


def is_public(photo: Photo) -> bool:
    """Tell whether a photo is meant for everybody, and nobody has objected to it, even if it is shown here again."""
    return photo.consent == "public" and bool(photo.alt) and not photo.veiled and not photo.asked


class _Bars:
    """Redacts one text after the other and keeps what it did."""

    def __init__(
        self, workshop: Workshop, boards: tuple[Board, ...], public: Public, language: Language, ever: Known
    ) -> None:
        now = known_now(workshop, boards)
        words = {one.item.removeprefix("word:"): one.does for one in public.verdicts if one.item.startswith("word:")}
        self._names = names_of(now.names | ever.names)
        self._ways = ways_of(now.ways | ever.ways)
        self._gone = frozenset(text for text, does in words.items() if does == "hide")
        self._hidden = names_of(self._gone, exactly=True)
        self._spared = frozenset(text for text, does in words.items() if does == "keep")
        self._verdicts = {one.item: one.does for one in public.verdicts}
        self._grounds = public.grounds
        self._marks = {
            ground: word(language, f"exports-public-{ground}") for ground in ("name", "mail", "phone", "link", "handle")
        }
        self._marks["part"] = self._marks["name"]
        self._off = frozenset(_IN_TEXTS) - set(public.grounds)
        self._staying: dict[str, Counter[str]] = {}
        self.stays = Counter[str]()
        self._seen: dict[str, tuple[str, tuple[Found, ...]]] = {}
        self.redactions: list[Redaction] = []
        self.doubts: dict[str, Doubt] = {}
        self.words: dict[str, str] = {}
        self.initials = frozenset(self._names.initials)
        self.private = 0

    def board(self, board: Board, off: bool) -> Board | None:
        """Give a board as it may be told. One that was taken off the agenda has been discarded whole."""
        at, seen = board.id, view(board, "public")
        notes = {one.id: one for one in self._notes(board, off)}
        if off and not notes:
            return None
        return Board(
            id=at, layout=board.layout, start=board.start, end=board.end,
            title=self.told(board, at, "board:").title, prompt=self.told(board, at, "board:", False).prompt,
            zones={one.id: self._zone(at, one) for one in seen.zones.values()},
            notes=notes,
            clusters={one.id: self.told(one, at, f"cluster:{one.id}") for one in seen.clusters.values()},
            statements={one.id: self.told(one, at, f"statement:{one.id}") for one in self._of(at, seen.statements)},
            ballots={one.id: self._ballot(at, one) for one in seen.ballots.values()},
            inquiries={
                one.id: self.told(replace(one, at=0), at, f"inquiry:{one.id}")
                for one in self._of(at, seen.inquiries) if one.kind == "question" and not one.held
            },
            turnouts=seen.turnouts,
            interfaces={one.id: self.told(one, at, f"interface:{one.id}") for one in self._of(at, seen.interfaces)},
            matches=seen.matches,
            photos={one.id: self.told(one, at, f"photo:{one.id}") for one in self._photos(board)},
        )  # fmt: skip

    def told(self, thing: T, board: str, item: str, listed: bool = True) -> T:
        """Give a thing with its texts redacted, unless somebody keeps it as it is."""
        name = f"{board}/{item}"
        if self._verdicts.get(name) == "keep":
            return thing
        made: T = self._each(thing, (board, name) if listed else None)
        return made

    def quietly(self, thing: T) -> T:
        """Redact what stands elsewhere too, and is listed there."""
        made: T = self._each(thing, None)
        return made

    def common(self) -> tuple[Doubt, ...]:
        """Give the names whose going takes much of what others wrote, unless somebody has decided that they go."""
        return everyday(self.redactions, lambda word: self._names.alone(word) and word not in self._gone)

    def left_out(self, board: str, item: str, why: Why, *texts: str) -> bool:
        """Tell whether a thing is left out whole, for a reason or by hand, and note it down."""
        name = f"{board}/{item}"
        if self._verdicts.get(name) == "keep":
            return False
        self.redactions.append(Redaction(board, name, why, (Piece("\n".join(filter(None, texts)), why),), whole=True))
        return True

    def _by_hand(self, board: str, item: str, *texts: str) -> bool:
        return self._verdicts.get(f"{board}/{item}") == "hide" and self.left_out(board, item, "hand", *texts)

    def _of(self, board: str, things: Mapping[str, T]) -> Iterator[T]:
        """Walk what is not left out by hand."""
        for id, one in things.items():
            kind = type(one).__name__.lower()
            if not self._by_hand(board, f"{kind}:{id}", *texts_of(one)):
                yield one

    def _notes(self, board: Board, off: bool) -> Iterator[Note]:
        for note in board.notes.values():
            item, texts = f"note:{note.id}", texts_of(note)
            if note.veil:
                # whoever keeps it by hand shows it to everybody first, at the desk
                self._veiled(board.id, note)
                continue
            why = self._beside(note, off)
            if (why and self.left_out(board.id, item, why, *texts)) or self._by_hand(board.id, item, *texts):
                continue
            # of which photo it was read, the report says beside the photo; where else it came from, nobody
            source = note.source if read_from(note.source) else ""
            yield self.told(replace(shown(note, "public"), source=source, at=0, round=0), board.id, item)

    def _beside(self, note: Note, off: bool) -> Ground | None:
        """Say why a note is beside the point, if the rules have it so."""
        found: list[Ground] = ["discarded"] if off or note.removed else []
        found += ["comment"] if note.shape == COMMENT else []
        why = next((why for why in found if why in self._grounds), None)
        self.stays.update(() if why else found[:1])
        return why

    def _veiled(self, board: str, note: Note) -> None:
        """Nobody reads what is private, not even here; what is held is listed, and no verdict brings it back."""
        if note.removed:
            return
        if note.veil == "own":
            self.private += 1
            return
        texts = "\n".join(filter(None, texts_of(note)))
        self.redactions.append(Redaction(board, f"{board}/note:{note.id}", "hidden", (Piece(texts, "hidden"),), True))

    def _zone(self, board: str, zone: Zone) -> Zone:
        """Who stands at a stand is a person, however the field is written."""
        people = " · ".join(filter(None, (zone.host, zone.speaker)))
        if people and "name" not in self._grounds:
            self.stays["name"] += 1
        elif people and self.left_out(board, f"people:{zone.id}", "name", people):
            zone = replace(zone, host="", speaker="")
        return self.told(replace(zone, input_ends=0), board, f"zone:{zone.id}")

    def _ballot(self, board: str, ballot: Ballot) -> Ballot:
        item = f"ballot:{ballot.id}"
        told = self.told(ballot, board, item)
        if ballot.reasons and "reason" not in self._grounds:
            self.stays["reason"] += 1
        elif ballot.reasons and self.left_out(board, item, "reason", *ballot.reasons):
            return replace(told, reasons=(), badges=())
        reasons = tuple(self._text(text, (board, f"{board}/{item}")) for text in ballot.reasons)
        return replace(told, reasons=reasons, badges=())

    def _photos(self, board: Board) -> Iterator[Photo]:
        for photo in board.photos.values():
            if is_public(photo):
                if not self._by_hand(board.id, f"photo:{photo.id}", photo.title, photo.alt):
                    yield replace(photo, author="", regions=(), at=0)
            else:
                item = f"{board.id}/photo:{photo.id}"
                texts = " · ".join(filter(None, (photo.title, photo.alt)))
                self.redactions.append(Redaction(board.id, item, "photo", (Piece(texts, "photo"),), True))

    def _each(self, thing: Any, at: tuple[str, str] | None) -> Any:
        """Redact every text in a thing, as deep as TEXTS goes."""
        if isinstance(thing, str):
            return self._text(thing, at)
        if isinstance(thing, tuple):
            return tuple(self._each(one, at) for one in thing)
        if isinstance(thing, Mapping):
            return {key: self._each(one, at) for key, one in thing.items()}
        assert is_dataclass(thing) and not isinstance(thing, type)
        if isinstance(thing, Note) and thing.points:
            return self._note(thing, at)
        told = {name: self._each(getattr(thing, name), at) for name in TEXTS[type(thing)]}
        return replace(thing, **told)

    def _note(self, note: Note, at: tuple[str, str] | None) -> Note:
        """A name may go on from a card into what stands below it: "Amira" on the card, "Öz" in its first point."""
        text, *below = parted([note.text, *(one.text for one in note.points)], self._find)
        points = zip(note.points, below, strict=True)
        return replace(
            note,
            text=self._text(note.text, at, text),
            points=tuple(replace(one, text=self._text(one.text, at, found)) for one, found in points),
            answer=self._text(note.answer, at),
        )

    def _text(self, text: str, at: tuple[str, str] | None, more: Sequence[Found] = ()) -> str:
        if not text.strip():
            return text
        told, found = self._look(text, more) if more else self._seen.get(text) or self._look(text)
        if at is None:
            return told
        self._count_staying(text)
        board, item = at
        if sure := [one for one in found if one.sure]:
            self.redactions.append(Redaction(board, item, sure[0].ground, pieces_of(text, sure)))
        for one in found:
            if not one.sure:
                known, pieces = self.doubts.get(one.key), pieces_of(text, [one])
                others = (*known.others, pieces)[:OTHERS] if known else ()
                first = known or Doubt(board, item, pieces, one.key, 0)
                self.doubts[one.key] = replace(first, count=first.count + 1, others=others)
        return told

    def _count_staying(self, text: str) -> None:
        """Count what the rules that are off would take of a text."""
        if self._off and text not in self._staying:
            every = find(text, self._names, self._hidden, _IN_TEXTS, self._spared, self._ways)
            grounds = (one.ground for one in every if one.sure and not one.spared)
            self._staying[text] = Counter(ground for ground in grounds if ground in self._off)
        self.stays.update(self._staying.get(text, ()))

    def _find(self, text: str) -> list[Found]:
        every = find(text, self._names, self._hidden, self._grounds, self._spared, self._ways)
        found = [one for one in every if text[max(0, one.start - 1) : one.end + 1] not in self._marks.values()]
        for one in found:
            self.words.setdefault(one.key, text[one.start : one.end].replace("\n", " "))
        return found

    def _look(self, text: str, more: Sequence[Found] = ()) -> tuple[str, tuple[Found, ...]]:
        """`more` is known of it from the texts beside it."""
        every = together(self._find(text), more)
        found = tuple(one for one in every if not one.spared)
        told = text
        for one in reversed([one for one in found if one.sure]):
            told = _without(told, one, self._marks[one.ground])
        if not more:
            self._seen[text] = told, found
        return told, found


def _without(text: str, one: Found, mark: str) -> str:
    """Put a mark for what was found. Where it begins or ends what is bold, the asterisks stay in pairs."""
    before, gone, after = text[: one.start], text[one.start : one.end], text[one.end :]
    if gone.count("**") % 2:
        mark = f"{mark}**" if before.count("**") % 2 else f"**{mark}"
    return before + mark + after


def _counted(seat: Seat, number: str) -> Seat:
    """Leave of a person that there was one, of which level."""
    return Seat(number, seat.role, color=seat.color, at=min(1, seat.at), blocked=seat.blocked, away=seat.away)


def _mixed(bars: _Bars, mix: Mix, seats: Mapping[str, str]) -> Mix:
    """Leave how many were where."""
    told = bars.told(mix, "", f"mix:{mix.id}")
    stations = tuple(replace(bars.told(one, "", f"station:{one.id}"), hosts=()) for one in mix.stations)
    seatings = tuple(Seating(seats[one.seat], one.stations, one.tables) for one in mix.seatings if one.seat in seats)
    return replace(told, wishes=Wishes(), seed=0, stations=stations, seatings=seatings)
