"""Where the typefaces of the PDF and the picture are. Nothing is downloaded here and no system font is used, so a file
looks the same on every machine.

Atkinson Hyperlegible Next (the typeface of the pages; OFL, 0.1 MB) lies in `fonts/`. Noto for all other scripts,
emoji and CJK (OFL, 40 MB) comes with two packages of requirements.txt, `manimgx-fonts` and `manimgx-fonts-cjk`, which
hold the variable fonts as Noto publishes them; so `pip install` is the whole set-up.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst

OWN = Path(__file__).parent / "fonts"
PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
# In the order they are asked for a character. Scripts not named here are found by fallback.
FAMILIES = (
    "Atkinson Hyperlegible Next",
    "Atkinson Hyperlegible Next Ext",
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Sans Symbols",
    "Noto Emoji",
)


def folders() -> tuple[Path, ...]:
    """Give the folders that hold the fonts; a package that is not installed is left out."""
    found = [OWN]
    for name in PACKAGES:
        spec = find_spec(name)
        found += [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []
    return tuple(found)


@cache
def book() -> typst.Fonts:
    """Give the index of all fonts, made once per process (30 ms)."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(folder) for folder in folders()]
    )


def prepare() -> list[str]:
    """Check what set-up installed and give the families that are missing (none: all is well). Idempotent, quick."""
    return [name for name in FAMILIES if name not in set(book().families())]
