"""The past of a board at the desk: gone through, named, compared, taken home, made anew; and never changed."""

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.axe import findings, looks, options
from tests.browser.days import Day
from tests.browser.devices import Devices
from tests.browser.people import Facilitator

FIELDS = ("Gelingensfaktoren", "Hürden")
ZONES = ("factors", "hurdles")


def grown(day: Day) -> None:
    """Five cards, a name for how they hang, then all that can become of cards."""
    for at in range(5):
        day.lead("add_note", day.board, note=f"n{at}", zone=ZONES[at % 2], text=f"Gedanke {at}")
    day.lead("mark_moment", moment="m1", board=day.board, title="Vor der Pause")
    day.lead("remove_note", day.board, note="n0")
    day.lead("move_note", day.board, note="n1", zone="factors")
    day.lead("edit_note", day.board, note="n2", text="Ganz anders")
    day.lead("add_note", day.board, note="n5", zone="hurdles", text="Spät gekommen")


def back(day: Day, page: Page) -> Facilitator:
    """Open the desk and go back to the moment that has a name."""
    desk = Facilitator(page)
    desk.open(day.place.desk)
    expect(card(desk, "Hürden", "Spät gekommen")).to_be_visible()
    desk.button("fac-past-look").click()
    expect(slider(desk)).to_be_focused()
    page.get_by_role("button", name=re.compile("^Vor der Pause")).click()
    expect(card(desk, "Gelingensfaktoren", "Gedanke 0")).to_be_visible()
    return desk


def slider(desk: Facilitator) -> Locator:
    return desk.named("slider", "fac-past-slider")


def card(desk: Facilitator, field: str, words: str) -> Locator:
    return desk.zone(field).get_by_role("button", name=words)


def words(file: Download) -> str:
    return Path(file.path()).read_text("utf-8-sig")


def test_one_goes_back_sees_what_hung_there_and_is_at_now_in_one_press(day: Day, devices: Devices) -> None:
    grown(day)
    desk = back(day, devices.laptop())
    past = desk.named("region", "fac-past")
    expect(desk.page.get_by_role("heading", name=re.compile(desk.say("fac-past")))).to_contain_text("Vor der Pause")
    expect(card(desk, "Hürden", "Gedanke 1")).to_be_visible()
    expect(card(desk, "Hürden", "Spät gekommen")).to_have_count(0)
    expect(desk.page.get_by_role("status").filter(has_text="seither 4 Änderungen")).to_be_visible()
    slider(desk).focus()
    desk.page.keyboard.press("ArrowRight")
    expect(card(desk, "Gelingensfaktoren", "Gedanke 0")).to_have_count(0)
    desk.page.keyboard.press("Home")
    expect(desk.zone("Hürden").get_by_role("button", name="Gedanke")).to_have_count(0)
    desk.page.keyboard.press("Shift+ArrowRight")
    expect(card(desk, "Gelingensfaktoren", "Gedanke 0")).to_be_visible()
    desk.page.keyboard.press("End")
    expect(card(desk, "Hürden", "Spät gekommen")).to_be_visible()
    desk.button("fac-past-end").click()
    expect(past).to_have_count(0)
    expect(desk.button("fac-add-note-in", zone="Hürden")).to_be_attached()


def test_nothing_of_the_past_is_changed_by_accident_and_the_present_goes_on(day: Day, devices: Devices) -> None:
    grown(day)
    desk = back(day, devices.laptop())
    before = day.place.server.get(f"/api/workshops/{day.place.id}/boards/{day.board}/growth", day.place.token).json()
    thought = card(desk, "Gelingensfaktoren", "Gedanke 0")
    thought.click()
    thought.dblclick()
    thought.focus()
    for key in ("Enter", "Delete", "e", "m", "c", " ", "n", "v", "a", "h", "Control+z", "Alt+ArrowRight"):
        desk.page.keyboard.press(key)
    box, target = thought.bounding_box(), desk.zone("Hürden").bounding_box()
    assert box and target
    desk.page.mouse.move(box["x"] + 20, box["y"] + 10)
    desk.page.mouse.down()
    desk.page.mouse.move(target["x"] + 60, target["y"] + 200, steps=6)
    desk.page.mouse.up()
    expect(desk.page.get_by_role("toolbar")).to_have_count(0)
    expect(desk.page.get_by_role("dialog")).to_have_count(0)
    expect(desk.named("textbox", "fac-note-text")).to_have_count(0)
    desk.saved()
    after = day.place.server.get(f"/api/workshops/{day.place.id}/boards/{day.board}/growth", day.place.token).json()
    assert after["last"] == before["last"]
    day.lead("add_note", day.board, note="new", zone="hurdles", text="Gerade eben")
    expect(desk.page.get_by_role("status").filter(has_text="seither 5 Änderungen")).to_be_visible()
    expect(card(desk, "Hürden", "Gerade eben")).to_have_count(0)
    desk.page.keyboard.press("Escape")
    expect(card(desk, "Hürden", "Gerade eben")).to_be_visible()


def test_a_moment_is_named_renamed_and_its_name_taken_away_and_given_back(day: Day, devices: Devices) -> None:
    grown(day)
    desk = back(day, devices.laptop())
    desk.page.keyboard.press("ArrowRight")
    desk.button("fac-moment-name").click()
    desk.page.get_by_label(desk.say("fac-moment-title")).fill("Eine Karte weniger")
    desk.button("fac-moment-save").click()
    named = desk.page.get_by_role("button", name=re.compile("^Eine Karte weniger"))
    expect(named).to_be_visible()
    desk.button("fac-moment-rename-of", title="Eine Karte weniger").click()
    desk.page.get_by_label(desk.say("fac-moment-title")).fill("Ohne Gedanke 0")
    desk.page.keyboard.press("Enter")
    expect(named).to_have_count(0)
    desk.button("fac-moment-remove-of", title="Ohne Gedanke 0").click()
    renamed = desk.page.get_by_role("button", name=re.compile("^Ohne Gedanke 0"))
    expect(renamed).to_have_count(0)
    desk.button("fac-restore").click()
    expect(renamed).to_be_visible()
    desk.page.reload()
    expect(renamed).to_be_visible()


def test_two_moments_are_compared_with_signs_on_the_wall_as_a_list_and_as_files(day: Day, devices: Devices) -> None:
    grown(day)
    desk = back(day, devices.laptop())
    desk.page.get_by_label(desk.say("fac-past-compare")).select_option(label=desk.say("fac-past-compare-now"))
    for field, text, sign in (
        ("Gelingensfaktoren", "Gedanke 0", "removed"),
        ("Gelingensfaktoren", "Gedanke 1", "moved"),
        ("Gelingensfaktoren", "Ganz anders", "changed"),
        ("Hürden", "Spät gekommen", "added"),
    ):
        expect(card(desk, field, text)).to_contain_text(desk.say(f"fac-turn-{sign}"))
    expect(card(desk, "Hürden", "Gedanke 3")).not_to_contain_text(re.compile("neu|weg|verschoben|geändert"))
    expect(desk.zone("Gelingensfaktoren").get_by_label(desk.say("cards", count=3), exact=True)).to_be_visible()
    told = desk.named("region", "fac-past-difference")
    expect(told).to_contain_text("4 Karten sind anders")
    expect(told).to_contain_text("Hürden → Gelingensfaktoren")
    with desk.page.expect_download() as waiting:
        desk.button("fac-past-as-text", told).click()
    assert "1 neu, 1 weg, 1 verschoben, 1 geändert" in words(waiting.value)
    with desk.page.expect_download() as waiting:
        desk.button("fac-past-as-table", told).click()
    rows = list(csv.DictReader(io.StringIO(words(waiting.value)), delimiter=";"))
    assert {(row["Was"], row["Text vorher"], row["Text nachher"]) for row in rows} >= {
        ("weg", "Gedanke 0", ""), ("neu", "", "Spät gekommen"), ("geändert", "Gedanke 2", "Ganz anders"),
    }  # fmt: skip
    slider(desk).focus()
    desk.page.keyboard.press("End")
    expect(told).to_contain_text(desk.say("fac-past-same"))


def brought_back(desk: Facilitator, title: str) -> None:
    desk.page.get_by_label(desk.say("fac-board-title")).fill(title)
    desk.button("fac-past-anew-go").click()
    desk.button("fac-past-anew-open").click()
    expect(desk.page.get_by_role("main", name=title, exact=True)).to_be_visible()


def test_a_moment_comes_back_as_a_board_of_its_own(day: Day, devices: Devices) -> None:
    grown(day)
    desk = back(day, devices.laptop())
    desk.button("fac-past-anew").click()
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_contain_text("5 Karten, wie sie damals hingen")
    expect(dialog).to_contain_text("1 Karte davon ist seither entfernt worden")
    brought_back(desk, "Wie vor der Pause")
    for at in range(5):
        expect(card(desk, FIELDS[at % 2], f"Gedanke {at}")).to_be_visible()
    desk.change("Gelingensfaktoren", "Gedanke 0", "color", desk.say("color-blue"))  # it is a board like any other
    desk.saved()
    assert desk.export()["notes"][0]["color"] == "blue"


def test_a_private_moment_says_what_is_veiled_and_brings_it_veiled(day: Day, devices: Devices) -> None:
    day.step("still", board=day.board, rules={"see": "own"})
    day.start("still")
    writer = day.somebody()
    for at in range(3):
        day.act(writer, "add_note", note=f"v{at}", zone="factors", text=f"Leise {at}")
    day.act(writer, "remove_note", note="v2")
    desk = Facilitator(devices.laptop())
    desk.open(day.place.desk)
    expect(desk.zone("Gelingensfaktoren")).to_contain_text("2 Karten, noch verdeckt")
    desk.button("fac-past-look").click()
    expect(desk.page.get_by_role("status").filter(has_text="0 Karten und 2 verdeckte")).to_be_visible()
    desk.button("fac-past-anew").click()
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_contain_text("2 Karten, wie sie damals hingen")
    expect(dialog).to_contain_text("2 davon sind verdeckt und bleiben es")
    brought_back(desk, "Noch einmal still")
    expect(desk.zone("Gelingensfaktoren")).to_contain_text("2 Karten, noch verdeckt")


def test_a_replay_is_taken_home(day: Day, devices: Devices) -> None:
    grown(day)
    desk = Facilitator(devices.laptop())
    desk.open(day.place.desk)
    expect(card(desk, "Hürden", "Spät gekommen")).to_be_visible()
    with desk.page.expect_download(timeout=60_000) as waiting:
        desk.button("fac-replay-as", format="GIF").click()
    assert Path(waiting.value.path()).read_bytes().startswith(b"GIF89a")
    with desk.page.expect_download() as waiting:
        desk.button("fac-export-as", format="SVG").click()
    assert "Gelingensfaktoren" in words(waiting.value) and "<script" not in words(waiting.value)


@looks
def test_the_past_is_for_everybody_who_leads(day: Day, devices: Devices, language: str, scheme: str) -> None:
    grown(day)
    page = devices.laptop(**options("de", scheme))
    desk = back(day, page)
    assert not findings(page)
    desk.page.get_by_label(desk.say("fac-past-compare")).select_option(label=desk.say("fac-past-compare-now"))
    expect(desk.named("region", "fac-past-difference")).to_contain_text("4 Karten sind anders")
    assert not findings(page)
    page.set_viewport_size({"width": 1180, "height": 720})
    assert not findings(page)
