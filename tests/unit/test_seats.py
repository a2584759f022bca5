"""Who comes by name finds the one seat that waits for them, whatever keyboard they have; nobody is guessed."""

import pytest

from server.web.seats import expected_as
from server.workshop.model import Seat, Workshop


def found(name: str, *listed: Seat | str) -> str:
    seats = [one if isinstance(one, Seat) else Seat(one, "participant", one) for one in listed]
    seat = expected_as(Workshop(seats={one.id: one for one in seats}), name)
    return seat.id if seat else ""


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("Björn Aydin", "Björn Aydın"),
        ("BJÖRN AYDIN", "Björn Aydın"),
        ("Bjoern Aydin", "Björn Aydın"),
        ("bjorn  aydin", "Björn Aydın"),
        ("Ibrahim Şen", "İbrahim Sen"),
        ("Lukasz Wozniak", "Łukasz Woźniak"),
        ("Łukasz Woźniak", "Lukasz Wozniak"),
        ("Anna Gross", "Anna Groß"),
        ("Soren Aero", "Søren Ærø"),
        ("Anna-Lena  Muller", "Anna Lena Müller"),
        ("Anna Lena Mueller", "Anna-Lena Müller"),
        ("André Lefevre", "Andre\u0301 Lefèvre"),
    ],
)
def test_another_keyboard_leads_to_the_same_seat(said: str, listed: str) -> None:
    assert found(said, listed, "Ulrike Kramer") == listed


def test_a_name_as_it_is_listed_is_no_guess() -> None:
    assert found("björn  aydın", "Björn Aydın", "Björn Aydin") == "Björn Aydın"


def test_of_two_names_alike_nobody_is_guessed() -> None:
    assert found("Bjorn Aydin", "Björn Aydın", "Björn Aydin") == ""
    assert found("Anna Gross", Seat("one", "participant", "Anna Groß"), Seat("two", "participant", "Anna Groß")) == ""
    # Who has come already may have a second device.
    assert found("Björn Aydin", Seat("came", "participant", "Björn Aydin", at=1), "Björn Aydın") == ""


def test_a_seat_that_is_taken_or_blocked_waits_for_nobody() -> None:
    assert found("Björn Aydin", Seat("came", "participant", "Björn Aydın", at=1)) == ""
    assert found("Björn Aydin", Seat("out", "participant", "Björn Aydın", blocked=True)) == ""


def test_other_names_stay_other_names() -> None:
    assert found("", "Björn Aydın") == ""
    assert found("…", "Björn Aydın", "…") == ""
    assert found("Jörg", "Jürg") == ""
    assert found("राम", "रोम") == ""
