"""Boards that are hard to draw: nothing on them, one card, very long ones, words that do not break, other scripts."""

from server.board.model import Board, Note, Zone
from tests.exports import samples

LONG_WORD = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"[:60]
SENTENCE = "Wir haben gelernt, wie viel schneller alles geht, wenn alle von Anfang an am Tisch sitzen. "
TEXTS = {
    "one": ["Vertrauen"],
    "long": [(SENTENCE * 30)[:1999] + "."],
    "word": [LONG_WORD],
    "arabic": ["مرحبا بكم في ورشة العمل حول الحي", "تعاون"],
    "chinese": ["欢迎参加社区工作坊。我们一起讨论未来的合作方式和共同目标", "合作"],
    "emoji": ["👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽", "🎉" * 40],
    "empty": [],
}


def odd(name: str) -> Board:
    """A board of two columns with these texts."""
    return columns(name, TEXTS[name])


def wild() -> Board:
    """Every text that is awkward and can be typed, in columns with awkward titles."""
    texts = [text for text in samples.HOSTILE if text == text.strip() and text.isprintable()] + samples.BOLD[:5]
    board = columns("wild", texts)
    long = Zone("z0", LONG_WORD, "a1"), Zone("z1", "عنوان 标题 🎉", "a2", sign="heart")
    return Board(
        "wild", "Rindfleischetikettierungsaufgaben", LONG_WORD, "columns", "", "", {z.id: z for z in long}, board.notes
    )


def columns(name: str, texts: list[str]) -> Board:
    zones = {f"z{i}": Zone(f"z{i}", title, key) for i, (title, key) in enumerate([("Hilft", "a1"), ("Bremst", "a2")])}
    keys = samples.orders(max(1, len(texts)))
    notes = {f"n{i}": Note(f"n{i}", f"z{i % 2}", keys[i], text) for i, text in enumerate(texts)}
    return Board(f"odd-{name}", name, "", "columns", "", "", zones, notes)
