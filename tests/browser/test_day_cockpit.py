"""The cockpit of the desk: what comes next, what wants somebody now, votes, questions, tables."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, expect

from server.board.model import Board, Note, Zone
from tests.browser.axe import findings
from tests.browser.devices import Devices
from tests.browser.people import Facilitator, Guest
from tests.browser.places import Place, place
from tests.live.conftest import Server

QUESTION_ZONES = {"open": "Offen", "answered": "Beantwortet", "later": "Später"}


def at_desk(devices: Devices, made: Place) -> Facilitator:
    desk = Facilitator(devices.laptop())
    desk.open(made.desk)
    return desk


def region(desk: Facilitator, name: str) -> Locator:
    return desk.page.get_by_role("region", name=desk.say(name), exact=True)


def guests(devices: Devices, made: Place, *names: str) -> list[Guest]:
    people = [Guest(devices.phone()) for _ in names]
    for person, name in zip(people, names, strict=True):
        person.join(made.join, name)
    return people


def cast(made: Place, person: Guest, ballot: str, marks: dict[str, int], reason: str = "") -> None:
    body = {"ballot": ballot, "marks": marks, "reason": reason}
    made._command(person.seat, made.boards()[0], "cast_paper", body)


def at_table(desk: Facilitator, **tables: str) -> None:
    desk.button("fac-seats").click()
    for name, table in tables.items():
        field = desk.page.get_by_role("textbox", name=desk.say("fac-seat-table", name=name))
        field.fill(table)
        field.press("Tab")
    desk.page.keyboard.press("Escape")


def asked(devices: Devices, server: Server) -> tuple[Facilitator, Place, str]:
    """A desk with three questions on it, the second wanted by most."""
    zones = {id: Zone(id, title, f"a{n}") for n, (id, title) in enumerate(QUESTION_ZONES.items(), 1)}
    words = {"q1": "Wer zahlt den Kaffee?", "q2": "Wann kommt der Bus?", "q3": "Was heißt SOAR?"}
    notes = {id: Note(id, "open", f"a{n}", text, at=n) for n, (id, text) in enumerate(words.items(), 1)}
    made = place(server)
    board = made.bring(Board("q", "Kurze Fragen", "", "questions", zones=zones, notes=notes))
    [second] = [note["id"] for note in made.notes(board) if note["text"] == words["q2"]]
    made.lead("like_note", {"note": second, "on": True}, board)
    desk = at_desk(devices, made)
    desk.look("Kurze Fragen")
    return desk, made, board


def in_private(devices: Devices, server: Server, *names: str) -> tuple[Facilitator, list[Guest]]:
    """A desk at a private step with these people; an open one, "Reden", comes next."""
    made = place(server)
    made.put("still", "Still", minutes=5, rules={"see": "own"})
    made.put("reden", "Reden", minutes=5)
    made.start("still")
    return at_desk(devices, made), guests(devices, made, *names)


def test_a_private_step_is_revealed_and_left_by_one_press(devices: Devices, server: Server) -> None:
    desk, (ada, bo, _) = in_private(devices, server, "Ada", "Bo", "Cem")
    silent = desk.page.get_by_text(desk.say("fac-silent", count=1, names="Cem", more=0))
    for person in (ada, bo):
        person.write("Gedanke")
        person.arrived("Gedanke")
    expect(silent).to_be_visible()
    desk.button("fac-reveal-next").click()
    expect(region(desk, "fac-spot-now")).to_be_visible()
    expect(silent).to_be_visible()
    desk.button("fac-reveal-all").click()
    expect(region(desk, "fac-spot-now")).to_have_count(0)
    expect(silent).to_be_visible()
    ada.write("Noch einer")
    desk.button("fac-reveal-and-next", board="Reden").click()
    expect(desk.named("navigation", "fac-agenda").locator("[aria-current=step]")).to_contain_text("Reden")
    expect(desk.page.get_by_role("main").get_by_role("button", name="Noch einer")).to_be_visible()


def test_cards_may_stay_face_down_in_the_next_step(devices: Devices, server: Server) -> None:
    desk, [ada] = in_private(devices, server, "Ada")
    ada.write("Gedanke")
    expect(desk.button("fac-reveal-and-next", board="Reden")).to_be_visible()
    desk.button("fac-next", board="Reden").click()
    expect(desk.named("navigation", "fac-agenda").locator("[aria-current=step]")).to_contain_text("Reden")
    expect(desk.page.get_by_text(desk.say("fac-veiled", count=1))).to_be_visible()


def test_a_step_whose_vote_found_nothing_is_mended_and_its_end_told(devices: Devices, server: Server) -> None:
    made = place(server)
    made.hang("Mut", "Geduld")
    made.put("punkte", "Punkte", minutes=5, vote={"kind": "dots", "on": "clusters"})
    made.put("ende", "Ende", minutes=5)
    made.start("punkte")
    [ada] = guests(devices, made, "Ada")
    desk = at_desk(devices, made)
    expect(desk.button("fac-vote-wait-clusters")).to_be_disabled()
    desk.button("fac-vote-take-notes", count=2).click()
    ada.button("dot-more", text="Mut").click()
    expect(desk.page.get_by_text(desk.say("fac-next-vote", count=1, here=1))).to_be_visible()
    desk.button("fac-next", board="Ende").click()
    expect(desk.page.get_by_text(desk.say("fac-notice-vote-ended", count=1))).to_be_visible()
    desk.button("fac-result", desk.page.get_by_role("status")).click()
    expect(desk.page.get_by_role("dialog")).to_contain_text(desk.say("fac-papers-count", count=1))


def test_a_veto_is_seen_with_its_reason(devices: Devices, server: Server) -> None:
    made = place(server)
    item, _ = made.hang("Mut", "Geduld")
    made.vote("consent", [item])
    people = guests(devices, made, "Ada", "Bo")
    cast(made, people[0], "consent", {item: 1})
    cast(made, people[1], "consent", {item: 3}, "Ohne die Jugend nicht")
    made.close("consent")
    desk = at_desk(devices, made)
    expect(region(desk, "fac-ballots")).to_contain_text(re.compile(r"1\s*Veto"))
    desk.button("fac-result").click()
    dialog = desk.page.get_by_role("dialog")
    expect(dialog).to_contain_text(re.compile(r"1\s*Veto"))
    expect(dialog).to_contain_text("Ohne die Jugend nicht")
    assert not findings(desk.page)


def test_a_vote_without_papers_ranks_nobody(devices: Devices, server: Server) -> None:
    made = place(server)
    made.vote("dots", made.hang("Mut", "Geduld"))
    made.close("dots")
    desk = at_desk(devices, made)
    votes = region(desk, "fac-ballots")
    expect(votes).to_contain_text("0")
    expect(votes.get_by_role("listitem")).to_have_count(0)


def test_tables_are_told_in_words_and_anonymous_cards_count_for_none(devices: Devices, server: Server) -> None:
    made = place(server)
    made.put("offen", "Offen", minutes=5)
    made.put("anonym", "Anonym", minutes=5, rules={"anonymous": True})
    made.start("offen")
    desk = at_desk(devices, made)
    ada, bo = guests(devices, made, "Ada", "Bo")
    at_table(desk, Ada="1", Bo="2")
    ada.write("Gedanke")
    first = region(desk, "fac-tables").get_by_role("button", name=re.compile(r"^Tisch 1: 1 da, eine Person schreibt"))
    expect(first).to_have_text(re.compile(r"Karte\s*1\s*1$"))
    first.click()
    expect(region(desk, "fac-tables").get_by_role("status")).to_contain_text("Tisch 1: 1 da")
    here = region(desk, "fac-presence")
    expect(here).to_contain_text(desk.say("fac-writing", count=1))
    ada.page.close()
    expect(here).to_contain_text(desk.say("fac-writing", count=0))
    made.start("anonym")
    expect(desk.page.get_by_text(desk.say("fac-circle-people"))).to_be_visible()
    bo.write("Geheim")
    expect(desk.page.get_by_role("main").get_by_role("button", name="Geheim")).to_be_visible()
    expect(region(desk, "fac-tables").get_by_role("button", name=re.compile("Karte"))).to_have_count(0)


def test_several_silent_tables_are_one_line_and_one_is_named(devices: Devices, server: Server) -> None:
    made = place(server)
    made.put("offen", "Offen", minutes=20)
    made.start("offen")
    desk = at_desk(devices, made)
    guests(devices, made, "Ada", "Bo")
    at_table(desk, Ada="1", Bo="2")
    tables = region(desk, "fac-tables")
    expect(tables.get_by_role("button", name=re.compile("^Tisch 2: 1 da"))).to_be_visible()
    desk.page.clock.set_system_time(datetime.now(UTC) + timedelta(minutes=6))
    expect(tables.get_by_text(desk.say("fac-groups-still", what="table", count=2, names="1, 2"))).to_be_visible()


def test_help_stands_above_all_else_and_a_part_can_be_folded(devices: Devices, server: Server) -> None:
    made = place(server)
    made.put("reden", "Reden", minutes=5)
    made.start("reden")
    desk = at_desk(devices, made)
    [ada] = guests(devices, made, "Ada")
    ada.button("sign-help").click()
    expect(region(desk, "fac-help")).to_contain_text("Ada")
    desk.button("fac-help-done", name="Ada").click()
    expect(region(desk, "fac-help")).to_have_count(0)
    presence = region(desk, "fac-presence")
    fold = presence.get_by_role("heading").get_by_role("button")
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(fold).to_contain_text("1")
    expect(presence.get_by_text(desk.say("fac-no-level"))).to_have_count(0)


def test_the_most_wanted_question_goes_on_the_screen_for_a_minute_and_is_answered(
    devices: Devices, server: Server
) -> None:
    desk, _, _ = asked(devices, server)
    questions = region(desk, "fac-questions")
    first = questions.get_by_role("listitem").first
    expect(first).to_contain_text("Wann kommt der Bus?")
    first.get_by_role("button").click()
    desk.button("fac-question-screen", questions).click()
    expect(region(desk, "fac-spot-now")).to_contain_text("Wann kommt der Bus?")
    expect(first.get_by_role("timer")).to_contain_text(re.compile(r"1:00|0:\d\d"))
    expect(region(desk, "fac-clock").get_by_role("timer")).to_have_count(0)
    desk.named("textbox", "fac-answer").fill("Alle zehn Minuten")
    desk.page.keyboard.press("Enter")
    answered = desk.zone("Beantwortet").get_by_role("button", name=re.compile("Wann kommt der Bus"))
    expect(answered).to_contain_text("Alle zehn Minuten")
    expect(region(desk, "fac-spot-now")).to_have_count(0)
    expect(questions.get_by_role("listitem")).to_have_count(2)
    questions.get_by_role("button", name=re.compile("SOAR")).click()
    desk.button("fac-follow-up", questions).click()
    expect(desk.zone("Später").get_by_role("button", name=re.compile("SOAR"))).to_be_visible()
    expect(questions.get_by_role("listitem")).to_have_count(1)


def test_who_can_answer_is_told_by_name(devices: Devices, server: Server) -> None:
    desk, made, board = asked(devices, server)
    [ada] = guests(devices, made, "Ada")
    question = made.notes(board)[0]
    made._command(ada.seat, board, "offer_answer", {"note": question["id"], "on": True})
    expect(region(desk, "fac-questions").get_by_role("listitem").filter(has_text=question["text"])).to_contain_text(
        "Ada"
    )
