"""The file of a backup: a ZIP archive with a part for every log and every picture, and a list of them, written last.

A log's part holds an entry a line, {"c": command id, "p": the entry as it is stored}, so that it can be read and
searched without us. The list (`stellwand.json`) names every part with its digest: a file that was cut off has no list,
one that was changed has another digest, and both are refused.
"""

import hashlib
import os
import secrets
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from server.room.ports import Stored

FORMAT = "stellwand-backup"
VERSION = 1
LIST = "stellwand.json"
CHUNK = 1 << 20


class Unusable(Exception):
    """One sentence for the person at the terminal: what is wrong and what to do."""


class LogPart(msgspec.Struct, frozen=True):
    """One room's log: where it lies in the archive, how far it goes, the digest of its lines, and of the state they
    come to."""

    room: str
    part: str
    seq: int
    digest: str
    state: str


class FilePart(msgspec.Struct, frozen=True):
    """One page of a picture or PDF."""

    name: str
    part: str
    digest: str


class Kept(msgspec.Struct, frozen=True):
    """A workshop. Its own log is the first."""

    id: str
    title: str
    names: list[str]
    logs: list[LogPart]
    files: list[FilePart]


class Contents(msgspec.Struct, frozen=True):
    format: str
    version: int
    app: str
    made: str
    workshops: list[Kept]


class _Line(msgspec.Struct, frozen=True):
    c: str
    p: msgspec.Raw


_line = msgspec.json.Decoder(_Line)


class Writing:
    """A backup that is being written; `finish` makes it one."""

    def __init__(self, target: BinaryIO) -> None:
        self._archive = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6)

    def log(self, part: str, entries: Iterable[Stored]) -> str:
        """Write a log. Gives the digest of its lines."""
        digest = hashlib.sha256()
        with self._archive.open(part, "w", force_zip64=True) as out:
            for entry in entries:
                line = msgspec.json.encode(_Line(entry.cmd, msgspec.Raw(entry.payload))) + b"\n"
                digest.update(line)
                out.write(line)
        return digest.hexdigest()

    def file(self, part: str, content: bytes) -> str:
        """Write a picture, as it is: it is compressed already. Gives its digest."""
        self._archive.writestr(part, content, zipfile.ZIP_STORED)
        return hashlib.sha256(content).hexdigest()

    def finish(self, contents: Contents) -> None:
        """Write the list. Nothing may be written after it."""
        self._archive.writestr(LIST, msgspec.json.format(msgspec.json.encode(contents), indent=1))
        self.close()

    def close(self) -> None:
        """Let go of the file, finished or not. Harmless when called twice."""
        with suppress(ValueError):  # a part was being written when it broke off
            self._archive.close()


class Reading:
    """A backup that was opened; its list has been read and fits the archive."""

    def __init__(self, source: Path) -> None:
        try:
            self._archive = zipfile.ZipFile(source)
            raw = self._archive.read(LIST)
            self.contents: Contents = msgspec.json.decode(raw, type=Contents)
        except FileNotFoundError:
            raise Unusable(f"There is no file {source}.") from None
        except (zipfile.BadZipFile, KeyError, EOFError, OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise Unusable(f"{source} is no whole backup: it was cut off, changed, or is something else.") from None
        if self.contents.format != FORMAT:
            raise Unusable(f"{source} is no backup of Stellwand.")
        if self.contents.version > VERSION:
            raise Unusable(f"{source} was made by a newer Stellwand; use that one, or a newer one still.")

    def log(self, part: LogPart) -> Iterator[tuple[str, bytes]]:
        """Give (command id, payload) of every entry. Raises Unusable at the end if they are not those written."""
        digest = hashlib.sha256()
        try:
            with self._archive.open(part.part) as lines:
                for line in lines:
                    digest.update(line)
                    entry = _line.decode(line)
                    yield entry.c, bytes(entry.p)
        except (zipfile.BadZipFile, KeyError, EOFError, OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise _damaged(part.part) from None
        if digest.hexdigest() != part.digest:
            raise _damaged(part.part)

    def file(self, part: FilePart) -> bytes:
        """Give a picture. Raises Unusable if it is not the one written."""
        try:
            content = self._archive.read(part.part)
        except (zipfile.BadZipFile, KeyError, EOFError, OSError):
            raise _damaged(part.part) from None
        if hashlib.sha256(content).hexdigest() != part.digest:
            raise _damaged(part.part)
        return content

    def close(self) -> None:
        self._archive.close()


@contextmanager
def written(target: Path) -> Iterator[Writing]:
    """Write a file that appears whole under its name or not at all; readable by this user alone, for it names people.

    Raises Unusable where there is one already.
    """
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as why:
        raise Unusable(f"Cannot write to {target.parent} ({(why.strerror or str(why)).lower()}).") from why
    try:
        with os.fdopen(descriptor, "wb") as out:
            writing = Writing(out)
            try:
                yield writing
            finally:
                writing.close()
            out.flush()
            os.fsync(out.fileno())
        try:
            os.link(draft, target)
        except FileExistsError:
            raise Unusable(f"{target} is there already; nothing was written over it.") from None
    finally:
        draft.unlink()


def _damaged(part: str) -> Unusable:
    return Unusable(f"The backup is damaged: {part} is not as it was written. Nothing was restored from it.")


def plainly(value: Any) -> bytes:
    """Give bytes by which two states are compared."""
    return msgspec.json.encode(value, order="deterministic")


def summary(kept: Kept) -> str:
    """Say in one line what there is of a workshop."""
    boards, pages = counted(len(kept.logs) - 1, "board"), counted(len(kept.files), "page")
    return f"{kept.title}: {boards}, {pages} of pictures"


def counted(count: int, thing: str) -> str:
    """Count in words: "1 board", "2 boards"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
