"""Rule E15: a take-away has every note of one's own once, what became of it, and nothing that is not one's to know."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings

from server.board.model import Board, Rules
from server.exports.document import Document, Highlight, entries
from server.exports.options import Options
from server.exports.takeaway.formats import FORMATS, render
from server.exports.takeaway.mine import mine
from server.exports.takeaway.outline import CHAPTERS, takeaway
from server.workshop.model import Link, Pocket, Seat, Step, Workshop
from tests.exports import samples, takeaway_cases, workshops
from tests.exports.report.test_outline import chapter, everything, said


def taken(seat: str = "p0", options: Options = workshops.GERMAN) -> Document:
    workshop, boards = takeaway_cases.ordinary()
    return takeaway(mine(workshop, boards, seat), replace(options, levels=workshop.levels))


def made(extension: str, seat: str = "p0") -> bytes:
    workshop, boards = takeaway_cases.ordinary()
    return render(extension, mine(workshop, boards, seat), workshops.GERMAN)


def words(extension: str, seat: str = "p0") -> str:
    content = made(extension, seat)
    if extension != "pdf":
        return content.decode()
    file = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in file)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(takeaway_cases.written())
def test_E15_every_own_note_stands_once_and_nobody_elses(made: tuple[Workshop, tuple[Board, ...]]) -> None:
    workshop, boards = made
    off = {ref.id for ref in workshop.boards if ref.removed}
    there = [
        note.id
        for board in boards
        for note in board.notes.values()
        if note.author == "me" and not note.removed and board.id not in off
    ]
    document = takeaway(mine(workshop, boards, "me"), Options())
    assert sorted(entry.note.id for entry in entries(document.sections)) == sorted(there)
    assert [entry.number for entry in entries(document.sections)] == list(range(1, len(there) + 1))
    told = render("md", mine(workshop, boards, "me"), Options()).decode()
    assert not re.search(r"you\\?-\d", told)
    assert "you-" not in repr(_hidden(mine(workshop, boards, "me").parts))


def _hidden(parts: object) -> list[str]:
    """What is handed on of notes that not everybody reads."""
    return [note.text for part in parts for note in part.board.notes.values() if note.veil]  # type: ignore[attr-defined]


@pytest.mark.parametrize("seat", ["p0", "p2"])
@pytest.mark.parametrize("extension", FORMATS)
def test_E15_what_others_keep_to_themselves_is_in_no_byte_of_it(extension: str, seat: str) -> None:
    workshop, boards = takeaway_cases.ordinary()
    others = [secret for secret in takeaway_cases.SECRETS if not (seat == "p2" and secret == "GEHEIM-KONTAKT")]
    handed = repr(mine(workshop, boards, seat))
    for secret in others:
        assert secret not in words(extension, seat) and secret not in handed
    if seat == "p0":
        assert "Privat Person" not in words(extension) and "Privat Person" not in handed
    else:
        assert "jan@example.org" not in handed and "Jan Weber" not in handed


def test_notes_tell_what_became_of_them() -> None:
    told = {entry.note.id: entry for entry in entries(taken().sections)}
    assert set(told) == {"n0", "own"}  # a removed one is everybody's to forget
    became = [said(point.text) for point in told["n0"].points]
    assert became == [
        "zuerst Nord", "Im Stapel „Kurze Wege“", "Eingegangen in die Aussage „Wir halten zusammen.“ (endgültig)",
        "Womit fangen wir an?: 2 Punkte, Platz 2",
    ]  # fmt: skip
    assert told["n0"].about == "3 Stimmen"
    assert [said(point.text) for point in told["own"].points] == ["Verdeckt, nur du liest sie."]


def test_a_note_that_was_sent_on_is_followed() -> None:
    workshop, boards = takeaway_cases.ordinary()
    wall = boards[1]
    copy = replace(wall.notes["n1"], source="fields/n0")
    moved = (boards[0], replace(wall, notes={**wall.notes, "n1": copy}), *boards[2:])
    [entry] = [
        one for one in entries(takeaway(mine(workshop, moved, "p0"), workshops.GERMAN).sections) if one.number == 2
    ]
    became = [said(point.text) for point in entry.points]
    assert f"Weitergetragen auf die Tafel „{wall.title}“" in became
    # the statement has both for its sources, and is told once
    assert sum("Wir halten zusammen" in text for text in became) == 1


def test_stands_by_scan_by_round_and_by_question() -> None:
    visited = chapter(taken(), "visits")
    assert [section.title for section in visited.sections] == ["A · Tafel 0", "B · Tafel 1", "C · Tafel 2"]
    assert visited.sections[0].blocks[0] == Highlight(visited.sections[0].blocks[0].text)  # type: ignore[union-attr]
    told = everything(visited)
    assert "Ein Topf für alle." in told and "Leitfrage: Was fehlt?" in told
    assert "Meine Frage: Wann geht es los?\nAntwort: Im Mai." in told and "Mein Kontaktwunsch: 0228 4711" in told


def test_M15_who_never_came_visited_and_met_nobody() -> None:
    workshop, boards = takeaway_cases.ordinary()
    seats = {**workshop.seats, "p2": replace(workshop.seats["p2"], away=True, at=0)}
    away = replace(workshop, seats=seats)
    assert not mine(away, boards, "p2").parts[2].visited and mine(workshop, boards, "p2").parts[2].visited
    assert mine(away, boards, "p2").others == 0


def test_people_are_named_who_agreed_and_the_rest_are_numbers() -> None:
    told = everything(chapter(taken(), "people"))
    assert "Nr. 2: Jan Weber\nAmt 1 · jan@example.org\nMeine Notiz: Kennt den Förderweg" in told
    assert "Nr. 3: Privat P.\nMeine Notiz: Ruft im Mai an" in told and "Mein Kontakt: amira@example.org" in told
    unnamed = "1 Person. Genannt wird nur, wer zugestimmt hat oder zu wem du etwas notiert hast."
    own = "Namen stehen hier, wenn beide es erlauben. Du noch nicht"
    assert unnamed in everything(chapter(taken("p2"), "people")) and own in everything(chapter(taken("p2"), "people"))
    workshop, boards = takeaway_cases.ordinary()
    agreed = replace(workshop, seats={**workshop.seats, "p2": replace(workshop.seats["p2"], open=True)})
    told = everything(chapter(takeaway(mine(agreed, boards, "p2"), workshops.GERMAN), "people"))
    assert "Amira Öz" in told and own not in told


def test_a_note_has_the_short_name_of_whom_one_sat_with_and_of_nobody_else() -> None:
    workshop, boards = takeaway_cases.ordinary()

    def named(seats: dict[str, Seat], jots: dict[str, str]) -> dict[int, str]:
        pockets = {"p0": Pocket("p0", jots=jots)}
        people = mine(replace(workshop, seats={**workshop.seats, **seats}, pockets=pockets), boards, "p0").people
        return {one.badge: one.name for one in people}

    stranger = {"x": Seat("x", "participant", "Fremd Person", badge=9)}
    assert named(stranger, {"3": "Mai", "9": "geraten"}) == {3: "Privat P.", 9: ""}
    assert named(stranger, {"3": ""}) == {}
    met = workshop.seats["p2"]
    assert named({"p2": replace(met, blocked=True)}, {"3": "Mai"}) == {3: ""}
    assert named({"p2": replace(met, away=True, at=0)}, {"3": "Mai"}) == {3: ""}


def test_it_says_that_it_is_for_oneself() -> None:
    assert taken().facts[-1] == "Nur für dich, nicht zum Weitergeben."
    assert "Nur für dich" in words("html") and "Nur für dich" in words("pdf")


@pytest.mark.parametrize(("mine_open", "theirs_open", "named"), [(1, 1, True), (1, 0, False), (0, 1, False)])
def test_who_agreed_to_be_listed_is_named_where_both_did(mine_open: int, theirs_open: int, named: bool) -> None:
    workshop, boards = takeaway_cases.ordinary()
    seats = {
        "p0": replace(workshop.seats["p0"], open=bool(mine_open)),
        "p2": replace(workshop.seats["p2"], open=bool(theirs_open)),
        "p1": workshop.seats["p1"],
    }
    people = mine(replace(workshop, seats=seats, pockets={}), boards, "p0").people
    assert [one.name for one in people if one.badge == 3] == (["Privat Person"] if named else [])
    assert all(not one.contact for one in people)
    blocked = {**seats, "p2": replace(seats["p2"], open=True, blocked=True)}
    assert not [
        one for one in mine(replace(workshop, seats=blocked, pockets={}), boards, "p0").people if one.badge == 3
    ]


def test_promises_are_commitments_matches_offers_and_what_was_agreed_for_ones_stand() -> None:
    told = everything(chapter(taken(), "promises"))
    assert "Ich treibe es voran: Wir halten zusammen.\nzu: Wer macht mit?" in told and "Wohlwollend" not in told
    assert "Treffer mit Jan Weber: Zwölf Balken\nAmt 1 · jan@example.org" in told
    assert "Ich kann antworten: Wer vergibt die Mittel?" in told
    given, boards = takeaway_cases.ordinary()
    emptied = replace(given, pockets={**given.pockets, "p0": replace(given.pockets["p0"], contact="")})
    for seat, other in (("p0", "jan@example.org"), ("p1", "amira@example.org")):
        for name in ("people", "promises"):
            before, after = (takeaway(mine(one, boards, seat), workshops.GERMAN) for one in (given, emptied))
            assert other in everything(chapter(before, name))
            assert other not in everything(chapter(after, name))  # M9, X3: none is taken without one given
    workshop, boards = takeaway_cases.ordinary()
    host = Seat("h", "host", "Ida", link="l", generation=1)
    hosting = replace(workshop, seats={"h": host}, links={"l": Link("l", "host", zone="market/s0")})
    told = everything(chapter(takeaway(mine(hosting, boards, "h"), workshops.GERMAN), "promises"))
    assert "Mein Stand: A · Tafel 0" in told and "Schnittstelle mit B Tafel 1: Beide wollen Radwege." in told


def test_interfaces_proposed_say_how_far_they_have_come() -> None:
    told = everything(chapter(taken(), "interfaces"))
    assert "A Tafel 0 – B Tafel 1: Beide wollen Radwege.\nA ist dafür, die andere Seite noch nicht" in told
    assert "interfaces" not in [section.id for section in taken("p1").sections]


def test_every_chapter_has_a_name_of_its_own_and_speaks_english() -> None:
    document = taken(options=workshops.ENGLISH)
    assert [section.id for section in document.sections] == [chapter.__name__ for chapter in CHAPTERS]
    told = "\n".join([*document.facts, *(everything(section) for section in document.sections)])
    assert not [word for word in ("Meine", "Stände", "Nr.", "Platz ", "Ich ") if word in told]


def test_who_has_nothing_gets_a_page_that_says_what_could_be_there() -> None:
    workshop = Workshop("w", "Probe", seats={"s": Seat("s", "participant")})
    document = takeaway(mine(workshop, (), "s"), workshops.GERMAN)
    assert [section.id for section in document.sections] == ["nothing"] and document.facts == ("23. November 2026",)
    anonymous = replace(workshop, steps=(Step("a", "A", began=1, rules=Rules(anonymous=True)),))
    assert "anonym" in everything(takeaway(mine(anonymous, (), "s"), workshops.GERMAN).sections[0])


def test_hostile_texts_are_printed_as_typed_and_no_link_leads_anywhere() -> None:
    workshop, [board] = workshops.hostile()
    board = replace(board, notes={id: replace(note, author="p") for id, note in board.notes.items()})
    jots = {str(at): text for at, text in enumerate(samples.HOSTILE, 2)}
    workshop = replace(workshop, pockets={"p": Pocket("p", "<script>alert(2)</script>", jots)})
    page = render("html", mine(workshop, (board,), "p"), workshops.GERMAN).decode()
    assert "<script" not in page and "<a " not in page and "<nav" not in page
    assert page.count("</style>") == 1
    assert render("pdf", mine(workshop, (board,), "p"), workshops.GERMAN).startswith(b"%PDF")


def test_the_pdf_is_tagged_titled_and_begins_with_what_there_is() -> None:
    content = made("pdf")
    file = pypdfium2.PdfDocument(io.BytesIO(content))
    assert pypdfium2.raw.FPDFCatalog_IsTagged(file.raw)
    assert b"pdfuaid:part" in content and b"pdfaid:part" in content
    assert file.get_metadata_dict()["Title"] == "Zehn Jahre Netzwerk – Meine Mitnahme"
    first = file[0].get_textpage().get_text_range()
    assert "Meine Mitnahme" in first and "für Amira Öz" in first and "Meine Karten" in first
    assert made("pdf") == content
