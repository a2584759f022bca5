"""Every code a list can be answered with has a sentence in both languages."""

from typing import get_args

import pytest

from server.roster import stands
from server.roster.sheet import FIELDS, WRONG, Doubtful, Left, Why, Wrong
from server.web.texts import text
from server.workshop.model import LANGUAGES, Language

WHYS = get_args(Why)
LEFT = get_args(Left.__annotations__["why"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(language: Language) -> None:
    codes = [
        *get_args(Wrong),
        *get_args(Doubtful),
        *(f"left_{why}" for why in LEFT),
        *(f"field_{one}" for one in (*FIELDS, *stands.FIELDS)),
        *get_args(stands.Doubt),
    ]
    names = [f"roster-{code.replace('_', '-')}" for code in codes]
    assert not [name for name in names if text(language, name, value="x") == name]
    said = [text(language, "roster-refused", why=why, limit=1, line=1) for why in WHYS]
    assert len(set(said)) == len(WHYS) and "roster-refused" not in said
    assert set(get_args(Wrong)) == WRONG
