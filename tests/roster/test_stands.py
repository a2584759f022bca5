"""A list of projects becomes stands: which column is what, what is cut and told, and what the board has already."""

import pytest

from server.board.model import Zone
from server.board.refusals import Refusal
from server.roster.stands import StandRow, StandSheet, beside, read
from tests.roster.files import workbook

HEADS = ("Nr.", "Projekt", "Leitfrage", "Ansprechperson", "Raum", "Themen", "E-Mail")
ROWS = [
    HEADS,
    (1, "Dorfkümmerer", "Wer springt ein?", "Ayşe Kaya", "Saal 2, A4", "Wohnen, #Ehrenamt; wohnen", "a@example.org"),
    (2, "+Moor", None, "Land, a@example.org", "Saal 1", "ehrenamt|Klima", None),
    (3, "", "Ohne Titel", None, None, None, None),
    (4, "dorfkümmerer", None, None, None, "1,2,3,4,5,6,7,8,9", None),
]


def told(sheet: StandSheet) -> list[tuple[int, str, str]]:
    return [(one.line, one.column, one.code) for one in sheet.problems]


def of(text: str, *spelt: str) -> StandSheet:
    return read(text.encode(), "de", spelt)


@pytest.mark.parametrize("kind", ["xlsx", "csv", "pasted"])
def test_a_list_gives_stands_and_says_what_is_doubtful_in_each_row(kind: str) -> None:
    lines = [["" if cell is None else str(cell) for cell in row] for row in ROWS]
    data = {
        "xlsx": lambda: workbook(ROWS),
        "csv": lambda: "\n".join(";".join(f'"{cell}"' for cell in row) for row in lines).encode("utf-8-sig"),
        "pasted": lambda: "\n".join("\t".join(row) for row in lines).encode(),
    }[kind]()
    sheet = read(data, "de")
    assert sheet.rows[0] == StandRow(
        2, "Dorfkümmerer", "Wer springt ein?", "Ayşe Kaya", "", "Saal 2, A4", ("Wohnen", "Ehrenamt")
    )
    assert sheet.rows[1].title == "+Moor" and sheet.rows[1].topics == ("Ehrenamt", "Klima")  # spelt as above
    assert [row.line for row in sheet.rows] == [2, 3, 5]
    assert told(sheet) == [
        (3, "host", "email"), (4, "title", "no_title"), (5, "topics", "many_topics"), (5, "title", "same_title"),
    ]  # fmt: skip
    assert [(one.heading, one.why) for one in sheet.left] == [("Nr.", "unknown"), ("E-Mail", "email")]


def test_without_headings_the_first_column_has_titles() -> None:
    sheet = of("Moor und Wasser\nDorfkümmerer 4.0\n\nDaten für alle")
    assert not sheet.headed and [row.title for row in sheet.rows] == [
        "Moor und Wasser", "Dorfkümmerer 4.0", "Daten für alle",
    ]  # fmt: skip
    assert of("Titel\nMoor").rows == (StandRow(2, "Moor"),)


def test_topics_are_spelt_as_the_board_has_them() -> None:
    assert of("Stand;Themen\nA;wohnen, Öffentlicher raum", "Wohnen", "öffentlicher Raum").rows[0].topics == (
        "Wohnen", "öffentlicher Raum",
    )  # fmt: skip


def test_what_is_too_long_is_cut_and_told_and_too_many_are_refused() -> None:
    sheet = of(f"Titel;Frage;Themen\n{'x' * 201};{'y' * 501};{'z' * 41}")
    assert [len(text) for text in (sheet.rows[0].title, sheet.rows[0].question, *sheet.rows[0].topics)] == [
        200,
        500,
        40,
    ]
    assert {code for _, _, code in told(sheet)} == {"cut"} and len(sheet.problems) == 3
    assert told(of("Titel;Ort\nMoor;Saal;2")) == [(2, "title", "shifted")]
    for text, why in (("", "empty"), ("Ort;Frage\nSaal;Wer?", "titles"), ("Titel\n" + "Moor\n" * 201, "rows")):
        with pytest.raises(Refusal) as caught:
            of(text)
        assert (caught.value.code, caught.value.fields["why"]) == ("bad_roster", why)


def test_a_corrected_list_finds_its_stands_and_takes_nothing_from_them() -> None:
    stands = [
        Zone("a", "Moor", "1", place="Saal 1", topics=("Klima",)),
        Zone("b", "Stand", "2"),
        Zone("c", "stand", "3"),
    ]
    rows = [StandRow(2, "moor", question="Wie?"), StandRow(3, "Stand"), StandRow(4, "Neu"), StandRow(5, "Neu")]
    found = beside(stands, rows)
    assert [zone and zone.id for _, zone in found] == ["a", None, None, None]
    assert found[0][0] == StandRow(2, "moor", "Wie?", place="Saal 1", topics=("Klima",))
