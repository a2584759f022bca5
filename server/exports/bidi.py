"""What people typed may turn its own line and no other: a direction (U+202E) is shown as typed, and shut in.
It is done with characters, so it holds in every format and wherever the text is taken from there.
"""

import re

_ISOLATE, _END = "\u2068", "\u2069"
_OPENS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c",
          "\u2066": _END, "\u2067": _END, "\u2068": _END}  # fmt: skip
_DIRECTS = re.compile("[\u202a-\u202e\u2066-\u2069]")
Runs = tuple[tuple[str, bool], ...]


def shut(text: str) -> str:
    """Give a text whose directions end where each of its lines does. One that types none stays as it is."""
    return "\n".join(map(_shut, text.split("\n"))) if _DIRECTS.search(text) else text


def _shut(line: str) -> str:
    if not _DIRECTS.search(line):
        return line
    waiting: list[str] = []
    told = []
    for char in line:
        if char in _OPENS:
            waiting.append(_OPENS[char])
        elif char in ("\u202c", _END):
            if char not in waiting:
                continue  # it ends nothing here, and must not end what is ours
            while waiting[-1] != char and char == _END:
                told.append(waiting.pop())
            if waiting[-1] != char:
                continue
            waiting.pop()
        told.append(char)
    return f"{_ISOLATE}{''.join(told)}{''.join(reversed(waiting))}{_END}"


def isolated(runs: Runs) -> Runs:
    """Shut in each run of a line."""
    return tuple((shut(text), bold) for text, bold in runs)
