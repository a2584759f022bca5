"""A free market on phones, by those who keep a stand: its topics, interfaces both sides agree to, closing it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.devices import NETWORK, Devices
from tests.browser.market import REASON, TITLES, about, heading, market, sign, stands_at, tile
from tests.browser.people import Guest, Wall
from tests.browser.places import Place
from tests.live.conftest import Server
from tests.live.phone import Phone


@pytest.fixture(name="market")
def _market(server: Server) -> Place:
    return market(server)


def unfold(host: Guest, line: str) -> None:
    """Open one of the lines that a stand's host finds."""
    host.page.locator("details details > summary").filter(has_text=line).click()


def test_a_host_who_scans_a_neighbours_sign_stays_the_host(devices: Devices, market: Place) -> None:
    host = Guest(devices.phone())
    host.join(market.door("host"))
    host.page.goto(sign(market, "p1"))
    expect(heading(host, TITLES[1])).to_be_visible()
    host.button("market-back").click()
    expect(host.page.get_by_role("button", name=host.say("market-own")).first).to_be_visible()


def test_an_interface_is_agreed_by_both_sides(devices: Devices, market: Place) -> None:
    guest, host, other = (Guest(devices.phone()) for _ in range(3))
    guest.join(market.join)
    host.join(market.door("host"))
    other.join(market.door("other"))
    tile(guest, TITLES[0]).click()
    guest.button("touch-propose").click()
    guest.page.get_by_label(guest.say("touch-other", stand=TITLES[0])).select_option("p1")
    guest.page.get_by_label(guest.say("touch-reason")).fill(REASON)
    guest.button("touch-send").click()
    touches = guest.page.get_by_role("region", name=guest.say("touch-title"))
    expect(touches.get_by_text(guest.say("touch-none"), exact=True)).to_be_visible()
    unfold(host, TITLES[1])
    about(host, "keep-touch-agree", TITLES[1]).click()
    expect(touches.get_by_text(guest.say("touch-one", stand="A"))).to_be_visible()
    expect(touches.get_by_role("button", name=guest.say("touch-withdraw"))).to_have_count(0)
    unfold(other, TITLES[0])
    about(other, "keep-touch-agree", TITLES[0]).click()
    expect(touches.get_by_text(guest.say("touch-both"))).to_be_visible()
    about(host, "keep-touch-undo", TITLES[1]).click()
    expect(touches.get_by_text(guest.say("touch-one", stand="B"))).to_be_visible()
    guest.go("me")
    guest.page.get_by_role("button", name=re.compile(guest.say("mine-stands"))).click()
    mine = guest.page.get_by_role("dialog", name=guest.say("mine-stands"))
    expect(mine.get_by_text(REASON)).to_be_visible()
    expect(mine.get_by_text(guest.say("touch-one", stand="B"))).to_be_visible()


def test_what_one_proposed_can_be_taken_back_until_a_side_agrees(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(market.join)
    tile(guest, TITLES[0]).click()
    guest.button("touch-propose").click()
    guest.page.get_by_label(guest.say("touch-other", stand=TITLES[0])).select_option("p1")
    guest.page.get_by_label(guest.say("touch-reason")).fill(REASON)
    guest.button("touch-send").click()
    about(guest, "touch-withdraw", TITLES[1]).click()
    expect(guest.page.get_by_text(REASON)).to_have_count(0)


def test_a_host_sets_topics_that_visitors_see(devices: Devices, market: Place) -> None:
    host, guest = Guest(devices.phone()), Guest(devices.phone())
    host.join(market.door("host"))
    guest.join(market.join)
    host.page.locator("summary").filter(has_text=host.say("keep-topics")).click()
    host.page.get_by_role("button", name="Mobilität", exact=True).click()
    host.page.get_by_label(host.say("keep-topic"), exact=True).fill("Wasser")
    host.button("keep-topic-add").click()
    host.page.get_by_role("button", name=f"Schule: {host.say('keep-topic-drop')}", exact=True).click()
    for topic, count in (("Wasser", 1), ("Mobilität", 2)):
        expect(guest.page.get_by_role("button", name=f"{topic} {count}", exact=True)).to_have_count(1)
    expect(guest.page.get_by_role("button", name=re.compile("^Schule"))).to_have_count(0)


def test_a_host_corrects_title_and_place_and_finds_the_own_stand_alone_open(devices: Devices, market: Place) -> None:
    host, guest = Guest(devices.phone()), Guest(devices.phone())
    host.join(market.door("host"))
    guest.join(market.join)
    opened = host.page.get_by_role("heading", level=2).get_by_role("button", expanded=True)
    expect(opened).to_have_count(1)
    expect(opened).to_contain_text(host.say("stand-own"))
    host.page.locator("summary").filter(has_text=host.say("keep-stand")).click()
    for field, words in (("title", "Schulhöfe im Klimawandel"), ("place", "Saal 3, C7")):
        host.page.get_by_label(host.say(f"keep-stand-{field}"), exact=True).fill(words)
    host.page.get_by_role("button", name=host.say("keep-save"), disabled=False).last.click()
    expect(tile(guest, "Schulhöfe im Klimawandel")).to_contain_text("C7")
    host.page.get_by_label(host.say("keep-stand-title"), exact=True).fill(" ")
    expect(host.page.get_by_text(host.say("keep-stand-untitled"))).to_be_visible()
    host.page.goto(sign(market, "p1"))
    host.button("market-back").click()
    expect(host.page.get_by_text(host.say("market-seen", seen=2, count=30))).to_be_visible()


def test_a_closed_stand_says_so_takes_nothing_and_keeps_what_was_typed(devices: Devices, market: Place) -> None:
    guest, away = Guest(devices.phone()), Guest(devices.phone())
    for one in (guest, away):
        one.join(market.join)
        tile(one, TITLES[1]).click()
        one.button("stand-ask").click()
        one.page.get_by_label(one.say("stand-ask-label", stand=TITLES[1])).fill("Wer zahlt?")
    devices.forgive(NETWORK)
    away.page.context.set_offline(True)
    expect(away.page.get_by_text(away.say("offline-title"))).to_be_visible()
    away.tap(away.button("stand-ask-send"))
    market.lead("change_zone", {"zone": "p1", "locked": True}, stands_at(market))
    expect(guest.page.get_by_text(guest.say("market-shut"))).to_be_visible()
    expect(guest.button("market-i-am-here")).to_have_count(0)
    expect(guest.page.get_by_label(guest.say("stand-ask-label", stand=TITLES[1]))).to_have_value("Wer zahlt?")
    expect(guest.button("stand-ask-send")).to_have_attribute("aria-disabled", "true")
    away.page.context.set_offline(False)
    words = away.page.get_by_label(away.say("stand-ask-label", stand=TITLES[1]))
    expect(words).to_have_value("Wer zahlt?")
    expect(away.page.get_by_role("alert")).to_have_text(away.say("refusal-locked"))
    guest.button("market-back").click()
    expect(tile(guest, TITLES[1])).to_contain_text(guest.say("zone-locked"))
    guest.button("market-unseen").click()
    expect(tile(guest, TITLES[0])).to_be_visible()
    expect(tile(guest, TITLES[1])).to_have_count(0)
    guest.button("market-unseen").click()
    market.lead("change_zone", {"zone": "p1", "locked": False}, stands_at(market))
    tile(guest, TITLES[1]).click()
    guest.button("market-i-am-here").click()
    expect(guest.page.get_by_text(guest.say("market-here-now"))).to_be_visible()


def test_at_a_closed_stand_nobody_is(devices: Devices, market: Place) -> None:
    wall, there, late = Wall(devices.screen()), Guest(devices.phone()), Guest(devices.phone())
    wall.open(market.screen())
    there.join(sign(market, "p1"))
    expect(there.page.get_by_text(there.say("market-here-now"))).to_be_visible()
    expect(wall.page.get_by_text(wall.say("screen-market-here", count=1))).to_be_visible()
    market.lead("change_zone", {"zone": "p1", "locked": True}, stands_at(market))
    expect(there.page.get_by_text(there.say("market-here-now"))).to_have_count(0)
    late.join(sign(market, "p1"))
    expect(late.page.get_by_text(late.say("market-shut"))).to_be_visible()
    expect(late.button("touch-propose")).to_have_count(0)
    expect(late.named("group", "market-visit")).to_have_count(0)
    expect(late.page.get_by_role("main").get_by_role("list")).to_have_count(0)
    expect(late.page.get_by_role("alert")).to_have_count(0)
    for one in (there, late):
        one.button("market-back").click()
        expect(tile(one, TITLES[1])).to_be_visible()
        expect(one.page.get_by_text(one.say("market-at"))).to_have_count(0)
    expect(late.page.get_by_text(late.say("market-seen", seen=0, count=30))).to_be_visible()
    expect(wall.page.get_by_text(wall.say("screen-market-here", count=0))).to_be_visible()


def test_a_host_reads_contacts_as_they_came_in_lines_that_open(devices: Devices, market: Place) -> None:
    guest, host = Guest(devices.phone()), Guest(devices.phone())
    guest.join(market.join)
    phone, room = Phone(market.server.url), f"{market.id}/{stands_at(market)}"
    assert phone.hello(guest.seat, market.id)["ok"]
    people = ("Zeynep", "Ada", "Mia", "Ben")
    for at, name in enumerate(people):
        body = {
            "inquiry": f"{9 - at}",
            "zone": "p0",
            "kind": "contact",
            "name": name,
            "text": f"{name}@example.org " * 5,
        }
        assert phone.command(room, "send_inquiry", body, f"c{at}")["ok"]
    phone.close()
    host.join(market.door("host"))
    host.page.locator("summary").filter(has_text=host.say("keep-inquiries")).click()
    lines = host.page.locator("summary").filter(has_text="@example.org")
    expect(lines).to_contain_text(people)
    remove = host.page.get_by_role("button", name=f"{host.say('keep-remove')}: Ada", exact=True)
    expect(remove).to_have_count(0)
    assert (lines.nth(1).bounding_box() or {})["height"] <= 48
    lines.nth(1).click()
    remove.click()
    expect(lines).to_contain_text(("Zeynep", "Mia", "Ben"))
