"""Boards to export: ordinary ones of any size, one of hostile texts, and arbitrary ones for property tests."""

import random
from dataclasses import replace

from hypothesis import strategies as st

from server.board.model import COLORS, LAYOUTS, SHAPES, Board, Cluster, Note, Point, Sign, When, Zone
from server.board.ordering import between
from server.exports.options import Options
from server.workshop.model import Level

LEVELS = (Level("blue", "Bund"), Level("green", "Land"), Level("yellow", "Kommune"))
GERMAN = Options("de", "Zehn Jahre Netzwerk Lebendige Quartiere", LEVELS, 5, "e1", "2026-11-21")
ENGLISH = Options("en", "Ten years of lively quarters", LEVELS, 5, "e1", "2026-11-21")

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+49 30 1234",
    "-5 %",
    "@alle",
    "'Apostroph zuerst",
    "  führend",
    "<script>alert(1)</script> & <b>x</b>",
    "&amp; &lt; &#65;",
    "#let x = 1 $a^2$ *fett* _kursiv_ `code` @label <lab> // Kommentar [x] \\ ~ -- '\"",
    '#panic("x") #read("/etc/passwd") #import "a.typ"',
    "# Titel\n- Liste\n1. eins\n2) zwei\n> Zitat\n| a | b |\n```\ncode\n```\n![x](y) [l](http://x.y) __a__",
    "Setext\n===\nText\n---",
    "    eingerückt",
    "[ ] Aufgabe\n[x] fertig",
    "\\\\ Backslash \\* \\n",
    "http://a.b <http://c.d> www.e.f ~~weg~~",
    "2 * 3 * 4 = 24 **",
    "** kein fett ** ****",
    "x|y|z",
    "5. fünftens",
    "a\n\nb\n\n\nc",
    "W" * 2000,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "https://example.org/ein/sehr/langer/pfad/mit/vielen/teilen?und=parameter&noch=einer#anker",
    "\u202eabc\u202c gedreht \u2066x\u2069",
    "Z\u0351\u0310\u0342\u0300\u0301\u0302\u0303 Zalgo",
    "NUL\x00 und \x07\x1b[31m Steuer\tTab",
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽 Emoji",
    "مرحبا بكم في ورشة العمل حول الحي",
    "欢迎参加社区工作坊。我们一起讨论未来",
    "ברוכים הבאים לסדנה",
    "Łódź, Čeština, Ελλάδα, Кириллица, ไทย, हिन्दी, 한국어, ひらがな",
    "～全角 ＝SUM(A1)",
]
BOLD = ["**ganz**", "a **b** c", 'a**"b"**c', "**a****b**", "Zwei **fette\nZeilen** hier", "**(x)**y**(z)**", "**a*b**"]

_TEXTS = [
    "Kurze Wege zwischen Ämtern",
    "Vertrauen",
    "Gemeinsame Daten sparen uns Wochen",
    "Zuständigkeiten sind unklar, Beschlüsse bleiben liegen und niemand fühlt sich verantwortlich",
    "Patenstädte lernen voneinander",
    "Wissen geht mit in Rente",
    "**Förderung** gesichert",
]


def orders(count: int) -> list[str]:
    keys = [between("", "")]
    while len(keys) < count:
        keys.append(between(keys[-1], ""))
    return keys


def quadrants(count: int) -> Board:
    signs: list[Sign] = ["plus", "minus", "up", "flag"]
    titles = ["Was uns trägt", "Was uns bremst", "Was möglich wird", "Was uns gefährdet"]
    zones = [
        Zone(f"z{i}", title, key, sign=sign)
        for i, (title, key, sign) in enumerate(zip(titles, orders(4), signs, strict=True))
    ]
    return filled(Board("b", "Wo stehen wir?", "Ein Gedanke, eine Karte.", "quadrants"), zones, count)


def timeline(count: int, start: str = "2015", end: str = "2025") -> Board:
    zones = [
        Zone(f"z{i}", level.title, key, color=level.color)
        for i, (level, key) in enumerate(zip(LEVELS, orders(3), strict=True))
    ]
    return filled(Board("t", "Was hat uns geprägt?", "", "timeline", start, end), zones, count)


def columns(count: int, titles: int = 2) -> Board:
    zones = [Zone(f"z{i}", f"Gelingensfaktoren {i}", key) for i, key in enumerate(orders(titles))]
    return filled(Board("c", "Was hilft, was hindert?", "", "columns"), zones, count)


def stands(count: int) -> Board:
    zones = []
    for i, key in enumerate(orders(3)):
        zones.append(Zone(f"s{i}", f"Tafel {i}", key, question="Was fehlt?", host="Amira Öz", speaker="J. Weber"))
        zones += [Zone(f"s{i}c{j}", f"Spalte {j}", k, parent=f"s{i}") for j, k in enumerate(orders(3))]
    return filled(Board("s", "Markt der Möglichkeiten", "", "stands"), zones, count)


def hostile() -> Board:
    """All hostile texts as notes and, cut, as points; in titles too."""
    zones = {"a": Zone("a", "# Feld <b>1</b> $x$", "a1"), "b": Zone("b", "عنوان", "a2")}
    texts = HOSTILE + BOLD
    notes = {}
    for i, (text, key) in enumerate(zip(texts, orders(len(texts)), strict=True)):
        points = (Point(1, texts[i - 1][:60]), Point(2, "=1+1")) if i % 3 == 0 and len(text) < 1000 else ()
        color, shape = COLORS[i % len(COLORS)], SHAPES[i % len(SHAPES)]
        notes[f"h{i}"] = Note(f"h{i}", "ab"[i % 2], key, text, points, color, shape)
    return Board("h", "=Böse: <Tafel>/..\\ #1", "*Frage* $x$ #y", "columns", zones=zones, notes=notes)


def stacked(board: Board) -> Board:
    """In every zone one note in four lies loose, the others in a short stack and in a long one."""
    places = [(zone, at) for zone in board.zones for at in "12"]
    clusters = {f"{zone}{at}": Cluster(f"{zone}{at}", zone, f"a{at}", f"Stapel {at}") for zone, at in places}
    notes = {
        id: replace(note, cluster=["", f"{note.zone}1", f"{note.zone}2", f"{note.zone}2"][at % 4])
        for at, (id, note) in enumerate(board.notes.items())
    }
    return replace(board, clusters=clusters, notes=notes)


def filled(board: Board, zones: list[Zone], count: int) -> Board:
    """Numbered notes with everything a note may have, the same every time."""
    chance = random.Random(count)
    parents = {zone.parent for zone in zones}
    leaves = [zone for zone in zones if zone.id not in parents]
    notes = {}
    for i, key in enumerate(orders(max(1, count))[:count]):
        zone = chance.choice(leaves)
        when = _when(chance) if board.layout == "timeline" and chance.random() < 0.9 else None
        points = (Point(1, "Mehr Zeit"), Point(2, "halbjährlich")) if chance.random() < 0.1 else ()
        notes[f"n{i}"] = Note(
            id=f"n{i}", zone=zone.id, order=key, text=f"{chance.choice(_TEXTS)} #{i}#", points=points,
            color=chance.choice(COLORS), shape=chance.choice(SHAPES) if chance.random() < 0.3 else "rectangle",
            when=when,
        )  # fmt: skip
    return Board(
        board.id, board.title, board.prompt, board.layout, board.start, board.end, {z.id: z for z in zones}, notes
    )


def _when(chance: random.Random) -> When:
    year, month = chance.randint(2015, 2025), chance.randint(1, 12)
    start = chance.choice([f"{year}", f"{year}-Q{(month + 2) // 3}", f"{year}-{month:02}", f"{year}-{month:02}-15"])
    return When(start, f"{year + 1}" if chance.random() < 0.1 else "", chance.random() < 0.2)


texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)
dates = st.sampled_from(["2017", "2017-Q2", "2017-06", "2017-06-15"])
whens = st.none() | st.builds(When, start=dates, end=st.sampled_from(["", "2018", "2020-01-31"]), circa=st.booleans())
points = st.lists(st.builds(Point, level=st.sampled_from([1, 2]), text=texts), max_size=4).map(tuple)
ids = st.from_regex(r"[A-Za-z0-9_-]{1,40}", fullmatch=True)


@st.composite
def boards(draw: st.DrawFn) -> Board:
    """Any board that is one: every note in a zone without children."""
    names = draw(st.lists(ids, min_size=1, max_size=5, unique=True))
    zones = {}
    for index, name in enumerate(names):
        parent = draw(st.sampled_from(["", *names[:1]])) if index else ""
        zones[name] = Zone(name, draw(texts), draw(ids.map(_key)), parent, question=draw(texts), host=draw(texts))
    parents = {zone.parent for zone in zones.values()}
    leaves = [name for name in names if name not in parents]
    notes = {}
    for name in draw(st.lists(ids, max_size=6, unique=True)):
        notes[name] = Note(
            id=name, zone=draw(st.sampled_from(leaves)), order=draw(ids.map(_key)), text=draw(texts),
            points=draw(points), color=draw(st.sampled_from(COLORS)), shape=draw(st.sampled_from(SHAPES)),
            when=draw(whens), author=draw(st.sampled_from(["", "seat1"])), at=draw(st.integers(0, 2**53)),
            removed=draw(st.booleans()),
        )  # fmt: skip
    layout = draw(st.sampled_from(LAYOUTS))
    return Board(draw(ids), draw(texts), draw(texts), layout, zones=zones, notes=notes)


def _key(text: str) -> str:
    return text.replace("_", "a").replace("-", "b") + "1"  # a key never ends in "0"
