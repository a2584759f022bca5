"""The abbreviations of a workshop: what they stand for where somebody wrote it down, and a list of those left open.

Never guessed: an expansion is what stands beside its abbreviation in brackets and has its letters in their order.
"""

import re
from collections import Counter
from collections.abc import Iterator

from server.board.model import Board
from server.exports.document import Block, Facts, Paragraph, Section, spans
from server.exports.public.letters import key_of
from server.exports.report.content import Content
from server.workshop.sorting import alphabetical

LONGEST = 8  # letters; above, it is a word in capitals or with a capital inside: "KollegInnen"
# Two capitals and more make half of it: ASP, MsM, KiTa, GmbH. Consonants with a stop are one, too: "Hw."
_CAPITALS = re.compile(r"(?<![\w&@/.-])([A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*)(?![\w@])")
_STOPPED = re.compile(r"(?<![\w.])([BCDFGHJKLMNPQRSTVWXZ][bcdfghjklmnpqrstvwxz]{1,3}\.)(?=\s|$|[,;:)!?])")
_BEFORE = re.compile(r"((?:[\w\-/äöüÄÖÜß„“\"'&]+\s+){1,8})\(([A-ZÄÖÜ][\wÄÖÜäöüß.]{1,7})\)")
_BEHIND = re.compile(r"(?<!\w)([A-ZÄÖÜ][\wÄÖÜäöüß.]{1,7})\s*(?:\(|=\s*)([^()=\n;,]{4,80})")
_ROMAN = re.compile(r"[IVXLC]+")
# Everybody's, or no abbreviation at all.
_KNOWN = {"OK", "JA", "NEIN", "UND", "TOP", "PS", "AN", "ZU", "DE", "EN", "QR", "PDF", "Dr.", "Hr.", "Mr.", "Mrs.",
          "Nr.", "Str.", "St.", "Bd.", "Pkt.", "Tsd.", "Std."}  # fmt: skip


def glossary(content: Content) -> Section:
    """List what is written out somewhere; then, in a line, what is not and wants a hand."""
    texts = list(_texts(content))
    found = Counter(abbreviation for text in texts for abbreviation in abbreviations(text))
    known: dict[str, str] = {}
    for text in texts:
        for abbreviation, expansion in expansions(text):
            known.setdefault(abbreviation, expansion)
    blocks: list[Block] = []
    if pairs := tuple((one, spans(known[one])) for one in sorted(known, key=alphabetical)):
        blocks.append(Facts(pairs))
    unlisted = {one for one in found if key_of(one) in content.options.unlisted}
    if left := sorted(found.keys() - known.keys() - unlisted, key=alphabetical):
        blocks.append(Paragraph(spans(content.word("unexplained", list=", ".join(left)))))
    return Section(content.word("glossary"), tuple(blocks), id="glossary")


def abbreviations(text: str) -> list[str]:
    """Give the abbreviations in a text, in their order. A text in capitals throughout has none."""
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) > LONGEST and sum(sign.isupper() for sign in letters) > len(letters) * 0.6:
        return []
    found = [match[1] for match in _CAPITALS.finditer(text)]
    short = [word for word in found if len(word) <= LONGEST and 2 * sum(map(str.isupper, word)) >= len(word)]
    stopped = [match[1] for match in _STOPPED.finditer(text)]
    return [word for word in (*short, *stopped) if word not in _KNOWN and not _ROMAN.fullmatch(word)]


def expansions(text: str) -> Iterator[tuple[str, str]]:
    """Give (abbreviation, what it stands for) where the text says "Expansion (ABK)", "ABK (Expansion)", "ABK = ..."."""
    for match in _BEFORE.finditer(text):
        words = match[1].split()
        # the shortest run of words that has all letters, first to first
        for first in range(len(words) - 1, -1, -1):
            if _fits(match[2], " ".join(words[first:])):
                yield match[2], " ".join(words[first:])
                break
    for match in _BEHIND.finditer(text):
        if abbreviations(match[1]) and _fits(match[1], match[2].strip()):
            yield match[1], match[2].strip()


def _fits(abbreviation: str, expansion: str) -> bool:
    """Tell whether the letters stand in the expansion in their order, the first at its beginning."""
    letters = [sign for sign in abbreviation if sign.isalpha()]
    lower = expansion.lower()
    if len(letters) < 2 or not lower.startswith(letters[0].lower()) or len(expansion) <= len(abbreviation) + 1:
        return False
    at = 0
    for letter in letters:
        at = lower.find(letter.lower(), at) + 1
        if not at:
            return False
    return True


def _texts(content: Content) -> Iterator[str]:
    for step in content.workshop.steps:
        yield from (step.title, *step.prompts.values())
    for board in content.kept:
        yield from _of(board)


def _of(board: Board) -> Iterator[str]:
    yield from (board.title, board.prompt)
    # together: STÄRKEN beside CHANCEN is a way to write headings
    yield " · ".join(zone.title for zone in board.zones.values())
    for zone in board.zones.values():
        yield from (
            zone.question,
            *zone.headlines,
            *(line for one in zone.hand_overs for line in one.lines),
        )
    for note in board.notes.values():
        yield from (note.text, *(point.text for point in note.points), note.answer)
    yield from (one.text for one in board.statements.values())
    yield from (one.title for one in board.clusters.values())
