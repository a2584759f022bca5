"""What people are called on lists that others read: short, and everybody told from everybody else. Decided over all of
a workshop, so that it is the same on phones, desk, screens and paper. The twin of client/src/core/label.ts. Pure."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from server.workshop.model import Seat

MOST = 3  # letters of a surname: whoever takes a like name to read on learns no more
_ALWAYS = frozenset({"dr", "drs", "ddr", "prof", "phd", "msc", "bsc", "mdb", "mdl", "mdep", "mdhb", "mdbb"} | {
    "herr", "herrn", "frau", "mr", "mrs", "ms", "mx"
})  # fmt: skip
_DOTTED = frozenset({"med", "rer", "nat", "phil", "jur", "iur", "pol", "oec", "theol", "vet", "dent", "techn"} | {
    "agr", "paed", "hc", "habil", "ing", "mult", "mag", "lic", "em", "emer", "hr", "fr", "pd", "ra", "mba", "sc",
    "ma", "ba", "llm", "llb", "ad", "ir", "jun", "sen", "jr", "sr",
})  # fmt: skip
_CAPITALS = frozenset({"MA", "BA", "MBA", "LLM", "LLB", "PD", "MD"})  # "Ma" and "Mba" are surnames
_PARTICLES = frozenset({"von", "vom", "van", "zu", "zum", "zur", "der", "den", "dem", "des", "de", "da", "do"} | {
    "dos", "das", "di", "del", "della", "du", "la", "le", "les", "ter", "ten", "te", "af", "av", "al", "el", "bin",
    "bint", "ibn", "ben", "abu", "v.", "d.", "und",
})  # fmt: skip
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[\"„“”«»][^\"„“”«»]*[\"„“”«»]")
_SPACED = re.compile(
    r"(?<!\S)(?:a\. ?D|i\. ?R|h\. ?c|z\. ?A)\.|(?<=\S)\s(?:[MB]\. (?:A|Sc)|Ph\. D|LL\. M)\.?(?=\s*(?:,|$))"
)
_BESIDE = re.compile(r"\s[-–—/·]\s|[|;/@]")
_JOINED = re.compile(r"(?:(?:al|el|as|ad|an|ar|at|ash)-|[^\W\d_]{1,4}['’ʼ])(?=[^\W\d_])", re.IGNORECASE)
_WHOLE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")  # nobody is called by half a sign
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss"})


@lru_cache(4096)
def parts(name: str) -> tuple[str, str]:
    """Give what stands before the part of a name that is shortened, and that part: "Dr. Björn von der Heide, MdB" is
    ("Björn von der ", "Heide"), "Heide, Björn von der" too. A name of one word, or with a number, is not shortened."""
    text = _SPACED.sub(" ", _ASIDE.sub(" ", unicodedata.normalize("NFC", name)))
    pieces = [piece.split() for piece in _BESIDE.split(text)[0].split(",")]
    first, *behind = [[word for word in piece if not _is_title(word)] for piece in pieces]
    given = next(filter(None, behind), [])
    words = given + first if given and len([word for word in first if word.lower() not in _PARTICLES]) == 1 else first
    spelt = [word for word in words if any(map(str.isalpha, word))]
    if len(spelt) < 2:
        return " ".join(words if len(words) > 1 else pieces[0]) or " ".join(name.split()), ""
    if _WHOLE.search("".join(spelt)):
        return " ".join(spelt), ""
    last, at = spelt[-1].rstrip(".").strip("'’-"), len(spelt) - 1
    while at > 1 and spelt[at - 1].lower() in _PARTICLES:
        at -= 1
    joined = _JOINED.match(last)
    head = joined.group() if joined else ""
    return f"{' '.join((spelt[0], *spelt[at:-1]))} {head}", last[len(head) :]


def _is_title(word: str) -> bool:
    atoms = [atom for atom in re.split(r"[.-]+", word.lower()) if atom]
    if word.replace(".", "") in _CAPITALS or atoms[:1] == ["dipl"]:
        return True
    known = _ALWAYS | _DOTTED if "." in word else _ALWAYS
    return bool(atoms) and (all(atom in known for atom in atoms) or "".join(atoms) in known)


def short_name(name: str) -> str:
    """Give a name as it is read across a table: "Ayşe Kaya" is "Ayşe K."."""
    before, last = parts(name)
    return f"{before}{_letters(last, 1)}." if last else before


def labels(seats: Iterable[Seat]) -> dict[str, str]:
    """Give what everybody with a name is called, by seat: "Ayşe K."; of two alike "Ayşe Ka." and "Ayşe Kö.", or else
    with their numbers."""
    return {id: called for same in alike(seats).values() for id, called in apart(same).items()}


def alike(seats: Iterable[Seat]) -> dict[str, list[Seat]]:
    """Give those whose short names read alike, by how they read. Of who leads nothing is told this way."""
    found: dict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        if seat.name.strip() and seat.role not in ("screen", "facilitator"):
            found[as_read(seat.name)].append(seat)
    return found


def apart(same: list[Seat]) -> dict[str, str]:
    """Give what those are called whose short names read alike, by seat."""
    if len(same) == 1:
        return {same[0].id: short_name(same[0].name)}
    lasts = {seat.id: parts(seat.name)[1] for seat in same}
    wholes = Counter(read(last) for last in lasts.values())
    told: dict[str, str] = {}
    for length in range(2, MOST + 1):
        cuts = Counter(read(_letters(last, length)) for last in lasts.values())
        for seat in same:
            last = lasts[seat.id]
            cut = _letters(last, length)
            alone = last and (wholes[read(last)] if cut == last else cuts[read(cut)]) == 1
            if alone and seat.id not in told:
                dot = "" if cut == last and len(cut) > 1 else "."
                told[seat.id] = f"{parts(seat.name)[0]}{cut}{dot}"
    for seat in same:
        number = f" {seat.badge}" if seat.badge else ""
        told.setdefault(seat.id, f"{short_name(seat.name)}{number}")
    return told


def _letters(text: str, count: int) -> str:
    """Give the first letters, each with its marks."""
    found: list[str] = []
    for sign in text:
        if found and unicodedata.category(sign).startswith("M"):
            found[-1] += sign
        else:
            found.append(sign)
    return "".join(found[:count])


@lru_cache(4096)
def as_read(name: str) -> str:
    """Give a short name as it is read: all of a workshop are asked for at each of a thousand joins."""
    return read(short_name(name))


@lru_cache(4096)
def read(text: str) -> str:
    """Give a text as it is read from afar, where "Aydı" is "Aydi": what has the same is alike."""
    signs = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in signs if not unicodedata.category(sign).startswith("M")).lower().translate(_PLAIN)
