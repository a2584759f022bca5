"""What is offered for merging and as clusters, measured on notes grouped by hand (samples.py)."""

import random
from collections.abc import Iterable

import pytest

from server.board.model import Note, Point, When
from server.board.ordering import between
from server.suggestions.finding import find
from server.suggestions.offers import Suggestions
from tests.suggestions import samples
from tests.suggestions.measures import adjusted_rand, purity


def notes_of(texts: Iterable[str], zone: str = "z") -> list[Note]:
    notes, order = [], ""
    for number, text in enumerate(texts):
        order = between(order, "")
        notes.append(Note(f"{zone}{number}", zone, order, text))
    return notes


def offered(*texts: str) -> Suggestions:
    return find(notes_of(texts), "de")


def grouped(text: str, language: str) -> tuple[list[int], list[int]]:
    notes = notes_of(line for line, _ in samples.groups(text))
    label = {note.id: number for number, note in enumerate(notes)}
    for proposal in find(notes, language).clusters:
        label |= dict.fromkeys(proposal.notes, label[proposal.notes[0]])
    return [label[note.id] for note in notes], [group for _, group in samples.groups(text)]


# The second figure is what TF-IDF over character 3- and 4-grams and words with the same linkage reached at its best
# (scikit-learn 1.9.1), 0.67, 0.45 and 0.79; stems alone 0.35, 0.25 and 0.72.
@pytest.mark.parametrize(
    ("text", "language", "agreement", "clean"),
    [
        (samples.HURDLES, "de", 0.75, 0.97),
        (samples.SUMMER, "de", 0.55, 0.93),
        (samples.PARTNERS, "en", 0.80, 0.97),
    ],
    ids=["hurdles", "summer", "partners"],
)
def test_clusters_agree_with_those_made_by_hand(text: str, language: str, agreement: float, clean: float) -> None:
    found, made = grouped(text, language)
    assert adjusted_rand(found, made) >= agreement
    assert purity(found, made) >= clean


def test_the_measure_knows_agreement_from_chance() -> None:
    made = [group for _, group in samples.groups(samples.SUMMER)]
    shuffled = random.Random(1).sample(made, len(made))
    assert adjusted_rand(made, made) == 1 and abs(adjusted_rand(shuffled, made)) < 0.1
    assert purity([0] * 4, [1, 1, 1, 2]) == 0.75


@pytest.mark.parametrize(("one", "other"), samples.pairs(samples.DIFFERENT))
def test_what_only_seems_the_same_is_never_offered(one: str, other: str) -> None:
    assert not offered(one, other).duplicates and not offered(other, one).duplicates


def test_most_of_what_says_the_same_is_offered() -> None:
    pairs = samples.pairs(samples.SAME)
    assert sum(bool(offered(one, other).duplicates) for one, other in pairs) >= 0.7 * len(pairs)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mehr Geld", "mehr geld!", True),
        ("Fördertopf", "FOERDERTOPF 👍🏽", True),
        ("Räume für Jugendliche", "Raum für Jugendliche", False),
        ("Kommunikation", "Komunikation", False),
        ("Zusammenarbeit", "Zusammenarebit", False),
    ],
)
def test_to_the_letter_or_nearly(one: str, other: str, same: bool) -> None:
    (found,) = offered(one, other).duplicates
    assert (found.notes, found.same) == (("z0", "z1"), same)


@pytest.mark.parametrize("text", ["👍", "", "!!!", "und"])
def test_notes_that_say_nothing_are_no_duplicates(text: str) -> None:
    assert not offered(text, text).duplicates


def test_duplicates_share_zone_date_and_points() -> None:
    here, there = notes_of(["Gründung"]), notes_of(["Gründung"], "y")
    assert not find([*here, *there], "de").duplicates
    dated = [Note(f"n{year}", "z", "a", "Gründung", when=When(year)) for year in ("2012", "2019")]
    assert not find(dated, "de").duplicates
    pointed = [Note(id, "z", "a", "Wir", (Point(1, text),)) for id, text in (("a", "hören zu"), ("b", "hören nie zu"))]
    assert not find(pointed, "de").duplicates


def test_what_lies_together_already_is_not_offered_again() -> None:
    together = [Note(id, "z", id, "Mehr Räume", cluster="c") for id in ("a", "b")]
    assert find(together, "de") == Suggestions()
    (found,) = find([*together, Note("d", "z", "d", "Mehr Räume")], "de").duplicates
    assert found.notes == ("a", "b", "d")
    assert not find([*together, Note("d", "z", "d", "Räume fehlen")], "de").clusters


def test_what_says_the_same_among_others_of_its_cluster_is_offered() -> None:
    texts = ["Kurze Wege zwischen Ämtern", "Kurze Wege zwischen den Ämtern", "Kurze Wege ins Ministerium"]
    (found,) = find([Note(str(n), "z", str(n), text, cluster="c") for n, text in enumerate(texts)], "de").duplicates
    assert found.notes == ("0", "1")


def test_clusters_stay_within_their_zone() -> None:
    offers = find(notes_of(["Bus am Abend", "Busfahrplan"]) + notes_of(["Busticket", "Bus zu teuer"], "y"), "de")
    assert {frozenset(id[0] for id in cluster.notes) for cluster in offers.clusters} == {frozenset("y"), frozenset("z")}


def test_titles_are_words_of_the_notes() -> None:
    for text, language in ((samples.HURDLES, "de"), (samples.SUMMER, "de"), (samples.PARTNERS, "en")):
        notes = {note.id: note for note in notes_of(line for line, _ in samples.groups(text))}
        for cluster in find(notes.values(), language).clusters:
            said = " ".join(notes[id].text for id in cluster.notes).casefold()
            parts = cluster.title.split(", ")
            assert 1 <= len(parts) <= 3 and all(part.casefold() in said for part in parts)


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (["Fördermittel fehlen", "Mehr Förderung", "Förderantrag zu lang"], "Förderung"),
        (["digitale Anträge", "Nicht alle sind digital", "Digitale Werkzeuge"], "Digital"),
        (["mehr vertrauen", "vertrauen braucht zeit"], "Vertrauen"),
        (["We trust each other", "Trust takes time"], "Trust"),
    ],
)
def test_a_title_is_the_most_telling_word_as_it_is_written(texts: list[str], title: str) -> None:
    assert [cluster.title for cluster in offered(*texts).clusters] == [title]


def test_nothing_depends_on_the_order_in_which_notes_come() -> None:
    notes = notes_of(line for line, _ in samples.groups(samples.HURDLES))
    expected = find(notes, "de")
    for seed in range(3):
        assert find(random.Random(seed).sample(notes, len(notes)), "de") == expected


def test_any_text_is_read() -> None:
    odd = [
        "",
        " ",
        "?",
        "الجيران أولاً",
        "الجيران هنا",
        "Çiğdem İstanbul",
        "ﬁ ſ ß ẞ",
        "\u0301\u0308",
        "x" * 2_000,
        "é" * 40,
    ]
    assert find(notes_of(odd * 2), "de").duplicates
    assert find([], "de") == Suggestions()


def test_a_full_board_of_one_word_each_stays_within_its_bounds() -> None:
    words = random.Random(1).choices(["Bus", "Kita", "Geld", "Raum", "Zeit", "Amt", "Schule", "Verein"], k=20_000)
    offers = find(notes_of(" ".join(words[number : number + 4]) for number in range(0, 20_000, 4)), "de")
    assert offers.clusters and offers.duplicates
