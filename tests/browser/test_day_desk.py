"""A day led from the desk: steps, private notes and their reveal, clusters, statements, votes, people."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place, place
from tests.exports import samples
from tests.live.conftest import Server

TITLE, ZONE, OTHER = "Wo stehen wir?", "Was uns trägt", "Was uns bremst"


def at_desk(devices: Devices, made: Place) -> Facilitator:
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    return desk


def full(devices: Devices, server: Server) -> Facilitator:
    made = place(server)
    made.bring(samples.quadrants(40))
    desk = at_desk(devices, made)
    desk.look(TITLE)
    return desk


def heading(desk: Facilitator, title: str) -> Locator:
    """A cluster's heading; its name goes on with its count."""
    return desk.page.get_by_role("main").get_by_role("button", name=re.compile(rf"^{re.escape(title)} ?\d+$"))


def condense(desk: Facilitator, zone: str, count: int, title: str) -> None:
    """Put the first cards of a field that lie in no cluster under a heading, by keyboard."""
    desk.page.keyboard.press("Escape")
    loose = desk.zone(zone).get_by_role("list", name=desk.say("fac-cards-in", zone=zone)).get_by_role("button")
    for card in range(count):
        loose.nth(card).click(modifiers=["Control"])
    desk.page.keyboard.press("v")
    expect(desk.named("textbox", "fac-cluster-name")).to_be_focused()
    desk.page.keyboard.type(title)
    desk.page.keyboard.press("Enter")
    expect(heading(desk, title)).to_have_text(re.compile(rf"{count}$"))


def test_from_the_start_page_to_a_private_step_with_three_phones(devices: Devices, server: Server) -> None:
    desk = Facilitator(devices.laptop())
    desk.page.goto(server.url)
    desk.page.get_by_label(desk.say("start-title-label")).fill("Zehn Jahre Netzwerk")
    desk.button("start-create").click()
    forth = desk.page.get_by_role("button", name=re.compile("^" + re.escape(desk.say("fac-next", board=""))))
    expect(forth).to_be_focused()
    code = desk.page.get_by_role("button", name=re.compile(re.escape(desk.say("fac-code-big")) + ":")).inner_text()
    phones = [Guest(devices.phone()) for _ in range(3)]
    for number, phone in enumerate(phones):
        phone.join(f"{server.url}/j/{code.replace(' ', '')}", f"Gast {number}")
    reveal = desk.button("fac-reveal-all")
    # The focus stays on the one big button: Enter leads through the day.
    for _ in range(3):
        before = forth.inner_text()
        desk.page.keyboard.press("Enter")
        expect(forth).not_to_have_text(before)
    expect(reveal).to_be_disabled()
    for number, phone in enumerate(phones):
        phone.write(f"Gedanke {number}")
        expect(phone.own(f"Gedanke {number}")).to_be_visible()
    expect(desk.page.get_by_role("region", name=desk.say("fac-private")).get_by_role("heading")).to_have_text(
        re.compile("3$")
    )
    assert "Gedanke" not in desk.page.content()
    assert "Gedanke 1" not in phones[0].page.content()
    reveal.click()
    expect(desk.page.get_by_role("main").get_by_role("button", name=re.compile("Gedanke"))).to_have_count(3)
    expect(reveal).to_be_disabled()


def test_steps_are_made_moved_skipped_and_come_back(devices: Devices, server: Server) -> None:
    desk = at_desk(devices, place(server))
    agenda = desk.named("navigation", "fac-agenda")
    desk.button("fac-add-step").click()
    desk.named("textbox", "fac-step-title").fill("Kaffee")
    desk.button("done").click()
    coffee = agenda.get_by_role("button", name=re.compile(r"^Kaffee \d"))
    steps = agenda.get_by_role("button", name=re.compile(r"\d min"))
    expect(steps).to_have_count(2)
    expect(steps.last).to_have_text(re.compile("Kaffee"))
    coffee.focus()
    desk.page.keyboard.press("Alt+ArrowUp")
    expect(steps.first).to_have_text(re.compile("Kaffee"))
    coffee.focus()
    desk.page.keyboard.press("Delete")
    expect(coffee).to_have_count(0)
    desk.button("fac-restore").click()
    expect(steps.first).to_have_text(re.compile("Kaffee"))
    coffee.click()
    desk.button("fac-start-step", step="Kaffee").click()
    expect(coffee).to_have_attribute("aria-current", "step")
    clock = desk.page.get_by_role("region", name=desk.say("fac-clock"))
    expect(clock).to_contain_text(re.compile(r"(20:00|19:\d\d)"))
    desk.page.keyboard.press("+")
    expect(clock).to_contain_text(re.compile(r"(21:00|20:\d\d)"))


def test_clusters_are_made_merged_and_dissolved(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 3, "Wege")
    condense(desk, OTHER, 2, "Berichte")
    heading(desk, "Wege").click()
    heading(desk, "Berichte").click(modifiers=["Control"])
    desk.page.keyboard.press("v")
    expect(heading(desk, "Wege")).to_have_text(re.compile("5$"))
    expect(heading(desk, "Berichte")).to_have_count(0)
    desk.button("fac-undo").first.click()
    expect(heading(desk, "Berichte")).to_be_visible()
    heading(desk, "Wege").focus()
    desk.page.keyboard.press("Delete")
    expect(heading(desk, "Wege")).to_have_count(0)


def test_a_statement_shows_its_sources_and_goes_to_another_board(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 3, "Wege")
    heading(desk, "Wege").click()
    desk.page.keyboard.press("a")
    desk.named("textbox", "fac-statement").fill("Ein Anruf ersetzt drei Anträge")
    desk.page.keyboard.press("Enter")
    statements = desk.page.get_by_role("region", name=desk.say("fac-statements"))
    statements.get_by_role("button", name="Ein Anruf ersetzt drei Anträge", exact=True).click()
    pressed = desk.page.get_by_role("main").get_by_role("button", pressed=True).and_(desk.page.locator("[data-note]"))
    expect(pressed).to_have_count(3)
    statements.get_by_role("button", name=re.compile("^" + re.escape(desk.say("fac-send")))).click()
    desk.button("fac-send-go").click()
    desk.button("fac-look").click()
    sent = desk.page.get_by_role("main").get_by_role("button", name=re.compile("Ein Anruf ersetzt"))
    expect(sent).to_contain_text(desk.say("fac-from", board=TITLE))


def test_a_vote_is_opened_counted_and_told(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 3, "Wege")
    condense(desk, OTHER, 2, "Berichte")
    desk.page.keyboard.press("b")
    desk.button("fac-ballot-open").click()
    desk.button("fac-ballot-close").click()
    desk.button("fac-result").click()
    expect(desk.page.get_by_role("dialog").get_by_role("listitem")).to_have_count(2)


def test_a_hidden_card_waits_to_be_checked_and_comes_back(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    desk.zone(ZONE).get_by_role("listitem").get_by_role("button").first.click()
    desk.page.keyboard.press("h")
    queue = desk.page.get_by_role("region", name=desk.say("fac-queue"))
    expect(queue).to_be_visible()
    queue.get_by_role("button").first.click()
    expect(queue).to_have_count(0)


def test_everybody_is_called_to_a_card_and_let_go_by_one_key(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    desk.zone(ZONE).get_by_role("listitem").get_by_role("button").first.click()
    desk.page.keyboard.press("s")
    end = desk.button("fac-spot-end")
    expect(end).to_be_visible()
    desk.page.keyboard.press("s")
    expect(end).to_have_count(0)


def test_the_desk_in_the_middle_of_a_day_is_accessible(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 3, "Wege")
    desk.page.keyboard.press("b")
    desk.button("fac-ballot-open").click()
    expect(desk.button("fac-ballot-close")).to_be_visible()
    assert not findings(desk.page)
    desk.button("fac-add-step").click()
    assert not findings(desk.page)
