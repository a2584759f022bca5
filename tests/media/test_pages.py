"""What people bring comes out as pages drawn anew, and what is no picture and no PDF does not come in."""

import random
import struct
from io import BytesIO

import pytest
from PIL import Image

from server.board.limits import MAX_PAGE_SIDE, MAX_PAGES
from server.board.refusals import Refusal
from server.media.pages import MANY_SIDE, MAX_FILE, Drawn, made_of
from tests.media import samples
from tests.media.flipchart import flipchart, logo, white_logo

LINK = b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (https://evil.example) >> >>]"


def opened(page: Drawn) -> Image.Image:
    image = Image.open(BytesIO(page.content))
    assert image.format == "WEBP" and image.size == (page.width, page.height)
    image.load()
    return image


def refused(content: bytes) -> str:
    with pytest.raises(Refusal) as why:
        made_of(content)
    assert why.value.code == "bad_media"
    return str(why.value.fields["why"])


def near(pixel: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_is_one_page_whatever_it_is_called(name: str) -> None:
    made = made_of(samples.picture(name))
    assert made.kind == "image" and [(p.width, p.height) for p in made.pages] == [(60, 40)]
    page = opened(made.pages[0])
    assert near(page.getpixel((10, 20)), (220, 20, 20)) and near(page.getpixel((50, 20)), (20, 20, 220))


def test_a_photo_stands_as_it_was_taken_and_tells_nothing_else() -> None:
    for content in (samples.turned(), samples.annotated()):
        assert samples.PLACE in content
        made = made_of(content)
        for page in (*made.pages, made.thumbnail):
            assert samples.PLACE not in page.content and not opened(page).getexif()
            assert not {b"EXIF", b"ICCP", b"XMP "} & {page.content[at : at + 4] for at in range(len(page.content))}
    upright = made_of(samples.turned()).pages[0]
    assert (upright.width, upright.height) == (40, 60)
    assert near(opened(upright).getpixel((20, 10)), (220, 20, 20))


def test_of_a_moving_picture_the_first_frame_is_kept() -> None:
    made = made_of(samples.moving())
    assert near(opened(made.pages[0]).getpixel((5, 5)), (0, 160, 0))
    assert getattr(opened(made.pages[0]), "n_frames", 1) == 1


def test_what_is_clear_lies_on_white_paper() -> None:
    file = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(file, "PNG")
    assert near(opened(made_of(file.getvalue()).pages[0]).getpixel((9, 9)), (255, 255, 255))


def test_what_is_hardly_seen_on_white_is_faint_and_thin_letters_are_not() -> None:
    assert made_of(white_logo("LAND")).faint
    assert not made_of(logo("LAND")).faint and not made_of(flipchart(200)).faint
    for shade, faint in ((250, True), (120, False)):
        hair = Image.new("RGB", (1_600, 400), "white")
        hair.paste((shade,) * 3, (100, 100, 900, 104))
        file = BytesIO()
        hair.save(file, "PNG")
        assert made_of(file.getvalue()).faint is faint


def test_large_pictures_become_no_larger_than_a_page_and_small_ones_stay() -> None:
    made = made_of(samples.picture("JPEG", (6_000, 3_000)))
    assert (made.pages[0].width, made.pages[0].height) == (MAX_PAGE_SIDE, MAX_PAGE_SIDE // 2)
    assert (made.thumbnail.width, made.thumbnail.height) == (480, 240)


def test_every_page_of_a_pdf_is_a_picture_without_links_or_scripts() -> None:
    made = made_of(samples.pdf(3, more=LINK))
    assert made.kind == "pdf" and len(made.pages) == 3
    for page in made.pages:
        assert max(page.width, page.height) == MAX_PAGE_SIDE and abs(page.height / page.width - 842 / 595) < 0.01
        assert b"evil.example" not in page.content and b"alert" not in page.content
        drawn = opened(page)
        assert near(drawn.getpixel((20, 20)), (255, 255, 255))
        assert near(drawn.getpixel((20, page.height - 20)), (0, 0, 255))


def test_a_long_pdf_has_smaller_pages_and_a_longer_one_is_refused() -> None:
    made = made_of(samples.pdf(MAX_PAGES, size=(200, 100)))
    assert len(made.pages) == MAX_PAGES and {page.width for page in made.pages} == {MANY_SIDE}
    assert refused(samples.pdf(MAX_PAGES + 1)) == "pages"


@pytest.mark.parametrize("size", [(1, 14_400), (14_400, 14_400), (0.01, 0.01)])
def test_a_page_is_a_page_however_large_the_pdf_says_it_is(size: tuple[float, float]) -> None:
    page = made_of(samples.pdf(size=size)).pages[0]
    assert 1 <= min(page.width, page.height) <= max(page.width, page.height) <= MAX_PAGE_SIDE


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    small = samples.bomb(30_000)
    assert len(small) < 1_000_000
    assert refused(small) == "pixels"
    huge = bytearray(samples.picture("PNG"))
    huge[16:24] = struct.pack("!II", 2**31 - 1, 2**31 - 1)
    assert refused(bytes(huge)) in ("pixels", "damaged")


@pytest.mark.parametrize(
    "content",
    [
        b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>", b"MZ\x90\x00", b"PK\x03\x04", b"\x00\x00\x00\x18ftypheic",
        b"II*\x00" + bytes(100), b"BM" + bytes(100), b"%!PS-Adobe-3.0", b"RIFF\x00\x00\x00\x00WAVE",
        b"\n%PDF-1.7 behind a line",
    ],
)  # fmt: skip
def test_only_pictures_and_pdfs_come_in(content: bytes) -> None:
    assert refused(content) == "type"


def test_what_only_begins_like_one_is_damaged() -> None:
    for head in (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x10\x00\x00\x00WEBP", b"%PDF-1.7"):
        assert refused(head + b"<script>alert(1)</script>") == "damaged"
    for content in (samples.picture("JPEG"), samples.picture("PNG"), samples.picture("WEBP")):
        assert refused(content[: len(content) // 3]) == "damaged"


def test_nothing_but_a_refusal_comes_of_files_that_went_through_bad_hands() -> None:
    chance = random.Random(6)
    for content in (samples.turned(), samples.annotated(), samples.moving(), samples.picture("WEBP"), samples.pdf(2)):
        for _ in range(60):
            broken = bytearray(content)
            for _ in range(chance.randint(1, 12)):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            try:
                made = made_of(bytes(broken))
            except Refusal:
                continue
            assert all(opened(page) for page in made.pages)


def test_a_file_over_the_limit_is_refused_unread() -> None:
    with pytest.raises(Refusal) as why:
        made_of(b"%PDF-" + bytes(MAX_FILE))
    assert why.value.code == "too_large"
