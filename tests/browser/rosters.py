"""People on the roster of a test's workshop, as an organiser's list brings them, and the desk that mixes them."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import requests
from playwright.sync_api import Locator, expect

from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place

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


def given(desk: Facilitator, file: Path) -> Locator:
    """Give a list to the desk's sheet, which shows what it reads."""
    desk.button("fac-seats").click()
    desk.button("fac-people-import").click()
    sheet = desk.page.get_by_role("dialog")
    sheet.locator("input[type=file]").set_input_files(file)
    return sheet


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
