"""Law of this folder: the report of a whole workshop. Pure: states in, one Document out (outline.py), a file a format.

A chapter is a function of Content that gives a Section. A format knows the blocks of document.py and no chapter, so a
new kind of content is one function more in outline.py's list and no change in any format. A note is written out once:
on its board, among the open questions or in the discarded list; elsewhere it is cited by its number.
"""
