"""What stands have kept and were asked, as sections of a board's document; the wall has no room for it."""

from collections.abc import Iterator

from server.board.model import Board, Zone
from server.exports.document import Facts, Section, plain, spans
from server.exports.options import Options
from server.exports.words import word


def sections(board: Board, options: Options) -> list[Section]:
    """Give a section for every stand that has kept something, in their order."""
    found = []
    for zone in sorted(board.zones.values(), key=lambda zone: (zone.order, zone.id)):
        pairs = (*_kept(zone, options), *_asked(board, zone, options))
        if pairs:
            title = word(options.language, "exports-kept", stand=plain(zone.title))
            found.append(Section(title, (Facts(tuple((name, spans(text)) for name, text in pairs)),)))
    return found


def _kept(zone: Zone, options: Options) -> Iterator[tuple[str, str]]:
    """The headlines for the plenary first."""
    levels = {level.color: plain(level.title) for level in options.levels}
    for headline in zone.headlines:
        yield word(options.language, "exports-headline"), headline
    for one in zone.hand_overs:
        yield word(options.language, "exports-hand-over", round=one.round), " · ".join(one.lines)
    for color, text in zone.variants.items():
        yield word(options.language, "exports-question-for", level=levels.get(color, color)), text
    for material in zone.materials:
        yield word(options.language, "exports-material"), f"{material.title} {material.url}".strip()


def _asked(board: Board, zone: Zone, options: Options) -> Iterator[tuple[str, str]]:
    """Questions with their answers; how to reach somebody is in no document."""
    for one in sorted(board.inquiries.values(), key=lambda one: (one.at, one.id)):
        if one.zone == zone.id and one.kind == "question" and one.text:
            answer = word(options.language, "exports-answer", text=one.answer) if one.answer else ""
            yield word(options.language, "exports-asked"), f"{one.text} {answer}".strip()
