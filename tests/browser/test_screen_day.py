"""What the big screen keeps and gives way to: the question whole, the vote of now, the code while people arrive."""

from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.days import Day, clustered
from tests.browser.people import Wall
from tests.browser.test_pages import legible

ASKED = "Welche Momente der letzten zehn Jahre haben uns geprägt? Ein Moment je Karte, mit Jahr oder Datum."
ASKED_TOO = "Which moments of the last ten years have shaped us? One moment per card, with its year or date."


def size(page: Page) -> float:
    """How large the type of the heading is drawn; asked of the page, as a step that changes takes the old one away."""
    drawn = page.wait_for_function(
        "() => [...document.querySelectorAll('h1 .lines')].map(one => parseFloat(getComputedStyle(one).fontSize))[0]"
    )
    return float(drawn.json_value())


def test_a_long_question_stands_whole_and_large(day: Day, wall: Wall) -> None:
    levels = [{"color": color, "title": f"Verwaltung {color}"} for color in ("blue", "green", "yellow")]
    day.place.lead("change_workshop", {"levels": levels})
    day.step("alone", title="Sammeln", board=day.board, prompts={"de": ASKED, "en": ASKED_TOO}, minutes=8,
             form="alone", rules={"see": "own", "per_person": 3})  # fmt: skip
    day.step("read", board=day.board, prompts={"de": ASKED}, minutes=8)
    day.start("alone")
    wall.open(day.place.screen())
    asked = wall.page.get_by_role("heading", level=1)
    expect(asked).to_have_text(" ".join(ASKED.split()), use_inner_text=True)
    assert size(wall.page) >= 72
    expect(wall.page.locator("header")).to_contain_text("Sammeln")
    legible(wall.page, 1920, 1080)
    one = day.somebody()
    day.act(one, "add_note", note="n", zone="factors", text="Ein Gedanke")
    day.seat(one, done="alone")
    expect(wall.page.get_by_role("status").filter(has_text=wall.say("screen-people-done", count=1))).to_be_visible()
    day.lead("reveal_notes", day.board)
    expect(wall.drawn("Ein Gedanke")).to_be_visible()
    assert size(wall.page) >= 44
    legible(wall.page, 1920, 1080)
    day.start("read")
    expect(wall.page.get_by_text("Which moments")).to_have_count(0)
    expect(asked).to_have_text(" ".join(ASKED.split()), use_inner_text=True)  # the new step's, laid out
    assert size(wall.page) >= 44
    legible(wall.page, 1920, 1080)


def test_a_vote_opened_beside_the_agenda_goes_before_the_result_of_the_step(day: Day, wall: Wall) -> None:
    board = day.place.bring(clustered("vote", 24, 2))
    day.step("dots", board=board, prompts={"de": "Womit fangen wir an?"},
             vote={"kind": "dots", "on": "clusters", "budget": 3, "per_item": 3})  # fmt: skip
    day.start("dots")
    day.lead("close_ballot", board, ballot="dots")
    wall.open(day.place.screen())
    asked = wall.page.get_by_role("heading", level=1)
    expect(asked).to_have_text("Womit fangen wir an?")
    day.lead("open_ballot", board, ballot="more", kind="consent", question="", items=["cluster:z0k0"])
    expect(asked).to_have_text(wall.say("screen-kind-consent"))
    expect(wall.page.get_by_text(wall.say("screen-vote-consent"))).to_be_visible()
    day.lead("close_ballot", board, ballot="more")
    expect(wall.page.get_by_text(wall.say("screen-ended-vote"), exact=True)).to_be_visible()
    expect(asked).to_have_text(wall.say("screen-kind-consent"))


def test_the_code_is_large_until_something_has_been_on_a_board(day: Day, wall: Wall) -> None:
    day.step("come", title="Ankommen", prompts={"de": "Code scannen, Kaffee holen"}, minutes=15)
    day.step("work", board=day.board)
    day.step("break", title="Pause", minutes=15)
    day.start("come")
    wall.open(day.place.screen())
    expect(wall.page.get_by_role("heading", level=1, name="Ankommen")).to_be_visible()
    box = wall.named("img", "screen-qr").bounding_box()
    assert box and box["height"] > 500
    expect(wall.page.get_by_role("timer")).to_be_visible()
    legible(wall.page, 1920, 1080)
    day.start("work")
    expect(wall.outline).to_be_attached()
    day.start("break")
    expect(wall.page.get_by_role("heading", level=1, name="Pause")).to_be_visible()
    box = wall.named("img", "screen-qr").bounding_box()
    assert box and box["height"] < 120


def test_the_switch_for_the_sound_leaves_the_picture_when_nobody_stirs(day: Day, wall: Wall) -> None:
    day.place.show(day.board)
    wall.open(day.place.screen())
    expect(wall.button("screen-sound-on")).to_have_css("opacity", "0")
    wall.page.mouse.move(300, 300)
    expect(wall.button("screen-sound-on")).to_have_css("opacity", "1")


def test_what_was_left_unrevealed_is_told_large_in_its_field(day: Day, wall: Wall) -> None:
    day.step("alone", board=day.board, rules={"see": "own"})
    day.step("read", board=day.board, prompts={"de": "Was fällt auf?"})
    day.start("alone")
    one = day.somebody()
    for n in range(3):
        day.act(one, "add_note", note=f"n{n}", zone="factors", text="Noch geheim")
    day.start("read")
    wall.open(day.place.screen())
    told = wall.page.get_by_text(wall.say("screen-veiled-cards", count=3))
    expect(told).to_be_visible()
    assert float(told.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 44
    expect(wall.page.locator("header").first).not_to_contain_text("verdeckt")
    legible(wall.page, 1920, 1080)
    day.lead("reveal_notes", day.board)
    expect(wall.drawn("Noch geheim").first).to_be_visible()
    expect(told).to_have_count(0)


def test_results_begin_with_the_stands_and_end_with_voices_and_the_list_has_clusters(day: Day, wall: Wall) -> None:
    board = day.place.bring(clustered("heard", 16, 1))
    day.place.bring(clustered("stand", 8, 1, "stands"))
    day.lead("write_statement", board, statement="s", text="Das steht fest", notes=["heard0"], zone="z0")
    day.place.show(board)
    wall.open(day.place.screen())
    expect(wall.outline).to_be_attached()
    wall.page.keyboard.press("l")
    listed = wall.named("region", "keys-list")
    expect(listed.get_by_role("heading", name="Stapel 0 0")).to_be_visible()
    expect(listed).to_contain_text("Das steht fest")
    wall.page.keyboard.press("l")
    wall.page.keyboard.press("p")
    heading = wall.page.get_by_role("heading", level=1)
    stand = wall.page.get_by_role("main").get_by_role("heading", level=2)
    for at in range(4):
        expect(stand).to_have_text(f"Feld {at}")
        expect(wall.page.get_by_role("main").get_by_role("listitem")).to_have_text([f"Stapel {at} 0"])
        wall.page.keyboard.press("ArrowRight")
    expect(wall.page.get_by_role("article")).to_contain_text("Das steht fest")
    wall.page.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Stapel 0 0")
    expect(wall.page.get_by_text(wall.say("screen-voices"))).to_be_visible()
    said = wall.page.get_by_role("main").get_by_role("listitem")
    expect(said).to_have_text([wall.say("screen-quote", text=f"Ein Gedanke #{n}") for n in (0, 4, 8)])
    legible(wall.page, 1920, 1080)
    assert findings(wall.page) == []
