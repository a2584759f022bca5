"""Rounds on phones: the poster at a change, one's plan, the card after joining, name tags; led by raw commands."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import Check, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest, Wall
from tests.browser.rounds import people, poster, rounds, sent, tagged
from tests.browser.test_secrecy import Ear
from tests.live.conftest import Server

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def whole(text: str) -> str:
    """Without the places where a long word may be broken."""
    return text.replace("\xad", "")


def short(name: str) -> str:
    first, last = name.split(" ")
    return f"{first} {last[0]}."


def test_three_phones_and_a_screen_go_through_the_rounds_and_no_phone_knows_of_others(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 24)
    tags = made.badges()[:3]
    wall = Wall(devices.screen())
    wall.open(made.place.screen())
    guests, ears = [], []
    for _, link in tags:
        guest = Guest(devices.phone())
        ears.append(Ear(guest.page))
        guest.page.goto(link)
        expect(guest.page.get_by_label(guest.say("join-name"))).to_have_value(re.compile(r"\w+ Aydın"))
        guest.tap(guest.button("join-go"))
        expect(guest.button("plan")).to_be_visible()
        guests.append(guest)
    guests[0].tap(guests[0].button("plan"))
    plan = guests[0].named("region", "plan").get_by_role("listitem")
    for number in (1, 2):
        where = guests[0].say("place-stand", sign=made.sign(tags[0][0], number))
        expect(plan.nth(number - 1)).to_contain_text(where)
        expect(plan.nth(number - 1)).to_contain_text(guests[0].say("plan-minutes", count=20))

    met: list[set[str]] = [{seat} for seat, _ in tags]
    for number in (1, 2):
        made.start(number)
        everybody = made.seats()
        for guest, (seat, _), known in zip(guests, tags, met, strict=True):
            sent(guest, made, seat, number)
            mates = [one for one in made.groups(number)[made.sign(seat, number)] if one != seat]
            cards = poster(guest).get_by_role("listitem")
            expect(cards).to_have_count(len(mates))
            shown = sorted(whole(text) for text in cards.all_inner_texts())
            assert shown == sorted(short(everybody[one].name) for one in mates)
            expect(guest.page.locator("[aria-live=assertive]")).to_contain_text(
                guest.say("place-stand", sign=made.sign(seat, number))
            )
            known.update(mates)
        expect(wall.page.get_by_role("heading", level=1)).to_contain_text(re.compile(f"^Runde {number} von 2"))
    everybody = made.seats()
    for guest, ear, (seat, _), known in zip(guests, ears, tags, met, strict=True):
        said = ear.all + whole(guest.page.content())
        assert seat in said or short(everybody[next(iter(known - {seat}))].name) in said
        assert not [one for one in everybody if one != seat and one in said]
        strangers = [everybody[one].name for one in everybody.keys() - known if everybody[one].name]
        assert strangers and not [name for name in strangers if name in said or short(name) in said]


def test_who_is_there_says_so_and_writes_at_that_stand(devices: Devices, server: Server) -> None:
    made = rounds(server, 24)
    seat, link = made.badges()[0]
    guest = tagged(devices, link)
    for number in (1, 2):
        made.start(number)
        sent(guest, made, seat, number)
        guest.tap(guest.button("round-here"))
        expect(poster(guest)).to_have_count(0)
        guest.write(f"Gedanke {number}")
        guest.arrived(f"Gedanke {number}")
        assert made.seats()[seat].here == made.steps[number - 1]
    zones = {zone["id"]: zone for zone in made.place._export(made.board)["zones"]}
    outer = sorted((zone for zone in zones.values() if not zone.get("parent")), key=lambda zone: zone["order"])
    for number in (1, 2):
        [note] = [one for one in made.place.notes(made.board) if one["text"] == f"Gedanke {number}"]
        stand = zones[note["zone"]].get("parent") or note["zone"]
        assert stand == outer[ord(made.sign(seat, number)) - 65]["id"]
    guest.page.reload()
    line = guest.page.get_by_role("button", name=guest.say("place-stand", sign=made.sign(seat, 2)))
    expect(line).to_be_visible()
    expect(poster(guest)).to_have_count(0)
    guest.tap(line)
    sent(guest, made, seat, 2)
    guest.tap(guest.button("round-back"))
    expect(guest.card).to_be_visible()


def test_another_link_pasted_into_the_same_tab_opens_what_it_leads_to(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    (_, first), (other, second) = made.badges()[:2]
    page = devices.phone()
    page.goto(first)
    guest = Guest(page)
    name = page.get_by_label(guest.say("join-name"))
    expect(name).to_have_value(re.compile(r"\w"))
    page.goto(second)
    expect(name).to_have_value(made.seats()[other].name)


def test_a_reload_in_the_middle_of_the_way_shows_the_way_again(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    seat, link = made.badges()[0]
    guest = tagged(devices, link)
    made.start(1)
    sent(guest, made, seat, 1)
    guest.page.reload()
    sent(guest, made, seat, 1)
    made.start(2)
    sent(guest, made, seat, 2)


def test_without_network_the_last_known_place_stays_and_the_next_comes_with_it(
    devices: Devices, server: Server
) -> None:
    devices.forgive(NETWORK)
    made = rounds(server, 12)
    seat, link = made.badges()[0]
    guest = tagged(devices, link)
    made.start(1)
    sent(guest, made, seat, 1)
    guest.page.context.set_offline(True)
    expect(poster(guest).get_by_text(guest.say("round-offline"))).to_be_visible()
    made.start(2)
    sent(guest, made, seat, 1)
    guest.tap(guest.button("round-here"))
    expect(guest.card).to_be_visible()
    guest.page.context.set_offline(False)
    sent(guest, made, seat, 2)
    expect(poster(guest).get_by_text(guest.say("round-offline"))).to_have_count(0)


def test_names_below_the_button_are_announced(devices: Devices, server: Server) -> None:
    made = rounds(server, 72)  # twelve at a table
    guest = tagged(devices, made.badges()[0][1], width=320, height=568)
    made.start(1)
    more = poster(guest).get_by_text(guest.say("round-mates-more"))
    expect(more).to_be_visible()
    poster(guest).evaluate("page => page.scrollTo(0, page.scrollHeight)")
    expect(more).to_have_count(0)


def test_tables_have_numbers_and_who_has_no_name_a_number_too(devices: Devices, server: Server) -> None:
    made = rounds(server, 8, stands=0, named=False, tables=2)
    guest = Guest(devices.phone())
    guest.join(made.place.join)
    made.start(1)
    [me] = [one.id for one in made.seats().values() if one.badge == 9]
    expect(poster(guest).get_by_role("heading", level=1)).to_have_text(
        re.compile(rf"{guest.say('round-go-table')}\s*{made.sign(me, 1)}")
    )
    expect(poster(guest)).to_contain_text(guest.say("round-you", who=guest.say("person-badge", badge=9)))
    expect(poster(guest).get_by_role("listitem").first).to_have_text(re.compile(r"Nr\. \d"))


def test_a_card_is_asked_for_once_can_be_skipped_and_changed(devices: Devices, server: Server) -> None:
    made = rounds(server, 3)
    made.place.lead("change_workshop", {"asks": ["organisation", "access"]})
    guest = Guest(devices.phone())
    guest.page.goto(made.place.join)
    guest.tap(guest.button("join-go"))
    expect(guest.page.get_by_role("heading", name=guest.say("card-title"))).to_be_visible()
    guest.tap(guest.button("card-skip"))
    expect(guest.named("navigation", "nav-label")).to_be_visible()
    guest.page.reload()
    guest.go("me")
    guest.page.get_by_label(guest.say("card-organisation")).fill("Stadt Ulm")
    guest.tap(guest.button("save", guest.page.locator("form").filter(has_text=guest.say("card-why"))))
    other = Guest(devices.phone())
    other.page.goto(made.place.join)
    other.tap(other.button("join-go"))
    other.page.get_by_label(other.say("card-access")).fill("Platz an der Tür")
    other.tap(other.button("card-on"))
    expect(other.named("navigation", "nav-label")).to_be_visible()
    other.go("me")
    expect(other.page.get_by_label(other.say("card-access"))).to_have_value("Platz an der Tür")
    guest.page.reload()
    guest.go("me")
    expect(guest.page.get_by_label(guest.say("card-organisation"))).to_have_value("Stadt Ulm")
    cards = [seat.card for seat in made.seats().values() if seat.card]
    assert "Stadt Ulm" in {card.organisation for card in cards}
    assert "Platz an der Tür" in {card.access for card in cards}


def test_a_name_tag_of_somebody_else_leads_to_the_ordinary_door(devices: Devices, server: Server) -> None:
    made = rounds(server, 3)
    guest = Guest(devices.phone())
    guest.page.goto(made.badges()[0][1])
    guest.page.get_by_role("link", name=guest.say("join-not-me")).click()
    expect(guest.page.get_by_text(guest.say("join-known"))).to_be_visible()
    guest.page.get_by_label(guest.say("join-name")).fill("Jemand Neues")
    guest.tap(guest.button("join-go"))
    expect(guest.named("navigation", "nav-label")).to_be_visible()
    named = {seat.name: seat for seat in made.seats().values()}
    assert named[people(1)[0]].at == 0 and named["Jemand Neues"].at


@looks
def test_poster_plan_and_card_are_for_everybody(devices: Devices, server: Server, language: str, scheme: str) -> None:
    made = rounds(server, 40)
    made.place.lead("change_workshop", {"asks": ["organisation", "region"]})
    guest = Guest(devices.phone(320, 568, **options(language, scheme)), language)
    guest.speak()
    guest.page.goto(made.badges()[0][1])
    guest.tap(guest.button("join-go"))
    check = Check(guest.page)
    expect(guest.button("card-skip")).to_be_visible()
    check.small("card")
    guest.tap(guest.button("card-skip"))
    guest.tap(guest.button("plan"))
    expect(guest.named("region", "plan")).to_be_visible()
    check.small("plan")
    for number in (1, 2):
        made.start(number)
        expect(poster(guest)).to_contain_text(guest.say("round-of", round=number, count=2))
        check.small(f"poster {number}")
        expect(guest.button("round-here")).to_be_in_viewport(ratio=1)
        guest.page.keyboard.press("Tab")
        guest.page.keyboard.press("Enter")
        expect(poster(guest)).to_have_count(0)
    check.small("line")
    assert check.found == {}
    assert guest.page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("stands", [5])
def test_a_fourth_stand_has_its_letter_too(devices: Devices, server: Server, stands: int) -> None:
    made = rounds(server, 10, stands=stands)
    at_d = made.groups(1)["D"][0]
    link = dict(made.badges())[at_d]
    guest = tagged(devices, link)
    made.start(1)
    sent(guest, made, at_d, 1)
