"""The message catalogue as the server reads it: server/messages/<language>/<page>.ftl. Knows no page and no request."""

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from server.workshop.model import LANGUAGES, Language

FOLDER = Path(__file__).parent.parent / "messages"


def text(language: Language, name: str, /, **arguments: object) -> str:
    """Give one sentence; "name.attribute" gives an attribute of it. What is missing gives its name: no page fails for
    want of a word, and a test looks for such names."""
    bundle = _bundle(language)
    name, _, attribute = name.partition(".")
    message = bundle.get_message(name) if bundle.has_message(name) else None
    pattern: Any = message and (message.attributes.get(attribute) if attribute else message.value)
    if pattern is None:
        return f"{name}.{attribute}" if attribute else name
    shown, _ = bundle.format_pattern(pattern, arguments)
    return str(shown)


def preferred(accept_language: str, default: Language) -> Language:
    """Choose the language for a browser: the first of ours that it asks for."""
    wishes = []
    for place, wish in enumerate(accept_language[:200].split(",")):
        tag, _, quality = wish.strip().partition(";q=")
        try:
            wishes.append((-float(quality or 1), place, tag.lower()[:2]))
        except ValueError:
            continue
    for _, _, tag in sorted(wishes):
        for language in LANGUAGES:
            if tag == language:
                return language
    return default


@cache
def _bundle(language: Language) -> FluentBundle:
    # isolating marks would show up in file names and in texts that become notes
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
