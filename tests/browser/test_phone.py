"""Small things on the phone that a newcomer stumbles over: menus, files, what is refused, half an emoji."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest
from tests.browser.places import Place, place
from tests.live.conftest import Server


@pytest.fixture
def made(server: Server) -> Place:
    return place(server)


def test_half_an_emoji_holds_nothing_up(devices: Devices, made: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(made.join)
    guest.card.evaluate("""(area) => {
      area.value = 'Halb \\ud83d';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }""")
    guest.tap(guest.button("pin"))
    guest.write("Danach")
    for words in ("Halb", "Danach"):
        expect(guest.own(words)).to_contain_text(guest.say("delivery-arrived"))


def test_the_menu_of_boards_closes(devices: Devices, made: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(made.join)
    which = guest.page.get_by_role("banner").get_by_role("button", expanded=False)
    boards = guest.named("navigation", "boards-label")
    for close in (
        lambda: guest.page.keyboard.press("Escape"),
        lambda: guest.page.mouse.click(180, 600),
        lambda: guest.go("wall"),
    ):
        which.click()
        expect(boards).to_be_visible()
        close()
        expect(boards).to_have_count(0)


def test_everybody_may_take_the_board_along(devices: Devices, made: Place) -> None:
    guest = Guest(devices.phone())
    guest.join(made.join)
    guest.write("Nehmen wir mit")
    expect(guest.own("Nehmen wir mit")).to_contain_text(guest.say("delivery-arrived"))
    guest.go("wall")
    with guest.page.expect_download() as text:
        guest.button("take-as", format="Text").click()
    assert "Nehmen wir mit" in Path(text.value.path()).read_text()
    with guest.page.expect_download() as pdf:
        guest.button("take-as", format="PDF").click()
    assert Path(pdf.value.path()).read_bytes().startswith(b"%PDF")


def test_a_host_moves_what_others_wrote_within_the_stand(devices: Devices, server: Server) -> None:
    made = place(server, "stands")
    writer = server.join(made.made)["token"]
    made.write(writer, {"note": "n1", "zone": "b-works", "text": "Von jemand anderem"})
    made.lead("add_link", {"link": "host", "role": "host", "title": "", "zone": f"{made.boards()[0]}/b"})
    host = Guest(devices.phone())
    host.join(made.door("host"))
    host.page.get_by_role("button", name="Von jemand anderem").click()
    sheet = host.named("dialog", "note-edit")
    expect(sheet.get_by_role("group", name=host.say("zone-column"))).to_be_visible()
    expect(sheet.get_by_role("group", name=host.say("zone-stand"))).to_have_count(0)


def test_what_is_refused_is_told_on_the_wall(devices: Devices, made: Place) -> None:
    devices.forgive(NETWORK)
    guest = Guest(devices.phone())
    guest.join(made.join)
    expect(guest.card).to_be_visible()
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    guest.write_offline("Zu spät")
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_in_viewport(ratio=1)
    guest.go("wall")
    for zone in ("factors", "hurdles"):
        made.lead("change_zone", {"zone": zone, "locked": True}, made.boards()[0])
    guest.page.context.set_offline(False)
    expect(guest.page.get_by_role("alert")).to_be_visible()
    guest.tap(guest.button("refused-back"))
    expect(guest.page.get_by_role("alert")).to_have_count(0)


def test_the_way_in_is_in_sight_on_the_smallest_phone(devices: Devices, server: Server) -> None:
    guest = Guest(devices.phone(320, 568))
    guest.page.goto(place(server, "timeline").join)
    expect(guest.page.get_by_text(guest.say("join-level"))).to_be_visible()
    expect(guest.button("join-go")).to_be_in_viewport(ratio=1)
