"""Plans of mixed groups over HTTP and the socket: who makes them, who is told what, and what a changed day does."""

from collections import Counter
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient

from server.app import App
from server.room.rooms import Rooms
from server.workshop.commands import PutMix, TakeSeat
from server.workshop.mixes.certificate import recount
from server.workshop.model import Mix
from server.workshop.roles import SERVER
from server.workshop.seating import request, rounds_of
from tests.web.conftest import Wire, bearer

THREE = {"title": "Marktstände", "rounds": 3, "tables": 3, "visit": "once", "minutes": 20}


@pytest.fixture
def phones(web: FlaskClient, made: dict[str, Any]) -> list[dict[str, Any]]:
    return [web.post("/api/join", json={"code": made["key"], "name": f"Person {n}"}).get_json() for n in range(24)]


@pytest.fixture
def wire(app: App, made: dict[str, Any]) -> Wire:
    wire = Wire(app)
    assert wire.hello("boss", made["token"], made["workshop"])["ok"]
    return wire


def ask(web: FlaskClient, made: dict[str, Any], path: str, body: Any = None, token: str = "") -> Any:
    path, head = f"/api/workshops/{made['workshop']}/{path}", bearer(token or made["token"])
    return web.get(path, headers=head) if body is None else web.post(path, json=body, headers=head)


def mix_of(app: App, made: dict[str, Any], id: str) -> Mix:
    return app.site.workshop(made["workshop"]).mixes[id]


def seats(wire: Wire, sid: str) -> list[dict[str, Any]]:
    """What a connection has been told of its seat."""
    heard = [msgspec.json.decode(packet[1:]) for packet in wire.sent[sid]]
    return [body for event, body in heard if event == "seat"]


def test_a_plan_seats_everybody_makes_its_steps_and_proves_itself(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any]
) -> None:
    told = ask(web, made, "mixes", THREE)
    assert told.status_code == 201
    body, workshop = told.get_json(), app.site.workshop(made["workshop"])
    mix = workshop.mixes[body["mix"]]
    steps = [step for step in workshop.steps if step.mix == mix.id]
    assert [step.round for step in steps] == [1, 2, 3] and [step.id for step in steps] == body["steps"]
    assert steps[0].title == "Runde 1 von 3" and steps[0].minutes == 20
    for groups in rounds_of(mix):
        assert sorted(one for members in groups.values() for one in members) == sorted(one["seat"] for one in phones)
        assert sorted(Counter(map(len, groups.values())).items()) == [(8, 3)]
    people = tuple(sorted(one["seat"] for one in phones))
    counted = recount(request(workshop, mix, people), rounds_of(mix))
    assert body["certificate"]["plan"]["least"] == counted.plan.least == body["certificate"]["bound"]["least"]
    assert body["certificate"]["rotation"]["least"] == 7 < counted.plan.least
    assert ask(web, made, f"mixes/{mix.id}/certificate").get_json() == body["certificate"]


def test_stands_of_a_board_are_the_stations(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any]
) -> None:
    board = ask(web, made, "boards", {"template": "stands"}).get_json()["board"]
    told = ask(web, made, "mixes", {**THREE, "tables": 0, "board": board}).get_json()
    zones = app.rooms.get(f"{made['workshop']}/{board}").state.zones
    stands = [station.id for station in mix_of(app, made, told["mix"]).stations]
    assert stands == [id for id, zone in sorted(zones.items(), key=lambda item: item[1].order) if not zone.parent]
    assert all(step.board == board for step in app.site.workshop(made["workshop"]).steps if step.mix == told["mix"])


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"tables": 2}, "impossible"),  # three rounds, each table once
        ({"tables": 0}, "empty"),
        ({"tables": 0, "board": "none"}, "unknown_board"),
        ({"title": " "}, "empty"),
        ({"rounds": 0}, "malformed"),
        ({"seconds": 60}, "malformed"),
        ({"stations": [{"id": "a", "hosts": ["nobody"]}], "visit": "any"}, "no_seat"),
    ],
)
def test_what_cannot_be_leaves_nothing(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wrong: dict[str, Any], code: str
) -> None:
    before = app.rooms.get(made["workshop"]).seq
    refused = ask(web, made, "mixes", {**THREE, **wrong})
    assert refused.get_json()["code"] == code
    assert app.rooms.get(made["workshop"]).seq == before


def test_nobody_but_facilitators_plans(web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire) -> None:
    for path, body in (("mixes", THREE), ("mixes/x", {}), ("mixes/x/certificate", None), ("work/x", None)):
        assert ask(web, made, path, body, phones[0]["token"]).status_code == 403
    assert ask(web, made, "mixes/none", {}).status_code == 404
    forged = {"mix": {"id": "m", "title": "x", "stations": [{"id": "a", "title": "A"}], "rounds": 1}}
    assert wire.command("boss", made["workshop"], "put_mix", forged)["code"] == "unknown_command"
    assert wire.command("boss", made["workshop"], "keep_seats", {"seats": []})["code"] == "unknown_command"


def test_each_phone_is_told_its_own_places_and_no_other(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    for number, phone in enumerate(phones[:3]):
        assert wire.hello(f"p{number}", phone["token"], made["workshop"])["places"] == []
    told = ask(web, made, "mixes", THREE).get_json()
    app.loop.sleep(0.05)
    mix = mix_of(app, made, told["mix"])
    own = {seating.seat: list(seating.stations) for seating in mix.seatings}
    for number, phone in enumerate(phones[:3]):
        now = seats(wire, f"p{number}")[-1]
        goes = {"mix": mix.id, "stations": own[phone["seat"]], "tables": [0, 0, 0], "stays": False, "hosts": -1}
        assert now["places"] == [goes]
        assert now["mates"] == [] and now["mates_at"] == ""
    assert wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")["ok"]
    app.loop.sleep(0.1)
    mates = seats(wire, "p0")[-1]["mates"]
    assert seats(wire, "p0")[-1]["mates_at"] == told["steps"][0]
    assert len(mates) == 7 and all(mate["new"] and mate["name"].startswith("Person ") for mate in mates)
    others = {phone["seat"] for phone in phones}
    for packet in wire.sent["p0"]:
        event, body = msgspec.json.decode(packet[1:])
        if event in ("changes", "snapshot"):
            assert not any(seat.encode() in packet for seat in others), body
    assert wire.hello("again", phones[0]["token"], made["workshop"])["mates"] == mates


def test_M8_who_takes_a_like_name_is_told_apart_on_every_phone_at_once(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")
    for number, phone in enumerate(phones):
        wire.hello(f"p{number}", phone["token"], made["workshop"])

    def names(mates_of: int) -> set[str]:
        return {mate["name"] for mate in seats(wire, f"p{mates_of}")[-1]["mates"]}

    mix = mix_of(app, made, told["mix"])
    at = {one.seat: one.stations[0] for one in mix.seatings}
    places = [at[phone["seat"]] for phone in phones]
    mate = places.index(places[0], 1)  # somebody at the first one's table, and somebody else at another
    other = next(n for n, place in enumerate(places) if place != places[0])
    beside = places.index(places[other], other + 1)
    for number, name in ((0, "Anna Berg"), (other, "Anna Böhm")):
        body = {"seat": phones[number]["seat"], "name": name}
        assert wire.command(f"p{number}", made["workshop"], "change_seat", body, f"c{number}")["ok"]
        app.loop.sleep(0.05)
        assert ("Anna B." in names(mate)) == (number == 0)
    assert "Anna Be." in names(mate) and "Anna Bö." in names(beside)


def test_a_late_joiner_is_told_and_so_are_those_at_the_table(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][1]}, "go")
    before = mix_of(app, made, told["mix"]).seatings
    for number, phone in enumerate(phones):
        wire.hello(f"p{number}", phone["token"], made["workshop"])
    late = web.post("/api/join", json={"code": made["key"], "name": "Łukasz Zu-Spät"}).get_json()
    greeted = wire.hello("late", late["token"], made["workshop"])
    assert len(greeted["mates"]) == 8 and greeted["places"][0]["stations"][0] == -1
    after = mix_of(app, made, told["mix"]).seatings
    assert [one for one in after if one.seat != late["seat"]] == list(before)
    heard = [
        f"p{n}" for n in range(24) if any(m["name"] == "Łukasz Z." for s in seats(wire, f"p{n}") for m in s["mates"])
    ]
    assert len(heard) == 8


def test_M8_who_is_blocked_or_missed_leaves_the_table_on_the_others_phones(
    web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")
    mates = [wire.hello(f"p{n}", phone["token"], made["workshop"])["mates"] for n, phone in enumerate(phones)]
    badges = [wire.hello(f"b{n}", phone["token"], made["workshop"])["badge"] for n, phone in enumerate(phones)]
    one, other = [badges.index(mate["badge"]) for mate in mates[0]][:2]
    block = {"seat": phones[one]["seat"], "blocked": True}
    assert wire.command("boss", made["workshop"], "change_seat", block, "block")["ok"]
    assert [mate["badge"] for mate in seats(wire, "p0")[-1]["mates"]] == [
        mate["badge"] for mate in mates[0] if mate["badge"] != badges[one]
    ]
    assert wire.command("boss", made["workshop"], "miss_seats", {"seats": [phones[other]["seat"]]}, "miss")["ok"]
    assert len(seats(wire, "p0")[-1]["mates"]) == len(mates[0]) - 2


def test_the_rounds_to_come_are_planned_again_without_those_who_left(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")
    first = rounds_of(mix_of(app, made, told["mix"]))[0]
    gone = [phone["seat"] for phone in phones[:6]]
    assert wire.command("boss", made["workshop"], "miss_seats", {"seats": gone}, "miss")["ok"]
    again = ask(web, made, f"mixes/{told['mix']}", {})
    assert again.status_code == 200
    rounds = rounds_of(mix_of(app, made, told["mix"]))
    assert rounds[0] == first and [sorted(map(len, groups.values())) for groups in rounds[1:]] == [[6, 6, 6]] * 2
    refused = ask(web, made, f"mixes/{told['mix']}", {"rounds": 1})
    assert refused.status_code == 200 and len(rounds_of(mix_of(app, made, told["mix"]))) == 1


def test_stands_that_are_left_out_close_and_new_ones_open(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")
    stands = [{"id": "t3", "title": "3", "capacity": 5}, {"id": "new", "title": "Neu", "way": "left"}]
    full = ask(web, made, f"mixes/{told['mix']}", {"stations": stands[:1]})
    assert full.get_json()["code"] == "impossible"
    stands.append({"id": "t2", "title": "2"})
    assert ask(web, made, f"mixes/{told['mix']}", {"stations": stands, "visit": "any"}).status_code == 200
    mix = mix_of(app, made, told["mix"])
    assert [(one.id, one.closed) for one in mix.stations] == [
        ("t1", True),
        ("t2", False),
        ("t3", False),
        ("new", False),
    ]
    for groups in rounds_of(mix)[1:]:
        assert [len(groups[id]) for id in ("t1", "t3")] == [0, 5] and len(groups["new"]) in (9, 10)


def test_a_round_that_begins_while_it_is_planned_is_not_planned_over(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ask(web, made, "mixes", THREE).get_json()
    begun = {"done": False}
    submit = Rooms.submit

    def meanwhile(rooms: Rooms, id: str, command_id: str, command: Any, actor: Any) -> int:
        if isinstance(command, PutMix) and not begun["done"]:
            begun["done"] = True
            assert wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")["ok"]
        return submit(rooms, id, command_id, command, actor)

    monkeypatch.setattr(Rooms, "submit", meanwhile)
    first = rounds_of(mix_of(app, made, told["mix"]))[0]
    assert ask(web, made, f"mixes/{told['mix']}", {"seed": 5}).status_code == 200
    assert begun["done"] and mix_of(app, made, told["mix"]).begun == 1
    assert rounds_of(mix_of(app, made, told["mix"]))[0] == first


@pytest.mark.parametrize("what", ["replan", "late", "send_on"])
def test_what_others_do_while_it_is_planned_holds_and_everybody_has_one_place(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire,
    monkeypatch: pytest.MonkeyPatch, what: str,
) -> None:  # fmt: skip
    """Another facilitator plans too, somebody comes, or people are sent on from a table that was closed."""
    told = ask(web, made, "mixes", {**THREE, "visit": "any"}).get_json()
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")
    closed = [{"id": "t1", "title": "1"}, {"id": "t3", "title": "3"}]
    assert ask(web, made, f"mixes/{told['mix']}", {"stations": closed}).status_code == 200
    first, begun = rounds_of(mix_of(app, made, told["mix"]))[0], {"done": False}
    submit, known = Rooms.submit, mix_of(app, made, told["mix"])
    others = (replace(one, stations=(one.stations[0], *(2 - at for at in one.stations[1:]))) for one in known.seatings)
    turned = replace(known, seatings=tuple(others))

    def meanwhile(rooms: Rooms, id: str, command_id: str, command: Any, actor: Any) -> int:
        if isinstance(command, PutMix) and not begun["done"]:
            begun["done"] = True
            match what:
                case "replan":
                    submit(rooms, id, "other", PutMix(turned), SERVER)
                case "late":
                    submit(rooms, id, "late", TakeSeat("late", "participant", "Łukasz Zając"), SERVER)
                case "send_on":
                    asked = {"mix": told["mix"], "station": 1}
                    assert wire.command("boss", made["workshop"], "send_on", asked, "on")["ok"]
        return submit(rooms, id, command_id, command, actor)

    monkeypatch.setattr(Rooms, "submit", meanwhile)
    assert ask(web, made, f"mixes/{told['mix']}", {"seed": 5}).status_code == 200
    rounds = rounds_of(mix_of(app, made, told["mix"]))
    people = 24 + (what == "late")
    for groups in rounds:
        assert len([one for group in groups.values() for one in group]) == people
        assert len({one for group in groups.values() for one in group}) == people
    assert all(not groups["t2"] for groups in rounds[1:])
    if what == "send_on":
        assert [len(group) for group in rounds[0].values()] == [12, 0, 12]
        assert all(set(rounds[0][id]) > set(first[id]) for id in ("t1", "t3"))
    else:
        assert all(set(rounds[0][id]) >= set(first[id]) for id in first)


def test_M19_each_who_is_sent_on_is_told_where_to_and_so_are_those_who_are_there(
    app: App, web: FlaskClient, made: dict[str, Any], phones: list[Any], wire: Wire
) -> None:
    told = ask(web, made, "mixes", {**THREE, "visit": "any"}).get_json()
    for n, phone in enumerate(phones):
        assert wire.hello(f"p{n}", phone["token"], made["workshop"])["ok"]
    wire.command("boss", made["workshop"], "start_step", {"step": told["steps"][0]}, "go")
    closed = [{"id": "t1", "title": "1"}, {"id": "t3", "title": "3"}]
    assert ask(web, made, f"mixes/{told['mix']}", {"stations": closed}).status_code == 200
    assert wire.command("boss", made["workshop"], "send_on", {"mix": told["mix"], "station": 1}, "on")["ok"]
    at = {one.seat: one.stations[0] for one in mix_of(app, made, told["mix"]).seatings}
    for n, phone in enumerate(phones):
        now = seats(wire, f"p{n}")[-1]
        assert now["places"][0]["stations"][0] == at[phone["seat"]] != 1 and len(now["mates"]) == 11


def test_progress_is_told_by_any_worker_and_work_that_is_asked_to_end_ends(
    app: App, web: FlaskClient, made: dict[str, Any]
) -> None:
    from server.web import work

    store, id = app.site.store, made["workshop"]
    assert ask(web, made, "work/w1").status_code == 404
    assert work.tell_progress(store, id, "w1", 0.4)
    assert ask(web, made, "work/w1").get_json() == {"done": 0.4}
    assert ask(web, made, "work/w1/stop", {}).status_code in (200, 201)
    assert not work.tell_progress(store, id, "w1", 0.5)
    assert work.tell_progress(store, id, "w2", 0.5)
