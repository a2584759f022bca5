"""The facilitator's desk with a full board: finding cards, selecting many at once."""

import re

from playwright.sync_api import Locator, expect

from tests.browser.devices import Devices
from tests.browser.people import Facilitator
from tests.browser.places import place
from tests.exports import samples
from tests.live.conftest import Server

TITLE, ZONE = "Wo stehen wir?", "Was uns trägt"
# Controls in sight whose middle belongs to something else; what a scroller has cut off does not count as in sight.
COVERED = """(within) => [...(within ?? document).querySelectorAll('button, a, input')].filter((one) => {
  if (!one.checkVisibility({ opacityProperty: true }) || one.closest('[data-scroll]')) return false;
  const box = one.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return !!top && !one.contains(top) && !top.contains(one);
}).map((one) => one.outerHTML)"""
# What a picture shows, as far as 200 x 200 dots tell.
DRAWN = """(image) => image.decode().then(() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 200 });
  canvas.getContext('2d').drawImage(image, 0, 0, 200, 200);
  return canvas.toDataURL();
})"""


def at_desk(devices: Devices, server: Server) -> tuple[Facilitator, list[str]]:
    """A desk with 115 cards in four fields; with it the cards' texts in reading order."""
    made = place(server)
    made.bring(samples.quadrants(115))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.look(TITLE)
    texts = desk.page.get_by_role("main").locator("[data-note] .text").all_inner_texts()
    assert len(texts) == 115
    return desk, texts


def selected(desk: Facilitator) -> Locator:
    return desk.page.get_by_role("main").get_by_role("button", pressed=True).and_(desk.page.locator("[data-note]"))


def test_cards_are_found_by_their_words_on_the_wall_and_in_the_list(devices: Devices, server: Server) -> None:
    desk, texts = at_desk(devices, server)
    hits = [text for text in texts if "Vertrauen" in text]
    keys = desk.page.keyboard
    keys.press("Control+f")
    field = desk.named("textbox", "fac-find-words")
    expect(field).to_be_focused()
    keys.type("vertrauen")
    count = desk.page.get_by_role("search").get_by_role("status")
    expect(count).to_have_text(desk.say("fac-find-count", place=1, count=len(hits)))
    last = desk.page.get_by_role("main").get_by_role("button", name=re.compile(re.escape(hits[-1])))
    expect(last).not_to_be_in_viewport()
    keys.press("Shift+Enter")
    expect(count).to_have_text(desk.say("fac-find-count", place=len(hits), count=len(hits)))
    expect(last).to_be_in_viewport()
    keys.press("Enter")
    expect(count).to_have_text(desk.say("fac-find-count", place=1, count=len(hits)))
    desk.button("fac-view-list").click()
    expect(last).not_to_be_in_viewport()
    field.focus()
    keys.press("Shift+Enter")
    expect(last).to_be_in_viewport()
    keys.press("Escape")
    expect(last).to_be_focused()
    expect(field).to_have_count(0)


def test_all_that_was_found_is_selected_at_once(devices: Devices, server: Server) -> None:
    desk, texts = at_desk(devices, server)
    desk.button("fac-find").click()
    desk.page.keyboard.type("wege ÄMTERN")
    desk.button("fac-find-select").click()
    expect(selected(desk)).to_have_count(sum("Wege" in text and "Ämtern" in text for text in texts))


def test_a_frame_drawn_on_empty_ground_selects_what_it_meets(devices: Devices, server: Server) -> None:
    desk, _ = at_desk(devices, server)
    mouse, keys = desk.page.mouse, desk.page.keyboard
    first, second = (desk.zone(title) for title in (ZONE, "Was uns bremst"))

    def draw(zone: Locator, width: int) -> None:
        box = zone.bounding_box()
        assert box
        mouse.move(box["x"] + 5, box["y"] + 56)
        mouse.down()
        mouse.move(box["x"] + width, box["y"] + 80, steps=4)

    draw(first, 60)
    mouse.up()
    expect(selected(desk)).to_have_count(1)
    keys.down("Shift")
    draw(second, 250)
    mouse.up()
    keys.up("Shift")
    expect(selected(desk)).to_have_count(3)
    draw(first, 390)
    expect(selected(desk)).to_have_count(3)
    expect(second.get_by_role("button", pressed=True)).to_have_count(0)
    keys.press("Escape")
    expect(second.get_by_role("button", pressed=True)).to_have_count(2)
    mouse.up()
    keys.press("Escape")
    expect(selected(desk)).to_have_count(0)


def test_the_keyboard_selects_a_field_then_the_board(devices: Devices, server: Server) -> None:
    desk, _ = at_desk(devices, server)
    desk.page.keyboard.press("Control+a")
    expect(selected(desk)).to_have_count(27)
    desk.page.keyboard.press("Control+a")
    expect(selected(desk)).to_have_count(115)
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Shift+ArrowDown")
    expect(selected(desk)).to_have_count(2)


def test_what_is_told_covers_no_control(devices: Devices, server: Server) -> None:
    desk, _ = at_desk(devices, server)
    selected_one = desk.zone(ZONE).get_by_role("listitem").get_by_role("button").first
    selected_one.click()
    desk.page.keyboard.press("Delete")
    told = desk.page.get_by_text(desk.say("fac-notice-removed", count=1), exact=True)
    expect(told).to_be_visible()
    assert desk.page.evaluate(COVERED) == []
    desk.button("fac-add-board").click()
    expect(desk.page.get_by_role("dialog").get_by_text(desk.say("fac-notice-removed", count=1))).to_be_visible()
    assert desk.page.get_by_role("dialog").evaluate(COVERED) == []


def test_a_file_that_is_none_is_told_where_it_was_chosen(devices: Devices, server: Server) -> None:
    devices.forgive("status of 400")
    desk, _ = at_desk(devices, server)
    desk.button("fac-add-board").click()
    file = {"name": "board.json", "mimeType": "application/json", "buffer": b'{"format": "theirs"}'}
    desk.button("fac-import").click()
    with desk.page.expect_file_chooser() as chooser:
        desk.button("fac-roster-choose").click()
    chooser.value.set_files([file])  # type: ignore[list-item]
    alert = desk.page.get_by_role("dialog").get_by_role("alert")
    expect(alert).to_have_text(desk.say("imports-refused", why="board"))
    expect(alert).to_be_in_viewport()


def test_the_past_that_one_looks_at_is_what_one_takes_home(devices: Devices, server: Server) -> None:
    desk, _ = at_desk(devices, server)
    desk.add(ZONE, "Eins")
    desk.add(ZONE, "Zwei")
    desk.saved()
    expect(desk.page.get_by_text(desk.say("fac-export-now"))).to_be_visible()
    desk.button("fac-past-look").click()
    slider = desk.page.get_by_role("slider")  # the only one: one word and one count
    expect(slider).to_be_focused()
    desk.page.keyboard.press("ArrowLeft")
    words = str(slider.get_attribute("aria-valuetext"))
    assert re.fullmatch(r"\d\d:\d\d, Änderung \d von \d", words)
    expect(desk.page.get_by_text(f"Stand: {words}")).to_be_visible()
    assert [note["text"] for note in desk.export()["notes"] if note["text"] in ("Eins", "Zwei", "Drei")] == ["Eins"]


def test_the_columns_of_all_stands_are_alike(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(samples.stands(70))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.look("Markt der Möglichkeiten")
    for column in range(3):
        boxes = [desk.zone(f"Tafel {stand} Spalte {column}").bounding_box() for stand in range(3)]
        assert len({tuple(round(box[side]) for side in ("y", "width", "height")) for box in boxes if box}) == 1


def test_a_press_on_a_button_is_no_miss_when_the_focus_leaves_the_agenda(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(samples.stands(70))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.look("Markt der Möglichkeiten")  # so long that a pen beside it would break it into two lines
    desk.button("fac-add-board").click()
    expect(desk.page.get_by_role("dialog")).to_be_visible()


def test_a_host_is_offered_the_first_stand(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(samples.stands(1))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.page.get_by_text(desk.say("fac-links"), exact=True).click()
    desk.button("fac-add-link").click()
    desk.page.get_by_role("radio", name=desk.say("fac-role-host")).check()
    which = desk.page.get_by_role("combobox", name=desk.say("fac-which-stand"))
    expect(which.locator("option:checked")).to_have_text("Tafel 0")


def test_what_was_done_to_a_whole_board_is_undone_at_once(devices: Devices, server: Server) -> None:
    desk, _ = at_desk(devices, server)
    before = {note["id"]: note["color"] for note in desk.export()["notes"]}
    for key in ("Control+a", "Control+a", "c", "6"):
        desk.page.keyboard.press(key)
    desk.saved()
    assert {note["color"] for note in desk.export()["notes"]} == {"lilac"}
    desk.page.keyboard.press("Control+z")
    desk.saved()
    assert {note["id"]: note["color"] for note in desk.export()["notes"]} == before


def test_a_date_that_cannot_be_read_is_not_saved_as_another_one(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(samples.timeline(3))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.look("Was hat uns geprägt?")
    cards = desk.page.get_by_role("main").locator("[data-note]")
    before = desk.export()["notes"]
    cards.first.dblclick()
    date = desk.named("textbox", "fac-date")
    for typed in ("2022 oder 2023", "2020 Frühling", "31.2.2020"):
        date.fill("")
        date.press_sequentially(typed)
        date.press("Enter")
        expect(date).to_be_focused()
        desk.button("fac-view-list").click()
        expect(date).to_be_focused()
        expect(date).to_have_value(typed)
        expect(date).to_have_attribute("aria-invalid", "true")
    desk.page.keyboard.press("Escape")
    expect(date).to_have_count(0)
    assert desk.export()["notes"] == before
    cards.first.dblclick()
    date.fill("Juni 1999")
    date.press("Enter")
    expect(date).to_have_count(0)
    dated = desk.page.get_by_role("main").get_by_role("button", name="Juni 1999")
    expect(dated).to_have_count(1)  # read out, though a card on the axis does not show it
    desk.button("fac-view-list").click()
    expect(dated).to_have_count(1)


def test_the_offer_to_bring_a_card_back_goes_when_it_is_back(devices: Devices, server: Server) -> None:
    desk, _ = at_desk(devices, server)
    card = desk.page.get_by_role("main").locator("[data-note]").first
    card.focus()
    desk.page.keyboard.press("Delete")
    offer = desk.button("fac-restore", desk.page.locator(".notices"))
    expect(offer).to_be_visible()
    desk.saved()
    expect(offer).to_be_visible()
    desk.page.keyboard.press("Control+z")
    expect(offer).to_have_count(0)


def test_a_link_is_scanned_from_the_desk_and_ones_own_is_not_renewed(devices: Devices, server: Server) -> None:
    made = place(server)
    made.lead("add_link", {"link": "scribe1", "role": "scribe", "title": "Petra", "zone": ""})
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.page.get_by_text(desk.say("fac-links"), exact=True).click()
    desk.button("fac-link-more", name="Petra").click()
    desk.button("fac-link-code").click()
    code = desk.page.get_by_role("img", name=desk.say("fac-link-code-of", name="Petra"))
    before, address = code.evaluate(DRAWN), code.get_attribute("src") or ""
    desk.button("fac-renew").click()
    expect(code).not_to_have_attribute("src", address)
    assert code.evaluate(DRAWN) != before
    desk.button("fac-link-more", name="Petra").click()
    desk.page.get_by_role("list").filter(has_text="Petra").get_by_role("button", expanded=False).first.click()
    expect(desk.page.get_by_text(desk.say("fac-renew-own"))).to_be_visible()
    expect(desk.button("fac-renew")).to_have_count(0)
