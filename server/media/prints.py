"""Pictures we have drawn (pages.py), made ready for files that go out: no larger than paper needs, in kinds that every
program reads. WebP is not one of them."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from PIL import Image

PAGE = 1  # what a photo or a logo is kept under, beside its thumbnail, and a print of a photo,
PRINT = "print"  # made when it is brought: thirty of them at the gong would take ten seconds
SIDE = 1_600  # pixels at most: 300 to the inch at half the width of A4
MANY, MANY_SIDE = 40, 1_000  # photos of one file; more are smaller, so that it can still be sent
QUALITIES = (78, 64, 50)
ENOUGH = 200 * 1024  # bytes: thirty photos are some 5 MB
LOGO = (1_000, 400)  # pixels: 18 mm high on paper, and wide ones


def files(
    photos: Sequence[str], logos: Sequence[str], read: Callable[[str], bytes | None], do: Callable[..., Any]
) -> dict[str, bytes]:
    """Make these media ready, by media, of what `read` gives by "<media>/<page>"; what has gone is left out.
    `do(call, *args)` calls it here or in another process, one picture at a time: many at once would be a long time in
    the event loop."""
    made: dict[str, bytes] = {}
    for media in dict.fromkeys(photos):
        printed = read(f"{media}/{PRINT}")
        if printed and len(photos) <= MANY:
            made[media] = printed
        elif content := printed or read(f"{media}/{PAGE}"):
            made[media] = do(photo, content, len(photos))
    for media in logos:
        if content := read(f"{media}/{PAGE}"):
            made[media] = do(logo, content)
    return made


def photo(content: bytes, among: int = 1) -> bytes:
    """Make a photo, one `among` others, a JPEG. It keeps a whole part of its pixels: any other scale takes longer."""
    side = SIDE if among <= MANY else MANY_SIDE
    with Image.open(BytesIO(content)) as image:
        page = image.convert("RGB").reduce(-(-max(image.size) // side))
    made = b""
    for quality in QUALITIES:
        made = _jpeg(page, quality)
        if len(made) <= ENOUGH:
            break
    return made


def _jpeg(page: Image.Image, quality: int) -> bytes:
    file = BytesIO()
    page.save(file, "JPEG", quality=quality)
    return file.getvalue()


def logo(content: bytes) -> bytes:
    """Make a logo a PNG."""
    with Image.open(BytesIO(content)) as image:
        page = image.convert("RGB")
    page.thumbnail(LOGO)
    made = BytesIO()
    page.save(made, "PNG", optimize=True)
    return made.getvalue()
