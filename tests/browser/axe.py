"""axe-core in a page: what it finds that is serious, told so that one can find it. The file is one of the client's."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "client" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"]
SERIOUS = ("serious", "critical")
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
RUN = """async (only) => {
  const found = await axe.run(document, { runOnly: only, resultTypes: ['violations'], elementRef: false });
  return found.violations.map(({ id, impact, nodes }) => ({
    id, impact, nodes: nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  }));
}"""


looks = pytest.mark.parametrize(("language", "scheme"), [("de", "light"), ("en", "dark")])


def options(language: str, scheme: str) -> dict[str, Any]:
    """Of a device, for a test of both `looks`."""
    return {"language": language, "color_scheme": scheme}


class Check:
    """Collects findings state by state, so that one run names them all."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[str, list[str]] = {}

    def state(self, name: str) -> None:
        if wrong := findings(self.page):
            self.found[name] = wrong

    def small(self, name: str) -> None:
        """The same, and that the page fits with text twice as large."""
        self.state(name)
        self.page.evaluate("document.documentElement.style.fontSize = '34px'")
        if (wide := self.page.evaluate(WIDER)) > 0:
            self.found[f"{name}, large"] = [f"{wide} px too wide"]
        self.page.evaluate("document.documentElement.style.fontSize = ''")


def findings(page: Page) -> list[str]:
    """Serious and critical findings in the page as it is, and in contrast once more with light and dark swapped."""
    _settle(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    found = _run(page, {"type": "tag", "values": TAGS})
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    page.emulate_media(color_scheme="light" if dark else "dark")
    _settle(page)
    found += _run(page, {"type": "rule", "values": ["color-contrast"]})
    page.emulate_media(color_scheme="dark" if dark else "light")
    return found


def _run(page: Page, only: dict[str, Any]) -> list[str]:
    return [
        f"{finding['id']} ({finding['impact']}): " + " | ".join(finding["nodes"])
        for finding in page.evaluate(RUN, only)
        if finding["impact"] in SERIOUS
    ]


def _settle(page: Page) -> None:
    # Colours on their way from one to another are no finding.
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))")


@cache
def _source() -> str:
    return SOURCE.read_text("utf-8")
