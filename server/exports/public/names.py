"""Known names, and where they stand in a text: whatever their case and marks, with ä as ae, hyphenated over a line, in
either order, with initials, by halves of a compound one, without its particles, in the genitive. Knows texts, no
boards."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from server.exports.public.letters import HYPHENS, Token, bare, tokens
from server.exports.public.looks import latin

_APART = 4  # signs between two words of one name: ", " or a line end with blanks
_BLANK = 40  # blanks alone; a page shows them as one
_MOST_GIVEN = 3  # given names that are known in every mixture of them and their initials
_MOST_WORDS = 8  # of how to reach somebody; more are a sentence about it
_SHORTEST_ACCOUNT = 6  # letters; fewer are words of every day
_MOST_AMID = 2  # middle names that nobody knows
TITLES = frozenset(
    {"frau", "fr", "herr", "herrn", "hr", "hrn", "dr", "prof", "kollege", "kollegen", "kollegin", "mr", "mrs", "ms"}
)
_BEFORE = TITLES | {"med", "phil", "dipl", "ing", "jur", "rer", "nat", "pol", "habil", "mag", "mult"}
_HONORARY = _BEFORE | {"h", "c", "e"}  # "Dr. h. c."
PARTICLES = frozenset(
    {"von", "van", "vom", "de", "der", "den", "zu", "zum", "zur", "di", "da", "do", "dos", "del", "du"}
    | {"el", "al", "la", "le", "ter", "ten"}
)  # fmt: skip
_SHORT = frozenset({"v", "d"})  # "Sabine v. d. Heide"
# What holds sentences together, of at most three letters and nobody's given name as Per, Nur and Can are.
_HOLDING = (
    "ab als am an auf aus bei bis da das dem den der des die du ein er es fur hat ich ihm ihn ihr im in ins ist ja "
    "je man mit nie ob sei sie so um und uns vom von vor was wem wen wer wie wir wo zu zum zur "
    "and are as at be but by for has he her his how if is it its no not of off on or our out she the to too up us "
    "was we who why you"
)
_SMALL_WORDS = frozenset(_HOLDING.split())
_ASIDE = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?|[\"„“”«»][^\"„“”«»]*[\"„“”«»]")
_BESIDE = re.compile(r"\s-\s|[|/@;•·–—\n]")
_BOUND = re.compile(r"\.?-|'")  # between words that are one: "Karl-Heinz", "A.-L.", "O'Connor"
_BETWEEN_WAYS = re.compile(r"[,;|·\n]")
_QUOTES = frozenset("\"„“”«»‚‘'()")
_UNSPACED = re.compile(r"[\u3400-\u9fff]{2,4}")  # a name in a script that has no blanks
_COMPOUND_BEFORE = re.compile(r"(?:[^\W\d_]+-)+$")
_COMPOUND_BEHIND = re.compile(r"(?:-\n?[^\W\d_]+)+")

Words = tuple[str, ...]
Unit = Words  # what is written as one: ("karl", "heinz")
Spelling = tuple[Words, frozenset[int]]  # words, and which of them are initials


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a name may be spelt: where its words meet, counted in letters, and after how many a stop abbreviates."""

    joints: frozenset[int]
    stops: frozenset[int] = frozenset()


@dataclass
class _Known:
    """Spellings by their letters."""

    shapes: dict[str, set[_Shape]] = field(default_factory=dict)
    _sorted: list[str] = field(default_factory=list)

    def add(self, words: Words, initials: frozenset[int] = frozenset()) -> None:
        ends = [sum(map(len, words[: at + 1])) for at in range(len(words))]
        shape = _Shape(frozenset(ends[:-1]), frozenset(ends[at] for at in initials))
        letters = "".join(words)
        for spelt in (letters,) if len(words) - 1 in initials else (letters, f"{letters}s"):  # Webers Idee
            self.shapes.setdefault(spelt, set()).add(shape)

    def begins(self, letters: str) -> bool:
        if len(self._sorted) != len(self.shapes):
            self._sorted = sorted(self.shapes)
        at = bisect_left(self._sorted, letters)
        return at < len(self._sorted) and self._sorted[at].startswith(letters)


@dataclass
class Names:
    """Known names, ready to be found. `titled` are spelt so behind "Frau" and the like; `parts` are single words of
    them, `initials` what they are abbreviated to and of how many, `accounts` an initial and a surname in one,
    `unspaced` names and given names in Han letters, the longest first. `exactly`: they are found as they are."""

    whole: _Known = field(default_factory=_Known)
    titled: _Known = field(default_factory=_Known)
    parts: set[str] = field(default_factory=set)
    initials: Counter[str] = field(default_factory=Counter)
    accounts: set[str] = field(default_factory=set)
    unspaced: list[str] = field(default_factory=list)
    exactly: bool = False

    def alone(self, word: str) -> bool:
        """Tell whether a word alone is a whole name, as somebody gave it, or the genitive of one."""
        return any(not shape.joints for shape in self.whole.shapes.get(word, ()))


def names_of(whole: Iterable[str], exactly: bool = False) -> Names:
    """Make ready to find these names; `exactly` as they are, and nothing that is like them."""
    names = Names(exactly=exactly)
    if exactly:
        for name in whole:
            names.whole.add(tuple(token.bare for token in tokens(bare(name)[0])))
        return names
    for units in dict.fromkeys(tuple(_units(_essence(latin(name)))) for name in whole):  # one, however often given
        _learn(names, units)
    names.unspaced.sort(key=len, reverse=True)
    return names


def ways_of(whole: Iterable[str]) -> Names:
    """Make ready to find how somebody said they can be reached, in the words they used. A plain word alone, such as
    "Telefon", is only a part."""
    names = Names(exactly=True)
    for way in whole:
        for piece in (way, *_BETWEEN_WAYS.split(way)):
            words = tuple(token.bare for token in tokens(bare(piece)[0]))
            if 1 < len(words) <= _MOST_WORDS and len("".join(words)) > 4:
                names.whole.add(words)
            elif words and piece.strip() == way.strip() and len(words[0]) > 2:
                names.parts.add(words[0])
    return names


def is_part(token: Token, names: Names) -> bool:
    return token.bare in names.parts or token.bare.removesuffix("s") in names.parts


def called(plain: str, names: Names, capital: Callable[[int], bool]) -> Iterator[tuple[int, int, str]]:
    """Give where known names stand, the longest at each place, and a part of one behind a title. `capital` tells
    whether a sign was written as one: "die Frau weiß es" is of nobody."""
    found = tokens(plain)
    at, title = 0, False
    while at < len(found):
        last = _longest(plain, found, at, names.whole, None if names.exactly else capital)
        named = title and (capital(found[at].start) or found[at].bare in PARTICLES or not capital(found[at - 1].start))
        if last is None and named and _near(plain, found[at - 1], found[at]):
            last = _longest(plain, found, at, names.titled)
            last = at if last is None and is_part(found[at], names) else last
        if last == at and not names.exactly and _is_small(found[at], capital):
            last = None
        if last is None:
            title = found[at].bare in (_HONORARY if title else TITLES)
            at += 1
            continue
        start, end = found[at].start, found[last].end
        if not names.exactly and (last > at or named):
            start, end = _compound(plain, start, end)
        yield start, end, " ".join(token.bare for token in found if start <= token.start < end)
        at = next((after for after in range(last + 1, len(found)) if found[after].start >= end), len(found))
        title = False


def _learn(names: Names, units: Sequence[Unit]) -> None:
    words = tuple(word for unit in units for word in unit)
    for word in filter(_UNSPACED.fullmatch, words):
        names.unspaced += [one for one in (word, word[1:], word[2:]) if len(one) > 1]
    if len(words) < 2 or any(word.isdigit() for word in words):
        if words and len("".join(words)) > 1:
            names.whole.add(words)
            names.whole.add((words[-1], *words[:-1]))
        return
    *given, family = units
    particles: list[str] = []
    while given and (given[-1][0] in PARTICLES or (len(given) > 1 and given[-1][0] in _SHORT)):
        particles = [*given.pop(), *particles]
    for spelling in _spelt(given, tuple(particles), family):
        names.whole.add(*spelling)
    if len(family) > 1:
        names.whole.add(family)  # a double name is nobody else's
    for spelling in _families(tuple(particles), family):
        names.titled.add(*spelling)
        if not given and len(spelling[0]) > 1:
            names.whole.add(*spelling)
    if len(units) > 1:
        names.parts |= {word for word in words if len(word) > 1 and word not in PARTICLES}
    first = "".join(word[0] for unit in given for word in unit)
    last = "".join(word[0] for word in family)
    within = "".join(word[0] for word in particles)
    names.initials.update({first + last, first + within + last, first[:1] + last[:1]} if first else ())
    accounts = {initials + "".join(family) for initials in (first, first[:1]) if initials}
    names.accounts |= {account for account in accounts if len(account) >= _SHORTEST_ACCOUNT}


def _essence(name: str) -> str:
    """Give a name as it is called, without what stands beside it: an office, a place, a nickname."""
    text = _ASIDE.sub(" ", name)
    beside = [part.strip() for part in _BESIDE.split(text) if any(map(str.isalpha, part))] or [name]
    text = next((part for part in beside if not _is_office(part)), beside[0])
    head, *rest = [part.strip() for part in text.split(",") if part.strip()] or [text]
    if rest and not (_is_office(rest[0]) and not head.isupper()):
        family = [unit for unit in _units(head) if unit[0] not in PARTICLES]
        if len(family) == 1 and len(rest[0].split()) <= _MOST_GIVEN:  # "Weber, Jan"
            return f"{rest[0]} {head}"
    return head


def _is_office(words: str) -> bool:
    """Tell whether it is an abbreviation, such as BMI."""
    return " " not in words and 1 < len(words) <= 5 and words.isupper()


def _units(name: str) -> list[Unit]:
    """Give the words of a name without titles; those that hyphens and apostrophes bind are one."""
    plain = bare(name)[0]
    units: list[list[str]] = []
    before: Token | None = None
    for token in tokens(plain):
        if token.bare in (_BEFORE if units or not before else _HONORARY):
            before = token
            continue
        if units and before and _BOUND.fullmatch(plain[before.end : token.start]):
            units[-1].append(token.bare)
        else:
            units.append([token.bare])
        before = token
    return [tuple(unit) for unit in units]


def _spelt(given: list[Unit], particles: Words, family: Unit) -> Iterator[Spelling]:
    """Give all orders and abbreviations of a name."""
    families = list(_families(particles, family))
    initials = [_first(family), _first(family[:1])]
    initials += [_first((*particles, *family)), _joined((particles, frozenset()), _first(family))] if particles else []
    for front in _givens(given[:_MOST_GIVEN]):
        for back in families:
            yield _joined(front, back)
            yield _joined(back, front)
        if not front[1]:
            yield from (_joined(front, back) for back in initials)
    between = [(unit, frozenset[int]()) for unit in given[1:]]
    for front in _ways(given[0]) if between else ():  # of two family names the first may do: José García Márquez
        yield _joined(front, *between[: _MOST_GIVEN - 1])
        yield _joined(*between[: _MOST_GIVEN - 1], front)
    for at in range(len(between)):  # the family's name may be the first: Nguyễn Thị Minh Khai is Minh Khai Nguyễn
        yield _joined(*between[at:], (family, frozenset()), (given[0], frozenset()))


def _families(particles: Words, family: Unit) -> Iterator[Spelling]:
    yield family, frozenset()
    if particles:
        yield _joined((particles, frozenset()), (family, frozenset()))
        yield _joined(_first(particles), (family, frozenset()))
    if len(family) > 1:
        yield from (((half,), frozenset()) for half in family if len(half) > 2)


def _givens(given: list[Unit]) -> Iterator[Spelling]:
    """Give the mixtures of given names and initials; each after the first may be left out, or stand alone."""
    if not given:
        return
    ways = [list(_ways(unit)) for unit in given]
    nothing: Spelling = ((), frozenset())
    for chosen in product(ways[0], *([nothing, *way] for way in ways[1:])):
        yield _joined(*chosen)
    yield from (way[0] for way in ways[1:])


def _ways(unit: Unit) -> Iterator[Spelling]:
    yield unit, frozenset()
    yield _first(unit)
    if len(unit) > 1:
        yield unit[:1], frozenset()
        yield _first(unit[:1])


def _first(words: Words) -> Spelling:
    return tuple(word[0] for word in words), frozenset(range(len(words)))


def _joined(*spellings: Spelling) -> Spelling:
    words: list[str] = []
    initials: set[int] = set()
    for more, stopped in spellings:
        initials |= {len(words) + at for at in stopped}
        words += more
    return tuple(words), frozenset(initials)


def _longest(
    plain: str, found: list[Token], first: int, known: _Known, capital: Callable[[int], bool] | None = None
) -> int | None:
    """Give the last word of the longest name that begins with the `first`. With `capital`, a middle name or two that
    nobody knows may stand in it."""
    letters, best, amid = "", None, 0
    ends: list[tuple[int, Token]] = []
    joints: set[int] = set()  # where words meet with a blank or stop, so that two words begin
    for at in range(first, len(found)):
        token = found[at]
        if at > first:
            if not _near(plain, found[at - 1], token):
                break
            if not any(sign in HYPHENS for sign in plain[found[at - 1].end : token.start]):
                joints.add(len(letters))
        if not known.begins(letters + token.bare):
            if ends and _is_quoted(plain, token):
                continue  # a nickname amid the name
            if ends and capital and amid < _MOST_AMID and _goes_on(plain, found[at - 1], token, capital):
                amid += 1
                continue
            break
        letters += token.bare
        ends.append((len(letters), token))
        shapes = known.shapes.get(letters, ())
        stopped = {length for length, one in ends if plain[one.end : one.end + 1] == "."}
        if any(joints <= shape.joints and shape.stops <= stopped for shape in shapes):
            best = at
    return best


def _is_small(token: Token, capital: Callable[[int], bool]) -> bool:
    """Tell whether it is a word that holds sentences together, written as one: "der" is not the guest "Der"."""
    return token.bare in _SMALL_WORDS and not capital(token.start)


def _near(plain: str, one: Token, other: Token) -> bool:
    between = plain[one.end : other.start]
    return len(between) <= (_BLANK if between.isspace() else _APART)


def _goes_on(plain: str, one: Token, other: Token, capital: Callable[[int], bool]) -> bool:
    return plain[one.end : other.start] in (" ", ". ") and capital(other.start)


def _is_quoted(plain: str, token: Token) -> bool:
    return plain[token.start - 1 : token.start] in _QUOTES and plain[token.end : token.end + 1] in _QUOTES


def _compound(plain: str, start: int, end: int) -> tuple[int, int]:
    """Take the whole of a word that hyphens make, where a known name is the beginning or end of it."""
    before = _COMPOUND_BEFORE.search(plain, max(0, start - 60), start)
    behind = _COMPOUND_BEHIND.match(plain, end)
    return before.start() if before else start, behind.end() if behind else end
