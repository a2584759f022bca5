"""Who met whom, as files: only those who agreed, only rounds that have begun, the same in both."""

import csv
import io
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree as xml

from server.exports import contacts
from server.workshop.meetings import meetings
from server.workshop.model import Workshop
from tests.exports.test_badges import BOARDS, workshop

NAMESPACE = {"g": "http://graphml.graphdrawing.org/xmlns"}


def agreed(of: Workshop, *seats: str) -> Workshop:
    return replace(of, seats={id: replace(seat, open=id in seats) for id, seat in of.seats.items()})


def rows(of: Workshop) -> list[dict[str, str]]:
    text = contacts.table(of, BOARDS).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_both_files_tell_the_same_of_those_who_agreed() -> None:
    of = agreed(workshop(24, tables=2), *(f"s{n:03}" for n in range(0, 24, 2)))
    told = {(row["Nr. A"], row["Nr. B"]): row["Wie oft"] for row in rows(of)}
    root = xml.fromstring(contacts.graph(of, BOARDS))
    edges = {
        (edge.attrib["source"][1:], edge.attrib["target"][1:]): edge.findtext("g:data[@key='times']", "", NAMESPACE)
        for edge in root.iterfind(".//g:edge", NAMESPACE)
    }
    assert told == edges and len(told) == len(meetings(of)) > 0
    nodes = [node.findtext("g:data[@key='name']", "", NAMESPACE) for node in root.iterfind(".//g:node", NAMESPACE)]
    assert nodes == [of.seats[f"s{n:03}"].name for n in range(0, 24, 2)]
    assert not any(f"Person-{n:03}" in contacts.graph(of, BOARDS).decode() for n in range(1, 24, 2))


def test_it_says_when_and_where_and_how_often() -> None:
    of = agreed(workshop(12, tables=2), "s000", "s006")
    [row] = rows(of)
    assert (row["Name A"], row["Nr. B"], row["Wie oft"]) == ("Person-000. Wie", "7", "2")
    assert row["Wann und wo"].splitlines() == [
        "Marktstände: Runde 1, Stand B, Tisch 1",
        "Marktstände: Runde 2, Stand A, Tisch 1",
    ]


def test_nothing_is_listed_of_a_workshop_where_nobody_agreed() -> None:
    assert rows(workshop(6)) == []
    assert b"<node" not in contacts.graph(workshop(6), BOARDS)


def test_names_cannot_break_out_of_the_graph() -> None:
    of = agreed(workshop(6), *workshop(6).seats)
    hostile = ["</data><edge/>", '"&<>', "a\x00b\x1bc", "\ud800half", "\ufffe", "信任"]
    seats = {id: replace(seat, name=name) for (id, seat), name in zip(of.seats.items(), hostile, strict=True)}
    root = xml.fromstring(contacts.graph(replace(of, seats=seats), BOARDS))
    names = [node.findtext("g:data[@key='name']", "", NAMESPACE) for node in root.iterfind(".//g:node", NAMESPACE)]
    assert names == ["</data><edge/>", '"&<>', "abc", "half", "Nr. 5", "信任"]
    assert len(list(combinations(names, 2))) >= len(root.findall(".//g:edge", NAMESPACE)) == len(meetings(of))
