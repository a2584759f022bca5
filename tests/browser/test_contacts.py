"""Who met whom on the screen: of those who agreed, until they take it back; and somebody sent elsewhere at the desk."""

import re
import uuid
from functools import partial

from playwright.sync_api import expect

from server.web.texts import text
from tests.browser.devices import Devices
from tests.browser.people import Guest
from tests.browser.rounds import rounds
from tests.live.conftest import Server
from tests.live.phone import Phone

say = partial(text, "de")


def test_M10_the_screen_shows_who_agreed_until_they_take_it_back(server: Server, devices: Devices) -> None:
    made = rounds(server, 30, stands=0, tables=5, rounds=2)
    made.start(1)
    tags = made.badges()
    for seat, link in tags[1:8]:
        phone = Phone(server.url)
        phone.hello(server.enter(link)["token"], made.place.id)
        assert phone.command(made.place.id, "change_seat", {"seat": seat, "open": True}, uuid.uuid4().hex)["ok"]
        phone.close()
    guest = Guest(devices.phone())
    guest.page.goto(tags[0][1])
    guest.page.locator("form button[type=submit]").click()
    guest.button("round-here").click()
    guest.button("nav-me").click()
    switch = guest.page.get_by_role("switch", name=say("net-open"))
    expect(switch).not_to_be_checked()
    desk = devices.laptop()
    desk.goto(made.place.desk)
    desk.get_by_role("button", name=say("fac-show-contacts"), exact=True).click()
    screen = devices.screen()
    screen.goto(made.place.screen())
    expect(screen.get_by_role("heading", name=say("screen-contacts"))).to_be_visible()
    net = screen.get_by_role("main").get_by_role("list").first
    expect(net.get_by_role("listitem")).to_have_count(7)
    new = 5 * 6 * 5 // 2
    expect(screen.get_by_text(str(new), exact=True)).to_be_visible()  # figures count all
    expect(net.get_by_text("Ayşe A.")).to_have_count(0)
    switch.check()
    expect(net.get_by_text("Ayşe A.")).to_be_visible()
    expect(screen.get_by_text(say("screen-contacts-agreed", count=8, of=30))).to_be_visible()
    switch.uncheck()
    expect(screen.get_by_text("Ayşe A.")).to_have_count(0)
    expect(screen.get_by_text(str(new), exact=True)).to_be_visible()


def test_M13_somebody_goes_elsewhere_by_the_list_and_back_by_undo(server: Server, devices: Devices) -> None:
    made = rounds(server, 12, stands=0, tables=3, rounds=2)
    made.start(1)
    before = made.groups(2)
    seat = before["1"][0]
    name = made.seats()[seat].name
    desk = devices.laptop()
    desk.goto(made.place.desk)
    desk.get_by_role("button", name=say("fac-arrived-plan"), exact=True).click()
    desk.get_by_role("group", name=say("fac-round-choose")).get_by_role("button").nth(1).click()
    desk.get_by_role("searchbox", name=say("fac-round-find")).fill(name)
    elsewhere = desk.get_by_label(say("fac-move-to", round=2))
    elsewhere.select_option(index=1)
    undo = desk.get_by_role("status").get_by_role("button", name=say("fac-undo"), exact=True)
    expect(undo).to_be_visible()
    assert seat not in made.groups(2)["1"] and made.groups(1)
    undo.click()
    expect(
        desk.get_by_role("region", name=re.compile(rf"^{say('fac-table', table='1')}: ")).get_by_role("button")
    ).to_have_count(4)
    assert {sign: set(seats) for sign, seats in made.groups(2).items()} == {
        sign: set(seats) for sign, seats in before.items()
    }
