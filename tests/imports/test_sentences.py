"""Every code a file can be answered with has a sentence in both languages."""

from typing import get_args

import pytest

from server.imports.draft import KINDS, WRONG, Doubtful, Left, Why, Wrong
from server.web.texts import text
from server.workshop.model import LANGUAGES, Language

WHYS = (*get_args(Why), "whole")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(language: Language) -> None:
    codes = [*get_args(Wrong), *get_args(Doubtful), *(f"kind_{kind}" for kind in (*KINDS, "board"))]
    codes += [f"left_{why}" for why in get_args(Left.__annotations__["why"])]
    names = [f"imports-{code.replace('_', '-')}" for code in codes]
    assert not [name for name in names if text(language, name, value="x") == name]
    said = [text(language, "imports-refused", why=why, limit=1, line=1) for why in WHYS]
    assert len(set(said)) == len(WHYS) and "imports-refused" not in said
    assert set(get_args(Wrong)) == WRONG
