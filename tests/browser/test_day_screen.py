"""The big screen through a facilitated day, led by raw commands: what it shows, and what it keeps to itself."""

import re

import pytest
from playwright.sync_api import expect

from server.board.model import Board, Zone
from tests.browser.axe import findings
from tests.browser.days import Day, clustered
from tests.browser.devices import Devices
from tests.browser.people import Wall
from tests.browser.test_pages import SPILLS, legible
from tests.browser.test_secrecy import Ear

# Whether anything else is drawn over the middle of it.
COVERED = """(one) => {
  const box = one.getBoundingClientRect();
  const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return !(one.contains(hit) || hit.contains(one));
}"""
SENTENCE = "Wir rufen uns an, bevor wir uns schreiben. Darum lösen wir in Tagen, was sonst Monate dauert."


def test_a_private_step_shows_a_number_and_no_word_until_it_is_revealed(day: Day, wall: Wall) -> None:
    """P1 on the big screen: frames and page, whoever looks."""
    day.step("alone", board=day.board, prompts={"de": "Was trägt uns?", "en": "What carries us?"}, minutes=5,
             form="alone", rules={"see": "own", "per_person": 3})  # fmt: skip
    day.start("alone")
    ear = Ear(wall.page)
    wall.open(day.place.screen())
    expect(wall.page.get_by_role("heading", level=1)).to_have_text("Was trägt uns?")
    expect(wall.page.get_by_text("What carries us?")).to_be_visible()
    day.lead("change_workshop", languages=["de"])
    expect(wall.page.get_by_text("What carries us?")).to_have_count(0)
    one, two = day.somebody(), day.somebody()
    day.act(one, "add_note", note="n1", zone="factors", text="Geheimer Gedanke")
    day.act(two, "add_note", note="n2", zone="hurdles", text="Geheime Sorge", color="blue")
    told = wall.page.get_by_role("status").filter(has_text=wall.say("screen-cards-come", count=2))
    expect(told).to_contain_text("2")
    expect(told).to_contain_text(wall.say("screen-people-here", count=2))
    legible(wall.page, 1920, 1080)
    assert "Geheim" not in ear.all and "Geheim" not in wall.page.content()
    day.lead("reveal_notes", day.board, notes=["n1"])
    expect(wall.page.get_by_role("article")).to_contain_text("Geheimer Gedanke")  # large for a moment
    expect(wall.page.get_by_role("article")).to_have_count(0)
    expect(wall.drawn("Geheimer Gedanke")).to_be_visible()
    expect(wall.page.get_by_text(wall.say("screen-still-veiled", count=1))).to_be_visible()
    assert "Sorge" not in ear.all
    day.lead("reveal_notes", day.board)
    expect(wall.drawn("Geheime Sorge").first).to_be_visible()
    expect(wall.page.get_by_role("article")).to_have_count(0)
    for word in ("screen-veiled", "screen-still-veiled"):
        expect(wall.page.get_by_text(wall.say(word, count=1))).to_have_count(0)


def test_the_header_says_what_and_a_break_what_comes_next(day: Day, wall: Wall) -> None:
    day.step("break", prompts={"de": "Buffet im Foyer"}, minutes=30)
    day.step("next", title="Marktstände", board=day.board, minutes=0)
    day.start("break")
    wall.open(day.place.screen())
    expect(wall.page.get_by_role("heading", level=1, name="break")).to_be_visible()
    expect(wall.page.get_by_text("Buffet im Foyer")).to_be_visible()
    expect(wall.page.get_by_text("Marktstände")).to_be_visible()
    expect(wall.page.get_by_role("timer")).to_be_visible()
    legible(wall.page, 1920, 1080)
    day.lead("pause_day", on=True)
    expect(wall.page.get_by_role("heading", name=wall.say("screen-paused"))).to_be_visible()
    expect(wall.page.get_by_role("main")).to_contain_text(f"{wall.say('screen-resume')} break")
    expect(wall.page.get_by_role("main")).not_to_contain_text(re.compile(r"Uhr|Marktstände"))
    expect(wall.named("img", "screen-qr")).to_be_in_viewport(ratio=1)
    day.start("next")
    expect(wall.outline).to_be_attached()
    expect(wall.page.get_by_role("timer")).to_have_count(0)


def test_a_signal_and_the_end_of_the_time_are_seen_and_the_sound_can_be_switched(day: Day, wall: Wall) -> None:
    day.place.show(day.board)
    wall.open(day.place.screen())
    wall.button("screen-sound-on").click()
    expect(wall.button("screen-sound-on")).to_have_count(0)
    day.lead("run_clock", seconds=600)
    day.lead("give_signal", signal="gong")
    expect(wall.page.get_by_role("alert")).to_have_text(wall.say("screen-alarm-signal"))
    for stays in (wall.page.get_by_role("heading", level=1), wall.page.get_by_role("timer")):
        assert stays.evaluate(COVERED) is False
    wall.page.keyboard.press("m")
    expect(wall.page.get_by_text(wall.say("screen-muted"))).to_be_visible()
    wall.page.reload()
    expect(wall.page.get_by_text(wall.say("screen-muted"))).to_be_visible()
    wall.page.keyboard.press("+")
    expect(wall.page.get_by_text(wall.say("screen-muted"))).to_have_count(0)
    day.lead("run_clock", seconds=2)
    expect(wall.page.get_by_role("alert")).to_have_text(wall.say("screen-alarm-over"))
    expect(wall.page.get_by_role("timer")).to_contain_text("0:00")


def test_the_spot_leads_from_note_to_statement_and_back(day: Day, wall: Wall) -> None:
    board = day.place.bring(clustered("swot", 40, 2))
    day.place.show(board)
    wall.open(day.place.screen())
    expect(wall.page.locator("[data-cluster]").first).to_be_visible()
    day.spot(board, "note:swot3")
    article = wall.page.get_by_role("article")
    expect(article).to_contain_text("Ein Gedanke #3")
    legible(wall.page, 1920, 1080)
    day.spot(board, "cluster:z1k0")
    expect(wall.page.get_by_role("heading", name="Stapel 1 0").first).to_be_attached()
    expect(wall.page.locator("[data-note]")).to_have_count(4)
    expect(wall.outline).to_contain_text("Ein Gedanke #17")
    day.lead("write_statement", board, statement="s1", text=SENTENCE, notes=["swot0", "swot4", "swot8"])
    day.lead("edit_statement", board, statement="s1", status="final")
    day.spot(board, "statement:s1")
    expect(article).to_contain_text(wall.say("screen-status-final"))
    expect(article.locator("[data-note]")).to_have_count(3)
    size = (
        article.get_by_role("heading")
        .locator("span")
        .first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    )
    assert size == pytest.approx(112, abs=0.5)
    legible(wall.page, 1920, 1080)
    day.spot(board, "zone:z2")
    expect(wall.drawn("Ein Gedanke")).to_have_count(10)  # those of the zone; of the others there are minis
    day.spot("", "")
    expect(wall.page.locator("[data-cluster]").first).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (3840, 2160)])
def test_four_hundred_notes_in_clusters_are_legible(day: Day, devices: Devices, width: int, height: int) -> None:
    board = day.place.bring(clustered("many", 400, 3))
    wall = Wall(devices.screen(width, height))
    wall.open(day.place.screen(board))
    expect(wall.page.locator("[data-cluster]")).to_have_count(12)
    expect(wall.outline.get_by_role("listitem").filter(has_text="#")).to_have_count(400)
    legible(wall.page, width, height)
    wall.page.keyboard.press("ArrowRight")
    expect(wall.page.locator("[data-cluster]").filter(has_text="Stapel 0 0").first).to_be_visible()
    assert wall.page.evaluate(SPILLS) == []
    legible(wall.page, width, height)


def test_a_vote_tells_how_many_have_voted_and_its_result_only_when_closed(day: Day, wall: Wall) -> None:
    """V4: no tally reaches the screen before the ballot is closed."""
    board = day.place.bring(clustered("vote", 24, 2))
    day.step("dots", board=board, prompts={"de": "Womit fangen wir an?"},
             vote={"kind": "dots", "on": "clusters", "budget": 3, "per_item": 3})  # fmt: skip
    day.start("dots")
    ear = Ear(wall.page)
    wall.open(day.place.screen())
    one, two = day.somebody(), day.somebody()
    day.act(one, "cast_paper", board, ballot="dots", marks={"cluster:z0k0": 2, "cluster:z1k0": 1})
    day.act(two, "cast_paper", board, ballot="dots", marks={"cluster:z0k0": 3})
    voted = wall.page.get_by_role("status").filter(has_text=wall.say("screen-voted", count=2, here=2))
    expect(voted).to_contain_text("2")
    expect(wall.drawn("Stapel 0 0")).to_be_visible()
    assert '"marks":{"' not in ear.all.replace("\\", "").replace(" ", "")
    assert '"total"' not in ear.all.replace("\\", "")
    legible(wall.page, 1920, 1080)
    day.lead("close_ballot", board, ballot="dots")
    first = wall.page.get_by_role("main").get_by_role("listitem").first
    expect(first).to_contain_text("Stapel 0 0")
    expect(first).to_contain_text("5")
    expect(wall.page.get_by_text(wall.say("screen-ended-vote"), exact=True)).to_be_visible()
    legible(wall.page, 1920, 1080)
    wall.page.keyboard.press("b")
    expect(wall.outline).to_be_attached()


@pytest.mark.parametrize("kind", ["rating", "consent", "ranking", "commitment"])
def test_every_kind_of_result_is_legible(day: Day, wall: Wall, kind: str) -> None:
    board = day.place.bring(clustered("kinds", 16, 1))
    items = [f"cluster:z{i}k0" for i in range(4)]
    day.lead("open_ballot", board, ballot="v", kind=kind, question="Tragt ihr das mit?", items=items)
    for badge in range(12):
        marks = {item: 1 + (badge + at) % 3 for at, item in enumerate(items)}
        if kind == "ranking":
            marks = {item: 1 + (badge + at) % 3 for at, item in enumerate(items[:3])}
        day.lead("cast_paper", board, ballot="v", marks=marks, behalf=str(badge), reason="Die Fläche fehlt")
    day.lead("close_ballot", board, ballot="v")
    day.spot(board, "ballot:v")
    wall.open(day.place.screen())
    expect(wall.page.get_by_role("heading", level=1)).to_have_text("Tragt ihr das mit?")
    expect(wall.page.get_by_role("main").get_by_role("heading", name="Stapel 0 0")).to_be_visible()
    if kind == "consent":
        expect(wall.page.get_by_text("Die Fläche fehlt").first).to_be_visible()
    legible(wall.page, 1920, 1080)
    assert findings(wall.page) == []


def test_questions_by_how_many_ask_them_and_the_running_one_with_its_minute(day: Day, wall: Wall) -> None:
    titles = ("Offen", "Beantwortet", "Später")
    zones = {f"q{i}": Zone(f"q{i}", title, "abc"[i]) for i, title in enumerate(titles)}
    board = day.place.bring(Board(id="questions", title="Fragen", layout="questions", zones=zones))
    day.place.show(board)
    wall.open(day.place.screen())
    expect(wall.page.get_by_text(wall.say("screen-no-questions"))).to_be_visible()
    one, two = day.somebody(), day.somebody()
    for note, text in (("a", "Wer zahlt das?"), ("b", "Wann sehen wir uns?"), ("c", "Wo liegt der Leitfaden?")):
        day.act(one, "add_note", board, note=note, zone="q0", text=text)
    day.act(one, "like_note", board, note="b")
    day.act(two, "like_note", board, note="b")
    open_ones = wall.page.get_by_role("main").locator("section").first.get_by_role("listitem")
    expect(open_ones.first).to_contain_text("Wann sehen wir uns?")
    expect(open_ones.filter(has_text="Leitfaden")).to_contain_text(wall.say("screen-newest"))
    day.lead("answer_note", board, note="b", answer="Im März in Kassel", zone="q1")
    expect(wall.page.get_by_text("Im März in Kassel")).to_be_visible()
    day.lead("run_clock", seconds=600)
    day.spot(board, "note:a", seconds=60)
    expect(wall.page.get_by_role("article").get_by_role("timer")).to_be_visible()
    expect(wall.page.locator("header").get_by_role("timer")).to_contain_text("9:")
    legible(wall.page, 1920, 1080)
    day.spot(board, "note:c", seconds=2)
    expect(wall.page.get_by_role("status").filter(has_text=wall.say("screen-alarm-over"))).to_be_visible()
    expect(open_ones.filter(has_text="Leitfaden")).to_be_visible()  # back by itself


def test_the_keyboard_shows_the_results_and_the_facilitator_goes_before_it(day: Day, wall: Wall) -> None:
    board = day.place.bring(clustered("results", 12, 1))
    day.lead("write_statement", board, statement="draft", text="Ein Entwurf", notes=["results0"])
    day.lead("write_statement", board, statement="final", text="Das steht fest", notes=["results1"])
    day.lead("edit_statement", board, statement="final", status="final")
    day.place.show(day.board)
    wall.open(day.place.screen())
    expect(wall.outline).to_be_attached()
    wall.page.keyboard.press("?")
    expect(wall.page.get_by_role("dialog")).to_contain_text(wall.say("keys-present"))
    wall.page.keyboard.press("Escape")
    wall.page.keyboard.press("p")
    expect(wall.page.get_by_role("article")).to_contain_text("Das steht fest")
    wall.page.keyboard.press("ArrowRight")
    expect(wall.page.get_by_role("article")).to_contain_text("Ein Entwurf")
    wall.page.keyboard.press("PageUp")
    expect(wall.page.get_by_role("article")).to_contain_text("Das steht fest")
    day.spot(board, "note:results5")
    expect(wall.page.get_by_role("article")).to_contain_text("Ein Gedanke #5")


def test_the_film_grows_to_the_board_of_now_without_what_was_withdrawn(day: Day, devices: Devices) -> None:
    day.place.show(day.board)
    for i in range(5):
        day.lead("add_note", day.board, note=f"f{i}", zone="factors", text=f"Gedanke {i}")
    day.lead("remove_note", day.board, note="f2")
    wall = Wall(devices.screen())
    wall.open(day.place.screen())
    expect(wall.drawn("Gedanke 4")).to_be_visible()
    wall.page.emulate_media(reduced_motion="reduce")
    wall.page.keyboard.press("r")
    expect(wall.page.get_by_text(wall.say("screen-film-plays"))).to_be_visible()
    expect(wall.drawn("Gedanke 4")).to_have_count(0)
    wall.page.keyboard.press(" ")
    expect(wall.page.get_by_text(wall.say("screen-film-stands"))).to_be_visible()
    for _ in range(12):
        wall.page.keyboard.press("ArrowRight")
    expect(wall.drawn("Gedanke 4")).to_be_visible()
    expect(wall.drawn("Gedanke 2")).to_have_count(0)
    legible(wall.page, 1920, 1080)
    wall.page.keyboard.press("Escape")
    expect(wall.page.get_by_text(wall.say("screen-film-stands"))).to_have_count(0)
