"""Commands asked of a board one after the other, with rule V1 checked on the way."""

import pytest

from server.board import commands as k
from server.board.decide import decide
from server.board.evolve import evolve
from server.board.model import Actor, Board
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES, mask, view


def run(board: Board, asked: k.Command, who: Actor) -> Board:
    for change in decide(board, asked, who, 5):
        views = {reader: evolve(view(board, reader), mask(change, reader)) for reader in AUDIENCES}
        board = evolve(board, change, who.seat, 5)
        for reader, seen in views.items():
            assert view(seen, reader) == view(board, reader)  # V1
    return board


def refused(board: Board, asked: k.Command, who: Actor) -> str:
    with pytest.raises(Refusal) as caught:
        decide(board, asked, who, 5)
    return caught.value.code
