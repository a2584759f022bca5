"""A free marketplace as tables: its stands, its interfaces, and which stands share how many topics."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from server.board.lookup import stands
from server.board.model import Board
from server.exports.csv_ import guarded
from server.exports.document import plain
from server.exports.market import in_order, shared, sides, signs_of, state
from server.exports.options import Options
from server.exports.words import word
from server.workshop.model import Language

_STANDS = ("sign", "stand", "question", "host", "speaker", "place", "topics", "visits", "interfaces", "link")
_INTERFACES = ("sign-a", "stand-a", "sign-b", "stand-b", "reason", "state", "shared")


def stands_csv(board: Board, links: Mapping[str, str], options: Options) -> bytes:
    """Write a row for every stand. `links` open their editing: the file is a bundle of keys."""
    signs, language = signs_of(board), options.language
    rows = []
    for zone in stands(board):
        turnout = board.turnouts.get(zone.id)
        touched = [one for one in board.interfaces.values() if zone.id in one.zones]
        told = (zone.title, zone.question, zone.host, zone.speaker, zone.place, ", ".join(zone.topics))
        counts = (turnout.count if turnout else 0, len(touched))
        rows.append((signs[zone.id], *told, *counts, links.get(zone.id) or word(language, "exports-market-no-link")))
    return _table(language, [word(language, f"exports-market-{name}") for name in _STANDS], rows)


def interfaces_csv(board: Board, options: Options) -> bytes:
    """Write a row for every interface."""
    signs, language = signs_of(board), options.language
    rows = []
    for one in in_order(board, signs):
        ids = [id for id in sides(one, signs) if id in board.zones]
        told = [part for id in ids for part in (signs[id], board.zones[id].title)]
        common = ", ".join(shared(*(board.zones[id] for id in ids))) if len(ids) == 2 else ""
        rows.append((*told, one.reason, state(one, signs, language), common))
    return _table(language, [word(language, f"exports-market-{name}") for name in _INTERFACES], rows)


def overlap_csv(board: Board, options: Options) -> bytes:
    """Write the matrix: how many topics each two stands share; a stand beside itself is left blank."""
    found = stands(board)
    signs = signs_of(board)
    heads = [word(options.language, "exports-market-stand"), *(signs[zone.id] for zone in found)]
    counts = {frozenset(pair): len(shared(*(board.zones[id] for id in pair))) for pair in combinations(signs, 2)}
    rows = [
        (f"{signs[row.id]} {row.title}", *(counts.get(frozenset((row.id, one.id)), "") for one in found))
        for row in found
    ]
    return _table(options.language, heads, rows)


def _table(language: Language, heads: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    text = io.StringIO(newline="")
    written = csv.writer(text, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    written.writerow(heads)
    written.writerows([guarded(plain(cell)) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
