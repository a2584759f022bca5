"""The two kinds of room, so that Room is written once: a board, or the workshop itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from server.board import decide as board_decide
from server.board import evolve as board_evolve
from server.board import visibility as board_visibility
from server.board.model import Actor, Board
from server.workshop import decide as workshop_decide
from server.workshop import evolve as workshop_evolve
from server.workshop import visibility as workshop_visibility
from server.workshop.model import Workshop


@dataclass(frozen=True, slots=True)
class Kind:
    """A decider: `name` is what the codec knows it by; the functions are those of its folder."""

    name: str
    empty: Any
    decide: Callable[..., tuple[Any, ...]]
    evolve: Callable[..., Any]
    view: Callable[..., Any]
    mask: Callable[..., Any]
    withdrawn: Callable[[Any, Any], bool]  # (state now, past change): must only full readers be told it again?
    signed: Callable[[Any, Actor], str]  # (state, actor): the seat that the log names as who did it, "" for nobody


BOARD = Kind(
    "board",
    Board(),
    board_decide.decide,
    board_evolve.evolve,
    board_visibility.view,
    board_visibility.mask,
    board_visibility.withdrawn,
    board_visibility.signed,
)
WORKSHOP = Kind(
    "workshop",
    Workshop(),
    workshop_decide.decide,
    workshop_evolve.evolve,
    workshop_visibility.view,
    workshop_visibility.mask,
    lambda state, change: False,
    lambda state, actor: actor.seat,
)


def kind_of(room: str) -> Kind:
    """A room is "<workshop>" or "<workshop>/<board>"."""
    return BOARD if "/" in room else WORKSHOP


def workshop_of(room: str) -> str:
    return room.partition("/")[0]
