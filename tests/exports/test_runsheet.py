"""The run sheet: planned times, everything on paper, hostile texts as typed."""

import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from server.board.model import Rules
from server.exports.runsheet import RENDER, RunSheet, run_sheet
from server.workshop.model import BoardRef, Step, Vote, Workshop
from tests.exports import samples

STEPS = (
    Step("a", "Ankommen", minutes=20),
    Step("b", "Sammeln", "wall", {"de": "Was trägt?", "en": "What?"}, 15, "alone", Rules(see="own", per_person=2)),
    Step("c", "Entfällt", "wall", minutes=30, skipped=True),
    Step("d", "Punkten", "wall", {"en": "Which?"}, 5, rules=Rules(False, False, False), vote=Vote("dots", budget=3)),
    Step("e", "Morgen", minutes=65, day=2, signal="gong"),
    Step("f", "Nachtrag", minutes=10),
)  # fmt: skip
WORKSHOP = Workshop(
    "w", "Zehn Jahre", "de", "KT4M9XQ2", boards=(BoardRef("wall", "Die Wand", "columns"),), steps=STEPS,
    begins=("2026-11-23T09:30",),
)  # fmt: skip


def text(sheet: RunSheet) -> str:
    return " ".join(" ".join(page.extract_text() for page in opened(sheet).pages).split())


def opened(sheet: RunSheet) -> PdfReader:
    return PdfReader(io.BytesIO(RENDER["pdf"][1](sheet)))


def test_times_count_from_the_planned_start_and_what_is_skipped_takes_none() -> None:
    first, second = run_sheet(WORKSHOP).days
    assert [(row.title, row.time, row.end) for row in first.rows] == [
        ("Ankommen", "9:30", "9:50"),
        ("Sammeln", "9:50", "10:05"),
        ("Entfällt", "", ""),
        ("Punkten", "10:05", "10:10"),
        ("Nachtrag", "10:10", "10:20"),
    ]
    assert (first.date, first.span) == ("23. November 2026", "9:30 – 10:20")
    assert (second.date, second.rows[0].time, second.rows[0].end) == ("", "0:00", "1:05")


def test_a_day_may_last_past_midnight() -> None:
    late = replace(WORKSHOP, begins=("2026-11-23T23:30",))
    assert [row.time for row in run_sheet(late).days[0].rows] == ["23:30", "23:50", "", "0:05", "0:10"]


def test_rights_are_said_in_words_and_breaks_are_light() -> None:
    arrive, collect, _, dots, _ = run_sheet(WORKSHOP).days[0].rows
    assert arrive.light and not arrive.rights and not arrive.form
    assert collect.rights == "schreiben; still: niemand liest mit; höchstens 2 je Person"
    assert (collect.form, collect.board, collect.prompt) == ("allein", "Die Wand", "Was trägt?")
    assert dots.rights == "nur lesen; 3 Punkte je Person (Stapel)" and dots.prompt == "Which?"
    partly = replace(STEPS[1], rules=Rules(add=True, edit=True, move=False, anonymous=True))
    [row] = run_sheet(replace(WORKSHOP, steps=(partly,))).days[0].rows
    assert row.rights == "Neues schreiben, Eigenes ändern; ohne Namen"


def test_a_board_that_was_removed_is_not_named() -> None:
    gone = replace(WORKSHOP, boards=(BoardRef("wall", "Die Wand", "columns", removed=True),))
    assert not any(row.board or row.rights for row in run_sheet(gone).days[0].rows)


@pytest.mark.parametrize("kind", ["dots", "rating", "consent", "ranking", "commitment"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_every_vote_has_its_words(kind: str, language: str) -> None:
    step = replace(STEPS[1], vote=Vote(kind, "statements", 2), rules=Rules(hold=True, per_table=4))  # type: ignore[arg-type]
    workshop = replace(WORKSHOP, language=language, steps=(step,))  # type: ignore[arg-type]
    [row] = run_sheet(workshop).days[0].rows
    assert "exports-" not in row.rights and row.rights.count(";") == 3


@pytest.mark.slow
def test_the_paper_has_every_step_its_head_on_every_page_and_a_page_per_day() -> None:
    many = tuple(Step(f"s{at}", f"Schritt-{at}.", "wall", {"de": "Wie?"}, 7, day=1 + at // 40) for at in range(60))
    sheet = run_sheet(replace(WORKSHOP, steps=many))
    pages = [page.extract_text() for page in opened(sheet).pages]
    assert len(pages) > 3 and all("Alle dürfen" in page for page in pages)
    assert all(sum(f"Schritt-{at}." in page for page in pages) == 1 for at in range(60))
    whole = text(sheet)
    assert "9:30" in whole and "9:37" in whole and "14:03" in whole and "KT4M 9XQ2" in whole
    size = opened(sheet).pages[0].mediabox
    assert (round(float(size.width)), round(float(size.height))) == (842, 595)


@pytest.mark.slow
@pytest.mark.parametrize("extension", RENDER)
def test_anything_people_write_is_printed(extension: str) -> None:
    words = [*samples.HOSTILE, "#panic(1)", "Wort" * 50, "| a | b", "=1+1"]
    steps = tuple(Step(f"s{at}", each[:200], "wall", {"de": each[:500]}, 5) for at, each in enumerate(words))
    render = RENDER[extension][1]
    sheet = run_sheet(replace(WORKSHOP, title=samples.HOSTILE[0][:200], steps=steps))
    assert len(render(sheet)) > 500
    if extension == "csv":
        assert b";=1+1" not in render(sheet) and b"'=1+1" in render(sheet)


def test_without_steps_there_is_a_sheet_too() -> None:
    empty = run_sheet(Workshop("w", "Leer", "de"))
    assert "Noch keine Schritte" in text(empty)
