"""Where a long word may be broken, by rules and only where they leave no doubt. PURE.

The twin of client/src/core/syllables.ts, where each rule has its reason; tests/vectors/syllables.json pins both.
"""

import re
from functools import lru_cache
from itertools import pairwise

_LETTER = r"[^\W\d_]"
_VOWEL = re.compile("[aeiouyäöüáàâéèêíìóòúùœæ]", re.I)
_BETWEEN = re.compile("(?<=[aeiouyäöü])[^aeiouyäöüáàâéèêíìóòúùœæ]+(?=[aeiouyäöü])", re.I)
_SOUND = re.compile(f"sch|ch|ck|{_LETTER}", re.I)
_SEAM = re.compile(
    rf"(?:(?<=ungs)|(?<=heits)|(?<=keits)|(?<=schafts)|(?<=täts)|(?<=[st]ions)|(?<=arbeits)|(?<=bundes)|(?<=landes))(?={_LETTER}{{3}})"
    "|(?:(?<=[^aeiouäöüsct])|(?<=ei)|(?<=ie))(?=schaft|keit|heit)"
    rf"|(?<=s)(?=über{_LETTER}{{3}})",
    re.I,
)
_PAIR = re.compile("[bfgkp][lr]|[dtw]r|[gk]n|pf|ps|zw|s[cklmnptw]|[pst]h|gh|sch[lmnrwtp]|ch[lmnr]", re.I)
_BEGINS = re.compile(
    r"(?:a(?:b|n|uf|us)(?!\Z|e|en|er|es)|agen|akt|akademi|alt|amt|ämt|analy|apothek|app|arbei|architekt|art|arzt|ärzt"
    "|atelier|ebene|effekt|ehe|ehren|eigen|ein|ei(?:er|s)|elb|elter|element|emiss|empf|end|energi|engag|ent|erb|erd"
    "|er(?:arb|eig|fah|fol|fors|ge|hal|heb|ho|inn|kenn|klä|kund|lebn|mitt|neu|öff|reich|satz|schl|war|weit|zieh)"
    "|ernähr|ernt|essen|etat|eth|etik|evalu|event|expert|exist|ide[en]|identi|imp|index|indus|info|inhal|initi|inkl|innen|inno"
    "|insel|insp|instit|instr|integr|inter|invest|isol|ist|objekt|ober|obst|öff|öko|öl|offen|ohr|olymp|onlin|optim"
    r"|option|ordn|organ|orient|orch|ort|ost|über|übung|ufer|uhr|um|un(?!g(?:s|en|\Z))|uni|unter|ur)",
    re.I,
)
_ALONE = re.compile(rf"[^aeiouyäöü]{_LETTER}\Z", re.I)
_SHORTEST = 3


@lru_cache(maxsize=4096)
def syllables(word: str) -> tuple[str, ...]:
    """Split a German or English word where it may surely be broken, with 3 letters at each end."""
    cuts = set(seams(word))
    for run in _BETWEEN.finditer(word):
        cut = _cut(word, run.start(), run[0])
        if cut >= 0 and not _crosses(word, cut, cuts):
            cuts.add(cut)
    places = [0, *sorted(cut for cut in cuts if _SHORTEST <= cut <= len(word) - _SHORTEST), len(word)]
    return tuple(word[begin:end] for begin, end in pairwise(places))


def seams(word: str) -> list[int]:
    """Tell where two words have been joined for sure, or a suffix begins."""
    return [seam.start() for seam in _SEAM.finditer(word)]


def _cut(word: str, at: int, run: str) -> int:
    """Where the word parts among the consonants there, or -1 if that is not sure."""
    rest = word[at + len(run) :]
    sounds = _SOUND.findall(run)
    if "".join(sounds) != run or _BEGINS.match(rest):
        return -1
    last, before = sounds[-1], sounds[-2] if len(sounds) > 1 else ""
    if len(last) + len(rest) < _SHORTEST or _PAIR.fullmatch(before + last):
        return -1
    if not before:
        softened = last.lower() == "sch" and rest[:2].lower() == "en"
        if softened or (_ALONE.search(word[:at]) and _BEGINS.match(word[at - 1 :])):
            return -1
    return at + len(run) - len(last)


def _crosses(word: str, cut: int, sure: set[int]) -> bool:
    """Whether a surer break stands among the same consonants."""
    return any(one != cut and not _VOWEL.search(word[min(one, cut) : max(one, cut)]) for one in sure)
