"""The order of names, one for phones, files and paper. Pure."""

import unicodedata

# letters that are no letter with a mark to Unicode, and are to who looks a name up
PLAIN = str.maketrans(
    {"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t"}
)


def alphabetical(name: str) -> tuple[str, str]:
    """Give a key by which names are sorted as in a list of people: ä beside a, capitals beside small ones."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return bare.casefold().translate(PLAIN), name
