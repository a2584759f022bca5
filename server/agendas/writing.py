"""From a workshop to YAML that `reading` reads again: its boards without notes, its steps without their
history, asked in the languages it speaks."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

import msgspec
import yaml

from server.agendas import shape
from server.board.model import Board, Zone
from server.workshop.lookup import prompts_of
from server.workshop.model import LANGUAGES, Step, Workshop


def dump(workshop: Workshop, boards: Iterable[Board]) -> bytes:
    """Write the agenda. `boards` are those that are not removed, in their order."""
    boards = tuple(boards)
    there = {board.id for board in boards}
    agenda = shape.Agenda(
        workshop.title,
        begins=workshop.begins,
        levels=tuple(shape.Level(level.color, level.title) for level in workshop.levels),
        boards=tuple(_board(board) for board in boards),
        steps=tuple(_step(step, prompts_of(step, workshop), there) for step in workshop.steps),
    )
    text = yaml.dump(_short(agenda), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return str(text).encode()


def _short(value: Any) -> Any:
    """Give plain lists and mappings without the fields that say what goes without saying."""
    if isinstance(value, shape.Part):
        fields = msgspec.structs.fields(value)
        said = {field.name: getattr(value, field.name) for field in fields}
        return {field.name: _short(said[field.name]) for field in fields if said[field.name] != field.default}
    if isinstance(value, tuple):
        return [_short(each) for each in value]
    return value


class _Dumper(yaml.SafeDumper):
    """Without anchors, which `reading` refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _board(board: Board) -> shape.Board:
    return shape.Board(
        board.id, board.title, board.prompt, layout=board.layout, start=board.start, end=board.end,
        zones=tuple(_zone(zone, board.zones) for zone in _inside("", board.zones)),
    )  # fmt: skip


def _zone(zone: Zone, zones: Mapping[str, Zone]) -> shape.Zone:
    columns = tuple(
        shape.Column(column.title, column.id, column.sign, column.color, column.locked, column.side)
        for column in _inside(zone.id, zones)
    )
    return shape.Zone(
        zone.title, zone.id, zone.sign, zone.color, zone.locked, zone.side,
        zone.question, zone.host, zone.speaker, zone.place, columns, zone.topics,
    )  # fmt: skip


def _inside(parent: str, zones: Mapping[str, Zone]) -> list[Zone]:
    return sorted((zone for zone in zones.values() if zone.parent == parent), key=lambda zone: (zone.order, zone.id))


def _step(step: Step, said: Mapping[str, str], boards: set[str]) -> shape.Step:
    prompts = {language: said[language] for language in LANGUAGES if language in said}
    return shape.Step(
        step.title, step.day, step.minutes,
        step.board if step.board in boards else "",  # one that was removed since
        prompts or "", step.form, shape.Rules(**asdict(step.rules)), step.signal,
        shape.Vote(**asdict(step.vote)) if step.vote else None, step.method, step.skipped,
    )  # fmt: skip
