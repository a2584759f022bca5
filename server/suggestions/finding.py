"""What to offer: notes that say the same, and notes about the same thing. A pure function of the notes."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from server.board.model import Note
from server.suggestions import duplicates, families, grouping, titles, words
from server.suggestions.families import Traits
from server.suggestions.offers import Duplicate, Proposal, Suggestions
from server.suggestions.words import Tongue

LEAST = 0.08  # average likeness of a cluster; set on tests/suggestions/samples.py's HURDLES
WORDS = 15  # telling words of one note; by then it has said what it is about
LESSER = 0.4  # of a noun's weight: "klein" and "bricht" are said of everything


def find(notes: Iterable[Note], otherwise: Tongue) -> Suggestions:
    """Give the offers for these notes, the largest first; deterministic. `otherwise` is the language of notes that do
    not show theirs. What is in a cluster already is offered as a duplicate only."""
    ordered = sorted(notes, key=lambda note: (note.zone, note.order, note.id))
    same = [Duplicate(_ids(together), exactly) for together, exactly in duplicates.duplicates(ordered)]
    by_zone: dict[str, list[Note]] = defaultdict(list)
    for note in ordered:
        if not note.cluster:
            by_zone[note.zone].append(note)
    proposed = [proposal for together in by_zone.values() for proposal in _clusters(together, otherwise)]
    return Suggestions(
        tuple(sorted(same, key=lambda one: -len(one.notes))), tuple(sorted(proposed, key=lambda one: -len(one.notes)))
    )


def _clusters(notes: Sequence[Note], otherwise: Tongue) -> Iterable[Proposal]:
    texts = ["\n".join((note.text, *(point.text for point in note.points))) for note in notes]
    read = [words.read(text, words.tongue(text, otherwise))[:WORDS] for text in texts]
    traits = families.kin(word.stem for those in read for word in those)
    lesser = _with(read, "lesser") - _with(read, "noun")
    for together in grouping.groups([_traits(those, traits, lesser) for those in read], LEAST):
        title = titles.title([read[index] for index in together], traits)
        yield Proposal(title, _ids(notes[index] for index in together))


def _with(read: Iterable[Iterable[words.Word]], mark: str) -> set[str]:
    return {word.stem for those in read for word in those if getattr(word, mark)}


def _traits(read: Iterable[words.Word], traits: dict[str, Traits], lesser: set[str]) -> Traits:
    found: Traits = {}
    for word in read:
        share = LESSER if word.stem in lesser else 1.0
        for trait, much in traits[word.stem].items():
            found[trait] = max(share * much, found.get(trait, 0.0))
    return found


def _ids(notes: Iterable[Note]) -> tuple[str, ...]:
    return tuple(note.id for note in notes)
