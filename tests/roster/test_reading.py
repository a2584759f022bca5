"""Which column is what, who is taken, and what is told of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.refusals import Refusal
from server.roster.headings import letter
from server.roster.people import plain
from server.roster.reading import read
from server.roster.sheet import MAX_CELL
from server.web.pool import Pool
from server.workshop.model import MAX_NAME
from tests.roster.files import LEVELS, of, problems, sheet


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name*", "name"), ("Teilnehmer:in", "name"), ("Name, Vorname", "name"), ("Full name", "name"),
        ("Organisation / Institution", "organisation"), ("TRÄGER", "organisation"), ("Traeger", "organisation"),
        ("Bundesland", "region"), ("Region (Land)", "region"), ("Ebene", "level"), ("Level", "level"),
        ("Vorhaben", "project"), ("project name", "project"), ("Rolle/Funktion", "function"), ("Role", "function"),
        ("3. Branche", "branch"), ("Barrierefreiheit", "access"), ("Bedarf (Assistenz)", "access"),
        ("Access needs", "access"),
    ],
)  # fmt: skip
def test_columns_are_found_by_their_headings(heading: str, field: str) -> None:
    found = of(f'"Vorname";"{heading}"\nAnna;Bund\n')
    assert (found.columns[1].heading, found.columns[1].field) == (heading, field)
    if field != "name":
        assert getattr(found.rows[0], field) == "Bund"


def test_first_and_last_names_are_joined_in_any_order() -> None:
    for text in (
        "Nachname;Vorname\nAu;Eva",
        "Vorname;Name\nEva;Au",
        "First name;X;Surname\nEva;;Au",
        "Name;E\nEva Au;",
    ):
        assert [row.name for row in of(text).rows] == ["Eva Au"]
    assert of("Vorname;Nachname\nEva;\n;Au\n").rows[1].name == "Au"


def test_addresses_are_left_out_wherever_they_stand() -> None:
    found = of("Name;E-Mail;Telefon;Organisation;Verein\nEva Au <eva@au.de>;eva@au.de;1;VHS (info@vhs.de);X\n")
    assert [(left.heading, left.why) for left in found.left] == [
        ("E-Mail", "email"), ("Telefon", "unknown"), ("Verein", "twice"),
    ]  # fmt: skip
    assert (found.rows[0].name, found.rows[0].organisation) == ("Eva Au", "VHS")
    assert problems(found) == [(2, "name", "email"), (2, "organisation", "email")]
    assert "@" not in repr(found)


def test_headings_may_stand_below_a_title() -> None:
    found = of("Teilnehmende am 3. Mai;;\n;;\nName;Land;\nEva;Hessen;\n")
    assert [(row.line, row.name, row.region) for row in found.rows] == [(4, "Eva", "Hessen")]


def test_a_row_without_a_usable_name_is_not_taken_and_told() -> None:
    long = "x" * (MAX_NAME + 1)
    found = of(f"Name;Land\n;Hessen\n-;Hessen\n{long};Hessen\n{'y' * MAX_NAME};Hessen\n;\n")
    assert [row.line for row in found.rows] == [5]
    assert problems(found) == [(2, "name", "no_name"), (3, "name", "no_name"), (4, "name", "name_too_long")]
    assert all(problem.matters for problem in found.problems)


def test_levels_are_the_workshops_whatever_their_spelling() -> None:
    found = of("Name;Ebene\nA;bund\nB;LAENDER\nC; länder \nD;EU\nE;\n")
    assert [row.level for row in found.rows] == ["Bund", "Länder", "Länder", "", ""]
    assert [(one.line, one.code, one.value, one.matters) for one in found.problems] == [
        (5, "unknown_level", "EU", False)
    ]
    without = read(b"Name;Ebene\nA;Bund\n", "a.csv", (), "en")
    assert without.left[0].why == "no_levels" and without.rows[0].level == "" and not without.problems


def test_the_same_twice_is_taken_once_and_the_same_name_is_asked_about() -> None:
    found = of("Name;Projekt\nEva Müller;Hof\neva  mueller;Hof\nEva Müller;Feld\nEVA MÜLLER;Feld\n")
    assert [row.line for row in found.rows] == [2, 4]
    assert [(one.line, one.code, one.value) for one in found.problems] == [
        (3, "double", "2"), (4, "same_name", "2"), (5, "double", "4"),
    ]  # fmt: skip


def test_what_could_do_something_elsewhere_is_text_here() -> None:
    found = of(
        'Name;Organisation;Projekt\n"=HYPERLINK(""http://x"")";@SUM(1);<b>{ $x }</b>\nEva\u202e\x07;\u200bVHS;\n'
    )
    assert found.rows[0].name == '=HYPERLINK("http://x")'
    assert (found.rows[0].organisation, found.rows[0].project) == ("@SUM(1)", "<b>{ $x }</b>")
    assert (found.rows[1].name, found.rows[1].organisation) == ("Eva", "VHS")
    assert problems(found) == [(3, "name", "characters"), (3, "organisation", "characters")]


def test_doubtful_cells_are_taken_and_marked() -> None:
    found = of(f"Name,Projekt\nEva,{'p' * 200}\nJÃ¼rgen,\nBo,Hof,Feld\nUli,-\nAda,keine\n")
    assert len(found.rows[0].project) == MAX_CELL and found.rows[3].project == found.rows[4].project == ""
    assert problems(found) == [(2, "project", "cut"), (3, "name", "characters"), (4, "name", "shifted")]
    assert len(found.rows) == 5


def test_it_runs_in_a_process_of_its_own() -> None:
    pool, data = Pool(size=1), "Name;Ebene\nÅsa;Bund\nÅsa;X\n".encode()
    try:
        assert pool.run(read, data, "a.csv", LEVELS, "de") == read(data, "a.csv", LEVELS, "de")
        with pytest.raises(Refusal):
            pool.run(read, b"", "a.csv", LEVELS, "de")
    finally:
        pool.close()


@given(st.text(max_size=80))
def test_a_cell_read_is_printable_and_read_again_is_the_same(text: str) -> None:
    once, _ = plain(text)
    assert once == once.strip() and all(sign.isprintable() or sign in "\u200c\u200d" for sign in once)
    assert "\n" not in once and plain(once)[0] == once


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=70),
            st.sampled_from(["Bund", "BUND", "länder", "EU", ""]),
        ),
        max_size=15,
    )
)
def test_every_row_is_taken_or_told(people: list[tuple[str, str]]) -> None:
    def cell(text: str) -> str:
        return '"' + text.encode("utf-8", "ignore").decode().replace('"', '""').replace("\0", "") + '"'

    lines = [f"{cell(name)};{cell(level)};{cell('x')}" for name, level in people]
    found = sheet("\n".join(["Name;Ebene;Land", *lines]).encode("utf-8-sig"))
    taken = [row.line for row in found.rows]
    wrong = {one.line for one in found.problems if one.matters}
    assert sorted(taken) == taken and not wrong & set(taken)
    assert wrong | set(taken) == set(range(2, len(people) + 2))
    assert all(0 < len(row.name) <= MAX_NAME and row.level in ("Bund", "Länder", "") for row in found.rows)


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    assert [letter(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
