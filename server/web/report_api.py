"""The report of the whole workshop over HTTP. It names people who agreed and shows what was thrown away: it is for
facilitators, and kept in no cache but for a moment here, because at the gong several press the button at once."""

from dataclasses import replace
from datetime import datetime

from flask import Response, request

from server.board.model import Board
from server.board.refusals import Refusal
from server.board.visibility import view
from server.exports.options import Options
from server.exports.report.formats import FORMATS, pictures, render
from server.exports.words import word
from server.media.prints import files
from server.web import work
from server.web.downloads import asked_language, asked_zone, file_of
from server.web.endpoints import Call, Endpoint
from server.web.pool import Told
from server.web.site import Site
from server.workshop.model import Workshop
from server.workshop.visibility import view as view_workshop

PICTURES = 0.5  # of the work, where there are any


def export_report(site: Site, call: Call) -> Response:
    """Everything a workshop came to, as one file: agenda, results, every board, groups, people who agreed, and what was
    discarded. `pptx` has the headlines, `ics` the dates, `zip` a CSV for each table."""
    extension = call.at["extension"]
    if extension not in FORMATS:
        raise Refusal("not_found")
    assert call.actor is not None
    site.charge(call.workshop, call.actor, "exports")
    began = site.loop.monotonic()
    content = _made(site, site.latest(call.workshop), extension)
    site.metrics.export_seconds.labels(f"report.{extension}").observe(site.loop.monotonic() - began)
    made, language = FORMATS[extension], asked_language(site.workshop(call.workshop))
    title = f"{word(language, made.kind)} {site.workshop(call.workshop).title}"
    return file_of(content, made.media_type, title, extension, "report", private=True)


def _made(site: Site, workshop: Workshop, extension: str) -> bytes:
    rooms = [site.fresh(f"{workshop.id}/{ref.id}") for ref in workshop.boards]
    options = _options(site, workshop)
    boards = tuple(view(room.state, "full") for room in rooms)
    shown = view_workshop(workshop, "full")
    wanted = work.asked_name()

    def told(share: float) -> bool:
        return not wanted or work.tell_progress(site.store, workshop.id, wanted, share)

    told(0.0)  # it may wait for its turn
    own = site.rooms.get(workshop.id)
    state = ((own.epoch, own.seq), *((room.id, room.epoch, room.seq) for room in rooms))

    def made() -> bytes:
        own = _files(site, extension, shown, boards, told)
        begun = PICTURES if own else 0.0
        content: bytes = site.offload(
            render, extension, shown, boards, replace(options, files=own),
            told=lambda share: told(begun + (1 - begun) * share),
        )  # fmt: skip
        return content

    return site.files.once(("report", workshop.id, extension, options, state), made)


def _files(site: Site, extension: str, workshop: Workshop, boards: tuple[Board, ...], told: Told) -> dict[str, bytes]:
    photos, logos = pictures(extension, workshop, boards)
    count = len(photos) + len(logos)
    begun: set[str] = set()

    def read(name: str) -> bytes | None:
        begun.add(name.partition("/")[0])
        told(PICTURES * len(begun) / count)
        return site.store.file(workshop.id, name)

    return files(photos, logos, read, site.offload)


def _options(site: Site, workshop: Workshop) -> Options:
    zone = asked_zone()
    today = datetime.fromtimestamp(site.loop.now() / 1000, zone).date().isoformat()
    without = frozenset(filter(None, request.args.get("without", "")[:400].split(",")))
    options = Options(asked_language(workshop), workshop.title, workshop.levels, date=today, zone=zone.key)
    return replace(options, without=without)


ENDPOINTS = (
    Endpoint(
        "GET", "/api/workshops/<workshop>/exports/report.<extension>", "The whole workshop as a file", export_report,
        who="facilitator", refusals=("not_found", "too_fast", "malformed", "no_dates"),
        media=tuple(made.media_type for made in FORMATS.values()),
        query={
            "language": "`de` or `en`; the workshop's without it",
            "zone": "Whose clocks it shows, such as `Europe/Berlin`; without it UTC, and it says so",
            "without": "Chapters to leave out, by id, separated by commas, such as `discarded,people`",
            "work": "A name of one's own, by which `work/<work>` tells how far it is",
        },
    ),
)  # fmt: skip
