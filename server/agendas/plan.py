"""From an agenda to what is asked of a workshop: boards and steps, tried on its state before anything is made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from msgspec.structs import asdict

from server.agendas import shape
from server.agendas.reading import bad
from server.agendas.shape import said
from server.board.commands import CreateBoard
from server.board.decide import decide as decide_board
from server.board.model import Board, Rules, Zone
from server.board.ordering import between
from server.board.refusals import Refusal
from server.workshop import templates
from server.workshop.commands import AddBoard, ChangeWorkshop, Command, PutStep
from server.workshop.decide import decide
from server.workshop.evolve import evolve
from server.workshop.model import LANGUAGES, Language, Level, Step, Vote, Workshop
from server.workshop.roles import SERVER
from server.workshop.templates import Text

USUAL = 20  # minutes of a step that nobody has thought about yet
_TRIED = "--try-{}"  # an id that nobody gives


@dataclass(frozen=True, slots=True)
class Plan:
    """Boards and steps about to be made; a step's board is the id its board has here. Its own id is not said yet."""

    boards: tuple[CreateBoard, ...] = ()
    steps: tuple[Step, ...] = ()
    levels: tuple[Level, ...] = ()
    begins: tuple[str, ...] = ()


def plan(agenda: shape.Agenda, language: Language, year: int, text: Text) -> Plan:
    """Make the plan in one language. `year` is the current one. Refuses `bad_file` for a template there is not."""
    return Plan(
        tuple(_board(board, f"boards[{at}]", language, year, text) for at, board in enumerate(agenda.boards)),
        tuple(_step(step, language) for step in agenda.steps),
        tuple(Level(level.color, said(level.title, language)) for level in agenda.levels),
        agenda.begins,
    )


def of_one_board(board: CreateBoard, language: Language, levels: tuple[Level, ...] = ()) -> Plan:
    """Plan a board and the step that leads to it."""
    made = Board(board.board, board.title, board.prompt)
    return Plan((board,), (step_for(made, language),), levels)


def step_for(board: Board, language: Language) -> Step:
    """Describe the step that leads to a board: its title, its question, some time."""
    prompts: dict[str, str] = {language: board.prompt} if board.prompt else {}
    return Step("", board.title, board.id, prompts, minutes=USUAL)


def try_on(plan: Plan, workshop: Workshop) -> None:
    """Decide everything on states that nobody keeps. Raises Refusal: `bad_file` with the place, `too_many`."""
    for command, where in _asked(plan, workshop):
        try:
            if isinstance(command, CreateBoard):
                decide_board(Board(), command, SERVER, 0)
                continue
            for change in decide(workshop, command, SERVER, 0):
                workshop = evolve(workshop, change)
        except Refusal as refusal:
            if refusal.code == "too_many" and refusal.fields.get("field") in ("boards", "steps"):
                raise  # nothing is wrong with the file: the workshop is full
            field = refusal.fields.get("field")
            raise bad(f"{where}.{field}" if field else where) from None


def settings(plan: Plan, workshop: Workshop) -> ChangeWorkshop:
    """Take levels and starts of the days over where the workshop has none."""
    return ChangeWorkshop(
        levels=plan.levels if plan.levels and not workshop.levels else None,
        begins=plan.begins if plan.begins and not workshop.begins else None,
    )


def _asked(plan: Plan, workshop: Workshop) -> Iterator[tuple[CreateBoard | Command, str]]:
    wanted = settings(plan, workshop)
    yield ChangeWorkshop(levels=wanted.levels), "levels"
    yield ChangeWorkshop(begins=wanted.begins), "begins"
    for at, board in enumerate(plan.boards):
        yield board, f"boards[{at}]"
        yield AddBoard(_TRIED.format(at), board.title, board.layout), f"boards[{at}]"
    names = {board.board: _TRIED.format(at) for at, board in enumerate(plan.boards)}
    for at, step in enumerate(plan.steps):
        tried = replace(step, id=_TRIED.format(at), board=names.get(step.board, ""))
        yield PutStep(tried), f"steps[{at}]"


def _board(board: shape.Board, where: str, language: Language, year: int, text: Text) -> CreateBoard:
    if board.template and board.template not in templates.BOARDS:
        raise bad(f"{where}.template", board.template, templates.BOARDS)
    if not board.template and not board.layout:
        raise bad(f"{where}.layout")
    made = CreateBoard(board.id, "", "columns")
    if board.template:
        made = templates.board(board.template, board.id, year, text)
    given: dict[str, Any] = {
        "layout": board.layout,
        "title": said(board.title, language),
        "prompt": said(board.prompt, language),
        "start": str(year - board.years) if board.years else board.start,
        "end": str(year) if board.years else board.end,
        "zones": tuple(_zones(board, language)),
    }
    described = replace(made, **{name: value for name, value in given.items() if value})
    return replace(described, zones=templates.sided(described.layout, described.zones, text))


def _zones(board: shape.Board, language: Language) -> Iterator[Zone]:
    order = ""
    for at, zone in enumerate(board.zones, 1):
        order = between(order, "")
        made = Zone(
            zone.id or f"z{at}", said(zone.title, language), order, sign=zone.sign, color=zone.color,
            question=said(zone.question, language), host=zone.host, speaker=zone.speaker, place=zone.place,
            locked=zone.locked, topics=tuple(said(topic, language) for topic in zone.topics),
        )  # fmt: skip
        yield made
        inner = ""
        for number, column in enumerate(zone.columns, 1):
            inner = between(inner, "")
            id = column.id or f"{made.id}-{number}"
            title = said(column.title, language)
            yield Zone(id, title, inner, made.id, column.sign, column.color, locked=column.locked, side=column.side)


def _step(step: shape.Step, language: Language) -> Step:
    prompts = {language: step.prompts} if isinstance(step.prompts, str) else step.prompts
    return Step(
        "", said(step.title, language), step.board,
        {name: prompts[name] for name in LANGUAGES if prompts.get(name)},
        step.minutes, step.form, Rules(**asdict(step.rules)), step.signal,
        Vote(**asdict(step.vote)) if step.vote else None, step.day, step.method, step.skipped,
    )  # fmt: skip
