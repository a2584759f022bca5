"""The desk keeps the roster: reads a list, corrects it, and knows who has come."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.places import place
from tests.browser.rosters import PEOPLE, at_desk, badges, brought, given
from tests.live.conftest import Server


def test_a_list_is_dropped_wherever_people_are_shown(devices: Devices, server: Server) -> None:
    made = place(server)
    desk = at_desk(devices, made)
    desk.page.evaluate("addEventListener('drop', (event) => (window.taken = event.defaultPrevented))")
    desk.button("fac-seats").click()
    for names in ("Ayşe Aydın", "Björn Bolte"):  # on the list of people, then on the sheet that reads a file
        desk.page.evaluate(
            """names => {
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([`Name\\n${names}\\n`], 'liste.csv'));
                const told = { dataTransfer, bubbles: true, cancelable: true };
                document.querySelector('dialog[open]').dispatchEvent(new DragEvent('drop', told));
            }""",
            names,
        )
        expect(desk.page.get_by_role("dialog").get_by_text(names)).to_be_visible()
        assert desk.page.evaluate("window.taken")


def test_a_list_is_seen_before_it_is_taken_over(devices: Devices, server: Server, tmp_path: Path) -> None:
    made = place(server)
    desk = at_desk(devices, made)
    file = tmp_path / "liste.csv"
    file.write_text(PEOPLE + ";Ohne Namen;;;\n", "utf-8")
    sheet = given(desk, file)
    expect(sheet).to_contain_text(desk.say("fac-roster-sum", count=12, changed=0, same=0))
    expect(sheet).to_contain_text(desk.say("roster-no-name"))
    expect(sheet).to_contain_text(desk.say("roster-left-email"))
    assert badges(made) == []
    assert not findings(desk.page)
    desk.button("fac-roster-take", count=12).click()
    expect(sheet.get_by_role("listitem").filter(has_text="Stadt 0")).to_have_count(3)
    assert len(badges(made)) == 12


def test_a_file_that_is_no_list_is_refused_in_words_and_a_corrected_list_doubles_nobody(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    devices.forgive("400")
    bad, good = tmp_path / "brief.rtf", tmp_path / "neu.csv"
    bad.write_text("{\\rtf1 Liste}", "utf-8")
    good.write_text(PEOPLE.replace("Stadt 1", "Stadt 9"), "utf-8")
    sheet = given(desk, bad)
    expect(sheet.get_by_role("alert")).to_be_visible()
    sheet.locator("input[type=file]").set_input_files(good)
    expect(sheet).to_contain_text(desk.say("fac-roster-sum", count=0, changed=3, same=9))
    sheet.get_by_label(desk.say("fac-roster-news", count=3)).check()
    expect(sheet.get_by_role("row")).to_have_count(7)  # the headings, and what each row changes
    expect(sheet.get_by_text(f"Organisation: {desk.say('fac-roster-before', value='Stadt 1')}")).to_have_count(3)
    desk.button("fac-roster-take", count=3).click()
    expect(sheet.get_by_text("Stadt 9").first).to_be_visible()
    assert len(badges(made)) == 12


def test_a_corrected_list_names_who_is_gone_and_takes_them_off_when_told(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    file = tmp_path / "neu.csv"
    head, first, second, third, *others = PEOPLE.splitlines()
    renamed = "Neu " + first.partition(";")[0].rpartition(" ")[2] + ";" + first.partition(";")[2]
    nameless = ";Ohne Namen;;;"
    file.write_text("\n".join((head, renamed, *others, nameless)) + "\n", "utf-8")
    sheet = given(desk, file)
    gone = sheet.get_by_role("group", name=desk.say("fac-roster-gone", count=3))
    for line in (first, second, third):
        expect(gone.get_by_role("checkbox", name=line.partition(";")[0])).not_to_be_checked()
    new = renamed.partition(";")[0]
    expect(gone.get_by_text(desk.say("fac-roster-renamed", name=new, line=2))).to_have_count(1)
    expect(sheet.get_by_role("cell", name="Ohne Namen")).to_be_visible()  # of a row that is not taken, too
    assert not findings(desk.page)
    gone.get_by_role("checkbox", name=first.partition(";")[0]).check()
    gone.get_by_role("checkbox", name=second.partition(";")[0]).check()
    desk.button("fac-roster-take-both", count=1, off=2).click()
    expect(sheet.get_by_label(desk.say("fac-seat-table", name=new))).to_be_visible()
    for line in (first, second):
        expect(sheet.get_by_label(desk.say("fac-seat-table", name=line.partition(";")[0]))).to_have_count(0)
    assert len(badges(made)) == 11


def test_somebody_who_has_not_come_is_found_marked_away_brought_back_and_taken_off(
    devices: Devices, server: Server
) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    expect(desk.page.get_by_role("region", name=desk.say("fac-presence"))).to_contain_text(
        desk.say("fac-here-of", here=0, known=12)
    )
    desk.button("fac-seats").click()
    desk.named("searchbox", "fac-seats-find").fill("oz dana")
    sheet = desk.page.get_by_role("dialog")
    expect(sheet.get_by_role("listitem")).to_have_count(1)
    desk.button("fac-people-more", name="Dana Öz").click()
    row = sheet.get_by_role("listitem")
    row.get_by_label(desk.say("roster-field-region")).fill("Süd")
    row.get_by_label(desk.say("roster-field-region")).press("Tab")
    desk.button("fac-people-miss").click()
    expect(row).to_contain_text(desk.say("fac-people-is-away"))
    desk.button("fac-people-back").click()
    expect(row).to_contain_text(desk.say("fac-people-is-expected"))
    free = row.get_by_role("button", name=desk.say("fac-people-free"))
    free.press("Enter")
    row.get_by_role("button", name=desk.say("fac-hold-again")).or_(free).first.press("Enter")
    expect(sheet.get_by_role("listitem")).to_have_text(desk.say("fac-people-none"))
    assert len(badges(made)) == 11


def test_what_people_are_asked_for_is_chosen(devices: Devices, server: Server) -> None:
    made = place(server)
    desk = at_desk(devices, made)
    desk.button("fac-seats").click()
    desk.page.get_by_text(desk.say("fac-people-asks")).click()
    asked = desk.page.get_by_role("checkbox", name=desk.say("roster-field-project"))
    asked.check()
    desk.saved()
    desk.page.reload()
    desk.button("fac-seats").click()
    desk.page.get_by_text(desk.say("fac-people-asks")).click()
    expect(asked).to_be_checked()


def test_who_is_called_otherwise_now_keeps_number_and_place_by_one_press(
    devices: Devices, server: Server, tmp_path: Path
) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    file = tmp_path / "neu.csv"
    head, first, second, *others = PEOPLE.splitlines()
    old, _, card = first.partition(";")
    new = old + "-Wolf"
    file.write_text("\n".join((head, f"{new};{card}", *others)) + "\n", "utf-8")
    sheet = given(desk, file)
    gone = sheet.get_by_role("group").filter(has=desk.page.get_by_text(desk.say("fac-roster-gone-hint")))
    expect(gone.get_by_role("checkbox", name=old)).to_be_visible()
    same = gone.get_by_role("button", name=desk.say("fac-roster-same-person"))
    same.click()
    expect(same).to_have_attribute("aria-pressed", "true")
    expect(gone).to_contain_text(desk.say("fac-roster-now", name=new, line=2))
    expect(gone.get_by_role("checkbox", name=old)).to_have_count(0)  # nobody takes them off now
    expect(gone.get_by_role("checkbox", name=second.partition(";")[0])).to_be_visible()
    words = f"{desk.say('roster-field-name')}: {desk.say('fac-roster-before', value=old)}"
    expect(sheet.get_by_text(words)).to_be_visible()
    assert not findings(desk.page)
    desk.button("fac-roster-take", count=1).click()
    expect(sheet.get_by_label(desk.say("fac-seat-table", name=new))).to_be_visible()
    listed = badges(made)
    assert len(listed) == 12 and {row["Nr."]: row["Name"] for row in listed}["1"] == new
