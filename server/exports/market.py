"""What a free marketplace came to: topics, visits and interfaces, as a board's document has them.

Nobody's name is in it: who was where and who proposed what stays in the board.
"""

import unicodedata
from collections.abc import Mapping

from server.board.lookup import stands
from server.board.model import Board, Interface, Zone
from server.exports.document import Facts, Section, plain, spans
from server.exports.options import Options
from server.exports.where import letter
from server.exports.words import word
from server.workshop.model import Language


def signs_of(board: Board) -> dict[str, str]:
    """Give the letter of each stand, as it hangs on the wall."""
    return {zone.id: letter(at) for at, zone in enumerate(stands(board))} if board.layout == "stands" else {}


def shared(one: Zone, other: Zone) -> tuple[str, ...]:
    """Give the topics two stands have in common, as the first spells them."""
    theirs = {_fold(topic) for topic in other.topics}
    return tuple(topic for topic in one.topics if _fold(topic) in theirs)


def _fold(topic: str) -> str:
    """Give what counts when two spellings are compared, as desk and screen do (client/src/core/market.ts)."""
    bare = "".join(
        sign for sign in unicodedata.normalize("NFD", topic) if not unicodedata.category(sign).startswith("M")
    )
    return " ".join(bare.lower().replace("ß", "ss").split())


def facts(board: Board, zone: Zone, signs: Mapping[str, str], language: Language) -> list[tuple[str, str]]:
    """Say of a stand what it is about, how many came, and where it touches others: "C, F (noch offen)"."""
    pairs = [(word(language, "exports-topics"), ", ".join(plain(topic) for topic in zone.topics))]
    turnout = board.turnouts.get(zone.id)
    pairs.append((word(language, "exports-visits"), str(turnout.count) if turnout and turnout.count else ""))
    touched = [_touching(one, zone.id, signs, language) for one in in_order(board, signs) if zone.id in one.zones]
    pairs.append((word(language, "exports-interfaces"), ", ".join(dict.fromkeys(touched))))
    return [(label, text) for label, text in pairs if text]


def _touching(one: Interface, zone: str, signs: Mapping[str, str], language: Language) -> str:
    [other] = [signs.get(id, "?") for id in one.zones if id != zone]
    return other if len(one.confirmed) == 2 else word(language, "exports-interface-open", sign=other)


def sections(board: Board, options: Options) -> list[Section]:
    """Give the interfaces with both sides, reason and state, agreed ones first."""
    signs = signs_of(board)
    pairs = tuple(
        (_between(board, one, signs), spans(f"{one.reason} ({state(one, signs, options.language)})"))
        for one in sorted(in_order(board, signs), key=lambda one: -len(one.confirmed))
    )
    return [Section(word(options.language, "exports-interfaces"), (Facts(pairs),))] if pairs else []


def _between(board: Board, one: Interface, signs: Mapping[str, str]) -> str:
    return " – ".join(f"{signs.get(id, '')} {plain(_title(board, id))}".strip() for id in sides(one, signs))


def _title(board: Board, id: str) -> str:
    zone = board.zones.get(id)
    return zone.title if zone else ""


def in_order(board: Board, signs: Mapping[str, str]) -> list[Interface]:
    """Give the interfaces by their stands."""
    places = {id: at for at, id in enumerate(signs)}
    key = [
        (sorted(places.get(id, len(places)) for id in one.zones), one.at, one.id, one)
        for one in board.interfaces.values()
    ]
    return [one for *_, one in sorted(key, key=lambda found: found[:3])]


def sides(one: Interface, signs: Mapping[str, str]) -> list[str]:
    """Give the two stands of an interface in the order of the board."""
    places = {id: at for at, id in enumerate(signs)}
    return sorted(one.zones, key=lambda id: places.get(id, len(places)))


def state(one: Interface, signs: Mapping[str, str], language: Language) -> str:
    """Say how far an interface has come."""
    if len(one.confirmed) == 2:
        return word(language, "exports-interface-both")
    if one.confirmed:
        return word(language, "exports-interface-one", sign=signs.get(one.confirmed[0], "?"))
    return word(language, "exports-interface-none")
