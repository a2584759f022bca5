"""What people are called on lists; what the client calls them, too, is in tests/vectors/names.json."""

import sys
from collections.abc import Callable
from functools import partial

import pytest

from server.workshop.model import Seat, Workshop
from server.workshop.names import labels, short_name
from server.workshop.places import Groups


def called(*names: str) -> list[str]:
    told = labels(Seat(f"s{n}", "participant", name, badge=n) for n, name in enumerate(names, 1))
    return [told[f"s{n}"] for n, name in enumerate(names, 1)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ayşe Kaya", "Ayşe K."), ("Ömer", "Ömer"), ("", ""), ("Karl-Heinz von Weber", "Karl-Heinz von W."),
        ("Fatma Straßburger MdB", "Fatma S."), ("Dr. Sabine T.", "Sabine T."),
        ("Heide, Björn von der", "Björn von der H."),
        ("Prof. Dr. med. Anna-Lena Müller-Groß, M. A.", "Anna-Lena M."), ("Tim Lang a. D.", "Tim L."),
        ("Yo-Yo Ma", "Yo-Yo M."), ("Omar al-Baschir", "Omar al-B."), ("Sean O'Neill", "Sean O'N."),
        ("Dr. Müller", "Dr. Müller"), ("Person 12", "Person 12"), ("山田 太郎", "山田 太郎"),
        ("Ольга Иванова", "Ольга И."),
        ("O\u0308mer O\u0308z", "Ömer Ö."), ("Anna Meier, Stadt Ulm", "Anna M."),
    ],
)  # fmt: skip
def test_M8_names_are_short(name: str, shown: str) -> None:
    assert short_name(name) == shown


def test_M8_two_alike_are_told_apart_by_letters_or_else_by_their_numbers() -> None:
    assert called("Anna Maier", "Anna Müller", "Anna Bolte") == ["Anna Ma.", "Anna Mü.", "Anna B."]
    assert called("Anna Maier", "Anna Maier", "Ömer", "Omer") == ["Anna M. 1", "Anna M. 2", "Ömer 3", "Omer 4"]
    assert called("Björn Aydin", "Björn Aydın") == ["Björn A. 1", "Björn A. 2"]


@pytest.mark.parametrize("length", range(1, 9))
def test_M9_who_takes_a_like_name_reads_no_more_than_three_letters_of_another(length: int) -> None:
    told = called("Anna Wolkenstein", "Anna Wolkenstein"[: 5 + length])
    assert told[0] in ("Anna W.", "Anna Wo.", "Anna Wol.", "Anna W. 1")


def calls(asked: Callable[[], object]) -> int:
    """Count the functions that are called."""
    found = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal found
        found += event == "call"

    sys.setprofile(count)
    try:
        asked()
    finally:
        sys.setprofile(None)
    return found


def roster(people: int) -> Workshop:
    names = (f"{('Anna', 'Ömer', 'Zoë')[n % 3]} Kaya{chr(97 + n // 3 % 26)}{n}y" for n in range(people))
    return Workshop(seats={f"s{n}": Seat(f"s{n}", "participant", name, badge=n + 1) for n, name in enumerate(names)})


@pytest.mark.parametrize("people", [30, 900])
def test_M8_whoever_is_asked_for_is_called_as_on_the_whole_list(people: int) -> None:
    workshop = roster(people)
    groups = Groups(workshop)
    assert {id: groups.called(seat) for id, seat in workshop.seats.items()} == labels(workshop.seats.values())
    assert groups.called(Seat("none", "participant")) == groups.called(Seat("boss", "facilitator", "Zoë K")) == ""


def test_M8_the_names_of_a_table_cost_no_more_in_a_larger_room() -> None:
    one, costs = Seat("one", "participant", "Ben Aydın", badge=999), set()
    for people in (900, 30):
        workshop = Workshop(seats={**roster(people).seats, "one": one})
        Groups(workshop).called(one)  # how each reads is known from then on
        costs.add(calls(partial(Groups(workshop).called, one)))
    assert len(costs) == 1
