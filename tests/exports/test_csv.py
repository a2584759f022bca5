"""CSV: parsed again, every cell is as typed, and none is a formula."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from server.board.model import Board, Note, Point, When, Zone
from server.exports import csv_
from server.exports.document import printable
from server.exports.options import Options
from server.imports import reading
from tests.exports import samples


def read(content: bytes, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


@pytest.mark.slow
@given(samples.boards())
def test_every_note_is_one_row_with_its_text(board: Board) -> None:
    rows = read(csv_.render(board, Options()), ";")
    assert all(len(row) == len(rows[0]) for row in rows)
    shown = sorted(printable(note.text) for note in board.notes.values() if not note.removed)
    assert sorted(csv_.unguarded(row[2]) for row in rows[1:]) == shown


@pytest.mark.slow
@given(samples.boards())
def test_no_cell_begins_a_formula(board: Board) -> None:
    for row in read(csv_.render(board, Options("en")), ","):
        assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) for cell in row)
        assert not any(cell.startswith(("\t", "\r", "\n")) for cell in row)


def test_hostile_texts_come_back_as_typed() -> None:
    rows = read(csv_.render(samples.hostile(), samples.GERMAN), ";")
    assert {csv_.unguarded(row[2]) for row in rows[1:]} == {printable(text) for text in samples.HOSTILE + samples.BOLD}


def test_german_has_semicolons_and_a_byte_order_mark_and_german_words() -> None:
    content = csv_.render(samples.quadrants(1), samples.GERMAN)
    assert content.startswith("\ufeffStand;Feld;Text;".encode())
    assert csv_.render(samples.quadrants(1), samples.ENGLISH).startswith("\ufeffStand,Zone,Text,".encode())


@pytest.mark.parametrize(
    ("when", "cells"),
    [
        (When("2017"), ["2017", "2017-01-01", "2017-12-31", "Jahr", "nein"]),
        (When("2017-Q2", circa=True), ["2017-Q2", "2017-04-01", "2017-06-30", "Quartal", "ja"]),
        (When("2017-06", "2018-01-15"), ["2017-06/2018-01-15", "2017-06-01", "2018-01-15", "Monat/Tag", "nein"]),
    ],
)
def test_dates_have_days_and_their_precision(when: When, cells: list[str]) -> None:
    board = Board(
        layout="timeline", zones={"a": Zone("a", "Bund", "a1")}, notes={"n": Note("n", "a", "a1", "x", when=when)}
    )
    assert read(csv_.render(board, Options()), ";")[1][4:9] == cells


def test_stands_and_points_and_looks_have_columns() -> None:
    rows = read(csv_.render(samples.stands(30), samples.GERMAN), ";")
    assert {row[0] for row in rows[1:]} == {"Tafel 0", "Tafel 1", "Tafel 2"}
    assert any(row[3] == "• Mehr Zeit\n   ◦ halbjährlich" for row in rows)
    assert [row[-3] for row in rows[1:]] == [str(n) for n in range(1, 31)]


@pytest.mark.parametrize("grid", (False, True))
def test_an_answer_stands_below_the_points_of_its_question(grid: bool) -> None:
    note = Note("n", "a", "a1", "Wer zahlt?", (Point(1, "Bund"),), answer="=Das Land.")
    board = Board(layout="questions", zones={"a": Zone("a", "Beantwortet", "a1")}, notes={"n": note})
    (row,) = read(csv_.render(board, replace(samples.GERMAN, grid=grid)), ";")[1:]
    told = "• Bund\n• Antwort: =Das Land."
    assert row[0] == f"Wer zahlt?\n{told}" if grid else row[3] == told


def test_votes_for_a_question_have_a_column_where_there_are_any() -> None:
    notes = {id: Note(id, "a", f"a{id}", id, likes=likes) for id, likes in (("1", 13), ("2", 0))}
    board = Board(layout="questions", zones={"a": Zone("a", "Offen", "a1")}, notes=notes)
    written = csv_.render(board, samples.GERMAN)
    assert [row[-1] for row in read(written, ";")] == ["Stimmen", "13", "0"]
    left = reading.read(written, "fragen.csv", "de").left
    assert [(one.heading, one.why) for one in left] == [("Stimmen", "whole")]


def test_an_empty_board_has_its_headings() -> None:
    assert len(read(csv_.render(Board(), Options()), ";")) == 1


def test_the_round_a_note_was_written_in_has_a_column() -> None:
    board = samples.stands(3)
    id, note = next(iter(board.notes.items()))
    board = replace(board, notes={**board.notes, id: replace(note, round=2)})
    rows = read(csv_.render(board, samples.GERMAN), ";")
    assert rows[0][-1] == "Runde" and sorted(row[-1] for row in rows[1:]) == ["", "", "2"]
