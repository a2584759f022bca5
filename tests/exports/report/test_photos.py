"""Photos and logos in the report: which are shown, beside what, and in every format that has pictures."""

import io
import json
import re
import zipfile
from base64 import b64decode
from dataclasses import replace
from functools import cache
from typing import Any

import docx
import pypdfium2
import pytest
from PIL import Image

from server.board.model import Note
from server.exports.report import formats
from server.media import prints
from tests.exports import workshops
from tests.media.flipchart import flipchart, logo

ALT = "Drei Spalten mit acht Karten auf braunem Papier"
HIDDEN = ("Nur hier", "Entwurf", "Einspruch")
OPTIONS = replace(workshops.GERMAN, files=workshops.FILES)


@cache
def made(extension: str) -> bytes:
    return formats.render(extension, *workshops.pictured(), OPTIONS, lambda share: True)


def photo() -> dict[str, Any]:
    found: list[dict[str, Any]] = []

    def walk(section: dict[str, Any]) -> None:
        found.extend(block for block in section["blocks"] if block.get("title") == "Flipchart vom Vormittag")
        for one in section["sections"]:
            walk(one)

    for chapter in json.loads(made("json"))["sections"]:
        walk(chapter)
    (one,) = found
    return one


def words(extension: str) -> str:
    content = made(extension)
    if extension == "pdf":
        with pypdfium2.PdfDocument(content) as document:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
    if extension == "docx":
        return "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)
    return content.decode()


def shown() -> Image.Image:
    """The photo in the page."""
    (data,) = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', words("html"))
    return Image.open(io.BytesIO(b64decode(data)))


def test_a_photo_stands_beside_the_numbers_of_its_cards_under_their_columns() -> None:
    cards = dict(photo()["cards"])
    assert [len(numbers) for numbers in cards.values()] == [3, 2, 3]
    assert list(cards) == ["STÄRKEN", "SCHWÄCHEN", "NÄCHSTE SCHRITTE"]
    told = re.search(r'"number": (\d+),\s+"id": "c01"', made("json").decode())
    assert told and int(told[1]) == cards["STÄRKEN"][1]


@pytest.mark.parametrize("extension", ["pdf", "docx", "html", "md"])
def test_words_and_credit_stand_with_it_and_nothing_of_a_photo_that_is_not_for_the_report(extension: str) -> None:
    told = re.sub(r"\s+", " ", words(extension))
    assert all(part in told for part in ("Flipchart vom Vormittag", ALT, "Foto: Jan Weber", "SCHWÄCHEN"))
    assert not [title for title in HIDDEN if title in told]
    assert ("Ohne Datei" in told) == (extension == "md"), "whose file has gone is told only where none is shown"


@pytest.mark.parametrize("extension", ["pdf", "docx", "html", "zip"])
def test_the_picture_itself_is_in_the_file_once_and_a_photo_whose_file_has_gone_is_not(extension: str) -> None:
    content = made(extension)
    if extension == "pdf":
        assert content.count(b"/DCTDecode") == 1 and b"pdfuaid:part" in content and b"pdfaid:part" in content
    elif extension == "docx":
        shapes = docx.Document(io.BytesIO(content)).inline_shapes
        assert [one._inline.docPr.get("descr") for one in shapes].count(ALT) == 1
    elif extension == "html":
        assert words("html").count(f'alt="{ALT}"') == 1
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert [name for name in packed.namelist() if name.endswith(".jpg")] == [
                "photos/01-Flipchart-vom-Vormittag.jpg"
            ]


def test_each_card_of_the_photo_bears_its_number() -> None:
    before = Image.open(io.BytesIO(workshops.FILES["m-chart"]))
    regions = workshops.pictured()[1][-1].photos["p1"].regions
    after = shown()
    assert after.size == before.size
    for one in regions:
        corner = (one.x * after.width // 1_000, one.y * after.height // 1_000 - 12)
        assert sum(before.getpixel(corner)) > 300 > 150 > sum(after.getpixel(corner)), one.id


def test_boards_with_less_consent_give_a_report_without_the_photo() -> None:
    workshop, (*boards, chart) = workshops.pictured()
    bare = replace(chart, photos={id: replace(one, consent="workshop") for id, one in chart.photos.items()})
    content = formats.render("html", workshop, (*boards, bare), OPTIONS, lambda share: True).decode()
    assert "data:image/jpeg" not in content and ALT not in content
    assert formats.pictures("html", workshop, (bare,))[0] == []


def test_only_files_that_show_pictures_want_them() -> None:
    wanted = {extension: formats.pictures(extension, *workshops.pictured()) for extension in formats.FORMATS}
    assert set(wanted["pdf"][0]) == {"m-chart", "m-gone", "m1"}
    assert {extension for extension, found in wanted.items() if found[1]} == {"pdf", "docx", "html", "zip", "pptx"}


def test_options_that_differ_in_pictures_alone_are_the_same_file() -> None:
    assert OPTIONS == workshops.GERMAN and hash(OPTIONS) == hash(workshops.GERMAN)


def test_who_invites_comes_first_and_who_pays_stands_under_a_heading() -> None:
    head = words("html").partition("</header>")[0]
    places = [head.index(part) for part in ('alt="Stadt Lindenau"', "Gefördert durch", 'alt="Stiftung Nachbarschaft"')]
    assert places == sorted(places)
    assert "Gefördert durch" in words("pdf").partition("Inhalt")[0]
    alts = [one._inline.docPr.get("descr") for one in docx.Document(io.BytesIO(made("docx"))).inline_shapes]
    assert alts[:2] == ["Stadt Lindenau", "Stiftung Nachbarschaft"]


def test_prints_are_made_of_what_is_there_and_small_enough_to_send() -> None:
    stored = {f"p{at}/1": flipchart(2_560) for at in range(3)} | {"logo/1": logo("STADT")}
    found = prints.files(["p0", "p1", "gone"], ["logo"], stored.get, lambda call, *args: call(*args))
    assert list(found) == ["p0", "p1", "logo"]
    assert Image.open(io.BytesIO(found["p0"])).size == (1_280, 960)
    assert Image.open(io.BytesIO(prints.photo(stored["p0/1"], among=200))).size == (854, 640)
    assert Image.open(io.BytesIO(found["logo"])).format == "PNG"


def test_a_print_made_before_is_taken_as_it_is_and_made_smaller_only_among_many() -> None:
    print_ = prints.photo(flipchart(2_560))
    stored = {f"p{at}/print": print_ for at in range(prints.MANY + 1)}
    did: list[Any] = []

    def do(call: Any, *args: Any) -> Any:
        did.append(call)
        return call(*args)

    few = prints.files(["p0", "p1"], [], stored.get, do)
    assert (few, did) == ({"p0": print_, "p1": print_}, [])
    many = prints.files([f"p{at}" for at in range(prints.MANY + 1)], [], stored.get, do)
    assert len(did) == prints.MANY + 1 and max(Image.open(io.BytesIO(many["p0"])).size) <= prints.MANY_SIDE


@pytest.mark.parametrize("extension", ["pdf", "docx", "html", "md", "xlsx", "zip"])
def test_what_people_call_a_photo_is_printed_as_typed(extension: str) -> None:
    hostile = '=HYPERLINK("x") <script>alert(1)</script> #image("a") **'
    workshop, (*boards, chart) = workshops.pictured()
    said = {id: replace(one, title=hostile, alt=hostile, credit=hostile) for id, one in chart.photos.items()}
    logos = tuple(replace(one, alt=hostile) for one in workshop.logos)
    told = (replace(workshop, logos=logos), (*boards, replace(chart, photos=said)))
    content = formats.render(extension, *told, OPTIONS, lambda share: True)
    if extension == "html":
        assert b"<script" not in content and content.count(b"&lt;script&gt;") >= 6
    elif extension == "md":
        assert b"<script" not in content.replace(b"\\<", b"")
    elif extension == "xlsx":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert not [name for name in packed.namelist() if b"<f>" in packed.read(name)]
    elif extension == "zip":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert all(re.fullmatch(r"(photos/)?[^/\\<>:\"|?*]+", name) for name in packed.namelist())
    elif extension == "pdf":
        with pypdfium2.PdfDocument(content) as document:
            found = re.sub(r"\s+", "", "".join(page.get_textpage().get_text_range() for page in document))
        assert re.sub(r"\s+", "", hostile) in found
    else:
        file = docx.Document(io.BytesIO(content))
        assert any(p.text == hostile for p in file.paragraphs)


def test_very_many_cards_beside_a_photo_go_on_on_the_next_page() -> None:
    workshop, (*boards, chart) = workshops.pictured()
    one = replace(chart.photos["p1"], alt="Sehr viele Karten. " * 26)
    notes = {f"n{at}": Note(f"n{at}", "z0", f"a{at:04}", f"Karte {at}", source="photo:p1/gone") for at in range(700)}
    told = (workshop, (*boards, replace(chart, photos={"p1": one}, notes=notes)))
    numbers = [line for line in formats.render("md", *told, OPTIONS, lambda share: True).decode().splitlines()
               if line.startswith("- *STÄRKEN:*")]  # fmt: skip
    last = numbers[0].rpartition(" ")[2]
    with pypdfium2.PdfDocument(formats.render("pdf", *told, OPTIONS, lambda share: True)) as document:
        pages = [(page, page.get_textpage()) for page in document]
        beside = [(page, text) for page, text in pages if f"{last}\r\nFoto: Jan Weber" in text.get_text_range()]
        assert len(beside) == 1
        page, text = beside[0]
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        assert min(box[1] for box in boxes) >= 0 and max(box[3] for box in boxes) <= page.get_height()
