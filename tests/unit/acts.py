"""What tests of a board begin with: notes by several people, a step in private."""

from server.board import commands as k
from server.board.model import Actor, Board, Rules
from tests.unit.scripts import FACILITATOR
from tests.unit.test_board import run

SCRIBE = Actor("s", "scribe")


def private(board: Board) -> Board:
    return run(board, k.SetRules(Rules(see="own")), FACILITATOR)


def written(board: Board, **zones: str) -> Board:
    for id, zone in zones.items():
        board = run(board, k.AddNote(id, zone, f"Gedanke {id}"), Actor(f"p-{id}", "participant", table=id[-1]))
    return board
