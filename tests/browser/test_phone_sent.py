"""What becomes of a card, told at the thumb: undated, refused, held, taken back; and a seat that is let in again."""

import pytest
from playwright.sync_api import expect

from server.board.model import Board, Color, Zone
from tests.browser.devices import NETWORK, Devices
from tests.browser.people import Guest, guests
from tests.browser.places import Place, place
from tests.live.conftest import Server

LONG = "Stärken und Schwächen kennen wir. Welche Chance liegt offen da, welches Risiko nehmen wir nicht ernst genug?"


@pytest.fixture
def made(server: Server) -> Place:
    return place(server, staged=False)


def timeline() -> Board:
    lanes: tuple[tuple[str, Color], ...] = (("Bund", "blue"), ("Land", "green"), ("Kommune", "yellow"))
    zones = [Zone(color, title, f"a{n}", color=color) for n, (title, color) in enumerate(lanes, 1)]
    return Board("t", "Zeit", "Was hat uns geprägt?", "timeline", "2016", "2026", {zone.id: zone for zone in zones}, {})


@pytest.mark.parametrize(("width", "height"), [(360, 740), (320, 568)])
def test_the_pin_is_at_the_thumb_and_nothing_moves_under_it(
    devices: Devices, made: Place, width: int, height: int
) -> None:
    board = made.bring(timeline())
    rules = {"see": "own", "anonymous": True, "per_person": 2}
    made.put("still", board=board, form="pairs", minutes=9, prompts={"de": LONG}, rules=rules)
    made.start("still")
    guest, other = Guest(devices.phone(width, height)), Guest(devices.phone())
    for person in (guest, other):
        person.join(made.join)
    pin = guest.button("pin")
    expect(pin).to_be_in_viewport(ratio=1)
    before = [guest.card.bounding_box(), pin.bounding_box()]
    other.write("2019 Etwas")
    expect(guest.page.get_by_text(guest.say("veiled-all", count=1))).to_be_attached()
    assert [guest.card.bounding_box(), pin.bounding_box()] == before
    guest.write("2020 Etwas anderes")
    told = guest.page.get_by_text(guest.say("delivery-arrived")).first
    expect(told).to_be_in_viewport(ratio=1)
    assert [guest.card.bounding_box(), pin.bounding_box()] == before
    guest.page.evaluate("scrollTo(0, 9999)")
    expect(pin).to_be_in_viewport(ratio=1)


def test_a_card_without_a_date_is_asked_for_it_once(devices: Devices, made: Place) -> None:
    board = made.bring(timeline())
    made.put("still", board=board, rules={"see": "own"})
    made.start("still")
    [guest] = guests(devices, made.join, 1)
    ask = guest.page.get_by_text(guest.say("date-ask"))
    guest.write("2018 Gründung")
    guest.arrived("2018 Gründung")
    expect(ask).to_have_count(0)
    guest.write("Runder Tisch")
    expect(ask).to_be_visible()
    expect(guest.card).to_be_focused()
    guest.page.get_by_role("group", name=guest.say("date-label")).last.get_by_text("2021").click()
    expect(ask).to_have_count(0)
    expect(guest.own("Runder Tisch")).to_contain_text("2021")
    guest.write("Irgendwann")
    guest.button("date-leave").click()
    expect(ask).to_have_count(0)
    guest.write("Noch etwas")
    guest.arrived("Noch etwas")
    expect(ask).to_have_count(0)
    made.lead("reveal_notes", {"notes": []}, board)
    when = {note["text"]: (note.get("when") or {}).get("start", "") for note in made.notes(board)}
    assert when == {"2018 Gründung": "2018", "Runder Tisch": "2021", "Irgendwann": "", "Noch etwas": ""}


def test_a_refused_card_is_back_in_the_composer_with_the_reason(devices: Devices, made: Place) -> None:
    made.put("tables", rules={"per_table": 1})
    made.put("next")
    made.start("tables")
    [guest] = guests(devices, made.join, 1)
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "table": "4"})
    guest.write("Die erste")
    guest.arrived("Die erste")
    guest.write("Die zweite")
    expect(guest.card).to_have_value("Die zweite")
    reason = "Tisch 4 ist voll"
    told = guest.page.get_by_role("main").get_by_text(reason)
    expect(told).to_be_in_viewport(ratio=1)
    news = guest.page.get_by_label(guest.say("news-label"))
    expect(news).to_contain_text(guest.say("own-refused"))
    expect(news).to_contain_text(reason)
    guest.card.press_sequentially("!")
    expect(told).to_have_count(0)
    guest.tap(guest.button("pin"))
    expect(told).to_be_visible()
    made.start("next")
    expect(told).to_have_count(0)
    expect(guest.card).to_have_value("Die zweite!")


def test_a_refused_card_waits_beside_the_next(devices: Devices, made: Place) -> None:
    devices.forgive(NETWORK)
    made.put("write", rules={"per_table": 1})
    made.start("write")
    [guest] = guests(devices, made.join, 1)
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "table": "4"})
    guest.write("Die erste")
    guest.arrived("Die erste")
    guest.page.context.set_offline(True)
    expect(guest.page.get_by_text(guest.say("offline-title"))).to_be_visible()
    guest.write_offline("Die zweite")
    guest.card.press_sequentially("Die dritte")
    guest.page.context.set_offline(False)
    expect(guest.button("refused-back")).to_be_in_viewport(ratio=1)
    expect(guest.card).to_have_value("Die dritte")
    guest.button("refused-back").click()
    expect(guest.card).to_have_value("Die zweite\nDie dritte")
    expect(guest.button("refused-back")).to_have_count(0)


def test_what_the_desk_holds_or_takes_back_is_told_to_its_writer(devices: Devices, made: Place) -> None:
    board = made.boards()[0]
    made.put("write")
    made.put("next")
    made.start("write")
    guest, other = guests(devices, made.join, 2)
    guest.write("Zu scharf")
    guest.arrived("Zu scharf")
    other.go("wall")
    expect(other.page.get_by_text("Zu scharf")).to_be_visible()
    note = made.notes(board)[0]["id"]
    made.lead("hold_note", {"note": note}, board)
    expect(guest.own("Zu scharf")).to_contain_text(guest.say("delivery-checking"))
    expect(other.page.get_by_text("Zu scharf")).to_have_count(0)
    made.lead("release_note", {"note": note}, board)
    guest.arrived("Zu scharf")
    made.lead("remove_note", {"note": note}, board)
    expect(guest.mine).to_contain_text("Zu scharf")
    expect(guest.mine).to_contain_text(guest.say("delivery-taken"))
    expect(guest.page.get_by_label(guest.say("news-label"))).to_have_text(guest.say("own-taken"))
    made.start("next")
    expect(guest.mine).not_to_contain_text("Zu scharf")
    guest.write("Gelinder")
    guest.arrived("Gelinder")
    guest.own("Gelinder").get_by_role("button").click()
    guest.button("note-remove").click()
    expect(guest.mine).not_to_contain_text("Gelinder")
    expect(guest.mine).not_to_contain_text(guest.say("delivery-taken"))


def test_a_seat_that_is_let_in_again_comes_back(devices: Devices, made: Place) -> None:
    made.put("write")
    made.start("write")
    [guest] = guests(devices, made.join, 1)
    seat = guest.seat.split(".")[1]
    guest.card.fill("Angefangen")
    made.lead("change_seat", {"seat": seat, "blocked": True})
    expect(guest.page.get_by_text(guest.say("refusal-blocked"))).to_be_visible()
    guest.button("try-again").click()
    expect(guest.page.get_by_text(guest.say("refusal-blocked"))).to_be_visible()
    made.lead("change_seat", {"seat": seat, "blocked": False})
    guest.button("try-again").click()
    expect(guest.card).to_have_value("Angefangen")


def test_a_seat_that_is_let_in_again_comes_back_by_itself(devices: Devices, made: Place) -> None:
    made.put("write")
    made.start("write")
    guest = Guest(devices.phone())
    guest.page.clock.install()
    guest.join(made.join)
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "blocked": True})
    expect(guest.page.get_by_text(guest.say("refusal-blocked"))).to_be_visible()
    made.lead("change_seat", {"seat": guest.seat.split(".")[1], "blocked": False})
    guest.page.clock.fast_forward(20_000)
    expect(guest.card).to_be_visible()


def test_a_board_that_is_gone_is_not_named(devices: Devices, made: Place) -> None:
    board = made.boards()[0]
    made.show(board)
    [guest] = guests(devices, made.join, 1)
    guest.card.fill("Angefangen")
    made.lead("remove_board", {"board": board})
    expect(guest.page.get_by_text(guest.say("lobby-soon"))).to_be_visible()
    expect(guest.button("draft-back")).to_have_count(0)
    made.lead("restore_board", {"board": board})
    expect(guest.button("draft-back")).to_be_visible()


def test_in_high_contrast_the_card_in_hand_has_an_outline_on_every_side(devices: Devices, made: Place) -> None:
    made.put("write")
    made.start("write")
    guest = Guest(devices.phone(contrast="more"))
    guest.join(made.join)
    drawn = guest.card.evaluate("(area) => getComputedStyle(area.closest('.card')).filter")
    for side in ("2px 0px", "-2px 0px", "0px 2px", "0px -2px"):
        assert f"rgb(0, 0, 0) {side} 0px" in drawn, drawn
