"""Reports of the sample workshops in every format, each made once, and what has to be found in them."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from server.exports.document import printable
from server.exports.report import formats
from tests.exports import workshops

SAMPLES: dict[str, Callable[[], Any]] = {
    "ordinary": workshops.ordinary, "hostile": workshops.hostile, "large": workshops.large,
}  # fmt: skip


@cache
def made(extension: str, sample: str = "ordinary") -> bytes:
    told: list[float] = []
    content = formats.render(extension, *SAMPLES[sample](), workshops.GERMAN, lambda share: told.append(share) or True)
    assert told[-1] == 1.0
    return content


def hostile_texts() -> list[str]:
    return [printable(note.text) for note in workshops.hostile()[1][0].notes.values()]


def open_(text: str) -> str:
    """Without the sign that shuts in a typed direction."""
    return text.replace("\u2068", "")


def plainly(text: str) -> str:
    """Without the asterisks of emphasis, which are ours where something stands between them."""
    return re.sub(r"\*\*(?=[^\s*])((?:(?!\*\*).)+?)(?<=[^\s*])\*\*", r"\1", text, flags=re.DOTALL)
