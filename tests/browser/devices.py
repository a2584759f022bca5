"""Browsers as the devices of a workshop: a phone in the hand, the laptop of the facilitator, the big screen.

Every device has a context of its own, so nothing is shared but the server. What a device complains of is kept.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

# What Chromium logs by itself when the network is away.
NETWORK = r"ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_|ERR_NETWORK_CHANGED|ERR_EMPTY_RESPONSE|ERR_FAILED|WebSocket conn"


class Devices:
    """All devices of one test. `complaints` must be empty at its end."""

    def __init__(self, browser: Browser, patience_ms: int) -> None:
        self.complaints: list[str] = []
        self._browser = browser
        self._patience = patience_ms
        self._contexts: list[BrowserContext] = []
        self._forgiven: list[str] = []

    def phone(self, width: int = 360, height: int = 740, **options: Any) -> Page:
        hand = {"has_touch": True, "is_mobile": True, "device_scale_factor": 2}
        return self.open(width, height, **{**hand, **options})

    def laptop(self, width: int = 1440, height: int = 900, **options: Any) -> Page:
        return self.open(width, height, **options)

    def screen(self, width: int = 1920, height: int = 1080, **options: Any) -> Page:
        return self.open(width, height, **options)

    def open(self, width: int, height: int, language: str = "de", **options: Any) -> Page:
        size = {"width": width, "height": height}
        locale = {"de": "de-DE", "en": "en-GB"}[language]
        context = self._browser.new_context(viewport=size, locale=locale, **options)
        context.set_default_timeout(self._patience)
        context.on("request", self._requested)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.complaints.append(f"error: {error.error}"))
        self._contexts.append(context)
        return context.new_page()

    def forgive(self, pattern: str) -> None:
        """Expect errors like this one: the test brings them about."""
        self._forgiven.append(pattern)

    @contextmanager
    def catching(self) -> Iterator[list[str]]:
        """Hand over the complaints of this block instead of failing for them."""
        before, self.complaints = self.complaints, []
        yield self.complaints
        self.complaints = before

    def photograph(self, folder: Path) -> None:
        pages = [page for context in self._contexts for page in context.pages]
        for number, page in enumerate(pages, 1):
            name = re.sub(r"\W+", "-", urlsplit(page.url).path).strip("-") or "start"
            page.screenshot(path=folder / f"{number}-{name}.png")

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _requested(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https", "ws", "wss") and url.hostname != "127.0.0.1":
            self.complaints.append(f"third party: {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(re.search(known, message.text) for known in self._forgiven):
            self.complaints.append(f"console: {message.text}")
