"""Makes workshops, boards and seats: acts that need a code, an id or a second log before a command can be asked.

Everything ends as commands of the log, asked by the server itself for somebody whose right was checked before.
A step that fails leaves at most a claimed code or a board that no agenda names, which nobody can see.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from server.board.commands import CreateBoard
from server.board.model import Actor, Color, Role
from server.board.refusals import Refusal
from server.room.ports import Store
from server.web.budgets import spend
from server.web.security import claim_of, new_code, new_id, new_key
from server.web.site import Site
from server.web.texts import text
from server.workshop import templates
from server.workshop.commands import AddBoard, ChangeSeat, CreateWorkshop, TakeSeat
from server.workshop.model import Language, Link, Workshop
from server.workshop.roles import SERVER

_TRIES = 20  # a random code is taken once in 2**39 / workshops tries; more than a few in a row is a broken store


def make_workshop(site: Site, title: str, language: Language, template: str) -> Workshop:
    """Make a workshop with its links and the template's boards. Refuses `unknown_template`.

    It begins in the lobby: people need the large code before they need the first question.
    """
    if template and template not in templates.WORKSHOPS:
        raise Refusal("unknown_template", {"template": template})
    id = new_id()
    reader = partial(text, language)
    created = CreateWorkshop(
        id,
        title,
        language,
        _claimed(site.store, new_code, id),
        _claimed(site.store, new_key, id),
        templates.levels(template, reader),
        (
            Link(new_id(), "facilitator", text(language, "link-facilitator")),
            Link(new_id(), "screen", text(language, "link-screen")),
        ),
    )
    site.rooms.create(id)
    site.rooms.submit(id, new_id(), created, SERVER)
    for name in templates.WORKSHOPS.get(template, ()):
        make_board(site, id, from_template(name, language))
    _enlist(site.store, id)
    return site.workshop(id)


def from_template(template: str, language: Language) -> CreateBoard:
    """Give the command for a template's board; its id is set when it is made. Refuses `unknown_template`."""
    if template not in templates.BOARDS:
        raise Refusal("unknown_template", {"template": template})
    return templates.board(template, "", datetime.now(UTC).year, partial(text, language))


def make_board(site: Site, workshop: str, described: CreateBoard, after: str | None = None) -> str:
    """Make a board's own log, then put it on the agenda. Gives its id: the one described, if free."""
    board = described.board or new_id()
    if described.board and site.store.head(f"{workshop}/{board}") is not None:
        board = new_id()
    room = f"{workshop}/{board}"
    command = replace(described, board=board)
    site.rooms.create(room)
    site.rooms.submit(room, new_id(), command, SERVER)
    title = site.rooms.get(room).state.title
    site.rooms.submit(workshop, new_id(), AddBoard(board, title, command.layout, after), SERVER)
    return board


def take_seat(
    site: Site, workshop: Workshop, token: str, role: Role, name: str, color: Color, link: Link | None = None
) -> str:
    """Give the seat the token held before if it still stands and came by the same door, else a new one."""
    kept = _kept_seat(site, workshop, token, link)
    if kept:
        seat = workshop.seats[kept.seat]
        if (name and name != seat.name) or (color != "white" and color != seat.color):
            now = site.loop.monotonic()
            spend(site.budgets.of(workshop.id, seat.id, kept.role, now).changes, now)
            change = ChangeSeat(seat.id, name or None, color if color != "white" else None)
            site.rooms.submit(workshop.id, new_id(), change, kept)
        return seat.id
    id = new_id()
    door = (link.id, link.generation) if link else ("", 0)
    site.rooms.submit(workshop.id, new_id(), TakeSeat(id, role, name, color, *door), SERVER)
    return id


def latest_workshop(store: Store) -> str | None:
    """Give the workshop made last, None if there is none."""
    last = _count(store)
    return store.lookup(f"workshop:{last}") if last else None


def _kept_seat(site: Site, workshop: Workshop, token: str, link: Link | None) -> Actor | None:
    known = site.keys.seat_of(token) if token else None
    if known is None or known[0] != workshop.id:
        return None
    try:
        actor = site.actor(workshop.id, token)
    except Refusal as refusal:
        if refusal.code == "blocked":
            raise  # who was blocked does not get in again by the same device
        return None
    return actor if workshop.seats[actor.seat].link == (link.id if link else "") else None


def _claimed(store: Store, make: Callable[[], str], id: str) -> str:
    for _ in range(_TRIES):
        code = make()
        if store.claim(claim_of(code), id):
            return code
    raise Refusal("internal")


def _enlist(store: Store, id: str) -> None:
    """Number the workshop: "workshop:1", "workshop:2" and so on without a gap, whichever worker makes them."""
    number = _count(store) + 1
    while not store.claim(f"workshop:{number}", id):
        number += 1


def _count(store: Store) -> int:
    """Find the highest number in use: double, then halve. 20 look-ups for a thousand workshops."""
    high = 1
    while store.lookup(f"workshop:{high}") is not None:
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if store.lookup(f"workshop:{middle}") is not None else (low, middle)
    return low
