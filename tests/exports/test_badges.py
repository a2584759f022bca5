"""Name tags and station plans on paper: everybody stands there once, with every round, and texts stay texts."""

import csv
import io
import re
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from server.exports import badges, contacts, stations
from server.exports.where import breaks, place
from server.workshop.model import Card, Level, Mix, Seat, Seating, Station, Step, Workshop
from server.workshop.sorting import alphabetical
from tests.exports import samples

STANDS = tuple(Station(id, f"Thema {id}", place=f"Halle {id}", way="left") for id in "xyz")
BOARDS = {"b": ("y", "x", "z")}  # the stands have been put into another order on their board
LEVELS = (Level("blue", "Bund"), Level("green", "Land"))


def workshop(people: int, rounds: int = 3, stands: tuple[Station, ...] = STANDS, tables: int = 0) -> Workshop:
    """Everybody goes to the next stand in each round."""
    seats = {
        f"s{n:03}": Seat(f"s{n:03}", "participant", f"Person-{n:03}. Wie", "blue", badge=n + 1, card=Card(f"Amt {n}"))
        for n in range(people)
    }
    seatings = tuple(
        Seating(
            f"s{n:03}",
            tuple((n + number) % len(stands) for number in range(rounds)),
            tuple(1 + n // len(stands) % tables if tables else 0 for _ in range(rounds)),
        )
        for n in range(people)
    )
    mix = Mix("m", "Marktstände", stands, rounds, "b", begun=2, seatings=seatings)
    return Workshop("w", "Zehn Jahre", "de", "KT4M9XQ2", levels=LEVELS, seats=seats, mixes={"m": mix})


def links(of: Workshop) -> dict[str, str]:
    return {id: f"https://example.org/j/w#{id}.abcdefghijklmnop" for id in of.seats}


def pages(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages]


def test_a_tag_says_who_one_is_and_where_to_go_in_every_round() -> None:
    made = badges.tags(workshop(4), links(workshop(4)), BOARDS)
    first = made.tags[0]
    assert (first.name, first.organisation, first.badge, first.level) == ("Person-000. Wie", "Amt 0", 1, "Bund")
    [(title, turns)] = first.turns
    assert title == "Marktstände" and [(turn.round, turn.sign, turn.color) for turn in turns] == [
        (1, "B", "b"), (2, "A", "a"), (3, "C", "c"),
    ]  # fmt: skip
    assert first.link == links(workshop(4))["s000"] and made.tags[3].link != first.link


def test_it_is_pdf_ua_for_those_who_read_by_ear() -> None:
    of = workshop(4, tables=2)
    for made in (badges.pdf(of, links(of), BOARDS), stations.pdf(of, of.mixes["m"], {}, BOARDS)):
        assert b"pdfuaid:part" in made


def test_ten_tags_fit_a_page_and_nobody_is_left_out() -> None:
    of = workshop(21, tables=4)
    text = pages(badges.pdf(of, links(of), BOARDS))
    assert len(text) == 3
    whole = " ".join(text)
    assert all(whole.count(f"Person-{n:03}.") == 1 and f"Nr. {n + 1}" in whole for n in range(21))
    assert "Runde 1" in text[0] and "Tisch 2" in whole and "Bund" in whole


def test_somebody_without_a_name_a_card_or_places_has_a_tag_too() -> None:
    of = Workshop("w", "Zehn Jahre", "en", seats={"s": Seat("s", "participant", badge=47)})
    assert "No. 47" in pages(badges.pdf(of, links(of), {}))[0]
    assert "Nobody is on the list yet" in pages(badges.pdf(of, {}, {}))[0]


def test_a_host_stays_and_many_rounds_are_told_small() -> None:
    stands = (replace(STANDS[0], hosts=("s000",)), *STANDS[1:])
    of = workshop(6, 29, stands)
    [(_, turns)] = badges.tags(of, links(of), BOARDS).tags[0].turns
    assert {turn.sign for turn in turns} == {"B"} and len(turns) == 29
    assert "29" in pages(badges.pdf(of, links(of), BOARDS))[0]
    assert len(pages(badges.pdf(workshop(2, 100), links(workshop(2, 100)), BOARDS))) == 1


def test_several_mixes_stand_in_the_order_of_the_day() -> None:
    of = workshop(2)
    later, sooner = replace(of.mixes["m"], id="l", title="Später"), of.mixes["m"]
    steps = (Step("1", "a", mix="m", round=1), Step("2", "b", mix="l", round=1))
    of = replace(of, mixes={"l": later, "m": sooner}, steps=steps)
    assert [title for title, _ in badges.tags(of, links(of), BOARDS).tags[0].turns] == ["Marktstände", "Später"]


def test_the_list_by_name_and_each_stations_pages_have_everybody() -> None:
    of = workshop(60, tables=2)
    text = pages(stations.pdf(of, of.mixes["m"], {}, BOARDS))
    signs = [page for page in text if re.search(r"Stand [ABC] ", page)]
    by_name = " ".join(page for page in text if page not in signs)
    assert len(signs) == 3 and all(by_name.count(f"Person-{n:03}.") == 1 for n in range(60))
    for sign in signs:  # each stand has everybody once in three rounds
        assert all(sign.count(f"Person-{n:03}.") == 1 for n in range(60))
        assert all(word in sign for word in ("Runde 1", "Runde 3", "Tisch 2", "Halle", "Thema"))
    assert "„B 1“ heißt: Stand B, Tisch 1." in text[0]


@pytest.mark.parametrize("people", [12, 60, 200])
def test_every_page_of_a_stand_has_the_code_for_who_stands_before_it(people: int) -> None:
    of = workshop(people, tables=people // 60)
    doors = {one.id: f"https://example.org/j/key/b/{one.id}" for one in STANDS}
    text = pages(stations.pdf(of, of.mixes["m"], doors, BOARDS))
    for sign in "ABC":
        of_stand = [page for page in text if f"Stand {sign} " in page]
        assert of_stand and all(f"Stand {sign} auf dem Handy" in page for page in of_stand)
    assert not any("auf dem Handy" in page for page in pages(stations.pdf(of, of.mixes["m"], {}, BOARDS)))


def test_arrows_on_paper_are_those_of_screen_and_phone() -> None:
    told = re.compile(r"(left|right|ahead|back|up|down): ['\"](M[^'\"]+)['\"]")
    root = Path(stations.__file__).parents[2]
    ours, theirs = (
        dict(told.findall((root / file).read_text("utf-8")))
        for file in ("server/exports/typst/stands.typ", "client/src/ui/Arrow.svelte")
    )
    assert ours == theirs and len(ours) == 6


@pytest.mark.slow
@pytest.mark.parametrize(("people", "rounds", "stands"), [(500, 2, 1), (30, 29, 5), (12, 100, 3), (1, 1, 1)])
def test_rooms_of_any_size_are_printed_whole(people: int, rounds: int, stands: int) -> None:
    of = workshop(people, rounds, tuple(Station(f"z{n}", f"Thema {n}") for n in range(stands)))
    whole = " ".join(pages(stations.pdf(of, of.mixes["m"], {}, BOARDS)))
    blocks = -(-rounds // 10)  # the list by name begins anew after ten rounds
    assert all(whole.count(f"Person-{n:03}.") == rounds + blocks for n in range(people))


def columns(page: pdfium.PdfPage) -> list[list[float]]:
    """How high each name of the list stands, from the left column on."""
    text, found = page.get_textpage(), defaultdict(list)
    look = text.search("Person-")
    while (at := look.get_next()) is not None:
        left, bottom, _, _ = text.get_charbox(at[0])
        found[left > page.get_width() / 2].append(bottom)
    return [found[key] for key in sorted(found)]


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize(("people", "rounds"), [(1, 3), (30, 3), (61, 2), (120, 3), (200, 3), (201, 1), (200, 5)])
def test_the_list_by_name_fills_its_pages_and_columns_evenly(people: int, rounds: int, long: bool) -> None:
    of = workshop(people, rounds, STANDS)
    if long:  # two of three need two lines
        more = {
            id: replace(seat, name=f"{seat.name} und Öffentlichkeitsbeteiligung Süd") for id, seat in of.seats.items()
        }
        of = replace(of, seats={id: more[id] if n % 3 else seat for n, (id, seat) in enumerate(of.seats.items())})
    with closing(pdfium.PdfDocument(stations.pdf(of, of.mixes["m"], {}, BOARDS))) as document:
        lists: list[list[list[float]]] = []
        for page in document:
            lists.append(columns(page))
            if sum(len(column) for one in lists for column in one) >= people:
                break
    counts = [len(column) for page in lists for column in page]
    assert sum(counts) == people and all(len(page) == (1 if rounds > 3 or people <= 30 else 2) for page in lists)
    assert max(counts) - min(counts) <= 2
    for page in lists:
        low = [min(column) for column in page]
        assert min(low) > 18 * 72 / 25.4, "nothing runs into the foot"
        assert long or max(low) - min(low) < 30, "one row at most"


def test_people_who_have_no_place_and_stations_that_were_closed() -> None:
    of = workshop(6)
    left_out = Seating("s000", (-1, -1, -1), (0, 0, 0))
    late = Seating("s001", (-1, 0, 1), (0, 0, 0))
    gone = Station("gone", "Zu", closed=True)
    mix = of.mixes["m"]
    mix = replace(mix, stations=(*STANDS, gone), seatings=(left_out, late, *mix.seatings[2:]))
    made = stations.stations(of, mix, BOARDS)
    assert [sheet.place.sign for sheet in made.sheets] == ["B", "A", "C"]
    assert [turns for one, turns in made.people if one.badge == 2] == [(("", 0), ("B", 0), ("A", 0))]
    assert not any(one.badge == 1 for one, _ in made.people)


def test_tables_are_called_by_their_number_and_stands_by_their_letter() -> None:
    tables = Mix("m", "Tische", (Station("t7", "7"), Station("t8", "Am Fenster")), 1)
    assert (place(tables, 0, {}, "de").sign, place(tables, 0, {}, "de").kind) == ("7", "Tisch")
    assert (place(tables, 1, {}, "de").sign, place(tables, 1, {}, "de").title) == ("B", "Am Fenster")
    many = Mix("m", "Stände", tuple(Station(f"z{n}", "x") for n in range(30)), 1, "b")
    assert [place(many, at, {}, "de").sign for at in (0, 25, 26)] == ["A", "Z", "27"]


def test_names_are_sorted_as_in_a_list_of_people() -> None:
    names = ["Zita", "Ömer", "Orhan", "anna", "Änne", "Ulrike", "Łukasz"]
    assert sorted(names, key=alphabetical) == ["anna", "Änne", "Łukasz", "Ömer", "Orhan", "Ulrike", "Zita"]


@pytest.mark.slow
def test_anything_people_are_called_is_printed() -> None:
    words = [*samples.HOSTILE, "#panic(1)", "Wort" * 15, "=1+1", "محمد عبد الرحمن", "信任"]
    seats = {
        f"s{n:03}": Seat(f"s{n:03}", "participant", text[:60], "green", badge=n + 1, card=Card(text[:120]), open=True)
        for n, text in enumerate(words)
    }
    stands = tuple(replace(one, title=words[n][:200], place=words[n + 9][:200]) for n, one in enumerate(STANDS))
    of = workshop(len(words), 3, stands)
    of = replace(of, title=words[9][:200], seats=seats, levels=(Level("green", words[6][:40]),))
    mix = replace(of.mixes["m"], title=words[7][:200])
    of = replace(of, mixes={"m": mix})
    assert "#panic(1)" in " ".join(pages(badges.pdf(of, links(of), BOARDS)))
    assert "#panic(1)" in " ".join(pages(stations.pdf(of, mix, {}, BOARDS)))
    for table in (stations.table(of, mix, BOARDS), contacts.table(of, BOARDS)):
        cells = [cell for row in csv.reader(io.StringIO(table.decode("utf-8-sig")), delimiter=";") for cell in row]
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells) and "'=1+1" in cells


def test_the_table_has_a_row_for_everybody_and_round() -> None:
    of = workshop(4, tables=2)
    rows = list(
        csv.DictReader(io.StringIO(stations.table(of, of.mixes["m"], BOARDS).decode("utf-8-sig")), delimiter=";")
    )
    assert len(rows) == 12
    assert rows[0] == {
        "Runde": "1", "Zeichen": "B", "Thema": "Thema x", "Ort": "Halle x", "Tisch": "1", "Name": "Person-000. Wie",
        "Nr.": "1",
    }  # fmt: skip


def test_whom_nobody_is_left_over_for_has_a_break_and_goes_to_no_empty_table() -> None:
    of = workshop(3, 2)
    tables = tuple(Station(f"t{n}", str(n + 1), capacity=2) for n in range(2))
    seatings = (Seating("s000", (0, 0), (0, 0)), Seating("s001", (0, 1), (0, 0)), Seating("s002", (1, 0), (0, 0)))
    pairs = replace(of.mixes["m"], board="", stations=tables, seatings=seatings)
    of = replace(of, mixes={"m": pairs})
    made = stations.stations(of, pairs, {})
    assert [turns for one, turns in made.people if one.badge == 3] == [(("Pause", 0), ("1", 0))]
    assert [[bool(at) for at in sheet.rounds] for sheet in made.sheets] == [[True, True], [False, False]]
    rows = csv.DictReader(io.StringIO(stations.table(of, pairs, {}).decode("utf-8-sig")), delimiter=";")
    told = [(row["Runde"], row["Zeichen"]) for row in rows if row["Nr."] in "23"]
    assert sorted(told) == [("1", "1"), ("1", "Pause"), ("2", "1"), ("2", "Pause")]
    assert any("Pause" in page for page in pages(stations.pdf(of, pairs, {}, {})))
    assert [turn.sign for turn in badges.tags(of, links(of), {}).tags[2].turns[0][1]] == ["", "1"]
    assert not breaks(of, replace(pairs, board="b"))
