"""Names that are words of every day too: pointed out first, and never spared by themselves."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.board.model import Note
from server.exports.public.finding import find
from server.exports.public.letters import key_of
from server.exports.public.names import _HOLDING, names_of
from server.exports.public.redaction import Redacted, redacted
from server.workshop.model import Seat
from server.workshop.public import BY_DEFAULT, Public, Verdict
from tests.exports.workshops import ordinary

SMALL = _HOLDING.split()


def of(seats: list[str], texts: list[str], *verdicts: Verdict) -> Redacted:
    workshop, (board, *_) = ordinary()
    zone = next(iter(board.zones))
    notes = {f"w{at:02}": Note(f"w{at:02}", zone, f"w{at:02}", text) for at, text in enumerate(texts)}
    people = {f"s{at}": Seat(f"s{at}", "participant", name, at=1) for at, name in enumerate(seats)}
    return redacted(replace(workshop, seats=people), (replace(board, notes=notes),), Public(verdicts=verdicts), "de")


def pointed_out(made: Redacted) -> list[tuple[str, int]]:
    return [(one.word, one.count) for one in made.common]


def notes(made: Redacted) -> list[str]:
    return [note.text for note in made.boards[0].notes.values()]


TEXTS = [
    "Klimaschutz im Haushalt", "Geld für Klimaschutz", "Mehr Klimaschutz wagen", "Klimaschutz und Verkehr",
    "Der Klimaschutz fehlt im Plan", "Das Dorf ist weit weg", "Der Weg ist lang", "Niemand geht weg",
    "Danke an Anna Schulz", "Anna hat es gesagt", "Anna fragt nach", "jung und klug", "wir sind jung",
]  # fmt: skip
SEATS = ["Klimaschutz", "Weg", "Jung", "Anna", "Anna Schulz"]


def test_O11_what_takes_most_of_the_text_is_pointed_out_first() -> None:
    made = of(SEATS, TEXTS)
    assert pointed_out(made) == [("klimaschutz", 5), ("weg", 3)]
    first = made.common[0]
    assert [piece.text for piece in first.pieces] == ["Klimaschutz", " im Haushalt"]
    assert [piece.item for piece in first.pieces if piece.why] == ["word:klimaschutz"] and len(first.others) == 4


def test_O11_small_letters_where_nobody_writes_capitals_say_nothing() -> None:
    assert pointed_out(of(["Jung"], ["jung und klug", "wir sind jung", "alle jung"])) == []
    assert pointed_out(of(["Jung"], ["Das Team ist jung", "Wir sind jung"])) == [("jung", 2)]


def test_O11_a_name_of_two_words_and_a_surname_behind_a_title_are_no_words() -> None:
    texts = ["Frau Jung weiß es"] * 6 + ["Anna Schulz fragt"] * 9 + ["anna schulz sagt: Nein"] * 4
    made = of(["Ida Jung", "Anna Schulz"], [f"{text} {at}" for at, text in enumerate(texts)])
    assert pointed_out(made) == []
    assert not any(name in text.lower() for text in notes(made) for name in ("jung", "anna", "schulz"))


def test_O11_a_guest_who_is_named_as_often_as_others_is_no_word() -> None:
    texts = ["Mira sagt es"] * 5 + ["Anna Schulz fragt"] * 4
    told = [f"{text} {at}" for at, text in enumerate(texts)]
    assert pointed_out(of(["Mira", "Anna Schulz"], told)) == []
    assert pointed_out(of(["Mira", "Anna Schulz"], told[:6])) == [("mira", 5)]


def test_O11_each_place_stands_in_some_words_of_its_own() -> None:
    long = f"{'Davor steht viel ' * 9}Klimaschutz{' und dahinter mehr' * 9}"
    made = of(["Klimaschutz"], [long, "Klimaschutz\nim Dorf", "Mehr Klimaschutz", "Klimaschutz!"])
    (one,) = made.common
    told = ["".join(piece.text for piece in place) for place in (one.pieces, *one.others)]
    assert told[0].startswith("… ") and told[0].endswith(" …") and len(told[0]) < 100
    assert told[1:] == ["Klimaschutz im Dorf", "Mehr Klimaschutz", "Klimaschutz!"]


def test_O11_it_goes_until_somebody_spares_it_and_what_is_decided_is_not_asked() -> None:
    made = of(SEATS, TEXTS)
    assert not any("klimaschutz" in text.lower() or "weg" in text.lower() for text in notes(made))
    spared = of(SEATS, TEXTS, Verdict("word:klimaschutz", "keep"))
    assert pointed_out(spared) == [("weg", 3)] and notes(spared)[:5] == TEXTS[:5]
    assert notes(spared)[5:] == notes(made)[5:]
    decided = of(SEATS, TEXTS, Verdict("word:klimaschutz", "hide"))
    assert pointed_out(decided) == [("weg", 3)] and notes(decided) == notes(made)


_NAMES = st.text("bcdfgjkpqvwxyzäöü", min_size=4, max_size=9)


@given(st.lists(_NAMES, min_size=1, max_size=4, unique_by=key_of), st.data())
@settings(max_examples=40, deadline=None)
def test_O11_pointing_out_spares_nobody(names: list[str], data: st.DataObject) -> None:
    word = st.sampled_from([case(name) for name in names for case in (str.lower, str.title, str.upper)])
    texts = data.draw(st.lists(word.map(lambda said: f"Heute {said}, Ende"), min_size=1, max_size=12))
    made = of([name.title() for name in names], texts)
    assert set(notes(made)) == {"Heute [Name], Ende"}
    gone = sum(bool(piece.why) for one in made.redactions if "/note:w" in one.item for piece in one.pieces)
    assert gone == len(texts) >= sum(one.count for one in made.common)
    counts = [one.count for one in made.common]
    assert counts == sorted(counts, reverse=True)


def left(seat: str, text: str) -> str:
    for one in reversed(find(text, names_of([seat]), names_of([]), BY_DEFAULT, frozenset())):
        text = text[: one.start] + "·" + text[one.end :] if one.sure else text
    return text


@given(st.sampled_from(SMALL), st.sampled_from([str.lower, str.title, str.upper]))
def test_O1_a_word_that_holds_sentences_together_is_the_guest_only_with_a_capital(word: str, spell: object) -> None:
    seat = spell(word)  # type: ignore[operator]
    small, title, upper = word.lower(), word.title(), word.upper()
    text = f"Wozu {small}? ... {title}! ({upper}), Klasse {small}"
    assert left(seat, text) == f"Wozu {small}? ... ·! (·), Klasse {small}"
    assert left(seat, f"Frau {title} kommt") == "Frau · kommt"


@given(_NAMES, st.sampled_from(SMALL))
def test_O1_a_whole_name_with_such_a_word_goes_in_small_letters(name: str, word: str) -> None:
    for seat in (f"{word.title()} {name.title()}", f"{name.title()} {word.title()}"):
        assert left(seat, f"heute {seat.lower()} hier") == "heute · hier"
    assert left(name.title(), f"heute {name.lower()} hier") == "heute · hier"


@pytest.mark.parametrize("seat", ["Jan", "Eva", "Uwe", "Ali", "Öz", "Nur", "Can", "Per", "Max", "Jo", "Anna Schulz"])
def test_O1_a_real_name_goes_in_small_letters_however_short(seat: str) -> None:
    for spelt in (seat.lower(), seat, seat.upper(), f"{seat.lower()}s"):
        assert left(seat, f"das hat {spelt} gesagt") == "das hat · gesagt"


def test_O1_a_guest_whose_genitive_is_a_small_word_takes_it_not_along() -> None:
    assert left("Da", "das ist da, weil Da das will") == "das ist da, weil · das will"
