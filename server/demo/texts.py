"""What the participants write: ideas dealt from our own words, deterministic by seed.

Pure: knows milestones.py, thoughts.py, ahead.py and people.py, and the board's model; no clock, no network. All dates
are valid and all lengths far below the limits of the model; tests/demo/test_texts.py keeps both so.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from server.board.model import Point, When
from server.demo import ahead, thoughts
from server.demo.milestones import LANES
from server.demo.people import NAMES, SURNAME_INITIALS
from server.demo.thoughts import ECHOES

# What there is to say in which field; several boards may have a field "open", so these are not the fields' ids.
ZONES = {**thoughts.ZONES, **ahead.ZONES}
# Said in one's own name, so nobody says it again.
OWN_WORDS = frozenset({"promises", "allies", "left", "questions"})

# One note in so many says what somebody else has said already.
ECHO_EVERY = 14
AGREEING = (
    "{} 👍",
    "{} (sehen wir auch so)",
    "{}!",
    "Stimmt: {}",
    "{} ❤️",
    "Bei uns genauso: {}",
    "{} – dick unterstreichen",
)
REMEMBERING = ("{} 👍", "{} – unvergessen", "{} 😊", "{} (ich war dabei)", "{}, ein Wendepunkt", "{} 🎂")
DETAILS = (
    "Fotos bringe ich mit", "steht im Bericht", "Zeitzeugin ist heute da", "davor gab es viel Überzeugungsarbeit",
    "hat länger gedauert als gedacht", "wirkt bis heute", "ohne Bärbel wäre das nichts geworden",
    "großes Echo in der Presse",
)  # fmt: skip
AFTERTHOUGHTS = (
    "bitte im Plenum ansprechen", "bei uns seit zwei Jahren ein Thema", "Beispiel bringe ich mit",
    "auch mit Schule und Verein",
    "Kontakt hängt an der Pinnwand", "gilt auch für kleine Orte", "dazu gab es schon einen Beschluss",
    "Gruß aus dem Nordhang", "Frage an die Runde: Wie macht ihr das?",
)  # fmt: skip

# Words of four letters and more that say nothing about a thought.
_SMALL = """
aber alle auch bitte dass dick doch eine einen einer genauso haben immer jede jeden jedes kaum mehr nicht noch oder ohne
schon sehen sehr sich sind statt stimmt uns unsere viele vier wenig wenn werden wird wirklich wurde zwei
"""
_SMALL_WORDS = frozenset(_SMALL.split())
# What stands before the first comma or colon, if that is a thought of its own.
_SHORTER = re.compile(r"([^,:;!?]{12,60})[,:;!?]")


@dataclass(frozen=True, slots=True)
class Idea:
    """One thought before it is a note."""

    text: str
    points: tuple[Point, ...] = ()
    when: When | None = None
    heading: str = ""  # under which the facilitator will see it


def ideas(zone: str) -> list[Idea]:
    """Give all ideas for a zone: a lane of the timeline, a field, or a stand's column."""
    if zone in LANES:
        return [_memory(line) for line in LANES[zone].strip().splitlines()]
    return list(_thoughts(ZONES[zone]))


def all_texts() -> list[str]:
    """Give every text that can be written, sub-points too, without the ways to agree with one."""
    found = [idea for zone in (*LANES, *ZONES) for idea in ideas(zone)]
    texts = [text for idea in found for text in (idea.text, *(point.text for point in idea.points))]
    return [
        *texts,
        *DETAILS,
        *AFTERTHOUGHTS,
        *(text for rows in ECHOES.values() for _, row in rows for text in row),
    ]


def headings(zone: str) -> list[str]:
    """Give the headings that a zone's thoughts are put under, in their order."""
    return list(dict.fromkeys(idea.heading for idea in ideas(zone) if idea.heading))


def heading_of(zone: str, text: str) -> str:
    """Give the heading a note belongs under, however it was put: that of the thought it shares most with, or ""."""
    words = _words(text)
    best = max(_headed(zone), key=lambda headed: len(words & headed[0]), default=(frozenset(), ""))
    return best[1] if words & best[0] else ""


def when_of(text: str) -> When:
    """Read "ca. 2018", "2019..2021" or a form of board/dates.py."""
    bare = text.removeprefix("ca. ")
    start, _, end = bare.partition("..")
    return When(start, end, circa=bare != text)


class Deck:
    """Deals the ideas of each zone, each once and in an order of its own; then people begin to agree."""

    def __init__(self, r: random.Random) -> None:
        self._r = r
        self._left: dict[str, list[Idea]] = {}
        self._dealt: dict[str, list[Idea]] = {}

    def deal(self, zone: str) -> Idea | None:
        """Give the next idea for a zone; None if all is said that only one would say."""
        left = self._left.get(zone)
        if left is None:
            left = self._left[zone] = ideas(zone)
            self._r.shuffle(left)
        if zone in OWN_WORDS:
            return left.pop() if left else None
        dealt = self._dealt.setdefault(zone, [])
        if dealt and (not left or self._r.random() < 1 / ECHO_EVERY):
            return self._agreement(dealt)
        if zone in ECHOES and self._r.random() < 1 / ECHO_EVERY:
            return Idea(self._r.choice(self._r.choice(ECHOES[zone])[1]))
        dealt.append(left.pop())
        return dealt[-1]

    def _agreement(self, dealt: list[Idea]) -> Idea:
        """The same thought as somebody else has it: shorter, or with a word of one's own."""
        r, said = self._r, self._r.choice(dealt)
        short = _SHORTER.match(said.text)
        text = short[1] if short and r.random() < 0.5 else said.text
        if text == said.text or r.random() < 0.3:
            text = r.choice(REMEMBERING if said.when else AGREEING).format(text.rstrip("!?.,; "))
        when = When(said.when.start[:4], circa=True) if said.when and r.random() < 0.4 else said.when
        return Idea(text, when=when)


def afterthought(r: random.Random, idea: Idea) -> Point:
    """Give a sub-point that comes to mind later."""
    return Point(1, r.choice(DETAILS if idea.when else AFTERTHOUGHTS))


def name(r: random.Random) -> str:
    """Give a name as people enter it: most a first name, some with an initial, some none."""
    first = r.choice(NAMES)
    roll = r.random()
    return "" if roll < 0.15 else f"{first} {r.choice(SURNAME_INITIALS)}." if roll < 0.45 else first


def mistyped(r: random.Random, text: str) -> str:
    """Give the text with one slip of the fingers in one longer word; the text itself if it has none."""
    words = [found for found in re.finditer(r"[^\W\d_]{5,}", text) if found[0].isascii()]
    if not words:
        return text
    word = r.choice(words)
    at = r.randrange(word.start() + 1, word.end() - 2)
    if r.random() < 0.6:
        slip = text[at + 1] + text[at]
    else:
        slip = text[at] if r.random() < 0.5 else text[at] * 2 + text[at + 1]
    return text[:at] + slip + text[at + 2 :]


def _memory(line: str) -> Idea:
    when, _, text = line.partition(" | ")
    return Idea(text, when=when_of(when))


@cache
def _headed(zone: str) -> list[tuple[frozenset[str], str]]:
    found = [(idea.text, idea.heading) for idea in ideas(zone) if idea.heading]
    found += [(text, heading) for heading, row in ECHOES.get(zone, ()) for text in row]
    return [(_words(text), heading) for text, heading in found]


def _words(text: str) -> frozenset[str]:
    """The beginnings of the longer words: what a slip of the pen and an ending leave."""
    return frozenset(word[:6] for word in re.findall(r"[^\W\d_]{4,}", text.lower()) if word not in _SMALL_WORDS)


def _thoughts(lines: str) -> Iterator[Idea]:
    idea: Idea | None = None
    heading = ""
    for line in lines.strip().splitlines():
        mark, _, rest = line.partition(" ")
        if idea and set(mark) == {">"}:
            idea = replace(idea, points=(*idea.points, Point(len(mark), rest)))
            continue
        if idea:
            yield idea
            idea = None
        if mark == "#":
            heading = rest
        else:
            idea = Idea(line, heading=heading)
    if idea:
        yield idea
