"""The desk goes on without those who are missing: whom it means, what the plan is worth then, and a way back."""

import re

from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.rounds import Rounds, rounds
from tests.live.conftest import Server


def come(devices: Devices, link: str) -> Guest:
    guest = Guest(devices.phone())
    guest.page.goto(link)
    inside = guest.named("navigation", "nav-label")
    enter = guest.page.get_by_role("button").filter(has_text=re.compile(r"."))
    expect(inside.or_(enter.first).first).to_be_visible()
    if not inside.is_visible():
        enter.first.click()
    expect(inside).to_be_visible()
    return guest


def at_desk(devices: Devices, made: Rounds) -> Facilitator:
    desk = Facilitator(devices.laptop())
    desk.open(made.place.desk)
    return desk


def plan(desk: Facilitator, round: int) -> None:
    agenda = desk.named("navigation", "fac-agenda")
    agenda.get_by_role("button", name=re.compile(rf"^Runde {round} von ")).click()


def ticked(page: Page) -> dict[str, bool]:
    boxes = page.get_by_role("dialog").get_by_role("listitem").get_by_role("checkbox").all()
    return {box.evaluate("box => box.labels[0].textContent.split(' · ')[1]"): box.is_checked() for box in boxes}


def test_M5_all_who_are_missing_are_ticked_but_no_host_and_nobody_who_comes_meanwhile(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 8, stands=0, tables=2, rounds=2)
    tags = made.badges()
    names = {id: seat.name for id, seat in made.seats().items()}
    host, later = tags[3][0], tags[4]
    again = {
        "stations": [{"id": one.id, "title": one.title, "hosts": []} for one in made.state().mixes[made.id].stations]
    }
    again["stations"][0]["hosts"] = [host]
    path = f"/api/workshops/{made.place.id}/mixes/{made.id}"
    assert server.post(path, again, made.place.token).ok
    for _, link in tags[:2]:
        come(devices, link)
    desk = at_desk(devices, made)
    plan(desk, 1)
    desk.page.get_by_role("main").get_by_role("button", name=desk.say("fac-missing", count=5)).click()
    sheet = desk.page.get_by_role("dialog")
    expect(sheet.get_by_role("heading")).to_have_text(desk.say("fac-missing", count=5))
    absent = {seat for seat, _ in tags[2:]} - {host}
    assert ticked(desk.page) == {names[seat]: True for seat in absent}
    come(devices, later[1])
    expect(sheet.get_by_role("heading")).to_have_text(desk.say("fac-missing", count=4))
    assert ticked(desk.page) == {names[seat]: True for seat in absent - {later[0]}}
    expect(sheet.get_by_role("listitem").filter(has_text=names[later[0]])).to_be_visible()
    desk.button("fac-missing-go").click()
    expect(sheet).to_have_count(0)
    assert {seat for seat, one in made.seats().items() if one.away} == absent - {later[0]}


def test_M15_what_a_plan_is_worth_is_looked_at_again_and_counts_those_who_are_left(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 12, stands=0, tables=3, rounds=2, wishes={"rather": ["region"]})
    for _, link in made.badges()[:5]:
        come(devices, link)
    desk = at_desk(devices, made)
    plan(desk, 2)
    sheet = desk.page.get_by_role("dialog")
    desk.button("fac-cert-open").click()
    expect(sheet).to_contain_text(desk.say("fac-cert-key", others=11))
    expect(sheet).to_contain_text(desk.say("fac-cert-rather-tables", count=6, groups=6))
    assert not findings(desk.page)
    desk.page.keyboard.press("Escape")
    desk.page.get_by_role("main").get_by_role("button", name=desk.say("fac-missing", count=7)).click()
    desk.button("fac-missing-go").click()
    notices = desk.page.get_by_role("status")
    notices.get_by_role("button", name=desk.say("fac-cert-open"), exact=True).click()
    expect(sheet).to_contain_text(desk.say("fac-cert-key", others=4))
    told = server.get(f"/api/workshops/{made.place.id}/mixes/{made.id}/certificate", made.place.token).json()
    seats = made.seats()
    assert told["people"] == 5 and len(told["rather"]["who"]) == 4  # five at three tables, two rounds
    for round, one, other in told["rather"]["who"]:
        words = desk.say("fac-cert-rather-who", round=round, one=seats[one].name, other=seats[other].name)
        expect(sheet).to_contain_text(words)
    made.place.lead("miss_seats", {"seats": [told["rather"]["who"][0][1]]})
    expect(sheet).to_contain_text(desk.say("fac-cert-key", others=3))  # another facilitator, while one looks


def test_M13_the_way_back_from_a_move_outlives_the_plan_it_was_made_in(devices: Devices, server: Server) -> None:
    made = rounds(server, 12, stands=0, tables=3, rounds=2)
    before = made.groups(2)
    seat = before["1"][0]
    desk = at_desk(devices, made)
    plan(desk, 2)
    desk.named("searchbox", "fac-round-find").fill(made.seats()[seat].name)
    desk.page.get_by_label(desk.say("fac-move-to", round=2)).select_option(index=1)
    undo = desk.page.get_by_role("status").get_by_role("button", name=desk.say("fac-undo"), exact=True)
    expect(undo).to_be_visible()
    desk.named("navigation", "fac-agenda").get_by_role("button").filter(has_text="Faktoren").first.click()
    expect(desk.named("searchbox", "fac-round-find")).to_have_count(0)
    made.start(1)  # the plan moves on under the notice, which asks it whether there is still a way back
    undo.click()
    plan(desk, 2)
    expect(
        desk.page.get_by_role("region", name=re.compile(rf"^{desk.say('fac-table', table='1')}: ")).get_by_role(
            "button"
        )
    ).to_have_count(4)
    assert set(made.groups(2)["1"]) == set(before["1"])
