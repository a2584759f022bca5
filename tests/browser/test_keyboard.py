"""Without a mouse, with large type on a narrow phone, without motion: the same workshop (story 10)."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.boards import LONG_WORD, wild
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.exports import samples
from tests.live.conftest import Server

FACTORS, HURDLES = "Gelingensfaktoren", "Hürden"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
MOVING = """() => [...document.querySelectorAll('*')].filter((one) => {
  const style = getComputedStyle(one);
  const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0);
  return lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration));
}).map((one) => one.tagName).concat(document.getAnimations().map((one) => String(one.effect?.target?.tagName)))"""


def tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Press Tab until it has the focus."""
    expect(target).to_be_attached()
    for _ in range(most):
        if target.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {target}")


def press_on(page: Page, target: Locator) -> None:
    tab_to(page, target)
    page.keyboard.press("Enter")


def test_a_guest_joins_writes_and_reads_by_keyboard(devices: Devices, server: Server) -> None:
    made = place(server)
    guest = Guest(devices.laptop())
    keys = guest.page.keyboard
    guest.page.goto(made.join)
    tab_to(guest.page, guest.page.get_by_label(guest.say("join-name")))
    keys.type("Petra")
    press_on(guest.page, guest.button("join-go"))
    tab_to(guest.page, guest.card)
    keys.type("Blind geschrieben")
    tab_to(guest.page, guest.page.get_by_role("radio", name=FACTORS, exact=True))
    keys.press("ArrowRight")
    expect(guest.page.get_by_role("radio", name=HURDLES, exact=True)).to_be_checked()
    press_on(guest.page, guest.button("pin"))
    expect(guest.own("Blind geschrieben")).to_contain_text(guest.say("delivery-arrived"))
    expect(guest.card).to_be_focused()
    press_on(guest.page, guest.button("nav-wall"))
    for name in (f"{FACTORS} 0 Karten", f"{HURDLES} 1 Karte", guest.say("take")):
        expect(guest.page.get_by_role("heading", name=name, level=2, exact=True)).to_be_visible()
    expect(guest.field(HURDLES).get_by_role("listitem")).to_contain_text(["Blind geschrieben"])


def test_own_cards_are_changed_and_removed_by_keyboard(devices: Devices, server: Server) -> None:
    made = place(server)
    guest = Guest(devices.laptop())
    guest.join(made.join)
    guest.write("Erster Wurf")
    press_on(guest.page, guest.own("Erster Wurf").get_by_role("button"))
    sheet = guest.named("dialog", "note-edit")
    tab_to(guest.page, sheet.get_by_role("textbox").first)
    guest.page.keyboard.press("Control+a")
    guest.page.keyboard.type("Zweiter Wurf")
    press_on(guest.page, guest.button("save", sheet))
    expect(sheet).to_have_count(0)
    expect(guest.own("Zweiter Wurf")).to_contain_text(guest.say("delivery-arrived"))
    press_on(guest.page, guest.own("Zweiter Wurf").get_by_role("button"))
    press_on(guest.page, guest.button("note-remove", sheet))
    expect(guest.mine).not_to_contain_text("Zweiter Wurf")
    press_on(guest.page, guest.button("restore"))
    expect(guest.own("Zweiter Wurf")).to_be_visible()


@pytest.mark.parametrize("tab", ["write", "wall"])
def test_the_focus_stays_near_a_card_that_is_removed(devices: Devices, server: Server, tab: str) -> None:
    made = place(server)
    guest = Guest(devices.laptop())
    guest.join(made.join)
    for words in ("Eins", "Zwei"):
        guest.write(words, FACTORS)
        expect(guest.own(words)).to_contain_text(guest.say("delivery-arrived"))
    guest.go(tab)
    place_of = guest.page.get_by_role("main")

    def remove(words: str) -> None:
        press_on(guest.page, place_of.get_by_role("button", name=words))
        press_on(guest.page, guest.button("note-remove"))
        expect(place_of.get_by_role("button", name=words)).to_have_count(0)

    remove("Eins")
    expect(place_of.get_by_role("button", name="Zwei")).to_be_focused()
    expect(guest.named("status", "news-label")).to_have_text(guest.say("removed-note"))
    remove("Zwei")
    heading = guest.page.get_by_role("heading", level=2)
    if tab == "write":
        expect(heading.filter(has_text=guest.say("mine"))).to_be_focused()
    else:
        expect(heading.get_by_role("button", name=FACTORS)).to_be_focused()
    press_on(guest.page, guest.button("restore"))
    expect(place_of.get_by_role("button", name="Zwei")).to_be_visible()
    assert guest.page.evaluate("document.activeElement !== document.body")


def test_control_and_enter_pin_the_card_and_enter_alone_does_not(devices: Devices, server: Server) -> None:
    made = place(server)
    guest = Guest(devices.laptop())
    guest.join(made.join)
    keys = guest.page.keyboard
    guest.card.press("Enter")
    keys.type("Eins")
    keys.press("Enter")
    keys.type("Zwei")
    expect(guest.mine.get_by_role("listitem")).to_have_count(0)
    press_on(guest.page, guest.button("point-add"))
    keys.type("Drei")
    keys.press("Control+Enter")
    expect(guest.own("Eins")).to_contain_text(guest.say("delivery-arrived"))
    expect(guest.card).to_be_focused()
    [kept] = made.notes(made.boards()[0])
    assert (kept["text"], [point["text"] for point in kept["points"]]) == ("Eins\nZwei", ["Drei"])


def test_the_desk_is_run_by_keyboard(devices: Devices, server: Server) -> None:
    made = place(server, "factors", staged=False)
    desk = Facilitator(devices.laptop())
    keys = desk.page.keyboard
    desk.open(made.desk)
    press_on(desk.page, desk.button("fac-next", board=desk.say("template-factors")))
    press_on(desk.page, desk.button("fac-add-note-in", zone=FACTORS))
    keys.type("Eins")
    keys.press("Enter")
    note = desk.page.get_by_role("main").get_by_role("button", name="Eins", exact=True)
    expect(note).to_be_focused()
    keys.press("Enter")
    expect(desk.named("textbox", "fac-note-text")).to_be_focused()
    keys.type("tausend")
    keys.press("Enter")
    note = desk.page.get_by_role("main").get_by_role("button", name="Einstausend", exact=True)
    expect(note).to_be_focused()
    keys.press("Alt+ArrowRight")
    expect(desk.zone(HURDLES)).to_contain_text("Einstausend")
    expect(note).to_be_focused()
    keys.press("m")
    keys.press("1")
    expect(desk.zone(FACTORS)).to_contain_text("Einstausend")
    keys.press("Control+z")
    expect(desk.zone(HURDLES)).to_contain_text("Einstausend")
    desk.saved()
    [kept] = made.notes(made.boards()[0])
    assert (kept["text"], kept["zone"]) == ("Einstausend", "hurdles")


def test_keys_that_come_in_a_burst_reach_the_card(devices: Devices, server: Server) -> None:
    """N, words, Enter, without waiting for anything, three times."""
    made = place(server)
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    expect(desk.zone(FACTORS)).to_be_visible()
    for word in ("Alpha", "Beta", "Gamma"):
        desk.page.keyboard.press("n")
        desk.page.keyboard.type(word)
        desk.page.keyboard.press("Enter")
    expect(desk.zone(FACTORS).get_by_role("listitem")).to_have_text(["Alpha", "Beta", "Gamma"])


def test_the_screen_is_a_list_of_headings_too(devices: Devices, server: Server) -> None:
    made = place(server)
    board = made.bring(samples.columns(6))
    wall = Wall(devices.screen())
    wall.open(made.screen(board))
    expect(wall.outline.get_by_role("heading", level=3)).to_have_count(2)
    expect(wall.outline.get_by_role("heading", level=3).first).to_contain_text("Gelingensfaktoren 0")
    texts = [note["text"].replace("**", "") for note in made.notes(board)]
    for words in texts:
        expect(wall.outline.get_by_role("listitem").filter(has_text=words)).to_have_count(1)
    wall.page.keyboard.press("l")
    expect(wall.page.locator("[data-note]")).to_have_count(0)
    wall.page.keyboard.press("Escape")
    expect(wall.page.locator("[data-note]").first).to_be_visible()


@pytest.fixture(scope="module")
def long_words(server: Server) -> Place:
    """Notes, headings and a title that would be wider than a narrow phone if they were not broken."""
    made = place(server, "anniversary", f"{LONG_WORD}ordnung")
    made.bring(wild())
    return made


@pytest.mark.parametrize(("width", "height", "type_size"), [(320, 568, "100%"), (640, 900, "200%"), (360, 740, "200%")])
def test_a_phone_never_scrolls_sideways(
    devices: Devices, long_words: Place, width: int, height: int, type_size: str
) -> None:
    guest = Guest(devices.phone(width, height))
    larger = f"document.documentElement.style.fontSize = '{type_size}'"
    wide: dict[str, int] = {}

    def look(name: str) -> None:
        if by := guest.page.evaluate(WIDER):
            wide[name] = by

    guest.page.goto(long_words.join)
    guest.page.evaluate(larger)
    look("join")
    guest.tap(guest.button("join-go"))
    expect(guest.card).to_be_visible()
    look("write on a timeline")
    for board in ("Marktstände", "Rindfleisch"):
        guest.look(board)
        guest.write(LONG_WORD)
        look(f"write on {board}")
        guest.go("wall")
        look(board)
        guest.go("write")
    guest.go("me")
    look("me")
    assert not wide


@pytest.mark.parametrize("page", ["phone", "screen", "desk"])
def test_nothing_moves_where_motion_is_not_wanted(devices: Devices, server: Server, page: str) -> None:
    made = place(server)
    still, moving = (
        devices.open(1280, 800, reduced_motion=wish)  # type: ignore[arg-type]
        for wish in ("reduce", "no-preference")
    )
    found = {}
    for one in (still, moving):
        if page == "phone":
            Guest(one).join(made.join)
        else:
            one.goto(made.desk if page == "desk" else made.screen())
        expect(one.get_by_role("heading", level=1)).to_be_visible()
    made.lead("add_note", {"note": "n", "zone": "factors", "text": "Neu"}, made.boards()[0])
    for one in (still, moving):
        if page == "phone":
            Guest(one).go("wall")
        expect(one.get_by_text("Neu", exact=True).first).to_be_attached()
        found[one] = one.evaluate(MOVING)
    assert found[still] == []
    if page != "phone":  # it has no motion at all
        assert found[moving], "the instrument is blind"
