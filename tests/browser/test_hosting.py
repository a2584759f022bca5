"""A stand, its host and visitors: who is due, who has come, who takes over; and a name tag on a second phone."""

import uuid
from functools import partial

from playwright.sync_api import Page, expect

from server.web.texts import text
from tests.browser.devices import Devices
from tests.browser.rounds import Rounds, rounds
from tests.live.conftest import Server
from tests.live.phone import Phone


def hosted(server: Server, people: int) -> tuple[Rounds, str]:
    """Rounds at three stands, and the address of the link that hosts stand B."""
    made = rounds(server, people, rounds=2)
    zone = made.state().mixes[made.id].stations[1].id
    made.place.lead("add_link", {"link": "hb", "role": "host", "title": "Stand B", "zone": f"{made.board}/{zone}"})
    return made, made.place.door("hb")


def enter(page: Page, address: str, name: str = "") -> Page:
    page.goto(address)
    if name:
        page.get_by_label(text("de", "join-name")).fill(name)
    page.locator("form button[type=submit]").click()
    return page


def arrive(server: Server, made: Rounds, seat: str, link: str) -> None:
    """Somebody comes by their name tag and says that they are there."""
    phone = Phone(server.url)
    phone.hello(server.enter(link)["token"], made.place.id)
    assert phone.command(made.place.id, "change_seat", {"seat": seat, "here": made.steps[0]}, uuid.uuid4().hex)["ok"]
    phone.close()


def test_M11_a_host_sees_who_is_due_and_marks_who_has_come(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made, address = hosted(server, 45)
    host = enter(devices.phone(), address, "Zoë Brandt")
    expect(host.get_by_text(say("stand-own"))).to_be_visible()
    made.start(1)
    due = made.groups(1)["B"]
    host.get_by_role("button", name=say("round-here")).click()
    summary = host.locator("summary", has_text=say("due-come", come=0, count=len(due)))
    expect(summary).to_be_visible()
    tags = dict(made.badges())
    arrive(server, made, due[0], tags[due[0]])
    expect(host.get_by_text(say("due-come", come=1, count=len(due)), exact=True)).to_be_visible()
    host.locator("summary", has_text=say("due-missing", count=len(due) - 1)).click()
    missing = host.locator("button[aria-pressed=false]")
    expect(missing).to_have_count(len(due) - 1)
    missing.first.click()
    expect(host.get_by_text(say("due-come", come=2, count=len(due)), exact=True).first).to_be_visible()
    come = [seat for seat in made.seats().values() if seat.role == "participant" and seat.here == made.steps[0]]
    assert len(come) == 2
    second = enter(devices.phone(), address, "Ali Demir")
    expect(second.get_by_text(say("keep-beside", names="Zoë B."))).to_be_visible()
    expect(host.get_by_text(say("keep-took-over", name="Ali D."))).to_be_visible()
    second.get_by_role("button", name=say("round-here")).click()
    expect(second.get_by_text(say("due-come", come=2, count=len(due)), exact=True)).to_be_visible()


def test_M12_a_name_tag_lets_a_second_phone_in_when_the_first_allows_it(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made = rounds(server, 6, rounds=1)
    _, tag = made.badges()[0]
    first = enter(devices.phone(), tag)
    expect(first.get_by_role("button", name=say("nav-me"))).to_be_visible()
    devices.forgive("409")
    second = enter(devices.phone(), tag)
    expect(second.get_by_role("alert")).to_contain_text(say("refusal-taken"))
    first.get_by_role("button", name=say("nav-me")).click()
    first.get_by_text(say("device-more"), exact=True).click()
    first.get_by_role("button", name=say("device-more-allow")).click()
    expect(first.get_by_text(say("device-more-open"))).to_be_visible()
    second.locator("form button[type=submit]").click()
    expect(second.get_by_role("button", name=say("nav-me"))).to_be_visible()
    seat = made.badges()[0][0]
    made.place.lead("lend_seat", {"seat": seat})  # lost: the desk frees it, and both are out
    expect(first.locator("form button[type=submit]")).to_be_visible()
    expect(second.locator("form button[type=submit]")).to_be_visible()
