"""Law of this folder: the public version of a report. Pure: a workshop and its boards in, what everybody may read
of them out, and a list of what was taken away and why (redaction.py). What is taken away is gone from the state before
any format is made of it: no format covers anything up.

finding.py finds in a text whom it names (names.py) and how to reach them (contacts.py); it knows no boards.
"""
