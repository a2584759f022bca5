"""O1, O2: what was redacted is in no byte of any format: not in its text, its markup, its metadata or its pictures."""

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest

from server.exports.options import Options
from server.exports.public.letters import key_of
from server.exports.public.notice import noticed
from server.exports.public.redaction import redacted
from server.exports.report.formats import FORMATS, render
from server.workshop.model import Level
from server.workshop.public import Public
from tests.exports.public.test_redaction import fields_of, holds_text, inside, planted, strings
from tests.exports.workshops import FILES, GERMAN

TEXT = "Quendra Zylwik-Mühlßen und **Quendra** Zylwik-Mühlßen, quendra@zylwik.example, 0351 7654321, @quendra_z. Ende"
GONE = ("quendra", "zylwik", "muhlssen", "7654321", "weggeworfen", "zuruckgehalten", "zuteuer", "privatperson", "amt0")


def words_in(extension: str, content: bytes) -> str:
    """All there is to read in a file, by whatever means."""
    if extension == "pdf":
        document = pypdfium2.PdfDocument(content)
        told = [document[at].get_textpage().get_text_range() for at in range(len(document))]
        told += [str(document.get_metadata_dict()), *(item.get_title() for item in document.get_toc())]
        return "\n".join((*told, content.decode("latin-1")))
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            read = [name for name in packed.namelist() if "/media/" not in name]  # pixels hold short words by chance
            parts = [packed.read(name).decode("utf-8", "ignore") for name in read]
            # runs of one sentence stand in tags of their own
            return "\n".join((*packed.namelist(), *parts, *(re.sub("<[^>]+>", "", part) for part in parts)))
    return content.decode("utf-8-sig")


@pytest.mark.parametrize("extension", FORMATS)
def test_O1_what_was_redacted_is_in_no_file(extension: str) -> None:
    workshop, boards = planted(TEXT)
    seats = {**workshop.seats, "z": replace(workshop.seats["p0"], id="z", name="Quendra Zylwik-Mühlßen", badge=99)}
    made = redacted(replace(workshop, seats=seats), boards, Public(), "de")
    options = noticed(replace(GERMAN, workshop=TEXT, levels=(Level("blue", TEXT),), files=FILES), made)
    content = render(extension, made.workshop, made.boards, options, lambda share: True)
    told = words_in(extension, content)
    letters = key_of(told).replace(" ", "")
    assert "ende" in letters, "nothing was read of the file"
    for gone in GONE:
        assert gone not in letters, gone
    assert not re.search(rb"quendra|zylwik", content, re.IGNORECASE)


def test_O1_what_is_told_beside_the_state_is_of_the_state_too() -> None:
    """Pictures take the workshop's title and its levels from here; no search of a file reads what is painted."""
    workshop, boards = planted(TEXT)
    seats = {"z": replace(workshop.seats["p0"], id="z", name="Quendra Zylwik-Mühlßen")}
    made = redacted(replace(workshop, seats=seats), boards, Public(), "de")
    ours = {"epoch", "date", "zone", "without", "files", "notice", "also", "unlisted"}
    people = {name for name, hint in fields_of(Options) if holds_text(hint) or list(inside(hint))} - ours
    assert people == {"workshop", "levels", "logos"}, "a field nobody has thought of"
    options = noticed(replace(GERMAN, workshop=TEXT, levels=workshop.levels), made)
    assert "[Name] und **[Name]**" in options.workshop and options.levels[0].title == options.workshop
    assert not any("quendra" in key_of(text) for text in strings((options.workshop, options.levels, options.logos)))


def test_the_title_page_says_what_it_is_and_no_chapter_tells_of_persons() -> None:
    workshop, boards = planted(TEXT)
    made = redacted(workshop, boards, Public(), "de")
    told = render("md", made.workshop, made.boards, noticed(GERMAN, made), lambda share: True).decode()
    assert "Öffentliche Fassung vom 23. November 2026" in told
    assert "## Wer dabei war" not in told and "## Gruppen" in told and "3 Personen" in told


def test_the_list_of_abbreviations_has_nobodys_initials() -> None:
    workshop, boards = planted("Das QZM fragt das BMI an, Quendra auch. Ende")
    seats = {"z": replace(workshop.seats["p0"], id="z", name="Quendra Zylwik-Mühlßen")}
    made = redacted(replace(workshop, seats=seats, mixes={}), boards, Public(), "de")
    assert "qzm" in {doubt.word for doubt in made.doubts}
    assert all("QZM" in "".join(piece.text for piece in place) for doubt in made.doubts for place in doubt.others)
    told = render("md", made.workshop, made.boards, noticed(GERMAN, made), lambda share: True).decode()
    (line,) = [line for line in told.splitlines() if line.endswith("BMI")]
    assert "QZM" not in line


def test_office_files_name_nobody_as_their_author() -> None:
    workshop, boards = planted(TEXT)
    made = redacted(workshop, boards, Public(), "de")
    for extension in ("docx", "xlsx", "pptx"):
        content = render(extension, made.workshop, made.boards, noticed(GERMAN, made), lambda share: True)
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            core = packed.read("docProps/core.xml").decode()
            everything = b"".join(map(packed.read, packed.namelist()))
        assert b"Macintosh" not in everything, extension
        authors = re.findall(r"<(?:dc:creator|cp:lastModifiedBy)>([^<]*)<", core)
        assert set(authors) <= {"", "Stellwand"}, (extension, authors)
        assert not any("thumbnail" in name for name in packed.namelist()), extension
