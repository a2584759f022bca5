"""What a file may say beside its board. The caller knows it (workshop, clock, log); nothing here looks it up."""

from dataclasses import dataclass

from server.exports.document import Logo
from server.workshop.model import Language, Level

PICTURE_WIDTH = 3840  # pixels of a PNG: a 4K screen


@dataclass(frozen=True, slots=True)
class Options:
    """`date` is when the snapshot was taken, as a date of board/dates.py ("2026-11-21"), or "" to leave it out.

    `logos` are those of who pays and who invites, for a report's title page.
    `notice` is a line for a report's title page, `files` where the same is to be had, words and addresses, for HTML.
    `zone` is whose clocks a report shows, "Europe/Berlin"; "" is UTC. `without` are chapters to leave out, by id.
    """

    language: Language = "de"
    workshop: str = ""
    levels: tuple[Level, ...] = ()
    seq: int = 0
    epoch: str = ""
    date: str = ""
    width: int = PICTURE_WIDTH
    zone: str = ""
    without: frozenset[str] = frozenset()
    logos: tuple[Logo, ...] = ()
    notice: str = ""
    files: tuple[tuple[str, str], ...] = ()
    grid: bool = False  # of the CSV: one column a field instead of one row a note
