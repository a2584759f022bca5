"""Name tags to print: ten of 90 x 54 mm on A4 with cutting marks, as they fit the usual holders.

A tag says who one is, shows where to go in every round, and its QR code opens one's own seat: it is a key, so these
files are kept nowhere. Says what; `typst/badges.typ` says how it looks on paper.
"""

import io
import json
from dataclasses import dataclass

import segno

from server.board.model import Color
from server.exports import fonts, wall
from server.exports.document import plain
from server.exports.where import Boards, breaks, in_order, name_of, place, turns_of
from server.exports.words import word
from server.workshop.model import Language, Mix, Seat, Workshop
from server.workshop.seating import NOWHERE

MOST = 48  # rounds on one tag; whoever has more finds them on the phone


@dataclass(frozen=True, slots=True)
class Turn:
    """A round on a tag: its number, the sign to look for, "" for nowhere, and the table there, 0 for the only one."""

    round: int
    sign: str
    table: int
    color: str


@dataclass(frozen=True, slots=True)
class Tag:
    """`turns` by mix, with the mix's title. `link` is what the QR code says."""

    name: str
    organisation: str
    badge: int
    color: Color
    level: str
    link: str
    turns: tuple[tuple[str, tuple[Turn, ...]], ...]


@dataclass(frozen=True, slots=True)
class Tags:
    title: str
    language: Language
    tags: tuple[Tag, ...]


def tags(workshop: Workshop, links: dict[str, str], boards: Boards) -> Tags:
    """Describe the tags of the seats in `links`, by badge number."""
    seats = sorted((workshop.seats[seat] for seat in links), key=lambda seat: (seat.badge, seat.id))
    levels = {level.color: plain(level.title) for level in workshop.levels}
    plans = [_plan(mix, workshop, boards) for mix in in_order(workshop)]
    return Tags(
        plain(workshop.title), workshop.language, tuple(_tag(seat, workshop, levels, links, plans) for seat in seats)
    )


def _plan(mix: Mix, workshop: Workshop, boards: Boards) -> tuple[str, dict[str, tuple[Turn, ...]]]:
    """Write down who goes where in a mix, by seat."""
    pauses = breaks(workshop, mix)
    found = [place(mix, at, boards, workshop.language) for at in range(len(mix.stations))]

    def turn(seat: str, number: int, at: int, table: int) -> Turn:
        nowhere = at == NOWHERE or (seat, number - 1) in pauses
        return Turn(number, "", 0, "") if nowhere else Turn(number, found[at].sign, table, found[at].color)

    return plain(mix.title), {
        seat: tuple(turn(seat, number, *went) for number, went in enumerate(turns, 1))
        for seat, turns in turns_of(mix).items()
    }


def _tag(
    seat: Seat,
    workshop: Workshop,
    levels: dict[Color, str],
    links: dict[str, str],
    plans: list[tuple[str, dict[str, tuple[Turn, ...]]]],
) -> Tag:
    turns = tuple((title, by_seat[seat.id]) for title, by_seat in plans if seat.id in by_seat)
    organisation = plain(seat.card.organisation) if seat.card else ""
    level = levels.get(seat.color, "")
    name = name_of(seat, workshop.language)
    return Tag(name, organisation, seat.badge, seat.color if level else "white", level, links[seat.id], turns)


def pdf(workshop: Workshop, links: dict[str, str], boards: Boards) -> bytes:
    """Typeset them, ten a page."""
    made = tags(workshop, links, boards)
    language = made.language
    data = {
        "title": made.title,
        "heading": word(language, "exports-badges"),
        "lang": language,
        "fonts": fonts.FAMILIES,
        "words": {name: word(language, f"exports-where-{name}") for name in ("round", "table", "scan")},
        "empty": word(language, "exports-where-empty"),
        "tags": [_data(tag, language) for tag in made.tags],
    }
    return wall.typeset("badges.typ", {"data": json.dumps(data, ensure_ascii=False)})


def _data(tag: Tag, language: Language) -> dict[str, object]:
    left = MOST
    mixes = []
    for title, turns in tag.turns:
        kept, left = turns[:left], left - len(turns[:left])
        if kept:
            told = [{"round": one.round, "sign": one.sign, "table": one.table, "color": one.color} for one in kept]
            mixes.append({"title": title, "turns": told})
    return {
        "name": tag.name,
        "organisation": tag.organisation,
        "badge": word(language, "exports-where-badge", badge=tag.badge),
        "color": tag.color,
        "level": tag.level,
        "qr": qr(tag.link),
        "mixes": mixes,
    }


def qr(link: str) -> str:
    """Draw a QR code as SVG, with the white around it that readers need."""
    drawn = io.BytesIO()
    code = segno.make_qr(link, error="m")
    code.save(drawn, kind="svg", border=4, xmldecl=False, omitsize=True, light="#fff", svgclass=None, lineclass=None)
    return drawn.getvalue().decode()
