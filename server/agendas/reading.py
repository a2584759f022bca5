"""From YAML to an Agenda. What is read is hostile until it has passed here; the first thing wrong is refused as
`bad_file` with its place, "steps[3].minutes" or "line 12".

Only strings, lists and mappings are made (msgspec turns them into numbers where a number belongs), so `no` is a word,
`2017-06` a month, and no tag names a class. Anchors are refused: nine of them make a billion of one word.
"""

import re
from typing import Any

import msgspec
import yaml

from server.agendas.shape import Agenda
from server.board.refusals import Refusal

MAX_BYTES = 256 * 1024
MAX_DEPTH = 10  # boards, board, zones, zone, columns, column, title, text


def load(content: bytes) -> Agenda:
    """Read a file. Raises Refusal: `bad_file` with the place, `too_large`."""
    if len(content) > MAX_BYTES:
        raise Refusal("too_large", {"limit": MAX_BYTES})
    try:
        agenda = msgspec.convert(_plain(content), Agenda, strict=False)
    except msgspec.ValidationError as error:
        raise bad(_place(str(error))) from None
    _check_names(agenda)
    return agenda


def bad(where: str) -> Refusal:
    return Refusal("bad_file", {"where": where[:80]})


def _plain(content: bytes) -> Any:
    try:
        loader = _Loader(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise bad(f"byte {error.start}") from None
    except yaml.reader.ReaderError as error:
        raise bad(f"character {error.position}") from None
    try:
        return loader.get_single_data()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise bad(f"line {mark.line + 1}" if mark else "line 1") from None
    except (ValueError, OverflowError):  # "\\U00110000" is no character
        raise bad(f"line {loader.line + 1}") from None
    finally:
        loader.dispose()


class _Loader(yaml.BaseLoader):
    """BaseLoader, the narrowest of PyYAML's, without anchors, bottomless nesting and keys said twice."""

    depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it out
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise yaml.MarkedYAMLError(problem_mark=event.start_mark)
        if self.depth >= MAX_DEPTH:
            raise yaml.MarkedYAMLError(problem_mark=event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        made = super().construct_mapping(node, deep)
        if len(made) < len(node.value):
            raise yaml.MarkedYAMLError(problem_mark=node.start_mark)
        return made


def _place(message: str) -> str:
    """Find the place in msgspec's sentence: "Object contains unknown field `x` - at `$.steps[3]`"."""
    inside = re.search(r"`\$\.?([^`]*?)(?:\[\.\.\.\])?`$", message)
    field = re.search(r"field `([^`]*)`", message)
    parts = (inside.group(1) if inside else "", field.group(1)[:40] if field else "")
    return ".".join(part for part in parts if part) or "line 1"


def _check_names(agenda: Agenda) -> None:
    """Every id is said once, and every board that a step names is there."""
    boards: set[str] = set()
    for at, board in enumerate(agenda.boards):
        if board.id in boards:
            raise bad(f"boards[{at}].id")
        boards.add(board.id)
    for at, step in enumerate(agenda.steps):
        if step.board and step.board not in boards:
            raise bad(f"steps[{at}].board")
