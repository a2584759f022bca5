"""Topics, visits and interfaces in a board's files, and a marketplace's tables. Nobody's name is in any."""

import csv
import io
import json
from dataclasses import replace

import pytest

from server.board.model import Board, Interface, Turnout, Zone
from server.exports import archive, markdown, market_tables
from server.exports.options import Options
from server.exports.outline import outline
from tests.exports import samples

GERMAN = Options("de", "Zukunft vor Ort")


@pytest.fixture
def market() -> Board:
    titles = ["Wohnen im Dorf", "=Moor & Wasser", "Daten", *(f"Projekt {at}" for at in range(3, 30))]
    topics = {0: ("Wohnen", "Ehrenamt"), 1: ("wohnen", "Klima"), 2: ("Klima", "EHRENAMT", "Wohnen")}
    zones = {
        f"z{at}": Zone(f"z{at}", title, f"{at + 10}1", topics=topics.get(at, ()), place=f"Saal 2, {at}")
        for at, title in enumerate(titles)
    }
    zones["column"] = Zone("column", "Das übernehmen wir", "1", parent="z0")
    interfaces = (
        Interface("i", ("z2", "z0"), "Beide fragen Vereine", "secret-author", 5, ("z0", "z2")),
        Interface("j", ("z0", "z1"), "Gleiche Flächen", "secret-author", 6, ("z1",)),
        Interface("k", ("z1", "z29"), "<b>*Karten*", "secret-author", 4),
    )
    return Board(
        "b", "Marktplatz", layout="stands", zones=zones, interfaces={one.id: one for one in interfaces},
        turnouts={"z0": Turnout("z0", 34, ("secret-visitor",)), "z1": Turnout("z1")},
    )  # fmt: skip


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_a_stand_tells_topics_visits_and_whom_it_touches(market: Board) -> None:
    first = outline(market, GERMAN).sections[0]
    told = {label: "".join(span.text for span in text) for label, text in first.blocks[0].pairs}  # type: ignore[union-attr]
    assert told["Themen"] == "Wohnen, Ehrenamt" and told["Besuche"] == "34"
    assert told["Schnittstellen"] == "B (noch offen), C"
    assert "Besuche" not in str(outline(samples.stands(9), GERMAN))


def test_interfaces_have_both_sides_a_reason_and_a_state_agreed_ones_first(market: Board) -> None:
    last = outline(market, GERMAN).sections[-1]
    told = [(label, "".join(span.text for span in text)) for label, text in last.blocks[0].pairs]  # type: ignore[union-attr]
    assert last.title == "Schnittstellen" and told == [
        ("A Wohnen im Dorf – C Daten", "Beide fragen Vereine (beide Seiten sind dafür)"),
        ("A Wohnen im Dorf – B =Moor & Wasser", "Gleiche Flächen (B ist dafür, die andere Seite noch nicht)"),
        ("B =Moor & Wasser – 30 Projekt 29", "<b>*Karten* (vorgeschlagen)"),
    ]
    assert r"\<b\>\*Karten\*" in markdown.render(market, GERMAN).decode()


def test_a_file_tells_how_many_came_and_never_who(market: Board) -> None:
    content = archive.dump(market)
    assert json.loads(content)["board"]["visits"] == {"z0": 34} and b"secret-visitor" not in content
    assert archive.load(content).turnouts == {}
    assert archive.load(archive.dump(replace(market, turnouts={}))).interfaces == market.interfaces


def test_tables_of_stands_interfaces_and_overlaps(market: Board) -> None:
    stands = rows(market_tables.stands_csv(market, {"z1": "https://example.org/f/w#l.s"}, GERMAN))
    assert [row["Zeichen"] for row in stands[-5:]] == ["Z", "27", "28", "29", "30"]
    assert (stands[1]["Stand"], stands[1]["Link zum Bearbeiten"]) == ("'=Moor & Wasser", "https://example.org/f/w#l.s")
    assert (stands[0]["Themen"], stands[0]["Besuche"], stands[0]["Schnittstellen"]) == ("Wohnen, Ehrenamt", "34", "2")
    met = rows(market_tables.interfaces_csv(market, GERMAN))
    assert [(row["Zeichen 1"], row["Zeichen 2"], row["Gemeinsame Themen"]) for row in met] == [
        ("A", "B", "Wohnen"), ("A", "C", "Wohnen, Ehrenamt"), ("B", "30", ""),
    ]  # fmt: skip
    matrix = rows(market_tables.overlap_csv(market, GERMAN))
    assert len(matrix) == 30 and [matrix[0][sign] for sign in ("A", "B", "C", "30")] == ["", "1", "2", "0"]
    assert matrix[2]["A"] == "2" and matrix[2]["B"] == "2"
    for content in (*map(str, (stands, met, matrix)), archive.dump(replace(market, interfaces={})).decode()):
        assert "secret" not in content


def test_topics_are_the_same_however_they_are_spelt() -> None:
    one = Zone("a", "A", "1", topics=("Straße", "Café", "Öl"))
    other = Zone("b", "B", "2", topics=("STRASSE ", "cafe", "Ol", "Wasser"))
    assert market_tables.shared(one, other) == ("Straße", "Café", "Öl")


def test_an_interface_outlives_its_stand_in_no_table(market: Board) -> None:
    gone = replace(market, zones={id: zone for id, zone in market.zones.items() if id != "z29"})
    assert len(rows(market_tables.interfaces_csv(gone, GERMAN))) == 3
    assert outline(gone, GERMAN).sections[-1].title == "Schnittstellen"


def test_a_stand_without_a_link_says_so(market: Board) -> None:
    told = rows(market_tables.stands_csv(market, {"z0": "https://example.org/#key"}, GERMAN))
    assert [row["Link zum Bearbeiten"] for row in told[:2]] == ["https://example.org/#key", "noch kein Link"]
