"""What a suggested cluster may be called: the most telling of its notes' own words, as people wrote them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from server.suggestions.families import Traits
from server.suggestions.words import Word

MOST = 3  # words of a title
ENOUGH = 0.75  # of the notes the title's words speak for
NOUN = 1.5  # as much more a noun tells


def title(notes: Sequence[Sequence[Word]], traits: Mapping[str, Traits]) -> str:
    """Give one to three words, each of which stands in a note; more than one only where one cannot speak for all."""
    stems = sorted({word.stem for words in notes for word in words})
    nouns = {word.stem for words in notes for word in words if word.noun}
    spoken = {stem: [_best(traits[stem], words, traits) for words in notes] for stem in stems}
    said: list[str] = []
    heard = [0.0] * len(notes)

    def gain(stem: str) -> tuple[float, float, int]:
        more = sum(max(much - had, 0.0) for much, had in zip(spoken[stem], heard, strict=True))
        return more * (NOUN if stem in nouns else 1.0), sum(spoken[stem]), -len(stem)

    while len(said) < MOST and sum(1 for much in heard if much) < ENOUGH * len(notes):
        stem = max(stems, key=gain)
        said.append(stem)
        heard = [max(pair) for pair in zip(spoken[stem], heard, strict=True)]
    return ", ".join(_written(stem, notes, first=not index) for index, stem in enumerate(said))


def _best(asked: Traits, words: Sequence[Word], traits: Mapping[str, Traits]) -> float:
    """Tell how well a word speaks for a note: 1 if it stands there, less if only one of its kin does."""
    return max((_shared(asked, traits[word.stem]) for word in words), default=0.0)


def _shared(one: Traits, other: Traits) -> float:
    return max((min(much, other[trait]) for trait, much in one.items() if trait in other), default=0.0)


def _written(stem: str, notes: Sequence[Sequence[Word]], first: bool) -> str:
    """Give the form that most people wrote, of "digitale" and "digital" the bare one; a capital to a noun and at the
    beginning."""
    forms = Counter(word.written for words in notes for word in words if word.stem == stem)
    votes = Counter(form.casefold() for form in forms.elements())
    noun = any(word.noun for words in notes for word in words if word.stem == stem)
    bare = min(forms, key=lambda form: (len(form), form))
    inflected = not noun and all(form.casefold().startswith(bare.casefold()) for form in forms)
    most = min(forms, key=lambda form: (noun and not form[0].isupper(), -votes[form.casefold()], len(form), form))
    chosen = bare if inflected else most
    return chosen[0].upper() + chosen[1:] if first or noun else chosen
