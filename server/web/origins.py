"""Which pages may talk to this server: those it serves itself, and those the configuration names.

A page's Origin must be the very host it asks for (scheme, name and port), and that host must be ours: PUBLIC_URL's, a
configured one, this machine's name, localhost, or an address. X-Forwarded-* is never read: anybody can send it.
Addresses need no list: only names can be rebound by a foreign DNS server, and a laptop changes its address with the
Wi-Fi while the workshop runs. Without an Origin it is no browser's cross-site request; the seat token decides.
"""

import ipaddress
import socket
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit


class Origins:
    """Answers for one server; `public_url` may be "", `configured` are whole origins such as https://wall.example."""

    def __init__(self, public_url: str = "", configured: Iterable[str] = ()) -> None:
        named = (_origin(url) for url in (public_url, *configured) if url)
        self._explicit = frozenset(origin for origin in named if origin)
        own = socket.gethostname().lower()
        hosts = {urlsplit(origin).hostname or "" for origin in self._explicit}
        self._hosts = frozenset({"localhost", own, f"{own.split('.')[0]}.local"} | hosts)

    def is_own_host(self, host: str) -> bool:
        """Tell whether a Host header names this server."""
        try:
            name = urlsplit(f"//{host}").hostname or ""
            urlsplit(f"//{host}").port  # noqa: B018  raises ValueError for a port that is none
        except ValueError:
            return False
        return bool(name) and (name in self._hosts or _is_address(name))

    def allows(self, origin: str | None, environ: Mapping[str, Any]) -> bool:
        """Tell whether a page of `origin` may ask here. The signature is the one engine.io asks with."""
        if origin is None:
            # a browser that leaves Origin out of a request still tells when another site made it
            return environ.get("HTTP_SEC_FETCH_SITE", "none") in ("none", "same-origin")
        if origin in self._explicit:
            return True
        host = str(environ.get("HTTP_HOST", ""))
        scheme = str(environ.get("wsgi.url_scheme", "http"))
        return self.is_own_host(host) and _origin(f"{scheme}://{host}") == origin


def _origin(url: str) -> str:
    """Give scheme://host[:port] as browsers write it, without the port that goes without saying."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname, parts.port
    except ValueError:
        return ""
    if not name or parts.scheme not in ("http", "https"):
        return ""
    shown = f"[{name}]" if ":" in name else name
    usual = {"http": 80, "https": 443}[parts.scheme]
    return f"{parts.scheme}://{shown}" + (f":{port}" if port and port != usual else "")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
