"""The headers of every response, of Flask and of the long-polling transport alike.

Strict by default: nothing loads that is not listed, no frame, no referrer, no plug-in. Inline styles are allowed by
the hashes of the built pages' own <style> blocks; inline script never. The layer is plain WSGI.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from typing import Any

_STYLE = re.compile(rb"<style[^>]*>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_UNUSED = (
    "accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip

FIXED = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _UNUSED)),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)

StartResponse = Callable[..., Any]
WsgiApp = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


def style_hashes(pages: Iterable[bytes]) -> tuple[str, ...]:
    """Give the CSP sources of all inline <style> blocks in these pages."""
    found = {base64.b64encode(hashlib.sha256(css).digest()).decode() for page in pages for css in _STYLE.findall(page)}
    return tuple(f"'sha256-{digest}'" for digest in sorted(found))


def policy(styles: tuple[str, ...], socket_origin: str = "") -> str:
    """Write the Content-Security-Policy. `socket_origin` is ws://host: older Safari does not count it as 'self'."""
    rules = (
        ("default-src", "'none'"),
        ("script-src", "'self'"),
        ("style-src", " ".join(("'self'", *styles))),
        ("font-src", "'self'"),
        ("img-src", "'self' data: blob:"),
        ("connect-src", f"'self' {socket_origin}".strip()),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
        ("frame-ancestors", "'none'"),
    )
    return "; ".join(f"{name} {value}" for name, value in rules)


class Strict:
    """WSGI layer that puts the headers on every response; a header that is set already stays."""

    def __init__(self, app: WsgiApp, styles: tuple[str, ...], is_own_host: Callable[[str], bool], https: bool) -> None:
        self._app, self._styles, self._is_own_host, self._https = app, styles, is_own_host, https

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        def started(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            given = {name.lower() for name, _ in headers}
            wanted = (pair for pair in self._wanted(environ) if pair[0].lower() not in given)
            return start_response(status, [*headers, *wanted], *rest)

        return self._app(environ, started)

    def _wanted(self, environ: dict[str, Any]) -> Iterable[tuple[str, str]]:
        host = str(environ.get("HTTP_HOST", ""))
        secure = environ.get("wsgi.url_scheme") == "https" or self._https
        origin = f"{'wss' if secure else 'ws'}://{host}" if self._is_own_host(host) and _plain(host) else ""
        yield "Content-Security-Policy", policy(self._styles, origin)
        yield from FIXED
        if secure or _is_this_machine(host):  # elsewhere browsers ignore it and complain on every page
            yield "Cross-Origin-Opener-Policy", "same-origin"
        yield "Cache-Control", "no-store"
        if self._https:
            yield "Strict-Transport-Security", "max-age=31536000"


def _is_this_machine(host: str) -> bool:
    return re.fullmatch(r"(localhost|127\.0\.0\.1|\[::1\])(:\d+)?", host) is not None


def _plain(host: str) -> bool:
    return re.fullmatch(r"[A-Za-z0-9.:\[\]-]{1,255}", host) is not None
