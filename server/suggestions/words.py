"""How a note is read: its words, the spelling folded, and those that say what it is about. German and English."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

Tongue = str  # "de" or "en": by whose rules a word is bent

_OPENING = " \t\"'„“‚‘»«(*–-"
_WORD = re.compile(r"[^\W\d_]{2,}")
# Words that stand between the others, and those that workshops say about everything.
_COMMON = {
    "de": """
        aber alle allem allen aller alles als also am an ander andere anderen auch auf aus außen bei besser bessere
        besseren bin bis bitte bleiben bleibt brauche brauchen braucht da dabei dafür damit dann darf das dass dein
        dem den denen denn der deren des dessen dich die dies diese dieselbe dieselben diesem diesen dieser doch dort
        dringend du durch dürfen eher ein eine einem einen einer eines einfach er erst es etwas euch euer fehlen
        fehlende fehlt finden für ganz gar geben gegen gehen geht gemeinsam gemeinsame gemeinsamen gemeinsamer gerne
        gibt gut gute guten guter gutes habe haben hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihren im immer
        in ins ist ja jahr jahre jahren je jede jeden jeder jedes jetzt kann kaum kein keine keinem keinen keiner
        klappt kommen kommt können könnte lang lange lassen leider leute leuten lässt läuft machen macht mal man
        manche mehr mein meine mensch menschen mich mir mit muss müssen nach neu neue neuen neuer nicht nichts nie
        niemand noch nun nur nächste nächsten ob oder oft ohne reden sagen schlecht schlechte schon sehr sein seine
        selbst selten sich sie sind so soll sollen sollte sollten statt stehen steht stärken tag tage tagen thema
        themen toll trotz um unbedingt und uns unser unsere unserer unter viel viele vielen vom von vor war waren was
        weg weil weiter weiß wenig wenige weniger wenn wer werden wichtig wie wieder wir wird wirklich wo wollen wurde
        würde zu zum zur zusammen zwischen über überall""",
    "en": """
        about after again all also am an and any are as at be because been before being better between both bring but
        by can could day days did do does doing down each enough ever every few for from get gets go goes good great
        had has have he her here his how if in into is it its just keep less let lets long made make makes many me
        more most much must my need needed needs never new no nobody none nor not nothing of off often on once one
        only or other our out over own people please really same she should small so some stay stays still such than
        that the their them then there these they thing things this those through to together too under until up us
        very want was we well were what when where which while who why will with without would year years you your""",
}  # fmt: skip


class Word(NamedTuple):
    """A word that says what a note is about. What its capital tells in German: `noun` if it has one where no sentence
    begins, `lesser` if it has none though the writer uses them."""

    stem: str
    written: str
    noun: bool
    lesser: bool


def fold(text: str) -> str:
    """Give the text in small letters, umlauts spelled out, accents dropped: "Fördermittel" is "Foerdermittel"."""
    small = unicodedata.normalize("NFC", text).casefold()
    for umlaut, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        small = small.replace(umlaut, spelled)
    return "".join(sign for sign in unicodedata.normalize("NFKD", small) if not unicodedata.combining(sign))


def tongue(text: str, otherwise: Tongue) -> Tongue:
    """Tell which language a note is in by its small words; one without such words is in the workshop's."""
    words = [fold(word) for word in _WORD.findall(text)]
    german, english = (sum(word in _common(of) for word in words) for of in ("de", "en"))
    return otherwise if german == english else "de" if german > english else "en"


def read(text: str, of: Tongue) -> list[Word]:
    """Give the telling words of a text, in its order."""
    found = [(match[0], _begins(text[: match.start()])) for match in _WORD.finditer(text)]
    capitals = of == "de" and any(word[0].isupper() and not first for word, first in found)
    return [
        Word(_stem(folded, of), word, word[0].isupper() and not first, capitals and word[0].islower())
        for word, first in found
        if (folded := fold(word)) not in _common(of)
    ]


def _begins(before: str) -> bool:
    """Tell whether a sentence begins after this."""
    bare = before.rstrip(_OPENING)
    return not bare or bare[-1] in ".!?:\n"


@cache
def _common(of: Tongue) -> frozenset[str]:
    return frozenset(map(fold, _COMMON[of].split()))


@cache
def _stemmer(of: Tongue) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer({"de": "german", "en": "english"}[of])


@lru_cache(50_000)
def _stem(word: str, of: Tongue) -> str:
    stem: str = _stemmer(of).stemWord(word)
    return stem
