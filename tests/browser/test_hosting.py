"""A stand, its host and visitors: who is due, who has come, who takes over; and a name tag on a second phone."""

import uuid
from functools import partial

from playwright.sync_api import Page, expect

from server.web.texts import text
from tests.browser.devices import NETWORK, Devices
from tests.browser.rounds import STANDS, Rounds, rounds
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


def test_M17_whom_the_plan_lets_stay_reads_on_the_poster_who_comes(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made = rounds(server, 9, rounds=2)
    seat, tag = made.badges()[0]
    kept = [
        {"id": one.id, "title": one.title, **({"hosts": [seat]} if at == 1 else {})}
        for at, one in enumerate(made.state().mixes[made.id].stations)
    ]
    body = {"stations": kept, "visit": "any", "seconds": 1}
    assert server.post(f"/api/workshops/{made.place.id}/mixes/{made.id}", body, made.place.token).ok
    host = enter(devices.phone(320, 568), tag)
    expect(host.get_by_role("button", name=say("nav-me"))).to_be_visible()
    made.start(1)
    poster = host.get_by_role("dialog")
    count = len(made.groups(1)["B"])
    expect(poster.get_by_role("heading", name=say("due-comes", count=count))).to_be_visible()
    expect(poster.get_by_role("listitem")).to_have_count(count)


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


def plan(made: Rounds, hosts: dict[int, list[str]], closed: int | None = None) -> None:
    """Plan the rounds to come anew, with these hosts at the stands of these numbers."""
    known = made.state().mixes[made.id].stations
    stations = [
        {"id": one.id, **STANDS[at], "hosts": hosts.get(at, []), "closed": at == closed} for at, one in enumerate(known)
    ]
    answer = made.place.server.post(
        f"/api/workshops/{made.place.id}/mixes/{made.id}", {"stations": stations, "seconds": 1}, made.place.token
    )
    assert answer.ok, answer.text


def test_M17_whom_the_plan_names_keeps_the_stand_from_their_own_phone(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made = rounds(server, 13, rounds=3)
    (seat, tag), (other, other_tag), *_ = made.badges()
    host, guest = enter(devices.phone(), tag), enter(devices.phone(), other_tag)
    line = say("host-line", place=say("place-stand", sign="B"))
    expect(guest.get_by_role("button", name=say("nav-me"))).to_be_visible()
    plan(made, {1: [seat]})
    expect(host.get_by_text(line)).to_be_visible()
    expect(guest.get_by_text(line)).to_have_count(0)
    host.get_by_role("button", name=say("host-go"), exact=True).click()
    expect(host.get_by_text(say("stand-own"))).to_be_visible()
    made.start(1)
    host.get_by_role("button", name=say("round-here")).click()
    due = len(made.groups(1)["B"])
    expect(host.get_by_text(say("due-come", come=0, count=due), exact=True)).to_be_visible()
    host.locator("summary", has_text=say("keep-hand-over", round=1)).click()
    host.get_by_role("textbox", name=say("keep-line", n=1), exact=True).fill("Bitte bei Punkt 3 weiter")
    host.get_by_role("button", name=say("keep-hand-over-done")).click()
    expect(host.get_by_text(say("keep-saved"))).to_be_visible()
    exported = made.place.server.get(f"/api/workshops/{made.place.id}/exports/{made.board}.json", made.place.token)
    stand = made.state().mixes[made.id].stations[1].id
    lines = {zone["id"]: zone["hand_overs"] for zone in exported.json()["board"]["zones"] if zone.get("hand_overs")}
    assert [(zone, over[0]["lines"]) for zone, over in lines.items()] == [(stand, ["Bitte bei Punkt 3 weiter"])]

    plan(made, {1: [other]})  # who was to stay is mixed from the next round on, and somebody else stays
    expect(host.get_by_text(say("stand-own"))).to_have_count(0)
    expect(guest.get_by_text(line)).to_be_visible()


def test_M18_the_host_of_a_stand_that_closes_is_told_so_and_what_comes_next(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made = rounds(server, 13, rounds=3)
    (seat, tag), *_ = made.badges()
    plan(made, {1: [seat]})
    host = enter(devices.phone(), tag)
    made.start(1)
    host.get_by_role("button", name=say("round-here")).click()
    host.get_by_role("button", name=say("nav-write")).click()
    plan(made, {1: [seat]}, closed=1)
    stand = say("place-stand", sign="B")
    told = host.get_by_text(say("host-shut", place=stand))
    expect(told).to_contain_text(say("host-shut-ends"))
    goes = say("host-shut-goes", round=2, place=say("place-stand", sign=made.sign(seat, 2)))
    expect(told).to_contain_text(goes)
    host.get_by_role("button", name=say("host-go"), exact=True).click()
    expect(host.locator(".beside", has_text=say("host-shut", place=stand))).to_be_visible()
    host.get_by_role("button", name=say("nav-write")).click()
    told.locator("xpath=..").get_by_role("button", name=say("refused-ok")).click()
    expect(told).to_have_count(0)
    host.reload()
    expect(host.get_by_text(say("host-line", place=stand))).to_be_visible()
    expect(told).to_have_count(0)
    made.start(2)
    expect(host.get_by_text(say("round-go-stand"))).to_be_visible()
    host.get_by_role("button", name=say("round-here")).click()
    expect(host.get_by_text(say("host-line", place=stand))).to_have_count(0)
    expect(host.get_by_role("button", name=say("nav-write"))).to_have_attribute("aria-current", "page")


def test_M14_a_hosts_link_on_a_phone_that_has_a_seat_makes_no_second_person(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made, address = hosted(server, 7)
    (seat, tag), *_ = made.badges()
    page = enter(devices.phone(), tag)
    expect(page.get_by_role("button", name=say("nav-me"))).to_be_visible()
    before = made.seats().keys()
    enter(page, address)
    expect(page.get_by_text(say("host-line", place=say("place-stand", sign="B")))).to_be_visible()
    page.get_by_role("button", name=say("host-go"), exact=True).click()
    expect(page.get_by_text(say("stand-own"))).to_be_visible()
    seats = made.seats()
    assert seats.keys() == before and list(seats[seat].stands) == ["hb"]


def test_H5_a_card_written_without_network_is_of_the_round_it_was_written_in(server: Server, devices: Devices) -> None:
    say = partial(text, "de")
    made = rounds(server, 9, rounds=2)
    _, tag = made.badges()[0]
    page = enter(devices.phone(), tag)
    made.start(1)
    page.get_by_role("button", name=say("round-here")).click()
    devices.forgive(NETWORK)
    page.context.set_offline(True)
    page.locator("textarea").first.fill("Aus der ersten Runde")
    page.get_by_role("button", name=say("pin-later")).or_(page.get_by_role("button", name=say("pin"))).first.click()
    made.start(2)
    page.context.set_offline(False)
    page.get_by_role("button", name=say("round-here")).click()
    expect(page.get_by_text(say("own-arrived")).first).to_be_visible()
    exported = made.place.server.get(f"/api/workshops/{made.place.id}/exports/{made.board}.json", made.place.token)
    assert [note["round"] for note in exported.json()["board"]["notes"]] == [1]
