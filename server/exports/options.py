"""What a file may say beside its board. The caller knows it (workshop, clock, log); nothing here looks it up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.exports.document import Logo
from server.workshop.model import Language, Level

PICTURE_WIDTH = 3840  # pixels of a PNG: a 4K screen


@dataclass(frozen=True, slots=True)
class Options:
    """`date` is when the snapshot was taken, as a date of board/dates.py ("2026-11-21"), or "" to leave it out.

    `logos` stand on a report's title page instead of the workshop's own.
    `files` are pictures for paper (media/prints.py) by their media, photos as JPEG, logos as PNG. They are no part of
    what two options have alike: boards and workshop say which they are. None: photos are told in words alone.
    `unlisted` are abbreviations that are somebody's initials, in small letters: no list has them.
    `notice` is a line for a report's title page, `also` where the same is to be had, words and addresses, for HTML.
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
    files: Mapping[str, bytes] | None = field(default_factory=dict, compare=False)
    notice: str = ""
    also: tuple[tuple[str, str], ...] = ()
    unlisted: frozenset[str] = frozenset()
    grid: bool = False  # of the CSV: one column a field instead of one row a note
