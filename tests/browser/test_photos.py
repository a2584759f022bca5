"""Photos of a wall: brought by desk and phone, described, objected to, read into notes by two people and a machine."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from server.media.recognition import languages
from tests.browser.axe import Check, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place, place
from tests.live.conftest import Server
from tests.media.flipchart import flipchart

WORDS = "Drei Spalten mit acht Karten"
FIRST, SECOND = "Gelingensfaktoren", "Hürden"


@pytest.fixture
def hall(server: Server) -> Place:
    """A board of two fields, everybody at it, and a scribe's link."""
    made = place(server, "factors")
    made.lead("add_link", {"link": "scribe", "role": "scribe", "title": "Tisch 4", "zone": ""})
    made.show(made.boards()[0])
    return made


@pytest.fixture(scope="module")
def chart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    file = tmp_path_factory.mktemp("photos") / "Wand.jpg"
    file.write_bytes(flipchart(1_200))
    yield file


def section(desk: Facilitator) -> Locator:
    return desk.page.get_by_role("region", name=desk.say("photos"), exact=True)


def bring(desk: Facilitator, *files: Path) -> None:
    heading = section(desk).get_by_role("heading").get_by_role("button")
    if heading.get_attribute("aria-expanded") == "false":
        heading.click()
    with desk.page.expect_file_chooser() as chooser:
        desk.button("photos-add", section(desk)).click()
    chooser.value.set_files(files)


def opened(desk: Facilitator) -> Locator:
    """Open the first photo large."""
    section(desk).get_by_role("button", name=desk.say("photos-draft-short")).first.click()
    return desk.page.get_by_role("dialog", name=desk.say("photos-dialog"))


def describe(person: Facilitator | Guest, words: str = WORDS) -> None:
    field = person.page.get_by_label(person.say("photos-alt"), exact=True)
    field.fill(words)
    field.blur()


def frame(page: Page, picture: Locator, left: float, top: float, right: float, bottom: float) -> None:
    """Draw a part of the photo, in shares of it."""
    box = picture.bounding_box()
    assert box
    ends = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in ((left, top), (right, bottom))]
    page.mouse.move(*ends[0])
    page.mouse.down()
    page.mouse.move(*ends[1], steps=4)
    page.mouse.up()


def wait_for(hall: Place, words: str) -> dict[str, Any]:
    """Wait until the first board has a note of these words."""
    until, board = time.monotonic() + 15, hall.boards()[0]
    while True:
        found = next((note for note in hall.notes(board) if note["text"] == words), None)
        if found:
            return found
        assert time.monotonic() < until, f"{words!r} has not arrived"
        time.sleep(0.1)


def photos(guest: Guest) -> Locator:
    """Open the photos of the board on a phone."""
    guest.go("wall")
    guest.page.get_by_role("button", name="Foto").first.click()
    return guest.page.get_by_role("dialog", name=guest.say("photos"))


def test_a_photo_is_seen_once_it_has_words_and_no_more_once_somebody_objects(
    devices: Devices, hall: Place, chart: Path, tmp_path: Path
) -> None:
    desk = Facilitator(devices.laptop())
    anna, ben = Guest(devices.phone()), Guest(devices.phone())
    desk.open(hall.desk)
    for guest in (anna, ben):
        guest.join(hall.join, "Anna" if guest is anna else "")
        guest.go("wall")
    wrong = tmp_path / "Notizen.png"
    wrong.write_bytes(b"kein Bild")
    with devices.catching():
        devices.forgive("400")
        bring(desk, chart, wrong)
        expect(section(desk).get_by_role("alert")).to_contain_text("JPEG, PNG, WebP und GIF, für Stände")
    expect(section(desk).get_by_text(desk.say("photos-draft-short"))).to_be_visible()
    expect(anna.page.get_by_role("button", name="Foto")).to_have_count(0)

    large = opened(desk)
    describe(desk)
    expect(large.get_by_text(desk.say("photos-shown"))).to_be_visible()  # and so the form is still open
    shown = {guest: photos(guest) for guest in (anna, ben)}
    for sheet in shown.values():
        expect(sheet.get_by_role("img", name=WORDS)).to_be_visible()
    picture = shown[ben].get_by_role("img", name=WORDS)
    address = str(picture.get_attribute("src"))
    assert ben.page.request.get(hall.server.url + address).status == 200

    anna.button("photos-on-it", shown[anna]).click()
    anna.button("photos-on-it-sure", shown[anna]).click()
    expect(shown[anna].get_by_text(anna.say("photos-on-it-done"))).to_be_visible()
    for sheet in shown.values():
        expect(sheet.get_by_role("img")).to_have_count(0)
    expect(shown[anna].get_by_text(anna.say("photos-none"))).to_have_count(0)
    assert ben.page.request.get(hall.server.url + address).status == 404
    expect(large.get_by_text(desk.say("photos-veiled", names="Anna"))).to_be_visible()
    expect(large.get_by_role("img", name=WORDS)).to_be_visible()

    desk.button("photos-unveil", large).click()
    expect(shown[ben].get_by_role("img", name=WORDS)).to_be_visible()
    remove = desk.button("photos-remove", large)
    remove.press("Enter")
    remove.press("Enter")
    expect(large).to_have_count(0)
    expect(section(desk).locator("li img")).to_have_count(0)
    expect(shown[ben].get_by_role("img")).to_have_count(0)


def test_two_people_read_one_photo_into_notes_by_pointer_and_by_keys(
    devices: Devices, hall: Place, chart: Path
) -> None:
    one, two = Facilitator(devices.laptop()), Facilitator(devices.laptop())
    for desk in (one, two):
        desk.open(hall.desk)
    bring(one, chart)
    sheets = {desk: opened(desk) for desk in (one, two)}
    describe(one)
    picture = sheets[one].get_by_role("img", name=WORDS)

    one.named("radio", "photos-mode-column").check()
    for left in (0.01, 0.34):
        frame(one.page, picture, left, 0.02, left + 0.31, 0.98)
    for title in (FIRST, SECOND):
        expect(sheets[two].get_by_role("button", name=two.say("photos-region-column", zone=title))).to_be_visible()
    one.named("radio", "photos-mode-card").check()
    frame(one.page, picture, 0.36, 0.18, 0.62, 0.37)
    text = one.named("textbox", "photos-card-text")
    expect(text).to_be_focused()
    expect(one.named("combobox", "photos-card-zone")).to_have_value("hurdles")
    expect(sheets[two].get_by_text(two.say("photos-unread-count", count=1))).to_be_visible()

    # The other reads another card meanwhile, by keys alone, and neither takes anything from the other.
    two.button("photos-by-keys", sheets[two]).press("Enter")
    part = two.named("button", "photos-region-unread", n=2)
    expect(part).to_be_visible()
    before = part.bounding_box()
    part.press("ArrowLeft")
    part.press("Shift+ArrowDown")
    expect(two.named("textbox", "photos-card-text")).to_be_visible()
    two.named("textbox", "photos-card-text").fill("Mit Tasten gelesen")
    two.named("textbox", "photos-card-text").press("Enter")
    text.fill("Zu viele Formulare")
    text.press("Enter")
    for words in ("Mit Tasten gelesen", "Zu viele Formulare"):
        wait_for(hall, words)
    after = sheets[two].get_by_role("button", name="Mit Tasten gelesen", exact=False).first.bounding_box()
    assert before and after and after["height"] > before["height"]
    expect(sheets[one].get_by_text(one.say("photos-unread-count", count=0))).to_be_visible()

    follow(one, two, sheets, hall)


def follow(one: Facilitator, two: Facilitator, sheets: dict[Facilitator, Locator], hall: Place) -> None:
    """Go from a note to its part of the photo and back, and there from a card on the wall."""
    text = one.named("textbox", "photos-card-text")
    card = sheets[one].get_by_role("listitem").get_by_role("button", name="Zu viele Formulare")
    card.click()
    read = sheets[one].get_by_role("button", name=one.say("photos-region-read", n=1, text="Zu viele Formulare"))
    expect(read).to_have_attribute("aria-pressed", "true")
    expect(text).to_have_value("Zu viele Formulare")
    text.fill("Viel zu viele Formulare")
    text.press("Enter")
    note = wait_for(hall, "Viel zu viele Formulare")
    assert note["source"].startswith("photo:") and note["zone"] == "hurdles"
    sheets[one].get_by_role("button", name="Mit Tasten gelesen").first.press("Delete")
    expect(
        sheets[two].get_by_role("button", name=two.say("photos-region-read", n=1, text="Mit Tasten gelesen"))
    ).to_have_count(0)
    one.button("close", sheets[one]).click()
    one.select(SECOND, "Viel zu viele Formulare")
    one.button("fac-more", one.toolbar).click()
    one.button("photos-show-region", one.toolbar.get_by_role("list")).click()
    expect(sheets[one].get_by_role("button", pressed=True, name="Viel zu viele Formulare").first).to_be_visible()


def test_a_scribes_photo_survives_the_network_and_is_one(devices: Devices, hall: Place, chart: Path) -> None:
    scribe = Guest(devices.phone())
    scribe.join(hall.door("scribe"), "Sue")
    sheet = photos(scribe)
    camera = sheet.locator("input[type=file][capture]")
    assert camera.get_attribute("accept") == "image/jpeg,image/png,image/webp,image/gif"
    devices.forgive(NETWORK)
    scribe.page.context.set_offline(True)
    with scribe.page.expect_file_chooser() as chooser:
        scribe.button("photos-take", sheet).click()
    chooser.value.set_files(chart)
    expect(sheet.get_by_text(scribe.say("photos-upload-again"))).to_be_visible()
    scribe.page.context.set_offline(False)
    expect(sheet.get_by_role("img")).to_have_count(1)
    expect(sheet.get_by_text(scribe.say("photos-draft"))).to_be_visible()
    describe(scribe)
    expect(sheet.get_by_role("img", name=WORDS)).to_have_count(1)
    expect(sheet.get_by_text(scribe.say("photos-shown"))).to_be_visible()
    desk = Facilitator(devices.laptop())
    desk.open(hall.desk)
    heading = section(desk).get_by_role("heading").get_by_role("button")
    if heading.get_attribute("aria-expanded") == "false":
        heading.click()
    expect(section(desk).get_by_role("listitem")).to_have_count(1)
    expect(section(desk).get_by_role("button", name=WORDS)).to_be_visible()


@pytest.mark.skipif("deu" not in languages(), reason="Tesseract with German is not installed")
def test_the_machine_offers_cards_that_are_taken_changed_or_thrown_away(
    devices: Devices, hall: Place, chart: Path
) -> None:
    desk = Facilitator(devices.laptop())
    desk.open(hall.desk)
    bring(desk, chart)
    sheet = opened(desk)
    desk.button("photos-read", sheet).click()
    offers = sheet.get_by_role("button", name=desk.say("photos-offer", text=""))
    expect(offers).to_have_count(11, timeout=60_000)
    text = desk.named("textbox", "photos-card-text")
    expect(text).to_have_value("STÄRKEN")
    expect(sheet.get_by_text(desk.say("photos-offers-left", count=11))).to_be_visible()
    # a heading is no card, and says where those under it go
    for heading, field in (("STÄRKEN", "factors"), ("SCHWÄCHEN", "hurdles")):
        offers.filter(has_text="?").and_(sheet.get_by_role("button", name=heading)).click()
        desk.named("combobox", "photos-card-zone").select_option(field)
        desk.button("photos-offer-heading", sheet).click()
    expect(offers).to_have_count(9)
    sheet.get_by_role("button", name="NÄCHSTE SCHRITTE").click()
    expect(text).to_have_value("NÄCHSTE SCHRITTE")
    text.fill("Von Hand verbessert")
    desk.button("photos-offer-take", sheet).click()
    wait_for(hall, "Von Hand verbessert")
    desk.button("photos-offers-take", sheet, count=8).click()
    assert wait_for(hall, "Vertrauen im Team")["zone"] == "factors"
    assert wait_for(hall, "Wissen geht in Rente")["zone"] == "hurdles"
    expect(offers).to_have_count(0)
    expect(sheet.get_by_text(desk.say("photos-unread-count", count=0))).to_be_visible()
    expect(sheet.get_by_text(desk.say("photos-read-found", count=11))).to_have_count(0)
    read = sheet.get_by_role("button", name="Vertrauen im Team").and_(sheet.locator("[data-part]"))
    words, sign = read.bounding_box(), read.locator("span").bounding_box()
    assert words and sign and sign["y"] + sign["height"] <= words["y"] + 1, "the sign leaves the words to be read"
    until = time.monotonic() + 15
    while len(hall.notes(hall.boards()[0])) < 9 and time.monotonic() < until:
        time.sleep(0.1)
    assert len(hall.notes(hall.boards()[0])) == 9
    desk.button("photos-read", sheet).click()  # what has become a note is not offered again
    expect(offers).to_have_count(2, timeout=60_000)
    expect(text).to_have_value("STÄRKEN")


@looks
def test_the_photo_is_accessible_on_desk_and_phone(
    devices: Devices, hall: Place, chart: Path, language: str, scheme: str
) -> None:
    desk = Facilitator(devices.laptop(**options(language, scheme)), language)
    desk.speak()
    desk.open(hall.desk)
    bring(desk, chart)
    check = Check(desk.page)
    sheet = opened(desk)
    check.state("draft")
    describe(desk)
    frame(desk.page, sheet.get_by_role("img", name=WORDS), 0.03, 0.17, 0.3, 0.37)
    expect(desk.named("textbox", "photos-card-text")).to_be_focused()
    check.state("a card")
    assert not check.found
    guest = Guest(devices.phone(**options(language, scheme)), language)
    guest.speak()
    guest.join(hall.door("scribe"))
    guest.go("wall")
    guest.page.get_by_role("button", name="Foto" if language == "de" else "photo").first.click()
    expect(guest.page.get_by_role("img", name=WORDS)).to_be_visible()
    check = Check(guest.page)
    check.small("photos")
    assert not check.found
