"""Makes workshops, boards and seats: acts that need a code, an id or a second log before a command can be asked.

Everything ends as commands of the log, asked by the server itself for somebody whose right was checked before.
A step that fails leaves at most a claimed code or a board that no agenda names, which nobody can see.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from server.agendas import reading, shape
from server.agendas.plan import Plan, of_one_board, plan, settings, step_for, try_on
from server.agendas.ready import ready
from server.board.commands import CreateBoard
from server.board.refusals import Refusal
from server.room.listing import claim_of, enlist
from server.room.ports import Store, StoreAway
from server.web.bodies import NewWorkshop
from server.web.security import new_code, new_id, new_key
from server.web.site import Site
from server.web.texts import text
from server.workshop import templates
from server.workshop.commands import AddBoard, CreateWorkshop, PutStep
from server.workshop.model import MAX_STEPS, Language, Link, Step, Workshop
from server.workshop.roles import SERVER

# `exports/agenda.pdf` is the run sheet, so no board has this id; likewise name tags, station plans, meetings, report
RESERVED = ("agenda", "badges", "stations", "contacts", "report")
_TRIES = 20  # a random code is taken once in 2**39 / workshops tries; more than a few in a row is a broken store


def make_workshop(site: Site, asked: NewWorkshop) -> Workshop:
    """Make a workshop with its links, and boards and steps of a file, a ready-made agenda or of one board's template.

    It begins in the lobby: people need the large code before they need the first question. Refuses `unknown_template`,
    and `bad_file`, `too_many` before anything is made.
    """
    id, language = new_id(), asked.language
    planned = _planned(site, asked)
    created = CreateWorkshop(
        id,
        asked.title,
        language,
        _claimed(site.store, new_code, id),
        _claimed(site.store, new_key, id),
        planned.levels,
        (
            Link(new_id(), "facilitator", text(language, "link-facilitator")),
            Link(new_id(), "screen", text(language, "link-screen")),
        ),
        asked.languages or (language,),
    )
    site.rooms.create(id)
    site.rooms.submit(id, new_id(), created, SERVER)
    site.rooms.submit(id, new_id(), settings(planned, site.workshop(id)), SERVER)
    _bring(site, id, planned)
    enlist(site.store, id)
    return site.workshop(id)


def bring_agenda(site: Site, workshop: Workshop, agenda: shape.Agenda) -> None:
    """Put an agenda's boards and steps behind those there are; nothing of it if anything is wrong.

    Levels and planned starts are taken over where the workshop has none. Refuses `bad_file`, `too_many`, and
    `made_in_part` if the store went away in the middle: asked again, what is there would come twice.
    """
    language = workshop.language
    planned = plan(agenda, language, _year(), partial(text, language))
    try_on(planned, workshop)
    site.rooms.submit(workshop.id, new_id(), settings(planned, workshop), SERVER)
    try:
        _bring(site, workshop.id, planned)
    except (Refusal, StoreAway):
        now = site.workshop(workshop.id)
        boards, steps = len(now.boards) - len(workshop.boards), len(now.steps) - len(workshop.steps)
        if boards + steps <= 0:
            raise
        raise Refusal("made_in_part", {"boards": boards, "steps": steps}) from None


def from_template(template: str, language: Language) -> CreateBoard:
    """Give the command for a template's board; its id is set when it is made. Refuses `unknown_template`."""
    if template not in templates.BOARDS:
        raise Refusal("unknown_template", {"template": template})
    return templates.board(template, "", _year(), partial(text, language))


def make_board(site: Site, workshop: str, described: CreateBoard, after: str | None = None) -> str:
    """Make a board's own log, then add it to the workshop. Gives its id: the one described, if free."""
    board = described.board or new_id()
    if described.board in RESERVED or (described.board and site.store.head(f"{workshop}/{board}") is not None):
        board = new_id()
    room = f"{workshop}/{board}"
    command = replace(described, board=board)
    site.rooms.create(room)
    site.rooms.submit(room, new_id(), command, SERVER)
    title = site.rooms.get(room).state.title
    site.rooms.submit(workshop, new_id(), AddBoard(board, title, command.layout, after), SERVER)
    return board


def make_step(site: Site, workshop: Workshop, board: str) -> str:
    """Put a step for a board just made behind the last one, once a day runs before its closing words. Gives its id."""
    step, steps = step_for(site.rooms.get(f"{workshop.id}/{board}").state, workshop.language), workshop.steps
    if not steps:
        return _put(site, workshop.id, step)
    last = steps[-1]
    closing = bool(workshop.step) and len(steps) > 1 and not (last.board or last.began or last.skipped)
    return _put(site, workshop.id, replace(step, day=last.day), steps[-2].id if closing else None)


def check_room_for_step(workshop: Workshop) -> None:
    """Refuse `too_many` before a board is made whose step would find no place."""
    if len(workshop.steps) >= MAX_STEPS:
        raise Refusal("too_many", {"field": "steps", "limit": MAX_STEPS})


def _planned(site: Site, asked: NewWorkshop) -> Plan:
    template, language = asked.template, asked.language
    reader = partial(text, language)
    if asked.agenda:
        planned = plan(site.offload(reading.load, asked.agenda.encode()), language, _year(), reader)
        try_on(planned, Workshop("--try"))
        return planned
    if not template:
        return Plan()
    if template in ready():
        return plan(ready()[template], language, _year(), reader)
    return of_one_board(from_template(template, language), language, templates.levels(template, reader))


def _bring(site: Site, workshop: str, planned: Plan) -> None:
    """Make what was planned; ids that are taken, and those that are not said, become new ones."""
    made = {board.board: make_board(site, workshop, board) for board in planned.boards}
    for step in planned.steps:
        _put(site, workshop, replace(step, board=made.get(step.board, "")))


def _put(site: Site, workshop: str, step: Step, after: str | None = None) -> str:
    id = new_id()
    site.rooms.submit(workshop, new_id(), PutStep(replace(step, id=id), after), SERVER)
    return id


def _year() -> int:
    return datetime.now(UTC).year


def _claimed(store: Store, make: Callable[[], str], id: str) -> str:
    for _ in range(_TRIES):
        code = make()
        if store.claim(claim_of(code), id):
            return code
    raise Refusal("internal")
