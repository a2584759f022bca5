"""The desk follows rounds of mixed groups through a day that goes otherwise."""

import re

from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Guest
from tests.browser.places import place
from tests.browser.rosters import at_desk, brought, mixed, round_tab, seated, station
from tests.browser.rounds import rounds, sent, tagged
from tests.live.conftest import Server


def test_a_round_at_the_desk_with_phones_a_late_joiner_and_people_who_are_missing(
    devices: Devices, server: Server
) -> None:
    made = place(server)
    brought(made)
    told = mixed(made)
    phones = seated(made, devices, 3)
    desk = at_desk(devices, made)
    made.start(told["steps"][0])
    arrived = desk.page.get_by_role("region", name=desk.say("fac-arrived", what="table"), exact=True)
    expect(arrived).to_contain_text(desk.say("fac-here-of", here=0, known=12))
    seat = phones[0].seat
    made._command(seat, "", "change_seat", {"seat": seat.split(".")[1], "here": told["steps"][0], "help": True})
    expect(arrived).to_contain_text(desk.say("fac-here-of", here=1, known=12))
    arrived.get_by_role("button", name=re.compile(desk.say("fac-group-help"))).click()
    expect(arrived.get_by_role("status")).to_contain_text(desk.say("fac-arrived-help", names="Ada K."))

    desk.button("fac-arrived-plan").click()
    before = station(desk, 1).get_by_role("button").all_inner_texts()
    late = Guest(devices.phone())
    late.join(made.join, "Zoë Zu-Spät")
    main = desk.page.get_by_role("main")
    expect(main.get_by_role("button", name="Zoë Z.")).to_be_visible()

    main.get_by_role("button", name=desk.say("fac-missing", count=9)).click()
    sheet = desk.page.get_by_role("dialog")
    expect(sheet).to_contain_text(desk.say("fac-mix-runs", round=1))
    expect(sheet).to_contain_text("4 Menschen, 3 Tische: je 1 oder 2")
    sheet.get_by_role("checkbox", name=re.compile("Dana Roth")).uncheck()
    expect(sheet).to_contain_text("5 Menschen, 3 Tische")
    assert not findings(desk.page)
    desk.button("fac-missing-go").click()
    expect(sheet).to_have_count(0)
    texts = [one for one in station(desk, 1).get_by_role("button").all_inner_texts() if not one.startswith("Zoë")]
    assert texts == before
    round_tab(desk, 2).click()
    expect(main.get_by_role("button", name=re.compile(r"^(Ada|Bo|Cem|Dana|Zoë) "))).to_have_count(5)
    expect(main).to_contain_text(desk.say("fac-round-away", count=8))
    desk.named("searchbox", "fac-round-find").fill("zu-sp")
    expect(main.get_by_role("status")).to_contain_text("Zoë Zu-Spät:")


def test_a_table_closes_another_opens_and_who_finds_all_full_is_listed(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made)
    told = mixed(
        made, visit="any", stations=[{"id": "a", "title": "1", "capacity": 6}, {"id": "b", "title": "2", "capacity": 6}]
    )
    desk = at_desk(devices, made)
    desk.named("navigation", "fac-agenda").get_by_role("button", name=re.compile("^Runde 1 von 3")).click()
    late = Guest(devices.phone())
    late.join(made.join, "Zoë")
    main = desk.page.get_by_role("main")
    expect(main).to_contain_text(desk.say("fac-round-without", count=1))
    made.start(told["steps"][0])
    desk.button("fac-mix-again", main).click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("checkbox", name=desk.say("fac-mix-closed", station=desk.say("fac-table", table="2"))).check()
    expect(sheet).to_contain_text(desk.say("fac-mix-why-room", people=13, room=6))
    desk.button("fac-mix-add-table").click()
    expect(sheet).to_contain_text("13 Menschen, 2 Tische: je 6 oder 7")
    desk.button("fac-mix-again", sheet).click()
    desk.button("fac-mix-look", sheet).click()
    round_tab(desk, 2).click()
    expect(station(desk, 3).get_by_role("button")).to_have_count(7)
    expect(station(desk, 2)).to_have_count(0)
    expect(main).not_to_contain_text(desk.say("fac-round-without", count=1))
    round_tab(desk, 1).click()
    expect(station(desk, 2).get_by_role("button")).to_have_count(6)


def test_the_plan_is_walked_by_keyboard_in_english_and_dark(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made)
    mixed(made)
    desk = at_desk(devices, made, width=1024, height=768, language="en", color_scheme="dark")
    desk.named("navigation", "fac-agenda").get_by_role("button", name=re.compile("^Runde 2 von 3")).press("Enter")
    main = desk.page.get_by_role("main")
    first = main.locator("[data-seat][tabindex='0']")
    expect(first).to_have_count(1)
    first.focus()
    desk.page.keyboard.press("End")
    desk.page.keyboard.press("Enter")
    expect(main.get_by_role("status")).to_contain_text("→")
    desk.page.keyboard.press("Escape")
    expect(main.get_by_role("status")).to_contain_text(desk.say("fac-round-hint"))
    desk.page.keyboard.press("/")
    expect(desk.named("searchbox", "fac-round-find")).to_be_focused()
    assert not findings(desk.page)


def test_M19_who_closes_a_stand_is_offered_other_places_for_those_who_are_there(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 12, visit="any")
    before = made.groups(1)
    seat, link = next(one for one in made.badges() if one[0] in before["B"])
    guest = tagged(devices, link)
    made.start(1)
    guest.tap(guest.button("round-here"))
    desk = at_desk(devices, made.place)
    stand = made.state().mixes[made.id].stations[1].id
    [title] = [zone["title"] for zone in made.place._export(made.board)["zones"] if zone["id"] == stand]
    desk.button("fac-zone-more", zone=title).click()
    desk.button("fac-lock-zone", zone=title).click()
    sheet = desk.page.get_by_role("dialog")
    called = desk.say("fac-mix-stand-called", stand="B")
    expect(sheet.get_by_role("heading")).to_have_text(desk.say("fac-send-on-title", stand=called))
    expect(sheet).to_contain_text(desk.say("fac-send-on-now", round=1, count=4))
    expect(sheet).to_contain_text("12 Menschen, 2 Stände: je 6")
    assert not findings(desk.page)
    desk.button("fac-send-on-leave").click()
    expect(guest.page.get_by_role("button", name=guest.say("round-poster"))).to_contain_text(
        guest.say("round-shut-soon")
    )
    assert made.groups(1) == before
    desk.button("fac-send-on", stand=called, count=4).click()
    desk.button("fac-send-on-go").click()
    expect(sheet).to_have_count(0)
    told = desk.say(
        "fac-send-on-done", goals=", ".join(f"{desk.say('fac-mix-stand-called', stand=s)} +2" for s in "AC")
    )
    expect(desk.page.get_by_role("status").filter(has_text=told)).to_be_visible()
    sent(guest, made, seat, 1)
    after = made.groups(1)
    assert "B" not in after and {sign: len(people) for sign, people in after.items()} == {"A": 6, "C": 6}
    assert all(set(before[sign]) < set(after[sign]) for sign in "AC")
    assert {sign: len(people) for sign, people in made.groups(2).items()} == {"A": 6, "C": 6}
    expect(desk.button("fac-send-on", stand=called, count=4)).to_have_count(0)
