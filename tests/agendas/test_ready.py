"""The ready-made agendas and the library: whole, in both languages, and every reference leads somewhere."""

import re
from typing import Any

import msgspec
import pytest

from server.agendas import ready, shape
from server.agendas.plan import plan, try_on
from server.agendas.shape import said
from server.board.limits import MAX_LINE
from server.methods import library
from server.web.texts import text
from server.workshop.model import LANGUAGES, Language, Workshop
from server.workshop.templates import BOARDS

AGENDAS = ready.ready()


def texts(part: Any) -> list[Any]:
    """Every text of a part and of the parts in it: a string, or one by language."""
    found = []
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        if field.type in (shape.Titles, shape.Prompts):
            found.append(value)
        inner = value if isinstance(value, tuple) else (value,)
        found += [each for one in inner if isinstance(one, shape.Part) for each in texts(one)]
    return found


def test_every_file_is_offered() -> None:
    assert sorted(path.stem for path in ready.FOLDER.glob("*.yaml")) == sorted(ready.IDS)
    assert [agenda.id for agenda in AGENDAS.values()] == list(ready.IDS)
    assert not set(ready.IDS) & set(BOARDS)  # both go into `template`


@pytest.mark.parametrize("id", ready.IDS)
def test_every_text_of_an_agenda_stands_in_every_language(id: str) -> None:
    written = [each for each in texts(AGENDAS[id]) if each]
    assert len(written) > 15
    assert [each for each in written if isinstance(each, str) or set(each) != set(LANGUAGES)] == []
    assert [each for each in written if not all(each.values())] == []


@pytest.mark.parametrize("id", ready.IDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_is_accepted_by_a_workshop(id: str, language: Language) -> None:
    planned = plan(AGENDAS[id], language, 2026, lambda key: text(language, key))
    try_on(planned, Workshop("w", "x", language))
    assert planned.boards and all(board.title and board.prompt and board.zones for board in planned.boards)
    for step in planned.steps:
        assert all(len(prompt) <= MAX_LINE for prompt in step.prompts.values()), step.prompts  # legible on the wall
        assert not step.board or set(step.prompts) == set(LANGUAGES)


@pytest.mark.parametrize("id", ready.IDS)
def test_an_agenda_is_a_day_that_can_be_held(id: str) -> None:
    agenda = AGENDAS[id]
    days = [step.day for step in agenda.steps]
    assert days == sorted(days) and 0 < agenda.people[0] < agenda.people[1]
    assert {step.board for step in agenda.steps} - {""} == {board.id for board in agenda.boards}
    assert {step.method for step in agenda.steps} - {""} <= set(library.IDS)
    assert all(step.minutes for step in agenda.steps)
    for day in set(days):
        there = [step for step in agenda.steps if step.day == day]
        assert sum(step.minutes for step in there) <= 10 * 60 + 30
        since = 0
        for step in there:  # nobody sits longer than this without a break
            since = 0 if step.signal == "gong" else since + step.minutes
            assert since <= 165, (said(step.title, "de"), since)
    for step in agenda.steps:
        assert step.rules.see == "all" or step.form == "alone"
        assert not step.vote or (step.vote.budget or step.vote.kind != "dots")


@pytest.mark.parametrize("id", ready.IDS)
def test_who_is_asked_for_a_card_or_a_sentence_may_write(id: str) -> None:
    asks = re.compile(r"\b(schreib\w*|ein satz|karte|karten)\b", re.IGNORECASE)
    mute = [
        said(step.title, "de")
        for step in AGENDAS[id].steps
        if step.board and asks.search(said(step.prompts, "de")) and not step.rules.add and not step.vote
    ]
    assert mute == []


def test_some_are_for_two_days_and_some_write_silently_first() -> None:
    assert {id for id, agenda in AGENDAS.items() if agenda.steps[-1].day == 2} >= {"partner-network-day", "open-space"}
    silent = {id for id, agenda in AGENDAS.items() if any(step.rules.see == "own" for step in agenda.steps)}
    assert len(silent) >= 8


def test_every_method_has_a_page_in_every_language() -> None:
    names = sorted(path.name for path in library.FOLDER.glob("*.md"))
    assert names == sorted(f"{id}.{language}.md" for id in library.IDS for language in LANGUAGES)
    for name in names:
        words = re.findall(r"\w+", (library.FOLDER / name).read_text("utf-8"))
        assert 150 <= len(words) <= 250, (name, len(words))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_the_same_sections(language: Language) -> None:
    pages = [pages[language] for pages in library.library().values()]
    assert len({page.headings for page in pages}) == 1 and len(pages[0].headings) == len(library.SECTIONS)
    for page in pages:
        plain = page.title + page.summary + page.people + page.time
        assert page.title and not re.search(r"[*_`#<>\[\]]", plain), page.id
        assert page.how.count("<li>") >= 5 and page.mistakes.count("<li>") >= 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marketplace_has_topics_that_stands_share_and_breaks_with_free_visits(language: Language) -> None:
    planned = plan(AGENDAS["project-marketplace"], language, 2026, lambda key: text(language, key))
    [market] = [board for board in planned.boards if board.layout == "stands"]
    topics = [topic for zone in market.zones for topic in zone.topics]
    assert all(zone.topics for zone in market.zones if not zone.parent) and len(set(topics)) < len(topics)
    breaks = [step for step in planned.steps if step.signal == "gong" and step.board == market.board]
    assert len(breaks) == 2 and all(step.rules.add for step in breaks)
