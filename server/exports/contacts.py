"""Who met whom, of those who agreed that it is listed: as CSV, which a later workshop reads again, and as GraphML for
programs that draw and measure networks."""

import csv
import io
from xml.etree import ElementTree as xml

from server.exports.csv_ import guarded
from server.exports.document import plain
from server.exports.where import Boards, name_of, place
from server.exports.words import word
from server.workshop.meetings import Meeting, listed, meetings
from server.workshop.model import Language, Workshop

_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_KEYS = (
    ("badge", "node", "int"), ("name", "node", "string"), ("level", "node", "string"), ("times", "edge", "int"),
    ("where", "edge", "string"),
)  # fmt: skip


def table(workshop: Workshop, boards: Boards) -> bytes:
    """Write one row for each two who met, by badge."""
    language, text = workshop.language, io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    sides = [word(language, f"exports-contact-{what}", side=side) for side in "AB" for what in ("badge", "name")]
    rows.writerow([*sides, *(word(language, f"exports-contact-{what}") for what in ("times", "where"))])
    for pair, met in meetings(workshop).items():
        people = [workshop.seats[seat] for seat in pair]
        cells = [cell for seat in people for cell in (seat.badge, guarded(name_of(seat, language)))]
        rows.writerow([*cells, len(met), guarded("\n".join(_told(met, boards, language)))])
    return text.getvalue().encode("utf-8-sig")


def graph(workshop: Workshop, boards: Boards) -> bytes:
    """Write a node for everybody who agreed and an edge for each two who met."""
    language = workshop.language
    levels = {level.color: plain(level.title) for level in workshop.levels}
    root = xml.Element("graphml", xmlns=_GRAPHML)
    for name, of, kind in _KEYS:
        xml.SubElement(root, "key", {"id": name, "for": of, "attr.name": name, "attr.type": kind})
    drawn = xml.SubElement(root, "graph", id="meetings", edgedefault="undirected")
    for seat in listed(workshop):
        node = xml.SubElement(drawn, "node", id=f"n{seat.badge}")
        _put(node, badge=seat.badge, name=name_of(seat, language), level=levels.get(seat.color, ""))
    for (one, other), met in meetings(workshop).items():
        ends = {"source": f"n{workshop.seats[one].badge}", "target": f"n{workshop.seats[other].badge}"}
        _put(xml.SubElement(drawn, "edge", ends), times=len(met), where="; ".join(_told(met, boards, language)))
    xml.indent(root)
    written: bytes = xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _put(element: xml.Element, **data: str | int) -> None:
    for key, value in data.items():
        xml.SubElement(element, "data", key=key).text = str(value)


def _told(met: tuple[Meeting, ...], boards: Boards, language: Language) -> list[str]:
    """Say where two met: "Marktstände: Runde 2, Stand B, Tisch 3"."""
    return [_meeting(one, boards, language) for one in met]


def _meeting(one: Meeting, boards: Boards, language: Language) -> str:
    found = place(one.mix, one.station, boards, language)
    station = " ".join(part for part in (found.kind, found.sign) if part)
    values: dict[str, str | int] = {"mix": plain(one.mix.title), "round": one.round, "station": station}
    if one.table:
        return word(language, "exports-contact-table", table=one.table, **values)
    return word(language, "exports-contact-round", **values)


RENDER = {"csv": ("text/csv; charset=utf-8", table), "graphml": ("application/graphml+xml", graph)}
