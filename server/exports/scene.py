"""What the wall's template is told: the outline with looks and, for a timeline, days. Strings and numbers only."""

import re
import unicodedata
from datetime import date
from typing import Any

from server.board import dates
from server.board.model import Board, Note, Sign
from server.exports import breaks
from server.exports.document import Bullet, Document, Entry, Facts, Notes, Section, Text, entries, plain
from server.exports.options import Options
from server.exports.outline import outline, readable
from server.exports.where import letter
from server.exports.words import date_in_words, word

_HYPHENATED = 10  # letters; shorter words are not: "ei-nem" helps nobody
_LONG = re.compile(rf"(\S{{{_HYPHENATED},}})")
_TOO_LONG = 25  # letters that may not fit into a line of the narrowest card
# Strokes in a square of 24, as on the screen.
_SIGNS: dict[Sign, str] = {
    "plus": "M12 4v16M4 12h16",
    "minus": "M4 12h16",
    "up": "M12 20V4M5 11l7-7 7 7",
    "flag": "M5 21V4h13l-3 4 3 4H5",
    "heart": "M12 20S3 14 3 8.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 9 1.5C21 14 12 20 12 20z",
    "question": "M8 8.5a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3M12 19v.1",
    "star": "M12 3l2.7 5.8 6.3.8-4.6 4.3 1.2 6.3L12 17l-5.6 3.2 1.2-6.3L3 9.6l6.3-.8z",
    "people": "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.4a3.5 3.5 0 0 1 0 6.2"
    "M18 14.4c2.2 1 3.5 2.9 3.5 5.6",
    "eye": "M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
}


def scene(board: Board, options: Options) -> dict[str, Any]:
    """Give all the template knows. Timelines have lanes with dated and undated cards, other layouts lists of cards in
    `all` that the sections point into by `at`."""
    document = outline(board, options)
    data = _frame(board, document, options)
    if board.layout == "timeline":
        return data | _timeline(board, document, options)
    cards: list[list[dict[str, Any]]] = []
    sections = [
        _sheet(section, cards, options, number, board.layout == "stands")
        for number, section in enumerate(_lying(document))
    ]
    return data | {"sections": sections, "all": cards}


def _lying(document: Document) -> list[Section]:
    """The sections that lie on the wall; what came of it (results.py) is told, not shown."""
    return [section for section in document.sections if section.zone or any(entries((section,)))]


def _frame(board: Board, document: Document, options: Options) -> dict[str, Any]:
    language = options.language
    taken = date_in_words(options.date, language) if options.date else ""
    foot = " · ".join(part for part in (plain(options.workshop), taken) if part)
    used = {note.color for note in board.notes.values() if readable(note)}
    levels = [{"color": level.color, "title": plain(level.title)} for level in options.levels if level.color in used]
    circa = any(note.when and note.when.circa for note in board.notes.values() if readable(note))
    hints = ["exports-exact"] * (board.layout == "timeline") + ["exports-approximate"] * circa
    return {
        "layout": board.layout,
        "day": _day(options.date),
        "lang": language,
        "title": document.title,
        "title-spans": _spans(((document.title, False),)),
        "title-rtl": is_rtl(document.title),
        "prompt": _text(document.prompt),
        "prompt-plain": "".join(span.text for span in document.prompt) or None,
        "prompt-rtl": is_rtl("".join(span.text for span in document.prompt)),
        "count": " · ".join(document.facts[-2 if board.layout == "exchange" else -1 :]),
        "foot": foot or document.title,
        "levels": levels,
        "hints": [word(language, hint) for hint in hints if board.layout == "timeline"],
        "keywords": [plain(section.title) for section in document.sections if plain(section.title)],
        "words": {"undated": word(language, "exports-undated")},
    }


def _day(text: str) -> list[int] | None:
    """The date in the file's metadata: the snapshot's, not the clock's, so that the same board gives the same bytes."""
    try:
        return [int(part) for part in text.split("-")] if text and dates.precision(text) == "day" else None
    except ValueError:
        return None


def _sheet(
    section: Section, cards: list[list[dict[str, Any]]], options: Options, number: int, stand: bool, child: bool = False
) -> dict[str, Any]:
    """A sheet with its own cards; a stand with a panel has the sheets of its columns beside it."""
    lists = (block for block in section.blocks if isinstance(block, Notes))
    own = [card for stack, block in enumerate(lists, 1) for card in _cards(block, stack)]
    panel = section.zone is not None and (stand or bool(section.sections))
    category = any(part.zone and part.zone.side for part in section.sections)
    at = len(cards)
    cards.append(own)
    return {
        "title": _spans(((section.title, False),)),
        "rtl": is_rtl(section.title),
        "sign": _sign(section.zone.sign if section.zone else ""),
        "facts": [
            {"label": label, "text": _text(text), "lead": label == word(options.language, "exports-question")}
            for block in section.blocks
            if isinstance(block, Facts)
            for label, text in block.pairs
        ],
        "at": at,
        "cards": own,
        "count": sum(len(block.entries) for block in section.blocks if isinstance(block, Notes)),
        "child": child,
        "panel": panel and not child,
        "letter": "" if category else letter(number),
        "number": number,
        "columns": [_sheet(part, cards, options, number, stand, True) for part in section.sections],
    }


def _cards(block: Notes, stack: int) -> list[dict[str, Any]]:
    """The heading of a cluster lies before its cards as a white strip, all of them with the number of their stack."""
    cards = [_card(entry) for entry in block.entries]
    if not block.stack:
        return cards
    strip = {"text": _spans(((block.title, True),)), "points": [], "color": "white", "shape": "strip", "when": ""}
    more = {"level": "", "circa": False, "rtl": is_rtl(block.title)}
    return [card | {"stack": stack} for card in (strip | more, *cards)]


def _timeline(board: Board, document: Document, options: Options) -> dict[str, Any]:
    first, after = _axis(board)
    lanes = []
    for section in _lying(document):
        found = [(entry, _extent(entry.note)) for entry in entries((section,))]
        dated = sorted(((entry, extent) for entry, extent in found if extent), key=lambda pair: pair[1])
        lanes.append(
            {
                "title": _spans(((section.title, False),)),
                "rtl": is_rtl(section.title),
                "color": section.zone.color if section.zone else "white",
                "counted": word(options.language, "exports-notes", count=len(found)),
                "cards": [_card(entry) | {"first": extent[0], "after": extent[1]} for entry, extent in dated],
                "undated": [_card(entry) for entry, extent in found if not extent],
            }
        )
    begun, ticks = _ticks(first, after, options)
    return {"sections": lanes, "all": [], "start": first, "end": after, "begun": begun, "ticks": ticks}


def _extent(note: Note) -> tuple[int, int] | None:
    try:
        return dates.extent(note.when) if note.when else None
    except ValueError:
        return None


def _axis(board: Board) -> tuple[int, int]:
    """The board's axis, made longer where a note lies outside it. Without any date, one year for the look of it."""
    ends: list[tuple[int, int]] = []
    for text in (board.start, board.end):
        if text:
            ends.append(dates.span(text))
    ends += [extent for note in board.notes.values() if readable(note) and (extent := _extent(note))]
    if not ends:
        return dates.span("2000")
    return min(first for first, _ in ends), max(after for _, after in ends)


def _ticks(first: int, after: int, options: Options) -> tuple[str, list[dict[str, Any]]]:
    """Years; months for an axis of up to two years; days for one of up to a month: at most 60 lines. Before them what
    the axis begins in, if that is in the midst of one."""
    starts = [(day, label) for day, label in _starts(first, after, options) if day < after]
    begun = [label for day, label in starts if day < first] if first not in dict(starts) else []
    return "".join(begun[-1:]), [{"at": day, "label": label} for day, label in starts if day >= first]


def _starts(first: int, after: int, options: Options) -> list[tuple[int, str]]:
    begin = date.fromordinal(first)
    days = after - first
    if days <= 31:
        return [(day, f"{date.fromordinal(day).day}.") for day in range(first, after)]
    if days <= 731:
        months = (
            f"{year:04}-{month:02}" for year in range(begin.year, min(begin.year + 3, 9999)) for month in range(1, 13)
        )
        return [(_first_day(month), _short(month, options)) for month in months]
    years = (days + 364) // 365
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years / step <= 40)
    shown = range(begin.year - begin.year % step, date.fromordinal(after - 1).year + 1, step)
    return [(_first_day(f"{year:04}"), str(year)) for year in shown if year]


def _short(month: str, options: Options) -> str:
    """ "Jan. 2017", then "Feb.", so that every month has its label."""
    name = word(options.language, f"exports-month-{int(month[5:])}")
    name = name if len(name) <= 4 else f"{name[:3]}."
    return f"{name} {int(month[:4])}" if month.endswith("-01") else name


def _first_day(text: str) -> int:
    return dates.span(text)[0]


def _card(entry: Entry) -> dict[str, Any]:
    note = entry.note
    return {
        "note": note.id,
        "text": _text(entry.text),
        "points": _points(entry.points, 1),
        "color": note.color,
        "shape": note.shape,
        "when": entry.when,
        "level": "",
        "circa": bool(note.when and note.when.circa),
        "rtl": is_rtl(note.text),
        "stack": 0,
    }


def _points(bullets: tuple[Bullet, ...], level: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for bullet in bullets:
        found += [{"level": level, "text": _text(bullet.text)}, *_points(bullet.children, level + 1)]
    return found


def _text(text: Text) -> list[list[Any]]:
    return _spans(tuple((span.text, span.bold) for span in text))


def _spans(runs: tuple[tuple[str, bool], ...]) -> list[list[Any]]:
    """[text, bold], and [word, bold, how] for a long word: it may be hyphenated, or must be made to fit in one way or
    another."""
    found: list[list[Any]] = []
    for text, bold in runs:
        for index, part in enumerate(_LONG.split(text)):
            if index % 2:
                found += [[one, bold, *_how(one)] for one in breaks.parts(part, _HYPHENATED)]
            elif part:
                found.append([part, bold])
    return found


def _how(part: str) -> list[str]:
    if part.isalpha():
        return ["hyphenate" if len(part) < _TOO_LONG else "fit"]
    return ["break"] if len(part) >= _TOO_LONG else []


def is_rtl(text: str) -> bool:
    """Tell whether the first letter with a direction runs from right to left (rule P2 of UAX 9)."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _sign(sign: Sign) -> str:
    if not sign:
        return ""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#1B1813" stroke-width="3" '
        f'stroke-linecap="round" stroke-linejoin="round"><path d="{_SIGNS[sign]}"/></svg>'
    )
