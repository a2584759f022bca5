"""The roster over HTTP: a file is read beside the event loop, shown, and then kept as seats that wait for people."""

import csv
import io

from flask import Response, request

from server.board.refusals import Refusal
from server.exports.csv_ import guarded
from server.exports.words import word
from server.roster.comparing import compare
from server.roster.meetings import Found, find
from server.roster.reading import read
from server.roster.sheet import Sheet
from server.web import people_bodies as b
from server.web.downloads import file_of
from server.web.endpoints import Call, Endpoint
from server.web.security import new_id
from server.web.site import Site
from server.workshop.commands import KeepMeetings, KeepSeats, Kept
from server.workshop.model import Card, Seat, Workshop
from server.workshop.roles import SERVER

COLUMNS = ("number", "name", "organisation", "region", "level", "project", "function", "branch", "access", "link")


def read_roster(site: Site, call: Call) -> b.RosterRead:
    """Say what a list of people says and who of them is new; with `check=1` nothing is kept yet."""
    workshop = site.workshop(call.workshop)
    name = request.args.get("name", "")[:200]
    sheet: Sheet = site.files.in_turn(
        lambda: site.offload(read, bytes(call.body.body), name, workshop.levels, workshop.language)
    )
    workshop = site.latest(call.workshop)
    found = compare(workshop, sheet.rows, _renamed(workshop, request.args.get("renamed", "")))
    if request.args.get("check") != "1":
        kept = tuple(Kept(one.seat or new_id(), one.row.name, one.color, one.card) for one in found)
        site.rooms.submit(workshop.id, new_id(), KeepSeats(kept), SERVER)
    rows = [b.Expected(one.row.line, one.row.name, one.color, one.card, one.was, one.seat) for one in found]
    problems, columns = list(sheet.problems), list(sheet.columns)
    return b.RosterRead(rows, list(sheet.refused), problems, columns, list(sheet.left), sheet.headed)


def _renamed(workshop: Workshop, told: str) -> dict[int, str]:
    """Read "12.<seat>,14.<seat>": whose seat a line means. Refuses `no_seat`."""
    found: dict[int, str] = {}
    for line, _, id in (one.partition(".") for one in told.split(",") if one):
        seat = workshop.seats.get(id)
        if not line.isdecimal() or seat is None or seat.role != "participant" or id in found.values():
            raise Refusal("no_seat")
        found[int(line)] = id
    return found


def give_roster(site: Site, call: Call) -> Response:
    """Everybody who is expected or has come, with badge number and personal link, as CSV for a mail merge."""
    workshop = site.latest(call.workshop)
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";")
    rows.writerow(word(workshop.language, f"exports-roster-{column}") for column in COLUMNS)
    titles = {level.color: level.title for level in workshop.levels}
    people = [seat for seat in workshop.seats.values() if seat.role == "participant"]
    for seat in sorted(people, key=lambda seat: (seat.badge, seat.id)):
        card = seat.card or Card()
        told = (seat.name, card.organisation, card.region, titles.get(seat.color, ""))
        more = (card.project, card.function, card.branch, card.access)
        link = badge_url(site, workshop, seat, call.host)
        rows.writerow([seat.badge, *(guarded(text) for text in (*told, *more)), link])
    content = ("\ufeff" + written.getvalue()).encode()
    return file_of(content, "text/csv; charset=utf-8", "roster", "csv", "roster", private=True)  # it opens seats


def read_meetings(site: Site, call: Call) -> b.MeetingsRead:
    """Say who of an earlier workshop's meetings are here; with `check=1` nothing is kept yet. Plans made from then on
    let them meet others."""
    workshop = site.latest(call.workshop)
    names = {seat.id: seat.name for seat in workshop.seats.values() if seat.role == "participant" and seat.name}
    found: Found = site.files.in_turn(lambda: site.offload(find, bytes(call.body.body), names))
    anew = request.args.get("anew") == "1"
    known = set() if anew else set(workshop.met)
    if request.args.get("check") != "1":
        site.rooms.submit(workshop.id, new_id(), KeepMeetings(found.pairs, anew), SERVER)
    new = sum(pair not in known for pair in found.pairs)
    return b.MeetingsRead(found.rows, len(found.pairs), new, list(found.unknown), list(found.unclear))


def badge_url(site: Site, workshop: Workshop, seat: Seat, host: str) -> str:
    """Give the address in a name tag's QR code: whoever shows it sits where its bearer sits."""
    secret = site.keys.badge_secret(workshop.id, seat.id)
    return f"{site.base_url(host)}/j/{workshop.id}#{seat.id}.{secret}"


ENDPOINTS = (
    Endpoint(
        "POST", "/api/workshops/<workshop>/roster", "Read a list of people", read_roster, b.RosterRead, b.RosterFile,
        who="facilitator", refusals=("unknown_room", "bad_roster", "too_many", "no_seat"),
        query={
            "check": "1: say what would be kept, keep nothing",
            "name": "The file's name",
            "renamed": "Lines that name somebody known otherwise: 12.<seat>,14.<seat>",
        },
    ),
    Endpoint(
        "POST", "/api/workshops/<workshop>/meetings", "Read who met in an earlier workshop", read_meetings,
        b.MeetingsRead, b.MeetingsFile, who="facilitator",
        refusals=("unknown_room", "bad_roster", "too_many", "no_seat"),
        query={"check": "1: say what would be kept, keep nothing", "anew": "1: forget the pairs kept before"},
    ),
    Endpoint(
        "GET", "/api/workshops/<workshop>/roster.csv", "Everybody with badge and link", give_roster,
        who="facilitator", refusals=("unknown_room",), media=("text/csv",),
    ),
)  # fmt: skip
