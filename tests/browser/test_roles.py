"""What each link opens on the page, and what it does not: host, scribe, guest, facilitator, and doors that are shut."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Person
from tests.browser.places import Place, place
from tests.exports import samples
from tests.live.conftest import Server

OWN, OTHER = "Zusammen planen", "Wissen teilen"


def heading(guest: Guest, title: str) -> Locator:
    return guest.page.get_by_role("heading", name=title)


def hold(button: Locator) -> None:
    """Keep it pressed until it acts, as one does with what must not happen by accident."""
    button.focus()
    button.press("Enter", delay=1200)


def role_shown(guest: Guest, role: str) -> None:
    guest.go("me")
    expect(guest.page.get_by_role("definition").filter(has_text=guest.say(f"role-{role}"))).to_be_visible()


@pytest.fixture
def stands(server: Server) -> Place:
    """Three stands with a participant's note at the first two."""
    made = place(server, "stands")
    writer = server.join(made.made)["token"]
    for zone, words in (("a-works", "Am eigenen Stand"), ("b-works", "Am fremden Stand")):
        made.write(writer, {"note": zone, "zone": zone, "text": words})
    return made


def doors(made: Place, *roles: str) -> None:
    """Make a link of each role, with the role's name as its id."""
    for role in roles:
        zone = f"{made.boards()[0]}/b" if role == "host" else ""
        made.lead("add_link", {"link": role, "role": role, "title": "", "zone": zone})


def test_each_link_says_what_it_gives_before_one_enters(devices: Devices, server: Server) -> None:
    made = place(server, "stands")
    made.lead("change_workshop", {"levels": [{"color": "green", "title": "Land"}]})
    doors(made, "host", "scribe", "guest", "participant")
    said = {
        "host": Guest(devices.phone()).say("join-host", letter="B", stand=OTHER),
        **{role: Person(devices.phone()).say("join-as", role=role) for role in ("scribe", "guest", "participant")},
    }
    assert len({*said.values()}) == 4
    for role, words in said.items():
        page = Guest(devices.phone())
        page.page.goto(made.door(role))
        expect(page.page.get_by_text(words, exact=True)).to_be_visible()
        expect(page.page.get_by_label(page.say("join-name"))).to_have_count(0 if role == "guest" else 1)
        expect(page.page.get_by_role("radio", name="Land")).to_have_count(1 if role == "participant" else 0)
    page.page.get_by_text("Land", exact=True).click()
    page.tap(page.button("join-go"))
    page.go("me")
    expect(page.page.get_by_role("radio", name="Land")).to_be_checked()


def test_a_link_that_is_shut_asks_nothing(devices: Devices, server: Server) -> None:
    devices.forgive("403")
    made = place(server)
    doors(made, "scribe")
    address = made.door("scribe")
    inside, outside = Guest(devices.phone()), Guest(devices.phone())
    inside.join(address)
    made.lead("revoke_link", {"link": "scribe"})
    outside.page.goto(address)
    for page in (inside, outside):
        expect(page.page.get_by_role("alert")).to_contain_text(page.say("refusal-unknown-link"))
        expect(page.page.get_by_role("link", name=page.say("join-other-code"))).to_be_visible()
        expect(page.page.get_by_role("textbox")).to_have_count(0)
        expect(page.page.get_by_role("main").get_by_role("button")).to_have_count(0)


def test_a_host_comes_to_the_own_stand_wherever_the_others_are(devices: Devices, stands: Place) -> None:
    doors(stands, "host")
    stands.show(stands.bring(samples.columns(4)))
    host = Guest(devices.phone())
    host.join(stands.door("host"))
    first = host.page.get_by_role("heading", level=2).first
    expect(first).to_contain_text(OTHER)
    expect(first).to_contain_text(host.say("stand-own"))
    expect(host.page.get_by_text(host.say("stand-own"), exact=True)).to_have_count(1)
    expect(host.page.get_by_role("button", name="Am fremden Stand")).to_be_visible()
    expect(host.button("stage-go")).to_be_visible()
    host.go("write")
    expect(host.page.get_by_role("radio", name=OTHER, exact=True)).to_be_checked()


def test_a_host_tends_the_own_stand_only(devices: Devices, stands: Place) -> None:
    desk, host = Facilitator(devices.laptop()), Guest(devices.phone())
    desk.open(stands.desk)
    desk.page.get_by_text(desk.say("fac-links"), exact=True).click()
    desk.button("fac-add-link").click()
    desk.page.get_by_role("radio", name=desk.say("fac-role-host")).focus()
    desk.page.keyboard.press("Space")
    desk.page.get_by_label(desk.say("fac-which-stand")).select_option(OWN)
    desk.page.get_by_label(desk.say("fac-link-title")).fill("Petra")
    desk.button("fac-add-link-go").click()
    expect(desk.button("fac-copy-link", name="Petra")).to_be_visible()
    expect(desk.page.get_by_text(desk.say("fac-host-of", stand=OWN))).to_be_visible()

    host.join(stands.door(stands.link("host")), "Petra")
    host.go("wall")
    for title in (OWN, OTHER):
        expect(heading(host, title)).to_be_visible()
    expect(host.page.get_by_text("Am fremden Stand")).to_be_visible()
    expect(host.page.get_by_role("button", name="Am fremden Stand")).to_have_count(0)
    host.page.get_by_role("button", name="Am eigenen Stand").click()
    sheet = host.named("dialog", "note-edit")
    sheet.get_by_role("textbox").first.fill("Vom Stand geordnet")
    host.button("save", sheet).click()
    expect(desk.page.get_by_role("main").get_by_role("button", name="Vom Stand geordnet")).to_be_visible()
    role_shown(host, "host")


def test_a_scribe_writes_for_badge_47(devices: Devices, stands: Place) -> None:
    stands.lead("add_link", {"link": "scribe1", "role": "scribe", "title": "Tisch 3", "zone": ""})
    scribe, desk = Guest(devices.phone()), Facilitator(devices.laptop())
    desk.open(stands.desk)
    scribe.join(stands.door("scribe1"))
    scribe.page.get_by_label(scribe.say("behalf"), exact=True).fill("Badge 47")
    scribe.write("Ohne Handy gesagt")
    expect(scribe.own("Ohne Handy gesagt")).to_contain_text(scribe.say("delivery-arrived"))
    expect(scribe.page.get_by_label(scribe.say("behalf"), exact=True)).to_have_value("Badge 47")
    written = desk.page.get_by_role("main").get_by_role("button", name="Ohne Handy gesagt")
    expect(written).to_contain_text(desk.say("fac-behalf", name="Badge 47"))
    scribe.page.reload()
    expect(scribe.own("Ohne Handy gesagt")).to_contain_text(scribe.say("behalf-of", name="Badge 47"))
    role_shown(scribe, "scribe")


def test_a_participant_writes_for_nobody_else(devices: Devices, stands: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(stands.join)
    expect(guest.card).to_be_visible()
    expect(guest.page.get_by_label(guest.say("behalf"), exact=True)).to_have_count(0)
    role_shown(guest, "participant")


def test_a_guest_only_reads(devices: Devices, stands: Place) -> None:
    stands.lead("add_link", {"link": "guest1", "role": "guest", "title": "", "zone": ""})
    guest = Guest(devices.phone())
    guest.join(stands.door("guest1"))
    expect(guest.page.get_by_text("Am eigenen Stand")).to_be_visible()
    tabs = guest.named("navigation", "nav-label").get_by_role("button")
    expect(tabs).to_have_text([guest.say("nav-wall"), guest.say("nav-me")])
    expect(guest.page.get_by_role("main").get_by_role("textbox")).to_have_count(0)
    expect(guest.page.get_by_role("button", name="Am eigenen Stand")).to_have_count(0)
    role_shown(guest, "guest")


def test_a_revoked_facilitator_is_told_so(devices: Devices, server: Server) -> None:
    devices.forgive("40[134]")
    made = place(server)
    made.lead("add_link", {"link": "second", "role": "facilitator", "title": "Vertretung", "zone": ""})
    first, second = Facilitator(devices.laptop()), Facilitator(devices.laptop())
    first.open(made.desk)
    second.open(made.door("second"))
    first.page.get_by_text(first.say("fac-links"), exact=True).click()
    first.button("fac-link-more", name="Vertretung").click()
    hold(first.button("fac-revoke"))
    expect(first.page.get_by_text(first.say("fac-revoked"), exact=True)).to_be_visible()
    expect(second.named("heading", "fac-door-heading")).to_be_visible()
    for _ in range(2):
        expect(second.page.get_by_text(second.say("fac-door-shut"))).to_be_visible()
        second.page.reload()
    expect(first.zone("Hürden")).to_be_visible()


@pytest.mark.parametrize("by", ["two clicks", "two presses of Enter", "one long press"])
def test_a_door_is_shut_in_each_way_that_the_button_promises(devices: Devices, server: Server, by: str) -> None:
    made = place(server)
    made.lead("add_link", {"link": "guest1", "role": "guest", "title": "Gast", "zone": ""})
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.page.get_by_text(desk.say("fac-links"), exact=True).click()
    desk.button("fac-link-more", name="Gast").click()
    button = desk.button("fac-revoke")
    if by == "one long press":
        button.click(delay=1200)
    else:
        for _ in range(2):
            button.click() if by == "two clicks" else button.press("Enter")
            expect(
                desk.page.get_by_text(desk.say("fac-hold")).or_(desk.page.get_by_text(desk.say("fac-revoked")))
            ).to_be_visible()
    expect(desk.page.get_by_text(desk.say("fac-revoked"), exact=True)).to_be_visible()


def test_a_revoked_screen_is_told_so(devices: Devices, server: Server) -> None:
    devices.forgive("40[134]")
    made = place(server)
    wall = Person(devices.screen())
    wall.page.goto(made.screen())
    expect(wall.page.get_by_role("heading", level=1)).to_contain_text(wall.say("template-factors"))
    made.lead("revoke_link", {"link": made.link("screen")})
    expect(wall.page.get_by_text(wall.say("screen-ended"))).to_be_visible()
    wall.page.reload()
    expect(wall.page.get_by_text(wall.say("refusal-unknown-link"))).to_be_visible()


@pytest.mark.parametrize("page", ["f", "s"])
def test_a_link_without_its_secret_opens_nothing(devices: Devices, server: Server, page: str) -> None:
    devices.forgive("40[034]")
    made = place(server)
    person = Person(devices.laptop())
    person.page.goto(f"{server.url}/{page}/{made.id}")
    shut = person.say("fac-door-shut") if page == "f" else person.say("screen-no-link")
    expect(person.page.get_by_text(shut)).to_be_visible()


def test_a_wrong_code_gets_a_friendly_page(devices: Devices, server: Server) -> None:
    devices.forgive("404")
    guest = Guest(devices.phone())
    answer = guest.page.goto(f"{server.url}/j/KT4M9XQ2")
    assert answer is not None and answer.status == 404
    expect(guest.page.get_by_text(re.compile("KT4M ?9XQ2"))).to_be_visible()
    field = guest.page.get_by_label(guest.say("start-code-label"))
    made = place(server)
    field.fill("XX")
    guest.button("start-code-go").click()
    expect(guest.page.get_by_text(guest.say("start-code-short"))).to_be_visible()
    field.fill(made.made["code"].lower())
    guest.button("start-code-go").click()
    expect(guest.button("join-go")).to_be_visible()


def test_a_seat_lasts_through_a_reload(devices: Devices, server: Server) -> None:
    made = place(server)
    guest = Guest(devices.phone())
    guest.join(made.join, "Samira")
    guest.write("Meins")
    expect(guest.own("Meins")).to_contain_text(guest.say("delivery-arrived"))
    seat = guest.seat
    guest.page.goto(made.join)
    expect(guest.own("Meins")).to_be_visible()
    guest.go("me")
    expect(guest.page.get_by_label(guest.say("me-name"))).to_have_value("Samira")
    assert guest.seat == seat
