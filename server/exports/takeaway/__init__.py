"""Law of this folder: what one person takes along. Pure: `mine.py` makes of the states what this one seat may see, and
nothing else goes any further; `outline.py` tells it as a Document; the formats are the report's.

A chapter is a function of Told that gives a Section. A new kind of content is one function more in CHAPTERS, a new
kind of promise one more in `promises.py`; no format changes.
"""
