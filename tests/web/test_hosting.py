"""Rule M11 over the socket: the host of a station is told who is due, and a visitor's device gets none of it."""

from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App
from server.board.lookup import stands
from tests.web.conftest import Wire
from tests.web.test_mixes import ask, mix_of, phones, seats, wire

__all__ = ["phones", "wire"]


@pytest.fixture
def hosts(web: FlaskClient, made: dict[str, Any], wire: Wire) -> list[dict[str, Any]]:
    """A board with stands, and a host by link at the first two of them."""
    board = ask(web, made, "boards", {"template": "stands"}).get_json()["board"]
    found = []
    for zone in stands(wire.app.rooms.get(f"{made['workshop']}/{board}").state)[:2]:
        link = {"link": f"l{len(found)}", "role": "host", "title": zone.title, "zone": f"{board}/{zone.id}"}
        assert wire.command("boss", made["workshop"], "add_link", link, f"add{len(found)}")["ok"]
        url = next(one["url"] for one in ask(web, made, "links").get_json()["links"] if one["id"] == link["link"])
        body = {"link": link["link"], "secret": url.rpartition(".")[2], "name": "Zoë"}
        entered = web.post(f"/api/workshops/{made['workshop']}/enter", json=body).get_json()
        found.append({**entered, "board": board, "zone": zone.id})
    return found


def begun(wire: Wire, web: FlaskClient, made: dict[str, Any], board: str) -> dict[str, Any]:
    plan = {"title": "Markt", "rounds": 2, "board": board, "minutes": 20}
    told: dict[str, Any] = ask(web, made, "mixes", plan).get_json()
    assert wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")["ok"]
    wire.app.loop.sleep(0.1)
    return told


def test_M11_hosts_are_told_who_is_due_and_visitors_are_not(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], hosts: list[Any], wire: Wire
) -> None:
    for number, host in enumerate(hosts):
        assert wire.hello(f"h{number}", host["token"], made["workshop"])["due"] == []
    for number, phone in enumerate(phones):
        wire.hello(f"p{number}", phone["token"], made["workshop"])
    told = begun(wire, web, made, hosts[0]["board"])
    mix = mix_of(app, made, told["mix"])
    workshop = app.site.workshop(made["workshop"])
    for number in (0, 1):
        due = seats(wire, f"h{number}")[-1]["due"]
        going = {workshop.seats[one.seat].badge for one in mix.seatings if one.stations[0] == number}
        assert {one["badge"] for one in due} == going and not any(one["here"] for one in due)
        assert wire.hello(f"again{number}", hosts[number]["token"], made["workshop"])["due"] == due
    for number, phone in enumerate(phones):
        assert all(one["due"] == [] for one in seats(wire, f"p{number}"))
        assert wire.hello(f"q{number}", phone["token"], made["workshop"])["due"] == []
    guest = wire.hello("boss2", made["token"], made["workshop"])
    assert guest["due"] == []


def test_M11_who_says_or_is_said_to_be_there_is_news_to_their_host_alone(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], hosts: list[Any], wire: Wire
) -> None:
    told = begun(wire, web, made, hosts[0]["board"])
    for number, host in enumerate(hosts):
        wire.hello(f"h{number}", host["token"], made["workshop"])
    mix, step = mix_of(app, made, told["mix"]), told["steps"][0]
    one, other = [phone for phone in phones if _station(mix, phone["seat"]) == 0][:2]
    wire.hello("one", one["token"], made["workshop"])
    assert wire.command("one", made["workshop"], "change_seat", {"seat": one["seat"], "here": step}, "here")["ok"]
    badge = app.site.workshop(made["workshop"]).seats[one["seat"]].badge
    assert [due["badge"] for due in seats(wire, "h0")[-1]["due"] if due["here"]] == [badge]
    wire.hello("other", other["token"], made["workshop"])
    badge = app.site.workshop(made["workshop"]).seats[other["seat"]].badge
    forged = wire.command("h1", made["workshop"], "mark_here", {"badge": str(badge)}, "forged")
    assert forged["code"] == "not_yours"
    assert wire.command("one", made["workshop"], "mark_here", {"badge": str(badge)}, "forged2")["code"] == "not_yours"
    assert wire.command("h0", made["workshop"], "mark_here", {"badge": str(badge)}, "mark")["ok"]
    assert sum(due["here"] for due in seats(wire, "h0")[-1]["due"]) == 2
    assert seats(wire, "other")[-1]["here"] == step
    assert not any(due["here"] for told in seats(wire, "h1") for due in told["due"])


def test_M14_the_first_host_is_told_who_takes_over(
    web: FlaskClient, made: dict[str, Any], hosts: list[Any], wire: Wire
) -> None:
    wire.hello("h0", hosts[0]["token"], made["workshop"])
    wire.hello("h1", hosts[1]["token"], made["workshop"])
    url = next(one["url"] for one in ask(web, made, "links").get_json()["links"] if one["id"] == "l0")
    body = {"link": "l0", "secret": url.rpartition(".")[2], "name": "Ali Demir"}
    second = web.post(f"/api/workshops/{made['workshop']}/enter", json=body).get_json()
    assert [one["name"] for one in seats(wire, "h0")[-1]["beside"]] == ["Ali D."]
    assert [one["name"] for one in wire.hello("h2", second["token"], made["workshop"])["beside"]] == ["Zoë"]
    # "X takes over" is told to the first of the two alone
    assert seats(wire, "h0")[-1]["beside"][0]["at"] > 0
    assert wire.hello("h3", second["token"], made["workshop"])["beside"][0]["at"] == 0
    assert not any(told["beside"] for told in seats(wire, "h1"))


def test_M11_no_frame_says_it(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], hosts: list[Any], wire: Wire
) -> None:
    wire.hello("p", phones[0]["token"], made["workshop"])
    begun(wire, web, made, hosts[0]["board"])
    badge = wire.hello("h", hosts[0]["token"], made["workshop"])["due"][0]["badge"]
    assert wire.command("h", made["workshop"], "mark_here", {"badge": str(badge)}, "mark")["ok"]
    app.loop.sleep(0.1)
    heard = [msgspec.json.decode(packet[1:]) for packet in wire.sent["p"]]
    types = [one["type"] for event, body in heard if event == "changes" for one in body["changes"]]
    assert types and "seat_changed" not in types


def _station(mix: Any, seat: str) -> int:
    return next(one.stations[0] for one in mix.seatings if one.seat == seat)
