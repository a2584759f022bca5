"""The main path with three devices at once: laptop, phone and big screen, from an empty start page to the export."""

import re

from playwright.sync_api import expect

from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Person, Wall
from tests.browser.places import place
from tests.browser.wires import Wire
from tests.live.conftest import Server

TITLE = "Zehn Jahre Lebendige Quartiere"
STRENGTHS, WEAKNESSES = "Stärken", "Schwächen"


def create(person: Person, server: Server) -> Facilitator:
    """From the start page to the desk: a title and a template are enough."""
    person.page.goto(server.url)
    person.page.get_by_label(person.say("start-title-label")).fill(TITLE)
    person.page.get_by_role("radio", name=person.say("template-swot.hint")).press("Space")
    person.button("start-create").click()
    expect(person.page).to_have_url(re.compile(r"/f/[\w-]+#"))
    desk = Facilitator(person.page)
    expect(desk.page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    return desk


def code_on(desk: Facilitator) -> str:
    shown = desk.page.get_by_role("button", name=desk.say("fac-code-big")).first.inner_text()
    assert re.fullmatch(r"[0-9A-Z]{4} [0-9A-Z]{4}", shown)
    return shown.replace(" ", "")


def open_screen(desk: Facilitator, devices: Devices) -> Wall:
    """Take the screen's address from the page that the desk opens, to the machine at the projector."""
    with desk.page.context.expect_page() as opening:
        desk.button("fac-screen").click()
    opening.value.wait_for_url("**/s/**")
    address = opening.value.url
    opening.value.close()
    wall = Wall(devices.screen())
    wall.open(address)
    return wall


def test_from_the_start_page_to_the_export(devices: Devices, server: Server) -> None:
    desk = create(Person(devices.laptop()), server)
    code = code_on(desk)
    wall = open_screen(desk, devices)
    expect(wall.named("heading", "screen-join")).to_be_visible()
    expect(wall.page.get_by_text(f"{code[:4]} {code[4:]}")).to_be_visible()

    guest = Guest(devices.phone())
    guest.join(f"{server.url}/j/{code}")
    expect(guest.page.get_by_text(guest.say("lobby-soon"))).to_be_visible()

    board = guest.say("template-swot")
    desk.button("fac-next", board=board).click()
    expect(guest.card).to_be_visible()
    expect(wall.page.get_by_role("heading", level=1)).to_contain_text(guest.say("template-swot.prompt"))

    guest.tap(guest.card)
    guest.write("Kurzwege", STRENGTHS)
    assert guest.taps <= 3
    expect(guest.own("Kurzwege")).to_contain_text(guest.say("delivery-arrived"))
    expect(wall.drawn("Kurzwege")).to_be_visible()
    expect(wall.under(STRENGTHS)).to_contain_text("Kurzwege")
    expect(desk.zone(STRENGTHS).get_by_role("button", name="Kurzwege")).to_be_visible()

    tend(desk, guest, wall)
    desk.saved()
    standing = [note for note in desk.export()["notes"] if not note["removed"]]
    assert [(note["text"], note["color"]) for note in standing] == [("Patenstädte", "blue")]


def tend(desk: Facilitator, guest: Guest, wall: Wall) -> None:
    """Edit, recolour, move, remove, restore and undo at the desk; phone and screen follow each time."""
    desk.edit(STRENGTHS, "Kurzwege", "Patenstädte")
    expect(guest.own("Patenstädte")).to_be_visible()
    expect(wall.drawn("Patenstädte")).to_be_visible()

    desk.change(STRENGTHS, "Patenstädte", "color", desk.say("color-blue"))
    guest.own("Patenstädte").get_by_role("button").click()
    guest.page.get_by_role("dialog").get_by_role("button", name=guest.say("style"), exact=True).click()
    expect(guest.named("radio", "color-blue").last).to_be_checked()
    guest.button("close").click()

    desk.change(STRENGTHS, "Patenstädte", "move", WEAKNESSES)
    expect(wall.under(WEAKNESSES)).to_contain_text("Patenstädte")
    guest.go("wall")
    expect(guest.field(WEAKNESSES)).to_contain_text("Patenstädte")

    desk.remove(WEAKNESSES, "Patenstädte")
    expect(wall.drawn("Patenstädte")).to_have_count(0)
    expect(guest.field(WEAKNESSES)).not_to_contain_text("Patenstädte")
    desk.page.get_by_role("status").filter(has_text=desk.say("fac-notice-removed", count=1)).get_by_role(
        "button", name=desk.say("fac-restore")
    ).click()
    expect(wall.drawn("Patenstädte")).to_be_visible()
    expect(guest.field(WEAKNESSES)).to_contain_text("Patenstädte")

    desk.edit(WEAKNESSES, "Patenstädte", "Ein Irrtum")
    expect(guest.field(WEAKNESSES)).to_contain_text("Ein Irrtum")
    desk.button("fac-undo").click()
    expect(wall.under(WEAKNESSES)).to_contain_text("Patenstädte")
    expect(guest.field(WEAKNESSES)).to_contain_text("Patenstädte")


def test_the_qr_code_leads_to_a_seat_without_a_name_in_three_taps(devices: Devices, server: Server) -> None:
    made = place(server, "factors")
    guest = Guest(devices.phone())
    guest.join(made.join)
    guest.tap(guest.card)
    guest.write("Vertrauen")
    assert guest.taps == 3
    expect(guest.own("Vertrauen")).to_contain_text(guest.say("delivery-arrived"))


def test_a_card_says_that_it_is_on_its_way_until_it_has_arrived(devices: Devices, server: Server) -> None:
    made = place(server, "factors")
    made.lead("change_workshop", {"levels": [{"color": "green", "title": "Land"}]})
    guest = Guest(devices.phone())
    wire = Wire(guest.page)
    guest.page.goto(made.join)
    guest.page.get_by_text("Land", exact=True).click()
    guest.tap(guest.button("join-go"))
    expect(guest.card).to_be_visible()
    wire.deafen()
    guest.write("Unterwegs")
    expect(guest.own("Unterwegs")).to_contain_text(guest.say("delivery-sending"))
    expect(guest.own("Unterwegs")).not_to_contain_text(guest.say("delivery-arrived"))
    card = guest.own("Unterwegs").get_by_role("button")
    expect(card).to_have_css("background-image", "none")  # an outline; green stock has a cut corner, drawn as an image
    wire.hear()
    expect(guest.own("Unterwegs")).to_contain_text(guest.say("delivery-arrived"))
    expect(card).not_to_have_css("background-image", "none")


def test_the_last_act_is_taken_back_after_a_reload_too(devices: Devices, server: Server) -> None:
    """A whole save goes back at once, and where nothing is left to take back nothing is offered."""
    made = place(server, "factors")
    guest = Guest(devices.phone())
    guest.join(made.join)
    expect(guest.card).to_be_visible()
    expect(guest.button("undo")).to_have_count(0)
    guest.write("Erster Wurf")
    guest.own("Erster Wurf").get_by_role("button").click()
    sheet = guest.named("dialog", "note-edit")
    sheet.get_by_role("textbox").first.fill("Zweiter Wurf")
    sheet.get_by_text("Hürden", exact=True).click()
    guest.button("save", sheet).click()
    expect(guest.own("Zweiter Wurf")).to_contain_text(guest.say("delivery-arrived"))
    guest.page.reload()
    guest.button("undo").click()
    expect(guest.own("Erster Wurf")).to_contain_text(guest.say("delivery-arrived"))
    guest.page.reload()
    guest.button("undo").click()
    expect(guest.mine.get_by_role("listitem")).to_have_count(0)
    expect(guest.button("undo")).to_have_count(0)
    [kept] = made.notes(made.boards()[0])
    assert (kept["text"], kept["zone"], kept["removed"]) == ("Erster Wurf", "factors", True)


def test_the_levels_add_up_to_who_is_here(devices: Devices, server: Server) -> None:
    made = place(server, "anniversary", staged=False)
    desk, wall = Facilitator(devices.laptop()), Wall(devices.screen())
    desk.open(made.desk)
    wall.open(made.screen())
    for level in ("Bund", "Bund", "Kommune", ""):
        guest = Guest(devices.phone())
        guest.page.goto(made.join)
        if level:
            guest.page.get_by_text(level, exact=True).click()
        guest.tap(guest.button("join-go"))
        expect(guest.named("navigation", "nav-label")).to_be_visible()
    counts = ["Bund 2", "Land", "Kommune 1", f"{wall.say('screen-no-level')} 1"]
    expect(wall.named("list", "level-legend").get_by_role("listitem")).to_have_text(counts)
    for each in ("Bund 2", "Land 0", "Kommune 1", f"{desk.say('fac-no-level')} 1"):
        expect(desk.page.get_by_role("listitem").filter(has_text=each).first).to_be_visible()


def test_everybody_is_led_and_can_look_elsewhere(devices: Devices, server: Server) -> None:
    made = place(server, "timeline", staged=False)
    server.post(f"/api/workshops/{made.id}/boards", {"template": "swot"}, made.token)
    desk, guest = Facilitator(devices.laptop()), Guest(devices.phone())
    desk.open(made.desk)
    guest.join(made.join)
    first, second = guest.say("template-timeline"), guest.say("template-swot")
    desk.button("fac-next", board=first).click()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text(guest.say("template-timeline.prompt"))
    guest.page.get_by_role("button", name=guest.say("boards-choose")).click()
    guest.named("navigation", "boards-label").get_by_role("button", name=second).click()
    expect(guest.page.get_by_text(guest.say("stage-elsewhere", board=first))).to_be_visible()
    guest.button("stage-go").click()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text(guest.say("template-timeline.prompt"))
    desk.button("fac-next", board=second).click()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text(guest.say("template-swot.prompt"))
