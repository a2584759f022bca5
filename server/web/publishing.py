"""The public version, made in a process of the pool: a preview of it, and an edition's files. What is compared are
digests of what would be told, so that what is redacted everywhere alike is no difference."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import msgspec

from server.board.model import Board
from server.board.refusals import Refusal
from server.exports.options import Options
from server.exports.public.notice import noticed
from server.exports.public.redaction import Doubt, Redacted, Redaction, redacted
from server.exports.report.formats import FORMATS, render
from server.wire.codec import state_hash
from server.workshop.model import Workshop
from server.workshop.public import Public

EDITION = ("html", "pdf", "docx", "md")  # what an edition is had in
TOLD = "told.json"  # beside its files: what it tells, by digests
_SHORT = 16  # digits of a digest that tells two texts apart


class Since(msgspec.Struct, frozen=True):
    """What is different from the edition that is out: notes, and whether anything else is."""

    added: int
    changed: int
    gone: int
    more: bool


@dataclass(frozen=True, slots=True)
class Preview:
    redactions: tuple[Redaction, ...]
    doubts: tuple[Doubt, ...]
    counts: Mapping[str, int]
    digest: str
    since: Since | None


def preview(
    workshop: Workshop, boards: tuple[Board, ...], public: Public, options: Options, out: bytes | None
) -> Preview:
    """Say what would be redacted. `out` is what the edition tells that is out."""
    made = redacted(workshop, boards, public, options.language)
    told = _told(made)
    since = _since(msgspec.json.decode(out, type=dict[str, str]), told) if out else None
    return Preview(made.redactions, made.doubts, made.counts(), _digest(told), since)


def draft(
    extension: str, workshop: Workshop, boards: tuple[Board, ...], public: Public, options: Options,
    tell: Callable[[float], bool],
) -> bytes:  # fmt: skip
    """Make a file of the public version as it would be now."""
    made = redacted(workshop, boards, public, options.language)
    return render(extension, made.workshop, made.boards, noticed(options), tell)


def edition(
    workshop: Workshop, boards: tuple[Board, ...], public: Public, options: Options, seen: str,
    tell: Callable[[float], bool],
) -> dict[str, bytes]:  # fmt: skip
    """Make the files of an edition. Refuses `changed_since` if it would tell anything else than what was `seen`."""
    made = redacted(workshop, boards, public, options.language)
    told = _told(made)
    if _digest(told) != seen:
        raise Refusal("changed_since")
    files = {TOLD: msgspec.json.encode(told)}
    options = replace(noticed(options), files=tuple((_name(other), f"report.{other}") for other in EDITION[1:]))
    for at, extension in enumerate(EDITION):
        files[f"report.{extension}"] = render(extension, made.workshop, made.boards, options, lambda share: True)
        tell((at + 1) / len(EDITION))
    return files


def _name(extension: str) -> str:
    return {"docx": "Word", "md": "Text"}.get(extension, extension.upper())


def _told(made: Redacted) -> dict[str, str]:
    """Give a digest of each note that would be told, of each board beside them, and of the workshop."""
    told = {"": state_hash(made.workshop)}
    for board in made.boards:
        told[board.id] = state_hash(replace(board, notes={}))
        for id, note in board.notes.items():
            # where it lies among the others is no news to anybody who reads it
            said = msgspec.json.encode(replace(note, order=""), order="deterministic")
            told[f"{board.id}/{id}"] = hashlib.sha256(said).hexdigest()[:_SHORT]
    return told


def _digest(told: Mapping[str, str]) -> str:
    return hashlib.sha256(msgspec.json.encode(told, order="deterministic")).hexdigest()


def _since(before: Mapping[str, str], now: Mapping[str, str]) -> Since:
    notes, others = ({key for key in {*before, *now} if ("/" in key) == noted} for noted in (True, False))
    return Since(
        added=sum(key not in before for key in notes),
        changed=sum(key in before and key in now and before[key] != now[key] for key in notes),
        gone=sum(key not in now for key in notes),
        more=any(before.get(key) != now.get(key) for key in others),
    )


assert set(EDITION) <= set(FORMATS)
