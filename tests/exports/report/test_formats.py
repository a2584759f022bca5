"""Markdown, JSON, slides and calendar: opened again, with all notes once, and what people typed as typed (rule E2)."""

import io
import json
from dataclasses import replace
from typing import Any

import docx
import pypdfium2
import pytest
from icalendar import Calendar
from markdown_it import MarkdownIt
from pptx import Presentation
from pptx.util import Mm

from server.board.model import Tally
from server.board.refusals import Refusal
from server.exports.document import Logo
from server.exports.report import formats
from server.exports.report.logos import GAP, rows
from tests.exports import workshops
from tests.exports.report.opened import hostile_texts, made, plainly
from tests.exports.report.test_html import Page

LOGO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000180000000c0802000000f752ea220000001a49444154789c6394f69ac3"
    "400dc0441553460d1a3568d81a040099920119a8c452b30000000049454e44ae426082"
)


def test_markdown_says_hostile_texts_as_typed() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(made("md", "hostile").decode())
    assert not [token for token in tokens if token.type in ("html_block", "fence", "code_block")]
    inside = [token for token in tokens if token.type == "inline"]
    html = [part.content for token in inside for part in token.children or () if part.type == "html_inline"]
    assert set(html) <= {"<br>"}  # ours, in a table
    told = "\n".join("".join(_typed(part) for part in token.children or ()) for token in inside)
    for text in hostile_texts():
        first = next(line for line in plainly(text).split("\n") if line.strip())
        assert first.strip() in told, text


def _typed(part: Any) -> str:
    return "\n" if part.type in ("softbreak", "hardbreak") else str(part.content)


def test_json_has_every_note_once() -> None:
    told = json.loads(made("json", "large"))
    assert told["format"] == "stellwand-report"

    def notes(section: Any) -> list[int]:
        own = [note["number"] for block in section["blocks"] if block["kind"] == "notes" for note in block["notes"]]
        return own + [number for one in section["sections"] for number in notes(one)]

    assert [number for section in told["sections"] for number in notes(section)] == list(range(1, 2_001))


def slides(sample: str) -> list[tuple[str, str]]:
    deck = Presentation(io.BytesIO(made("pptx", sample)))
    return [
        (slide.shapes.title.text_frame.text, "\n".join(_shape_text(shape) for shape in slide.shapes))
        for slide in deck.slides
    ]


def _shape_text(shape: Any) -> str:
    if shape.has_table:
        return "\n".join(" | ".join(cell.text for cell in row.cells) for row in shape.table.rows)
    return shape.text_frame.text if shape.has_text_frame else ""


def test_slides_show_headlines_statements_and_votes_each_under_its_title() -> None:
    shown = slides("ordinary")
    titles = ["Zehn Jahre Netzwerk", "A · Tafel 0", "Wo stehen wir?", "Womit fangen wir an?"]
    assert [title for title, _ in shown] == titles
    assert "Ein Topf für alle." in shown[1][1] and "Wir halten zusammen." in shown[2][1]
    assert "1. | Wir halten zusammen. | 5 Punkte" in shown[3][1] and "Anmerkung: Zu teuer" in shown[3][1]
    assert "#0# |" in shown[3][1]  # no slide has the card that a number would name


def voted(answers: int, reasons: tuple[str, ...], letters: int = 30) -> Any:
    """The slides of one vote."""
    workshop, boards = workshops.ordinary()
    [fields, *_] = boards
    notes = {
        f"v{at}": replace(fields.notes["n0"], id=f"v{at}", text=f"{at} {'Wort ' * (letters // 5)}")
        for at in range(answers)
    }
    items = tuple(f"note:{id}" for id in notes)
    ballot = replace(fields.ballots["v"], items=items, tallies=tuple(Tally(item, 1) for item in items), reasons=reasons)
    board = replace(fields, notes=notes, statements={}, ballots={"v": ballot})
    made = formats.render("pptx", workshop, (board,), workshops.GERMAN, lambda share: True)
    return list(Presentation(io.BytesIO(made)).slides)[1:]


def test_what_was_said_of_a_vote_stands_close_below_its_table() -> None:
    [slide] = voted(2, ("Zu teuer", "Der Zeitplan ist nicht zu halten, " * 4))
    [table] = [shape for shape in slide.shapes if shape.has_table]
    [told] = [shape for shape in slide.shapes if shape.has_text_frame and "Zu teuer" in shape.text_frame.text]
    end = table.top + sum(row.height for row in table.table.rows)
    assert Mm(2) < told.top - end < Mm(12)


@pytest.mark.parametrize(("answers", "letters"), [(8, 400), (20, 30), (7, 30)])
def test_no_table_and_no_line_of_a_slide_runs_off_it(answers: int, letters: int) -> None:
    shown = voted(answers, ("Zu teuer, sagen die kleinen Kommunen. " * 6,) * 9, letters)
    tables = [shape for slide in shown for shape in slide.shapes if shape.has_table]
    assert sum(len(table.table.rows) - 1 for table in tables) == answers
    assert all(table.top + sum(row.height for row in table.table.rows) <= Mm(185) for table in tables)
    assert (
        max(slide.shapes[-1].text_frame.text.count("Zu teuer, ") for slide in shown if not slide.shapes[-1].has_table)
        < 36
    )


def test_who_pays_stands_last_on_the_slides_and_a_word_says_so() -> None:
    logos = (Logo(LOGO, "Stiftung", funder=True), Logo(LOGO, "Stadt"))
    made = formats.render("pptx", *workshops.ordinary(), replace(workshops.GERMAN, logos=logos), lambda share: True)
    cover = Presentation(io.BytesIO(made)).slides[0].shapes
    found = {shape._element.xpath(".//p:cNvPr")[0].get("descr"): shape.left for shape in cover}
    [label] = [shape for shape in cover if shape.has_text_frame and shape.text_frame.text == "Gefördert durch"]
    assert found["Stadt"] < label.left == found["Stiftung"]


def test_slides_print_hostile_texts_as_typed() -> None:
    told = "\n".join(text for _, text in slides("hostile"))
    assert '=HYPERLINK("http://x.y","klick")' in told and "<b>Ja?</b>" in told and "#panic()" in told


def test_the_calendar_has_an_event_for_each_day() -> None:
    calendar = Calendar.from_ical(made("ics", "large"))
    events = calendar.walk("VEVENT")
    assert [event["dtstart"].dt.isoformat() for event in events] == [
        "2026-11-23T09:00:00+01:00", "2026-11-24T09:00:00+01:00",
    ]  # fmt: skip
    assert len({event["uid"] for event in events}) == 2
    assert "9:00 Schritt 1" in events[0]["description"]


def test_a_calendar_with_nothing_in_it_is_refused() -> None:
    workshop, boards = workshops.ordinary()
    steps = tuple(replace(step, began=0, ended=0) for step in workshop.steps)
    with pytest.raises(Refusal) as refused:
        formats.render("ics", replace(workshop, steps=steps, begins=()), boards, workshops.GERMAN, lambda share: True)
    assert refused.value.code == "no_dates"
    planned = formats.render("ics", replace(workshop, steps=steps), boards, workshops.GERMAN, lambda share: True)
    assert planned.count(b"BEGIN:VEVENT") == 1  # the plan has times before anything has run


def test_a_calendar_is_not_broken_by_what_people_typed() -> None:
    events = Calendar.from_ical(made("ics", "hostile")).walk("VEVENT")
    assert [event["summary"] for event in events] == ["=cmd|' /C calc'!A0 <b>#let x</b>"]


def test_logos_stand_on_the_title_with_their_words() -> None:
    options = replace(workshops.GERMAN, logos=(Logo(LOGO, "Gefördert vom ESF"),))

    def with_logo(extension: str) -> bytes:
        return formats.render(extension, *workshops.ordinary(), options, lambda share: True)

    page = Page(with_logo("html"))
    assert [a["alt"] for tag, a in page.tags if tag == "img"] == ["Gefördert vom ESF"]
    word = docx.Document(io.BytesIO(with_logo("docx")))
    assert word.inline_shapes[0]._inline.docPr.get("descr") == "Gefördert vom ESF"
    cover = Presentation(io.BytesIO(with_logo("pptx"))).slides[0]
    assert "Gefördert vom ESF" in [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in cover.shapes]
    first = pypdfium2.PdfDocument(with_logo("pdf"))[0]
    assert any(one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE for one in first.get_objects())


@pytest.mark.slow
@pytest.mark.parametrize("length", (20, 58, 150))
@pytest.mark.parametrize(("mine", "theirs"), ((1, 1), (6, 6)))
def test_no_logo_of_the_pdf_stands_over_title_or_facts(length: int, mine: int, theirs: int) -> None:
    logos = (*(Logo(LOGO, "a") for _ in range(mine)), *(Logo(LOGO, "b", funder=True) for _ in range(theirs)))
    workshop, *rest = workshops.ordinary()
    named = replace(workshop, title=("Jugendhilfe und Schule im Sozialraum " * 5)[:length].strip())
    file = formats.render("pdf", named, *rest, replace(workshops.GERMAN, logos=logos), lambda share: True)
    page = pypdfium2.PdfDocument(file)[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
    images = [one.get_bounds() for one in page.get_objects(filter=(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE,), max_depth=9)]
    assert len(images) >= mine + theirs and boxes
    for left, bottom, right, top in images:
        assert not [one for one in boxes if one[0] < right and one[2] > left and one[1] < top and one[3] > bottom]


def test_logos_of_all_rows_have_one_scale_and_no_row_is_too_wide() -> None:
    logos = [Logo(LOGO, "a"), *(Logo(LOGO, str(at), funder=True) for at in range(12))]
    mine, theirs = rows(logos, 160)
    assert mine[0][1:] == theirs[0][1:] and sum(wide for _, wide, _ in theirs) + 11 * GAP <= 160.01
    assert rows(logos[:1], 160)[0][0][1] > mine[0][1]
