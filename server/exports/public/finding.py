"""Finds in a text what is personal: known names, mail addresses, telephone numbers, links and handles; and what only
might be. Knows texts and names, no boards.

A name is found whatever its case and marks, with ä as ae, hyphenated over a line, in either order, with an initial, in
the genitive: letters are compared bare. What is found has a key, the same for all that reads alike, by which it can be
spared.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from server.workshop.public import MAX_ITEM, Ground

_PLAIN = str.maketrans({"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"[^\W\d_]+|\d+")
_UMLAUT = re.compile(r"([aou])e")
_HYPHENS = "-‐‑‒–—"
_APART = 4  # signs between two words of one name: ", " or a line end with blanks
TITLES = frozenset({"frau", "herr", "herrn", "dr", "prof", "kollege", "kollegen", "kollegin", "mr", "mrs", "ms"})
_BEFORE = TITLES | {"med", "phil", "dipl", "ing", "jur", "rer", "nat", "pol", "habil"}

# This and _SPELT begin where a run of such signs begins, else a long word would be tried from each of its letters.
_MAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]+\s?@\s?[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w./-])(?:(?:\+|00)\d{1,3}\s*(?:\(\d{1,6}\))?|\(0\d{1,6}\)|0)[\d\s/.–-]{4,}\d(?!\w)")
_CALL = re.compile(
    r"(?:tel|telefon|fon|handy|mobil|mobile|phone|fax|durchwahl)\b[.:]*\s*([+\d][\d\s()/.–-]{2,}\d)", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@/.])@[^\W\d][\w.-]*\w")
_DATED = re.compile(r"(\d{1,2}[./-]){1,2}(\d{4}|\d{2})(\s*[–-]\s*(\d{1,2}[./-]){1,2}(\d{4}|\d{2}))?")
# An address with somebody in it, or one that opens something to whoever has it.
_OF_SOMEBODY = re.compile(
    r"[?#@~]|/(in|u|user|users|people|person|profile?|member|mitglied|autor|author|team)/|"
    r"(linkedin|xing|facebook|instagram|twitter|tiktok|t|x|wa|zoom|calendly)\.(com|de|me|us)/", re.IGNORECASE,
)  # fmt: skip

_CALLED = re.compile(
    r"\b(?:(?:Frau|Herrn?|Dr\.?|Prof\.?|Kolleg(?:e|en|in)|Mrs?\.?|Ms\.?)\s+)+((?:[^\W\d_][\w'’-]*[ ]?){1,3})"
)
_SPELT = re.compile(
    r"(?<![\w.+-])[\w.+-]+\s*(?:[(\[{]\s*at\s*[)\]}]|\bat\b)\s*[\w-]+\s*(?:[(\[{]?\s*\b(?:dot|punkt)\b\s*[)\]}]?|\.(?=\S))\s*[^\W\d_]{2,}"
)
_DIGITS = re.compile(r"(?<![\d.,:])\d{3,}(?:[ /-]\d{2,})*(?![\d.,:]*\d)")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a text, `text[start:end]`. `sure`: the rules redact it; else somebody should have a look."""

    start: int
    end: int
    ground: Ground
    key: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Token:
    bare: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a name may be spelt: where its words meet, counted in letters, and after how many a stop abbreviates."""

    joints: frozenset[int]
    stops: frozenset[int] = frozenset()


@dataclass
class Names:
    """Known names, ready to be found. `parts` are single words of them."""

    shapes: dict[str, set[_Shape]] = field(default_factory=dict)
    begins: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)


def names_of(whole: Iterable[str], exactly: bool = False) -> Names:
    """Make ready to find these names; `exactly` as they are, and nothing that is like them."""
    names = Names()
    for name in whole:
        words = [token.bare for token in _tokens(bare(name)[0]) if exactly or token.bare not in _BEFORE]
        if exactly:
            _know(names, words, frozenset())
            continue
        for shape in _spelt(words):
            _know(names, *shape)
        if len(words) > 1:
            names.parts |= {word for word in words if len(word) > 1 and not word.isdigit()}
    return names


def find(text: str, names: Names, hidden: Names, grounds: Iterable[Ground], spared: frozenset[str]) -> list[Found]:
    """Give what is personal in a text, in its order, nothing twice. `hidden` are words to be redacted by hand, `spared`
    the keys of what stays."""
    plain, places = bare(text)
    held = set(grounds)
    found: list[Found] = []
    taken: list[Found] = []

    def take(start: int, end: int, ground: Ground, key: str, sure: bool = True) -> None:
        last = places[end - 1] + 1
        while last < len(text) and unicodedata.category(text[last]) in ("Mn", "Me"):
            last += 1  # the marks of its last letter
        one = Found(places[start], last, ground, key[: MAX_ITEM - 5], sure)
        if any(other.start < one.end and one.start < other.end for other in taken):
            return
        taken.append(one)  # what is spared covers what stands in it: a name in an address that stays, stays
        if one.key not in spared:
            found.append(one)

    for start, end, key in _called(plain, hidden):
        take(start, end, "name", key)
    for ground, start, end in _contacts(plain):
        if ground in held:
            take(start, end, ground, key_of(plain[start:end]))
    if "name" in held:
        for start, end, key in _called(plain, names):
            take(start, end, "name", key)
    for start, end, ground in _doubtful(text, plain, places, names):
        if (ground if ground != "part" else "name") in held:
            take(start, end, ground, key_of(plain[start:end]), sure=ground in held and ground == "part")
    return sorted(found, key=lambda one: one.start)


def key_of(text: str) -> str:
    """Give what stands for a word however it is spelt."""
    return " ".join(token.bare for token in _tokens(bare(text)[0]))


def bare(text: str) -> tuple[str, list[int]]:
    """Give a text without case, marks, what nobody sees and what makes bold; and where each of its signs stood."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        if sign == "*" and "*" in (text[place - 1 : place], text[place + 1 : place + 2]):
            continue
        for plain in _plain(sign):
            signs.append(plain)
            places.append(place)
    return "".join(signs), places


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return ""
    kept = (one for one in unicodedata.normalize("NFKD", sign.casefold()) if not unicodedata.combining(one))
    return "".join(kept).casefold().translate(_PLAIN)


def _tokens(plain: str) -> list[_Token]:
    return [_Token(_UMLAUT.sub(r"\1", match[0]), *match.span()) for match in _WORD.finditer(plain)]


def _spelt(words: list[str]) -> Iterator[tuple[list[str], frozenset[int]]]:
    """Give the orders a name's words may stand in, and which of them are initials."""
    if len(words) < 2:
        if words and len(words[0]) > 1:
            yield words, frozenset()
        return
    first, *_, last = words
    whole: frozenset[int] = frozenset()
    yield words, whole
    yield [last, *words[:-1]], whole
    yield [first, last], whole
    yield [last, first], whole
    if not (first.isdigit() or last.isdigit()):
        yield [first[0], last], frozenset({0})
        yield [last, first[0]], frozenset({1})
        yield [first, last[0]], frozenset({1})


def _know(names: Names, words: list[str], initials: frozenset[int]) -> None:
    ends = [sum(map(len, words[: at + 1])) for at in range(len(words))]
    shape = _Shape(frozenset(ends[:-1]), frozenset(ends[at] for at in initials))
    letters = "".join(words)
    for spelt in (letters,) if len(words) - 1 in initials else (letters, f"{letters}s"):  # Webers Idee
        names.shapes.setdefault(spelt, set()).add(shape)
        names.begins |= {spelt[:length] for length in range(1, len(spelt) + 1)}


def _called(plain: str, names: Names) -> Iterator[tuple[int, int, str]]:
    """Give where known names stand, the longest at each place, and a part of one behind a title."""
    tokens = _tokens(plain)
    at = 0
    while at < len(tokens):
        last = _longest(plain, tokens, at, names)
        if last is None and at and tokens[at - 1].bare in TITLES and _near(plain, tokens[at - 1], tokens[at]):
            last = at if _is_part(tokens[at], names) else None
        if last is not None:
            yield tokens[at].start, tokens[last].end, " ".join(token.bare for token in tokens[at : last + 1])
            at = last
        at += 1


def _longest(plain: str, tokens: list[_Token], first: int, names: Names) -> int | None:
    letters, best = "", None
    joints: set[int] = set()  # where words meet with a blank or stop, so that two words begin
    for at in range(first, len(tokens)):
        if at > first:
            if not _near(plain, tokens[at - 1], tokens[at]):
                break
            between = plain[tokens[at - 1].end : tokens[at].start]
            if not any(sign in _HYPHENS for sign in between):
                joints.add(len(letters))
        letters += tokens[at].bare
        if letters not in names.begins:
            break
        shapes = names.shapes.get(letters, ())
        if any(joints <= shape.joints and _stopped(plain, tokens[first : at + 1], shape.stops) for shape in shapes):
            best = at
    return best


def _near(plain: str, one: _Token, other: _Token) -> bool:
    return other.start - one.end <= _APART


def _stopped(plain: str, tokens: list[_Token], stops: frozenset[int]) -> bool:
    """Tell whether a stop stands behind each initial: "A. Weber" is a name, "a weber" may be anything."""
    length = 0
    for token in tokens:
        length += len(token.bare)
        if length in stops and plain[token.end : token.end + 1] != ".":
            return False
    return True


def _contacts(plain: str) -> Iterator[tuple[Ground, int, int]]:
    for match in _MAIL.finditer(plain):
        yield "mail", *match.span()
    for match in _LINK.finditer(plain):
        address = match[0].rstrip(".,;:!?)]}")
        if _OF_SOMEBODY.search(address.partition("://")[2] or address):
            yield "link", match.start(), match.start() + len(address)
    for match in _CALL.finditer(plain):
        yield "phone", *match.span(1)
    for match in _PHONE.finditer(plain):
        if 6 <= sum(sign.isdigit() for sign in match[0]) <= 20 and not _DATED.fullmatch(match[0].strip()):
            yield "phone", *match.span()
    for match in _HANDLE.finditer(plain):
        yield "handle", *match.span()


def _doubtful(text: str, plain: str, places: list[int], names: Names) -> Iterator[tuple[int, int, Ground]]:
    """Give what looks like a name nobody knows, an address or a number in other words, and parts of known names."""
    back: Mapping[int, int] = {place: at for at, place in reversed(list(enumerate(places)))}
    for match in _CALLED.finditer(text):
        words = []
        for word in re.finditer(r"[^\W\d_][\w'’-]*", match[1]):
            if not word[0][0].isupper():
                break
            words.append(word)
        if words:
            start, end = match.start(1) + words[0].start(), match.start(1) + words[-1].end() - 1
            if start in back and end in back:
                yield back[start], back[end] + 1, "name"
    for match in _SPELT.finditer(plain):
        yield *match.span(), "mail"
    for match in _DIGITS.finditer(plain):
        if sum(sign.isdigit() for sign in match[0]) > 6 and not _DATED.fullmatch(match[0]):
            yield *match.span(), "phone"
    for token in _tokens(plain):
        if len(token.bare) > 2 and _is_part(token, names) and text[places[token.start]].isupper():
            yield token.start, token.end, "part"


def _is_part(token: _Token, names: Names) -> bool:
    return token.bare in names.parts or token.bare.removesuffix("s") in names.parts
