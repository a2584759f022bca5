"""The report of the whole workshop, taken home from the desk."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from playwright.sync_api import expect

from server.exports.document import Logo
from server.exports.report import formats
from tests.browser.devices import Devices
from tests.browser.people import Facilitator
from tests.browser.places import place
from tests.exports import samples, workshops
from tests.exports.report import opened
from tests.live.conftest import Server
from tests.media.flipchart import logo, white_logo

BROKEN = """() => {
  const found = [], cells = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (cells.nextNode()) {
    const text = cells.currentNode;
    if (!text.parentElement.closest('td, th')) continue;
    for (const word of text.data.matchAll(/\\d+:\\d\\d|^\\d+\\.$|^Platz$/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (range.getClientRects().length > 1) found.push(word[0]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("sample", ("ordinary", "hostile"))
def test_on_a_phone_no_time_and_no_place_of_a_table_is_broken(devices: Devices, sample: str, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(opened.made("html", sample))
    page = devices.phone()
    page.goto(file.as_uri())
    assert page.evaluate("document.querySelectorAll('td').length") > 8
    assert page.evaluate(BROKEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_report_is_taken_home_with_or_without_what_was_discarded(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(samples.quadrants(12))
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    panel = desk.page.get_by_role("region", name=desk.say("fac-report"))
    for name, beginning in (("HTML", b"<!doctype html>"), ("PDF", b"%PDF"), (desk.say("fac-report-docx"), b"PK")):
        with desk.page.expect_download(timeout=60_000) as waiting:
            panel.get_by_role("button", name=desk.say("fac-report-as", format=name)).click()
        content = Path(waiting.value.path()).read_bytes()
        assert content.startswith(beginning)
    assert sum(p.style.name == "Note" for p in docx.Document(io.BytesIO(content)).paragraphs) == 12
    assert waiting.value.suggested_filename.startswith("Bericht-") and waiting.value.suggested_filename.endswith(
        ".docx"
    )
    choice = panel.get_by_label(desk.say("fac-report-discarded"))
    expect(choice).to_be_checked()
    choice.uncheck()
    with desk.page.expect_request(lambda request: "without=discarded" in request.url), desk.page.expect_download():
        panel.get_by_role("button", name=desk.say("fac-report-as", format="HTML")).click()
    panel.get_by_label(desk.say("fac-report-language")).select_option("en")
    with desk.page.expect_download() as waiting:
        panel.get_by_role("button", name=desk.say("fac-report-as", format="HTML")).click()
    assert waiting.value.suggested_filename.startswith("Report-")
    assert b'<html lang="en"' in Path(waiting.value.path()).read_bytes()


def test_dates_are_offered_as_soon_as_a_day_has_a_beginning(devices: Devices, server: Server) -> None:
    made = place(server)
    made.lead("change_workshop", {"begins": []})
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    panel = desk.page.get_by_role("region", name=desk.say("fac-report"))
    dates = panel.get_by_role("button", name=desk.say("fac-report-as", format=desk.say("fac-report-ics")))
    expect(panel.get_by_text(desk.say("fac-report-no-dates"))).to_be_visible()
    expect(dates).to_have_count(0)
    made.lead("change_workshop", {"begins": ["2026-11-23T09:00"]})
    with desk.page.expect_download() as waiting:
        dates.click()
    assert b"BEGIN:VEVENT" in Path(waiting.value.path()).read_bytes()
    expect(panel.get_by_text(desk.say("fac-report-no-dates"))).to_have_count(0)


def test_printed_cards_stand_by_threes_and_the_words_beside_a_photo_have_room(devices: Devices) -> None:
    options = replace(workshops.GERMAN, files=workshops.FILES)
    made = formats.render("html", *workshops.pictured(), options, lambda share: True)
    page = devices.laptop()
    page.set_viewport_size({"width": 658, "height": 980})  # what the margins leave of A4
    page.set_content(made.decode())
    page.emulate_media(media="print")
    wall = page.locator(".wall .cards").first
    row = [card.bounding_box() for card in wall.locator("> li").all()[:3]]
    assert len({one["y"] for one in row if one}) == 1 and len(row) == 3
    numbers = page.locator("figcaption dd").first.bounding_box()
    assert numbers and numbers["width"] > 120


def test_logos_below_each_other_on_a_phone_do_not_touch(devices: Devices) -> None:
    logos = tuple(Logo(logo(words), words) for words in ("Stiftung", "Landesfonds"))
    made = formats.render("html", *workshops.ordinary(), replace(workshops.GERMAN, logos=logos), lambda share: True)
    page = devices.phone()
    page.set_viewport_size({"width": 330, "height": 740})
    page.set_content(made.decode())
    first, second = (one.bounding_box() for one in page.locator(".logos img").all())
    assert first and second and second["y"] >= first["y"] + first["height"] + 8


def test_logos_are_brought_named_put_in_order_and_stand_on_the_title(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    made = place(server)
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    for name in ("STADT", "STIFTUNG"):
        (tmp_path / f"{name}.png").write_bytes(logo(name))
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
    panel = desk.page.get_by_role("region", name=desk.say("fac-report"))
    panel.get_by_role("button", name=desk.say("fac-report-logos", count=0)).click()
    dialog = desk.page.get_by_role("dialog", name=desk.say("fac-logos"))
    picker = dialog.locator("input[type=file]")
    with devices.catching() as refused:
        picker.set_input_files(tmp_path / "logo.svg")
        expect(dialog.get_by_role("alert")).to_be_visible()
    assert len(refused) == 1
    for at, name in enumerate(("STIFTUNG", "STADT")):
        picker.set_input_files(tmp_path / f"{name}.png")
        expect(dialog.get_by_role("listitem")).to_have_count(at + 1)
    expect(dialog.get_by_role("alert")).to_have_count(0)
    words = dialog.get_by_label(desk.say("fac-logo-alt"))
    words.first.fill("Stiftung Nachbarschaft")
    dialog.get_by_role("button", name=desk.say("done")).click()
    expect(dialog.get_by_role("alert")).to_have_text(desk.say("fac-logo-wordless"))  # nothing without words
    desk.page.keyboard.press("Escape")
    expect(panel.get_by_text(desk.say("fac-logos-unsaved", count=1))).to_be_visible()
    panel.get_by_role("button", name=desk.say("fac-report-logos", count=1)).click()
    expect(words.first).to_have_value("Stiftung Nachbarschaft")  # and nothing is lost
    words.last.fill("Stadt Lindenau")
    dialog.get_by_label(desk.say("fac-logo-funder")).last.uncheck()
    dialog.get_by_role("button", name=desk.say("keep-forward", title="Stadt Lindenau")).click()
    expect(words.first).to_have_value("Stadt Lindenau")
    dialog.get_by_role("button", name=desk.say("done")).click()
    expect(panel.get_by_role("button", name=desk.say("fac-report-logos", count=2))).to_be_visible()
    with desk.page.expect_download() as waiting:
        panel.get_by_role("button", name=desk.say("fac-report-as", format="HTML")).click()
    title = Path(waiting.value.path()).read_text().partition("</header>")[0]
    places = [title.index(one) for one in ('alt="Stadt Lindenau"', "Gefördert durch", 'alt="Stiftung Nachbarschaft"')]
    assert places == sorted(places)


def test_a_logo_is_saved_when_it_is_described_however_its_dialog_is_left(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    made = place(server)
    one, two = Facilitator(devices.laptop()), Facilitator(devices.laptop())
    for desk in (one, two):
        desk.open(made.desk)
    names = ("Stadt Lindenau", "Land", "Bund")
    for name in names:
        (tmp_path / f"{name}.png").write_bytes(logo(name))
    panel = one.page.get_by_role("region", name=one.say("fac-report"))
    dialog = one.page.get_by_role("dialog", name=one.say("fac-logos"))
    words = dialog.get_by_label(one.say("fac-logo-alt"))
    opener = panel.locator("button", has_text="Logo")
    leaving = (lambda: one.page.keyboard.press("Escape"), one.button("close", dialog).click)
    for at, (name, leave) in enumerate(zip(names, leaving, strict=False)):
        opener.click()
        dialog.locator("input[type=file]").set_input_files(tmp_path / f"{name}.png")
        expect(words).to_have_count(at + 1)
        words.last.fill(name)
        leave()
        expect(dialog).to_have_count(0)
        there = two.page.get_by_role("region", name=two.say("fac-report"))
        expect(there.get_by_role("button", name=two.say("fac-report-logos", count=at + 1))).to_be_visible()
        expect(panel.get_by_text(one.say("fac-logos-unsaved", count=1))).to_have_count(0)
    opener.click()
    words.last.fill("Land Nordmark")  # the page goes in the middle of a word
    one.page.reload()
    expect(panel.get_by_text(one.say("fac-logos-unsaved", count=1))).to_be_visible()
    opener.click()
    dialog.locator("input[type=file]").set_input_files(tmp_path / "Bund.png")
    expect(dialog.get_by_text(one.say("fac-logos-unsaved", count=2))).to_be_visible()
    there.get_by_role("button", name=two.say("fac-report-logos", count=2)).click()  # the other turns the two around
    other = two.page.get_by_role("dialog", name=two.say("fac-logos"))
    other.get_by_role("button", name=two.say("keep-forward", title="Land")).click()
    other.get_by_role("button", name=two.say("keep-take-away", title="Stadt Lindenau")).click()
    two.button("done", other).click()
    expect(words).to_have_count(2)
    words.last.fill("Bund")
    one.page.keyboard.press("Escape")
    two.page.reload()
    there.get_by_role("button", name=two.say("fac-report-logos", count=2)).click()
    said = other.get_by_label(two.say("fac-logo-alt"))
    expect(said.first).to_have_value("Land Nordmark")
    expect(said.last).to_have_value("Bund")


def test_of_a_white_logo_without_a_ground_the_desk_says_that_nothing_is_seen(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    desk = Facilitator(devices.laptop())
    desk.open(place(server).desk)
    (tmp_path / "white.png").write_bytes(white_logo("LAND"))
    (tmp_path / "blue.png").write_bytes(logo("LAND"))
    desk.page.get_by_role("button", name=desk.say("fac-report-logos", count=0)).click()
    dialog = desk.page.get_by_role("dialog", name=desk.say("fac-logos"))
    for at, name in enumerate(("white", "blue")):
        dialog.locator("input[type=file]").set_input_files(tmp_path / f"{name}.png")
        expect(dialog.get_by_role("listitem")).to_have_count(at + 1)
    expect(dialog.get_by_role("alert")).to_have_text([desk.say("fac-logo-faint")])
    expect(dialog.get_by_role("listitem").first.get_by_role("alert")).to_be_visible()
