"""What differs between two states, as files: every note once a kind, printed as typed."""

import csv
import io
from dataclasses import replace

from markdown_it import MarkdownIt

from server.board.difference import difference
from server.board.model import Board, Cluster, Point, When
from server.exports import turns
from server.exports.csv_ import unguarded
from tests.exports.samples import ENGLISH, GERMAN, columns, hostile, stands


def changed() -> tuple[Board, Board]:
    first = columns(5)
    notes = dict(first.notes)
    del notes["n0"]
    notes["n1"] = replace(notes["n1"], zone="z0" if notes["n1"].zone == "z1" else "z1")
    notes["n2"] = replace(notes["n2"], color="orange", when=When("2017-Q2"), likes=3)
    notes["n9"] = replace(notes["n3"], id="n9", text="Neu hier")
    return first, replace(first, notes=notes)


def test_it_is_read_by_people() -> None:
    first, second = changed()
    text = turns.markdown(first, second, difference(first, second), "12:05 → jetzt", GERMAN).decode()
    assert text.startswith("# Was sich geändert hat: Was hilft, was hindert?\n\n*12:05 → jetzt · 1 neu, 1 weg, ")
    assert "## weg (1)" in text and "Gelingensfaktoren 0 → Gelingensfaktoren 1" in text.replace("1 → ", "0 → ") + text
    assert "Datum – → 2. Quartal 2017" in text and "Zustimmung – → 3" in text
    assert "nichts hat sich geändert" in turns.markdown(first, first, (), "jetzt → jetzt", GERMAN).decode()
    english = turns.markdown(first, second, difference(first, second), "12:05 → now", ENGLISH).decode()
    assert "1 new, 1 gone" in english and "Date – → Q2 2017" in english


def rows(first: Board, second: Board) -> list[dict[str, str]]:
    table = turns.table(first, second, difference(first, second), "", GERMAN).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(table, newline=""), delimiter=";"))


def test_it_is_a_table_with_a_row_for_each_note() -> None:
    first, second = changed()
    found = rows(first, second)
    assert [row["Was"] for row in found] == ["weg", *[row["Was"] for row in found[1:]]] and len(found) == 4
    assert {row["Geändert ist"] for row in found} == {"", "Datum, Farbe, Zustimmung"}
    assert [row["Feld nachher"] for row in found if row["Was"] == "weg"] == [""]


def test_hostile_texts_are_printed_as_typed_and_no_cell_is_a_formula() -> None:
    board = hostile()
    first = replace(board, notes={})
    found = rows(first, board)
    assert len(found) == len(board.notes)
    for row in found:
        assert not row["Text nachher"].startswith(("=", "+", "-", "@"))
    typed = {unguarded(row["Text nachher"]).split("\n• ")[0] for row in found}
    assert "=cmd|' /C calc'!A0" in typed and "<script>alert(1)</script> & <b>x</b>" in typed
    text = turns.markdown(first, board, difference(first, board), "a → b", GERMAN).decode()
    assert "<script>" not in text and r"\<script\>" in text


def test_every_note_is_an_item_whatever_it_begins_with() -> None:
    board = hostile()
    points = {id: replace(note, points=(Point(1, "eins\n# zwei\n- drei"),)) for id, note in board.notes.items()}
    other = replace(board, title="Nur in C #", notes=points)
    for first, second in ((replace(board, notes={}), board), (board, other)):
        text = turns.markdown(first, second, difference(first, second), "a → b", GERMAN).decode()
        found = [token for token in MarkdownIt("commonmark").parse(text) if token.nesting >= 0]
        kinds = [token.type.removesuffix("_open") for token in found]
        assert set(kinds) <= {"heading", "paragraph", "inline", "bullet_list", "list_item"}
        assert kinds.count("bullet_list") == 1 and kinds.count("list_item") == len(board.notes)
        (title, *_) = (token.children or [] for token in found if token.type == "inline")
        assert "".join(child.content for child in title).endswith(second.title)


def test_a_place_is_named_with_its_stand_and_its_cluster() -> None:
    board = stands(4)
    note = next(iter(board.notes.values()))
    clustered = replace(board, clusters={"c": Cluster("c", note.zone, "a1", "Zusammen")})
    clustered = replace(clustered, notes={**board.notes, note.id: replace(note, cluster="c")})
    (row,) = rows(board, clustered)
    assert row["Feld nachher"] == f"{row['Feld vorher']}, Zusammen" and row["Feld vorher"].startswith("Tafel ")
