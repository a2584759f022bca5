"""XLSX as Excel and LibreOffice write it, and archives that mean harm."""

import io
import re
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from server.board.refusals import Refusal
from server.roster.reading import read
from server.roster.sheet import MAX_ROWS
from tests.roster.files import by_hand, of, repacked, sheet, workbook

PEOPLE = [("Name", "Träger", "Ebene"), ("Jörg Weiß", "Caritas", "länder"), ("Åsa Łuk", None, "Bund")]

# As the writer of openpyxl leaves it, with lxml or without.
WORKED_OUT = re.compile(rb"<f>1\+1</f><v(?: ?/|></v)>")


def why(data: bytes) -> object:
    with pytest.raises(Refusal) as refused:
        sheet(data)
    assert refused.value.code == "bad_roster"
    return refused.value.fields["why"]


def test_a_workbook_gives_the_same_as_the_list_in_csv() -> None:
    text = "\n".join(";".join(cell or "" for cell in row) for row in PEOPLE)
    assert sheet(workbook(PEOPLE), "liste.csv") == of(text)


def test_cells_are_text_as_their_reader_sees_them() -> None:
    cells = (12, 12.0, 1.5, date(2026, 5, 3), datetime(2026, 5, 3, 9, 30), True, "x\ny", "\u202e=1", None)
    said = ["12", "12", "1,5", "03.05.2026", "03.05.2026 09:30", "ja", "x y", "=1", ""]
    data = workbook([("Name", "Projekt"), *((f"P{at}", cell) for at, cell in enumerate(cells))])
    assert [row.project for row in sheet(data).rows] == said
    assert [row.project for row in read(data, "a.xlsx", (), "en").rows][2:4] == ["1.5", "2026-05-03"]


def test_a_formula_gives_what_was_worked_out_and_is_never_evaluated() -> None:
    data = workbook([("Name", "Projekt"), ("Eva", "=1+1"), ("Bo", '=WEBSERVICE("http://x")')])
    assert [row.project for row in sheet(data).rows] == ["", ""]  # no program has worked them out yet
    kept = repacked(data, lambda _, part: WORKED_OUT.sub(b"<f>1+1</f><v>7</v>", part))
    assert [row.project for row in sheet(kept).rows] == ["7", ""]


def test_the_first_visible_sheet_with_rows_is_read_wherever_its_table_begins() -> None:
    def change(book: Workbook) -> None:
        book.active.sheet_state = "hidden"
        book.create_sheet("leer")
        found = book.create_sheet("Liste")
        found["C5"], found["D5"], found["C7"], found["D7"], found["H7"] = "Name", "Land", "Eva", "Hessen", "Notiz"

    found = sheet(workbook([("Name",), ("Geheim",)], change))
    assert [(row.line, row.name, row.region) for row in found.rows] == [(7, "Eva", "Hessen")]
    assert [(left.letter, left.why) for left in found.left] == [("H", "unknown")] and not found.problems


def test_macros_and_links_are_not_looked_at() -> None:
    data = workbook([("Name",), ("Eva",)])
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<broken")
    assert [row.name for row in sheet(file.getvalue()).rows] == ["Eva"]


def test_what_is_no_workbook_is_told_from_one_that_is_broken() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    assert why(file.getvalue()) == "format"
    data = workbook(PEOPLE)
    assert why(data[: len(data) // 2]) == "damaged"
    assert why(repacked(data, lambda name, part: b"<x" if name.endswith("sheet1.xml") else part)) == "damaged"
    assert why(workbook([])) == "empty"


def test_too_much_is_refused_before_it_is_unpacked() -> None:
    data = workbook(PEOPLE)
    bomb = repacked(data, lambda name, part: b" " * 200_000_000 if name.endswith("styles.xml") else part)
    assert len(bomb) < 300_000 and why(bomb) == "size"
    assert why(workbook([("Name",), *((f"P{at}",) for at in range(MAX_ROWS + 1))])) == "rows"


STRINGS = "<si><t>Name</t></si><si><r><t>Jörg </t></r><r><rPr><b/></rPr><t>Weiß</t></r></si>"
ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'


def test_strings_kept_beside_the_sheet_are_found_and_its_claimed_size_is_not_believed() -> None:
    assert [row.name for row in sheet(by_hand(STRINGS, ROWS)).rows] == ["Jörg Weiß"]
    far = ROWS + '<row r="999999999999"><c r="A999999999999" t="s"><v>1</v></c></row>'
    assert [row.name for row in sheet(by_hand(STRINGS, far)).rows] == ["Jörg Weiß"]
    assert why(by_hand(STRINGS, ROWS.replace("<v>1<", "<v>9<"))) == "damaged"


@pytest.mark.parametrize("part", ["sharedStrings.xml", "workbook.xml", "sheet1.xml", "[Content_Types].xml"])
def test_entities_are_refused(part: str) -> None:
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a9;</x>'.encode()
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
    for harm in (bomb, outside):
        data = repacked(by_hand(STRINGS, ROWS), lambda name, old, harm=harm: harm if name.endswith(part) else old)  # type: ignore[misc]
        assert why(data) == "damaged"
