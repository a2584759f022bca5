"""Deciding about ballots. A paper is cast whole and replaces the one before, so neither a race nor a resend can
exceed a budget. Tallies are counted once, when the ballot is closed. See decide.py."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from server.board import changes as c
from server.board import commands as k
from server.board.checks import check_id, line
from server.board.limits import MAX_BALLOTS, MAX_BUDGET, MAX_ITEMS, MAX_PROMPT, MAX_REASON
from server.board.lookup import Rule, check_item, facilitator, is_shown
from server.board.model import Actor, Ballot, Board, Cluster, Entered, Note, Paper, Statement, Tally
from server.board.refusals import Refusal

HIGHEST = {"rating": 5, "consent": 3, "commitment": 3}  # value of a mark
LOWEST = {"commitment": 0}
CHOICES = ("note", "cluster", "statement")  # kinds of items a ballot is about
MAX_BADGE = 20


def _open(board: Board, command: k.OpenBallot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    check_id(command.ballot)
    if command.ballot in board.ballots:
        raise Refusal("exists", {"ballot": command.ballot})
    if len(board.ballots) >= MAX_BALLOTS:
        raise Refusal("too_many", {"field": "ballots", "limit": MAX_BALLOTS})
    items = tuple(dict.fromkeys(command.items))
    if not items:
        raise Refusal("empty", {"field": "items"})
    if len(items) > MAX_ITEMS:
        raise Refusal("too_many", {"field": "items", "limit": MAX_ITEMS})
    for item in items:
        check_item(board, item, CHOICES)
    for field in ("budget", "per_item"):
        if not 0 <= getattr(command, field) <= MAX_BUDGET:
            raise Refusal("too_many", {"field": field, "limit": MAX_BUDGET})
    budget = command.budget or _usual_budget(command.kind, len(items))
    per_item = min(command.per_item or budget, budget)
    question = line(command.question, "question", MAX_PROMPT)
    made = Ballot(command.ballot, command.kind, question, items, budget, per_item, command.named, at=now)
    return (c.BallotOpened(made),)


def _cast(board: Board, command: k.CastPaper, actor: Actor, now: int) -> tuple[c.Change, ...]:
    ballot = _ballot(board, command.ballot)
    if not ballot.open:
        raise Refusal("closed", {"ballot": ballot.id})
    if command.behalf and actor.role not in ("facilitator", "scribe"):
        raise Refusal("not_allowed", {"role": actor.role})
    badge = _badge(command.behalf)
    voter = f"badge {badge}" if badge else actor.seat
    if not voter:
        raise Refusal("no_seat")
    marks = {item: value for item, value in command.marks.items() if value or ballot.kind == "commitment"}
    _check_marks(ballot, marks)
    reason = line(command.reason, "reason", MAX_REASON)
    if ballot.kind == "consent" and 3 in marks.values() and not reason:
        raise Refusal("empty", {"field": "reason"})  # a veto has a reason
    key = f"{ballot.id}/{voter}"
    paper = Paper(ballot.id, voter, dict(sorted(marks.items())), reason)
    known = board.papers.get(key)
    before = next((entered.by for entered in ballot.badges if entered.badge == badge), ())
    if (not marks and known is None) or (paper == known and (not badge or actor.seat in before)):
        return ()
    voters = ballot.voters + (1 if marks else 0) - (1 if known else 0)
    by = (*(seat for seat in before if seat != actor.seat), actor.seat) if marks else ()
    return (c.PaperCast(paper, voters, Entered(badge, by) if badge else None),)


def _close(board: Board, command: k.CloseBallot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    ballot = _ballot(board, command.ballot)
    if not ballot.open:
        return ()
    papers = [paper for paper in board.papers.values() if paper.ballot == ballot.id]
    reasons = tuple(sorted(paper.reason for paper in papers if paper.reason))
    return (c.BallotClosed(ballot.id, tallies(ballot, papers), reasons, tuple(papers) if ballot.named else ()),)


def _reopen(board: Board, command: k.ReopenBallot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    ballot = _ballot(board, command.ballot)
    if ballot.open:
        return ()
    if ballot.voters and not any(paper.ballot == ballot.id for paper in board.papers.values()):
        # It came with a file, which holds no papers: its counts would go.
        raise Refusal("closed", {"ballot": ballot.id})
    return (c.BallotReopened(ballot.id),)


def _remove(board: Board, command: k.RemoveBallot, actor: Actor, now: int) -> tuple[c.Change, ...]:
    facilitator(actor)
    return (c.BallotRemoved(_ballot(board, command.ballot).id),)


RULES: Mapping[type, Rule] = {
    k.OpenBallot: _open,
    k.CastPaper: _cast,
    k.CloseBallot: _close,
    k.ReopenBallot: _reopen,
    k.RemoveBallot: _remove,
}


def choices(board: Board, on: Literal["notes", "clusters", "statements"]) -> tuple[str, ...]:
    """Give what a ballot on all notes, clusters or statements asks about: what everybody reads, in order."""
    notes = [note for note in board.notes.values() if is_shown(note)]
    filled = {note.cluster for note in notes}
    asked: dict[str, Iterable[Note | Cluster | Statement]] = {
        "notes": notes,
        "clusters": [cluster for cluster in board.clusters.values() if cluster.id in filled],
        "statements": board.statements.values(),
    }
    ordered = sorted(asked[on], key=lambda item: (item.zone, item.order, item.id))
    return tuple(f"{on[:-1]}:{item.id}" for item in ordered)


def _badge(typed: str) -> str:
    """One badge is one voter, however its number is typed: with full-width digits, zeros before it, joiners."""
    plain = unicodedata.normalize("NFKC", line(typed, "behalf", MAX_BADGE))
    badge = "".join(char for char in plain if unicodedata.category(char) != "Cf").strip()
    return badge.lstrip("0") or badge[:1]


def tallies(ballot: Ballot, papers: Iterable[Paper]) -> tuple[Tally, ...]:
    """Count all items of a ballot, in its order."""
    marked: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for paper in papers:
        for item, value in paper.marks.items():
            marked[item][value] += 1
    return tuple(_tally(ballot, item, marked[item]) for item in ballot.items)


def _tally(ballot: Ballot, item: str, marked: Counter[int]) -> Tally:
    """A ranking gives as many points as there are ranks for the first, one fewer for each further."""
    counts = tuple(marked[value] for value in range(max(marked, default=0) + 1))
    if ballot.kind == "ranking":
        total = sum((ballot.budget + 1 - value) * times for value, times in marked.items())
    elif ballot.kind == "consent":
        total = marked[1]
    else:
        total = sum(value * times for value, times in marked.items())
    return Tally(item, total, counts)


def _usual_budget(kind: str, items: int) -> int:
    """Dots: a quarter of the choices, at least three. Ranking: the top three."""
    if kind == "dots":
        return min(max(3, round(items / 4)), MAX_BUDGET)
    return min(3, items) if kind == "ranking" else 0


def _check_marks(ballot: Ballot, marks: Mapping[str, int]) -> None:
    """Refuse `unknown_item`, `bad_mark`, and `over_budget` with the limit."""
    for item, value in marks.items():
        if item not in ballot.items:
            raise Refusal("unknown_item", {"item": item[:60]})
        highest = HIGHEST.get(ballot.kind, ballot.per_item if ballot.kind == "dots" else ballot.budget)
        if not LOWEST.get(ballot.kind, 1) <= value <= highest:
            raise Refusal("bad_mark", {"item": item, "highest": highest})
    if ballot.kind == "dots" and sum(marks.values()) > ballot.budget:
        raise Refusal("over_budget", {"limit": ballot.budget})
    if ballot.kind == "ranking" and len(set(marks.values())) != len(marks):
        raise Refusal("bad_mark", {"field": "marks"})


def _ballot(board: Board, id: str) -> Ballot:
    ballot = board.ballots.get(id)
    if ballot is None:
        raise Refusal("unknown_ballot", {"ballot": id})
    return ballot
