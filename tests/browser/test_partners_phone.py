"""Rounds of two on the phone: whom one meets, notes that nobody else ever has, contacts for those who both agree.

What a note says is looked for in every frame and page of everybody else: rule M9.
"""

import re

from playwright.sync_api import Locator, expect

from server.workshop.names import short_name
from tests.browser.axe import findings
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.browser.test_secrecy import Ear
from tests.browser.wires import Wire
from tests.live.conftest import Server

NAMES = ("Ada Kaya", "Bo Öz", "Cem Roth")
SECRET = "Ruft im Mai wegen der Kulturwerkstatt an"


class Dater(Guest):
    """Somebody with a phone who meets others by twos."""

    name = ""

    @property
    def short(self) -> str:
        return short_name(self.name)

    def arrive(self) -> None:
        self.tap(self.button("round-here").or_(self.button("pairs-bye-ok")))

    def note(self, other: "Dater", within: Locator | None = None) -> Locator:
        return self.textbox(other.short, within).or_(self.textbox(other.name, within)).last

    def textbox(self, name: str, within: Locator | None = None) -> Locator:
        words = f"{self.say('meet-note')} ({name})"
        return (within or self.page).get_by_role("textbox", name=words, exact=True)

    def about(self, other: "Dater") -> Locator:
        return (
            self.page.get_by_role("group", name=other.short).or_(self.page.get_by_role("group", name=other.name)).last
        )

    def jot(self, other: "Dater", words: str) -> None:
        self.note(other).fill(words)
        expect(self.about(other)).to_contain_text(self.say("meet-saved"))

    def swap(self, other: "Dater", contact: str = "") -> None:
        self.button("meet-swap-of", self.about(other), name=other.short).click()
        if contact:
            self.page.get_by_label(self.say("meet-mine-ask")).fill(contact)
            self.button("meet-swap", self.about(other)).click()
        expect(self.about(other)).to_contain_text(self.say("meet-swap-waits", name=other.short))

    def meetings(self) -> Locator:
        """The page with everybody met so far."""
        self.go("me")
        self.page.get_by_role("button", name=self.say("meet-title")).click()
        return self.named("dialog", "meet-title")


def daters(devices: Devices, made: Place) -> list[Dater]:
    people = [Dater(devices.phone()) for _ in NAMES]
    for person, name in zip(people, NAMES, strict=True):
        person.name = name
        person.join(made.join, name)
    return people


def pairs(made: Place, rounds: int = 3) -> list[str]:
    """Mix everybody who is here by twos. Gives the steps."""
    asked = {"title": "Speeddating", "rounds": rounds, "size": 2, "minutes": 5}
    answer = made.server.post(f"/api/workshops/{made.id}/mixes", asked, made.token)
    assert answer.status_code == 201, answer.text
    return list(answer.json()["steps"])


def met(people: list[Dater]) -> tuple[Dater, Dater, Dater]:
    """Two who have been sent to one table, and who has a break."""
    for person in people:
        expect(person.page.get_by_role("dialog")).to_be_visible()
        expect(person.named("heading", "pairs-meet").or_(person.named("heading", "pairs-bye")).first).to_be_visible()
    [alone] = [person for person in people if person.named("heading", "pairs-bye").count()]
    one, other = (person for person in people if person is not alone)
    return one, other, alone


def test_a_small_phone_shows_whom_one_meets_the_note_and_the_swap_at_once(devices: Devices, server: Server) -> None:
    made = place(server, staged=False)
    person = Dater(devices.phone(320, 568))
    person.join(made.join, "Maximiliane Özdemir-Roth")
    server.join(made.made, "Karl-Heinz Wieczorek")
    steps = pairs(made, rounds=1)
    made.start(steps[0])
    expect(person.page.get_by_role("dialog")).to_contain_text(person.say("pairs-meet"))
    person.arrive()
    swap = person.page.get_by_role("button", name=re.compile(person.say("meet-swap")))
    expect(swap).to_be_visible()
    low, nav = swap.bounding_box(), person.named("navigation", "nav-label").bounding_box()
    assert low and nav and low["y"] + low["height"] <= nav["y"]


def test_a_note_is_its_writers_alone_and_contacts_are_for_both(devices: Devices, server: Server) -> None:
    made = place(server, staged=False)
    people = daters(devices, made)
    steps = pairs(made)
    desk, wall = Facilitator(devices.laptop()), Wall(devices.screen())
    ears = {id(person): Ear(person.page) for person in [*people, desk, wall]}
    for person in people:
        person.page.reload()
    desk.open(made.desk)
    wall.open(made.screen())
    made.start(steps[0])
    one, other, alone = met(people)
    for person in people:
        person.arrive()
    expect(one.note(other)).to_be_visible()
    expect(alone.page.get_by_role("main")).to_contain_text(alone.say("pairs-bye"))
    assert not findings(one.page) and not findings(alone.page)

    one.jot(other, SECRET)
    one.page.reload()
    expect(one.note(other)).to_have_value(SECRET)
    one.swap(other, "ada@example.org, 0170 1234567")
    expect(other.button("meet-swap-of", name=one.short)).to_be_visible()
    assert "example.org" not in ears[id(other)].all
    other.button("meet-swap-of", name=one.short).click()
    other.page.get_by_label(other.say("meet-mine-ask")).fill("bo@example.com")
    other.button("meet-swap", other.about(one)).click()
    mail = other.page.get_by_role("link", name="ada@example.org")
    expect(mail).to_have_attribute("href", "mailto:ada@example.org")
    expect(other.page.get_by_role("link", name="0170 1234567")).to_have_attribute("href", "tel:01701234567")
    expect(one.page.get_by_role("link", name="bo@example.com")).to_be_visible()

    page = one.meetings()
    one.button("meet-mine-change", page).click()
    one.page.get_by_label(one.say("meet-mine-ask")).fill("")
    one.button("save", page).click()
    expect(page).to_contain_text(one.say("meet-swap-empty"))
    expect(page.get_by_role("link", name="bo@example.com")).to_have_count(0)
    expect(mail).to_have_count(0)
    expect(other.about(one)).to_contain_text(other.say("meet-swap-waits", name=one.short))
    expect(one.page.get_by_label(one.say("meet-mine-ask"))).to_have_count(0)  # no field opens by itself
    assert not findings(one.page)
    one.button("meet-undo-of", page, name=other.short).click()
    expect(one.button("meet-swap-of", page, name=other.short)).to_be_visible()
    one.button("meet-back", page).click()
    one.named("navigation", "nav-label").get_by_role("button").first.click()
    expect(mail).to_have_count(0)
    expect(one.page.get_by_role("link", name="bo@example.com")).to_have_count(0)
    made.start(steps[1])
    met(people)
    for person in (other, alone, desk, wall):
        assert SECRET not in ears[id(person)].all and SECRET not in person.page.content()
    for person in (alone, desk, wall):
        assert "example." not in ears[id(person)].all and "example." not in person.page.content()
    assert SECRET in ears[id(one)].all, "what the test looks for is there to be found"


def test_offline_in_the_middle_nothing_typed_is_lost(devices: Devices, server: Server) -> None:
    devices.forgive(NETWORK)
    made = place(server, staged=False)
    people = daters(devices, made)
    steps = pairs(made)
    wires = {person.name: Wire(person.page) for person in people}
    for person in people:
        person.page.reload()
    made.start(steps[0])
    one, other, alone = met(people)
    one.arrive()
    expect(one.note(other)).to_be_visible()
    wires[one.name].refuse()
    one.note(other).fill(SECRET)
    expect(one.about(other)).to_contain_text(one.say("meet-waiting"))
    one.swap(other, "ada@example.org")
    made.start(steps[1])
    expect(alone.page.get_by_role("dialog")).to_contain_text(alone.say("pairs-meet"))
    wires[one.name].accept()
    expect(one.page.get_by_role("dialog")).to_be_visible()
    one.arrive()
    page = one.meetings()
    expect(page).to_contain_text("ada@example.org")
    expect(one.note(other, page)).to_have_value(SECRET)
    expect(one.about(other)).to_contain_text(one.say("meet-saved"))
    expect(one.about(other)).to_contain_text(one.say("meet-swap-waits", name=other.short))
    one.page.reload()
    page = one.meetings()
    expect(one.note(other, page)).to_have_value(SECRET)
    assert not findings(one.page)


def test_a_break_ends_when_somebody_comes_late(devices: Devices, server: Server) -> None:
    made = place(server, staged=False)
    people = daters(devices, made)
    steps = pairs(made)
    made.start(steps[0])
    _, _, alone = met(people)
    alone.arrive()
    expect(alone.page.get_by_role("dialog")).to_have_count(0)
    server.join(made.made, "Zoë Weber")
    expect(alone.page.get_by_role("dialog")).to_contain_text("Zoë W.")
    alone.arrive()
    expect(alone.textbox("Zoë W.")).to_be_visible()


def test_the_desk_mixes_pairs(devices: Devices, server: Server) -> None:
    made = place(server, staged=False)
    for number in range(8):
        server.join(made.made, f"Person {number}")
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    desk.button("fac-mix").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_text(desk.say("fac-mix-trios"), exact=True).click()
    expect(sheet).to_contain_text("3 Tische: je 2 oder 3")
    sheet.get_by_text(desk.say("fac-mix-pairs"), exact=True).click()
    expect(sheet).to_contain_text("4 Tische: je 2")
    desk.button("fac-mix-plan", sheet).click()
    desk.button("fac-mix-look", sheet).click()
    expect(desk.page.get_by_role("region", name=re.compile("^Tisch 4:"))).to_be_visible()


def test_a_step_for_pairs_becomes_the_rounds_with_its_name_question_and_place(devices: Devices, server: Server) -> None:
    made = place(server, "stands", staged=False)
    prompts = {"de": "Was bietest du, was suchst du?"}
    made.put("date", "Speeddating, 4 Runden", board="", form="pairs", minutes=32, prompts=prompts)
    made.put("end", "Pause", board="", minutes=10)
    person = Dater(devices.phone())
    person.join(made.join, "Ada Kaya")
    for number in range(5):
        server.join(made.made, f"Person {number}")
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    agenda = desk.named("navigation", "fac-agenda")
    agenda.get_by_role("button", name=re.compile("^Speeddating, 4 Runden")).click()
    desk.button("fac-mix", agenda).click()
    sheet = desk.page.get_by_role("dialog")
    title = sheet.get_by_role("textbox", name=desk.say("fac-mix-title"))
    expect(title).to_have_value("Speeddating")
    expect(sheet.get_by_role("radio", name=desk.say("fac-mix-pairs"))).to_be_checked()
    sheet.get_by_text(re.compile("^" + desk.say("fac-mix-stands-of", board=""))).click()
    expect(title).not_to_have_value("Speeddating")
    sheet.get_by_text(desk.say("fac-mix-pairs"), exact=True).click()
    expect(title).to_have_value("Speeddating")
    desk.button("fac-mix-plan", sheet).click()
    desk.button("fac-mix-look", sheet).click()
    steps = agenda.get_by_role("listitem").filter(has_text=re.compile("Runde|Pause"))
    expect(steps).to_have_text(
        [*(re.compile(rf", Runde {number}\b.*8 min", re.S) for number in range(1, 5)), re.compile("Pause")]
    )
    wall = Wall(devices.screen())
    wall.open(made.screen())
    for name in ("Runde 1", "Runde 2"):
        agenda.get_by_role("button", name=re.compile(f"^Speeddating, {name}")).click()
        desk.button("fac-start-step", agenda, step=f"Speeddating, {name}").click()
        person.arrive()
        expect(person.page.get_by_role("main")).to_contain_text(prompts["de"])
        expect(wall.page.get_by_role("banner")).to_contain_text(prompts["de"])
