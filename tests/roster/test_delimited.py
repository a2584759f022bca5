"""CSV as programs write it: encodings, delimiters, quotes; and what is no CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.refusals import Refusal
from server.roster.people import plain
from server.roster.sheet import MAX_BYTES, MAX_ROWS
from tests.roster.files import of, sheet

LIST = "Name;Träger;Ebene\r\nJörg Weiß;Caritas Köln;Länder\r\nÅsa Łuk;;Bund\r\n"
WESTERN = LIST.replace("Åsa Łuk", "Åsa Luk")


@pytest.mark.parametrize(
    "data",
    [
        LIST.encode(), LIST.encode("utf-8-sig"), LIST.encode("utf-16"), b"\xfe\xff" + LIST.encode("utf-16-be"),
        WESTERN.encode("cp1252"), LIST.replace("\r\n", "\n").encode(), LIST.replace("\r\n", "\r").encode(),
        LIST.replace(";", "\t").encode(), LIST.replace(";", ",").encode(), ("sep=;\r\n" + LIST).encode(),
        LIST.replace(";", "|").replace("Name|", "sep=|\nName|").encode(),
    ],
)  # fmt: skip
def test_every_encoding_and_delimiter_gives_the_same_people(data: bytes) -> None:
    first, second = sheet(data).rows
    assert (first.line, first.name, first.organisation, first.level) == (2, "Jörg Weiß", "Caritas Köln", "Länder")
    assert (second.line, second.organisation, second.level) == (3, "", "Bund")
    assert second.name.startswith("Åsa") and sheet(data).problems == ()


def test_quotes_hold_delimiters_and_line_breaks_and_rows_count_as_in_a_spreadsheet() -> None:
    read = of('Name,Organisation\n"Weiß, Jörg","Haus ""Süd""\nKöln"\n\nBo,"a, b"\n')
    assert [(row.line, row.name, row.organisation) for row in read.rows] == [
        (2, "Weiß, Jörg", 'Haus "Süd" Köln'), (4, "Bo", "a, b"),
    ]  # fmt: skip


def test_names_alone_need_no_heading_and_no_delimiter() -> None:
    for text in ("Anna Müller\nBo Li\nCarla von der Au\n", "Name\nAnna Müller\nBo Li\nCarla von der Au"):
        assert [row.name for row in of(text).rows] == ["Anna Müller", "Bo Li", "Carla von der Au"]
    assert [row.name for row in of("Müller, Anna\nLi, Bo\n").rows] == ["Müller, Anna", "Li, Bo"]
    assert [row.name for row in of("Name\nMüller, Anna\nLi, Bo\n").rows] == ["Müller, Anna", "Li, Bo"]
    read = of("Anna Müller;Uni Köln;47\nBo Li;VHS;48\n")
    assert not read.headed and [row.name for row in read.rows] == ["Anna Müller", "Bo Li"]
    assert [(left.letter, left.why) for left in read.left] == [("B", "unknown"), ("C", "unknown")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"), (b"\n ; ;\n", "names"), (b"\xef\xbb\xbf", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format"),
        (b"%PDF-1.7\nName", "format"), (b"<table><td>Name", "format"), (b"\x89PNG\r\n\x1a\n\0\0\0", "format"),
        (b"Name\n" + bytes(range(1, 9)) * 9, "format"), (b"\xff\xfeN", "format"), (b"PK\x03\x04 broken", "damaged"),
        (b"Organisation;Land\nUni;Bayern\n", "names"), (b"47;12\n48;13\n", "names"), (b"a@b.de\nc@d.de\n", "names"),
        (b"a" * (MAX_BYTES + 1), "size"), (b"Name\n" + b"Anna\n" * (MAX_ROWS + 1), "rows"),
        (b"Name\n" + b"Anna\n" * 100_000, "rows"), (b'Name;Land\nAnna;"Bayern\nBo;Hessen\n', "quotes"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_whole_and_says_why(data: bytes, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        sheet(data)
    assert (refused.value.code, refused.value.fields["why"]) == ("bad_roster", why)


def test_a_quote_that_is_never_closed_is_told_with_its_row() -> None:
    with pytest.raises(Refusal) as refused:
        of('Name;Land\nAnna;"Bayern\nBo;Hessen\n')
    assert refused.value.fields == {"why": "quotes", "line": 2}


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for start in (b"", b"Name;Ebene\n", b"PK\x03\x04", b"\xff\xfe"):
        try:
            read = sheet(start + data)
        except Refusal as refusal:
            assert refusal.code == "bad_roster"
        else:
            assert all(row.name for row in read.rows)


texts = st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=20)


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=20), st.sampled_from([";", ",", "\t"]))
def test_what_any_program_writes_is_read_cell_by_cell(cells: list[tuple[str, str]], delimiter: str) -> None:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(
        [("Name", "Organisation", "Projekt"), *(("Anna", *two) for two in cells)]
    )
    read = of(file.getvalue())
    taken = {row.line: row for row in read.rows}
    assert len(taken) == len(cells) - sum(problem.code == "double" for problem in read.problems)
    for line, (organisation, project) in enumerate(cells, 2):
        if line in taken:
            assert taken[line].organisation in (plain(organisation)[0], "")
            assert taken[line].project in (plain(project)[0], "")
