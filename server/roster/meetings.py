"""Who met whom in an earlier workshop: the files that one gives (exports/contacts.py, CSV or GraphML), or any table
with two columns of names, read for people who are here now. `find`, for pool.py, because a long file takes a core for a
moment."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from server.roster import delimited
from server.roster.graphml import is_graphml, people_met
from server.roster.headings import PEOPLE, fold
from server.roster.people import cell_at
from server.roster.sheet import bad
from server.workshop.model import MAX_MET

_NAMES = ("namea", "nameb", "name1", "name2")
NAMED = 100  # names told of those who are not found


@dataclass(frozen=True, slots=True)
class Found:
    """What a file says: `pairs` of seats, out of so many `rows`. `unknown` are not here, `unclear` are two or more."""

    rows: int
    pairs: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]
    unclear: tuple[str, ...]


def find(data: bytes, names: Mapping[str, str]) -> Found:
    """Find the pairs of a file among people by their names; `names` by seat. Raises Refusal `bad_roster`."""
    met = list(_met(data))
    seats: dict[str, list[str]] = defaultdict(list)
    for seat, name in names.items():
        seats[fold(name)].append(seat)
    folded = {name: fold(name) for pair in met for _, name in pair}
    badges: dict[str, set[str]] = defaultdict(set)  # for how many a name stands in the file
    for pair in met:
        for badge, name in pair:
            badges[folded[name]].add(badge)
    here: dict[str, str] = {}
    unknown: list[str] = []
    unclear: list[str] = []
    for name, key in folded.items():
        found = seats[key] if key else []
        if len(found) == len(badges[key]) == 1:
            here[name] = found[0]
        else:
            (unclear if found else unknown).append(name)
    pairs = ((here.get(one, ""), here.get(other, "")) for (_, one), (_, other) in met)
    both = dict.fromkeys((min(pair), max(pair)) for pair in pairs if all(pair) and pair[0] != pair[1])
    return Found(len(met), tuple(both), tuple(unknown[:NAMED]), tuple(unclear[:NAMED]))


def _met(data: bytes) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Give (badge, name) of both for each row; "" for a badge that is not told."""
    if is_graphml(data):
        yield from people_met(data, MAX_MET)
        return
    lines = delimited.lines(data, MAX_MET)
    if not lines:
        raise bad("empty")
    heads = enumerate(lines[0][1])
    columns = [at for at, heading in heads if PEOPLE.kind(heading) == "name" or fold(heading) in _NAMES]
    if len(columns) < 2:
        raise bad("names")
    for _, cells in lines[1:]:
        one, other = (_person(cells, at, columns) for at in columns[:2])
        if one[1] and other[1]:
            yield one, other


def _person(cells: list[str], at: int, columns: list[int]) -> tuple[str, str]:
    badge = cell_at(cells, at - 1).strip() if at and at - 1 not in columns else ""
    return badge if badge.isdecimal() else "", " ".join(cell_at(cells, at).split())
