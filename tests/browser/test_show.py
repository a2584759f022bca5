"""Results and film on the big screen, led from the desk: both pages at once (K5, K6)."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import findings
from tests.browser.days import Day, clustered
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Wall
from tests.browser.test_pages import legible

FINAL, DRAFT = "Das steht fest", "Ein Entwurf"


def told(day: Day) -> str:
    """Give a board with statements and clusters; the second has only words."""
    board = day.place.bring(clustered("results", 12, 1))
    day.lead("write_statement", board, statement="draft", text=DRAFT, notes=["results0"])
    day.lead("write_statement", board, statement="final", text=FINAL, notes=["results1"])
    day.lead("edit_statement", board, statement="final", status="final")
    return board


def at_desk(day: Day, page: Page) -> tuple[Facilitator, Locator]:
    """Give the desk and its part about the screens."""
    desk = Facilitator(page)
    desk.open(day.place.desk)
    desk.saved()
    return desk, desk.named("region", "fac-show")


def test_results_are_started_turned_and_ended_from_the_desk(day: Day, wall: Wall, devices: Devices) -> None:
    told(day)
    day.place.show(day.board)
    wall.open(day.place.screen())
    expect(wall.outline).to_be_attached()
    desk, shown = at_desk(day, devices.laptop())
    desk.look("Wo stehen wir?")
    expect(desk.page.get_by_text(FINAL)).to_be_visible()  # the board has come
    desk.button("fac-show-results", shown).click()
    article = wall.page.get_by_role("article")
    expect(article).to_contain_text(FINAL)
    expect(shown).to_contain_text(FINAL)
    expect(shown).to_contain_text(desk.say("fac-show-of", at=1, of=6))
    expect(desk.button("fac-show-previous", shown)).to_be_disabled()
    expect(wall.page.get_by_text(wall.say("screen-present-keys"))).to_have_count(0)
    desk.page.keyboard.press("PageDown")
    expect(article).to_contain_text(DRAFT)
    expect(shown).to_contain_text(DRAFT)
    assert findings(desk.page) == []
    # K6: the screen's keys turn here until the desk turns again
    wall.page.keyboard.press("ArrowLeft")
    expect(article).to_contain_text(FINAL)
    wall.page.keyboard.press("Escape")
    expect(article).to_have_count(0)
    desk.button("fac-show-next", shown).click()
    expect(wall.page.get_by_text(wall.say("screen-voices"))).to_be_visible()
    expect(shown).to_contain_text(desk.say("fac-show-of", at=3, of=6))
    legible(wall.page, 1920, 1080)
    wall.page.reload()
    expect(wall.page.get_by_text(wall.say("screen-voices"))).to_be_visible()
    desk.page.keyboard.press("r")
    expect(wall.page.get_by_text(wall.say("screen-voices"))).to_have_count(0)
    expect(desk.button("fac-show-film", shown)).to_be_visible()


def test_everybody_led_elsewhere_ends_the_results(day: Day, wall: Wall, devices: Devices) -> None:
    board = told(day)
    day.step("next", title="Weiter geht es", board=day.board)
    wall.open(day.place.screen())
    desk, shown = at_desk(day, devices.laptop())
    desk.look("Wo stehen wir?")
    expect(desk.page.get_by_text(FINAL)).to_be_visible()  # the board has come
    for lead in (lambda: day.spot(board, "note:results5"), lambda: day.start("next")):
        desk.page.keyboard.press("r")
        expect(wall.page.get_by_role("article")).to_contain_text(FINAL)
        lead()
        expect(desk.button("fac-show-results", shown)).to_be_visible()
        expect(wall.page.get_by_text(FINAL)).to_have_count(0)


def test_without_results_the_desk_says_so_and_the_screen_stays(day: Day, wall: Wall, devices: Devices) -> None:
    day.place.show(day.board)
    wall.open(day.place.screen())
    desk, _ = at_desk(day, devices.laptop())
    desk.page.keyboard.press("r")
    expect(desk.page.get_by_text(desk.say("fac-show-nothing"))).to_be_visible()
    expect(wall.outline).to_be_attached()


def test_the_film_of_any_board_is_started_turned_held_and_ended_from_the_desk(
    day: Day, wall: Wall, devices: Devices
) -> None:
    for i in range(12):
        day.lead("add_note", day.board, note=f"f{i}", zone="factors", text=f"Gedanke {i}.")
    wall.page.emulate_media(reduced_motion="reduce")
    wall.open(day.place.screen())
    desk, shown = at_desk(day, devices.laptop())
    desk.page.keyboard.press("g")
    expect(wall.page.get_by_text(wall.say("screen-film-plays"))).to_be_visible()
    expect(wall.page.get_by_text(wall.say("screen-film-keys"))).to_have_count(0)
    desk.button("fac-show-hold", shown).click()
    expect(wall.page.get_by_text(wall.say("screen-film-stands"))).to_be_visible()
    held = int(re.findall(r"Bild (\d+) von 12", shown.inner_text())[0])
    for at in range(held + 1, 13):
        desk.page.keyboard.press("PageDown")
        expect(shown).to_contain_text(desk.say("fac-show-picture", at=at, of=12))
    expect(wall.drawn("Gedanke 11.")).to_be_visible()
    desk.page.keyboard.press("PageUp")
    expect(wall.drawn("Gedanke 11.")).to_have_count(0)
    expect(wall.drawn("Gedanke 10.")).to_be_visible()
    other = Wall(devices.screen())  # one that comes late and has nothing against motion
    other.open(day.place.screen())
    expect(other.drawn("Gedanke 10.")).to_be_visible()
    expect(other.drawn("Gedanke 11.")).to_have_count(0)
    desk.button("fac-show-play", shown).click()
    expect(wall.drawn("Gedanke 11.")).to_be_visible()
    expect(desk.button("fac-show-play", shown)).to_be_visible()
    legible(wall.page, 1920, 1080)
    desk.button("fac-show-end", shown).click()
    expect(wall.page.get_by_text(wall.say("screen-film-stands"))).to_have_count(0)


def test_a_screen_of_one_board_presents_its_own_film_only(day: Day, wall: Wall) -> None:
    board = told(day)
    wall.open(day.place.screen(board))
    expect(wall.outline).to_be_attached()
    day.lead("set_show", kind="results")
    day.lead("set_show", kind="film", board=board)
    expect(wall.page.get_by_text(wall.say("screen-film-stands"))).to_be_visible()
    day.lead("set_show", kind="film", board=day.board)
    expect(wall.page.get_by_text(wall.say("screen-film-stands"))).to_have_count(0)
    expect(wall.page.get_by_role("article")).to_have_count(0)
