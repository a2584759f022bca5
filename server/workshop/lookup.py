"""What the deciders of a workshop ask it. Raises Refusal."""

from server.board.refusals import Refusal
from server.workshop.model import BoardRef, Mix, Step, Workshop


def board_ref(workshop: Workshop, id: str) -> BoardRef:
    for board in workshop.boards:
        if board.id == id:
            return board
    raise Refusal("unknown_board", {"board": id})


def step_of(workshop: Workshop, id: str) -> Step:
    for step in workshop.steps:
        if step.id == id:
            return step
    raise Refusal("unknown_step", {"step": id})


def mix_of(workshop: Workshop, id: str) -> Mix:
    mix = workshop.mixes.get(id)
    if mix is None:
        raise Refusal("unknown_mix", {"mix": id})
    return mix
