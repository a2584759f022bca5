"""The outline has every note once, in order, and says dates in words."""

from dataclasses import replace

import pytest
from hypothesis import given

from server.board.model import Board, HandOver, Inquiry, Material, Note, When, Zone
from server.exports.document import Span, bullets, entries, spans
from server.exports.options import Options
from server.exports.outline import outline
from server.exports.words import when_in_words, word
from server.workshop.model import Language
from tests.exports import samples


@pytest.mark.slow
@given(samples.boards())
def test_every_note_that_is_not_removed_stands_once(board: Board) -> None:
    found = [entry.note.id for entry in entries(outline(board, Options()).sections)]
    assert sorted(found) == sorted(note.id for note in board.notes.values() if not note.removed)


def test_notes_whose_zone_is_gone_and_zones_whose_parent_is_gone_are_kept() -> None:
    board = Board(zones={"a": Zone("a", "A", "a1", parent="gone"), "b": Zone("b", "B", "a2", parent="b")},
                  notes={"n": Note("n", "gone", "a1", "hier"), "m": Note("m", "a", "a1", "da")})  # fmt: skip
    document = outline(board, Options())
    assert [section.title for section in document.sections] == ["A", "B", "Ohne Feld"]
    assert {entry.note.id for entry in entries(document.sections)} == {"n", "m"}


def test_a_stand_tells_question_host_and_speaker_above_its_columns() -> None:
    stand = outline(samples.stands(9), samples.GERMAN).sections[0]
    assert [label for label, _ in stand.blocks[0].pairs] == ["Leitfrage", "Moderation", "Impuls"]  # type: ignore[union-attr]
    assert [column.title for column in stand.sections] == ["Spalte 0", "Spalte 1", "Spalte 2"]


def test_a_stand_tells_what_it_kept_and_was_asked_but_not_how_to_reach_anybody() -> None:
    board = samples.stands(0)
    stand = replace(
        board.zones["s0"], headlines=("Ein Topf.",), hand_overs=(HandOver(2, ("Offen:", "Geld"), 1),),
        materials=(Material("m", "link", "Netz", url="https://example.org"),), variants={"blue": "Und der Bund?"},
    )  # fmt: skip
    asked = {
        "q": Inquiry("q", "s0", text="Wann?", answer="Bald."),
        "c": Inquiry("c", "s0", "contact", "0228 4711", "Ömer"),
    }
    board = replace(board, zones={**board.zones, "s0": stand}, inquiries=asked)
    kept = outline(board, samples.GERMAN).sections[3]
    assert kept.title == "Was von „Tafel 0“ bleibt" and kept.zone is None
    assert [(label, "".join(span.text for span in text)) for label, text in kept.blocks[0].pairs] == [  # type: ignore[union-attr]
        ("Schlagzeile", "Ein Topf."), ("Übergabe aus Runde 2", "Offen: · Geld"),
        ("Leitfrage für Bund", "Und der Bund?"),
        ("Material", "Netz https://example.org"), ("Frage an den Stand", "Wann? Antwort: Bald."),
    ]  # fmt: skip


def test_a_timeline_is_told_in_the_order_of_time_and_what_is_undated_last() -> None:
    board = samples.timeline(60)
    for lane in outline(board, samples.GERMAN).sections:
        starts = [entry.note.when.start[:4] for entry in lane.blocks[0].entries if entry.note.when]  # type: ignore[union-attr]
        assert starts == sorted(starts)
    assert any(lane.sections and lane.sections[0].title == "Ohne Datum" for lane in outline(board, Options()).sections)


@pytest.mark.parametrize(
    ("when", "german", "english"),
    [
        (When("2017"), "2017", "2017"),
        (When("2017-Q2"), "2. Quartal 2017", "Q2 2017"),
        (When("2017-03"), "März 2017", "March 2017"),
        (When("2017-06-05"), "5. Juni 2017", "5 June 2017"),
        (When("2017", circa=True), "ca. 2017", "ca. 2017"),
        (When("2017-12", "2018"), "Dezember 2017 bis 2018", "December 2017 to 2018"),
        (When("2017", "2018-Q1", True), "ca. 2017 bis 1. Quartal 2018", "ca. 2017 to Q1 2018"),
        (When("2017-02-31"), "2017-02-31", "2017-02-31"),
    ],
)
def test_dates_are_said_as_people_say_them(when: When, german: str, english: str) -> None:
    assert when_in_words(when, "de") == german
    assert when_in_words(when, "en") == english


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("count", [0, 1, 2, 400])
def test_counts_have_their_plural(language: Language, count: int) -> None:
    assert str(count) in word(language, "exports-notes", count=count)


def test_emphasis_is_two_asterisks_around_something() -> None:
    assert spans("a **b** c") == (Span("a "), Span("b", True), Span(" c"))
    assert spans("**a****b**") == (Span("ab", True),)
    assert spans("2 ** 3 ** 4") == (Span("2 ** 3 ** 4"),)
    assert spans("****") == (Span("****"),)
    assert spans("a*b*") == (Span("a*b*"),)
    assert spans("") == ()


def test_points_nest_two_levels_and_a_second_without_a_first_stands_alone() -> None:
    note = samples.hostile().notes["h0"]
    assert [len(bullet.children) for bullet in bullets(note.points)] == [1]
    assert [len(bullet.children) for bullet in bullets(note.points[1:])] == [0]


def test_controls_are_left_out_and_a_removed_note_too() -> None:
    board = samples.quadrants(2)
    notes = {
        **board.notes,
        "n0": replace(board.notes["n0"], removed=True),
        "n1": replace(board.notes["n1"], text="a\0b"),
    }
    found = list(entries(outline(replace(board, notes=notes), Options()).sections))
    assert [entry.text for entry in found] == [(Span("ab"),)]
