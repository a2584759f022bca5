"""What has become of a board's notes between two of its states, as Markdown to read and as a table. It tells what it is
given: the caller has masked both states for the reader.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from server.board.difference import KINDS, Kind, Turn
from server.board.model import Board, Note, Point
from server.exports.csv_ import guarded
from server.exports.document import plain, printable
from server.exports.markdown import beginning, heading, within
from server.exports.options import Options
from server.exports.words import when_in_words, word
from server.workshop.model import Language

_COLUMNS = ("turn", "zone-before", "zone-after", "text-before", "text-after", "fields")


def markdown(first: Board, second: Board, turns: Sequence[Turn], span: str, options: Options) -> bytes:
    """Write one list for each kind of turn. `span` says which two states these are: "12:05 → jetzt"."""
    language = options.language
    title = word(language, "exports-difference-of", board=plain(second.title))
    parts = [f"# {heading(title)}", f"*{within(' · '.join((span, summary(turns, language))))}*"]
    for kind in KINDS:
        found = [turn for turn in turns if kind in turn.kinds]
        if found:
            parts.append(f"## {within(word(language, f'exports-turn-{kind}'))} ({len(found)})")
            parts.append("\n".join(f"- {_line(turn, kind, first, second, language)}" for turn in found))
    return ("\n\n".join(parts) + "\n").encode()


def table(first: Board, second: Board, turns: Sequence[Turn], span: str, options: Options) -> bytes:
    """Write one row for each note, for spreadsheets; see csv_.py."""
    language = options.language
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    rows.writerow(word(language, f"exports-column-{name}") for name in _COLUMNS)
    for turn in turns:
        rows.writerow(guarded(cell) for cell in _row(turn, first, second, language))
    return text.getvalue().encode("utf-8-sig")


RENDER: dict[str, tuple[str, Callable[..., bytes]]] = {
    "md": ("text/markdown; charset=utf-8", markdown),
    "csv": ("text/csv; charset=utf-8", table),
}


def summary(turns: Sequence[Turn], language: Language) -> str:
    """Count them in words: "3 neu, 1 weg"."""
    counts = {kind: sum(kind in turn.kinds for turn in turns) for kind in KINDS}
    told = [word(language, f"exports-turns-{kind}", count=count) for kind, count in counts.items() if count]
    return ", ".join(told) or word(language, "exports-turns-none")


def _line(turn: Turn, kind: Kind, first: Board, second: Board, language: Language) -> str:
    note = turn.after or turn.before
    assert note is not None
    text = beginning(_one_line(note.text))
    if kind == "moved":
        return f"{text}: {within(_place(turn.before, first))} → {within(_place(turn.after, second))}"
    if kind == "changed":
        return f"{text}: {'; '.join(_changes(turn, language))}"
    board = first if turn.after is None else second
    return f"{text} *({within(_place(note, board))})*"


def _changes(turn: Turn, language: Language) -> Iterator[str]:
    """Say each field as it was and as it is."""
    assert turn.before and turn.after
    for name in turn.fields:
        before, after = (_told(name, getattr(note, name), language) for note in (turn.before, turn.after))
        yield f"{within(word(language, f'exports-field-{name}'))} {before or '–'} → {after or '–'}"
    if not turn.fields:
        yield within(word(language, "exports-field-other"))


def _told(name: str, value: Any, language: Language) -> str:
    if name == "when":
        return within(when_in_words(value, language)) if value else ""
    if name in ("color", "shape"):
        return within(word(language, f"exports-{name}-{value}"))
    if name == "points":
        return within(_one_line(" / ".join(_point(point) for point in value)))
    return within(_one_line(str(value))) if value else ""


def _row(turn: Turn, first: Board, second: Board, language: Language) -> list[str]:
    names = ", ".join(word(language, f"exports-turn-{kind}") for kind in turn.kinds)
    return [
        names,
        _place(turn.before, first),
        _place(turn.after, second),
        _whole(turn.before),
        _whole(turn.after),
        ", ".join(word(language, f"exports-field-{name}") for name in turn.fields),
    ]


def _place(note: Note | None, board: Board) -> str:
    """Name field and cluster: "Hürden, Zuständigkeit"; a stand's column with its stand."""
    if note is None:
        return ""
    zone, cluster = board.zones.get(note.zone), board.clusters.get(note.cluster)
    above = board.zones.get(zone.parent) if zone else None
    names = (above.title if above else "", zone.title if zone else "", cluster.title if cluster else "")
    return ", ".join(plain(name) for name in names if plain(name))


def _whole(note: Note | None) -> str:
    return "\n".join((printable(note.text), *(_point(point) for point in note.points))) if note else ""


def _point(point: Point) -> str:
    return ("• " if point.level == 1 else "   ◦ ") + printable(point.text)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())
