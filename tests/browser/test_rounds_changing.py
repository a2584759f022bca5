"""Rounds on phones while the day changes: who comes late, was thought absent, hosts, or stands where it closes."""

import re

from playwright.sync_api import expect

from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest, Wall
from tests.browser.rounds import poster, rounds, sent, tagged
from tests.live.conftest import Server


def test_in_the_last_round_a_host_is_told_so_and_still_writes_what_the_one_before_left(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 12)
    made.place.lead("add_link", {"link": "host", "role": "host", "title": "", "zone": f"{made.board}/b"})
    host = Guest(devices.phone())
    host.join(made.place.door("host"))
    made.start(1)
    host.tap(host.button("round-here"))
    host.go("wall")
    told = host.page.get_by_text(host.say("keep-last"))
    before = host.page.locator("summary").filter(has_text=host.say("keep-hand-over", round=1))
    expect(before).to_be_visible()
    expect(told).to_have_count(0)
    made.start(2)
    host.tap(host.button("round-here"))
    host.go("wall")
    expect(told).to_be_visible()
    before.click()
    host.page.get_by_label(host.say("keep-line", n=1), exact=True).first.fill("Wir sind bei Punkt drei.")
    host.tap(host.button("keep-hand-over-done").first)
    expect(before).to_contain_text("1")
    [zone] = [one for one in made.place._export(made.board)["zones"] if one["id"] == "b"]
    assert [(one["round"], one["lines"]) for one in zone["hand_overs"]] == [(1, ["Wir sind bei Punkt drei."])]


def test_who_comes_late_is_sent_to_a_group_at_once(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    made.start(1)
    made.start(2)
    late = Guest(devices.phone())
    late.page.goto(made.place.join)
    late.page.get_by_label(late.say("join-name")).fill("Zarathustra")
    late.tap(late.button("join-go"))
    expect(poster(late)).to_contain_text(late.say("round-of", round=2, count=2))
    [seat] = [one.id for one in made.seats().values() if one.name == "Zarathustra"]
    sent(late, made, seat, 2)
    late.tap(late.button("round-here"))
    late.go("me")
    plan = late.named("region", "plan").get_by_role("listitem")
    expect(plan.nth(0)).to_contain_text(late.say("plan-nowhere"))
    expect(plan.nth(1)).to_have_attribute("aria-current", "step")


def test_who_was_taken_for_absent_gets_a_place_by_saying_so(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    seat, link = made.badges()[0]
    guest = tagged(devices, link)
    made.place.lead("miss_seats", {"seats": [seat]})
    made.start(1)
    expect(poster(guest)).to_contain_text(guest.say("round-no-place"))
    expect(poster(guest)).to_contain_text(guest.say("round-away"))
    guest.tap(guest.button("round-on"))
    line = guest.page.get_by_role("button", name=guest.say("round-no-place"))
    guest.tap(line)
    guest.tap(guest.button("round-here"))
    sent(guest, made, seat, 1)
    assert not made.seats()[seat].away


def test_a_host_stays_and_a_guest_who_reads_is_sent_nowhere(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    zones = made.place._export(made.board)["zones"]
    second = sorted((zone for zone in zones if not zone.get("parent")), key=lambda zone: zone["order"])[1]["id"]
    made.place.lead("add_link", {"link": "host", "role": "host", "title": "", "zone": f"{made.board}/{second}"})
    made.place.lead("add_link", {"link": "guest", "role": "guest", "title": "", "zone": ""})
    host, guest = Guest(devices.phone()), Guest(devices.phone())
    host.join(made.place.door("host"))
    guest.join(made.place.door("guest"))
    made.start(1)
    expect(poster(host).get_by_role("heading", level=1)).to_have_text(
        re.compile(rf"{host.say('round-stay-stand')}\s*B")
    )
    host.tap(host.button("round-here"))
    expect(host.page.get_by_role("button", name=host.say("place-stand", sign="B"))).to_be_visible()
    expect(guest.page.get_by_role("timer")).to_be_visible()
    expect(poster(guest)).to_have_count(0)
    left = [{"id": zone["id"], "title": zone["title"]} for zone in zones if not zone.get("parent")]
    body = {"stations": [one for one in left if one["id"] != second], "seconds": 1}
    anew = server.post(f"/api/workshops/{made.place.id}/mixes/{made.id}", body, made.place.token)
    assert anew.ok, anew.text
    made.start(2)
    expect(poster(host).get_by_role("heading", level=1)).to_have_text(
        host.say("host-shut", place=host.say("place-stand", sign="B"))
    )
    host.tap(host.button("pairs-bye-ok"))
    expect(poster(host)).to_have_count(0)


def test_a_stand_that_the_plan_closes_is_closed_for_everybody_from_the_next_round_on(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 12)
    wall = Wall(devices.screen())
    wall.open(made.place.screen(made.board))
    seat, link = next(one for one in made.badges() if made.sign(one[0], 1) == "C")
    guest = tagged(devices, link)
    made.start(1)
    guest.tap(guest.button("round-here"))
    stations = made.state().mixes[made.id].stations
    body = {"stations": [{"id": one.id, "title": one.title} for one in stations[:2]], "visit": "any", "seconds": 1}
    anew = server.post(f"/api/workshops/{made.place.id}/mixes/{made.id}", body, made.place.token)
    assert anew.ok, anew.text
    guest.write("Noch ein Satz")
    guest.arrived("Noch ein Satz")
    made.start(2)
    sent(guest, made, seat, 2)
    guest.tap(guest.button("round-here"))
    shut = guest.page.locator("label").filter(has_text=guest.say("zone-locked"))
    expect(shut).to_have_count(1)
    expect(shut.get_by_role("radio")).to_be_disabled()
    guest.go("wall")
    expect(guest.page.get_by_role("heading", level=2).filter(has_text=guest.say("zone-locked"))).to_be_visible()
    expect(guest.page.get_by_text("Noch ein Satz")).to_be_visible()
    expect(guest.button("stand-ask")).to_have_count(2)
    expect(wall.page.get_by_text(wall.say("wall-closed")).first).to_be_visible()


def test_a_stand_closed_by_hand_is_closed_for_everybody_at_once_and_takes_no_card_elsewhere(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 6, stands=2, visit="any")
    wall = Wall(devices.screen())
    wall.open(made.place.screen(made.board))
    _, link = next(one for one in made.badges() if made.sign(one[0], 1) == "B")
    guest = tagged(devices, link)
    made.start(1)
    guest.tap(guest.button("round-here"))
    guest.page.get_by_role("textbox").first.fill("Noch ein Satz")
    stand = made.state().mixes[made.id].stations[1].id
    made.place.lead("change_zone", {"zone": stand, "locked": True}, made.board)
    line = guest.page.get_by_role("button", name=guest.say("round-poster"))
    expect(line).to_contain_text(guest.say("zone-locked"))
    expect(guest.page.get_by_text(guest.say("refusal-locked"))).to_be_visible()
    expect(guest.page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(wall.page.get_by_text(wall.say("wall-closed")).first).to_be_visible()
    line.click()
    expect(poster(guest).get_by_role("heading", level=1)).to_have_text(
        guest.say("host-shut", place=guest.say("place-stand", sign="B"))
    )
    assert made.state().mixes[made.id].stations[1].closed
    guest.tap(guest.button("round-back"))
    guest.page.locator("label").filter(has=guest.page.get_by_role("radio")).first.click()
    guest.tap(guest.button("pin"))
    guest.arrived("Noch ein Satz")


def test_who_is_at_the_stand_is_not_sent_there(devices: Devices, server: Server) -> None:
    made = rounds(server, 4, stands=1, visit="any")
    seat, link = made.badges()[0]
    at = made.sign(seat, 1)
    if made.sign(seat, 2) != at:
        again = {"mix": made.id, "seat": seat, "round": 2, "station": ord(at) - ord("A")}
        made.place.lead("move_seat", again)
    guest = tagged(devices, link)
    made.start(1)
    title = poster(guest).get_by_role("heading", level=1)
    expect(title).to_have_text(re.compile(rf"{guest.say('round-go-stand')}\s*{at}"))
    guest.tap(guest.button("round-here"))
    guest.page.get_by_text(guest.say("round-poster")).click()
    expect(title).to_have_text(re.compile(rf"{guest.say('round-at-stand')}\s*{at}"))
    guest.page.context.set_offline(True)
    devices.forgive(NETWORK)
    made.start(2)
    guest.page.context.set_offline(False)
    expect(title).to_have_text(re.compile(rf"{guest.say('round-stay-stand')}\s*{at}"))
