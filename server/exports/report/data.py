"""The document as JSON, for programs: sections, blocks, and notes with the numbers by which they are cited."""

import json
from dataclasses import asdict
from typing import Any

from server.exports.document import (
    Block,
    Dates,
    Document,
    Entry,
    Facts,
    Highlight,
    Notes,
    Paragraph,
    Photo,
    Picture,
    Section,
    Table,
    Text,
    printable,
)
from server.exports.options import Options

FORMAT = "stellwand-report"
VERSION = 1


def render(document: Document, options: Options) -> bytes:
    """Write it, in UTF-8."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "workshop": document.id,
        "title": document.title,
        "language": document.language,
        "date": document.date,
        "facts": document.facts,
        "sections": [_section(section) for section in document.sections],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _section(section: Section) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "blocks": [_block(block) for block in section.blocks],
        "sections": [_section(one) for one in section.sections],
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": _text(block.text)}
        case Facts():
            return {"kind": "facts", "pairs": [[label, _text(text)] for label, text in block.pairs]}
        case Notes():
            return {"kind": "notes", "title": block.title, "notes": [_entry(entry) for entry in block.entries]}
        case Highlight():
            cited = [span.ref for line in block.lines for span in line if span.ref]
            lines = [_text(line) for line in block.lines]
            return {"kind": "highlight", "text": _text(block.text), "lines": lines, "cited": cited}
        case Table():
            rows = [[_text(cell) for cell in row] for row in block.rows]
            return {"kind": "table", "columns": block.columns, "rows": rows}
        case Picture():
            return {"kind": "picture", "board": block.board.id, "alt": block.alt}
        case Photo():
            cards = [[label, [span.ref for span in text if span.ref]] for label, text in block.cards]
            told = {"title": block.title, "alt": block.alt, "credit": block.credit}
            return {"kind": "photo", **told, "cards": cards}
        case Dates():
            return {"kind": "dates", "dates": [asdict(date) for date in block.dates]}


def _entry(entry: Entry) -> dict[str, Any]:
    note = entry.note
    return {
        "number": entry.number,
        "id": note.id,
        "text": printable(note.text),
        "points": [[point.level, printable(point.text)] for point in note.points],
        "when": asdict(note.when) if note.when else None,
        "level": entry.level,
        "besides": entry.besides,
        "cluster": entry.cluster,
        "color": note.color,
        "shape": note.shape,
        "answer": printable(note.answer),
        "at": note.at,
    }


def _text(text: Text) -> str:
    return "".join(span.text for span in text)
