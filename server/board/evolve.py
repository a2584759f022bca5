"""How a change makes the next state. Total: it never refuses, because what it is given has already happened.

It runs on full states and on views alike (a view's replica gets masked changes), so it skips what it does not know.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board import changes as c
from server.board.model import (
    Act,
    Arrangement,
    Backers,
    Board,
    Cluster,
    Entered,
    Face,
    Inquiry,
    Member,
    Note,
    Turnout,
    Zone,
)
from server.board.photo import Region

KEPT_ACTS = 200  # per seat; older ones cannot be undone. One gesture at the desk recolours a whole board


def evolve(board: Board, change: c.Change, by: str = "", at: int = 0) -> Board:
    """Give the board after `change`, made by seat `by` at `at` ms (both already inside the notes it carries)."""
    step = _STEPS.get(type(change))
    return step(board, change, by) if step else board


def _created(board: Board, change: c.BoardCreated, by: str) -> Board:
    return Board(
        id=change.board,
        title=change.title,
        prompt=change.prompt,
        layout=change.layout,
        start=change.start,
        end=change.end,
        zones={zone.id: zone for zone in change.zones},
        notes={note.id: note for note in change.notes},
        clusters={cluster.id: cluster for cluster in change.clusters},
        statements={statement.id: statement for statement in change.statements},
        ballots={ballot.id: ballot for ballot in change.ballots},
        inquiries={inquiry.id: inquiry for inquiry in change.inquiries},
        interfaces={interface.id: interface for interface in change.interfaces},
        photos={photo.id: photo for photo in change.photos},
        rules=change.rules,
        since=change.since,
    )


def _changed(board: Board, change: c.BoardChanged, by: str) -> Board:
    after = replace(board, **_given(change))
    return _remember(after, by, Act(face=(face(board), face(after))))


def _note_put(board: Board, change: c.NoteAdded | c.NoteRestored, by: str) -> Board:
    note = replace(change.note, removed=False) if change.note.removed else change.note
    return _with_note(board, board.notes.get(note.id), note, by)


def _note_edited(board: Board, change: c.NoteEdited, by: str) -> Board:
    note = board.notes.get(change.note)
    if note is None:
        return board
    given = _given(change, leave=("note", "undated", "veil"))
    if change.undated:
        given["when"] = None
    if change.veil and not given:  # masked: what the reader knew of it is no longer true
        given = {"text": "", "points": (), "when": None}
    return _with_note(board, note, replace(note, **given), by)


def _note_moved(board: Board, change: c.NoteMoved, by: str) -> Board:
    note = board.notes.get(change.note)
    if note is None:
        return board
    when = None if change.undated else change.when or note.when
    stays = note.cluster if change.zone == note.zone else ""
    cluster = stays if change.cluster is None else change.cluster
    moved = replace(note, zone=change.zone, order=change.order, when=when, cluster=cluster)
    acts = board.acts.get(by, ()) if change.along else ()
    if not acts or not acts[-1].note:  # views keep no acts
        return _with_note(board, note, moved, by)
    return _with_note(replace(board, acts={**board.acts, by: acts[:-1]}), acts[-1].note[0], moved, by)


def _note_styled(board: Board, change: c.NoteStyled, by: str) -> Board:
    note = board.notes.get(change.note)
    if note is None:
        return board
    return _with_note(board, note, replace(note, **_given(change, leave=("note", "veil"))), by)


def _note_removed(board: Board, change: c.NoteRemoved, by: str) -> Board:
    note = board.notes.get(change.note)
    return board if note is None else _with_note(board, note, replace(note, removed=True), by)


def _zone_added(board: Board, change: c.ZoneAdded, by: str) -> Board:
    zones = {**board.zones, **{zone.id: zone for zone in (change.zone, *change.sides)}}
    return _remember(board, by, Act(zone=(None, change.zone), sides=change.sides), zones=zones)


def _zone_changed(board: Board, change: c.ZoneChanged, by: str) -> Board:
    zone = board.zones.get(change.zone)
    if zone is None:
        return board
    return _with_zone(board, zone, replace(zone, **_given(change, leave=("zone",))), by)


def _zone_moved(board: Board, change: c.ZoneMoved, by: str) -> Board:
    zone = board.zones.get(change.zone)
    return board if zone is None else _with_zone(board, zone, replace(zone, order=change.order), by)


def _zone_removed(board: Board, change: c.ZoneRemoved, by: str) -> Board:
    zone = board.zones.get(change.zone)
    if zone is None:
        return board
    sides = tuple(board.zones[id] for id in change.sides if id in board.zones)
    gone = {change.zone, *change.sides}
    left = {id: other for id, other in board.zones.items() if id not in gone}
    return _remember(board, by, Act(zone=(zone, None), sides=sides), zones=left)


def _rules_set(board: Board, change: c.RulesSet, by: str) -> Board:
    return replace(board, rules=change.rules, since=board.since if change.since is None else change.since)


def _notes_shown(board: Board, change: c.NotesShown, by: str) -> Board:
    return replace(board, notes={**board.notes, **{note.id: note for note in change.notes}})


def _note_held(board: Board, change: c.NoteHeld, by: str) -> Board:
    note = board.notes.get(change.note)
    return board if note is None else replace(board, notes={**board.notes, note.id: replace(note, veil="desk")})


def _clusters_arranged(board: Board, change: c.ClustersArranged, by: str) -> Board:
    made = change.arrangement
    before = arrangement_of(board, made)
    clusters = {id: cluster for id, cluster in board.clusters.items() if id not in made.gone}
    clusters |= {cluster.id: cluster for cluster in made.clusters}
    notes = dict(board.notes)
    for member in made.members:
        note = notes.get(member.note)
        if note is not None:
            notes[note.id] = replace(note, cluster=member.cluster, zone=member.zone, order=member.order)
    after = replace(board, clusters=clusters, notes=notes)
    return _remember(after, by, Act(arranged=(before, arrangement_of(after, made))))


def _statement_put(board: Board, change: c.StatementPut, by: str) -> Board:
    put = change.statement
    statements = {**board.statements, put.id: put}
    return _remember(board, by, Act(statement=(board.statements.get(put.id), put)), statements=statements)


def _statement_removed(board: Board, change: c.StatementRemoved, by: str) -> Board:
    known = board.statements.get(change.statement)
    if known is None:
        return board
    left = {id: statement for id, statement in board.statements.items() if id != known.id}
    return _remember(board, by, Act(statement=(known, None)), statements=left)


def _ballot_opened(board: Board, change: c.BallotOpened, by: str) -> Board:
    return replace(board, ballots={**board.ballots, change.ballot.id: change.ballot})


def _paper_cast(board: Board, change: c.PaperCast, by: str) -> Board:
    """A reader's paper has no voter; of it only the number is known."""
    paper = change.paper
    after = _with_ballot(board, paper.ballot, voters=change.voters)
    if (ballot := after.ballots.get(paper.ballot)) and change.entered:
        after = _with_ballot(after, ballot.id, badges=_entered(ballot.badges, change.entered))
    if not paper.voter:
        return after
    papers = {key: known for key, known in after.papers.items() if key != f"{paper.ballot}/{paper.voter}"}
    if paper.marks:
        papers[f"{paper.ballot}/{paper.voter}"] = paper
    return replace(after, papers=papers)


def _entered(badges: tuple[Entered, ...], one: Entered) -> tuple[Entered, ...]:
    if not one.by:
        return tuple(known for known in badges if known.badge != one.badge)
    if any(known.badge == one.badge for known in badges):
        return tuple(one if known.badge == one.badge else known for known in badges)
    return (*badges, one)


def _ballot_closed(board: Board, change: c.BallotClosed, by: str) -> Board:
    papers = {f"{paper.ballot}/{paper.voter}": paper for paper in change.papers}
    after = _with_ballot(board, change.ballot, open=False, tallies=change.tallies, reasons=change.reasons)
    return replace(after, papers={**after.papers, **papers})


def _ballot_reopened(board: Board, change: c.BallotReopened, by: str) -> Board:
    return _with_ballot(board, change.ballot, open=True, tallies=(), reasons=())


def _ballot_removed(board: Board, change: c.BallotRemoved, by: str) -> Board:
    ballots = {id: ballot for id, ballot in board.ballots.items() if id != change.ballot}
    papers = {key: paper for key, paper in board.papers.items() if paper.ballot != change.ballot}
    return replace(board, ballots=ballots, papers=papers)


def _note_backed(board: Board, change: c.NoteBacked, by: str) -> Board:
    note = board.notes.get(change.note)
    if note is None:
        return board
    volunteers = _joined(note.volunteers, change.seat, change.offered) if change.seat else note.volunteers
    counted = replace(note, likes=change.likes, offers=change.offers, volunteers=volunteers)
    after = replace(board, notes={**board.notes, note.id: counted})
    if not change.seat or change.liked is None:
        return after
    likes = _joined(board.backers.get(note.id, Backers()).likes, change.seat, change.liked)
    return replace(after, backers={**board.backers, note.id: Backers(likes)})


def _inquiry_put(board: Board, change: c.InquiryPut, by: str) -> Board:
    return _with_inquiry(board, change.inquiry.id, change.inquiry, by)


def _inquiry_removed(board: Board, change: c.InquiryRemoved, by: str) -> Board:
    return _with_inquiry(board, change.inquiry, None, by) if change.inquiry in board.inquiries else board


def _stand_visited(board: Board, change: c.StandVisited, by: str) -> Board:
    before = board.turnouts.get(change.zone, Turnout(change.zone))
    seats = _joined(before.seats, change.seat, change.on) if change.seat else before.seats
    return replace(board, turnouts={**board.turnouts, change.zone: Turnout(change.zone, change.count, seats)})


def _interface_put(board: Board, change: c.InterfacePut, by: str) -> Board:
    return replace(board, interfaces={**board.interfaces, change.interface.id: change.interface})


def _interface_removed(board: Board, change: c.InterfaceRemoved, by: str) -> Board:
    left = {id: interface for id, interface in board.interfaces.items() if id != change.interface}
    return replace(board, interfaces=left)


def _match_put(board: Board, change: c.MatchPut, by: str) -> Board:
    return replace(board, matches={**board.matches, change.match.id: change.match})


def _match_removed(board: Board, change: c.MatchRemoved, by: str) -> Board:
    return replace(board, matches={id: match for id, match in board.matches.items() if id != change.match})


def _photo_put(board: Board, change: c.PhotoPut, by: str) -> Board:
    return replace(board, photos={**board.photos, change.photo.id: change.photo})


def _photo_removed(board: Board, change: c.PhotoRemoved, by: str) -> Board:
    return replace(board, photos={id: photo for id, photo in board.photos.items() if id != change.photo})


def _region_put(board: Board, change: c.RegionPut, by: str) -> Board:
    others = (region for region in _regions(board, change.photo) if region.id != change.region.id)
    return _with_regions(board, change.photo, (*others, change.region))


def _region_removed(board: Board, change: c.RegionRemoved, by: str) -> Board:
    left = tuple(region for region in _regions(board, change.photo) if region.id != change.region)
    return _with_regions(board, change.photo, left)


def _act_undone(board: Board, change: c.ActUndone, by: str) -> Board:
    return replace(board, acts={**board.acts, by: board.acts.get(by, ())[:-2]}) if by else board


_STEPS: Mapping[type, Callable[[Board, Any, str], Board]] = {
    c.BoardCreated: _created,
    c.BoardChanged: _changed,
    c.NoteAdded: _note_put,
    c.NoteRestored: _note_put,
    c.NoteEdited: _note_edited,
    c.NoteMoved: _note_moved,
    c.NoteStyled: _note_styled,
    c.NoteRemoved: _note_removed,
    c.ZoneAdded: _zone_added,
    c.ZoneChanged: _zone_changed,
    c.ZoneMoved: _zone_moved,
    c.ZoneRemoved: _zone_removed,
    c.RulesSet: _rules_set,
    c.NotesShown: _notes_shown,
    c.NoteHeld: _note_held,
    c.ClustersArranged: _clusters_arranged,
    c.StatementPut: _statement_put,
    c.StatementRemoved: _statement_removed,
    c.BallotOpened: _ballot_opened,
    c.PaperCast: _paper_cast,
    c.BallotClosed: _ballot_closed,
    c.BallotReopened: _ballot_reopened,
    c.BallotRemoved: _ballot_removed,
    c.NoteBacked: _note_backed,
    c.InquiryPut: _inquiry_put,
    c.InquiryRemoved: _inquiry_removed,
    c.StandVisited: _stand_visited,
    c.InterfacePut: _interface_put,
    c.InterfaceRemoved: _interface_removed,
    c.MatchPut: _match_put,
    c.MatchRemoved: _match_removed,
    c.PhotoPut: _photo_put,
    c.PhotoRemoved: _photo_removed,
    c.RegionPut: _region_put,
    c.RegionRemoved: _region_removed,
    c.ActUndone: _act_undone,
}


def face(board: Board) -> Face:
    """Give the fields that ChangeBoard touches."""
    return Face(board.title, board.prompt, board.start, board.end)


def arrangement_of(board: Board, like: Arrangement) -> Arrangement:
    """Give how everything that `like` touches stands on the board: what leads back from it."""
    touched = {cluster.id for cluster in like.clusters} | set(like.gone)
    clusters: tuple[Cluster, ...] = tuple(board.clusters[id] for id in sorted(touched) if id in board.clusters)
    gone = tuple(sorted(touched - set(board.clusters)))
    notes = [board.notes[member.note] for member in like.members if member.note in board.notes]
    return Arrangement(clusters, gone, tuple(Member(note.id, note.cluster, note.zone, note.order) for note in notes))


def _with_ballot(board: Board, id: str, **fields: Any) -> Board:
    ballot = board.ballots.get(id)
    return board if ballot is None else replace(board, ballots={**board.ballots, id: replace(ballot, **fields)})


def _regions(board: Board, photo: str) -> tuple[Region, ...]:
    known = board.photos.get(photo)
    return known.regions if known else ()


def _with_regions(board: Board, id: str, regions: tuple[Region, ...]) -> Board:
    photo = board.photos.get(id)
    return replace(board, photos={**board.photos, id: replace(photo, regions=regions)}) if photo else board


def _joined(seats: tuple[str, ...], seat: str, on: bool | None) -> tuple[str, ...]:
    if on is None:
        return seats
    others = tuple(other for other in seats if other != seat)
    return (*others, seat) if on else others


def _given(change: Any, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a change that are set."""
    return {
        name: value for name in change.__slots__ if name not in leave and (value := getattr(change, name)) is not None
    }


def _with_note(board: Board, before: Note | None, after: Note, by: str) -> Board:
    return _remember(board, by, Act(note=(before, after)), notes={**board.notes, after.id: after})


def _with_zone(board: Board, before: Zone, after: Zone, by: str) -> Board:
    return _remember(board, by, Act(zone=(before, after)), zones={**board.zones, after.id: after})


def _with_inquiry(board: Board, id: str, after: Inquiry | None, by: str) -> Board:
    left = {known: inquiry for known, inquiry in board.inquiries.items() if known != id}
    inquiries = left if after is None else {**board.inquiries, id: after}
    return _remember(board, by, Act(inquiry=(board.inquiries.get(id), after)), inquiries=inquiries)


def _remember(board: Board, by: str, act: Act, **fields: Any) -> Board:
    """Give the board with these fields, and with the act kept for undo: in one copy, for a file brings thousands of
    notes. Views get blank authors, so their replicas keep no acts."""
    if by:
        fields["acts"] = {**board.acts, by: (*board.acts.get(by, ()), act)[-KEPT_ACTS:]}
    return replace(board, **fields)
