"""The built client as the server holds it: its pages and their hashed assets, in memory, as they were at the start.

Reads client/dist once. Knows nothing of requests; pages.py writes the responses.
"""

import gzip
import html
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import json

from server.web.headers import style_hashes

DIST = Path(__file__).parent.parent.parent / "client" / "dist"
PAGES = ("start", "phone", "facilitator", "screen", "takeaway", "methods")
_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".webmanifest": "application/manifest+json",
    ".json": "application/json",
}
_BOOT = re.compile(r"""<script[^>]*\bid=["']?boot["']?[^>]*>.*?</script>""", re.DOTALL)
_LANG = re.compile(r"""(<html[^>]*\blang=)["'][^"']*["']""")
_ICON = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1f3a5f"/>'
    b'<rect x="6" y="8" width="12" height="7" fill="#fff"/><rect x="14" y="18" width="12" height="7" fill="#ffd84d"/>'
    b"</svg>"
)


def accepts(accepted: str, encoding: str) -> bool:
    """Read an Accept-Encoding header."""
    wanted = {part.split(";")[0].strip() for part in accepted.split(",") if not part.rstrip().endswith("q=0")}
    return encoding in wanted


@dataclass(frozen=True, slots=True)
class Asset:
    """One file with its forms: plain, and as far as the build made them, "br" and "gzip"."""

    media: str
    forms: Mapping[str, bytes]

    def best(self, accepted: str) -> tuple[str, bytes]:
        """Choose by Accept-Encoding; gives ("", plain) if nothing else fits."""
        for encoding in ("br", "gzip"):
            if encoding in self.forms and accepts(accepted, encoding):
                return encoding, self.forms[encoding]
        return "", self.forms[""]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left. `assets` by their path under dist, such as "assets/phone-1a2b.js"."""

    pages: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, Asset] = field(default_factory=dict)
    styles: tuple[str, ...] = ()

    def page(self, name: str, language: str, boot: Mapping[str, Any], noscript: str) -> str:
        """Give a page in its language with what it starts from. Safe for any text in `boot`."""
        page = _LANG.sub(rf'\1"{language}"', self.pages[name], count=1)
        script = f'<script type="application/json" id="boot">{script_json(boot)}</script>'
        if _BOOT.search(page):
            page = _BOOT.sub(lambda _: script, page, count=1)
        else:
            page = page.replace("</head>", f"{script}</head>", 1)
        if "<noscript" not in page:
            page = page.replace("</body>", f"<noscript><p>{noscript}</p></noscript></body>", 1)
        return page

    def still(self, name: str, language: str, title: str, content: str) -> str:
        """Give a page without script. `content` is HTML, `title` is text."""
        page = _LANG.sub(rf'\1"{language}"', self.pages[name], count=1)
        page = page.replace("<title>Stellwand", f"<title>{html.escape(title)} · Stellwand", 1)
        return page.replace("<!--content-->", content, 1)


def load(dist: Path = DIST) -> Built:
    """Read a build. Pages that are missing are left out."""
    pages = {name: (dist / f"{name}.html").read_text("utf-8") for name in PAGES if (dist / f"{name}.html").is_file()}
    found = sorted(path for path in dist.rglob("*") if path.is_file()) if dist.is_dir() else []
    plain = [path for path in found if path.suffix not in (".br", ".gz", ".html", ".map")]
    assets = {path.relative_to(dist).as_posix(): _asset(path) for path in plain}
    assets.setdefault("favicon.svg", Asset("image/svg+xml", {"": _ICON}))
    return Built(pages, assets, style_hashes(page.encode() for page in pages.values()))


@lru_cache(maxsize=64)
def packed(page: str) -> bytes:
    """Give a page in gzip; kept, because 200 phones scan the same code at once."""
    return gzip.compress(page.encode(), 6, mtime=0)


def script_json(value: Any) -> str:
    """Write JSON that may stand inside a <script>: no text in it can end the element or a line."""
    text = json.encode(value).decode()
    for bad in "<>&\u2028\u2029":
        text = text.replace(bad, f"\\u{ord(bad):04x}")
    return text


def _asset(path: Path) -> Asset:
    forms = {"": path.read_bytes()}
    for encoding, suffix in (("br", ".br"), ("gzip", ".gz")):
        packed = path.with_name(path.name + suffix)
        if packed.is_file():
            forms[encoding] = packed.read_bytes()
    media = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Asset(media, forms)
