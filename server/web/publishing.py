"""The public version, made ready in a process of the pool. What is compared are digests of what would be told, so that
what is redacted everywhere alike is no difference."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

import msgspec

from server.board.model import Board
from server.exports.options import Options
from server.exports.public.known import Known, known_ever
from server.exports.public.notice import noticed
from server.exports.public.redaction import Redacted, redacted
from server.exports.public.texts import texts_of as told_of
from server.exports.report.formats import FORMATS
from server.wire import codec
from server.wire.codec import state_hash
from server.workshop.model import Language, Workshop
from server.workshop.public import Public

EDITION = ("html", "pdf", "docx", "md")  # what an edition is had in
TITLE = "title"  # in what an edition tells: what the workshop is called in it
PHOTO = "photo:"  # begins the name of a photo there, by its media
_SHORT = 16  # digits of a digest that tells two texts apart

Told = Mapping[str, str]  # digests of what is told, by what it is of


class Since(msgspec.Struct, frozen=True):
    """What is different from the edition that is out: notes, and whether anything else is."""

    added: int
    changed: int
    gone: int
    more: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would be told, by digests too. `digest` is of all of it."""

    made: Redacted
    told: Told
    digest: str
    source: str  # a digest of what it was made of, but for who is there and what is decided about it

    def cards(self) -> dict[str, str]:
        """Give the text of each note that would be told, as it would be."""
        notes = ((f"{board.id}/{note.id}", note) for board in self.made.boards for note in board.notes.values())
        return {key: "\n".join(filter(None, told_of(note))) for key, note in notes}


@dataclass(frozen=True, slots=True)
class Made:
    """What files are made of."""

    workshop: Workshop
    boards: tuple[Board, ...]
    options: Options

    def showing(self, files: Mapping[str, bytes]) -> Options:
        """Give the options with what pictures show."""
        return replace(self.options, files=files)


def prepared(
    workshop: Workshop, boards: tuple[Board, ...], public: Public, language: Language, ever: Known
) -> Prepared:
    """Redact a workshop, given as facilitators see it."""
    made = redacted(workshop, boards, public, language, ever)
    told = _told(made.workshop, made.boards)
    given = Workshop(workshop.id, workshop.title, levels=workshop.levels, steps=workshop.steps, boards=workshop.boards)
    source = [state_hash(given), *map(state_hash, boards)]
    return Prepared(made, told, _digest(told), _digest(source))


def known_in(kind: str, entries: list[bytes]) -> Known:
    """Give whom these entries of a log have known."""
    return known_ever(codec.decode_entry(entry, kind)[1] for entry in entries)


def for_draft(options: Options, made: Redacted) -> Made:
    """Give what a draft is made of."""
    return Made(made.workshop, made.boards, noticed(options, made))


def for_edition(options: Options, made: Redacted) -> Made:
    """Give what an edition is made of. It says on its page where its other files are."""
    also = tuple((_name(other), f"report.{other}") for other in EDITION[1:])
    return Made(made.workshop, made.boards, replace(noticed(options, made), also=also))


def written_down(made: Made) -> bytes:
    """Write down what files are made of."""
    return msgspec.json.encode(made)


def made_again(kept: bytes, lost: Collection[str]) -> tuple[Made, Told, str]:
    """Read it back without these photos, by their media; with what it tells and the digest of that."""
    made = msgspec.json.decode(kept, type=Made)
    boards = tuple(
        replace(board, photos={id: one for id, one in board.photos.items() if one.media not in lost})
        for board in made.boards
    )
    told = _told(made.workshop, boards)
    return replace(made, boards=boards), told, _digest(told)


def since(before: Told, now: Told) -> Since:
    """Say what is different between what two versions tell."""
    notes, others = ({key for key in {*before, *now} if ("/" in key) == noted} for noted in (True, False))
    return Since(
        added=sum(key not in before for key in notes),
        changed=sum(key in before and key in now and before[key] != now[key] for key in notes),
        gone=sum(key not in now for key in notes),
        more=any(before.get(key) != now.get(key) for key in others),
    )


def _digest(told: object) -> str:
    return hashlib.sha256(msgspec.json.encode(told, order="deterministic")).hexdigest()


def _name(extension: str) -> str:
    return {"docx": "Word", "md": "Text"}.get(extension, extension.upper())


def _told(workshop: Workshop, boards: Iterable[Board]) -> dict[str, str]:
    """Give a digest of each note that would be told, of each board beside them, of the workshop, its title, and its
    photos."""
    # how many are there, and where, is no news that anybody has to read again
    still = {one.id: replace(one, seatings=()) for one in workshop.mixes.values()}
    told = {"": state_hash(replace(workshop, seats={}, mixes=still)), TITLE: workshop.title}
    for board in boards:
        told[board.id] = state_hash(replace(board, notes={}))
        told |= {f"{PHOTO}{photo.media}": "" for photo in board.photos.values()}
        for id, note in board.notes.items():
            # where it lies among the others is no news to anybody who reads it
            said = msgspec.json.encode(replace(note, order=""), order="deterministic")
            told[f"{board.id}/{id}"] = hashlib.sha256(said).hexdigest()[:_SHORT]
    return told


assert set(EDITION) <= set(FORMATS)
