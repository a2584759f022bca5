"""A marketplace at the desk, on the screen and on phones at once: stands from a list, links, what stands share."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.browser.test_pages import legible
from tests.live.conftest import Server

NAMES = ("Dorfkümmerer: Alltagshilfe zwischen Amt und Nachbarschaft", "Moor & Wasser", "Offene Werkstatt Hafen")
TOPICS = ("Wohnen, Ehrenamt", "ehrenamt; Klima", "Klima, Ehrenamt, #Energie")
LIST = "Projekt\tThemen\tRaum\tE-Mail\n" + "".join(
    f"{name}\t{topics}\tSaal 2, A{at}\tx@example.org\n"
    for at, (name, topics) in enumerate(zip(NAMES, TOPICS, strict=True))
)
MORE = "".join(f"Vorhaben {at} für den ländlichen Raum\tKlima\tFoyer, {at}\t\n" for at in range(3, 30))
REASON = "Beide suchen Ehrenamtliche für Fahrdienste"


@pytest.fixture
def market(server: Server) -> Place:
    """An empty board of stands that everybody is led to."""
    made = place(server, "factors", staged=False)
    body = {"layout": "stands", "title": "Markt", "prompt": "Was nehmt ihr mit?", "zones": []}
    board = server.post(f"/api/workshops/{made.id}/boards", body, made.token).json()["board"]
    made.show(board)
    return made


def stands(market: Place) -> list[dict[str, Any]]:
    """The stands in their order, as the log has them."""
    board = market.server.get(f"/api/workshops/{market.id}/exports/{market.boards()[-1]}.json", market.token).json()
    return sorted((zone for zone in board["board"]["zones"] if not zone["parent"]), key=lambda zone: zone["order"])


def at_desk(devices: Devices, market: Place, **options: Any) -> Facilitator:
    desk = Facilitator(devices.laptop(**options), options.get("language", "de"))
    desk.open(market.desk)
    expect(desk.page.get_by_role("main", name="Markt", exact=True)).to_be_visible()
    return desk


def paste(page: Page, text: str) -> None:
    """Paste without a clipboard: what the browser would hand over."""
    page.evaluate(
        """text => {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            const told = { clipboardData: data, bubbles: true, cancelable: true };
            document.dispatchEvent(new ClipboardEvent('paste', told));
        }""",
        text,
    )


def imported(desk: Facilitator, text: str, count: int) -> None:
    desk.button("fac-add-stand").click()
    desk.button("fac-stands-import", desk.page.get_by_role("dialog")).click()
    paste(desk.page, text)
    desk.button("fac-stands-take", count=count).click()
    desk.saved()


def overlap(desk: Facilitator) -> None:
    desk.button("fac-view-overlap").click()
    expect(desk.page.get_by_role("grid")).to_be_visible()


def test_a_pasted_list_is_shown_row_by_row_and_its_stands_go_with_one_undo(devices: Devices, market: Place) -> None:
    desk = at_desk(devices, market)
    desk.button("fac-add-stand").click()
    desk.button("fac-stands-import", desk.page.get_by_role("dialog")).click()
    paste(desk.page, LIST + "\tKlima\tSaal 3\t\n")
    dialog = desk.page.get_by_role("dialog")
    expect(dialog.get_by_role("status").first).to_contain_text(desk.say("fac-roster-sum", count=3, changed=0, same=0))
    expect(dialog).to_contain_text(desk.say("fac-roster-refused", count=1))
    expect(dialog).to_contain_text(desk.say("roster-no-title"))
    expect(dialog).to_contain_text(desk.say("roster-left-email"))
    assert findings(desk.page) == []
    desk.button("fac-stands-take", count=3).click()
    expect(desk.zone(NAMES[0])).to_contain_text("Saal 2, A0")
    desk.saved()
    assert [(zone["title"], zone["topics"]) for zone in stands(market)] == [
        (NAMES[0], ["Wohnen", "Ehrenamt"]), (NAMES[1], ["Ehrenamt", "Klima"]),
        (NAMES[2], ["Klima", "Ehrenamt", "Energie"]),
    ]  # fmt: skip
    imported(desk, f"Titel\tOrt\n{NAMES[1].upper()}\tSaal 9\nNeu\tSaal 1", 2)  # a corrected list doubles nothing
    expect(desk.zone(NAMES[1].upper())).to_contain_text("Saal 9")
    assert [zone["topics"] for zone in stands(market)][1] == ["Ehrenamt", "Klima"] and len(stands(market)) == 4
    for left in (3, 0):
        desk.button("fac-undo").first.click()
        desk.saved()
        expect(desk.page.locator("main").get_by_role("region")).to_have_count(left)


def test_topics_are_offered_as_the_board_spells_them(devices: Devices, market: Place) -> None:
    desk = at_desk(devices, market)
    imported(desk, LIST, 3)
    desk.field_menu(NAMES[1], "fac-zone-settings")
    field = desk.named("textbox", "fac-stand-topics")
    expect(desk.page.get_by_role("button", name="Wohnen", exact=True)).to_be_visible()
    desk.page.get_by_role("button", name="Energie", exact=True).click()
    field.fill("WOHNEN")
    field.press("Enter")
    desk.button("fac-topic-remove", topic="Klima").click()
    field.fill("Neues Thema")  # not yet a chip
    assert findings(desk.page) == []
    desk.button("done").click()
    expect(desk.zone(NAMES[1])).to_contain_text("Ehrenamt, Energie, Wohnen, Neues Thema")
    desk.saved()
    assert stands(market)[1]["topics"] == ["Ehrenamt", "Energie", "Wohnen", "Neues Thema"]


def test_all_links_are_made_in_one_press_and_each_edits_its_stand(
    devices: Devices, market: Place, tmp_path: Path
) -> None:
    desk = at_desk(devices, market)
    imported(desk, LIST + MORE, 30)
    desk.button("fac-links").click()
    desk.button("fac-stands-links").click()
    desk.button("fac-links-make", count=30).click()
    expect(desk.page.get_by_role("dialog").get_by_text(desk.say("fac-links-missing", count=0))).to_be_visible()
    expect(desk.page.get_by_role("dialog").get_by_role("button", name=desk.say("fac-copy"), exact=False)).to_have_count(
        30
    )
    assert findings(desk.page) == []
    with desk.page.expect_download() as waiting:
        desk.button("fac-links-file").click()
    text = Path(waiting.value.path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert len(rows) == 30 and all("#" in row["Link zum Bearbeiten"] for row in rows)
    host = Guest(devices.phone())
    host.page.goto(market.server.url + "/" + rows[1]["Link zum Bearbeiten"].split("/", 3)[3])
    host.page.get_by_role("button").filter(has_text=re.compile(r".")).first.click()
    expect(host.page.get_by_text(NAMES[1]).first).to_be_visible()


def test_who_scans_a_sign_is_seen_at_the_stand_on_the_screen(devices: Devices, market: Place) -> None:
    desk = at_desk(devices, market)
    imported(desk, LIST + MORE, 30)
    wall = Wall(devices.screen())
    wall.open(market.screen())
    tabs = wall.page.get_by_role("list", name=wall.say("screen-market-pages")).get_by_role("listitem")
    expect(tabs).to_have_text(["A – H", "I – O", "P – W", "X – 30"])
    board = market.boards()[-1]
    guests = [Guest(devices.phone()) for _ in range(2)]
    for guest in guests:
        guest.join(f"{market.join}/{board}/{stands(market)[1]['id']}")
    card = wall.page.get_by_role("main").get_by_role("listitem").filter(has_text=NAMES[1])
    expect(card).to_contain_text(wall.say("screen-market-now", count=2))
    expect(card).to_contain_text(wall.say("screen-market-visits", count=2))
    expect(wall.page.get_by_text(wall.say("screen-market-here", count=2))).to_be_visible()
    legible(wall.page, 1920, 1080)
    wall.page.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_have_attribute("aria-current", "page")
    expect(card).to_have_count(0)
    expect(desk.zone(NAMES[1])).to_contain_text(re.compile(rf"{desk.say('fac-stand-visits')}\s*2"))


def test_the_matrix_opens_pairs_and_the_screens_present_it(devices: Devices, market: Place) -> None:
    desk = at_desk(devices, market)
    imported(desk, LIST + MORE, 30)
    first, second = (zone["id"] for zone in stands(market)[:2])
    board = market.boards()[-1]
    market.lead("propose_interface", {"interface": "i", "zones": [first, second], "reason": REASON}, board)
    overlap(desk)
    cell = desk.page.locator('[data-cell="1 0"]')
    expect(cell).to_have_accessible_name(
        re.compile(rf"{re.escape(NAMES[0])}.*Ehrenamt.*{desk.say('overlap-state-none')}")
    )
    cell.focus()
    desk.page.keyboard.press("ArrowDown")
    expect(desk.page.locator('[data-cell="2 0"]')).to_be_focused()
    desk.page.keyboard.press("ArrowUp")
    desk.page.keyboard.press("Enter")
    aside = desk.page.get_by_role("complementary", name=desk.say("overlap-pair", one="A", other="B"))
    expect(aside).to_contain_text(REASON)
    for sign in "AB":
        aside.get_by_role("button", name=desk.say("fac-overlap-for", sign=sign)).click()
    expect(aside).to_contain_text(desk.say("overlap-agreed-both"))
    assert findings(desk.page) == []

    wall = Wall(devices.screen())
    wall.open(market.screen())
    desk.button("fac-show-overlap").click()
    expect(wall.page.get_by_role("img", name=wall.say("overlap-matrix"))).to_be_visible()
    expect(wall.page.get_by_role("heading", name=wall.say("screen-overlap-most"))).to_be_visible()
    shown = desk.named("region", "fac-show")
    expect(shown).to_contain_text(desk.say("fac-show-of", at=1, of=2))
    desk.button("fac-show-next", shown).click()
    expect(wall.page.get_by_text(REASON)).to_be_visible()
    expect(wall.page.get_by_text(wall.say("overlap-agreed-both"), exact=False)).to_be_visible()
    legible(wall.page, 1920, 1080)

    hold = aside.get_by_role("button", name=desk.say("fac-remove"))
    hold.hover()
    desk.page.mouse.down()
    expect(aside.get_by_text(REASON)).to_have_count(0)
    desk.page.mouse.up()
    expect(wall.page.get_by_text(REASON)).to_have_count(0)
    desk.button("fac-show-end", shown).click()
    expect(wall.page.get_by_role("list", name=wall.say("screen-market-pages"))).to_be_visible()


def test_of_many_stands_the_screens_present_each_topic_with_all_that_have_it(devices: Devices, market: Place) -> None:
    board = market.boards()[-1]
    for at in range(40):
        topics = ["Klima", *(["Wohnen"] if at % 10 == 5 else [])]
        market.lead("add_zone", {"zone": f"z{at}", "title": f"Vorhaben {at}", "topics": topics}, board)
    market.lead("set_show", {"kind": "overlap", "board": board})
    wall = Wall(devices.screen())
    wall.open(market.screen())
    for topic, signs in (("Klima", 40), ("Wohnen", 4)):
        row = wall.page.get_by_role("listitem").filter(has=wall.page.get_by_role("heading", name=topic))
        expect(row.get_by_role("list").get_by_role("listitem")).to_have_count(signs)
    legible(wall.page, 1920, 1080)
    market.lead("set_show", {"kind": "overlap", "board": board, "page": 1})
    expect(wall.page.get_by_role("heading", name=wall.say("screen-overlap-most"))).to_be_visible()


@pytest.mark.parametrize("width", [1024, 390])
def test_the_matrix_is_there_on_narrow_desks(devices: Devices, market: Place, width: int) -> None:
    desk = at_desk(devices, market)
    imported(desk, LIST + MORE, 30)
    desk.page.set_viewport_size({"width": width, "height": 800})
    overlap(desk)
    expect(desk.page.locator('[data-cell="2 1"]')).to_be_visible()
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
    assert findings(desk.page) == []


def test_the_examples_of_a_template_go_when_the_projects_come(devices: Devices, market: Place) -> None:
    desk = at_desk(devices, market)
    desk.button("fac-stands-import").click()  # offered by the empty board
    paste(desk.page, "Titel\nBeispiel A\nBeispiel B")
    desk.button("fac-stands-take", count=2).click()
    desk.saved()
    desk.button("fac-board-settings", board="Markt").first.click()
    desk.button("fac-stands-import", desk.page.get_by_role("dialog")).click()  # and by the settings of one that is not
    title = "Sehr langer Titel eines Vorhabens " * 5
    heads = "Titel\tOrt\tModeration\tThemen\tLeitfrage"
    paste(desk.page, f"{heads}\n{title}\tHalle 1\tKreis Ulm\tWohnen\tWer hilft?\nBeispiel B\tHalle 2")
    dialog = desk.page.get_by_role("dialog")
    cell = dialog.get_by_role("cell", name="Halle 1", exact=True).locator("div")
    assert cell.evaluate("cell => cell.offsetHeight < 30")  # one line, beside a title of many
    dialog.get_by_role("checkbox", name=desk.say("fac-stands-clear", count=1, names="Beispiel A")).check()
    assert findings(desk.page) == []
    desk.button("fac-stands-take", count=2).click()
    desk.saved()
    assert [zone["title"] for zone in stands(market)] == ["Beispiel B", title.strip()]
    desk.button("fac-undo").first.click()
    desk.saved()
    assert [zone["title"] for zone in stands(market)] == ["Beispiel A", "Beispiel B"]


def test_the_desk_sees_who_is_at_a_stand_and_calls_none_silent(devices: Devices, market: Place) -> None:
    desk = at_desk(devices, market)
    imported(desk, LIST + MORE, 30)
    guest = Guest(devices.phone())
    guest.join(f"{market.join}/{market.boards()[-1]}/{stands(market)[1]['id']}")
    at = desk.page.get_by_role("button").filter(has_text=f"B {NAMES[1]}")
    expect(at).to_contain_text(desk.say("fac-group-visits", count=1))
    expect(at.locator(".circle")).to_have_text("1")
