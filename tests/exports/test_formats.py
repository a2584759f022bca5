"""Every format of every layout, in this process and another; names that every system takes."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.board.model import Board
from server.exports import formats
from server.exports.options import Options
from tests.exports import samples

BOARDS = [samples.timeline(9), samples.quadrants(9), samples.columns(9), samples.stands(9), Board()]
MAGIC = {"json": b"{", "csv": b"\xef\xbb\xbf", "md": b"# ", "pdf": b"%PDF-1.7", "png": b"\x89PNG", "svg": b"<svg"}


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: board.title or "empty")
@pytest.mark.parametrize("options", [samples.GERMAN, samples.ENGLISH, Options()], ids=["german", "english", "bare"])
@pytest.mark.parametrize("name", formats.FORMATS)
def test_every_format_is_made(name: str, options: Options, board: Board) -> None:
    assert formats.render(name, board, replace(options, width=800)).startswith(MAGIC[name])


@pytest.mark.slow
def test_a_board_can_be_made_in_another_process() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        made = pool.submit(formats.render, "pdf", BOARDS[0], samples.GERMAN).result(60)
    assert made == formats.render("pdf", BOARDS[0], samples.GERMAN)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Was hat uns geprägt?", "Was-hat-uns-geprägt"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "Tafel-CON"),
        ("a\u202egnp.exe", "agnp-exe"),
        ('"; rm -rf ~ #\r\nX: y', "rm-rf-X-y"),
        ("...", "Tafel"),
        ("", "Tafel"),
        ("中文", "中文"),
        ("„Netzwerk“ – heute (2. Fassung)…", "Netzwerk-heute-(2-Fassung)"),
    ],
)
def test_names_are_safe(title: str, name: str) -> None:
    assert formats.name_of(Board(title=title), Options()) == name


@given(st.text(max_size=300))
def test_any_title_gives_a_short_name_of_harmless_characters(title: str) -> None:
    name = formats.name_of(Board(title=title), Options("en"))
    assert 0 < len(name.encode()) <= 150
    assert not set(name) & set("<>:\"/\\|?*\0\r\n '`$%&;") and not name.startswith((".", "-"))
