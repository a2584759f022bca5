"""What a reader of a workshop may see: names of seats and where they go are for facilitators and screens, links and
what stands on people's cards, who met earlier, what moments are called, or how the public version is made,
for facilitators."""

from dataclasses import replace

from server.board.changes import Masked
from server.board.visibility import Audience
from server.workshop import changes as c
from server.workshop.model import Mix, Seat, Wishes, Workshop


def view(workshop: Workshop, reader: Audience) -> Workshop:
    """Give the state as the reader may see it; idempotent."""
    if reader == "full":
        return replace(workshop, pockets={}) if workshop.pockets else workshop
    screen = reader == "screen"
    seats = {id: _named(seat) for id, seat in workshop.seats.items()} if screen else {}
    mixes = {id: _led(mix) if screen else _unseated(mix) for id, mix in workshop.mixes.items()}
    return replace(workshop, links={}, seats=seats, mixes=mixes, pockets={}, met=(), moments=(), public=None)


def _named(seat: Seat) -> Seat:
    return replace(seat, card=None, open=False, lent=0, turn=0, stands={})


def _led(mix: Mix) -> Mix:
    return replace(mix, wishes=Wishes())


def _unseated(mix: Mix) -> Mix:
    """Leave what everybody knows: where groups meet and how often. Where they go, each seat is told of its own."""
    return replace(mix, seatings=(), wishes=Wishes(), stations=tuple(replace(one, hosts=()) for one in mix.stations))


def mask(change: c.Change, reader: Audience) -> c.Change:
    """Give the change as the reader may see it: the seq stays, the content goes."""
    if isinstance(change, c.PocketKept):
        return Masked()
    if reader == "full":
        return change
    match change:
        case c.WorkshopCreated():
            return replace(change, links=())
        case c.LinkAdded() | c.LinkChanged() | c.MeetingsKept() | c.MomentsKept() | c.PublicKept():
            return Masked()
    return _to_screen(change) if reader == "screen" else _to_public(change)


def _to_screen(change: c.Change) -> c.Change:
    match change:
        case c.SeatTaken():
            return replace(change, seat=_named(change.seat))
        case c.SeatsKept():
            return replace(change, seats=tuple(_named(seat) for seat in change.seats))
        case c.SeatChanged():
            return replace(change, card=None, open=None, lent=None, turn=None, stands=None)
        case c.MixPut():
            return replace(change, mix=_led(change.mix))
    return change


def _to_public(change: c.Change) -> c.Change:
    match change:
        case c.SeatTaken() | c.SeatChanged() | c.SeatsKept() | c.SeatsFreed() | c.SeatsMissed() | c.SeatingSet():
            return Masked()
        case c.MixPut():
            return replace(change, mix=_unseated(change.mix))
    return change
