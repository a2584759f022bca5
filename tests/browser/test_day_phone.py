"""The facilitated day as phones live through it: private and together, a step while one types, questions."""

import re

import pytest
from playwright.sync_api import expect

from server.board.model import Board, Zone
from tests.browser.axe import Check, looks, options
from tests.browser.boards import odd
from tests.browser.devices import Devices
from tests.browser.people import Guest, guests
from tests.browser.places import Place, place
from tests.browser.test_secrecy import KEPT, Ear
from tests.live.conftest import Server

SECRET = "Niemand traut dem Zahlenwerk"


@pytest.fixture
def made(server: Server) -> Place:
    return place(server, staged=False)


def test_private_then_together(devices: Devices, made: Place) -> None:
    """Three phones write in private; no frame, page or storage of another holds the words before the reveal."""
    made.put("still", "Still sammeln", prompts={"de": "Was fehlt?"}, rules={"see": "own", "per_person": 2})
    aylin, bo, cem = (Guest(devices.phone()) for _ in range(3))
    ears = [Ear(bo.page), Ear(cem.page)]
    for guest in (aylin, bo, cem):
        guest.join(made.join)
    made.start("still")
    expect(aylin.page.get_by_role("heading", level=1, name="Was fehlt?")).to_be_visible()
    expect(aylin.page.get_by_text(aylin.say("rule-private"))).to_be_visible()
    aylin.write(SECRET)
    aylin.arrived(SECRET)
    bo.write("Mehr Zeit")
    bo.arrived("Mehr Zeit")
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


def test_what_was_revealed_is_news_for_those_who_were_there(devices: Devices, made: Place) -> None:
    board = made.boards()[0]
    made.put("still", rules={"see": "own"})
    made.put("talk", prompts={"de": "Was hört ihr?"})
    made.start("still")
    aylin, bo = guests(devices, made.join, 2)
    aylin.write("Mehr Zeit")
    aylin.arrived("Mehr Zeit")
    made.lead("reveal_notes", {"notes": []}, board)
    banner = bo.button("revealed-look")
    expect(banner).to_be_visible()
    made.lead("set_spot", {"board": board, "item": "zone:factors"})
    expect(bo.named("region", "spot")).to_be_visible()
    expect(banner).to_have_count(0)
    made.lead("set_spot", {"board": "", "item": ""})
    expect(banner).to_be_visible()
    made.vote("rating", [f"note:{made.notes(board)[0]['id']}"])
    expect(bo.page.get_by_role("heading", level=1, name="Frage rating?")).to_be_visible()
    expect(banner).to_have_count(0)
    made.close("rating")
    bo.button("vote-on").click()
    expect(banner).to_be_visible()
    made.start("talk")
    cem = guests(devices, made.join, 1)[0]
    bo.page.reload()
    for guest in (bo, cem):
        expect(guest.page.get_by_role("heading", level=1, name="Was hört ihr?")).to_be_visible()
        guest.go("wall")
        expect(guest.page.get_by_text("Mehr Zeit", exact=True)).to_be_visible()
        guest.go("write")
        expect(guest.button("revealed-look")).to_have_count(0)
        expect(guest.page.get_by_label(guest.say("news-label"))).not_to_contain_text(guest.say("revealed", count=1))


def test_privacy_is_promised_where_it_is(devices: Devices, made: Place) -> None:
    made.put("still", rules={"see": "own"})
    made.put("open")
    made.start("still")
    [guest] = guests(devices, made.join, 1)
    guest.write("Niemandes Sache")
    guest.arrived("Niemandes Sache")
    expect(guest.page.get_by_text(guest.say("rule-private"))).to_be_visible()
    expect(guest.own("Niemandes Sache")).not_to_contain_text(guest.say("veiled-left"))
    made.start("open")
    expect(guest.own("Niemandes Sache")).to_contain_text(guest.say("veiled-left"))
    expect(guest.page.get_by_text(guest.say("rule-private"))).to_have_count(0)
    expect(guest.page.get_by_text(guest.say("veiled-all", count=1))).to_have_count(0)


def test_a_step_change_keeps_what_is_being_typed(devices: Devices, made: Place) -> None:
    other = made.bring(odd("one"))
    made.put("one", "Sammeln", prompts={"de": "Was hilft?", "en": "What helps?"}, minutes=5)
    made.put("two", "Weiter", board=other, prompts={"de": "Was bremst?"})
    made.start("one")
    [guest] = guests(devices, made.join, 1)
    expect(guest.page.get_by_role("timer")).to_contain_text(re.compile(r"[45]:\d\d"))
    guest.card.press_sequentially("Kurze We")
    made.start("two")
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
    guest.arrived("Kurze Wege")
    made.start("one")
    expect(guest.page.get_by_role("heading", level=1, name="Was hilft?")).to_be_visible()


def test_a_card_in_the_hand_stays_there_when_the_step_changes(devices: Devices, made: Place) -> None:
    other = made.bring(odd("one"))
    made.put("one", "Sammeln")
    made.put("two", "Weiter", board=other)
    made.start("one")
    [guest] = guests(devices, made.join, 1)
    guest.write("Kurze Wege")
    guest.arrived("Kurze Wege")
    guest.own("Kurze Wege").get_by_role("button").click()
    sheet = guest.named("dialog", "note-edit")
    sheet.get_by_role("textbox").first.fill("Kurze, helle Wege")
    made.start("two")
    expect(sheet.get_by_text(guest.say("note-late"))).to_be_visible()
    expect(sheet.get_by_role("textbox").first).to_have_value("Kurze, helle Wege")
    sheet.get_by_role("button", name=guest.say("save")).click()
    expect(guest.page.get_by_role("button", name="Weiter")).to_be_visible()
    made.wait_for("Kurze, helle Wege")


def test_the_rules_of_a_step_shape_the_page(devices: Devices, made: Place) -> None:
    made.put("write", "Schreiben", rules={"per_person": 1})
    made.put("read", "Lesen", form="pairs", rules={"add": False, "edit": False, "move": False})
    made.put("rest", "Kaffee", board="", prompts={"de": "Bis gleich."}, minutes=20)
    made.start("write")
    [guest] = guests(devices, made.join, 1)
    expect(guest.page.get_by_text(guest.say("limit-left", count=1))).to_be_visible()
    guest.write("Mut")
    expect(guest.page.get_by_text(guest.say("limit-full"))).to_be_visible()
    expect(guest.card).to_have_count(0)
    guest.arrived("Mut")
    made.start("read")
    expect(guest.page.get_by_text(guest.say("look-pairs"))).to_be_visible()
    expect(guest.own("Mut").get_by_role("button")).to_have_count(0)
    guest.button("look-wall").click()
    expect(guest.field("Gelingensfaktoren").get_by_role("button", name="Mut")).to_have_count(0)
    made.start("rest")
    expect(guest.page.get_by_role("heading", level=1, name="Kaffee")).to_be_visible()
    expect(guest.page.get_by_role("timer").last).to_contain_text(re.compile(r"(20:00|19:\d\d)"))
    made.start("write")
    made.lead("pause_day", {"on": True})
    expect(guest.page.get_by_role("heading", level=1, name=guest.say("pause"))).to_be_visible()
    expect(guest.page.get_by_text(guest.say("pause-text"), exact=True)).to_be_visible()
    made.lead("pause_day", {"on": False})
    expect(guest.own("Mut")).to_be_visible()


def test_a_closed_zone_cannot_be_chosen(devices: Devices, made: Place) -> None:
    made.put("write")
    made.start("write")
    made.lead("change_zone", {"zone": "factors", "locked": True}, made.boards()[0])
    [guest] = guests(devices, made.join, 1)
    expect(guest.page.get_by_role("radio", name="Gelingensfaktoren")).to_be_disabled()
    guest.write("Passt in die andere")
    guest.arrived("Passt in die andere")
    assert [note["zone"] for note in made.notes(made.boards()[0])] == ["hurdles"]


def test_an_anonymous_held_card_says_so_and_cannot_be_changed(devices: Devices, made: Place) -> None:
    made.put("frank", rules={"anonymous": True, "hold": True})
    made.start("frank")
    guest, other = guests(devices, made.join, 2)
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
    guest.arrived("Zu viele Sitzungen")


def test_time_is_up_is_said_once(devices: Devices, made: Place) -> None:
    made.put("write")
    made.start("write")
    [guest] = guests(devices, made.join, 1)
    made.lead("run_clock", {"seconds": 2})
    timer = guest.page.get_by_role("timer")
    expect(timer).to_contain_text("0:00")
    expect(guest.page.get_by_label(guest.say("news-label"))).to_have_text(guest.say("clock-over"))
    made.lead("add_time", {"seconds": 120})
    made.lead("hold_clock", {"on": True})
    expect(timer).to_contain_text(guest.say("clock-held"))
    expect(timer).to_contain_text(re.compile(r"2:00|1:5\d"))


def test_signs_and_the_table(devices: Devices, made: Place) -> None:
    made.put("tables", form="table")
    made.put("next")
    made.start("tables")
    [guest] = guests(devices, made.join, 1)
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
    made.start("next")
    expect(guest.button("done")).to_have_attribute("aria-pressed", "false")
    guest.go("me")
    expect(guest.page.get_by_label(guest.say("table-ask"))).to_have_value("4")


def test_a_table_given_by_the_desk_shows_at_once(devices: Devices, made: Place) -> None:
    made.put("tables", form="table")
    made.start("tables")
    [guest] = guests(devices, made.join, 1)
    ask = guest.page.get_by_label(guest.say("table-ask"))
    expect(ask).to_have_value("")
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "table": "7"})
    expect(ask).to_have_count(0)
    guest.go("me")
    expect(ask).to_have_value("7")
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "table": "3"})
    expect(ask).to_have_value("3")


def test_questions(devices: Devices, made: Place) -> None:
    board = made.bring(questions())
    made.show(board)
    guest, other = guests(devices, made.join, 2)
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
    offer = row.filter(has_text="Wer zahlt das?").get_by_role("button", name=other.say("question-offer"))
    expect(offer).to_have_accessible_description(other.say("question-offer-told"))
    offer.click()
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
    made.hang("Wege", "Mut", "Geld")
    made.lead("make_cluster", {"cluster": "c", "notes": ["h0", "h1"], "title": "Nähe"}, board)
    made.lead("write_statement", {"statement": "s", "text": "Wir bleiben nah.", "cluster": "c"}, board)
    made.show(board)
    [guest] = guests(devices, made.join, 1)
    guest.go("wall")
    expect(guest.page.get_by_role("heading", level=3, name="Nähe")).to_be_visible()
    expect(guest.page.get_by_text("Wege", exact=True)).to_have_count(1)
    tap(guest, "Wir bleiben nah.")
    expect(guest.button("statement-sources", count=2)).to_have_attribute("aria-expanded", "true")
    expect(guest.page.get_by_text("Wege", exact=True)).to_have_count(2)
    made.lead("set_spot", {"board": board, "item": "statement:s"})
    spot = guest.named("region", "spot")
    expect(spot.get_by_text("Wege", exact=True)).to_have_count(0)
    tap(guest, "Wir bleiben nah.")
    expect(spot.get_by_text("Wege", exact=True)).to_be_visible()
    made.lead("set_spot", {"board": "", "item": ""})
    for note in ("h0", "h1"):
        made.lead("remove_note", {"note": note}, board)
    expect(guest.page.get_by_role("heading", level=3, name="Nähe")).to_have_count(0)


def tap(guest: Guest, words: str) -> None:
    """Tap the first text of these words, whatever takes the tap."""
    box = guest.page.get_by_text(words, exact=True).first.bounding_box()
    assert box
    guest.page.touchscreen.tap(box["x"] + 20, box["y"] + box["height"] / 2)


def test_everyone_to_me_takes_no_focus(devices: Devices, made: Place) -> None:
    made.hang("Kurze Wege")
    made.show(made.boards()[0])
    [guest] = guests(devices, made.join, 1)
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


@looks
def test_every_state_of_the_day_is_accessible_and_fits_a_small_screen(
    devices: Devices, made: Place, language: str, scheme: str
) -> None:
    made.put("private", "Still", form="table", minutes=5, rules={"see": "own", "per_person": 3, "hold": True})
    made.put("rest", "Kaffee", board="", minutes=1)
    made.put("look", "Lesen", rules={"add": False, "edit": False})
    guest = Guest(devices.phone(320, 640, **options(language, scheme)), language)
    guest.speak()
    made.start("private")
    guest.join(made.join)
    check = Check(guest.page)
    guest.write("Etwas Eigenes")
    guest.arrived("Etwas Eigenes")
    check.small("private")
    made.start("rest")
    expect(guest.page.get_by_role("heading", level=1, name="Kaffee")).to_be_visible()
    check.small("rest")
    made.start("look")
    expect(guest.button("look-wall")).to_be_visible()
    items = made.hang("Kurze Wege", "Donaudampfschifffahrtsgesellschaftskapitän", "Geld")
    made.lead("set_spot", {"board": made.boards()[0], "item": items[0]})
    expect(guest.named("region", "spot")).to_be_visible()
    check.small("spot")
    guest.button("close", guest.named("region", "spot")).click()
    check.small("look")
    board = made.bring(questions())
    made.lead("add_note", {"note": "q1", "zone": "open", "text": "Wer zahlt das?"}, board)
    made.show(board)
    guest.button("nav-questions", guest.named("navigation", "nav-label")).click()
    expect(guest.page.get_by_role("button", name=guest.say("question-like", text="Wer zahlt das?"))).to_be_visible()
    check.small("questions")
    assert not check.found
