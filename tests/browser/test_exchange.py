"""Search and offer on phones, desk and screen (X3): what nobody else may know is looked for in frames and pages."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import findings
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.browser.test_secrecy import Ear
from tests.browser.wires import Wire
from tests.live.conftest import Server

LINE = "Acht gerade Stück, auf Länge gesägt"
WANT, HAVE = "Zwölf Balken aus Eiche", "Scheune wird abgerissen: Balken und Dielen"


class Trader(Guest):
    """Somebody with a phone who searches and offers."""

    def region(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=re.compile("^" + re.escape(self.say(name))))

    def listing(self, words: str, within: Locator | None = None) -> Locator:
        return (within or self.page).get_by_role("listitem").filter(has_text=words).first

    def answer(self, words: str, line: str, contact: str = "", within: Locator | None = None) -> None:
        one = self.listing(words, within)
        self.tap(self.button("exchange-answer-to", one, text=words))
        one.get_by_role("textbox").fill(line)
        self.tap(self.button("exchange-send", one))
        if contact:
            self.contact(contact, "exchange-contact-first")

    def contact(self, contact: str, go: str) -> None:
        self.page.get_by_label(self.say("meet-mine-ask")).fill(contact)
        self.tap(self.button(go).last)

    @property
    def waiting(self) -> Locator:
        return self.named("navigation", "nav-label").get_by_role("button").first


def exchange(server: Server) -> Place:
    made = place(server, staged=False)
    answer = server.post(f"/api/workshops/{made.id}/boards", {"template": "exchange"}, made.token)
    made.show(answer.json()["board"])
    return made


def traders(devices: Devices, made: Place, *names: str) -> list[Trader]:
    people = [Trader(devices.phone()) for _ in names]
    for person, name in zip(people, names, strict=True):
        person.join(made.join, name)
        expect(person.card).to_be_visible()
    return people


def list_both(eva: Trader, ben: Trader) -> None:
    """Eva searches, who has to say so first; Ben offers beside the chip of his side."""
    eva.card.fill(WANT)
    expect(eva.page.get_by_text(eva.say("exchange-write-none"))).to_be_visible()
    expect(eva.button("pin")).to_have_attribute("aria-disabled", "true")
    eva.write(WANT, "Suche")
    expect(eva.page.get_by_text(eva.say("exchange-write-search"))).to_be_visible()
    before = ben.taps
    ben.write(HAVE, "Biete")
    assert ben.taps - before == 1, "beside the chip of the side one tap is enough"


def test_two_find_each_other_and_nobody_else_learns_how(devices: Devices, server: Server) -> None:
    made = exchange(server)
    eva, ben, ila = people = traders(devices, made, "Eva Birnbaum", "Ben Apfel", "Ila Quitte")
    desk, wall = Facilitator(devices.laptop()), Wall(devices.screen())
    ears = {id(person): Ear(person.page) for person in (*people, desk, wall)}
    for person in people:
        person.page.reload()
    desk.open(made.desk)
    wall.open(made.screen())

    list_both(eva, ben)
    fits = ben.region("exchange-fits")
    expect(fits).to_contain_text(WANT)
    assert not findings(ben.page)
    ben.answer(WANT, LINE, "ben@example.org, 0170 1234567", fits)
    expect(ben.region("exchange-given")).to_contain_text(ben.say("exchange-given-waits"))

    expect(eva.waiting).to_contain_text(eva.say("exchange-waiting", count=1))
    expect(eva.waiting).to_have_accessible_name(re.compile(rf", {eva.say('exchange-waiting', count=1)}$"))
    got = eva.region("exchange-got")
    expect(got).to_contain_text(LINE)
    eva.button("exchange-waiting", count=1).click()
    expect(got.get_by_role("heading")).to_be_focused()
    expect(got.get_by_role("heading")).to_be_in_viewport(ratio=1)
    assert "Apfel" not in eva.page.content() and "example." not in ears[id(eva)].all
    assert not findings(eva.page)
    eva.tap(eva.button("exchange-agree", got))
    eva.contact("eva@example.com", "exchange-agree")
    found = eva.region("exchange-found")
    expect(found).to_contain_text("Ben Apfel")
    expect(found.get_by_role("link", name="ben@example.org")).to_have_attribute("href", "mailto:ben@example.org")
    expect(ben.region("exchange-found").get_by_role("link", name="eva@example.com")).to_be_visible()
    expect(desk.page.get_by_role("main")).to_contain_text("1 Antwort · 1 Treffer")
    expect(wall.page.get_by_text("1 Treffer").first).to_be_attached()
    ila.go("wall")
    expect(ila.listing(WANT)).to_contain_text("1 Antwort · 1 Treffer")
    assert not findings(ila.page) and not findings(desk.page)

    eva.go("me")
    expect(eva.region("exchange-found")).to_contain_text("0170 1234567")
    eva.page.reload()
    eva.go("me")
    expect(eva.region("exchange-found")).to_contain_text("0170 1234567")
    for person in (ila, desk, wall):
        told = ears[id(person)].all + person.page.content()
        assert not [word for word in (LINE, "example.", "1234567") if word in told]
    assert LINE in ears[id(eva)].all, "what the test looks for is there to be found"

    eva.tap(eva.button("exchange-take-back"))
    expect(ben.page.get_by_role("link", name="eva@example.com")).to_have_count(0)
    expect(ben.region("exchange-given")).to_contain_text(ben.say("exchange-given-no"))


def test_who_answered_hears_of_the_yes_and_an_emptied_contact_hides_both(devices: Devices, server: Server) -> None:
    made = exchange(server)
    eva, ben = traders(devices, made, "Eva Birnbaum", "Ben Apfel")
    eva.write(WANT, "Suche")
    ben.go("wall")
    ben.answer(WANT, LINE, "ben@example.org")
    eva.tap(eva.button("exchange-agree", eva.region("exchange-got")))
    eva.contact("eva@example.com", "exchange-agree")
    expect(ben.waiting).to_have_accessible_name(re.compile(rf", {ben.say('exchange-waiting', count=1)}$"))
    hit = ben.say("exchange-hit", name="Eva Birnbaum")
    expect(ben.page.get_by_role("status").filter(has_text=hit)).to_have_count(1)
    assert not findings(ben.page)
    ben.listing(WANT).get_by_role("button", name=hit).click()
    found = ben.region("exchange-found")
    expect(found.get_by_role("link", name="eva@example.com")).to_be_in_viewport()
    expect(ben.waiting).not_to_contain_text("1")

    ben.button("meet-mine-change", found).click()
    ben.page.get_by_label(ben.say("meet-mine-ask")).fill("")
    ben.button("save", found).click()
    expect(found).to_contain_text(ben.say("meet-swap-empty"))
    expect(ben.button("exchange-take-back", found)).to_be_visible()
    expect(eva.region("exchange-found")).to_contain_text(eva.say("exchange-no-contact"))
    for person, other in ((ben, "eva@example"), (eva, "ben@example")):
        assert other not in person.page.content()
    assert not findings(ben.page)
    ben.button("meet-mine-add", found).click()
    ben.page.get_by_label(ben.say("meet-mine-ask")).fill("neu@example.org")
    ben.button("save", found).click()
    expect(found).to_contain_text("eva@example.com")
    expect(eva.region("exchange-found")).to_contain_text("neu@example.org")


def test_an_answer_without_network_goes_out_later_and_a_no_is_kind(devices: Devices, server: Server) -> None:
    devices.forgive(NETWORK)
    made = exchange(server)
    eva, ben = traders(devices, made, "Eva Birnbaum", "Ben Apfel")
    wire = Wire(ben.page)
    ben.page.reload()
    eva.write(WANT, "Suche")
    ben.go("wall")
    expect(ben.listing(WANT)).to_be_visible()
    wire.refuse()
    ben.answer(WANT, LINE, "ben@example.org")
    expect(ben.listing(WANT)).to_contain_text(ben.say("exchange-given-offline"))
    expect(ben.listing(WANT)).not_to_contain_text(ben.say("exchange-answered"))
    expect(ben.page.get_by_role("banner").get_by_text(ben.say("offline-short"))).to_be_visible()
    ben.go("write")
    expect(ben.region("exchange-given")).to_contain_text(ben.say("exchange-given-offline"))
    ben.page.reload()
    wire.accept()
    expect(ben.region("exchange-given")).to_contain_text(ben.say("exchange-given-waits"))
    got = eva.region("exchange-got")
    expect(got).to_contain_text(LINE)
    eva.tap(eva.button("exchange-decline", got))
    expect(ben.region("exchange-given")).to_contain_text(ben.say("exchange-given-no"))
    expect(eva.waiting).not_to_contain_text("1")
    expect(eva.page.get_by_text(LINE)).to_be_visible()  # one may think again
    assert "ben@example" not in eva.page.content()


def test_a_small_phone_shows_both_sides_above_the_button(devices: Devices, server: Server) -> None:
    made = exchange(server)
    eva = Trader(devices.phone(320, 568))
    eva.join(made.join, "Eva")
    side = eva.page.get_by_text("Biete", exact=True).locator("xpath=ancestor::label")
    expect(side).to_be_in_viewport(ratio=1)
    chip, pin = side.bounding_box(), eva.button("pin").bounding_box()
    assert chip and pin and chip["y"] + chip["height"] <= pin["y"]
    assert not findings(eva.page)


@pytest.mark.parametrize("width", [320, 360])
def test_the_filter_shows_one_side(devices: Devices, server: Server, width: int) -> None:
    made = exchange(server)
    eva = Trader(devices.phone(width, 568))
    eva.join(made.join, "Eva")
    eva.write(WANT, "Suche")
    eva.write(HAVE, "Biete")
    eva.arrived(HAVE)
    eva.go("wall")
    expect(eva.listing(WANT)).to_be_visible()
    eva.named("group", "exchange-show").get_by_text("Biete").click()
    expect(eva.listing(WANT)).to_have_count(0)
    expect(eva.listing(HAVE)).to_be_visible()
    assert not findings(eva.page)
    assert eva.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_the_desk_adds_and_removes_a_category_whole(devices: Devices, server: Server) -> None:
    made = exchange(server)
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.button("fac-add-category").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("textbox", name=desk.say("fac-zone-title")).fill("Räume")
    desk.button("done", sheet).click()
    row = desk.page.get_by_role("region", name="Räume", exact=True)
    expect(row.get_by_role("heading")).to_have_text(["Räume", "Suche", "Biete"])
    desk.button("fac-undo").click()
    expect(row).to_have_count(0)
    assert not findings(desk.page)
