"""Pictures one after the other as one file: WebP for pages and chats, GIF for slides and for everything that is older.

Both play in every browser and need no player. An MP4 would be smaller; but every encoder of it that comes as a wheel is
FFmpeg with x264, which is GPL, and the pictures stand still most of the time, which is what these two are good at.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Literal

from PIL import Image

Moving = Literal["webp", "gif"]
TYPES: dict[Moving, str] = {"webp": "image/webp", "gif": "image/gif"}
MAX_MOVING = 20 * 1024 * 1024  # bytes; what people send each other
QUALITIES = (82, 60, 40)
COLOURS = (128, 64, 32)  # of the palette; cards have six


def moving(pictures: Iterable[bytes], ms: Sequence[int], kind: Moving) -> bytes:
    """Put PNG pictures together; each stands for its `ms`. It begins again at the end. At most MAX_MOVING bytes where
    that can be had: else with poorer pictures."""
    frames = list(pictures)  # as PNG they take a tenth of what they take as pixels
    made = b""
    for fineness in QUALITIES if kind == "webp" else COLOURS:
        made = _webp(frames, ms, fineness) if kind == "webp" else _gif(frames, ms, fineness)
        if len(made) <= MAX_MOVING:
            break
    return made


def _webp(frames: list[bytes], ms: Sequence[int], quality: int) -> bytes:
    first, *rest = _opened(frames)
    out = BytesIO()
    first.save(out, "WEBP", save_all=True, append_images=rest, duration=list(ms), loop=0, quality=quality, method=3)
    return out.getvalue()


def _gif(frames: list[bytes], ms: Sequence[int], colours: int) -> bytes:
    """One palette for all, from the fullest picture, so that nothing flickers; only what differs is stored."""
    palette = _picture(frames[-1]).quantize(colours, dither=Image.Dither.NONE)
    first, *rest = (one.quantize(palette=palette, dither=Image.Dither.NONE) for one in _opened(frames))
    out = BytesIO()
    first.save(out, "GIF", save_all=True, append_images=rest, duration=list(ms), loop=0, optimize=False)
    return out.getvalue()


def _opened(frames: list[bytes]) -> Iterator[Image.Image]:
    return (_picture(frame) for frame in frames)


def _picture(frame: bytes) -> Image.Image:
    return Image.open(BytesIO(frame)).convert("RGB")
