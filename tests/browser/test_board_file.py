"""A file of another program at the desk: chosen or dropped, shown with what is doubtful, then a board."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator
from tests.imports import samples
from tests.live.conftest import Server


@pytest.fixture
def desk(devices: Devices, server: Server) -> Facilitator:
    place = server.workshop("factors", "Zehn Jahre")
    door = next(link["url"] for link in place["links"] if link["role"] == "facilitator")
    facilitator = Facilitator(devices.laptop())
    facilitator.page.goto(server.url + "/f/" + door.partition("/f/")[2])
    return facilitator


def choose(desk: Facilitator, name: str, content: str) -> None:
    with desk.page.expect_file_chooser() as chooser:
        desk.button("fac-roster-choose").or_(desk.button("fac-roster-other")).click()
    chooser.value.set_files([{"name": name, "mimeType": "text/csv", "buffer": content.encode()}])  # type: ignore[list-item]


def test_a_table_is_shown_then_hung_up(desk: Facilitator) -> None:
    desk.button("fac-add-board").click()
    desk.button("fac-import").click()
    choose(desk, "verlauf.csv", samples.TABLE)
    sheet = desk.page.get_by_role("dialog")
    expect(sheet.get_by_text(desk.say("fac-file-sum", count=4, fields=3))).to_be_visible()
    expect(sheet.get_by_text(desk.say("imports-no-text"))).to_be_visible()
    expect(sheet.get_by_text(desk.say("imports-date", value="irgendwann"))).to_be_visible()
    expect(sheet.get_by_text("Ansprechpartner (")).to_be_visible()
    expect(sheet.get_by_label(desk.say("fac-board-title"))).to_have_value("Zehn Jahre Netzwerk")
    expect(sheet.get_by_label(desk.say("fac-layout"))).to_have_value("timeline")
    assert findings(desk.page) == []
    only = sheet.get_by_label(desk.say("fac-roster-only", count=3))
    only.check()
    expect(sheet.get_by_text("Erste Förderung")).to_have_count(0)
    only.uncheck()
    desk.button("fac-file-take").click()
    expect(sheet).to_have_count(0)
    expect(desk.page.get_by_role("button", name="Erste Förderung").first).to_be_visible()


def test_a_file_dropped_on_a_new_board_is_read_and_can_go_to_the_open_one(desk: Facilitator) -> None:
    desk.button("fac-add-board").click()
    dropped = """(text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'huerden.csv', { type: 'text/csv' }));
      document.querySelector('dialog form').dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }"""
    desk.page.evaluate(dropped, "Hürden,Ideen\nZu viele Anträge,Ein Antrag für alle\nWissen geht in Rente,\n")
    sheet = desk.page.get_by_role("dialog")
    expect(sheet.get_by_text(desk.say("imports-kind-grid"))).to_be_visible()
    sheet.get_by_label(desk.say("fac-file-target")).select_option("here")
    expect(sheet.get_by_text(desk.say("fac-file-new-field"), exact=True)).to_have_count(1)
    desk.button("fac-file-take-here", count=3).click()
    expect(sheet).to_have_count(0)
    expect(desk.page.get_by_role("button", name="Zu viele Anträge").first).to_be_visible()
    expect(desk.page.get_by_role("button", name="Ein Antrag für alle").first).to_be_visible()


def test_a_file_nobody_can_read_is_told_in_a_sentence(desk: Facilitator, devices: Devices) -> None:
    devices.forgive("status of 400")
    desk.button("fac-add-board").click()
    desk.button("fac-import").click()
    choose(desk, "brief.pdf", "%PDF-1.7")
    alert = desk.page.get_by_role("dialog").get_by_role("alert")
    expect(alert).to_have_text(desk.say("imports-refused", why="format", limit=0, line=0))
