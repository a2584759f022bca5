"""What a file is, told by its first bytes, and the pages it makes. Refuses `bad_media` with {"why"}."""

import contextlib
import resource
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

import pypdfium2 as pdfium
from PIL import Image, ImageOps, WebPImagePlugin

from server.board.limits import MAX_PAGE_SIDE, MAX_PAGES
from server.board.refusals import Refusal

assert WebPImagePlugin.SUPPORTED
Image.preinit()  # with WebP's, before memory is short: a reader or writer that cannot be loaded then stays unknown
Kind = Literal["image", "pdf"]

MAX_FILE = 15 * 1024 * 1024  # bytes
MAX_PIXELS = 80_000_000  # a phone's largest photo has 50 million; a bomb of 15 MB could have a hundred times as many
MEMORY = 2 << 30  # bytes of address space: what takes more is ended before the machine has none left
MANY = 4  # a document of more pages is read on a phone, not hung up: smaller pages do, and come quicker
MANY_SIDE = 1_920
THUMBNAIL = 480
QUALITY = 82
WHITE = (255, 255, 255)
DARK = 224  # of 255: lighter than that is hardly told from white
FAINT = 0.002  # of a page: where less of it is dark enough, there is nothing to be seen

_PDF = b"%PDF-"
_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF87a", "GIF"), (b"GIF89a", "GIF"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as a WebP picture, in pixels."""

    width: int
    height: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """What a file has become. `thumbnail` shows its first page; of a `faint` one hardly anything is
    seen on white, as of a white logo without a ground."""

    kind: Kind
    pages: tuple[Drawn, ...]
    thumbnail: Drawn
    faint: bool


def made_of(content: bytes) -> Made:
    """Make pages of a picture or a PDF. Refuses `too_large`, and `bad_media` for what it cannot or will not draw."""
    if len(content) > MAX_FILE:
        raise Refusal("too_large", {"limit": MAX_FILE})
    with _little_memory():
        try:
            if content.startswith(_PDF):
                return _made("pdf", _pdf(content))
            return _made("image", iter((_picture(content, _format(content)),)))
        except MemoryError:
            raise Refusal("bad_media", {"why": "pixels"}) from None


def photo_of(content: bytes) -> Made:
    """Make a photo: as `made_of`, but of pictures alone. A PDF is no photo."""
    if content.startswith(_PDF):
        raise Refusal("bad_media", {"why": "photo"})
    return made_of(content)


def _made(kind: Kind, images: Iterator[Image.Image]) -> Made:
    pages: list[Drawn] = []
    for image in images:  # one at a time: forty pages unpacked are 300 MB
        if not pages:
            small = image.copy()
            small.thumbnail((THUMBNAIL, THUMBNAIL))
            thumbnail, faint = _drawn(small), _faint(small)
        pages.append(_drawn(image))
    return Made(kind, tuple(pages), thumbnail, faint)


def _faint(image: Image.Image) -> bool:
    return sum(image.convert("L").histogram()[:DARK]) < FAINT * image.width * image.height


def _format(content: bytes) -> str:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    for sign, name in _SIGNS:
        if content.startswith(sign):
            return name
    raise Refusal("bad_media", {"why": "type"})


def _picture(content: bytes, name: str) -> Image.Image:
    """Read a picture, of a moving one the first frame, turned as it was taken and no larger than a page."""
    try:
        with Image.open(BytesIO(content), formats=[name]) as image:
            if image.width * image.height > MAX_PIXELS:  # from the header alone: nothing has been unpacked yet
                raise Refusal("bad_media", {"why": "pixels"})
            image.draft("RGB", (MAX_PAGE_SIDE, MAX_PAGE_SIDE))  # a JPEG is unpacked no larger than it is needed
            image.load()
            page = _on_white(_upright(image))
            page.thumbnail((MAX_PAGE_SIDE, MAX_PAGE_SIDE))
            return page
    except (Refusal, MemoryError):
        raise
    except Image.DecompressionBombError:
        raise Refusal("bad_media", {"why": "pixels"}) from None
    except Exception:  # a damaged file makes Pillow raise whatever its reader stumbled over
        raise Refusal("bad_media", {"why": "damaged"}) from None


def _upright(image: Image.Image) -> Image.Image:
    """Turned as the camera says; one that says so in a damaged way has a picture all the same."""
    with contextlib.suppress(Exception):
        return ImageOps.exif_transpose(image)
    return image


def _on_white(image: Image.Image) -> Image.Image:
    """As if printed: black letters without a ground would be gone where the page is dark."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return image.convert("RGB")
    ground = Image.new("RGB", image.size, WHITE)
    layer = image.convert("RGBA")
    ground.paste(layer, mask=layer)
    return ground


def _pdf(content: bytes) -> Iterator[Image.Image]:
    """Draw every page, without comments and forms. Nothing of a PDF is run here, and no link survives a picture."""
    try:
        with contextlib.closing(pdfium.PdfDocument(content)) as document:
            if len(document) > MAX_PAGES:
                raise Refusal("bad_media", {"why": "pages", "limit": MAX_PAGES})
            if not len(document):
                raise Refusal("bad_media", {"why": "damaged"})
            side = MAX_PAGE_SIDE if len(document) <= MANY else MANY_SIDE
            for number in range(len(document)):
                with contextlib.closing(document[number]) as page:
                    scale = side / max(1.0, *page.get_size())
                    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False)
                    image = bitmap.to_pil().convert("RGB")
                    image.thumbnail((side, side))  # PDFium rounds up
                    yield image
    except pdfium.PdfiumError as error:
        locked = error.err_code == pdfium.raw.FPDF_ERR_PASSWORD
        raise Refusal("bad_media", {"why": "locked" if locked else "damaged"}) from None


def _drawn(image: Image.Image) -> Drawn:
    file = BytesIO()
    bare = Image.new("RGB", image.size)  # Pillow writes what it finds in `info`: profiles, comments, places
    bare.paste(image)
    bare.save(file, "WEBP", quality=QUALITY, method=2)
    return Drawn(image.width, image.height, file.getvalue())


@contextlib.contextmanager
def _little_memory() -> Iterator[None]:
    """Bound what this process may take more meanwhile. Systems without such a bound (macOS) keep that of the pixels."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = _taken() + MEMORY
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (bound if soft < 0 else min(bound, soft), hard))
    try:
        yield
    finally:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _taken() -> int:
    """Give the bytes of address space this process has by now; 0 where no /proc tells it."""
    with contextlib.suppress(OSError):
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    return 0
