"""Votes as phones cast them: offline, on two devices, too late, with reasons, by keyboard, for others."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import Check, findings, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Facilitator, Guest, guests
from tests.browser.places import Place, place
from tests.live.conftest import Server


@pytest.fixture
def made(server: Server) -> Place:
    return place(server, staged=False)


def same_seat(devices: Devices, guest: Guest, made: Place) -> Guest:
    """A second device of the same seat."""
    other = Guest(devices.phone())
    kept = guest.page.evaluate("({ ...localStorage })")
    other.page.context.add_init_script(f"Object.assign(localStorage, {json.dumps(kept)})")
    other.page.goto(made.join)
    expect(other.named("navigation", "nav-label")).to_be_visible()
    return other


def test_dots_offline_arrive_once_the_network_is_back(devices: Devices, made: Place) -> None:
    devices.forgive(NETWORK)
    made.vote("dots", made.hang("Wege", "Mut", "Geld"), budget=2)
    made.show(made.boards()[0])
    [guest] = guests(devices, made.join, 1)
    more = guest.button("dot-more", text="Mut")
    expect(more).to_be_visible()
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    more.click()
    more.click()
    foot = guest.page.get_by_role("status").filter(has_text=guest.say("dots-left", count=0))
    expect(foot).to_contain_text(guest.say("delivery-waiting"))
    expect(more).to_have_attribute("aria-disabled", "true")
    more.click(force=True)
    guest.page.context.set_offline(False)
    expect(guest.cast).to_be_visible()
    made.close("dots")
    expect(guest.page.get_by_text(guest.say("own-dots", count=2))).to_be_visible()
    tallies = {tally["item"]: tally["total"] for tally in made.ballot("dots")["tallies"]}
    assert tallies == {"note:h0": 0, "note:h1": 2, "note:h2": 0}


def test_two_devices_of_one_seat_have_one_budget(devices: Devices, made: Place) -> None:
    made.vote("dots", made.hang("Wege", "Mut", "Geld"), budget=2)
    made.show(made.boards()[0])
    [guest] = guests(devices, made.join, 1)
    other = same_seat(devices, guest, made)
    for device, text in ((guest, "Mut"), (other, "Wege"), (guest, "Mut"), (other, "Wege")):
        # pressed as it is: whether this device has heard of the other's dots yet, and is spent, is the race
        device.button("dot-more", text=text).click(force=True)
        expect(device.cast).to_be_visible()
    for device in (guest, other):  # both show the paper that counts, whoever cast it last
        expect(device.page.get_by_role("status").filter(has_text=device.say("dots-left", count=0))).to_be_visible()
    made.close("dots")
    expect(guest.page.get_by_text(guest.say("vote-voters", count=1))).to_be_visible()
    assert sum(tally["total"] for tally in made.ballot("dots")["tallies"]) == 2


def test_a_paper_that_comes_too_late_goes_back_and_says_why(devices: Devices, made: Place) -> None:
    devices.forgive(NETWORK)
    made.vote("dots", made.hang("Wege", "Mut", "Geld"), budget=3)
    made.show(made.boards()[0])
    [guest] = guests(devices, made.join, 1)
    guest.button("dot-more", text="Mut").click()
    expect(guest.cast).to_be_visible()
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    guest.button("dot-more", text="Wege").click()
    expect(guest.page.get_by_role("status").filter(has_text=guest.say("delivery-waiting"))).to_be_visible()
    made.close("dots")
    guest.page.context.set_offline(False)
    expect(guest.page.get_by_role("alert")).to_contain_text(guest.say("refusal-closed"))
    guest.page.reload()
    expect(guest.page.get_by_text(guest.say("vote-voters", count=1))).to_be_visible()
    guest.button("refused-ok").click()
    made.lead("reopen_ballot", {"ballot": "dots"}, made.boards()[0])
    expect(guest.page.get_by_text(guest.say("dots-left", count=2))).to_be_visible()
    expect(guest.page.get_by_text(guest.say("dots-here", count=1))).to_have_count(1)


def test_the_order_is_ones_own_and_stays(devices: Devices, made: Place) -> None:
    made.vote("rating", made.hang(*(f"Karte {n:02}" for n in range(8))))
    made.show(made.boards()[0])
    orders = []
    for guest in guests(devices, made.join, 3):
        groups = guest.page.get_by_role("group", name=re.compile("Karte"))
        expect(groups).to_have_count(8)
        orders.append(groups.evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))"))
        guest.page.reload()
        expect(groups).to_have_count(8)
        assert groups.evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))") == orders[-1]
    assert len({tuple(order) for order in orders}) > 1


def test_a_veto_waits_for_its_reason(devices: Devices, made: Place) -> None:
    made.vote("consent", made.hang("Wir fangen an"))
    made.show(made.boards()[0])
    guest, other = guests(devices, made.join, 2)
    guest.button("consent-3").click()
    expect(guest.page.get_by_text(guest.say("vote-reason-needed"))).to_be_visible()
    reason = guest.say("vote-reason", items=guest.say("vote-reason-item", text="Wir fangen an"))
    guest.page.get_by_label(reason, exact=True).fill("Das Geld fehlt")
    guest.button("vote-reason-send").click()
    expect(guest.cast).to_be_visible()
    expect(other.page.get_by_text("Das Geld fehlt")).to_have_count(0)
    made.close("consent")
    for person in (guest, other):
        expect(person.page.get_by_text("Das Geld fehlt")).to_be_visible()
    guest.button("vote-on").click()
    expect(guest.card).to_be_visible()
    guest.go("wall")
    guest.page.get_by_role("button", name=re.compile(guest.say("vote-result"))).click()
    expect(guest.page.get_by_text("Das Geld fehlt")).to_be_visible()


def test_the_reason_stands_below_what_it_is_about(devices: Devices, made: Place) -> None:
    made.vote("consent", made.hang("Wege", "Mut", "Geld"), question="")
    made.show(made.boards()[0])
    [guest] = guests(devices, made.join, 1)
    expect(guest.page.get_by_role("heading", level=1, name=guest.say("vote-kind-consent"))).to_be_visible()
    for number, named in enumerate((["Geld"], ["Geld", "Wege"])):
        row = guest.page.get_by_role("listitem").filter(has=guest.page.get_by_role("group", name=named[-1], exact=True))
        row.get_by_role("button", name=guest.say(f"consent-{number + 2}"), exact=True).click()
        about = ", ".join(guest.say("vote-reason-item", text=text) for text in named)
        expect(row.get_by_label(guest.say("vote-reason", items=about), exact=True)).to_be_visible()
        expect(guest.page.get_by_role("textbox")).to_have_count(1)


def test_a_vote_of_another_step_takes_nobody_from_the_running_one(devices: Devices, made: Place) -> None:
    made.hang("Wege", "Mut")
    made.put("dots", vote={"kind": "dots", "on": "notes", "budget": 2, "per_item": 1})
    made.put("next", prompts={"de": "Was kommt?"})
    made.start("dots")
    [guest] = guests(devices, made.join, 1)
    expect(guest.page.get_by_text(guest.say("dots-left", count=2))).to_be_visible()
    made.start("next")
    expect(guest.card).to_be_visible()
    made.lead("reopen_ballot", {"ballot": "dots"}, made.boards()[0])
    made.vote("rating", ["note:h0"])
    expect(guest.page.get_by_role("heading", level=1, name="Frage rating?")).to_be_visible()
    expect(guest.named("group", "vote-which")).to_have_count(0)
    made.close("rating")
    guest.button("vote-on").click()
    expect(guest.card).to_be_visible()


@pytest.mark.parametrize(("kind", "each"), [("statement", "Aussage"), ("cluster", "Stapel"), ("note", "Karte")])
def test_dots_say_on_what_they_go(devices: Devices, made: Place, kind: str, each: str) -> None:
    made.hang("Wege", "Mut")
    board = made.boards()[0]
    made.lead("make_cluster", {"cluster": "c", "notes": ["h0", "h1"], "title": "Nähe"}, board)
    made.lead("write_statement", {"statement": "s", "text": "Wir bleiben nah.", "cluster": "c"}, board)
    item = {"statement": "statement:s", "cluster": "cluster:c", "note": "note:h0"}[kind]
    made.vote("dots", [item], budget=2, per_item=1)
    made.show(board)
    [guest] = guests(devices, made.join, 1)
    expect(guest.page.get_by_text(re.compile(rf"höchstens einer je {each}\."))).to_be_visible()


def test_a_ranking_by_keyboard(devices: Devices, made: Place) -> None:
    made.vote("ranking", made.hang("Wege", "Mut", "Geld"), budget=2)
    made.show(made.boards()[0])
    [guest] = guests(devices, made.join, 1)
    for text in ("Wege", "Geld"):
        guest.button("rank-add", text=text).focus()
        guest.page.keyboard.press("Enter")
    expect(guest.button("rank-add", text="Mut")).to_have_attribute("aria-disabled", "true")
    guest.button("rank-up", text="Geld").focus()
    guest.page.keyboard.press("Enter")
    expect(guest.button("rank-up", text="Geld")).to_be_focused()
    guest.page.keyboard.press("ArrowDown")
    guest.page.keyboard.press("ArrowUp")
    expect(guest.cast).to_be_visible()
    made.close("ranking")
    first = guest.page.get_by_role("listitem").filter(has_text="Geld").filter(has_text=guest.say("own-rank", n=1))
    expect(first).to_be_visible()
    totals = {tally["item"]: tally["total"] for tally in made.ballot("ranking")["tallies"]}
    assert totals == {"note:h0": 1, "note:h1": 0, "note:h2": 2}


def test_a_scribe_casts_for_badges(devices: Devices, made: Place) -> None:
    made.vote("dots", made.hang("Wege", "Mut", "Geld"), budget=1)
    made.lead("add_link", {"link": "scribe1", "role": "scribe", "title": "", "zone": ""})
    made.show(made.boards()[0])
    scribe = Guest(devices.phone())
    scribe.join(made.door("scribe1"))
    badge = scribe.page.get_by_label(scribe.say("vote-badge"), exact=True)
    for number, text in (("47", "Mut"), ("12", "Wege"), ("Ausweis 47", "")):
        badge.fill(number)
        if text:
            scribe.button("dot-more", text=text).click()
            expect(scribe.cast).to_be_visible()
    expect(scribe.button("dot-more", text="Geld")).to_have_attribute("aria-disabled", "true")
    done = scribe.named("group", "vote-badges")
    expect(done.get_by_role("button")).to_have_text(["47", "12"])
    made.close("dots")
    expect(scribe.button("dot-more", text="Mut")).to_have_count(0)
    assert made.ballot("dots")["voters"] == 2


def test_D4_scribes_and_desk_see_who_entered_which_badge_and_withdraw_it(devices: Devices, made: Place) -> None:
    made.vote("dots", made.hang("Wege", "Mut"), budget=1)
    scribes = [Guest(devices.phone()) for _ in range(2)]
    for number, (scribe, name) in enumerate(zip(scribes, ("Selin", "Jonas"), strict=True)):
        made.lead("add_link", {"link": f"scribe{number}", "role": "scribe", "title": "", "zone": ""})
        scribe.join(made.door(f"scribe{number}"), name)
    made.show(made.boards()[0])
    first, second = scribes
    for scribe, number in ((first, "47"), (first, "8"), (second, "047")):
        scribe.page.get_by_label(scribe.say("vote-badge"), exact=True).fill(number)
        scribe.button("dot-more", text="Mut").click()
        expect(scribe.cast).to_be_visible()
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.page.get_by_role("button", name=desk.say("fac-badges", count=2)).click()
    entered = desk.page.get_by_role("listitem").filter(has_text=desk.say("fac-badge-by", names="").strip())
    expect(entered.first).to_contain_text(desk.say("fac-badge-by", names="Selin und Jonas"))
    expect(entered.first).to_contain_text(desk.say("fac-badge-double"))
    expect(entered.last).to_contain_text(desk.say("fac-badge-by", names="Selin"))
    assert findings(desk.page) == []
    first.page.reload()
    done = first.named("group", "vote-badges")
    expect(done.get_by_role("button")).to_have_text(["47", "8"])
    done.get_by_role("button", name="8").click()
    first.button("vote-badge-withdraw", badge="8").click()
    expect(done.get_by_role("button")).to_have_text(["47"])
    expect(entered).to_have_count(1)
    withdraw = desk.button("fac-badge-withdraw", badge="47")
    withdraw.click()
    withdraw.click()  # the second press
    expect(entered).to_have_count(0)
    made.close("dots")
    assert made.ballot("dots")["voters"] == 0


@looks
def test_every_kind_of_vote_is_accessible_and_fits_a_small_screen(
    devices: Devices, made: Place, language: str, scheme: str
) -> None:
    made.put("look", "Lesen", rules={"add": False, "edit": False})
    guest = Guest(devices.phone(320, 640, **options(language, scheme)), language)
    guest.speak()
    made.start("look")
    guest.join(made.join)
    check = Check(guest.page)
    expect(guest.button("look-wall")).to_be_visible()
    items = made.hang("Kurze Wege", "Donaudampfschifffahrtsgesellschaftskapitän", "Geld")
    for kind in ("dots", "rating", "consent", "ranking", "commitment"):
        made.vote(kind, items)
        expect(guest.page.get_by_role("heading", level=1, name=f"Frage {kind}?")).to_be_visible()
        press = {"dots": "dot-more", "ranking": "rank-add"}.get(kind)
        if press:
            guest.button(press, text="Geld").click()
        else:
            guest.page.get_by_role("group", name="Geld").get_by_role("button").last.click()
        check.small(kind)
        made.close(kind)
        guest.button("vote-on").click()
        expect(guest.button("look-wall")).to_be_visible()
    guest.go("wall")
    for each in guest.page.get_by_role("button", name=re.compile(guest.say("vote-result"))).all():
        each.click()
    check.small("results")
    assert not check.found
