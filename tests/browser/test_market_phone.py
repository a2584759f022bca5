"""A free market on phones: finding stands, scanning a sign, seeing and taking back, interfaces both sides agree to."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import Check, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest, Wall
from tests.browser.places import Place, place
from tests.live.conftest import Server
from tests.live.phone import Phone

TITLES = ("Klimafitte Schulhöfe", "Mitfahrbank und Rufbus", "Leerstand wird Werkstatt", "Digitale Dorfkümmerin")
TOPICS = (("Klima", "Schule"), ("Mobilität", "Land"), ("Handwerk", "Klima"), ("Land",))
PLACES = ("Saal 2, A2", "Saal 10, B1", "Saal 2, A1", "")
REASON = "Beide suchen Flächen, die nachts leer stehen."


@pytest.fixture
def market(server: Server) -> Place:
    """A market of thirty stands of which the first has a host."""
    made = place(server, "stands")
    told = [
        {"id": f"p{at}", "title": title, "place": where}
        for at, (title, where) in enumerate(zip(TITLES, PLACES, strict=True))
    ]
    more = [{"id": f"p{at}", "title": f"Vorhaben {at}", "place": f"Foyer, F{at}"} for at in range(4, 30)]
    zones = [*told, *more, {"title": "Das übernehmen wir", "parent": "p0"}]
    answer = server.post(
        f"/api/workshops/{made.id}/boards", {"layout": "stands", "title": "Markt", "zones": zones}, made.token
    )
    board = str(answer.json()["board"])
    for at, topics in enumerate(TOPICS):
        made.lead("change_zone", {"zone": f"p{at}", "topics": topics}, board)
    made.lead("add_link", {"link": "host", "role": "host", "title": "", "zone": f"{board}/p0"})
    made.lead("add_link", {"link": "other", "role": "host", "title": "", "zone": f"{board}/p1"})
    made.lead("show_board", {"board": board})
    return made


def stands_at(market: Place) -> str:
    return market.boards()[-1]


def sign(market: Place, zone: str) -> str:
    return f"{market.join}/{stands_at(market)}/{zone}"


def tile(guest: Guest, title: str) -> Locator:
    return guest.page.get_by_role("button", name=re.compile(rf"^\S+ {re.escape(title)}"))


def shown(guest: Guest) -> list[str]:
    """The letters of the stands in their order."""
    names = guest.page.get_by_role("main").get_by_role("listitem").get_by_role("button").all()
    return [name.inner_text().split()[0] for name in names]


def look_at(guest: Guest, view: str) -> None:
    guest.page.get_by_text(guest.say(f"market-view-{view}"), exact=True).click()


def heading(guest: Guest, title: str) -> Locator:
    return guest.page.get_by_role("heading", level=1, name=title)


def about(person: Guest, name: str, title: str) -> Locator:
    """A button that says what it does, and to whom it does it to those who do not see where it stands."""
    return person.page.get_by_role("button", name=re.compile(rf"^{person.say(name)}: {re.escape(title)}"))


def unfold(host: Guest, line: str) -> None:
    """Open one of the lines that a stand's host finds."""
    host.page.locator("details details > summary").filter(has_text=line).click()


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


def test_a_host_who_scans_a_neighbours_sign_stays_the_host(devices: Devices, market: Place) -> None:
    host = Guest(devices.phone())
    host.join(market.door("host"))
    host.page.goto(sign(market, "p1"))
    expect(heading(host, TITLES[1])).to_be_visible()
    host.button("market-back").click()
    expect(host.page.get_by_role("button", name=host.say("market-own")).first).to_be_visible()


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


def test_a_crowd_is_told_in_words_and_who_has_ten_minutes_finds_room(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(market.join)
    board = stands_at(market)
    room = f"{market.id}/{board}"
    crowd = []
    for number in range(4):
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
    expect(late.button("touch-propose")).to_be_visible()
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


def test_a_small_phone_shows_two_rows_of_stands_below_the_own_one(devices: Devices, market: Place) -> None:
    guest = Guest(devices.phone(320, 568))
    guest.join(sign(market, "p1"))
    guest.button("market-back").click()
    second = tile(guest, TITLES[3]).locator(".title")
    expect(second).to_be_in_viewport(ratio=1)
    below = guest.named("navigation", "nav-label").bounding_box()
    box = second.bounding_box()
    assert box and below and box["y"] + box["height"] <= below["y"]
