"""Whether a command may become a change of the workshop. Pure; see board/decide.py."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from server.board.checks import check_id, line, news
from server.board.limits import MAX_TITLE
from server.board.model import Actor
from server.board.refusals import Refusal
from server.workshop import agenda, contacts, hosting, meetings, moments, publishing, roster, rounds
from server.workshop import changes as c
from server.workshop import commands as k
from server.workshop.lookup import board_ref
from server.workshop.model import (
    LANGUAGES,
    MAX_BOARDS,
    MAX_LINKS,
    MAX_LOGOS,
    BoardRef,
    Language,
    Level,
    Link,
    Logo,
    Workshop,
)

# Everybody may these; each rule says for whom.
OWN = (k.ChangeSeat, k.SetContact, k.Jot, k.Release, k.LinkTakeaway, k.MarkHere, k.LendSeat)
MAX_LEVELS = 5  # as many as there are card colours beside white


def decide(workshop: Workshop, command: k.Command, actor: Actor, now: int) -> tuple[c.Change, ...]:
    """Give what the command changes (empty: nothing to do). Raises Refusal."""
    if not workshop.id and not isinstance(command, k.CreateWorkshop):
        raise Refusal("not_created")
    if actor.role != "facilitator" and not isinstance(command, OWN):
        raise Refusal("not_allowed", {"role": actor.role})
    return _RULES[type(command)](workshop, command, actor, now)


def _create(workshop: Workshop, command: k.CreateWorkshop, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if workshop.id:
        raise Refusal("exists", {"workshop": workshop.id})
    check_id(command.workshop)
    title = line(command.title, "title", MAX_TITLE, needed=True)
    levels = _levels(command.levels)
    return (
        c.WorkshopCreated(
            command.workshop, title, command.language, command.code, command.key, levels, command.links,
            _in_order(command.languages),
        ),
    )  # fmt: skip


def _change(workshop: Workshop, command: k.ChangeWorkshop, actor: Actor, now: int) -> tuple[c.Change, ...]:
    title = None if command.title is None else line(command.title, "title", MAX_TITLE, needed=True)
    levels = None if command.levels is None else _levels(command.levels)
    begins = None if command.begins is None else agenda.checked_begins(command.begins)
    languages = None if command.languages is None else _in_order(command.languages)
    logos = None if command.logos is None else _logos(command.logos)
    changed = c.WorkshopChanged(title, command.language, levels, begins, languages, command.asks, logos)
    return news(changed, workshop)


def _logos(logos: tuple[Logo, ...]) -> tuple[Logo, ...]:
    if len(logos) > MAX_LOGOS:
        raise Refusal("too_many", {"field": "logos", "limit": MAX_LOGOS})
    for logo in logos:
        check_id(logo.media)
    if len({logo.media for logo in logos}) < len(logos):
        raise Refusal("exists", {"field": "logos"})
    return tuple(replace(logo, alt=line(logo.alt, "alt", MAX_TITLE, needed=True)) for logo in logos)


def _in_order(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    return tuple(language for language in LANGUAGES if language in languages)


def _add_board(workshop: Workshop, command: k.AddBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.board)
    if any(board.id == command.board for board in workshop.boards):
        raise Refusal("exists", {"board": command.board})
    if len(workshop.boards) >= MAX_BOARDS:
        raise Refusal("too_many", {"field": "boards", "limit": MAX_BOARDS})
    title = line(command.title, "title", MAX_TITLE, needed=True)
    added = BoardRef(command.board, title, command.layout)
    return (c.BoardsArranged(_placed(workshop.boards, added, command.after)),)


def _rename_board(workshop: Workshop, command: k.RenameBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    board_ref(workshop, command.board)
    title = line(command.title, "title", MAX_TITLE, needed=True)
    return (
        c.BoardsArranged(
            tuple(replace(board, title=title) if board.id == command.board else board for board in workshop.boards)
        ),
    )


def _move_board(workshop: Workshop, command: k.MoveBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    moved = board_ref(workshop, command.board)
    others = tuple(board for board in workshop.boards if board.id != moved.id)
    return (c.BoardsArranged(_placed(others, moved, command.after)),)


def _remove_board(workshop: Workshop, command: k.RemoveBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if board_ref(workshop, command.board).removed:
        return ()
    staged = (c.BoardShown(""),) if workshop.stage == command.board else ()
    filmed = (c.ShowSet(None),) if workshop.show and workshop.show.board == command.board else ()
    return (_with_removed(workshop, command.board, True), *staged, *filmed)


def _restore_board(workshop: Workshop, command: k.RestoreBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if not board_ref(workshop, command.board).removed:
        return ()
    running = next((step.board for step in workshop.steps if step.id == workshop.step), "")
    # its step still runs and nobody was led elsewhere meanwhile: everybody is back where they were
    staged = (c.BoardShown(command.board),) if running == command.board and not workshop.stage else ()
    return (_with_removed(workshop, command.board, False), *staged)


def _show_board(workshop: Workshop, command: k.ShowBoard, actor: Actor, now: int) -> tuple[c.Change, ...]:
    if command.board and board_ref(workshop, command.board).removed:
        raise Refusal("removed", {"board": command.board})
    return () if command.board == workshop.stage else (c.BoardShown(command.board),)


def _add_link(workshop: Workshop, command: k.AddLink, actor: Actor, now: int) -> tuple[c.Change, ...]:
    check_id(command.link)
    if command.link in workshop.links:
        raise Refusal("exists", {"link": command.link})
    if len(workshop.links) >= MAX_LINKS:
        raise Refusal("too_many", {"field": "links", "limit": MAX_LINKS})
    if command.zone and command.zone.partition("/")[0] not in {board.id for board in workshop.boards}:
        raise Refusal("unknown_board", {"board": command.zone.partition("/")[0]})
    if (command.role == "host") != bool(command.zone):
        raise Refusal("unknown_zone", {"zone": command.zone})
    title = line(command.title, "title", MAX_TITLE)
    return (c.LinkAdded(Link(command.link, command.role, title, line(command.zone, "zone", 81))),)


def _renew_link(workshop: Workshop, command: k.RenewLink, actor: Actor, now: int) -> tuple[c.Change, ...]:
    link = _link(workshop, command.link)
    _leave_one_open(workshop, link)
    return (c.LinkChanged(link.id, link.generation + 1, revoked=False),)


def _revoke_link(workshop: Workshop, command: k.RevokeLink, actor: Actor, now: int) -> tuple[c.Change, ...]:
    link = _link(workshop, command.link)
    if link.revoked:
        return ()
    _leave_one_open(workshop, link)
    return (c.LinkChanged(link.id, link.generation + 1, revoked=True),)


def _leave_one_open(workshop: Workshop, link: Link) -> None:
    """Refuse for the last open facilitator link: its seats end, and nobody is left to see the new address."""
    open_doors = [other for other in workshop.links.values() if other.role == "facilitator" and not other.revoked]
    if open_doors == [link]:
        raise Refusal("last_link")


_RULES: Mapping[type, Callable[[Workshop, Any, Actor, int], tuple[c.Change, ...]]] = {
    k.CreateWorkshop: _create,
    k.ChangeWorkshop: _change,
    k.AddBoard: _add_board,
    k.RenameBoard: _rename_board,
    k.MoveBoard: _move_board,
    k.RemoveBoard: _remove_board,
    k.RestoreBoard: _restore_board,
    k.ShowBoard: _show_board,
    k.AddLink: _add_link,
    k.RenewLink: _renew_link,
    k.RevokeLink: _revoke_link,
    **agenda.RULES,
    **roster.RULES,
    **rounds.RULES,
    **contacts.RULES,
    **meetings.RULES,
    **hosting.RULES,
    **moments.RULES,
    **publishing.RULES,
}


def _levels(levels: tuple[Level, ...]) -> tuple[Level, ...]:
    if len(levels) > MAX_LEVELS:
        raise Refusal("too_many", {"field": "levels", "limit": MAX_LEVELS})
    if len({level.color for level in levels}) != len(levels):
        raise Refusal("exists", {"field": "levels"})
    return tuple(Level(level.color, line(level.title, "levels", 40, needed=True)) for level in levels)


def _link(workshop: Workshop, id: str) -> Link:
    link = workshop.links.get(id)
    if link is None:
        raise Refusal("unknown_link", {"link": id})
    return link


def _placed(boards: tuple[BoardRef, ...], board: BoardRef, after: str | None) -> tuple[BoardRef, ...]:
    if after is None:
        return (*boards, board)
    default = 0 if after == "" else len(boards)
    place = next((index + 1 for index, other in enumerate(boards) if other.id == after), default)
    return (*boards[:place], board, *boards[place:])


def _with_removed(workshop: Workshop, id: str, removed: bool) -> c.BoardsArranged:
    return c.BoardsArranged(
        tuple(replace(board, removed=removed) if board.id == id else board for board in workshop.boards)
    )
