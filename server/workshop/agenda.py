"""Deciding about the agenda, the clock, signals, the spot and what the screens present.

Facilitators only (decide.py sees to that).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from server.board.checks import check_id, line
from server.board.limits import MAX_BUDGET, MAX_NOTES, MAX_PROMPT, MAX_TITLE
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.lookup import board_ref, step_of
from server.workshop.model import (
    FILM_PAGES,
    LANGUAGES,
    MAX_MINUTES,
    MAX_PAGES,
    MAX_STEPS,
    Clock,
    Show,
    Spot,
    Step,
    Workshop,
)
from server.workshop.rounds import check_round
from server.workshop.seating import left_out

MAX_DAYS = 14
LONGEST = MAX_MINUTES * 60  # s of a countdown


def _put_step(workshop: Workshop, command: k.PutStep, actor: Actor, now: int) -> tuple[c.Change, ...]:
    known = next((step for step in workshop.steps if step.id == command.step.id), None)
    if known is None and len(workshop.steps) >= MAX_STEPS:
        raise Refusal("too_many", {"field": "steps", "limit": MAX_STEPS})
    step = _checked(workshop, command.step)
    # when it ran is what happened, not what somebody writes
    step = replace(step, began=known.began if known else 0, ended=known.ended if known else 0)
    put = c.StepPut(step, _behind(workshop, command))
    return () if step == known and _stands_behind(workshop, step.id) == put.after else (put,)


def _remove_step(workshop: Workshop, command: k.RemoveStep, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if step_of(workshop, command.step).id == workshop.step:
        raise Refusal("running", {"step": command.step})
    return (c.StepRemoved(command.step),)


def _start_step(workshop: Workshop, command: k.StartStep, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Starting the step that runs starts its clock anew."""
    check_after(workshop, command)
    # a round that is over was lived by those who are here
    over = [c.SeatingSet(*left) for left in left_out(workshop)] if command.step != workshop.step else []
    if not command.step:
        return (*over, c.StepStarted("", "", now)) if workshop.step or workshop.stage else ()
    step = step_of(workshop, command.step)
    if step.board and board_ref(workshop, step.board).removed:
        raise Refusal("removed", {"board": step.board})
    started = c.StepStarted(step.id, step.board, now, _running(now, step.minutes * 60))
    return (*over, started) if step.signal == "none" else (*over, started, c.SignalGiven(step.signal, now))


def check_after(workshop: Workshop, command: k.StartStep) -> None:
    """Two who lead on from the same step at once lead on once."""
    if command.after not in (None, workshop.step):
        raise Refusal("changed_since")


def _run_clock(workshop: Workshop, command: k.RunClock, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if not 0 <= command.seconds <= LONGEST:
        raise Refusal("too_many", {"field": "seconds", "limit": LONGEST})
    clock = _running(now, command.seconds)
    return () if clock == workshop.clock else (c.ClockSet(clock),)


def _add_time(workshop: Workshop, command: k.AddTime, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """A clock that has run out begins again from now, so that two more minutes are two minutes."""
    if abs(command.seconds) > LONGEST:
        raise Refusal("too_many", {"field": "seconds", "limit": LONGEST})
    clock = workshop.clock or Clock(0, 0, 0)
    more = command.seconds * 1000
    left = max(0, clock.ends - now) if clock.ends else clock.left
    after = min(max(0, left + more), LONGEST * 1000)
    total = min(max(after, clock.total + more), LONGEST * 1000)
    paused = bool(workshop.clock and not clock.ends)
    return (c.ClockSet(Clock(0, after, total) if paused else Clock(now + after, 0, total)),)


def _hold_clock(workshop: Workshop, command: k.HoldClock, actor: Actor, now: int) -> tuple[c.Change, ...]:
    clock = workshop.clock
    if clock is None or command.on == (not clock.ends):
        return ()
    if command.on:
        return (c.ClockSet(Clock(0, max(0, clock.ends - now), clock.total)),)
    return (c.ClockSet(Clock(now + clock.left, 0, clock.total)),)


def _give_signal(workshop: Workshop, command: k.GiveSignal, actor: Actor, now: int) -> tuple[c.Change, ...]:
    return () if command.signal == "none" else (c.SignalGiven(command.signal, now),)


def _set_spot(workshop: Workshop, command: k.SetSpot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if not command.item:
        return (c.SpotSet(None),) if workshop.spot else ()
    board_ref(workshop, command.board)
    kind, _, id = command.item.partition(":")
    if kind not in ("board", "note", "cluster", "zone", "statement", "ballot"):
        raise Refusal("unknown_item", {"item": command.item[:60]})
    check_id(id)
    if not 0 <= command.seconds <= LONGEST:
        raise Refusal("too_many", {"field": "seconds", "limit": LONGEST})
    spot = Spot(command.board, command.item, now + command.seconds * 1000 if command.seconds else 0)
    return () if spot == workshop.spot else (c.SpotSet(spot),)


def _set_show(workshop: Workshop, command: k.SetShow, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if not command.kind:
        return (c.ShowSet(None),) if workshop.show else ()
    film = command.kind == "film"
    board = board_ref(workshop, command.board) if film or command.kind == "overlap" else None
    if board and board.removed:
        raise Refusal("removed", {"board": board.id})
    if board and not film and board.layout != "stands":
        raise Refusal("no_stand", {"zone": ""})
    most = FILM_PAGES if film else MAX_PAGES
    if not 0 <= command.page < most:
        raise Refusal("too_many", {"field": "page", "limit": most})
    at = now if film and command.play else 0
    show = Show(command.kind, board.id if board else "", command.page, at)
    return () if show == workshop.show else (c.ShowSet(show),)


def _pause_day(workshop: Workshop, command: k.PauseDay, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """A day that rests holds its clock. Going on lets it run, also one that was held before."""
    if command.on == workshop.paused:
        return ()
    return (c.DayPaused(command.on), *_hold_clock(workshop, k.HoldClock(command.on), actor, now))


RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.PutStep: _put_step,
    k.RemoveStep: _remove_step,
    k.StartStep: _start_step,
    k.RunClock: _run_clock,
    k.AddTime: _add_time,
    k.HoldClock: _hold_clock,
    k.GiveSignal: _give_signal,
    k.SetSpot: _set_spot,
    k.SetShow: _set_show,
    k.PauseDay: _pause_day,
}


def checked_begins(begins: tuple[str, ...]) -> tuple[str, ...]:
    """Check the planned starts of the days: local times without a zone, to the minute."""
    if len(begins) > MAX_DAYS:
        raise Refusal("too_many", {"field": "begins", "limit": MAX_DAYS})
    for begin in begins:
        try:
            datetime.strptime(begin, "%Y-%m-%dT%H:%M")  # noqa: DTZ007  a wall clock's time, wherever that is
        except ValueError:
            raise Refusal("bad_date", {"field": "begins"}) from None
    return begins


def _running(now: int, seconds: int) -> Clock | None:
    return Clock(now + seconds * 1000, 0, seconds * 1000) if seconds else None


def _checked(workshop: Workshop, step: Step) -> Step:
    check_id(step.id)
    if step.board:
        board_ref(workshop, step.board)
    check_round(workshop, step)
    for field, value, limit in (
        ("minutes", step.minutes, MAX_MINUTES),
        ("day", step.day - 1, MAX_DAYS - 1),
        ("per_person", step.rules.per_person, MAX_NOTES),
        ("per_table", step.rules.per_table, MAX_NOTES),
        ("budget", step.vote.budget if step.vote else 0, MAX_BUDGET),
        ("per_item", step.vote.per_item if step.vote else 0, MAX_BUDGET),
    ):
        if not 0 <= value <= limit:
            raise Refusal("too_many", {"field": field, "limit": limit})
    if set(step.prompts) - set(LANGUAGES):
        raise Refusal("malformed", {"where": "$.step.prompts"})
    prompts = {language: line(text, "prompts", MAX_PROMPT) for language, text in sorted(step.prompts.items())}
    title = line(step.title, "title", MAX_TITLE, needed=True)
    return replace(step, title=title, prompts=prompts, method=line(step.method, "method", 40))


def _behind(workshop: Workshop, command: k.PutStep) -> str:
    others = [step.id for step in workshop.steps if step.id != command.step.id]
    if command.after is None:
        known = _stands_behind(workshop, command.step.id)
        return known if known is not None else (others[-1] if others else "")
    return command.after if command.after in others or command.after == "" else (others[-1] if others else "")


def _stands_behind(workshop: Workshop, id: str) -> str | None:
    before = ""
    for step in workshop.steps:
        if step.id == id:
            return before
        before = step.id
    return None
