"""Letters of other alphabets that look like Latin ones. They mean those where they stand in one word with them; in a
word of their own they are what they are."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-zA-Z]")
_LOOKS = str.maketrans(
    "АВЕЅІЈКМНОРСТУХԚԜаеѕіјкмнорстухԛԝһԁӏёїΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχϋόάέί",
    "ABESIJKMHOPCTYXQWaesijkmhopctyxqwhdlëïABEZHIKMNOPTYXaeikvoptuxüóáéí",
)


def latin(text: str) -> str:
    """Give a text of the same length in which mixed words are Latin."""
    return text if text.isascii() else _WORD.sub(_read, text)


def _read(word: re.Match[str]) -> str:
    return word[0].translate(_LOOKS) if _LATIN.search(word[0]) else word[0]
