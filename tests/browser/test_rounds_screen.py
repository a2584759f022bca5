"""Rounds on the big screen: everybody finds their place without a phone; led by raw commands."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Wall
from tests.browser.rounds import Rounds, rounds
from tests.browser.test_pages import legible
from tests.live.conftest import Server

# Names and signs that their place does not hold, and what lies over something else.
CUT = """() => [...document.querySelectorAll('main li, main h2, main h3, main section')]
  .filter((one) => one.scrollWidth > one.clientWidth + 2 || one.textContent.includes('…'))
  .map((one) => one.textContent.trim().slice(0, 60))"""
ROWS = "() => [...document.querySelectorAll('main section li, main .board li')].map((one) => one.innerText)"


def shown(devices: Devices, made: Rounds, number: int, width: int = 1920, height: int = 1080, **options: str) -> Wall:
    made.start(number)
    wall = Wall(devices.screen(width, height, **options))
    wall.open(made.place.screen())
    expect(wall.page.get_by_role("heading", level=1)).to_have_text(
        re.compile(rf"^Runde\s+{number}\s+von"), use_inner_text=True
    )
    expect(wall.page.locator("main li").first).to_be_visible()
    return wall


def pages(page: Page) -> int:
    return page.get_by_role("list", name="Seiten").get_by_role("listitem").count() or 1


def read(page: Page) -> list[str]:
    """The rows of all pages, turned by key."""
    found: list[str] = []
    page.keyboard.press("o")
    tabs = page.get_by_role("list", name="Seiten").get_by_role("listitem")
    for number in range(pages(page)):
        if pages(page) > 1:
            expect(tabs.nth(number)).to_have_attribute("aria-current", "page")
        assert page.evaluate(CUT) == []
        found += page.evaluate(ROWS)
        page.keyboard.press("PageDown")
    return found


@pytest.mark.parametrize(("count", "width", "height"), [(24, 1920, 1080), (120, 1920, 1080), (120, 3840, 2160)])
def test_posters_name_everybody_at_their_table(
    devices: Devices, server: Server, count: int, width: int, height: int
) -> None:
    made = rounds(server, count)
    wall = shown(devices, made, 1, width, height)
    legible(wall.page, width, height)
    assert pages(wall.page) == 1 and len(read(wall.page)) == count
    posters = wall.page.locator("main section")
    expect(posters).to_have_count(3)
    groups, seats = made.groups(1), made.seats()
    for number, sign in enumerate("ABC"):
        expect(posters.nth(number).get_by_role("heading", level=2)).to_have_text(sign)
        expect(posters.nth(number).get_by_role("listitem")).to_have_count(len(groups[sign]))
        first = [seats[seat].name.split(" ")[0] for seat in groups[sign]]
        for name in [one for one in first if len(one) < 6]:
            expect(posters.nth(number)).to_contain_text(name)
    assert wall.page.locator("main h2").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 300


def test_two_hundred_at_three_stands_turn_by_initials(devices: Devices, server: Server) -> None:
    made = rounds(server, 200)
    wall = shown(devices, made, 1)
    legible(wall.page, 1920, 1080)
    assert 2 <= pages(wall.page) <= 3
    assert len(read(wall.page)) == 200
    expect(wall.page.locator("footer")).to_contain_text(wall.say("screen-held"))
    expect(wall.page.locator("main section")).to_have_count(3)


@pytest.mark.parametrize(("stands", "tables"), [(30, 0), (0, 30)])
def test_two_hundred_at_thirty_stations_are_told_by_alphabet(
    devices: Devices, server: Server, stands: int, tables: int
) -> None:
    made = rounds(server, 200, stands=stands, **({} if stands else {"tables": tables}))
    wall = shown(devices, made, 1)
    legible(wall.page, 1920, 1080)
    rows = read(wall.page)
    names = [row.split("\n")[0] for row in rows]
    initials = [name[0].translate(str.maketrans("ÖŁ", "OL")) for name in names]
    assert len(rows) == 200 and initials == sorted(initials)
    if stands:
        wall.page.keyboard.press("o")
        wall.page.keyboard.press("PageUp")
        expect(wall.page.get_by_text(wall.say("screen-round-stands"))).to_have_attribute("aria-current", "page")
        expect(wall.page.locator("main li").filter(has_text="Bühne").first).to_be_visible()
        legible(wall.page, 1920, 1080)


def test_all_stands_tell_which_one_is_closed_in_this_round(devices: Devices, server: Server) -> None:
    made = rounds(server, 60, stands=12)
    wall = shown(devices, made, 1)
    tabs = wall.page.get_by_role("list", name=wall.say("screen-round-pages"))
    expect(tabs.get_by_role("listitem")).to_have_text([wall.say("screen-round-names"), wall.say("screen-round-stands")])
    stations = made.state().mixes[made.id].stations
    kept = [
        {"id": one.id, "title": one.title, "place": one.place, "way": one.way} for one in stations if one.id != "stand4"
    ]
    body = {"stations": kept, "visit": "any", "seconds": 1}
    assert server.post(f"/api/workshops/{made.place.id}/mixes/{made.id}", body, made.place.token).ok
    wall.page.keyboard.press("PageDown")
    tiles = wall.page.get_by_role("main").get_by_role("listitem").filter(has_text=re.compile(r"^[A-L](?!lle)"))
    expect(tiles).to_have_count(12)
    expect(tiles.filter(has_text=wall.say("wall-closed"))).to_have_count(0)  # those who are there see it to its end
    made.start(2)
    expect(wall.page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"2\s+von\s+2"), use_inner_text=True)
    wall.page.keyboard.press("PageUp")
    expect(tiles).to_have_count(12)
    expect(tiles.filter(has_text=wall.say("wall-closed"))).to_have_text(re.compile("^E"))
    legible(wall.page, 1920, 1080)


def test_a_stand_that_is_closed_takes_a_line_and_leaves_its_room_to_the_others(
    devices: Devices, server: Server
) -> None:
    made = rounds(server, 84, visit="any")
    wall = shown(devices, made, 1)
    posters = wall.page.locator("main section")
    expect(posters).to_have_count(3)
    stand = made.state().mixes[made.id].stations[1].id
    made.place.lead("change_zone", {"zone": stand, "locked": True}, made.board)
    expect(posters).to_have_count(2)
    expect(wall.page.get_by_role("listitem").filter(has_text=wall.say("wall-closed"))).to_have_text(re.compile(r"^B\s"))
    assert wall.page.evaluate(CUT) == []
    legible(wall.page, 1920, 1080)


def test_people_without_a_name_go_by_their_number(devices: Devices, server: Server) -> None:
    made = rounds(server, 24, named=False)
    wall = shown(devices, made, 1)
    assert sorted(read(wall.page)) == sorted(wall.say("person-badge", badge=number) for number in range(1, 25))


def test_rounds_follow_each_other_and_who_comes_late_stands_there(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    wall = shown(devices, made, 1)
    wall.page.reload()
    expect(wall.page.locator("main section")).to_have_count(3)
    server.join(made.place.made, "Zarathustra")
    expect(wall.page.get_by_text("Zarathustra")).to_be_visible()
    made.start(2)
    expect(wall.page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"2\s+von\s+2"), use_inner_text=True)
    late = next(seat.id for seat in made.seats().values() if seat.name == "Zarathustra")
    poster = wall.page.locator("main section").filter(has=wall.page.get_by_role("heading", name=made.sign(late, 2)))
    expect(poster.first).to_contain_text("Zarathustra")


def test_board_spot_and_vote_go_before_the_posters_and_they_come_back(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    wall = shown(devices, made, 1)
    posters = wall.page.locator("main section .paper")
    wall.page.keyboard.press("b")
    expect(posters).to_have_count(0)
    expect(wall.outline).to_be_attached()
    wall.page.keyboard.press("b")
    expect(posters).to_have_count(3)
    made.place.lead("set_spot", {"board": made.board, "item": f"board:{made.board}"})
    expect(posters).to_have_count(0)
    made.place.lead("set_spot", {"board": "", "item": ""})
    expect(posters).to_have_count(3)
    made.place.lead("pause_day", {"on": True})
    expect(posters).to_have_count(0)


def test_who_is_expected_is_not_yet_here(devices: Devices, server: Server) -> None:
    made = rounds(server, 12)
    wall = Wall(devices.screen())
    wall.open(made.place.screen())
    expect(wall.page.get_by_role("heading", level=1)).to_be_visible()
    expect(wall.page.get_by_text("Ayşe")).to_have_count(0)
    server.join(made.place.made, "Ayşe Aydın")
    expect(wall.page.get_by_text("Ayşe Aydın")).to_be_visible()
    expect(wall.page.get_by_text("Björn Aydın")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_posters_and_lists_are_for_everybody(devices: Devices, server: Server, scheme: str) -> None:
    for made in (rounds(server, 48), rounds(server, 60, stands=0, tables=12)):
        wall = shown(devices, made, 1, color_scheme=scheme)
        assert findings(wall.page) == []
