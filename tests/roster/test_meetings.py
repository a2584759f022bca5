"""Who met in an earlier workshop, found among people of today by their names."""

import pytest

from server.board.refusals import Refusal
from server.exports import contacts
from server.roster.meetings import NAMED, Found, find
from server.workshop.meetings import meetings
from server.workshop.model import MAX_MET
from tests.exports.test_badges import BOARDS, workshop
from tests.exports.test_contacts import agreed

HERE = {"a": "Ayşe Kaya", "b": "Björn Öz", "c": "Chris Lee", "d": "Anna Maier", "e": "Anna Maier", "f": "=1+1"}


def of(text: str) -> Found:
    return find(text.encode(), HERE)


def why(data: bytes) -> object:
    with pytest.raises(Refusal) as caught:
        find(data, HERE)
    assert caught.value.code == "bad_roster"
    return caught.value.fields["why"]


def test_what_one_workshop_gives_another_reads() -> None:
    earlier = agreed(workshop(24, tables=2), *(f"s{n:03}" for n in range(24)))
    today = {f"t{n:03}": f"person-{n:03}  WIE" for n in range(0, 24, 2)}
    found = find(contacts.table(earlier, BOARDS), today)
    both = {(one.replace("s", "t"), other.replace("s", "t")) for one, other in meetings(earlier)}
    assert found.rows == len(both) and not found.unclear and len(found.unknown) == 12
    assert set(found.pairs) == {pair for pair in both if set(pair) <= set(today)} and found.pairs


def test_the_graph_says_what_the_table_says() -> None:
    earlier = agreed(workshop(24, tables=2), *(f"s{n:03}" for n in range(24)))
    today = {f"t{n:03}": f"Person-{n:03}  WIE" for n in range(0, 24, 2)}
    assert find(contacts.graph(earlier, BOARDS), today) == find(contacts.table(earlier, BOARDS), today)
    nodes = '<node id="Ayşe Kaya"/><node id="Björn Öz"/>'
    other = f'<graphml><graph>{nodes}<edge source="Ayşe Kaya" target="Björn Öz"/></graph></graphml>'
    assert of(other).pairs == (("a", "b"),)


def test_a_graph_that_unpacks_itself_or_is_none_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><graphml><node id="&b;"/></graphml>'
    assert why(bomb.encode()) == why(b"<graphml><node") == "damaged"
    assert why(b"<html><p>Name</p></html>") == "names"
    edges = "".join('<edge source="a" target="b"/>' for _ in range(MAX_MET + 1))
    assert why(f'<graphml><node id="a"/><node id="b"/>{edges}</graphml>'.encode()) == "rows"


@pytest.mark.parametrize("text", [
    "Nr. A;Name A;Nr. B;Name B\n1;Ayse Kaya;2;BJÖRN  ÖZ\n",
    "\ufeffNo. A,Name A,No. B,Name B,How often\n1,Ayşe Kaya,2,Bjoern Oez,3\n",
    "Name\tName\nAyşe Kaya\tBjörn Öz\nBjörn Öz\tAyşe Kaya\nAyşe Kaya\tAyşe Kaya\n",
])  # fmt: skip
def test_names_are_matched_as_the_roster_matches_them(text: str) -> None:
    assert of(text.replace("Ayse", "Ayşe")).pairs == (("a", "b"),)


def test_a_name_that_two_have_here_or_there_is_not_guessed() -> None:
    found = of("Nr.;Name;Nr.;Name\n1;Anna Maier;2;Chris Lee\n3;Chris Lee;4;Björn Öz\n")
    assert found == Found(2, (), (), ("Anna Maier", "Chris Lee"))


def test_who_is_not_here_is_named() -> None:
    found = of("Name;Name\nAyşe Kaya;Zita\n;Björn Öz\n'=1+1;Ayşe Kaya\n")
    assert found == Found(2, (("a", "f"),), ("Zita",), ())
    many = "Name;Name\n" + "".join(f"Gast {n};Ayşe Kaya\n" for n in range(500))
    assert len(of(many).unknown) == NAMED


def test_what_is_no_such_file_is_refused() -> None:
    assert why(b"") == "empty"
    assert why(b"Name;Projekt\nA;B\n") == why(b"1;2\n3;4\n") == "names"
    assert why(b"PK\x03\x04\0\0") == "format"
    assert why(b"Name;Name\n" + b"A;B\n" * (MAX_MET + 100)) == "rows"
