"""A corrected list calls somebody otherwise: one press at the desk says that it is the same person."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.places import place
from tests.browser.test_mix_desk import PEOPLE, at_desk, badges, brought
from tests.live.conftest import Server


def test_who_is_called_otherwise_now_keeps_number_and_place_by_one_press(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    file = tmp_path / "neu.csv"
    head, first, second, *others = PEOPLE.splitlines()
    old, _, card = first.partition(";")
    new = old + "-Wolf"
    file.write_text("\n".join((head, f"{new};{card}", *others)) + "\n", "utf-8")
    desk.button("fac-seats").click()
    desk.button("fac-people-import").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.locator("input[type=file]").set_input_files(file)
    gone = sheet.get_by_role("group").filter(has=desk.page.get_by_text(desk.say("fac-roster-gone-hint")))
    expect(gone.get_by_role("checkbox", name=old)).to_be_visible()
    same = gone.get_by_role("button", name=desk.say("fac-roster-same-person"))
    same.click()
    expect(same).to_have_attribute("aria-pressed", "true")
    expect(gone).to_contain_text(desk.say("fac-roster-now", name=new, line=2))
    expect(gone.get_by_role("checkbox", name=old)).to_have_count(0)  # nobody takes them off now
    expect(gone.get_by_role("checkbox", name=second.partition(";")[0])).to_be_visible()
    words = f"{desk.say('roster-field-name')}: {desk.say('fac-roster-before', value=old)}"
    expect(sheet.get_by_text(words)).to_be_visible()
    assert not findings(desk.page)
    desk.button("fac-roster-take", count=1).click()
    expect(sheet.get_by_label(desk.say("fac-seat-table", name=new))).to_be_visible()
    listed = badges(made)
    assert len(listed) == 12 and {row["Nr."]: row["Name"] for row in listed}["1"] == new
