"""What of a workshop one seat may see, and what there is its own (rule E15). Whoever tells a take-away has nothing else
in hand: other people's notes in private, names and contacts that were not released to this seat, are left behind here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from server.board.model import Board, Inquiry, Interface, Paper
from server.board.own import own
from server.board.visibility import view
from server.workshop.deals import Deal, deals
from server.workshop.model import Seat, Workshop
from server.workshop.partners import NOTHING, Partner, partners
from server.workshop.places import Groups
from server.workshop.seating import NOWHERE, lived
from server.workshop.visibility import view as view_workshop


@dataclass(frozen=True, slots=True)
class Part:
    """A board as the seat sees it, with those notes that are told of, and what on it is the seat's: the ids of its
    notes, what it has `asked` of stands, `papers` it has cast for itself, notes it has offered to answer, stands it has
    `visited` and `hosted`, `deals` that both have agreed to."""

    board: Board
    notes: frozenset[str]
    asked: tuple[Inquiry, ...] = ()
    interfaces: tuple[Interface, ...] = ()
    papers: tuple[Paper, ...] = ()
    offers: tuple[str, ...] = ()
    visited: frozenset[str] = frozenset()
    hosted: frozenset[str] = frozenset()
    deals: tuple[Deal, ...] = ()


@dataclass(frozen=True, slots=True)
class Mine:
    """`people` are those the seat may name, and those it has written of, by their short names; `others` counts whom it
    met beside them."""

    workshop: Workshop
    seat: Seat
    parts: tuple[Part, ...]
    people: tuple[Partner, ...] = ()
    others: int = 0
    contact: str = ""


def mine(workshop: Workshop, boards: tuple[Board, ...], seat: str) -> Mine:
    """Give what the seat may take along. `boards` in the order of the day; those off the agenda are nobody's (V5)."""
    went = replace(workshop, mixes={id: lived(workshop, mix) for id, mix in workshop.mixes.items()})  # M15
    groups = Groups(went)
    off = {ref.id for ref in workshop.boards if ref.removed}
    boards = tuple(board for board in boards if board.id not in off)
    origins = {f"{one.id}/{id}" for one in boards for id, note in one.notes.items() if note.author == seat}
    stands = _Stands(workshop, groups, seat)
    people = dict(_people(workshop, groups, seat))
    told = {id: one for id, one in people.items() if one.name or one.jot}
    return Mine(
        view_workshop(workshop, "public"),
        workshop.seats[seat],
        tuple(_part(workshop, board, seat, stands, origins) for board in boards),
        tuple(told.values()),
        len(set(groups.met(seat)) - set(told)),
        workshop.pockets.get(seat, NOTHING).contact,
    )


class _Stands:
    """Where a seat was in the rounds that have begun, and where it is at home, as "<board>/<zone>"."""

    def __init__(self, workshop: Workshop, groups: Groups, seat: str) -> None:
        self.visited: set[str] = set()
        self.hosted: set[str] = set()
        link = workshop.links.get(workshop.seats[seat].link)
        if link and link.role == "host" and link.zone:
            self.hosted.add(link.zone)
        for places in groups.places(seat):
            mix = workshop.mixes[places.mix]
            found = self.hosted if places.stays else self.visited
            begun = places.stations[: mix.begun]
            found |= {f"{mix.board}/{mix.stations[at].id}" for at in begun if mix.board and at != NOWHERE}

    def on(self, board: Board, places: set[str]) -> frozenset[str]:
        return frozenset(zone for zone in board.zones if f"{board.id}/{zone}" in places)


def _part(workshop: Workshop, board: Board, seat: str, stands: _Stands, origins: set[str]) -> Part:
    found = own(board, seat)
    agreed = tuple(one for one in deals(workshop, board, seat) if one.state == "agreed" and one.badge)
    offers = tuple(id for id, how in found.backed.items() if "offer" in how)
    others = {*offers, *(one.note for one in agreed), *_committed(board)}
    told = {
        id: note
        for id, note in board.notes.items()
        if note.author == seat or note.source in origins or id in others or f"cluster:{note.cluster}" in others
    }
    shown = view(replace(board, notes=told), "public")
    visited = frozenset(zone for zone in found.visited if zone in board.zones) | stands.on(board, stands.visited)
    asked = (one for one in board.inquiries.values() if one.author == seat)
    proposed = (id for id, one in board.interfaces.items() if one.author == seat)
    return Part(
        replace(shown, notes={**shown.notes, **{note.id: note for note in found.veiled}}),
        # by author and not by `found.notes`, where ids of three kinds are one list
        frozenset(id for id, note in board.notes.items() if note.author == seat and not note.removed),
        tuple(sorted(asked, key=lambda one: (one.at, one.id))),
        tuple(sorted((shown.interfaces[id] for id in proposed), key=lambda one: (one.at, one.id))),
        tuple(paper for paper in found.papers if paper.voter == seat),
        offers,
        visited,
        stands.on(board, stands.hosted),
        agreed,
    )


def _committed(board: Board) -> Iterator[str]:
    """Give the notes and clusters that people could commit themselves to; a cluster may be known by its notes alone."""
    for ballot in board.ballots.values():
        if ballot.kind == "commitment":
            yield from (item.removeprefix("note:") for item in ballot.items)


def _people(workshop: Workshop, groups: Groups, seat: str) -> Iterator[tuple[str, Partner]]:
    """A whole name is told with the contact (M9), or when both agreed that it is listed (M10). The short
    one that the phone shows stands with one's own note alone, to know whom it is about: a file goes further."""
    me, met = workshop.seats[seat], set(groups.met(seat))
    for one in partners(workshop, groups, seat):
        other = groups.by_badge.get(one.badge)
        if other is None:
            continue
        listed = me.open and other.open and other.id in met
        named = (one.contact or listed) and not other.blocked
        short = one.name if one.jot and not other.blocked else ""
        yield other.id, replace(one, name=other.name) if named else Partner(one.badge, short, "white", one.jot)
