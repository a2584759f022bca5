"""Signs to print: an A4 page for every stand, with a QR code for those who visit it.

The code says where the stand is read on a phone; the link that edits it never stands on paper. Says what;
`typst/signs.typ` says how it looks.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from server.board.lookup import stands
from server.board.model import Board
from server.exports import fonts, wall
from server.exports.badges import qr
from server.exports.document import plain
from server.exports.market import signs_of
from server.exports.options import Options
from server.exports.where import COLORS
from server.exports.words import word

_NUMBER = re.compile(r" (?=\d{1,3}[a-z]?\b(?!\.))|(?<=\d\.) ", re.IGNORECASE)  # "Platz 1", "1. Stock" stand on one line


@dataclass(frozen=True, slots=True)
class Door:
    """How visitors come in: `address` and `code` to type, and by stand what its QR code says."""

    address: str
    code: str
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sign:
    """What hangs over a stand. `people` are who stands there."""

    sign: str
    color: str
    title: str
    question: str
    people: str
    topics: tuple[str, ...]
    place: str
    link: str


def signs(board: Board, door: Door) -> tuple[Sign, ...]:
    """Describe the signs of the stands that have a link, in their order."""
    letters = signs_of(board)
    return tuple(
        Sign(
            letters[zone.id],
            COLORS[at] if at < len(COLORS) else "",
            plain(zone.title),
            plain(zone.question),
            " · ".join(dict.fromkeys(text for text in (plain(zone.host), plain(zone.speaker)) if text)),
            tuple(plain(topic) for topic in zone.topics),
            _NUMBER.sub("\u00a0", plain(zone.place)),
            door.links[zone.id],
        )
        for at, zone in enumerate(stands(board))
        if zone.id in door.links
    )


def pdf(board: Board, door: Door, options: Options) -> bytes:
    """Typeset them, one a page."""
    language = options.language
    code = door.code.replace(" ", "\u00a0")
    names = ("stand", "topics", "scan", "what", "empty")
    data = {
        "title": plain(options.workshop) or plain(board.title) or word(language, "exports-untitled"),
        "heading": word(language, "exports-signs"),
        "lang": language,
        "fonts": fonts.FAMILIES,
        "words": {name: word(language, f"exports-sign-{name}") for name in names},
        "signs": [
            {
                "sign": one.sign,
                "color": one.color,
                "title": one.title,
                "question": one.question,
                "people": one.people,
                "topics": one.topics,
                "place": one.place,
                "qr": qr(one.link),
                "alt": word(language, "exports-sign-alt", sign=one.sign),
                "typed": word(language, "exports-sign-typed", address=door.address, code=code, sign=one.sign),
            }
            for one in signs(board, door)
        ],
    }
    return wall.typeset("signs.typ", {"data": json.dumps(data, ensure_ascii=False)})
