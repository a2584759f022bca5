"""Newly mixed groups over HTTP: a plan takes seconds of work, so it is made beside the event loop and then asked for
as one command. Each function gets a Call that was checked before."""

from dataclasses import replace
from typing import Any

from server.board.lookup import stands
from server.board.model import Board
from server.board.refusals import Refusal
from server.room.conduct import conduct
from server.web import people_bodies as b
from server.web import work
from server.web.endpoints import Call, Endpoint
from server.web.planning import planned
from server.web.security import new_id
from server.web.site import Site
from server.web.texts import text
from server.workshop.commands import PutMix, PutStep
from server.workshop.lookup import board_ref, mix_of
from server.workshop.mixes.certificate import Certificate
from server.workshop.model import Mix, Station, Step, Wishes, Workshop
from server.workshop.plans import certificate, rather, task
from server.workshop.roles import SERVER
from server.workshop.seating import lived, mixed, seatings

REPEATS = 3  # tries when a round has begun, or somebody has changed the mix, while it was planned


def create_mix(site: Site, call: Call) -> b.MixMade:
    """Plan groups for everybody who is expected or here, and put a step for each round into the agenda."""
    body: b.NewMix = call.body
    workshop = site.latest(call.workshop)
    asked = Mix(
        new_id(), body.title, _stations(site, workshop, body), body.rounds, body.board, body.visit,
        _wishes(body.wishes), body.seed,
    )  # fmt: skip
    mix = _plan(site, workshop, asked, body)
    conduct(site.rooms, workshop.id, new_id(), PutMix(mix), SERVER)
    steps = _put_steps(site, workshop, mix, body) if body.steps else []
    return b.MixMade(mix.id, steps, _certified(site, call.workshop, mix.id))


def plan_again(site: Site, call: Call) -> b.MixMade:
    """Plan the rounds that have not begun for the people and stations there are now. What was stays."""
    body: b.PlanAgain = call.body
    for tried in range(REPEATS):
        workshop = site.latest(call.workshop)
        known = mix_of(workshop, call.at["mix"])
        given: dict[str, Any] = {
            name: value for name in ("title", "rounds", "visit", "seed") if (value := getattr(body, name)) is not None
        }
        if body.stations is not None:
            given["stations"] = _changed(known.stations, body.stations)
        if body.wishes is not None:
            given["wishes"] = _wishes(body.wishes)
        if given.get("rounds", known.rounds) < known.begun:
            raise Refusal("running", {"mix": known.id})
        mix = _plan(site, workshop, replace(known, **given), body)
        try:
            conduct(site.rooms, workshop.id, new_id(), PutMix(mix), SERVER)
            break
        except Refusal as refusal:
            if refusal.code != "changed_since" or tried == REPEATS - 1:
                raise
    return b.MixMade(known.id, [], _certified(site, call.workshop, known.id))


def certify_mix(site: Site, call: Call) -> b.Certified:
    """Count what a plan is worth: from the plan as it is stored."""
    return _certified(site, call.workshop, call.at["mix"])


def follow_work(site: Site, call: Call) -> b.Work:
    """Tell how far a plan is that this workshop waits for."""
    return b.Work(work.progress_of(site.store, call.workshop, call.at["work"]))


def stop_work(site: Site, call: Call) -> b.Work:
    """Be content with the best so far."""
    work.end_work(site.store, call.workshop, call.at["work"])
    return b.Work(1.0)


def _plan(site: Site, workshop: Workshop, asked: Mix, body: b.NewMix | b.PlanAgain) -> Mix:
    def told(share: float) -> bool:
        return not body.work or work.tell_progress(site.store, workshop.id, body.work, share)

    told(0.0)  # it may wait for its turn
    rounds, tables = site.files.in_turn(lambda: site.offload(planned, task(workshop, asked), body.seconds, told=told))
    return replace(asked, seatings=seatings(asked, rounds, tables))


def _stations(site: Site, workshop: Workshop, body: b.NewMix) -> tuple[Station, ...]:
    if body.stations:
        return tuple(_station(station) for station in body.stations)
    people = len(mixed(workshop, ()))
    tables = body.tables or (-(-people // body.size) if body.size else 0)
    if tables:
        return tuple(Station(f"t{number}", str(number), capacity=body.size) for number in range(1, tables + 1))
    if not body.board:
        raise Refusal("empty", {"field": "stations"})
    board_ref(workshop, body.board)
    board: Board = site.fresh(f"{workshop.id}/{body.board}").state
    return tuple(Station(zone.id, zone.title, zone.place) for zone in stands(board))


def _station(asked: b.AskedStation) -> Station:
    return Station(asked.id, asked.title, asked.place, asked.capacity, asked.hosts, asked.closed, asked.way)


def _changed(known: tuple[Station, ...], asked: tuple[b.AskedStation, ...]) -> tuple[Station, ...]:
    """Keep stations in their order, because plans count on it: those left out are closed, new ones come last."""
    wanted = {station.id: _station(station) for station in asked}
    kept = [wanted.pop(station.id, replace(station, closed=True)) for station in known]
    return (*kept, *wanted.values())


def _wishes(asked: b.AskedWishes) -> Wishes:
    return Wishes(asked.apart, asked.spread, asked.rather, asked.together, asked.earlier)


def _put_steps(site: Site, workshop: Workshop, mix: Mix, body: b.NewMix) -> list[str]:
    made: list[str] = []
    after = body.after
    for number in range(1, mix.rounds + 1):
        title = text(workshop.language, "round-title", round=number, rounds=mix.rounds)
        step = Step(
            new_id(), title, mix.board, minutes=body.minutes, form="table", signal="bell", mix=mix.id, round=number
        )
        site.rooms.submit(workshop.id, new_id(), PutStep(step, after), SERVER)
        made.append(step.id)
        after = step.id
    return made


def _certified(site: Site, workshop_id: str, mix_id: str) -> b.Certified:
    workshop = site.latest(workshop_id)
    mix = mix_of(workshop, mix_id)
    made: Certificate = site.offload(certificate, workshop, mix)
    bound, seated = b.Bound(made.most_contacts, made.least_repeats), made.tables
    tables = None
    if seated:
        most = b.Bound(seated.most_contacts, seated.least_repeats)
        tables = b.AtTables(seated.plan, seated.rotation, most)
    people = len(lived(workshop, mix).seatings)
    return b.Certified(people, made.plan, made.broken, made.rotation, bound, rather(workshop, mix), tables)


PLANNING = ("impossible", "too_long", "too_many", "too_fast", "bad_id", "no_seat")
ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops/<workshop>/mixes", "Plan newly mixed groups", create_mix, b.MixMade, b.NewMix, 201,
        who="facilitator",
        refusals=("unknown_room", "unknown_board", *PLANNING, "empty"),
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/mixes/<mix>", "Plan the rounds to come anew", plan_again, b.MixMade,
        b.PlanAgain, who="facilitator",
        refusals=("unknown_room", "unknown_mix", *PLANNING, "running", "changed_since"),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/mixes/<mix>/certificate", "What a plan is worth", certify_mix, b.Certified,
        who="facilitator", refusals=("unknown_room", "unknown_mix"),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/work/<work>", "How far a plan is", follow_work, b.Work,
        who="facilitator", refusals=("unknown_room", "not_found"),
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/work/<work>/stop", "Be content with the best so far", stop_work, b.Work,
        who="facilitator", refusals=("unknown_room",),
    ),
)  # fmt: skip
