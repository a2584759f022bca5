"""Texts with their letters bare, so that what reads alike compares alike, also where they are encoded."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from urllib.parse import unquote_to_bytes

from server.exports.public.looks import latin
from server.workshop.sorting import PLAIN

_ALIKE = PLAIN | str.maketrans({"‐": "-", "‒": "-", "−": "-", "。": ".", "’": "'", "ʼ": "'"})
_ALIKE |= str.maketrans(dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True)))
_WORD = re.compile(r"[^\W\d_]+|\d+")
_IN_TWO = re.compile(r"([aou])e|(a)a|(d)j")  # how ä, å and đ are written where there is no key for them
HYPHENS = "-–—"
_FILLERS = "\u3164\u115f\u1160\uffa0\u2800"  # letters and signs that show nothing, or a blank


def _misread(first: int, last: int) -> str:
    """Give these bytes as they read in cp1252, or where it has none in latin-1, to stand in a pattern."""
    signs = bytes(range(first, last + 1))
    return re.escape("".join(sorted({*signs.decode("cp1252", "ignore"), *signs.decode("latin-1")})))


_REST = f"[{_misread(0x80, 0xBF)}]"
_ENCODED = re.compile(
    r"(?P<again>%(?:25)+(?=[0-9a-fA-F]{2})|=(?:3D)+(?=[0-9A-F]{2})|&(?:amp;|#38;|#[xX]26;)+)"  # of a chain all at once
    r"|(?P<percent>(?:%[0-9a-fA-F]{2})+|(?:=[0-9A-F]{2})+)|(?P<escape>\\x[0-9a-fA-F]{2}|[\\%]u[0-9a-fA-F]{4})"
    r"|(?P<entity>&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z]\w{1,30};))"
    rf"|(?P<filler>[{_FILLERS}])|(?P<tag></?[a-zA-Z][^<>]{{0,200}}>|<!--[^<>]{{0,200}}>)"
    rf"|[{_misread(0xC2, 0xDF)}]{_REST}|[{_misread(0xE0, 0xEF)}]{_REST}{{2}}|[{_misread(0xF0, 0xF4)}]{_REST}{{3}}"
)
_APART = re.compile("</?(br|p|div|li|td|tr|h[1-6])\\b", re.IGNORECASE)  # tags that part words
_DEEPEST = 20  # encodings by turns in each other: each is a reading of the whole text, and a note has room for 600
_STROKES = "*~`"  # of what was meant to be bold or slanting

Spans = list[tuple[int, int]]
Typed = tuple[str, Spans]  # a text, and where in what was typed its signs stand


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a bare text."""

    bare: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it reads, bare, and where in what was typed it stands."""

    text: str
    plain: str
    places: list[int]  # of the bare signs, in the text
    spans: Spans  # of the text's signs, in what was typed

    def typed(self, start: int, end: int) -> tuple[int, int]:
        """Give where a bare piece was typed."""
        return self.spans[self.places[start]][0], self.spans[self.places[end - 1]][1]

    def capital(self, at: int) -> bool:
        return self.text[self.places[at]].isupper()


def readings(text: str) -> Iterator[Reading]:
    """Give how a text reads: as it is; decoded, if anything in it is encoded for an address, a mail or a page or is
    UTF-8 that was read as cp1252; and, if that is more, decoded without signs that nobody sees and without strokes,
    with letters as what they look like."""
    spans = [(at, at + 1) for at in range(len(text))]
    yield Reading(text, *bare(text), spans)
    read, stands = _settled((text, spans))
    if read != text:
        yield Reading(read, *bare(read), stands)
    seen, stands = _settled((text, spans), seen=True)
    if bare(seen)[0] not in (bare(text)[0], bare(read)[0]):
        yield Reading(seen, *bare(seen), stands)


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


def tokens(plain: str) -> list[Token]:
    """Give the words of a bare text, with ae for ä and the like as one letter."""
    return [Token(_IN_TWO.sub(r"\1\2\3", match[0]), *match.span()) for match in _WORD.finditer(plain)]


def key_of(text: str) -> str:
    """Give what stands for a word however it is spelt."""
    return " ".join(token.bare for token in tokens(bare(text)[0]))


def _settled(typed: Typed, *, seen: bool = False) -> Typed:
    """Decode until nothing is encoded any more: it may have been encoded again, %25C3%25BC. `seen`: each time as it
    looks, for what nobody sees may stand between % and its digits."""
    for _ in range(_DEEPEST):
        before = typed[0]
        typed = _decoded(*(_seen(*typed) if seen else typed))
        if typed[0] == before:
            break
    return typed


def _seen(text: str, spans: Spans) -> Typed:
    """Give a text as it looks."""
    kept = [at for at, sign in enumerate(text) if _plain(sign) and sign not in _STROKES]
    return latin("".join(text[at] for at in kept)), [spans[at] for at in kept]


def _decoded(text: str, spans: Spans) -> Typed:
    """Decode once what is encoded; each sign stands where its bytes did."""
    if not _ENCODED.search(text):
        return text, spans
    signs: list[str] = []
    stands: Spans = []
    at = 0
    for match in _ENCODED.finditer(text):
        signs += text[at : match.start()]
        stands += spans[at : match.start()]
        for sign, start, end in _signs(match):
            signs.append(sign)
            stands.append((spans[start][0], spans[end - 1][1]))
        at = match.end()
    return "".join([*signs, text[at:]]), stands + spans[at:]


def _signs(match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
    """Give what a piece encodes, sign by sign, and where each stands."""
    if match["percent"]:
        raw = unquote_to_bytes(match[0].replace("=", "%"))
        try:
            read = [(sign, len(sign.encode())) for sign in raw.decode()]
        except UnicodeDecodeError:
            read = [(sign, 1) for sign in raw.decode("latin-1")]
        end = match.start()
        for sign, count in read:
            start, end = end, end + 3 * count
            yield sign, start, end
    else:
        yield from ((sign, *match.span()) for sign in _meant(match))


def _meant(piece: re.Match[str]) -> str:
    match piece.lastgroup:
        case "again":
            return piece[0][0]
        case "escape":
            return chr(int(piece[0][2:], 16))
        case "entity":
            return unescape(piece[0])
        case "filler":
            return " "
        case "tag":
            return " " if _APART.match(piece[0]) else ""
        case _:
            return _remade(piece[0])


def _remade(run: str) -> str:
    """Read again what was UTF-8; what was none stays as it is."""
    raw = b"".join(sign.encode("latin-1") if sign <= "\xff" else sign.encode("cp1252") for sign in run)
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return run


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    if unicodedata.category(sign) in ("Cf", "Mn", "Me") or sign in _FILLERS:
        return ""
    kept = (one for one in unicodedata.normalize("NFKD", sign.casefold()) if not unicodedata.combining(one))
    return "".join(kept).casefold().translate(_ALIKE)
