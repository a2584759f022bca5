"""What people do on each page, said by role and accessible name in the words of the message catalogue.

No CSS class and no test id: what these functions cannot find, a screen reader cannot find either. One exception: the
drawing of the wall is hidden from screen readers on purpose (they get the outline), so its cards go by `data-note`.
"""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from server.web.texts import text
from tests.browser.devices import Devices


class Person:
    """Somebody at a page. `say` gives the catalogue's words in the language the page speaks."""

    def __init__(self, page: Page, language: Any = "de") -> None:
        self.page = page
        self.language = language

    def say(self, name: str, /, **arguments: object) -> str:
        return text(self.language, name, **arguments)

    def speak(self) -> None:
        """Choose the person's language on this device; the workshop's own is German."""
        self.page.context.add_init_script(f"localStorage.setItem('stellwand.language', '{self.language}')")

    def button(self, name: str, within: Locator | None = None, /, **arguments: object) -> Locator:
        place = self.page if within is None else within
        return place.get_by_role("button", name=self.say(name, **arguments), exact=True)

    def named(self, role: Any, name: str, /, **arguments: object) -> Locator:
        return self.page.get_by_role(role, name=self.say(name, **arguments), exact=True)


class Guest(Person):
    """Somebody with a phone."""

    def __init__(self, page: Page, language: Any = "de") -> None:
        super().__init__(page, language)
        self.taps = 0

    def join(self, address: str, name: str = "") -> None:
        self.page.goto(address)
        if name:
            self.page.get_by_label(self.say("join-name")).fill(name)
        self.tap(self.button("join-go").or_(self.button("join-read")))
        expect(self.named("navigation", "nav-label")).to_be_visible()

    def tap(self, target: Locator) -> None:
        target.click()
        self.taps += 1

    @property
    def seat(self) -> str:
        """The token of the seat, as the device keeps it."""
        kept: dict[str, str] = self.page.evaluate("({ ...localStorage })")
        [token] = [value for name, value in kept.items() if name.startswith("stellwand.seat.")]
        return token

    @property
    def card(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_role("textbox", name=self.say("card-label"))

    def write(self, words: str, zone: str = "") -> None:
        self.card.fill(words)
        if zone:
            self.choose(zone)
        self.tap(self.button("pin"))

    def write_offline(self, words: str) -> None:
        self.card.fill(words)
        self.tap(self.button("pin-later"))

    def choose(self, zone: str) -> None:
        """Tap a field's chip: its radio button is drawn as its label."""
        self.page.get_by_text(zone, exact=True).first.click()
        expect(self.page.get_by_role("radio", name=zone, exact=True)).to_be_checked()

    @property
    def mine(self) -> Locator:
        return self.named("region", "mine")

    def own(self, words: str) -> Locator:
        """One of my cards with its way of delivery."""
        return self.mine.get_by_role("listitem").filter(has_text=words).first

    def arrived(self, words: str, patience: float | None = None) -> None:
        """Wait until a card of mine is on the server."""
        expect(self.own(words)).to_contain_text(self.say("delivery-arrived"), timeout=patience)

    @property
    def cast(self) -> Locator:
        """The foot of a ballot once the paper is on the server."""
        return self.page.get_by_role("status").filter(has_text=self.say("delivery-arrived"))

    def go(self, tab: str) -> None:
        self.tap(self.button(f"nav-{tab}", self.named("navigation", "nav-label")))

    def look(self, board: str) -> None:
        """Go to a board by the list behind the title."""
        self.page.get_by_role("button", name=self.say("boards-choose")).click()
        self.named("navigation", "boards-label").get_by_role("button", name=board).last.click()

    def field(self, title: str) -> Locator:
        """A zone's section on the board tab, found by its heading."""
        heading = self.page.get_by_role("heading", level=2).filter(has_text=title)
        return self.page.locator("section").filter(has=heading)


def guests(devices: Devices, address: str, count: int) -> list[Guest]:
    """So many people with a phone each, in by this address."""
    people = [Guest(devices.phone()) for _ in range(count)]
    for person in people:
        person.join(address)
    return people


class Facilitator(Person):
    """Somebody at the desk."""

    def open(self, address: str) -> None:
        self.page.goto(address)
        expect(self.page.get_by_role("navigation", name=self.say("fac-agenda"))).to_be_visible()

    def agenda(self, board: str) -> Locator:
        """A board's entry in the agenda or its step's; its name goes on with minutes or the number of cards."""
        agenda = self.page.get_by_role("navigation", name=self.say("fac-agenda"))
        return agenda.get_by_role("button", name=re.compile(rf"^{re.escape(board)} \d")).last

    def settings(self, board: str) -> None:
        """Open a board's sheet, by the button beside its question."""
        self.look(board)
        self.button("fac-board-settings", board=board).last.click()

    def look(self, board: str) -> None:
        """Open a board of the agenda without leading anybody there."""
        self.agenda(board).click()
        expect(self.page.get_by_role("main", name=board, exact=True)).to_be_visible()

    def field_menu(self, title: str, act: str) -> None:
        """Do what stands behind a field's heading."""
        self.button("fac-zone-more", zone=title).click()
        self.button(act, zone=title).click()

    def zone(self, title: str) -> Locator:
        return self.page.get_by_role("region", name=title, exact=True)

    def add(self, zone: str, words: str) -> None:
        self.button("fac-add-note-in", zone=zone).click()
        self.named("textbox", "fac-note-text").fill(words)
        self.page.keyboard.press("Enter")

    def edit(self, zone: str, words: str, new: str) -> None:
        self.zone(zone).get_by_role("button", name=words).click()
        self.button("fac-edit", self.toolbar).click()
        self.named("textbox", "fac-note-text").fill(new)
        self.page.keyboard.press("Enter")

    def change(self, zone: str, words: str, menu: str, choice: str) -> None:
        """Select a card and pick from one of the menus below the wall."""
        self.select(zone, words)
        self.button(f"fac-{menu}", self.toolbar).click()
        self.toolbar.get_by_role("list").get_by_role("button", name=choice).click()
        self.button("fac-deselect", self.toolbar).click()

    def remove(self, zone: str, words: str) -> None:
        self.select(zone, words)
        self.button("fac-remove", self.toolbar).click()

    def select(self, zone: str, words: str) -> None:
        note = self.zone(zone).get_by_role("button", name=words)
        if note.get_attribute("aria-pressed") != "true":
            note.click()

    @property
    def toolbar(self) -> Locator:
        return self.named("toolbar", "fac-selection", count=1)

    def saved(self) -> None:
        """Wait until the server has everything."""
        expect(self.page.get_by_role("status").filter(has_text=self.say("fac-state-saved"))).to_be_visible()

    def export(self) -> dict[str, Any]:
        """Download the open board as JSON by the page's own button."""
        with self.page.expect_download() as waiting:
            self.button("fac-export-as", format="JSON").click()
        file = json.loads(Path(waiting.value.path()).read_text("utf-8"))
        return dict(file["board"])


class Wall(Person):
    """The big screen and who looks at it."""

    def open(self, address: str) -> None:
        self.page.goto(address)

    @property
    def outline(self) -> Locator:
        """The board as headings and lists, beside the drawing."""
        return self.named("region", "outline-label")

    def under(self, zone: str) -> Locator:
        """The list under a heading of the outline."""
        heading = self.outline.get_by_role("heading", name=zone)
        return heading.locator("xpath=following-sibling::ul[1]")

    def drawn(self, words: str) -> Locator:
        """A card as it is drawn."""
        return self.page.locator("[data-note]").filter(has_text=words)
