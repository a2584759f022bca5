"""The photos of a board, each beside what was read from it: the cards on it bear the numbers of their notes.

Which are shown is said by their boards alone (`shown`): whoever gives boards with fewer photos, or with less consent,
gives a report without them. Their pictures come in `Options.files`; one that is not there has gone, and is not told of.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from PIL.JpegImagePlugin import JpegImageFile, get_sampling

from server.board.model import Board, Note
from server.board.photo import Photo, read_from, source_of
from server.board.photos import is_shown
from server.exports import document as d
from server.exports.document import Section, Text, plain, spans
from server.exports.fonts import OWN
from server.exports.report.content import Content, in_order

_FACE = OWN / "AtkinsonHyperlegibleNext-latin.ttf"
_INK, _PAPER = (27, 24, 19), (255, 253, 247)
_LETTERS = 44  # numbers are a part of the photo's longer side: 7 pt on paper


def shown(board: Board) -> list[Photo]:
    """Give the photos that readers of a report may see, in the order they were brought."""
    kept = (one for one in board.photos.values() if is_shown(one) and one.consent != "workshop")
    return sorted(kept, key=lambda one: (one.at, one.id))


def photos(content: Content, board: Board) -> Section:
    """Tell the photos of a board on the agenda."""
    files = content.options.files
    told = (_photo(content, board, one, files[one.media] if files else b"") for one in _there(content, board))
    return Section(content.word("photos"), tuple(told))


def credits(content: Content, board: Board) -> Iterator[tuple[str, Text]]:
    """Name the photos and who took them."""
    for one in _there(content, board):
        told = (plain(one.title) or plain(one.alt), _credit(content, one))
        yield content.title(board), spans(" · ".join(filter(None, told)))


def _there(content: Content, board: Board) -> list[Photo]:
    """Leave out those whose file has gone; a format without pictures tells them all."""
    files = content.options.files
    return [one for one in shown(board) if files is None or one.media in files]


def _credit(content: Content, photo: Photo) -> str:
    return content.word("photo", credit=plain(photo.credit)) if photo.credit else ""


def _photo(content: Content, board: Board, photo: Photo, jpeg: bytes) -> d.Photo:
    read = [note for note in board.notes.values() if (read_from(note.source) or ("",))[0] == photo.id]
    numbers = {note.source: content.numbers[board.id, note.id] for note in read}
    placed = ((one, numbers.get(source_of(photo.id, one.id))) for one in photo.regions)
    made, size = _numbered(jpeg, [(one.x, one.y, number) for one, number in placed if number])
    words = (plain(photo.alt), plain(photo.title), _credit(content, photo))
    return d.Photo(made, size, *words, _cards(content, board, read))


def _cards(content: Content, board: Board, read: Iterable[Note]) -> tuple[tuple[str, Text], ...]:
    """Cite the notes under the names of their columns."""
    columns: dict[str, list[str]] = {}
    for note in read:
        columns.setdefault(note.zone, []).append(note.id)
    named = {zone.id: plain(zone.title) for zone in in_order(board)}
    order = sorted(columns, key=[*named, ""].index)
    return tuple((named.get(id) or content.word("photo-cards"), content.cite(board, columns[id])) for id in order)


def _numbered(jpeg: bytes, marks: list[tuple[int, int, int]]) -> tuple[bytes, tuple[int, int]]:
    """Draw each number at the corner of its card, given in thousandths. Without any the photo stays as it is."""
    if not jpeg:
        return jpeg, (1, 1)
    with Image.open(BytesIO(jpeg)) as image:
        size = image.size
        if not marks:
            return jpeg, size
        assert isinstance(image, JpegImageFile)
        page, fine = image.convert("RGB"), {"qtables": image.quantization, "subsampling": get_sampling(image)}
    draw, face = ImageDraw.Draw(page), _face(max(size) // _LETTERS)
    for x, y, number in marks:
        _mark(draw, face, size, (x * size[0] // 1_000, y * size[1] // 1_000), str(number))
    made = BytesIO()
    page.save(made, "JPEG", **fine)  # no finer than it was: that would be larger and no better
    return made.getvalue(), size


def _mark(
    draw: ImageDraw.ImageDraw, face: ImageFont.FreeTypeFont, size: tuple[int, int], at: tuple[int, int], text: str
) -> None:
    high = int(face.size * 1.45)
    wide = max(high, int(face.getlength(text) + face.size * 0.8))
    left = min(max(at[0] - wide // 2, 0), size[0] - wide)
    top = min(max(at[1] - high // 2, 0), size[1] - high)
    box = (left, top, left + wide, top + high)
    draw.rounded_rectangle(box, high // 2, fill=_INK, outline=_PAPER, width=max(1, high // 16))
    draw.text((left + wide / 2, top + high / 2), text, _PAPER, face, anchor="mm")


@cache
def _face(size: int) -> ImageFont.FreeTypeFont:
    face = ImageFont.truetype(str(_FACE), size)
    face.set_variation_by_axes([700])
    return face
