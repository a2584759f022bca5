"""The agenda over HTTP: ready-made ones, YAML in and out, the printed run sheet, and the library of methods."""

from functools import cache
from typing import Any

from flask import Response

from server.agendas import reading, writing
from server.agendas.ready import FOLDER, IDS, ready
from server.agendas.shape import Agenda, said
from server.board.refusals import Refusal
from server.exports.runsheet import RENDER, run_sheet
from server.exports.words import word
from server.methods.library import library
from server.web import bodies as b
from server.web.downloads import file_of
from server.web.endpoints import Call, Endpoint
from server.web.making import bring_agenda
from server.web.site import Site
from server.web.texts import text
from server.workshop import templates
from server.workshop.model import LANGUAGES, Language, Workshop


def list_agendas(site: Site, call: Call) -> b.Agendas:
    """The ready-made agendas; their ids go into `template` of a new workshop."""
    return _listed()


def give_ready_agenda(site: Site, call: Call) -> Response:
    """A ready-made agenda as YAML, to change it or to append it to a workshop."""
    if call.at["agenda"] not in IDS:
        raise Refusal("not_found")
    return Response((FOLDER / f"{call.at['agenda']}.yaml").read_bytes(), content_type="application/yaml")


def list_methods(site: Site, call: Call) -> b.Methods:
    """The library's pages, /methods/<id>, that a step's `method` names."""
    return b.Methods(
        [
            b.MethodListed(
                id,
                {language: page.title for language, page in pages.items()},
                {language: page.summary for language, page in pages.items()},
                {language: page.people for language, page in pages.items()},
                {language: page.time for language, page in pages.items()},
            )
            for id, pages in library().items()
        ]
    )


def export_agenda(site: Site, call: Call) -> Response:
    """Boards without notes, and steps; what `import_agenda` reads."""
    workshop = site.latest(call.workshop)
    boards = [site.rooms.get(f"{workshop.id}/{ref.id}").state for ref in workshop.boards if not ref.removed]
    return file_of(writing.dump(workshop, boards), "application/yaml", _name(workshop, "exports-agenda"), "yaml")


def import_agenda(site: Site, call: Call) -> b.AgendaBrought:
    """Append the boards and steps of a YAML file. If anything in it is wrong, nothing is made; `where` names the place.

    Levels and planned starts are taken over where the workshop has none.
    """
    agenda: Agenda = site.offload(reading.load, bytes(call.body.body))
    bring_agenda(site, site.latest(call.workshop), agenda)
    return b.AgendaBrought(len(agenda.boards), len(agenda.steps))


def export_run_sheet(site: Site, call: Call) -> Response:
    """The steps with their planned times, to print for the team."""
    extension = call.at["extension"]
    if extension not in RENDER:
        raise Refusal("not_found")
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    workshop = site.latest(call.workshop)
    media, render = RENDER[extension]
    sheet = run_sheet(workshop)
    content = site.files.in_turn(lambda: site.offload(render, sheet))
    return file_of(content, media, _name(workshop, "exports-run-sheet"), extension)


def _name(workshop: Workshop, kind: str) -> str:
    return f"{word(workshop.language, kind)} {workshop.title}"


@cache
def _listed() -> b.Agendas:
    return b.Agendas([_agenda(id, agenda) for id, agenda in ready().items()])


def _agenda(id: str, agenda: Agenda) -> b.AgendaListed:
    boards = [
        b.AgendaBoard(
            board.layout or templates.BOARDS[board.template].layout,
            _every(board.title) if board.title else _titles(board.template),
        )
        for board in agenda.boards
    ]
    steps = [
        b.AgendaStep(_every(step.title), step.minutes, step.day, bool(step.board), step.method) for step in agenda.steps
    ]
    minutes = sum(step.minutes for step in agenda.steps)
    days = max((step.day for step in agenda.steps), default=1)
    title, summary = _every(agenda.title), _every(agenda.summary)
    return b.AgendaListed(id, title, summary, agenda.people, minutes, days, boards, steps)


def _every(texts: Any) -> dict[Language, str]:
    return {language: said(texts, language) for language in LANGUAGES}


def _titles(template: str) -> dict[Language, str]:
    return {language: text(language, f"template-{template}") for language in LANGUAGES}


ENDPOINTS = (
    Endpoint("GET", "/api/agendas", "The ready-made agendas", list_agendas, b.Agendas),
    Endpoint(
        "GET", "/api/agendas/<agenda>.yaml", "A ready-made agenda as YAML", give_ready_agenda,
        refusals=("not_found",), media=("application/yaml",),
    ),
    Endpoint("GET", "/api/methods", "The methods there is a page about", list_methods, b.Methods),
    Endpoint(
        "GET", "/api/workshops/<workshop>/agenda.yaml", "The agenda as YAML", export_agenda,
        who="facilitator", media=("application/yaml",),
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/agenda", "Append an agenda from YAML", import_agenda, b.AgendaBrought,
        b.AgendaFile, 201, who="facilitator", refusals=("bad_file", "too_many"),
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/agenda.<extension>", "The run sheet as a file", export_run_sheet,
        who="facilitator", refusals=("not_found", "too_fast"), media=tuple(media for media, _ in RENDER.values()),
    ),
)  # fmt: skip
