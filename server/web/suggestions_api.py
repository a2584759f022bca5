"""What could be put together, over HTTP. An offer: nothing on the board changes by asking."""

from flask import request

from server.board.lookup import children, is_shown, zone_keeper, zone_of
from server.board.model import Board, Note
from server.suggestions.offers import suggest
from server.web import bodies as b
from server.web.endpoints import Call, Endpoint
from server.web.site import Site


def suggest_together(site: Site, call: Call) -> b.Suggested:
    """Duplicates and clusters among the notes that everybody may read; those in a cluster as duplicates only.

    Facilitators ask for the board or a zone, hosts for their stand or a column of it. Nothing is merged unasked.
    """
    assert call.actor is not None
    room = site.board(call.workshop, call.at["board"], call.actor)
    board, seq, zone = room.state, room.seq, request.args.get("zone", "")
    zone_keeper(board, zone, call.actor)
    notes = _notes(board, zone)
    site.charge(call.workshop, call.actor, "suggestions")
    language = site.workshop(call.workshop).language
    made = site.suggestions.get(
        (room.id, room.epoch, seq, zone, language), lambda: site.offload(suggest, notes, language)
    )
    return b.Suggested(seq, made.duplicates, made.clusters)


def _notes(board: Board, zone: str) -> list[Note]:
    within = {zone_of(board, zone).id, *(child.id for child in children(board, zone))} if zone else board.zones
    return [note for note in board.notes.values() if note.zone in within and is_shown(note)]


ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/suggestions", "What could be put together", suggest_together,
        b.Suggested, who="seat", refusals=("not_allowed", "unknown_board", "unknown_zone", "too_fast"),
        query={"zone": "A zone or stand; the whole board without it"},
    ),
)  # fmt: skip
