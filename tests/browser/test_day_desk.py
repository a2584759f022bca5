"""A day led from the desk: steps, private notes and their reveal, clusters, statements, votes, people."""

import re
from pathlib import Path

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


def region(desk: Facilitator, name: str) -> Locator:
    return desk.page.get_by_role("region", name=desk.say(name), exact=True)


def steps(desk: Facilitator) -> Locator:
    return desk.named("navigation", "fac-agenda").get_by_role("button", name=re.compile(r"\d min"))


def plan(desk: Facilitator, part: str) -> None:
    """Open a part of the plan by its menu."""
    desk.button("fac-plan").click()
    desk.button(f"fac-plan-{part}").click()


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


def test_a_step_is_put_behind_another_and_what_lies_ahead_has_no_tick(devices: Devices, server: Server) -> None:
    made = place(server)
    for title in ("Ankommen", "Schreiben", "Reden"):
        made.put(title.lower(), title, minutes=5)
    made.start("ankommen")
    desk = at_desk(devices, made)
    desk.button("fac-step-after", step="Ankommen").focus()
    desk.page.keyboard.press("Enter")
    desk.named("textbox", "fac-step-title").fill("Kaffee")
    desk.button("done").click()
    expect(steps(desk).nth(2)).to_contain_text("Kaffee")
    forth = desk.page.get_by_role("button", name=re.compile("^" + re.escape(desk.say("fac-next", board=""))))
    for title in ("Kaffee", "Schreiben"):
        forth.click()
        expect(steps(desk).filter(has_text=title)).to_have_attribute("aria-current", "step")
    desk.button("fac-back").click()
    expect(steps(desk).filter(has_text="Kaffee")).to_have_attribute("aria-current", "step")
    expect(desk.named("navigation", "fac-agenda").get_by_text(desk.say("fac-step-done"))).to_have_count(1)


def test_a_step_is_taken_away_by_two_presses_at_one_place(devices: Devices, server: Server) -> None:
    made = place(server)
    made.put("kaffee", "Kaffee", minutes=5)
    desk = at_desk(devices, made)
    steps(desk).filter(has_text="Kaffee").click()
    desk.button("fac-step-settings", step="Kaffee").click()
    remove = desk.button("fac-remove", desk.page.get_by_role("dialog"))
    before = remove.bounding_box()
    remove.click()
    expect(desk.page.get_by_text(desk.say("fac-hold"))).to_be_attached()
    assert remove.bounding_box() == before
    desk.page.mouse.down()
    desk.page.mouse.up()
    expect(steps(desk).filter(has_text="Kaffee")).to_have_count(0)


def test_the_desk_has_no_scrollbar_of_its_own(devices: Devices, server: Server) -> None:
    made = place(server, "anniversary")
    for name in ("Ada", "Bo"):
        Guest(devices.phone()).join(made.join, name)
    desk = at_desk(devices, made)
    desk.page.set_viewport_size({"width": 1024, "height": 480})
    expect(desk.button("fac-seats")).to_be_attached()
    high, window = desk.page.evaluate("[document.documentElement.scrollHeight, innerHeight]")
    assert high == window


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


def test_a_cluster_dragged_onto_another_is_merged_with_it(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 2, "Wege")
    condense(desk, OTHER, 3, "Berichte")
    onto = heading(desk, "Berichte").bounding_box()
    assert onto
    heading(desk, "Wege").hover()
    desk.page.mouse.down()
    desk.page.mouse.move(onto["x"] + 30, onto["y"] + 10, steps=6)
    expect(desk.page.get_by_text(desk.say("fac-merge-into", cluster="Berichte"))).to_be_attached()
    desk.page.mouse.up()
    expect(heading(desk, "Berichte")).to_have_text(re.compile("5$"))
    expect(heading(desk, "Wege")).to_have_count(0)


def test_clusters_are_merged_by_keyboard_alone(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 2, "Wege")
    condense(desk, OTHER, 3, "Berichte")
    for title in ("Wege", "Berichte", "Wege", "Wege"):  # on, on, off and on again
        heading(desk, title).press("Space")
    expect(heading(desk, "Berichte")).to_have_attribute("aria-pressed", "true")
    desk.page.keyboard.press("v")
    expect(desk.page.get_by_role("main").get_by_role("button", name=re.compile(r"^(Wege|Berichte) ?5$"))).to_have_count(
        1
    )


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
    queue.get_by_role("listitem").get_by_role("button").first.click()
    expect(queue).to_have_count(0)


def test_everybody_is_called_to_a_card_and_let_go_by_one_key(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    desk.zone(ZONE).get_by_role("listitem").get_by_role("button").first.click()
    desk.page.keyboard.press("s")
    end = desk.button("fac-spot-end")
    expect(end).to_be_visible()
    desk.page.keyboard.press("s")
    expect(end).to_have_count(0)


def test_seats_are_renamed_put_at_a_table_blocked_and_let_in_again(devices: Devices, server: Server) -> None:
    made = place(server)
    phone = Guest(devices.phone())
    phone.join(made.join, "Ayse")
    desk = at_desk(devices, made)
    desk.button("fac-seats").click()
    dialog = desk.page.get_by_role("dialog")
    dialog.get_by_role("textbox", name=desk.say("fac-seat-name")).fill("Ayşe")
    # Filling does not leave the field; the next one does, and so renames the seat.
    dialog.get_by_role("textbox", name=desk.say("fac-seat-table", name="Ayse")).focus()
    dialog.get_by_role("textbox", name=desk.say("fac-seat-table", name="Ayşe")).fill("7")
    more = desk.button("fac-people-more", dialog, name="Ayşe")
    more.click()
    desk.button("fac-block", dialog).press("Enter", delay=1200)
    expect(desk.button("fac-unblock", dialog)).to_be_visible()
    desk.page.reload()
    desk.button("fac-seats").click()
    expect(dialog.get_by_role("textbox", name=desk.say("fac-seat-name"))).to_have_value("Ayşe")
    expect(dialog.get_by_role("textbox", name=desk.say("fac-seat-table", name="Ayşe"))).to_have_value("7")
    desk.named("searchbox", "fac-seats-find").fill("niemand")
    expect(dialog.get_by_role("list").get_by_text(desk.say("fac-people-none"))).to_be_visible()
    desk.named("searchbox", "fac-seats-find").fill("7")
    more.click()
    desk.button("fac-unblock", dialog).click()
    expect(desk.button("fac-block", dialog)).to_be_visible()


def test_a_second_facilitator_takes_over_by_a_link(devices: Devices, server: Server) -> None:
    desk = at_desk(devices, place(server))
    desk.button("fac-hand-over").click()
    dialog = desk.page.get_by_role("dialog")
    desk.button("fac-hand-over-go", dialog).click()
    expect(dialog.get_by_role("img", name=desk.say("fac-qr-co"))).to_be_visible()
    address = dialog.get_by_text("http").inner_text()
    second = Facilitator(devices.laptop())
    second.open(f"{server.url}/{address.split('/', 3)[3]}")
    second.button("fac-add-step").click()
    second.named("textbox", "fac-step-title").fill("Zu zweit")
    second.button("done").click()
    expect(steps(desk).filter(has_text="Zu zweit")).to_be_visible()


def test_a_ready_made_agenda_is_appended_to_a_running_day(devices: Devices, server: Server) -> None:
    desk = at_desk(devices, place(server))
    expect(steps(desk)).to_have_count(1)
    forth = desk.page.get_by_role("button", name=re.compile("^" + re.escape(desk.say("fac-next", board=""))))
    running = desk.named("navigation", "fac-agenda").locator("[aria-current=step]")
    forth.click()
    expect(steps(desk)).to_have_attribute("aria-current", "step")
    plan(desk, "ready")
    desk.button("fac-ready-take", title="Retrospektive").click()
    expect(desk.page.get_by_role("dialog")).to_have_count(0)
    expect(steps(desk).nth(4)).to_be_visible()
    undo = desk.page.get_by_role("status").get_by_role("button", name=desk.say("fac-undo"))
    undo.click()
    expect(steps(desk)).to_have_count(1)
    plan(desk, "ready")
    desk.button("fac-ready-take", title="Retrospektive").click()
    expect(steps(desk).nth(4)).to_be_visible()
    expect(steps(desk).first).to_have_attribute("aria-current", "step")
    title = forth.inner_text().removeprefix(desk.say("fac-next", board="")).strip()
    forth.click()
    expect(running).to_contain_text(title)


def test_an_agenda_goes_out_as_a_file_and_comes_into_another_workshop(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    desk = at_desk(devices, place(server))
    desk.button("fac-add-step").click()
    desk.named("textbox", "fac-step-title").fill("Kaffee für alle")
    desk.button("done").click()
    expect(steps(desk)).to_have_count(2)
    desk.saved()
    plan(desk, "file")
    with desk.page.expect_download() as waiting:
        desk.button("fac-agenda-export").click()
    file = tmp_path / "agenda.yaml"
    waiting.value.save_as(file)
    assert "Kaffee für alle" in file.read_text("utf-8")
    other = at_desk(devices, place(server, "blank"))
    count = steps(other).count()
    plan(other, "file")
    with other.page.expect_file_chooser() as choosing:
        other.button("fac-agenda-import").click()
    choosing.value.set_files(file)
    expect(steps(other)).to_have_count(count + 2)
    expect(steps(other).filter(has_text="Kaffee für alle")).to_be_visible()
    file.write_text("steps:\n  - title: {de: Kaffee, en: Coffee}\n    minutes: viele\n", "utf-8")
    plan(other, "file")
    with other.page.expect_file_chooser() as choosing:
        other.button("fac-agenda-import").click()
    choosing.value.set_files(file)
    devices.forgive("400|422")
    expect(other.page.get_by_role("dialog").get_by_role("alert")).to_contain_text("Schritt 1, Dauer")


def test_the_desk_in_the_middle_of_a_day_is_accessible(devices: Devices, server: Server) -> None:
    desk = full(devices, server)
    condense(desk, ZONE, 3, "Wege")
    desk.page.keyboard.press("b")
    desk.button("fac-ballot-open").click()
    expect(desk.button("fac-ballot-close")).to_be_visible()
    assert not findings(desk.page)
    desk.button("fac-add-step").click()
    assert not findings(desk.page)
