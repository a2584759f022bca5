"""Who met whom in a GraphML file, as exports/contacts.py gives it and programs that draw networks do. Entities and
document types are refused: they could make a small file large."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from server.roster.sheet import bad

_NAMES = ("name", "label", "id")
Person = tuple[str, str]  # badge, "" where it is not told, and name


def is_graphml(data: bytes) -> bool:
    """Tell by its beginning: nobody's name begins like this."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def people_met(data: bytes, most: int) -> Iterator[tuple[Person, Person]]:
    """Give both ends of every edge. Raises Refusal `bad_roster`."""
    try:
        root = ElementTree.fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        raise bad("damaged") from None
    keys = {key.get("id", ""): key.get("attr.name", "").casefold() for key in _all(root, "key")}
    people = {node.get("id", ""): _person(node, keys) for node in _all(root, "node")}
    edges = list(_all(root, "edge"))
    if not people:
        raise bad("names")
    if len(edges) > most:
        raise bad("rows", limit=most)
    for edge in edges:
        ends = [people.get(edge.get(end, "")) for end in ("source", "target")]
        if ends[0] and ends[1] and ends[0][1] and ends[1][1]:
            yield ends[0], ends[1]


def _all(root: Element, name: str) -> Iterator[Element]:
    return (element for element in root.iter() if element.tag.rpartition("}")[2] == name)


def _person(node: Element, keys: dict[str, str]) -> Person:
    told = {keys.get(data.get("key", ""), ""): " ".join((data.text or "").split()) for data in _all(node, "data")}
    badge = told.get("badge", "")
    name = next((told[key] for key in _NAMES if told.get(key)), "" if told else node.get("id", ""))
    return badge if badge.isdecimal() else "", name
