"""The report tells every note once, everything else that came of a day, and names nobody who has not agreed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from server.board.model import Board, Note, Tally, Zone
from server.board.visibility import view
from server.exports.document import Dates, Document, Facts, Highlight, Paragraph, Section, Table, Text, entries
from server.exports.options import Options
from server.exports.report.content import Content
from server.exports.report.glossary import abbreviations, expansions
from server.exports.report.outline import CHAPTERS, report
from server.workshop.model import BoardRef, Seat, Workshop
from tests.exports import workshops


def chapter(document: Document, id: str) -> Section:
    return next(section for section in document.sections if section.id == id)


def said(text: Text) -> str:
    return "".join(span.text for span in text)


def everything(section: Section) -> str:
    """All words of a section but those of its notes."""
    parts = [section.title]
    for block in section.blocks:
        match block:
            case Paragraph():
                parts.append(said(block.text))
            case Facts():
                parts += [f"{label}: {said(text)}" for label, text in block.pairs]
            case Highlight():
                parts += [said(block.text), *map(said, block.lines)]
            case Dates():
                parts += [date.shown for date in block.dates]
            case Table():
                parts += [" | ".join(map(said, row)) for row in block.rows]
    return "\n".join([*parts, *map(everything, section.sections)])


def ordinary(options: Options = workshops.GERMAN) -> Document:
    return report(*workshops.ordinary(), options)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(workshops.workshops())
def test_every_note_of_the_workshop_stands_exactly_once(made: tuple[Workshop, tuple[Board, ...]]) -> None:
    workshop, boards = made
    told = [entry.note.id for entry in entries(report(workshop, boards, Options()).sections)]
    # one that is veiled and has no words is somebody's own: nobody else may read it
    there = [note for board in boards for note in board.notes.values() if note.text or not note.veil]
    assert sorted(told) == sorted(note.id for note in there)


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(workshops.workshops())
def test_what_a_reader_may_not_read_is_in_no_report(made: tuple[Workshop, tuple[Board, ...]]) -> None:
    workshop, boards = made
    seen = tuple(view(board, "public") for board in boards)
    told = [entry.note for entry in entries(report(workshop, seen, Options()).sections)]
    assert all(not note.veil and not note.removed for note in told)


def test_numbers_run_on_without_a_gap_and_lead_where_they_say() -> None:
    document = ordinary()
    by_number = {entry.number: entry.note.text for entry in entries(document.sections)}
    assert sorted(by_number) == list(range(1, len(by_number) + 1))
    board = workshops.ordinary()[1]
    cited = [span for line in _highlight(document).lines for span in line if span.ref]
    assert [by_number[span.ref] for span in cited] == [board[0].notes["n0"].text, board[1].notes["n1"].text]


def _highlight(document: Document) -> Highlight:
    block = chapter(document, "statements").sections[0].blocks[0]
    assert isinstance(block, Highlight)
    return block


def test_removed_and_held_notes_and_those_of_a_board_taken_off_are_discarded() -> None:
    found = {
        section.title: [entry.note.text for entry in entries((section,))]
        for section in chapter(ordinary(), "discarded").sections
    }
    assert found["Wo stehen wir?"] == ["Weggeworfen"]
    assert found["Wo stehen wir?: nicht freigegeben"] == ["Zurückgehalten"]
    assert len(found["Alter Versuch (vom Ablauf genommen)"]) == 3


def test_private_notes_are_counted_and_nothing_more() -> None:
    assert "Eine verdeckte Karte kennt nur" in everything(chapter(ordinary(), "boards"))


def test_only_those_who_agreed_are_named() -> None:
    told = "\n".join(everything(section) for section in ordinary().sections)
    assert "Amira Öz" in told and "Jan Weber" in told and "Privat Person" not in told
    assert "Von 3 Personen sind die 2 genannt" in told
    assert "0228 4711" not in told and "Ömer" not in told


def test_planned_and_real_times_stand_side_by_side() -> None:
    table = chapter(ordinary(), "agenda").blocks[1]
    assert isinstance(table, Table)
    assert [tuple(map(said, row[:2])) for row in table.rows] == [
        ("9:00–9:15", "9:00–9:20"), ("9:15–9:45", "9:20"), ("entfällt", ""),
    ]  # fmt: skip


def test_actual_times_of_nowhere_say_that_they_are_utc() -> None:
    workshop, boards = workshops.ordinary()
    still = replace(workshop, steps=tuple(replace(step, began=0) for step in workshop.steps))
    said = "Tatsächliche Zeiten in UTC"
    assert said in report(workshop, boards, replace(workshops.GERMAN, zone="UTC")).facts
    assert said not in report(still, boards, replace(workshops.GERMAN, zone="UTC")).facts
    assert said not in report(workshop, boards, replace(workshops.GERMAN, zone="Europe/Berlin")).facts


def test_open_questions_are_the_unanswered_cards_what_stands_were_asked_and_cards_that_ask() -> None:
    document = ordinary()
    asked = chapter(document, "questions")
    assert [entry.note.text for entry in entries((asked,))] == ["Wer vergibt die Mittel?"]
    told = everything(asked)
    assert "Wann geht es los?" in told and "Wer zahlt?" not in told
    assert "Weitere Karten mit einer Frage" in told
    answered = [entry.note.text for entry in entries((chapter(document, "boards"),))]
    assert "Wann tagt der Beirat?" in answered and "Wer vergibt die Mittel?" not in answered


def test_a_card_that_was_sent_says_from_which_board() -> None:
    workshop, boards = workshops.ordinary()
    first, second, *rest = boards
    here = next(iter(second.zones))
    sent = {
        "k1": Note("k1", here, "z1", "Mitgenommen", source=f"{first.id}/n0"),
        "k2": Note("k2", here, "z2", "Von dort, und dort nicht mehr", source=f"{first.id}/nobody"),
        "k3": Note("k3", here, "z3", "Von einer Tafel, die es nicht gibt", source="nowhere/n0"),
    }
    content = Content(workshop, (first, replace(second, notes=second.notes | sent), *rest), workshops.GERMAN)
    told = {entry.note.id: entry.about for entry in content.entries(content.kept[1])}
    number = content.numbers[first.id, "n0"]
    assert f"aus „{first.title}“, Karte {number}" in told["k1"]
    assert f"aus „{first.title}“" in told["k2"] and "Karte" not in told["k2"]
    assert "aus" not in told["k3"]


def test_what_stands_brought_votes_and_interfaces_are_told() -> None:
    document = ordinary(replace(workshops.GERMAN, files=None))
    assert "Ein Topf für alle." in everything(chapter(document, "headlines"))
    assert "Vorhaben" not in everything(chapter(document, "interfaces"))
    assert "Tafel 0 | Tafel 1 | Beide wollen Radwege. | von einer Seite" in everything(chapter(document, "interfaces"))
    votes = everything(chapter(document, "votes"))
    assert "1. | Wir halten zusammen. | 5 Punkte" in votes and "Anmerkung: Zu teuer" in votes
    assert "Besuche: 7" in everything(chapter(document, "boards"))
    assert "Flipchart · Foto: A. Öz" in everything(chapter(document, "material"))
    assert "Nur im Raum" not in everything(chapter(document, "material"))
    assert "Verdeckt" not in everything(chapter(document, "material"))
    assert "kein Bildnachweis" in everything(chapter(document, "material"))


def test_a_vote_that_nobody_took_gives_no_places() -> None:
    workshop, boards = workshops.ordinary()
    boards = tuple(
        replace(board, ballots={id: replace(one, voters=0) for id, one in board.ballots.items()}) for board in boards
    )
    told = everything(chapter(report(workshop, boards, workshops.GERMAN), "votes"))
    assert "Niemand hat abgestimmt." in told and "Wir halten zusammen." in told and "1." not in told


def test_people_without_a_name_follow_by_their_numbers() -> None:
    agreed = {str(badge): Seat(str(badge), "participant", open=True, badge=badge, at=1) for badge in (19, 7, 13)}
    agreed["z"] = Seat("z", "participant", "Zoë", open=True, badge=20, at=1)
    table = chapter(report(Workshop(seats=agreed), (), workshops.GERMAN), "people").blocks[1]
    assert isinstance(table, Table)
    assert [said(row[0]) for row in table.rows] == ["Zoë", "Nr. 7", "Nr. 13", "Nr. 19"]


def test_a_workshop_with_nothing_in_it_has_no_chapters() -> None:
    assert report(Workshop(), (), Options()).sections == ()


def test_chapters_can_be_left_out_and_questions_then_stay_on_their_board() -> None:
    document = ordinary(replace(workshops.GERMAN, without=frozenset({"questions", "discarded", "people"})))
    assert not {"questions", "discarded", "people"} & {section.id for section in document.sections}
    assert "Wer vergibt die Mittel?" in [entry.note.text for entry in entries(document.sections)]


def test_every_chapter_has_a_name_of_its_own() -> None:
    document = ordinary()
    assert [section.id for section in document.sections] == [chapter.__name__ for chapter in CHAPTERS]


def test_a_report_in_english_has_no_german_words_of_ours() -> None:
    told = "\n".join(everything(section) for section in ordinary(workshops.ENGLISH).sections)
    assert "23 November 2026, 9:00 – 9:45" in told
    assert not [
        word for word in ("23. November", "Tafeln", "Aussage ", "Karten", "Abstimmung", "Runde ") if word in told
    ]


# Abbreviations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der ASP der ZG, siehe MsM und KiTa-Plan", ["ASP", "ZG", "MsM", "KiTa"]),
        ("Hw. fragen", ["Hw."]),
        ("KollegInnen, Teil III, OK und A4", []),
        ("WICHTIG: ALLE MÜSSEN KOMMEN", []),
        ("www.EU.de und a@BMI.de", []),
        ("Die EU-Mittel der GmbH", ["EU", "GmbH"]),
    ],
)
def test_abbreviations_are_found(text: str, found: list[str]) -> None:
    assert abbreviations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Landesstelle Nord (LSN) hilft", [("LSN", "Landesstelle Nord")]),
        ("unser Ansprechpartner (ASP)", [("ASP", "Ansprechpartner")]),
        ("ASP (Ansprechpartner) benennen", [("ASP", "Ansprechpartner")]),
        ("ZG = Zielgruppe", [("ZG", "Zielgruppe")]),
        ("Das klären wir morgen (BMI)", []),
        ("Bundesministerium (BMFSFJ)", []),
    ],
)
def test_what_they_mean_is_read_and_never_guessed(text: str, found: list[tuple[str, str]]) -> None:
    assert list(expansions(text)) == found


def test_a_vote_without_voters_comes_last_without_table_or_slide_and_one_item_alone_has_no_place() -> None:
    workshop, boards = workshops.ordinary()
    ballot = boards[0].ballots["v"]
    nobody = replace(ballot, id="a", question="Niemand?", voters=0, tallies=(Tally("note:n0", 0),), reasons=(), at=0)
    alone = replace(ballot, id="b", question="Einig?", kind="consent", tallies=(Tally("note:n0", 2, (0, 2)),), at=1)
    found = (replace(boards[0], ballots={"v": ballot, "a": nobody, "b": alone}), *boards[1:])
    votes = chapter(report(workshop, found, workshops.GERMAN), "votes").sections
    assert [(one.title, one.shown) for one in votes][-1] == ("Niemand?", False)
    tables = {one.title: [block for block in one.blocks if isinstance(block, Table)] for one in votes}
    assert not tables["Niemand?"] and "Platz" not in tables["Einig?"][0].columns
    assert any(isinstance(block, Facts) and block.pairs[0][0] == "Einwand" for block in votes[0].blocks)


def test_a_vote_that_is_open_still_is_named_last_and_without_what_anybody_may_know_later() -> None:
    workshop, boards = workshops.ordinary()
    still = replace(
        boards[0].ballots["v"], id="a", question="Wohin?", open=True, voters=8, tallies=(), reasons=(), at=0
    )
    found = (replace(boards[0], ballots=boards[0].ballots | {"a": still}), *boards[1:])
    document = report(workshop, found, workshops.GERMAN)
    last = chapter(document, "votes").sections[-1]
    assert (last.title, last.shown, len(last.blocks)) == ("Wohin?", False, 1)
    assert "noch offen, ohne Ergebnis · 8 Personen haben abgestimmt." in everything(last)
    assert any("2 Abstimmungen" in fact for fact in document.facts)


def test_what_is_left_out_is_not_cited() -> None:
    workshop, boards = workshops.ordinary()
    (statement,) = boards[0].statements.values()
    told = replace(statement, sources=("n0", "gone"))
    found = (replace(boards[0], statements={told.id: told}), *boards[1:])
    for without, count in ((frozenset[str](), 2), (frozenset({"discarded"}), 1)):
        document = report(workshop, found, replace(workshops.GERMAN, without=without))
        numbers = {entry.number for entry in entries(document.sections)}
        cited = [span.ref for line in _highlight(document).lines for span in line if span.ref]
        assert len(cited) == count and set(cited) <= numbers


def test_the_glossary_explains_what_is_written_and_lists_the_rest() -> None:
    told = everything(chapter(ordinary(), "glossary"))
    assert "LSN: Landesstelle Nord" in told
    assert "Ebenfalls verwendet: BMFSFJ, KiTa" in told


@pytest.mark.parametrize(
    ("titles", "found"),
    [(("STÄRKEN", "CHANCEN", "RISIKEN"), []), (("Stärken", "Die ASP"), ["ASP"])],
)
def test_a_board_whose_headings_are_in_capitals_has_no_abbreviation_there(
    titles: tuple[str, ...], found: list[str]
) -> None:
    zones = {title: Zone(title, title, f"a{at}") for at, title in enumerate(titles)}
    workshop = Workshop(boards=(BoardRef("b", "B", "columns"),))
    document = report(workshop, (Board("b", zones=zones),), workshops.GERMAN)
    told = [everything(section) for section in document.sections if section.id == "glossary"]
    assert [text.rpartition(" ")[2].rstrip(".") for text in told] == found


# Sizes ----------------------------------------------------------------------------------------------------------------


def test_a_large_workshop_is_told_whole() -> None:
    document = report(*workshops.large(), workshops.GERMAN)
    numbers = [entry.number for entry in entries(document.sections)]
    assert numbers == list(range(1, 2_001))
    assert document.facts[-1] == "30 Tafeln · 2.000 Karten · 60 Aussagen · 10 Abstimmungen"


def test_a_note_without_its_zone_is_told() -> None:
    board = Board("b", zones={"z": Zone("z", "Z", "a1")}, notes={"n": Note("n", "gone", "a1", "hier")})
    document = report(Workshop(boards=(BoardRef("b", "B", "columns"),)), (board,), Options())
    assert [entry.note.text for entry in entries(document.sections)] == ["hier"]


def test_M15_whoever_never_came_is_in_no_group() -> None:
    workshop, boards = workshops.ordinary()
    gone = replace(workshop.seats["p0"], at=0, away=True)
    document = report(replace(workshop, seats={**workshop.seats, "p0": gone}), boards, workshops.GERMAN)
    assert "Amira Öz" in everything(chapter(ordinary(), "groups"))
    assert "Amira Öz" not in everything(chapter(document, "groups"))
