"""Random but valid-looking days on a board, for property and replica tests. Seeds decide everything."""

from __future__ import annotations

import random

from server.board import commands as k
from server.board import exchange_commands as x
from server.board import photo_commands as p
from server.board import stand_commands as s
from server.board.exchange import with_sides
from server.board.model import COLORS, SHAPES, Actor, Material, Page, Point, Rules, When, Zone
from server.board.ordering import between
from server.board.photo import CONSENTS, Region

WORDS: tuple[str, ...] = (
    *("Kurze", "Wege", "über", "Ämter", "**gemeinsam**", "planen;", "Vertrauen", "—", "信任", "ثقة", "🙂"),
    *("wächst", "langsam,", "aber", "=SUM(A1)", "<b>hält</b>"),
)
SIDES = ("Suche", "Biete")
WHENS = (
    None,
    When("2017"),
    When("2017-Q2"),
    When("2017-06", circa=True),
    When("2015-02-28", "2019"),
    When("2020-01-31"),
)


def created(layout: str = "columns", zones: int = 3) -> k.CreateBoard:
    order, made = "", []
    for index in range(zones):
        order = between(order, "")
        made.append(Zone(f"z{index}", f"Feld {index}", order))
    sided = with_sides(layout, made, SIDES)  # type: ignore[arg-type]
    return k.CreateBoard("b1", "Tafel", layout, zones=sided)  # type: ignore[arg-type]


FACILITATOR = Actor("f1", "facilitator")
ACTORS = (
    FACILITATOR,
    *(Actor(f"p{index}", "participant") for index in range(4)),
    Actor("h1", "host", frozenset({"z1"})),
)


def text(r: random.Random) -> str:
    return " ".join(r.choice(WORDS) for _ in range(r.randint(1, 8)))


def command(r: random.Random, known: list[str], zones: list[str], fresh: str) -> k.Command:
    """One command on notes that may or may not be there any more; `fresh` is an unused id."""
    if known and any(zone.endswith("-offer") for zone in zones) and r.random() < 0.3:
        return listing(r, r.choice(known), r.choice(known))
    if known and r.random() < 0.25:
        return guided(r, known, zones, fresh)
    note = r.choice(known) if known else "none"
    zone = r.choice(zones) if zones else "none"
    roll = r.random()
    if roll < 0.35 or not known:
        points = (Point(1, text(r)), Point(2, text(r))) if r.random() < 0.2 else ()
        return k.AddNote(fresh, zone, text(r), points, r.choice(COLORS), r.choice(SHAPES), r.choice(WHENS))
    if roll < 0.5:
        return k.EditNote(note, text(r) if r.random() < 0.8 else None, when=r.choice(WHENS), undated=r.random() < 0.1)
    if roll < 0.65:
        return k.MoveNote(note, zone, r.choice((None, "", r.choice(known))))
    if roll < 0.72:
        return k.StyleNote(note, r.choice((None, *COLORS)), r.choice((None, *SHAPES)))
    if roll < 0.78:
        return k.RemoveNote(note)
    if roll < 0.83:
        return k.RestoreNote(note)
    if roll < 0.93:
        return k.Undo()
    return r.choice(
        (
            k.ChangeZone(zone, title=text(r)[:100]),
            k.AddZone("z" + fresh, text(r)[:100], sides=SIDES),
            k.MoveZone(zone, r.choice((None, "", *zones))),
            k.RemoveZone(zone),
            k.ChangeBoard(title=text(r)[:100]),
        )
    )


def guided(r: random.Random, known: list[str], zones: list[str], fresh: str) -> k.Command:
    """One command of a facilitated step: rules, reveal, clusters, statements, ballots, questions."""
    notes = tuple(r.sample(known, min(len(known), r.randint(1, 4))))
    one = notes[0] if notes else "none"
    cluster, ballot, statement = (f"{kind}{r.randrange(3)}" for kind in ("c", "v", "s"))
    return r.choice(
        (
            lambda: k.SetRules(
                Rules(
                    see=r.choice(("all", "own")),
                    hold=r.random() < 0.3,
                    edit=r.random() < 0.9,
                    anonymous=r.random() < 0.2,
                    round=r.randrange(4),
                ),
                begins=r.random() < 0.3,
            ),
            lambda: k.RevealNotes(notes if r.random() < 0.5 else ()),
            lambda: k.HoldNote(one),
            lambda: k.ReleaseNote(one),
            lambda: k.MakeCluster(cluster, notes, text(r)[:100]),
            lambda: k.NameCluster(cluster, text(r)[:100]),
            lambda: k.GatherNotes(cluster, notes),
            lambda: k.ScatterNotes(notes),
            lambda: k.MergeClusters(cluster, (f"c{r.randrange(3)}",)),
            lambda: k.DissolveCluster(cluster),
            lambda: k.MoveCluster(cluster, r.choice(zones) if zones else "none"),
            lambda: k.WriteStatement(statement, text(r)[:140], notes=notes),
            lambda: k.EditStatement(statement, text(r)[:140], r.choice((None, "endorsed", "final"))),
            lambda: k.RemoveStatement(statement),
            lambda: k.OpenBallot(ballot, "dots", "Womit?", tuple(f"note:{id}" for id in notes), named=r.random() < 0.5),
            lambda: k.CastPaper(ballot, {f"note:{one}": r.randint(0, 3)}),
            lambda: k.CloseBallot(ballot),
            lambda: k.ReopenBallot(ballot),
            lambda: k.LikeNote(one, r.random() < 0.7),
            lambda: k.OfferAnswer(one, r.random() < 0.7),
            lambda: k.AnswerNote(one, text(r)[:100], r.choice(("", *zones))),
            lambda: k.ChangeZone(r.choice(zones) if zones else "none", locked=r.random() < 0.3),
            lambda: stand(r, r.choice(zones) if zones else "none"),
            lambda: photo(r, r.choice(zones) if zones else "none", fresh),
        )
    )()


def listing(r: random.Random, note: str, own: str) -> k.Command:
    """One command about a listing and the answers to it."""
    id = f"m{r.randrange(4)}"
    return r.choice(
        (
            x.AnswerListing(id, note, text(r)[:140], r.choice(("", own))),
            x.AnswerListing(id, note, text(r)[:140]),
            x.AgreeMatch(id, r.random() < 0.7),
            x.RemoveMatch(id),
        )
    )


def photo(r: random.Random, zone: str, fresh: str) -> k.Command:
    """One command about photos, two of which there may be."""
    id, region = f"f{r.randrange(2)}", f"r{r.randrange(3)}"
    x, y = r.randrange(900), r.randrange(900)
    return r.choice(
        (
            p.PutPhoto(id, f"{fresh}-{id}", 2_560, 1_920, r.choice(("", zone)), text(r)[:100]),
            p.ChangePhoto(id, alt=r.choice(("", text(r)[:100])), credit=text(r)[:100], consent=r.choice(CONSENTS)),
            p.ChangePhoto(id, title=text(r)[:100], zone=r.choice((None, "", zone))),
            p.VeilPhoto(id, f"{fresh}-away"),
            p.UnveilPhoto(id),
            p.RemovePhoto(id),
            p.PutRegion(id, Region(region, x, y, 100, 80, r.choice(("card", "column")), r.choice(("", zone)))),
            p.RemoveRegion(id, region),
            k.AddNote(fresh, zone, text(r), source=f"photo:{id}/{region}"),
        )
    )


def stand(r: random.Random, zone: str) -> k.Command:
    """One command about what a stand keeps and is asked; refused on a board that has none."""
    id = f"i{r.randrange(4)}"
    lines = tuple(text(r)[:140] for _ in range(r.randint(0, 3)))
    link = Material(f"m{r.randrange(3)}", "link", text(r)[:100], url="https://example.org/a?b=c")
    poster = Material("m9", "image", "Plakat", text(r), media="x" * 32, pages=(Page(100, 200), Page(1, 2_560)))
    return r.choice(
        (
            k.ChangeZone(zone, variants={"blue": text(r)}, headlines=lines, input_minutes=r.randint(0, 9)),
            s.PutMaterial(zone, r.choice((link, poster)), r.choice((None, "", "m1"))),
            s.RemoveMaterial(zone, link.id),
            s.WriteHandOver(zone, lines, r.choice((None, 1, 2))),
            s.RunInput(zone, r.random() < 0.7),
            s.SendInquiry(id, zone, text(r)[:140]),
            s.SendInquiry(id, zone, "0228 4711", "contact", "Ömer"),
            s.AnswerInquiry(id, r.choice(("", text(r)[:140]))),
            s.RemoveInquiry(id),
        )
    )
