"""Deciding about who is expected, who has come and who is away."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from server.board.checks import check_id, line, news
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.lookup import step_of
from server.workshop.model import MAX_CARD, MAX_NAME, MAX_SEATS, MAX_TABLE, Card, Seat, Workshop
from server.workshop.rounds import seated_late

LENT = 10 * 60_000  # ms
CHUNK = 100  # seats of one change: a frame of some 20 kB


def _take_seat(workshop: Workshop, command: k.TakeSeat, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.seat)
    name = line(command.name, "name", MAX_NAME)
    kept = workshop.seats.get(command.seat)
    if kept:
        return _come(workshop, command, kept, name, now)
    if len(workshop.seats) >= MAX_SEATS:
        raise Refusal("too_many", {"field": "seats", "limit": MAX_SEATS})
    badge = next_badge(workshop) if command.role == "participant" else 0
    seat = Seat(command.seat, command.role, name, command.color, command.link, command.generation, at=now, badge=badge)
    return (c.SeatTaken(seat), *seated_late(workshop, seat))


def _come(workshop: Workshop, command: k.TakeSeat, kept: Seat, name: str, now: int) -> tuple[c.Change, ...]:
    if command.role != "participant":
        raise Refusal("exists", {"seat": command.seat})
    if kept.at and kept.lent <= now:
        raise Refusal("taken")  # a name tag is worn in the open: whoever photographs it does not sit there
    come = replace(kept, name=name or kept.name, color=kept.color if command.color == "white" else command.color)
    if kept.at:
        return (c.SeatChanged(kept.id, name=come.name, color=come.color, lent=0),)
    came = c.SeatChanged(kept.id, name=come.name, color=come.color, away=False, at=now)
    return (came, *seated_late(workshop, replace(come, away=False, at=now)))


def next_badge(workshop: Workshop) -> int:
    """Give the number of the next name tag."""
    return 1 + max((seat.badge for seat in workshop.seats.values()), default=0)


def _change_seat(workshop: Workshop, command: k.ChangeSeat, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if command.seat not in workshop.seats:
        raise Refusal("no_seat")
    own = command.seat == actor.seat
    if not own and command.open is not None:
        raise Refusal("not_yours")  # nobody agrees for somebody else
    if actor.role != "facilitator" and (not own or command.blocked is not None):
        raise Refusal("not_allowed", {"role": actor.role})
    if own and command.blocked:
        raise Refusal("not_allowed", {"role": actor.role})  # nobody locks themselves out
    seat = workshop.seats[command.seat]
    name = None if command.name is None else line(command.name, "name", MAX_NAME)
    table = None if command.table is None else line(command.table, "table", MAX_TABLE)
    for step in (command.done, command.here):
        if step:
            step_of(workshop, step)
    changed = c.SeatChanged(
        seat.id, name, command.color, command.blocked, table,
        _raised(seat.help, command.help, now), _raised(seat.hand, command.hand, now), command.done,
        None if command.card is None else checked(command.card), command.away, command.here,
        open=command.open,
    )  # fmt: skip
    back = replace(seat, away=seat.away if command.away is None else command.away)
    # who finds all full may ask again: a place may have become free
    comes = (seat.away or seat.blocked or command.away is False) and not (back.away or command.blocked)
    late = seated_late(workshop, replace(back, blocked=False)) if comes else ()
    return (*news(changed, seat, "seat"), *(_link_ended(workshop, seat) if command.blocked else ()), *late)


def _link_ended(workshop: Workshop, seat: Seat) -> tuple[c.Change, ...]:
    """Who is blocked loses the link to their take-away for good, even if they may come back."""
    pocket = workshop.pockets.get(seat.id)
    return (c.PocketKept(replace(pocket, links=pocket.links + 1)),) if pocket and pocket.links % 2 else ()


def _open_stand(workshop: Workshop, command: k.OpenStand, actor: Actor, now: int) -> tuple[c.Change, ...]:
    seat, link = workshop.seats.get(command.seat), workshop.links.get(command.link)
    if seat is None:
        raise Refusal("no_seat")
    if link is None or link.revoked:
        raise Refusal("unknown_link")
    return news(c.SeatChanged(seat.id, stands={**seat.stands, link.id: link.generation}), seat, "seat")


def _lend_seat(workshop: Workshop, command: k.LendSeat, actor: Actor, now: int) -> tuple[c.Change, ...]:
    seat, own = workshop.seats.get(command.seat), command.seat == actor.seat
    if seat is None:
        raise Refusal("no_seat")
    if not own and actor.role != "facilitator":
        raise Refusal("not_yours")
    if seat.role != "participant":
        raise Refusal("not_allowed", {"role": seat.role})  # a link's secret opens it, and renewing that ends it
    return (c.SeatChanged(seat.id, lent=now + LENT, turn=None if own else seat.turn + 1),)


def _raised(since: int, on: bool | None, now: int) -> int | None:
    """Keep the place in the line of who raises a hand that is up."""
    return None if on is None else 0 if not on else since or now


def _keep_seats(workshop: Workshop, command: k.KeepSeats, actor: Actor, now: int) -> tuple[c.Change, ...]:
    ids = {kept.seat for kept in command.seats}
    if len(ids) != len(command.seats):
        raise Refusal("exists", {"field": "seats"})
    if len(workshop.seats.keys() | ids) > MAX_SEATS:
        raise Refusal("too_many", {"field": "seats", "limit": MAX_SEATS})
    badge, changed = next_badge(workshop), []
    for kept in command.seats:
        check_id(kept.seat)
        known = workshop.seats.get(kept.seat)
        if known and known.role != "participant":
            raise Refusal("exists", {"seat": kept.seat})
        name = line(kept.name, "name", MAX_NAME)
        seat = replace(
            known or Seat(kept.seat, "participant", badge=badge), name=name, color=kept.color, card=checked(kept.card)
        )
        badge += known is None
        if seat != known:
            changed.append(seat)
    return tuple(c.SeatsKept(tuple(changed[at : at + CHUNK])) for at in range(0, len(changed), CHUNK))


def checked(card: Card) -> Card:
    """Give a card with its lines tidied. Refuses `too_long`."""
    return Card(**{item.name: line(getattr(card, item.name), item.name, MAX_CARD) for item in fields(card)})


def _free_seats(workshop: Workshop, command: k.FreeSeats, actor: Actor, now: int) -> tuple[c.Change, ...]:
    free = [id for id in _known(workshop, command.seats) if not workshop.seats[id].at]
    planned = {seating.seat for mix in workshop.mixes.values() if mix.begun for seating in mix.seatings}
    hosts = {host for mix in workshop.mixes.values() for station in mix.stations for host in station.hosts}
    if len(free) < len(set(command.seats)) or planned & set(free) or hosts & set(free):
        raise Refusal("running", {"field": "seats"})  # somebody has come, or they are in a plan that runs
    return (c.SeatsFreed(tuple(free)),) if free else ()


def _miss_seats(workshop: Workshop, command: k.MissSeats, actor: Actor, now: int) -> tuple[c.Change, ...]:
    missed = [id for id in _known(workshop, command.seats) if not workshop.seats[id].away]
    return (c.SeatsMissed(tuple(missed)),) if missed else ()


def _known(workshop: Workshop, ids: Iterable[str]) -> list[str]:
    known = list(dict.fromkeys(ids))
    if any(id not in workshop.seats for id in known):
        raise Refusal("no_seat")
    return known


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.TakeSeat: _take_seat,
    k.ChangeSeat: _change_seat,
    k.OpenStand: _open_stand,
    k.LendSeat: _lend_seat,
    k.KeepSeats: _keep_seats,
    k.FreeSeats: _free_seats,
    k.MissSeats: _miss_seats,
}
