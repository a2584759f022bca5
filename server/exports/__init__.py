"""Law of this folder: files made from a board. Pure: imports board and workshop only; no clock, no network, no socket.

The caller gives the reader's view (board/visibility.py); nothing here decides who may see what. `formats.py` is the
way in, `outline.py` the one source of what a document says; `wall.py` alone knows how the wall looks on paper.
"""
