"""The facilitated day as phones live through it: private and together, a step while one types, ballots, questions."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from server.board.model import Board, Zone
from tests.browser.axe import findings
from tests.browser.boards import odd
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest
from tests.browser.places import Place, place
from tests.browser.test_secrecy import KEPT, Ear
from tests.live.conftest import Server

SECRET = "Niemand traut dem Zahlenwerk"


@pytest.fixture
def made(server: Server) -> Place:
    return place(server, staged=False)


def put(made: Place, id: str, title: str = "", **fields: Any) -> None:
    """Put a step on the first board at the end of the agenda, unless `board` says another or none."""
    step = {"id": id, "title": title or id, "board": made.boards()[0], **fields}
    made.lead("put_step", {"step": step})


def start(made: Place, id: str) -> None:
    made.lead("start_step", {"step": id})


def guests(devices: Devices, made: Place, count: int) -> list[Guest]:
    people = [Guest(devices.phone()) for _ in range(count)]
    for person in people:
        person.join(made.join)
    return people


def hang(made: Place, *words: str) -> list[str]:
    """Write notes as the facilitator. Gives them as items of a ballot."""
    for n, text in enumerate(words):
        made.lead("add_note", {"note": f"h{n}", "zone": "factors", "text": text}, made.boards()[0])
    return [f"note:h{n}" for n in range(len(words))]


def vote(made: Place, kind: str, items: list[str], **fields: Any) -> None:
    body = {"ballot": kind, "kind": kind, "question": f"Frage {kind}?", "items": items, **fields}
    made.lead("open_ballot", body, made.boards()[0])


def close(made: Place, ballot: str) -> None:
    made.lead("close_ballot", {"ballot": ballot}, made.boards()[0])


def ballot(made: Place, id: str) -> dict[str, Any]:
    """The ballot as the facilitators' export holds it."""
    board = made.boards()[0]
    answer = made.server.get(f"/api/workshops/{made.id}/exports/{board}.json", made.token)
    ballots: list[dict[str, Any]] = answer.json()["board"]["ballots"]
    return next(each for each in ballots if each["id"] == id)


def arrived(guest: Guest, words: str) -> None:
    expect(guest.own(words)).to_contain_text(guest.say("delivery-arrived"))


def cast(guest: Guest) -> Locator:
    """The foot of a ballot once the paper is on the server."""
    return guest.page.get_by_role("status").filter(has_text=guest.say("delivery-arrived"))


def same_seat(devices: Devices, guest: Guest, made: Place) -> Guest:
    """A second device of the same seat."""
    other = Guest(devices.phone())
    kept = guest.page.evaluate("({ ...localStorage })")
    other.page.context.add_init_script(f"Object.assign(localStorage, {json.dumps(kept)})")
    other.page.goto(made.join)
    expect(other.named("navigation", "nav-label")).to_be_visible()
    return other


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_private_then_together(devices: Devices, made: Place) -> None:
    """Three phones write in private; no frame, page or storage of another holds the words before the reveal."""
    put(made, "still", "Still sammeln", prompts={"de": "Was fehlt?"}, rules={"see": "own", "per_person": 2})
    aylin, bo, cem = (Guest(devices.phone()) for _ in range(3))
    ears = [Ear(bo.page), Ear(cem.page)]
    for guest in (aylin, bo, cem):
        guest.join(made.join)
    start(made, "still")
    expect(aylin.page.get_by_role("heading", level=1, name="Was fehlt?")).to_be_visible()
    expect(aylin.page.get_by_text(aylin.say("rule-private"))).to_be_visible()
    aylin.write(SECRET)
    arrived(aylin, SECRET)
    bo.write("Mehr Zeit")
    arrived(bo, "Mehr Zeit")
    for guest in (aylin, bo, cem):
        expect(guest.page.get_by_text(guest.say("veiled-all", count=2))).to_be_visible()
    expect(aylin.mine).to_contain_text(aylin.say("mine-of", count=1, most=2))
    aylin.page.reload()
    expect(aylin.own(SECRET)).to_be_visible()
    cem.page.reload()
    cem.go("wall")
    expect(cem.page.get_by_text(cem.say("veiled-others", count=2))).to_be_visible()
    for guest, ear in zip((bo, cem), ears, strict=True):
        assert '"own"' in ear.all.replace("\\", "")
        assert SECRET not in ear.all and SECRET not in guest.page.content() and SECRET not in guest.page.evaluate(KEPT)
    made.lead("reveal_notes", {"notes": []}, made.boards()[0])
    expect(cem.page.get_by_text(SECRET)).to_be_visible()
    expect(bo.page.get_by_label(bo.say("news-label"))).to_have_text(bo.say("revealed", count=1))
    bo.button("revealed-look").click()
    expect(bo.field("Gelingensfaktoren").get_by_text(SECRET)).to_be_visible()
    assert SECRET in ears[0].all


def test_a_step_change_keeps_what_is_being_typed(devices: Devices, made: Place) -> None:
    other = made.bring(odd("one"))
    put(made, "one", "Sammeln", prompts={"de": "Was hilft?", "en": "What helps?"}, minutes=5)
    put(made, "two", "Weiter", board=other, prompts={"de": "Was bremst?"})
    start(made, "one")
    [guest] = guests(devices, made, 1)
    expect(guest.page.get_by_role("timer")).to_contain_text(re.compile(r"[45]:\d\d"))
    guest.card.press_sequentially("Kurze We")
    start(made, "two")
    heading = guest.page.get_by_role("heading", level=1, name="Was bremst?")
    expect(heading).to_be_focused()
    guest.page.keyboard.type("ge")
    expect(guest.card).to_have_value("")
    news = guest.page.get_by_label(guest.say("news-label"))
    expect(news).to_contain_text("Was bremst?")
    guest.button("draft-back").click()
    expect(guest.card).to_have_value("Kurze We")
    guest.card.press_sequentially("ge")
    guest.tap(guest.button("pin"))
    arrived(guest, "Kurze Wege")
    start(made, "one")
    expect(guest.page.get_by_role("heading", level=1, name="Was hilft?")).to_be_visible()


def test_a_card_in_the_hand_stays_there_when_the_step_changes(devices: Devices, made: Place) -> None:
    other = made.bring(odd("one"))
    put(made, "one", "Sammeln")
    put(made, "two", "Weiter", board=other)
    start(made, "one")
    [guest] = guests(devices, made, 1)
    guest.write("Kurze Wege")
    arrived(guest, "Kurze Wege")
    guest.own("Kurze Wege").get_by_role("button").click()
    sheet = guest.named("dialog", "note-edit")
    sheet.get_by_role("textbox").first.fill("Kurze, helle Wege")
    start(made, "two")
    expect(sheet.get_by_text(guest.say("note-late"))).to_be_visible()
    expect(sheet.get_by_role("textbox").first).to_have_value("Kurze, helle Wege")
    sheet.get_by_role("button", name=guest.say("save")).click()
    expect(guest.page.get_by_role("button", name="Weiter")).to_be_visible()
    made.wait_for("Kurze, helle Wege")


def test_the_rules_of_a_step_shape_the_page(devices: Devices, made: Place) -> None:
    put(made, "write", "Schreiben", rules={"per_person": 1})
    put(made, "read", "Lesen", form="pairs", rules={"add": False, "edit": False, "move": False})
    put(made, "rest", "Kaffee", board="", prompts={"de": "Bis gleich."}, minutes=20)
    start(made, "write")
    [guest] = guests(devices, made, 1)
    expect(guest.page.get_by_text(guest.say("limit-left", count=1))).to_be_visible()
    guest.write("Mut")
    expect(guest.page.get_by_text(guest.say("limit-full"))).to_be_visible()
    expect(guest.card).to_have_count(0)
    arrived(guest, "Mut")
    start(made, "read")
    expect(guest.page.get_by_text(guest.say("look-pairs"))).to_be_visible()
    expect(guest.own("Mut").get_by_role("button")).to_have_count(0)
    guest.button("look-wall").click()
    expect(guest.field("Gelingensfaktoren").get_by_role("button", name="Mut")).to_have_count(0)
    start(made, "rest")
    expect(guest.page.get_by_role("heading", level=1, name="Kaffee")).to_be_visible()
    expect(guest.page.get_by_role("timer").last).to_contain_text(re.compile(r"(20:00|19:\d\d)"))
    start(made, "write")
    made.lead("pause_day", {"on": True})
    expect(guest.page.get_by_role("heading", level=1, name=guest.say("pause"))).to_be_visible()
    made.lead("pause_day", {"on": False})
    expect(guest.own("Mut")).to_be_visible()


def test_a_closed_zone_cannot_be_chosen(devices: Devices, made: Place) -> None:
    put(made, "write")
    start(made, "write")
    made.lead("change_zone", {"zone": "factors", "locked": True}, made.boards()[0])
    [guest] = guests(devices, made, 1)
    expect(guest.page.get_by_role("radio", name="Gelingensfaktoren")).to_be_disabled()
    guest.write("Passt in die andere")
    arrived(guest, "Passt in die andere")
    assert [note["zone"] for note in made.notes(made.boards()[0])] == ["hurdles"]


def test_an_anonymous_held_card_says_so_and_cannot_be_changed(devices: Devices, made: Place) -> None:
    put(made, "frank", rules={"anonymous": True, "hold": True})
    start(made, "frank")
    guest, other = guests(devices, made, 2)
    expect(guest.page.get_by_text(guest.say("rule-anonymous"))).to_be_visible()
    guest.write("Zu viele Sitzungen")
    expect(guest.own("Zu viele Sitzungen")).to_contain_text(guest.say("delivery-checking"))
    expect(guest.own("Zu viele Sitzungen").get_by_role("button")).to_have_count(0)
    expect(guest.button("undo")).to_have_count(0)
    other.go("wall")
    expect(other.page.get_by_text("Zu viele Sitzungen")).to_have_count(0)
    [note] = made.notes(made.boards()[0])
    assert note.get("author", "") == ""
    made.lead("release_note", {"note": note["id"]}, made.boards()[0])
    expect(other.page.get_by_text("Zu viele Sitzungen")).to_be_visible()
    arrived(guest, "Zu viele Sitzungen")


def test_time_is_up_is_said_once(devices: Devices, made: Place) -> None:
    put(made, "write")
    start(made, "write")
    [guest] = guests(devices, made, 1)
    made.lead("run_clock", {"seconds": 2})
    timer = guest.page.get_by_role("timer")
    expect(timer).to_contain_text("0:00")
    expect(guest.page.get_by_label(guest.say("news-label"))).to_have_text(guest.say("clock-over"))
    made.lead("add_time", {"seconds": 120})
    made.lead("hold_clock", {"on": True})
    expect(timer).to_contain_text(guest.say("clock-held"))
    expect(timer).to_contain_text(re.compile(r"2:00|1:5\d"))


def test_signs_and_the_table(devices: Devices, made: Place) -> None:
    put(made, "tables", form="table")
    put(made, "next")
    start(made, "tables")
    [guest] = guests(devices, made, 1)
    guest.page.get_by_label(guest.say("table-ask")).fill("4")
    guest.button("save").click()
    expect(guest.page.get_by_label(guest.say("table-ask"))).to_have_count(0)
    for sign in ("done", "sign-hand", "sign-help"):
        guest.button(sign).click()
        expect(guest.button(sign)).to_have_attribute("aria-pressed", "true")
    guest.button("sign-hand").click()
    expect(guest.button("sign-hand")).to_have_attribute("aria-pressed", "false")
    guest.page.reload()
    expect(guest.button("done")).to_have_attribute("aria-pressed", "true")
    expect(guest.button("sign-help")).to_have_attribute("aria-pressed", "true")
    expect(guest.button("sign-hand")).to_have_attribute("aria-pressed", "false")
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "help": False})  # somebody came and helped
    expect(guest.button("sign-help")).to_have_attribute("aria-pressed", "false")
    start(made, "next")
    expect(guest.button("done")).to_have_attribute("aria-pressed", "false")
    guest.go("me")
    expect(guest.page.get_by_label(guest.say("table-ask"))).to_have_value("4")


def test_dots_offline_arrive_once_the_network_is_back(devices: Devices, made: Place) -> None:
    devices.forgive(NETWORK)
    vote(made, "dots", hang(made, "Wege", "Mut", "Geld"), budget=2)
    made.show(made.boards()[0])
    [guest] = guests(devices, made, 1)
    more = guest.button("dot-more", text="Mut")
    expect(more).to_be_visible()
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    more.click()
    more.click()
    foot = guest.page.get_by_role("status").filter(has_text=guest.say("dots-left", count=0))
    expect(foot).to_contain_text(guest.say("delivery-waiting"))
    expect(more).to_have_attribute("aria-disabled", "true")
    more.click(force=True)
    guest.page.context.set_offline(False)
    expect(cast(guest)).to_be_visible()
    close(made, "dots")
    expect(guest.page.get_by_text(guest.say("own-dots", count=2))).to_be_visible()
    tallies = {tally["item"]: tally["total"] for tally in ballot(made, "dots")["tallies"]}
    assert tallies == {"note:h0": 0, "note:h1": 2, "note:h2": 0}


def test_two_devices_of_one_seat_have_one_budget(devices: Devices, made: Place) -> None:
    vote(made, "dots", hang(made, "Wege", "Mut", "Geld"), budget=2)
    made.show(made.boards()[0])
    [guest] = guests(devices, made, 1)
    other = same_seat(devices, guest, made)
    for device, text in ((guest, "Mut"), (other, "Wege"), (guest, "Mut"), (other, "Wege")):
        # pressed as it is: whether this device has heard of the other's dots yet, and is spent, is the race
        device.button("dot-more", text=text).click(force=True)
        expect(cast(device)).to_be_visible()
    expect(cast(guest)).to_be_visible()
    close(made, "dots")
    expect(guest.page.get_by_text(guest.say("vote-voters", count=1))).to_be_visible()
    assert sum(tally["total"] for tally in ballot(made, "dots")["tallies"]) == 2


def test_a_paper_that_comes_too_late_goes_back_and_says_why(devices: Devices, made: Place) -> None:
    devices.forgive(NETWORK)
    vote(made, "dots", hang(made, "Wege", "Mut", "Geld"), budget=3)
    made.show(made.boards()[0])
    [guest] = guests(devices, made, 1)
    guest.button("dot-more", text="Mut").click()
    expect(cast(guest)).to_be_visible()
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    guest.button("dot-more", text="Wege").click()
    expect(guest.page.get_by_role("status").filter(has_text=guest.say("delivery-waiting"))).to_be_visible()
    close(made, "dots")
    guest.page.context.set_offline(False)
    expect(guest.page.get_by_role("alert")).to_contain_text(guest.say("refusal-closed"))
    guest.button("refused-ok").click()
    made.lead("reopen_ballot", {"ballot": "dots"}, made.boards()[0])
    expect(guest.page.get_by_text(guest.say("dots-left", count=2))).to_be_visible()
    expect(guest.page.get_by_text(guest.say("dots-here", count=1))).to_have_count(1)


def test_the_order_is_ones_own_and_stays(devices: Devices, made: Place) -> None:
    vote(made, "rating", hang(made, *(f"Karte {n:02}" for n in range(8))))
    made.show(made.boards()[0])
    orders = []
    for guest in guests(devices, made, 3):
        groups = guest.page.get_by_role("group", name=re.compile("Karte"))
        expect(groups).to_have_count(8)
        orders.append(groups.evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))"))
        guest.page.reload()
        expect(groups).to_have_count(8)
        assert groups.evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))") == orders[-1]
    assert len({tuple(order) for order in orders}) > 1


def test_a_veto_waits_for_its_reason(devices: Devices, made: Place) -> None:
    vote(made, "consent", hang(made, "Wir fangen an"))
    made.show(made.boards()[0])
    guest, other = guests(devices, made, 2)
    guest.button("consent-3").click()
    expect(guest.page.get_by_text(guest.say("vote-reason-needed"))).to_be_visible()
    guest.page.get_by_label(guest.say("vote-reason"), exact=True).fill("Das Geld fehlt")
    guest.button("vote-reason-send").click()
    expect(cast(guest)).to_be_visible()
    expect(other.page.get_by_text("Das Geld fehlt")).to_have_count(0)
    close(made, "consent")
    for person in (guest, other):
        expect(person.page.get_by_text("Das Geld fehlt")).to_be_visible()
    guest.button("vote-on").click()
    expect(guest.card).to_be_visible()
    guest.go("wall")
    guest.page.get_by_role("button", name=re.compile(guest.say("vote-result"))).click()
    expect(guest.page.get_by_text("Das Geld fehlt")).to_be_visible()


def test_a_ranking_by_keyboard(devices: Devices, made: Place) -> None:
    vote(made, "ranking", hang(made, "Wege", "Mut", "Geld"), budget=2)
    made.show(made.boards()[0])
    [guest] = guests(devices, made, 1)
    for text in ("Wege", "Geld"):
        guest.button("rank-add", text=text).focus()
        guest.page.keyboard.press("Enter")
    expect(guest.button("rank-add", text="Mut")).to_have_attribute("aria-disabled", "true")
    guest.button("rank-up", text="Geld").focus()
    guest.page.keyboard.press("Enter")
    expect(guest.button("rank-up", text="Geld")).to_be_focused()
    guest.page.keyboard.press("ArrowDown")
    guest.page.keyboard.press("ArrowUp")
    expect(cast(guest)).to_be_visible()
    close(made, "ranking")
    first = guest.page.get_by_role("listitem").filter(has_text="Geld").filter(has_text=guest.say("own-rank", n=1))
    expect(first).to_be_visible()
    totals = {tally["item"]: tally["total"] for tally in ballot(made, "ranking")["tallies"]}
    assert totals == {"note:h0": 1, "note:h1": 0, "note:h2": 2}


def test_a_scribe_casts_for_badges(devices: Devices, made: Place) -> None:
    vote(made, "dots", hang(made, "Wege", "Mut", "Geld"), budget=1)
    made.lead("add_link", {"link": "scribe1", "role": "scribe", "title": "", "zone": ""})
    made.show(made.boards()[0])
    scribe = Guest(devices.phone())
    scribe.join(made.door("scribe1"))
    badge = scribe.page.get_by_label(scribe.say("vote-badge"), exact=True)
    for number, text in (("47", "Mut"), ("12", "Wege"), ("Badge 47", "")):
        badge.fill(number)
        if text:
            scribe.button("dot-more", text=text).click()
            expect(cast(scribe)).to_be_visible()
    expect(scribe.button("dot-more", text="Geld")).to_have_attribute("aria-disabled", "true")
    done = scribe.named("group", "vote-badges")
    expect(done.get_by_role("button")).to_have_text(["47", "12"])
    close(made, "dots")
    expect(scribe.button("dot-more", text="Mut")).to_have_count(0)
    assert ballot(made, "dots")["voters"] == 2


def test_questions(devices: Devices, made: Place) -> None:
    board = made.bring(questions())
    made.show(board)
    guest, other = guests(devices, made, 2)
    ask = guest.page.get_by_label(guest.say("question-ask"))
    ask.fill("Wer zahlt das?")
    expect(guest.page.get_by_text(guest.say("left", count=126))).to_be_visible()
    guest.button("question-send").click()
    other.page.get_by_label(other.say("question-ask")).fill("Wann geht es los?")
    other.page.keyboard.press("Enter")
    like = guest.page.get_by_role("button", name=guest.say("question-like", text="Wann geht es los?"))
    like.click()
    expect(like).to_have_attribute("aria-pressed", "true")
    open_ = guest.page.get_by_role("region", name="Offen")
    expect(open_.get_by_role("listitem").first).to_contain_text("Wann geht es los?")
    row = other.page.get_by_role("region", name="Offen").get_by_role("listitem")
    expect(row.first).to_contain_text("Wann geht es los?")
    row.filter(has_text="Wer zahlt das?").get_by_role("button", name=other.say("question-offer")).click()
    expect(open_.get_by_role("listitem").filter(has_text="Wer zahlt das?")).to_contain_text("(1)")
    asked = next(note for note in made.notes(board) if note["text"] == "Wer zahlt das?")
    made.lead("answer_note", {"note": asked["id"], "answer": "Der Bund.", "zone": "answered"}, board)
    answered = guest.page.get_by_role("region", name="Beantwortet")
    expect(answered.get_by_role("listitem")).to_contain_text("Der Bund.")
    guest.page.reload()
    expect(like).to_have_attribute("aria-pressed", "true")


def questions() -> Board:
    zones = [Zone("open", "Offen", "a1"), Zone("answered", "Beantwortet", "a2"), Zone("later", "Später", "a3")]
    return Board("q", "Fragen", "Was wollt ihr wissen?", "questions", "", "", {zone.id: zone for zone in zones}, {})


def test_a_cluster_and_a_statement_with_its_sources(devices: Devices, made: Place) -> None:
    board = made.boards()[0]
    hang(made, "Wege", "Mut", "Geld")
    made.lead("make_cluster", {"cluster": "c", "notes": ["h0", "h1"], "title": "Nähe"}, board)
    made.lead("write_statement", {"statement": "s", "text": "Wir bleiben nah.", "cluster": "c"}, board)
    made.show(board)
    [guest] = guests(devices, made, 1)
    guest.go("wall")
    expect(guest.page.get_by_role("heading", level=3, name="Nähe")).to_be_visible()
    expect(guest.page.get_by_text("Wege", exact=True)).to_have_count(1)
    guest.button("statement-sources", count=2).click()
    expect(guest.page.get_by_text("Wege", exact=True)).to_have_count(2)


def test_everyone_to_me_takes_no_focus(devices: Devices, made: Place) -> None:
    hang(made, "Kurze Wege")
    made.show(made.boards()[0])
    [guest] = guests(devices, made, 1)
    guest.card.press_sequentially("Mitten ")
    made.lead("set_spot", {"board": made.boards()[0], "item": "note:h0"})
    banner = guest.named("region", "spot")
    expect(banner).to_contain_text("Kurze Wege")
    expect(guest.card).to_be_focused()
    guest.page.keyboard.type("im Satz")
    expect(guest.card).to_have_value("Mitten im Satz")
    guest.button("close", banner).click()
    expect(banner).to_have_count(0)
    made.lead("set_spot", {"board": "", "item": ""})
    made.lead("set_spot", {"board": made.boards()[0], "item": "note:h0"})
    expect(banner).to_be_visible()


@pytest.mark.parametrize(("language", "scheme"), [("de", "light"), ("en", "dark")])
def test_axe_and_small_screens(devices: Devices, made: Place, language: str, scheme: Any) -> None:
    """Every state of the day has no serious finding, and fits 320 px with text twice as large."""
    put(made, "private", "Still", form="table", minutes=5, rules={"see": "own", "per_person": 3, "hold": True})
    put(made, "rest", "Kaffee", board="", minutes=1)
    put(made, "look", "Lesen", rules={"add": False, "edit": False})
    guest = Guest(devices.phone(320, 640, language=language, color_scheme=scheme), language)
    guest.page.context.add_init_script(f"localStorage.setItem('stellwand.language', '{language}')")
    start(made, "private")
    guest.join(made.join)
    found: dict[str, list[str]] = {}

    def state(name: str) -> None:
        if wrong := findings(guest.page):
            found[name] = wrong
        guest.page.evaluate("document.documentElement.style.fontSize = '34px'")
        if (wide := overflow(guest.page)) > 0:
            found[f"{name}, large"] = [f"{wide} px too wide"]
        guest.page.evaluate("document.documentElement.style.fontSize = ''")

    guest.write("Etwas Eigenes")
    arrived(guest, "Etwas Eigenes")
    state("private")
    start(made, "rest")
    expect(guest.page.get_by_role("heading", level=1, name="Kaffee")).to_be_visible()
    state("rest")
    start(made, "look")
    expect(guest.button("look-wall")).to_be_visible()
    items = hang(made, "Kurze Wege", "Donaudampfschifffahrtsgesellschaftskapitän", "Geld")
    made.lead("set_spot", {"board": made.boards()[0], "item": items[0]})
    expect(guest.named("region", "spot")).to_be_visible()
    state("spot")
    guest.button("close", guest.named("region", "spot")).click()
    state("look")
    for kind in ("dots", "rating", "consent", "ranking", "commitment"):
        vote(made, kind, items)
        expect(guest.page.get_by_role("heading", level=1, name=f"Frage {kind}?")).to_be_visible()
        press = {"dots": "dot-more", "ranking": "rank-add"}.get(kind)
        if press:
            guest.button(press, text="Geld").click()
        else:
            guest.page.get_by_role("group", name="Geld").get_by_role("button").last.click()
        state(kind)
        close(made, kind)
        guest.button("vote-on").click()
        expect(guest.button("look-wall")).to_be_visible()
    guest.go("wall")
    for each in guest.page.get_by_role("button", name=re.compile(guest.say("vote-result"))).all():
        each.click()
    state("results")
    board = made.bring(questions())
    made.lead("add_note", {"note": "q1", "zone": "open", "text": "Wer zahlt das?"}, board)
    made.show(board)
    guest.button("nav-questions", guest.named("navigation", "nav-label")).click()
    expect(guest.page.get_by_role("button", name=guest.say("question-like", text="Wer zahlt das?"))).to_be_visible()
    state("questions")
    assert not found
