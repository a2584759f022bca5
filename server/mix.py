"""Mix people into groups for some rounds, from JSON on standard input to JSON on standard output.

    {"people": 120 or [ids], "groups": 3 or [{"id", "capacity"}], "rounds": 3, "visit": "any" or "once",
     "apart": [[ids], ..], "together": [[ids], ..], "spread": [[ids], ..], "met": [[a, b], ..],
     "seed": 0, "seconds": 10}

gives {"rounds": [{"<group id>": [ids], ..}, ..], "certificate": {..}}; if there are more groups than people, "empty" in
the certificate says how many of them stay empty in a round. A request that cannot be met exits 1 and says
why, one that is no such request exits 2.
"""

import json
import sys
import time
from collections.abc import Hashable
from typing import Annotated, Any

import click
import msgspec

from server.board.refusals import Refusal
from server.workshop.mixes.certificate import Certificate
from server.workshop.mixes.request import MAX_GROUPS, MAX_PEOPLE, Group, Request, Visit
from server.workshop.mixing import mix

Id = int | str

WHY = {
    "people": "Between 1 and {limit} people can be mixed.",
    "groups": "There can be between 1 and {limit} groups.",
    "rounds": "There can be between 1 and {limit} rounds.",
    "twice": "A person or a group is named twice.",
    "unknown": "A wish names {id}, who is not among the people.",
    "room": "The groups have room for {room}, there are {people} people.",
    "visits": "{rounds} rounds need {rounds} groups if each is visited once; there are {groups}.",
    "apart": "{people} people cannot be kept apart in {groups} groups.",
    "together": "{people} people cannot stay together, the largest group has room for {room}.",
    "both": "{id} is to stay together with somebody and apart from them.",
    "wishes": "No plan was found that keeps all wishes: the best breaks apart {apart}, together {together} and once "
    "{visits} times.",
}


class AskedGroup(msgspec.Struct, forbid_unknown_fields=True):
    id: Id
    capacity: int = 0


class Asked(msgspec.Struct, forbid_unknown_fields=True):
    people: int | list[Id]
    groups: int | list[AskedGroup]
    rounds: int
    visit: Visit = "any"
    apart: list[list[Id]] = []
    together: list[list[Id]] = []
    spread: list[list[Id]] = []
    met: list[tuple[Id, Id]] = []
    seed: int = 0
    seconds: Annotated[float, msgspec.Meta(ge=0)] = 10.0


@click.command(help=__doc__)
def command() -> None:
    try:
        asked = msgspec.json.decode(sys.stdin.buffer.read(), type=Asked)
    except msgspec.DecodeError as wrong:
        click.echo(f"This is no request for a mix: {wrong}.", err=True)
        sys.exit(2)
    until = time.monotonic() + asked.seconds
    try:
        made = mix(request_of(asked), late=lambda: time.monotonic() >= until)
    except Refusal as refusal:
        click.echo(WHY[refusal.fields["why"]].format(**refusal.fields), err=True)  # type: ignore[index]
        sys.exit(1)
    told = certificate(made.certificate)
    if empty := max(sum(not members for members in groups.values()) for groups in made.rounds):
        told["empty"] = empty
    click.echo(json.dumps({"rounds": made.rounds, "certificate": told}, ensure_ascii=False))


def request_of(asked: Asked) -> Request:
    """Read a request; people and groups that are only counted are called 1, 2, 3 ..., and 1 is "1" too."""
    people: list[Hashable] = _counted(asked.people, MAX_PEOPLE) if isinstance(asked.people, int) else [*asked.people]
    groups = asked.groups
    if isinstance(groups, int):
        groups = [AskedGroup(number) for number in _counted(groups, MAX_GROUPS)]
    named = {str(person): person for person in people}

    def sets(wished: list[Any]) -> tuple[Any, ...]:
        return tuple(tuple(named.get(str(id), id) for id in ids) for ids in wished)

    return Request(
        tuple(people), tuple(Group(str(group.id), group.capacity) for group in groups), asked.rounds, asked.visit,
        sets(asked.apart), sets(asked.together), sets(asked.spread), sets(asked.met), seed=asked.seed,
    )  # fmt: skip


def _counted(many: int, limit: int) -> list[Any]:
    return list(range(1, min(many, limit + 1) + 1))  # one too many is refused like any number beyond


def certificate(made: Certificate) -> dict[str, Any]:
    """Give a certificate as JSON: the plan's own figures, plain rotation's, and the bounds."""
    return {
        **msgspec.to_builtins(made.plan),
        "broken": msgspec.to_builtins(made.broken),
        "rotation": msgspec.to_builtins(made.rotation),
        "bound": {"least": made.most_contacts, "repeats": made.least_repeats},
    }
