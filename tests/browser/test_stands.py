"""A stand with a host and visitors: what the host writes and brings, they read; what they ask, the host answers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.axe import Check, looks, options
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place, place
from tests.live.conftest import Server
from tests.media import samples

OTHER = "Wissen teilen"
LINES = ("Wir sind bei Punkt drei.", "Offen: wer zahlt?", "Bitte nicht von vorn.")
REACH = "0228 4711"


@pytest.fixture
def market(server: Server) -> Place:
    """A market whose stand B has a host; it runs round 1."""
    made = place(server, "stands")
    board = made.boards()[0]
    made.lead("change_workshop", {"levels": [{"color": "blue", "title": "Bund"}]})
    made.lead("add_link", {"link": "host", "role": "host", "title": "", "zone": f"{board}/b"})
    for link in ("one", "two"):
        made.lead("add_link", {"link": link, "role": "participant", "title": "", "zone": ""})
    made.lead("set_rules", {"rules": {"round": 1}}, board)
    return made


@pytest.fixture
def poster(tmp_path: Path) -> Path:
    file = tmp_path / "Plakat.pdf"
    file.write_bytes(samples.pdf(3))
    return file


def part(host: Guest | Facilitator, name: str, **arguments: Any) -> None:
    """Open or fold a part of what a stand keeps."""
    host.page.locator("summary").filter(has_text=host.say(name, **arguments)).first.click()


def fill(host: Guest | Facilitator, label: str, words: str, **arguments: Any) -> None:
    host.page.get_by_label(host.say(label, **arguments), exact=True).fill(words)


def at_stand(guest: Guest, title: str) -> None:
    """Open a stand on the board tab."""
    guest.go("wall")
    heading = guest.page.get_by_role("heading", level=2).filter(has_text=title).get_by_role("button")
    if heading.get_attribute("aria-expanded") == "false":
        heading.click()


def furnish(host: Guest, poster: Path) -> None:
    """Leave at a stand all that a host may: hand-over, question, headline, a file, a link, and an input that runs."""
    part(host, "keep-hand-over", round=1)
    for number, line in enumerate(LINES, 1):
        fill(host, "keep-line", line, n=number)
    host.tap(host.button("keep-hand-over-done"))
    part(host, "keep-question")
    fill(host, "keep-question-for", "Was kann der Bund tun?", level="Bund")
    host.button("keep-save").last.click()
    part(host, "keep-headlines")
    fill(host, "keep-headline", "Ein gemeinsamer Topf.", n=1)
    host.button("keep-save").first.click()
    part(host, "keep-materials")
    with host.page.expect_file_chooser() as chooser:
        host.button("keep-file").click()
    chooser.value.set_files(poster)
    expect(host.page.get_by_label(host.say("keep-title"), exact=True)).to_have_value("Plakat")
    expect(host.button("keep-put")).to_have_attribute("aria-disabled", "true")
    fill(host, "keep-alt", "Eine blaue Fläche unten")
    host.button("keep-put").click()
    host.button("keep-link").click()
    fill(host, "keep-title", "Mehr im Netz")
    fill(host, "keep-url", "https://example.org/mehr")
    host.button("keep-put").click()
    host.page.get_by_label(host.say("keep-minutes")).fill("5")
    host.button("keep-input-start").click()


def test_what_a_host_leaves_the_next_group_reads_first(devices: Devices, market: Place, poster: Path) -> None:
    host, visitor = Guest(devices.phone()), Guest(devices.phone())
    host.join(market.door("host"), "Antje")
    visitor.page.goto(market.door("one"))
    visitor.page.get_by_text("Bund", exact=True).click()
    visitor.tap(visitor.button("join-go"))
    furnish(host, poster)

    at_stand(visitor, OTHER)
    stand = visitor.field(OTHER)
    expect(stand.get_by_text("Was kann der Bund tun?")).to_be_visible()
    over = stand.get_by_role("region", name=visitor.say("stand-hand-over", round=1))
    expect(over.get_by_role("listitem")).to_have_text(LINES)
    expect(stand.get_by_role("timer")).to_contain_text("4:")
    expect(stand.get_by_text("Ein gemeinsamer Topf.")).to_be_visible()
    pages = stand.get_by_role("group", name=visitor.say("stand-pages", title="Plakat"))
    first = pages.get_by_role("img", name="Eine blaue Fläche unten")
    expect(first).to_be_visible()
    first.scroll_into_view_if_needed()
    expect(pages.get_by_role("img")).to_have_count(3)
    visitor.page.wait_for_function("(img) => img.complete && img.naturalWidth > 1000", arg=first.element_handle())
    link = stand.get_by_role("link", name="Mehr im Netz")
    assert (link.get_attribute("rel"), link.get_attribute("target")) == ("noopener noreferrer", "_blank")

    fill(host, "keep-line", "Begonnen in Runde eins.", n=1)
    market.lead("set_rules", {"rules": {"round": 2}}, market.boards()[0])
    expect(over.get_by_role("listitem")).to_have_text(LINES)
    host.tap(host.button("keep-hand-over-done"))
    expect(over.get_by_role("listitem").first).to_have_text("Begonnen in Runde eins.")
    expect(host.page.get_by_label(host.say("keep-line", n=1), exact=True)).to_have_value("")
    host.button("keep-input-stop").click()
    expect(stand.get_by_role("timer")).to_have_count(0)


def test_a_hand_over_never_pushes_the_card_that_is_being_written(devices: Devices, market: Place) -> None:
    board = market.boards()[0]
    visitor = Guest(devices.phone(320, 568))
    visitor.join(market.door("one"))
    visitor.page.get_by_text(OTHER, exact=True).first.click()
    card = visitor.named("textbox", "card-label").or_(visitor.page.locator("main textarea").first).first
    card.fill("Noch ein Gedanke")
    before = card.bounding_box()
    over = visitor.page.get_by_role("region", name=visitor.say("stand-hand-over", round=1))
    market.lead("write_hand_over", {"zone": "b", "lines": [*LINES], "round": 1}, board)
    market.lead("change_zone", {"zone": "b", "input_minutes": 5}, board)
    market.lead("run_input", {"zone": "b"}, board)
    expect(over.get_by_role("listitem")).to_have_text(LINES)
    expect(visitor.page.get_by_role("timer")).to_contain_text("4:")
    assert before and card.bounding_box() == before
    market.lead("set_rules", {"rules": {"round": 2}}, board)
    later = visitor.page.get_by_role("region", name=visitor.say("stand-hand-over", round=2))
    market.lead("write_hand_over", {"zone": "b", "lines": ["Runde zwei."], "round": 2}, board)
    expect(later).to_be_visible()
    assert card.bounding_box() == before
    visitor.page.reload()  # as one of the next group: what was left comes first
    expect(over).to_be_visible()
    told, written = over.bounding_box(), card.bounding_box()
    assert told and written and told["y"] < written["y"]
    below = later.bounding_box()
    assert below and below["y"] > written["y"]


def test_a_question_is_answered_and_a_contact_reaches_the_stand_alone(devices: Devices, market: Place) -> None:
    host, asks, other = Guest(devices.phone()), Guest(devices.phone()), Guest(devices.phone())
    host.join(market.door("host"))
    asks.join(market.door("one"), "Ömer")
    other.join(market.door("two"))
    for visitor in (asks, other):
        at_stand(visitor, OTHER)
    asks.button("stand-ask", asks.field(OTHER)).click()
    fill(asks, "stand-ask-label", "Wann geht es weiter?", stand=OTHER)
    asks.tap(asks.button("stand-ask-send"))
    asks.button("stand-contact", asks.field(OTHER)).click()
    expect(asks.page.get_by_label(asks.say("stand-contact-name"), exact=True)).to_have_value("Ömer")
    fill(asks, "stand-contact-reach", REACH)
    asks.tap(asks.button("stand-contact-send"))
    expect(other.field(OTHER).get_by_text("Wann geht es weiter?")).to_be_visible()
    expect(host.page.get_by_text(REACH)).to_be_visible()
    host.page.locator("summary").filter(has_text="Wann geht es weiter?").click()
    fill_answer = host.page.get_by_label(f"{host.say('keep-answer')}: Wann geht es weiter?", exact=True)
    fill_answer.fill("Am Dienstag.")
    fill_answer.press("Enter")
    for visitor in (asks, other):
        expect(visitor.field(OTHER).get_by_text("Am Dienstag.")).to_be_visible()
    mine = asks.say("stand-mine-contact", name="Ömer", reach=REACH)
    expect(asks.field(OTHER).get_by_text(mine)).to_be_visible()
    other.page.reload()
    at_stand(other, OTHER)
    expect(other.field(OTHER).get_by_text("Am Dienstag.")).to_be_visible()
    assert REACH not in other.page.content() and "Ömer" not in other.page.content()
    asks.page.get_by_role("button", name=re.compile(f"{asks.say('stand-withdraw')}.*{REACH}")).click()
    expect(host.page.get_by_text(REACH)).to_have_count(0)


def test_what_was_begun_at_a_stand_is_there_again_when_one_comes_back(devices: Devices, market: Place) -> None:
    host, asks = Guest(devices.phone()), Guest(devices.phone())
    host.join(market.door("host"))
    asks.join(market.door("one"), "Ömer")
    at_stand(asks, OTHER)
    asks.button("stand-contact", asks.field(OTHER)).click()
    fill(asks, "stand-contact-reach", REACH)
    asks.button("stand-ask", asks.field(OTHER)).click()
    fill(asks, "stand-ask-label", "Wer zahlt das?", stand=OTHER)
    part(host, "keep-hand-over", round=1)
    fill(host, "keep-line", "Mitten im Satz", n=2)
    for each in (host, asks):
        each.go("write")
        each.go("wall")
    at_stand(asks, OTHER)
    question = asks.page.get_by_label(asks.say("stand-ask-label", stand=OTHER), exact=True)
    expect(question).to_have_value("Wer zahlt das?")
    part(host, "keep-hand-over", round=1)
    expect(host.page.get_by_label(host.say("keep-line", n=2), exact=True)).to_have_value("Mitten im Satz")

    asks.page.reload()
    market.lead("change_zone", {"zone": "b", "locked": True}, market.boards()[0])
    at_stand(asks, OTHER)
    expect(question).to_have_value("Wer zahlt das?")
    expect(asks.field(OTHER).get_by_role("alert")).to_have_text(asks.say("refusal-locked"))
    market.lead("change_zone", {"zone": "b", "locked": False}, market.boards()[0])
    asks.tap(asks.button("stand-ask-send"))
    expect(host.page.get_by_text("Wer zahlt das?").first).to_be_visible()
    expect(question).to_have_count(0)
    asks.button("stand-contact", asks.field(OTHER)).click()
    expect(asks.page.get_by_label(asks.say("stand-contact-reach"), exact=True)).to_have_value(REACH)


def test_H10_of_two_hosts_the_slower_decides_beside_the_lines_of_the_faster(devices: Devices, market: Place) -> None:
    devices.forgive(NETWORK)
    one, two = Guest(devices.phone()), Guest(devices.phone())
    for each in (one, two):
        each.join(market.door("host"))
        part(each, "keep-hand-over", round=1)
    late = two.page.get_by_role("group", name=two.say("keep-late"))
    fill(two, "keep-line", "Offen: wer zahlt?", n=1)
    fill(one, "keep-line", "Wir sind bei Punkt drei.", n=1)
    one.tap(one.button("keep-hand-over-done"))
    expect(late.get_by_role("listitem")).to_have_text(["Wir sind bei Punkt drei."])
    expect(two.page.get_by_label(two.say("keep-line", n=1), exact=True)).to_have_value("Offen: wer zahlt?")
    two.page.get_by_label(two.say("keep-line", n=1), exact=True).press("Enter")
    expect(late).to_be_visible()  # not in passing
    two.tap(two.button("keep-both"))
    expect(late).to_have_count(0)
    expect(one.page.get_by_label(one.say("keep-line", n=2), exact=True)).to_have_value("Offen: wer zahlt?")

    two.page.context.set_offline(True)
    expect(two.page.get_by_text(two.say("offline-title")).first).to_be_visible()
    fill(two, "keep-line", "Ohne Netz geschrieben.", n=3)
    two.tap(two.button("keep-hand-over-done"))
    two.go("write")
    fill(one, "keep-line", "Schneller.", n=3)
    one.tap(one.button("keep-hand-over-done"))
    two.page.context.set_offline(False)
    told = two.page.get_by_role("alert").filter(has_text=two.say("refusal-changed-since", field="lines"))
    two.tap(told.get_by_role("button", name=two.say("revealed-look")))
    expect(late.get_by_role("listitem")).to_have_text(["Wir sind bei Punkt drei.", "Offen: wer zahlt?", "Schneller."])
    expect(told).to_have_count(0)
    expect(two.page.get_by_label(two.say("keep-line", n=3), exact=True)).to_have_value("Ohne Netz geschrieben.")
    two.tap(two.button("keep-both"))
    expect(two.page.get_by_text(two.say("keep-full", count=4, most=3))).to_be_visible()
    fill(two, "keep-line", "", n=1)
    two.tap(two.button("keep-hand-over-done"))
    for n, line in enumerate(("Offen: wer zahlt?", "Schneller.", "Ohne Netz geschrieben."), 1):
        expect(one.page.get_by_label(one.say("keep-line", n=n), exact=True)).to_have_value(line)


def test_H10_lines_that_wait_at_a_stand_its_host_has_folded_are_a_tap_away(devices: Devices, market: Place) -> None:
    devices.forgive(NETWORK)
    one, two = Guest(devices.phone()), Guest(devices.phone())
    for each in (one, two):
        each.join(market.door("host"))
        part(each, "keep-headlines")
    two.page.context.set_offline(True)
    expect(two.page.get_by_text(two.say("offline-title")).first).to_be_visible()
    fill(two, "keep-headline", "Ohne Netz geschrieben.", n=1)
    two.tap(two.button("keep-save").first)
    stand = two.page.get_by_role("heading", level=2).filter(has_text=two.say("stand-own")).get_by_role("button")
    two.tap(stand)
    expect(stand).to_have_attribute("aria-expanded", "false")
    fill(one, "keep-headline", "Schneller.", n=1)
    one.tap(one.button("keep-save").first)
    two.page.context.set_offline(False)
    told = two.page.get_by_role("alert").filter(has_text=two.say("refusal-changed-since", field="lines"))
    two.tap(told.get_by_role("button", name=two.say("revealed-look")))
    expect(two.page.get_by_role("group", name=two.say("keep-late")).get_by_role("listitem")).to_have_text(
        ["Schneller."]
    )
    expect(told).to_have_count(0)


def test_H10_headlines_written_at_the_desk_too_late_wait_beside_the_hosts(devices: Devices, market: Place) -> None:
    devices.forgive(NETWORK)
    host, desk = Guest(devices.phone()), Facilitator(devices.laptop())
    host.join(market.door("host"))
    desk.open(market.desk)
    desk.button("fac-zone-more", zone=OTHER).click()
    desk.button("keep-title-of", stand=OTHER).click()
    part(desk, "keep-headlines")
    part(host, "keep-headlines")
    desk.page.context.set_offline(True)
    fill(desk, "keep-headline", "Vom Pult", n=1)
    desk.button("keep-save").first.click()
    fill(host, "keep-headline", "Vom Stand", n=1)
    host.tap(host.button("keep-save").first)
    desk.page.context.set_offline(False)
    late = desk.page.get_by_role("group", name=desk.say("keep-late"))
    expect(late.get_by_role("listitem")).to_have_text(["Vom Stand"])
    expect(desk.page.get_by_label(desk.say("keep-headline", n=1), exact=True)).to_have_value("Vom Pult")
    late.get_by_role("button", name=desk.say("keep-theirs")).click()
    expect(late).to_have_count(0)
    expect(desk.page.get_by_label(desk.say("keep-headline", n=1), exact=True)).to_have_value("Vom Stand")
    expect(host.page.get_by_label(host.say("keep-headline", n=1), exact=True)).to_have_value("Vom Stand")


def test_without_network_a_question_waits_and_files_are_not_offered(devices: Devices, market: Place) -> None:
    devices.forgive(NETWORK)
    host, visitor = Guest(devices.phone()), Guest(devices.phone())
    host.join(market.door("host"))
    visitor.join(market.door("one"))
    at_stand(visitor, OTHER)
    stand = visitor.field(OTHER)
    visitor.button("stand-ask", stand).click()
    part(host, "keep-materials")
    for each in (host, visitor):
        each.page.context.set_offline(True)
        expect(each.page.get_by_text(each.say("offline-title")).first).to_be_visible()
    expect(host.page.get_by_text(host.say("keep-file-offline"))).to_be_visible()
    expect(host.button("keep-file")).to_have_attribute("aria-disabled", "true")
    fill(visitor, "stand-ask-label", "Kommt das an?", stand=OTHER)
    visitor.tap(visitor.button("stand-ask-send"))
    expect(stand.get_by_role("listitem").filter(has_text="Kommt das an?")).to_contain_text(
        visitor.say("delivery-waiting")
    )
    part(host, "keep-hand-over", round=1)
    fill(host, "keep-line", "Ohne Netz geschrieben.", n=1)
    host.tap(host.button("keep-hand-over-done"))
    expect(host.page.get_by_label(host.say("keep-line", n=1), exact=True)).to_have_value("Ohne Netz geschrieben.")
    for each in (host, visitor):
        each.page.context.set_offline(False)
    expect(host.page.get_by_text("Kommt das an?").first).to_be_visible()
    expect(stand.get_by_text("Ohne Netz geschrieben.")).to_be_visible()
    expect(stand.get_by_role("listitem").filter(has_text="Kommt das an?")).not_to_contain_text(
        visitor.say("delivery-waiting")
    )


def test_cards_of_a_stand_are_read_by_round(devices: Devices, market: Place, server: Server) -> None:
    board = market.boards()[0]
    writer = server.join(market.made)["token"]
    for round in (1, 2):
        market.lead("set_rules", {"rules": {"round": round}}, board)
        market.write(writer, {"note": f"n{round}", "zone": "b-works", "text": f"Aus Runde {round}"})
    visitor = Guest(devices.phone())
    visitor.join(market.door("one"))
    at_stand(visitor, OTHER)
    headings = visitor.field(OTHER).get_by_role("heading", level=4)
    expect(headings).to_have_text([re.compile(visitor.say("round-of", round=round)) for round in (2, 1)])


def test_the_desk_writes_a_stand_too_and_the_screen_presents_its_headlines(devices: Devices, market: Place) -> None:
    desk = Facilitator(devices.laptop())
    desk.open(market.desk)
    desk.button("fac-zone-more", zone=OTHER).click()
    desk.button("keep-title-of", stand=OTHER).click()
    part(desk, "keep-headlines")
    fill(desk, "keep-headline", "Wissen gehört allen.", n=1)
    desk.button("keep-save").first.click()
    part(desk, "keep-inquiries")
    expect(desk.page.get_by_text(desk.say("keep-none"))).to_be_visible()
    desk.page.keyboard.press("Escape")
    desk.saved()
    screen = devices.screen()
    screen.goto(market.screen())
    expect(screen.get_by_role("heading", name=OTHER)).to_be_attached()
    screen.keyboard.press("p")
    expect(screen.get_by_role("main").get_by_role("listitem")).to_have_text(re.compile(r"Wissen\s*gehört\s*allen"))


@looks
def test_a_stand_is_read_and_written_by_everybody(
    devices: Devices, market: Place, language: str, scheme: str, poster: Path
) -> None:
    board = market.boards()[0]
    market.lead("write_hand_over", {"zone": "b", "lines": LINES}, board)
    market.lead("send_inquiry", {"inquiry": "q", "zone": "b", "text": "Wann?"}, board)
    host = Guest(devices.phone(**options(language, scheme)), language)
    guest = Guest(devices.phone(**options(language, scheme)), language)
    host.join(market.door("host"))
    guest.join(market.door("one"))
    check = Check(host.page)
    for name in ("keep-headlines", "keep-materials", "keep-question"):
        part(host, name)
    host.button("keep-link").click()
    check.state("keeper")
    fill(host, "keep-headline", "Wissen gehört allen.", n=1)
    market.lead("change_zone", {"zone": "b", "headlines": ["Ein gemeinsamer Topf."]}, board)
    expect(host.button("keep-both")).to_be_visible()
    check.state("late")
    at_stand(guest, OTHER)
    guest.button("stand-contact", guest.field(OTHER)).click()
    seen = Check(guest.page)
    seen.state("stand")
    assert not check.found and not seen.found


@pytest.fixture(autouse=True)
def no_leftover(devices: Devices) -> Iterator[None]:
    yield
    for page in (page for context in devices._contexts for page in context.pages):
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
