"""What a reader of a workshop may see: names of seats are for facilitators and screens, links for facilitators."""

from dataclasses import replace

from server.board.changes import Masked
from server.board.visibility import Audience
from server.workshop import changes as c
from server.workshop.model import Workshop


def view(workshop: Workshop, reader: Audience) -> Workshop:
    """Give the state as the reader may see it; idempotent."""
    if reader == "full":
        return workshop
    return replace(workshop, links={}, seats=workshop.seats if reader == "screen" else {})


def mask(change: c.Change, reader: Audience) -> c.Change:
    """Give the change as the reader may see it: the seq stays, the content goes."""
    if reader == "full":
        return change
    if isinstance(change, c.WorkshopCreated):
        return replace(change, links=())
    if isinstance(change, c.LinkAdded | c.LinkChanged):
        return Masked()
    if isinstance(change, c.SeatTaken | c.SeatChanged) and reader == "public":
        return Masked()
    return change
