"""What visitors ask of stands, for those who may read it: contact requests stand in no shared frame (H3)."""

from server.board.lookup import tends
from server.board.model import Actor, Board, Inquiry
from server.web import bodies as b
from server.web.endpoints import Call, Endpoint
from server.web.site import Site


def list_inquiries(site: Site, call: Call) -> b.Inquiries:
    """Whole, as they were sent: to facilitators all, to a host those of their stand, to everybody their own."""
    assert call.actor is not None
    room = site.board(call.workshop, call.at["board"], call.actor)
    asked = sorted(room.state.inquiries.values(), key=lambda one: (one.at, one.id))
    return b.Inquiries(room.seq, tuple(one for one in asked if _reads(room.state, one, call.actor)))


def _reads(board: Board, inquiry: Inquiry, actor: Actor) -> bool:
    return actor.role == "facilitator" or inquiry.author == actor.seat or tends(board, inquiry.zone, actor)


ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/boards/<board>/inquiries", "What was asked of stands", list_inquiries,
        b.Inquiries, who="seat", refusals=("unknown_board",),
    ),
)  # fmt: skip
