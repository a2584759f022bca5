"""Which words belong together without being the same: "Fördertopf" and "Förderantrag", "Raum" and "Gemeinschaftsraum".

Two words are kin by a stem, by a word of the board that one of them begins or ends with, by a beginning that several
words share, or because one looks like a slip of the pen for the other. All this is learned from the notes themselves:
there is no dictionary that would have to know a project's own words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz import fuzz

Traits = dict[str, float]  # what a word has in common with others -> how much it says, the word itself 1

PART = 0.7  # of a word's weight, for what it shares with another word only in part
HEAD, TAIL, SHARED = 3, 4, 5  # the shortest whole word at the beginning, at the end, and the shortest common beginning
REST = 3  # letters behind a beginning: "Busse" is no compound of "Bus"
FRONT = 4  # letters before an end: "Vertrag" has nothing to do with "Träger", nor has
PARTICLES = frozenset({"uber", "unter", "hinter", "wieder", "ueber"})
SLIP, SLIP_LENGTH = 88.0, 6  # likeness in percent, of words from this length


def kin(stems: Iterable[str]) -> dict[str, Traits]:
    """Give each stem its traits."""
    known = sorted(set(stems))
    traits: dict[str, Traits] = {stem: {stem: 1.0} for stem in known}
    begun = Counter(stem[:end] for stem in known for end in range(SHARED, len(stem) + 1))
    for stem in known:
        for end in range(SHARED, len(stem)):
            # only where words part: "foerder", not "foerd" and "foerde" too
            if begun[stem[:end]] > max(begun[stem[: end + 1]], 1):
                traits[stem][stem[:end] + "…"] = PART * (end / len(stem)) ** 0.5
        for part in _parts(stem):
            if part in traits:
                traits[stem][part] = PART
    for one, other in _slips(known):
        traits[one][f"{one}~{other}"] = traits[other][f"{one}~{other}"] = 1.0
    return traits


def _parts(stem: str) -> Iterable[str]:
    yield from (stem[:end] for end in range(HEAD, len(stem) - REST + 1))
    yield from (stem[at:] for at in range(FRONT, len(stem) - TAIL + 1) if stem[:at] not in PARTICLES)


def _slips(known: list[str]) -> Iterable[tuple[str, str]]:
    """Give the pairs that look like one word. How it begins is hardly ever wrong, and asking so keeps it quick."""
    by_beginning = defaultdict(list)
    for stem in known:
        if len(stem) >= SLIP_LENGTH:
            by_beginning[stem[:2]].append(stem)
    for stems in by_beginning.values():
        for one, other in combinations(stems, 2):
            if abs(len(one) - len(other)) <= 2 and fuzz.ratio(one, other, score_cutoff=SLIP):
                yield one, other
