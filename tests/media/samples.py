"""Files as people and attackers bring them."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, PngImagePlugin

PLACE = b"Bonn, Rathaus, 50.7355"


def picture(name: str, size: tuple[int, int] = (60, 40), **how: Any) -> bytes:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, (220, 20, 20))
    image.paste((20, 20, 220), (size[0] // 2, 0, *size))
    file = BytesIO()
    image.save(file, name, **how)
    return file.getvalue()


def turned() -> bytes:
    """A photo that a phone took upright: lying pixels, and a word that they are to be turned by 90 degrees."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = PLACE.decode()
    return picture("JPEG", exif=exif)


def annotated() -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", PLACE.decode())
    return picture("PNG", pnginfo=told, exif=b"Exif\x00\x00" + PLACE)


def moving() -> bytes:
    frames = [Image.new("P", (30, 20)) for _ in range(2)]
    frames[0].putpalette([0, 160, 0] * 256)
    frames[1].putpalette([160, 0, 0] * 256)
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()


def bomb(side: int) -> bytes:
    """A PNG of `side` x `side` pixels that is small as a file: all of one colour."""
    rows = zlib.compressobj(9)
    packed = b"".join(rows.compress(bytes(1 + side // 8)) for _ in range(side)) + rows.flush()
    header = struct.pack("!IIBBBBB", side, side, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack("!I", len(data)) + kind + data + struct.pack("!I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def pdf(pages: int = 1, size: tuple[float, float] = (595, 842), more: bytes = b"", content: bytes = b"") -> bytes:
    """A PDF of pages with a blue field below. `more` stands in each page's dictionary."""
    drawn = content or b"0 0 1 rg 0 0 %d %d re f" % (size[0], size[1] / 2)
    kids = b" ".join(b"%d 0 R" % (4 + n) for n in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>",
        b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 %g %g] >>" % (kids, pages, *size),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        *(b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R %s >>" % more for _ in range(pages)),
    ]
    file, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end
