"""What the participants write is our own, fits the limits, and is the same for the same seed."""

import hashlib
import random
import re
from pathlib import Path

import pytest

from server.board.checks import check_text, check_when, clean
from server.board.dates import extent, precision, span
from server.board.model import MAX_TEXT, Point
from server.demo import milestones, people, plan, texts, thoughts
from server.workshop.model import MAX_NAME

# Sentences and four-word runs of reports about real meetings, as hashes: the demo is modelled on such days, but not a
# sentence is theirs.
FOREIGN = frozenset((Path(__file__).parent / "foreign.txt").read_text().split())
ZONES = (*milestones.LANES, *thoughts.ZONES)


def marks(text: str) -> set[str]:
    found = set()
    for part in re.split(r"[.!?:;\n]+", text):
        words = re.findall(r"\w+", part.lower())
        runs = [words] if len(words) >= 2 else []
        runs += [words[at : at + 4] for at in range(len(words) - 3)]
        found |= {hashlib.sha256(" ".join(run).encode()).hexdigest()[:10] for run in runs}
    return found


def test_no_sentence_is_anybody_elses() -> None:
    borrowed = [text for text in texts.all_texts() if marks(text) & FOREIGN]
    assert not borrowed


def test_there_are_enough_words_for_a_big_hall_and_none_comes_twice() -> None:
    every = texts.all_texts()
    assert len(set(every)) == len(every) >= 300


def test_texts_are_short_as_on_cards() -> None:
    lengths = [len(text.split()) for text in texts.all_texts()]
    assert max(lengths) <= 14
    assert sum(2 <= length <= 12 for length in lengths) > 0.9 * len(lengths)
    assert max(map(len, texts.all_texts())) < MAX_TEXT / 10


def test_texts_pass_the_checks_unchanged() -> None:
    for zone in ZONES:
        for idea in texts.ideas(zone):
            assert check_text(idea.text, idea.points) == idea.text == clean(idea.text)
            check_when(idea.when)


def test_every_date_lies_in_the_ten_years() -> None:
    first, after = span("2016")[0], span("2026")[1]
    for lane in milestones.LANES:
        for idea in texts.ideas(lane):
            assert idea.when
            start, end = extent(idea.when)
            assert first <= start < end <= after, idea


def test_dates_of_every_precision_occur() -> None:
    whens = [idea.when for lane in milestones.LANES for idea in texts.ideas(lane) if idea.when]
    assert {precision(when.start) for when in whens} == {"day", "month", "quarter", "year"}
    assert any(when.circa for when in whens)
    assert any(when.end for when in whens)


def test_words_of_many_languages_occur() -> None:
    every = " ".join(texts.all_texts())
    for sample in ("ü", "ß", "ş", "ś", "ع", "🙈", "Л", "Đ"):
        assert sample in every


def test_a_sub_point_belongs_to_the_thought_above_it() -> None:
    found = next(idea for idea in texts.ideas("strengths") if idea.text.startswith("Eigene Mittel"))
    assert [point.level for point in found.points] == [1, 2]


def test_names_fit() -> None:
    r = random.Random(0)
    names = {texts.name(r) for _ in range(2_000)}
    assert "" in names
    assert all(len(name) <= MAX_NAME and clean(name) == name for name in names)
    assert len(set(people.NAMES)) == len(people.NAMES)


def test_a_slip_of_the_fingers_changes_one_word() -> None:
    r = random.Random(1)
    for text in texts.all_texts():
        slipped = texts.mistyped(r, text)
        pairs = zip(re.findall(r"\w+", text), re.findall(r"\w+", slipped), strict=True)
        assert sum(one != other for one, other in pairs) <= 1
        assert clean(slipped) == slipped


def test_an_empty_deck_goes_on_by_agreeing() -> None:
    deck = texts.Deck(random.Random(2))
    dealt = [deck.deal("c-next") for _ in range(200)]
    assert all(0 < len(idea.text) < 150 for idea in dealt)


@pytest.mark.parametrize("seed", [1, 2026])
def test_the_same_seed_plans_the_same_day(seed: int) -> None:
    assert plan.day(seed, 40, 300) == plan.day(seed, 40, 300) != plan.day(seed + 1, 40, 300)


def test_a_day_of_120_writes_as_much_as_a_hall() -> None:
    people_ = plan.day(2026, 120, 300)
    acts = [act for person in people_ for act in person.acts]
    deeds = {act.deed for act in acts}
    assert deeds == {"write", "fix", "extend", "move", "style", "redate", "remove", "undo", "meddle", "reload",
                     "lose", "gap"}  # fmt: skip
    assert 300 <= sum(act.deed == "write" for act in acts) <= 450
    assert any(act.cut for act in acts)
    assert any(act.deaf for act in acts)
    assert any(person.polls for person in people_)


def test_acts_come_in_order_and_nobody_edits_before_writing() -> None:
    for person in plan.day(7, 60, 300):
        assert [act.at for act in person.acts] == sorted(act.at for act in person.acts)
        written: set[int] = set()
        for act in person.acts:
            if act.deed == "write":
                written.add(act.note)
            elif act.idea is not None:
                assert act.note in written
            assert act.at >= person.arrives


def test_afterthoughts_fit_the_kind_of_thought() -> None:
    r = random.Random(3)
    memory = texts.ideas("bund")[0]
    assert texts.afterthought(r, memory).text in texts.DETAILS
    assert isinstance(texts.afterthought(r, texts.ideas("a-works")[0]), Point)
