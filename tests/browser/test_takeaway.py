"""What one takes along, on the phone and by a link on another device, until the link is taken back."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import findings, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest, Person
from tests.browser.places import Place, place
from tests.live.conftest import Server

TITLES = ("Klimafitte Schulhöfe", "Mitfahrbank und Rufbus")


@pytest.fixture
def market(server: Server) -> Place:
    """A board to write on, and a market of two stands with a headline each."""
    made = place(server, "factors")
    zones = [{"id": f"p{at}", "title": title, "question": "Was fehlt noch?"} for at, title in enumerate(TITLES)]
    answer = server.post(
        f"/api/workshops/{made.id}/boards", {"layout": "stands", "title": "Markt", "zones": zones}, made.token
    )
    made.lead("change_zone", {"zone": "p0", "headlines": ["Schatten für alle Höfe"]}, str(answer.json()["board"]))
    return made


class Taker(Guest):
    def region(self) -> Locator:
        return self.named("region", "takeaway-title")

    def link(self) -> str:
        """Make the link; gives what the field shows."""
        self.go("me")
        self.button("takeaway-link").click()
        expect(self.field_of_link).to_be_focused()
        return self.field_of_link.input_value()

    @property
    def field_of_link(self) -> Locator:
        return self.named("textbox", "takeaway-link")

    @property
    def qr(self) -> Locator:
        return self.page.get_by_role("img", name=self.say("takeaway-link-qr-alt"))


def test_what_one_wrote_and_saw_is_taken_along_and_opened_elsewhere_until_it_is_taken_back(
    devices: Devices, market: Place
) -> None:
    guest = Taker(devices.phone())
    guest.join(market.join, "Amira Öz")
    guest.write("Kurze Wege zwischen Ämtern")
    guest.arrived("Kurze Wege zwischen Ämtern")
    guest.page.goto(f"{market.join}/{market.boards()[-1]}/p0")
    expect(guest.page.get_by_role("heading", name=TITLES[0])).to_be_visible()
    url = guest.link()
    with guest.page.expect_download() as pdf:
        guest.button("takeaway-as", format="PDF").click()
    assert pdf.value.path().read_bytes().startswith(b"%PDF")
    assert "Meine-Mitnahme" in pdf.value.suggested_filename

    other = Person(devices.laptop())
    other.page.goto(url)
    expect(other.page.get_by_text("Kurze Wege zwischen Ämtern")).to_be_visible()
    expect(other.page.get_by_text("Schatten für alle Höfe")).to_be_visible()
    expect(other.page.get_by_text(TITLES[1])).to_have_count(0)
    assert not findings(other.page)
    other.page.reload()
    expect(other.page.get_by_text("Kurze Wege zwischen Ämtern")).to_be_visible()
    with other.page.expect_download() as pdf:
        other.button("takeaway-page-file").click()
    assert pdf.value.path().read_bytes().startswith(b"%PDF")

    guest.button("takeaway-link-withdraw").click()
    expect(guest.page.get_by_text(guest.say("takeaway-link-withdrawn"))).to_be_visible()
    expect(guest.named("heading", "takeaway-title")).to_be_focused()
    devices.forgive("403")
    other.page.reload()
    expect(other.page.get_by_text(other.say("takeaway-page-gone"))).to_be_visible()
    expect(other.page.get_by_text("Kurze Wege zwischen Ämtern")).to_have_count(0)
    assert guest.link() != url


@looks
def test_every_look_of_it_is_for_everybody(devices: Devices, market: Place, language: str, scheme: str) -> None:
    guest = Taker(devices.phone(320, 568, **options(language, scheme)), language)
    guest.speak()
    guest.join(market.join)
    url = guest.link()
    # the address is read from its beginning, and nothing pushes what one may do with it off the screen
    assert guest.field_of_link.evaluate("field => field.scrollLeft") == 0
    for shown in (guest.field_of_link, guest.button("takeaway-link-withdraw")):
        shown.scroll_into_view_if_needed()
    expect(guest.field_of_link).to_be_in_viewport(ratio=1)
    expect(guest.qr).to_have_count(0)
    assert not findings(guest.page)
    guest.button("takeaway-link-qr").click()
    expect(guest.qr).to_be_in_viewport(ratio=1)
    bars = [guest.page.get_by_role("banner"), guest.named("navigation", "nav-label")]
    top, bottom = (box for bar in bars if (box := bar.bounding_box()))
    picture = guest.qr.bounding_box()
    assert picture and picture["y"] >= top["y"] + top["height"] and picture["y"] + picture["height"] <= bottom["y"]
    assert not findings(guest.page)
    assert guest.page.evaluate("document.documentElement.scrollWidth") <= 320
    other = Person(devices.phone(320, 568, **options("de", scheme)), language)
    other.page.goto(url)
    # in the language of whom it is about, whatever the other device speaks
    expect(other.page.get_by_text(other.say("exports-takeaway-nothing"), exact=True).first).to_be_visible()
    assert not findings(other.page)
    assert other.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_is_under_me_in_the_lobby_and_in_every_step_and_its_link_is_found_again(
    devices: Devices, server: Server
) -> None:
    made = place(server, "factors", staged=False)
    guest = Taker(devices.phone())
    guest.join(made.join)
    url = guest.link()
    made.put("talk", "Vortrag", board="")
    made.put("end", "Gute Reise", board="")
    made.start("talk")
    guest.page.reload()
    guest.go("me")
    expect(guest.field_of_link).to_have_value(url)
    guest.button("takeaway-link-withdraw").click()
    expect(guest.button("takeaway-link")).to_be_visible()
    guest.page.reload()
    guest.go("me")
    expect(guest.button("takeaway-link")).to_be_visible()
    expect(guest.field_of_link).to_have_count(0)


def test_what_failed_without_network_is_not_said_once_it_is_back(devices: Devices, market: Place) -> None:
    guest = Taker(devices.phone())
    guest.join(market.join)
    guest.go("wall")
    devices.forgive(NETWORK)
    expect(guest.button("take-as", format="PDF")).to_be_visible()
    guest.page.context.set_offline(True)
    guest.button("take-as", format="PDF").click()
    expect(guest.page.get_by_role("alert")).to_be_visible()
    expect(guest.page.get_by_text(guest.say("offline-short"))).to_be_visible(timeout=60_000)
    guest.page.context.set_offline(False)
    expect(guest.page.get_by_role("alert")).to_have_count(0, timeout=60_000)


def test_without_network_it_says_so_and_the_last_step_offers_it(devices: Devices, market: Place) -> None:
    guest = Taker(devices.phone())
    guest.join(market.join)
    market.lead("put_step", {"step": {"id": "begin", "title": "Beginn"}})
    market.lead("put_step", {"step": {"id": "end", "title": "Gute Reise"}, "after": "begin"})
    market.lead("start_step", {"step": "begin"})
    expect(guest.page.get_by_role("heading", name="Beginn")).to_be_visible()
    expect(guest.region()).to_have_count(0)
    market.lead("start_step", {"step": "end"})
    guest.button("takeaway-link").click()
    url = guest.field_of_link.input_value()
    devices.forgive(NETWORK)
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("takeaway-offline"))).to_be_visible(timeout=60_000)
    guest.go("me")  # elsewhere on the page the link is still there, and can be shown and copied
    expect(guest.field_of_link).to_have_value(url)
    expect(guest.button("takeaway-link-withdraw")).to_have_count(0)
    guest.page.context.set_offline(False)
    expect(guest.button("takeaway-link-withdraw")).to_be_visible(timeout=60_000)


def test_it_is_offered_at_the_close_wherever_a_board_made_late_has_its_step(devices: Devices, market: Place) -> None:
    market.put("begin", "Beginn", board="")
    market.put("end", "Gute Reise", board="")
    market.put("late", "Nachgereicht", board=market.boards()[0])
    guest = Taker(devices.phone())
    guest.join(market.join)
    market.start("begin")
    expect(guest.page.get_by_role("heading", name="Beginn")).to_be_visible()
    # a step without a board has no board to look at
    tabs = guest.named("navigation", "nav-label").get_by_role("button")
    expect(tabs).to_have_text([guest.say("nav-now"), guest.say("nav-me")])
    market.start("end")
    expect(guest.page.get_by_role("heading", name="Gute Reise")).to_be_visible()
    expect(guest.region()).to_have_count(0)
    market.lead("give_signal", {"signal": "gong"})
    expect(guest.region()).to_be_visible()
    market.start("late")
    expect(tabs).to_have_count(3)
    guest.go("wall")
    expect(guest.region()).to_have_count(0)
    market.start("end")  # the board had its turn: nothing is left to come
    expect(guest.region()).to_be_visible()
    expect(tabs).to_have_count(2)
