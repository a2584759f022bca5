"""What the participants write is our own, fits the limits, and is the same for the same seed."""

import hashlib
import random
import re
from pathlib import Path

import pytest

from server.board.checks import check_text, check_when, clean
from server.board.dates import extent, precision, span
from server.board.limits import MAX_LINE, MAX_STATEMENT, MAX_TEXT
from server.board.model import Point
from server.board.photos import WHOLE
from server.demo import ahead, drawings, milestones, people, plan, results, scenes, scribe, texts, thoughts
from server.workshop.model import MAX_NAME

# Sentences and four-word runs of reports about real meetings, as hashes: the demo is modelled on such days, but not a
# sentence is theirs.
FOREIGN = frozenset((Path(__file__).parent / "foreign.txt").read_text().split())
ZONES = (*milestones.LANES, *texts.ZONES)


def marks(text: str) -> set[str]:
    found = set()
    for part in re.split(r"[.!?:;\n]+", text):
        words = re.findall(r"\w+", part.lower())
        runs = [words] if len(words) >= 2 else []
        runs += [words[at : at + 4] for at in range(len(words) - 3)]
        found |= {hashlib.sha256(" ".join(run).encode()).hexdigest()[:10] for run in runs}
    return found


def test_no_sentence_is_anybody_elses() -> None:
    said = [*ahead.ANSWERS.values(), *(line for s in results.SENTENCES for line in (s.heading, s.text))]
    said += [heading for zone in thoughts.ZONES for heading in texts.headings(zone)]
    said += [scribe.SEEN, scribe.TITLE, *(card.text.replace("\n", " ") for card in drawings.CARDS)]
    said += [word for row in people.HOUSES.values() for house in row for word in house]
    borrowed = [text for text in (*texts.all_texts(), *said) if marks(text) & FOREIGN]
    assert not borrowed


def test_questions_answers_and_statements_fit_their_lines() -> None:
    assert all(len(idea.text) <= MAX_LINE for idea in texts.ideas("questions"))
    assert all(len(answer) <= MAX_LINE for answer in ahead.ANSWERS.values())
    assert all(len(sentence.text) <= MAX_STATEMENT for sentence in results.SENTENCES)
    answered = [[word for word in ahead.ANSWERS if word in idea.text] for idea in texts.ideas("questions")]
    assert sorted(answered) == sorted([word] for word in ahead.ANSWERS)


def test_every_statement_has_its_cluster() -> None:
    assert sorted(s.heading for s in results.SENTENCES) == sorted(texts.headings("strengths"))


@pytest.mark.parametrize("zone", thoughts.ZONES)
def test_a_note_is_put_under_its_heading_however_it_is_said(zone: str) -> None:
    r = random.Random(4)
    found = [idea.heading == texts.heading_of(zone, texts.mistyped(r, idea.text)) for idea in texts.ideas(zone)]
    assert all(idea.heading == texts.heading_of(zone, idea.text) for idea in texts.ideas(zone))
    assert sum(found) > 0.9 * len(found)
    assert not texts.heading_of(zone, "Qwertz")


def test_the_pictures_of_the_day_are_drawn_alike_and_the_cards_lie_within() -> None:
    assert drawings.flipchart() == drawings.flipchart()
    assert [emblem.png() for emblem in drawings.LOGOS] == [emblem.png() for emblem in drawings.LOGOS]
    boxes = drawings.flipchart()[1]
    assert len(boxes) == len(drawings.CARDS)
    for number, (x, y, width, height) in enumerate(boxes):
        assert x >= 0 and y >= 0 and x + width <= WHOLE and y + height <= WHOLE
        for left, top, wide, high in boxes[:number]:
            assert x >= left + wide or left >= x + width or y >= top + high or top >= y + height, "cards overlap"


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
    assert all(idea and 0 < len(idea.text) < 150 for idea in dealt)


def test_nobody_repeats_what_is_said_in_ones_own_name() -> None:
    deck = texts.Deck(random.Random(2))
    dealt = [idea.text for _ in range(200) if (idea := deck.deal("promises"))]
    assert sorted(dealt) == sorted(idea.text for idea in texts.ideas("promises"))


@pytest.mark.parametrize("seed", [1, 2026])
def test_the_same_seed_plans_the_same_day(seed: int) -> None:
    assert plan.day(seed, 40, 300) == plan.day(seed, 40, 300) != plan.day(seed + 1, 40, 300)


def test_a_day_of_120_writes_as_much_as_a_hall() -> None:
    people_ = plan.day(2026, 120, 300)
    acts = [act for person in people_ for act in person.acts]
    deeds = {act.deed for act in acts}
    assert deeds == {"write", "fix", "extend", "move", "style", "redate", "remove", "undo", "meddle", "reload",
                     "lose", "gap", "sit", "done", "call", "hand", "vote", "revote", "like", "offer"}  # fmt: skip
    assert 400 <= sum(act.deed == "write" for act in acts) <= 600
    assert sum(act.deed == "call" for act in acts) >= 2
    assert any(act.cut for act in acts)
    assert any(act.deaf for act in acts)
    assert any(person.polls for person in people_)


@pytest.mark.parametrize("participants", [1, 12, 120])
def test_everybody_sits_at_a_table_and_votes_on_each_ballot(participants: int) -> None:
    people_ = plan.day(5, participants, 300)
    ballots = sorted(scene.name for scene in scenes.SCENES if scene.votes)
    assert len(ballots) == 2
    for person in people_:
        assert sorted(act.scene for act in person.acts if act.deed == "vote") == ballots
        assert [act.deed for act in person.acts].count("sit") == 1
    tables = [person.table for person in people_]
    assert max(tables.count(table) for table in tables) <= plan.TABLE


def test_acts_come_in_order_and_nobody_edits_before_writing() -> None:
    for person in plan.day(7, 60, 300):
        assert [act.at for act in person.acts] == sorted(act.at for act in person.acts)
        written: set[int] = set()
        for act in person.acts:
            if act.deed == "write":
                assert act.note not in written
                written.add(act.note)
            elif act.idea is not None:
                assert act.note in written
            assert act.at >= person.arrives


def test_nobody_means_to_write_more_than_the_step_allows() -> None:
    for person in plan.day(8, 120, 300):
        for scene in scenes.SCENES:
            own = [act for act in person.acts if act.deed == "write" and act.scene == scene.name]
            assert len(own) <= scene.most


def test_afterthoughts_fit_the_kind_of_thought() -> None:
    r = random.Random(3)
    memory = texts.ideas("bund")[0]
    assert texts.afterthought(r, memory).text in texts.DETAILS
    assert isinstance(texts.afterthought(r, texts.ideas("a-works")[0]), Point)
