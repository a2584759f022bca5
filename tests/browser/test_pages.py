"""What every page must be: ours alone, strict, small on the phone, and legible on the big screen whatever is there."""

import gzip
import re
from typing import Any

import pytest
import requests
from playwright.sync_api import Page, Response, expect

from server.board.model import COLORS
from tests.browser.boards import TEXTS, odd, wild
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest, Wall
from tests.browser.places import Place, place
from tests.exports import samples
from tests.live.conftest import Server

BUDGET = 60 * 1024  # bytes of the phone's script and styles, gzipped
SIZES = [(1920, 1080), (3840, 2160)]
HEIGHTS = "document.documentElement.scrollHeight - document.documentElement.clientHeight"
WIDTHS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Visible text: drawn, not clipped away for screen readers, not covered in whole by an ancestor's clip.
TEXTS_SHOWN = """(scale) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const shown = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    const parent = node.parentElement;
    if (!text || !parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    let clipped = false;
    for (let up = parent; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (style.clipPath !== 'none' && up.offsetWidth <= 1 * scale) clipped = true;
    }
    if (clipped) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    shown.push({ text: text.slice(0, 40), size: parseFloat(getComputedStyle(parent).fontSize) / scale,
      left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  }
  return shown;
}"""
SPILLS = """() => [...document.querySelectorAll('[data-note]')].flatMap((card) => {
  const box = card.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(card);
  const text = [...range.getClientRects()].filter((one) => one.width);
  const over = Math.max(0, ...text.map((one) => Math.max(box.left - one.left, one.right - box.right,
    box.top - one.top, one.bottom - box.bottom)));
  return over > 3 ? [`${card.textContent.trim().slice(0, 30)}: ${over.toFixed(1)} px over`] : [];
})"""
EARLY = """(painted) => performance.getEntriesByType('resource')
  .filter((one) => one.startTime < painted).map((one) => one.name)"""
SCROLLERS = """() => [...document.querySelectorAll('*')].filter((one) => {
  const style = getComputedStyle(one);
  const may = (how) => how === 'auto' || how === 'scroll';
  return (may(style.overflowY) && one.scrollHeight > one.clientHeight + 1)
    || (may(style.overflowX) && one.scrollWidth > one.clientWidth + 1);
}).map((one) => one.tagName)"""


def test_every_page_is_ours_alone_and_keeps_to_its_policy(devices: Devices, server: Server) -> None:
    """The devices themselves fail the test for any other host and any error, policy violations included."""
    made = place(server, "anniversary")
    asked: list[str] = []
    pages = {server.url: devices.laptop(), made.desk: devices.laptop(), made.join: devices.phone()}
    pages[made.screen()] = devices.screen()
    for address, page in pages.items():
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        expect(page.get_by_role("main")).to_be_visible()
    assert len(asked) > 8
    assert [url for url in asked if not url.startswith((server.url, "data:", "blob:"))] == []


def test_violations_and_strangers_are_noticed(devices: Devices, server: Server) -> None:
    page = devices.laptop()
    page.goto(server.url)
    with devices.catching() as caught:
        with page.expect_console_message(lambda said: said.type == "error"):
            page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b style=color:red>x</b>')")
        with page.expect_console_message(lambda said: said.type == "error"):
            page.evaluate("fetch('https://stranger.example/').catch(() => null)")
        with page.expect_event("pageerror"):
            page.evaluate("setTimeout(() => { throw new Error('on purpose'); })")
    assert any("style" in complaint for complaint in caught)
    assert any("stranger.example" in complaint for complaint in caught)
    assert any("on purpose" in complaint for complaint in caught)


def test_a_phone_needs_little_to_begin(devices: Devices, server: Server) -> None:
    made = place(server)
    got: list[Response] = []
    page = devices.phone()
    page.on("response", lambda answer: got.append(answer))
    page.goto(made.join)
    expect(page.get_by_role("button", name=Guest(page).say("join-go"))).to_be_visible()
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    early = page.evaluate(EARLY, painted)
    files = [url for url in early if not re.search(r"/(api|socket\.io)/", url)]
    assert 1 <= len(files) <= 2, files
    scripts = [one.url for one in got if one.request.resource_type == "script" and one.url in files]
    styles = re.findall(r"<style>(.*?)</style>", requests.get(made.join, timeout=20).text, re.DOTALL)
    bytes_sent = [_packed(url) for url in scripts] + [len(gzip.compress("".join(styles).encode()))]
    assert scripts and sum(bytes_sent[:-1]) <= BUDGET, bytes_sent


def _packed(url: str) -> int:
    """Give the size of a file as the server sends it to a phone that reads gzip only."""
    answer = requests.get(url, headers={"Accept-Encoding": "gzip"}, stream=True, timeout=20)
    assert answer.headers["Content-Encoding"] == "gzip"
    return len(answer.raw.read(decode_content=False))


@pytest.fixture(scope="module")
def full(server: Server) -> Place:
    """Four hundred notes in four quadrants, three hundred milestones, stands, and everything awkward."""
    made = place(server, "anniversary", "Zehn Jahre Netzwerk Lebendige Quartiere")
    for board in (samples.quadrants(400), samples.timeline(300), samples.stands(60), wild()):
        made.bring(board)
    for name in TEXTS:
        made.bring(odd(name))
    return made


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize(("board", "notes"), [("b", 400), ("t", 300), ("s", 60), ("", 0)])
def test_the_wall_is_legible_from_the_last_row(
    devices: Devices, full: Place, board: str, notes: int, width: int, height: int
) -> None:
    wall = Wall(devices.screen(width, height))
    wall.open(full.screen(board) if board else lobby(full.server).screen())
    code = full.made["code"]
    if board:
        expect(wall.page.locator("[data-note]").first).to_be_visible()
        expect(wall.outline.get_by_role("listitem").filter(has_text="#")).to_have_count(notes)
        expect(wall.page.get_by_text(f"{code[:4]} {code[4:]}")).to_be_in_viewport(ratio=1)
    qr = wall.named("img", "screen-qr")
    expect(qr).to_be_in_viewport(ratio=1)
    expect(qr).to_have_js_property("complete", True)
    assert qr.evaluate("one => one.naturalWidth") > 0
    legible(wall.page, width, height)


def lobby(server: Server) -> Place:
    """Five levels with long names."""
    made = place(server, staged=False)
    titles = ("Bundesministerium", "Landesverwaltung", "Kommunalverwaltung", "Zivilgesellschaft", "Wissenschaft")
    levels = [{"color": color, "title": title} for color, title in zip(COLORS[1:], titles, strict=True)]
    made.lead("change_workshop", {"levels": levels})
    return made


def legible(page: Page, width: int, height: int) -> None:
    """No scrollbars, nothing visible below 28 px at 1920 wide, and all of it on the screen."""
    assert page.evaluate(HEIGHTS) <= 0 and page.evaluate(WIDTHS) <= 0
    assert page.evaluate(SCROLLERS) == []
    shown: list[dict[str, Any]] = page.evaluate(TEXTS_SHOWN, width / 1920)
    assert len(shown) > 3
    assert [text for text in shown if text["size"] < 27.9] == []
    outside = [
        text for text in shown
        if min(text["left"], text["top"]) < -2 or text["right"] > width + 2 or text["bottom"] > height + 2
    ]  # fmt: skip
    assert outside == []


def test_small_spilling_and_scrolling_text_is_noticed(devices: Devices, full: Place) -> None:
    wall = Wall(devices.screen())
    wall.open(full.screen("odd-one"))
    expect(wall.drawn("Vertrauen")).to_be_visible()
    legible(wall.page, 1920, 1080)
    size = "(size) => { document.querySelector('[data-note]').style.fontSize = size; }"
    wall.page.evaluate(size, "12px")
    with pytest.raises(AssertionError):
        legible(wall.page, 1920, 1080)
    wall.page.evaluate(size, "1200px")
    assert wall.page.evaluate(SPILLS) != []
    with pytest.raises(AssertionError):
        legible(wall.page, 1920, 1080)


@pytest.mark.parametrize("name", [*TEXTS, "wild"])
def test_no_text_leaves_its_card(devices: Devices, full: Place, name: str) -> None:
    wall = Wall(devices.screen())
    wall.open(full.screen("wild" if name == "wild" else f"odd-{name}"))
    expect(wall.outline).to_be_attached()
    if name != "empty":
        expect(wall.page.locator("[data-note]").first).to_be_visible()
    assert wall.page.evaluate(SPILLS) == []
    legible(wall.page, 1920, 1080)


def test_phone_and_desk_hold_everything_too(devices: Devices, full: Place) -> None:
    guest, desk = Guest(devices.phone()), Facilitator(devices.laptop())
    guest.join(full.join)
    guest.go("wall")
    desk.open(full.desk)
    wide: dict[str, list[int]] = {}
    for name in (*TEXTS, "Rindfleischetikettierungsaufgaben"):
        guest.look(name)
        desk.look(name)
        expect(guest.page.get_by_role("heading", level=2).first).to_be_visible()
        over = [guest.page.evaluate(WIDTHS), desk.page.evaluate(WIDTHS), desk.page.evaluate(HEIGHTS)]
        if any(by > 0 for by in over):
            wide[name] = over
    assert not wide


def test_a_second_look_finds_every_card_where_it_was(devices: Devices, full: Place) -> None:
    """A place depends on the board alone, not on chance."""
    wall = Wall(devices.screen())
    places = "[...document.querySelectorAll('[data-note]')].map((one) => [one.dataset.note, one.style.transform])"
    drawn = []
    for _ in range(2):
        wall.open(full.screen("b"))
        wall.page.reload()
        expect(wall.page.locator("[data-note]").first).to_be_visible()
        drawn.append(wall.page.evaluate(places))
    assert len(drawn[0]) > 10 and drawn[0] == drawn[1]
