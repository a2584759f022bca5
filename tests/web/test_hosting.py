"""Rule M11 over the socket: the host of a station is told who is due, and a visitor's device gets none of it."""

from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App
from server.board.lookup import stands
from tests.web.conftest import Wire, bearer
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


@pytest.fixture
def named(app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire) -> dict[str, Any]:
    """Two stands of a board whose plan names the first phone as host of the one and the second as host of the other."""
    board = ask(web, made, "boards", {"template": "stands"}).get_json()["board"]
    zones = [zone.id for zone in stands(app.rooms.get(f"{made['workshop']}/{board}").state)][:2]
    for number, phone in enumerate(phones[:3]):
        wire.hello(f"p{number}", phone["token"], made["workshop"], f"{made['workshop']}/{board}")
    asked = [{"id": zone, "hosts": [phones[at]["seat"]]} for at, zone in enumerate(zones)]
    plan = {"title": "Markt", "rounds": 2, "board": board, "stations": asked}
    told = ask(web, made, "mixes", plan).get_json()
    wire.app.loop.sleep(0.1)
    return {**told, "board": board, "zones": zones, "asked": asked, "room": f"{made['workshop']}/{board}"}


def kept(wire: Wire, sid: str, named: dict[str, Any], at: int, id: str) -> str:
    """What becomes of a hand-over: "" if it is taken."""
    body = {"zone": named["zones"][at], "lines": ["Bitte weiter bei Punkt 3"], "round": 1}
    return str(wire.command(sid, named["room"], "write_hand_over", body, id).get("code", ""))


def test_M17_the_plan_makes_a_host_of_that_stand_alone_on_their_own_phone(
    web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire, named: dict[str, Any]
) -> None:
    stand = f"{named['board']}/{named['zones'][0]}"
    assert seats(wire, "p0")[-1]["zones"] == [stand] and seats(wire, "p2")[-1]["zones"] == []
    again = wire.hello("again", phones[0]["token"], made["workshop"], named["room"])
    assert (again["role"], again["zones"]) == ("participant", [stand])
    assert [kept(wire, "p0", named, at, f"a{at}") for at in (0, 1)] == ["", "not_allowed"]
    assert [kept(wire, "p1", named, at, f"b{at}") for at in (0, 1)] == ["not_allowed", ""]
    assert [kept(wire, "p2", named, at, f"c{at}") for at in (0, 1)] == ["not_allowed"] * 2
    assert (
        wire.command("p0", made["workshop"], "start_step", {"step": named["steps"][0]}, "lead")["code"] == "not_allowed"
    )
    head = {"Content-Type": "application/octet-stream"}
    path = f"/api/workshops/{made['workshop']}/media"
    codes = [
        web.post(path, data=b"x", headers={**bearer(one["token"]), **head}).get_json()["code"] for one in phones[:3]
    ]
    assert codes == ["bad_media", "bad_media", "not_allowed"]


def test_M17_only_while_it_names_them(
    web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire, named: dict[str, Any]
) -> None:
    assert kept(wire, "p0", named, 0, "before") == ""
    asked = [{**named["asked"][0], "hosts": [phones[2]["seat"]]}, named["asked"][1]]
    assert ask(web, made, f"mixes/{named['mix']}", {"stations": asked}).status_code == 200
    wire.app.loop.sleep(0.1)
    assert seats(wire, "p0")[-1]["zones"] == []
    assert [kept(wire, sid, named, 0, f"after{sid}") for sid in ("p0", "p2")] == ["not_allowed", ""]
    # what they wrote before is no way back in
    assert wire.command("p0", named["room"], "undo", {}, "undo")["code"] == "not_allowed"
    assert wire.command("boss", made["workshop"], "remove_mix", {"mix": named["mix"]}, "remove")["ok"]
    wire.app.loop.sleep(0.1)
    assert [kept(wire, sid, named, at, f"gone{sid}") for at, sid in ((0, "p2"), (1, "p1"))] == ["not_allowed"] * 2
    assert seats(wire, "p2")[-1]["zones"] == []


def test_M14_a_hosts_link_opened_by_who_has_a_seat_makes_no_second_person(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], hosts: list[Any], wire: Wire
) -> None:
    def enter(link: str, token: str, secret: str = "") -> dict[str, Any]:
        url = next(one["url"] for one in ask(web, made, "links").get_json()["links"] if one["id"] == link)
        body = {"link": link, "secret": secret or url.rpartition(".")[2], "token": token}
        told: dict[str, Any] = web.post(f"/api/workshops/{made['workshop']}/enter", json=body).get_json()
        return told

    before = dict(app.site.workshop(made["workshop"]).seats)
    room = f"{made['workshop']}/{hosts[0]['board']}"
    body = {"zone": hosts[0]["zone"], "lines": ["x"], "round": 1}
    wire.hello("p", phones[0]["token"], made["workshop"], room)
    assert enter("l0", phones[0]["token"], "x" * 22)["code"] == "unknown_link"
    assert wire.command("p", room, "write_hand_over", body, "early")["code"] == "not_allowed"
    entered = enter("l0", phones[0]["token"])
    assert (entered["seat"], entered["role"]) == (phones[0]["seat"], "participant")
    # two links: one person with two stands, whether they came by the code or by a link
    assert enter("l1", phones[0]["token"])["seat"] == phones[0]["seat"]
    assert enter("l1", hosts[0]["token"])["seat"] == hosts[0]["seat"]
    assert app.site.workshop(made["workshop"]).seats.keys() == before.keys()
    assert len(seats(wire, "p")[-1]["zones"]) == 2
    assert wire.command("p", room, "write_hand_over", body, "now")["ok"]
    screens = enter("l0", made["token"])  # who leads keeps what they are
    assert screens["seat"] not in before
    assert wire.command("boss", made["workshop"], "renew_link", {"link": "l0"}, "renew")["ok"]
    assert wire.command("p", room, "write_hand_over", {**body, "lines": ["y"]}, "late")["code"] == "not_allowed"
    assert len(seats(wire, "p")[-1]["zones"]) == 1


def test_H5_a_card_sent_late_is_of_the_round_it_says_if_that_has_begun(
    app: App, made: dict[str, Any], wire: Wire, named: dict[str, Any]
) -> None:
    def write(id: str, round: int) -> int:
        body = {"note": id, "zone": _leaf(app, named), "text": "Spät", "round": round}
        assert wire.command("p2", named["room"], "add_note", body, id)["ok"]
        return int(app.rooms.get(named["room"]).state.notes[id].round)

    def start(step: str) -> None:
        assert wire.command("boss", made["workshop"], "start_step", {"step": step}, f"go{step}")["ok"]

    assert write("n0", 1) == 0  # none has begun
    start(named["steps"][0])
    assert [write(f"first{round}", round) for round in (0, 1, 2, 99, -1)] == [1] * 5
    start(named["steps"][1])
    assert [write(f"second{round}", round) for round in (0, 1, 2, 3)] == [2, 1, 2, 2]
    plenary = {"step": {"id": "plenary", "title": "Plenum", "board": named["board"]}}
    assert wire.command("boss", made["workshop"], "put_step", plenary, "put")["ok"]
    start("plenary")
    assert [write(f"after{round}", round) for round in (0, 1, 2, 3)] == [0, 1, 2, 0]


def _leaf(app: App, named: dict[str, Any]) -> str:
    zones = app.rooms.get(named["room"]).state.zones.values()
    return next((one.id for one in zones if one.parent == named["zones"][0]), named["zones"][0])
