"""What deciders and files ask of a workshop. Raises Refusal."""

from collections.abc import Mapping

from server.board.refusals import Refusal
from server.workshop.model import LANGUAGES, BoardRef, Language, Mix, Step, Workshop


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


def running_step(workshop: Workshop) -> Step | None:
    """Give the step that runs; None in the lobby and at the end."""
    return next((step for step in workshop.steps if step.id == workshop.step), None)


def mix_of(workshop: Workshop, id: str) -> Mix:
    mix = workshop.mixes.get(id)
    if mix is None:
        raise Refusal("unknown_mix", {"mix": id})
    return mix


def spoken(workshop: Workshop) -> tuple[Language, ...]:
    """Give the languages people are asked in, the main one first."""
    first, chosen = workshop.language, workshop.languages or LANGUAGES
    return (first, *(language for language in LANGUAGES if language in chosen and language != first))


def prompts_of(step: Step, workshop: Workshop) -> Mapping[str, str]:
    """Give what a step asks in those languages. Asked in none of them, it is better read by some than by nobody."""
    said: Mapping[str, str] = {
        language: step.prompts[language] for language in spoken(workshop) if step.prompts.get(language)
    }
    return said or step.prompts
