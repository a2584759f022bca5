"""From YAML to an Agenda. What is read is hostile until it has passed here; the first thing wrong is refused as
`bad_file` with its place, "steps[3].minutes" or "line 12", and where a few words are allowed, with what stands there
and with these.

Only strings, lists and mappings are made (msgspec turns them into numbers where a number belongs), so `no` is a word,
`2017-06` a month, and no tag names a class. Anchors are refused: nine of them make a billion of one word.
"""

import re
from collections.abc import Iterable
from typing import Any, Literal, get_args, get_origin

import msgspec
import yaml
from msgspec.structs import fields

from server.agendas.shape import Agenda, Part
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
        raise bad(_place(str(error)), **_choice(str(error))) from None
    _check_names(agenda)
    return agenda


def bad(where: str, found: str = "", allowed: Iterable[str] = ()) -> Refusal:
    """Refuse a place; `found` stands there, one of `allowed` would do."""
    told = {"found": found[:40], "allowed": [word for word in allowed if word]} if found else {}
    return Refusal("bad_file", {"where": where[:80], **told})


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


def _choice(message: str) -> dict[str, Any]:
    """Find what stands where one of a few words belongs: "Invalid enum value 'x' - at `$.steps[3].form`"."""
    found = re.match(r"Invalid enum value '(.*)' - at `[^`]*\.(\w+)`$", message, re.DOTALL)
    return {"found": found.group(1), "allowed": _WORDS.get(found.group(2), ())} if found else {}


def _words(of: Any) -> tuple[str, ...]:
    """The words of a literal, or of an optional one."""
    return tuple(word for part in (of, *get_args(of)) if get_origin(part) is Literal for word in get_args(part))


_WORDS = {
    field.name: words for part in Part.__subclasses__() for field in fields(part) if (words := _words(field.type))
}


def _check_names(agenda: Agenda) -> None:
    """Every id is said once, and every board that a step names is there."""
    boards: dict[str, None] = {}  # a set in the file's order
    for at, board in enumerate(agenda.boards):
        if board.id in boards:
            raise bad(f"boards[{at}].id")
        boards[board.id] = None
    for at, step in enumerate(agenda.steps):
        if step.board and step.board not in boards:
            raise bad(f"steps[{at}].board", step.board, boards)
