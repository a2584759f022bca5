"""The public version at the desk: seen, decided, released, read by a stranger, and taken back."""

import requests
from playwright.sync_api import Locator, expect

from server.board.model import Board, Note, Zone
from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator
from tests.browser.places import Place, place
from tests.live.conftest import Server
from tests.media.flipchart import flipchart

TEXTS = {
    "n1": "Amira Öz hat das Netz geknüpft",
    "n2": "Kurze Wege zwischen den Ämtern",
    "n3": "Der Bus fährt nur bis 18 Uhr",
    "n4": "Frau Schröder-Kunz weiß Bescheid",
    "n5": "Anmelden unter info@netzwerk.example",
}


def board() -> Board:
    zone = Zone("z", "Was uns trägt", "a1")
    notes = {id: Note(id, "z", f"a{at}", text) for at, (id, text) in enumerate(TEXTS.items(), 1)}
    return Board("b", "Wo stehen wir?", "Was trägt uns?", zones={"z": zone}, notes=notes)


def bring(made: Place, hung: str, photo: str) -> None:
    headers = {"Authorization": f"Bearer {made.token}", "Content-Type": "application/octet-stream"}
    at = f"{made.server.url}/api/workshops/{made.id}/boards/{hung}/photos/{photo}"
    assert requests.post(at, flipchart(600), headers=headers, timeout=30).status_code == 201


def row(sheet: Locator, text: str) -> Locator:
    return sheet.get_by_role("listitem").filter(has_text=text)


def opened(desk: Facilitator) -> Locator:
    """The dialog of the public version."""
    panel = desk.page.get_by_role("region", name=desk.say("fac-report"))
    panel.get_by_role("button", name=desk.say("fac-public")).click()
    return desk.page.get_by_role("dialog", name=desk.say("fac-public"))


def at_desk(devices: Devices, made: Place) -> tuple[Facilitator, Locator]:
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    return desk, opened(desk)


def press(sheet: Locator, words: str) -> None:
    sheet.get_by_role("button", name=words, exact=True).click()


def release(desk: Facilitator, sheet: Locator, undecided: int = 0) -> str:
    """Give the address it is out at. What is undecided is asked about once."""
    press(sheet, desk.say("fac-public-release"))
    if undecided:
        expect(sheet.get_by_text(desk.say("fac-public-open", count=undecided))).to_be_visible()
        press(sheet, desk.say("fac-public-anyway"))
    expect(sheet.get_by_text(desk.say("fac-public-same"))).to_be_visible(timeout=60_000)
    return str(sheet.get_by_role("link").get_attribute("href"))


def test_what_others_change_is_read_before_it_is_released(devices: Devices, server: Server) -> None:
    made = place(server)
    hung = made.bring(board())
    desk, sheet = at_desk(devices, made)
    ready = sheet.get_by_role("button", name=desk.say("fac-public-release"), exact=True)
    expect(ready).to_be_enabled()
    made.lead("add_note", {"note": "late", "zone": "z", "text": "Ruft Onkel Otto an"}, hung)
    # somebody else's decision has the preview come anew, with the card in it
    made.lead("switch_ground", {"ground": "comment", "on": True})
    read = sheet.get_by_role("button", name=desk.say("fac-public-read"), exact=True)
    expect(read).to_be_visible()
    expect(ready).to_have_count(0)
    expect(row(sheet.get_by_role("status"), "Ruft Onkel Otto an")).to_be_visible()
    assert findings(desk.page) == []
    read.click()
    release(desk, sheet, undecided=1)


def test_what_is_undecided_is_asked_about_before_it_is_released(devices: Devices, server: Server) -> None:
    made = place(server)
    hung = made.bring(board())
    made.lead("add_note", {"note": "more", "zone": "z", "text": "Fragt Herrn Quandt dazu"}, hung)
    desk, sheet = at_desk(devices, made)
    ready = sheet.get_by_role("button", name=desk.say("fac-public-release"), exact=True)
    anyway = sheet.get_by_role("button", name=desk.say("fac-public-anyway"), exact=True)
    ready.dblclick()  # in haste it is no answer
    expect(anyway).to_be_visible()
    expect(sheet.get_by_text(desk.say("fac-public-open", count=2))).to_be_visible()
    assert findings(desk.page) == []
    # of what is left after a decision it is asked anew
    press(sheet, desk.say("fac-public-hide-word", word="Quandt"))
    expect(ready).to_be_enabled()
    expect(anyway).to_have_count(0)
    expect(sheet.get_by_text(desk.say("fac-public-not-out"))).to_be_visible()
    press(sheet, desk.say("fac-public-hide-word", word="Schröder-Kunz"))
    expect(sheet.get_by_role("region", name=desk.say("fac-public-doubts"))).to_have_count(0)
    expect(ready).to_be_enabled()
    release(desk, sheet)


def test_what_is_decided_by_hand_all_facilitators_see_and_no_reload_loses(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(board())
    desk, sheet = at_desk(devices, made)
    doubt = row(sheet, TEXTS["n4"])
    hide = desk.say("fac-public-hide-word", word="Schröder-Kunz")
    press(doubt, hide)
    # the address of the network stays; a card of nobody goes
    press(sheet, desk.say("fac-public-spare", word="info@netzwerk.example"))
    sheet.get_by_label(desk.say("fac-public-find")).fill("bus")
    press(sheet, desk.say("fac-public-leave-it", text=TEXTS["n3"]))
    by_hand = sheet.get_by_role("region", name=desk.say("fac-public-by-hand")).get_by_role("listitem")
    expect(by_hand).to_have_count(2)
    expect(sheet.get_by_role("region", name=desk.say("fac-public-hand"))).to_contain_text(TEXTS["n3"])
    assert findings(desk.page) == []
    _, there = at_desk(devices, made)
    elsewhere = there.get_by_role("region", name=desk.say("fac-public-by-hand"))
    expect(elsewhere.get_by_role("listitem")).to_have_count(2)
    press(elsewhere, desk.say("fac-public-back-it", text="Schröder-Kunz"))
    expect(by_hand).to_have_count(1)
    press(doubt, hide)
    expect(elsewhere.get_by_role("listitem")).to_have_count(2)
    desk.page.reload()
    opened(desk)
    expect(by_hand).to_have_count(2)


def test_the_public_version_is_seen_released_and_read_without_a_seat(devices: Devices, server: Server) -> None:
    made = place(server)
    made.bring(board())
    server.join(made.made, "Amira Öz")
    desk, sheet = at_desk(devices, made)
    # every redaction in its sentence; what nobody knows is asked about
    expect(row(sheet, TEXTS["n1"])).to_be_visible()
    expect(row(sheet, TEXTS["n5"])).to_be_visible()
    expect(sheet.get_by_role("checkbox", name=desk.say("fac-public-part"))).not_to_be_checked()
    press(row(sheet, TEXTS["n4"]), desk.say("fac-public-hide-word", word="Schröder-Kunz"))
    press(sheet, desk.say("fac-public-spare", word="info@netzwerk.example"))
    sheet.get_by_label(desk.say("fac-public-find")).fill("bus")
    press(sheet, desk.say("fac-public-leave-it", text=TEXTS["n3"]))
    address = release(desk, sheet)
    stranger = devices.phone()
    stranger.goto(address)
    expect(stranger.get_by_text("[Name] hat das Netz geknüpft", exact=True)).to_be_visible()
    expect(stranger.get_by_text("Frau [Name] weiß Bescheid", exact=True)).to_be_visible()
    expect(stranger.get_by_text(TEXTS["n5"], exact=True)).to_be_visible()
    expect(stranger.get_by_text(TEXTS["n3"])).to_have_count(0)
    assert "Öz" not in stranger.content() and "Schröder" not in stranger.content()
    with stranger.expect_download() as waiting:
        stranger.get_by_role("link", name="PDF").click()
    assert waiting.value.suggested_filename.endswith(".pdf")


def test_what_is_written_later_is_not_public_and_a_withdrawn_link_is_dead(devices: Devices, server: Server) -> None:
    made = place(server)
    hung = made.bring(board())
    desk, sheet = at_desk(devices, made)
    address = release(desk, sheet, undecided=1)
    made.lead("edit_note", {"note": "n2", "text": "Lange Wege"}, hung)
    desk.page.keyboard.press("Escape")
    opened(desk)
    expect(sheet.get_by_text(desk.say("fac-public-since-changed", count=1))).to_be_visible()
    stranger = devices.phone()
    stranger.goto(address)
    expect(stranger.get_by_text(TEXTS["n2"], exact=True)).to_be_visible()
    withdraw = sheet.get_by_role("button", name=desk.say("fac-public-withdraw"))
    withdraw.click()
    withdraw.click()
    expect(sheet.get_by_text(desk.say("fac-public-withdrawn"))).to_be_visible()
    assert sheet.get_by_text(desk.say("fac-public-released")).count() == 0, "it would contradict"
    expect(sheet.get_by_text(desk.say("fac-public-not-out"))).to_be_visible()
    devices.forgive("404")
    stranger.goto(address)
    expect(stranger.get_by_text(TEXTS["n2"])).to_have_count(0)


def test_a_name_that_is_a_word_is_pointed_out_first_and_left_with_one_press(devices: Devices, server: Server) -> None:
    made = place(server)
    hung = made.bring(board())
    server.join(made.made, "Klimaschutz")
    for at, text in enumerate(
        ("Klimaschutz im Haushalt", "Geld für Klimaschutz", "Mehr Klimaschutz", "Kein Klimaschutz")
    ):
        made.lead("add_note", {"note": f"k{at}", "zone": "z", "text": text}, hung)
    desk, sheet = at_desk(devices, made)
    common = sheet.get_by_role("region", name=desk.say("fac-public-common"))
    expect(common.get_by_role("listitem")).to_have_count(1)
    expect(common).to_contain_text("Geld für Klimaschutz")
    common.get_by_text(desk.say("fac-public-hits", count=1)).click()
    expect(common.get_by_text("Kein Klimaschutz")).to_be_visible()
    assert findings(desk.page) == []
    press(common, desk.say("fac-public-spare", word="Klimaschutz"))
    expect(common).to_have_count(0)
    expect(row(sheet, "Geld für Klimaschutz")).to_have_count(0)
    by_hand = sheet.get_by_role("region", name=desk.say("fac-public-by-hand"))
    expect(by_hand).to_contain_text("Klimaschutz")


def test_a_photo_that_is_objected_to_goes_and_the_report_stays(devices: Devices, server: Server) -> None:
    made = place(server)
    hung = made.bring(board())
    guest = server.join(made.made, "Amira Öz")["token"]
    for id in ("wall", "room"):
        bring(made, hung, id)
        said = {"photo": id, "alt": f"Zu sehen: {id}", "consent": "public"}
        made.lead("change_photo", said, hung)
    bring(made, hung, "draft")
    desk, sheet = at_desk(devices, made)
    expect(sheet.get_by_text(desk.say("photos-without-words"))).to_have_count(1)
    address = release(desk, sheet, undecided=1)
    stranger = devices.phone()
    stranger.goto(address)
    expect(stranger.get_by_alt_text("Zu sehen: wall")).to_be_visible()
    server.post(f"/api/workshops/{made.id}/boards/{hung}/photos/wall/veil", {}, guest)
    devices.forgive("503")
    stranger.reload()  # the calm page in between looks again by itself
    expect(stranger.get_by_alt_text("Zu sehen: room")).to_be_visible(timeout=60_000)
    expect(stranger.get_by_alt_text("Zu sehen: wall")).to_have_count(0)
    expect(sheet.get_by_text(desk.say("fac-public-same"))).to_be_visible()
