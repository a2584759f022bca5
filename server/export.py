"""The verb `export`: the report of a workshop, or one of its boards, as files, whether or not the server runs.

    ./stellwand export                                      # the workshops there are
    ./stellwand export <workshop>                           # its boards
    ./stellwand export <workshop> report.pdf headlines.pptx <board>.csv --out folder

It reads the store past the server, as whoever looks after that may, and shows what facilitators see.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from server.backup.command import opened, refusals
from server.backup.file import Unusable
from server.board.model import Board
from server.board.refusals import Refusal
from server.config import Config
from server.exports import formats
from server.exports.document import Logo
from server.exports.options import Options
from server.exports.public.known import NOBODY, Known, known_ever
from server.exports.public.notice import noticed
from server.exports.public.redaction import redacted
from server.exports.report.formats import FORMATS, pictures, render
from server.media import prints
from server.media.pages import made_of
from server.room.kinds import kind_of
from server.room.listing import listed
from server.room.ports import Store
from server.room.stored import pages_of, state_of
from server.workshop.model import LANGUAGES, Workshop
from server.workshop.public import Public

REPORTS = ("report", "headlines", "dates")  # names for the same; headlines.pptx says what is in it


@click.command()
@click.argument("workshop", default="")
@click.argument("files", nargs=-1)
@click.option("--out", default=Path(), type=click.Path(file_okay=False, path_type=Path), help="Folder to write to.")
@click.option("--language", default="", type=click.Choice(["", *LANGUAGES]), help="The workshop's without it.")
@click.option("--zone", default="UTC", show_default=True, help="Whose clocks a report shows, such as Europe/Berlin.")
@click.option(
    "--logo",
    "logos",
    nargs=2,
    multiple=True,
    metavar="FILE WORDS",
    help="A picture or PDF for the title page instead of the workshop's logos, and what it says; may be repeated.",
)
@click.option("--without", default="", help="Chapters to leave out, such as discarded,people.")
@click.option("--public", is_flag=True, help="Without names, contacts and what is hidden, as the desk has decided it.")
def command(
    workshop: str,
    files: tuple[str, ...],
    out: Path,
    language: str,
    zone: str,
    without: str,
    public: bool,
    logos: tuple[tuple[str, str], ...],
) -> None:
    """Write FILES of a WORKSHOP: report.pdf (docx, html, md, xlsx, csv, zip, json), headlines.pptx, dates.ics, or
    BOARD.pdf (png, svg, md, csv, json). Without FILES it lists the boards, without a WORKSHOP the workshops."""
    with refusals(), opened(Config.from_environment(), reading=True) as store:
        if not workshop:
            for id in listed(store):
                click.echo(f"{id}  {state_of(store, id).title}")
            return
        found = _read(store, workshop)
        options = replace(_options(found.workshop, language, zone, without), logos=tuple(map(_logo, logos)))
        if not files:
            for board in found.boards:
                click.echo(f"{board.id}  {board.title}")
            return
        if public:
            found, options = found.redacted(options)
        out.mkdir(parents=True, exist_ok=True)
        for file in files:
            content = found.made(file, options, lambda name: store.file(workshop, name))
            (out / file).write_bytes(content)
            click.echo(f"{out / file}: {len(content) / 1024:.0f} KiB")


@dataclass(frozen=True, slots=True)
class _Found:
    """A workshop and its boards, as facilitators see them."""

    workshop: Workshop
    boards: tuple[Board, ...]
    ever: Known = NOBODY

    def redacted(self, options: Options) -> "tuple[_Found, Options]":
        """Give what everybody may read, and say what was redacted and what wants a look."""
        made = redacted(self.workshop, self.boards, self.workshop.public or Public(), options.language, self.ever)
        for why, count in sorted(made.counts().items()):
            click.echo(f"redacted, {why}: {count}", err=True)
        for doubt in made.doubts:
            click.echo(f"please check: {doubt.word}", err=True)
        return _Found(made.workshop, made.boards), noticed(options, made)

    def made(self, file: str, options: Options, read: Callable[[str], bytes | None]) -> bytes:
        """Make a file by its name; `read` gives the pictures of media. Raises Unusable."""
        name, _, extension = file.rpartition(".")
        if name in REPORTS and extension in FORMATS:
            shown = prints.files(
                *pictures(extension, self.workshop, self.boards), read, lambda call, *args: call(*args)
            )
            return _report(extension, self.workshop, self.boards, replace(options, files=shown))
        board = next((board for board in self.boards if board.id == name), None)
        if board is None or extension not in formats.FORMATS:
            raise Unusable(f"There is no file {file}: it is report.<format> or <board>.<format>.")
        return formats.render(extension, board, options)


def _report(extension: str, workshop: Workshop, boards: tuple[Board, ...], options: Options) -> bytes:
    try:
        return render(extension, workshop, boards, options, lambda share: True)
    except Refusal as why:
        if why.code != "no_dates":
            raise
        raise Unusable("The calendar would be empty: no day has a beginning, and no step has run.") from None


def _read(store: Store, id: str) -> _Found:
    if "/" in id or store.head(id) is None:
        raise Unusable(f"There is no workshop {id}; without a name this verb lists those there are.")
    workshop = _shown(store, id)
    rooms = [f"{id}/{ref.id}" for ref in workshop.boards]
    ever = known_ever(change for room in (id, *rooms) for page in pages_of(store, room) for change in page)
    return _Found(workshop, tuple(_shown(store, room) for room in rooms), ever)


def _options(of: Workshop, language: str, zone: str, without: str) -> Options:
    spoken = next((known for known in LANGUAGES if known == language), of.language)
    today = datetime.now(_zone(zone)).date().isoformat()
    left = frozenset(filter(None, without.split(",")))
    return Options(spoken, of.title, of.levels, date=today, zone=zone, without=left)


def _shown(store: Store, room: str) -> Any:
    return kind_of(room).view(state_of(store, room), "full")


def _logo(given: tuple[str, str]) -> Logo:
    file, words = given
    try:
        content = Path(file).read_bytes()
    except OSError as why:
        raise Unusable(f"The logo {file} cannot be read ({why.strerror}).") from None
    try:
        return Logo(prints.logo(made_of(content).pages[0].content), words)
    except Refusal:
        raise Unusable(f"The logo {file} is no picture or PDF that can be drawn.") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Unusable(f"There is no time zone {name}; one is written like Europe/Berlin.") from None
