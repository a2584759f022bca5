"""A free market on phones: finding stands, scanning a sign, seeing and taking back, who may only read."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import Check, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.market import REASON, TITLES, heading, market, sign, stands_at, tile
from tests.browser.people import Guest
from tests.browser.places import Place
from tests.live.conftest import Server
from tests.live.phone import Phone


@pytest.fixture(name="market")
def _market(server: Server) -> Place:
    return market(server)


def shown(guest: Guest) -> list[str]:
    """The letters of the stands in their order."""
    names = guest.page.get_by_role("main").get_by_role("listitem").get_by_role("button").all()
    return [name.inner_text().split()[0] for name in names]


def look_at(guest: Guest, view: str) -> None:
    guest.page.get_by_text(guest.say(f"market-view-{view}"), exact=True).click()


def test_stands_are_found_by_topic_word_and_view(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(market.join)
    expect(guest.page.get_by_text(guest.say("market-seen", seen=0, count=30))).to_be_visible()
    assert len(shown(guest)) == 30
    topic = guest.page.get_by_role("button", name=re.compile("^Klima"))
    topic.click()
    expect(topic).to_have_attribute("aria-pressed", "true")
    assert shown(guest) == ["A", "C"]
    guest.page.get_by_role("button", name=re.compile("^Land")).click()
    assert shown(guest) == ["A", "B", "C", "D"]
    look_at(guest, "plan")
    areas = guest.page.get_by_role("main").get_by_role("heading", level=2)
    expect(areas).to_have_text(["Saal 2", "Saal 10", guest.say("market-no-place")])
    assert shown(guest) == ["C", "A", "B", "D"]
    guest.page.get_by_label(guest.say("market-search")).fill("rufbus")
    expect(guest.page.get_by_text(guest.say("market-found", count=1), exact=True)).to_be_visible()
    guest.page.get_by_label(guest.say("market-search")).fill("gibt es nicht")
    expect(guest.page.get_by_text(guest.say("market-none"))).to_be_visible()
    guest.button("market-clear").last.click()
    look_at(guest, "list")
    assert len(shown(guest)) == 30
    guest.page.reload()
    expect(tile(guest, TITLES[0])).to_be_visible()
    expect(guest.page.get_by_role("radio", name=guest.say("market-view-list"))).to_be_checked()


def test_reading_about_a_stand_is_no_visit_and_a_visit_can_be_taken_back(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(market.join)
    tile(guest, TITLES[1]).scroll_into_view_if_needed()
    tile(guest, TITLES[1]).click()
    expect(heading(guest, TITLES[1])).to_be_focused()
    guest.page.go_back()
    expect(guest.page.get_by_text(guest.say("market-seen", seen=0, count=30))).to_be_visible()
    expect(tile(guest, TITLES[1])).to_be_focused()
    tile(guest, TITLES[1]).click()
    guest.button("market-i-am-here").click()
    expect(guest.page.get_by_text(guest.say("market-here-now"))).to_be_visible()
    guest.button("market-back").click()
    expect(guest.page.get_by_text(guest.say("market-seen", seen=1, count=30))).to_be_visible()
    guest.button("market-unseen").click()
    expect(tile(guest, TITLES[1])).to_have_count(0)
    assert len(shown(guest)) == 29
    guest.page.get_by_role("button", name=guest.say("market-at")).click()
    guest.button("market-unvisit").click()
    expect(guest.button("market-i-am-here")).to_be_visible()
    guest.button("market-back").click()
    assert len(shown(guest)) == 30


def test_a_sign_leads_to_its_stand_after_joining_and_counts_once(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.page.goto(sign(market, "p2"))
    expect(guest.page.get_by_text(guest.say("join-stand", letter="C", stand=TITLES[2]))).to_be_visible()
    guest.tap(guest.button("join-go"))
    expect(heading(guest, TITLES[2])).to_be_visible()
    expect(guest.page.get_by_text(guest.say("market-here-now"))).to_be_visible()
    guest.button("market-unvisit").click()
    expect(guest.button("market-i-am-here")).to_be_visible()
    guest.page.reload()
    expect(heading(guest, TITLES[2])).to_be_visible()
    expect(guest.button("market-i-am-here")).to_be_visible()
    second = Guest(guest.page.context.new_page())
    second.page.goto(sign(market, "p3"))
    expect(heading(second, TITLES[3])).to_be_visible()
    expect(second.page.get_by_text(second.say("market-here-now"))).to_be_visible()
    second.button("market-back").click()
    expect(second.page.get_by_text(second.say("market-seen", seen=1, count=30))).to_be_visible()
    guest.button("market-back").click()
    expect(guest.page.get_by_text(guest.say("market-seen", seen=1, count=30))).to_be_visible()
    expect(guest.page.get_by_role("button", name=re.compile(f"^{guest.say('market-at')}"))).to_be_visible()
    third = Guest(guest.page.context.new_page())
    third.page.goto(sign(market, "gone"))
    expect(third.page.get_by_text(third.say("market-gone"))).to_be_visible()
    stranger = Guest(devices.phone())
    stranger.page.goto(sign(market, "gone"))
    expect(stranger.page.get_by_text(stranger.say("join-no-stand"))).to_be_visible()


def test_without_network_a_visit_waits_and_is_not_lost(devices: Devices, market: Place) -> None:
    devices.forgive(NETWORK)
    guest = Guest(devices.phone())
    guest.join(market.join)
    expect(tile(guest, TITLES[0])).to_be_visible()
    tile(guest, TITLES[0]).click()
    expect(guest.button("stand-ask")).to_be_visible()
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    guest.button("market-i-am-here").click()
    guest.button("touch-propose").click()
    guest.page.get_by_label(guest.say("touch-other", stand=TITLES[0])).select_option("p3")
    guest.page.get_by_label(guest.say("touch-reason")).fill(REASON)
    guest.button("touch-later").click()
    expect(guest.page.get_by_text(REASON)).to_be_visible()
    expect(guest.page.get_by_text(guest.say("touch-offline"))).to_be_visible()
    expect(guest.page.get_by_text(guest.say("touch-none"), exact=True)).to_have_count(0)
    guest.button("market-back").click()
    expect(guest.page.get_by_text(guest.say("market-seen", seen=1, count=30))).to_be_visible()
    guest.page.context.set_offline(False)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_have_count(0)
    other = Guest(devices.phone())
    other.join(market.join)
    tile(other, TITLES[0]).click()
    expect(other.page.get_by_text(other.say("market-visits", count=1))).to_be_visible()
    expect(other.page.get_by_text(REASON)).to_be_visible()


def test_a_crowd_is_told_in_words_and_who_has_ten_minutes_finds_room(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(market.join)
    board = stands_at(market)
    room = f"{market.id}/{board}"
    crowd = []
    for number in range(8):
        entered = market.server.post("/api/join", {"code": market.made["key"]}).json()
        phone = Phone(market.server.url)
        crowd.append(phone)
        assert phone.hello(entered["token"], market.id)["ok"]
        assert phone.command(room, "attend", {"zone": "p0"}, f"a{number}")["ok"]
    try:
        expect(tile(guest, TITLES[0])).to_have_accessible_name(re.compile(guest.say("market-full")))
        expect(tile(guest, TITLES[1])).to_have_accessible_name(re.compile(guest.say("market-free")))
        guest.button("market-soon").click()
        assert shown(guest)[-1] == "A"
    finally:
        for phone in crowd:
            phone.close()


def test_a_card_is_written_at_the_stand(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(market.join)
    tile(guest, TITLES[0]).click()
    guest.button("market-write").click()
    guest.page.get_by_role("textbox", name=re.compile(guest.say("card-label"))).fill("Bänke aus Altholz")
    guest.button("pin").click()
    cards = guest.page.get_by_role("region", name=guest.say("market-cards"))
    expect(cards.get_by_text("Bänke aus Altholz")).to_be_visible()


@looks
def test_the_market_is_for_everybody(devices: Devices, market: Place, language: Any, scheme: Any) -> None:
    guest = Guest(devices.phone(320, 568, **options(language, scheme)), language)
    guest.join(market.join)
    check = Check(guest.page)
    expect(tile(guest, TITLES[0])).to_be_visible()
    for view in ("grid", "list", "plan"):
        look_at(guest, view)
        check.small(view)
    tile(guest, TITLES[0]).click()
    guest.button("market-i-am-here").click()
    guest.button("touch-propose").click()
    check.small("stand")
    guest.go("me")
    guest.page.get_by_role("button", name=re.compile(guest.say("mine-stands"))).click()
    check.small("mine")
    assert not check.found, check.found


def test_a_sign_of_a_few_stands_leads_to_the_board_with_its_stand_open(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    few = market.boards()[0]
    guest.page.goto(f"{market.join}/{few}/b")
    guest.tap(guest.button("join-go"))
    opened = guest.page.get_by_role("heading", level=2).filter(has_text="Wissen teilen").get_by_role("button")
    expect(opened).to_have_attribute("aria-expanded", "true")
    guest.go("me")
    guest.page.get_by_role("button", name=re.compile(guest.say("mine-stands"))).click()
    mine = guest.page.get_by_role("dialog", name=guest.say("mine-stands"))
    expect(mine.get_by_role("button", name=re.compile("Wissen teilen"))).to_be_visible()


def test_who_may_only_read_sees_the_stands_and_visits_none(devices: Devices, market: Place) -> None:
    market.lead("add_link", {"link": "guest", "role": "guest", "title": "", "zone": ""})
    guest = Guest(devices.phone())
    guest.join(market.door("guest"))
    tile(guest, TITLES[0]).click()
    expect(heading(guest, TITLES[0])).to_be_visible()
    expect(guest.button("market-i-am-here")).to_have_count(0)
    expect(guest.button("touch-propose")).to_have_count(0)


def test_a_small_phone_shows_two_rows_of_stands_below_the_own_one(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone(320, 568))
    guest.join(sign(market, "p1"))
    guest.button("market-back").click()
    second = tile(guest, TITLES[3]).locator(".title")
    expect(second).to_be_in_viewport(ratio=1)
    below = guest.named("navigation", "nav-label").bounding_box()
    box = second.bounding_box()
    assert box and below and box["y"] + box["height"] <= below["y"]
