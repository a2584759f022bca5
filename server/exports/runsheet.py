"""The run sheet: the steps of a workshop with their planned times, to print for the team. As PDF, Markdown and CSV.

Says what; `typst/runsheet.typ` says how it looks on paper. Times are those planned, not those that came.
"""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from server.board.model import Rules
from server.exports import fonts, wall
from server.exports.csv_ import guarded
from server.exports.document import plain, printable
from server.exports.markdown import heading, within
from server.exports.words import date_in_words, word
from server.workshop.lookup import prompts_of
from server.workshop.model import Language, Step, Vote, Workshop

COLUMNS = ("time", "minutes", "step", "board", "form", "rights", "signal", "notes")
_LONG = re.compile(r"\S{30,}")


@dataclass(frozen=True, slots=True)
class Row:
    """One step in words. `light` is a break: nothing is asked and no board is shown."""

    time: str
    end: str
    minutes: int
    title: str
    prompt: str
    board: str
    form: str
    rights: str
    signal: str
    light: bool
    skipped: bool


@dataclass(frozen=True, slots=True)
class Day:
    """`date` in words, "" if it is not planned yet: then times count from 0:00."""

    number: int
    date: str
    span: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class RunSheet:
    title: str
    language: Language
    code: str
    days: tuple[Day, ...]


def run_sheet(workshop: Workshop) -> RunSheet:
    """Lay the steps out in time. A day begins when the workshop says; a step that is skipped takes no time."""
    numbers = sorted({step.day for step in workshop.steps})
    return RunSheet(
        printable(plain(workshop.title)),
        workshop.language,
        f"{workshop.code[:4]} {workshop.code[4:]}",
        tuple(_day(workshop, number) for number in numbers),
    )


def _day(workshop: Workshop, number: int) -> Day:
    begin = workshop.begins[number - 1] if number <= len(workshop.begins) else ""
    now = datetime.fromisoformat(begin) if begin else datetime(1, 1, 1)  # noqa: DTZ001  a wall clock's time
    first, rows = now, []
    for step in (step for step in workshop.steps if step.day == number):
        after = now if step.skipped else now + timedelta(minutes=step.minutes)
        row = _row(step, workshop)
        rows.append(
            row if step.skipped else replace(row, time=_time(now, first, begin), end=_time(after, first, begin))
        )
        now = after
    date = date_in_words(begin[:10], workshop.language) if begin else ""
    return Day(number, date, f"{_time(first, first, begin)} – {_time(now, first, begin)}", tuple(rows))


def _time(at: datetime, first: datetime, begin: str) -> str:
    """9:30 by the clock, or 1:30 since the beginning of a day whose beginning is open."""
    if begin:
        return f"{at.hour}:{at.minute:02d}"
    minutes = int((at - first).total_seconds()) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"


def _row(step: Step, workshop: Workshop) -> Row:
    language = workshop.language
    prompt = next(iter(prompts_of(step, workshop).values()), "")
    title = next((board.title for board in workshop.boards if board.id == step.board and not board.removed), "")
    light = not title and not prompt
    return Row(
        "", "", step.minutes, _shown(step.title), _shown(prompt), _shown(title),
        "" if light else word(language, f"exports-form-{step.form}"),
        _rights(step.rules, step.vote, language) if title else "",
        "" if step.signal == "none" else word(language, f"exports-signal-{step.signal}"),
        light, step.skipped,
    )  # fmt: skip


def _rights(rules: Rules, vote: Vote | None, language: Language) -> str:
    """Say what participants may do, the usual in one word: "schreiben; still: niemand liest mit"."""
    allowed = [name for name in ("add", "edit", "move") if getattr(rules, name)]
    told = ["all"] if len(allowed) == 3 else allowed or ["read"]
    said = [", ".join(word(language, f"exports-right-{name}") for name in told)]
    if rules.see == "own" and rules.add:
        said.append(word(language, "exports-right-own"))
    said += [word(language, f"exports-right-{name}") for name in ("hold", "anonymous") if getattr(rules, name)]
    for name in ("per_person", "per_table"):
        if limit := getattr(rules, name):
            said.append(word(language, f"exports-right-{name.replace('_', '-')}", count=limit))
    if vote:
        key = f"exports-vote-{vote.kind}"
        said.append(word(language, key, budget=vote.budget, on=word(language, f"exports-vote-on-{vote.on}")))
    return "; ".join(said)


def _shown(text: str) -> str:
    """What people typed, without emphasis; a word too long for its column may break anywhere."""
    text = printable(plain(text))
    return _LONG.sub(lambda found: "\u200b".join(found.group()), text)


# Files ----------------------------------------------------------------------------------------------------------------


def pdf(sheet: RunSheet) -> bytes:
    """Typeset it: A4 across, the head of the table on every page."""
    language = sheet.language
    data = {
        "title": sheet.title,
        "heading": word(language, "exports-run-sheet"),
        "lang": language,
        "fonts": fonts.FAMILIES,
        "code": sheet.code,
        "columns": {name: word(language, f"exports-run-{name}") for name in COLUMNS},
        "skipped": word(language, "exports-run-skipped"),
        "empty": word(language, "exports-run-empty"),
        "page": word(language, "exports-run-page"),
        "days": [
            {
                "name": _name(day, sheet),
                "span": day.span,
                "open": _open(day, sheet),
                "rows": [_data(row) for row in day.rows],
            }
            for day in sheet.days
        ],
    }
    return wall.typeset("runsheet.typ", {"data": json.dumps(data, ensure_ascii=False)})


def _data(row: Row) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}


def markdown(sheet: RunSheet) -> bytes:
    """Write a table per day, the prompt below the step."""
    language = sheet.language
    lines = [f"# {heading(sheet.title)}", "", word(language, "exports-run-sheet"), ""]
    head = [word(language, f"exports-run-{name}") for name in COLUMNS[:-1]]
    for day in sheet.days:
        lines += [
            f"## {heading(_name(day, sheet))}",
            "",
            " · ".join(part for part in (day.span, _open(day, sheet)) if part),
            "",
        ]
        lines += [_cells(head), _cells(["---"] * len(head))]
        for row in day.rows:
            title = within(row.title) + (f" ({word(language, 'exports-run-skipped')})" if row.skipped else "")
            asked = f"{title}<br>{within(row.prompt)}" if row.prompt else title
            cells = [
                row.time,
                _minutes(row),
                asked,
                *(within(cell) for cell in (row.board, row.form, row.rights, row.signal)),
            ]
            lines.append(_cells(cells))
        lines.append("")
    return "\n".join(lines).encode()


def _cells(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("\u200b", "") for cell in cells) + " |"


def table(sheet: RunSheet) -> bytes:
    """Write one row per step, for a spreadsheet."""
    language, text = sheet.language, io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";" if language == "de" else ",", lineterminator="\r\n")
    names = ("day", "time", "end", "minutes", "title", "prompt", "board", "form", "rights", "signal", "notes")
    rows.writerow(word(language, f"exports-run-{name}") for name in names)
    for day in sheet.days:
        for row in day.rows:
            note = word(language, "exports-run-skipped") if row.skipped else ""
            cells = (
                str(day.number), row.time, row.end, _minutes(row), row.title, row.prompt, row.board, row.form,
                row.rights, row.signal, note,
            )  # fmt: skip
            rows.writerow(guarded(cell.replace("\u200b", "")) for cell in cells)
    return text.getvalue().encode("utf-8-sig")


def _minutes(row: Row) -> str:
    return str(row.minutes) if row.minutes else ""


def _name(day: Day, sheet: RunSheet) -> str:
    name = word(sheet.language, "exports-run-day-number", number=day.number)
    if len(sheet.days) == 1 and day.date:
        return day.date
    return f"{name}: {day.date}" if day.date else name


def _open(day: Day, sheet: RunSheet) -> str:
    return "" if day.date else word(sheet.language, "exports-run-open")


RENDER: dict[str, tuple[str, Callable[[RunSheet], bytes]]] = {
    "pdf": ("application/pdf", pdf),
    "md": ("text/markdown; charset=utf-8", markdown),
    "csv": ("text/csv; charset=utf-8", table),
}
