"""Writes the vectors that pytest and vitest both read: `python -m tests.vectors.make`. The Python core is right.

A file has a `kind` and `cases`; client/src/core/vectors.test.ts runs the same cases through the client's core.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import msgspec

from server.board import dates
from server.board.model import Actor, When
from server.board.ordering import between
from server.board.refusals import Refusal
from server.board.visibility import AUDIENCES, Audience
from server.exports.syllables import syllables
from server.room.kinds import BOARD, WORKSHOP, Kind
from server.wire import codec
from server.workshop import commands as w
from server.workshop.model import Card, Level, Link, Logo, Mix, Seat, Seating, Station, Step, Wishes
from server.workshop.names import labels
from server.workshop.public import Edition
from tests.unit.scripts import ACTORS, FACILITATOR, command, created

FOLDER = Path(__file__).parent
NAMES = (
    "Ayşe Kaya", "Ömer", " Ömer  Öz ", "Karl-Heinz von Weber", "Björn von der Heide", "von der Heide, Björn",
    "Heide, Björn von der", "Anna von und zu Stein", "Anna Gräfin von Stein", "Anna v. d. Heide",
    "Volkert van der Graaf", "Leonardo da Vinci", "Omar al-Baschir", "Mohammed bin Salman", "Ben Meier",
    "Sean O'Neill", "Jean d’Alembert", "Zoë O'", "Ida al-", "Fatma Straßburger MdB", "Dr. Sabine T.",
    "Prof. Dr. med. Anna-Lena Müller-Groß", "Dipl.-Ing. (FH) Jan Öz", "Dr.-Ing. Ida Wu", "Eva Klein, M.A.",
    "Eva Klein M. A.", "Anna Li, PhD", "Tim Lang a. D.", "Tim Lang a.D.", "Yo-Yo Ma", "Ngozi Mba", "Phil Collins",
    "Müller, Anna", "Dr. Müller, Anna", "Müller, Dr. Anna", "Kaya, Ayşe, M.A.", "Anna Meier, Stadt Ulm",
    "Anna Meier – BMI", "Anna Meier (Ulm)", "Ida Wu/Kiel", "Peter „Pit“ Krug", "Frau Müller", "Dr. Müller",
    "Müller MdB", "Herr Karl Müller", "Dr.", "- -", "Person 12", "Anna Maier 2", "K. H. Meier", "山田 太郎", "王小明",
    "محمد علي", "Ольга Иванова", "Γιώργος Παπαδόπουλος", "Nguyễn Văn An", "O\u0308mer O\u0308z", "कि रण कुमार",
    "İpek Işık", "",
)  # fmt: skip
ALIKE = (
    ("Anna Maier", "Anna Müller", "Anna Bolte", ""), ("Anna Ma", "Anna Maier"), ("Ömer", "Ömer", "Omer"),
    ("Anna M.", "Anna Maier"), ("Björn Aydin", "Björn Aydın"), ("Anna Maier", "Anna Maiwald", "anna meier"),
    ("Jan O'Neill", "Jan O'Nolan"), ("Anna Öz", "Anna Ott"), ("Müller, Anna", "Dr. Anna Müller", "Anna Mühe"),
    ("Ida von Stein", "Ida Stein", "Ida von Stolz"), ("Person 1", "Person 12"),
)  # fmt: skip
WORDS = (
    "Rechtskreisübergreifende", "Zusammenarbeitsvereinbarung",
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "Rindfleischetikettierungsüberwachungsaufgaben",
    "Bezugsquellen", "Bürgerinitiative", "Nachbarschaftsfest", "Kindergartenhäuschen", "Eigentümerversammlung",
    "Öffentlichkeitsarbeit", "Äußerungen", "Freiwilligenagentur", "Spielplatzpatenschaft", "Fahrradstraße",
    "BETEILIGUNGSVERFAHREN", "ÖFFENTLICHKEITSARBEIT", "Qualitätssicherung", "Verschwiegenheitserklärung",
    "Zweckgemeinschaft", "Wissenschaftsjahr", "Geschäftsordnung", "Ganztagsschulen", "Rechtschreibung",
    "Unabhängigkeit", "Außenstelle", "Ausübung", "Abendessen", "Mitarbeitende", "Erarbeitung",
    "Informationsveranstaltung", "Leichtathletik", "communication", "responsibility", "neighbourhood",
    "stakeholders", "infrastructure", "crème", "œuvre", "Façade", "Curaçao", "señorita", "Zusammenarbeit,",
    "(Vereinbarung)", "„Nachbarschaft“", "Bund-Länder-Kommission", "Bürger*innen", "Mitarbeiter:innen",
    "Rock'n'Roll", "Scho\u0308nheitspflege", "Covid19Maßnahmen", "m²Angabe", "WWWWWWWWWWWW", "12345678901",
    "Zuständigkeitsſtreit", "Ольгаиванова", "信任信任", "a", "ab", "abc", "Oma", "Straße", "İstanbullular",
)  # fmt: skip
LAYOUTS = ("columns", "quadrants", "timeline", "stands", "exchange")


def dates_cases() -> list[dict[str, Any]]:
    texts = ["2017", "2017-Q1", "2017-Q4", "2017-02", "2017-12", "2016-02-29", "0001", "1900-02-28"]
    whens = [When(text) for text in texts] + [When("2015-06", "2017", True), When("2017-Q2", "2017-Q2")]
    whens += [When(text) for text in ("", "2017-02-31", "1900-02-29", "2017-13", "2017-Q5", "9999", "17", "2017-06-1")]
    whens += [When("2017", "2016-12-31"), When("2017", "abc")]
    return [{"when": msgspec.to_builtins(when), "extent": extent_or_none(when)} for when in whens]


def extent_or_none(when: When) -> list[int] | None:
    try:
        return list(dates.extent(when))
    except ValueError:
        return None


def ordering_cases() -> list[dict[str, str]]:
    r = random.Random(7)
    keys: list[str] = []
    cases = []
    for _ in range(200):
        place = r.choice((len(keys), 0, r.randrange(len(keys) + 1)))
        before, after = keys[place - 1] if place else "", keys[place] if place < len(keys) else ""
        key = between(before, after)
        cases.append({"before": before, "after": after, "key": key})
        keys.insert(place, key)
    return cases


def names_cases() -> list[dict[str, Any]]:
    """People alone are called by their short names, and people alike are told apart; of who leads nothing is told."""
    rooms = [[Seat("s1", "participant", name, badge=7)] for name in NAMES]
    rooms += [[Seat(f"s{n}", "participant", name, badge=n) for n, name in enumerate(names, 1)] for names in ALIKE]
    rooms.append(
        [
            Seat("s1", "participant", "Ada Kern", badge=1),
            Seat("f", "facilitator", "Ada Klee"),
            Seat("h", "host", "Ada Kern"),
        ]
    )
    return [{"people": [_told(seat) for seat in room], "labels": labels(room)} for room in rooms]


def _told(seat: Seat) -> dict[str, Any]:
    return {"id": seat.id, "role": seat.role, "name": seat.name, "badge": seat.badge}


def syllables_cases() -> list[dict[str, Any]]:
    return [{"word": word, "parts": list(syllables(word))} for word in WORDS]


def board_case(seed: int, layout: str) -> dict[str, Any]:
    r = random.Random(seed)
    known: list[str] = []
    zones = ["z0-search", "z0-offer", "z1-offer"] if layout == "exchange" else ["z0", "z1", "z2"]
    script: list[tuple[Any, Actor]] = [(created(layout), FACILITATOR)]
    for step in range(120):
        asked = command(r, known, zones, f"n{step}")
        known += [asked.note] if type(asked).__name__ == "AddNote" else []  # type: ignore[union-attr]
        script.append((asked, r.choice(ACTORS)))
    return play(BOARD, "board", script)


def workshop_case(reader: Audience) -> dict[str, Any]:
    link = Link("l1", "facilitator")
    server = Actor("", "facilitator")
    me = Actor("s1", "facilitator")
    script: list[tuple[Any, Actor]] = [
        (
            w.CreateWorkshop(
                "w1", "Zehn Jahre – 信任", "de", "KT4M9XQ2", "k" * 22, (Level("blue", "Bund"),), (link,), ("de",)
            ),
            server,
        ),
        (w.TakeSeat("s1", "facilitator", "Ayşe", link="l1", generation=1), server),
        (w.TakeSeat("s2", "participant", "Ömer", "blue"), server),
        *((w.AddBoard(f"b{n}", f"Tafel {n}", "columns"), server) for n in range(3)),
        (w.MoveBoard("b2", ""), me),
        (w.ShowBoard("b1"), me),
        (w.RenameBoard("b1", "Was trägt?"), me),
        (w.SetShow("results", page=2), me),
        (w.SetSpot("b1", "note:n1"), me),
        (w.SetShow("film", "b1", 3, True), me),
        (w.RemoveBoard("b1"), me),
        (w.SetShow("results"), me),
        (w.RestoreBoard("b1"), me),
        (w.ChangeSeat("s2", "Ömer Ü.", "green"), Actor("s2", "participant")),
        (w.ChangeSeat("s2", blocked=True), me),
        (w.AddLink("l2", "scribe", "Tisch 4"), me),
        (w.RenewLink("l2"), me),
        (w.RevokeLink("l2"), me),
        (
            w.ChangeWorkshop(
                "Elf Jahre",
                "en",
                (Level("green", "Land"),),
                languages=("de", "en"),
                asks=("region",),
                logos=(Logo("m1", "Stadt", False),),
            ),
            me,
        ),
        (w.MarkMoment("m1", "b1", "Vor der Pause", 7, 1_700_000_000_000), me),
        (w.MarkMoment("m2", "b1", "Nachher", 9, 1_700_000_100_000), me),
        (w.MarkMoment("m1", "b1", "Vor dem Essen", 7), me),
        (w.RemoveMoment("m2"), me),
        (w.SwitchGround("part", True), me),
        (w.JudgeItem("b1/note:n1", "keep"), me),
        (w.JudgeItem("word:wolf", "hide"), me),
        (w.PublishEdition(Edition("e1", "k1", "00ff")), me),
        (w.WithdrawEdition(), me),
        *rounds(me, server),
    ]
    return play(WORKSHOP, "workshop", script, reader)


def rounds(me: Actor, server: Actor) -> list[tuple[Any, Actor]]:
    """People are expected, mixed, come late, are missed."""
    kept = tuple(w.Kept(f"k{n}", f"Ärztin {n}", "green", Card(region="Süd")) for n in range(4))
    seated = tuple(Seating(f"k{n}", (n % 2, n // 2), (0, n % 2 + 1)) for n in range(4))
    stations = (Station("a", "Stärken", "links"), Station("b", "Mittel", hosts=("s1",)))
    mix = Mix("m1", "Marktstände", stations, 2, visit="once", wishes=Wishes(apart=("region",)), seatings=seated)
    script: list[tuple[Any, Actor]] = [
        (w.KeepSeats(kept), server),
        (w.PutMix(mix), server),
        *((w.PutStep(Step(f"r{n}", f"Runde {n}", "b0", mix="m1", round=n)), me) for n in (1, 2)),
        (w.StartStep("r1"), me),
        (w.TakeSeat("k1", "participant", "Ärztin Eins"), server),
        (w.TakeSeat("s3", "participant", "Łukasz"), server),
        (w.ChangeSeat("s3", card=Card("Träger", access="vorn"), here="r1"), Actor("s3", "participant")),
        (w.MissSeats(("k2", "k3")), me),
        (w.ChangeSeat("k3", away=False), me),
        (w.ChangeSeat("s3", open=True), Actor("s3", "participant")),
        (w.KeepSeats((w.Kept("k9", "Frei"),)), server),
        (w.KeepMeetings((("k1", "k2"), ("k2", "k9"))), server),
        (w.FreeSeats(("k9",)), me),
        (w.PutMix(Mix("m2", "Paare", (Station("1", "1"),), 1)), server),
        (w.RemoveMix("m2"), me),
    ]
    return script


def play(kind: Kind, room: str, script: list[tuple[Any, Actor]], reader: Audience = "public") -> dict[str, Any]:
    """Run a script; give the entries a reader gets, the view they must come to, and everybody's hash."""
    state: Any = kind.empty
    entries: list[Any] = []
    for at, (asked, actor) in enumerate(script):
        try:
            changes = kind.decide(state, asked, actor, at)
        except Refusal:
            continue
        for change in changes:
            state = kind.evolve(state, change, actor.seat, at)
            entries.append(json.loads(codec.encode_entry(len(entries) + 1, at, kind.mask(change, reader))))
    shown = kind.view(state, reader)
    return {
        "room": room,
        "reader": reader,
        "entries": entries,
        "view": json.loads(codec.encode_state(shown)),
        "hash": codec.state_hash(kind.view(state, "public")),
    }


def files() -> dict[str, Any]:
    boards = [board_case(seed, layout) for seed, layout in enumerate(LAYOUTS)]
    return {
        "dates.json": {"kind": "dates", "cases": dates_cases()},
        "names.json": {"kind": "names", "cases": names_cases()},
        "syllables.json": {"kind": "syllables", "cases": syllables_cases()},
        "ordering.json": {"kind": "ordering", "cases": ordering_cases()},
        "evolve.json": {"kind": "evolve", "cases": [*boards, *(workshop_case(reader) for reader in AUDIENCES)]},
    }


def text(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    for name, content in files().items():
        (FOLDER / name).write_text(text(content), encoding="utf-8")
