"""The desk mixes groups: what is asked for, what comes out, and a search that takes long."""

import re

from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.places import place
from tests.browser.rosters import at_desk, brought
from tests.live.conftest import Server


def test_groups_are_mixed_at_the_stands_of_a_board(devices: Devices, server: Server) -> None:
    made = place(server, "stands")
    brought(made)
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    expect(sheet).to_contain_text(re.compile("12 Menschen, 3 Stände: je 4"))
    rounds = sheet.get_by_role("spinbutton", name=desk.say("fac-mix-rounds-count"))
    rounds.fill("4")
    expect(sheet).to_contain_text(desk.say("fac-mix-why-visits", rounds=4, groups=3))
    expect(desk.button("fac-mix-plan")).to_be_disabled()
    rounds.fill("3")
    assert not findings(desk.page)
    desk.button("fac-mix-plan").click()
    expect(sheet).to_contain_text(desk.say("fac-cert-kept"))
    assert not findings(desk.page)
    desk.button("fac-mix-look").press("Enter")
    main = desk.page.get_by_role("main")
    expect(main.get_by_role("button", name="Ada K.")).to_be_visible()
    expect(
        desk.named("navigation", "fac-agenda").get_by_role("listitem").filter(has_text="Runde 2 von 3")
    ).to_be_visible()
    main.get_by_role("button", name="Ada K.").press("Enter")
    expect(main.get_by_role("status")).to_contain_text(re.compile("Ada Kaya: Stand .* → Stand .* → Stand"))
    assert not findings(desk.page)


def test_rounds_of_different_lengths_keep_their_minutes_until_one_number_is_chosen(
    devices: Devices, server: Server
) -> None:
    for chosen, lasts in ((None, (10, 20, 15)), (25, (25, 25, 25))):
        made = place(server, "stands")
        brought(made)
        for number, minutes in enumerate((10, 20, 15), 1):
            made.put(f"r{number}", f"Runde {number}", minutes=minutes)
        desk = at_desk(devices, made)
        desk.button("fac-mix").first.click()
        sheet = desk.page.get_by_role("dialog")
        keeps = sheet.get_by_text(desk.say("fac-mix-keeps", minutes="10, 20, 15"))
        expect(keeps).to_be_visible()
        if chosen:
            sheet.get_by_role("spinbutton", name=desk.say("fac-mix-minutes")).fill(str(chosen))
            expect(keeps).to_have_count(0)
        desk.button("fac-mix-plan").click()
        expect(sheet).to_contain_text(desk.say("fac-cert-kept"))
        agenda = desk.named("navigation", "fac-agenda").get_by_role("listitem")
        for number, minutes in enumerate(lasts, 1):
            expect(agenda.filter(has_text=f"Runde {number}")).to_contain_text(f"{minutes} min")


def test_a_wish_nobody_can_keep_is_refused_with_the_reason(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label(desk.say("fac-mix-count")).fill("3")
    sheet.get_by_text(desk.say("fac-mix-wishes")).click()
    project = sheet.get_by_role("radiogroup", name=re.compile(f"^{desk.say('roster-field-project')}"))
    project.get_by_text(desk.say("fac-mix-wish-apart")).click()
    desk.button("fac-mix-together-add").click()
    together = sheet.get_by_role("combobox", name=desk.say("fac-mix-together-group", group=1))
    for badge in ("1", "2"):
        together.fill(badge)
        together.press("Enter")
    devices.forgive("409")
    desk.button("fac-mix-plan").click()
    expect(sheet.get_by_role("alert")).to_contain_text("soll mit jemandem zusammenbleiben und zugleich getrennt sein")
    project.get_by_text(desk.say("fac-mix-wish-rather")).click()
    desk.button("fac-mix-plan").click()
    expect(desk.button("fac-mix-look")).to_be_visible()


def test_a_long_search_tells_how_far_it_is_and_ends_when_it_is_good_enough(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made, "Name;Projekt\n" + "".join(f"Person {n};P{n // 4}\n" for n in range(150)))
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label(desk.say("fac-mix-count")).fill("14")
    sheet.get_by_role("spinbutton", name=desk.say("fac-mix-rounds-count")).fill("12")
    desk.button("fac-mix-plan").click()
    expect(sheet.get_by_role("progressbar")).to_be_visible()
    expect(sheet.get_by_role("progressbar")).not_to_have_attribute("value", "0")
    desk.button("fac-mix-enough").press("Enter")
    expect(desk.button("fac-mix-look", sheet)).to_be_focused()
    desk.page.keyboard.press("Escape")
    agenda = desk.named("navigation", "fac-agenda")
    expect(agenda.get_by_role("button", name=re.compile("^Runde 12 von 12"))).to_be_visible()


def test_a_search_ended_too_early_is_told_beside_the_button_and_may_go_on(devices: Devices, server: Server) -> None:
    """Three kinds of people are to be kept apart, which takes the search longer than to look for the first time."""
    made = place(server)
    people = (f"Person {n};T{n % 21};R{(n * 7 + n // 20) % 20};P{(n * 11 + n // 15) % 19}\n" for n in range(200))
    brought(made, "Name;Träger;Region;Projekt\n" + "".join(people))
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label(desk.say("fac-mix-count")).fill("23")
    sheet.get_by_role("spinbutton", name=desk.say("fac-mix-rounds-count")).fill("8")
    sheet.get_by_text(desk.say("fac-mix-wishes")).click()
    for field in ("organisation", "region", "project"):
        kind = sheet.get_by_role("radiogroup", name=re.compile(f"^{desk.say(f'roster-field-{field}')}"))
        kind.get_by_text(desk.say("fac-mix-wish-apart")).click()
    devices.forgive("409")
    desk.button("fac-mix-plan").click()
    desk.button("fac-mix-enough").click()
    alert = sheet.get_by_role("alert")
    expect(alert).to_contain_text(desk.say("fac-mix-why-stopped"))
    expect(alert).to_be_in_viewport()
    expect(desk.button("fac-mix-plan")).to_be_enabled()
