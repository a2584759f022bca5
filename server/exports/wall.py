"""The wall as it looked, as PDF and PNG, typeset by Typst from `typst/wall.typ`.

Everything people typed goes in as JSON (`sys.inputs`) and is only ever a string there; Typst source is never made from
text. Typst may read `typst/` and the fonts, nothing else.
"""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import typst

from server.board.model import Board
from server.exports import fonts
from server.exports.document import shortened
from server.exports.options import Options
from server.exports.scene import scene

_ROOT = Path(__file__).parent / "typst"
_A4 = (297.0, 210.0)  # mm
LETTERS = 280  # of a card in a picture
# From the strictest: a character without a glyph, or a private one, is allowed by the last only.
_STANDARDS: "tuple[list[typst.PDFStandard], ...]" = (["a-2a", "ua-1"], ["ua-1"], [])


def pdf(board: Board, options: Options) -> bytes:
    """Typeset one page, as large as the notes need. Tagged, with bookmarks.

    PDF/A-2a and PDF/UA-1 at once when every character has a glyph; else without the promise, but still tagged.
    """
    return typeset("wall.typ", _inputs(board, options, _papers()))


def typeset(template: str, inputs: dict[str, str]) -> bytes:
    """Make a PDF of a template in `typst/`, to the strictest standards its text allows."""
    failed: typst.TypstError | None = None
    for standards in _STANDARDS:
        try:
            made = _compiler(template).compile(format="pdf", sys_inputs=inputs, pdf_standards=standards, timestamp=0)
            return _page(made)
        except typst.TypstError as error:
            failed = error
    raise AssertionError("a template without standards always compiles") from failed


def png(board: Board, options: Options) -> bytes:
    """Draw the wall `options.width` pixels wide, 16:9 while the notes allow it."""
    inputs = _inputs(_cut(board), options, screens())
    return _page(_compiler("wall.typ").compile(format="png", sys_inputs=inputs, ppi=options.width / _SCREEN[0] * 25.4))


def pages(template: str, inputs: dict[str, str]) -> bytes:
    """Make a PDF that is only drawn from, without what a reader would need."""
    return _page(_compiler(template).compile(format="pdf", sys_inputs=inputs, pdf_tags=False))


def svg(board: Board, options: Options) -> bytes:
    """Draw the same as vectors; letters are outlines."""
    return _page(_compiler("wall.typ").compile(format="svg", sys_inputs=_inputs(_cut(board), options, screens())))


def placed(board: Board, options: Options) -> list[list[dict[str, float]]]:
    """Tell where the PDF's cards lie, sheet by sheet or lane by lane, in millimetres at 10 pt. For tests."""
    inputs = {"data": json.dumps(scene(board, options) | sheet_of(_papers(), places=True))}
    return asked("wall.typ", inputs, "<placed>", one=False)  # type: ignore[no-any-return]  # as the template says


def asked(template: str, inputs: dict[str, str], label: str, one: bool = True) -> Any:
    """Lay a template out without writing it, and give what it says below a label."""
    compiler = typst.Compiler(
        str(_ROOT / template),
        root=str(_ROOT),
        font_paths=fonts.book(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    return json.loads(compiler.query(label, field="value", one=one))


@cache
def _compiler(template: str) -> typst.Compiler:
    return typst.Compiler(str(_ROOT / template), root=str(_ROOT), font_paths=fonts.book(), ignore_system_fonts=True)


def _page(made: bytes | list[bytes] | None) -> bytes:
    """The template makes one page, always; an empty first one would be a mistake in it."""
    assert isinstance(made, bytes), "one page"
    return made


def _papers() -> list[tuple[float, float, float]]:
    """(width, height, scale of the text) from small to large: A4 in large type for few notes, to 4A0 and beyond for
    thousands. At 0.85 the smallest type is 7.2 pt."""
    sizes = [(*_A4, 1.9), (*_A4, 1.6), (*_A4, 1.4), (*_A4, 1.25)]
    width, height = _A4
    for _ in range(10):
        sizes += [(width, height, scale) for scale in (1.15, 1.07, 1.0, 0.92, 0.85)]
        width, height = height * 2, width
    return sizes


_SCREEN = (320.0, 180.0)  # mm; the picture has pixels, so only the ratio and the scale count


def screens() -> list[tuple[float, float, float]]:
    """(width, height, scale) of a picture: always 16:9, the text as large as the notes allow."""
    return [(*_SCREEN, 1.9 * 0.92**step) for step in range(48)]


def _cut(board: Board) -> Board:
    """A picture has one size, so a very long card would make all others small: it ends with "…". Paper grows."""
    long = (note for note in board.notes.values() if len(note.text) > LETTERS)
    return replace(
        board, notes={**board.notes, **{note.id: replace(note, text=shortened(note.text, LETTERS)) for note in long}}
    )


def sheet_of(papers: list[tuple[float, float, float]], places: bool = False) -> dict[str, object]:
    """Give what `typst/board.typ` wants to know beside the scene."""
    return {"papers": papers, "fonts": fonts.FAMILIES, "places": places}


def _inputs(board: Board, options: Options, papers: list[tuple[float, float, float]]) -> dict[str, str]:
    return {"data": json.dumps(scene(board, options) | sheet_of(papers), ensure_ascii=False)}
