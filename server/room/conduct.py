"""Acts that touch two logs: a step and the rules of its board, notes sent from one board to another, a moment of a
board that is named or made anew, a plan and the stands it closes.

The parts are asked in turn, each with an id made from the command's own, so that a resend after a crash in between
finishes what was begun and repeats nothing. The board comes first: nobody is led to a step whose rules do not hold yet.
"""

import contextlib
from dataclasses import replace
from typing import Any

from server.board import commands as k
from server.board.ballots import choices
from server.board.checks import check_id, line
from server.board.limits import MAX_TITLE
from server.board.lookup import check_item, facilitator
from server.board.model import Actor, Board, Rules
from server.board.refusals import Refusal
from server.board.restoring import restored
from server.board.statements import copies
from server.room.kinds import workshop_of
from server.room.room import Room
from server.room.rooms import Rooms
from server.wire import codec
from server.workshop import commands as w
from server.workshop import mix_commands as h
from server.workshop.agenda import check_after
from server.workshop.lookup import board_ref, prompts_of, running_step, step_of
from server.workshop.model import MAX_BOARDS, Mix, Step, Workshop
from server.workshop.roles import SERVER
from server.workshop.seating import as_on_board, shut

MAX_RESTORED = 8 * 1024 * 1024  # bytes of one change, as much as a file may bring


def conduct(rooms: Rooms, room: str, id: str, command: Any, actor: Actor) -> int:
    """Ask a command, whatever it touches; wait until all of it is durable. Gives its seq in `room`; raises Refusal."""
    if isinstance(command, w.StartStep | w.PutStep | w.PutMix | h.SendOn | w.SetSpot | w.RestoreMoment | k.SendNotes):
        for known in {workshop_of(room), room}:
            _latest(rooms, known)
    workshop: Workshop = rooms.get(workshop_of(room)).state
    match command:
        case w.StartStep():
            return _start_step(rooms, workshop, id, command, actor)
        case w.PutStep():
            return _put_step(rooms, workshop, id, command, actor)
        case w.PutMix():
            return _put_mix(rooms, workshop, id, command, actor)
        case h.SendOn():
            return _send_on(rooms, workshop, id, command, actor)
        case w.SetSpot():
            return _set_spot(rooms, workshop, id, command, actor)
        case w.MarkMoment():
            return _mark(rooms, workshop, id, command, actor)
        case w.RestoreMoment():
            return _restore(rooms, workshop, id, command, actor)
        case k.SendNotes():
            return _send(rooms, workshop, room, id, command, actor)
        case k.ChangeZone() | k.Undo() if actor.role == "facilitator" or not workshop.paused:
            return _change_stand(rooms, workshop, room, id, command, actor)
        case k.AddNote() if command.round:
            command = replace(command, round=_written_in(workshop, rooms.get(room).state, command.round))
    if workshop.paused and room != workshop.id and actor.role != "facilitator":
        raise Refusal("paused")
    return rooms.submit(room, id, command, actor)


def _start_step(rooms: Rooms, workshop: Workshop, id: str, command: w.StartStep, actor: Actor) -> int:
    if (done := _done(rooms, workshop.id, id)) is not None:
        return done
    if actor.role == "facilitator":
        check_after(workshop, command)
        step = step_of(workshop, command.step) if command.step else None
        board = board_ref(workshop, step.board) if step and step.board else None
        if step and board and not board.removed:
            _open_vote(rooms, workshop, step, id, actor)  # first: it may be refused, and then nothing has changed
            begins = step.id != workshop.step  # else only its clock starts anew
            _set_rules(rooms, workshop, step.board, k.SetRules(_rules(step), begins), id, actor)
        if command.step != workshop.step and not (board and board.removed):  # which is refused below
            _close_vote(rooms, workshop, id, actor)
            for mix in workshop.mixes.values():
                before, after = (shut(mix, one) for one in (running_step(workshop), step))
                _keep_stands(rooms, workshop, mix.board, after - before, before - after, id)
    return rooms.submit(workshop.id, id, command, actor)


def _put_step(rooms: Rooms, workshop: Workshop, id: str, command: w.PutStep, actor: Actor) -> int:
    """A change of the step that runs holds at once."""
    seq = rooms.submit(workshop.id, id, command, actor)
    workshop = rooms.get(workshop.id).state
    step = next((step for step in workshop.steps if step.id == command.step.id == workshop.step), None)
    if step and step.board == workshop.stage and workshop.stage:
        rules = k.SetRules(_rules(step))  # as they are by now: a late resend brings no old ones back
        _set_rules(rooms, workshop, step.board, rules, id, actor)
    return seq


def _put_mix(rooms: Rooms, workshop: Workshop, id: str, command: w.PutMix, actor: Actor) -> int:
    """The plan comes first, because it may be refused; planned once more, it closes what an interruption left open."""
    seq = rooms.submit(workshop.id, id, command, actor)
    known, mix = workshop.mixes.get(command.mix.id), rooms.get(workshop.id).state.mixes[command.mix.id]
    step = running_step(workshop)
    before, after = ({one.id for one in plan.stations if one.closed} if plan else set() for plan in (known, mix))
    _keep_stands(rooms, workshop, mix.board, shut(mix, step), before - after, id)
    _keep_places(rooms, workshop, mix, known, id)
    return seq


def _send_on(rooms: Rooms, workshop: Workshop, id: str, command: h.SendOn, actor: Actor) -> int:
    """A stand that the plan closes closes on its board as well, once nobody is there by the round that runs."""
    seq = rooms.submit(workshop.id, id, command, actor)
    workshop = rooms.get(workshop.id).state
    if mix := workshop.mixes.get(command.mix):
        left = shut(mix, running_step(workshop)) & {mix.stations[command.station].id}
        _keep_stands(rooms, workshop, mix.board, left, set(), id)
    return seq


def _keep_places(rooms: Rooms, workshop: Workshop, mix: Mix, known: Mix | None, id: str) -> None:
    """A stand is where its plan says, if that is news or the board does not say where."""
    if not mix.board:
        return
    zones = _latest(rooms, f"{workshop.id}/{mix.board}").state.zones
    before = {one.id: one.place for one in known.stations} if known else {}
    for number, one in enumerate(mix.stations):
        zone = zones.get(one.id)
        told = zone and (not zone.place or one.place != before.get(one.id, one.place))
        if zone and told and one.place != zone.place:
            change = k.ChangeZone(zone.id, place=one.place)
            rooms.submit(f"{workshop.id}/{mix.board}", _part(id, f"p{number}"), change, SERVER)


def _change_stand(
    rooms: Rooms, workshop: Workshop, room: str, id: str, command: k.ChangeZone | k.Undo, actor: Actor
) -> int:
    """Plans take over what their board says of its stands: whether they are closed, how they are called, where they
    are. Sent again, it finishes what was interrupted."""
    before = rooms.get(room).state.zones
    seq = rooms.submit(room, id, command, actor)
    zones = rooms.get(room).state.zones
    asked = {command.zone} & zones.keys() if isinstance(command, k.ChangeZone) else set()
    news = {zone for zone in zones.keys() & before.keys() if zones[zone] != before[zone]} | asked
    turned = {zone for zone in news if zones[zone].locked != before[zone].locked}
    if isinstance(command, k.ChangeZone) and command.locked is not None:
        turned |= asked
    workshop = _latest(rooms, workshop.id).state
    for number, mix in enumerate(workshop.mixes.values()):
        if f"{workshop.id}/{mix.board}" == room:
            told = as_on_board(workshop, mix, before, {zone: zones[zone] for zone in news}, turned)
            if told != mix:
                with contextlib.suppress(Refusal):  # a round has begun meanwhile: the board holds, and says so
                    rooms.submit(workshop.id, _part(id, f"m{number}"), w.PutMix(told), SERVER)
    return seq


def _keep_stands(rooms: Rooms, workshop: Workshop, board: str, closed: set[str], opened: set[str], id: str) -> None:
    """Close stands on their board to participants, and open those that a plan counts on again."""
    if not board or not closed | opened:
        return
    zones = _latest(rooms, f"{workshop.id}/{board}").state.zones
    for number, zone in enumerate(sorted((closed | opened) & zones.keys())):
        change = k.ChangeZone(zone, locked=zone in closed)
        rooms.submit(f"{workshop.id}/{board}", _part(id, f"z{number}"), change, SERVER)


def _set_spot(rooms: Rooms, workshop: Workshop, id: str, command: w.SetSpot, actor: Actor) -> int:
    """Everybody is led to something that is there, and that everybody may read."""
    if (done := _done(rooms, workshop.id, id)) is not None:
        return done
    facilitator(actor)
    if command.item and command.item != f"board:{command.board}":
        board_ref(workshop, command.board)
        check_item(_latest(rooms, f"{workshop.id}/{command.board}").state, command.item)
    return rooms.submit(workshop.id, id, command, actor)


def _rules(step: Step) -> Rules:
    """A round's notes are known by its number: stands show them by round, and hand over to the next."""
    return replace(step.rules, round=step.round)


def _written_in(workshop: Workshop, board: Board, asked: int) -> int:
    """Give the round a card says that it was written in, if that one has begun and none before it runs; else 0. A phone
    that was offline sends it when the next round has begun."""
    begun = (mix.begun for mix in workshop.mixes.values() if mix.board == board.id)
    return asked if 0 < asked <= (board.rules.round or max(begun, default=0)) else 0


def _set_rules(rooms: Rooms, workshop: Workshop, board: str, rules: k.SetRules, id: str, actor: Actor) -> None:
    rooms.submit(f"{workshop.id}/{board}", _part(id, "rules"), rules, actor)


def _open_vote(rooms: Rooms, workshop: Workshop, step: Step, id: str, actor: Actor) -> None:
    """Open the step's ballot on what there is by now; one that was opened before stays as it is."""
    room = _latest(rooms, f"{workshop.id}/{step.board}")
    if step.vote is None or step.id in room.state.ballots:
        return
    if items := choices(room.state, step.vote.on):
        vote = step.vote
        question = next(iter(prompts_of(step, workshop).values()), step.title)
        opened = k.OpenBallot(step.id, vote.kind, question, items, vote.budget, vote.per_item, vote.named)
        rooms.submit(room.id, _part(id, "vote"), opened, actor)


def _close_vote(rooms: Rooms, workshop: Workshop, id: str, actor: Actor) -> None:
    """A vote ends with its step: in the next one, people are asked for something else."""
    left = running_step(workshop)
    if left and left.board:
        room = _latest(rooms, f"{workshop.id}/{left.board}")
        ballot = room.state.ballots.get(left.id)
        if ballot and ballot.open:
            rooms.submit(room.id, _part(id, "close"), k.CloseBallot(left.id), actor)


def _send(rooms: Rooms, workshop: Workshop, room: str, id: str, command: k.SendNotes, actor: Actor) -> int:
    facilitator(actor)
    board_ref(workshop, command.board)
    source = rooms.get(room)
    if _done(rooms, f"{workshop.id}/{command.board}", id) is not None:
        return source.seq
    rooms.submit(
        f"{workshop.id}/{command.board}", id, k.PlaceNotes(command.zone, copies(source.state, command, id)), actor
    )
    return source.seq


def _mark(rooms: Rooms, workshop: Workshop, id: str, command: w.MarkMoment, actor: Actor) -> int:
    """A name is given to a state that the board has had, and says when that was."""
    facilitator(actor)
    board_ref(workshop, command.board)
    room = _latest(rooms, f"{workshop.id}/{command.board}")
    seq = _seq_of(room, command.seq or room.seq)
    stood = rooms.store.read(room.id, seq - 1, 1)
    at = codec.decode_entry(stood[0].payload, room.kind.name)[0].at if stood else 0
    return rooms.submit(workshop.id, id, replace(command, seq=seq, at=at), actor)


def _restore(rooms: Rooms, workshop: Workshop, id: str, command: w.RestoreMoment, actor: Actor) -> int:
    """The new board's log first: until the workshop names it, nobody sees it, and a resend finds it as it was begun."""
    if (done := _done(rooms, workshop.id, id)) is not None:
        return done
    facilitator(actor)
    board = board_ref(workshop, command.board)
    if len(workshop.boards) >= MAX_BOARDS:
        raise Refusal("too_many", {"field": "boards", "limit": MAX_BOARDS})
    old = _latest(rooms, f"{workshop.id}/{board.id}")
    title = line(command.title, "title", MAX_TITLE, needed=True)
    new = f"{workshop.id}/{check_id(command.anew)}"
    asked = restored(old.state_at(_seq_of(old, command.seq)), old.state, command.anew, title)
    if len(codec.encode(asked)) > MAX_RESTORED:
        raise Refusal("too_large", {"limit": MAX_RESTORED})
    if rooms.store.head(new) is None:
        with contextlib.suppress(Refusal):  # somebody else has just made it; whose it is, the next line tells
            rooms.create(new)
    rooms.submit(new, _part(id, "made"), asked, actor)
    return rooms.submit(workshop.id, id, w.AddBoard(command.anew, title, board.layout, board.id), actor)


def _seq_of(room: Room, seq: int) -> int:
    if not 1 <= seq <= room.seq:
        raise Refusal("unknown_moment", {"seq": seq, "last": room.seq})
    return seq


def _latest(rooms: Rooms, id: str) -> Room:
    """Give a room with what another worker wrote a moment ago: that belongs to what is asked for."""
    room = rooms.get(id)
    room.pull()
    return room


def _done(rooms: Rooms, room: str, id: str) -> int | None:
    """Give the seq of an act whose last part stands in the log. Parts that changed nothing stand in none: asked again,
    they would undo what was decided since."""
    return rooms.store.known(room, [id]).get(id)


def _part(id: str, name: str) -> str:
    return f"{id[:33]}-{name}"
