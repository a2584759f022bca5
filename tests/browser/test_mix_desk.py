"""The desk keeps the roster, mixes groups and follows them through a day that goes otherwise."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import requests
from playwright.sync_api import Locator, expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place, place
from tests.live.conftest import Server

PEOPLE = "\ufeffName;Träger;Ebene;Projekt;E-Mail\n" + "".join(
    f"{name} {last};Stadt {n % 4};;P{n // 2};x@y.de\n"
    for n, (name, last) in enumerate(
        (name, last) for last in ("Kaya", "Öz", "Roth") for name in ("Ada", "Bo", "Cem", "Dana")
    )
)


def at_desk(devices: Devices, made: Place, **options: Any) -> Facilitator:
    desk = Facilitator(devices.laptop(**options), options.get("language", "de"))
    desk.open(made.desk)
    return desk


def brought(made: Place, people: str = PEOPLE) -> None:
    """Put people on the roster by the public API."""
    path = f"{made.server.url}/api/workshops/{made.id}/roster?name=liste.csv"
    headers = {"Authorization": f"Bearer {made.token}", "Content-Type": "application/octet-stream"}
    assert requests.post(path, data=people.encode(), headers=headers, timeout=20).status_code == 200


def badges(made: Place) -> list[dict[str, str]]:
    listed = made.server.get(f"/api/workshops/{made.id}/roster.csv", made.token)
    return list(csv.DictReader(io.StringIO(listed.content.decode("utf-8-sig")), delimiter=";"))


def seated(made: Place, devices: Devices, count: int) -> list[Guest]:
    """So many of those on the roster come, each with a phone and by the link on the name tag."""
    people = [Guest(devices.phone()) for _ in range(count)]
    for person, row in zip(people, badges(made), strict=False):
        person.page.goto(made.server.url + "/" + row["Link"].split("/", 3)[3])
        enter = person.page.get_by_role("button").filter(has_text=re.compile(r"."))
        expect(person.named("navigation", "nav-label").or_(enter.first).first).to_be_visible()
        if not person.named("navigation", "nav-label").is_visible():
            enter.first.click()
        expect(person.named("navigation", "nav-label")).to_be_visible()
    return people


def mixed(made: Place, rounds: int = 3, **more: Any) -> dict[str, Any]:
    body = {"title": "Tischrunden", "rounds": rounds, "tables": 3, "visit": "once", "minutes": 10, **more}
    answer = made.server.post(f"/api/workshops/{made.id}/mixes", body, made.token)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def round_tab(desk: Facilitator, round: int) -> Locator:
    tabs = desk.named("group", "fac-round-choose")
    return tabs.get_by_role("button", name=re.compile(rf"^{desk.say('fac-round', round=round)}"))


def station(desk: Facilitator, table: int) -> Locator:
    return desk.page.get_by_role("main").get_by_role(
        "region", name=re.compile(rf"^{desk.say('fac-table', table=table)}:")
    )


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
    desk.button("fac-seats").click()
    desk.button("fac-people-import").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.locator("input[type=file]").set_input_files(file)
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
    desk.button("fac-seats").click()
    desk.button("fac-people-import").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.locator("input[type=file]").set_input_files(bad)
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
    desk.button("fac-seats").click()
    desk.button("fac-people-import").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.locator("input[type=file]").set_input_files(file)
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


def test_groups_are_mixed_at_the_stands_of_a_board(devices: Devices, server: Server) -> None:
    made = place(server, "stands")
    brought(made)
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    expect(sheet).to_contain_text(re.compile("12 Menschen, 3 Stände: je 4"))
    rounds = sheet.get_by_role("spinbutton", name=desk.say("fac-mix-rounds-count"))
    rounds.fill("4")
    expect(sheet).to_contain_text(desk.say("fac-mix-why-visits", rounds=4, groups=3))
    expect(desk.button("fac-mix-plan")).to_be_disabled()
    rounds.fill("3")
    assert not findings(desk.page)
    desk.button("fac-mix-plan").click()
    expect(sheet).to_contain_text(desk.say("fac-cert-kept"))
    assert not findings(desk.page)
    desk.button("fac-mix-look").press("Enter")
    main = desk.page.get_by_role("main")
    expect(main.get_by_role("button", name="Ada K.")).to_be_visible()
    expect(
        desk.named("navigation", "fac-agenda").get_by_role("listitem").filter(has_text="Runde 2 von 3")
    ).to_be_visible()
    main.get_by_role("button", name="Ada K.").press("Enter")
    expect(main.get_by_role("status")).to_contain_text(re.compile("Ada Kaya: Stand .* → Stand .* → Stand"))
    assert not findings(desk.page)


def test_rounds_of_different_lengths_keep_their_minutes_until_one_number_is_chosen(
    devices: Devices, server: Server
) -> None:
    for chosen, lasts in ((None, (10, 20, 15)), (25, (25, 25, 25))):
        made = place(server, "stands")
        brought(made)
        for number, minutes in enumerate((10, 20, 15), 1):
            made.put(f"r{number}", f"Runde {number}", minutes=minutes)
        desk = at_desk(devices, made)
        desk.button("fac-mix").first.click()
        sheet = desk.page.get_by_role("dialog")
        keeps = sheet.get_by_text(desk.say("fac-mix-keeps", minutes="10, 20, 15"))
        expect(keeps).to_be_visible()
        if chosen:
            sheet.get_by_role("spinbutton", name=desk.say("fac-mix-minutes")).fill(str(chosen))
            expect(keeps).to_have_count(0)
        desk.button("fac-mix-plan").click()
        expect(sheet).to_contain_text(desk.say("fac-cert-kept"))
        agenda = desk.named("navigation", "fac-agenda").get_by_role("listitem")
        for number, minutes in enumerate(lasts, 1):
            expect(agenda.filter(has_text=f"Runde {number}")).to_contain_text(f"{minutes} min")


def test_a_wish_nobody_can_keep_is_refused_with_the_reason(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made)
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label(desk.say("fac-mix-count")).fill("3")
    sheet.get_by_text(desk.say("fac-mix-wishes")).click()
    project = sheet.get_by_role("radiogroup", name=re.compile(f"^{desk.say('roster-field-project')}"))
    project.get_by_text(desk.say("fac-mix-wish-apart")).click()
    desk.button("fac-mix-together-add").click()
    together = sheet.get_by_role("combobox", name=desk.say("fac-mix-together-group", group=1))
    for badge in ("1", "2"):
        together.fill(badge)
        together.press("Enter")
    devices.forgive("409")
    desk.button("fac-mix-plan").click()
    expect(sheet.get_by_role("alert")).to_contain_text("soll mit jemandem zusammenbleiben und zugleich getrennt sein")
    project.get_by_text(desk.say("fac-mix-wish-rather")).click()
    desk.button("fac-mix-plan").click()
    expect(desk.button("fac-mix-look")).to_be_visible()


def test_a_long_search_tells_how_far_it_is_and_ends_when_it_is_good_enough(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made, "Name;Projekt\n" + "".join(f"Person {n};P{n // 4}\n" for n in range(150)))
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label(desk.say("fac-mix-count")).fill("14")
    sheet.get_by_role("spinbutton", name=desk.say("fac-mix-rounds-count")).fill("12")
    desk.button("fac-mix-plan").click()
    expect(sheet.get_by_role("progressbar")).to_be_visible()
    expect(sheet.get_by_role("progressbar")).not_to_have_attribute("value", "0")
    desk.button("fac-mix-enough").press("Enter")
    expect(desk.button("fac-mix-look", sheet)).to_be_focused()
    desk.page.keyboard.press("Escape")
    agenda = desk.named("navigation", "fac-agenda")
    expect(agenda.get_by_role("button", name=re.compile("^Runde 12 von 12"))).to_be_visible()


def test_a_search_ended_too_early_is_told_beside_the_button_and_may_go_on(devices: Devices, server: Server) -> None:
    """Three kinds of people are to be kept apart, which takes the search longer than to look for the first time."""
    made = place(server)
    people = (f"Person {n};T{n % 21};R{(n * 7 + n // 20) % 20};P{(n * 11 + n // 15) % 19}\n" for n in range(200))
    brought(made, "Name;Träger;Region;Projekt\n" + "".join(people))
    desk = at_desk(devices, made)
    desk.button("fac-mix").first.click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label(desk.say("fac-mix-count")).fill("23")
    sheet.get_by_role("spinbutton", name=desk.say("fac-mix-rounds-count")).fill("8")
    sheet.get_by_text(desk.say("fac-mix-wishes")).click()
    for field in ("organisation", "region", "project"):
        kind = sheet.get_by_role("radiogroup", name=re.compile(f"^{desk.say(f'roster-field-{field}')}"))
        kind.get_by_text(desk.say("fac-mix-wish-apart")).click()
    devices.forgive("409")
    desk.button("fac-mix-plan").click()
    desk.button("fac-mix-enough").click()
    alert = sheet.get_by_role("alert")
    expect(alert).to_contain_text(desk.say("fac-mix-why-stopped"))
    expect(alert).to_be_in_viewport()
    expect(desk.button("fac-mix-plan")).to_be_enabled()


def test_a_round_at_the_desk_with_phones_a_late_joiner_and_people_who_are_missing(
    devices: Devices, server: Server
) -> None:
    made = place(server)
    brought(made)
    told = mixed(made)
    phones = seated(made, devices, 3)
    desk = at_desk(devices, made)
    made.start(told["steps"][0])
    arrived = desk.page.get_by_role("region", name=desk.say("fac-arrived", what="table"), exact=True)
    expect(arrived).to_contain_text(desk.say("fac-here-of", here=0, known=12))
    seat = phones[0].seat
    made._command(seat, "", "change_seat", {"seat": seat.split(".")[1], "here": told["steps"][0], "help": True})
    expect(arrived).to_contain_text(desk.say("fac-here-of", here=1, known=12))
    arrived.get_by_role("button", name=re.compile(desk.say("fac-group-help"))).click()
    expect(arrived.get_by_role("status")).to_contain_text(desk.say("fac-arrived-help", names="Ada K."))

    desk.button("fac-arrived-plan").click()
    before = station(desk, 1).get_by_role("button").all_inner_texts()
    late = Guest(devices.phone())
    late.join(made.join, "Zoë Zu-Spät")
    main = desk.page.get_by_role("main")
    expect(main.get_by_role("button", name="Zoë Z.")).to_be_visible()

    main.get_by_role("button", name=desk.say("fac-missing", count=9)).click()
    sheet = desk.page.get_by_role("dialog")
    expect(sheet).to_contain_text(desk.say("fac-mix-runs", round=1))
    expect(sheet).to_contain_text("4 Menschen, 3 Tische: je 1 oder 2")
    sheet.get_by_role("checkbox", name=re.compile("Dana Roth")).uncheck()
    expect(sheet).to_contain_text("5 Menschen, 3 Tische")
    assert not findings(desk.page)
    desk.button("fac-missing-go").click()
    expect(sheet).to_have_count(0)
    texts = [one for one in station(desk, 1).get_by_role("button").all_inner_texts() if not one.startswith("Zoë")]
    assert texts == before
    round_tab(desk, 2).click()
    expect(main.get_by_role("button", name=re.compile(r"^(Ada|Bo|Cem|Dana|Zoë) "))).to_have_count(5)
    expect(main).to_contain_text(desk.say("fac-round-away", count=8))
    desk.named("searchbox", "fac-round-find").fill("zu-sp")
    expect(main.get_by_role("status")).to_contain_text("Zoë Zu-Spät:")


def test_a_table_closes_another_opens_and_who_finds_all_full_is_listed(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made)
    told = mixed(
        made, visit="any", stations=[{"id": "a", "title": "1", "capacity": 6}, {"id": "b", "title": "2", "capacity": 6}]
    )
    desk = at_desk(devices, made)
    desk.named("navigation", "fac-agenda").get_by_role("button", name=re.compile("^Runde 1 von 3")).click()
    late = Guest(devices.phone())
    late.join(made.join, "Zoë")
    main = desk.page.get_by_role("main")
    expect(main).to_contain_text(desk.say("fac-round-without", count=1))
    made.start(told["steps"][0])
    desk.button("fac-mix-again", main).click()
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_role("checkbox", name=desk.say("fac-mix-closed", station=desk.say("fac-table", table="2"))).check()
    expect(sheet).to_contain_text(desk.say("fac-mix-why-room", people=13, room=6))
    desk.button("fac-mix-add-table").click()
    expect(sheet).to_contain_text("13 Menschen, 2 Tische: je 6 oder 7")
    desk.button("fac-mix-again", sheet).click()
    desk.button("fac-mix-look", sheet).click()
    round_tab(desk, 2).click()
    expect(station(desk, 3).get_by_role("button")).to_have_count(7)
    expect(station(desk, 2)).to_have_count(0)
    expect(main).not_to_contain_text(desk.say("fac-round-without", count=1))
    round_tab(desk, 1).click()
    expect(station(desk, 2).get_by_role("button")).to_have_count(6)


def test_the_plan_is_walked_by_keyboard_in_english_and_dark(devices: Devices, server: Server) -> None:
    made = place(server)
    brought(made)
    mixed(made)
    desk = at_desk(devices, made, width=1024, height=768, language="en", color_scheme="dark")
    desk.named("navigation", "fac-agenda").get_by_role("button", name=re.compile("^Runde 2 von 3")).press("Enter")
    main = desk.page.get_by_role("main")
    first = main.locator("[data-seat][tabindex='0']")
    expect(first).to_have_count(1)
    first.focus()
    desk.page.keyboard.press("End")
    desk.page.keyboard.press("Enter")
    expect(main.get_by_role("status")).to_contain_text("→")
    desk.page.keyboard.press("Escape")
    expect(main.get_by_role("status")).to_contain_text(desk.say("fac-round-hint"))
    desk.page.keyboard.press("/")
    expect(desk.named("searchbox", "fac-round-find")).to_be_focused()
    assert not findings(desk.page)
