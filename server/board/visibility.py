"""What a reader of a board may see, as a view of the state and as a mask of each change.

V1: view(evolve(view(s), mask(c))) == view(evolve(s, c)), so a replica of masked changes is the view of the replica.
V2: a removed note's text and anybody's authorship reach facilitators only.
P1: what was written in private reaches nobody but its author before it is revealed (P5: a held note's content reaches
facilitators). That a note is there, and in which zone, everybody may count.
X3: who answered a listing, with what words, and whether it was declined, is told to the two whom it is about, each
about their own (workshop/deals.py).
H3: how to reach a visitor is read by the host of the stand, by web/inquiry_api.py, and by facilitators.
D2: what somebody marked on a ballot reaches nobody else; of a named ballot (D3) facilitators, once it is closed.
"""

from dataclasses import replace
from typing import Literal

from server.board import changes as c
from server.board.lookup import bound
from server.board.match import Match
from server.board.model import Actor, Board, Inquiry, Note, Paper, Role
from server.board.photos import bare, is_shown

Audience = Literal["full", "screen", "public"]
AUDIENCES: tuple[Audience, ...] = ("full", "screen", "public")


def audience(role: Role) -> Audience:
    """Tell which readers a role belongs to."""
    return "full" if role == "facilitator" else "screen" if role == "screen" else "public"


def view(board: Board, reader: Audience) -> Board:
    """Give the state as the reader may see it; idempotent."""
    full = reader == "full"
    notes = {id: shown(note, reader) for id, note in board.notes.items() if full or not note.removed}
    papers = {key: paper for key, paper in board.papers.items() if full and _is_told(board, paper)}
    ballots = board.ballots if full else {id: replace(one, badges=()) for id, one in board.ballots.items()}
    inquiries = {id: told(inquiry, reader) for id, inquiry in board.inquiries.items()}
    interfaces = board.interfaces if full else {id: replace(one, author="") for id, one in board.interfaces.items()}
    photos = board.photos if full else {id: bare(one) for id, one in board.photos.items() if is_shown(one)}
    return replace(
        board, notes=notes, photos=photos, papers=papers, ballots=ballots, inquiries=inquiries, interfaces=interfaces,
        turnouts={id: replace(one, seats=()) for id, one in board.turnouts.items()},
        matches={id: counted(one) for id, one in board.matches.items()}, backers={}, acts={},
    )  # fmt: skip


def _is_told(board: Board, paper: Paper) -> bool:
    ballot = board.ballots.get(paper.ballot)
    return ballot is not None and ballot.named and not ballot.open


def shown(note: Note, reader: Audience) -> Note:
    """Give a note as the reader may see it."""
    if reader == "full":
        return replace(note, text="", points=(), when=None, source="", answer="") if note.veil == "own" else note
    if note.veil:
        return Note(note.id, note.zone, note.order, "", at=note.at, veil=note.veil, removed=note.removed)
    return replace(note, author="", behalf="", table="", volunteers=())


def told(inquiry: Inquiry, reader: Audience) -> Inquiry:
    """Give an inquiry as the reader may see it: that there is one, everybody may count."""
    if reader == "full":
        return inquiry
    if inquiry.kind == "contact" or inquiry.held:
        return Inquiry(inquiry.id, inquiry.zone, inquiry.kind, held=inquiry.held)
    return replace(inquiry, author="")


def counted(match: Match) -> Match:
    """Give a match as everybody may see it, facilitators too: an answer, and whether both have agreed."""
    return Match(match.id, match.note, "agreed" if match.state == "agreed" else "open")


def mask(change: c.Change, reader: Audience) -> c.Change:
    """Give the change as the reader may see it. `by` and `cmd` of its entry are blanked by the caller."""
    full = reader == "full"
    match change:
        case c.NoteAdded() | c.NoteRestored():
            note = shown(change.note, reader)
            return change if note is change.note else replace(change, note=note)
        case c.NotesShown() if not full:
            return replace(change, notes=tuple(shown(note, reader) for note in change.notes))
        case c.BoardCreated() if change.notes or change.inquiries or change.interfaces or change.photos:
            notes = tuple(shown(note, reader) for note in change.notes if full or not note.removed)
            inquiries = tuple(told(one, reader) for one in change.inquiries)
            interfaces = tuple(one if full else replace(one, author="") for one in change.interfaces)
            photos = change.photos if full else tuple(bare(one) for one in change.photos if is_shown(one))
            return replace(change, notes=notes, inquiries=inquiries, interfaces=interfaces, photos=photos)
        case c.InquiryPut():
            return replace(change, inquiry=told(change.inquiry, reader))
        case c.InterfacePut() if not full:
            return replace(change, interface=replace(change.interface, author=""))
        case c.PhotoPut() if not full:
            return c.PhotoPut(bare(change.photo)) if is_shown(change.photo) else c.PhotoRemoved(change.photo.id)
        case c.RegionPut() | c.RegionRemoved() if not full:
            return c.Masked()
        case c.StandVisited():
            return replace(change, seat="")
        case c.MatchPut():
            return replace(change, match=counted(change.match))
        case c.MatchRemoved():
            return replace(change)  # another one, so that its entry names nobody (room/log.py)
        case c.NoteEdited() | c.NoteMoved() | c.NoteStyled() if change.veil == "own" or (change.veil and not full):
            return _veiled(change, full)
        case c.PaperCast():
            return replace(change, paper=Paper(change.paper.ballot, ""), entered=change.entered if full else None)
        case c.BallotClosed() if not full:
            return replace(change, papers=())
        case c.NoteBacked() if not full or change.offered is None:
            return replace(change, seat="", liked=None, offered=None)
        case c.ActUndone() if not full:
            return c.Masked()
    return change


def _veiled(change: c.NoteEdited | c.NoteMoved | c.NoteStyled, full: bool) -> c.Change:
    match change:
        case c.NoteEdited():
            return c.NoteEdited(change.note, veil=change.veil)
        case c.NoteMoved():
            return replace(change, when=None, undated=False)
        case _:
            return change if full else c.NoteStyled(change.note, veil=change.veil)


def signed(board: Board, actor: Actor) -> str:
    """Give the seat that the log names as who did it. Where anonymity is real there is none to be found, in no file."""
    return "" if board.rules.anonymous and bound(actor) else actor.seat


def withdraws(change: c.Change) -> bool:
    """Tell whether a change takes back what was told: who comes from now on is not told it."""
    return (isinstance(change, c.PhotoPut) and not is_shown(change.photo)) or isinstance(
        change,
        c.NoteHeld
        | c.NoteRemoved
        | c.StatementRemoved
        | c.BallotReopened
        | c.BallotRemoved
        | c.InquiryRemoved
        | c.InterfaceRemoved
        | c.PhotoRemoved,
    )


def withdrawn(board: Board, change: c.Change) -> bool:
    """Tell whether a past change holds the text of a note that is removed or held by now, of a statement or an inquiry
    that is gone, or the tallies of a ballot that is open again: it is not told again but to full readers. The past's
    own view would show it, because then it was there."""
    match change:
        case c.NoteAdded() | c.NoteRestored():
            ids = [change.note.id]
        case c.NoteEdited():
            ids = [change.note]
        case c.StatementPut():
            return change.statement.id not in board.statements
        case c.InquiryPut():
            known = board.inquiries.get(change.inquiry.id)
            return known is None or known.held
        case c.InterfacePut():
            return change.interface.id not in board.interfaces
        case c.PhotoPut():
            known_photo = board.photos.get(change.photo.id)
            return known_photo is None or not is_shown(known_photo)
        case c.BallotClosed():
            return not _is_counted(board, change.ballot)
        case c.BoardCreated() if _with_standing_photos(board, change) != change:
            return True
        case c.BoardCreated() | c.NotesShown():
            ids = [note.id for note in change.notes]
        case _:
            return False
    return any(_is_withdrawn(board, id) for id in ids)


def told_again(board: Board, change: c.Change) -> c.Change:
    """Give a past change without the notes that are removed or held by now: what was shown with them stays."""
    if isinstance(change, c.BoardCreated | c.NotesShown):
        change = replace(change, notes=tuple(note for note in change.notes if not _is_withdrawn(board, note.id)))
        return _with_standing_photos(board, change) if isinstance(change, c.BoardCreated) else change
    return c.Masked() if withdrawn(board, change) else change


def _with_standing_photos(board: Board, made: c.BoardCreated) -> c.BoardCreated:
    shown_now = {id for id, photo in board.photos.items() if is_shown(photo)}
    return replace(made, photos=tuple(photo for photo in made.photos if photo.id in shown_now))


def without_withdrawn(past: Board, now: Board) -> Board:
    """Give a past view without what has been withdrawn since."""
    return replace(
        past,
        notes={id: note for id, note in past.notes.items() if not _is_withdrawn(now, id)},
        statements={id: statement for id, statement in past.statements.items() if id in now.statements},
        inquiries={id: inquiry for id, inquiry in past.inquiries.items() if id in now.inquiries},
        interfaces={id: interface for id, interface in past.interfaces.items() if id in now.interfaces},
        ballots={id: ballot for id, ballot in past.ballots.items() if ballot.open or _is_counted(now, id)},
        photos={id: bare(now.photos[id]) for id in past.photos if id in now.photos and is_shown(now.photos[id])},
    )


def standing(board: Board) -> tuple[frozenset[str], ...]:
    """Give what `without_withdrawn` asks a board: with the same, it gives the same of any past."""
    return (
        frozenset(id for id in board.notes if _is_withdrawn(board, id)),
        frozenset(board.statements),
        frozenset(board.inquiries),
        frozenset(board.interfaces),
        frozenset(id for id in board.ballots if _is_counted(board, id)),
        frozenset(one.media for one in board.photos.values() if is_shown(one)),
    )


def _is_counted(board: Board, id: str) -> bool:
    ballot = board.ballots.get(id)
    return ballot is not None and not ballot.open


def _is_withdrawn(board: Board, id: str) -> bool:
    note = board.notes.get(id)
    return note is not None and (note.removed or note.veil == "desk")
