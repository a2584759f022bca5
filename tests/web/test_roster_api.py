"""A list of people becomes seats that wait for them; badges and names lead to these seats, and to no others."""

import csv
import io
import itertools
from typing import Any

import pytest
from flask.testing import FlaskClient

from server.app import App
from server.workshop.model import Seat
from tests.web.conftest import Wire, bearer

PEOPLE = "\ufeffName;Träger;Bundesland;Projekt\nAyşe Kaya;Stadt Ulm;BW;Quartier\nBjörn Öz;Land;HH;Hafen\n"


@pytest.fixture
def roster(web: FlaskClient, made: dict[str, Any]) -> str:
    return f"/api/workshops/{made['workshop']}/roster"


def send(web: FlaskClient, roster: str, made: dict[str, Any], text: str, query: str = "?name=liste.csv") -> Any:
    return web.post(
        roster + query, data=text.encode(), content_type="application/octet-stream", headers=bearer(made["token"])
    )


def people(app: App, made: dict[str, Any]) -> list[Seat]:
    seats = app.site.workshop(made["workshop"]).seats.values()
    return sorted((seat for seat in seats if seat.role == "participant"), key=lambda seat: seat.badge)


def door(app: App, web: FlaskClient, made: dict[str, Any], badge: int) -> dict[str, str]:
    """The two halves of the link on a name tag."""
    listed = web.get(f"/api/workshops/{made['workshop']}/roster.csv", headers=bearer(made["token"]))
    rows = csv.DictReader(io.StringIO(listed.get_data(as_text=True).removeprefix("\ufeff")), delimiter=";")
    link = next(row["Link"] for row in rows if row["Nr."] == str(badge)).partition("#")[2]
    id, _, secret = link.partition(".")
    return {"link": id, "secret": secret}


def test_a_check_shows_what_would_come_and_keeps_nothing(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    told = send(web, roster, made, PEOPLE, "?check=1").get_json()
    assert [row["was"] for row in told["rows"]] == ["new", "new"] and people(app, made) == []
    assert told["rows"][0]["card"] == {
        "organisation": "Stadt Ulm", "region": "BW", "project": "Quartier", "function": "", "branch": "", "access": "",
    }  # fmt: skip


def test_a_corrected_list_changes_people_and_doubles_nobody(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    assert send(web, roster, made, PEOPLE).status_code == 200
    before = people(app, made)
    again = PEOPLE.replace("Stadt Ulm", "Stadt Neu-Ulm") + "Chris Lee;;;\n"
    told = send(web, roster, made, again).get_json()["rows"]
    assert [row["was"] for row in told] == ["changed", "same", "new"]
    assert [row["seat"] for row in told] == [*(seat.id for seat in before), ""]
    after = people(app, made)
    assert [seat.id for seat in after[:2]] == [seat.id for seat in before] and len(after) == 3
    assert after[0].card and after[0].card.organisation == "Stadt Neu-Ulm"


def test_M1_a_row_renames_whom_a_facilitator_knows_again(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    assert send(web, roster, made, PEOPLE).status_code == 200
    before = people(app, made)
    again = PEOPLE.replace("Ayşe Kaya", "Ayşe Kaya-Wolf") + "Chris Lee;;;\n"
    seat = before[0].id
    told = send(web, roster, made, again, f"?check=1&renamed=2.{seat}").get_json()["rows"]
    assert [(row["was"], row["seat"]) for row in told][::2] == [("changed", seat), ("new", "")]
    for wrong in ("2.nobody", f"x.{seat}", f"2.{seat},3.{seat}", "2", f"2.{made['seat']}"):
        assert send(web, roster, made, again, f"?renamed={wrong}").get_json()["code"] == "no_seat"
    assert people(app, made) == before
    assert send(web, roster, made, again, f"?renamed=2.{seat}").status_code == 200
    after = people(app, made)
    assert [(one.id, one.badge) for one in after[:2]] == [(one.id, one.badge) for one in before] and len(after) == 3
    assert after[0].name == "Ayşe Kaya-Wolf"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_list_with_links_is_read_back_in_its_language(web: FlaskClient, language: str) -> None:
    made = web.post("/api/workshops", json={"title": "Zehn Jahre", "language": language}).get_json()
    roster = f"/api/workshops/{made['workshop']}/roster"
    people = "Name;Organisation;Region;Projekt;Rolle;Branche;Bedarf\nAyşe Kaya;Stadt Ulm;Süd;Hafen;Leitung;Bau;Rampe\n"
    assert send(web, roster, made, people).status_code == 200
    listed = web.get(f"{roster}.csv", headers=bearer(made["token"])).get_data(as_text=True)
    assert listed.startswith("\ufeffNr.;Name" if language == "de" else "\ufeffBadge;Name")
    assert [row["was"] for row in send(web, roster, made, listed, "?check=1").get_json()["rows"]] == ["same"]


def test_problems_name_the_line_and_the_others_are_taken(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    told = send(web, roster, made, PEOPLE + ";Ohne Namen;;\n").get_json()
    assert [(one["line"], one["code"]) for one in told["problems"]] == [(4, "no_name")] and len(told["rows"]) == 2
    assert [(row["line"], row["name"], row["organisation"]) for row in told["refused"]] == [(4, "", "Ohne Namen")]
    refused = send(web, roster, made, "{\\rtf1 Liste}")
    assert refused.status_code == 400 and refused.get_json()["code"] == "bad_roster"
    assert len(people(app, made)) == 2


def test_only_facilitators_read_or_bring_the_roster(web: FlaskClient, made: Any, roster: str) -> None:
    guest = web.post("/api/join", json={"code": made["code"]}).get_json()["token"]
    for answer in (
        send(web, roster, {"token": guest}, PEOPLE),
        web.get(f"{roster}.csv", headers=bearer(guest)),
    ):
        assert answer.status_code == 403


def test_a_name_leads_to_the_seat_that_waits_for_it_once(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    send(web, roster, made, PEOPLE)
    waiting = people(app, made)[0].id
    first = web.post("/api/join", json={"code": made["code"], "name": "Aishe Kaya"}).get_json()
    assert first["seat"] != waiting
    second = web.post("/api/join", json={"code": made["code"], "name": " AYSE  kaya"}).get_json()
    assert second["seat"] == waiting  # a keyboard without ş
    third = web.post("/api/join", json={"code": made["code"], "name": "Ayşe Kaya"}).get_json()
    assert third["seat"] not in (waiting, first["seat"])
    assert [seat.badge for seat in people(app, made)] == [1, 2, 3, 4]


def test_two_of_one_name_are_not_told_apart_by_it(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    send(web, roster, made, "Name;Träger\nAnna Maier;A\nAnna Maier;B\n")
    joined = web.post("/api/join", json={"code": made["code"], "name": "Anna Maier"}).get_json()
    assert joined["seat"] not in {seat.id for seat in people(app, made) if seat.card}


def test_M12_a_name_tag_opens_its_seat_once_and_then_for_the_device_that_has_it(
    app: App, web: FlaskClient, made: Any, roster: str
) -> None:
    send(web, roster, made, PEOPLE)
    shown = door(app, web, made, 2)
    base = f"/api/workshops/{made['workshop']}"
    looked = web.post(f"{base}/look", json=shown).get_json()
    assert (looked["role"], looked["name"], looked["code"]) == ("participant", "Björn Öz", made["code"])
    first = web.post(f"{base}/enter", json=shown).get_json()
    assert first["seat"] == shown["link"] and people(app, made)[1].at
    again = web.post(f"{base}/enter", json={**shown, "name": "Björn Ö.", "token": first["token"]}).get_json()
    assert again["token"] == first["token"] and people(app, made)[1].name == "Björn Ö."
    photographed = web.post(f"{base}/enter", json={**shown, "name": "Mallory"})
    assert (photographed.status_code, photographed.get_json()["code"]) == (409, "taken")
    other = web.post("/api/join", json={"code": made["code"], "name": "Mallory"}).get_json()
    forged = web.post(f"{base}/enter", json={**shown, "token": other["token"]})
    assert forged.get_json()["code"] == "taken" and people(app, made)[1].name == "Björn Ö."


def test_M12_the_device_that_has_a_seat_lets_one_more_in(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    send(web, roster, made, PEOPLE)
    shown, base = door(app, web, made, 2), f"/api/workshops/{made['workshop']}"
    first = web.post(f"{base}/enter", json=shown).get_json()
    wire = Wire(app)
    stranger = web.post("/api/join", json={"code": made["code"]}).get_json()
    wire.hello("first", first["token"], made["workshop"])
    wire.hello("stranger", stranger["token"], made["workshop"])
    lend = {"seat": shown["link"]}
    assert wire.command("stranger", made["workshop"], "lend_seat", lend, "forged")["code"] == "not_yours"
    assert wire.command("first", made["workshop"], "lend_seat", lend, "lend")["ok"]
    second = web.post(f"{base}/enter", json=shown).get_json()
    assert second["seat"] == first["seat"] and wire.hello("second", second["token"], made["workshop"])["ok"]
    assert wire.hello("again", first["token"], made["workshop"])["ok"]  # the first stays
    assert web.post(f"{base}/enter", json=shown).get_json()["code"] == "taken"  # it was for one


def test_M12_a_facilitator_frees_a_seat_and_the_lost_phone_is_out(
    app: App, web: FlaskClient, made: Any, roster: str
) -> None:
    send(web, roster, made, PEOPLE)
    shown, base = door(app, web, made, 2), f"/api/workshops/{made['workshop']}"
    lost = web.post(f"{base}/enter", json=shown).get_json()
    wire = Wire(app)
    wire.hello("lost", lost["token"], made["workshop"])
    wire.hello("boss", made["token"], made["workshop"])
    assert wire.command("boss", made["workshop"], "lend_seat", {"seat": shown["link"]}, "free")["ok"]
    app.loop.sleep(0.05)
    assert app.sockets.crowd.get("lost") is None and any(b"goodbye" in packet for packet in wire.sent["lost"])
    assert wire.hello("lost again", lost["token"], made["workshop"])["code"] == "no_seat"
    assert web.post(f"{base}/enter", json={**shown, "token": lost["token"]}).status_code == 200  # whoever comes first
    assert web.post(f"{base}/enter", json=shown).get_json()["code"] == "taken"
    seat = app.site.workshop(made["workshop"]).seats[shown["link"]]
    assert (seat.turn, seat.lent) == (1, 0)
    anew = wire.command("boss", made["workshop"], "lend_seat", {"seat": made["token"].split(".")[1]}, "own")
    assert anew["code"] == "not_allowed"


def test_a_wrong_badge_is_answered_like_a_wrong_link(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    send(web, roster, made, PEOPLE)
    good, base = door(app, web, made, 1), f"/api/workshops/{made['workshop']}"
    other = people(app, made)[1].id
    boss = made["token"].split(".")[1]
    for link, secret in ((other, good["secret"]), (good["link"], "a" * 16), (boss, good["secret"]), ("none", "")):
        for way in ("look", "enter"):
            answer = web.post(f"{base}/{way}", json={"link": link, "secret": secret})
            assert (answer.status_code, answer.get_json()["code"]) == (403, "unknown_link")
    wire = Wire(app)
    wire.hello("boss", made["token"], made["workshop"])
    block = {"seat": good["link"], "blocked": True}
    assert wire.command("boss", made["workshop"], "change_seat", block)["ok"]
    assert web.post(f"{base}/enter", json=good).get_json()["code"] == "blocked"


def test_formulas_in_a_list_stay_text(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    send(web, roster, made, 'Name;Projekt\n"=HYPERLINK(""x"")";+49\n')
    listed = web.get(f"{roster}.csv", headers=bearer(made["token"])).get_data(as_text=True)
    assert "'=HYPERLINK" in listed and "'+49" in listed


def test_two_with_one_name_who_come_at_once_have_two_seats(app: App, web: FlaskClient, made: Any, roster: str) -> None:
    send(web, roster, made, PEOPLE)
    seats = [
        web.post("/api/join", json={"code": made["code"], "name": "Björn Öz"}).get_json()["seat"] for _ in range(3)
    ]
    assert all(one != other for one, other in itertools.combinations(seats, 2))


def test_who_met_in_an_earlier_workshop_is_kept_for_the_plans_to_come(
    app: App, web: FlaskClient, made: Any, roster: str
) -> None:
    send(web, roster, made, PEOPLE + "Chris Lee;;;\n")
    ids = [seat.id for seat in people(app, made)]
    path = f"/api/workshops/{made['workshop']}/meetings"
    file = "Nr. A;Name A;Nr. B;Name B\n3;Ayşe Kaya;9;Björn Öz\n3;Ayşe Kaya;4;Zita\n"
    told = {"rows": 2, "pairs": 1, "new": 1, "unknown": ["Zita"], "unclear": []}
    assert send(web, path, made, file, "?check=1").get_json() == told
    assert app.site.workshop(made["workshop"]).met == ()
    assert send(web, path, made, file).get_json() == told
    assert app.site.workshop(made["workshop"]).met == (tuple(sorted(ids[:2])),)
    assert send(web, path, made, file).get_json()["new"] == 0
    other = "Name;Name\nChris Lee;Ayşe Kaya\n"
    assert send(web, path, made, other, "?anew=1").get_json()["new"] == 1
    assert app.site.workshop(made["workshop"]).met == (tuple(sorted((ids[0], ids[2]))),)
    assert send(web, path, made, "Name;Projekt\nA;B\n").get_json()["code"] == "bad_roster"
    guest = web.post("/api/join", json={"code": made["code"]}).get_json()
    assert send(web, path, guest, file).status_code == 403
