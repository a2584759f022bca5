"""Everybody can use every page: axe-core finds nothing serious in any main state, in both languages, light and dark."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.axe import Check, findings, looks, options
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Person, Wall
from tests.browser.places import Place, place
from tests.exports import samples
from tests.live.conftest import Server


@pytest.fixture(scope="module")
def made(server: Server) -> Place:
    """All layouts with some notes in each; the first board is on stage."""
    made = place(server, "anniversary", "Zehn Jahre Netzwerk")
    for board in (samples.quadrants(12), samples.timeline(15), samples.columns(8), samples.stands(12)):
        made.bring(board)
    return made


def test_axe_finds_what_is_wrong(devices: Devices, server: Server) -> None:
    """The instrument is not blind: it finds a faint text and a button without a name."""
    person = Person(devices.laptop())
    person.page.goto(server.url)
    assert findings(person.page) == []
    person.page.evaluate("document.querySelector('h1').style.color = 'var(--wall-2)'")
    person.page.evaluate("document.body.append(document.createElement('button'))")
    found = " ".join(findings(person.page))
    assert "color-contrast" in found and "button-name" in found


@looks
def test_the_start_page(devices: Devices, server: Server, language: str, scheme: str) -> None:
    devices.forgive("404")
    person = Person(devices.laptop(**options(language, scheme)), language)
    person.speak()
    check = Check(person.page)
    person.page.goto(server.url)
    check.state("empty")
    person.button("start-create").click()
    expect(person.page.get_by_text(person.say("start-title-missing"))).to_be_visible()
    check.state("no title")
    person.page.get_by_label(person.say("start-code-label")).fill("KT4M9XQ2")
    person.button("start-code-go").click()
    expect(person.page.get_by_text(person.say("start-code-unknown", code="KT4M 9XQ2"))).to_be_visible()
    check.state("unknown code")
    person.page.goto(f"{server.url}/j/KT4M9XQ2")
    expect(person.page.get_by_role("main")).to_be_visible()
    check.state("wrong address")
    assert not check.found


@looks
def test_the_phone(devices: Devices, made: Place, language: str, scheme: str) -> None:
    guest = Guest(devices.phone(**options(language, scheme)), language)
    guest.speak()
    check = Check(guest.page)
    guest.page.goto(made.join)
    expect(guest.button("join-go")).to_be_visible()
    check.state("join")
    guest.join(made.join, "Aylin")
    expect(guest.card).to_be_visible()
    check.state("write")
    guest.write("2014 Gründung der Plattform")
    expect(guest.own("Gründung")).to_contain_text(guest.say("delivery-arrived"))
    guest.button("style").click()
    guest.button("point-add").click()
    check.state("card written, tools open")
    guest.own("Gründung").get_by_role("button").click()
    expect(guest.named("dialog", "note-edit")).to_be_visible()
    check.state("card in hand")
    guest.button("close").click()
    guest.page.get_by_role("button", name=guest.say("boards-choose")).click()
    check.state("boards")
    guest.page.get_by_role("button", name=guest.say("boards-choose")).click()
    guest.go("wall")
    check.state("board")
    guest.go("me")
    check.state("me")
    assert not check.found


@looks
def test_the_phone_on_every_board(devices: Devices, made: Place, language: str, scheme: str) -> None:
    guest = Guest(devices.phone(**options(language, scheme)), language)
    guest.speak()
    check = Check(guest.page)
    guest.join(made.join)
    guest.go("wall")
    for board in ("Wo stehen wir?", "Was hat uns geprägt?", "Was hilft, was hindert?", "Markt der Möglichkeiten"):
        guest.look(board)
        check.state(board)
    guest.go("write")
    check.state("writing at a stand")
    assert not check.found


@looks
def test_the_big_screen(devices: Devices, made: Place, language: str, scheme: str) -> None:
    wall = Wall(devices.screen(**options(language, scheme)), language)
    wall.speak()
    check = Check(wall.page)
    for board, title in (("b", "quadrants"), ("t", "timeline"), ("c", "columns"), ("s", "stands")):
        wall.open(made.screen(board))
        wall.page.reload()
        expect(wall.page.locator("[data-note]").first).to_be_visible()
        check.state(title)
    for key, name in (("l", "list"), ("q", "QR code"), ("h", "help")):
        wall.page.keyboard.press(key)
        check.state(name)
        wall.page.keyboard.press("Escape")
    assert not check.found


@looks
def test_the_lobby(devices: Devices, server: Server, language: str, scheme: str) -> None:
    made = place(server, "anniversary", staged=False)
    server.join(made.made, "Aylin")
    wall, guest = (
        Wall(devices.screen(**options(language, scheme)), language),
        Guest(devices.phone(**options(language, scheme)), language),
    )
    wall.speak()
    guest.speak()
    wall.open(made.screen())
    guest.join(made.join, "Mehmet")
    expect(wall.page.get_by_text("Mehmet")).to_be_visible()
    assert findings(wall.page) == []
    assert findings(guest.page) == []


@looks
def test_the_desk(devices: Devices, made: Place, language: str, scheme: str) -> None:
    desk = Facilitator(devices.laptop(**options(language, scheme)), language)
    desk.speak()
    check = Check(desk.page)
    desk.open(made.desk)
    for board in ("Wo stehen wir?", "Was hat uns geprägt?", "Was hilft, was hindert?", "Markt der Möglichkeiten"):
        desk.look(board)
        check.state(board)
    desk.button("fac-view-list").click()
    check.state("list")
    desk.button("fac-view-wall").click()
    desk.look("Was hilft, was hindert?")
    desk.button("fac-find").click()
    desk.page.keyboard.type("wege")
    expect(desk.button("fac-find-select")).to_be_enabled()
    check.state("search")
    desk.page.keyboard.press("Escape")
    desk.page.get_by_role("main").get_by_role("button", pressed=False).filter(has_text="#").first.click()
    desk.button("fac-color", desk.toolbar).click()
    check.state("card selected, menu open")
    desk.page.keyboard.press("Escape")
    desk.button("fac-edit", desk.toolbar).click()
    expect(desk.named("textbox", "fac-note-text")).to_be_visible()
    check.state("editor")
    desk.page.keyboard.press("Escape")
    assert not check.found


@looks
def test_the_sheets_over_the_desk(devices: Devices, made: Place, language: str, scheme: str) -> None:
    desk = Facilitator(devices.laptop(**options(language, scheme)), language)
    desk.speak()
    check = Check(desk.page)
    desk.open(made.desk)
    desk.look("Was hilft, was hindert?")
    desk.page.get_by_text(desk.say("fac-links"), exact=True).click()
    desk.page.get_by_role("region", name=desk.say("fac-join")).get_by_role("heading").get_by_role("button").click()
    sheets: dict[str, Callable[[], None]] = {
        "workshop": lambda: desk.page.get_by_role("heading", level=1).get_by_role("button").click(),
        "code": lambda: desk.button("fac-code-big").last.click(),
        "keys": lambda: desk.button("fac-keys").click(),
        "new board": lambda: desk.button("fac-add-board").click(),
        "board": lambda: desk.settings("Was hilft, was hindert?"),
        "zone": lambda: desk.field_menu("Gelingensfaktoren 0", "fac-zone-settings"),
        "new zone": lambda: desk.button("fac-add-zone").click(),
        "link": lambda: desk.button("fac-add-link").click(),
    }
    for name, opens in sheets.items():
        opens()
        expect(desk.page.get_by_role("dialog")).to_be_visible()
        check.state(name)
        desk.page.keyboard.press("Escape")
        expect(desk.page.get_by_role("dialog")).to_have_count(0)
    assert not check.found


@looks
def test_the_library(devices: Devices, server: Server, language: str, scheme: str) -> None:
    """Without script, by keyboard from the list to a page and back, and never sideways."""
    for device in (devices.laptop(**options(language, scheme)), devices.phone(320, 568, **options(language, scheme))):
        reader = Person(device, language)
        reader.page.goto(f"{server.url}/methods?language={language}")
        assert findings(reader.page) == []
        assert reader.page.evaluate("document.scripts.length") == 0
        first = reader.page.get_by_role("main").get_by_role("link").first
        name = first.inner_text()
        first.focus()
        reader.page.keyboard.press("Enter")
        expect(reader.page.get_by_role("heading", level=1)).to_have_text(name)
        assert findings(reader.page) == []
        assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        reader.page.get_by_role("main").get_by_role("link").first.click()
        expect(reader.page.get_by_role("listitem").first).to_be_visible()
