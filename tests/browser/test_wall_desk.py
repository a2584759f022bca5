"""The desk's wall as one reads and works on it: headings, stacks, statements, and the ways to and from it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from server.board.model import Board, Cluster, Note, Zone
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place, place
from tests.exports import samples
from tests.live.conftest import Server

STANDS = ["Zusammen planen", "Wissen teilen", "Menschen gewinnen", "Mobilität im ländlichen Raum"]
QUESTION = "Wie planen alle Ebenen an einem Tisch, ohne dass es länger dauert?"
COLUMNS = ["Anliegen und Einladende", "Vormittag", "Früher Nachmittag", "Später Nachmittag"]
ALIKE = ["Kurze Wege zwischen Ämtern", "Kurze Wege zwischen den Ämtern", "Kurze Wege ins Ministerium"]
LONG = "Wir rufen uns an, bevor wir uns schreiben. " * 4
# What stands on each line of a text.
LINES = """(element) => {
  const text = element.firstChild;
  const range = document.createRange();
  const lines = new Map();
  [...text.data].forEach((letter, at) => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const top = Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
    if (letter !== '\\u00ad') lines.set(top, (lines.get(top) ?? '') + letter);
  });
  return [...lines.values()];
}"""
# Words of headings that stand on more than one line, and headings that something else lies over.
BROKEN = """() => [...document.querySelectorAll('main :is(h3, h4)[id^=zone-]')].flatMap((heading) => {
  const text = heading.firstChild;
  const range = document.createRange();
  const lines = (match) => {
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
  };
  const broken = [...text.data.matchAll(/\\S+/g)].filter((match) => lines(match) > 1).map((match) => match[0]);
  range.selectNodeContents(heading);
  const box = range.getBoundingClientRect();
  const question = heading.closest('section')?.querySelector('p')?.getBoundingClientRect();
  return question && question.top < box.bottom - 1 ? [...broken, `${text.data} under its question`] : broken;
})"""


def market(count: int) -> Board:
    zones: dict[str, Zone] = {}
    for n, order in enumerate(samples.orders(count)):
        zones[f"s{n}"] = Zone(f"s{n}", STANDS[n % len(STANDS)], order, question=QUESTION, place="Saal 2")
        zones[f"s{n}a"] = Zone(f"s{n}a", "Was schon geht", "a1", sign="plus", parent=f"s{n}")
        zones[f"s{n}b"] = Zone(f"s{n}b", "Was noch fehlt", "a2", sign="up", parent=f"s{n}")
    return Board(f"stands{count}", f"Stände {count}", "Wie führen wir das zusammen?", "stands", zones=zones)


def columns() -> Board:
    zones = {f"z{n}": Zone(f"z{n}", title, f"a{n + 1}", sign="people") for n, title in enumerate(COLUMNS)}
    return Board("columns", "Spalten", "Was brennt dir unter den Nägeln?", "columns", zones=zones)


def stacked() -> Board:
    """Two columns; in the first a cluster of three, of which two say the same, and two loose cards."""
    zones = {"a": Zone("a", "Stärken", "a1"), "b": Zone("b", "Schwächen", "a2")}
    texts = [*ALIKE, "Ein Anruf genügt", LONG.strip()]
    notes = {
        f"n{n}": Note(f"n{n}", "a", f"a{n + 1}", text, cluster="k" if n < 3 else "") for n, text in enumerate(texts)
    }
    return Board(
        "stacked",
        "Stapel",
        "Was gelingt?",
        "columns",
        "",
        "",
        zones,
        notes,
        clusters={"k": Cluster("k", "a", "a1", "Kurze Wege")},
    )


def at_desk(devices: Devices, made: Place, board: str, **options: int) -> Facilitator:
    desk = Facilitator(devices.laptop(**options))
    desk.open(made.desk)
    desk.look(board)
    return desk


def card(desk: Facilitator, words: str) -> Locator:
    return desk.page.get_by_role("main").get_by_role("button", name=re.compile(f"^{re.escape(words)}")).first


def pasted(page: Page) -> str:
    """What the clipboard holds, by pasting it."""
    page.evaluate("() => document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))")
    page.locator("#paste").focus()
    page.keyboard.press("Control+v")
    return page.locator("#paste").input_value()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
def test_headings_are_whole_words_however_many_there_are(
    devices: Devices, server: Server, width: int, height: int
) -> None:
    made = place(server)
    boards = [*(market(count) for count in (3, 6, 12, 30)), columns()]
    for board in boards:
        made.bring(board)
    desk = Facilitator(devices.laptop(width, height, has_touch=True))
    desk.open(made.desk)
    for board in boards:
        desk.look(board.title)
        first = next(iter(board.zones.values())).title
        expect(desk.page.get_by_role("heading", name=first, exact=True).first).to_be_visible()
        assert desk.page.evaluate(BROKEN) == [], board.title


def test_what_one_does_with_a_field_is_reached_by_keyboard(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(columns())
    desk = at_desk(devices, made, "Spalten")
    more = desk.button("fac-zone-more", zone="Vormittag")
    more.focus()
    desk.page.keyboard.press("Enter")
    expect(desk.button("fac-spot-zone", zone="Vormittag")).to_be_focused()
    desk.page.keyboard.press("Escape")
    expect(more).to_be_focused()
    desk.page.keyboard.press("Enter")
    expect(desk.button("fac-spot-zone", zone="Vormittag")).to_be_focused()
    desk.page.keyboard.press("ArrowDown")
    desk.page.keyboard.press("Enter")
    more.click()
    expect(desk.button("fac-unlock-zone", zone="Vormittag")).to_be_visible()
    expect(desk.button("fac-spot-zone", zone="Vormittag")).to_be_focused()
    desk.page.keyboard.press("ArrowUp")
    desk.page.keyboard.press("Enter")
    expect(desk.page.get_by_role("dialog")).to_be_visible()


def test_everybody_is_called_to_the_board_though_a_card_was_touched_before(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    desk = at_desk(devices, made, "Stapel")
    card(desk, "Ein Anruf").click()
    desk.page.keyboard.press("Escape")
    desk.button("fac-spot-board").click()
    expect(desk.page.get_by_role("region", name=desk.say("fac-spot-now"))).to_contain_text("Stapel")
    desk.button("fac-spot-board").click()
    expect(desk.page.get_by_role("region", name=desk.say("fac-spot-now"))).to_have_count(0)


def test_an_address_is_copied_from_a_dialog_in_the_local_network(devices: Devices, server: Server) -> None:
    made = place(server)
    with devices.catching():  # of an address that is not 127.0.0.1
        desk = Facilitator(devices.laptop())
        desk.open(made.desk.replace("127.0.0.1", "192.0.2.7"))
        assert not desk.page.evaluate("isSecureContext")
        desk.button("fac-hand-over").click()
        desk.button("fac-hand-over-go").click()
        dialog = desk.page.get_by_role("dialog")
        desk.button("fac-copy", dialog).click()
        expect(dialog.get_by_role("status")).to_have_text(desk.say("fac-copied"))
        expect(desk.button("fac-copy", dialog)).to_be_focused()
        address = dialog.get_by_text(re.compile("^http")).inner_text()
        desk.page.keyboard.press("Escape")
        assert pasted(desk.page) == address
        desk.page.evaluate("document.execCommand = () => false")
        desk.button("fac-hand-over").click()
        desk.button("fac-hand-over-go").click()
        desk.button("fac-copy", dialog).click()
        expect(dialog.get_by_role("status").last).to_contain_text(desk.say("fac-copy-by-hand"))
        other = dialog.get_by_text(re.compile("^http")).inner_text()
        assert desk.page.evaluate("getSelection().toString()") == other


def test_the_library_is_found_and_leads_back_to_a_day(devices: Devices, server: Server) -> None:
    page = devices.laptop()
    desk = Facilitator(page)
    page.goto(server.url)
    page.get_by_role("link", name=desk.say("start-methods")).click()
    page.get_by_role("link", name="World Café", exact=True).click()
    page.get_by_role("link", name=desk.say("methods-begin", title="World Café")).click()
    expect(page.get_by_role("radio", name=re.compile("^World Café"))).to_be_checked()
    page.get_by_label(desk.say("start-title-label")).fill("Café am Markt")
    desk.button("start-create").click()
    expect(page.get_by_role("link", name=desk.say("fac-methods"))).to_have_attribute("href", "/methods?language=de")
    name = desk.say("fac-method", title="World Café")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name=name).click()
    expect(opened.value.get_by_role("heading", name="World Café", level=1)).to_be_visible()


def test_a_workshop_begins_with_an_agenda_from_a_file(devices: Devices, server: Server, tmp_path: Path) -> None:
    page = devices.laptop()
    desk = Facilitator(page)
    page.goto(server.url)
    file = tmp_path / "tag.yaml"

    def choose(text: str) -> None:
        file.write_text(text, "utf-8")
        with page.expect_file_chooser() as choosing:
            desk.button("start-file").click()
        choosing.value.set_files(file)
        expect(page.get_by_role("heading", name="tag.yaml")).to_be_visible()

    devices.forgive("400|422")
    page.get_by_label(desk.say("start-title-label")).fill("Ein Tag")
    choose("title: Tag\nsteps:\n  - title: Kaffee\n    minutes: viele\n")
    desk.button("start-create").click()
    expect(page.get_by_text(f"{desk.say('planfile-steps', number=1)}, {desk.say('planfile-minutes')}")).to_be_visible()
    choose("title: Tag\nsteps:\n  - title: Kaffee für alle\n    minutes: 10\n")
    desk.button("start-create").click()
    agenda = desk.named("navigation", "fac-agenda")
    expect(agenda.get_by_role("button", name=re.compile("^Kaffee für alle"))).to_be_visible()


def test_a_statement_begins_with_its_card_is_never_cut_and_is_shown(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    desk = at_desk(devices, made, "Stapel", height=500)
    field = desk.named("textbox", "fac-statement")
    card(desk, "Wir rufen").click()
    desk.page.keyboard.press("a")
    expect(field).to_have_value(LONG.strip())
    expect(desk.button("done")).to_be_disabled()
    expect(desk.page.get_by_text(desk.say("fac-too-long", count=len(LONG.strip()) - 140))).to_be_visible()
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Escape")
    card(desk, "Ein Anruf").click()
    desk.page.keyboard.press("a")
    expect(field).to_have_value("Ein Anruf genügt")
    desk.page.keyboard.press("Enter")
    made_one = desk.page.get_by_role("region", name=desk.say("fac-statements")).get_by_role(
        "button", name="Ein Anruf genügt", exact=True
    )
    expect(made_one).to_be_in_viewport()
    expect(made_one).to_be_focused()


def test_cards_that_say_the_same_are_offered_inside_their_cluster(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    desk = at_desk(devices, made, "Stapel")
    panel = desk.page.get_by_role("region", name=desk.say("fac-suggestions"))
    desk.button("fac-suggestions-ask", panel).click()
    offer = panel.get_by_role("listitem").filter(has_text=ALIKE[1])
    expect(offer).to_contain_text(desk.say("fac-suggestion-inside", cluster="Kurze Wege"))
    desk.button("fac-suggestion-own", offer).click()
    expect(card(desk, f"{ALIKE[0]} 2")).to_be_visible()
    expect(card(desk, "Kurze Wege 1")).to_be_visible()
    expect(offer).to_have_count(0)
    expect(desk.named("textbox", "fac-cluster-name")).to_have_count(0)


def test_a_finger_takes_several_cards_and_dissolves_a_cluster_by_its_name(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    desk = Facilitator(devices.laptop(1024, 768, has_touch=True))
    desk.open(made.desk)
    desk.look("Stapel")
    pressed = desk.page.get_by_role("main").locator("[data-note][aria-pressed=true]")
    card(desk, "Ein Anruf").tap()
    card(desk, "Wir rufen").tap()
    expect(pressed).to_have_count(1)
    desk.button("fac-choose-more").tap()
    card(desk, "Ein Anruf").tap()
    card(desk, "Kurze Wege 3").tap()
    expect(pressed).to_have_count(5)
    card(desk, "Ein Anruf").tap()
    expect(pressed).to_have_count(4)
    desk.button("fac-deselect").tap()
    expect(pressed).to_have_count(0)
    card(desk, "Kurze Wege 3").tap()
    dissolve = desk.button("fac-dissolve")
    expect(dissolve).to_have_text(desk.say("fac-dissolve-short"))
    dissolve.tap()
    expect(card(desk, "Kurze Wege 3")).to_have_count(0)


def test_the_way_back_of_a_notice_is_shut_while_something_newer_stands(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    desk = at_desk(devices, made, "Stapel")
    card(desk, "Kurze Wege 3").click()
    desk.button("fac-dissolve").click()
    notice = desk.page.get_by_role("status").filter(has_text=desk.say("fac-notice-dissolved"))
    notice.hover()  # a notice one is about to use stays
    expect(desk.button("fac-undo", notice)).to_be_visible()
    card(desk, "Ein Anruf").focus()
    desk.page.keyboard.press("Alt+ArrowDown")
    expect(notice).to_be_visible()
    expect(desk.button("fac-undo", notice)).to_have_count(0)


def test_the_first_tabs_lead_to_the_wall_and_to_the_cockpit(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    desk = at_desk(devices, made, "Stapel")
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.locator("body").evaluate("(body) => { body.tabIndex = -1; body.focus(); }")
    address = desk.page.url
    desk.page.keyboard.press("Tab")
    expect(desk.button("fac-skip-wall")).to_be_focused()
    expect(desk.button("fac-skip-wall")).to_be_in_viewport()
    desk.page.keyboard.press("Enter")
    expect(card(desk, ALIKE[0])).to_be_focused()
    for _ in range(60):
        if desk.button("fac-skip-cockpit").evaluate("(one) => one === document.activeElement"):
            break
        desk.page.keyboard.press("Shift+Tab")
    expect(desk.button("fac-skip-cockpit")).to_be_focused()
    desk.page.keyboard.press("Enter")
    expect(desk.named("complementary", "fac-cockpit")).to_be_focused()
    assert desk.page.url == address


def test_a_cluster_carries_its_heading_on_a_timeline(devices: Devices, server: Server) -> None:
    board = samples.timeline(24)
    lane = next(iter(board.zones))
    dated = [note.id for note in board.notes.values() if note.zone == lane and note.when][:3]
    notes = {id: replace(note, cluster="k" if id in dated else "") for id, note in board.notes.items()}
    made = place(server)
    made.bring(replace(board, notes=notes, clusters={"k": Cluster("k", lane, "a1", "Aufbruch")}))
    desk = at_desk(devices, made, board.title)
    heading = card(desk, "Aufbruch 3")
    heading.click()
    expect(desk.page.get_by_role("main").locator("[data-note][aria-pressed=true]")).to_have_count(3)
    top = (
        desk.page.get_by_role("main")
        .locator("[data-note][aria-pressed=true]")
        .evaluate_all("(cards) => Math.min(...cards.map((card) => card.getBoundingClientRect().top))")
    )
    assert heading.evaluate("(strip) => strip.getBoundingClientRect().bottom") <= top + 1


# What stands in lane headings and lies outside of them, or over the other things that are in sight there.
SPILT = """() => [...document.querySelectorAll('section.lane > .name')].flatMap((head) => {
  const lane = head.getBoundingClientRect();
  const all = [...head.querySelectorAll('h3, .watching, .acts, .count')];
  const seen = all.map((one) => [one, one.getBoundingClientRect()]);
  const out = seen.filter(([, box]) => box.left < lane.left || box.right > lane.right || box.bottom > lane.bottom);
  const [[, count], ...others] = seen.reverse();
  const under = others.filter(([, box]) => box.right > count.left && box.bottom > count.top && box.top < count.bottom);
  return [...out, ...under].map(([one]) => one.className || one.localName);
})"""


def test_a_lane_keeps_its_heading_to_itself_and_counts_what_lies_face_down(devices: Devices, server: Server) -> None:
    made = place(server, "timeline")
    made.put("still", "Still", rules={"see": "own"})
    made.start("still")
    guest = Guest(devices.phone())
    guest.join(made.join)
    guest.choose("Bund")
    made.write(guest.seat, {"note": "n", "zone": "bund", "text": "Gegründet", "when": {"start": "2020"}})
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    lane = desk.page.get_by_role("region", name="Bund", exact=True)
    expect(lane.get_by_title(desk.say("fac-watching", count=1))).to_be_visible()
    expect(lane.get_by_label(desk.say("cards", count=1), exact=True)).to_have_text("1")
    assert desk.page.evaluate(SPILT) == []
    desk.button("fac-zone-more", zone="Bund").hover()
    assert desk.page.evaluate(SPILT) == []


def test_the_bar_of_a_stack_is_whole_and_a_pause_stays_in_sight(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(stacked())
    made.put("los")
    made.start("los")
    desk = at_desk(devices, made, "Stapel", width=1320, height=600)
    desk.page.get_by_role("main").get_by_role("button", name=re.compile("Kurze Wege.*3")).first.click()
    bar = desk.named("toolbar", "fac-selection", count=3)
    expect(desk.button("fac-dissolve", bar)).to_be_visible()
    frame, last = bar.bounding_box(), desk.button("fac-deselect", bar).bounding_box()
    assert frame and last and last["x"] + last["width"] <= frame["x"] + frame["width"]
    desk.button("fac-pause").click()
    rests = desk.page.get_by_text(desk.say("fac-rests"))
    expect(rests).to_be_visible()
    desk.page.get_by_role("complementary").last.evaluate("(column) => column.scrollTo(0, column.scrollHeight)")
    expect(rests).to_be_in_viewport(ratio=1)


def test_a_long_word_in_a_stacks_heading_and_a_lanes_name_is_broken_by_syllables(
    devices: Devices, server: Server
) -> None:
    word = "Rechtskreisübergreifende"
    made = place(server)
    board = samples.timeline(8)
    made.bring(replace(board, zones={id: replace(zone, title=word) for id, zone in board.zones.items()}))
    board = stacked()
    made.bring(replace(board, clusters={id: replace(one, title=word) for id, one in board.clusters.items()}))
    for title, strip in (("Stapel", "button.strip span"), (samples.timeline(0).title, ".lane h3.title")):
        desk = at_desk(devices, made, title)
        lines = desk.page.locator(strip).first.evaluate(LINES)
        assert lines == ["Rechtskreis", "übergreifende"]
