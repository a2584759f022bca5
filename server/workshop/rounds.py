"""Deciding about mixes: plans made elsewhere (they take seconds), and whoever comes after them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board.checks import check_id, line
from server.board.limits import MAX_TITLE
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop import mix_commands as h
from server.workshop.lookup import board_ref, mix_of, running_step
from server.workshop.mixes.request import MAX_GROUPS, MAX_ROUNDS
from server.workshop.model import MAX_MIXES, Mix, Seat, Seating, Station, Step, Workshop
from server.workshop.seating import NOWHERE, mixed, moved, seat_comer
from server.workshop.sending import sent_on


def _put_mix(workshop: Workshop, command: k.PutMix, actor: Actor, now: int) -> tuple[c.Change, ...]:
    mix, known = command.mix, workshop.mixes.get(command.mix.id)
    check_id(mix.id)
    if known is None and len(workshop.mixes) >= MAX_MIXES:
        raise Refusal("too_many", {"field": "mixes", "limit": MAX_MIXES})
    if mix.begun != (known.begun if known else 0):
        raise Refusal("changed_since")  # a round has begun while this was planned
    if mix.board:
        board_ref(workshop, mix.board)
    mix = replace(
        mix, title=line(mix.title, "title", MAX_TITLE, needed=True), stations=_checked(workshop, mix.stations)
    )
    _check_seatings(workshop, mix)
    if known:
        _check_past(known, mix)
        left = {one.seat: one.left for one in known.seatings}
        mix = replace(mix, seatings=tuple(replace(one, left=left.get(one.seat, ())) for one in mix.seatings))
    mix = _with_comers(workshop, mix)
    return () if mix == known else (c.MixPut(mix), *_without(workshop, mix.id, mix.rounds))


def _checked(workshop: Workshop, stations: tuple[Station, ...]) -> tuple[Station, ...]:
    if not 1 <= len(stations) <= MAX_GROUPS or len({station.id for station in stations}) != len(stations):
        raise Refusal("too_many", {"field": "stations", "limit": MAX_GROUPS})
    hosts = [host for station in stations for host in station.hosts]
    if len(set(hosts)) != len(hosts) or any(host not in workshop.seats for host in hosts):
        raise Refusal("no_seat")
    for station in stations:
        check_id(station.id)
    return tuple(
        replace(station, title=line(station.title, "title", MAX_TITLE), place=line(station.place, "place", MAX_TITLE))
        for station in stations
    )


def _check_seatings(workshop: Workshop, mix: Mix) -> None:
    """Our own planning made them; what cannot be is refused all the same, or every replica would stumble over it."""
    if not 1 <= mix.rounds <= MAX_ROUNDS or not 0 <= mix.begun <= mix.rounds:
        raise Refusal("too_many", {"field": "rounds", "limit": MAX_ROUNDS})
    if [seating.seat for seating in mix.seatings] != sorted({seating.seat for seating in mix.seatings}):
        raise Refusal("malformed", {"where": "$.mix.seatings"})
    for seating in mix.seatings:
        if seating.seat not in workshop.seats:
            raise Refusal("no_seat")
        places = (*seating.stations, *seating.tables)
        if len(places) != 2 * mix.rounds or not all(NOWHERE <= at < len(mix.stations) for at in seating.stations):
            raise Refusal("malformed", {"where": "$.mix.seatings"})


def _check_past(known: Mix, mix: Mix) -> None:
    """What was is not changed: neither who was where nor which station that was."""
    past = [station.id for station in known.stations] == [station.id for station in mix.stations[: len(known.stations)]]
    if not past or _lived(known) != _lived(replace(mix, begun=known.begun)):
        raise Refusal("changed_since")


def _lived(mix: Mix) -> dict[str, tuple[tuple[int, int], ...]]:
    lived = {
        seating.seat: tuple(zip(seating.stations, seating.tables, strict=True))[: mix.begun] for seating in mix.seatings
    }
    return {seat: places for seat, places in lived.items() if any(station != NOWHERE for station, _ in places)}


def _with_comers(workshop: Workshop, mix: Mix) -> Mix:
    """Seat those who came while the plan was made."""
    planned = {seating.seat for seating in mix.seatings if NOWHERE not in seating.stations[mix.begun :]}
    for seat in mixed(workshop, mix.stations):
        if workshop.seats[seat].at and seat not in planned:
            mix = _with_comer(workshop, mix, seat)
    return mix


def _with_comer(workshop: Workshop, mix: Mix, seat: str) -> Mix:
    found = _comer(workshop, mix, seat)
    if found is None:
        return mix
    others = [seating for seating in mix.seatings if seating.seat != seat]
    return replace(mix, seatings=tuple(sorted([*others, found], key=lambda seating: seating.seat)))


def seated_late(workshop: Workshop, seat: Seat) -> tuple[c.Change, ...]:
    """Give somebody who has come their places in all mixes that go on. `seat` is as it will be."""
    if seat.role != "participant" or seat.away or seat.blocked:
        return ()
    workshop = replace(workshop, seats={**workshop.seats, seat.id: seat})
    found = [(mix.id, _comer(workshop, mix, seat.id)) for mix in workshop.mixes.values() if _is_mixed(mix, seat.id)]
    return tuple(c.SeatingSet(id, seating) for id, seating in found if seating)


def _is_mixed(mix: Mix, seat: str) -> bool:
    return bool(mix.seatings) and not any(seat in one.hosts for one in mix.stations if not one.closed)


def _comer(workshop: Workshop, mix: Mix, seat: str) -> Seating | None:
    try:
        return seat_comer(workshop, mix, seat)
    except Refusal:
        return None  # all groups are full: they come in all the same, and facilitators see who has no place


def _move_seat(workshop: Workshop, command: h.MoveSeat, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """By hand, whatever the wishes say: whoever moves somebody knows why. The past stays as it was."""
    mix, seat = mix_of(workshop, command.mix), workshop.seats.get(command.seat)
    if not mix.begun < command.round <= mix.rounds:
        raise Refusal("running", {"mix": mix.id})
    if seat is None or seat.role != "participant" or seat.blocked or not _is_mixed(mix, seat.id):
        raise Refusal("no_seat")
    seating = moved(mix, seat.id, command.round - 1, command.station, command.table)
    return () if seating in mix.seatings else (c.SeatingSet(mix.id, seating),)


def _send_on(workshop: Workshop, command: h.SendOn, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Whoever has said that they are at the closed station says so anew where they go now."""
    mix = mix_of(workshop, command.mix)
    if not 0 <= command.station < len(mix.stations):
        raise Refusal("unknown_station")
    if not mix.stations[command.station].closed:
        raise Refusal("station_open")
    told, step = sent_on(workshop, mix, command.station), running_step(workshop)
    if told == mix:
        return ()
    was = {one.seat: one.stations[: mix.begun] for one in mix.seatings}
    went = (one.seat for one in told.seatings if was.get(one.seat) != one.stations[: mix.begun])
    here = (seat for seat in went if step and workshop.seats[seat].here == step.id)
    return (c.MixPut(told), *(c.SeatChanged(seat, here="") for seat in here))


def _remove_mix(workshop: Workshop, command: k.RemoveMix, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if mix_of(workshop, command.mix).begun:
        raise Refusal("running", {"mix": command.mix})
    return (*_without(workshop, command.mix, 0), c.MixRemoved(command.mix))


def _without(workshop: Workshop, mix: str, rounds: int) -> tuple[c.Change, ...]:
    """Make ordinary steps of those whose round there is no more."""
    puts, before = [], ""
    for step in workshop.steps:
        if step.mix == mix and step.round > rounds:
            puts.append(c.StepPut(replace(step, mix="", round=0), before))
        before = step.id
    return tuple(puts)


def check_round(workshop: Workshop, step: Step) -> None:
    """Refuse a step that begins a round there is not."""
    if not step.mix and not step.round:
        return
    if not 1 <= step.round <= mix_of(workshop, step.mix).rounds:
        raise Refusal("unknown_mix", {"mix": step.mix})


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.PutMix: _put_mix,
    k.RemoveMix: _remove_mix,
    h.MoveSeat: _move_seat,
    h.SendOn: _send_on,
}
