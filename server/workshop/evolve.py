"""How a change makes the workshop's next state. Total, and runs on views as well (see board/evolve.py)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.workshop import changes as c
from server.workshop.model import Seating, Step, Workshop


def evolve(workshop: Workshop, change: c.Change, by: str = "", at: int = 0) -> Workshop:
    """Give the workshop after `change`."""
    step = _STEPS.get(type(change))
    return step(workshop, change) if step else workshop


def _created(workshop: Workshop, change: c.WorkshopCreated) -> Workshop:
    return Workshop(
        id=change.workshop,
        title=change.title,
        language=change.language,
        code=change.code,
        key=change.key,
        levels=change.levels,
        links={link.id: link for link in change.links},
        languages=change.languages,
    )


def _changed(workshop: Workshop, change: c.WorkshopChanged) -> Workshop:
    return replace(workshop, **_given(change))


def _boards_arranged(workshop: Workshop, change: c.BoardsArranged) -> Workshop:
    return replace(workshop, boards=change.boards)


def _board_shown(workshop: Workshop, change: c.BoardShown) -> Workshop:
    return replace(workshop, stage=change.board, show=None)


def _seat_taken(workshop: Workshop, change: c.SeatTaken) -> Workshop:
    return replace(workshop, seats={**workshop.seats, change.seat.id: change.seat})


def _seat_changed(workshop: Workshop, change: c.SeatChanged) -> Workshop:
    seat = workshop.seats.get(change.seat)
    if seat is None:
        return workshop
    return replace(workshop, seats={**workshop.seats, seat.id: replace(seat, **_given(change, leave=("seat",)))})


def _seats_kept(workshop: Workshop, change: c.SeatsKept) -> Workshop:
    return replace(workshop, seats={**workshop.seats, **{seat.id: seat for seat in change.seats}})


def _seats_freed(workshop: Workshop, change: c.SeatsFreed) -> Workshop:
    gone = set(change.seats)
    seats = {id: seat for id, seat in workshop.seats.items() if id not in gone}
    return replace(workshop, seats=seats, met=tuple(pair for pair in workshop.met if gone.isdisjoint(pair)))


def _seats_missed(workshop: Workshop, change: c.SeatsMissed) -> Workshop:
    missed = {id: replace(workshop.seats[id], away=True) for id in change.seats if id in workshop.seats}
    return replace(workshop, seats={**workshop.seats, **missed})


def _mix_put(workshop: Workshop, change: c.MixPut) -> Workshop:
    return replace(workshop, mixes={**workshop.mixes, change.mix.id: change.mix})


def _mix_removed(workshop: Workshop, change: c.MixRemoved) -> Workshop:
    return replace(workshop, mixes={id: mix for id, mix in workshop.mixes.items() if id != change.mix})


def _seating_set(workshop: Workshop, change: c.SeatingSet) -> Workshop:
    mix = workshop.mixes.get(change.mix)
    if mix is None:
        return workshop
    return replace(
        workshop, mixes={**workshop.mixes, mix.id: replace(mix, seatings=_with(mix.seatings, change.seating))}
    )


def _with(seatings: tuple[Seating, ...], late: Seating) -> tuple[Seating, ...]:
    others = [seating for seating in seatings if seating.seat != late.seat]
    return tuple(sorted([*others, late], key=lambda seating: seating.seat))


def _pocket_kept(workshop: Workshop, change: c.PocketKept) -> Workshop:
    return replace(workshop, pockets={**workshop.pockets, change.pocket.seat: change.pocket})


def _meetings_kept(workshop: Workshop, change: c.MeetingsKept) -> Workshop:
    return replace(workshop, met=(*(() if change.anew else workshop.met), *change.pairs))


def _link_added(workshop: Workshop, change: c.LinkAdded) -> Workshop:
    return replace(workshop, links={**workshop.links, change.link.id: change.link})


def _link_changed(workshop: Workshop, change: c.LinkChanged) -> Workshop:
    link = workshop.links.get(change.link)
    if link is None:
        return workshop
    link = replace(link, generation=change.generation, revoked=change.revoked)
    return replace(workshop, links={**workshop.links, link.id: link})


def _step_put(workshop: Workshop, change: c.StepPut) -> Workshop:
    others = [step for step in workshop.steps if step.id != change.step.id]
    place = next((index + 1 for index, step in enumerate(others) if step.id == change.after), 0)
    return replace(workshop, steps=(*others[:place], change.step, *others[place:]))


def _step_removed(workshop: Workshop, change: c.StepRemoved) -> Workshop:
    return replace(workshop, steps=tuple(step for step in workshop.steps if step.id != change.step))


def _step_started(workshop: Workshop, change: c.StepStarted) -> Workshop:
    return replace(
        _round_begun(workshop, change.step),
        steps=tuple(_timed(step, workshop.step, change) for step in workshop.steps),
        step=change.step,
        stage=change.board,
        clock=change.clock,
        spot=None,
        show=None,
        paused=False,
    )


def _round_begun(workshop: Workshop, id: str) -> Workshop:
    step = next((step for step in workshop.steps if step.id == id), None)
    mix = workshop.mixes.get(step.mix) if step else None
    if step is None or mix is None or step.round <= mix.begun:
        return workshop
    return replace(workshop, mixes={**workshop.mixes, mix.id: replace(mix, begun=step.round)})


def _timed(step: Step, before: str, change: c.StepStarted) -> Step:
    if step.id == change.step:
        return step if step.id == before else replace(step, began=change.at, ended=0, skipped=False)
    return replace(step, ended=change.at) if step.id == before else step


def _clock_set(workshop: Workshop, change: c.ClockSet) -> Workshop:
    return replace(workshop, clock=change.clock)


def _signal_given(workshop: Workshop, change: c.SignalGiven) -> Workshop:
    return replace(workshop, signal=change.signal, rang=change.at)


def _spot_set(workshop: Workshop, change: c.SpotSet) -> Workshop:
    return replace(workshop, spot=change.spot, show=None)


def _show_set(workshop: Workshop, change: c.ShowSet) -> Workshop:
    return replace(workshop, show=change.show, spot=None)


def _moments_kept(workshop: Workshop, change: c.MomentsKept) -> Workshop:
    return replace(workshop, moments=change.moments)


def _public_kept(workshop: Workshop, change: c.PublicKept) -> Workshop:
    return replace(workshop, public=change.public)


def _day_paused(workshop: Workshop, change: c.DayPaused) -> Workshop:
    return replace(workshop, paused=change.on, show=None if change.on else workshop.show)


_STEPS: Mapping[type, Callable[[Workshop, Any], Workshop]] = {
    c.WorkshopCreated: _created,
    c.WorkshopChanged: _changed,
    c.BoardsArranged: _boards_arranged,
    c.BoardShown: _board_shown,
    c.SeatTaken: _seat_taken,
    c.SeatChanged: _seat_changed,
    c.LinkAdded: _link_added,
    c.LinkChanged: _link_changed,
    c.StepPut: _step_put,
    c.StepRemoved: _step_removed,
    c.StepStarted: _step_started,
    c.ClockSet: _clock_set,
    c.SignalGiven: _signal_given,
    c.SpotSet: _spot_set,
    c.ShowSet: _show_set,
    c.DayPaused: _day_paused,
    c.SeatsKept: _seats_kept,
    c.SeatsFreed: _seats_freed,
    c.SeatsMissed: _seats_missed,
    c.MixPut: _mix_put,
    c.MixRemoved: _mix_removed,
    c.SeatingSet: _seating_set,
    c.MeetingsKept: _meetings_kept,
    c.PocketKept: _pocket_kept,
    c.MomentsKept: _moments_kept,
    c.PublicKept: _public_kept,
}


def _given(change: Any, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    return {
        name: value for name in change.__slots__ if name not in leave and (value := getattr(change, name)) is not None
    }
