"""A board as a picture for a page that tells the same in words: PURE arithmetic, a scene in and shapes out.

The wall grows with its notes; a page does not. So a picture is as wide as a page, long cards are cut, and what finds no
room on one picture goes on another: its type is never smaller than can be read. `type` measures words, `zones` and
`timeline` lay out, and each kind of file draws the shapes by its own means: `svg` here, `typst/picture.typ` for paper.
"""
