"""Files of other programs over HTTP: read beside the event loop, shown, and then made a board or added to one."""

from collections import Counter
from functools import partial
from pathlib import PurePath
from typing import cast, get_args

from flask import request

from server.board.bringing import created
from server.board.model import Board, Layout
from server.board.refusals import Refusal
from server.exports import archive
from server.exports.report import data
from server.exports.words import when_in_words, word
from server.imports.draft import Draft, Form
from server.imports.making import Words, for_board, known, new_board, unheaded
from server.imports.reading import read
from server.web import import_bodies as b
from server.web.board_api import at_hand
from server.web.endpoints import Call, Endpoint
from server.web.making import make_board
from server.web.security import new_id
from server.web.site import Site
from server.workshop.model import Language

TOLD = 400  # notes, and lines with a flaw
_HEAD = 100  # bytes, in which a file of ours names its format


def read_board(site: Site, call: Call) -> b.BoardRead:
    """Say what a file would make; without `check=1` make it: a board of its own, or notes on `board`, all or none.

    A row that cannot be taken is told with its line and why; so is what was doubtful, and what was left out.
    """
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    workshop = site.workshop(call.workshop)
    content = bytes(call.body.body)
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _ours(site, call, content)
    language, name = workshop.language, request.args.get("name", "")[:200]
    form = cast("Form", _one_of("form", get_args(Form)))
    draft: Draft = site.files.in_turn(lambda: site.offload(read, content, name, language, form))
    target = request.args.get("board", "")
    room = site.board(call.workshop, target, call.actor) if target else None
    told = partial(_told, draft, language, room.state if room else None)
    if request.args.get("check") == "1":
        return told("")
    words = Words(word(language, "exports-loose"), PurePath(name).stem or word(language, "exports-untitled"))
    ids = f"i{new_id()}"
    if room:
        site.rooms.submit(room.id, new_id(), for_board(draft, room.state, ids, words), call.actor)
        return told(target)
    layout = cast("Layout | None", _one_of("layout", get_args(Layout)) or None)
    made = new_board(draft, request.args.get("title", "").strip()[:200], layout, ids, words)
    return told(make_board(site, call.workshop, made, request.args.get("after")))


def _ours(site: Site, call: Call, content: bytes) -> b.BoardRead:
    """Our own file makes the board it was, and nothing else."""
    if request.args.get("board"):
        raise Refusal("bad_import", {"why": "whole"})
    try:
        board: Board = site.offload(archive.load, content)
    except Refusal as refusal:
        if refusal.code != "bad_file":
            raise
        why = "report" if data.FORMAT.encode() in content[:_HEAD] else "board"
        raise Refusal("bad_import", {"why": why, **refusal.fields}) from None
    counts = Counter(note.zone for note in board.notes.values() if not note.removed)
    parents = {zone.parent for zone in board.zones.values()}
    fields = [
        b.FieldRead(zone.title, board.zones[zone.parent].title if zone.parent else "", counts[zone.id], False)
        for zone in sorted(board.zones.values(), key=lambda zone: (zone.order, zone.id))
        if zone.id not in parents
    ]
    made = ""
    if request.args.get("check") != "1":
        made = make_board(site, call.workshop, at_hand(site, call, created(board)), request.args.get("after"))
    notes = counts.total()
    return b.BoardRead("board", board.title, board.layout, 0, notes, 0, fields, [], [], [], [], made)


def _told(draft: Draft, language: Language, board: Board | None, made: str) -> b.BoardRead:
    there = known(draft, board) if board else [False] * len(draft.fields)
    counts = [0] * len(draft.fields)
    for piece in draft.pieces:
        counts[piece.field] += 1
    fields = [
        b.FieldRead(field.title, field.stand, count, is_there)
        for field, count, is_there in zip(draft.fields, counts, there, strict=True)
    ]
    flaws = sorted((*draft.flaws, *unheaded(draft)), key=lambda one: one.line) if board else draft.flaws
    lines = sorted({flaw.line for flaw in flaws})
    most = lines[min(len(lines), TOLD) - 1] if lines else 0
    shown = [
        b.NoteRead(
            one.line, one.field, one.text, one.points, when_in_words(one.when, language) if one.when else "", one.color
        )
        for one in draft.pieces[:TOLD]
    ]
    return b.BoardRead(
        draft.kind, draft.title, draft.layout, sum(bool(one.when) for one in draft.pieces), len(draft.pieces),
        len(lines), fields, shown, [flaw for flaw in flaws if flaw.line <= most], list(draft.columns),
        list(draft.left), made,
    )  # fmt: skip


def _one_of(name: str, allowed: tuple[str, ...]) -> str:
    asked = request.args.get(name, "")
    if asked and asked not in allowed:
        raise Refusal("malformed", {"where": name})
    return asked


ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops/<workshop>/boards/read", "Read a file of another program", read_board, b.BoardRead,
        b.BoardFile, who="facilitator",
        refusals=("unknown_room", "unknown_board", "bad_import", "bad_file", "too_many", "too_fast", "exists",
                  "not_empty", "too_long", "unknown_zone"),
        query={
            "check": "1: say what would be made, make nothing",
            "name": "The file's name: it tells Markdown from tables, and is the title where the file says none",
            "form": 'How to read a table: "table" (one row a note), "grid" (the first row names the fields), "list"',
            "board": "Add the notes to this board; without it they get one of their own",
            "title": "The new board's title",
            "layout": "The new board's layout",
            "after": "The board before the new one",
        },
    ),
)  # fmt: skip
